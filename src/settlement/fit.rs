//! Fitting a contract to a cohort: names are looked up, thresholds become places on grids, amounts become cents by place.

use crate::cohort::{CheckedCohort, DOSAGE, Grid, Shape, Window};
use crate::contract::{CohortRule, Contract, FeePer, PaidOutcome, Reward, Rule};
use crate::language::{checks as say, notes};
use crate::refusal::{Path, Refusals};
use crate::units::{Money, Number, Quoted};

use super::applied::{AppliedCohort, AppliedOutcome, AppliedStep, Card};
use super::steps::Steps;

/// Refuses what needs a dosage where there is none.
pub(super) fn check_dosage(contract: &Contract, cohort: &CheckedCohort, path: &Path<'_>, refusals: &mut Refusals) {
    let minimum_path = path.field("eligibility");
    let minimum_path = minimum_path.field("minimumDosage");
    match (&cohort.dosage, contract.minimum_dosage) {
        (None, Some(_)) => {
            refusals.refuse("conflict", &minimum_path, say::minimum_dosage_needs_dosage());
        }
        (Some(dosage), Some(minimum)) if minimum > f64::from(dosage.planned) => {
            let message = notes::nobody_eligible(&Number(minimum), &dosage.planned);
            refusals.note("nobodyEligible", &minimum_path, message);
        }
        _ => {}
    }
    let base = path.field("base");
    for (index, fee) in contract.base.iter().enumerate() {
        if fee.per == FeePer::DosageUnit && cohort.dosage.is_none() {
            refusals.refuse("conflict", &base.item(index).field("per"), say::fee_needs_dosage());
        }
    }
}

/// Notes a provisional payment of nothing.
pub(super) fn check_schedule(
    contract: &Contract,
    outcomes: &[AppliedOutcome],
    path: &Path<'_>,
    refusals: &mut Refusals,
) {
    if contract.has_provisional() && !outcomes.iter().any(|outcome| outcome.winter) {
        let message = notes::no_winter_outcome().to_owned();
        refusals.note("noWinterOutcome", &path.field("schedule"), message);
    }
}

/// Fits one outcome.
pub(super) fn apply(
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
            say::outcome_needs_dosage().to_owned()
        } else {
            say::no_such_measure_of_the_cohort(&Quoted(&outcome.measure))
        };
        refusals.refuse("unknownId", &path.field("measure"), message);
        (0, &stand_in)
    });
    for (index, id) in outcome.groups.iter().flatten().enumerate() {
        if cohort.group(id).is_none() {
            let message = say::no_such_group(&Quoted(id));
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
                refusals.note("nobodyReaches", &pays, notes::nobody_reaches(&Number(*at), &last));
            }
            Some(0) if !on_dosage => {
                refusals.note("everyoneReaches", &pays, notes::everyone_reaches(&Number(*at), &first));
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
                let message = say::no_such_group(&Quoted(group));
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
        let top = outcome.top(group);
        Card {
            steps: Steps::of(&pays, top.cents()),
            above_cap: Steps::of(&above_cap, contract.above_cap(top).cents()),
            pays,
            top,
        }
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
