//! Counts drawn at once have the law of students drawn one by one. Seeds are fixed; every comparison of means allows 4.4
//! standard errors (false-alarm rate 1.1e-5 each), of spreads likewise, and the two-sample Kolmogorov-Smirnov distance
//! has a false-alarm rate of 2e-5.
#![cfg(not(target_arch = "wasm32"))]

mod support;

use outcomes_contract::experiment::{Share, Simulation};
use outcomes_contract::outcomes::{BLOCK, BlockTally, Counter, Counting, Crowds, Simulator, is_crowded};
use outcomes_contract::scenario;
use serde_json::{Value, json};

use support::scenario_of;

const YEARS: u32 = 1_600;

/// Two groups at three sites, all cells crowded.
fn crowded() -> Value {
    let mut value = support::preset("duval");
    value["cohort"]["sites"] = json!(3);
    value["cohort"]["groups"] = json!([
        { "id": "eighth", "label": "Eighth", "students": 4_000, "baselineShift": 0.2 },
        { "id": "ninth", "label": "Ninth", "students": 3_700, "effectMultiplier": -0.6 }
    ]);
    value["plan"]["replications"] = json!(YEARS);
    value["contract"]["limits"] = json!({});
    value
}

fn blocks(draw: impl FnMut(u32) -> BlockTally) -> Vec<BlockTally> {
    (0..YEARS).step_by(BLOCK).map(draw).collect()
}

/// Mean and SD of a list.
fn moments(list: &[f64]) -> (f64, f64) {
    let n = list.len() as f64;
    let mean = list.iter().sum::<f64>() / n;
    (mean, (list.iter().map(|x| (x - mean).powi(2)).sum::<f64>() / (n - 1.0)).sqrt())
}

fn same_law(what: &str, one: &[f64], other: &[f64]) {
    let n = one.len() as f64;
    let ((mean, sd), (other_mean, other_sd)) = (moments(one), moments(other));
    let error = ((sd * sd + other_sd * other_sd) / n).sqrt();
    assert!((mean - other_mean).abs() <= 4.4 * error, "{what}: means {mean} and {other_mean} ± {error}");
    // of a sample SD, with room for tails a little heavier or lighter than normal ones
    let error = 1.3 * ((sd * sd + other_sd * other_sd) / (2.0 * n)).sqrt();
    assert!((sd - other_sd).abs() <= 4.4 * error, "{what}: SDs {sd} and {other_sd} ± {error}");
    let mut all: Vec<(f64, f64)> = one.iter().map(|x| (*x, 1.0)).chain(other.iter().map(|x| (*x, -1.0))).collect();
    all.sort_by(|a, b| a.0.total_cmp(&b.0));
    let (mut difference, mut distance) = (0.0, 0.0_f64);
    for (index, (x, step)) in all.iter().enumerate() {
        difference += step;
        if all.get(index + 1).is_none_or(|next| next.0 > *x) {
            distance = distance.max(f64::abs(difference) / n);
        }
    }
    assert!((n / 2.0).sqrt() * distance < 2.4, "{what}: sqrt(n / 2) D = {}", (n / 2.0).sqrt() * distance);
}

#[test]
fn drawn_counts_have_the_law_of_students() {
    let scenario = scenario_of(&crowded());
    let cohort = scenario::checked(&scenario).unwrap().cohort;
    let simulator = Simulator::new(&cohort);
    assert!(is_crowded(&simulator));
    let counting = Counting { minimum: 54, columns: vec![true, true], delivered: true };
    let crowds = Crowds::new(&simulator, &counting);
    let mut counter = Counter::new(&simulator, &counting);
    let mut records = simulator.room(BLOCK);
    let drawn = blocks(|first| crowds.draw(101, first, BLOCK));
    let counted = blocks(|first| {
        simulator.draw(202, first, &mut records);
        counter.count(&records)
    });
    let figure = |tallies: &[BlockTally], of: &dyn Fn(&BlockTally, usize) -> f64| -> Vec<f64> {
        tallies.iter().flat_map(|tally| (0..BLOCK).map(|year| of(tally, year)).collect::<Vec<_>>()).collect()
    };
    let same = |what: &str, of: &dyn Fn(&BlockTally, usize) -> f64| {
        same_law(what, &figure(&drawn, of), &figure(&counted, of));
    };
    for group in 0..2 {
        same("enough", &|tally, year| f64::from(tally.groups[group].enough[year]));
        same("tested", &|tally, year| f64::from(tally.groups[group].tested[year]));
        same("kept short", &|tally, year| f64::from(tally.groups[group].district_short[year]));
        same("delivered", &|tally, year| tally.groups[group].delivered[year] as f64);
        for place in [9, 39, 59, 79, 94] {
            let at_least =
                |tally: &BlockTally, year: usize| tally.groups[group].counts[0].reached.at_least(place)[year];
            let without = |tally: &BlockTally, year: usize| tally.groups[group].counts[0].without.at_least(place)[year];
            let both = |tally: &BlockTally, year: usize| tally.groups[group].counts[0].both.at_least(place)[year];
            same(&format!("reached {place}"), &|tally, year| f64::from(at_least(tally, year)));
            same(&format!("without {place}"), &|tally, year| f64::from(without(tally, year)));
            same(&format!("both {place}"), &|tally, year| f64::from(both(tally, year)));
            same(&format!("more at {place}"), &|tally, year| {
                f64::from(at_least(tally, year)) - f64::from(without(tally, year))
            });
            let further =
                |tally: &BlockTally, year: usize| tally.groups[group].counts[0].reached.at_least(place + 5)[year];
            same(&format!("between {place} and five more"), &|tally, year| {
                f64::from(at_least(tally, year) - further(tally, year))
            });
        }
        for units in [54, 70, 88] {
            same(&format!("{units} units"), &|tally, year| {
                f64::from(tally.groups[group].counts[1].reached.at_least(units)[year])
            });
        }
    }
}

#[test]
fn what_was_asked_before_does_not_matter_and_counts_fall_with_the_place() {
    let scenario = scenario_of(&crowded());
    let simulator = Simulator::new(&scenario::checked(&scenario).unwrap().cohort);
    let counting = Counting { minimum: 54, columns: vec![true, false], delivered: false };
    let crowds = Crowds::new(&simulator, &counting);
    let (one, other) = (crowds.draw(5, 64, BLOCK), crowds.draw(5, 64, BLOCK));
    let column = |tally: &BlockTally, place: usize| tally.groups[1].counts[0].reached.at_least(place);
    let rising: Vec<[u32; BLOCK]> = (0..99).map(|place| column(&one, place)).collect();
    for place in (0..99).rev() {
        assert_eq!(column(&other, place), rising[place], "{place}");
    }
    for pair in rising.windows(2) {
        assert!(pair[0].iter().zip(&pair[1]).all(|(low, high)| low >= high));
    }
    assert_eq!(rising[0], one.groups[1].tested);
    assert_eq!(column(&one, 99), [0; BLOCK]);
    // a year by itself is the year of the block
    let alone = crowds.draw(5, 70, 1);
    assert_eq!(column(&alone, 49)[0], rising[49][6]);
}

#[test]
fn a_crowded_year_settles_line_by_line_to_its_payout_whoever_draws_it() {
    let mut value = crowded();
    value["plan"]["replications"] = json!(200);
    value["contract"]["base"] =
        json!([{ "amount": "1.37", "per": "dosageUnit" }, { "amount": "9.00", "per": "student" }]);
    value["contract"]["outcomes"][0]["malus"] = json!({ "below": 12, "amount": "3.33" });
    for (missing, shortfall) in [("cohortRate", "deemedTop"), ("deemedMet", "excluded"), ("unpaid", "unpaid")] {
        value["contract"]["missingTest"] = json!(missing);
        value["contract"]["districtShortfall"] = json!(shortfall);
        let scenario = scenario_of(&value);
        let mut simulation = Simulation::new(&scenario).unwrap();
        simulation.advance(200);
        let payouts = simulation.payouts(None).unwrap();
        for replication in [0, 1, 31, 32, 199] {
            let invoice = simulation.year(replication, None).unwrap();
            assert_eq!(invoice.total, payouts[replication as usize], "{missing} {replication}");
        }
        let part = |index| {
            let mut shared = Simulation::sharing(&scenario, Share { index, of: 2 }).unwrap();
            shared.advance(200);
            shared.part(None).unwrap()
        };
        let merged = simulation.merged(vec![part(1), part(0)], None, None).unwrap();
        assert_eq!(merged, simulation.exposure(None, None).unwrap());
    }
}

/// A cap on what two measures of one student pay together needs the students; their law is the same.
#[test]
fn a_cap_over_two_measures_counts_students_even_in_crowds() {
    let mut value = crowded();
    value["plan"]["replications"] = json!(64);
    value["contract"]["outcomes"].as_array_mut().unwrap().push(json!({
        "id": "sessions", "label": "Sessions", "measure": "dosage",
        "pays": { "kind": "tiers", "stacking": "highest", "tiers": [{ "at": 80, "amount": "100.00" }] }
    }));
    let plain = support::simulated(&value).exposure(None, None).unwrap();
    value["contract"]["limits"] = json!({ "perStudent": "800.00" });
    let mut simulation = support::simulated(&value);
    let capped = simulation.exposure(None, None).unwrap();
    let error = plain.payout.mean.standard_error;
    assert!(capped.payout.mean.value < plain.payout.mean.value + 4.4 * error);
    assert!(capped.payout.mean.value > plain.payout.mean.value - 50.0 * 2_500.0);
    assert_eq!(simulation.year(5, None).unwrap().total, simulation.payouts(None).unwrap()[5]);
}
