//! What is paid and why: pure, exact, and it explains itself.
//!
//! Two ways lead to the same cents. [`settle`] goes student by student and explains every line of the
//! invoice: for actual records, and for one simulated year. [`Applied`] is the contract laid on a cohort's
//! reporting grids: it settles thousands of simulated years from their counts.
//!
//! The order of settlement, and what the terms mean where they could mean several things:
//!
//! 1. **Eligibility.** A student short of the minimum dosage by their own doing or the vendor's is not eligible. Kept
//!    short by the district: `deemedTop` counts as reaching everything, test or no test; `excluded` is left out;
//!    `unpaid` earns nothing and stays in the denominator of a share. An eligible student without a
//!    valid test: `unpaid` earns nothing and stays in the denominator; `deemedMet` counts as reaching
//!    everything; `cohortRate` gets the average of the counted students of the outcome, but no more than the
//!    top of the student's own group, to the nearest cent once per outcome, and is left out of a share. An outcome on dosage needs no test.
//! 2. **Base fees.** Per student: every enrolled student. Prorated, and per unit of dosage: to the nearest cent per
//!    student. Per month: so many months.
//! 3. **Outcomes.** Thresholds are inclusive. A malus takes from every counted student below it, not from deemed ones,
//!    whatever else the outcome pays.
//!    - *Shares* are those of eligible students, compared exactly as written: 57 of 100 reach 0.57. Deemed students
//!      reach. Nobody eligible: nothing is paid, not even a step at 0. In proportion to a share, and beyond a baseline
//!      (of which half a student pays half): to the nearest cent once.
//!    - The *median* is that of the students who have a value, deemed ones above all; unpaid students have none. Of an
//!      even number it is the mean of the two in the middle, above everything where the upper of them is deemed.
//!    - The *cap of an outcome* is on all that it pays, malus and cohort's rate included.
//! 4. **Limits.** The per-student cap is on what outcomes with pay per student (tiers, linear) pay one student together,
//!    their malus included; base fees and what is paid for the cohort as a whole are no part of it. What it takes is
//!    what those outcomes pay after their own caps beyond what is left where no student gets more than it; what is left is
//!    added up exactly over all students and rounded to the cent once. So no cap binds on money that another has taken, and more success never pays less. Then the
//!    minimum payout, then the NTE.
//! 5. **Breach.** Under `fullPrice` the total is the most the contract can pay: for a cohort, with all planned dosage
//!    delivered; for actual records, with the dosage they state.
//! 6. **Schedule.** It says what falls due when and changes no total. A provisional payment is a share of what the
//!    outcomes on winter measures pay after their own caps. The true-up is the total less all instalments before, and a
//!    credit to the district where that is negative. Without one the rest falls due with the last instalment.
//!
//! Nothing keeps a payout above 0: a malus may leave the vendor owing.

mod above_cap;
mod applied;
mod block;
mod bounds;
mod by_year;
#[cfg(feature = "whole")]
mod counted;
#[cfg(feature = "whole")]
mod explain;
mod fit;
#[cfg(feature = "whole")]
mod groups;
#[cfg(feature = "whole")]
mod instalments;
#[cfg(feature = "whole")]
mod invoice;
mod joint;
#[cfg(feature = "whole")]
mod ledger;
#[cfg(feature = "whole")]
mod lines;
#[cfg(feature = "whole")]
mod median;
#[cfg(feature = "whole")]
mod needs;
mod numbered;
#[cfg(feature = "whole")]
mod parts;
mod pay;
#[cfg(feature = "whole")]
mod place;
#[cfg(feature = "whole")]
mod records;
mod settled;
mod steps;
mod together;

pub use applied::{Applied, AppliedOutcome};
pub use block::Earned;
#[cfg(feature = "whole")]
pub use counted::{Counted, NotCounted, Reason, Settlement};
#[cfg(feature = "whole")]
pub use explain::{Circumstances, invoice_of};
#[cfg(feature = "whole")]
pub use invoice::{InstalmentDue, Invoice, LineItem};
#[cfg(feature = "whole")]
pub use ledger::Ledger;
#[cfg(feature = "whole")]
pub use needs::Needs;
#[cfg(feature = "whole")]
pub use parts::{BlockParts, CohortStanding};
#[cfg(feature = "whole")]
pub use place::Student;
#[cfg(feature = "whole")]
pub use records::{SettleOptions, StudentRecord, check_ids, settle, settle_beside, settle_checked};
pub use settled::{GroupSums, OutcomeSums, SettledYears, ThresholdSums, Years};
pub use together::{JointCounting, JointTally};
