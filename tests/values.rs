//! Same scenario and seed, same numbers: what is pinned here changes only with a "value-breaking" entry in the
//! changelog. `make values` writes the files anew.
#![cfg(not(target_arch = "wasm32"))]

mod support;

use std::fmt::Write as _;
use std::fs;

use outcomes_contract::contract::ContractTerms;
use outcomes_contract::outcomes::{NormalTable, Places, Records, Simulator, words_of};
use outcomes_contract::scenario::{self, Scenario};
use outcomes_contract::units::Money;
use serde_json::{Value, json};

use support::clauses::note_clauses;
use support::contracts::{limits, unlimited};
use support::dice::{Coverage, Dice};
use support::worlds::{whole_world, world_scenario};
use support::{PRESETS, pinned, preset, read, scenario_of, simulated};

/// The exposures of all presets at 2,000 years, as Node and Chromium compare them too, number by number.
#[test]
fn exposures_are_those_pinned() {
    let mut cases = Vec::new();
    for id in PRESETS {
        let mut value = preset(id);
        value["plan"]["replications"] = json!(2_000);
        let exposure = simulated(&value).exposure(None, None).unwrap();
        // as text, because reading numbers back may lose a last digit
        cases.push(format!("{{\"preset\":\"{id}\",\"exposure\":{}}}", serde_json::to_string(&exposure).unwrap()));
    }
    pinned("exposures.json", &format!("[\n{}\n]\n", cases.join(",\n")), "and a value-breaking entry");
}

/// The first words of a few streams, normal draws, and the first students of a few years.
#[test]
fn draws_are_those_pinned() {
    let mut text = String::new();
    for (seed, replication) in [(0, 0), (0, 1), (1, 0), (u32::MAX, 999_999)] {
        let mut words = words_of(seed, replication);
        let first = [words.word(), words.word(), words.word()];
        writeln!(text, "words {seed} {replication}: {first:016x?}").unwrap();
    }
    let normal = NormalTable::new();
    for bits in [0, 1, 2, 1_000, 54_321, 8_388_608, 16_777_214, 16_777_215] {
        writeln!(text, "normal {bits}: {:08x}", normal.draw(bits).to_bits()).unwrap();
    }
    for id in PRESETS {
        let scenario = scenario_of(&preset(id));
        let cohort = scenario::checked(&scenario).unwrap().cohort;
        let simulator = Simulator::new(&cohort);
        let mut year = simulator.room(1);
        for replication in [0, 9_999] {
            simulator.draw(scenario.plan.seed, replication, &mut year);
            writeln!(text, "{id} {replication}: {}", described(&year)).unwrap();
        }
    }
    pinned("draws.txt", &text, "and a value-breaking entry");
}

fn described(year: &Records) -> String {
    let numbers = |places: &Places| -> Vec<usize> { (0..).map_while(|student| places.get(student)).collect() };
    let codes = year.codes.iter().map(|code| usize::from(*code)).collect();
    let columns = year.values.iter().chain(&year.twins).map(numbers).chain(std::iter::once(codes));
    let described = |column: Vec<usize>| {
        let first = column.iter().take(8).map(usize::to_string).collect::<Vec<_>>().join(" ");
        format!("[{first} sum {}]", column.iter().sum::<usize>())
    };
    format!("breach {} {}", year.breach[0], columns.map(described).collect::<Vec<_>>().join(" "))
}

/// A district that [`whole_world`] speaks of.
fn whole_district() -> Scenario {
    world_scenario(&mut Dice::new(Vec::new()), &whole_world())
}

fn generated_contracts(district: &Scenario) -> Vec<ContractTerms> {
    let cohort = scenario::checked(district).unwrap().cohort;
    let mut words = words_of(120, 1);
    let mut contract = || {
        let mut dice = Dice::new((0..500).map(|_| words.word()).collect());
        let mut terms = unlimited(&mut dice, &whole_world());
        terms.limits = limits(&mut dice, Money::ZERO, Money::from_cents(4_000_000));
        if scenario::checked_terms(&terms, &cohort).is_err() {
            terms.limits = None;
        }
        terms
    };
    (0..150).map(|_| contract()).collect()
}

/// Contracts of every clause for the tests in TypeScript; they are not pinned: what counts is that all clauses are there.
#[test]
fn generated_contracts_of_every_clause_are_at_hand_and_accepted() {
    let path = "tests/golden/contracts.json";
    let district = whole_district();
    let mut scenario = serde_json::to_value(&district).unwrap();
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        let contracts = generated_contracts(&district);
        let contracts: Vec<String> = contracts.iter().map(|terms| serde_json::to_string(terms).unwrap()).collect();
        let text = format!("{{\"scenario\":{scenario},\"contracts\":[\n{}\n]}}\n", contracts.join(",\n"));
        fs::write(path, text).unwrap();
    }
    let kept: Value = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
    assert_eq!(kept["scenario"], scenario);
    let coverage = Coverage::default();
    for contract in kept["contracts"].as_array().unwrap() {
        scenario["contract"] = contract.clone();
        scenario_of(&scenario);
        coverage.case();
        note_clauses(&coverage, &read(contract), &whole_world());
    }
    coverage.at_least_one_per_cent();
}
