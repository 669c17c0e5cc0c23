//! A few hundred years set apart to settle other terms on, so that notes do not disturb the years of the run.

use crate::contract::ContractTerms;
use crate::exposure::{Exposure, measure};
use crate::outcomes::{Simulator, is_crowded};
use crate::refusal::Refusals;
use crate::scenario::{self, CheckedScenario};
use crate::settlement::{Applied, SettledYears};

use super::super::counting_of;
use super::super::part::Share;
use super::super::years::Years;

/// Years of a sample, unless students are so many that it would keep its reader waiting.
const MOST_YEARS: usize = 512;
const LEAST_YEARS: usize = 64;
/// Students drawn in all years of a sample together, about.
const STUDENT_YEARS: usize = 8_000_000;

/// The first years of a run, drawn anew.
pub struct Sample<'s> {
    scenario: &'s CheckedScenario,
    simulator: &'s Simulator,
    years: Years,
    asked: u32,
}

impl<'s> Sample<'s> {
    /// Years of this cohort, under the scenario's seed.
    pub fn new(scenario: &'s CheckedScenario, simulator: &'s Simulator, applied: &Applied) -> Self {
        let students = simulator.students().max(1);
        let asked = u32::try_from((STUDENT_YEARS / students).clamp(LEAST_YEARS, MOST_YEARS)).unwrap_or(0);
        let counting = counting_of(scenario, applied);
        let crowded = is_crowded(simulator) && !applied.is_joint();
        let mut years = Years::new(scenario.seed, asked, Share::WHOLE, counting, crowded);
        years.draw(simulator, asked);
        Self { scenario, simulator, years, asked }
    }

    /// The sample's years under a contract.
    pub fn settled(&mut self, applied: &Applied) -> SettledYears {
        self.years.settle(self.simulator, applied, self.asked)
    }

    /// Their exposure.
    pub fn exposure(&mut self, applied: &Applied) -> Exposure {
        let settled = self.settled(applied);
        let CheckedScenario { cohort, budget, seed, .. } = self.scenario;
        measure(&settled, applied, cohort, budget, None, *seed)
    }

    /// Whether the same years have the same students under both: where cells are crowded, a contract that looks at several
    /// measures of one student needs students drawn one by one.
    pub fn draws_alike(&self, one: &Applied, other: &Applied) -> bool {
        one.is_joint() == other.is_joint() || !is_crowded(self.simulator)
    }

    /// Other terms laid on the cohort.
    ///
    /// # Errors
    /// Everything wrong with them, at once.
    pub fn laid(&self, terms: &ContractTerms) -> Result<Applied, Refusals> {
        scenario::checked_terms(terms, &self.scenario.cohort)
    }
}
