//! Outcomes Contract Simulator: what an outcomes-based contract may cost a district and earn a vendor.
//!
//! The rooms in reading order; each uses only those above it.
//!
//! ```text
//! cohort assumptions --simulate--> outcomes of N simulated years   (random, knows no contract)
//! contract terms + outcomes --settle--> N payouts                  (no randomness, exact cents)
//! N payouts + budget --measure--> exposure                         (statistics with their standard errors)
//! ```
//!
//! The whole way, from a scenario as written to its exposure, is the example of
//! [`experiment::Simulation`].
//!
//! Without the feature `whole` it is what an embed needs: the way from a scenario to what is shown of its exposure. What is
//! refused there is not said why. The same bits, a quarter of the size.

#![cfg_attr(not(feature = "whole"), allow(dead_code))]

pub mod language;
pub mod units;
pub mod refusal;
pub mod written;
pub mod normal;
pub mod sums;
pub mod contract;
pub mod cohort;
pub mod outcomes;
pub mod settlement;
#[cfg(feature = "whole")]
pub mod roster;
pub mod exposure;
pub mod scenario;
#[cfg(feature = "whole")]
pub mod wording;
pub mod experiment;
#[cfg(feature = "whole")]
pub mod explore;
#[cfg(target_arch = "wasm32")]
mod wasm;
