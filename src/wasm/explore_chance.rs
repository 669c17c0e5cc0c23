//! Where chance comes from, as JavaScript asks for it.

use wasm_bindgen::prelude::*;

use crate::contract::ContractTerms;
use crate::explore::VarianceOptions;
use crate::refusal::Refusals;

use super::Simulation;
use super::crossing::{decode, encode, thrown};

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
        let terms: Option<ContractTerms> = decode(contract, "contract", &mut refusals);
        let split = self.0.variance(options.unwrap_or_default(), terms.as_ref());
        encode(&refusals.beside(split).map_err(thrown)?)
    }
}
