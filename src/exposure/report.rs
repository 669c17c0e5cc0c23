//! The exposure as reported: shapes and units, no arithmetic.

use serde::Serialize;

use crate::units::Money as Decimal;

/// A value estimated from simulated years, and how far off chance may have put it.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Estimate {
    /// The estimate.
    pub value: f64,
    /// Its standard error; of a mean, SD / sqrt(replications).
    pub standard_error: f64,
}

/// What a contract may cost, over the simulated years. Amounts in units of the currency.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Exposure {
    /// Number of simulated years.
    pub replications: u32,
    /// The seed they were drawn from.
    pub seed: u32,
    /// The least the contract can pay at all.
    pub least: Decimal,
    /// The most the contract can pay at all: every enrolled student reaches everything, all caps applied.
    pub most: Decimal,
    /// The payout: all the district pays in a contract year.
    pub payout: Distribution,
    /// The payout against the budget.
    pub budget: BudgetExposure,
    /// Chance that the NTE takes money away.
    pub chance_not_to_exceed_binds: Estimate,
    /// Chance that the per-student cap does; null without one.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Estimate | null"))]
    pub chance_per_student_cap_binds: Option<Estimate>,
    /// By outcome, in the contract's order.
    pub outcomes: Vec<OutcomeExposure>,
    /// By group, in the cohort's order.
    #[cfg(feature = "whole")]
    pub groups: Vec<GroupExposure>,
    /// The vendor's side; null without costs.
    #[cfg(feature = "whole")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "VendorExposure | null"))]
    pub vendor: Option<VendorExposure>,
    /// What falls due when, in the order of the schedule; empty without one.
    #[cfg(feature = "whole")]
    pub instalments: Vec<InstalmentExposure>,
    /// By fiscal year, from 1 July to 30 June: those that the budget names, or else all from the first instalment to the
    /// last; empty without a schedule.
    #[cfg(feature = "whole")]
    pub fiscal_years: Vec<FiscalYearExposure>,
    /// 50 payout quantiles at (k + 0.5) / 50: each one simulated year in fifty.
    pub dots: Vec<f64>,
    /// Exact counts of payouts.
    pub histogram: Histogram,
}

/// A distribution of amounts over the simulated years.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Distribution {
    /// The mean.
    pub mean: Estimate,
    /// The sample SD (over n - 1); 0 for a single year.
    pub sd: f64,
    /// Quantiles: the inverse of the empirical distribution, always an amount that occurred.
    pub quantiles: Quantiles,
    /// Mean of the highest 5 % of years, an amount on the border counted in part (Acerbi and Tasche 2002).
    pub upper_tail_mean: Estimate,
}

/// Quantiles of a distribution.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[expect(missing_docs, reason = "p5 is the 5 % quantile, and so on")]
pub struct Quantiles {
    pub p1: f64,
    pub p5: f64,
    pub p10: f64,
    pub p25: f64,
    pub p50: f64,
    pub p75: f64,
    pub p90: f64,
    pub p95: f64,
    pub p99: f64,
}

/// The payout against the budget.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct BudgetExposure {
    /// The budget.
    pub amount: Decimal,
    /// Chance that the payout is strictly more.
    pub chance_exceeded: Estimate,
    /// Expected overspend, years within the budget counted as 0.
    pub expected_overspend: Estimate,
    /// Expected overspend in the years that exceed the budget; null when none did.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Estimate | null"))]
    pub overspend_when_exceeded: Option<Estimate>,
}

/// One outcome. Counts are of students in a year.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct OutcomeExposure {
    /// Its id.
    pub id: String,
    /// Counted students: dosage at or above the minimum and, unless it is judged on dosage, both tests valid.
    pub counted: Estimate,
    /// Counted students at the lowest rewarded threshold or above.
    pub reached: Estimate,
    /// The same students valued without the service, same draws.
    pub without_service: Estimate,
    /// Expected number reaching it both with and without the service, over the expected number reaching it.
    pub deadweight_share: Estimate,
    /// What the outcome pays in a year, after its own cap and before the limits of the whole contract.
    pub payment: Estimate,
    /// Chance that its own cap takes money away; null without one.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Estimate | null"))]
    pub chance_cap_binds: Option<Estimate>,
    /// Payment over students reaching it; null where that number is not clearly positive.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Estimate | null"))]
    pub cost_per_success: Option<Estimate>,
    /// Payment over (reached - withoutService); null where that is not clearly positive.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Estimate | null"))]
    pub cost_per_additional_success: Option<Estimate>,
    /// Every threshold of the outcome, in the order of its terms.
    pub thresholds: Vec<ThresholdExposure>,
}

/// One threshold of an outcome. Counts are of students in a year.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct ThresholdExposure {
    /// The threshold, on the measure's scale.
    pub at: f64,
    /// Counted students at it or above.
    pub reached: Estimate,
    /// The same students without the service.
    pub without_service: Estimate,
}

/// One group.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct GroupExposure {
    /// Its id.
    pub id: String,
    /// Students enrolled.
    pub students: u32,
    /// Eligible students in a year.
    pub eligible: Estimate,
    /// What is paid for this group's students by name: base fees per student and dosage, and outcomes paid
    /// per student; not what is paid on the cohort as a whole, and before the limits.
    pub payment: Estimate,
}

/// The vendor's side.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct VendorExposure {
    /// Payout less costs.
    pub margin: Distribution,
    /// Chance that the margin is below 0.
    pub chance_of_loss: Estimate,
    /// What the service costs in a year.
    pub cost: Estimate,
    /// The same for each enrolled student.
    pub cost_per_student: Estimate,
    /// The same for each unit of dosage delivered: expected cost over expected units; null where none are delivered.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Estimate | null"))]
    pub cost_per_dosage_unit: Option<Estimate>,
    /// How far the payout must come from the least that the contract can pay (0) to the most (1) to cover the expected
    /// cost; 0 where the least covers it, null where not even the most does.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "number | null"))]
    pub break_even_attainment: Option<f64>,
    /// The fixed fee that is worth the same to the vendor: mean payout - `riskAversion` x SD of the payout; null where
    /// no risk aversion is stated.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Estimate | null"))]
    pub fixed_fee_equivalent: Option<Estimate>,
    /// The longest stretch in which the vendor has paid more than it has received; null without a schedule.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "NegativeCash | null"))]
    pub longest_negative_cash: Option<NegativeCash>,
}

/// Months in a row in which the vendor has paid more than it has received: costs are spread evenly over the months from
/// the first instalment's to the last's, and months after the last are not counted.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct NegativeCash {
    /// The mean over simulated years.
    pub months: Estimate,
    /// The median.
    pub p50: u32,
    /// In at most one year of twenty it is longer.
    pub p95: u32,
}

/// One instalment of the schedule.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct InstalmentExposure {
    /// Its name for people.
    pub label: String,
    /// The date, as `2027-06-30`.
    pub due: String,
    /// What falls due; negative where it is a credit to the district.
    pub amount: Distribution,
    /// Chance of a credit to the district.
    pub chance_credit: Estimate,
}

/// One fiscal year.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct FiscalYearExposure {
    /// Its name: the budget's, or `FY 2027`.
    pub label: String,
    /// Its last day, as `2027-06-30`.
    pub ends: String,
    /// What falls due in it.
    pub due: Distribution,
    /// The same against what is set aside for it; null where that is not said.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "BudgetExposure | null"))]
    pub budget: Option<BudgetExposure>,
}

/// Exact counts of payouts between edges: `counts[i]` years with `edges[i] < payout <= edges[i + 1]`.
/// The budget, and the NTE where payouts reach it, are edges, so no column straddles them.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Histogram {
    /// Rising; one more than counts.
    pub edges: Vec<f64>,
    /// Numbers of years; they add up to the replications.
    pub counts: Vec<u32>,
}
