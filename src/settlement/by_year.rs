//! Arithmetic on numbers of a block's years, year by year.

use crate::outcomes::BLOCK;
use crate::units::Money;

use super::settled::{Counted, Years};

/// None in any year.
pub(super) const NOBODY: Counted = [0; BLOCK];

/// What becomes of two numbers of each year.
#[expect(clippy::indexing_slicing, reason = "all have as many years")]
pub(super) fn year_by_year<One: Copy, Other: Copy, Number>(
    one: &[One; BLOCK],
    other: &[Other; BLOCK],
    of: impl Fn(One, Other) -> Number,
) -> [Number; BLOCK] {
    std::array::from_fn(|year| of(one[year], other[year]))
}

/// Adds numbers year by year.
pub(super) fn add<Number: Copy + std::ops::AddAssign>(to: &mut [Number; BLOCK], numbers: &[Number; BLOCK]) {
    to.iter_mut().zip(numbers).for_each(|(to, number)| *to += *number);
}

/// Adds an amount so many times, year by year. Terms that could pay more than 2^53 cents are refused, so nothing
/// overflows.
pub(super) fn add_each(to: &mut Years, amount: Money, times: &[u64]) {
    if amount == Money::ZERO {
        return;
    }
    to.iter_mut().zip(times).for_each(|(to, times)| *to += amount.cents() * times.cast_signed());
}

/// The same of students.
pub(super) fn add_times(to: &mut Years, cents: i64, times: &Counted) {
    if cents == 0 {
        return;
    }
    // most amounts fit 32 bits, and their products without a sign are the faster ones
    if let Ok(amount) = u32::try_from(cents.unsigned_abs()) {
        // with all bits set, the difference of a number's other bits and these is its negative
        let mask = if cents < 0 { -1 } else { 0 };
        for (to, times) in to.iter_mut().zip(times) {
            *to += ((u64::from(amount) * u64::from(*times)).cast_signed() ^ mask) - mask;
        }
    } else {
        to.iter_mut().zip(times).for_each(|(to, times)| *to += cents * i64::from(*times));
    }
}

/// The first years of a block.
pub(super) fn first<Number>(numbers: &[Number; BLOCK], years: usize) -> &[Number] {
    numbers.get(..years).unwrap_or(numbers)
}
