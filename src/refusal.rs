//! The one shape of a refused input, and where in the input it stands.

#[cfg(feature = "whole")]
mod said;
#[cfg(not(feature = "whole"))]
mod unsaid;

use serde::Serialize;

#[cfg(feature = "whole")]
pub use said::{Path, Refusals};
#[cfg(not(feature = "whole"))]
pub use unsaid::{Path, Refusals};

/// One thing about an input that was refused: which field, what is required, what was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Refusal {
    /// Stable and short, for programs: `missing`, `unknownKey`, `wrongKind`, `outOfRange`, `conflict`,
    /// `notSupportedYet` and so on.
    pub code: String,
    /// Path of the field, such as `contract.outcomes[0].pays.tiers[1].at`; empty for the whole input.
    pub field: String,
    /// One sentence for people: the requirement and the value found.
    pub message: String,
}

/// Something about an accepted input that its reader should know, such as an assumption left at 0.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Note {
    /// Stable and short, for programs.
    pub code: String,
    /// Path of the field it speaks of.
    pub field: String,
    /// One sentence for people.
    pub message: String,
}
