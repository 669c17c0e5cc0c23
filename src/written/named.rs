//! How a type says what it is read from: fields by their keys, a `kind` that names the variant, or one of a few words.

use crate::language::reading as say;
use crate::refusal::{Path, Refusals};

use super::shown::Listed;
use super::{Written, refuse_kind};

/// Implements [`Read`] for a struct, field by field with the key it is written under.
macro_rules! read_object {
    ($type:ident { $($field:ident : $key:literal),+ $(,)? }) => {
        impl $crate::written::Read for $type {
            #[inline(never)]
            fn read(
                written: Option<&$crate::written::Written>,
                path: &$crate::refusal::Path<'_>,
                refusals: &mut $crate::refusal::Refusals,
            ) -> Self {
                let fields = $crate::written::Fields::open(written, path, &[$($key),+], refusals);
                Self { $($field: fields.read($key, refusals)),+ }
            }
        }
    };
}

/// Implements [`Read`] for an enum whose `kind` names the variant; the first is the stand-in.
macro_rules! read_kinds {
    ($type:ident {
        $first_kind:literal => $first:ident { $($first_field:ident : $first_key:literal),* }
        $(, $kind:literal => $variant:ident { $($field:ident : $key:literal),* })* $(,)?
    }) => {
        impl $crate::written::Read for $type {
            #[inline(never)]
            fn read(
                written: Option<&$crate::written::Written>,
                path: &$crate::refusal::Path<'_>,
                refusals: &mut $crate::refusal::Refusals,
            ) -> Self {
                let kinds = [$first_kind $(, $kind)*];
                match $crate::written::kind_of(written, path, &kinds, refusals) {
                    $(Some($kind) => {
                        let fields =
                            $crate::written::Fields::open(written, path, &["kind" $(, $key)*], refusals);
                        let _ = &fields;
                        Self::$variant { $($field: fields.read($key, refusals)),* }
                    })*
                    Some(_) => {
                        let fields = $crate::written::Fields::open(
                            written, path, &["kind" $(, $first_key)*], refusals);
                        let _ = &fields;
                        Self::$first { $($first_field: fields.read($first_key, refusals)),* }
                    }
                    None => {
                        refusals.close(path);
                        let fields = $crate::written::Fields::stand_in(path);
                        let _ = &fields;
                        Self::$first { $($first_field: fields.read($first_key, refusals)),* }
                    }
                }
            }
        }
    };
}

/// Implements [`Read`] for an enum written as one of a few words; the first is the stand-in.
macro_rules! read_words {
    ($type:ident { $first_word:literal => $first:ident $(, $word:literal => $variant:ident)* $(,)? }) => {
        impl $crate::written::Read for $type {
            #[inline(never)]
            fn read(
                written: Option<&$crate::written::Written>,
                path: &$crate::refusal::Path<'_>,
                refusals: &mut $crate::refusal::Refusals,
            ) -> Self {
                let words = [$first_word $(, $word)*];
                let variants = [Self::$first $(, Self::$variant)*];
                let place = $crate::written::word_of(written, path, &words, refusals).unwrap_or(0);
                variants.get(place).copied().unwrap_or(Self::$first)
            }
        }
    };
}

pub(crate) use {read_kinds, read_object, read_words};

/// The `kind` of an object, if it is one of those known; refused otherwise.
#[inline(never)]
pub fn kind_of<'k>(
    written: Option<&Written>,
    path: &Path<'_>,
    known: &[&'k str],
    refusals: &mut Refusals,
) -> Option<&'k str> {
    let Some(Written::Object(entries)) = written else {
        refuse_kind(say::an_object(), written, path, refusals);
        return None;
    };
    let kind = entries.iter().find(|(key, _)| key == "kind").map(|(_, value)| value);
    word_of(kind, &path.field("kind"), known, refusals).and_then(|place| known.get(place).copied())
}

/// The place of the word written among those known; refused where it is none of them.
#[inline(never)]
pub fn word_of(written: Option<&Written>, path: &Path<'_>, known: &[&str], refusals: &mut Refusals) -> Option<usize> {
    if let Some(Written::Text(text)) = written
        && let Some(place) = known.iter().position(|word| word == text)
    {
        return Some(place);
    }
    let requirement = say::one_of(&Listed(known));
    refuse_kind(&requirement, written, path, refusals);
    None
}
