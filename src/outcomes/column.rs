//! Students by place, for all years of a block.

use super::drawn::Drawn;
use super::records::BLOCK;
use super::rows::Rows;
use super::sorted::Sorted;

/// How many students of a group lie at a place or above, in each year of a block; in whichever form is smaller.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Column {
    /// Nobody is counted here.
    #[default]
    Empty,
    /// By place, the counts of all years; for grids of few places.
    Rows(Rows),
    /// The same for groups of more students than 16 bits count.
    WideRows(Vec<[u32; BLOCK]>),
    /// Every student's place; for grids of many places.
    Sorted(Box<Sorted>),
    /// Drawn when asked for; where students are many.
    Drawn(Drawn),
}

impl Column {
    /// How many students lie at a place or above, by year.
    #[inline]
    pub fn at_least(&self, place: usize) -> [u32; BLOCK] {
        let mut counts = [0; BLOCK];
        self.add_at_least(place, &mut counts);
        counts
    }

    /// Adds how many students lie at a place or above, by year.
    #[inline]
    pub fn add_at_least(&self, place: usize, to: &mut [u32; BLOCK]) {
        self.add_each_at_least(place, to, |to, count| *to += count);
    }

    /// Adds something for so many students as lie at a place or above, by year.
    #[inline]
    pub fn add_each_at_least<To>(&self, place: usize, to: &mut [To; BLOCK], add: impl Fn(&mut To, u32)) {
        if let Self::Rows(rows) = self {
            let Some(row) = rows.at(place) else { return };
            to.iter_mut().zip(row.get()).for_each(|(to, count)| add(to, u32::from(count)));
        } else {
            to.iter_mut().zip(self.other(place)).for_each(|(to, count)| add(to, count));
        }
    }

    /// How many students lie at a place or above in all forms but rows of few.
    fn other(&self, place: usize) -> [u32; BLOCK] {
        let counts = match self {
            Self::Empty | Self::Rows(_) => None,
            Self::WideRows(rows) => rows.get(place).copied(),
            Self::Drawn(drawn) => drawn.at_least(place).copied(),
            Self::Sorted(sorted) => Some(sorted.at_least(place)),
        };
        counts.unwrap_or([0; BLOCK])
    }

    /// Bytes that a column takes: `places` of a grid, and at most so many students.
    pub const fn bytes(places: usize, students: usize) -> usize {
        if places <= super::records::NARROW {
            places * BLOCK * if students > u16::MAX as usize { 4 } else { 2 }
        } else {
            Sorted::bytes(students)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::rows::Shelf;
    use super::*;

    #[test]
    fn all_forms_of_a_column_count_the_same() {
        let histogram = [3_u32, 0, 2, 0, 0, 1, 4, 0];
        let exact = |place: usize| histogram.iter().skip(place).sum::<u32>();
        let mut sorted = Sorted::default();
        for _ in 0..2 {
            sorted.push_year(&mut histogram.clone());
        }
        let sorted = Column::Sorted(Box::new(sorted));
        let row = |place: usize| {
            let mut row = [0; BLOCK];
            row[..2].fill(exact(place));
            row
        };
        let wide = Column::WideRows((0..8).map(row).collect());
        // the second of two columns
        let mut shelf = Shelf::new(8, 2);
        let [_, Some(rows)] = [shelf.take(), shelf.take()] else { panic!("room for two") };
        for place in 0..8 {
            rows.at(place).unwrap().set(row(place).map(|count| u16::try_from(count).unwrap()));
        }
        let narrow = Column::Rows(rows);
        for place in 0..12 {
            assert_eq!(sorted.at_least(place), wide.at_least(place), "{place}");
            assert_eq!(narrow.at_least(place), wide.at_least(place), "{place}");
            assert_eq!(wide.at_least(place)[1], exact(place));
        }
        assert_eq!(Column::Empty.at_least(0), [0; BLOCK]);
    }
}
