//! The presets and other files of the repository, as the page and its readers see them.

use outcomes_contract::scenario::{self, Scenario};
use outcomes_contract::written::Written;
use serde_json::Value;

pub const IDS: [&str; 6] = ["duval", "denver", "cobc", "ector", "edtech", "coaching"];

/// A file of the repository.
pub fn text_of(path: &str) -> String {
    let whole = format!("{}/{path}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read_to_string(&whole).unwrap_or_else(|error| panic!("{whole}: {error}"))
}

pub fn json_of(path: &str) -> Value {
    serde_json::from_str(&text_of(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// A preset with everything around its scenario.
pub fn preset(id: &str) -> Value {
    json_of(&format!("www/presets/{id}.json"))
}

/// A scenario from JSON; panics with every refusal.
pub fn scenario_from(value: &Value) -> Scenario {
    let written = Written::from_json(&value.to_string()).unwrap();
    scenario::check(&written).unwrap_or_else(|refusals| panic!("{refusals}\n{value:#}")).0
}

pub fn scenario_of(id: &str) -> Scenario {
    scenario_from(&preset(id)["scenario"])
}
