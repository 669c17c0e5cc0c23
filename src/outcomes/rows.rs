//! The rows of many columns on one grid, side by side.

use std::cell::Cell;
use std::rc::Rc;

use super::records::BLOCK;

/// One column among others: by place, how many students lie there or above, by year.
#[derive(Debug, Clone)]
pub struct Rows {
    all: Rc<[Cell<[u16; BLOCK]>]>,
    /// Its row of the first place.
    first: usize,
    /// From one place to the next.
    apart: usize,
}

impl Rows {
    /// The row of a place on the grid.
    #[inline]
    pub fn at(&self, place: usize) -> Option<&Cell<[u16; BLOCK]>> {
        self.all.get(self.first + place * self.apart)
    }
}

impl PartialEq for Rows {
    fn eq(&self, other: &Self) -> bool {
        let rows = |rows: &Self| (0..).map_while(|place| rows.at(place).map(Cell::get)).collect::<Vec<_>>();
        rows(self) == rows(other)
    }
}

impl Eq for Rows {}

/// Room for columns, by place, then column: what a threshold asks of all groups, and of the next blocks, lies together,
/// because to fetch a page of memory takes longer than to add up what stands there.
pub struct Shelf {
    all: Rc<[Cell<[u16; BLOCK]>]>,
    columns: usize,
    taken: usize,
}

impl Shelf {
    /// Nobody, in so many columns on a grid of so many places.
    pub fn new(places: usize, columns: usize) -> Self {
        Self { all: (0..places * columns).map(|_| Cell::new([0; BLOCK])).collect(), columns, taken: 0 }
    }

    /// The next column.
    pub fn take(&mut self) -> Option<Rows> {
        let first = (self.taken < self.columns).then_some(self.taken)?;
        self.taken += 1;
        Some(Rows { all: self.all.clone(), first, apart: self.columns })
    }
}
