//! What is paid and why: pure, exact, and it explains itself.
//!
//! Two ways lead to the same cents. [`settle`] goes student by student and explains every line of the
//! invoice: for actual records, and for one simulated year. [`Applied`] is the contract laid on a cohort's
//! reporting grids: it settles thousands of simulated years from their counts.

mod applied;
mod bounds;
mod columns;
mod explain;
mod invoice;
mod records;
mod year;

pub use applied::{Applied, AppliedOutcome, AppliedRule};
pub use columns::{GroupColumns, OutcomeColumns, SettledYears, ThresholdColumns};
pub use explain::{Student, invoice_of};
pub use invoice::{Invoice, LineItem};
pub use records::{SettleOptions, StudentRecord, settle, settle_into};
