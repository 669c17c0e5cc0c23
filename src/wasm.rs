//! The doorman: the only room with wasm words. Decode, call, encode.

mod crossing;
#[cfg(feature = "whole")]
mod explore;
#[cfg(feature = "whole")]
mod explore_chance;
#[cfg(feature = "whole")]
mod explore_people;
#[cfg(not(feature = "whole"))]
mod small;
#[cfg(feature = "whole")]
mod threads;
#[cfg(feature = "whole")]
mod whole;

use wasm_bindgen::prelude::*;

use crate::contract::ContractTerms;
use crate::experiment;
use crate::refusal::Refusals;
use crate::scenario::Budget;

use crossing::{decode, encode, thrown};

/// Half of what Rust's own allocator weighs would be an eighth of an embed's budget.
#[cfg(not(feature = "whole"))]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

#[wasm_bindgen(typescript_custom_section)]
const DECIMAL: &str = r#"
/** An exact decimal amount with two places, such as "670.00". On input a JSON number is accepted too. */
export type Decimal = string;
"#;

/// The version of this package.
#[cfg(feature = "whole")]
#[wasm_bindgen]
#[must_use]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}

/// A scenario and its simulated years, on one thread.
#[wasm_bindgen]
pub struct Simulation(experiment::Simulation);

#[wasm_bindgen]
impl Simulation {
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
