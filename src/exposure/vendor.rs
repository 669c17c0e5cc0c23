//! The vendor's side: costs, margin, and what the uncertainty is worth.

use crate::cohort::CheckedCohort;
use crate::settlement::{Applied, SettledYears};
use crate::sums::products;
use crate::units::Money;

use super::costs::Costs;
use super::due::months_of_negative_cash;
use super::report::{Distribution, Estimate, NegativeCash, VendorExposure};
use super::statistics::{Sorted, chance, mean_of, mean_of_cents, ratio, sums_of};

/// The vendor's side of settled years. `payout` is their distribution.
pub fn vendor_of(
    years: &SettledYears,
    applied: &Applied,
    cohort: &CheckedCohort,
    payout: &Distribution,
    costs: Costs,
) -> VendorExposure {
    let students = cohort.students();
    let spent: Vec<Money> = costs.spent(students, &years.delivered).collect();
    let margins: Vec<i64> = years.payouts.iter().zip(&spent).map(|(payout, cost)| payout - cost.cents()).collect();
    let losses = margins.iter().filter(|margin| **margin < 0).count() as u64;
    let chance_of_loss = chance(losses, margins.len() as u64);
    let cents: Vec<i64> = spent.iter().map(|cost| cost.cents()).collect();
    let delivered: Vec<i64> = years.delivered.iter().map(|units| i64::try_from(*units).unwrap_or(i64::MAX)).collect();
    let cost = mean_of_cents(&sums_of(&cents));
    let together = cents.chunks(64).zip(delivered.chunks(64)).map(|(cents, units)| products(cents, units)).sum();
    let heads = f64::from(students.max(1));
    VendorExposure {
        margin: Sorted::new(margins).distribution(),
        chance_of_loss,
        cost,
        cost_per_student: Estimate { value: cost.value / heads, standard_error: cost.standard_error / heads },
        cost_per_dosage_unit: ratio(&sums_of(&cents), &sums_of(&delivered), together, 0.01),
        break_even_attainment: break_even(applied, cost.value),
        fixed_fee_equivalent: costs.risk_aversion.map(|aversion| fixed_fee(&years.payouts, payout, aversion)),
        longest_negative_cash: negative_cash(months_of_negative_cash(years, &applied.contract, &spent)),
    }
}

/// How far from the least to the most that the contract can pay the payout must come to cover the cost.
fn break_even(applied: &Applied, cost: f64) -> Option<f64> {
    let [least, most] = [applied.least, applied.most].map(Money::dollars);
    if cost <= least {
        Some(0.0)
    } else if cost > most {
        None
    } else {
        Some((cost - least) / (most - least))
    }
}

/// Mean less so many SDs, with its standard error by the delta method: the mean and the SD of the same years are
/// correlated as far as payouts are skewed.
#[expect(clippy::cast_precision_loss, reason = "statistics are floats")]
fn fixed_fee(payouts: &[i64], payout: &Distribution, aversion: f64) -> Estimate {
    let years = payouts.len() as f64;
    let (mean, sd) = (payout.mean.value, payout.sd);
    let value = mean - aversion * sd;
    if !(sd > 0.0) {
        return Estimate { value, standard_error: 0.0 };
    }
    let (mut third, mut fourth) = (0.0, 0.0);
    for cents in payouts {
        let apart = (*cents as f64 / 100.0 - mean) / sd;
        third += apart * apart * apart;
        fourth += apart * apart * apart * apart;
    }
    let (skewness, kurtosis) = (third / years, fourth / years);
    let variance = 1.0 - aversion * skewness + aversion * aversion * (kurtosis - 1.0) / 4.0;
    Estimate { value, standard_error: sd * (variance.max(0.0) / years).sqrt() }
}

fn negative_cash(months: Vec<i64>) -> Option<NegativeCash> {
    let mean = mean_of(&sums_of(&months));
    let none = months.is_empty();
    let sorted = Sorted::new(months);
    (!none).then(|| NegativeCash {
        months: mean,
        p50: u32::try_from(sorted.quantile_cents(50)).unwrap_or(0),
        p95: u32::try_from(sorted.quantile_cents(95)).unwrap_or(0),
    })
}
