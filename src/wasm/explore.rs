//! Questions about terms, as JavaScript asks them.

use wasm_bindgen::prelude::*;

use crate::contract::ContractTerms;
use crate::explore::{Axis, Goal, GroundLimits, GroundPart, OtherTerms};
use crate::refusal::Refusals;

use super::crossing::{decode, encode, thrown};
use super::{Simulation, terms_and_budget};

#[wasm_bindgen]
impl Simulation {
    /// The exposure at each of these values of a term, such as `contract.limits.notToExceed`, on the years drawn so far. A
    /// value that makes terms which do not fit has its refusals in its place. Throws an error with all refusals.
    #[wasm_bindgen(unchecked_return_type = "Sweep")]
    pub fn sweep(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "string")] term: JsValue,
        #[wasm_bindgen(unchecked_param_type = "number[]")] values: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "ContractTerms")] contract: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "Budget")] budget: JsValue,
    ) -> Result<JsValue, JsValue> {
        let mut refusals = Refusals::new();
        let term: String = decode(term, "term", &mut refusals);
        let values: Vec<f64> = decode(values, "values", &mut refusals);
        let (terms, budget) = terms_and_budget(contract, budget, &mut refusals);
        let sweep = self.0.sweep(&term, &values, terms.as_ref(), budget.as_ref());
        Ok(encode(&refusals.beside(sweep).map_err(thrown)?))
    }

    /// Where a term must stand for a figure to keep to a target, on the years drawn so far, or why it does nowhere. Throws
    /// an error with all refusals.
    #[wasm_bindgen(unchecked_return_type = "Solution")]
    pub fn solve(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "Goal")] goal: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "ContractTerms")] contract: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "Budget")] budget: JsValue,
    ) -> Result<JsValue, JsValue> {
        let mut refusals = Refusals::new();
        let goal: Goal = decode(goal, "goal", &mut refusals);
        let (terms, budget) = terms_and_budget(contract, budget, &mut refusals);
        // what could not be read has stand-ins: a question about them has no answer that anybody wants
        let (goal, _) = refusals.unless_refused(goal).map_err(thrown)?;
        Ok(encode(&self.0.solve(&goal, terms.as_ref(), budget.as_ref()).map_err(thrown)?))
    }

    /// Another contract, or the same against another budget, beside a contract on the years drawn so far: A is `contract`
    /// and `budget`, the scenario's where they are not given, B is `other`. Throws an error with all refusals.
    #[wasm_bindgen(unchecked_return_type = "Comparison")]
    pub fn compare(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "OtherTerms")] other: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "ContractTerms")] contract: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "Budget")] budget: JsValue,
    ) -> Result<JsValue, JsValue> {
        let mut refusals = Refusals::new();
        let other: OtherTerms = decode(other, "other", &mut refusals);
        let (terms, budget) = terms_and_budget(contract, budget, &mut refusals);
        let (other, _) = refusals.unless_refused(other).map_err(thrown)?;
        Ok(encode(&self.0.compare(&other, terms.as_ref(), budget.as_ref()).map_err(thrown)?))
    }

    /// Where each side can live with the contract, for every pair of values of two terms, on the years drawn so far. Throws
    /// an error with all refusals.
    #[wasm_bindgen(js_name = commonGround, unchecked_return_type = "CommonGround")]
    pub fn common_ground(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "Axis")] x: JsValue,
        #[wasm_bindgen(unchecked_param_type = "Axis")] y: JsValue,
        #[wasm_bindgen(unchecked_param_type = "GroundLimits")] limits: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "ContractTerms")] contract: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "Budget")] budget: JsValue,
    ) -> Result<JsValue, JsValue> {
        // by way of its only part: what reads the question and writes the map is here once
        let part = self.ground_part(x.clone(), y.clone(), limits.clone(), contract, budget)?;
        self.merged_ground(vec![part], x, y, limits)
    }

    /// This share's part of the same as bytes, for `mergedGround` in this or another thread. Throws an error with all
    /// refusals.
    #[wasm_bindgen(js_name = groundPart)]
    pub fn ground_part(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "Axis")] x: JsValue,
        #[wasm_bindgen(unchecked_param_type = "Axis")] y: JsValue,
        #[wasm_bindgen(unchecked_param_type = "GroundLimits")] limits: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "ContractTerms")] contract: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "Budget")] budget: JsValue,
    ) -> Result<js_sys::Uint8Array, JsValue> {
        let mut refusals = Refusals::new();
        let (x, y, limits) = ground(x, y, limits, &mut refusals);
        let (terms, budget): (Option<ContractTerms>, _) = terms_and_budget(contract, budget, &mut refusals);
        let (limits, _) = refusals.unless_refused(limits).map_err(thrown)?;
        let part = self.0.ground_part(&x, &y, limits, terms.as_ref(), budget.as_ref()).map_err(thrown)?;
        Ok(js_sys::Uint8Array::from(part.to_bytes().as_slice()))
    }

    /// The map of the years that several threads have drawn, from the parts of all shares in any order, each of the same
    /// question: the same bits as from one thread. Throws an error with all refusals.
    #[wasm_bindgen(js_name = mergedGround, unchecked_return_type = "CommonGround")]
    #[expect(clippy::needless_pass_by_value, reason = "as it crosses")]
    pub fn merged_ground(
        &self,
        parts: Vec<js_sys::Uint8Array>,
        #[wasm_bindgen(unchecked_param_type = "Axis")] x: JsValue,
        #[wasm_bindgen(unchecked_param_type = "Axis")] y: JsValue,
        #[wasm_bindgen(unchecked_param_type = "GroundLimits")] limits: JsValue,
    ) -> Result<JsValue, JsValue> {
        let mut refusals = Refusals::new();
        let (x, y, limits) = ground(x, y, limits, &mut refusals);
        let (limits, _) = refusals.unless_refused(limits).map_err(thrown)?;
        let parts: Vec<GroundPart> = parts.iter().map(|bytes| GroundPart::from_bytes(&bytes.to_vec())).collect();
        Ok(encode(&self.0.merged_ground(&parts, &x, &y, limits).map_err(thrown)?))
    }
}

/// What a map of common ground is asked with.
#[inline(never)]
fn ground(x: JsValue, y: JsValue, limits: JsValue, refusals: &mut Refusals) -> (Axis, Axis, GroundLimits) {
    (decode(x, "x", refusals), decode(y, "y", refusals), decode(limits, "limits", refusals))
}
