//! Where a term must stand for a figure to keep to a target.

use serde::Serialize;

use crate::contract::ContractTerms;
use crate::experiment::Simulation;
use crate::exposure::Estimate;
use crate::language::{checks as say, names};
use crate::refusal::{Path, Refusals};
use crate::scenario::Budget;
use crate::written::read_object;

use super::begin;
use super::figure::Figure;
use super::outlook::Outlook;
use super::range::range_of;
use super::search::Search;
use super::term::{Inputs, Term};

/// What is wanted: a term such that a figure keeps to a target.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Goal {
    /// The term's field path.
    pub term: String,
    /// The figure.
    pub figure: Figure,
    /// Chances, overspend, payout and tail are wanted to be at most this, the margin at least.
    pub target: f64,
    /// Where the term is looked for. Absent: an amount from 0 to twice what it is, an absent NTE from the sure fees to the
    /// most the contract can pay; a threshold on its measure's grid, between the thresholds next to it; a share from 0 to 1,
    /// between those next to it; a minimum dosage from 0 to the planned.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "[number, number]"))]
    pub between: Option<[f64; 2]>,
}
read_object!(Goal { term: "term", figure: "figure", target: "target", between: "between" });

/// Where a term must stand. `curve` is the figure at about 41 values of the range (all where there are hardly more) and on
/// both sides of each border, rising; `between` is the range that was looked at.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "camelCase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub enum Solution {
    /// On one side of a border the target is met, on the other it is not.
    Found {
        /// The term's field path.
        term: String,
        /// The last value that still meets the target: exact on these years.
        value: f64,
        /// On which side of it the target is met.
        holds: Holds,
        /// Where the border may lie, as the simulated years are a sample: between these values the 95 % interval of the
        /// figure contains the target.
        band: [f64; 2],
        /// In which steps the term was looked for: a cent, 1, or a thousandth.
        step: f64,
        /// What the contract means at the value.
        outlook: Outlook,
        /// The figure over the range.
        curve: Vec<SolvePoint>,
        /// The range.
        between: [f64; 2],
    },
    /// Every value looked at meets the target.
    Always {
        /// For people, with figures.
        message: String,
        /// The figure over the range.
        curve: Vec<SolvePoint>,
        /// The range.
        between: [f64; 2],
    },
    /// No value looked at meets it.
    Never {
        /// For people, with figures.
        message: String,
        /// The value that comes nearest, the first of several; its figure is null only where no value makes terms that fit.
        nearest: SolvePoint,
        /// The figure over the range.
        curve: Vec<SolvePoint>,
        /// The range.
        between: [f64; 2],
    },
    /// It is met in some stretches of the range and not between them.
    Several {
        /// For people, with figures.
        message: String,
        /// From where to where it is met, rising.
        holds: Vec<[f64; 2]>,
        /// The figure over the range.
        curve: Vec<SolvePoint>,
        /// The range.
        between: [f64; 2],
    },
}

/// On which side of a value a target is met, within the range.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub enum Holds {
    /// At it and below.
    UpTo,
    /// At it and above.
    From,
}

/// The figure at one value of a term.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct SolvePoint {
    /// The value.
    pub value: f64,
    /// The figure; null where such terms do not fit.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Estimate | null"))]
    pub figure: Option<Estimate>,
}

impl Simulation {
    /// Where a term must stand for a figure to keep to a target, everything else as it is, on the years drawn so far.
    ///
    /// The figure is taken at about 41 values of the range, and where two of them next to each other differ in whether the
    /// target is met, the border between them is found to the step. So the answer is exact on these years unless the
    /// figure goes over the target and back between two such values; ranges of at most 100 steps are looked at step by
    /// step, except where each step counts other students.
    ///
    /// # Errors
    /// Everything wrong with the question, the terms and the budget, at once: `unknownTerm`, `notATerm` for an assumption
    /// about students, `noCosts` where a figure needs the vendor's and the scenario has none; `noYears` before the first
    /// [`Self::advance`].
    pub fn solve(
        &mut self,
        goal: &Goal,
        contract: Option<&ContractTerms>,
        budget: Option<&Budget>,
    ) -> Result<Solution, Refusals> {
        let mut refusals = Refusals::new();
        let inputs = Inputs::of(self, contract, budget);
        let path = Path::root("goal");
        let found = Term::find_among_terms(&goal.term, &inputs, &path.field("term"), &mut refusals);
        self.check_target(goal, &path, &mut refusals);
        let (term, (applied, budgeted)) = begin(self, found, contract, budget, refusals)?;
        let range = range_of(&term, &inputs, &applied, &self.checked().cohort);
        let mut refusals = Refusals::new();
        let range = goal.between.map_or(range, |ends| range.between(ends, &path.field("between"), &mut refusals));
        refusals.unless_refused(())?;
        Ok(Search::new(self, inputs, term, goal, range, (applied, budgeted)).solution())
    }

    fn check_target(&self, goal: &Goal, path: &Path<'_>, refusals: &mut Refusals) {
        let most = crate::units::Money::LARGEST.dollars();
        let target = path.field("target");
        if goal.figure.is_chance() {
            refusals.within(&target, names::chance_wanted(), goal.target, 0.0..=1.0);
        } else {
            refusals.within(&target, names::target(), goal.target, -most..=most);
        }
        if goal.figure.needs_costs() && self.checked().costs.is_none() {
            refusals.refuse("noCosts", &path.field("figure"), say::costs_needed());
        }
    }
}
