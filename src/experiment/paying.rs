//! What questions about other terms read of a run: the scenario, and what its years pay.

use crate::refusal::{Path, Refusals};
use crate::scenario::{CheckedScenario, Scenario};
use crate::settlement::{Applied, SettledYears};

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

    pub(crate) fn paid(&mut self, applied: &Applied) -> SettledYears {
        self.years.settle(&self.simulator, applied, self.drawn)
    }
}
