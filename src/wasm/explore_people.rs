//! Questions about money and students, as JavaScript asks them.

use wasm_bindgen::prelude::*;

use crate::contract::ContractTerms;
use crate::explore::ServedOptions;
use crate::refusal::Refusals;

use super::crossing::{decode, encode, thrown};
use super::threads::year_and_terms;
use super::{Simulation, terms};

#[wasm_bindgen]
impl Simulation {
    /// Where each dollar of the expected payout goes, over the years drawn so far. Throws an error with all refusals.
    #[wasm_bindgen(unchecked_return_type = "Dollars")]
    pub fn dollars(
        &mut self,
        #[wasm_bindgen(unchecked_optional_param_type = "ContractTerms")] contract: JsValue,
    ) -> Result<JsValue, JsValue> {
        Ok(encode(&self.0.dollars(terms(contract)?.as_ref()).map_err(thrown)?))
    }

    /// Who is served: payment and success by group, and students near each threshold, with the service and without it.
    /// Throws an error with all refusals.
    #[wasm_bindgen(unchecked_return_type = "Served")]
    pub fn served(
        &mut self,
        #[wasm_bindgen(unchecked_optional_param_type = "ContractTerms")] contract: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "ServedOptions")] options: JsValue,
    ) -> Result<JsValue, JsValue> {
        let mut refusals = Refusals::new();
        let terms: Option<ContractTerms> = decode(contract, "contract", &mut refusals);
        let options: Option<ServedOptions> = decode(options, "options", &mut refusals);
        let served = self.0.served(terms.as_ref(), options.unwrap_or_default());
        Ok(encode(&refusals.beside(served).map_err(thrown)?))
    }

    /// For each of the exposure's 50 dots, the number of a simulated year that pays just that; different years as far as
    /// there are enough. Throws an error with all refusals.
    #[wasm_bindgen(js_name = dotYears, unchecked_return_type = "number[]")]
    pub fn dot_years(
        &mut self,
        #[wasm_bindgen(unchecked_optional_param_type = "ContractTerms")] contract: JsValue,
    ) -> Result<JsValue, JsValue> {
        Ok(encode(&self.0.dot_years(terms(contract)?.as_ref()).map_err(thrown)?))
    }

    /// One simulated year in full: its invoice, which rules bound, and where its students stand. Throws an error with all
    /// refusals.
    #[wasm_bindgen(js_name = yearInFull, unchecked_return_type = "YearInFull")]
    pub fn year_in_full(
        &self,
        #[wasm_bindgen(unchecked_param_type = "number")] replication: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "ContractTerms")] contract: JsValue,
    ) -> Result<JsValue, JsValue> {
        let mut refusals = Refusals::new();
        let (replication, terms) = year_and_terms(replication, contract, &mut refusals);
        Ok(encode(&refusals.beside(self.0.year_in_full(replication, terms.as_ref())).map_err(thrown)?))
    }
}
