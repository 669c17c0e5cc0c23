//! Columns whose counts are drawn when they are asked for.

use std::cell::OnceCell;
use std::rc::Rc;

use super::latent::NormalTable;
use super::law::{Crowd, Kind, Law};
use super::records::BLOCK;

/// Which of a group's counts a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// With the service; or units received.
    Reached,
    /// Without it.
    Without,
    /// Both with and without it.
    Both,
}

/// By year, how many lie at a place or above: with the service, without it, and both.
type Sides = [[u32; BLOCK]; 3];

/// A group's crowds on one grid, and what has been asked of them.
#[derive(Debug)]
pub struct Grid {
    law: Rc<Law>,
    crowds: Rc<Vec<Crowd>>,
    /// Cells of the group.
    cells: usize,
    normal: Rc<NormalTable>,
    /// Least units of a student who counts.
    minimum: usize,
    asked: Box<[OnceCell<Box<Sides>>]>,
}

impl Grid {
    /// Nothing asked yet.
    pub fn new(law: &Rc<Law>, crowds: &Rc<Vec<Crowd>>, cells: usize, normal: &Rc<NormalTable>, minimum: u32) -> Self {
        Self {
            asked: (0..law.places()).map(|_| OnceCell::new()).collect(),
            law: law.clone(),
            crowds: crowds.clone(),
            cells,
            normal: normal.clone(),
            minimum: minimum as usize,
        }
    }

    fn draw(&self, place: usize) -> Sides {
        let mut sides = [[0; BLOCK]; 3];
        let [reached, without, both] = &mut sides;
        let years = reached.iter_mut().zip(without).zip(both).zip(self.crowds.chunks(self.cells));
        for (((reached, without), both), crowds) in years {
            for crowd in crowds {
                match *self.law {
                    Law::Units { .. } => {
                        let place = place.max(self.minimum);
                        *reached += self.law.at_least(crowd, [Kind::Units], place, &self.normal)[0];
                    }
                    Law::Measure { .. } => {
                        let kinds = [Kind::Reached, Kind::Without];
                        let [with_service, twins] = self.law.at_least(crowd, kinds, place, &self.normal);
                        *reached += with_service;
                        *without += twins;
                        // who reaches a place both ways reaches it without the service, or, where it harms, with it
                        *both += if crowd.lift < 0.0 { with_service } else { twins };
                    }
                }
            }
        }
        sides
    }
}

/// One side of a grid.
#[derive(Debug, Clone)]
pub struct Drawn {
    grid: Rc<Grid>,
    side: Side,
}

impl PartialEq for Drawn {
    fn eq(&self, other: &Self) -> bool {
        let key = |one: &Self| (one.side, one.grid.minimum, one.grid.cells);
        key(self) == key(other) && self.grid.law == other.grid.law && self.grid.crowds == other.grid.crowds
    }
}

impl Eq for Drawn {}

impl Drawn {
    /// A side of a grid.
    pub const fn new(grid: Rc<Grid>, side: Side) -> Self {
        Self { grid, side }
    }

    /// By year, how many lie at a place or above; `None` beyond the grid.
    pub fn at_least(&self, place: usize) -> Option<&[u32; BLOCK]> {
        let asked = self.grid.asked.get(place)?;
        let [reached, without, both] = asked.get_or_init(|| Box::new(self.grid.draw(place))).as_ref();
        Some(match self.side {
            Side::Reached => reached,
            Side::Without => without,
            Side::Both => both,
        })
    }

    /// Bytes that the columns of a group take at most where about `places` of a grid are asked for.
    pub const fn bytes(grid: usize, places: usize) -> usize {
        grid * size_of::<OnceCell<Box<Sides>>>() + places * size_of::<Sides>()
    }
}
