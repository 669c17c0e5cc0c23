//! Bad input gets every refusal at once: field, requirement, value. No panic, no silent default.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::cast_possible_truncation
)]

mod support;

use std::collections::BTreeMap;

use outcomes_contract::contract::ContractTerms;
use outcomes_contract::experiment::Simulation;
use outcomes_contract::outcomes::words_of;
use outcomes_contract::refusal::Refusals;
use outcomes_contract::scenario;
use outcomes_contract::settlement::{SettleOptions, StudentRecord, settle};
use outcomes_contract::written::Written;
use serde_json::{Value, json};
use support::{PRESETS, preset, read, scenario_of, written};

fn refused(value: &Value) -> Refusals {
    scenario::check(&written(value)).expect_err("should be refused")
}

/// Field and code of every refusal.
fn fields(value: &Value) -> BTreeMap<String, String> {
    refused(value).list().iter().map(|refusal| (refusal.field.clone(), refusal.code.clone())).collect()
}

#[test]
fn everything_wrong_is_said_at_once_and_nothing_else() {
    let mut value = preset("duval");
    value["surprise"] = json!(1);
    value["title"] = json!(7);
    value["cohort"]["sites"] = json!(0);
    value["cohort"]["validPairs"] = json!(1.4);
    value["cohort"]["measures"][0]["icc"] = json!("a lot");
    value["cohort"]["dosage"]["causes"]["district"] = json!(0.5);
    value["contract"]["currency"] = json!("dollars");
    value["contract"]["base"][0]["amount"] = json!("12.345");
    value["contract"]["outcomes"][0]["measure"] = json!("reading");
    value["contract"]["outcomes"][0]["pays"]["tiers"][1]["at"] = json!(40);
    value["contract"]["outcomes"][0]["pays"]["tiers"][2]["amount"] = json!("100.00");
    value["contract"].as_object_mut().unwrap().remove("missingTest");
    value["contract"]["limits"]["minimum"] = json!("900000.00");
    value["budget"]["amount"] = json!(-1);
    value["plan"]["replications"] = json!(0);
    let expected = BTreeMap::from(
        [
            ("surprise", "unknownKey"),
            ("title", "wrongKind"),
            ("cohort.sites", "outOfRange"),
            ("cohort.validPairs", "outOfRange"),
            ("cohort.measures[0].icc", "wrongKind"),
            ("cohort.dosage.causes", "conflict"),
            ("contract.currency", "currency"),
            ("contract.base[0].amount", "amount"),
            ("contract.outcomes[0].pays.tiers[1].at", "outOfOrder"),
            ("contract.outcomes[0].pays.tiers[2].amount", "outOfOrder"),
            ("contract.missingTest", "missing"),
            ("contract.limits.notToExceed", "conflict"),
            ("budget.amount", "outOfRange"),
            ("plan.replications", "outOfRange"),
        ]
        .map(|(field, code)| (field.to_owned(), code.to_owned())),
    );
    // the terms are not held against a cohort that could not be read whole, so `measure` is not among them
    assert_eq!(fields(&value), expected);
}

#[test]
fn terms_are_held_against_the_cohort() {
    let mut value = preset("duval");
    value["contract"]["outcomes"][0]["measure"] = json!("reading");
    value["contract"]["outcomes"][0]["groups"] = json!(["eighth", "ninth"]);
    value["contract"]["limits"]["notToExceed"] = json!("300000.00");
    value["contract"]["base"][0]["per"] = json!("dosageUnit");
    value["cohort"].as_object_mut().unwrap().remove("dosage");
    let found = fields(&value);
    let expected = [
        "contract.base[0].per",
        "contract.eligibility.minimumDosage",
        "contract.outcomes[0].groups[1]",
        "contract.outcomes[0].measure",
        "vendor.perDosageUnit",
    ];
    assert_eq!(found.keys().collect::<Vec<_>>(), expected);
    let mut value = preset("duval");
    value["contract"]["limits"]["notToExceed"] = json!("300000.00");
    let refusals = refused(&value);
    assert_eq!(
        refusals.list()[0].message,
        "the not-to-exceed amount ($300,000.00) must be at least the base fees ($301,500.00)"
    );
}

/// The preset with one value put at a field path.
fn with(field: &str, value: Value) -> Value {
    let mut scenario = preset("duval");
    let pointer = format!("/{}", field.replace(['.', '['], "/").replace(']', ""));
    if let Some(place) = scenario.pointer_mut(&pointer) {
        *place = value;
    } else {
        let (parent, key) = pointer.rsplit_once('/').unwrap();
        scenario.pointer_mut(parent).unwrap()[key] = value;
    }
    scenario
}

#[test]
fn every_clause_says_what_does_not_fit() {
    let pays = "contract.outcomes[0].pays";
    let linear = |from: f64, to: f64| json!({ "kind": "cohortShareLinear", "threshold": 50, "from": from, "to": to, "amount": "100.00" });
    let tiers = |low: Value, high: Value| {
        json!({ "kind": "tiers", "stacking": "highest", "tiers": [
            { "at": 40, "amount": "100.00", "byGroup": low },
            { "at": 60, "amount": "200.00", "byGroup": high },
        ] })
    };
    let due = |due: &str, pays: Value| json!({ "label": due, "due": due, "pays": pays });
    let base = |share: f64| json!({ "kind": "baseShare", "share": share });
    let true_up = || json!({ "kind": "trueUp" });
    let cases: Vec<(&str, Value, &str, &str)> = vec![
        (pays, linear(0.5, 0.5), "contract.outcomes[0].pays.to", "conflict"),
        (pays, linear(0.5, 1.5), "contract.outcomes[0].pays.to", "outOfRange"),
        (pays, json!({ "kind": "cohortMedian", "steps": [] }), "contract.outcomes[0].pays.steps", "outOfRange"),
        (
            pays,
            json!({ "kind": "cohortMedian", "steps": [{ "at": 50, "amount": "2.00" }, { "at": 50, "amount": "1.00" }] }),
            "contract.outcomes[0].pays.steps[1].at",
            "outOfOrder",
        ),
        (
            pays,
            json!({ "kind": "aboveBaseline", "threshold": 50, "baseline": -0.1, "amount": "1.00" }),
            "contract.outcomes[0].pays.baseline",
            "outOfRange",
        ),
        (
            pays,
            tiers(json!({}), json!({ "eighth": "99.00" })),
            "contract.outcomes[0].pays.tiers[1].byGroup.eighth",
            "outOfOrder",
        ),
        (
            pays,
            tiers(json!({ "eighth": "201.00" }), json!({})),
            "contract.outcomes[0].pays.tiers[1].amount",
            "outOfOrder",
        ),
        (
            pays,
            tiers(json!({}), json!({ "ninth": "300.00" })),
            "contract.outcomes[0].pays.tiers[1].byGroup.ninth",
            "unknownId",
        ),
        ("contract.outcomes[0].cap", json!("-5.00"), "contract.outcomes[0].cap", "outOfRange"),
        ("contract.base[0].per", json!("month"), "contract.base[0].months", "missing"),
        ("contract.base[0].months", json!(12), "contract.base[0].months", "conflict"),
        (
            "contract.base",
            json!([{ "amount": "1.00", "per": "month", "months": 121 }]),
            "contract.base[0].months",
            "outOfRange",
        ),
        ("contract.schedule", json!([due("30 June 2027", true_up())]), "contract.schedule[0].due", "date"),
        (
            "contract.schedule",
            json!([due("2027-06-30", base(0.5)), due("2027-01-15", true_up())]),
            "contract.schedule[1].due",
            "outOfOrder",
        ),
        (
            "contract.schedule",
            json!([due("2027-01-15", true_up()), due("2027-06-30", base(0.5))]),
            "contract.schedule[0].pays.kind",
            "conflict",
        ),
        (
            "contract.schedule",
            json!([due("2027-01-15", base(0.75)), due("2027-06-30", base(0.75))]),
            "contract.schedule[1].pays.share",
            "conflict",
        ),
        (
            "contract.schedule",
            json!([due("2027-01-15", json!({ "kind": "provisional", "measureWindow": "spring", "share": 1 }))]),
            "contract.schedule[0].pays.measureWindow",
            "wrongKind",
        ),
        ("budget.fiscalYears", json!([{ "label": "FY27", "amount": "1.00" }]), "budget.fiscalYears", "conflict"),
    ];
    for (put, value, field, code) in cases {
        let found = fields(&with(put, value.clone()));
        assert_eq!(found.get(field).map(String::as_str), Some(code), "{put} {value}: {found:?}");
    }
    // the shares of ten instalments of a tenth are the whole
    let tenths: Vec<Value> = (1..=10).map(|month| due(&format!("2027-{month:02}-01"), base(0.1))).collect();
    scenario::check(&written(&with("contract.schedule", json!(tenths)))).unwrap();
}

#[test]
fn a_budget_by_fiscal_year_names_each_of_the_schedule() {
    let schedule = json!([
        { "label": "autumn", "due": "2026-09-30", "pays": { "kind": "baseShare", "share": 1 } },
        { "label": "true-up", "due": "2027-08-31", "pays": { "kind": "trueUp" } },
    ]);
    let mut value = with("contract.schedule", schedule);
    value["budget"]["fiscalYears"] = json!([{ "label": "FY27", "amount": "400000.00" }]);
    assert_eq!(fields(&value).get("budget.fiscalYears").map(String::as_str), Some("conflict"));
    value["budget"]["fiscalYears"] =
        json!([{ "label": "FY27", "amount": "400000.00" }, { "label": "FY28", "amount": "-1.00" }]);
    assert_eq!(fields(&value).get("budget.fiscalYears[1].amount").map(String::as_str), Some("outOfRange"));
    value["budget"]["fiscalYears"][1]["amount"] = json!("200000.00");
    scenario::check(&written(&value)).unwrap();
}

#[test]
fn numbers_that_are_none_are_refused_wherever_they_stand() {
    let scenario = scenario_of(&preset("duval"));
    let terms = |change: fn(&mut outcomes_contract::scenario::Scenario)| {
        let mut wrong = scenario.clone();
        change(&mut wrong);
        Simulation::new(&wrong).err().map(|refusals| refusals.list()[0].field.clone())
    };
    assert_eq!(terms(|wrong| wrong.cohort.breach = Some(f64::NAN)).as_deref(), Some("cohort.breach"));
    assert_eq!(terms(|wrong| wrong.cohort.measures[0].icc = Some(f64::NAN)).as_deref(), Some("cohort.measures[0].icc"));
    assert_eq!(
        terms(|wrong| wrong.contract.eligibility.as_mut().unwrap().minimum_dosage = Some(f64::INFINITY)).as_deref(),
        Some("contract.eligibility.minimumDosage")
    );
    let not_json = Written::from_json("{\"format\": 1,").unwrap_err();
    assert_eq!(not_json.list()[0].code, "notJson");
    let twice = Written::from_json("{\"format\": 1, \"format\": 1}").unwrap();
    let refusals = scenario::check(&twice).unwrap_err();
    assert!(refusals.list().iter().any(|refusal| refusal.code == "repeatedKey" && refusal.field == "format"));
}

#[test]
fn records_are_refused_by_student_and_field() {
    let terms: ContractTerms = read(&preset("duval")["contract"]);
    let students: Vec<StudentRecord> = read(&json!([
        { "id": "1", "dosage": 30, "values": { "growth": 50 } },
        { "id": "1", "values": { "growth": null } },
        { "id": "3", "dosage": -2, "enrolledShare": 1.5, "values": {} }
    ]));
    let refusals = settle(&terms, &students, &SettleOptions::default()).unwrap_err();
    let found: Vec<&str> = refusals.list().iter().map(|refusal| refusal.field.as_str()).collect();
    assert_eq!(found, ["students[1].id", "students[1].dosage", "students[2].dosage", "students[2].enrolledShare"]);
    let misspelt: Vec<StudentRecord> = read(&json!([{ "id": "1", "dosage": 30, "values": { "growht": 50 } }]));
    let refusals = settle(&terms, &misspelt, &SettleOptions::default()).unwrap_err();
    assert_eq!(refusals.list()[0].message, "no student has a value or null for \"growth\"; there are growht");
}

#[test]
fn every_preset_is_accepted_and_comes_back_as_it_was_read() {
    for id in PRESETS {
        let value = preset(id);
        let scenario = scenario_of(&value);
        let again = serde_json::to_value(&scenario).unwrap();
        assert_eq!(scenario_of(&again), scenario, "{id}");
        // every key of the file is in what comes back
        let keys = |value: &Value| {
            let mut keys = Vec::new();
            walk(value, &mut |path, _| keys.push(path.to_owned()));
            keys
        };
        assert_eq!(keys(&value).len(), keys(&again).len(), "{id}");
    }
}

/// Calls with every place of a value.
fn walk(value: &Value, visit: &mut dyn FnMut(&str, &Value)) {
    fn inner(value: &Value, path: &str, visit: &mut dyn FnMut(&str, &Value)) {
        visit(path, value);
        match value {
            Value::Object(map) => map.iter().for_each(|(key, item)| inner(item, &format!("{path}/{key}"), visit)),
            Value::Array(list) => {
                list.iter().enumerate().for_each(|(index, item)| inner(item, &format!("{path}/{index}"), visit));
            }
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
        }
    }
    inner(value, "", visit);
}

#[test]
fn a_number_survives_a_file_to_its_last_digit() {
    let mut words = words_of(3, 3);
    for round in 0..20_000 {
        let word = words.word();
        let number = if round % 2 == 0 { f64::from_bits(word) } else { (word >> 11) as f64 / (1_u64 << 46) as f64 };
        if number.is_finite() {
            let text = serde_json::to_string(&number).unwrap();
            assert_eq!(Written::from_json(&text).unwrap(), Written::Number(number), "{text}");
        }
    }
}

#[test]
fn no_field_is_taken_for_another() {
    let mut value = preset("duval");
    for key in ["", "cohort.sites", "contract.base[0].amount", "a\"b", "Grade 8"] {
        value[key] = json!(1);
    }
    value["cohort"]["sites"] = json!(0);
    value["contract"]["base"][0]["amount"] = json!("-1.00");
    let found = fields(&value);
    let expected = [
        "Grade 8",
        "[\"\"]",
        "[\"a\\\"b\"]",
        "[\"cohort.sites\"]",
        "[\"contract.base[0].amount\"]",
        "cohort.sites",
        "contract.base[0].amount",
    ];
    assert_eq!(found.keys().collect::<Vec<_>>(), expected);
    assert!(refused(&value).list().iter().all(|refusal| !refusal.field.is_empty()));
}

#[test]
fn of_a_million_mistakes_a_thousand_are_listed() {
    let mut value = preset("duval");
    let fee = json!({ "amount": "-1.00", "per": "student" });
    value["contract"]["base"] = Value::Array(vec![fee; 2_500]);
    value["plan"]["seed"] = json!(-1);
    let refusals = refused(&value);
    assert_eq!(refusals.list().len(), 1_001);
    assert_eq!(refusals.list()[1_000].code, "more");
    // what could not be read is found before what is out of range
    assert_eq!(refusals.list()[0].field, "plan.seed");
}

#[test]
fn of_a_list_that_is_too_long_the_beginning_is_checked() {
    let mut value = preset("duval");
    let outcome = value["contract"]["outcomes"][0].clone();
    let named = |index: usize| {
        let mut outcome = outcome.clone();
        outcome["id"] = json!(format!("o{index}"));
        outcome["cap"] = if index == 7 || index == 60 { json!("-1.00") } else { Value::Null };
        outcome["measure"] = if index == 8 { json!("reading") } else { outcome["measure"].clone() };
        outcome
    };
    value["contract"]["outcomes"] = (0..70).map(named).collect();
    let found = fields(&value);
    let fields: Vec<&str> = found.keys().map(String::as_str).collect();
    assert_eq!(fields, ["contract.outcomes", "contract.outcomes[7].cap", "contract.outcomes[8].measure"]);
    // nothing is held against half a cohort: the thirteenth measure is there
    let mut value = preset("duval");
    let measure = value["cohort"]["measures"][0].clone();
    let named = |index: usize| {
        let mut measure = measure.clone();
        measure["id"] = json!(format!("m{index}"));
        measure
    };
    value["cohort"]["measures"] = (0..13).map(named).collect();
    value["cohort"]["correlations"] = json!([{ "between": ["m0", "m12"], "value": 0.5 }]);
    value["contract"]["outcomes"][0]["measure"] = json!("m12");
    let found = refused(&value);
    assert_eq!(found.list().len(), 1, "{found}");
    assert_eq!(found.list()[0].message, "there must be at most 12 measures, not 13");
}
