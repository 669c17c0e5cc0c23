//! Spanish.

mod clauses;
mod examples;
mod invoice;
mod measures;
mod notes;

use super::Texts;

pub static TEXTS: Texts = Texts {
    measures: measures::MEASURES,
    clauses: clauses::CLAUSES,
    examples: examples::EXAMPLES,
    invoice: invoice::INVOICE,
    notes: notes::NOTES,
};
