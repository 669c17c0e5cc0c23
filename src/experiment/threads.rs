//! A run that several threads share: each draws its part of the years, and any of them puts the parts together.

use crate::contract::ContractTerms;
use crate::exposure::Exposure;
use crate::language::checks as say;
use crate::refusal::Refusals;
use crate::scenario::Budget;

use super::part::{Part, merge};
use super::{Simulation, refused};

impl Simulation {
    /// Keeps no students of the years drawn, only their counts: a fraction of the memory. Settling is as fast until other
    /// students count: then the years are drawn again. Does nothing where the scenario's contract looks at several
    /// measures of a student together.
    pub fn keep_counts(&mut self) {
        if !self.scenario.contract.is_joint() {
            self.years.forgo_records();
        }
    }

    /// Whether the years drawn so far are settled under these terms from what is kept, and none is drawn or counted
    /// again: what tells a short call from a long one.
    ///
    /// # Errors
    /// Everything wrong with the terms, at once.
    pub fn is_at_hand(&self, terms: Option<&ContractTerms>) -> Result<bool, Refusals> {
        let applied = self.applied(terms)?;
        Ok(self.years.are_at_hand(&self.simulator, &applied, self.drawn))
    }

    /// This share's settled years, for [`Self::merged`].
    ///
    /// # Errors
    /// Everything wrong with the terms, at once; `noYears` before the first [`Self::advance`].
    pub fn part(&mut self, terms: Option<&ContractTerms>) -> Result<Part, Refusals> {
        let applied = self.applied(terms)?;
        let settled = self.settle(&applied)?;
        Ok(Part { share: self.share, drawn: self.drawn, settled })
    }

    /// The exposure of the years that several threads have drawn, each its share, all the same number in all. The same
    /// bits as from one thread.
    ///
    /// # Errors
    /// Everything wrong with the terms or the budget, at once; `parts` unless each share of one run under these terms
    /// is there exactly once.
    pub fn merged(
        &self,
        parts: Vec<Part>,
        terms: Option<&ContractTerms>,
        budget: Option<&Budget>,
    ) -> Result<Exposure, Refusals> {
        let (applied, budget) = self.asked(terms, budget)?;
        let (_, years) = merge(parts, &applied, self.scenario.cohort.groups.len())
            .ok_or_else(|| refused("parts", "parts", say::parts_of_all()))?;
        Ok(self.measured(&years, &applied, &budget))
    }
}
