//! Simulate: one replication of a cohort. Random, and knows no contract.
//!
//! Replication `r` is a pure function of (cohort, seed, r): its records can be dropped and drawn again.

mod beta;
mod dosage;
mod flags;
mod generator;
mod latent;
mod scale;
mod simulate;
mod tally;
mod year;

pub use dosage::DosageTable;
pub use flags::{Cause, FlagTable, Flags};
pub use generator::{Words, words_of};
pub use latent::NormalTable;
pub use scale::ScaleTable;
pub use simulate::Simulator;
pub use tally::{Column, Counts, GroupTally, YearTally};
pub use year::{Standing, Year};
