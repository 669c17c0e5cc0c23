//! How values cross between JavaScript and Rust: decoded and refused by field, encoded as plain values.

use js_sys::{Array, Object};
#[cfg(feature = "whole")]
use js_sys::{ArrayBuffer, Map, Symbol, Uint8Array};
use serde::Serialize;
use wasm_bindgen::prelude::*;

use crate::language::crossing as say;
use crate::refusal::{Path, Refusals};
#[cfg(feature = "whole")]
use crate::roster::Students;
use crate::written::{Read, Written};

/// How deep a value may be nested: as deep as a JSON text may be.
const DEEPEST: u32 = 127;

/// A JavaScript value as written.
#[expect(clippy::needless_pass_by_value, reason = "exported functions own their arguments")]
pub(super) fn written(value: JsValue, root: &str) -> Result<Written, Refusals> {
    Holder::default().hold(&value).map_err(|error| {
        let mut refusals = Refusals::new();
        refusals.refuse("wrongKind", &Path::root(root), say::not_plain(&error));
        refusals
    })
}

/// Reads plain values: what serde-wasm-bindgen reads, without the code that it and serde keep for other formats.
#[derive(Default)]
struct Holder {
    /// Names of fields met before: to compare them costs a tenth of reading them again.
    names: Vec<(JsValue, String)>,
    /// Where the next name is looked for first.
    next: usize,
    /// How many lists and objects the value now held stands in: one that is part of itself has no end.
    depth: u32,
}

impl Holder {
    /// The value, or what it is instead of plain values.
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
        #[cfg(feature = "whole")]
        if value.is_bigint() {
            return whole(value).map(Written::Number);
        }
        if let Some(items) = value.dyn_ref::<Array>() {
            return items.iter().map(|item| self.hold_within(&item)).collect::<Result<_, _>>().map(Written::List);
        }
        let (names, values) = names_and_values(value)?;
        let mut object = Vec::with_capacity(names.length() as usize);
        for (name, value) in names.iter().zip(values.iter()) {
            let name = self.name(name)?;
            object.push((name, self.hold_within(&value)?));
        }
        Ok(Written::Object(object))
    }

    /// An item of a list or a field of an object.
    fn hold_within(&mut self, value: &JsValue) -> Result<Written, String> {
        if self.depth == DEEPEST {
            return Err(say::nested_too_deep(&DEEPEST));
        }
        self.depth += 1;
        let held = self.hold(value);
        self.depth -= 1;
        held
    }

    fn name(&mut self, name: JsValue) -> Result<String, String> {
        let is_it = |place: &usize| self.names.get(*place).is_some_and(|(known, _)| *known == name);
        let found = Some(self.next).filter(is_it).or_else(|| (0..self.names.len()).find(is_it));
        if let Some((place, (_, text))) = found.and_then(|place| Some((place, self.names.get(place)?))) {
            self.next = place + 1;
            return Ok(text.clone());
        }
        let text = name.as_string().ok_or_else(|| say::not_plain_name(&format_args!("{name:?}")))?;
        if self.names.len() < 32 {
            self.next = self.names.len() + 1;
            self.names.push((name, text.clone()));
        }
        Ok(text)
    }
}

/// The names and values of an object or a map.
#[cfg(feature = "whole")]
fn names_and_values(value: &JsValue) -> Result<(Array, Array), String> {
    if value.is_instance_of::<Uint8Array>() || value.is_instance_of::<ArrayBuffer>() {
        return Err(say::not_plain_type(&say::byte_array()));
    }
    if let Some(map) = value.dyn_ref::<Map>() {
        return Ok((Array::from(&map.keys()), Array::from(&map.values())));
    }
    if !value.is_object() || Symbol::iterator().js_in(value) {
        return Err(say::not_plain_type(&format_args!("{value:?}")));
    }
    let object: &Object = value.unchecked_ref();
    Ok((Object::keys(object), Object::values(object)))
}

/// The names and values of an object; an embed reads what a JSON text can say, and nothing else.
#[cfg(not(feature = "whole"))]
fn names_and_values(value: &JsValue) -> Result<(Array, Array), String> {
    if !value.is_object() {
        return Err(String::new());
    }
    let object: &Object = value.unchecked_ref();
    Ok((Object::keys(object), Object::values(object)))
}

/// A `BigInt` as a number.
#[cfg(feature = "whole")]
#[expect(clippy::cast_precision_loss, reason = "beyond 2^53 every range refuses it anyway")]
fn whole(value: &JsValue) -> Result<f64, String> {
    let signed = i64::try_from(value.clone()).map(|whole| whole as f64);
    signed
        .or_else(|value| u64::try_from(value).map(|whole| whole as f64))
        .map_err(|_| say::too_large_a_whole_number().to_owned())
}

#[cfg(feature = "whole")]
/// Students as given. Records are read one by one: held all at once, they would take several times the memory.
pub(super) fn students_of(students: JsValue, refusals: &mut Refusals) -> Students {
    let Some(items) = students.dyn_ref::<Array>() else {
        let students = decode(students, "students", refusals);
        if let Students::Csv(text) = &students {
            make_room(text.len().saturating_mul(8));
        }
        return students;
    };
    make_room((items.length() as usize).saturating_mul(512));
    let path = Path::root("students");
    let mut records = Vec::with_capacity(items.length() as usize);
    let mut holder = Holder::default();
    for (index, item) in items.iter().enumerate() {
        records.push(read_held(holder.hold(&item), &path.item(index), refusals));
    }
    Students::Records(records)
}

#[cfg(feature = "whole")]
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
pub(super) fn decode<T: Read>(value: JsValue, root: &str, refusals: &mut Refusals) -> T {
    read_held(Holder::default().hold(&value), &Path::root(root), refusals)
}

/// The same of what was held.
fn read_held<T: Read>(held: Result<Written, String>, path: &Path<'_>, refusals: &mut Refusals) -> T {
    match held {
        Ok(written) => T::read(Some(&written), path, refusals),
        Err(error) => {
            refusals.refuse("wrongKind", path, say::not_plain(&error));
            refusals.close(path);
            T::read(None, path, refusals)
        }
    }
}

/// A result as plain JavaScript values; absences as null.
pub(super) fn encode(value: &impl Serialize) -> JsValue {
    plain(&crate::written::write(value))
}

fn plain(written: &Written) -> JsValue {
    match written {
        Written::Nothing => JsValue::NULL,
        Written::Bool(value) => JsValue::from_bool(*value),
        Written::Number(value) => JsValue::from_f64(*value),
        Written::Text(text) => JsValue::from_str(text),
        Written::List(items) => items.iter().map(plain).collect::<Array>().into(),
        Written::Object(entries) => {
            let object = Object::new();
            for (key, value) in entries {
                set(&object, key, &plain(value));
            }
            object.into()
        }
    }
}

#[wasm_bindgen]
extern "C" {
    /// A fresh object: to give it a property cannot fail.
    #[wasm_bindgen(js_name = Object)]
    type Fresh;

    #[wasm_bindgen(method, structural, indexing_setter)]
    fn set(this: &Fresh, key: &str, value: &JsValue);
}

/// Gives a fresh object a property.
fn set(object: &Object, key: &str, value: &JsValue) {
    object.unchecked_ref::<Fresh>().set(key, value);
}

/// An error that carries all refusals.
#[cfg(feature = "whole")]
#[expect(clippy::needless_pass_by_value, reason = "reads as map_err(thrown)")]
pub(super) fn thrown(refusals: Refusals) -> JsValue {
    let error = js_sys::Error::new(&refusals.to_string());
    error.set_name("RefusedError");
    set(&error, "refusals", &encode(&refusals.list()));
    error.into()
}

/// An error that says that something is refused.
#[cfg(not(feature = "whole"))]
pub(super) fn thrown(_: Refusals) -> JsValue {
    let error = js_sys::Error::new("");
    error.set_name("RefusedError");
    error.into()
}
