//! The doorman: the only room with wasm words. Decode, call, encode.

mod crossing;
mod explore;
mod explore_chance;
mod explore_people;

use serde::Serialize;
use tsify::Tsify;
use wasm_bindgen::prelude::*;

use crate::cohort::Cohort;
use crate::contract::{self, ContractTerms};
use crate::experiment::{self, Part, Share};
use crate::language::Language;
use crate::refusal::{Note, Path, Refusal, Refusals};
use crate::roster;
use crate::scenario::{self, Budget, Scenario};
use crate::settlement::SettleOptions;
use crate::wording::describe_into;

use crossing::{decode, encode, students_of, thrown, written};

#[wasm_bindgen(typescript_custom_section)]
const DECIMAL: &str = r#"
/** An exact decimal amount with two places, such as "670.00". On input a JSON number is accepted too. */
export type Decimal = string;
"#;

/// What became of a scenario.
#[derive(Serialize, Tsify)]
#[serde(tag = "kind", rename_all = "camelCase")]
enum Checked {
    /// It can be run.
    Accepted {
        /// As read: unknown nothing, amounts with two places.
        scenario: Box<Scenario>,
        /// What its reader should know.
        notes: Vec<Note>,
    },
    /// It cannot; everything wrong with it.
    Refused {
        /// In the order found.
        refusals: Vec<Refusal>,
    },
}

#[wasm_bindgen(typescript_custom_section)]
const REFUSED: &str = r#"
/** What is thrown for a refused input: an Error that carries every refusal. */
export interface RefusedError extends Error { refusals: Refusal[] }
"#;

/// The version of this package.
#[wasm_bindgen]
#[must_use]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}

/// A new seed from the platform's entropy; the simulation itself uses none.
///
/// # Errors
/// An error where the platform gives no entropy.
#[wasm_bindgen(js_name = newSeed)]
pub fn new_seed() -> Result<u32, JsError> {
    Ok(getrandom::u32()?)
}

/// Speaks a language from now on, in this instance of the engine: sentences, labels, notes and refusals. English until
/// then. What was said before stays as it is, and so do all numbers. Throws an error for any other language.
#[wasm_bindgen]
pub fn speak(#[wasm_bindgen(unchecked_param_type = "Language")] language: JsValue) -> Result<(), JsValue> {
    let mut refusals = Refusals::new();
    let language: Language = decode(language, "language", &mut refusals);
    let (language, _) = refusals.unless_refused(language).map_err(thrown)?;
    language.speak();
    Ok(())
}

/// Reads and checks a scenario: everything wrong with it at once, or the scenario as read.
#[wasm_bindgen(unchecked_return_type = "Checked")]
pub fn check(#[wasm_bindgen(unchecked_param_type = "unknown")] scenario: JsValue) -> Result<JsValue, JsValue> {
    let checked = match written(scenario, "").and_then(|written| scenario::check(&written)) {
        Ok((scenario, notes)) => Checked::Accepted { scenario: Box::new(scenario), notes },
        Err(refusals) => Checked::Refused { refusals: refusals.list().to_vec() },
    };
    encode(&checked)
}

/// Settles a contract on actual students: records, or the text of a CSV file. The same students, the same invoice, to
/// the cent; beside it who was not counted, and why. Throws an error with all refusals.
///
/// The file's first row names its columns: `id`, `group`, `dosage`, `shortfallCause`, `enrolledShare` (case, spaces,
/// underscores and hyphens do not matter) and, exactly, the ids of the measures. An empty cell is a missing value.
#[wasm_bindgen(unchecked_return_type = "Settlement")]
pub fn settle(
    #[wasm_bindgen(unchecked_param_type = "ContractTerms")] contract: JsValue,
    #[wasm_bindgen(unchecked_param_type = "StudentRecord[] | string")] students: JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "SettleOptions")] options: JsValue,
) -> Result<JsValue, JsValue> {
    let mut refusals = Refusals::new();
    let terms: ContractTerms = decode(contract, "contract", &mut refusals);
    let students = students_of(students, &mut refusals);
    let options: Option<SettleOptions> = decode(options, "options", &mut refusals);
    encode(&roster::settle_beside(&terms, &students, &options.unwrap_or_default(), refusals).map_err(thrown)?)
}

/// The first row of a CSV file for this contract: a column for everything that it looks at. Throws an error with all
/// refusals.
#[wasm_bindgen(js_name = rosterTemplate)]
pub fn roster_template(
    #[wasm_bindgen(unchecked_param_type = "ContractTerms")] contract: JsValue,
) -> Result<String, JsValue> {
    let mut refusals = Refusals::new();
    let terms: ContractTerms = decode(contract, "contract", &mut refusals);
    let contract = contract::check(&terms, &Path::Root("contract"), &mut refusals);
    let (contract, _) = refusals.unless_refused(contract).map_err(thrown)?;
    Ok(roster::template(&contract))
}

/// The contract in words: a plain sentence for every clause, and what it pays for a student or two. With a cohort in its
/// labels and units, without one in neutral words. Throws an error with all refusals.
#[wasm_bindgen(unchecked_return_type = "Description")]
pub fn describe(
    #[wasm_bindgen(unchecked_param_type = "ContractTerms")] contract: JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "Cohort")] cohort: JsValue,
) -> Result<JsValue, JsValue> {
    let mut refusals = Refusals::new();
    let terms: ContractTerms = decode(contract, "contract", &mut refusals);
    let cohort: Option<Cohort> = decode(cohort, "cohort", &mut refusals);
    let description = describe_into(&terms, cohort.as_ref(), &mut refusals);
    let (description, _) = refusals.unless_refused(description).map_err(thrown)?;
    encode(&description)
}

/// A cohort like past students who did not have the service, from records or the text of a CSV file, and how well it
/// describes them. The file's columns are those of `settle`, and `site`; an `id` is not needed. Throws an error with
/// all refusals.
#[wasm_bindgen(js_name = fitCohort, unchecked_return_type = "CohortFit")]
pub fn fit_cohort(
    #[wasm_bindgen(unchecked_param_type = "Cohort")] cohort: JsValue,
    #[wasm_bindgen(unchecked_param_type = "StudentRecord[] | string")] students: JsValue,
) -> Result<JsValue, JsValue> {
    let mut refusals = Refusals::new();
    let cohort: Cohort = decode(cohort, "cohort", &mut refusals);
    let students = students_of(students, &mut refusals);
    encode(&roster::fit_beside(cohort, &students, refusals).map_err(thrown)?)
}

/// A scenario and its simulated years, on one thread.
#[wasm_bindgen]
pub struct Simulation(experiment::Simulation);

#[wasm_bindgen]
impl Simulation {
    /// Checks the scenario and prepares to draw: all its years, or one thread's share of them. Throws an error with
    /// all refusals.
    #[wasm_bindgen(constructor)]
    pub fn new(
        #[wasm_bindgen(unchecked_param_type = "Scenario")] scenario: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "Share")] share: JsValue,
    ) -> Result<Self, JsValue> {
        let mut refusals = Refusals::new();
        let share: Option<Share> = decode(share, "share", &mut refusals);
        let (share, _) = refusals.unless_refused(share).map_err(thrown)?;
        let written = written(scenario, "").map_err(thrown)?;
        let (scenario, _) = scenario::check(&written).map_err(thrown)?;
        experiment::Simulation::sharing(&scenario, share.unwrap_or(Share::WHOLE)).map(Self).map_err(thrown)
    }

    /// Draws so many years more, up to the plan's; returns how many are drawn in all, by all shares together.
    pub fn advance(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "number")] replications: JsValue,
    ) -> Result<u32, JsValue> {
        let mut refusals = Refusals::new();
        let replications: u32 = decode(replications, "replications", &mut refusals);
        let (replications, _) = refusals.unless_refused(replications).map_err(thrown)?;
        Ok(self.0.advance(replications))
    }

    /// Keeps no students of the years drawn, only their counts: a fraction of the memory. Settling is as fast until other
    /// students count: then the years are drawn again. Does nothing where the scenario's contract looks at several
    /// measures of a student together.
    #[wasm_bindgen(js_name = keepCounts)]
    pub fn keep_counts(&mut self) {
        self.0.keep_counts();
    }

    /// Whether the years drawn so far are settled under these terms from what is kept, and none is drawn or counted
    /// again: what tells a short call from a long one. Throws an error with all refusals.
    #[wasm_bindgen(js_name = isAtHand)]
    pub fn is_at_hand(
        &self,
        #[wasm_bindgen(unchecked_optional_param_type = "ContractTerms")] contract: JsValue,
    ) -> Result<bool, JsValue> {
        self.0.is_at_hand(terms(contract)?.as_ref()).map_err(thrown)
    }

    /// The exposure of the years drawn so far, under the scenario's contract and budget or under others: the same
    /// years, nothing is drawn again. Throws an error with all refusals.
    #[wasm_bindgen(unchecked_return_type = "Exposure")]
    pub fn exposure(
        &mut self,
        #[wasm_bindgen(unchecked_optional_param_type = "ContractTerms")] contract: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "Budget")] budget: JsValue,
    ) -> Result<JsValue, JsValue> {
        let mut refusals = Refusals::new();
        let (terms, budget) = terms_and_budget(contract, budget, &mut refusals);
        encode(&refusals.beside(self.0.exposure(terms.as_ref(), budget.as_ref())).map_err(thrown)?)
    }

    /// This share's settled years as bytes, for `merged` in this or another thread. Throws an error with all refusals.
    pub fn part(
        &mut self,
        #[wasm_bindgen(unchecked_optional_param_type = "ContractTerms")] contract: JsValue,
    ) -> Result<js_sys::Uint8Array, JsValue> {
        let terms = terms(contract)?;
        let part = self.0.part(terms.as_ref()).map_err(thrown)?;
        Ok(js_sys::Uint8Array::from(part.to_bytes().as_slice()))
    }

    /// The exposure of the years that several threads have drawn, from the parts of all shares in any order: the same
    /// bits as from one thread. Throws an error with all refusals.
    #[wasm_bindgen(unchecked_return_type = "Exposure")]
    #[expect(clippy::needless_pass_by_value, reason = "as it crosses")]
    pub fn merged(
        &self,
        parts: Vec<js_sys::Uint8Array>,
        #[wasm_bindgen(unchecked_optional_param_type = "ContractTerms")] contract: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "Budget")] budget: JsValue,
    ) -> Result<JsValue, JsValue> {
        let mut refusals = Refusals::new();
        let (terms, budget) = terms_and_budget(contract, budget, &mut refusals);
        let parts = parts.iter().filter_map(|bytes| Part::from_bytes(&bytes.to_vec())).collect();
        encode(&refusals.beside(self.0.merged(parts, terms.as_ref(), budget.as_ref())).map_err(thrown)?)
    }

    /// What a negotiator should know about the contract, each with its figure, from the years drawn so far; what `check`
    /// notes is not repeated. Throws an error with all refusals.
    #[wasm_bindgen(unchecked_return_type = "Note[]")]
    pub fn notes(
        &mut self,
        #[wasm_bindgen(unchecked_optional_param_type = "ContractTerms")] contract: JsValue,
    ) -> Result<JsValue, JsValue> {
        let terms = terms(contract)?;
        encode(&self.0.notes(terms.as_ref()).map_err(thrown)?)
    }

    /// The same from the years that several threads have drawn, as in `merged`. Throws an error with all refusals.
    #[wasm_bindgen(js_name = mergedNotes, unchecked_return_type = "Note[]")]
    #[expect(clippy::needless_pass_by_value, reason = "as it crosses")]
    pub fn merged_notes(
        &self,
        parts: Vec<js_sys::Uint8Array>,
        #[wasm_bindgen(unchecked_optional_param_type = "ContractTerms")] contract: JsValue,
    ) -> Result<JsValue, JsValue> {
        let terms = terms(contract)?;
        let parts = parts.iter().filter_map(|bytes| Part::from_bytes(&bytes.to_vec())).collect();
        let exposure = self.0.merged(parts, terms.as_ref(), None).map_err(thrown)?;
        encode(&self.0.notes_on(&exposure, terms.as_ref()).map_err(thrown)?)
    }

    /// The payouts of the years drawn so far, in their order: dollars, exact to the cent.
    /// Throws an error with all refusals.
    pub fn payouts(
        &mut self,
        #[wasm_bindgen(unchecked_optional_param_type = "ContractTerms")] contract: JsValue,
    ) -> Result<js_sys::Float64Array, JsValue> {
        let terms = terms(contract)?;
        let payouts = self.0.payouts(terms.as_ref()).map_err(thrown)?;
        let dollars: Vec<f64> = payouts.into_iter().map(crate::units::Money::dollars).collect();
        Ok(js_sys::Float64Array::from(dollars.as_slice()))
    }

    /// One simulated year, line by line: a whole number from 0 up to the plan's years less one.
    /// Throws an error with all refusals.
    #[wasm_bindgen(unchecked_return_type = "Invoice")]
    pub fn year(
        &self,
        #[wasm_bindgen(unchecked_param_type = "number")] replication: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "ContractTerms")] contract: JsValue,
    ) -> Result<JsValue, JsValue> {
        let mut refusals = Refusals::new();
        let replication: u32 = decode(replication, "replication", &mut refusals);
        let (replication, _) = refusals.unless_refused(replication).map_err(thrown)?;
        let terms = terms(contract)?;
        encode(&self.0.year(replication, terms.as_ref()).map_err(thrown)?)
    }
}

/// Other terms and another budget, if given.
fn terms_and_budget(
    contract: JsValue,
    budget: JsValue,
    refusals: &mut Refusals,
) -> (Option<ContractTerms>, Option<Budget>) {
    (decode(contract, "contract", refusals), decode(budget, "budget", refusals))
}

/// Other terms, if given.
fn terms(contract: JsValue) -> Result<Option<ContractTerms>, JsValue> {
    let mut refusals = Refusals::new();
    let terms = decode(contract, "contract", &mut refusals);
    refusals.unless_refused(terms).map(|(terms, _)| terms).map_err(thrown)
}
