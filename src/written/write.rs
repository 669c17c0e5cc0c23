//! Writing a result: any value with a derived `Serialize` becomes [`Written`], and [`Written`] any format.
//!
//! What crosses to JavaScript is then of one small type, and the code that makes JavaScript values of it is
//! there once, not once for each field of each result.

use std::fmt::Display;

use serde::ser::{self, Serialize, SerializeMap, Serializer};

use super::{Record, Written};

/// A value as it is written.
pub fn write(value: &impl Serialize) -> Written {
    match value.serialize(Writer) {
        Ok(written) => written,
        Err(never) => match never {},
    }
}

impl Serialize for Written {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Nothing => serializer.serialize_unit(),
            Self::Bool(value) => serializer.serialize_bool(*value),
            Self::Number(value) => serializer.serialize_f64(*value),
            Self::Text(text) => serializer.serialize_str(text),
            Self::List(items) => serializer.collect_seq(items),
            Self::Object(entries) => serializer.collect_map(entries.iter().map(|(key, value)| (key, value))),
        }
    }
}

impl<T: Serialize> Serialize for Record<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(key, value)| (key, value)))
    }
}

/// Writing to memory does not fail: there is no value of this type.
#[derive(Debug)]
enum Never {}

impl Display for Never {
    fn fmt(&self, _: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match *self {}
    }
}

impl std::error::Error for Never {}

impl ser::Error for Never {
    fn custom<T: Display>(message: T) -> Self {
        unreachable!("no type here refuses to be written: {message}")
    }
}

type Outcome = Result<Written, Never>;

struct Writer;

/// The parts of a list or an object, and the variant they are inside of where an enum is not tagged by `kind`.
struct Parts<T> {
    variant: Option<&'static str>,
    inside: Vec<T>,
    key: String,
}

type Items = Parts<Written>;
type Entries = Parts<(String, Written)>;

impl<T> Parts<T> {
    fn of(variant: Option<&'static str>, len: usize) -> Self {
        Self { variant, inside: Vec::with_capacity(len), key: String::new() }
    }
}

#[inline(never)]
fn within(variant: Option<&'static str>, whole: Written) -> Written {
    match variant {
        None => whole,
        Some(variant) => Written::Object(vec![(variant.to_owned(), whole)]),
    }
}

impl Entries {
    #[inline(never)]
    fn push(&mut self, key: &str, value: Written) {
        self.inside.push((key.to_owned(), value));
    }
}

macro_rules! numbers {
    ($($name:ident: $type:ty),+) => {
        $(#[expect(clippy::allow_attributes, reason = "only some of the types lose anything")]
        #[allow(clippy::cast_precision_loss, clippy::cast_lossless, reason = "counts stay within 2^53")]
        fn $name(self, value: $type) -> Outcome {
            Ok(Written::Number(value as f64))
        })+
    };
}

impl Serializer for Writer {
    type Ok = Written;
    type Error = Never;
    type SerializeSeq = Items;
    type SerializeTuple = Items;
    type SerializeTupleStruct = Items;
    type SerializeTupleVariant = Items;
    type SerializeMap = Entries;
    type SerializeStruct = Entries;
    type SerializeStructVariant = Entries;

    numbers! {
        serialize_i8: i8, serialize_i16: i16, serialize_i32: i32, serialize_i64: i64,
        serialize_u8: u8, serialize_u16: u16, serialize_u32: u32, serialize_u64: u64,
        serialize_f32: f32, serialize_f64: f64
    }

    fn serialize_bool(self, value: bool) -> Outcome {
        Ok(Written::Bool(value))
    }
    fn serialize_char(self, value: char) -> Outcome {
        Ok(Written::Text(value.to_string()))
    }
    fn serialize_str(self, value: &str) -> Outcome {
        Ok(Written::Text(value.to_owned()))
    }
    fn collect_str<T: ?Sized + Display>(self, value: &T) -> Outcome {
        Ok(Written::Text(value.to_string()))
    }
    fn serialize_bytes(self, bytes: &[u8]) -> Outcome {
        self.collect_seq(bytes)
    }
    fn serialize_none(self) -> Outcome {
        Ok(Written::Nothing)
    }
    fn serialize_some<T: ?Sized + Serialize>(self, value: &T) -> Outcome {
        value.serialize(self)
    }
    fn serialize_unit(self) -> Outcome {
        Ok(Written::Nothing)
    }
    fn serialize_unit_struct(self, _: &'static str) -> Outcome {
        Ok(Written::Nothing)
    }
    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Outcome {
        self.serialize_str(variant)
    }
    fn serialize_newtype_struct<T: ?Sized + Serialize>(self, _: &'static str, value: &T) -> Outcome {
        value.serialize(self)
    }
    fn serialize_newtype_variant<T: ?Sized + Serialize>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Outcome {
        Ok(within(Some(variant), value.serialize(self)?))
    }
    fn serialize_seq(self, len: Option<usize>) -> Result<Items, Never> {
        Ok(Items::of(None, len.unwrap_or(0)))
    }
    fn serialize_tuple(self, len: usize) -> Result<Items, Never> {
        Ok(Items::of(None, len))
    }
    fn serialize_tuple_struct(self, _: &'static str, len: usize) -> Result<Items, Never> {
        Ok(Items::of(None, len))
    }
    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        len: usize,
    ) -> Result<Items, Never> {
        Ok(Items::of(Some(variant), len))
    }
    fn serialize_map(self, len: Option<usize>) -> Result<Entries, Never> {
        Ok(Entries::of(None, len.unwrap_or(0)))
    }
    fn serialize_struct(self, _: &'static str, len: usize) -> Result<Entries, Never> {
        Ok(Entries::of(None, len))
    }
    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        len: usize,
    ) -> Result<Entries, Never> {
        Ok(Entries::of(Some(variant), len))
    }
}

macro_rules! items {
    ($($trait:ident: $part:ident),+) => {
        $(impl ser::$trait for Items {
            type Ok = Written;
            type Error = Never;
            #[inline(never)]
            fn $part<T: ?Sized + Serialize>(&mut self, value: &T) -> Result<(), Never> {
                self.inside.push(value.serialize(Writer)?);
                Ok(())
            }
            fn end(self) -> Outcome {
                Ok(within(self.variant, Written::List(self.inside)))
            }
        })+
    };
}
items! {
    SerializeSeq: serialize_element, SerializeTuple: serialize_element,
    SerializeTupleStruct: serialize_field, SerializeTupleVariant: serialize_field
}

macro_rules! entries {
    ($($trait:ident),+) => {
        $(impl ser::$trait for Entries {
            type Ok = Written;
            type Error = Never;
            #[inline(never)]
            fn serialize_field<T: ?Sized + Serialize>(&mut self, key: &'static str, value: &T) -> Result<(), Never> {
                self.push(key, value.serialize(Writer)?);
                Ok(())
            }
            fn end(self) -> Outcome {
                Ok(within(self.variant, Written::Object(self.inside)))
            }
        })+
    };
}
entries! { SerializeStruct, SerializeStructVariant }

impl SerializeMap for Entries {
    type Ok = Written;
    type Error = Never;
    fn serialize_key<T: ?Sized + Serialize>(&mut self, key: &T) -> Result<(), Never> {
        self.key = match key.serialize(Writer)? {
            Written::Text(text) => text,
            other => super::Kind(&other).to_string(),
        };
        Ok(())
    }
    fn serialize_value<T: ?Sized + Serialize>(&mut self, value: &T) -> Result<(), Never> {
        let value = value.serialize(Writer)?;
        self.inside.push((std::mem::take(&mut self.key), value));
        Ok(())
    }
    fn end(self) -> Outcome {
        Ok(within(self.variant, Written::Object(self.inside)))
    }
}
