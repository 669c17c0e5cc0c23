//! A contract laid on a cohort: thresholds become places on grids, amounts become steps in cents.

use crate::cohort::CheckedCohort;
use crate::contract::{BaseFee, CohortRule, Contract, FeePer};
use crate::language::checks as say;
use crate::outcomes::Counting;
use crate::refusal::{Path, Refusals};
use crate::units::Money;

use super::bounds;
use super::fit::{apply, check_dosage, check_schedule};
use super::steps::Steps;

/// A contract that fits a cohort, ready to settle its simulated years.
#[derive(Debug, Clone)]
pub struct Applied {
    /// The contract.
    pub contract: Contract,
    /// Base fees per student, month and contract together, for the whole cohort.
    pub fixed_base: Money,
    /// Base fees of one student.
    pub base_per_student: Money,
    /// Base fees of one unit of dosage.
    pub base_per_unit: Money,
    /// Outcomes in the contract's order.
    pub outcomes: Vec<AppliedOutcome>,
    /// Least whole units of dosage of a student who counts.
    pub minimum_units: u32,
    /// The least the contract can pay.
    pub least: Money,
    /// The most the contract can pay.
    pub most: Money,
}

/// An outcome on its measure's grid.
#[derive(Debug, Clone)]
pub struct AppliedOutcome {
    /// Which of a tally's counts it reads: a measure's, or the last, dosage.
    pub column: usize,
    /// The value of its grid's first place.
    pub first: i64,
    /// Places of its grid.
    pub places: usize,
    /// Whether it is judged on dosage, for which no test can be missing.
    pub on_dosage: bool,
    /// By group, whether it covers it.
    pub covers: Vec<bool>,
    /// Whether its measure is tested in winter.
    pub winter: bool,
    /// What single students are paid, by card: one, or one for each group; none where nothing is.
    pub cards: Vec<Card>,
    /// What the cohort as a whole is paid.
    pub cohort: Option<AppliedCohort>,
    /// Whether it pays for single students, and not only takes from them: what the per-student cap looks at.
    pub pays_students: bool,
    /// The most it pays in all.
    pub cap: Option<Money>,
    /// Place of the lowest rewarded threshold; `None` when nothing on the grid reaches it.
    pub lowest: Option<usize>,
    /// The thresholds as written, and their places.
    pub thresholds: Vec<(f64, Option<usize>)>,
}

/// What a student is paid, in cents by place.
#[derive(Debug, Clone)]
pub struct Card {
    /// What each place pays.
    pub pays: Vec<i64>,
    /// The same as steps: what the first place pays, and where it changes by how much.
    pub steps: Steps,
    /// What each place pays beyond the per-student cap, were this the only outcome.
    pub above_cap: Steps,
    /// What a student deemed to have reached everything earns.
    pub top: Money,
}

/// What a cohort as a whole is paid for.
#[derive(Debug, Clone)]
pub enum AppliedCohort {
    /// The share of eligible students at the place or above.
    Share {
        /// Place of the threshold; `None` when nothing on the grid reaches it.
        place: Option<usize>,
        /// What it pays.
        rule: CohortRule,
    },
    /// The median.
    Median(Vec<AppliedStep>),
}

/// One step of a median on the grid.
#[derive(Debug, Clone, Copy)]
pub struct AppliedStep {
    /// Place of the median, from which one of the two values in the middle reaches it; `None` when nothing does.
    pub place: Option<usize>,
    /// Twice the median, rounded up to a whole number: what the sum of the two in the middle must be.
    pub doubled: i64,
    /// What reaching it pays.
    pub amount: Money,
}

impl Applied {
    /// Lays a contract on a cohort. What does not fit goes to `refusals` (and what is odd to its notes), in
    /// which case the result is a stand-in.
    pub fn new(contract: Contract, cohort: &CheckedCohort, path: &Path<'_>, refusals: &mut Refusals) -> Self {
        let fees = |wanted: fn(FeePer) -> bool| -> Money {
            contract.base.iter().filter(|fee| wanted(fee.per)).map(|fee| fee.amount).sum()
        };
        let base_per_student = fees(|per| matches!(per, FeePer::Student(_)));
        let base_per_unit = fees(|per| per == FeePer::DosageUnit);
        let fixed_base =
            base_per_student.each(u64::from(cohort.students())) + contract.base.iter().filter_map(BaseFee::fixed).sum();
        check_dosage(&contract, cohort, path, refusals);
        if let Some(most) = contract.not_to_exceed
            && most < fixed_base
        {
            let message = say::not_to_exceed_below_base(
                &most.in_currency(&contract.currency),
                &fixed_base.in_currency(&contract.currency),
            );
            refusals.refuse("conflict", &path.field("limits").field("notToExceed"), message);
        }
        let outcomes_path = path.field("outcomes");
        let outcomes = contract.outcomes.iter().enumerate();
        let outcomes: Vec<AppliedOutcome> = outcomes
            .map(|(index, outcome)| apply(outcome, &contract, cohort, &outcomes_path.item(index), refusals))
            .collect();
        check_schedule(&contract, &outcomes, path, refusals);
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "checked: at most a million")]
        let minimum_units = contract.minimum_dosage.map_or(0, |minimum| minimum.ceil() as u32);
        let mut applied = Self {
            contract,
            fixed_base,
            base_per_student,
            base_per_unit,
            outcomes,
            minimum_units,
            least: Money::ZERO,
            most: Money::ZERO,
        };
        (applied.least, applied.most) = bounds::least_and_most(&applied, cohort, path, refusals);
        applied
    }

    /// Which students count under this contract, and on which of so many measures they are looked at; `delivered` where
    /// units of dosage cost the vendor something.
    pub fn counting(&self, measures: usize, delivered: bool) -> Counting {
        let asked = |column: usize| self.outcomes.iter().any(|outcome| outcome.column == column);
        let delivered = delivered || self.base_per_unit > Money::ZERO;
        Counting { minimum: self.minimum_units, columns: (0..=measures).map(asked).collect(), delivered }
    }

    /// Whether a per-student cap has to look at several of a student's measures together.
    pub fn is_joint(&self) -> bool {
        let cards = self.outcomes.iter().filter(|outcome| outcome.pays_students);
        let top = |outcome: &AppliedOutcome| outcome.cards.iter().map(|card| card.top).max().unwrap_or_default();
        cards.clone().count() > 1 && self.contract.above_cap(cards.map(top).sum()) > Money::ZERO
    }

    /// By outcome, whether it is judged in winter.
    pub fn winter(&self) -> Vec<bool> {
        self.outcomes.iter().map(|outcome| outcome.winter).collect()
    }
}

impl AppliedOutcome {
    /// What a student of a group is paid.
    pub fn card(&self, group: usize) -> Option<&Card> {
        self.cards.get(group).or(self.cards.last())
    }

    /// Whether it covers a group.
    pub fn covers(&self, group: usize) -> bool {
        self.covers.get(group) == Some(&true)
    }
}
