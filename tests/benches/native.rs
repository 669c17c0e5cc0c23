//! Simulated years per second, native, on the reference work of `reference.json`.
#![allow(missing_docs, clippy::unwrap_used, clippy::indexing_slicing)]

use divan::Bencher;
use divan::counter::ItemsCount;
use outcomes_contract::contract::{ContractTerms, Pays};
use outcomes_contract::experiment::Simulation;
use outcomes_contract::scenario::{self, Scenario};
use outcomes_contract::units::Money;
use outcomes_contract::written::Written;

const YEARS: u32 = 10_000;

fn main() {
    divan::main();
}

fn reference() -> Scenario {
    let written = Written::from_json(include_str!("reference.json")).unwrap();
    scenario::check(&written).unwrap().0
}

fn drawn() -> (Scenario, Simulation) {
    let scenario = reference();
    let simulation = simulate(&scenario, YEARS);
    (scenario, simulation)
}

fn simulate(scenario: &Scenario, years: u32) -> Simulation {
    let mut simulation = Simulation::new(scenario).unwrap();
    simulation.advance(years);
    simulation.exposure(None, None).unwrap();
    simulation
}

/// From the scenario to the exposure of all its years. Years per second: the item rate.
#[divan::bench(sample_count = 5)]
fn simulate_all(bencher: Bencher<'_, '_>) {
    let scenario = reference();
    bencher.counter(ItemsCount::new(YEARS)).bench_local(|| simulate(&scenario, YEARS));
}

/// From the scenario to a first picture.
#[divan::bench(sample_count = 20)]
fn first_500(bencher: Bencher<'_, '_>) {
    let scenario = reference();
    bencher.counter(ItemsCount::new(500_u32)).bench_local(|| simulate(&scenario, 500));
}

/// Terms other than those before: settle the same years and measure the exposure.
fn under_other_terms(bencher: Bencher<'_, '_>, mut change: impl FnMut(&mut ContractTerms)) {
    let (scenario, mut simulation) = drawn();
    let mut terms = scenario.contract;
    bencher.counter(ItemsCount::new(YEARS)).bench_local(|| {
        change(&mut terms);
        simulation.exposure(Some(&terms), None).unwrap()
    });
}

/// Another base fee.
#[divan::bench(sample_count = 50)]
fn other_price(bencher: Bencher<'_, '_>) {
    let mut cents = 67_000;
    under_other_terms(bencher, |terms| {
        cents = if cents == 67_000 { 68_000 } else { 67_000 };
        terms.base[0].amount = Money::from_cents(cents);
    });
}

/// Another first threshold.
#[divan::bench(sample_count = 50)]
fn other_threshold(bencher: Bencher<'_, '_>) {
    let mut at = 45.0;
    under_other_terms(bencher, |terms| {
        at = if at > 50.0 { 45.0 } else { at + 1.0 };
        let Pays::Tiers { tiers, .. } = &mut terms.outcomes[0].pays else { unreachable!() };
        tiers[0].at = at;
    });
}

/// Another minimum dosage: the same years are counted anew.
#[divan::bench(sample_count = 10)]
fn other_eligibility(bencher: Bencher<'_, '_>) {
    let mut minimum = 30.0;
    under_other_terms(bencher, |terms| {
        minimum = if minimum > 35.0 { 30.0 } else { minimum + 1.0 };
        terms.eligibility.as_mut().unwrap().minimum_dosage = Some(minimum);
    });
}
