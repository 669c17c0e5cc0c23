//! The contract in words: one plain sentence for every clause, and an example worked out by settling it.
//!
//! The sentences say exactly what [`crate::settlement`] does: which bounds are included, what is rounded when, which
//! limit comes first. They use the cohort's labels and units where a cohort is given, and neutral words otherwise.
//! "Eligible" is said only where a minimum dosage makes some students ineligible; elsewhere every student is.
//!
//! This room decides what is said; the words are those of [`crate::language`].

mod example;
mod fees;
mod outcomes;
mod reward;
mod ruler;
mod rules;
mod schedule;
mod voice;

use serde::Serialize;

use crate::cohort::{self, Cohort};
use crate::contract::{self, ContractTerms};
use crate::refusal::{Path, Refusal, Refusals};
use crate::settlement::Applied;

pub use example::{Example, ExampleLine, ExampleStudent};
pub use ruler::{Ruler, Standing, Subject};
pub(crate) use voice::list;
pub use voice::{Voice, is_per_student};

/// A contract in words.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Description {
    /// A sentence for every clause, in the order in which one would read the contract aloud; no two of the same path.
    pub clauses: Vec<ClauseInWords>,
    /// What the contract pays for one student; null where nothing depends on a single student's results, or where the
    /// terms cannot be settled.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Example | null"))]
    pub example: Option<Example>,
}

/// One clause in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct ClauseInWords {
    /// The clause as a field path, such as `contract.outcomes[0].pays.tiers[1]`: that of the invoice's line items where
    /// the clause makes one.
    pub clause: String,
    /// What it says, in one sentence.
    pub sentence: String,
}

/// The contract in words. Terms that are refused elsewhere are described as they stand, without an example.
pub fn describe(terms: &ContractTerms, cohort: Option<&Cohort>) -> Description {
    let voice = Voice::new(terms, cohort);
    let mut clauses = Clauses(Vec::new());
    fees::describe(&voice, &mut clauses);
    rules::eligibility(&voice, &mut clauses);
    outcomes::describe(&voice, &mut clauses);
    rules::missing_test(&voice, &mut clauses);
    rules::limits(&voice, &mut clauses);
    rules::breach(&voice, &mut clauses);
    schedule::describe(&voice, &mut clauses);
    rules::currency(&voice, &mut clauses);
    Description { clauses: clauses.0, example: example::of(&voice) }
}

/// The same, beside refusals found while the input was read; everything wrong with the terms, the cohort and how they
/// fit is added to them, in which case nobody should read the description. What is only not supported yet is described.
pub fn describe_into(terms: &ContractTerms, cohort: Option<&Cohort>, refusals: &mut Refusals) -> Description {
    let mut found = refusals.clone();
    let path = Path::root("contract");
    let contract = contract::check(terms, &path, &mut found);
    if let Some(cohort) = cohort {
        let cohort = cohort::check(cohort, &Path::root("cohort"), &mut found);
        // only sound parts are held against each other
        if found.is_empty() {
            Applied::new(contract, &cohort, &path, &mut found);
        }
    }
    for Refusal { code, field, message } in found.list().get(refusals.list().len()..).unwrap_or_default() {
        if code != "notSupportedYet" {
            refusals.refuse(code, &Path::root(field), message.as_str());
        }
    }
    describe(terms, cohort)
}

/// Sentences being written.
struct Clauses(Vec<ClauseInWords>);

impl Clauses {
    /// Not inlined, like most of this room: it is called once in a while, and what is inlined is sent to every reader.
    #[inline(never)]
    fn say(&mut self, clause: String, sentence: String) {
        self.0.push(ClauseInWords { clause, sentence });
    }

    /// The same where nothing in it depends on the terms.
    fn say_as_it_is(&mut self, clause: &str, sentence: &str) {
        self.say(clause.to_owned(), sentence.to_owned());
    }
}
