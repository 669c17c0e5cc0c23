//! The worked cases of `tests/golden/`, which the TypeScript tests read too.
#![cfg(not(target_arch = "wasm32"))]
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

use outcomes_contract::contract::ContractTerms;
use outcomes_contract::experiment::Simulation;
use outcomes_contract::refusal::{Path, Refusals};
use outcomes_contract::scenario;
use outcomes_contract::settlement::{Invoice, SettleOptions, StudentRecord, settle};
use outcomes_contract::written::{Read, Written};
use serde_json::Value;

fn cases(file: &str) -> Vec<Value> {
    let text = std::fs::read_to_string(format!("tests/golden/{file}")).unwrap();
    serde_json::from_str(&text).unwrap()
}

fn read<T: Read>(value: &Value) -> T {
    let mut refusals = Refusals::new();
    let written = Written::from_json(&value.to_string()).unwrap();
    let read = T::read(Some(&written), &Path::root(""), &mut refusals);
    assert!(refusals.is_empty(), "{refusals}");
    read
}

fn settled(case: &Value) -> Invoice {
    let terms: ContractTerms = read(&case["terms"]);
    let students: Vec<StudentRecord> = read(&case["observed"]["students"]);
    let breach = case["observed"]["breach"].as_bool().unwrap();
    let winter_measures = serde_json::from_value(case["observed"]["winterMeasures"].clone()).unwrap();
    settle(&terms, &students, &SettleOptions { breach, winter_measures, list_students: None })
        .unwrap_or_else(|refusals| panic!("{}: {refusals}", case["title"]))
        .invoice
}

#[test]
fn worked_settlements_come_out_to_the_cent() {
    let cases = cases("settlement.json");
    assert!(cases.len() >= 71, "{}", cases.len());
    for case in &cases {
        let invoice = settled(case);
        let title = &case["title"];
        assert_eq!(
            invoice.total.to_string(),
            case["results"]["total"].as_str().unwrap(),
            "{title}: {}",
            case["worked"]
        );
        let instalments = serde_json::to_value(&invoice.instalments).unwrap();
        assert_eq!(instalments, case["results"]["instalments"], "{title}: {}", case["worked"]);
        let Some(expected) = case["results"]["lineItems"].as_array() else { continue };
        let lines = serde_json::to_value(&invoice.line_items).unwrap();
        let lines = lines.as_array().unwrap();
        assert_eq!(lines.len(), expected.len(), "{title}: {lines:#?}");
        for (line, expected) in lines.iter().zip(expected) {
            for (key, value) in expected.as_object().unwrap() {
                assert_eq!(&line[key], value, "{title}: {key} of {line}");
            }
        }
    }
}

#[test]
fn worked_simulations_come_out_within_their_standard_errors() {
    for case in cases("simulation.json") {
        let (scenario, _) = scenario::check(&Written::from_json(&case["scenario"].to_string()).unwrap()).unwrap();
        let mut simulation = Simulation::new(&scenario).unwrap();
        simulation.advance(scenario.plan.replications.unwrap());
        let exposure = simulation.exposure(None, None).unwrap();
        for (figure, expected) in case["results"].as_object().unwrap() {
            let found = match figure.as_str() {
                "mean" => exposure.payout.mean.value,
                "sd" => exposure.payout.sd,
                "p5" => exposure.payout.quantiles.p5,
                "p95" => exposure.payout.quantiles.p95,
                "chanceExceeded" => exposure.budget.chance_exceeded.value,
                unknown => panic!("{unknown}"),
            };
            let (value, tolerance) = (expected["value"].as_f64().unwrap(), expected["tolerance"].as_f64().unwrap());
            assert!(
                (found - value).abs() <= tolerance,
                "{}: {figure} {found}, not {value} ± {tolerance}",
                case["title"]
            );
        }
    }
}
