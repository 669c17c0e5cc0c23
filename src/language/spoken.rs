//! The language spoken, and what is said in it.

use std::cell::Cell;

use serde::Serialize;

use super::{checks, clauses, crossing, examples, explore, invoice, measures, names, notes, reading};

/// A language that the engine speaks.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub enum Language {
    /// English as in the United States.
    #[default]
    #[serde(rename = "en")]
    English,
    /// Spanish as in school districts of the United States: decimal points, amounts as `$1,234.50`.
    #[serde(rename = "es")]
    Spanish,
}

thread_local! {
    static SPOKEN: Cell<Language> = const { Cell::new(Language::English) };
}

impl Language {
    /// Speaks this language from now on, in this thread.
    pub fn speak(self) {
        SPOKEN.set(self);
    }

    /// The language spoken in this thread.
    pub fn spoken() -> Self {
        SPOKEN.get()
    }
}

/// All that is said in one language.
pub(super) struct Texts {
    pub(super) measures: measures::Measures,
    pub(super) clauses: clauses::Clauses,
    pub(super) examples: examples::Examples,
    pub(super) invoice: invoice::Invoice,
    pub(super) notes: notes::Notes,
    pub(super) explore: explore::Explore,
    pub(super) names: names::Names,
    pub(super) reading: reading::Reading,
    pub(super) crossing: crossing::Crossing,
    pub(super) checks: checks::Checks,
}
