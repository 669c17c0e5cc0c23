//! What is said in two languages, held against each other: the same figures in other words.

use std::cell::RefCell;
use std::collections::BTreeSet;

use outcomes_contract::language::Language;

/// What is said where, by a name or path of it.
pub type Said = Vec<(String, String)>;

/// The same said in English and in Spanish.
pub fn in_both(say: impl Fn() -> Said) -> (Said, Said) {
    Language::English.speak();
    let english = say();
    Language::Spanish.speak();
    let spanish = say();
    Language::English.speak();
    (english, spanish)
}

/// The numbers of a text, in any order: `1,234.50`, `40` of `40th`, `2027` of a date.
pub fn figures(text: &str) -> Vec<String> {
    let is_part = |letter: char| letter.is_ascii_digit() || matches!(letter, '.' | ',');
    let parts = text.split(|letter: char| !is_part(letter)).map(|part| part.trim_matches(['.', ',']).to_owned());
    let mut figures: Vec<String> = parts.filter(|part| !part.is_empty()).collect();
    figures.sort();
    figures
}

/// A text without what its writer chose: labels and ids in quotes.
pub fn own(text: &str) -> String {
    let mut own = String::new();
    let mut open = None;
    let mut letters = text.chars();
    while let Some(letter) = letters.next() {
        match (open, letter) {
            // a quote inside of quotes
            (Some('"'), '\\') => drop(letters.next()),
            (None, '“') => open = Some('”'),
            (None, '"') => open = Some('"'),
            (Some(close), letter) if letter == close => open = None,
            (Some(_), _) => {}
            (None, letter) => own.push(letter),
        }
    }
    own
}

pub fn own_words(text: &str) -> BTreeSet<String> {
    let text = own(text);
    let words = text.split(|letter: char| !letter.is_alphabetic()).filter(|word| word.chars().count() > 1);
    words.map(str::to_lowercase).collect()
}

/// Words that both languages have, abbreviations, and words of the file format.
pub const SHARED: [&str; 17] = [
    "base",
    "decimal",
    "district",
    "false",
    "fiscal",
    "icc",
    "id",
    "inf",
    "iso",
    "local",
    "nan",
    "no",
    "provisional",
    "student",
    "total",
    "true",
    "vendor",
];

/// English words that came up in English; none of them may in Spanish.
#[derive(Default)]
pub struct Words {
    english: RefCell<BTreeSet<String>>,
    spanish: RefCell<BTreeSet<String>>,
}

impl Words {
    pub fn hear(&self, english: &str, spanish: &str) {
        self.english.borrow_mut().extend(own_words(english));
        self.spanish.borrow_mut().extend(own_words(spanish));
    }

    pub fn assert_apart(&self) {
        let (english, spanish) = (self.english.borrow(), self.spanish.borrow());
        let shared: BTreeSet<&str> = english.intersection(&spanish).map(String::as_str).collect();
        let known: BTreeSet<&str> = SHARED.into_iter().collect();
        println!("{} English words, {} Spanish, both: {shared:?}", english.len(), spanish.len());
        assert!(shared.is_subset(&known), "English in Spanish: {:?}", shared.difference(&known));
    }
}

/// Says the same in both languages: places, order and figures are the same, and no Spanish text is an English one.
pub fn hold_alike(words: &Words, (english, spanish): &(Said, Said)) {
    assert_eq!(english.len(), spanish.len());
    for ((place, english), (same_place, spanish)) in english.iter().zip(spanish) {
        assert_eq!(place, same_place);
        assert_eq!(figures(english), figures(spanish), "{place}: {english} / {spanish}");
        assert!(!own(spanish).trim().contains("   "), "{place}: {spanish}");
        assert!(spanish != english || own_words(spanish).is_empty(), "{place} is not translated: {spanish}");
        words.hear(english, spanish);
    }
}

/// Without the outcome's own label, ids of groups and measures: they stand without quotes in labels of lines.
pub fn without_names(said: Said) -> Said {
    let names = ["Outcome ", "growth", "midyear", "rubric", "met", "typical"];
    let is_name = |word: &str| names.contains(&word);
    let plain = |text: String| {
        let text = text.replace("Outcome ", "");
        text.split_inclusive([' ', ':']).filter(|word| !is_name(word.trim_end_matches([' ', ':']))).collect()
    };
    said.into_iter().map(|(place, text)| (place, plain(text))).collect()
}
