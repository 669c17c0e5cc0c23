//! The records of a block of simulated years, column by column.

use crate::cohort::CheckedCohort;

/// Years of a block: the unit of work, and of what is kept.
pub const BLOCK: usize = 32;

/// Places on a reporting grid, a byte each where it has at most 256.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Places {
    /// On a narrow grid.
    Narrow(Vec<u8>),
    /// On a wide one.
    Wide(Vec<u16>),
}

/// The most places of a narrow grid.
pub const NARROW: usize = 256;

impl Places {
    fn with_room(grid: usize, students: usize) -> Self {
        if grid <= NARROW { Self::Narrow(vec![0; students]) } else { Self::Wide(vec![0; students]) }
    }

    /// The place of one student.
    pub fn get(&self, student: usize) -> Option<usize> {
        match self {
            Self::Narrow(places) => places.get(student).map(|place| usize::from(*place)),
            Self::Wide(places) => places.get(student).map(|place| usize::from(*place)),
        }
    }
}

/// What happened to every student in a few years, with the service and without it.
///
/// Students are ordered by year, then group, then site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Records {
    /// By year, whether the district misses its own obligations.
    pub breach: Vec<bool>,
    /// Dosage, valid tests and cause of every student, as a code.
    pub codes: Vec<u16>,
    /// By measure, the place of every student's value.
    pub values: Vec<Places>,
    /// The same without the service, same draws.
    pub twins: Vec<Places>,
    /// By year, cell and measure, whether the service harms: then a twin stands no lower than its student.
    pub sunk: Vec<bool>,
}

impl Records {
    /// Room for so many years of a cohort in so many cells.
    pub fn with_room(cohort: &CheckedCohort, cells: usize, years: usize) -> Self {
        let students = years * cohort.students() as usize;
        let places = || cohort.measures.iter().map(|measure| Places::with_room(measure.grid.len(), students)).collect();
        Self {
            breach: vec![false; years],
            codes: vec![0; students],
            values: places(),
            twins: places(),
            sunk: vec![false; years * cohort.measures.len() * cells],
        }
    }

    /// Bytes that a block of this cohort takes.
    pub fn bytes(cohort: &CheckedCohort, cells: usize) -> usize {
        let place = |grid: usize| if grid <= NARROW { 2 } else { 4 };
        let measures: usize = cohort.measures.iter().map(|measure| place(measure.grid.len())).sum();
        BLOCK * (cohort.students() as usize * (2 + measures) + cohort.measures.len() * cells + 1) + 400
    }
}
