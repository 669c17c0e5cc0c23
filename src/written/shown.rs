//! What was written, as refusals show it: put into words only where they are said.

use std::fmt::{self, Display, Formatter};

use crate::language::reading as say;
use crate::units::{Number, Quoted};

use super::Written;

/// What a value is, for a refusal.
pub(super) struct Kind<'w>(pub &'w Written);

impl Display for Kind<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self.0 {
            Written::Nothing => f.write_str(say::nothing()),
            Written::Bool(value) => value.fmt(f),
            Written::Number(value) => Number(*value).fmt(f),
            Written::Text(text) if text.chars().nth(40).is_none() => Quoted(text).fmt(f),
            Written::Text(_) => f.write_str(say::a_long_text()),
            Written::List(_) => f.write_str(say::a_list()),
            Written::Object(_) => f.write_str(say::an_object()),
        }
    }
}

/// What a text begins with, in quotes.
pub(super) struct Beginning<'w>(pub &'w str);

impl Display for Beginning<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        Quoted(&self.0.chars().take(40).collect::<String>()).fmt(f)
    }
}

/// Words with commas between.
pub(super) struct Listed<'w>(pub &'w [&'w str]);

impl Display for Listed<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.join(", "))
    }
}
