//! The JSON Schema of a scenario file: for editors, and for whoever writes scenarios with other programs.
//!
//! It holds what one field says by itself: what is required, of which kind, in which range, and that nothing else
//! may stand there. What fields say of each other only [`super::check`] knows: it may refuse what the schema accepts,
//! and accepts nothing that the schema refuses.

use schemars::transform::{Transform, transform_subschemas};
use schemars::{Schema, generate::SchemaSettings};

use super::Scenario;

/// The schema, draft 2020-12; each type of a scenario is under `$defs`.
pub fn schema() -> Schema {
    let settings = SchemaSettings::draft2020_12().with_transform(AsRead);
    let mut schema = settings.into_generator().into_root_schema_for::<Scenario>();
    schema.insert("title".to_owned(), "Outcomes contract scenario".into());
    schema
}

/// The rules of the reader that hold everywhere.
#[derive(Debug, Clone)]
struct AsRead;

impl Transform for AsRead {
    fn transform(&mut self, schema: &mut Schema) {
        transform_subschemas(self, schema);
        if schema.get("properties").is_some() {
            schema.insert("additionalProperties".to_owned(), false.into());
        }
        // `uint32` and `double` are Rust's words, and the ranges say the same
        schema.remove("format");
    }
}
