//! The simulation against closed forms. Seeds are fixed; every comparison allows 4.4 standard errors, a two-sided
//! false-alarm rate of 1.1e-5 each, had the seeds been chosen at random.
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

use outcomes_contract::normal;
use outcomes_contract::outcomes::{Cause, Simulator};
use outcomes_contract::scenario;
use serde_json::json;
use support::{exposure, one_cut, scenario_of};

const ALLOWED: f64 = 4.4;

/// An estimate against its true value, in standard errors; a standard error of 0 must be an exact hit.
fn close(what: &str, found: f64, standard_error: f64, expected: f64) {
    let off = (found - expected).abs();
    assert!(off <= ALLOWED * standard_error + 1e-9, "{what}: {found} ± {standard_error}, expected {expected}");
}

/// P(Binomial(n, p) > k), summed term by term.
fn binomial_above(n: u32, p: f64, k: u32) -> f64 {
    let log_choose = |j: u32| {
        libm::lgamma(f64::from(n) + 1.0) - libm::lgamma(f64::from(j) + 1.0) - libm::lgamma(f64::from(n - j) + 1.0)
    };
    let term = |j: u32| libm::exp(log_choose(j) + f64::from(j) * libm::log(p) + f64::from(n - j) * libm::log(1.0 - p));
    (k + 1..=n).map(term).sum()
}

#[test]
fn without_clustering_and_effect_payouts_are_binomial() {
    for (at, seed, successes) in [(50, 1, 238), (80, 2, 95), (21, 3, 360)] {
        let years = 20_000;
        let mut value = one_cut(at, 0.0, None, seed, years);
        value["budget"]["amount"] = json!(301_500 + 750 * successes);
        let exposure = exposure(&value);
        let p = 1.0 - f64::from(at) / 100.0;
        let n = f64::from(years);
        let sd = 750.0 * (450.0 * p * (1.0 - p)).sqrt();
        close("mean", exposure.payout.mean.value, sd / n.sqrt(), 301_500.0 + 750.0 * 450.0 * p);
        // SD of a sample SD, nearly normal payouts
        close("SD", exposure.payout.sd, sd / (2.0 * n).sqrt(), sd);
        // the budget is exceeded from the next success on
        let over = binomial_above(450, p, successes);
        close("chance", exposure.budget.chance_exceeded.value, (over * (1.0 - over) / n).sqrt(), over);
    }
}

#[test]
fn clustering_spreads_payouts_as_the_beta_binomial_of_normal_sites() {
    // Var(successes at a site) = m p (1 - p) + m (m - 1) (P(two students of a site both reach) - p^2); the cut at 50 has
    // P(both) = 1/4 + asin(icc) / (2 pi) (Sheppard 1899)
    let (icc, m): (f64, f64) = (0.10, 50.0);
    let both = 0.25 + libm::asin(icc) / std::f64::consts::TAU;
    let sd = 750.0 * (9.0 * (m * 0.25 + m * (m - 1.0) * (both - 0.25))).sqrt();
    let years = 20_000;
    let exposure = exposure(&one_cut(50, icc, None, 11, years));
    let n = f64::from(years);
    close("mean", exposure.payout.mean.value, sd / n.sqrt(), 470_250.0);
    close("SD", exposure.payout.sd, sd / (2.0 * n).sqrt(), sd);
}

/// Design facts: effect 0 / .05 / .10 / .16 / .30 at leverage 2.64, shares at the 50th and 80th percentile or above.
#[test]
fn a_small_effect_moves_growth_percentiles_a_lot() {
    let published = [(0.0, 50.0, 20.0), (0.05, 55.2, 23.9), (0.10, 60.4, 28.2), (0.16, 66.3, 33.7), (0.30, 78.5, 48.0)];
    for (index, (effect, at_50, at_80)) in (1_u32..).zip(published) {
        for (at, expected) in [(50, at_50), (80, at_80)] {
            let effect = json!({ "mean": effect, "sd": 0.0 });
            let exposure = exposure(&one_cut(at, 0.0, Some(effect), 20 + index, 4_000));
            let share = 100.0 * exposure.outcomes[0].reached.value / 450.0;
            let error = 100.0 * exposure.outcomes[0].reached.standard_error / 450.0;
            // 0.05: the figures are published to one decimal
            assert!((share - expected).abs() <= ALLOWED * error + 0.05, "{at}: {share} for {expected}");
        }
    }
}

/// Design facts: at effect .16 and $750 a success, three in four at 50 would have happened anyway, 59 % at 80; and
/// $3,054 and $1,848 per additional success.
#[test]
fn deadweight_is_counted_student_by_student() {
    for (at, share, cost) in [(50, 0.754, 3_054.0), (80, 0.593, 1_848.0)] {
        let exposure = exposure(&one_cut(at, 0.0, Some(json!({ "mean": 0.16, "sd": 0.0 })), 31, 8_000));
        let p = |effect: f64| normal::cdf(2.64 * effect - normal::quantile(f64::from(at) / 100.0));
        let outcome = &exposure.outcomes[0];
        let exact = p(0.0) / p(0.16);
        close("deadweight", outcome.deadweight_share.value, outcome.deadweight_share.standard_error, exact);
        assert!((exact - share).abs() < 0.005, "{exact}");
        let additional = outcome.cost_per_additional_success.unwrap();
        close("cost", additional.value, additional.standard_error, 750.0 * p(0.16) / (p(0.16) - p(0.0)));
        assert!((additional.value - cost).abs() < 0.03 * cost, "{}", additional.value);
    }
}

#[test]
fn effect_zero_gives_exactly_the_twin() {
    let mut value = support::preset("duval");
    value["cohort"]["measures"][0]["effect"] = json!({ "mean": 0, "sd": 0, "siteSd": 0 });
    value["plan"]["replications"] = json!(300);
    let cohort = scenario::checked(&scenario_of(&value)).unwrap().cohort;
    let simulator = Simulator::new(&cohort);
    let mut years = simulator.room(300);
    simulator.draw(5, 0, &mut years);
    assert_eq!(years.values, years.twins);
    let outcome = exposure(&value).outcomes[0].clone();
    assert_eq!((outcome.deadweight_share.value, outcome.cost_per_additional_success), (1.0, None));
    assert_eq!(outcome.reached, outcome.without_service);
}

#[test]
fn local_history_holds_exactly_without_the_service() {
    let mut value = one_cut(45, 0.08, None, 41, 6_000);
    value["cohort"]["groups"] = json!([
        { "id": "a", "label": "A", "students": 300, "baselineShift": 0.5 },
        { "id": "b", "label": "B", "students": 150, "baselineShift": -0.9 }
    ]);
    value["cohort"]["measures"][0]["localHistory"] = json!({ "threshold": 45, "share": 0.37 });
    let reached = exposure(&value).outcomes[0].reached;
    close("share", reached.value / 450.0, reached.standard_error / 450.0, 0.37);
}

/// Dosage, flags and breaches of many years against the chances they are drawn with.
#[test]
fn dosage_tests_causes_and_breaches_have_their_chances() {
    let mut value = support::preset("duval");
    value["contract"]["eligibility"]["minimumDosage"] = json!(24);
    value["cohort"]["dosage"] = json!({ "unit": "sessions", "planned": 60, "neverStart": 0.07, "meanShare": 0.70,
        "concentration": 4, "causes": { "student": 0.6, "district": 0.25, "vendor": 0.15 } });
    let cohort = scenario::checked(&scenario_of(&value)).unwrap().cohort;
    let simulator = Simulator::new(&cohort);
    let years = 2_000_u32;
    let mut records = simulator.room(2_000);
    simulator.draw(51, 0, &mut records);
    let breaches = records.breach.iter().filter(|breach| **breach).count() as f64;
    let (mut never, mut delivered, mut valid) = (0.0, 0.0, 0.0);
    let mut causes = [0.0; 3];
    for code in &records.codes {
        let facts = simulator.codes().facts()[usize::from(*code)];
        never += f64::from(u32::from(facts.units == 0));
        delivered += f64::from(facts.units);
        valid += f64::from(u32::from(facts.valid));
        causes[facts.cause as usize] += 1.0;
        assert!(matches!(facts.cause, Cause::Student | Cause::District | Cause::Vendor));
    }
    let students = f64::from(years) * 450.0;
    let share = |count: f64, of: f64, chance: f64, what: &str| {
        close(what, count / of, (chance * (1.0 - chance) / of).sqrt(), chance);
    };
    share(valid, students, 0.88, "valid tests");
    share(breaches, f64::from(years), 0.05, "breaches");
    for (count, chance) in causes.into_iter().zip([0.6, 0.25, 0.15]) {
        share(count, students, chance, "cause");
    }
    // mean of the planned units among starters .70, SD of a Beta(2.8, 1.2) share; never-starters and a few who round to 0
    let mean = 60.0 * 0.93 * 0.70;
    close("delivered", delivered / students, 60.0 * 0.34 / students.sqrt(), mean);
    assert!(never / students > 0.069 && never / students < 0.0715, "{}", never / students);
}

/// One-sample Kolmogorov-Smirnov: sqrt(n) D stays below 2.4 with a chance of 1 - 2 exp(-2 x 2.4^2), false-alarm rate 2e-5.
fn kolmogorov_smirnov(mut shares: Vec<f64>) {
    shares.sort_by(f64::total_cmp);
    let n = shares.len() as f64;
    let distance = shares.iter().enumerate().fold(0.0_f64, |worst, (below, share)| {
        worst.max((share - below as f64 / n).abs()).max(((below + 1) as f64 / n - share).abs())
    });
    assert!(n.sqrt() * distance < 2.4, "sqrt(n) D = {}", n.sqrt() * distance);
}

#[test]
fn latent_draws_are_normal_by_kolmogorov_and_smirnov() {
    let table = outcomes_contract::outcomes::NormalTable::new();
    let mut words = outcomes_contract::outcomes::words_of(61, 0);
    let shares = (0..400_000).map(|_| normal::cdf(f64::from(table.draw(words.word() as u32 & 0x00ff_ffff))));
    kolmogorov_smirnov(shares.collect());
}

#[test]
fn year_effects_are_normal_by_kolmogorov_and_smirnov() {
    // with one student of a million-point scale and no noise of its own, the value is the year's effect
    let value = json!({
        "format": 1, "title": "x",
        "cohort": { "sites": 1, "groups": [{ "id": "a", "label": "A", "students": 1 }], "measures": [{
            "id": "m", "label": "M", "icc": 1.0, "effect": { "mean": 0, "sd": 0 },
            "scale": { "kind": "points", "mean": 0, "sd": 4000, "min": -32000, "max": 32000 } }] },
        "contract": { "currency": "USD", "base": [], "outcomes": [], "missingTest": "unpaid" },
        "budget": { "amount": 0 }, "plan": { "seed": 71, "replications": 1 }
    });
    let cohort = scenario::checked(&scenario_of(&value)).unwrap().cohort;
    let simulator = Simulator::new(&cohort);
    let mut years = simulator.room(100_000);
    simulator.draw(71, 0, &mut years);
    let mut words = outcomes_contract::outcomes::words_of(72, 0);
    let shares = (0..100_000).map(|year| {
        // a value stands for an interval of latent standings: a uniform place in it makes it continuous
        let within = (words.word() >> 11) as f64 / (1_u64 << 53) as f64;
        normal::cdf((years.values[0].get(year).unwrap() as f64 - 32_000.5 + within) / 4000.0)
    });
    kolmogorov_smirnov(shares.collect());
}

#[test]
fn dosage_is_beta_by_kolmogorov_and_smirnov() {
    let mut value = support::preset("duval");
    value["contract"]["eligibility"]["minimumDosage"] = json!(1);
    value["cohort"]["dosage"]["planned"] = json!(10_900);
    value["cohort"]["dosage"]["neverStart"] = json!(0);
    // Beta(2, 1): the distribution function is x squared
    value["cohort"]["dosage"]["meanShare"] = json!(2.0 / 3.0);
    value["cohort"]["dosage"]["concentration"] = json!(3);
    let cohort = scenario::checked(&scenario_of(&value)).unwrap().cohort;
    let simulator = Simulator::new(&cohort);
    let mut years = simulator.room(600);
    simulator.draw(81, 0, &mut years);
    let mut words = outcomes_contract::outcomes::words_of(82, 0);
    let shares = years.codes.iter().map(|code| {
        let units = simulator.codes().facts()[usize::from(*code)].units;
        let within = (words.word() >> 11) as f64 / (1_u64 << 53) as f64 - 0.5;
        let share = ((f64::from(units) + within) / 10_900.0).clamp(0.0, 1.0);
        share * share
    });
    kolmogorov_smirnov(shares.collect());
}

/// Correlated measures: the share reaching both medians is 1/4 + asin(rho) / (2 pi) (Sheppard 1899).
#[test]
fn measures_of_a_student_are_correlated_as_stated() {
    let mut value = one_cut(50, 0.1, None, 91, 1);
    let measure = |id: &str| json!({ "id": id, "label": id, "scale": { "kind": "percentile" }, "icc": 0.1 });
    value["cohort"]["measures"] = json!([measure("growth"), measure("b"), measure("c")]);
    value["cohort"]["correlations"] = json!([
        { "between": ["growth", "b"], "value": 0.6 }, { "between": ["c", "b"], "value": -0.3 }
    ]);
    let cohort = scenario::checked(&scenario_of(&value)).unwrap().cohort;
    let simulator = Simulator::new(&cohort);
    let years = 3_000_u32;
    let mut records = simulator.room(3_000);
    simulator.draw(91, 0, &mut records);
    let mut both: Vec<Vec<f64>> = vec![Vec::new(); 3];
    for year in 0..3_000 {
        for (pair, (a, b)) in [(0, 1), (1, 2), (0, 2)].into_iter().enumerate() {
            let reach = |measure: usize, student: usize| records.values[measure].get(450 * year + student) >= Some(49);
            let count = (0..450).filter(|student| reach(a, *student) && reach(b, *student)).count();
            both[pair].push(count as f64 / 450.0);
        }
    }
    for (shares, rho) in both.into_iter().zip([0.6, -0.3, 0.0]) {
        let n = f64::from(years);
        let mean = shares.iter().sum::<f64>() / n;
        let sd = (shares.iter().map(|share| (share - mean).powi(2)).sum::<f64>() / (n - 1.0)).sqrt();
        close("both", mean, sd / n.sqrt(), 0.25 + libm::asin(rho) / std::f64::consts::TAU);
    }
}
