//! A map of common ground whose years several threads have drawn.
#![cfg(not(target_arch = "wasm32"))]

mod support;

use outcomes_contract::experiment::{Share, Simulation};
use outcomes_contract::explore::{Axis, CommonGround, GroundLimits, GroundPart};
use outcomes_contract::outcomes::words_of;
use outcomes_contract::scenario::Scenario;
use serde_json::json;

use support::{PRESETS, preset, scenario_of};

const YEARS: u32 = 500;
const BASE: &str = "contract.base[0].amount";
const LIMITS: GroundLimits = GroundLimits { chance_exceeded: 0.1, chance_of_loss: Some(0.2) };

fn scenario(id: &str) -> Scenario {
    let mut scenario = preset(id);
    scenario["plan"]["replications"] = json!(YEARS);
    scenario["vendor"] = json!({ "perStudent": "700.00", "perDosageUnit": "1.00" });
    scenario_of(&scenario)
}

/// Over the base fee and another term: the cap on the whole, of which the last value fits nothing, or the least dosage of
/// a student who counts.
fn axes(scenario: &Scenario, term: &str) -> [Axis; 2] {
    let base = scenario.contract.base[0].amount.dollars();
    let values = if term.starts_with("contract.limits") { vec![5e5, 4e5, 1.0] } else { vec![10.0, 11.0] };
    [Axis { term: term.to_owned(), values }, Axis { term: BASE.to_owned(), values: vec![base * 1.05, base * 0.5] }]
}

fn part(scenario: &Scenario, share: Share, [x, y]: &[Axis; 2]) -> GroundPart {
    let mut simulation = Simulation::sharing(scenario, share).unwrap();
    simulation.advance(YEARS);
    simulation.ground_part(x, y, LIMITS, None, None).unwrap()
}

fn parts(scenario: &Scenario, of: u32, axes: &[Axis; 2]) -> Vec<GroundPart> {
    (0..of).map(|index| part(scenario, Share { index, of }, axes)).collect()
}

fn alone(scenario: &Scenario, [x, y]: &[Axis; 2]) -> CommonGround {
    let mut simulation = Simulation::new(scenario).unwrap();
    simulation.advance(YEARS);
    simulation.common_ground(x, y, LIMITS, None, None).unwrap()
}

#[test]
fn a_map_of_shared_years_is_that_of_one_thread_to_the_last_bit() {
    for id in PRESETS {
        let scenario = scenario(id);
        let minimum = scenario.contract.eligibility.as_ref().and_then(|rule| rule.minimum_dosage);
        for term in
            ["contract.limits.notToExceed"].into_iter().chain(minimum.map(|_| "contract.eligibility.minimumDosage"))
        {
            let axes = axes(&scenario, term);
            let whole = alone(&scenario, &axes);
            for of in [1, 2, 3, 4] {
                // in any order, by way of bytes
                let mut parts: Vec<GroundPart> =
                    parts(&scenario, of, &axes).iter().map(|part| GroundPart::from_bytes(&part.to_bytes())).collect();
                parts.reverse();
                let merging = Simulation::sharing(&scenario, Share { index: of - 1, of }).unwrap();
                let [x, y] = &axes;
                assert_eq!(merging.merged_ground(&parts, x, y, LIMITS).unwrap(), whole, "{id}: {term}, {of} threads");
            }
        }
    }
}

#[test]
fn parts_of_other_runs_or_questions_make_no_map() {
    let scenario = scenario("duval");
    let axes = axes(&scenario, "contract.limits.notToExceed");
    let [x, y] = &axes;
    let merging = Simulation::new(&scenario).unwrap();
    let refused = |parts: Vec<GroundPart>, x: &Axis| {
        let refusals = merging.merged_ground(&parts, x, y, LIMITS).unwrap_err();
        assert_eq!(refusals.list()[0].code, "parts");
    };
    let [one, two] = <[GroundPart; 2]>::try_from(parts(&scenario, 2, &axes)).unwrap();
    refused(Vec::new(), x);
    refused(vec![one.clone()], x);
    refused(vec![one.clone(), one.clone()], x);
    refused(vec![one.clone(), part(&scenario, Share { index: 1, of: 3 }, &axes)], x);
    refused(vec![one.clone(), two.clone()], &Axis { values: vec![5e5], ..x.clone() });
    let mut fewer = Simulation::sharing(&scenario, Share { index: 1, of: 2 }).unwrap();
    fewer.advance(YEARS - 1);
    refused(vec![one, fewer.ground_part(x, y, LIMITS, None, None).unwrap()], x);
}

#[test]
fn a_share_of_the_years_has_a_part_and_no_map() {
    let scenario = scenario("duval");
    let [x, y] = &axes(&scenario, "contract.limits.notToExceed");
    let mut simulation = Simulation::sharing(&scenario, Share { index: 0, of: 2 }).unwrap();
    assert_eq!(simulation.ground_part(x, y, LIMITS, None, None).unwrap_err().list()[0].code, "noYears");
    simulation.advance(YEARS);
    assert_eq!(simulation.common_ground(x, y, LIMITS, None, None).unwrap_err().list()[0].code, "share");
}

#[test]
fn bytes_that_are_no_part_of_a_map_are_told_apart() {
    let scenario = scenario("duval");
    let axes = axes(&scenario, "contract.limits.notToExceed");
    let [x, y] = &axes;
    let merging = Simulation::new(&scenario).unwrap();
    let bytes = part(&scenario, Share::WHOLE, &axes).to_bytes();
    for length in 0..bytes.len() {
        let part = GroundPart::from_bytes(&bytes[..length]);
        assert!(merging.merged_ground(&[part], x, y, LIMITS).is_err(), "{length}");
    }
    let mut words = words_of(6, 6);
    for _ in 0..20_000 {
        let mut damaged = bytes.clone();
        for _ in 0..3 {
            let place = usize::try_from(words.word()).unwrap() % damaged.len();
            damaged[place] = words.word().to_le_bytes()[0];
        }
        let _ = merging.merged_ground(&[GroundPart::from_bytes(&damaged)], x, y, LIMITS);
    }
}
