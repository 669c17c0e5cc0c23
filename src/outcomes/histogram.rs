//! How many students lie at each place, while they are being counted.

use super::column::Column;
use super::records::{BLOCK, NARROW};
use super::rows::Shelf;
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

    /// Places of a narrow grid.
    pub const fn narrow_places(&self) -> Option<usize> {
        match self {
            Self::Narrow(narrow) => Some(narrow.places),
            Self::Wide(_) => None,
        }
    }

    /// Counts those students of a year who are marked by 1, on one grid alone.
    pub fn count_one(&mut self, year: usize, marked: &[u8], places: impl Iterator<Item = u16>) {
        match self {
            Self::Narrow(narrow) => narrow.count_one(year, marked, places),
            Self::Wide(wide) => wide.count_one(marked, places),
        }
    }

    /// The columns of a group, the first so many of with the service, without it and both; on the shelf where there is one.
    /// Nobody is counted again.
    pub fn take_columns(&mut self, sides: usize, shelf: Option<&mut Shelf>) -> Counts {
        match (self, shelf) {
            (Self::Narrow(narrow), Some(shelf)) => {
                let mut side =
                    |side: usize| (side < sides).then(|| shelf.take()).flatten().map_or(Column::Empty, Column::Rows);
                let counts = Counts { reached: side(0), without: side(1), both: side(2) };
                narrow.add_to(&counts, true);
                counts
            }
            (Self::Narrow(narrow), None) => narrow.take_wide(),
            (Self::Wide(wide), _) => {
                let columns = std::mem::take(&mut wide.columns);
                let [reached, without, both] = columns.map(|sorted| Column::Sorted(Box::new(sorted)));
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
    pub fn count_one(&mut self, year: usize, marked: &[u8], places: impl Iterator<Item = u16>) {
        let year = year & (BLOCK - 1);
        let [reached, ..] = &mut self.counts;
        for (place, one) in places.zip(marked) {
            reached[(usize::from(place) & (NARROW - 1)) << YEAR_BITS | year] += u32::from(*one);
        }
    }

    /// Adds those counted to rows, or takes them away from there; and nobody is counted again.
    #[expect(clippy::cast_possible_truncation, reason = "no more than the group's students")]
    pub fn add_to(&mut self, counts: &Counts, joins: bool) {
        // with all bits set, the difference of a number's other bits and these is its negative
        let mask = if joins { 0 } else { u16::MAX };
        self.cumulate(|place, sides| {
            for (column, changes) in [&counts.reached, &counts.without, &counts.both].into_iter().zip(sides) {
                let Column::Rows(rows) = column else { continue };
                let Some(row) = rows.at(place) else { continue };
                let mut counts = row.get();
                for (count, change) in counts.iter_mut().zip(changes) {
                    *count = count.wrapping_add((*change as u16 ^ mask).wrapping_sub(mask));
                }
                row.set(counts);
            }
        });
        self.clear();
    }

    /// The same as columns that count further than 16 bits.
    fn take_wide(&mut self) -> Counts {
        let mut columns = [(); 3].map(|()| vec![[0; BLOCK]; self.places]);
        self.cumulate(|place, sides| {
            for (rows, counts) in columns.iter_mut().zip(sides) {
                rows.iter_mut().skip(place).take(1).for_each(|row| *row = *counts);
            }
        });
        self.clear();
        let [reached, without, both] = columns.map(Column::WideRows);
        Counts { reached, without, both }
    }

    /// How many lie at each place or above, with the service, without it, and both; from the last place down.
    #[inline]
    #[expect(clippy::indexing_slicing, reason = "years of a block")]
    fn cumulate(&self, mut each: impl FnMut(usize, [&[u32; BLOCK]; 3])) {
        let (mut with_service, mut twins, mut in_both) = ([0; BLOCK], [0; BLOCK], [0; BLOCK]);
        let [helped, helped_twins, harmed, harmed_twins] = &self.counts;
        let rows = |counts: &'_ [u32; LENGTH], place: usize| -> [u32; BLOCK] {
            let from = place << YEAR_BITS;
            counts.get(from..from + BLOCK).and_then(|row| row.try_into().ok()).unwrap_or([0; BLOCK])
        };
        for place in (0..self.places).rev() {
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
            each(place, [&with_service, &twins, &in_both]);
        }
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
