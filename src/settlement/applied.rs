//! A contract laid on a cohort: thresholds become places on grids, amounts become steps in cents.

use crate::cohort::{CheckedCohort, DOSAGE, Grid, Shape, Window};
use crate::contract::{BaseFee, CohortRule, Contract, FeePer, PaidOutcome, Reward, Rule};
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
        let fixed_base =
            base_per_student.each(u64::from(cohort.students())) + contract.base.iter().filter_map(BaseFee::fixed).sum();
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

    pub(super) fn covers(&self, group: usize) -> bool {
        self.covers.get(group) == Some(&true)
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

/// Notes a provisional payment of nothing.
fn check_schedule(contract: &Contract, outcomes: &[AppliedOutcome], path: &Path<'_>, refusals: &mut Refusals) {
    if contract.has_provisional() && !outcomes.iter().any(|outcome| outcome.winter) {
        let message = "the provisional payment is nothing: no outcome is on a measure of the winter window";
        refusals.note("noWinterOutcome", &path.field("schedule"), message.to_owned());
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
    check_prices(outcome, cohort, path, refusals);
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
        first: grid.first,
        places: grid.len(),
        on_dosage,
        covers: cohort.groups.iter().map(|group| outcome.covers(Some(&group.id))).collect(),
        winter: cohort.measures.get(column).is_some_and(|measure| measure.window == Some(Window::Winter)),
        cards: cards(outcome, contract, cohort, grid),
        cohort: match &outcome.rule {
            Rule::PerStudent(_) => None,
            Rule::Cohort(rule) => Some(apply_cohort_rule(rule, grid)),
        },
        pays_students: outcome.pays_students(),
        cap: outcome.cap,
        lowest: lowest(&outcome.rule, grid),
        thresholds,
    }
}

/// Refuses prices of groups that there are not.
fn check_prices(outcome: &PaidOutcome, cohort: &CheckedCohort, path: &Path<'_>, refusals: &mut Refusals) {
    let Rule::PerStudent(Reward::Tiers { tiers, .. }) = &outcome.rule else { return };
    let (pays, named) = (path.field("pays"), "byGroup");
    let path = pays.field("tiers");
    for (index, tier) in tiers.iter().enumerate() {
        for (group, _) in &tier.by_group {
            if cohort.group(group).is_none() {
                let message = format!("must be the id of a group of the cohort, not {group:?}");
                refusals.refuse("unknownId", &path.item(index).field(named).field(group), message);
            }
        }
    }
}

/// Where the lowest rewarded threshold begins.
fn lowest(rule: &Rule, grid: &Grid) -> Option<usize> {
    match rule {
        // pay begins above `from`, not at it
        Rule::PerStudent(Reward::Linear { from, .. }) => grid.place_of(from.floor() + 1.0),
        Rule::PerStudent(Reward::Tiers { tiers, .. }) => {
            let pays = |amount: Money| amount > Money::ZERO;
            let rewarded = tiers
                .iter()
                .find(|tier| pays(tier.amount) || tier.by_group.iter().any(|(_, amount)| pays(*amount)))
                .or(tiers.first());
            rewarded.and_then(|tier| grid.place_of(tier.at))
        }
        Rule::Cohort(CohortRule::Median { steps }) => {
            let rewarded = steps.iter().find(|step| step.amount > Money::ZERO).or(steps.first());
            rewarded.and_then(|step| grid.place_of(step.at))
        }
        Rule::Cohort(
            CohortRule::Share { threshold, .. }
            | CohortRule::ShareLinear { threshold, .. }
            | CohortRule::AboveBaseline { threshold, .. },
        ) => grid.place_of(*threshold),
    }
}

/// The cards of an outcome: one, or one for each group where prices differ by group.
#[expect(clippy::cast_precision_loss, reason = "grid values are small")]
fn cards(outcome: &PaidOutcome, contract: &Contract, cohort: &CheckedCohort, grid: &Grid) -> Vec<Card> {
    let card = |group: Option<&str>| {
        let pays: Vec<Money> = (0..grid.len()).map(|place| outcome.pays(grid.value(place) as f64, group)).collect();
        let above_cap: Vec<i64> = pays.iter().map(|payment| contract.above_cap(*payment).cents()).collect();
        let pays: Vec<i64> = pays.into_iter().map(Money::cents).collect();
        Card { steps: Steps::of(&pays), above_cap: Steps::of(&above_cap), pays, top: outcome.top(group) }
    };
    if !outcome.is_per_student() {
        Vec::new()
    } else if outcome.has_group_prices() {
        cohort.groups.iter().map(|group| card(Some(&group.id))).collect()
    } else {
        vec![card(None)]
    }
}

#[expect(clippy::cast_possible_truncation, reason = "levels are at most a million")]
fn apply_cohort_rule(rule: &CohortRule, grid: &Grid) -> AppliedCohort {
    match rule {
        CohortRule::Median { steps } => AppliedCohort::Median(
            steps
                .iter()
                .map(|step| AppliedStep {
                    place: grid.place_of(step.at),
                    doubled: (2.0 * step.at).ceil() as i64,
                    amount: step.amount,
                })
                .collect(),
        ),
        CohortRule::Share { threshold, .. }
        | CohortRule::ShareLinear { threshold, .. }
        | CohortRule::AboveBaseline { threshold, .. } => {
            AppliedCohort::Share { place: grid.place_of(*threshold), rule: rule.clone() }
        }
    }
}
