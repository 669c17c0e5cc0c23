//! A phrase: one text in every language, with holes for what is said in it.

use std::fmt::{Display, Write};

use super::Language;

/// A text in every language; a hole is a `{` and its number.
pub struct Phrase {
    pub english: &'static str,
    pub spanish: &'static str,
}

impl Phrase {
    #[inline(never)]
    pub fn text(&self) -> &'static str {
        match Language::spoken() {
            Language::English => self.english,
            Language::Spanish => self.spanish,
        }
    }

    /// Puts values into the holes.
    #[inline(never)]
    pub fn filled(&self, values: &[&dyn Display]) -> String {
        let text = self.text();
        let mut said = String::with_capacity(2 * text.len());
        for (place, part) in text.split(HOLE).enumerate() {
            let mut rest = part.chars();
            // what follows a hole's mark begins with its number
            let number = if place > 0 { rest.next().and_then(|number| number.to_digit(10)) } else { None };
            if let Some(value) = number.and_then(|number| values.get(number as usize)) {
                // writing to a text cannot fail
                let _ = write!(said, "{value}");
            }
            said += rest.as_str();
        }
        said
    }
}

/// What stands before the number of a hole.
const HOLE: char = '{';

/// A text whose holes have numbers instead of names, and its length: names are not sent to readers.
#[expect(clippy::indexing_slicing, reason = "evaluated when this is compiled")]
pub const fn numbered<const LENGTH: usize>(text: &str, holes: &[&str]) -> ([u8; LENGTH], usize) {
    let text = text.as_bytes();
    let mut bytes = [0; LENGTH];
    let (mut from, mut to) = (0, 0);
    while from < text.len() {
        let begins = text[from] == b'{';
        if to < LENGTH {
            bytes[to] = text[from];
        }
        to += 1;
        from += 1;
        if begins {
            let mut end = from;
            while text[end] != b'}' {
                end += 1;
            }
            let mut number = 0;
            while !is_at(text, from, end, holes[number].as_bytes()) {
                number += 1;
            }
            if to < LENGTH {
                #[expect(clippy::cast_possible_truncation, reason = "a phrase has few holes")]
                let digit = b'0' + number as u8;
                bytes[to] = digit;
            }
            to += 1;
            from = end + 1;
        }
    }
    (bytes, to)
}

/// Whether a name stands in a text from here to there.
#[expect(clippy::indexing_slicing, reason = "evaluated when this is compiled")]
const fn is_at(text: &[u8], from: usize, end: usize, name: &[u8]) -> bool {
    let mut place = 0;
    while place < name.len() && from + place < end && text[from + place] == name[place] {
        place += 1;
    }
    place == name.len() && from + place == end
}

/// Bytes as the text that they are.
pub const fn text_of(bytes: &[u8]) -> &str {
    match std::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(_) => "",
    }
}

/// Declares the phrases of a subject: the struct that each language fills in, and a function for each phrase. All that
/// is sent to readers of a phrase is its texts: the function becomes a call where it is used.
macro_rules! phrases {
    ($(#[$doc:meta])* $Subject:ident as $subject:ident { $($(#[$about:meta])* $name:ident($($hole:ident),*);)+ }) => {
        $(#[$doc])*
        pub(super) struct $Subject { $(pub(super) $name: &'static str),+ }

        $($crate::language::phrase::phrases!(@phrase $(#[$about])* $subject $name $($hole)*);)+

        #[cfg(test)]
        impl $Subject {
            /// Name, holes and text of every phrase.
            pub(super) fn listed(&self) -> Vec<$crate::language::tests::Listed> {
                vec![$((stringify!($name), vec![$(stringify!($hole)),*], self.$name)),+]
            }
        }
    };
    (@phrase $(#[$about:meta])* $subject:ident $name:ident) => {
        $(#[$about])*
        pub(crate) fn $name() -> &'static str {
            static PHRASE: $crate::language::phrase::Phrase = $crate::language::phrase::phrases!(@static $subject $name);
            PHRASE.text()
        }
    };
    (@phrase $(#[$about:meta])* $subject:ident $name:ident $($hole:ident)+) => {
        $(#[$about])*
        pub(crate) fn $name($($hole: &dyn std::fmt::Display),+) -> String {
            static PHRASE: $crate::language::phrase::Phrase = $crate::language::phrase::phrases!(@static $subject $name $($hole)+);
            PHRASE.filled(&[$($hole),+])
        }
    };
    (@static $subject:ident $name:ident $($hole:ident)*) => {
        $crate::language::phrase::Phrase {
            english: $crate::language::phrase::phrases!(@text $crate::language::en::TEXTS.$subject.$name, $($hole)*),
            spanish: $crate::language::phrase::phrases!(@text $crate::language::es::TEXTS.$subject.$name, $($hole)*),
        }
    };
    (@text $text:expr, $($hole:ident)*) => {{
        const TEXT: &str = $text;
        const HOLES: &[&str] = &[$(stringify!($hole)),*];
        const LENGTH: usize = $crate::language::phrase::numbered::<0>(TEXT, HOLES).1;
        static BYTES: [u8; LENGTH] = $crate::language::phrase::numbered(TEXT, HOLES).0;
        $crate::language::phrase::text_of(&BYTES)
    }};
}

pub(super) use phrases;
