//! Where chance comes from, as JavaScript asks for it.

use wasm_bindgen::prelude::*;

use crate::contract::ContractTerms;
use crate::explore::{SensitivityOptions, SensitivityRange, VarianceOptions};
use crate::refusal::Refusals;

use super::crossing::{decode, encode, thrown};
use super::{Simulation, terms, terms_and_budget};

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
        Ok(encode(&refusals.beside(split).map_err(thrown)?))
    }

    /// The exact expected payout, where there is a closed form, beside that of the years drawn so far. Throws an error with
    /// all refusals.
    #[wasm_bindgen(js_name = closedForm, unchecked_return_type = "ClosedForm")]
    pub fn closed_form(
        &mut self,
        #[wasm_bindgen(unchecked_optional_param_type = "ContractTerms")] contract: JsValue,
    ) -> Result<JsValue, JsValue> {
        Ok(encode(&self.0.closed_form(terms(contract)?.as_ref()).map_err(thrown)?))
    }

    /// What each of several terms and assumptions moves between two values, one at a time, in the same simulated years.
    /// Draws years of its own from the scenario's seed. Throws an error with all refusals.
    #[wasm_bindgen(unchecked_return_type = "Sensitivity")]
    pub fn sensitivity(
        &self,
        #[wasm_bindgen(unchecked_param_type = "SensitivityRange[]")] ranges: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "SensitivityOptions")] options: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "ContractTerms")] contract: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "Budget")] budget: JsValue,
    ) -> Result<JsValue, JsValue> {
        let mut refusals = Refusals::new();
        let ranges: Vec<SensitivityRange> = decode(ranges, "ranges", &mut refusals);
        let options: Option<SensitivityOptions> = decode(options, "options", &mut refusals);
        let (contract, budget) = terms_and_budget(contract, budget, &mut refusals);
        let found = self.0.sensitivity(&ranges, options.unwrap_or_default(), contract.as_ref(), budget.as_ref());
        Ok(encode(&refusals.beside(found).map_err(thrown)?))
    }
}
