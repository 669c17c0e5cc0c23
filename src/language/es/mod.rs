//! Spanish.

mod checks;
mod clauses;
mod crossing;
mod examples;
mod explore;
mod invoice;
mod measures;
mod names;
mod notes;
mod reading;

use super::spoken::Texts;

pub const TEXTS: Texts = Texts {
    measures: measures::MEASURES,
    clauses: clauses::CLAUSES,
    examples: examples::EXAMPLES,
    invoice: invoice::INVOICE,
    notes: notes::NOTES,
    explore: explore::EXPLORE,
    names: names::NAMES,
    reading: reading::READING,
    crossing: crossing::CROSSING,
    checks: checks::CHECKS,
};
