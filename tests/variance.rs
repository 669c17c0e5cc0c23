//! The split of the payout's variance against closed forms. Seeds are fixed; every comparison allows 4.4 of the
//! estimate's own standard errors, a two-sided false-alarm rate of 1.1e-5 each, had the seeds been chosen at random.
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

use outcomes_contract::experiment::Simulation;
use outcomes_contract::explore::{VarianceOptions, VarianceSplit};
use outcomes_contract::exposure::Estimate;
use outcomes_contract::normal;
use outcomes_contract::outcomes::Source;
use serde_json::{Value, json};

use support::{PRESETS, one_cut, preset, read, scenario_of, simulated};

const ALLOWED: f64 = 4.4;
/// Square dollars of one student who succeeds.
const SQUARE: f64 = 750.0 * 750.0;

fn split(value: &Value, replications: u32) -> VarianceSplit {
    let simulation = Simulation::new(&scenario_of(value)).unwrap();
    let split = simulation.variance(VarianceOptions { replications: Some(replications) }, None).unwrap();
    let sum: f64 = split.parts.iter().map(|part| part.variance.value).sum();
    let shares: f64 = split.parts.iter().map(|part| part.share.value).sum();
    let whole = split.variance.value;
    // each part is exact in cents before it is turned into dollars: what is left is the rounding of five numbers
    assert!((sum - whole).abs() <= 1e-12 * whole, "parts add up to {sum}, the variance is {whole}");
    assert!(whole == 0.0 || (shares - 1.0).abs() < 1e-12, "shares add up to {shares}");
    split
}

fn part(split: &VarianceSplit, source: Source) -> Estimate {
    split.parts.iter().find(|part| part.source == source).unwrap().variance
}

fn close(what: &str, found: Estimate, expected: f64) {
    let Estimate { value, standard_error } = found;
    let off = (value - expected).abs();
    assert!(off <= ALLOWED * standard_error + 1e-9, "{what}: {value} ± {standard_error}, expected {expected}");
    // the test can see something: the error is no larger than the variance itself
    assert!(standard_error < expected.abs() + 1e-9, "{what}: {value} ± {standard_error} says nothing");
}

fn zero(split: &VarianceSplit, sources: &[Source]) {
    for source in sources {
        assert_eq!(part(split, *source), Estimate { value: 0.0, standard_error: 0.0 }, "{source:?}");
    }
}

/// The mean of a function of a normal draw, by Simpson's rule over 9 SDs to either side.
fn expected(mean: f64, sd: f64, of: impl Fn(f64) -> f64) -> f64 {
    let steps = 2_000_u32;
    let width = 18.0 / f64::from(steps);
    let term = |step: u32| {
        let z = -9.0 + f64::from(step) * width;
        let weight = if step == 0 || step == steps { 1.0 } else { f64::from(2 + 2 * (step % 2)) };
        weight * libm::exp(-0.5 * z * z) / std::f64::consts::TAU.sqrt() * of(mean + sd * z)
    };
    (0..=steps).map(term).sum::<f64>() * width / 3.0
}

#[test]
fn without_clustering_and_effect_all_variance_is_sampling() {
    let split = split(&one_cut(50, 0.0, None, 1, 1), 4_000);
    // design facts: SD 7,954.95
    close("variance", split.variance, SQUARE * 450.0 * 0.25);
    close("SD", split.sd, 7_954.95);
    zero(&split, &[Source::Breach, Source::Effect, Source::Clustering, Source::Dosage]);
    let sampling = split.parts[4];
    assert_eq!((sampling.variance, sampling.share.value), (split.variance, 1.0));
    assert!(sampling.share.standard_error < 1e-12 && split.notes.is_empty());
}

/// Chance that two students of a site both reach the cut at 50 (Sheppard 1899).
fn both(icc: f64) -> f64 {
    0.25 + libm::asin(icc) / std::f64::consts::TAU
}

#[test]
fn clustering_adds_the_variance_of_what_sites_attain() {
    let split = split(&one_cut(50, 0.10, None, 2, 1), 4_000);
    let clustering = SQUARE * 9.0 * 50.0 * 50.0 * (both(0.10) - 0.25);
    let sampling = SQUARE * 450.0 * (0.5 - both(0.10));
    close("clustering", part(&split, Source::Clustering), clustering);
    close("sampling", part(&split, Source::Sampling), sampling);
    // design facts: with clustering 16.2 thousand
    close("SD", split.sd, (clustering + sampling).sqrt());
    assert!((split.sd.value - 16_200.0).abs() < ALLOWED * split.sd.standard_error + 50.0);
    zero(&split, &[Source::Breach, Source::Effect, Source::Dosage]);
}

#[test]
fn an_uncertain_effect_adds_the_variance_of_what_it_attains() {
    let (mean, sd, site_sd, icc): (f64, f64, f64, f64) = (0.16, 0.10, 0.05, 0.10);
    let effect = json!({ "mean": mean, "sd": sd, "siteSd": site_sd });
    let split = split(&one_cut(50, icc, Some(effect), 3, 1), 6_000);
    // the chance of a student where the year's effect is known, and where the site's is too
    let of_year = |delta: f64| normal::cdf(2.64 * delta / (1.0 + (2.64 * site_sd).powi(2)).sqrt());
    let of_site = |delta: f64| normal::cdf(2.64 * delta);
    let here = (sd * sd + site_sd * site_sd).sqrt();
    let variance = |sd: f64, of: &dyn Fn(f64) -> f64| {
        let square = |delta| of(delta) * of(delta);
        expected(mean, sd, square) - expected(mean, sd, of).powi(2)
    };
    // nine sites of 50, each with its own effect around the year's
    let site = SQUARE * 2_500.0;
    close(
        "effect",
        part(&split, Source::Effect),
        site * (9.0 * variance(here, &of_site) + 72.0 * variance(sd, &of_year)),
    );
    // the chance where clustering is known too, of a site with so much effect
    let own = (1.0 - icc).sqrt();
    let known = |delta: f64, u: f64| normal::cdf((2.64 * delta + icc.sqrt() * u) / own);
    let clustered = |delta: f64| expected(0.0, 1.0, |u| known(delta, u).powi(2)) - of_site(delta).powi(2);
    close("clustering", part(&split, Source::Clustering), site * 9.0 * expected(mean, here, clustered));
    let spread = (2.64 * 2.64 * here * here + icc).sqrt();
    let single = expected(2.64 * mean, spread, |at| normal::cdf(at / own) * normal::cdf(-at / own));
    close("sampling", part(&split, Source::Sampling), SQUARE * 450.0 * single);
    zero(&split, &[Source::Breach, Source::Dosage]);
    // the effect is known best: it is most of the variance
    let share = split.parts[1].share;
    assert!(share.value > 0.6 && share.standard_error < 0.03, "{share:?}");
}

#[test]
fn valid_tests_count_as_dosage() {
    let mut value = one_cut(50, 0.0, None, 4, 1);
    value["cohort"]["validPairs"] = json!(0.6);
    let split = split(&value, 4_000);
    // given who has both tests, half of them are expected to succeed
    close("dosage", part(&split, Source::Dosage), SQUARE * 0.25 * 450.0 * 0.6 * 0.4);
    close("sampling", part(&split, Source::Sampling), SQUARE * 450.0 * 0.6 * 0.25);
    zero(&split, &[Source::Breach, Source::Effect, Source::Clustering]);
}

#[test]
fn a_breach_adds_the_variance_between_the_full_price_and_the_mean() {
    let mut value = one_cut(50, 0.10, None, 5, 1);
    value["cohort"]["breach"] = json!(0.3);
    // a breach that costs nothing changes nothing
    zero(&split(&value, 500), &[Source::Breach]);
    value["contract"]["breach"] = json!("fullPrice");
    let split = split(&value, 6_000);
    close("breach", part(&split, Source::Breach), 0.3 * 0.7 * (225.0_f64 * 750.0).powi(2));
    close("clustering", part(&split, Source::Clustering), 0.7 * SQUARE * 9.0 * 2_500.0 * (both(0.10) - 0.25));
    close("sampling", part(&split, Source::Sampling), 0.7 * SQUARE * 450.0 * (0.5 - both(0.10)));
}

/// A cap over several measures of a student looks at students together, as Denver's and others' presets do.
#[test]
fn the_variance_of_every_preset_is_that_of_its_simulated_years() {
    for (seed, id) in (11_u32..).zip(PRESETS) {
        let mut value = preset(id);
        value["plan"] = json!({ "seed": seed, "replications": 4_000 });
        if id == "denver" {
            value["contract"]["limits"]["perStudent"] = json!("1100.00");
        }
        let payouts = simulated(&value).payouts(None).unwrap();
        let n = payouts.len() as f64;
        let mean = payouts.iter().map(|payout| payout.dollars()).sum::<f64>() / n;
        let powers = |power| payouts.iter().map(|payout| (payout.dollars() - mean).powi(power)).sum::<f64>() / n;
        let (variance, fourth) = (powers(2), powers(4));
        value["plan"]["seed"] = json!(seed + 100);
        let split = split(&value, 1_000);
        // of independent years: both errors count
        let error = ((fourth - variance * variance) / n + split.variance.standard_error.powi(2)).sqrt();
        let off = (split.variance.value - variance).abs();
        assert!(off <= ALLOWED * error, "{id}: {} for {variance} ± {error}", split.variance.value);
        for part in &split.parts {
            assert!(part.share.value >= -ALLOWED * part.share.standard_error, "{id}: {part:?}");
        }
    }
}

fn crowd(students: u32) -> Value {
    let mut value = one_cut(50, 0.10, Some(json!({ "mean": 0.1, "sd": 0.0 })), 21, 1);
    value["cohort"]["groups"][0]["students"] = json!(students);
    value["cohort"]["validPairs"] = json!(0.6);
    value
}

#[test]
fn where_numbers_are_drawn_dosage_is_part_of_sampling_and_a_note_says_so() {
    // the cut is half-way at a shift of 0.264; everything else as in the ICC case, with 9 sites of 10,000
    let split = split(&crowd(90_000), 1_000);
    let sources: Vec<Source> = split.parts.iter().map(|part| part.source).collect();
    assert_eq!(sources, [Source::Breach, Source::Effect, Source::Clustering, Source::Sampling]);
    assert!(split.notes[0].contains("part of what sampling adds"), "{:?}", split.notes);
    let known = |u: f64| normal::cdf((0.264 + 0.1_f64.sqrt() * u) / 0.9_f64.sqrt());
    let reach = normal::cdf(0.264);
    let clustered = expected(0.0, 1.0, |u| known(u).powi(2)) - reach * reach;
    close("clustering", part(&split, Source::Clustering), SQUARE * 9.0 * 6_000.0_f64.powi(2) * clustered);
    let single = expected(0.0, 1.0, |u| 0.6 * known(u) * (1.0 - 0.6 * known(u)));
    close("sampling", part(&split, Source::Sampling), SQUARE * 90_000.0 * single);
}

#[test]
fn where_fewer_than_50_000_could_be_drawn_as_numbers_students_are_drawn() {
    let split = split(&crowd(9_000), 1_000);
    assert!(split.notes.is_empty());
    let known = |u: f64| normal::cdf((0.264 + 0.1_f64.sqrt() * u) / 0.9_f64.sqrt());
    let dosage = expected(0.0, 1.0, |u| known(u).powi(2)) * 0.6 * 0.4;
    close("dosage", part(&split, Source::Dosage), SQUARE * 9_000.0 * dosage);
}

#[test]
fn a_contract_without_chance_has_no_variance_and_says_so() {
    let mut value = one_cut(50, 0.10, Some(json!({ "mean": 0.1, "sd": 0.1 })), 31, 1);
    value["contract"]["outcomes"] = json!([]);
    let split = split(&value, 50);
    assert_eq!(split.variance, Estimate { value: 0.0, standard_error: 0.0 });
    assert_eq!(split.sd, Estimate { value: 0.0, standard_error: 0.0 });
    assert!(split.parts.iter().all(|part| part.share.value == 0.0));
    assert_eq!(split.notes.len(), 1);
}

#[test]
fn splitting_leaves_the_years_as_they_are_and_gives_the_same_again() {
    let mut value = preset("duval");
    value["plan"]["replications"] = json!(300);
    let mut simulation = simulated(&value);
    let before = simulation.exposure(None, None).unwrap();
    let options = VarianceOptions { replications: Some(100) };
    let split = simulation.variance(options, None).unwrap();
    assert_eq!(split, simulation.variance(options, None).unwrap());
    assert_eq!(before, simulation.exposure(None, None).unwrap());
    // other terms are settled on the same years: twice every amount, four times the variance
    let doubled = |amount: &Value| json!(format!("{:.2}", 2.0 * amount.as_str().unwrap().parse::<f64>().unwrap()));
    let mut terms = value["contract"].clone();
    terms["limits"] = json!({});
    let plain = simulation.variance(options, Some(&read(&terms))).unwrap();
    terms["base"][0]["amount"] = doubled(&terms["base"][0]["amount"]);
    for tier in terms["outcomes"][0]["pays"]["tiers"].as_array_mut().unwrap() {
        tier["amount"] = doubled(&tier["amount"]);
    }
    let twice = simulation.variance(options, Some(&read(&terms))).unwrap();
    assert!((twice.variance.value / plain.variance.value - 4.0).abs() < 1e-9);
}

#[test]
fn the_number_of_pairs_follows_the_plan_and_the_students_and_is_held_in_range() {
    let pairs = |students: u32, replications: u32, asked: Option<u32>| {
        let mut value = one_cut(50, 0.0, None, 1, replications);
        value["cohort"]["groups"][0]["students"] = json!(students);
        let simulation = Simulation::new(&scenario_of(&value)).unwrap();
        simulation.variance(VarianceOptions { replications: asked }, None)
    };
    let default = |students, replications| pairs(students, replications, None).unwrap().replications;
    assert_eq!([default(10, 10_000), default(10, 300), default(10, 1)], [2_000, 300, 2]);
    assert_eq!(default(10_000, 10_000), 400);
    for wrong in [0, 1, 100_001] {
        let refusals = pairs(10, 100, Some(wrong)).unwrap_err();
        let refusal = &refusals.list()[0];
        assert_eq!((refusal.code.as_str(), refusal.field.as_str()), ("outOfRange", "options.replications"));
    }
    let simulation = Simulation::new(&scenario_of(&one_cut(50, 0.0, None, 1, 10))).unwrap();
    let mut terms = one_cut(50, 0.0, None, 1, 10)["contract"].clone();
    terms["outcomes"][0]["measure"] = json!("unknown");
    let refusals = simulation.variance(VarianceOptions { replications: Some(1) }, Some(&read(&terms))).unwrap_err();
    let fields: Vec<&str> = refusals.list().iter().map(|refusal| refusal.field.as_str()).collect();
    assert_eq!(fields, ["options.replications", "contract.outcomes[0].measure"]);
}
