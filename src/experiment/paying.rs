//! What questions about other terms read of a run: the scenario, and what its years pay.

use crate::refusal::{Path, Refusals};
use crate::scenario::{CheckedScenario, Scenario};
use crate::settlement::{Applied, Ledger, SettledYears};

use super::{Share, Simulation};

impl Simulation {
    /// The scenario as written.
    pub const fn written(&self) -> &Scenario {
        &self.written
    }

    /// The scenario, checked.
    pub const fn checked(&self) -> &CheckedScenario {
        &self.scenario
    }

    /// Years drawn so far.
    pub const fn drawn(&self) -> u32 {
        self.drawn
    }

    /// Refuses to answer where there is nothing to answer from: no years yet, or only a share of them.
    pub(crate) fn refuse_unready(&self, refusals: &mut Refusals) {
        let whole = Path::Root("");
        if self.share != Share::WHOLE {
            refusals.refuse("share", &whole, "this simulation draws a share of the years: ask one that draws all");
        } else if self.drawn == 0 {
            refusals.refuse("noYears", &whole, "there are no simulated years yet: advance first");
        }
    }

    /// What the years drawn so far pay under a contract, and no more: of [`SettledYears`] only the payouts, the dosage
    /// delivered and how often limits bind. A fraction of the time of an exposure.
    pub(crate) fn paid(&mut self, applied: &Applied) -> SettledYears {
        let mut paid = SettledYears::default();
        paid.payouts.reserve_exact(self.drawn as usize);
        paid.delivered.reserve_exact(self.drawn as usize);
        let Self { years, simulator, drawn, .. } = self;
        years.visit(simulator, applied, *drawn, &mut |visit| {
            applied.pay_block(visit.tally, visit.years, visit.records, simulator, &mut paid);
        });
        paid
    }

    /// The same year by year, with what each group and outcome is paid and how many students reach what is rewarded.
    pub(crate) fn ledger(&mut self, applied: &Applied) -> Ledger {
        let mut ledger = Ledger::default();
        let Self { years, simulator, drawn, .. } = self;
        years.visit(simulator, applied, *drawn, &mut |visit| {
            applied.enter_block(visit.tally, visit.years, visit.records, simulator, &mut ledger);
        });
        ledger
    }
}
