//! Whose words: the names of units, groups and measures, and amounts in the contract's currency.

use crate::cohort::{Cohort, DOSAGE, DosageUnit, Unit};
use crate::contract::{ContractTerms, Outcome, Pays};
use crate::language::measures as say;
use crate::units::{Money, Number};

use super::ruler::Ruler;

/// What the sentences of one contract call things.
#[derive(Debug, Clone, Copy)]
pub struct Voice<'a> {
    /// The terms spoken of.
    pub terms: &'a ContractTerms,
    /// Whose labels are used.
    pub cohort: Option<&'a Cohort>,
}

impl<'a> Voice<'a> {
    /// The words for these terms.
    pub const fn new(terms: &'a ContractTerms, cohort: Option<&'a Cohort>) -> Self {
        Self { terms, cohort }
    }

    /// An amount: `$750`.
    #[inline(never)]
    pub fn money(&self, amount: Money) -> String {
        amount.in_words(&self.terms.currency)
    }

    /// What one of the cohort is: `student`.
    #[inline(never)]
    pub fn one(&self) -> &'static str {
        match self.cohort.and_then(|cohort| cohort.unit).unwrap_or_default() {
            Unit::Student => say::student(),
            Unit::Teacher => say::teacher(),
            Unit::Classroom => say::classroom(),
        }
    }

    /// Several: `students`.
    #[inline(never)]
    pub fn many(&self) -> &'static str {
        match self.cohort.and_then(|cohort| cohort.unit).unwrap_or_default() {
            Unit::Student => say::students(),
            Unit::Teacher => say::teachers(),
            Unit::Classroom => say::classrooms(),
        }
    }

    /// One who counts: `eligible student` where some may not be.
    #[inline(never)]
    pub fn eligible_one(&self) -> String {
        let one = self.one();
        if self.minimum_dosage().is_some() { say::eligible(&one) } else { one.to_owned() }
    }

    /// Several who count.
    #[inline(never)]
    pub fn eligible_many(&self) -> String {
        let many = self.many();
        if self.minimum_dosage().is_some() { say::eligible_many(&many) } else { many.to_owned() }
    }

    /// Least dosage of who counts, if there is one.
    pub fn minimum_dosage(&self) -> Option<f64> {
        self.terms.eligibility.and_then(|eligibility| eligibility.minimum_dosage)
    }

    /// What dosage counts, one and several of it: `session`, `sessions`.
    #[inline(never)]
    pub fn dosage_words(&self) -> (&'static str, &'static str) {
        match self.cohort.and_then(|cohort| cohort.dosage.as_ref()).map(|dosage| dosage.unit) {
            Some(DosageUnit::Sessions) => (say::session(), say::sessions()),
            Some(DosageUnit::Hours) => (say::hour(), say::hours()),
            Some(DosageUnit::Minutes) => (say::minute(), say::minutes()),
            None => (say::dosage_unit(), say::dosage_units()),
        }
    }

    /// So much dosage: `54 sessions`.
    #[inline(never)]
    pub fn dosage(&self, units: f64) -> String {
        let (one, many) = self.dosage_words();
        format!("{} {}", Number(units).in_words(), if units == 1.0 { one } else { many })
    }

    /// A group in quotation marks.
    #[inline(never)]
    pub fn group(&self, id: &str) -> String {
        let known = self.cohort.and_then(|cohort| cohort.groups.iter().find(|group| group.id == id));
        quoted(known.map_or(id, |group| &group.label))
    }

    /// How thresholds of a measure are said.
    #[inline(never)]
    pub fn ruler(&self, measure: &str) -> Ruler {
        if measure == DOSAGE {
            let (one, many) = self.dosage_words();
            return Ruler::of_dosage(one, many);
        }
        let known = self.cohort.and_then(|cohort| cohort.measures.iter().find(|known| known.id == measure));
        known.map_or_else(|| Ruler::plain_of(measure), |known| Ruler::of(&known.label, known.scale))
    }
}

/// Whether it pays student by student, rather than on all together.
pub const fn is_per_student(outcome: &Outcome) -> bool {
    match outcome.pays {
        Pays::Tiers { .. } | Pays::Linear { .. } => true,
        Pays::CohortShare { .. }
        | Pays::CohortShareLinear { .. }
        | Pays::CohortMedian { .. }
        | Pays::AboveBaseline { .. } => false,
    }
}

/// A name in quotation marks.
#[inline(never)]
pub fn quoted(name: &str) -> String {
    format!("“{name}”")
}

/// `a`, `a and b`, `a, b and c`.
#[inline(never)]
pub fn list(items: &[String]) -> String {
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => {
            let both = if begins_with_i(last) { say::both_before_i } else { say::both };
            both(&first.join(", "), last)
        }
    }
}

/// Whether a word begins with the sound of "y", which then is "e" in Spanish. Without `char::to_lowercase`, whose tables
/// are longer than all of this.
fn begins_with_i(word: &str) -> bool {
    let word = word.strip_prefix('“').unwrap_or(word);
    let after_h = word.strip_prefix(['h', 'H']);
    let is_i = |word: &str| word.starts_with(['i', 'I', 'í', 'Í']);
    // "historia", and not "hielo"
    is_i(word) || after_h.is_some_and(|rest| is_i(rest) && !matches!(rest.as_bytes(), [_, b'a' | b'e' | b'o', ..]))
}
