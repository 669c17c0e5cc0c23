//! Where a term is looked for: in which steps, and from where to where unless the question says.

use crate::cohort::CheckedCohort;
use crate::contract::{BasePer, Outcome, Pays};
use crate::language::{checks as say, names};
use crate::refusal::{Path, Refusals};
use crate::settlement::Applied;
use crate::units::{Money, Number};

use super::term::{Inputs, Part, Quantity, Term};

/// Amounts up to which a term is looked for where the terms themselves give no measure.
const SOME_AMOUNT: i64 = 100_000;

/// Values in equal steps: `count / per` for whole counts from `first` to `last`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Range {
    pub first: i64,
    pub last: i64,
    /// Steps in 1: 100 for cents, 1 for thresholds and dosage, 1,000 for shares.
    pub per: f64,
}

impl Range {
    /// The value after so many steps from 0.
    #[expect(clippy::cast_precision_loss, reason = "counts of cents stay below 2^53")]
    pub(super) fn value(&self, count: i64) -> f64 {
        count as f64 / self.per
    }

    /// The ends as values.
    pub(super) fn ends(&self) -> [f64; 2] {
        [self.value(self.first), self.value(self.last)]
    }

    /// The same steps between other ends, which are refused unless they can be the values of a term and a step lies between.
    #[expect(clippy::cast_possible_truncation, reason = "checked: amounts stay below 2^53 cents")]
    pub(super) fn between(self, ends: [f64; 2], path: &Path<'_>, refusals: &mut Refusals) -> Self {
        let most = Money::LARGEST.dollars();
        for (index, end) in ends.iter().enumerate() {
            refusals.within(&path.item(index), names::end_of_a_range(), *end, -most..=most);
        }
        let [low, high] = ends.map(|end| end.clamp(-most, most) * self.per);
        // an end that is a step but for its last digit is that step
        let near = |steps: f64, otherwise: f64| {
            if (steps - steps.round()).abs() <= 1e-9 * steps.abs().max(1.0) { steps.round() } else { otherwise }
        };
        let range = Self { first: near(low, low.ceil()) as i64, last: near(high, high.floor()) as i64, ..self };
        if range.first > range.last {
            let [low, high, step] = [ends[0], ends[1], 1.0 / self.per].map(Number);
            refusals.refuse("outOfRange", path, say::holds_a_step(&step, &low, &high));
        }
        range
    }
}

/// The range of a term: steps of a cent from 0 to twice the amount, of 1 over the grid of a measure between the thresholds
/// next to it, of 1 over the planned dosage, of a thousandth over the shares between those next to it.
pub(super) fn range_of(term: &Term, inputs: &Inputs, applied: &Applied, cohort: &CheckedCohort) -> Range {
    match term.quantity {
        Quantity::Amount => amounts(term, inputs, applied, cohort),
        Quantity::Number => numbers(term, inputs, applied, cohort),
    }
}

#[expect(clippy::cast_possible_truncation, reason = "amounts stay below 2^53 cents")]
fn amounts(term: &Term, inputs: &Inputs, applied: &Applied, cohort: &CheckedCohort) -> Range {
    let cents = (term.value.unwrap_or(0.0) * 100.0).round() as i64;
    let is_cap = term.path == "contract.limits.notToExceed";
    // below the fees that are sure no cap fits
    let first = if is_cap { applied.fixed_base.cents() } else { 0 };
    let last = if term.value.is_none() && is_cap {
        applied.most.cents()
    } else if cents > 0 {
        2 * cents
    } else {
        let most = applied.most.cents();
        let heads = if is_for_all(term, inputs) { 1 } else { i64::from(cohort.students().max(1)) };
        (most / heads).max(SOME_AMOUNT)
    };
    Range { first, last: last.max(first), per: 100.0 }
}

/// Whether an amount is paid once, not student by student.
fn is_for_all(term: &Term, inputs: &Inputs) -> bool {
    let Some(Place { outcome, .. }) = place_of(term) else {
        let base = term.path.strip_prefix("contract.base[").and_then(|rest| rest.split_once(']'));
        let fee = base.and_then(|(index, _)| inputs.contract.base.get(index.parse::<usize>().ok()?));
        return fee.is_none_or(|fee| matches!(fee.per, BasePer::Contract | BasePer::Month))
            && term.path != "contract.limits.perStudent";
    };
    let pays = inputs.contract.outcomes.get(outcome).map(|outcome| &outcome.pays);
    let each = matches!(pays, Some(Pays::Tiers { .. } | Pays::Linear { .. } | Pays::AboveBaseline { .. }));
    term.path.rsplit('.').next() == Some("cap") || !each && !term.path.contains(".malus.")
}

/// Where in an outcome a path leads.
struct Place<'t> {
    outcome: usize,
    /// Index of the tier or the step, if it leads into one.
    item: Option<usize>,
    field: &'t str,
}

fn place_of(term: &Term) -> Option<Place<'_>> {
    let (outcome, rest) = term.path.strip_prefix("contract.outcomes[")?.split_once(']')?;
    let (parent, field) = rest.rsplit_once('.')?;
    let item = parent.strip_suffix(']').and_then(|parent| parent.rsplit_once('[')?.1.parse().ok());
    Some(Place { outcome: outcome.parse().ok()?, item, field })
}

fn numbers(term: &Term, inputs: &Inputs, applied: &Applied, cohort: &CheckedCohort) -> Range {
    let wholes = |first: i64, last: i64| Range { first, last: last.max(first), per: 1.0 };
    let shares = |first: i64, last: i64| Range { first, last: last.max(first), per: 1_000.0 };
    if term.part == Part::Contract && term.path == "contract.eligibility.minimumDosage" {
        return wholes(0, cohort.dosage.as_ref().map_or(0, |dosage| i64::from(dosage.planned)));
    }
    if term.path.ends_with(".months") {
        return wholes(1, 120);
    }
    let place = place_of(term).and_then(|place| {
        Some((inputs.contract.outcomes.get(place.outcome)?, applied.outcomes.get(place.outcome)?, place))
    });
    let Some((outcome, on_grid, Place { item, field, .. })) = place else { return shares(0, 1_000) };
    let [below, above] = neighbours(outcome, item, field);
    match (field, &outcome.pays) {
        ("from" | "to", Pays::CohortShareLinear { .. }) | ("share" | "baseline", _) => {
            let first = below.map_or(0, |share| steps(share * 1_000.0) + 1);
            shares(first, above.map_or(1_000, |share| steps(share * 1_000.0) - 1))
        }
        _ => {
            let most = on_grid.first + i64::try_from(on_grid.places).unwrap_or(i64::MAX) - 1;
            let first = below.map_or(on_grid.first, |at| steps(at.floor()) + 1);
            wholes(first, above.map_or(most, |at| steps(at.ceil()) - 1))
        }
    }
}

/// The values that this one must stay between.
fn neighbours(outcome: &Outcome, item: Option<usize>, field: &str) -> [Option<f64>; 2] {
    let beside = |values: Vec<f64>| {
        let at = |index: Option<usize>| index.and_then(|index| values.get(index)).copied();
        [at(item.and_then(|item| item.checked_sub(1))), at(item.map(|item| item + 1))]
    };
    match (&outcome.pays, field) {
        (Pays::Tiers { tiers, .. }, "at") => beside(tiers.iter().map(|tier| tier.at).collect()),
        (Pays::CohortMedian { steps }, "at") => beside(steps.iter().map(|step| step.at).collect()),
        (Pays::CohortShare { steps, .. }, "share") => beside(steps.iter().map(|step| step.share).collect()),
        (Pays::Linear { to, .. } | Pays::CohortShareLinear { to, .. }, "from") => [None, Some(*to)],
        (Pays::Linear { from, .. } | Pays::CohortShareLinear { from, .. }, "to") => [Some(*from), None],
        _ => [None, None],
    }
}

/// The nearest whole number of steps.
#[expect(clippy::cast_possible_truncation, reason = "checked terms lie within a million")]
fn steps(number: f64) -> i64 {
    number.round() as i64
}
