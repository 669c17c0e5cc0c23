//! The per-student cap where it looks at several measures of a student together.
#![cfg(not(target_arch = "wasm32"))]

mod support;

use outcomes_contract::contract::ContractTerms;
use outcomes_contract::experiment::Simulation;
use outcomes_contract::explore::{Axis, GroundLimits};
use outcomes_contract::scenario::Scenario;
use serde_json::{Value, json};

use support::{preset, scenario_of};

/// Outcomes paid by the point on every measure of the Denver example, so many that no two students need be alike.
fn by_the_point(missing: &str) -> Scenario {
    let mut value = preset("denver");
    let linear = |(index, measure): (usize, &str)| {
        let from = 5 * index;
        json!({
            "id": format!("o{index}"), "label": format!("Outcome {index}"), "measure": measure,
            "pays": { "kind": "linear", "from": from, "to": from + 40, "amount": format!("{}.37", 300 + 11 * index) },
        })
    };
    let measures = ["fluency", "phonemic", "fluency", "phonemic", "fluency", "phonemic"];
    let mut outcomes: Vec<Value> = measures.into_iter().enumerate().map(linear).collect();
    // a yes or no beside them
    outcomes.push(json!({
        "id": "word", "label": "Vocabulary", "measure": "vocabulary",
        "pays": { "kind": "tiers", "stacking": "highest", "tiers": [{ "at": 1, "amount": "90.10" }] },
    }));
    value["contract"]["outcomes"] = outcomes.into();
    value["contract"]["limits"] = json!({ "perStudent": "611.11" });
    value["contract"]["missingTest"] = missing.into();
    value["contract"]["districtShortfall"] = "deemedTop".into();
    value["plan"]["replications"] = 70.into();
    scenario_of(&value)
}

#[test]
fn a_cap_on_what_many_outcomes_pay_a_student_is_settled_as_line_by_line() {
    for missing in ["unpaid", "deemedMet", "cohortRate"] {
        let scenario = by_the_point(missing);
        let mut simulation = Simulation::new(&scenario).unwrap();
        simulation.advance(70);
        let payouts = simulation.payouts(None).unwrap();
        let binds = |replication| {
            let invoice = simulation.year(replication, None).unwrap();
            assert_eq!(invoice.total, payouts[replication as usize], "{missing}, year {replication}");
            invoice.line_items.iter().any(|line| line.clause == "contract.limits.perStudent")
        };
        assert_eq!((0..70).filter(|year| binds(*year)).count(), 70, "{missing}");
    }
}

#[test]
fn what_was_settled_before_changes_nothing() {
    let scenario = by_the_point("cohortRate");
    let dearer = |cap: &str, at: u32| -> ContractTerms {
        let mut value = preset("denver");
        value["contract"]["limits"]["perStudent"] = cap.into();
        value["contract"]["outcomes"][2]["pays"]["tiers"][0]["at"] = at.into();
        scenario_of(&value).contract
    };
    let mut busy = Simulation::new(&scenario).unwrap();
    busy.advance(70);
    for (cap, at) in [("900.00", 40), ("900.00", 41), ("700.00", 40), ("5000.00", 40), ("900.00", 40), ("900.50", 41)] {
        let terms = dearer(cap, at);
        let mut fresh = Simulation::new(&scenario).unwrap();
        fresh.advance(70);
        assert_eq!(busy.payouts(Some(&terms)).unwrap(), fresh.payouts(Some(&terms)).unwrap(), "{cap}, {at}");
    }
}

#[test]
fn cells_of_a_map_over_a_threshold_and_the_cap_are_the_exposures_at_their_terms() {
    let mut value = preset("denver");
    value["plan"]["replications"] = 300.into();
    let scenario = scenario_of(&value);
    let mut simulation = Simulation::new(&scenario).unwrap();
    simulation.advance(300);
    let axis = |term: &str, values: &[f64]| Axis { term: term.to_owned(), values: values.to_vec() };
    let thresholds = axis("contract.outcomes[2].pays.tiers[0].at", &[44.0, 48.0, 52.0]);
    let caps = axis("contract.limits.perStudent", &[700.0, 1_000.0, 1_600.0]);
    let limits = GroundLimits { chance_exceeded: 0.05, chance_of_loss: None };
    let map = simulation.common_ground(&thresholds, &caps, limits, None, None).unwrap();
    let mut cells = map.payout.iter();
    for cap in ["700.00", "1000.00", "1600.00"] {
        for at in [44, 48, 52] {
            let mut terms = value.clone();
            terms["contract"]["limits"]["perStudent"] = cap.into();
            terms["contract"]["outcomes"][2]["pays"]["tiers"][0]["at"] = at.into();
            let mut alone = Simulation::new(&scenario_of(&terms)).unwrap();
            alone.advance(300);
            assert_eq!(
                *cells.next().unwrap(),
                Some(alone.exposure(None, None).unwrap().payout.mean.value),
                "{cap}, {at}"
            );
        }
    }
}
