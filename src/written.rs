//! Reading what someone wrote: a JSON text or a JavaScript value becomes typed terms, and everything
//! wrong with its shape is refused at once, by field.
//!
//! A derived deserialiser stops at its first error, and a reader of a refused file wants them all. So
//! the input is first held as [`Written`], and [`Read`] takes it apart: a field that is missing, of the
//! wrong kind or unknown is refused and a stand-in takes its place, so that the checks of ranges and
//! of terms against each other still run over the rest.

mod hold;
mod named;
#[cfg(feature = "schema")]
mod schema;
mod shown;
mod write;

#[cfg(feature = "whole")]
use std::collections::BTreeMap;
use std::collections::BinaryHeap;
use std::fmt::Display;

#[cfg(feature = "whole")]
use crate::language::Language;
use crate::language::reading as say;
use crate::refusal::{Path, Refusals};
use crate::units::{Money, Number};

pub use named::{kind_of, word_of};
pub(crate) use named::{read_kinds, read_object, read_words};
use shown::{Beginning, Kind, Listed};
pub use write::write;

/// A value as it was written, before anything is known about it.
#[derive(Debug, Clone, PartialEq)]
pub enum Written {
    /// `null` or `undefined`: the same as absent.
    Nothing,
    /// `true` or `false`.
    Bool(bool),
    /// Any number, NaN and infinities included.
    Number(f64),
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Written>),
    /// An object, keys in the order written, repeated keys kept.
    Object(Vec<(String, Written)>),
}

impl Written {
    /// Reads a JSON text.
    ///
    /// # Errors
    /// One refusal of the whole input that names line and column, when the text is not JSON.
    pub fn from_json(text: &str) -> Result<Self, Refusals> {
        serde_json::from_str(text.trim_start_matches('\u{feff}')).map_err(|error| {
            let mut refusals = Refusals::new();
            let message = say::not_json(&error, &error.line(), &error.column());
            refusals.refuse("notJson", &Path::root(""), message);
            refusals
        })
    }
}

/// An object whose keys are names of the writer's choice, in the order written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record<T>(pub Vec<(String, T)>);

/// A type that can be read from what was written.
pub trait Read: Sized {
    /// Reads a value; refuses what is wrong and returns a stand-in for it.
    fn read(written: Option<&Written>, path: &Path<'_>, refusals: &mut Refusals) -> Self;
}

/// Refuses a value of the wrong kind, or one that is missing.
#[inline(never)]
pub fn refuse_kind(requirement: &str, written: Option<&Written>, path: &Path<'_>, refusals: &mut Refusals) {
    match written {
        None | Some(Written::Nothing) => {
            refusals.refuse("missing", path, say::missing(&requirement));
        }
        Some(other) => {
            refusals.refuse("wrongKind", path, say::wrong_kind(&requirement, &Kind(other)));
        }
    }
    refusals.close(path);
}

impl Read for String {
    #[inline(never)]
    fn read(written: Option<&Written>, path: &Path<'_>, refusals: &mut Refusals) -> Self {
        if let Some(Written::Text(text)) = written {
            return text.clone();
        }
        refuse_kind(say::a_text(), written, path, refusals);
        Self::new()
    }
}

impl Read for f64 {
    #[inline(never)]
    fn read(written: Option<&Written>, path: &Path<'_>, refusals: &mut Refusals) -> Self {
        match written {
            Some(Written::Number(value)) if value.is_finite() => return *value,
            Some(_) | None => refuse_kind(say::a_number(), written, path, refusals),
        }
        0.0
    }
}

impl Read for u32 {
    #[inline(never)]
    fn read(written: Option<&Written>, path: &Path<'_>, refusals: &mut Refusals) -> Self {
        if let Some(Written::Number(value)) = written
            && value.fract() == 0.0
            && (0.0..=f64::from(Self::MAX)).contains(value)
        {
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "whole and in range")]
            return *value as Self;
        }
        refuse_kind(say::a_whole_number(), written, path, refusals);
        0
    }
}

impl Read for bool {
    #[inline(never)]
    fn read(written: Option<&Written>, path: &Path<'_>, refusals: &mut Refusals) -> Self {
        if let Some(Written::Bool(value)) = written {
            return *value;
        }
        refuse_kind(say::true_or_false(), written, path, refusals);
        false
    }
}

impl Read for Money {
    #[inline(never)]
    fn read(written: Option<&Written>, path: &Path<'_>, refusals: &mut Refusals) -> Self {
        let (amount, shown): (_, &dyn Display) = match written {
            Some(Written::Text(text)) => (Self::parse(text), &Beginning(text)),
            Some(Written::Number(value)) => (Self::of_number(*value), &Number(*value)),
            other => {
                refuse_kind(say::an_amount(), other, path, refusals);
                return Self::ZERO;
            }
        };
        amount.unwrap_or_else(|reason| {
            refusals.refuse("amount", path, say::not(&reason, &shown));
            Self::ZERO
        })
    }
}

impl<T: Read> Read for Option<T> {
    fn read(written: Option<&Written>, path: &Path<'_>, refusals: &mut Refusals) -> Self {
        match written {
            None | Some(Written::Nothing) => None,
            Some(_) => Some(T::read(written, path, refusals)),
        }
    }
}

/// The items of a list; none, and refused, where it is something else.
fn items_of<'w>(written: Option<&'w Written>, path: &Path<'_>, refusals: &mut Refusals) -> &'w [Written] {
    if let Some(Written::List(items)) = written {
        return items;
    }
    refuse_kind(say::a_list(), written, path, refusals);
    &[]
}

/// Reads the items of a list in turn; a function by itself, as there are lists of a dozen types.
#[inline(never)]
fn read_items(written: Option<&Written>, path: &Path<'_>, refusals: &mut Refusals, read: ReadOne<'_>) {
    for (index, item) in items_of(written, path, refusals).iter().enumerate() {
        read(item, &path.item(index), refusals);
    }
}

/// What reads an item of a list.
type ReadOne<'r> = &'r mut dyn FnMut(&Written, &Path<'_>, &mut Refusals);

impl<T: Read> Read for Vec<T> {
    fn read(written: Option<&Written>, path: &Path<'_>, refusals: &mut Refusals) -> Self {
        let mut list = Self::new();
        read_items(written, path, refusals, &mut |item, path, refusals| list.push(T::read(Some(item), path, refusals)));
        list
    }
}

/// The entries of an object, no key twice; none, and refused, where it is something else.
fn entries_of<'w>(written: Option<&'w Written>, path: &Path<'_>, refusals: &mut Refusals) -> &'w [(String, Written)] {
    let Some(Written::Object(entries)) = written else {
        refuse_kind(say::an_object(), written, path, refusals);
        return &[];
    };
    refuse_repeated(entries, path, refusals);
    entries
}

impl<T: Read> Read for Record<T> {
    fn read(written: Option<&Written>, path: &Path<'_>, refusals: &mut Refusals) -> Self {
        let mut record = Vec::new();
        for (key, value) in entries_of(written, path, refusals) {
            record.push((key.clone(), T::read(Some(value), &path.field(key), refusals)));
        }
        Self(record)
    }
}

#[cfg(feature = "whole")]
impl<T: Read> Read for BTreeMap<String, T> {
    fn read(written: Option<&Written>, path: &Path<'_>, refusals: &mut Refusals) -> Self {
        let mut map = Self::new();
        for (key, value) in entries_of(written, path, refusals) {
            map.insert(key.clone(), T::read(Some(value), &path.field(key), refusals));
        }
        map
    }
}

impl<T: Read> Read for [T; 2] {
    fn read(written: Option<&Written>, path: &Path<'_>, refusals: &mut Refusals) -> Self {
        let pair = match written {
            Some(Written::List(items)) => <&[Written; 2]>::try_from(items.as_slice()).ok(),
            Some(_) | None => None,
        };
        if pair.is_none() {
            refuse_kind(say::a_list_of_two(), written, path, refusals);
        }
        let [first, second] = pair.map_or([None, None], |[first, second]| [Some(first), Some(second)]);
        [T::read(first, &path.item(0), refusals), T::read(second, &path.item(1), refusals)]
    }
}

/// Of each text of a list, whether an earlier one is the same.
#[inline(never)]
pub fn repeated<'t>(texts: impl Iterator<Item = &'t str>) -> Vec<bool> {
    // by the standard library's heap: a tenth of the code of its other ways to sort
    let sorted = texts.zip(0_usize..).collect::<BinaryHeap<_>>().into_sorted_vec();
    let mut repeated = vec![false; sorted.len()];
    for pair in sorted.windows(2) {
        if let [(before, _), (text, index)] = pair
            && before == text
            && let Some(repeated) = repeated.get_mut(*index)
        {
            *repeated = true;
        }
    }
    repeated
}

fn refuse_repeated(entries: &[(String, Written)], path: &Path<'_>, refusals: &mut Refusals) {
    // the few keys of an object are compared faster than sorted; thousands are not
    let few = entries.len() <= 16;
    let known = if few { Vec::new() } else { repeated(entries.iter().map(|(key, _)| key.as_str())) };
    for (index, (key, _)) in entries.iter().enumerate() {
        let is_repeated = if few {
            entries.iter().take(index).any(|(earlier, _)| earlier == key)
        } else {
            known.get(index) == Some(&true)
        };
        if is_repeated {
            refusals.refuse("repeatedKey", &path.field(key), say::written_twice());
        }
    }
}

/// The fields of an object being read; every key that nobody asked for is refused at the end.
pub struct Fields<'w, 'p> {
    entries: &'w [(String, Written)],
    path: &'p Path<'p>,
}

impl<'w, 'p> Fields<'w, 'p> {
    /// Opens an object and refuses every key that is not `known`, by name.
    #[inline(never)]
    pub fn open(written: Option<&'w Written>, path: &'p Path<'p>, known: &[&str], refusals: &mut Refusals) -> Self {
        let entries = entries_of(written, path, refusals);
        for (key, _) in entries {
            if !known.contains(&key.as_str()) {
                let message = say::unknown_key(&Listed(known));
                refusals.refuse("unknownKey", &path.field(key), message);
            }
        }
        Self { entries, path }
    }

    /// The fields of an object that could not be opened: all absent.
    pub const fn stand_in(path: &'p Path<'p>) -> Self {
        Self { entries: &[], path }
    }

    /// Reads one field.
    #[inline(never)]
    pub fn read<T: Read>(&self, key: &str, refusals: &mut Refusals) -> T {
        T::read(self.written(key), &self.path.field(key), refusals)
    }

    /// One field as written.
    #[inline(never)]
    fn written(&self, key: &str) -> Option<&'w Written> {
        self.entries.iter().find(|(name, _)| name == key).map(|(_, value)| value)
    }
}

#[cfg(feature = "whole")]
read_words!(Language { "en" => English, "es" => Spanish });
