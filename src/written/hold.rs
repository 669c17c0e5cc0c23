//! Holding an input as written, whatever format it comes in.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};

use super::Written;

impl<'de> Deserialize<'de> for Written {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(WrittenVisitor)
    }
}

struct WrittenVisitor;

impl<'de> Visitor<'de> for WrittenVisitor {
    type Value = Written;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text, number, list or object")
    }
    fn visit_unit<E>(self) -> Result<Written, E> {
        Ok(Written::Nothing)
    }
    fn visit_none<E>(self) -> Result<Written, E> {
        Ok(Written::Nothing)
    }
    fn visit_bool<E>(self, value: bool) -> Result<Written, E> {
        Ok(Written::Bool(value))
    }
    #[expect(clippy::cast_precision_loss, reason = "beyond 2^53 every range refuses it anyway")]
    fn visit_i64<E>(self, value: i64) -> Result<Written, E> {
        Ok(Written::Number(value as f64))
    }
    #[expect(clippy::cast_precision_loss, reason = "beyond 2^53 every range refuses it anyway")]
    fn visit_u64<E>(self, value: u64) -> Result<Written, E> {
        Ok(Written::Number(value as f64))
    }
    fn visit_f64<E>(self, value: f64) -> Result<Written, E> {
        Ok(Written::Number(value))
    }
    fn visit_str<E>(self, value: &str) -> Result<Written, E> {
        Ok(Written::Text(value.to_owned()))
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Written, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element()? {
            list.push(item);
        }
        Ok(Written::List(list))
    }
    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Written, A::Error> {
        let mut object = Vec::new();
        while let Some(entry) = entries.next_entry()? {
            object.push(entry);
        }
        Ok(Written::Object(object))
    }
}
