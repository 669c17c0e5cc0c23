//! How a threshold of a measure is said: "at or above the 40th growth percentile in math".

use std::fmt;

use crate::cohort::Scale;
use crate::language::{Language, measures as say};
use crate::units::Number;

use super::voice::quoted;

/// Proper names that labels are likely to begin with, and which keep their capital inside a sentence.
const PROPER: [&str; 9] =
    ["Algebra", "American", "Arabic", "Chinese", "English", "French", "German", "Mandarin", "Spanish"];

/// The words for thresholds on one measure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ruler {
    kind: Kind,
    /// What is measured, as it stands inside a sentence; of dosage, one unit.
    name: String,
    /// What is counted, several of it.
    unit: String,
}

/// What kind of number it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// A percentile of a norm.
    Percentile,
    /// Points of a test or rubric.
    Points,
    /// A whole per cent of some growth.
    PercentOfTarget,
    /// Yes or no.
    Event,
    /// Units of the service.
    Dosage,
    /// A number on a measure of which only the id is known.
    Plain,
}

/// Who stands where on a measure, as it is said after "each student": "at or above 40", "with at least 54 sessions".
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing(String);

/// Whom a sentence is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    /// One student.
    One,
    /// Several.
    Many,
    /// Several, who would be or have.
    Would,
}

impl Standing {
    /// Whether it is something that one has, and not a place where one is.
    pub fn is_had(&self) -> bool {
        self.0.starts_with(say::with())
    }

    /// The predicate of a sentence: "are at or above 40", "have at least 54 sessions".
    #[inline(never)]
    pub fn of(&self, subject: Subject) -> String {
        let (be, have) = match subject {
            Subject::One => (say::one_is(), say::one_has()),
            Subject::Many => (say::many_are(), say::many_have()),
            Subject::Would => (say::to_be(), say::to_have()),
        };
        let had = self.0.strip_prefix(say::with());
        had.map_or_else(|| format!("{be} {self}"), |rest| format!("{have} {rest}"))
    }
}

impl fmt::Display for Standing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Ruler {
    /// That of dosage, by one unit and several.
    pub(super) fn of_dosage(one: &str, many: &str) -> Self {
        Self { kind: Kind::Dosage, name: one.to_owned(), unit: many.to_owned() }
    }

    /// That of a measure of which only the id is known.
    pub(super) fn plain_of(id: &str) -> Self {
        Self { kind: Kind::Plain, name: id.to_owned(), unit: String::new() }
    }

    /// That of a measure with a label; a unit may follow the label's last comma, as in "Observed practice, rubric
    /// points" and "Winter growth, % of the target".
    #[inline(never)]
    pub(super) fn of(label: &str, scale: Scale) -> Self {
        let kind = match scale {
            Scale::Percentile {} => Kind::Percentile,
            Scale::Points { .. } => Kind::Points,
            Scale::PercentOfTarget { .. } => Kind::PercentOfTarget,
            Scale::Event { .. } => return Self { kind: Kind::Event, name: label.to_owned(), unit: String::new() },
        };
        let (name, unit) = match Language::spoken() {
            Language::English => english(label, kind),
            Language::Spanish => spanish(label, kind),
        };
        Self { kind, name, unit }
    }

    /// The same for numbers that need not be yes or no, such as a median.
    pub(super) fn plain(self) -> Self {
        if self.kind == Kind::Event { Self { kind: Kind::Plain, ..self } } else { self }
    }

    /// What a student is judged on: "the growth percentile in math", "winter growth as a percentage of the target".
    #[inline(never)]
    pub fn judged_on(&self) -> String {
        let Self { name, unit, .. } = self;
        match self.kind {
            Kind::Percentile if says_percentile(name) => say::judged_percentile_by_name(name),
            Kind::Percentile => say::judged_percentile(name),
            Kind::Points => say::judged_points(unit, name),
            Kind::PercentOfTarget => say::judged_percent(unit, name),
            Kind::Event => say::judged_yes_or_no(name),
            Kind::Dosage => say::judged_dosage(unit),
            Kind::Plain => quoted(name),
        }
    }

    /// A value in full, without article where it counts something: "the 40th growth percentile in math", "27 rubric
    /// points in observed practice", "1,350 minutes of service".
    #[inline(never)]
    fn long(&self, value: f64) -> String {
        let Self { name, unit, .. } = self;
        let number = Number(value).in_words();
        match self.kind {
            Kind::Percentile if says_percentile(name) => say::percentile_by_name(&in_a_row(value), name),
            Kind::Percentile => say::percentile(&in_a_row(value), name),
            Kind::Points => {
                let one = (value == 1.0).then(|| one_point(unit));
                say::points(&number, one.as_ref().unwrap_or(unit), name)
            }
            Kind::PercentOfTarget => say::percent(&number, unit, name),
            Kind::Dosage => format!("{number} {}", if value == 1.0 { name } else { unit }),
            Kind::Event | Kind::Plain => say::value_on(&number, name),
        }
    }

    /// The same after it has been said in full: "the 60th", "150 %", "31".
    #[inline(never)]
    fn short(&self, value: f64) -> String {
        let number = Number(value);
        match self.kind {
            Kind::Percentile => say::percentile_again(&in_a_row(value)),
            Kind::PercentOfTarget => format!("{}\u{a0}%", number.in_words()),
            Kind::Points | Kind::Event | Kind::Dosage | Kind::Plain => number.in_words(),
        }
    }

    /// Who reaches a threshold: "at or above the 40th growth percentile in math", "with at least 54 sessions".
    pub fn at_least(&self, threshold: f64) -> Standing {
        self.from(threshold, None)
    }

    /// Who reaches one threshold and not the next.
    #[inline(never)]
    pub(super) fn from(&self, threshold: f64, next: Option<f64>) -> Standing {
        let Some(next) = next else {
            return if self.is_yes_from(threshold) { self.yes() } else { self.reaching(&self.long(threshold)) };
        };
        Standing(match self.kind {
            Kind::Dosage => say::with_dosage_from_to(&self.short(threshold), &self.long(next)),
            Kind::Percentile => say::from_percentile_to(&self.long(threshold), &self.short(next)),
            Kind::Points | Kind::PercentOfTarget | Kind::Event | Kind::Plain => {
                say::from_value_to(&self.long(threshold), &self.short(next))
            }
        })
    }

    /// Who reaches a threshold, after the measure has been named: "at or above the 60th".
    #[inline(never)]
    pub(super) fn at_least_too(&self, threshold: f64) -> Standing {
        if self.is_yes_from(threshold) { self.yes() } else { self.reaching(&self.short(threshold)) }
    }

    #[inline(never)]
    fn reaching(&self, value: &str) -> Standing {
        self.standing(value, [say::from_percentile, say::with_dosage_from, say::from_value])
    }

    /// Who stays below a threshold.
    #[inline(never)]
    pub(super) fn below(&self, threshold: f64) -> Standing {
        if self.is_yes_from(threshold) {
            return self.no();
        }
        self.standing(&self.long(threshold), [say::below_percentile, say::with_dosage_below, say::below_value])
    }

    /// Who is not above a value.
    #[inline(never)]
    pub(super) fn at_most(&self, value: f64) -> Standing {
        if self.is_yes_above(value) {
            return self.no();
        }
        self.standing(&self.long(value), [say::up_to_percentile, say::with_dosage_up_to, say::up_to_value])
    }

    /// Who is above a value.
    #[inline(never)]
    pub fn above(&self, value: f64) -> Standing {
        if self.is_yes_above(value) {
            return self.yes();
        }
        self.standing(&self.long(value), [say::above_percentile, say::with_dosage_above, say::above_value])
    }

    /// Who has just this value: "at the 59th growth percentile in math", "with 63 sessions".
    #[inline(never)]
    pub(super) fn at(&self, value: f64) -> Standing {
        match self.kind {
            Kind::Event if value == 1.0 => return self.yes(),
            Kind::Event if value == 0.0 => return self.no(),
            _ => {}
        }
        self.standing(&self.long(value), [say::at_percentile, say::with_dosage, say::at_value])
    }

    /// A phrase about a value: that of percentiles, of dosage or of all else.
    fn standing(&self, value: &str, phrases: [fn(&dyn fmt::Display) -> String; 3]) -> Standing {
        let [percentile, dosage, other] = phrases;
        let phrase = match self.kind {
            Kind::Percentile => percentile,
            Kind::Dosage => dosage,
            Kind::Points | Kind::PercentOfTarget | Kind::Event | Kind::Plain => other,
        };
        Standing(phrase(&value))
    }

    /// Whether a yes is what reaches a threshold.
    fn is_yes_from(&self, threshold: f64) -> bool {
        self.kind == Kind::Event && threshold > 0.0 && threshold <= 1.0
    }

    /// Whether a yes is what is above a value.
    fn is_yes_above(&self, value: f64) -> bool {
        self.kind == Kind::Event && (0.0..1.0).contains(&value)
    }

    fn yes(&self) -> Standing {
        Standing(say::with_yes(&self.name))
    }

    fn no(&self) -> Standing {
        Standing(say::with_no(&self.name))
    }
}

/// Its place in a row where the language counts so, else the number.
fn in_a_row(value: f64) -> String {
    match Language::spoken() {
        Language::English => Number(value).ordinal(),
        Language::Spanish => Number(value).in_words(),
    }
}

/// What one is of "rubric points", or of "puntos de rúbrica".
fn one_point(unit: &str) -> String {
    match Language::spoken() {
        Language::English => unit.trim_end_matches('s').to_owned(),
        Language::Spanish => unit.strip_prefix("puntos").map_or_else(|| unit.to_owned(), |of| format!("punto{of}")),
    }
}

/// Name and unit of a label as they stand inside an English sentence.
#[inline(never)]
fn english(label: &str, kind: Kind) -> (String, String) {
    let (name, unit) = label.rsplit_once(',').map_or((label, ""), |(name, unit)| (name, unit.trim_start()));
    let (name, unit) = match kind {
        Kind::Points if unit.ends_with("points") => (name, unit),
        Kind::Points => (label, say::points_of_a_test()),
        Kind::PercentOfTarget => unit.strip_prefix("% ").map_or((label, say::of_typical_growth()), |of| (name, of)),
        Kind::Percentile | Kind::Event | Kind::Dosage | Kind::Plain => (label, ""),
    };
    (inside(name), unit.to_owned())
}

/// The same in Spanish. A label in quotes is a name, in whatever language it is; only words of a Spanish label become
/// part of the sentence, as in "percentil 40 de crecimiento en matemáticas" and "150 % de la meta en “Invierno”".
#[inline(never)]
fn spanish(label: &str, kind: Kind) -> (String, String) {
    let (name, unit) = label.rsplit_once(',').map_or((label, ""), |(name, unit)| (name, unit.trim_start()));
    let of = unit.strip_prefix('%').unwrap_or_default();
    match kind {
        Kind::Percentile => {
            let of = label.strip_prefix("Percentil ").or_else(|| label.strip_prefix("percentil "));
            (of.map_or_else(|| format!("en {}", quoted(label)), str::to_owned), String::new())
        }
        Kind::Points if unit.starts_with("puntos") => (quoted(name), unit.to_owned()),
        Kind::PercentOfTarget if of.starts_with(" de ") || of.starts_with(" del ") => (quoted(name), of.to_owned()),
        Kind::PercentOfTarget if !of.is_empty() => (quoted(label), String::new()),
        Kind::PercentOfTarget => (quoted(label), format!(" {}", say::of_typical_growth())),
        Kind::Points | Kind::Event | Kind::Dosage | Kind::Plain => (quoted(label), say::points_of_a_test().to_owned()),
    }
}

/// A label inside a sentence: its first letter small, unless the word is a name or an abbreviation.
#[inline(never)]
pub(super) fn inside(label: &str) -> String {
    let word = label.split([' ', '-', ',']).next().unwrap_or_default();
    let mut letters = label.chars();
    let (Some(first), true, false) =
        (letters.next(), word.bytes().skip(1).all(|letter| letter.is_ascii_lowercase()), PROPER.contains(&word))
    else {
        return label.to_owned();
    };
    let mut text = first.to_ascii_lowercase().to_string();
    text += letters.as_str();
    text
}

/// Whether a label names the percentile itself, as in "Growth percentile in math".
#[inline(never)]
fn says_percentile(label: &str) -> bool {
    label.split(' ').any(|word| word.eq_ignore_ascii_case("percentile"))
}
