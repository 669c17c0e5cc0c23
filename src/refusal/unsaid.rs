//! Refusals without their reasons: the small build knows that an input is refused, and no more. What is wrong with it, and
//! where, the whole package says of the same input.

use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;
use std::ops::RangeInclusive;

use super::Note;

/// A place in an input, of which nothing is kept.
#[derive(Clone, Copy)]
pub struct Path<'a>(PhantomData<&'a str>);

impl<'a> Path<'a> {
    /// The whole input, or a named part of it.
    pub const fn root(_name: &'a str) -> Self {
        Self(PhantomData)
    }

    /// A field of the object here.
    pub const fn field(&'a self, _name: &'a str) -> Self {
        Self(PhantomData)
    }

    /// An item of the list here.
    pub const fn item(&'a self, _index: usize) -> Self {
        Self(PhantomData)
    }
}

/// Whether anything of an input is refused.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Refusals {
    refused: bool,
}

impl Refusals {
    /// None yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Says that nothing was read at `path`, which is refused for that.
    pub fn close(&mut self, _path: &Path<'_>) {}

    /// Refuses the field at `path`.
    pub fn refuse<'m>(&mut self, _code: &str, _path: &Path<'_>, _message: impl Into<Cow<'m, str>>) {
        self.refused = true;
    }

    /// Whether anything could not be read: then nothing that depends on it needs to be looked at.
    pub fn unread_within(&self, _path: &Path<'_>) -> bool {
        self.refused
    }

    /// Adds the refusals of another part of the same input.
    pub fn append(&mut self, other: Self) {
        self.refused |= other.refused;
    }

    /// What was found, if nothing is refused.
    ///
    /// # Errors
    /// Refused.
    pub fn beside<T>(self, found: Result<T, Self>) -> Result<T, Self> {
        if self.refused { Err(self) } else { found }
    }

    /// Adds a note, of which nothing is kept either.
    pub fn note(&mut self, _code: &str, _path: &Path<'_>, _message: String) {}

    /// Refuses a number outside the range; NaN is outside every range.
    #[inline(never)]
    pub fn within(&mut self, _path: &Path<'_>, _what: &str, value: f64, range: RangeInclusive<f64>) {
        self.refused |= !range.contains(&value);
    }

    /// Refuses a number that is not whole or not in the range.
    #[inline(never)]
    pub fn whole_within(&mut self, _path: &Path<'_>, _what: &str, value: f64, range: RangeInclusive<f64>) {
        self.refused |= !(range.contains(&value) && value.fract() == 0.0);
    }

    /// Whether nothing was refused.
    pub fn is_empty(&self) -> bool {
        !self.refused
    }

    /// The value, if nothing was refused.
    ///
    /// # Errors
    /// Refused.
    pub fn unless_refused<T>(self, value: T) -> Result<(T, Vec<Note>), Self> {
        if self.refused { Err(self) } else { Ok((value, Vec::new())) }
    }
}

impl fmt::Display for Refusals {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Ok(())
    }
}

impl std::error::Error for Refusals {}
