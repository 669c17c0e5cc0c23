//! What only the whole package has, beside questions about terms: languages, actual students, the contract in words.

use serde::Serialize;
use tsify::Tsify;
use wasm_bindgen::prelude::*;

use crate::cohort::Cohort;
use crate::contract::{self, ContractTerms};
use crate::language::Language;
use crate::refusal::{Note, Path, Refusal, Refusals};
use crate::roster;
use crate::scenario::{self, Scenario};
use crate::settlement::SettleOptions;
use crate::wording::describe_into;

use super::crossing::{decode, encode, students_of, thrown, written};

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

/// Reads and checks a scenario: everything wrong with it at once, or the scenario as read.
#[wasm_bindgen(unchecked_return_type = "Checked")]
pub fn check(#[wasm_bindgen(unchecked_param_type = "unknown")] scenario: JsValue) -> JsValue {
    let checked = match written(scenario, "").and_then(|written| scenario::check(&written)) {
        Ok((scenario, notes)) => Checked::Accepted { scenario: Box::new(scenario), notes },
        Err(refusals) => Checked::Refused { refusals: refusals.into_list() },
    };
    encode(&checked)
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
    Ok(encode(&roster::settle_beside(&terms, &students, &options.unwrap_or_default(), refusals).map_err(thrown)?))
}

/// The first row of a CSV file for this contract: a column for everything that it looks at. Throws an error with all
/// refusals.
#[wasm_bindgen(js_name = rosterTemplate)]
pub fn roster_template(
    #[wasm_bindgen(unchecked_param_type = "ContractTerms")] contract: JsValue,
) -> Result<String, JsValue> {
    let mut refusals = Refusals::new();
    let terms: ContractTerms = decode(contract, "contract", &mut refusals);
    let contract = contract::check(&terms, &Path::root("contract"), &mut refusals);
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
    Ok(encode(&description))
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
    Ok(encode(&roster::fit_beside(cohort, &students, refusals).map_err(thrown)?))
}
