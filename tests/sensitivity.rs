//! What terms and assumptions move: against exposures at the same terms, which must agree in every bit, and against a
//! closed form, where 4.4 standard errors are allowed: a two-sided false-alarm rate of 1.1e-5, had the seed been chosen at
//! random.
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

use outcomes_contract::contract::ContractTerms;
use outcomes_contract::experiment::Simulation;
use outcomes_contract::explore::{Bar, BarKind, Outlook, Sensitivity, SensitivityOptions, SensitivityRange, Side};
use outcomes_contract::exposure::{Estimate, Exposure};
use outcomes_contract::normal;
use outcomes_contract::refusal::Refusals;
use serde_json::{Value, json};

use support::{one_cut, preset, read, scenario_of, simulated};

const ZERO: Estimate = Estimate { value: 0.0, standard_error: 0.0 };

fn range(field: &str, low: f64, high: f64) -> SensitivityRange {
    SensitivityRange { field: field.to_owned(), low, high }
}

fn found(value: &Value, ranges: &[SensitivityRange]) -> Result<Sensitivity, Refusals> {
    let simulation = Simulation::new(&scenario_of(value)).unwrap();
    simulation.sensitivity(ranges, SensitivityOptions::default(), None, None)
}

/// An outlook is an exposure in few words: every number of it is the exposure's, bit by bit.
fn is_the_outlook(outlook: &Outlook, exposure: &Exposure) {
    let Exposure { payout, budget, .. } = exposure;
    assert_eq!((outlook.least, outlook.most), (exposure.least, exposure.most));
    assert_eq!((outlook.payout, outlook.sd), (payout.mean, payout.sd));
    assert_eq!(
        (outlook.p5, outlook.p50, outlook.p95),
        (payout.quantiles.p5, payout.quantiles.p50, payout.quantiles.p95)
    );
    assert_eq!(outlook.upper_tail_mean, payout.upper_tail_mean);
    assert_eq!(outlook.chance_exceeded, budget.chance_exceeded);
    assert_eq!(outlook.expected_overspend, budget.expected_overspend);
    assert_eq!(outlook.chance_not_to_exceed_binds, exposure.chance_not_to_exceed_binds);
    assert_eq!(outlook.chance_of_loss, exposure.vendor.as_ref().map(|vendor| vendor.chance_of_loss));
    assert_eq!(outlook.margin, exposure.vendor.as_ref().map(|vendor| vendor.margin.mean));
}

/// Mean and standard error of the paired differences of two series of dollars.
fn differences(here: &[f64], there: &[f64]) -> Estimate {
    let n = here.len() as f64;
    let each: Vec<f64> = here.iter().zip(there).map(|(here, there)| here - there).collect();
    let mean = each.iter().sum::<f64>() / n;
    let variance = each.iter().map(|each| (each - mean) * (each - mean)).sum::<f64>() / (n - 1.0);
    Estimate { value: mean, standard_error: (variance / n).sqrt() }
}

fn near(found: Option<Estimate>, expected: Estimate) {
    let found = found.unwrap();
    let close = |one: f64, other: f64| (one - other).abs() <= 1e-9 * (1.0 + other.abs());
    assert!(close(found.value, expected.value), "{found:?} for {expected:?}");
    assert!(close(found.standard_error, expected.standard_error), "{found:?} for {expected:?}");
}

/// Holds a side against the scenario in which the field has been set by hand.
fn is_as_if_set(side: &Side, value: &Value, standing: &Value) {
    let (mut here, mut there) = (simulated(value), simulated(standing));
    let exposure = here.exposure(None, None).unwrap();
    is_the_outlook(side.outlook.as_ref().unwrap(), &exposure);
    let dollars = |simulation: &mut Simulation| -> Vec<f64> {
        simulation.payouts(None).unwrap().iter().map(|payout| payout.dollars()).collect()
    };
    let (here, there) = (dollars(&mut here), dollars(&mut there));
    near(side.payout, differences(&here, &there));
    let budget = |value: &Value| value["budget"]["amount"].as_str().unwrap().parse::<f64>().unwrap();
    let exceeded = |payouts: &[f64], budget: f64| -> Vec<f64> {
        payouts.iter().map(|payout| f64::from(u8::from(*payout > budget))).collect()
    };
    near(side.chance_exceeded, differences(&exceeded(&here, budget(value)), &exceeded(&there, budget(standing))));
    assert_eq!(side.refusals, []);
}

fn duval() -> Value {
    let mut value = preset("duval");
    value["plan"] = json!({ "seed": 3, "replications": 500 });
    value["vendor"] = json!({ "fixed": "20000.00", "perStudent": "800.00", "perDosageUnit": "1.50" });
    value
}

#[test]
fn a_terms_bar_is_the_exposure_at_those_terms_exactly() {
    let standing = duval();
    let terms: [(&str, &str, [Value; 2]); 6] = [
        ("contract.base[0].amount", "/contract/base/0/amount", [json!("600.00"), json!("700.00")]),
        ("contract.outcomes[0].pays.tiers[1].at", "/contract/outcomes/0/pays/tiers/1/at", [json!(55), json!(65)]),
        ("contract.limits.notToExceed", "/contract/limits/notToExceed", [json!("430000.00"), json!("450000.00")]),
        ("contract.eligibility.minimumDosage", "/contract/eligibility/minimumDosage", [json!(20), json!(50)]),
        ("cohort.dosage.meanShare", "/cohort/dosage/meanShare", [json!(0.5), json!(0.8)]),
        ("budget.amount", "/budget/amount", [json!("400000.00"), json!("450000.00")]),
    ];
    let number = |value: &Value| value.as_f64().unwrap_or_else(|| value.as_str().unwrap().parse().unwrap());
    let ranges: Vec<SensitivityRange> =
        terms.iter().map(|(field, _, [low, high])| range(field, number(low), number(high))).collect();
    let sensitivity = found(&standing, &ranges).unwrap();
    assert_eq!(sensitivity.replications, 500);
    is_the_outlook(&sensitivity.at, &simulated(&standing).exposure(None, None).unwrap());
    assert_eq!(sensitivity.bars.len(), terms.len());
    for ((field, pointer, values), bar) in terms.iter().zip(&sensitivity.bars) {
        assert_eq!(bar.field, *field);
        assert_eq!(bar.value, Some(number(standing.pointer(pointer).unwrap())), "{field}");
        let kind = if field.starts_with("cohort") { BarKind::Assumption } else { BarKind::Term };
        assert_eq!(bar.kind, kind);
        for (side, value) in [&bar.low, &bar.high].into_iter().zip(values) {
            assert_eq!(side.value, number(value));
            let mut set = standing.clone();
            *set.pointer_mut(pointer).unwrap() = value.clone();
            is_as_if_set(side, &set, &standing);
        }
    }
}

/// A student who flips does so in the same year, drawn from the same words: the variance of the difference is that of
/// those who flip, 0.04 of what independent years would give it.
#[test]
fn an_effect_moves_the_students_between_two_chances_and_no_others() {
    let value = one_cut(50, 0.0, Some(json!({ "mean": 0.0, "sd": 0.0 })), 5, 4_000);
    let simulation = Simulation::new(&scenario_of(&value)).unwrap();
    let ranges = [range("cohort.measures[0].effect.mean", 0.0, 0.02)];
    let options = SensitivityOptions { replications: Some(4_000) };
    let Bar { low, high, .. } = simulation.sensitivity(&ranges, options, None, None).unwrap().bars.remove(0);
    assert_eq!((low.payout, low.chance_exceeded), (Some(ZERO), Some(ZERO)));
    let flip = normal::cdf(2.64 * 0.02) - 0.5;
    let moved = high.payout.unwrap();
    assert!((moved.value - 337_500.0 * flip).abs() < 4.4 * moved.standard_error, "{moved:?}");
    let error = 750.0 * (450.0 * flip * (1.0 - flip) / 4_000.0).sqrt();
    // an SD of 4,000 years is known to 1 in 90: 4.4 of those
    assert!((moved.standard_error / error - 1.0).abs() < 0.05, "{moved:?}, expected error {error}");
    let unpaired = 2.0_f64.sqrt() * high.outlook.unwrap().payout.standard_error;
    assert!(moved.standard_error < 0.25 * unpaired, "{moved:?} is no better than {unpaired}");
}

#[test]
fn bars_of_what_moves_nothing_are_kept_at_zero() {
    let mut value = one_cut(50, 0.1, Some(json!({ "mean": 0.1, "sd": 0.1 })), 6, 200);
    value["cohort"]["measures"].as_array_mut().unwrap().push(json!({
        "id": "unpaid", "label": "Unpaid", "scale": { "kind": "percentile" }, "icc": 0.1
    }));
    let ranges = [
        range("contract.limits.notToExceed", 700_000.0, 800_000.0),
        range("cohort.measures[1].icc", 0.05, 0.2),
        range("cohort.breach", 0.0, 0.5),
        range("contract.base[0].amount", 670.0, 670.001),
    ];
    let sensitivity = found(&value, &ranges).unwrap();
    for bar in &sensitivity.bars {
        for side in [&bar.low, &bar.high] {
            assert_eq!((side.payout, side.chance_exceeded), (Some(ZERO), Some(ZERO)), "{}", bar.field);
            assert_eq!(side.outlook.as_ref().unwrap().payout, sensitivity.at.payout);
        }
    }
    // fields that are absent have no value as they stand; amounts are held to the cent
    assert_eq!([0, 2].map(|bar| sensitivity.bars[bar].value), [None, None]);
    assert_eq!(sensitivity.bars[3].high.value, 670.0);
}

#[test]
fn a_value_that_does_not_fit_carries_its_refusals_and_the_other_side_its_figures() {
    let value = one_cut(50, 0.1, None, 7, 100);
    let ranges = [
        range("contract.limits.notToExceed", 1_000.0, 400_000.0),
        range("cohort.measures[0].icc", 0.2, 1.5),
        range("cohort.groups[0].students", 100.5, 500.0),
        range("contract.outcomes[0].pays.tiers[0].amount", -1.0, 0.0),
    ];
    let bars = found(&value, &ranges).unwrap().bars;
    let wrong = [
        (&bars[0].low, "contract.limits.notToExceed"),
        (&bars[1].high, "cohort.measures[0].icc"),
        (&bars[2].low, "cohort.groups[0].students"),
        (&bars[3].low, "contract.outcomes[0].pays.tiers[0].amount"),
    ];
    for (side, field) in wrong {
        assert_eq!((&side.outlook, side.payout, side.chance_exceeded), (&None, None, None), "{field}");
        assert_eq!(side.refusals[0].field, field);
    }
    for side in [&bars[0].high, &bars[1].low, &bars[2].high, &bars[3].high] {
        assert!(side.outlook.is_some() && side.payout.is_some() && side.refusals.is_empty());
    }
}

#[test]
fn everything_wrong_with_a_question_is_refused_at_once() {
    let value = one_cut(50, 0.1, None, 8, 100);
    let simulation = Simulation::new(&scenario_of(&value)).unwrap();
    let mut terms = value["contract"].clone();
    terms["outcomes"][0]["measure"] = json!("unknown");
    let terms: ContractTerms = read(&terms);
    let ranges = [
        range("contract.currency", 0.0, 1.0),
        range("contract.base[7].amount", 0.0, 1.0),
        range("cohort.measures[0].icc", 0.2, 0.1),
        range("cohort.measures[0].icc", f64::NAN, 0.1),
    ];
    let options = SensitivityOptions { replications: Some(101) };
    let refusals = simulation.sensitivity(&ranges, options, Some(&terms), None).unwrap_err();
    let found: Vec<(&str, &str)> =
        refusals.list().iter().map(|refusal| (refusal.code.as_str(), refusal.field.as_str())).collect();
    assert_eq!(
        found[..5],
        [
            ("outOfRange", "options.replications"),
            ("unknownTerm", "ranges[0].field"),
            ("unknownTerm", "ranges[1].field"),
            ("conflict", "ranges[2].high"),
            ("conflict", "ranges[3].high"),
        ]
    );
    assert_eq!(found[5].1, "contract.outcomes[0].measure");
    let many = vec![range("budget.amount", 1.0, 2.0); 101];
    let refusals = simulation.sensitivity(&many, SensitivityOptions::default(), None, None).unwrap_err();
    assert_eq!(refusals.list()[0].field, "ranges");
}

#[test]
fn looking_around_leaves_the_years_as_they_are() {
    let value = duval();
    let mut simulation = simulated(&value);
    let before = simulation.exposure(None, None).unwrap();
    let ranges = [range("contract.eligibility.minimumDosage", 0.0, 60.0), range("cohort.sites", 3.0, 30.0)];
    let options = SensitivityOptions { replications: Some(70) };
    let sensitivity = simulation.sensitivity(&ranges, options, None, None).unwrap();
    assert_eq!(sensitivity, simulation.sensitivity(&ranges, options, None, None).unwrap());
    assert_eq!(before, simulation.exposure(None, None).unwrap());
    // other terms and another budget are what the bars start from
    let mut terms = value["contract"].clone();
    terms["base"][0]["amount"] = json!("610.00");
    let other: ContractTerms = read(&terms);
    let budget = read(&json!({ "amount": "1.00" }));
    let ranges = [range("contract.base[0].amount", 610.0, 670.0)];
    let moved = simulation.sensitivity(&ranges, options, Some(&other), Some(&budget)).unwrap();
    assert_eq!((moved.at.chance_exceeded.value, moved.bars[0].value), (1.0, Some(610.0)));
    assert_eq!(moved.bars[0].low.payout, Some(ZERO));
}
