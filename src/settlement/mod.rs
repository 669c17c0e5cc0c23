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
//!    everything; `cohortRate` gets the average of the counted students of the outcome, to the nearest cent
//!    once per outcome, and is left out of a share. An outcome on dosage needs no test.
//! 2. **Base fees.** Per student: every enrolled student. Prorated, and per unit of dosage: to the nearest cent per
//!    student.
//! 3. **Outcomes.** Thresholds are inclusive. A malus takes from every counted student below it, not from deemed ones.
//!    Shares are compared exactly as written: 57 of 100 reach 0.57. Nobody eligible: a share pays nothing.
//! 4. **Limits.** The per-student cap is on what one student's outcomes pay together, malus included; base fees and
//!    payments on the cohort's share are no part of it. What it takes from students paid at the cohort's rate is
//!    added up exactly and rounded to the cent once. Then the minimum payout, then the NTE.
//! 5. **Breach.** Under `fullPrice` the total is the most the contract can pay: for a cohort, with all planned dosage
//!    delivered; for actual records, with the dosage they state.
//!
//! Nothing keeps a payout above 0: a malus may leave the vendor owing.

mod applied;
mod block;
mod bounds;
mod counted;
mod explain;
mod invoice;
mod joint;
mod needs;
mod place;
mod records;
mod settled;

pub use applied::{Applied, AppliedOutcome, AppliedRule};
pub use counted::{Counted, NotCounted, Reason, Settlement};
pub use explain::invoice_of;
pub use invoice::{Invoice, LineItem};
pub use needs::Needs;
pub use place::Student;
pub use records::{SettleOptions, StudentRecord, check_ids, settle, settle_beside, settle_checked};
pub use settled::{GroupSums, OutcomeSums, SettledYears, ThresholdSums, Years};
