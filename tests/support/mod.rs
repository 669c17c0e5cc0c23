//! What several tests share: generated contracts, rosters and scenarios, and the presets.
#![allow(dead_code, reason = "every test file uses its part")]

pub mod contracts;
pub mod dice;
pub mod golden;
pub mod oracle;
pub mod presets;
pub mod scenarios;
pub mod statistics;
