//! The records of one simulated year, column by column.

use super::flags::{Cause, Flags};

/// One replication: what happened to every student, with the service and without it.
///
/// Students are ordered by group, then site. Columns hold places on the reporting grids.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Year {
    /// Whether the district misses its own obligations.
    pub breach: bool,
    /// Units of dosage received; empty where the cohort has no dosage.
    pub dosage: Vec<u16>,
    /// Valid tests, and the cause of a shortfall, were there one.
    pub flags: Vec<Flags>,
    /// By measure, the place of every student's value.
    pub values: Vec<Vec<u16>>,
    /// The same without the service, same draws.
    pub twins: Vec<Vec<u16>>,
}

/// How a student stands to a minimum dosage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Received enough.
    Enough,
    /// Fell short; whose doing it was.
    Short(Cause),
}

impl Year {
    /// Room for a year of so many students.
    pub fn with_room(students: usize, measures: usize, dosage: bool) -> Self {
        Self {
            breach: false,
            dosage: vec![0; if dosage { students } else { 0 }],
            flags: vec![Flags::default(); students],
            values: vec![vec![0; students]; measures],
            twins: vec![vec![0; students]; measures],
        }
    }

    /// Bytes that a year of this cohort takes.
    pub const fn bytes(students: usize, measures: usize, dosage: bool) -> usize {
        students * (1 + 4 * measures + if dosage { 2 } else { 0 }) + 200
    }

    /// How a student stands to a minimum dosage, in whole units.
    #[inline]
    pub fn standing(&self, student: usize, minimum: u32) -> Standing {
        match self.dosage.get(student) {
            Some(units) if u32::from(*units) < minimum => {
                Standing::Short(self.flags.get(student).copied().unwrap_or_default().cause())
            }
            Some(_) | None => Standing::Enough,
        }
    }

    /// Whether both tests of a student are valid.
    #[inline]
    pub fn tested(&self, student: usize) -> bool {
        self.flags.get(student).is_some_and(|flags| flags.valid())
    }
}
