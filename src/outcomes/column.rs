//! Students by place, for all years of a block.

use super::drawn::Drawn;
use super::records::BLOCK;

/// How many students of a group lie at a place or above, in each year of a block; in whichever form is smaller.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Column {
    /// Nobody is counted here.
    #[default]
    Empty,
    /// By place, the counts of all years; for grids of few places.
    Rows(Vec<[u16; BLOCK]>),
    /// The same for groups of more students than 16 bits count.
    WideRows(Vec<[u32; BLOCK]>),
    /// By year, every student's place, rising; for grids of many places.
    Sorted {
        /// Places of all years, one year after the other.
        places: Vec<u16>,
        /// Where each year ends.
        ends: Vec<u32>,
    },
    /// Drawn when asked for; where students are many.
    Drawn(Drawn),
}

impl Column {
    /// How many students lie at a place or above, by year.
    pub fn at_least(&self, place: usize) -> [u32; BLOCK] {
        let mut counts = [0; BLOCK];
        self.add_at_least(place, &mut counts);
        counts
    }

    /// Adds how many students lie at a place or above, by year.
    #[inline]
    pub fn add_at_least(&self, place: usize, to: &mut [u32; BLOCK]) {
        match self {
            Self::Empty => {}
            Self::Rows(rows) => {
                let Some(row) = rows.get(place) else { return };
                to.iter_mut().zip(row).for_each(|(to, count)| *to += u32::from(*count));
            }
            Self::WideRows(rows) => {
                let Some(row) = rows.get(place) else { return };
                to.iter_mut().zip(row).for_each(|(to, count)| *to += count);
            }
            Self::Drawn(drawn) => {
                let Some(counts) = drawn.at_least(place) else { return };
                to.iter_mut().zip(counts).for_each(|(to, count)| *to += count);
            }
            Self::Sorted { places, ends } => {
                let mut from = 0;
                for (to, end) in to.iter_mut().zip(ends) {
                    let year = places.get(from..*end as usize).unwrap_or_default();
                    let below = year.partition_point(|student| usize::from(*student) < place);
                    *to += u32::try_from(year.len() - below).unwrap_or(u32::MAX);
                    from = *end as usize;
                }
            }
        }
    }

    /// Bytes that a column takes: `places` of a grid, and at most so many students.
    pub const fn bytes(places: usize, students: usize) -> usize {
        if places <= super::records::NARROW {
            places * BLOCK * if students > u16::MAX as usize { 4 } else { 2 }
        } else {
            BLOCK * (2 * students + 4)
        }
    }

    /// Appends a year's students, from how many lie at each place, and clears the counts.
    pub(super) fn push_year(&mut self, histogram: &mut [u32]) {
        if *self == Self::Empty {
            *self = Self::Sorted { places: Vec::new(), ends: Vec::new() };
        }
        let Self::Sorted { places, ends } = self else { return };
        for (place, count) in (0..=u16::MAX).zip(histogram.iter_mut()).filter(|(_, count)| **count > 0) {
            places.resize(places.len() + *count as usize, place);
            *count = 0;
        }
        ends.push(u32::try_from(places.len()).unwrap_or(u32::MAX));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_forms_of_a_column_count_the_same() {
        let histogram = [3_u32, 0, 2, 0, 0, 1, 4, 0];
        let exact = |place: usize| histogram.iter().skip(place).sum::<u32>();
        let mut sorted = Column::default();
        for _ in 0..2 {
            sorted.push_year(&mut histogram.clone());
        }
        let row = |place: usize| {
            let mut row = [0; BLOCK];
            row[..2].fill(exact(place));
            row
        };
        let wide = Column::WideRows((0..8).map(row).collect());
        let narrow = Column::Rows((0..8).map(|place| row(place).map(|count| u16::try_from(count).unwrap())).collect());
        for place in 0..12 {
            assert_eq!(sorted.at_least(place), wide.at_least(place), "{place}");
            assert_eq!(narrow.at_least(place), wide.at_least(place), "{place}");
            assert_eq!(wide.at_least(place)[1], exact(place));
        }
        assert_eq!(Column::Empty.at_least(0), [0; BLOCK]);
    }
}
