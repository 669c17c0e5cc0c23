//! Notes come with the figure that triggers them, and only where it does.
#![cfg(not(target_arch = "wasm32"))]
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

mod support;

use outcomes_contract::experiment::Simulation;
use outcomes_contract::refusal::Note;
use outcomes_contract::units::Money;
use serde_json::{Value, json};

use support::{PRESETS, one_cut, preset, simulated};

/// Years simulated where a figure is held against a closed form; four standard errors are one false alarm in 16,000.
const YEARS: u32 = 2_000;

fn notes(value: &Value) -> Vec<Note> {
    simulated(value).notes(None).unwrap()
}

fn of<'n>(notes: &'n [Note], code: &str) -> Option<&'n Note> {
    notes.iter().find(|note| note.code == code)
}

fn has(value: &Value, code: &str) -> bool {
    of(&notes(value), code).is_some()
}

/// Field and message of the only note with this code, with spaces that may break.
fn only(value: &Value, code: &str) -> (String, String) {
    let notes = notes(value);
    let mut found = notes.iter().filter(|note| note.code == code);
    let note = found.next().unwrap_or_else(|| panic!("no {code} in {notes:?}"));
    assert!(found.next().is_none(), "once: {notes:?}");
    (note.field.clone(), note.message.replace('\u{a0}', " "))
}

/// The numbers of a message that follow a dollar sign, or stand before a per cent sign.
fn figures(message: &str) -> (Vec<f64>, Vec<f64>) {
    let number = |text: &str| text.replace(',', "").trim_end_matches('.').parse().unwrap();
    let digits = |text: &str| text.chars().take_while(|c| c.is_ascii_digit() || matches!(c, ',' | '.')).count();
    let amounts = message.split('$').skip(1).map(|rest| number(rest[..digits(rest)].trim_end_matches(','))).collect();
    let words: Vec<&str> = message.split(' ').collect();
    let shares = words.windows(2).filter(|pair| pair[1].starts_with('%')).map(|pair| number(pair[0])).collect();
    (amounts, shares)
}

fn near(found: f64, expected: f64, tolerance: f64) {
    assert!((found - expected).abs() <= tolerance, "{found} is not {expected} to {tolerance}");
}

/// 450 students at 9 sites, all tested; pay on the cohort's share at the median of the norm.
fn shared(amount: u32) -> Value {
    let mut value = one_cut(50, 0.1, None, 7, YEARS);
    value["contract"]["outcomes"][0]["pays"] = json!({ "kind": "cohortShare", "threshold": 50,
        "steps": [{ "share": 0.0, "amount": 3_000 }, { "share": 0.4, "amount": 3_000 }, { "share": 0.55, "amount": amount }] });
    value
}

#[test]
fn a_cliff_says_what_one_more_student_costs_and_where() {
    let value = shared(53_000);
    let mean = simulated(&value).exposure(None, None).unwrap().payout.mean;
    let (field, message) = only(&value, "cliff");
    assert_eq!(field, "contract.outcomes[0].pays.steps[2]");
    let (amounts, shares) = figures(&message);
    assert_eq!(amounts[0], 50_000.0);
    near(amounts[1], mean.value, mean.standard_error);
    near(shares[0], 100.0 * 50_000.0 / mean.value, 0.1);
    // 0.55 of 450 is 247.5
    assert!(message.ends_with("the step lies at 248 of 450 students in an average year."), "{message}");
    assert!(
        message.starts_with("One more student at or above 50 on") || message.contains("the 50th percentile of growth")
    );
    // 1 % of 301,500 and more is above 3,015
    assert!(!has(&shared(6_000), "cliff"));
}

#[test]
fn a_cliff_lies_among_the_students_of_whom_the_share_is_taken() {
    let mut value = shared(53_000);
    value["cohort"]["validPairs"] = json!(0.8);
    assert!(only(&value, "cliff").1.contains("248 of 450 students"));
    value["contract"]["missingTest"] = json!("cohortRate");
    // those without a test are left out: 360 students, of whom 0.55 is 198
    let message = only(&value, "cliff").1;
    assert!(message.contains("198 of 360 students"), "{message}");
}

#[test]
fn a_cap_that_binds_in_most_years_says_in_how_many() {
    let uncapped = one_cut(50, 0.1, None, 7, YEARS);
    let payouts = simulated(&uncapped).payouts(None).unwrap();
    assert!(!has(&uncapped, "capBinds"));
    // the mean is 470,250, the SD some 16,200
    for (cap, binds) in [(450_000, true), (460_000, true), (480_000, false)] {
        let mut value = uncapped.clone();
        value["contract"]["limits"] = json!({ "notToExceed": cap });
        let above = payouts.iter().filter(|payout| payout.cents() > 100 * i64::from(cap)).count();
        let share = above as f64 / f64::from(YEARS);
        if !binds {
            assert!(!has(&value, "capBinds"), "in {share}");
            continue;
        }
        let (field, message) = only(&value, "capBinds");
        assert_eq!(field, "contract.limits.notToExceed");
        assert!(
            message.contains(&format!("in {} of 50 simulated years", (share * 50.0).round())),
            "{share}: {message}"
        );
        assert_eq!(figures(&message).0, [f64::from(cap)]);
    }
}

/// Two outcomes of 100 and 200 on one cut, and a cap of so much on a student.
fn capped(cap: u32) -> Value {
    let mut value = one_cut(50, 0.1, None, 7, 512);
    let outcome = |id: &str, amount: u32| {
        json!({ "id": id, "label": id, "measure": "growth",
        "pays": { "kind": "tiers", "stacking": "sum", "tiers": [{ "at": 50, "amount": amount }] } })
    };
    value["contract"]["outcomes"] = json!([outcome("one", 100), outcome("two", 200)]);
    value["contract"]["limits"] = json!({ "perStudent": cap });
    value
}

#[test]
fn a_per_student_cap_says_what_it_takes() {
    let payouts = simulated(&capped(300)).payouts(None).unwrap();
    // who reaches the cut earns 300, of which 250 are paid
    let fee = 450.0 * 670.0;
    let mean = payouts.iter().map(|payout| (payout.dollars() - fee) / 6.0).sum::<f64>() / 512.0;
    let (field, message) = only(&capped(250), "capBinds");
    assert_eq!(field, "contract.limits.perStudent");
    assert!(message.starts_with("The cap of $250 per student takes money away in 50 of 50 simulated years:"));
    // rounded to a hundred: the SD is some 2,700, over the root of 512
    near(figures(&message).0[1], mean, 50.0);
    assert!(!has(&capped(300), "capBinds"));
}

#[test]
fn pay_without_effect_is_that_of_the_norm() {
    let effect = json!({ "mean": 0.16, "sd": 0.1, "siteSd": 0.05 });
    let value = one_cut(50, 0.1, Some(effect), 7, YEARS);
    let expected = simulated(&value).exposure(None, None).unwrap().outcomes[0].payment.value;
    let (field, message) = only(&value, "paysWithoutEffect");
    assert_eq!(field, "contract.outcomes");
    let (amounts, shares) = figures(&message);
    // half of 450 students at 750; 512 years with an SD of some 16,200
    let error = 16_200.0 / 512.0_f64.sqrt();
    near(amounts[0], 168_750.0, 4.0 * error + 50.0);
    near(shares[0], 100.0 * 168_750.0 / expected, 4.0 * 100.0 * error / expected + 0.5);
    near(amounts[1], expected, 1_000.0);
    // one in a hundred reaches 99 unaided, most with an effect of one SD
    let strong = one_cut(99, 0.1, Some(json!({ "mean": 1.0, "sd": 0.0 })), 7, YEARS);
    assert!(!has(&strong, "paysWithoutEffect"));
    // no effect is assumed: another note says so
    assert!(!has(&one_cut(50, 0.1, None, 7, YEARS), "paysWithoutEffect"));
}

#[test]
fn a_threshold_that_most_reach_unaided_is_noted_with_their_share() {
    let mut value = one_cut(40, 0.1, Some(json!({ "mean": 0.16, "sd": 0.1 })), 7, YEARS);
    value["contract"]["outcomes"][0]["pays"]["tiers"] =
        json!([{ "at": 20, "amount": 1 }, { "at": 40, "amount": 2 }, { "at": 60, "amount": 3 }]);
    let (field, message) = only(&value, "reachedWithout");
    assert_eq!(field, "contract.outcomes[0].pays.tiers[1].at");
    // 60 of a hundred are at the 40th percentile or above
    near(figures(&message).1[0], 60.0, 0.5);
    assert!(
        message.contains("of the students counted would be at or above the 40th percentile of growth"),
        "{message}"
    );
    // 55 of a hundred are no more than 55 %
    for cut in [45, 50, 60] {
        assert!(!has(&one_cut(cut, 0.1, None, 7, YEARS), "reachedWithout"), "{cut}");
    }
    value["contract"]["outcomes"][0]["pays"] = json!({ "kind": "linear", "from": 39, "to": 80, "amount": 2 });
    let (field, message) = only(&value, "reachedWithout");
    assert_eq!(field, "contract.outcomes[0].pays.from");
    // pay begins above 39, that is at 40
    near(figures(&message).1[0], 60.0, 0.5);
    assert!(message.contains("be above the 39th percentile of growth"), "{message}");
}

#[test]
fn a_missing_test_is_worth_what_the_rule_says() {
    let with = |rule: &str, amount: u32| {
        let mut value = one_cut(50, 0.1, None, 7, YEARS);
        value["contract"]["missingTest"] = json!(rule);
        value["contract"]["outcomes"][0]["pays"]["tiers"][0]["amount"] = json!(amount);
        value
    };
    let (field, unpaid) = only(&with("unpaid", 750), "missingTestExploitable");
    assert_eq!(field, "contract.missingTest");
    assert!(unpaid.starts_with("A missing test saves the district up to $750 a student"), "{unpaid}");
    let (_, deemed) = only(&with("deemedMet", 750), "missingTestExploitable");
    assert!(deemed.starts_with("A missing test is worth the top amount to the vendor, $750 a student"), "{deemed}");
    let (_, rate) = only(&with("cohortRate", 750), "missingTestExploitable");
    let (amounts, _) = figures(&rate);
    // half of them earn 750; an SD of 16,200 over 450 students and 512 years is 1.6
    for amount in &amounts {
        near(*amount, 375.0, 8.0);
    }
    assert_eq!(amounts.len(), 3);
    // 10 is less than 5 % of the 675 that a student costs
    for rule in ["unpaid", "deemedMet", "cohortRate"] {
        assert!(!has(&with(rule, 10), "missingTestExploitable"), "{rule}");
    }
    let mut malus = with("deemedMet", 750);
    malus["contract"]["outcomes"][0]["malus"] = json!({ "below": 40, "amount": 50 });
    assert!(only(&malus, "missingTestExploitable").1.contains("$750 a student, and saves it $50 of deductions"));
}

#[test]
fn a_shortfall_by_the_district_is_worth_the_top() {
    let mut value = preset("duval");
    let (field, message) = only(&value, "districtShortfallExploitable");
    assert_eq!(field, "contract.districtShortfall");
    assert!(
        message.starts_with("A student whom the district kept below 54 sessions is worth the top amount"),
        "{message}"
    );
    assert_eq!(figures(&message).0, [750.0]);
    value["contract"]["districtShortfall"] = json!("excluded");
    assert!(only(&value, "districtShortfallExploitable").1.ends_with("saves the district up to $750."));
    value["contract"].as_object_mut().unwrap().remove("eligibility");
    assert!(!has(&value, "districtShortfallExploitable"));
}

#[test]
fn the_contingent_share_has_three_denominators() {
    let value = preset("duval");
    let mean = simulated(&value).exposure(None, None).unwrap().payout.mean.value;
    let (field, message) = only(&value, "contingentShare");
    assert_eq!(field, "contract.outcomes");
    let (amounts, shares) = figures(&message);
    // as published: 337,500 of 639,000 and 750 of 1,420
    assert_eq!((&amounts[1..], &shares[1..]), (&[639_000.0, 1_420.0][..], &[52.8, 52.8][..]));
    near(shares[0], 100.0 * (mean - 301_500.0) / mean, 0.5);

    let (_, message) = only(&preset("cobc"), "contingentShare");
    let (amounts, shares) = figures(&message);
    // 400,000 of 1,000,000; 800, the dearest group's, beside 600,000 over 500 students
    assert_eq!((amounts[1], shares[1], amounts[2]), (1_000_000.0, 40.0, 2_000.0));
    near(shares[2], 40.0, 0.05);

    let (_, message) = only(&preset("denver"), "contingentShare");
    // as published: 1,500 of 2,400
    assert_eq!((figures(&message).0[2], figures(&message).1[2]), (2_400.0, 62.5));

    let mut none = value;
    none["contract"]["outcomes"] = json!([]);
    assert!(notes(&none).is_empty(), "{:?}", notes(&none));
}

#[test]
fn notes_leave_the_years_of_the_run_as_they_are() {
    let mut simulation = simulated(&preset("ector"));
    let before = simulation.exposure(None, None).unwrap();
    let notes = simulation.notes(None).unwrap();
    assert_eq!(simulation.exposure(None, None).unwrap(), before);
    assert_eq!(simulation.notes_on(&before, None).unwrap(), notes, "one thread or several");
}

#[test]
fn notes_on_other_terms_speak_of_those() {
    let scenario = support::scenario_of(&preset("duval"));
    let mut simulation = Simulation::new(&scenario).unwrap();
    assert!(simulation.notes(None).is_err(), "there are no years yet");
    simulation.advance(500);
    let mut terms = scenario.contract.clone();
    terms.limits.as_mut().unwrap().not_to_exceed = Some(Money::from_cents(31_000_000));
    let notes = simulation.notes(Some(&terms)).unwrap();
    assert_eq!(figures(&of(&notes, "capBinds").unwrap().message).0, [310_000.0]);
    terms.currency = "dollars".to_owned();
    assert_eq!(simulation.notes(Some(&terms)).unwrap_err().list()[0].field, "contract.currency");
}

#[test]
fn every_preset_has_notes_of_one_or_two_sentences() {
    for id in PRESETS {
        let mut simulation = simulated(&preset(id));
        let exposure = simulation.exposure(None, None).unwrap();
        let started = std::time::Instant::now();
        let notes = simulation.notes_on(&exposure, None).unwrap();
        println!("== {id}: notes in {:?}", started.elapsed());
        for Note { code, field, message } in &notes {
            println!("{code}  {field}\n    {message}");
            assert!(message.ends_with('.') && message.matches(". ").count() <= 1, "{message}");
        }
        assert!(of(&notes, "contingentShare").is_some());
    }
}
