//! What the native tests share: presets and cases read as a user would give them, and generated ones.
#![allow(missing_docs, dead_code, clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

pub mod clauses;
pub mod contracts;
pub mod dice;
pub mod languages;
pub mod oracle;
pub mod wild;
pub mod worlds;

use outcomes_contract::contract::ContractTerms;
use outcomes_contract::experiment::Simulation;
use outcomes_contract::exposure::Exposure;
use outcomes_contract::refusal::{Path, Refusals};
use outcomes_contract::scenario::{self, Scenario};
use outcomes_contract::settlement::SettleOptions;
use outcomes_contract::written::{Read, Written};
use serde_json::{Value, json};

pub const PRESETS: [&str; 6] = ["duval", "denver", "cobc", "ector", "edtech", "coaching"];

/// The scenario of a preset, as JSON.
pub fn preset(id: &str) -> Value {
    let text = std::fs::read_to_string(format!("www/presets/{id}.json")).unwrap();
    serde_json::from_str::<Value>(&text).unwrap()["scenario"].take()
}

pub fn written(value: &Value) -> Written {
    Written::from_json(&value.to_string()).unwrap()
}

/// Reads one part of a scenario; panics with the refusals.
pub fn read<T: Read>(value: &Value) -> T {
    let mut refusals = Refusals::new();
    let read = T::read(Some(&written(value)), &Path::root(""), &mut refusals);
    assert!(refusals.is_empty(), "{refusals}");
    read
}

/// Checks a scenario; panics with the refusals.
pub fn scenario_of(value: &Value) -> Scenario {
    scenario::check(&written(value)).unwrap_or_else(|refusals| unreachable!("{refusals}")).0
}

pub fn simulated(value: &Value) -> Simulation {
    let scenario = scenario_of(value);
    let mut simulation = Simulation::new(&scenario).unwrap();
    simulation.advance(scenario.plan.replications.unwrap());
    simulation
}

pub fn exposure(value: &Value) -> Exposure {
    simulated(value).exposure(None, None).unwrap()
}

/// How actual records of a world are settled under terms.
pub fn options(terms: &ContractTerms, world: &worlds::World, breach: bool) -> SettleOptions {
    let winter_measures = contracts::is_provisional(terms).then(|| world.winter_measures());
    SettleOptions { breach, winter_measures, list_students: None }
}

/// One group of 450 at 9 sites, growth percentile at leverage 2.64, one cut that pays 750.
pub fn one_cut(at: u32, icc: f64, effect: Option<Value>, seed: u32, replications: u32) -> Value {
    let mut measure =
        json!({ "id": "growth", "label": "Growth", "scale": { "kind": "percentile" }, "leverage": 2.64, "icc": icc });
    if let Some(effect) = effect {
        measure["effect"] = effect;
    }
    json!({
        "format": 1, "title": "One cut",
        "cohort": { "sites": 9, "groups": [{ "id": "all", "label": "All", "students": 450 }], "measures": [measure] },
        "contract": {
            "currency": "USD", "base": [{ "amount": "670.00", "per": "student" }],
            "outcomes": [{ "id": "growth", "label": "Growth", "measure": "growth",
                "pays": { "kind": "tiers", "stacking": "highest", "tiers": [{ "at": at, "amount": "750.00" }] } }],
            "missingTest": "unpaid"
        },
        "budget": { "amount": "480000.00" },
        "plan": { "seed": seed, "replications": replications }
    })
}

/// Holds a text against its file in `tests/golden`, or writes the file where `UPDATE_GOLDEN` is set. `then`: what else a
/// change that is meant asks for.
pub fn pinned(file: &str, text: &str, then: &str) {
    let path = format!("tests/golden/{file}");
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&path, text).unwrap();
    }
    let kept = std::fs::read_to_string(&path).unwrap();
    assert!(kept == text, "{path} says something else: if that is meant, `make values`, {then}");
}
