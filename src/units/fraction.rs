//! Shares of a cohort, exactly as written.

use rust_decimal::Decimal;

use super::number::digits_of;
use super::{Money, nearest};

/// A share exactly as written: a fraction of whole numbers, so that 57 of 100 reach 0.57.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fraction {
    part: i128,
    whole: i128,
}

impl Fraction {
    /// A share from 0 to 1 as its shortest decimal; others are taken for the nearer end.
    pub fn new(share: f64) -> Self {
        let (part, places) = digits_of(share.clamp(0.0, 1.0));
        Self { part, whole: 10_i128.pow(places) }
    }

    /// Whether `reached` of `eligible` are at least this share; never, where nobody is eligible.
    pub fn is_reached(self, reached: u64, eligible: u64) -> bool {
        eligible > 0 && self.excess(reached, eligible) >= 0
    }

    /// By how many, in parts of `whole`, `reached` exceeds this share of `eligible`.
    fn excess(self, reached: u64, eligible: u64) -> i128 {
        i128::from(reached).saturating_mul(self.whole).saturating_sub(self.part.saturating_mul(i128::from(eligible)))
    }

    /// `amount` for each of `reached` beyond this share of `eligible`, to the nearest cent once.
    pub fn beyond(self, amount: Money, reached: u64, eligible: u64) -> Money {
        amount.ratio(self.excess(reached, eligible).max(0), self.whole)
    }

    /// `amount` times clamp((reached / eligible - self) / (to - self), 0, 1), to the nearest cent once; nothing where
    /// nobody is eligible.
    pub fn towards(self, to: Self, amount: Money, reached: u64, eligible: u64) -> Money {
        if eligible == 0 {
            return Money::ZERO;
        }
        let common = self.whole.max(to.whole);
        let [from, to] = [self, to].map(|end| end.part.saturating_mul(common / end.whole));
        let eligible = i128::from(eligible);
        let above = i128::from(reached).saturating_mul(common).saturating_sub(from.saturating_mul(eligible));
        let span = (to - from).saturating_mul(eligible);
        amount.ratio(above.clamp(0, span.max(0)), span)
    }

    /// This share of an amount, to the nearest cent.
    pub fn of(self, amount: Money) -> Money {
        amount.ratio(self.part, self.whole)
    }

    /// The share as a decimal.
    pub fn decimal(self) -> Decimal {
        Decimal::try_from_i128_with_scale(self.part, self.whole.ilog10()).unwrap_or(Decimal::ZERO)
    }
}

impl Money {
    /// This amount times `part / whole`, to the nearest cent, midpoint away from zero; nothing when `whole` is 0.
    pub fn ratio(self, mut part: i128, mut whole: i128) -> Self {
        let mut cents = i128::from(self.0).checked_mul(part);
        // shares of two dozen digits of immense amounts: what is cut off is far below a cent
        while cents.is_none() {
            (part, whole) = (part / 1_024, whole / 1_024);
            cents = i128::from(self.0).checked_mul(part);
        }
        match cents {
            Some(cents) if whole > 0 => {
                let limit = if cents < 0 { i64::MIN } else { i64::MAX };
                Self(i64::try_from(nearest(cents, whole)).unwrap_or(limit))
            }
            _ => Self::ZERO,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_are_compared_as_written() {
        assert!(Fraction::new(0.57).is_reached(57, 100));
        assert!(!Fraction::new(0.57).is_reached(569_999, 1_000_000));
        assert!(!Fraction::new(0.0).is_reached(0, 0));
        assert!(Fraction::new(0.0).is_reached(0, 1));
        assert!(!Fraction::new(0.333_333_333_333_333_4).is_reached(1, 3));
        assert!(Fraction::new(0.333_333_333_333_333_3).is_reached(1, 3));
    }

    #[test]
    fn amounts_are_rounded_once() {
        let cents = Money::from_cents;
        // 7.5 students beyond half of 15, a cent each: 0.5 cents up
        assert_eq!(Fraction::new(0.5).beyond(cents(1), 15, 15), cents(8));
        assert_eq!(Fraction::new(0.5).beyond(cents(100), 7, 15), cents(0));
        // half way between 0.4 and 0.8
        assert_eq!(Fraction::new(0.4).towards(Fraction::new(0.8), cents(1_001), 6, 10), cents(501));
        assert_eq!(Fraction::new(0.4).towards(Fraction::new(0.8), cents(1_001), 9, 10), cents(1_001));
        assert_eq!(Fraction::new(0.4).towards(Fraction::new(0.8), cents(1_001), 4, 10), cents(0));
        assert_eq!(Fraction::new(0.25).of(cents(2)), cents(1));
        assert_eq!(Fraction::new(0.25).decimal(), Decimal::new(25, 2));
    }

    #[test]
    fn immense_amounts_and_endless_shares_do_not_overflow() {
        let share = Fraction::new(1e-27);
        assert_eq!(share.beyond(Money::LARGEST, 1, 1_000_000_000), Money::LARGEST);
        assert_eq!(share.of(Money::LARGEST), Money::ZERO);
        let third = Fraction::new(1.0 / 3.0);
        assert_eq!(third.towards(Fraction::new(1.0), Money::LARGEST, 1_000_000, 1_000_000), Money::LARGEST);
    }
}
