//! How many students lie at each place, while they are being counted.

use super::column::Column;
use super::records::{BLOCK, NARROW};
use super::sorted::Sorted;
use super::tally::Counts;

const YEAR_BITS: u32 = BLOCK.trailing_zeros();
const LENGTH: usize = NARROW << YEAR_BITS;

/// Counts on one grid, for the years of a block.
pub enum Histogram {
    /// On a grid of few places.
    Narrow(Box<Narrow>),
    /// On one of many.
    Wide(Box<Wide>),
}

impl Histogram {
    /// Nobody counted on a grid of so many places.
    pub fn new(places: usize) -> Self {
        if places <= NARROW {
            Self::Narrow(Box::new(Narrow::new(places)))
        } else {
            Self::Wide(Box::new(Wide::new(places)))
        }
    }

    /// Counts those students of a year who are marked by 1, on one grid alone.
    pub fn count_one(&mut self, year: usize, marked: &[u8], places: impl Iterator<Item = u16>) {
        match self {
            Self::Narrow(narrow) => narrow.count_one(year, marked, places),
            Self::Wide(wide) => wide.count_one(marked, places),
        }
    }

    /// The columns of a group of so many students, and nobody counted again.
    pub fn take_columns(&mut self, students: usize) -> Counts {
        match self {
            Self::Narrow(narrow) => {
                let columns = narrow.columns(students);
                narrow.clear();
                columns
            }
            Self::Wide(wide) => {
                let [reached, without, both] = std::mem::take(&mut wide.columns).map(Column::Sorted);
                Counts { reached, without, both }
            }
        }
    }
}

/// Counts by place, then year, on narrow grids: a group's are small enough to stay near the processor.
///
/// With and without the service where it helps, and the same where it harms: students who reach a place both with
/// and without it are those without it in the one case, those with it in the other.
pub struct Narrow {
    places: usize,
    counts: [Box<[u32; LENGTH]>; 4],
    any_sunk: bool,
}

impl Narrow {
    #[expect(clippy::large_stack_arrays, reason = "32 kB, a few times, on its way to the heap")]
    fn new(places: usize) -> Self {
        Self { places, counts: std::array::from_fn(|_| Box::new([0; LENGTH])), any_sunk: false }
    }

    fn clear(&mut self) {
        let used = if self.any_sunk { 4 } else { 2 };
        for counts in self.counts.iter_mut().take(used) {
            counts.iter_mut().take(self.places << YEAR_BITS).for_each(|count| *count = 0);
        }
        self.any_sunk = false;
    }

    /// Counts those of a cell's students who are marked by 1.
    #[inline]
    #[expect(clippy::indexing_slicing, reason = "the inner loop; a byte and a year of the block lie inside the counts")]
    pub fn count(&mut self, year: usize, sunk: bool, marked: &[u8], values: &[u8], twins: &[u8]) {
        let year = year & (BLOCK - 1);
        self.any_sunk |= sunk;
        let [reached, without, sunk_reached, sunk_without] = &mut self.counts;
        let (reached, without) = if sunk { (sunk_reached, sunk_without) } else { (reached, without) };
        for ((value, twin), one) in values.iter().zip(twins).zip(marked) {
            reached[usize::from(*value) << YEAR_BITS | year] += u32::from(*one);
            without[usize::from(*twin) << YEAR_BITS | year] += u32::from(*one);
        }
    }

    #[expect(clippy::indexing_slicing, reason = "as in count; the mask keeps places inside")]
    fn count_one(&mut self, year: usize, marked: &[u8], places: impl Iterator<Item = u16>) {
        let year = year & (BLOCK - 1);
        let [reached, ..] = &mut self.counts;
        for (place, one) in places.zip(marked) {
            reached[(usize::from(place) & (NARROW - 1)) << YEAR_BITS | year] += u32::from(*one);
        }
    }

    /// How many of so many students lie at each place or above.
    fn columns(&self, students: usize) -> Counts {
        if u16::try_from(students).is_ok() {
            #[expect(clippy::cast_possible_truncation, reason = "no more than the group's students")]
            let [reached, without, both] = self.cumulated(|counts| counts.map(|count| count as u16));
            return Counts { reached: Column::Rows(reached), without: Column::Rows(without), both: Column::Rows(both) };
        }
        let [reached, without, both] = self.cumulated(|counts| *counts);
        Counts { reached: Column::WideRows(reached), without: Column::WideRows(without), both: Column::WideRows(both) }
    }

    #[expect(clippy::indexing_slicing, reason = "years of a block")]
    fn cumulated<Row: Copy + Default>(&self, row: impl Fn(&[u32; BLOCK]) -> Row) -> [Vec<Row>; 3] {
        let mut columns = [(); 3].map(|()| vec![Row::default(); self.places]);
        let [reached, without, both] = &mut columns;
        let (mut with_service, mut twins, mut in_both) = ([0; BLOCK], [0; BLOCK], [0; BLOCK]);
        let [helped, helped_twins, harmed, harmed_twins] = &self.counts;
        let rows = |counts: &'_ [u32; LENGTH], place: usize| -> [u32; BLOCK] {
            let from = place << YEAR_BITS;
            counts.get(from..from + BLOCK).and_then(|row| row.try_into().ok()).unwrap_or([0; BLOCK])
        };
        let outputs = reached.iter_mut().zip(without.iter_mut()).zip(both.iter_mut()).enumerate();
        for (place, ((reached, without), both)) in outputs.rev() {
            let (up, up_twins) = (rows(helped, place), rows(helped_twins, place));
            for year in 0..BLOCK {
                with_service[year] += up[year];
                twins[year] += up_twins[year];
                in_both[year] += up_twins[year];
            }
            if self.any_sunk {
                let (down, down_twins) = (rows(harmed, place), rows(harmed_twins, place));
                for year in 0..BLOCK {
                    with_service[year] += down[year];
                    twins[year] += down_twins[year];
                    in_both[year] += down[year];
                }
            }
            (*reached, *without, *both) = (row(&with_service), row(&twins), row(&in_both));
        }
        columns
    }
}

/// Counts of one year by place, on wide grids, and the years counted before.
pub struct Wide {
    reached: Vec<u32>,
    without: Vec<u32>,
    both: Vec<u32>,
    /// With the service, without it, and both.
    columns: [Sorted; 3],
}

impl Wide {
    fn new(places: usize) -> Self {
        let none = || vec![0; places];
        Self { reached: none(), without: none(), both: none(), columns: Default::default() }
    }

    /// Counts those students of a year who are marked by 1.
    #[expect(clippy::indexing_slicing, reason = "the inner loop; places lie on the grids they were drawn on")]
    pub fn count(&mut self, marked: &[u8], values: &[u16], twins: &[u16]) {
        for ((value, twin), one) in values.iter().zip(twins).zip(marked) {
            self.reached[usize::from(*value)] += u32::from(*one);
            self.without[usize::from(*twin)] += u32::from(*one);
            self.both[usize::from(*value.min(twin))] += u32::from(*one);
        }
        let [reached, without, both] = &mut self.columns;
        reached.push_year(&mut self.reached);
        without.push_year(&mut self.without);
        both.push_year(&mut self.both);
    }

    #[expect(clippy::indexing_slicing, reason = "as in count")]
    fn count_one(&mut self, marked: &[u8], places: impl Iterator<Item = u16>) {
        for (place, one) in places.zip(marked) {
            self.reached[usize::from(place)] += u32::from(*one);
        }
        let [reached, ..] = &mut self.columns;
        reached.push_year(&mut self.reached);
    }
}
