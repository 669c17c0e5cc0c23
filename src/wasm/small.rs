//! What only the small build has: it says whether a scenario is accepted, and leaves it to the whole package why not.

use serde::Serialize;
use tsify::Tsify;
use wasm_bindgen::prelude::*;

use crate::experiment;
use crate::scenario;

use super::Simulation;
use super::crossing::{encode, thrown, written};

/// What became of a scenario.
#[derive(Serialize, Tsify)]
#[serde(tag = "kind", rename_all = "camelCase")]
enum Checked {
    /// It can be run.
    Accepted,
    /// It cannot; why not, the whole package says.
    Refused,
}

/// Checks a scenario.
#[wasm_bindgen(unchecked_return_type = "Checked")]
pub fn check(#[wasm_bindgen(unchecked_param_type = "unknown")] scenario: JsValue) -> JsValue {
    let checked = written(scenario, "").and_then(|written| scenario::check(&written));
    encode(&if checked.is_ok() { Checked::Accepted } else { Checked::Refused })
}

#[wasm_bindgen]
impl Simulation {
    /// Checks the scenario and prepares to draw all its years. Throws an error where it is refused.
    #[wasm_bindgen(constructor)]
    pub fn new(#[wasm_bindgen(unchecked_param_type = "Scenario")] scenario: JsValue) -> Result<Self, JsValue> {
        let written = written(scenario, "").map_err(thrown)?;
        let (scenario, _) = scenario::check(&written).map_err(thrown)?;
        experiment::Simulation::new(&scenario).map(Self).map_err(thrown)
    }
}
