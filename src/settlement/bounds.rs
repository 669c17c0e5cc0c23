//! The least and the most that a contract can pay a cohort at all.

use crate::cohort::CheckedCohort;
use crate::contract::Rule;
use crate::language::checks as say;
use crate::refusal::{Path, Refusals};
use crate::units::Money;

use super::applied::Applied;

/// Amounts stay exact in an `f64` up to here.
const LARGEST_TOTAL: i128 = 1 << 53;

/// What one student of a group can cost at the least, and earn in outcomes at the most.
struct Extremes {
    least: i128,
    top: i128,
}

/// The least (nobody reaches anything; with a malus, the lowest payout the terms permit) and the most (every
/// enrolled student receives and reaches everything), all limits applied. Refuses terms that could pay more
/// than 2^53 cents.
pub fn least_and_most(
    applied: &Applied,
    cohort: &CheckedCohort,
    path: &Path<'_>,
    refusals: &mut Refusals,
) -> (Money, Money) {
    let contract = &applied.contract;
    let per_unit = i128::from(applied.base_per_unit.cents());
    let planned = cohort.dosage.as_ref().map_or(0, |dosage| i128::from(dosage.planned));
    let fixed = i128::from(applied.fixed_base.cents());
    let delivered = i128::from(cohort.students()) * per_unit * planned;
    let mut least = fixed;
    let mut above_cap = 0;
    let mut gross = fixed + delivered;
    for (index, group) in cohort.groups.iter().enumerate() {
        let students = i128::from(group.students);
        let Extremes { least: student_least, top } = extremes(applied, index);
        least += students * student_least;
        gross -= students * student_least;
        above_cap += contract.per_student.map_or(0, |cap| students * (top - i128::from(cap.cents())).max(0));
    }
    let mut most = fixed + delivered;
    for (outcome, agreed) in applied.outcomes.iter().zip(&contract.outcomes) {
        let covered = cohort.groups.iter().enumerate().filter(|(index, _)| outcome.covers(*index));
        let payment: i128 = match &agreed.rule {
            Rule::PerStudent(_) => {
                let top = |index| outcome.card(index).map_or(0, |card| i128::from(card.top.cents()));
                covered.map(|(index, group)| i128::from(group.students) * top(index)).sum()
            }
            Rule::Cohort(rule) => {
                i128::from(rule.most(covered.map(|(_, group)| u64::from(group.students)).sum()).cents())
            }
        };
        let cut = outcome.cap.map_or(0, |cap| (payment - i128::from(cap.cents())).max(0));
        if outcome.pays_students {
            above_cap -= cut;
        }
        gross += payment;
        most += payment - cut;
    }
    most -= above_cap.max(0);
    if gross > LARGEST_TOTAL {
        refusals.refuse("tooLarge", path, say::pays_too_much());
    }
    let money = |cents: i128| Money::from_cents(i64::try_from(cents.clamp(-LARGEST_TOTAL, LARGEST_TOTAL)).unwrap_or(0));
    (contract.limit(money(least)).total, contract.limit(money(most)).total)
}

/// A student costs least without any service, or with just enough of it to count and to be below every
/// threshold that takes something away.
fn extremes(applied: &Applied, group: usize) -> Extremes {
    let mut top = 0;
    let mut tested_malus = 0;
    let mut dosage_malus = Vec::new();
    let outcomes = applied.outcomes.iter().zip(&applied.contract.outcomes);
    for (outcome, agreed) in outcomes.filter(|(outcome, _)| outcome.covers(group)) {
        if outcome.pays_students {
            top += outcome.card(group).map_or(0, |card| i128::from(card.top.cents()));
        }
        if let Some(malus) = agreed.malus {
            let amount = i128::from(malus.amount.cents());
            if outcome.on_dosage { dosage_malus.push((malus.below, amount)) } else { tested_malus += amount }
        }
    }
    let counted_with = |units: u32| {
        let below = dosage_malus.iter().filter(|(below, _)| f64::from(units) < *below);
        let malus = tested_malus + below.map(|(_, amount)| amount).sum::<i128>();
        i128::from(applied.base_per_unit.cents()) * i128::from(units) - malus
    };
    let counted = counted_with(applied.minimum_units);
    Extremes { least: if applied.minimum_units == 0 { counted } else { counted.min(0) }, top }
}
