//! Numbers as files and people write them: the shortest decimal that reads back as the same `f64`.

use std::cmp::Ordering;
use std::fmt;

use rust_decimal::Decimal;

/// A number that prints as `f64` itself does, to the last digit: `0.57`, `1000000`, `NaN`.
///
/// The standard library's way is faster for long numbers, and with its tables 17 kB of WebAssembly longer.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Number(pub f64);

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(number) = *self;
        if number.is_nan() {
            return f.write_str("NaN");
        }
        if number.is_sign_negative() {
            f.write_str("-")?;
        }
        if number.is_infinite() {
            return f.write_str("inf");
        }
        let (digits, exponent) = shortest(number.abs());
        let mut text = digits.to_string();
        let zeros = |count: i32| "0".repeat(usize::try_from(count).unwrap_or(0));
        if exponent >= 0 {
            text += &zeros(exponent);
        } else {
            let before_point = i32::try_from(text.len()).unwrap_or(0) + exponent;
            text.insert_str(0, &zeros(1 - before_point));
            text.insert(usize::try_from(before_point).unwrap_or(0).max(1), '.');
        }
        f.write_str(&text)
    }
}

/// The decimal that a number was written as: `0.57` is 57/100, not the nearest binary fraction.
/// A number beyond 28 decimal places is rounded to them, midpoint away from zero; one that is not finite or
/// is beyond 28 digits before the point reads as 0, which checked terms never contain.
#[inline(never)]
pub fn as_written(number: f64) -> Decimal {
    let (digits, places) = digits_of(number);
    Decimal::try_from_i128_with_scale(digits, places).unwrap_or_default()
}

/// The same as whole digits and how many of them are decimal places, at most 28.
#[inline(never)]
pub(super) fn digits_of(number: f64) -> (i128, u32) {
    if !number.is_finite() {
        return (0, 0);
    }
    let (digits, exponent) = shortest(number.abs());
    let digits = i128::from(digits);
    let power = |exponent: u32| 10_i128.checked_pow(exponent);
    let places = exponent.clamp(-28, 0).unsigned_abs();
    let whole = if exponent > 0 {
        power(exponent.unsigned_abs()).and_then(|power| digits.checked_mul(power)).filter(|whole| *whole < 1 << 96)
    } else {
        power(exponent.unsigned_abs() - places).map(|power| super::nearest(digits, power))
    };
    let magnitude = whole.unwrap_or(0);
    (if number < 0.0 { -magnitude } else { magnitude }, places)
}

/// Numbers as they were written, as whole multiples of one power of ten: exact, and, where numbers of very different
/// size have no such power within 38 digits, to the digits that fit.
pub fn on_one_scale<const COUNT: usize>(numbers: [f64; COUNT]) -> [i128; COUNT] {
    let written = numbers.map(digits_of);
    let mut scale = written.iter().fold(0, |most, (_, places)| (*places).max(most));
    loop {
        let scaled = written.map(|(digits, places)| match 10_i128.checked_pow(scale.abs_diff(places)) {
            Some(power) if places <= scale => digits.checked_mul(power),
            Some(power) => Some(super::nearest(digits, power)),
            None => None,
        });
        // sums and differences of two stay in range
        let fits = |one: &Option<i128>| one.is_some_and(|one| one.unsigned_abs() < 1 << 125);
        if scale == 0 || scaled.iter().all(fits) {
            return scaled.map(Option::unwrap_or_default);
        }
        scale -= 1;
    }
}

/// The shortest digits, and the power of ten they count, of all that read back as the same number; of
/// several the nearest to it. `number` is finite and not negative.
///
/// Burger and Dybvig, "Printing Floating-Point Numbers Quickly and Accurately" (1996), without the estimate.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "whole and below 2^53")]
fn shortest(number: f64) -> (u64, i32) {
    if number.fract() == 0.0 && number < 9_007_199_254_740_992.0 {
        return (number as u64, 0);
    }
    let bits = number.to_bits();
    let fraction = bits & ((1 << 52) - 1);
    let scale = i32::try_from(bits >> 52).unwrap_or(0);
    let mantissa = if scale == 0 { fraction } else { fraction | 1 << 52 };
    let shift = scale.max(1) - 1075;
    // below a power of two numbers lie twice as close
    let is_power = fraction == 0 && scale > 1;
    let (left, right) = (shift.max(0).unsigned_abs(), shift.min(0).unsigned_abs());
    let mut rest = Natural::shifted(4 * mantissa, left);
    let mut above = Natural::shifted(2, left);
    let mut below = Natural::shifted(if is_power { 1 } else { 2 }, left);
    let mut unit = Natural::shifted(4, right);
    let reads_back = |order: Ordering| order.is_gt() || order.is_eq() && mantissa % 2 == 0;

    let mut exponent = 0;
    while reads_back(rest.plus(&above).order(&unit)) {
        unit.times_ten();
        exponent += 1;
    }
    let mut digits = 0;
    loop {
        for natural in [&mut rest, &mut above, &mut below] {
            natural.times_ten();
        }
        exponent -= 1;
        digits *= 10;
        while rest.order(&unit).is_ge() {
            rest.subtract(&unit);
            digits += 1;
        }
        let down = reads_back(below.order(&rest));
        let up = reads_back(rest.plus(&above).order(&unit));
        if down || up {
            let nearer_above = rest.plus(&rest).order(&unit).is_ge();
            digits += u64::from(up && (nearer_above || !down));
            break;
        }
    }
    while digits % 10 == 0 {
        digits /= 10;
        exponent += 1;
    }
    (digits, exponent)
}

/// A natural number of any length: 32 bits a limb, the lowest first, the highest not 0.
struct Natural(Vec<u32>);

impl Natural {
    /// `value * 2^shift`.
    #[expect(clippy::cast_possible_truncation, reason = "takes the limbs apart")]
    fn shifted(value: u64, shift: u32) -> Self {
        let wide = u128::from(value) << (shift % 32);
        let mut limbs = vec![0; shift as usize / 32];
        limbs.extend([wide as u32, (wide >> 32) as u32, (wide >> 64) as u32]);
        Self(limbs).trimmed()
    }

    fn trimmed(mut self) -> Self {
        self.trim();
        self
    }

    fn trim(&mut self) {
        while self.0.last() == Some(&0) {
            self.0.pop();
        }
    }

    #[expect(clippy::cast_possible_truncation, reason = "takes the limbs apart")]
    fn times_ten(&mut self) {
        let mut carry = 0;
        for limb in &mut self.0 {
            carry += u64::from(*limb) * 10;
            *limb = carry as u32;
            carry >>= 32;
        }
        self.0.push(carry as u32);
        self.trim();
    }

    #[expect(clippy::cast_possible_truncation, reason = "takes the limbs apart")]
    fn plus(&self, other: &Self) -> Self {
        let len = self.0.len().max(other.0.len()) + 1;
        let limbs = |natural: &Self| natural.0.clone().into_iter().chain(std::iter::repeat(0));
        let mut carry = 0;
        let sum = limbs(self).zip(limbs(other)).take(len).map(|(one, two)| {
            carry = u64::from(one) + u64::from(two) + (carry >> 32);
            carry as u32
        });
        Self(sum.collect()).trimmed()
    }

    /// Takes away a number that is no larger.
    fn subtract(&mut self, other: &Self) {
        let mut borrow = false;
        let others = other.0.iter().copied().chain(std::iter::repeat(0));
        for (limb, other) in self.0.iter_mut().zip(others) {
            let (rest, below) = limb.overflowing_sub(other);
            let (rest, below_still) = rest.overflowing_sub(u32::from(borrow));
            (*limb, borrow) = (rest, below || below_still);
        }
        self.trim();
    }

    fn order(&self, other: &Self) -> Ordering {
        let limbs = |natural: &'_ Self| natural.0.len();
        limbs(self).cmp(&limbs(other)).then_with(|| self.0.iter().rev().cmp(other.0.iter().rev()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Numbers of every size, and the ends of the range.
    fn numbers() -> impl Iterator<Item = f64> {
        let mut word = 1_u64;
        let any = (0..20_000).map(move |_| {
            word = word.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            f64::from_bits(word ^ (word >> 29))
        });
        let short = (-40_000..40_000).map(|thousandths| f64::from(thousandths) / 1000.0);
        let powers = (-1074..1024).map(|power| 2_f64.powi(power));
        let tens = (-323..309).filter_map(|power| format!("1e{power}").parse().ok());
        let ends = [0.0, -0.0, f64::MAX, f64::MIN_POSITIVE, 5e-324, f64::NAN, f64::INFINITY, f64::NEG_INFINITY];
        any.chain(short).chain(powers).chain(tens).chain(ends)
    }

    #[test]
    fn a_number_prints_as_the_standard_library_prints_it() {
        for number in numbers() {
            assert_eq!(Number(number).to_string(), number.to_string());
        }
    }

    #[test]
    fn a_number_is_the_decimal_that_it_prints_as() {
        for number in numbers() {
            assert_eq!(as_written(number), number.to_string().parse().unwrap_or_default(), "{number}");
        }
    }
}
