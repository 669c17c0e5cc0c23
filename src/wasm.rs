//! The doorman: the only room with wasm words. Decode, call, encode.

use js_sys::{Array, ArrayBuffer, Map, Object, Symbol, Uint8Array};
use serde::Serialize;
use tsify::Tsify;
use wasm_bindgen::prelude::*;

use crate::cohort::Cohort;
use crate::contract::{self, ContractTerms};
use crate::experiment::{self, Part, Share};
use crate::refusal::{Note, Path, Refusal, Refusals};
use crate::roster::{self, Students};
use crate::scenario::{self, Budget, Scenario};
use crate::settlement::SettleOptions;
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

/// Settles a contract on actual students: records, or the text of a CSV file. The same students, the same invoice, to
/// the cent; beside it who was not counted, and why. Throws an error with all refusals.
///
/// The file's first row names its columns: `id`, `group`, `dosage`, `shortfallCause`, `enrolledShare` (case, spaces,
/// underscores and hyphens do not matter) and, exactly, the ids of the measures. An empty cell is a missing value.
#[wasm_bindgen(unchecked_return_type = "Settlement")]
pub fn settle(
    #[wasm_bindgen(unchecked_param_type = "ContractTerms")] contract: JsValue,
    #[wasm_bindgen(unchecked_param_type = "StudentRecord[] | string")] students: JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "SettleOptions")] options: JsValue,
) -> Result<JsValue, JsValue> {
    let mut refusals = Refusals::new();
    let terms: ContractTerms = decode(contract, "contract", &mut refusals);
    let students = students_of(students, &mut refusals);
    let options: Option<SettleOptions> = decode(options, "options", &mut refusals);
    encode(&roster::settle_beside(&terms, &students, options.unwrap_or_default(), refusals).map_err(thrown)?)
}

/// The first row of a CSV file for this contract: a column for everything that it looks at. Throws an error with all
/// refusals.
#[wasm_bindgen(js_name = rosterTemplate)]
pub fn roster_template(
    #[wasm_bindgen(unchecked_param_type = "ContractTerms")] contract: JsValue,
) -> Result<String, JsValue> {
    let mut refusals = Refusals::new();
    let terms: ContractTerms = decode(contract, "contract", &mut refusals);
    let contract = contract::check(&terms, &Path::Root("contract"), &mut refusals);
    let (contract, _) = refusals.unless_refused(contract).map_err(thrown)?;
    Ok(roster::template(&contract))
}

/// A cohort like past students who did not have the service, from records or the text of a CSV file, and how well it
/// describes them. The file's columns are those of `settle`, and `site`; an `id` is not needed. Throws an error with
/// all refusals.
#[wasm_bindgen(js_name = fitCohort, unchecked_return_type = "CohortFit")]
pub fn fit_cohort(
    #[wasm_bindgen(unchecked_param_type = "Cohort")] cohort: JsValue,
    #[wasm_bindgen(unchecked_param_type = "StudentRecord[] | string")] students: JsValue,
) -> Result<JsValue, JsValue> {
    let mut refusals = Refusals::new();
    let cohort: Cohort = decode(cohort, "cohort", &mut refusals);
    let students = students_of(students, &mut refusals);
    encode(&roster::fit_beside(cohort, &students, refusals).map_err(thrown)?)
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
        refusals.refuse("wrongKind", &Path::Root(root), not_plain(&error));
        refusals
    })
}

fn not_plain(error: &str) -> String {
    format!("must be plain values as in JSON: Error: {error}")
}

/// The same, or what it is instead of plain values.
fn held(value: &JsValue) -> Result<Written, String> {
    Holder::default().hold(value)
}

/// Reads plain values: what serde-wasm-bindgen reads, without the code that it and serde keep for other formats.
#[derive(Default)]
struct Holder {
    /// Names of fields met before: to compare them costs a tenth of reading them again.
    names: Vec<(JsValue, String)>,
    /// Where the next name is looked for first.
    next: usize,
}

impl Holder {
    fn hold(&mut self, value: &JsValue) -> Result<Written, String> {
        if let Some(number) = value.as_f64() {
            // -0 is 0
            return Ok(Written::Number(number + 0.0));
        }
        if let Some(text) = value.as_string() {
            return Ok(Written::Text(text));
        }
        if value.loose_eq(&JsValue::NULL) {
            return Ok(Written::Nothing);
        }
        if let Some(value) = value.as_bool() {
            return Ok(Written::Bool(value));
        }
        if value.is_bigint() {
            return whole(value).map(Written::Number);
        }
        if let Some(items) = value.dyn_ref::<Array>() {
            return items.iter().map(|item| self.hold(&item)).collect::<Result<_, _>>().map(Written::List);
        }
        let not = |what: &str| Err(format!("invalid type: {what}, expected a text, number, list or object"));
        if value.is_instance_of::<Uint8Array>() || value.is_instance_of::<ArrayBuffer>() {
            return not("byte array");
        }
        let is_map = value.is_instance_of::<Map>();
        if !value.is_object() || !is_map && Symbol::iterator().js_in(value) {
            return not(&format!("{value:?}"));
        }
        let (names, values) = if is_map {
            let map: &Map = value.unchecked_ref();
            (Array::from(&map.keys()), Array::from(&map.values()))
        } else {
            let object: &Object = value.unchecked_ref();
            (Object::keys(object), Object::values(object))
        };
        let mut object = Vec::with_capacity(names.length() as usize);
        for (name, value) in names.iter().zip(values.iter()) {
            let name = self.name(name)?;
            object.push((name, self.hold(&value)?));
        }
        Ok(Written::Object(object))
    }

    fn name(&mut self, name: JsValue) -> Result<String, String> {
        let is_it = |place: &usize| self.names.get(*place).is_some_and(|(known, _)| *known == name);
        let found = Some(self.next).filter(is_it).or_else(|| (0..self.names.len()).find(is_it));
        if let Some((place, (_, text))) = found.and_then(|place| Some((place, self.names.get(place)?))) {
            self.next = place + 1;
            return Ok(text.clone());
        }
        let text = name.as_string().ok_or_else(|| format!("invalid type: {name:?}, expected a string"))?;
        if self.names.len() < 32 {
            self.next = self.names.len() + 1;
            self.names.push((name, text.clone()));
        }
        Ok(text)
    }
}

/// A `BigInt` as a number.
#[expect(clippy::cast_precision_loss, reason = "beyond 2^53 every range refuses it anyway")]
fn whole(value: &JsValue) -> Result<f64, String> {
    let signed = i64::try_from(value.clone()).map(|whole| whole as f64);
    signed
        .or_else(|value| u64::try_from(value).map(|whole| whole as f64))
        .map_err(|_| "Couldn't deserialize i64 or u64 from a BigInt outside i64::MIN..u64::MAX bounds".to_owned())
}

/// Students as given. Records are read one by one: held all at once, they would take several times the memory.
fn students_of(students: JsValue, refusals: &mut Refusals) -> Students {
    let Some(items) = students.dyn_ref::<Array>() else {
        let students = decode(students, "students", refusals);
        if let Students::Csv(text) = &students {
            make_room(text.len().saturating_mul(8));
        }
        return students;
    };
    make_room((items.length() as usize).saturating_mul(512));
    let path = Path::Root("students");
    let mut records = Vec::with_capacity(items.length() as usize);
    let mut holder = Holder::default();
    for (index, item) in items.iter().enumerate() {
        records.push(read_held(holder.hold(&item), &path.item(index), refusals));
    }
    Students::Records(records)
}

/// Takes so much memory from the engine at once and leaves it to the allocator, which would take it 64 kB by 64 kB: to
/// most engines every step is an occasion to collect garbage, and thousands of them take seconds.
fn make_room(bytes: usize) {
    let mut room = Vec::<u8>::new();
    // where there is less, the allocator will find out itself
    let _ = room.try_reserve_exact(bytes.min(1 << 28));
    std::hint::black_box(&room);
}

/// A JavaScript value as terms; refuses what is wrong and returns a stand-in for it.
#[expect(clippy::needless_pass_by_value, reason = "exported functions own their arguments")]
fn decode<T: Read>(value: JsValue, root: &str, refusals: &mut Refusals) -> T {
    read_held(held(&value), &Path::Root(root), refusals)
}

/// The same of what was held.
fn read_held<T: Read>(held: Result<Written, String>, path: &Path<'_>, refusals: &mut Refusals) -> T {
    match held {
        Ok(written) => T::read(Some(&written), path, refusals),
        Err(error) => {
            refusals.refuse("wrongKind", path, not_plain(&error));
            refusals.close(path);
            T::read(None, path, refusals)
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
