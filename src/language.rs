//! The languages that the engine speaks, and all that it says to people in them.
//!
//! Each language has a folder, `en` and `es`, with one file for each subject; what stands there is what people read, and
//! no other room has words of its own but names of fields and codes. A subject lists its phrases by name, each with its
//! holes. A phrase is a function that puts what it is given into the holes of the text, in the language spoken:
//!
//! ```text
//! language/checks.rs:     above_the_one_before(what, below, found);
//! language/en/checks.rs:  above_the_one_before: "{what} must be above the one before ({below}), not {found}",
//! language/es/checks.rs:  above_the_one_before: "{what} debe ser mayor que el valor anterior ({below}), pero es {found}",
//! elsewhere:              refusals.refuse("outOfOrder", path, say::above_the_one_before(&what, &below, &found));
//! ```
//!
//! | subject | says |
//! |---|---|
//! | `clauses`, `measures`, `examples` | the contract in words, thresholds inside of its sentences, a student worked out |
//! | `invoice` | lines of an invoice, reasons not to count a student |
//! | `notes` | what a reader should know |
//! | `checks`, `names` | why an input is refused, and what its numbers are called |
//! | `explore` | answers to questions about terms |
//! | `reading`, `crossing` | why it could not be read at all |
//!
//! To say something new is to add a phrase to its subject; nothing compiles until every language has it, and a test holds
//! the holes of all languages against each other. A new subject is a file here and in each language, and a field of
//! `Texts`. A phrase is a whole sentence wherever it can be: parts of sentences have genders and places of their own.
//! Labels, groups and titles are their writer's words: they are put into holes as they stand.
//!
//! The language is that of the thread, English until [`Language::speak`] says otherwise: a thread is an instance of the
//! engine, and has one reader. An argument would go through every function that might refuse something, some two
//! hundred, of which none looks at it. It is read in one place, where a phrase is made; no number, amount, code or field
//! depends on it.
//!
//! The small build speaks no language at all: there each phrase is empty.

pub(crate) mod checks;
pub(crate) mod clauses;
#[cfg_attr(not(target_arch = "wasm32"), expect(dead_code, reason = "only JavaScript values cross"))]
pub(crate) mod crossing;
#[cfg(feature = "whole")]
mod en;
#[cfg(feature = "whole")]
mod es;
#[cfg(feature = "whole")]
mod phrase;
#[cfg(feature = "whole")]
mod spoken;
#[cfg(not(feature = "whole"))]
mod unsaid;
pub(crate) mod examples;
pub(crate) mod explore;
pub(crate) mod invoice;
pub(crate) mod measures;
pub(crate) mod names;
pub(crate) mod notes;
pub(crate) mod reading;

#[cfg(feature = "whole")]
use phrase::phrases;
#[cfg(not(feature = "whole"))]
use unsaid::phrases;

#[cfg(feature = "whole")]
pub use spoken::Language;

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::phrase::{Phrase, numbered, text_of};
    use super::*;

    /// Name, holes and text of a phrase.
    pub(super) type Listed = (&'static str, Vec<&'static str>, &'static str);

    fn all(language: Language) -> Vec<Listed> {
        let texts = match language {
            Language::English => en::TEXTS,
            Language::Spanish => es::TEXTS,
        };
        [
            texts.measures.listed(),
            texts.clauses.listed(),
            texts.examples.listed(),
            texts.invoice.listed(),
            texts.notes.listed(),
            texts.explore.listed(),
            texts.names.listed(),
            texts.reading.listed(),
            texts.crossing.listed(),
            texts.checks.listed(),
        ]
        .concat()
    }

    fn holes(text: &'static str) -> BTreeSet<&'static str> {
        text.split('{').skip(1).filter_map(|rest| Some(rest.split_once('}')?.0)).collect()
    }

    #[test]
    fn every_hole_is_filled_and_every_value_is_said() {
        for ((name, declared, english), (_, _, spanish)) in
            all(Language::English).into_iter().zip(all(Language::Spanish))
        {
            let declared: BTreeSet<&str> = declared.into_iter().collect();
            for text in [english, spanish] {
                assert!(holes(text).is_subset(&declared), "{name}: {text}");
                assert_eq!(text.matches('{').count(), text.matches('}').count(), "{name}: {text}");
            }
            // a word that one language does not need stands in the other
            let said: BTreeSet<&str> = holes(english).union(&holes(spanish)).copied().collect();
            assert_eq!(said, declared, "{name}");
        }
    }

    #[test]
    fn both_languages_begin_and_end_alike() {
        let ends =
            |text: &str| (text.starts_with(' '), text.starts_with([',', ';']), text.ends_with(['.', ',', ';', ' ']));
        for ((name, _, english), (_, _, spanish)) in all(Language::English).into_iter().zip(all(Language::Spanish)) {
            assert_eq!(ends(english), ends(spanish), "{name}: {english} / {spanish}");
            assert!(!spanish.contains("  ") && !english.contains("  "), "{name}");
        }
    }

    #[test]
    fn a_thread_speaks_english_until_it_is_told_otherwise() {
        assert_eq!(Language::spoken(), Language::English);
        Language::Spanish.speak();
        let another = std::thread::spawn(Language::spoken).join();
        assert_eq!((Language::spoken(), another.ok()), (Language::Spanish, Some(Language::English)));
        Language::English.speak();
    }

    #[test]
    fn holes_are_filled_by_name_and_values_are_not_read_as_texts() {
        const HOLES: &[&str] = &["a", "bee"];
        let (bytes, length) = numbered::<12>("{bee} of {a}, {bee}", HOLES);
        assert_eq!((text_of(&bytes), length), ("{1 of {0, {1", 12));
        let phrase = Phrase { english: "{1 of {0, {1", spanish: "no hole" };
        assert_eq!(phrase.filled(&[&1, &"{a}"]), "{a} of 1, {a}");
        Language::Spanish.speak();
        assert_eq!(phrase.filled(&[&1, &"{a}"]), "no hole");
        Language::English.speak();
    }
}
