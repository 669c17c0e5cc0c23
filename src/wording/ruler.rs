//! How a threshold of a measure is said: "at or above the 40th growth percentile in math".

use crate::cohort::Scale;
use crate::units::Number;

/// Proper names that labels are likely to begin with, and which keep their capital inside a sentence.
const PROPER: [&str; 9] =
    ["Algebra", "American", "Arabic", "Chinese", "English", "French", "German", "Mandarin", "Spanish"];

/// The words for thresholds on one measure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ruler {
    pub(super) kind: Kind,
    /// What is measured, as it stands inside a sentence; of dosage, one unit.
    pub(super) name: String,
    /// What is counted, several of it.
    pub(super) unit: String,
}

/// What kind of number it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
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

impl Ruler {
    /// That of a measure with a label; a unit may follow the label's last comma, as in "Observed practice, rubric
    /// points" and "Winter growth, % of the target".
    #[inline(never)]
    pub(super) fn of(label: &str, scale: Scale) -> Self {
        let (name, unit) = label.rsplit_once(',').map_or((label, ""), |(name, unit)| (name, unit.trim_start()));
        let (kind, name, unit) = match scale {
            Scale::Percentile {} => (Kind::Percentile, label, ""),
            Scale::Points { .. } if unit.ends_with("points") => (Kind::Points, name, unit),
            Scale::Points { .. } => (Kind::Points, label, "points"),
            Scale::PercentOfTarget { .. } => match unit.strip_prefix("% ") {
                Some(of) => (Kind::PercentOfTarget, name, of),
                None => (Kind::PercentOfTarget, label, "of typical growth"),
            },
            Scale::Event { .. } => return Self { kind: Kind::Event, name: label.to_owned(), unit: String::new() },
        };
        Self { kind, name: inside(name), unit: unit.to_owned() }
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
            Kind::Percentile if says_percentile(name) => format!("the {name}"),
            Kind::Percentile => format!("the percentile of {name}"),
            Kind::Points => format!("{name} in {unit}"),
            Kind::PercentOfTarget => format!("{name} as a percentage {unit}"),
            Kind::Event => format!("a yes or no for “{name}”"),
            Kind::Dosage => format!("the {unit} received"),
            Kind::Plain => format!("“{name}”"),
        }
    }

    /// A value in full, without article where it counts something: "the 40th growth percentile in math", "27 rubric
    /// points in observed practice", "1,350 minutes of service".
    #[inline(never)]
    fn long(&self, value: f64) -> String {
        let Self { name, unit, .. } = self;
        let number = Number(value);
        match self.kind {
            Kind::Percentile if says_percentile(name) => format!("the {} {name}", number.ordinal()),
            Kind::Percentile => format!("the {} percentile of {name}", number.ordinal()),
            Kind::Points => {
                let unit = if value == 1.0 { unit.trim_end_matches('s') } else { unit };
                format!("{} {unit} in {name}", number.in_words())
            }
            Kind::PercentOfTarget => format!("{}\u{a0}% {unit} in {name}", number.in_words()),
            Kind::Dosage => format!("{} {}", number.in_words(), if value == 1.0 { name } else { unit }),
            Kind::Event | Kind::Plain => format!("{} on “{name}”", number.in_words()),
        }
    }

    /// The same after it has been said in full: "the 60th", "150 %", "31".
    #[inline(never)]
    pub(super) fn short(&self, value: f64) -> String {
        let number = Number(value);
        match self.kind {
            Kind::Percentile => format!("the {}", number.ordinal()),
            Kind::PercentOfTarget => format!("{}\u{a0}%", number.in_words()),
            Kind::Points | Kind::Event | Kind::Dosage | Kind::Plain => number.in_words(),
        }
    }

    /// Who reaches a threshold: "at or above the 40th growth percentile in math", "with at least 54 sessions".
    pub fn at_least(&self, threshold: f64) -> String {
        self.from(threshold, None)
    }

    /// Who reaches one threshold and not the next.
    #[inline(never)]
    pub(super) fn from(&self, threshold: f64, next: Option<f64>) -> String {
        match (self.kind, next) {
            (Kind::Event, None) if threshold > 0.0 && threshold <= 1.0 => self.yes(),
            (Kind::Dosage, None) => format!("with at least {}", self.long(threshold)),
            (Kind::Dosage, Some(next)) => {
                format!("with at least {} and fewer than {}", self.short(threshold), self.long(next))
            }
            (_, None) => format!("at or above {}", self.long(threshold)),
            (_, Some(next)) => format!("at or above {} and below {}", self.long(threshold), self.short(next)),
        }
    }

    /// Who stays below a threshold.
    #[inline(never)]
    pub(super) fn below(&self, threshold: f64) -> String {
        match self.kind {
            Kind::Event if threshold > 0.0 && threshold <= 1.0 => self.no(),
            Kind::Dosage => format!("with fewer than {}", self.long(threshold)),
            Kind::Percentile | Kind::Points | Kind::PercentOfTarget | Kind::Event | Kind::Plain => {
                format!("below {}", self.long(threshold))
            }
        }
    }

    /// Who is not above a value.
    #[inline(never)]
    pub(super) fn at_most(&self, value: f64) -> String {
        match self.kind {
            Kind::Event if (0.0..1.0).contains(&value) => self.no(),
            Kind::Dosage => format!("with at most {}", self.long(value)),
            Kind::Percentile | Kind::Points | Kind::PercentOfTarget | Kind::Event | Kind::Plain => {
                format!("at or below {}", self.long(value))
            }
        }
    }

    /// Who is above a value.
    #[inline(never)]
    pub fn above(&self, value: f64) -> String {
        match self.kind {
            Kind::Event if (0.0..1.0).contains(&value) => self.yes(),
            Kind::Dosage => format!("with more than {}", self.long(value)),
            Kind::Percentile | Kind::Points | Kind::PercentOfTarget | Kind::Event | Kind::Plain => {
                format!("above {}", self.long(value))
            }
        }
    }

    /// Who reaches a threshold, after the measure has been named: "at or above the 60th".
    #[inline(never)]
    pub(super) fn at_least_too(&self, threshold: f64) -> String {
        match self.kind {
            Kind::Event if threshold > 0.0 && threshold <= 1.0 => self.yes(),
            Kind::Dosage => format!("with at least {}", self.short(threshold)),
            Kind::Percentile | Kind::Points | Kind::PercentOfTarget | Kind::Event | Kind::Plain => {
                format!("at or above {}", self.short(threshold))
            }
        }
    }

    /// Who has just this value: "at the 59th growth percentile in math", "with 63 sessions".
    #[inline(never)]
    pub(super) fn at(&self, value: f64) -> String {
        match self.kind {
            Kind::Event if value == 1.0 => self.yes(),
            Kind::Event if value == 0.0 => self.no(),
            Kind::Dosage => format!("with {}", self.long(value)),
            Kind::Percentile | Kind::Points | Kind::PercentOfTarget | Kind::Event | Kind::Plain => {
                format!("at {}", self.long(value))
            }
        }
    }

    fn yes(&self) -> String {
        format!("with a yes for “{}”", self.name)
    }

    fn no(&self) -> String {
        format!("with a no for “{}”", self.name)
    }
}

/// A phrase after "each student", such as "at or above 40" or "with at least 54 sessions", as the predicate of a
/// sentence: "are at or above 40", "have at least 54 sessions".
#[inline(never)]
pub fn predicate(phrase: &str, be: &str, have: &str) -> String {
    phrase.strip_prefix("with ").map_or_else(|| format!("{be} {phrase}"), |rest| format!("{have} {rest}"))
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
