//! Which years of a run one thread draws.

use crate::language::{checks as say, names};
use crate::refusal::{Path, Refusals};
use crate::written::read_object;

/// Which part of a run one thread draws: every `of`th block of years, from block `index` on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[cfg_attr(all(target_arch = "wasm32", feature = "whole"), derive(tsify::Tsify))]
pub struct Share {
    /// Which of the threads this is, from 0.
    pub index: u32,
    /// How many threads share the run, 1 to 64.
    pub of: u32,
}
read_object!(Share { index: "index", of: "of" });

impl Share {
    /// All blocks.
    pub const WHOLE: Self = Self { index: 0, of: 1 };

    /// Refuses a share that is none.
    pub(super) fn check(self, path: &Path<'_>, refusals: &mut Refusals) {
        refusals.whole_within(&path.field("of"), names::number_of_threads(), f64::from(self.of), 1.0..=64.0);
        if self.index >= self.of {
            let message = say::below_the_number_of_threads(&self.of, &self.index);
            refusals.refuse("outOfRange", &path.field("index"), message);
        }
    }
}
