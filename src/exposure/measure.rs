//! From settled years to the exposure.

use crate::cohort::CheckedCohort;
use crate::settlement::{Applied, GroupColumns, OutcomeColumns, SettledYears};
use crate::units::Money;

use super::report::{
    BudgetExposure, Estimate, Exposure, GroupExposure, OutcomeExposure, ThresholdExposure, VendorExposure,
};
use super::statistics::{Sorted, chance, mean_of_cents, mean_of_counts, ratio};

/// What the service costs the vendor, absences filled in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Costs {
    /// For the contract.
    pub fixed: Money,
    /// For each enrolled student.
    pub per_student: Money,
    /// For each unit of dosage delivered.
    pub per_dosage_unit: Money,
}

/// The exposure of settled years. `years` must not be empty for the figures to mean anything; empty ones
/// give zeros.
pub fn measure(
    years: &SettledYears,
    applied: &Applied,
    cohort: &CheckedCohort,
    budget: Money,
    costs: Option<Costs>,
    seed: u32,
) -> Exposure {
    let sorted = Sorted::new(years.payouts.clone());
    let outcomes = applied.outcomes.iter().zip(&applied.contract.outcomes).zip(&years.outcomes);
    Exposure {
        replications: u32::try_from(years.payouts.len()).unwrap_or(u32::MAX),
        seed,
        least: applied.least,
        most: applied.most,
        payout: sorted.distribution(),
        budget: against_budget(&years.payouts, budget),
        chance_not_to_exceed_binds: chance(years.capped.iter().copied()),
        outcomes: outcomes
            .map(|((applied, agreed), columns)| outcome_of(&agreed.id, &applied.thresholds, columns))
            .collect(),
        groups: cohort
            .groups
            .iter()
            .zip(&years.groups)
            .map(|(group, columns)| group_of(&group.id, group.students, columns))
            .collect(),
        vendor: costs.map(|costs| vendor_of(years, cohort, costs)),
        dots: sorted.dots(),
        histogram: sorted.histogram(budget.cents(), applied.contract.not_to_exceed.map(Money::cents)),
    }
}

fn against_budget(payouts: &[i64], budget: Money) -> BudgetExposure {
    let over = |payout: &i64| (payout - budget.cents()).max(0);
    let overspend: Vec<i64> = payouts.iter().map(over).collect();
    let exceeded = || payouts.iter().map(|payout| *payout > budget.cents());
    let any = exceeded().any(|exceeded| exceeded);
    BudgetExposure {
        amount: budget,
        chance_exceeded: chance(exceeded()),
        expected_overspend: mean_of_cents(&overspend),
        overspend_when_exceeded: any.then(|| overspend_when_exceeded(&overspend)),
    }
}

/// The mean of the years above the budget alone.
fn overspend_when_exceeded(overspend: &[i64]) -> Estimate {
    let above: Vec<i64> = overspend.iter().copied().filter(|cents| *cents > 0).collect();
    mean_of_cents(&above)
}

fn outcome_of(id: &str, thresholds: &[(f64, Option<usize>)], columns: &OutcomeColumns) -> OutcomeExposure {
    let whole = |counts: &'_ [u32]| counts.iter().map(|count| i64::from(*count)).collect::<Vec<_>>();
    let (reached, both) = (whole(&columns.reached), whole(&columns.both));
    let additional: Vec<i64> = columns
        .reached
        .iter()
        .zip(&columns.without)
        .map(|(with, without)| i64::from(*with) - i64::from(*without))
        .collect();
    let cost = |students: &[i64]| ratio(columns.payment.iter().copied(), students.iter().copied(), 0.01);
    let nothing = Estimate { value: 0.0, standard_error: 0.0 };
    OutcomeExposure {
        id: id.to_owned(),
        counted: mean_of_counts(&columns.counted),
        reached: mean_of_counts(&columns.reached),
        without_service: mean_of_counts(&columns.without),
        deadweight_share: ratio(both.iter().copied(), reached.iter().copied(), 1.0).unwrap_or(nothing),
        payment: mean_of_cents(&columns.payment),
        cost_per_success: cost(&reached),
        cost_per_additional_success: cost(&additional),
        thresholds: thresholds
            .iter()
            .zip(&columns.thresholds)
            .map(|((at, _), threshold)| ThresholdExposure {
                at: *at,
                reached: mean_of_counts(&threshold.reached),
                without_service: mean_of_counts(&threshold.without),
            })
            .collect(),
    }
}

fn group_of(id: &str, students: u32, columns: &GroupColumns) -> GroupExposure {
    GroupExposure {
        id: id.to_owned(),
        students,
        eligible: mean_of_counts(&columns.eligible),
        payment: mean_of_cents(&columns.payment),
    }
}

fn vendor_of(years: &SettledYears, cohort: &CheckedCohort, costs: Costs) -> VendorExposure {
    let fixed = costs.fixed + costs.per_student.each(u64::from(cohort.students()));
    let margin = |(payout, delivered): (&i64, &u64)| {
        (Money::from_cents(*payout) - fixed - costs.per_dosage_unit.each(*delivered)).cents()
    };
    let margins: Vec<i64> = years.payouts.iter().zip(&years.delivered).map(margin).collect();
    let chance_of_loss = chance(margins.iter().map(|margin| *margin < 0));
    VendorExposure { margin: Sorted::new(margins).distribution(), chance_of_loss }
}
