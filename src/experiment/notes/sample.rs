//! A few hundred years set apart to settle other terms on, so that notes do not disturb the years of the run.

use std::rc::Rc;

use crate::contract::ContractTerms;
use crate::exposure::{Budgeted, Exposure, measure};
use crate::outcomes::{Simulator, is_crowded};
use crate::refusal::Refusals;
use crate::scenario;
use crate::settlement::{Applied, SettledYears};
use crate::units::Money;

use super::super::Share;
use super::super::years::Years;

/// Years of a sample, unless students are so many that it would keep its reader waiting.
const MOST_YEARS: usize = 512;
const LEAST_YEARS: usize = 64;
/// Students drawn in all years of a sample together, about.
const STUDENT_YEARS: usize = 8_000_000;

/// The first years of a run, drawn anew.
pub struct Sample<'s> {
    simulator: &'s Simulator,
    seed: u32,
    years: Years,
    asked: u32,
}

impl<'s> Sample<'s> {
    /// Years of a cohort.
    #[inline(never)]
    pub fn new(simulator: &'s Simulator, seed: u32, applied: &Applied) -> Self {
        let students = simulator.students().max(1);
        let asked = u32::try_from((STUDENT_YEARS / students).clamp(LEAST_YEARS, MOST_YEARS)).unwrap_or(0);
        let counting = applied.counting(simulator.cohort().measures.len(), false);
        let crowded = is_crowded(simulator) && !applied.is_joint();
        let mut years = Years::new(seed, asked, Share::WHOLE, counting, crowded);
        years.draw(simulator, asked);
        Self { simulator, seed, years, asked }
    }

    /// The sample's years under a contract.
    #[inline(never)]
    pub fn settled(&mut self, applied: &Rc<Applied>) -> SettledYears {
        self.years.settle(self.simulator, applied, self.asked)
    }

    /// Their exposure; against a budget of nothing.
    #[inline(never)]
    pub fn exposure(&mut self, applied: &Rc<Applied>) -> Exposure {
        let settled = self.settled(applied);
        let nothing = Budgeted { amount: Money::ZERO, fiscal_years: Vec::new() };
        measure(&settled, applied, self.simulator.cohort(), &nothing, None, self.seed)
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
    #[inline(never)]
    pub fn laid(&self, terms: &ContractTerms) -> Result<Rc<Applied>, Refusals> {
        scenario::checked_terms(terms, self.simulator.cohort()).map(Rc::new)
    }
}
