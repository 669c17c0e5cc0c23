//! Figures in notes: estimates to the digits that their standard errors support, and what one student can earn.

use crate::cohort::CheckedCohort;
use crate::contract::{ContractTerms, Outcome, Pays, Stacking};
use crate::exposure::{Estimate, chance, mean_of_cents, sums_of};
use crate::language::notes as say;
use crate::units::{Money, Number};

/// An estimate that is exact.
pub fn exactly(amount: Money) -> Estimate {
    Estimate { value: amount.dollars(), standard_error: 0.0 }
}

/// Exactly this part of a whole; 0 where there is no whole.
pub fn of(part: Money, whole: Money) -> Estimate {
    let value = if whole > Money::ZERO { part.dollars() / whole.dollars() } else { 0.0 };
    Estimate { value, standard_error: 0.0 }
}

/// The sum of estimates from the same years: its standard error is at most the sum of theirs.
pub fn sum(estimates: impl Iterator<Item = Estimate>) -> Estimate {
    estimates.fold(Estimate { value: 0.0, standard_error: 0.0 }, |all, one| Estimate {
        value: all.value + one.value,
        standard_error: all.standard_error + one.standard_error,
    })
}

/// Above a bound by more than two standard errors.
pub fn is_above(share: Estimate, bound: f64) -> bool {
    share.value - 2.0 * share.standard_error > bound
}

/// In how many years something was taken, and how much in an average year; from what was taken, in cents by year.
#[inline(never)]
pub fn taken(cents: &[i64]) -> (Estimate, Estimate) {
    let times = cents.iter().filter(|cents| **cents > 0).count();
    (chance(times as u64, cents.len() as u64), mean_of_cents(&sums_of(cents)))
}

/// Rounded to the largest power of ten times `finest` that is no more than the standard error.
#[inline(never)]
fn supported(Estimate { value, standard_error }: Estimate, finest: f64) -> f64 {
    let mut unit = finest;
    while unit * 10.0 <= standard_error {
        unit *= 10.0;
    }
    (value / unit).round() * unit
}

/// An estimated amount: whole units of the currency, or coarser; exact ones to the cent.
#[expect(clippy::cast_possible_truncation, reason = "amounts stay within 2^53 cents")]
#[inline(never)]
pub fn dollars(estimate: Estimate) -> Money {
    let finest = if estimate.standard_error > 0.0 { 100.0 } else { 1.0 };
    let cents = Estimate { value: estimate.value * 100.0, standard_error: estimate.standard_error * 100.0 };
    Money::from_cents(supported(cents, finest) as i64)
}

/// An estimated share in per cent, to a tenth or coarser: `6.8 %`, `52 %`.
#[inline(never)]
pub fn percent(share: Estimate) -> String {
    // in tenths of a per cent
    let tenths = Estimate { value: share.value * 1000.0, standard_error: share.standard_error * 1000.0 };
    Number(supported(tenths, 1.0) / 1000.0).percent()
}

/// A chance as a count: `31 of 50 simulated years`.
#[inline(never)]
pub fn in_fifty(chance: Estimate) -> String {
    say::in_fifty(&Number((chance.value * 50.0).round()))
}

/// The most that one student's outcomes can earn, of those wanted, whatever the group; the per-student cap applied.
pub fn top_of_one(terms: &ContractTerms, cohort: &CheckedCohort, wanted: impl Fn(&Outcome) -> bool) -> Money {
    let in_group = |group: &str| -> Money {
        let covers = |outcome: &&Outcome| {
            outcome.groups.as_ref().is_none_or(|groups| groups.iter().any(|covered| covered == group))
        };
        terms.outcomes.iter().filter(|outcome| wanted(outcome)).filter(covers).map(|outcome| top(outcome, group)).sum()
    };
    let most = cohort.groups.iter().map(|group| in_group(&group.id)).max().unwrap_or_default();
    terms.limits.and_then(|limits| limits.per_student).map_or(most, |cap| most.min(cap))
}

/// What a student of a group who reaches everything earns by an outcome.
#[inline(never)]
fn top(outcome: &Outcome, group: &str) -> Money {
    match &outcome.pays {
        Pays::Tiers { stacking, tiers } => {
            let mut amounts = tiers.iter().map(|tier| {
                let priced = tier.by_group.iter().flat_map(|groups| &groups.0);
                priced.filter(|(id, _)| id == group).map(|(_, amount)| *amount).next().unwrap_or(tier.amount)
            });
            match stacking {
                Stacking::Highest => amounts.next_back().unwrap_or_default(),
                Stacking::Sum => amounts.sum(),
            }
        }
        Pays::Linear { amount, .. } => *amount,
        Pays::CohortShare { .. }
        | Pays::CohortShareLinear { .. }
        | Pays::CohortMedian { .. }
        | Pays::AboveBaseline { .. } => Money::ZERO,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_have_the_digits_that_their_standard_errors_support() {
        let estimate = |value, standard_error| Estimate { value, standard_error };
        let amounts = [
            (437_212.4, 560.0, "437200.00"),
            (437_212.4, 0.4, "437212.00"),
            (437_212.44, 0.0, "437212.44"),
            (1_234.0, 10.0, "1230.00"),
        ];
        for (value, error, text) in amounts {
            assert_eq!(dollars(estimate(value, error)).to_string(), text);
        }
        let shares = [(0.0683, 0.0004, "6.8"), (0.5283, 0.012, "53"), (0.5283, 0.0, "52.8"), (0.5283, 0.2, "50")];
        for (value, error, text) in shares {
            assert_eq!(percent(estimate(value, error)), format!("{text}\u{a0}%"));
        }
        assert_eq!(in_fifty(estimate(0.613, 0.01)), "31 of 50 simulated years");
    }

    #[test]
    fn what_is_taken_counts_the_years_in_which_it_is() {
        let (binds, amount) = taken(&[0, 100, 300, 0]);
        assert_eq!((binds.value, amount.value), (0.5, 1.0));
    }
}
