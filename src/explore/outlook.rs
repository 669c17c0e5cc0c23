//! What a contract means for both sides, in a few figures that payouts alone give.

use serde::Serialize;

use crate::exposure::{Budgeted, Estimate, Sorted, against_budget, chance, mean_of_cents, sums_of};
use crate::scenario::CheckedScenario;
use crate::settlement::{Applied, SettledYears};
use crate::units::Money as Decimal;

/// What a contract means for both sides: figures of payouts, without students. Amounts in units of the currency.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Outlook {
    /// The least the contract can pay at all.
    pub least: Decimal,
    /// The most the contract can pay at all.
    pub most: Decimal,
    /// The expected payout.
    pub payout: Estimate,
    /// Sample SD of the payout.
    pub sd: f64,
    /// In one simulated year of twenty the payout is no more: a quantile, always a payout that occurred.
    pub p5: f64,
    /// The median payout.
    pub p50: f64,
    /// In 19 simulated years of twenty the payout is no more.
    pub p95: f64,
    /// Mean of the highest 5 % of payouts, one on the border counted in part.
    pub upper_tail_mean: Estimate,
    /// Chance that the payout is strictly more than the budget.
    pub chance_exceeded: Estimate,
    /// Expected overspend, years within the budget counted as 0.
    pub expected_overspend: Estimate,
    /// Chance that the NTE takes money away.
    pub chance_not_to_exceed_binds: Estimate,
    /// Chance that the vendor's costs are more than the payout; null without costs.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Estimate | null"))]
    pub chance_of_loss: Option<Estimate>,
    /// The vendor's expected margin; null without costs.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Estimate | null"))]
    pub margin: Option<Estimate>,
}

impl Outlook {
    /// The outlook of payouts under a contract, against a budget and the scenario's vendor costs.
    pub fn of(paid: &SettledYears, applied: &Applied, budget: &Budgeted, scenario: &CheckedScenario) -> Self {
        let payout = Sorted::new(paid.payouts.clone()).distribution();
        let against = against_budget(&paid.payouts, budget.amount);
        let margins = margins(paid, scenario);
        Self {
            least: applied.least,
            most: applied.most,
            payout: payout.mean,
            sd: payout.sd,
            p5: payout.quantiles.p5,
            p50: payout.quantiles.p50,
            p95: payout.quantiles.p95,
            upper_tail_mean: payout.upper_tail_mean,
            chance_exceeded: against.chance_exceeded,
            expected_overspend: against.expected_overspend,
            chance_not_to_exceed_binds: chance(paid.capped, paid.payouts.len() as u64),
            chance_of_loss: margins.as_deref().map(chance_of_loss),
            margin: margins.as_deref().map(|margins| mean_of_cents(&sums_of(margins))),
        }
    }
}

/// By year, the payout less the vendor's costs, in cents; `None` without costs.
pub(super) fn margins(paid: &SettledYears, scenario: &CheckedScenario) -> Option<Vec<i64>> {
    let spent = scenario.costs?.spent(scenario.cohort.students(), &paid.delivered);
    Some(paid.payouts.iter().zip(spent).map(|(payout, cost)| payout - cost.cents()).collect())
}

/// The share of years in which the margin is negative.
pub(super) fn chance_of_loss(margins: &[i64]) -> Estimate {
    chance(years_of_loss(margins), margins.len() as u64)
}

/// Years in which the margin is negative.
pub(super) fn years_of_loss(margins: &[i64]) -> u64 {
    margins.iter().filter(|margin| **margin < 0).count() as u64
}
