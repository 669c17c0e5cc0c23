//! A run as the whole package has it: shared by threads, with notes and single years.

use wasm_bindgen::prelude::*;

use crate::contract::ContractTerms;
use crate::experiment::{self, Part, Share};
use crate::refusal::Refusals;
use crate::scenario;

use super::crossing::{decode, encode, thrown, written};
use super::{Simulation, terms, terms_and_budget};

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
        Ok(encode(&refusals.beside(self.0.merged(parts, terms.as_ref(), budget.as_ref())).map_err(thrown)?))
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

    /// What a negotiator should know about the contract, each with its figure, from the years drawn so far; what `check`
    /// notes is not repeated. Throws an error with all refusals.
    #[wasm_bindgen(unchecked_return_type = "Note[]")]
    pub fn notes(
        &mut self,
        #[wasm_bindgen(unchecked_optional_param_type = "ContractTerms")] contract: JsValue,
    ) -> Result<JsValue, JsValue> {
        let terms = terms(contract)?;
        Ok(encode(&self.0.notes(terms.as_ref()).map_err(thrown)?))
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
        Ok(encode(&self.0.notes_on(&exposure, terms.as_ref()).map_err(thrown)?))
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
        let (replication, terms) = year_and_terms(replication, contract, &mut refusals);
        Ok(encode(&refusals.beside(self.0.year(replication, terms.as_ref())).map_err(thrown)?))
    }
}

/// A simulated year's number, and other terms if given.
pub(super) fn year_and_terms(
    replication: JsValue,
    contract: JsValue,
    refusals: &mut Refusals,
) -> (u32, Option<ContractTerms>) {
    (decode(replication, "replication", refusals), decode(contract, "contract", refusals))
}
