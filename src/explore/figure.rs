//! Figures that a target can be set for, and what they say of the years at hand.

use serde::Serialize;

use crate::experiment::{dollars, percent};
use crate::exposure::{Budgeted, Estimate, Sorted, against_budget, chance, mean_of_cents, sums_of};
use crate::language::explore as say;
use crate::scenario::CheckedScenario;
use crate::settlement::SettledYears;
use crate::units::{Money, Number};
use crate::written::read_words;

use super::outlook::{chance_of_loss, margins};

/// Standard errors on either side of an estimate that make its 95 % interval.
const NORMAL_95: f64 = 1.959_963_984_540_054;

/// A figure that a target can be set for: at most the target, and at least for the margin.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub enum Figure {
    /// Chance that the payout is strictly more than the budget.
    ChanceExceeded,
    /// Expected overspend, years within the budget counted as 0.
    ExpectedOverspend,
    /// The expected payout.
    Payout,
    /// The payout that 19 simulated years of twenty do not exceed.
    P95,
    /// Mean of the highest 5 % of payouts.
    UpperTailMean,
    /// Chance that the vendor's costs are more than the payout.
    ChanceOfLoss,
    /// The vendor's expected margin.
    Margin,
}
read_words!(Figure {
    "chanceExceeded" => ChanceExceeded, "expectedOverspend" => ExpectedOverspend, "payout" => Payout, "p95" => P95,
    "upperTailMean" => UpperTailMean, "chanceOfLoss" => ChanceOfLoss, "margin" => Margin,
});

/// A figure of the years at hand.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Reading {
    pub estimate: Estimate,
    /// Its 95 % interval: Wilson's for a chance (1927), between order statistics for a quantile, otherwise so many
    /// standard errors on either side.
    pub low: f64,
    pub high: f64,
}

impl Figure {
    /// Whether it is a share of years.
    pub(super) const fn is_chance(self) -> bool {
        matches!(self, Self::ChanceExceeded | Self::ChanceOfLoss)
    }

    /// Whether it needs the vendor's costs.
    pub(super) const fn needs_costs(self) -> bool {
        matches!(self, Self::ChanceOfLoss | Self::Margin)
    }

    /// Whether a value keeps to a target.
    pub(super) fn meets(self, value: f64, target: f64) -> bool {
        if self == Self::Margin { value >= target } else { value <= target }
    }

    /// Whether the whole interval keeps to a target (`Some(true)`), or none of it does.
    pub(super) fn surely_meets(self, reading: &Reading, target: f64) -> Option<bool> {
        let [low, high] = [reading.low, reading.high].map(|end| self.meets(end, target));
        (low == high).then_some(low)
    }

    /// The figure of these payouts.
    pub(super) fn of(self, paid: &SettledYears, budget: &Budgeted, scenario: &CheckedScenario) -> Reading {
        let years = paid.payouts.len() as u64;
        let sorted = || Sorted::new(paid.payouts.clone());
        let margins = || margins(paid, scenario).unwrap_or_default();
        match self {
            Self::ChanceExceeded => wilson(chance_above(&paid.payouts, budget.amount), years),
            Self::ChanceOfLoss => wilson(chance_of_loss(&margins()), years),
            Self::ExpectedOverspend => normal(against_budget(&paid.payouts, budget.amount).expected_overspend),
            Self::Payout => normal(mean_of_cents(&sums_of(&paid.payouts))),
            Self::Margin => normal(mean_of_cents(&sums_of(&margins()))),
            Self::UpperTailMean => normal(sorted().distribution().upper_tail_mean),
            Self::P95 => quantile(&sorted(), years),
        }
    }

    /// What it says: "the budget is exceeded in 12 % of the simulated years".
    pub(super) fn in_words(self, estimate: Estimate, currency: &str) -> String {
        let amount = || dollars(estimate).in_words(currency);
        match self {
            Self::ChanceExceeded => of_years(estimate)
                .map_or_else(|| say::budget_never_exceeded().to_owned(), |years| say::budget_exceeded(&years)),
            Self::ChanceOfLoss => {
                of_years(estimate).map_or_else(|| say::never_a_loss().to_owned(), |years| say::loss(&years))
            }
            Self::ExpectedOverspend => say::overspend(&amount()),
            Self::Payout => say::payout(&amount()),
            Self::P95 => say::payout_not_exceeded(&amount()),
            Self::UpperTailMean => say::upper_tail_mean(&amount()),
            Self::Margin => say::margin(&amount()),
        }
    }

    /// The target: "at most 5 %", "at least $10,000".
    pub(super) fn target_in_words(self, target: f64, currency: &str) -> String {
        let exact = Estimate { value: target, standard_error: 0.0 };
        let amount = || dollars(exact).in_words(currency);
        match self {
            Self::ChanceExceeded | Self::ChanceOfLoss => say::at_most_share(&Number(target).percent()),
            Self::Margin => say::at_least(&amount()),
            Self::ExpectedOverspend | Self::Payout | Self::P95 | Self::UpperTailMean => say::at_most(&amount()),
        }
    }
}

/// A share of years; `None` where there is none.
fn of_years(share: Estimate) -> Option<String> {
    if share.value == 0.0 {
        None
    } else if share.value < 0.0005 {
        Some(say::few_years().to_owned())
    } else {
        Some(say::share_of_years(&percent(share)))
    }
}

/// The share of years whose payout is strictly more than the budget.
fn chance_above(payouts: &[i64], budget: Money) -> Estimate {
    chance(years_above(payouts, budget), payouts.len() as u64)
}

/// Years whose payout is strictly more than the budget.
pub(super) fn years_above(payouts: &[i64], budget: Money) -> u64 {
    payouts.iter().filter(|payout| **payout > budget.cents()).count() as u64
}

fn normal(estimate: Estimate) -> Reading {
    let reach = NORMAL_95 * estimate.standard_error;
    Reading { estimate, low: estimate.value - reach, high: estimate.value + reach }
}

/// The interval of all chances at which so many years are within so many of their own standard errors of what is expected.
#[expect(clippy::cast_precision_loss, reason = "statistics are floats")]
fn wilson(estimate: Estimate, years: u64) -> Reading {
    let years = years.max(1) as f64;
    let square = NORMAL_95 * NORMAL_95 / years;
    let share = estimate.value;
    let middle = (share + square / 2.0) / (1.0 + square);
    let reach = (square * (share * (1.0 - share) + square / 4.0)).sqrt() / (1.0 + square);
    Reading { estimate, low: (middle - reach).max(0.0), high: (middle + reach).min(1.0) }
}

/// The 95 % quantile between the order statistics that hold it with 95 % confidence; its standard error is the one of
/// which that interval would be `NORMAL_95` on either side.
#[expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "statistics are floats; ranks lie within the years"
)]
fn quantile(sorted: &Sorted, years: u64) -> Reading {
    let count = years as f64;
    let reach = NORMAL_95 * (count * 0.95 * 0.05).sqrt();
    let rank = |place: f64| sorted.at(place.clamp(1.0, count.max(1.0)) as usize - 1);
    let (low, high) = (rank((0.95 * count - reach).floor()), rank((0.95 * count + reach).ceil() + 1.0));
    let standard_error = (high - low) / (2.0 * NORMAL_95);
    Reading { estimate: Estimate { value: sorted.quantile(95), standard_error }, low, high }
}
