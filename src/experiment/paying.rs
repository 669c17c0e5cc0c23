//! What questions about other terms read of a run: the scenario, and what its years pay.

use crate::contract::Contract;
use crate::language::checks as say;
use crate::outcomes::BlockTally;
use crate::refusal::{Path, Refusals};
use crate::scenario::{CheckedScenario, Scenario};
use crate::settlement::{Applied, Earned, JointTally, Ledger, SettledYears};

use super::{Share, Simulation};

/// Who looks at blocks of years as they pass: counts, how many years are asked for, and the students by what
/// several measures earn together where a contract asks.
type Visitor<'v> = &'v mut dyn FnMut(&BlockTally, usize, Option<&JointTally>);

/// Blocks of which it is kept what their outcomes pay.
const MOST_EARNED: usize = 4_096;

/// What outcomes pay, block by block.
pub(super) struct Earnings {
    /// The contract as far as it decides that.
    earning: Contract,
    blocks: Vec<Earned>,
}

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

    /// Which of the years it draws.
    pub(crate) const fn share(&self) -> Share {
        self.share
    }

    /// Refuses to answer where there is nothing to answer from: no years yet, or only a share of them.
    pub(crate) fn refuse_unready(&self, refusals: &mut Refusals) {
        if self.share == Share::WHOLE {
            self.refuse_without_years(refusals);
        } else {
            refusals.refuse("share", &Path::root(""), say::ask_one_that_draws_all());
        }
    }

    /// Refuses to answer before there are years.
    pub(crate) fn refuse_without_years(&self, refusals: &mut Refusals) {
        if self.drawn == 0 {
            refusals.refuse("noYears", &Path::root(""), say::no_years());
        }
    }

    /// What the years drawn so far pay under a contract, and no more: of [`SettledYears`] only the payouts, the dosage
    /// delivered and how often limits bind. A fraction of the time of an exposure, and of that a fraction where the contract
    /// before differs in base fees and the limits of the whole alone.
    pub(crate) fn paid(&mut self, applied: &Applied) -> SettledYears {
        let mut paid = SettledYears::default();
        paid.payouts.reserve_exact(self.drawn as usize);
        paid.delivered.reserve_exact(self.drawn as usize);
        let earning = applied.contract.earning();
        let known = self.earned.take().filter(|known| known.earning == earning);
        let mut known = known.unwrap_or(Earnings { earning, blocks: Vec::new() });
        let mut next = 0;
        self.visit(applied, &mut |tally, years, joint| {
            let block = next;
            next += 1;
            if let Some(earned) = known.blocks.get(block) {
                applied.pay_earned(tally, years, earned, &mut paid);
                return;
            }
            let earned = applied.earn_block(tally, joint);
            applied.pay_earned(tally, years, &earned, &mut paid);
            if block == known.blocks.len() && block < MOST_EARNED {
                known.blocks.push(earned);
            }
        });
        self.earned = Some(known);
        paid
    }

    /// Visits the years drawn so far, block by block, counted as a contract asks: counts, how many years of the block
    /// are asked for, and its students by what several measures earn together where the contract asks.
    pub(crate) fn visit(&mut self, applied: &Applied, with: Visitor<'_>) {
        let Self { years, simulator, drawn, .. } = self;
        years.visit_from(0, simulator, applied, *drawn, &mut |visit| {
            with(visit.tally, visit.years, visit.joint);
        });
    }

    /// The same year by year, with what each group and outcome is paid and how many students reach what is rewarded.
    pub(crate) fn ledger(&mut self, applied: &Applied) -> Ledger {
        let mut ledger = Ledger::default();
        self.visit(applied, &mut |tally, years, joint| {
            applied.enter_block(tally, years, joint, &mut ledger);
        });
        ledger
    }
}
