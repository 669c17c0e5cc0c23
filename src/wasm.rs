//! The doorman: the only room with wasm words. Decode, call, encode.

use js_sys::{Array, ArrayBuffer, Map, Object, Symbol, Uint8Array};
use serde::Serialize;
use tsify::Tsify;
use wasm_bindgen::prelude::*;

use crate::contract::ContractTerms;
use crate::experiment::{self, Part, Share};
use crate::refusal::{Note, Path, Refusal, Refusals};
use crate::scenario::{self, Budget, Scenario};
use crate::settlement::{SettleOptions, StudentRecord, settle_into};
use crate::written::{Read, Written};

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

/// A new seed from the platform's entropy; the simulation itself uses none.
///
/// # Errors
/// An error where the platform gives no entropy.
#[wasm_bindgen(js_name = newSeed)]
pub fn new_seed() -> Result<u32, JsError> {
    Ok(getrandom::u32()?)
}

/// Reads and checks a scenario: everything wrong with it at once, or the scenario as read.
#[wasm_bindgen(unchecked_return_type = "Checked")]
pub fn check(#[wasm_bindgen(unchecked_param_type = "unknown")] scenario: JsValue) -> Result<JsValue, JsValue> {
    let checked = match written(scenario, "").and_then(|written| scenario::check(&written)) {
        Ok((scenario, notes)) => Checked::Accepted { scenario: Box::new(scenario), notes },
        Err(refusals) => Checked::Refused { refusals: refusals.list().to_vec() },
    };
    encode(&checked)
}

/// Settles a contract on actual student records: the same students, the same invoice, to the cent.
/// Throws an error with all refusals.
#[wasm_bindgen(unchecked_return_type = "Invoice")]
pub fn settle(
    #[wasm_bindgen(unchecked_param_type = "ContractTerms")] contract: JsValue,
    #[wasm_bindgen(unchecked_param_type = "StudentRecord[]")] students: JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "SettleOptions")] options: JsValue,
) -> Result<JsValue, JsValue> {
    let mut refusals = Refusals::new();
    let terms: ContractTerms = decode(contract, "contract", &mut refusals);
    let students: Vec<StudentRecord> = decode(students, "students", &mut refusals);
    let options: Option<SettleOptions> = decode(options, "options", &mut refusals);
    let invoice = settle_into(&terms, &students, options.unwrap_or_default(), &mut refusals);
    let (invoice, _) = refusals.unless_refused(invoice).map_err(thrown)?;
    encode(&invoice)
}

/// A scenario and its simulated years, on one thread.
#[wasm_bindgen]
pub struct Simulation(experiment::Simulation);

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

    /// The exposure of the years drawn so far, under the scenario's contract and budget or under others: the same
    /// years, nothing is drawn again. Throws an error with all refusals.
    #[wasm_bindgen(unchecked_return_type = "Exposure")]
    pub fn exposure(
        &mut self,
        #[wasm_bindgen(unchecked_optional_param_type = "ContractTerms")] contract: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "Budget")] budget: JsValue,
    ) -> Result<JsValue, JsValue> {
        let mut refusals = Refusals::new();
        let terms: Option<ContractTerms> = decode(contract, "contract", &mut refusals);
        let budget: Option<Budget> = decode(budget, "budget", &mut refusals);
        // what cannot be read is refused beside what can be read and does not fit
        match self.0.exposure(terms.as_ref(), budget.as_ref()) {
            Ok(exposure) if refusals.is_empty() => encode(&exposure),
            Ok(_) => Err(thrown(refusals)),
            Err(found) => {
                for Refusal { code, field, message } in found.list() {
                    refusals.refuse(code, &Path::Root(field), message.clone());
                }
                Err(thrown(refusals))
            }
        }
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
        let terms: Option<ContractTerms> = decode(contract, "contract", &mut refusals);
        let budget: Option<Budget> = decode(budget, "budget", &mut refusals);
        let ((), _) = refusals.unless_refused(()).map_err(thrown)?;
        let parts = parts.iter().filter_map(|bytes| Part::from_bytes(&bytes.to_vec())).collect();
        encode(&self.0.merged(parts, terms.as_ref(), budget.as_ref()).map_err(thrown)?)
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

    /// One simulated year, line by line: a whole number from 0 up to the plan's years less one.
    /// Throws an error with all refusals.
    #[wasm_bindgen(unchecked_return_type = "Invoice")]
    pub fn year(
        &self,
        #[wasm_bindgen(unchecked_param_type = "number")] replication: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "ContractTerms")] contract: JsValue,
    ) -> Result<JsValue, JsValue> {
        let mut refusals = Refusals::new();
        let replication: u32 = decode(replication, "replication", &mut refusals);
        let (replication, _) = refusals.unless_refused(replication).map_err(thrown)?;
        let terms = terms(contract)?;
        encode(&self.0.year(replication, terms.as_ref()).map_err(thrown)?)
    }
}

/// Other terms, if given.
fn terms(contract: JsValue) -> Result<Option<ContractTerms>, JsValue> {
    let mut refusals = Refusals::new();
    let terms = decode(contract, "contract", &mut refusals);
    refusals.unless_refused(terms).map(|(terms, _)| terms).map_err(thrown)
}

/// A JavaScript value as written.
#[expect(clippy::needless_pass_by_value, reason = "exported functions own their arguments")]
fn written(value: JsValue, root: &str) -> Result<Written, Refusals> {
    held(&value).map_err(|error| {
        let mut refusals = Refusals::new();
        refusals.refuse("wrongKind", &Path::Root(root), format!("must be plain values as in JSON: Error: {error}"));
        refusals
    })
}

/// The same, or what it is instead of plain values. What serde-wasm-bindgen reads, without the code that it
/// and serde keep for other formats.
fn held(value: &JsValue) -> Result<Written, String> {
    if value.loose_eq(&JsValue::NULL) {
        return Ok(Written::Nothing);
    }
    if let Some(value) = value.as_bool() {
        return Ok(Written::Bool(value));
    }
    if let Some(number) = value.as_f64() {
        // -0 is 0
        return Ok(Written::Number(number + 0.0));
    }
    if let Some(text) = value.as_string() {
        return Ok(Written::Text(text));
    }
    if value.is_bigint() {
        return whole(value).map(Written::Number);
    }
    if let Some(items) = value.dyn_ref::<Array>() {
        return items.iter().map(|item| held(&item)).collect::<Result<_, _>>().map(Written::List);
    }
    let not = |what: &str| Err(format!("invalid type: {what}, expected a text, number, list or object"));
    if value.is_instance_of::<Uint8Array>() || value.is_instance_of::<ArrayBuffer>() {
        return not("byte array");
    }
    let is_map = value.is_instance_of::<Map>();
    if !value.is_object() || !is_map && Symbol::iterator().js_in(value) {
        return not(&format!("{value:?}"));
    }
    let entries = if is_map { Array::from(value) } else { Object::entries(value.unchecked_ref()) };
    let mut object = Vec::with_capacity(entries.length() as usize);
    for entry in entries.iter() {
        let entry: Array = entry.unchecked_into();
        let key = entry.get(0);
        let name = key.as_string().ok_or_else(|| format!("invalid type: {key:?}, expected a string"))?;
        object.push((name, held(&entry.get(1))?));
    }
    Ok(Written::Object(object))
}

/// A `BigInt` as a number.
#[expect(clippy::cast_precision_loss, reason = "beyond 2^53 every range refuses it anyway")]
fn whole(value: &JsValue) -> Result<f64, String> {
    let signed = i64::try_from(value.clone()).map(|whole| whole as f64);
    signed
        .or_else(|value| u64::try_from(value).map(|whole| whole as f64))
        .map_err(|_| "Couldn't deserialize i64 or u64 from a BigInt outside i64::MIN..u64::MAX bounds".to_owned())
}

/// A JavaScript value as terms; refuses what is wrong and returns a stand-in for it.
fn decode<T: Read>(value: JsValue, root: &str, refusals: &mut Refusals) -> T {
    let path = Path::Root(root);
    match written(value, root) {
        Ok(written) => T::read(Some(&written), &path, refusals),
        Err(unreadable) => {
            refusals.append(unreadable);
            refusals.close(&path);
            T::read(None, &path, refusals)
        }
    }
}

/// A result as plain JavaScript values; absences as null.
fn encode(value: &impl Serialize) -> Result<JsValue, JsValue> {
    let written = crate::written::write(value);
    written.serialize(&serde_wasm_bindgen::Serializer::json_compatible()).map_err(JsValue::from)
}

/// An error that carries all refusals.
#[expect(clippy::needless_pass_by_value, reason = "reads as map_err(thrown)")]
fn thrown(refusals: Refusals) -> JsValue {
    let error = js_sys::Error::new(&refusals.to_string());
    error.set_name("RefusedError");
    if let Ok(list) = encode(&refusals.list()) {
        // setting a property of a fresh error cannot fail
        let _ = js_sys::Reflect::set(&error, &"refusals".into(), &list);
    }
    error.into()
}
