//! Where each dollar goes, who is served, and one year in full: held against the exposure and the invoice.
#![cfg(not(target_arch = "wasm32"))]

mod support;

use outcomes_contract::experiment::Simulation;
use outcomes_contract::explore::{BoundRule, DollarKind, ServedOptions};
use outcomes_contract::units::Money;
use serde_json::{Value, json};

use support::{PRESETS, one_cut, preset, scenario_of, simulated};

/// Every preset, and contracts whose rules bind in some years: few years of each.
fn scenarios() -> Vec<(String, Value)> {
    let mut all: Vec<(String, Value)> = PRESETS.iter().map(|id| ((*id).to_owned(), preset(id))).collect();
    let base = one_cut(50, 0.1, Some(json!({ "mean": 0.16, "sd": 0.1, "siteSd": 0.05 })), 11, 300);
    let mut rules = base.clone();
    rules["cohort"]["validPairs"] = json!(0.8);
    rules["cohort"]["breach"] = json!(0.2);
    rules["cohort"]["dosage"] = json!({ "unit": "sessions", "planned": 60, "meanShare": 0.7, "concentration": 4,
        "causes": { "student": 0.4, "district": 0.4, "vendor": 0.2 } });
    rules["contract"]["eligibility"] = json!({ "minimumDosage": 30 });
    rules["contract"]["districtShortfall"] = json!("deemedTop");
    rules["contract"]["missingTest"] = json!("cohortRate");
    rules["contract"]["breach"] = json!("fullPrice");
    rules["contract"]["outcomes"][0]["malus"] = json!({ "below": 30, "amount": "50.00" });
    rules["contract"]["outcomes"][0]["cap"] = json!("150000.00");
    rules["contract"]["limits"] = json!({ "perStudent": "700.00", "minimum": "400000.00", "notToExceed": "450000.00" });
    all.push(("rules".to_owned(), rules));
    for (name, pays) in [
        ("share", json!({ "kind": "cohortShare", "threshold": 50, "steps": [{ "share": 0.6, "amount": "90000.00" }] })),
        (
            "linear",
            json!({ "kind": "cohortShareLinear", "threshold": 50, "from": 0.4, "to": 0.7, "amount": "90000.00" }),
        ),
        ("median", json!({ "kind": "cohortMedian", "steps": [{ "at": 60, "amount": "90000.00" }] })),
        ("beyond", json!({ "kind": "aboveBaseline", "threshold": 50, "baseline": 0.5, "amount": "1500.00" })),
    ] {
        let mut cohort = base.clone();
        cohort["contract"]["outcomes"][0]["pays"] = pays;
        all.push((name.to_owned(), cohort));
    }
    let mut crowd = base;
    crowd["cohort"]["groups"][0]["students"] = json!(9_000);
    all.push(("crowd".to_owned(), crowd));
    for (_, scenario) in &mut all {
        scenario["plan"]["replications"] = json!(200);
    }
    all
}

#[test]
fn the_parts_of_each_dollar_add_up_to_the_expected_payout() {
    for (name, scenario) in scenarios() {
        let mut simulation = simulated(&scenario);
        let dollars = simulation.dollars(None).unwrap();
        let payout = simulation.exposure(None, None).unwrap().payout.mean;
        assert_eq!(dollars.total, payout, "{name}");
        let sum: f64 = dollars.parts.iter().map(|part| part.amount.value).sum();
        assert!((sum - payout.value).abs() < 1e-6 * payout.value.abs().max(1.0), "{name}: {sum} is not {payout:?}");
        let taken = [DollarKind::StudentCap, DollarKind::NotToExceed, DollarKind::Malus];
        assert!(
            dollars.parts.iter().all(|part| !taken.contains(&part.kind) || part.amount.value <= 0.0),
            "{name}: {:?}",
            dollars.parts
        );
    }
}

#[test]
fn without_an_effect_the_service_brings_about_nothing() {
    for (name, mut scenario) in scenarios() {
        for measure in scenario["cohort"]["measures"].as_array_mut().unwrap() {
            measure["effect"] = json!({ "mean": 0.0, "sd": 0.0, "siteSd": 0.0 });
        }
        let on_dosage: Vec<String> = scenario["contract"]["outcomes"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|outcome| outcome["measure"] == "dosage")
            .map(|outcome| outcome["id"].as_str().unwrap().to_owned())
            .collect();
        for part in simulated(&scenario).dollars(None).unwrap().parts {
            let dosage = part.outcome.as_ref().is_some_and(|id| on_dosage.contains(id));
            if part.kind == DollarKind::Service && !dosage {
                assert_eq!(part.amount.value, 0.0, "{name}: {part:?}");
            }
        }
    }
}

#[test]
fn only_rules_on_the_whole_cohort_pay_for_luck() {
    for (name, scenario) in scenarios() {
        let parts = simulated(&scenario).dollars(None).unwrap().parts;
        let luck = parts.iter().filter(|part| part.kind == DollarKind::Luck && part.amount.value != 0.0).count();
        let cohort = scenario["contract"]["outcomes"]
            .as_array()
            .unwrap()
            .iter()
            .any(|outcome| !matches!(outcome["pays"]["kind"].as_str(), Some("tiers" | "linear")));
        assert!(luck == 0 || cohort, "{name}: {parts:?}");
    }
    // half of them reach the 50th percentile without the service, so a step at 60 % is paid by luck alone
    let (_, scenario) = scenarios().into_iter().find(|(name, _)| name == "share").unwrap();
    let parts = simulated(&scenario).dollars(None).unwrap().parts;
    let of = |kind: DollarKind| parts.iter().find(|part| part.kind == kind).unwrap().amount.value;
    assert_eq!(of(DollarKind::Anyway), 0.0);
    assert!(of(DollarKind::Luck) > 0.0);
}

#[test]
fn a_year_in_full_is_the_year_and_its_columns_are_its_students() {
    for (name, scenario) in scenarios() {
        let mut simulation = simulated(&scenario);
        let payouts = simulation.payouts(None).unwrap();
        for replication in [0, 63, 64, 199] {
            let full = simulation.year_in_full(replication, None).unwrap();
            let invoice = simulation.year(replication, None).unwrap();
            assert_eq!(full.invoice, invoice, "{name} {replication}");
            assert_eq!(payouts[replication as usize], invoice.total, "{name} {replication}");
            for outcome in &full.outcomes {
                let with: u32 = outcome.columns.with_service.iter().sum();
                let without: u32 = outcome.columns.without_service.iter().sum();
                assert_eq!(with, outcome.students.counted, "{name} {replication}");
                assert_eq!(without, outcome.students.counted, "{name} {replication}: a twin each");
                assert!(outcome.columns.values.is_sorted(), "{name}");
            }
            for bound in full.bound.iter().filter(|bound| !bound.message.is_empty()) {
                let line = invoice.line_items.iter().find(|line| line.label == bound.message).unwrap();
                assert_eq!(Some(line.amount), bound.amount, "{name}");
                let adds = matches!(bound.rule, BoundRule::Minimum | BoundRule::Breach);
                assert_eq!(line.amount > Money::ZERO, adds, "{name}: {bound:?}");
            }
        }
    }
}

#[test]
fn the_columns_of_a_year_reproduce_what_its_tiers_pay() {
    let simulation = simulated(&one_cut(50, 0.1, Some(json!({ "mean": 0.16, "sd": 0.1 })), 7, 50));
    for replication in 0..50 {
        let full = simulation.year_in_full(replication, None).unwrap();
        let columns = &full.outcomes[0].columns;
        let reached: u32 =
            columns.values.iter().zip(&columns.with_service).filter(|(value, _)| **value >= 50.0).map(|(_, n)| n).sum();
        let total = Money::from_cents(30_150_000 + 75_000 * i64::from(reached));
        assert_eq!(full.invoice.total, total, "{replication}");
    }
}

#[test]
fn every_dot_has_a_year_that_pays_just_that() {
    for (name, scenario) in scenarios() {
        let mut simulation = simulated(&scenario);
        let dots = simulation.exposure(None, None).unwrap().dots;
        let payouts = simulation.payouts(None).unwrap();
        let years = simulation.dot_years(None).unwrap();
        for (dot, year) in dots.iter().zip(&years) {
            assert_eq!(payouts[*year as usize].dollars(), *dot, "{name}");
        }
        for (index, year) in years.iter().enumerate() {
            let alike = payouts.iter().filter(|payout| **payout == payouts[*year as usize]).count();
            let same = years.iter().filter(|other| *other == year).count();
            assert!(same <= 50_usize.div_ceil(alike), "{name}: dot {index} shares its year with {same}");
        }
    }
}

#[test]
fn who_is_served_adds_up_to_the_exposure() {
    for (name, scenario) in scenarios() {
        let mut simulation = simulated(&scenario);
        let served = simulation.served(None, ServedOptions::default()).unwrap();
        let exposure = simulation.exposure(None, None).unwrap();
        for outcome in &exposure.outcomes {
            let of = |value: fn(&outcomes_contract::explore::GroupReached) -> f64| -> f64 {
                served
                    .groups
                    .iter()
                    .flat_map(|group| &group.outcomes)
                    .filter(|own| own.id == outcome.id)
                    .map(value)
                    .sum()
            };
            assert!((of(|own| own.reached.value) - outcome.reached.value).abs() < 1e-9, "{name}");
            assert!((of(|own| own.without_service.value) - outcome.without_service.value).abs() < 1e-9, "{name}");
            let own = served.outcomes.iter().find(|own| own.id == outcome.id).unwrap();
            let spread: f64 = own.spread.with_service.iter().sum();
            assert!((spread - outcome.counted.value).abs() < 1e-6, "{name}: {spread} {:?}", outcome.counted);
            for near in &own.thresholds {
                assert!(
                    own.spread.edges.contains(&near.at),
                    "{name}: {} is no edge of {:?}",
                    near.at,
                    own.spread.edges
                );
                let reached = &outcome.thresholds.iter().find(|threshold| threshold.at == near.at).unwrap().reached;
                let above: f64 = (own.spread.edges.iter().zip(&own.spread.with_service))
                    .filter(|(edge, _)| **edge >= near.at)
                    .map(|(_, students)| students)
                    .sum();
                assert!((above - reached.value).abs() < 1e-6, "{name}: {above} {reached:?}");
            }
        }
        for (group, own) in exposure.groups.iter().zip(&served.groups) {
            assert_eq!((&group.id, group.payment, group.students), (&own.id, own.payment, own.students), "{name}");
        }
    }
}

#[test]
fn students_near_a_threshold_are_those_of_the_normal_curve() {
    // no service: 450 students, percentiles uniform over 0 to 1, so 5 of 100 lie in the five points below 50
    let mut simulation = simulated(&one_cut(50, 0.0, None, 3, 4_000));
    let served = simulation.served(None, ServedOptions::default()).unwrap();
    let near = &served.outcomes[0].thresholds[0].groups[0];
    for count in [near.below, near.above] {
        for estimate in [count.with_service, count.without_service] {
            // 5 standard errors: a false alarm in under 1 in 1,000,000
            assert!((estimate.value - 22.5).abs() < 5.0 * estimate.standard_error, "{estimate:?}");
            assert!(estimate.standard_error > 0.0 && estimate.standard_error < 0.1, "{estimate:?}");
        }
    }
}

#[test]
fn questions_before_the_first_year_and_beyond_the_plan_are_refused() {
    let mut fresh = Simulation::new(&scenario_of(&one_cut(50, 0.1, None, 2, 30))).unwrap();
    assert!(fresh.dollars(None).is_err() && fresh.dot_years(None).is_err());
    let refused = fresh.served(None, ServedOptions { near: Some(f64::NAN) }).unwrap_err();
    assert_eq!(refused.list().len(), 2, "{refused}");
    assert!(fresh.year_in_full(30, None).is_err() && fresh.year_in_full(29, None).is_ok());
}

#[test]
fn a_year_beyond_the_plan_and_wrong_terms_are_refused_at_once() {
    let scenario = scenario_of(&one_cut(50, 0.1, None, 2, 30));
    let simulation = Simulation::new(&scenario).unwrap();
    let mut wrong = scenario.contract;
    wrong.outcomes[0].measure = "none of these".to_owned();
    let by_line = simulation.year(30, Some(&wrong)).unwrap_err();
    let in_full = simulation.year_in_full(30, Some(&wrong)).map(|_| ()).unwrap_err();
    for refused in [by_line, in_full] {
        let fields: Vec<&str> = refused.list().iter().map(|refusal| refusal.field.as_str()).collect();
        assert_eq!(fields, ["replication", "contract.outcomes[0].measure"], "{refused}");
    }
}
