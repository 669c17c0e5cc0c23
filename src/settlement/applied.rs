//! A contract laid on a cohort: thresholds become places on grids, amounts become steps in cents.

use crate::cohort::{CheckedCohort, DOSAGE, Grid, Shape};
use crate::contract::{CheckedStep, Contract, FeePer, PaidOutcome, Reward, Rule};
use crate::outcomes::{BLOCK, Column, Counting};
use crate::refusal::{Path, Refusals};
use crate::units::{Money, Number};

use super::bounds;
use super::settled::Years;

/// A contract that fits a cohort, ready to settle its simulated years.
#[derive(Debug, Clone)]
pub struct Applied {
    /// The contract.
    pub contract: Contract,
    /// Base fees per student and per contract together, for the whole cohort.
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
    /// Whether it is judged on dosage, for which no test can be missing.
    pub on_dosage: bool,
    /// By group, whether it covers it.
    pub covers: Vec<bool>,
    /// How it pays.
    pub rule: AppliedRule,
    /// Place of the lowest rewarded threshold; `None` when nothing on the grid reaches it.
    pub lowest: Option<usize>,
    /// The thresholds as written, and their places.
    pub thresholds: Vec<(f64, Option<usize>)>,
}

/// How an outcome pays, in cents by place.
#[derive(Debug, Clone)]
pub enum AppliedRule {
    /// By each student's place.
    PerStudent {
        /// What each place pays.
        pays: Vec<i64>,
        /// The same as steps: what the first place pays, and where it changes by how much.
        steps: Steps,
        /// What each place pays beyond the per-student cap, were this the only outcome.
        above_cap: Steps,
        /// What a student deemed to have reached everything earns.
        top: Money,
    },
    /// By the share of eligible students at the place or above.
    CohortShare {
        /// Place of the threshold; `None` when nothing on the grid reaches it.
        place: Option<usize>,
        /// The steps.
        steps: Vec<CheckedStep>,
    },
}

/// A function of the place, held as its changes.
#[derive(Debug, Clone, Default)]
pub struct Steps {
    first: i64,
    changes: Vec<(usize, i64)>,
}

impl Steps {
    fn of(values: &[i64]) -> Self {
        let changes = values.windows(2).enumerate().filter_map(|(place, pair)| match pair {
            [before, after] if before != after => Some((place + 1, after - before)),
            _ => None,
        });
        Self { first: values.first().copied().unwrap_or(0), changes: changes.collect() }
    }

    /// By year, the sum over `students`, whose places are `reached`.
    pub fn sum(&self, students: [u32; BLOCK], reached: Option<&Column>) -> Years {
        let Some(reached) = reached else { return [0; BLOCK] };
        let mut sum = [0; BLOCK];
        add_times(&mut sum, self.first, &students);
        for (place, change) in &self.changes {
            add_times(&mut sum, *change, &reached.at_least(*place));
        }
        sum
    }
}

/// Adds an amount so many times, year by year.
fn add_times(to: &mut Years, cents: i64, times: &[u32; BLOCK]) {
    // most amounts fit 32 bits, and their products are the faster ones
    if let Ok(cents) = i32::try_from(cents) {
        to.iter_mut().zip(times).for_each(|(to, times)| *to += i64::from(cents) * i64::from(times.cast_signed()));
    } else {
        to.iter_mut().zip(times).for_each(|(to, times)| *to += cents * i64::from(*times));
    }
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
        let fixed_base = base_per_student.each(u64::from(cohort.students())) + fees(|per| per == FeePer::Contract);
        check_dosage(&contract, cohort, path, refusals);
        if let Some(most) = contract.not_to_exceed
            && most < fixed_base
        {
            let message = format!(
                "the NTE ({}) must be at least the base fees ({})",
                most.in_currency(&contract.currency),
                fixed_base.in_currency(&contract.currency)
            );
            refusals.refuse("conflict", &path.field("limits").field("notToExceed"), message);
        }
        let outcomes_path = path.field("outcomes");
        let outcomes = contract.outcomes.iter().enumerate();
        let outcomes = outcomes
            .map(|(index, outcome)| apply(outcome, &contract, cohort, &outcomes_path.item(index), refusals))
            .collect();
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
        let tops = self.outcomes.iter().filter_map(|outcome| match &outcome.rule {
            AppliedRule::PerStudent { top, .. } => Some(*top),
            AppliedRule::CohortShare { .. } => None,
        });
        let several = tops.clone().count() > 1;
        several && self.contract.above_cap(tops.sum()) > Money::ZERO
    }
}

fn check_dosage(contract: &Contract, cohort: &CheckedCohort, path: &Path<'_>, refusals: &mut Refusals) {
    let minimum_path = path.field("eligibility");
    let minimum_path = minimum_path.field("minimumDosage");
    match (&cohort.dosage, contract.minimum_dosage) {
        (None, Some(_)) => {
            refusals.refuse("conflict", &minimum_path, "a minimum dosage needs a dosage in the cohort");
        }
        (Some(dosage), Some(minimum)) if minimum > f64::from(dosage.planned) => {
            let message =
                format!("nobody can be eligible: the minimum is {}, {} are planned", Number(minimum), dosage.planned);
            refusals.note("nobodyEligible", &minimum_path, message);
        }
        _ => {}
    }
    let base = path.field("base");
    for (index, fee) in contract.base.iter().enumerate() {
        if fee.per == FeePer::DosageUnit && cohort.dosage.is_none() {
            refusals.refuse(
                "conflict",
                &base.item(index).field("per"),
                "a fee per unit of dosage needs a dosage in the cohort",
            );
        }
    }
}

fn apply(
    outcome: &PaidOutcome,
    contract: &Contract,
    cohort: &CheckedCohort,
    path: &Path<'_>,
    refusals: &mut Refusals,
) -> AppliedOutcome {
    let on_dosage = outcome.measure == DOSAGE;
    let unit_grid = cohort.dosage.as_ref().map(|dosage| Grid::of_units(dosage.planned));
    let measured =
        cohort.measure(&outcome.measure).and_then(|column| Some((column, &cohort.measures.get(column)?.grid)));
    let dosed = unit_grid.as_ref().map(|grid| (cohort.measures.len(), grid)).filter(|_| on_dosage);
    let stand_in = Grid { first: 0, cuts: Vec::new(), shape: Shape::Single };
    let (column, grid) = measured.or(dosed).unwrap_or_else(|| {
        let message = if on_dosage {
            "an outcome on dosage needs a dosage in the cohort".to_owned()
        } else {
            format!("must be the id of a measure of the cohort, or \"dosage\", not {:?}", outcome.measure)
        };
        refusals.refuse("unknownId", &path.field("measure"), message);
        (0, &stand_in)
    });
    for (index, id) in outcome.groups.iter().flatten().enumerate() {
        if cohort.group(id).is_none() {
            let message = format!("must be the id of a group of the cohort, not {id:?}");
            refusals.refuse("unknownId", &path.field("groups").item(index), message);
        }
    }
    let thresholds: Vec<(f64, Option<usize>)> =
        outcome.thresholds().into_iter().map(|at| (at, grid.place_of(at))).collect();
    for (at, place) in &thresholds {
        let (first, last) = (grid.first, grid.last());
        let pays = path.field("pays");
        match place {
            None => {
                refusals.note(
                    "nobodyReaches",
                    &pays,
                    format!("nobody can reach {}: the most reported is {last}", Number(*at)),
                );
            }
            Some(0) if !on_dosage => {
                refusals.note(
                    "everyoneReaches",
                    &pays,
                    format!("everyone reaches {}: the least reported is {first}", Number(*at)),
                );
            }
            Some(_) => {}
        }
    }
    AppliedOutcome {
        column,
        on_dosage,
        covers: cohort.groups.iter().map(|group| outcome.covers(Some(&group.id))).collect(),
        lowest: lowest(&outcome.rule, grid),
        rule: apply_rule(&outcome.rule, contract, grid),
        thresholds,
    }
}

/// Where the lowest rewarded threshold begins.
fn lowest(rule: &Rule, grid: &Grid) -> Option<usize> {
    match rule {
        Rule::CohortShare { threshold, .. } => grid.place_of(*threshold),
        Rule::PerStudent(card) => match &card.reward {
            // pay begins above `from`, not at it
            Reward::Linear { from, .. } => grid.place_of(from.floor() + 1.0),
            Reward::Tiers { tiers, .. } => {
                let rewarded = tiers.iter().find(|tier| tier.amount > Money::ZERO).or(tiers.first());
                rewarded.and_then(|tier| grid.place_of(tier.at))
            }
        },
    }
}

#[expect(clippy::cast_precision_loss, reason = "grid values are small")]
fn apply_rule(rule: &Rule, contract: &Contract, grid: &Grid) -> AppliedRule {
    match rule {
        Rule::CohortShare { threshold, steps } => {
            AppliedRule::CohortShare { place: grid.place_of(*threshold), steps: steps.clone() }
        }
        Rule::PerStudent(card) => {
            let pays: Vec<Money> = (0..grid.len()).map(|place| card.pays(grid.value(place) as f64)).collect();
            let above_cap: Vec<i64> = pays.iter().map(|payment| contract.above_cap(*payment).cents()).collect();
            let pays: Vec<i64> = pays.into_iter().map(Money::cents).collect();
            AppliedRule::PerStudent { steps: Steps::of(&pays), above_cap: Steps::of(&above_cap), pays, top: card.top() }
        }
    }
}
