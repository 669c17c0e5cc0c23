//! Amounts and exact shares: checked once, then trusted.

mod fraction;
mod number;
mod quoted;
#[cfg(feature = "schema")]
mod schema;
mod spoken;

use std::fmt;

use rust_decimal::prelude::ToPrimitive;
use rust_decimal::{Decimal, RoundingStrategy};
use serde::{Serialize, Serializer};

use crate::language::reading as say;

pub use fraction::Fraction;
pub use number::{Number, as_written, on_one_scale};
pub use quoted::Quoted;
pub use spoken::{InCurrency, grouped};

/// An amount of money in whole cents.
///
/// Unit: hundredths of the contract's currency. Range of a written amount: plus or minus
/// [`Money::LARGEST`]; sums stay within 2^53 cents because a contract whose most exceeds that is
/// refused, so every amount is also exact as an `f64`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Money(i64);

/// Why a text is no amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotAnAmount {
    /// Not a decimal number such as `670.00`.
    NotDecimal,
    /// More than two digits after the point.
    FinerThanCents,
    /// Beyond [`Money::LARGEST`].
    TooLarge,
}

impl fmt::Display for NotAnAmount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NotDecimal => say::not_decimal(),
            Self::FinerThanCents => say::finer_than_cents(),
            Self::TooLarge => say::too_large(),
        })
    }
}

impl Money {
    /// Nothing.
    pub const ZERO: Self = Self(0);
    /// The largest amount that may be written: a million million dollars.
    pub const LARGEST: Self = Self(100_000_000_000_000);

    /// The amount of this many cents.
    pub const fn from_cents(cents: i64) -> Self {
        Self(cents)
    }

    /// Whole cents.
    pub const fn cents(self) -> i64 {
        self.0
    }

    /// Dollars; exact to the cent up to 2^53 cents.
    #[expect(clippy::cast_precision_loss, reason = "amounts stay within 2^53 cents")]
    pub fn dollars(self) -> f64 {
        self.0 as f64 / 100.0
    }

    /// Reads a decimal such as `670`, `670.5` or `-12.25`.
    ///
    /// # Errors
    /// [`NotAnAmount`] when the text is no decimal, finer than a cent, or too large.
    pub fn parse(text: &str) -> Result<Self, NotAnAmount> {
        let plain = text.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'.' | b'-'));
        if !plain || !text.bytes().any(|b| b.is_ascii_digit()) || text.len() > 64 {
            return Err(NotAnAmount::NotDecimal);
        }
        let whole_digits = text.bytes().skip_while(|b| matches!(b, b'-' | b'0')).take_while(|b| *b != b'.').count();
        if whole_digits > 13 {
            return Err(NotAnAmount::TooLarge);
        }
        let (sign, digits) = text.strip_prefix('-').map_or((1, text), |digits| (-1, digits));
        let mut parts = digits.as_bytes().splitn(2, |b| *b == b'.');
        let [whole, fraction] = [parts.next(), parts.next()].map(Option::unwrap_or_default);
        if ![whole, fraction].iter().all(|part| part.iter().all(u8::is_ascii_digit)) {
            return Err(NotAnAmount::NotDecimal);
        }
        if fraction.iter().skip(2).any(|b| *b != b'0') {
            return Err(NotAnAmount::FinerThanCents);
        }
        let mut cents = 0_i64;
        for digit in whole.iter().chain(fraction.iter().chain(b"00").take(2)) {
            cents = 10 * cents + i64::from(digit - b'0');
        }
        let cents = sign * cents;
        if cents.abs() > Self::LARGEST.0 {
            return Err(NotAnAmount::TooLarge);
        }
        Ok(Self(cents))
    }

    /// The amount that a number was written as: 0.57 is 57 cents, though no binary fraction is.
    ///
    /// # Errors
    /// [`NotAnAmount`] when the number is not finite, finer than a cent, or too large.
    #[expect(clippy::cast_precision_loss, clippy::cast_possible_truncation, reason = "whole and below 2^53")]
    pub fn of_number(number: f64) -> Result<Self, NotAnAmount> {
        // up to the largest amount hundredths are told apart: only the nearest can read as the same number
        let cents = (number * 100.0).round_ties_even();
        if !number.is_finite() {
            Err(NotAnAmount::NotDecimal)
        } else if cents.abs() > Self::LARGEST.0 as f64 {
            Err(NotAnAmount::TooLarge)
        } else if cents / 100.0 == number {
            Ok(Self(cents as i64))
        } else {
            Err(NotAnAmount::FinerThanCents)
        }
    }

    /// The one rounding rule: to the nearest cent, midpoint away from zero. Applied where a rate,
    /// share or proration meets an amount, nowhere else. Beyond the range of `i64` it saturates.
    pub fn nearest_cent(cents: Decimal) -> Self {
        let rounded = cents.round_dp_with_strategy(0, RoundingStrategy::MidpointAwayFromZero);
        let limit = if rounded.is_sign_negative() { i64::MIN } else { i64::MAX };
        Self(rounded.to_i64().unwrap_or(limit))
    }

    /// This amount times `part / whole`, to the nearest cent, midpoint away from zero; nothing when
    /// `whole` is 0. The same rule as [`Money::nearest_cent`], in integers.
    pub fn portion(self, part: u64, whole: u64) -> Self {
        self.ratio(i128::from(part), i128::from(whole))
    }

    /// This amount times an exact factor, to the nearest cent.
    pub fn times(self, factor: Decimal) -> Self {
        Decimal::from(self.0).checked_mul(factor).map_or(Self(i64::MAX), Self::nearest_cent)
    }

    /// This amount, `count` times; saturates instead of wrapping.
    #[must_use]
    pub fn each(self, count: u64) -> Self {
        Self(i64::try_from(count).map_or(i64::MAX, |count| self.0.saturating_mul(count)))
    }

    /// As files have it: `670.00`.
    fn as_file(self) -> String {
        let mut rest = self.0.unsigned_abs();
        let mut text = String::new();
        for place in 0.. {
            if place == 2 {
                text.insert(0, '.');
            }
            if place > 2 && rest == 0 {
                break;
            }
            text.insert(0, char::from_digit(u32::try_from(rest % 10).unwrap_or(0), 10).unwrap_or('0'));
            rest /= 10;
        }
        if self.0 < 0 {
            text.insert(0, '-');
        }
        text
    }
}

impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.as_file())
    }
}

impl Serialize for Money {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.as_file())
    }
}

impl std::ops::Add for Money {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl std::ops::Sub for Money {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }
}

impl std::ops::Neg for Money {
    type Output = Self;
    fn neg(self) -> Self {
        Self(self.0.saturating_neg())
    }
}

impl std::iter::Sum for Money {
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        amounts.fold(Self::ZERO, |total, amount| total + amount)
    }
}

/// An amount before its one rounding, in units of 10^-18 cents: for sums of shares of amounts.
///
/// A share is off by at most half a unit, so a sum of a million of them is still right to 10^-12 cents.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Unrounded(i128);

impl Unrounded {
    const CENT: i128 = 1_000_000_000_000_000_000;
    /// What shares may be off by in a sum, with room to spare; far below any true distance from a midpoint.
    const GUARD: i128 = 100_000_000;

    /// Nothing.
    pub const ZERO: Self = Self(0);

    /// `amount` times `part / whole`; nothing when `whole` is 0.
    pub fn portion(amount: Money, part: u64, whole: u64) -> Self {
        if whole == 0 {
            return Self::ZERO;
        }
        let cents = i128::from(amount.0) * i128::from(part);
        let whole = i128::from(whole);
        // whole cents first, so that nothing overflows
        let (quotient, rest) = (cents.div_euclid(whole), cents.rem_euclid(whole));
        Self(quotient.saturating_mul(Self::CENT).saturating_add(nearest(rest * Self::CENT, whole)))
    }

    /// So many times this.
    #[must_use]
    pub const fn each(self, count: u64) -> Self {
        Self(self.0.saturating_mul(count as i128))
    }

    /// To the nearest cent, midpoint away from zero; what is within 10^-10 cents of a midpoint is on it.
    pub fn nearest_cent(self) -> Money {
        let cents = nearest(nearest(self.0, Self::GUARD), Self::CENT / Self::GUARD);
        let limit = if cents < 0 { i64::MIN } else { i64::MAX };
        Money(i64::try_from(cents).unwrap_or(limit))
    }
}

impl From<Money> for Unrounded {
    fn from(amount: Money) -> Self {
        Self(i128::from(amount.0) * Self::CENT)
    }
}

impl std::ops::Add for Unrounded {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl std::ops::Sub for Unrounded {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }
}

impl std::iter::Sum for Unrounded {
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        amounts.fold(Self::ZERO, |total, amount| total + amount)
    }
}

/// A quotient to the nearest whole number, midpoint away from zero; `whole` is above 0.
const fn nearest(part: i128, whole: i128) -> i128 {
    let magnitude = part.unsigned_abs();
    let whole = whole.unsigned_abs();
    let up = magnitude % whole >= whole.div_ceil(2);
    #[expect(clippy::cast_possible_wrap, reason = "no larger than the part")]
    let quotient = (magnitude / whole) as i128 + up as i128;
    if part < 0 { -quotient } else { quotient }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_read_to_the_cent_and_nothing_finer() {
        assert_eq!(Money::parse("670"), Ok(Money(67_000)));
        assert_eq!(Money::parse("670.5"), Ok(Money(67_050)));
        assert_eq!(Money::parse("-0.010"), Ok(Money(-1)));
        assert_eq!(Money::parse("0.005"), Err(NotAnAmount::FinerThanCents));
        assert_eq!(Money::parse("1000000000000.00"), Ok(Money::LARGEST));
        assert_eq!(Money::parse("1000000000000.01"), Err(NotAnAmount::TooLarge));
        for wrong in ["", "-", ".", "1e3", "$5", "1,000", "NaN", "0x10", "1.2.3", "--1", "1-2", " 1"] {
            assert_eq!(Money::parse(wrong), Err(NotAnAmount::NotDecimal), "{wrong}");
        }
        assert_eq!(Money::parse(&"9".repeat(60)), Err(NotAnAmount::TooLarge));
    }

    #[test]
    fn amounts_written_as_numbers_are_the_decimals_that_they_print_as() {
        for cents in (-300_000..300_000).chain(99_999_999_700_000..=100_000_000_000_100) {
            let text = Money(cents).to_string();
            let number: f64 = text.parse().unwrap();
            assert_eq!(Money::of_number(number), Money::parse(&text), "{text}");
        }
        for number in [0.001, 0.1 + 0.2, 1.005, 1e-30, f64::MIN_POSITIVE, 999_999_999_999.995] {
            assert_eq!(Money::of_number(number), Err(NotAnAmount::FinerThanCents), "{number}");
        }
        assert_eq!(Money::of_number(-0.0), Ok(Money::ZERO));
        assert_eq!(Money::of_number(1e300), Err(NotAnAmount::TooLarge));
        assert_eq!(Money::of_number(f64::NAN), Err(NotAnAmount::NotDecimal));
    }

    #[test]
    fn midpoints_round_away_from_zero_in_both_forms_of_the_rule() {
        assert_eq!(Money(5).portion(1, 2), Money(3));
        assert_eq!(Money(-5).portion(1, 2), Money(-3));
        assert_eq!(Money(67_000).portion(1, 3), Money(22_333));
        assert_eq!(Money(67_000).portion(1, 0), Money::ZERO);
        for cents in -50..50 {
            for part in 0..7_u64 {
                let exact = Decimal::from(cents) * Decimal::from(part) / Decimal::from(8);
                assert_eq!(Money(cents).portion(part, 8), Money::nearest_cent(exact));
            }
        }
    }

    #[test]
    fn shares_are_rounded_once_and_add_up_to_the_whole() {
        for (cents, whole) in [(100_i64, 3_u64), (-100, 3), (1, 7), (99_999_999, 999_983)] {
            let share = Unrounded::portion(Money(cents), 1, whole);
            assert_eq!(share.each(whole).nearest_cent(), Money(cents), "{whole} shares of {cents}");
        }
        // three sixths of a cent are a midpoint, whichever way the sixths were rounded
        assert_eq!(Unrounded::portion(Money(1), 1, 6).each(3).nearest_cent(), Money(1));
        assert_eq!(Unrounded::portion(Money(-1), 1, 6).each(3).nearest_cent(), Money(-1));
        assert_eq!(Unrounded::portion(Money(5), 1, 0), Unrounded::ZERO);
        assert_eq!(Unrounded::from(Money::LARGEST).nearest_cent(), Money::LARGEST);
        for (part, whole, expected) in [(5, 2, 3), (-5, 2, -3), (4, 3, 1), (5, 3, 2), (7, 1, 7), (0, 9, 0)] {
            assert_eq!(nearest(part, whole), expected, "{part} / {whole}");
        }
    }

    #[test]
    fn amounts_print_as_people_and_as_files_read_them() {
        assert_eq!(Money(123_456_750).in_currency("USD").to_string(), "$1,234,567.50");
        assert_eq!(Money(-99).in_currency("EUR").to_string(), "-EUR 0.99");
        assert_eq!(Money(-99).to_string(), "-0.99");
        assert_eq!(Money(67_000).to_string(), "670.00");
    }
}
