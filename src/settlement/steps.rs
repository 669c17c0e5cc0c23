//! Amounts by place, as steps.

use crate::outcomes::{BLOCK, Column};

use super::settled::Years;

/// A function of the place, held as its changes.
#[derive(Debug, Clone, Default)]
pub struct Steps {
    first: i64,
    changes: Vec<(usize, i64)>,
}

impl Steps {
    pub fn of(values: &[i64]) -> Self {
        let changes = values.windows(2).enumerate().filter_map(|(place, pair)| match pair {
            [before, after] if before != after => Some((place + 1, after - before)),
            _ => None,
        });
        Self { first: values.first().copied().unwrap_or(0), changes: changes.collect() }
    }

    /// The places at which it changes, rising.
    pub fn places(&self) -> impl Iterator<Item = usize> {
        self.changes.iter().map(|(place, _)| *place)
    }

    /// By year, the sum over `students`, whose places are `reached`.
    pub fn sum(&self, students: [u32; BLOCK], reached: Option<&Column>) -> Years {
        let Some(reached) = reached else { return [0; BLOCK] };
        let mut sum = [0; BLOCK];
        add_times(&mut sum, self.first, &students);
        for (place, change) in &self.changes {
            add_times(&mut sum, *change, &reached.at_least(*place));
        }
        sum
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
