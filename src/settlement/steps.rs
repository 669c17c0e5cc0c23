//! Amounts by place, as steps.

use crate::outcomes::{BLOCK, Column};

use super::settled::Years;

/// A function of the place, held as its changes.
#[derive(Debug, Clone, Default)]
pub struct Steps {
    first: i64,
    changes: Vec<(usize, i64)>,
    /// No sum over so many students is larger, nor any on the way to it, than this each.
    largest: u64,
}

impl Steps {
    pub fn of(values: &[i64]) -> Self {
        let changes = values.windows(2).enumerate().filter_map(|(place, pair)| match pair {
            [before, after] if before != after => Some((place + 1, after - before)),
            _ => None,
        });
        let (first, changes) = (values.first().copied().unwrap_or(0), changes.collect::<Vec<_>>());
        let largest = changes.iter().fold(first.unsigned_abs(), |most, (_, change)| most + change.unsigned_abs());
        Self { first, changes, largest }
    }

    /// The places at which it changes, rising.
    pub fn places(&self) -> impl Iterator<Item = usize> {
        self.changes.iter().map(|(place, _)| *place)
    }

    /// Adds, by year, the sum over `students`, at most so many, whose places are `reached`.
    pub fn add_sum(&self, students: &[u32; BLOCK], most: u32, reached: Option<&Column>, to: &mut Years) {
        let Some(reached) = reached else { return };
        if self.largest.saturating_mul(u64::from(most)) < 1 << 31 {
            return self.add_small_sum(students, reached, to);
        }
        add_times(to, self.first, students);
        for (place, change) in &self.changes {
            add_times(to, *change, &reached.at_least(*place));
        }
    }

    /// The same in half the bits, twice as many years at a time.
    #[expect(clippy::cast_possible_truncation, clippy::cast_possible_wrap, reason = "all products are below 2^31")]
    fn add_small_sum(&self, students: &[u32; BLOCK], reached: &Column, to: &mut Years) {
        let first = self.first as i32;
        let mut sum = students.map(|students| first * students as i32);
        for (place, change) in &self.changes {
            let change = *change as i32;
            let counts = reached.at_least(*place);
            sum.iter_mut().zip(counts).for_each(|(sum, count)| *sum += change * count as i32);
        }
        to.iter_mut().zip(sum).for_each(|(to, sum)| *to += i64::from(sum));
    }
}

/// Adds an amount so many times, year by year.
pub fn add_times(to: &mut Years, cents: i64, times: &[u32; BLOCK]) {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_and_large_amounts_add_up_alike() {
        // by place, how many of a year's nine students are there or above
        let reached = Column::WideRows([9, 7, 4, 1].map(|count| [count; BLOCK]).to_vec());
        let students = [9; BLOCK];
        for cents in [1, 37_500, 1 << 27, 1 << 28, 1 << 40] {
            // a deduction, nothing, a tier, a higher tier
            let steps = Steps::of(&[-cents, 0, 2 * cents, 5 * cents]);
            // two below, three at nothing, three at the first tier, one at the second, on what was there before
            let mut sum = [7; BLOCK];
            steps.add_sum(&students, 9, Some(&reached), &mut sum);
            assert_eq!(sum, [7 - 2 * cents + 3 * 2 * cents + 5 * cents; BLOCK], "{cents}");
        }
        let mut sum = [7; BLOCK];
        Steps::of(&[1, 2]).add_sum(&students, 9, None, &mut sum);
        assert_eq!(sum, [7; BLOCK], "nobody was looked at");
    }
}
