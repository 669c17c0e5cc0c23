//! Simulate: one replication of a cohort. Random, and knows no contract.
//!
//! For replication `r`, measure `m`, group `g`, site `j`, student `i`:
//!
//! ```text
//! delta_rj  = effect.mean + effect.sd n_r + effect.siteSd n_rj       how well the service works, in student SDs
//! dose_i    = 0 with chance neverStart, else Beta share x planned, rounded to whole units
//! response  = f(dose_i / planned): proportional; 1 for everyone ("none"); or x (1 + k) / (x + k) ("concave")
//! shift_i   = leverage_m x effectMultiplier_g x delta_rj x response
//! z_i       = start_m + baselineShift_g + shift_i + sqrt(icc_m) u_rj + sqrt(1 - icc_m) e_i
//! value_i   = the measure's scale applied to z_i, on its own reporting grid
//! ```
//!
//! - `n_r` and `n_rj` are shared by all measures: a year in which the service works well, works well on all of them.
//! - `e` of several measures are correlated as the cohort states, and `u` of a site likewise, so that the
//!   stated correlation is that of the students, whatever the clustering.
//! - `start_m` is where local history holds exactly over the whole cohort, groups as they are; without history 0.
//! - `event` is 1 where `z_i` is at or above the quantile of 1 - share; `percentOfTarget` is
//!   100 (mean + sd z) / target, rounded; `points` is mean + sd z, rounded and clamped; `percentile` is
//!   100 cdf(z), rounded down and clamped to 1..=99.
//! - The twin of a student is the same with shift 0: same draws, no service. It receives no dosage.
//! - Valid tests, the cause of a shortfall and a breach by the district are independent of all the rest.
//! - Students of each group are dealt to the sites in turn, each group going on where the one before ended.
//!
//! Replication `r` is a pure function of (cohort, seed, r): its records can be dropped and drawn again.
//!
//! Two ways lead to the counts that settlement reads, a [`BlockTally`] for every [`BLOCK`] years:
//!
//! - student by student: [`Simulator`] draws [`Records`], [`Counter`] counts those whom an eligibility rule lets count;
//! - where cells are crowded ([`is_crowded`]), [`Crowds`] draws the counts themselves, with the same law.

mod beta;
mod binomial;
mod blend;
#[cfg(feature = "whole")]
mod change;
mod codes;
mod column;
mod counting;
mod crowds;
mod curve;
mod drawn;
mod generator;
mod histogram;
mod latent;
mod law;
mod quadrature;
mod records;
mod rows;
mod scale;
mod simulate;
mod sorted;
mod tally;

pub use blend::{Blend, Source, Stream};
#[cfg(feature = "whole")]
pub use change::Change;
pub use codes::{Cause, Codes, Facts};
pub use column::Column;
pub use counting::Counting;
pub use crowds::{CrowdStudent, Crowds, is_crowded};
pub use drawn::Drawn;
pub use generator::{Words, words_of};
pub use latent::NormalTable;
pub use records::{BLOCK, Places, Records};
pub use scale::ScaleTable;
pub use simulate::{Cell, GroupPlace, Simulator};
pub use tally::{BlockTally, Counter, Counts, GroupTally};
