//! The native figures of the bench as one line of JSON, for `run.mjs`:
//! `figures engine|point <scenario.json> [all]`. One process per call, so that its peak memory is the measure's own.
#![allow(missing_docs, clippy::unwrap_used, clippy::indexing_slicing)]

use std::time::Instant;

use outcomes_contract::contract::{ContractTerms, Limits, Pays};
use outcomes_contract::experiment::Simulation;
use outcomes_contract::exposure::Exposure;
use outcomes_contract::scenario::{self, Budget, Scenario};
use outcomes_contract::units::Money;
use outcomes_contract::written::Written;
use serde_json::{Value, json};

/// A run of a point of the cost curve takes about twice as long at most, in milliseconds: fewer years are drawn where
/// all would take longer, and the time for all is reckoned from them, which the table marks.
const PATIENCE: f64 = 600.0;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    let [what, file, rest @ ..] = arguments.as_slice() else {
        println!("usage: figures engine|point <scenario.json> [all]");
        return;
    };
    let written = Written::from_json(&std::fs::read_to_string(file).unwrap()).unwrap();
    let (scenario, _) = scenario::check(&written).unwrap();
    let figures = match what.as_str() {
        "engine" => engine(&scenario),
        _ => point(&scenario, !rest.is_empty()),
    };
    println!("{figures}");
}

fn milliseconds(since: Instant) -> f64 {
    since.elapsed().as_secs_f64() * 1_000.0
}

/// Draws so many years of a fresh simulation and measures the exposure: from a scenario to figures.
fn simulate(scenario: &Scenario, years: u32) -> (Simulation, Exposure) {
    let mut simulation = Simulation::new(scenario).unwrap();
    simulation.advance(years);
    let exposure = simulation.exposure(None, None).unwrap();
    (simulation, exposure)
}

fn timed(times: u32, mut work: impl FnMut(u32)) -> Vec<f64> {
    (0..times)
        .map(|time| {
            let begun = Instant::now();
            work(time);
            milliseconds(begun)
        })
        .collect()
}

/// The reference work, each kind of change several times.
fn engine(scenario: &Scenario) -> Value {
    let years = scenario.plan.replications.unwrap();
    let all = timed(3, |_| drop(simulate(scenario, years)));
    let first = timed(10, |_| drop(simulate(scenario, 500)));
    let (mut simulation, exposure) = simulate(scenario, years);
    let mut under = |times: u32, change: &dyn Fn(&mut ContractTerms, u32)| {
        timed(times, |time| {
            let mut terms = scenario.contract.clone();
            change(&mut terms, time);
            simulation.exposure(Some(&terms), None).unwrap();
        })
    };
    let threshold = under(30, &|terms, time| tier(terms).at = f64::from(40 + time % 20));
    let price = under(30, &|terms, time| tier(terms).amount = Money::from_cents(30_000 + 100 * i64::from(time)));
    let cap = under(30, &|terms, time| {
        let most = Money::from_cents(190_000_000 + 100_000 * i64::from(time));
        terms.limits = Some(Limits { not_to_exceed: Some(most), ..terms.limits.unwrap() });
    });
    let eligibility = under(8, &|terms, time| {
        terms.eligibility.as_mut().unwrap().minimum_dosage = Some(f64::from(30 + time));
    });
    simulation.exposure(None, None).unwrap();
    let budget = timed(30, |time| {
        let amount = Money::from_cents(170_000_000 + 100_000 * i64::from(time));
        simulation.exposure(None, Some(&Budget { amount, fiscal_years: None })).unwrap();
    });
    json!({
        "all": all, "first": first, "threshold": threshold, "price": price, "cap": cap, "budget": budget,
        "eligibility": eligibility, "peak": peak(), "exposure": exposure,
    })
}

fn tier(terms: &mut ContractTerms) -> &mut outcomes_contract::contract::Tier {
    let Pays::Tiers { tiers, .. } = &mut terms.outcomes[0].pays else { panic!("the reference work has tiers") };
    &mut tiers[0]
}

/// One point of the cost curve: all years of the plan, or as many as patience allows unless the whole is asked for.
fn point(scenario: &Scenario, whole: bool) -> Value {
    let total = scenario.plan.replications.unwrap();
    let mut years = total.min(10);
    loop {
        let once = |_| drop(simulate(scenario, years));
        let mut took = timed(1, once)[0];
        let enough = took > PATIENCE / 2.0;
        if years == total || (enough && !whole) {
            if !whole {
                took = timed(3, once).into_iter().fold(took, f64::min);
            }
            return json!({ "years": years, "total": total, "ms": took, "peak": peak() });
        }
        years = if enough { total } else { total.min(4 * years) };
    }
}

/// The most memory this process has held, in bytes; null where the system does not say.
fn peak() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().strip_suffix(" kB")?.parse::<u64>().ok().map(|kilobytes| kilobytes << 10)
}
