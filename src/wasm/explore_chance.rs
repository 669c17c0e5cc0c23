//! Where chance comes from, as JavaScript asks for it.

use wasm_bindgen::prelude::*;

use crate::contract::ContractTerms;
use crate::explore::VarianceOptions;
use crate::refusal::Refusals;

use super::crossing::{decode, encode, thrown};
use super::{Simulation, terms};

#[wasm_bindgen]
impl Simulation {
    /// Splits the variance of the payout by source: breach, effect, clustering, dosage, sampling. Draws years of its own
    /// from the scenario's seed. Throws an error with all refusals.
    #[wasm_bindgen(unchecked_return_type = "VarianceSplit")]
    pub fn variance(
        &self,
        #[wasm_bindgen(unchecked_optional_param_type = "VarianceOptions")] options: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "ContractTerms")] contract: JsValue,
    ) -> Result<JsValue, JsValue> {
        let mut refusals = Refusals::new();
        let options: Option<VarianceOptions> = decode(options, "options", &mut refusals);
        let other: Option<ContractTerms> = decode(contract, "contract", &mut refusals);
        let split = self.0.variance(options.unwrap_or_default(), other.as_ref());
        encode(&refusals.beside(split).map_err(thrown)?)
    }

    /// The exact expected payout, where there is a closed form, beside that of the years drawn so far. Throws an error with
    /// all refusals.
    #[wasm_bindgen(js_name = closedForm, unchecked_return_type = "ClosedForm")]
    pub fn closed_form(
        &mut self,
        #[wasm_bindgen(unchecked_optional_param_type = "ContractTerms")] contract: JsValue,
    ) -> Result<JsValue, JsValue> {
        encode(&self.0.closed_form(terms(contract)?.as_ref()).map_err(thrown)?)
    }
}
