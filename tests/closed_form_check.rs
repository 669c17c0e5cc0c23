//! The exact expected payout against other formulas and against the simulation. Seeds are fixed. The simulation is allowed
//! 4.4 of its standard errors, a two-sided false-alarm rate of 1.1e-5 each, had the seeds been chosen at random; where
//! contracts are generated, 5, of which 300 comparisons raise a false alarm in 1 of 5,000 cases.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation
)]

mod support;

use outcomes_contract::contract::{ContractTerms, MissingTest};
use outcomes_contract::experiment::{Share, Simulation};
use outcomes_contract::explore::ClosedForm;
use outcomes_contract::normal;
use outcomes_contract::outcomes::words_of;
use serde_json::{Value, json};

use support::contracts::{pays_students, unlimited};
use support::dice::Dice;
use support::worlds::{whole_world, world_scenario};
use support::{PRESETS, one_cut, preset, read, scenario_of, simulated};

const ALLOWED: f64 = 4.4;

fn closed_form(value: &Value) -> ClosedForm {
    simulated(value).closed_form(None).unwrap()
}

/// Exact to a hundredth of a cent, and the simulation agrees.
fn is_exactly(found: &ClosedForm, payout: f64, sd: Option<f64>) {
    let exact = found.exact.unwrap();
    // tables of dosage and tests hold chances to 2^-34
    assert!((exact.payout - payout).abs() < 1e-4, "{} for {payout}", exact.payout);
    match (exact.sd, sd) {
        (Some(found), Some(sd)) => assert!((found - sd).abs() < 1e-4, "SD {found} for {sd}"),
        (found, sd) => assert_eq!(found, sd),
    }
    let apart = found.standard_errors_apart.unwrap();
    assert!(apart.abs() < ALLOWED, "{found:?}");
    let simulated = found.simulated.unwrap();
    assert!((simulated.value - payout - apart * simulated.standard_error).abs() < 1e-3);
}

/// Worked cases, 3 (a).
#[test]
fn the_binomial_case_has_its_published_mean_and_sd() {
    let found = closed_form(&one_cut(50, 0.0, None, 1, 4_000));
    is_exactly(&found, 470_250.0, Some(750.0 * (450.0_f64 * 0.25).sqrt()));
    assert!((found.exact.unwrap().sd.unwrap() - 7_954.95).abs() < 0.005);
    assert_eq!(found.message, "The exact expected payout beside the mean of the simulated years.");
}

/// Worked cases, 3 (d): about 523,770, by an independent program's 60,000 years.
#[test]
fn an_uncertain_effect_widens_the_standing_of_a_student() {
    let mut value = one_cut(50, 0.10, Some(json!({ "mean": 0.16, "sd": 0.10 })), 2, 8_000);
    value["cohort"]["measures"][0]["leverage"] = json!(2.635);
    let reach = normal::cdf(2.635 * 0.16 / (1.0 + 0.2635_f64.powi(2)).sqrt());
    let found = closed_form(&value);
    is_exactly(&found, 301_500.0 + 337_500.0 * reach, None);
    // its SD of 34,690 over the root of 60,000 years
    assert!((found.exact.unwrap().payout - 523_770.0).abs() < ALLOWED * 34_690.0 / 60_000.0_f64.sqrt() + 5.0);
    value["cohort"]["measures"][0]["effect"]["siteSd"] = json!(0.05);
    let spread = 2.635 * 2.635 * (0.01 + 0.0025);
    let reach = normal::cdf(2.635 * 0.16 / (1.0_f64 + spread).sqrt());
    is_exactly(&closed_form(&value), 301_500.0 + 337_500.0 * reach, None);
}

#[test]
fn the_presets_agree_with_their_simulation_or_name_the_clause_that_has_no_closed_form() {
    for id in PRESETS {
        let mut value = preset(id);
        value["plan"]["replications"] = json!(4_000);
        let found = closed_form(&value);
        let pays_cohort = value["contract"]["outcomes"].as_array().unwrap().iter().any(|outcome| {
            outcome["pays"]["kind"].as_str().unwrap().starts_with("cohort")
                || outcome["pays"]["kind"] == "aboveBaseline"
        });
        assert_eq!(found.exact.is_none(), pays_cohort, "{id}: {}", found.message);
        match found.standard_errors_apart {
            Some(apart) => assert!(apart.abs() < ALLOWED, "{id}: {found:?}"),
            None => assert!(found.message.starts_with("There is no closed form: “"), "{id}: {}", found.message),
        }
    }
}

/// Tiers and a malus on one measure: a student is worth -100, 0, 250 or 750.
#[test]
fn an_sd_is_that_of_what_one_student_is_worth() {
    let mut value = one_cut(50, 0.0, Some(json!({ "mean": 0.2, "sd": 0.0 })), 3, 4_000);
    value["contract"]["outcomes"][0]["pays"]["tiers"] =
        json!([{ "at": 40, "amount": "250.00" }, { "at": 80, "amount": "750.00" }]);
    value["contract"]["outcomes"][0]["malus"] = json!({ "below": 20, "amount": "100.00" });
    let reach = |at: f64| normal::cdf(2.64 * 0.2 - normal::quantile(at / 100.0));
    let chances = [1.0 - reach(20.0), reach(40.0) - reach(80.0), reach(80.0)];
    let worth = [-100.0, 250.0, 750.0];
    let moment = |power| chances.iter().zip(worth).map(|(chance, worth): (&f64, f64)| chance * worth.powi(power)).sum();
    let (mean, square): (f64, f64) = (moment(1), moment(2));
    is_exactly(&closed_form(&value), 301_500.0 + 450.0 * mean, Some((450.0 * (square - mean * mean)).sqrt()));
    // the full price in one year of four, 639,000: mean and spread of a mixture of two
    value["cohort"]["breach"] = json!(0.25);
    value["contract"]["breach"] = json!("fullPrice");
    let gap = 450.0 * (750.0 - mean);
    let sd = (0.75 * 450.0 * (square - mean * mean) + 0.1875 * gap * gap).sqrt();
    is_exactly(&closed_form(&value), 301_500.0 + 450.0 * mean + 0.25 * gap, Some(sd));
}

/// One planned unit that a student receives with a chance of .6, or not: two kinds of students.
fn one_unit() -> Value {
    let mut value = one_cut(50, 0.0, Some(json!({ "mean": 0.2, "sd": 0.0 })), 4, 4_000);
    value["cohort"]["dosage"] = json!({ "unit": "sessions", "planned": 1, "neverStart": 0.4, "meanShare": 0.999,
        "concentration": 1000, "causes": { "student": 0.5, "district": 0.3, "vendor": 0.2 } });
    value["cohort"]["validPairs"] = json!(0.9);
    value["contract"]["base"] = json!([{ "amount": "20.00", "per": "dosageUnit" }]);
    value
}

#[test]
fn dosage_tests_and_who_caused_a_shortfall_earn_as_the_terms_say() {
    let reach = normal::cdf(2.64 * 0.2);
    let expect = |value: &Value, each: &[(f64, f64)]| {
        // chances and worths of one student, the rest being worth nothing
        let mean: f64 = each.iter().map(|(chance, worth)| chance * worth).sum();
        let square: f64 = each.iter().map(|(chance, worth)| chance * worth * worth).sum();
        is_exactly(&closed_form(value), 450.0 * mean, Some((450.0 * (square - mean * mean)).sqrt()));
    };
    let mut value = one_unit();
    // without a minimum, students without the service reach the cut at 50 half the time
    expect(&value, &[(0.6 * 0.9 * reach, 770.0), (0.6 * (1.0 - 0.9 * reach), 20.0), (0.4 * 0.9 * 0.5, 750.0)]);
    value["contract"]["eligibility"] = json!({ "minimumDosage": 1 });
    expect(&value, &[(0.6 * 0.9 * reach, 770.0), (0.6 * (1.0 - 0.9 * reach), 20.0)]);
    value["contract"]["districtShortfall"] = json!("deemedTop");
    value["contract"]["missingTest"] = json!("deemedMet");
    let top = 0.9 * reach + 0.1;
    expect(&value, &[(0.6 * top, 770.0), (0.6 * (1.0 - top), 20.0), (0.4 * 0.3, 750.0)]);
    // an outcome on dosage needs no test, and is a deemed student's too
    let usage = json!({ "id": "usage", "label": "Usage", "measure": "dosage",
        "pays": { "kind": "tiers", "stacking": "highest", "tiers": [{ "at": 1, "amount": "30.00" }] } });
    value["contract"]["outcomes"].as_array_mut().unwrap().push(usage);
    expect(&value, &[(0.6 * top, 800.0), (0.6 * (1.0 - top), 50.0), (0.4 * 0.3, 780.0)]);
}

#[test]
fn the_cohorts_rate_is_the_mean_of_the_tested_where_somebody_is_tested() {
    // three students of two groups, each tested with a chance of one half: nobody is in one year of eight
    let mut value = one_cut(50, 0.0, Some(json!({ "mean": 0.2, "sd": 0.0 })), 5, 60_000);
    value["cohort"]["groups"] = json!([
        { "id": "a", "label": "A", "students": 2 },
        { "id": "b", "label": "B", "students": 1, "effectMultiplier": 0 }
    ]);
    value["cohort"]["validPairs"] = json!(0.5);
    value["contract"]["missingTest"] = json!("cohortRate");
    value["contract"]["base"] = json!([]);
    let found = closed_form(&value);
    let reach = normal::cdf(2.64 * 0.2);
    // with somebody tested, the payment is expected to be three times the mean of three students; with nobody, nothing
    let mean = (2.0 * reach + 0.5) / 3.0;
    let expected = 3.0 * mean * 750.0 * (1.0 - 0.125);
    let exact = found.exact.unwrap();
    assert!((exact.payout - expected).abs() < 1e-4 && exact.sd.is_none(), "{exact:?} for {expected}");
    assert!(found.standard_errors_apart.unwrap().abs() < ALLOWED, "{found:?}");
}

#[test]
fn generated_contracts_agree_with_their_simulation() {
    let (mut exactly, mut rated) = (0, 0);
    let mut words = words_of(77, 0);
    let mut worst: f64 = 0.0;
    for case in 0..300 {
        let mut dice = Dice::new((0..1_200).map(|_| words.word()).collect());
        let world = whole_world();
        let mut scenario = world_scenario(&mut dice, &world);
        scenario.plan.replications = Some(1_500);
        let mut terms: ContractTerms = unlimited(&mut dice, &world);
        terms.outcomes.retain(pays_students);
        terms.schedule = None;
        let mut simulation = Simulation::new(&scenario).unwrap();
        simulation.advance(1_500);
        let found = simulation.closed_form(Some(&terms)).unwrap();
        let Some(exact) = found.exact else {
            assert!(terms.missing_test == MissingTest::CohortRate, "{case}: {}", found.message);
            continue;
        };
        exactly += 1;
        rated += u32::from(terms.missing_test == MissingTest::CohortRate && !terms.outcomes.is_empty());
        // payouts that hardly ever differ have no error to speak of: the cohort's rate is rounded once a year
        let simulated = found.simulated.unwrap();
        if simulated.standard_error > 0.05 {
            let apart = found.standard_errors_apart.unwrap();
            worst = worst.max(apart.abs());
            assert!(apart.abs() < 5.0, "{case}: {found:?}\n{}", serde_json::to_string(&terms).unwrap());
        } else {
            assert!((simulated.value - exact.payout).abs() < 0.5, "{case}: {found:?}");
        }
    }
    assert!(exactly > 250 && rated > 40, "{exactly} with a closed form, {rated} at the cohort's rate");
    assert!(worst > 2.0, "300 comparisons are never all so close: {worst}");
}

#[test]
fn limits_that_may_bind_are_left_out_and_said() {
    let mut value = one_cut(50, 0.0, None, 6, 500);
    let message = |value: &Value| {
        let found = closed_form(value);
        is_exactly(&found, 470_250.0, Some(7_954.951_288));
        found.message
    };
    // the NTE is the most that it can pay, and the minimum the least: neither ever binds
    value["contract"]["limits"] = json!({ "perStudent": "750.00", "minimum": "301500.00", "notToExceed": "639000.00" });
    value["contract"]["outcomes"][0]["cap"] = json!("337500.00");
    let plain = "The exact expected payout beside the mean of the simulated years.";
    assert_eq!(message(&value), plain);
    value["contract"]["limits"]["notToExceed"] = json!("470000.00");
    assert_eq!(
        message(&value),
        "The exact expected payout without the not-to-exceed amount beside the mean of the same simulated years settled without: limits \
         have no closed form."
    );
    value["contract"]["limits"] = json!({ "perStudent": "700.00", "minimum": "400000.00", "notToExceed": "470000.00" });
    value["contract"]["outcomes"][0]["cap"] = json!("100000.00");
    let all =
        "without the cap of “Growth”, the cap per student, the minimum payout and the not-to-exceed amount beside";
    assert!(message(&value).contains(all), "{}", message(&value));
}

#[test]
fn pay_to_the_cohort_has_no_closed_form_and_the_clause_is_named() {
    let rules = [
        (
            json!({ "kind": "cohortShare", "threshold": 50, "steps": [{ "share": 0.5, "amount": "9.00" }] }),
            "by steps of the",
        ),
        (
            json!({ "kind": "cohortShareLinear", "threshold": 50, "from": 0.2, "to": 0.8, "amount": "9.00" }),
            "in proportion to the",
        ),
        (json!({ "kind": "cohortMedian", "steps": [{ "at": 50, "amount": "9.00" }] }), "by the cohort’s median"),
        (json!({ "kind": "aboveBaseline", "threshold": 50, "baseline": 0.5, "amount": "9.00" }), "beyond a baseline"),
    ];
    for (pays, how) in rules {
        let mut value = one_cut(50, 0.1, None, 7, 50);
        value["contract"]["outcomes"][0]["pays"] = pays;
        let found = closed_form(&value);
        assert_eq!((found.exact, found.simulated, found.standard_errors_apart), (None, None, None));
        assert!(found.message.starts_with("There is no closed form: “Growth” is paid"), "{}", found.message);
        assert!(found.message.contains(how), "{}", found.message);
    }
    // the rate of all groups, cut to the top of one
    let mut value = one_cut(50, 0.1, None, 8, 50);
    value["cohort"]["groups"] =
        json!([{ "id": "a", "label": "A", "students": 20 }, { "id": "b", "label": "B", "students": 20 }]);
    value["contract"]["missingTest"] = json!("cohortRate");
    assert!(closed_form(&value).exact.is_some());
    value["contract"]["outcomes"][0]["pays"]["tiers"][0]["byGroup"] = json!({ "b": "300.00" });
    assert!(closed_form(&value).message.contains("no more than the top"));
}

#[test]
fn a_payout_without_chance_is_hit_exactly() {
    let mut value = one_cut(50, 0.1, None, 9, 50);
    value["contract"]["outcomes"] = json!([]);
    let found = closed_form(&value);
    assert_eq!(found.standard_errors_apart, Some(0.0));
    assert_eq!(found.exact.map(|exact| (exact.payout, exact.sd)), Some((301_500.0, Some(0.0))));
}

#[test]
fn what_keeps_a_closed_form_from_being_compared_is_refused_at_once() {
    let scenario = scenario_of(&one_cut(50, 0.0, None, 1, 64));
    let mut terms = one_cut(50, 0.0, None, 1, 64)["contract"].clone();
    terms["outcomes"][0]["measure"] = json!("unknown");
    let codes = |simulation: &mut Simulation, terms: Option<&ContractTerms>| -> Vec<String> {
        let refusals = simulation.closed_form(terms).unwrap_err();
        refusals.list().iter().map(|refusal| format!("{} {}", refusal.code, refusal.field)).collect()
    };
    let mut simulation = Simulation::new(&scenario).unwrap();
    assert_eq!(codes(&mut simulation, None), ["noYears "]);
    assert_eq!(codes(&mut simulation, Some(&read(&terms))).len(), 2);
    let mut shared = Simulation::sharing(&scenario, Share { index: 0, of: 2 }).unwrap();
    shared.advance(64);
    assert_eq!(codes(&mut shared, None), ["share "]);
}
