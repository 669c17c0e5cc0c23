//! From settled years to the exposure.

use crate::cohort::CheckedCohort;
use crate::settlement::{Applied, GroupSums, OutcomeSums, SettledYears};
use crate::sums::Sums;
use crate::units::Money;

use super::costs::Costs;
#[cfg(feature = "whole")]
use super::due::{fiscal_years, instalments};
use super::report::{BudgetExposure, Estimate, Exposure, GroupExposure, OutcomeExposure, ThresholdExposure};
use super::statistics::{Sorted, chance, mean_of, mean_of_cents, ratio, sums_of};
#[cfg(feature = "whole")]
use super::vendor::vendor_of;

/// What the district has set aside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Budgeted {
    /// For the whole contract.
    pub amount: Money,
    /// Label and amount of consecutive fiscal years, the first that of the first instalment; empty where none are named.
    pub fiscal_years: Vec<(String, Money)>,
}

/// The exposure of settled years. `years` must not be empty for the figures to mean anything; empty ones
/// give zeros.
#[cfg_attr(
    not(feature = "whole"),
    expect(unused_variables, reason = "an embed shows neither groups nor the vendor's side")
)]
pub fn measure(
    years: &SettledYears,
    applied: &Applied,
    cohort: &CheckedCohort,
    budget: &Budgeted,
    costs: Option<Costs>,
    seed: u32,
) -> Exposure {
    let sorted = Sorted::new(years.payouts.clone());
    let contract = &applied.contract;
    let number = years.payouts.len() as u64;
    let payout = sorted.distribution();
    let outcomes = applied.outcomes.iter().zip(&contract.outcomes).zip(&years.outcomes);
    Exposure {
        replications: u32::try_from(years.payouts.len()).unwrap_or(u32::MAX),
        seed,
        least: applied.least,
        most: applied.most,
        budget: against_budget(&years.payouts, budget.amount),
        chance_not_to_exceed_binds: chance(years.capped, number),
        chance_per_student_cap_binds: contract.per_student.map(|_| chance(years.above_student_cap, number)),
        outcomes: outcomes
            .map(|((applied, agreed), sums)| OutcomeExposure {
                chance_cap_binds: agreed.cap.map(|_| chance(sums.capped, number)),
                ..outcome_of(&agreed.id, &applied.thresholds, sums)
            })
            .collect(),
        #[cfg(feature = "whole")]
        groups: cohort
            .groups
            .iter()
            .zip(&years.groups)
            .map(|(group, sums)| group_of(&group.id, group.students, sums))
            .collect(),
        #[cfg(feature = "whole")]
        vendor: costs.map(|costs| vendor_of(years, applied, cohort, &payout, costs)),
        #[cfg(feature = "whole")]
        instalments: instalments(years, contract),
        #[cfg(feature = "whole")]
        fiscal_years: fiscal_years(years, contract, budget),
        dots: sorted.dots(),
        histogram: sorted.histogram(budget.amount.cents(), contract.not_to_exceed.map(Money::cents)),
        payout,
    }
}

/// Payouts, or what falls due of them, against a budget.
pub fn against_budget(payouts: &[i64], budget: Money) -> BudgetExposure {
    let beyond = payouts.iter().map(|payout| payout - budget.cents()).filter(|cents| *cents > 0);
    let overspend: Vec<i64> = beyond.collect();
    let (times, years) = (overspend.len() as u64, payouts.len() as u64);
    let sums = sums_of(&overspend);
    BudgetExposure {
        amount: budget,
        chance_exceeded: chance(times, years),
        // years within the budget add nothing to the sums
        expected_overspend: mean_of_cents(&Sums { years, ..sums }),
        overspend_when_exceeded: (times > 0).then(|| mean_of_cents(&sums)),
    }
}

fn outcome_of(id: &str, thresholds: &[(f64, Option<usize>)], sums: &OutcomeSums) -> OutcomeExposure {
    let nothing = Estimate { value: 0.0, standard_error: 0.0 };
    OutcomeExposure {
        id: id.to_owned(),
        counted: mean_of(&sums.counted),
        reached: mean_of(&sums.reached),
        without_service: mean_of(&sums.without),
        deadweight_share: ratio(&sums.both, &sums.reached, sums.both_reached, 1.0).unwrap_or(nothing),
        payment: mean_of_cents(&sums.payment),
        chance_cap_binds: None,
        cost_per_success: ratio(&sums.payment, &sums.reached, sums.payment_reached, 0.01),
        cost_per_additional_success: ratio(&sums.payment, &sums.additional, sums.payment_additional, 0.01),
        thresholds: thresholds
            .iter()
            .zip(&sums.thresholds)
            .map(|((at, _), threshold)| ThresholdExposure {
                at: *at,
                reached: mean_of(&threshold.reached),
                without_service: mean_of(&threshold.without),
            })
            .collect(),
    }
}

fn group_of(id: &str, students: u32, sums: &GroupSums) -> GroupExposure {
    GroupExposure {
        id: id.to_owned(),
        students,
        eligible: mean_of(&sums.eligible),
        payment: mean_of_cents(&sums.payment),
    }
}
