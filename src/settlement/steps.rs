//! Amounts by place, as steps.

use crate::outcomes::Column;

use super::by_year::{add_times, year_by_year};
use super::settled::{Counted, Years};

/// A function of the place, held as its changes; and what it is for students who count as above every place.
#[derive(Debug, Clone, Default)]
pub struct Steps {
    first: i64,
    changes: Vec<(usize, i64)>,
    deemed: i64,
    /// No sum over so many students is larger, nor any on the way to it, than this each.
    largest: u64,
}

/// A group's students in a block of years, as an outcome looks at them.
pub struct Judged<'t> {
    /// No year has more.
    pub enrolled: u32,
    /// Those who are counted.
    pub counted: &'t Counted,
    /// Their places; none where nobody was looked at.
    pub reached: Option<&'t Column>,
    /// Those who count as reaching everything.
    pub deemed: &'t Counted,
}

impl Steps {
    pub fn of(values: &[i64], deemed: i64) -> Self {
        let changes = values.windows(2).enumerate().filter_map(|(place, pair)| match pair {
            [before, after] if before != after => Some((place + 1, after - before)),
            _ => None,
        });
        let (first, changes) = (values.first().copied().unwrap_or(0), changes.collect::<Vec<_>>());
        let largest = changes.iter().fold(first.unsigned_abs(), |most, (_, change)| most + change.unsigned_abs());
        Self { first, changes, deemed, largest: largest.max(deemed.unsigned_abs()) }
    }

    /// The places at which it changes, rising.
    pub fn places(&self) -> impl Iterator<Item = usize> {
        self.changes.iter().map(|(place, _)| *place)
    }

    /// Adds, by year, the sum over a group's students.
    pub fn add_sum(&self, students: &Judged<'_>, to: &mut Years) {
        let Some(reached) = students.reached else { return };
        if self.largest.saturating_mul(u64::from(students.enrolled)) < 1 << 31 {
            return self.add_small_sum(students, reached, to);
        }
        add_times(to, self.first, students.counted);
        add_times(to, self.deemed, students.deemed);
        for (place, change) in &self.changes {
            add_times(to, *change, &reached.at_least(*place));
        }
    }

    /// The same in half the bits, twice as many years at a time.
    #[expect(clippy::cast_possible_truncation, clippy::cast_possible_wrap, reason = "all products are below 2^31")]
    fn add_small_sum(&self, students: &Judged<'_>, reached: &Column, to: &mut Years) {
        let (first, deemed) = (self.first as i32, self.deemed as i32);
        let mut sum = year_by_year(students.counted, students.deemed, |counted, above| {
            first * counted as i32 + deemed * above as i32
        });
        for (place, change) in &self.changes {
            let change = *change as i32;
            reached.add_each_at_least(*place, &mut sum, |sum, count| *sum += change * count as i32);
        }
        to.iter_mut().zip(&sum).for_each(|(to, sum)| *to += i64::from(*sum));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::outcomes::BLOCK;

    #[test]
    fn small_and_large_amounts_add_up_alike() {
        // by place, how many of a year's nine students are there or above
        let reached = Column::WideRows([9, 7, 4, 1].map(|count| [count; BLOCK]).to_vec());
        let students = Judged { enrolled: 11, counted: &[9; BLOCK], reached: Some(&reached), deemed: &[2; BLOCK] };
        for cents in [1, 37_500, 1 << 27, 1 << 28, 1 << 40] {
            // a deduction, nothing, a tier, a higher tier
            let steps = Steps::of(&[-cents, 0, 2 * cents, 5 * cents], 6 * cents);
            // two below, three at nothing, three at the first tier, one at the second, two above all, on what was there
            let mut sum = [7; BLOCK];
            steps.add_sum(&students, &mut sum);
            assert_eq!(sum, [7 - 2 * cents + 3 * 2 * cents + 5 * cents + 2 * 6 * cents; BLOCK], "{cents}");
        }
        let mut sum = [7; BLOCK];
        Steps::of(&[1, 2], 2).add_sum(&Judged { reached: None, ..students }, &mut sum);
        assert_eq!(sum, [7; BLOCK], "nobody was looked at");
    }
}
