//! The doorman: the only room with wasm words. Decode, call, encode.

mod crossing;
#[cfg(feature = "whole")]
mod explore;
#[cfg(feature = "whole")]
mod explore_chance;
#[cfg(feature = "whole")]
mod explore_people;
#[cfg(feature = "whole")]
mod threads;
#[cfg(feature = "whole")]
mod whole;

use serde::Serialize;
use tsify::Tsify;
use wasm_bindgen::prelude::*;

use crate::contract::ContractTerms;
use crate::experiment;
use crate::refusal::{Note, Refusal, Refusals};
use crate::scenario::{self, Budget, Scenario};

use crossing::{decode, encode, thrown, written};

/// Half of what Rust's own allocator weighs would be an eighth of an embed's budget.
#[cfg(not(feature = "whole"))]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

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

/// Reads and checks a scenario: everything wrong with it at once, or the scenario as read.
#[wasm_bindgen(unchecked_return_type = "Checked")]
pub fn check(#[wasm_bindgen(unchecked_param_type = "unknown")] scenario: JsValue) -> JsValue {
    let checked = match written(scenario, "").and_then(|written| scenario::check(&written)) {
        Ok((scenario, notes)) => Checked::Accepted { scenario: Box::new(scenario), notes },
        Err(refusals) => Checked::Refused { refusals: refusals.into_list() },
    };
    encode(&checked)
}

/// A scenario and its simulated years, on one thread.
#[wasm_bindgen]
pub struct Simulation(experiment::Simulation);

#[wasm_bindgen]
impl Simulation {
    /// Checks the scenario and prepares to draw all its years. Throws an error with all refusals.
    #[cfg(not(feature = "whole"))]
    #[wasm_bindgen(constructor)]
    pub fn new(#[wasm_bindgen(unchecked_param_type = "Scenario")] scenario: JsValue) -> Result<Self, JsValue> {
        let written = written(scenario, "").map_err(thrown)?;
        let (scenario, _) = scenario::check(&written).map_err(thrown)?;
        experiment::Simulation::new(&scenario).map(Self).map_err(thrown)
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
        Ok(encode(&refusals.beside(self.0.exposure(terms.as_ref(), budget.as_ref())).map_err(thrown)?))
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
