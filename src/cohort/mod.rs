//! Who is served and what may happen: assumptions as written become a checked cohort.

mod check;
mod checked;
mod correlations;
mod dosage;
mod grid;
mod start;
mod written;

pub use check::check;
pub use checked::{CheckedCohort, CheckedDosage, CheckedGroup, CheckedMeasure, DOSAGE};
pub use grid::{Grid, Shape};

pub use written::{
    Causes, Cohort, Correlation, Dosage, DosageUnit, Effect, Group, LocalHistory, Measure, Response, Scale, Unit,
    Window,
};
