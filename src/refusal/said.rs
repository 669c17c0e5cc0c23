//! Refusals with their reasons: every one of an input, each with its place.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::fmt;
use std::ops::RangeInclusive;

use crate::language::{checks as say, reading};
use crate::units::{Number, Quoted};

use super::{Note, Refusal};

/// A place in an input: written out only when something there is refused.
#[derive(Clone, Copy)]
pub enum Path<'a> {
    /// The whole input, or a named part of it such as `contract`.
    Root(&'a str),
    /// A field of the object at the first path.
    Field(&'a Path<'a>, &'a str),
    /// An item of the list at the path.
    Item(&'a Path<'a>, usize),
}

impl<'a> Path<'a> {
    /// The whole input, or a named part of it such as `contract`.
    pub const fn root(name: &'a str) -> Self {
        Self::Root(name)
    }

    /// The field `name` of the object here.
    pub const fn field(&'a self, name: &'a str) -> Self {
        Self::Field(self, name)
    }

    /// Item `index` of the list here.
    pub const fn item(&'a self, index: usize) -> Self {
        Self::Item(self, index)
    }
}

impl fmt::Display for Path<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            // a key that reads as a path itself stands in quotes, for no field may be taken for another
            Self::Field(parent, name) if name.is_empty() || name.contains(['.', '[', ']', '"']) => {
                write!(f, "{parent}[{}]", Quoted(name))
            }
            Self::Root(name) | Self::Field(Path::Root(""), name) => f.write_str(name),
            Self::Field(parent, name) => write!(f, "{parent}.{name}"),
            Self::Item(parent, index) => write!(f, "{parent}[{index}]"),
        }
    }
}

/// All refusals of one input, in the order they were found, and the notes.
///
/// A field that is refused already is not refused again: reading puts a stand-in where a value was
/// wrong, so that the rest can be checked in the same pass, and the stand-in must not speak.
///
/// A file of 200,000 wrong rows needs no 200,000 sentences: after [`Refusals::MOST`] refusals the list ends with one
/// of code `more` that says how many there are beside.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Refusals {
    list: Vec<Refusal>,
    more: u64,
    fields: BTreeSet<String>,
    closed: BTreeSet<String>,
    notes: Vec<Note>,
}

impl Refusals {
    /// Most refusals that are listed: nobody reads more, and a file may have a million mistakes.
    pub const MOST: usize = 1_000;

    /// None yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Says that nothing was read at `path`: what stands there is a stand-in, and no part of it is refused.
    pub fn close(&mut self, path: &Path<'_>) {
        self.closed.insert(path.to_string());
    }

    /// Refuses the field at `path`, unless it, or a part of it, is refused already, or it stands in
    /// something that could not be read. Beyond the first thousand only that there are more is said.
    pub fn refuse<'m>(&mut self, code: &str, path: &Path<'_>, message: impl Into<Cow<'m, str>>) {
        self.refuse_unless_said(code, path, message.into());
    }

    /// Not inlined, as there is hardly a line of the checks that does not refuse something.
    #[inline(never)]
    fn refuse_unless_said(&mut self, code: &str, path: &Path<'_>, message: Cow<'_, str>) {
        let field = path.to_string();
        if !self.speaks_of(&field) {
            self.push(Refusal { code: code.to_owned(), field, message: message.into_owned() });
        }
    }

    /// Adds a refusal, or counts it where there are enough.
    fn push(&mut self, refusal: Refusal) {
        if self.list.len() < Self::MOST {
            self.fields.insert(refusal.field.clone());
            self.list.push(refusal);
        } else {
            self.add_more(1);
        }
    }

    /// Counts refusals beside those listed; the last of the list says how many.
    fn add_more(&mut self, count: u64) {
        if count > 0 {
            self.more += count;
            self.list.truncate(Self::MOST);
            let message = reading::more_refusals(&self.more);
            self.list.push(Refusal { code: "more".to_owned(), field: String::new(), message });
        }
    }

    /// Whether the field, a part of it, or an unreadable whole that it is a part of, is refused.
    fn speaks_of(&self, field: &str) -> bool {
        let wholes = field.char_indices().filter(|(_, letter)| matches!(letter, '.' | '['));
        let unread = |whole: &str| self.closed.contains(whole);
        if unread("") || wholes.filter_map(|(end, _)| field.get(..end)).any(unread) {
            return true;
        }
        let part_refused = |separator: char| {
            let start = format!("{field}{separator}");
            self.fields.range(start.clone()..).next().is_some_and(|refused| refused.starts_with(&start))
        };
        self.fields.contains(field) || part_refused('.') || part_refused('[')
    }

    /// Whether anything at or within `path` could not be read.
    pub fn unread_within(&self, path: &Path<'_>) -> bool {
        let field = path.to_string();
        let within = |closed: &String| {
            closed.strip_prefix(&field).is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
        };
        self.closed.contains("") || self.closed.iter().any(within)
    }

    /// Adds the refusals of another part of the same input.
    pub fn append(&mut self, other: Self) {
        for refusal in other.list.into_iter().take(Self::MOST) {
            self.push(refusal);
        }
        self.add_more(other.more);
        self.closed.extend(other.closed);
        self.notes.extend(other.notes);
    }

    /// What was found, if nothing is refused: what could not be read is refused beside what could and does not fit.
    ///
    /// # Errors
    /// All refusals.
    pub fn beside<T>(mut self, found: Result<T, Self>) -> Result<T, Self> {
        match found {
            Ok(found) if self.is_empty() => Ok(found),
            Ok(_) => Err(self),
            Err(refused) => {
                for Refusal { code, field, message } in refused.list {
                    self.refuse(&code, &Path::root(&field), message);
                }
                Err(self)
            }
        }
    }

    /// Adds a note about the field at `path`.
    #[inline(never)]
    pub fn note(&mut self, code: &str, path: &Path<'_>, message: String) {
        self.notes.push(Note { code: code.to_owned(), field: path.to_string(), message });
    }

    /// Refuses a number outside the range; NaN is outside every range. `what` names the number.
    #[inline(never)]
    pub fn within(&mut self, path: &Path<'_>, what: &str, value: f64, range: RangeInclusive<f64>) {
        if !range.contains(&value) {
            let [least, most, value] = [*range.start(), *range.end(), value].map(Number);
            self.refuse("outOfRange", path, say::within(&what, &least, &most, &value));
        }
    }

    /// Refuses a number that is not whole or not in the range.
    #[inline(never)]
    pub fn whole_within(&mut self, path: &Path<'_>, what: &str, value: f64, range: RangeInclusive<f64>) {
        if !(range.contains(&value) && value.fract() == 0.0) {
            let [least, most, value] = [*range.start(), *range.end(), value].map(Number);
            self.refuse("outOfRange", path, say::whole_within(&what, &least, &most, &value));
        }
    }

    /// Whether nothing was refused.
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// What was refused, in the order found.
    pub fn list(&self) -> &[Refusal] {
        &self.list
    }

    /// The same, and nothing else of them.
    pub fn into_list(self) -> Vec<Refusal> {
        self.list
    }

    /// The notes, in the order found.
    pub fn notes(&self) -> &[Note] {
        &self.notes
    }

    /// The value, if nothing was refused.
    ///
    /// # Errors
    /// All refusals.
    pub fn unless_refused<T>(self, value: T) -> Result<(T, Vec<Note>), Self> {
        if self.is_empty() { Ok((value, self.notes)) } else { Err(self) }
    }
}

impl fmt::Display for Refusals {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, Refusal { field, message, .. }) in self.list.iter().enumerate() {
            let separator = if index == 0 { "" } else { "\n" };
            let place = if field.is_empty() { "" } else { ": " };
            write!(f, "{separator}{field}{place}{message}")?;
        }
        Ok(())
    }
}

impl std::error::Error for Refusals {}
