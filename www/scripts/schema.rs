//! Writes the JSON Schema of a scenario: `make build` leaves it in `pkg/scenario.schema.json`.

fn main() {
    println!("{:#}", outcomes_contract::scenario::schema().as_value());
}
