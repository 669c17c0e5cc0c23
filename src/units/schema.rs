//! How an amount is written, as JSON Schema says it.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::Money;

/// What [`Money::parse`] reads of texts, less what is below zero: no amount of a scenario is.
const TEXT: &str = r"^(0*[0-9]{1,12}(\.[0-9]{0,2}0*)?|\.[0-9]{1,2}0*|0*10{12}(\.0*)?|-0+(\.0*)?|-\.0+)$";

impl JsonSchema for Money {
    fn schema_name() -> Cow<'static, str> {
        "Decimal".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "An exact decimal amount in whole cents, such as \"670.00\"; not negative. A number is accepted too.",
            "anyOf": [
                { "type": "string", "pattern": TEXT, "maxLength": 64 },
                { "type": "number", "minimum": 0, "maximum": 1_000_000_000_000_u64 },
            ],
        })
    }
}
