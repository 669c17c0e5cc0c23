//! The promises of settlement and simulation, each held against generated contracts that cover every clause.
#![cfg(not(target_arch = "wasm32"))]

mod support;

use std::cell::RefCell;

use outcomes_contract::contract::{Base, BasePer, ContractTerms, DistrictShortfall, MissingTest, Pays, Prorate};
use outcomes_contract::experiment::{Part, Share, Simulation};
use outcomes_contract::outcomes::words_of;
use outcomes_contract::scenario::Scenario;
use outcomes_contract::settlement::{Invoice, SettleOptions, StudentRecord, settle};
use outcomes_contract::units::Money;
use serde_json::json;

use support::contracts::{limits, note_clauses, roster, unlimited, usual_world};
use support::dice::{Coverage, Dice, for_all};
use support::scenario_of;

const CASES: u32 = 2_000;
const CHOICES: usize = 500;

/// Terms with limits near `about`, so that they bind in some cases.
fn limited(dice: &mut Dice, terms: &mut ContractTerms, students: &[StudentRecord]) {
    let about = invoice(terms, students, false).total.max(Money::ZERO);
    terms.limits = limits(dice, Money::ZERO, about);
}

fn invoice(terms: &ContractTerms, students: &[StudentRecord], breach: bool) -> Invoice {
    settle(terms, students, SettleOptions { breach }).unwrap_or_else(|refusals| panic!("{refusals}\n{terms:#?}"))
}

fn contract_and_roster(dice: &mut Dice) -> (ContractTerms, Vec<StudentRecord>) {
    let world = usual_world();
    let mut terms = unlimited(dice, &world);
    let students = roster(dice, &world);
    limited(dice, &mut terms, &students);
    (terms, students)
}

#[test]
fn the_payout_never_exceeds_the_nte() {
    let coverage = Coverage::default();
    for_all(CASES, CHOICES, |dice| {
        let (terms, students) = contract_and_roster(dice);
        coverage.case();
        note_clauses(&coverage, &terms);
        let Some(most) = terms.limits.and_then(|limits| limits.not_to_exceed) else { return };
        let breach = dice.chance(20);
        let total = invoice(&terms, &students, breach).total;
        coverage.note("the NTE is all that is paid", total == most);
        assert!(total <= most, "{total} above {most}");
    });
    coverage.at_least_one_per_cent();
}

#[test]
fn the_payout_is_never_below_the_minimum_unless_the_nte_is() {
    for_all(CASES, CHOICES, |dice| {
        let (terms, students) = contract_and_roster(dice);
        let Some(minimum) = terms.limits.and_then(|limits| limits.minimum) else { return };
        assert!(invoice(&terms, &students, false).total >= minimum);
    });
}

#[test]
fn line_items_sum_to_the_total_and_counts_explain_their_amounts() {
    for_all(CASES, CHOICES, |dice| {
        let (terms, students) = contract_and_roster(dice);
        let invoice = invoice(&terms, &students, dice.chance(20));
        assert_eq!(invoice.line_items.iter().map(|line| line.amount).sum::<Money>(), invoice.total);
        for line in &invoice.line_items {
            if let (Some(count), Some(each)) = (line.count, line.unit_amount) {
                assert_eq!(line.amount, each.each(count), "{line:?}");
            }
        }
    });
}

/// At the cohort's rate, each outcome and the per-student cap round once: so many cents are the rounding's.
#[test]
fn more_success_never_pays_less_without_a_malus() {
    let rises = RefCell::new(0);
    for_all(CASES, CHOICES, |dice| {
        let (mut terms, mut students) = contract_and_roster(dice);
        for outcome in &mut terms.outcomes {
            outcome.malus = None;
        }
        let before = invoice(&terms, &students, false).total;
        let gain = f64::from(1 + dice.up_to(30));
        let lucky = 1 + dice.up_to(5) as usize;
        for value in students.iter_mut().step_by(lucky).flat_map(|student| student.values.values_mut()).flatten() {
            *value += gain;
        }
        let after = invoice(&terms, &students, false).total;
        let capped = terms.limits.is_some_and(|limits| limits.per_student.is_some());
        let rounded = capped && terms.missing_test == MissingTest::CohortRate && terms.outcomes.len() > 1;
        let roundings = if rounded { i64::try_from(terms.outcomes.len()).unwrap() } else { 0 };
        assert!((before - after).cents() <= roundings, "{before} fell to {after}");
        *rises.borrow_mut() += u32::from(after > before);
    });
    assert!(*rises.borrow() > CASES / 10, "it does rise: {}", rises.borrow());
}

#[test]
fn the_order_of_students_does_not_matter() {
    for_all(CASES, CHOICES, |dice| {
        let (terms, mut students) = contract_and_roster(dice);
        let breach = dice.chance(20);
        let before = invoice(&terms, &students, breach);
        for place in 0..students.len() {
            let other = dice.up_to(u32::try_from(students.len() - 1).unwrap()) as usize;
            students.swap(place, other);
        }
        assert_eq!(invoice(&terms, &students, breach), before);
    });
}

#[test]
fn no_outcomes_earn_only_the_base() {
    for_all(CASES, CHOICES, |dice| {
        let (mut terms, mut students) = contract_and_roster(dice);
        terms.limits = None;
        terms.district_shortfall = Some(DistrictShortfall::Unpaid);
        terms.missing_test = MissingTest::Unpaid;
        for outcome in &mut terms.outcomes {
            outcome.malus = None;
            // a step at a share of 0 is reached by nobody reaching anything
            if let Pays::CohortShare { steps, .. } = &mut outcome.pays {
                steps.retain(|step| step.share > 0.0);
            }
        }
        // nothing on any scale reaches a threshold here, and none is at or below 0 units of dosage
        terms.outcomes.retain(|outcome| match &outcome.pays {
            Pays::CohortShare { steps, .. } => outcome.measure != "dosage" && !steps.is_empty(),
            Pays::Tiers { .. } | Pays::Linear { .. } => outcome.measure != "dosage",
            Pays::CohortShareLinear { .. } | Pays::CohortMedian { .. } | Pays::AboveBaseline { .. } => unreachable!(),
        });
        for student in &mut students {
            student.values.values_mut().flatten().for_each(|value| *value = -1.0);
        }
        let invoice = invoice(&terms, &students, false);
        let base: Money = invoice
            .line_items
            .iter()
            .filter(|line| line.clause.starts_with("contract.base"))
            .map(|line| line.amount)
            .sum();
        assert_eq!(invoice.total, base);
    });
}

/// Exactly double where no rate, share or proration meets an amount; within a cent per student and outcome else.
#[test]
fn doubling_all_prices_doubles_an_uncapped_payout() {
    let exact = RefCell::new(0);
    for_all(CASES, CHOICES, |dice| {
        let (mut terms, students) = contract_and_roster(dice);
        terms.limits = None;
        let before = invoice(&terms, &students, false).total;
        let twice = |amount: &mut Money| *amount = amount.each(2);
        terms.base.iter_mut().for_each(|fee| twice(&mut fee.amount));
        for outcome in &mut terms.outcomes {
            outcome.malus.iter_mut().for_each(|malus| twice(&mut malus.amount));
            match &mut outcome.pays {
                Pays::Tiers { tiers, .. } => tiers.iter_mut().for_each(|tier| twice(&mut tier.amount)),
                Pays::Linear { amount, .. } => twice(amount),
                Pays::CohortShare { steps, .. } => steps.iter_mut().for_each(|step| twice(&mut step.amount)),
                Pays::CohortShareLinear { .. } | Pays::CohortMedian { .. } | Pays::AboveBaseline { .. } => {
                    unreachable!()
                }
            }
        }
        let rounded_fee = |fee: &Base| fee.per == BasePer::DosageUnit || fee.prorate == Some(Prorate::Enrolment);
        let rounded = terms.missing_test == MissingTest::CohortRate
            || terms.base.iter().any(rounded_fee)
            || terms.outcomes.iter().any(|outcome| matches!(outcome.pays, Pays::Linear { .. }));
        let roundings = students.len() * (terms.base.len() + 2 * terms.outcomes.len());
        let allowed = if rounded { i64::try_from(roundings).unwrap() } else { 0 };
        let off = (invoice(&terms, &students, false).total - before.each(2)).cents();
        assert!(off.abs() <= allowed, "off by {off} cents of {allowed} allowed");
        *exact.borrow_mut() += u32::from(!rounded && before > Money::ZERO);
    });
    assert!(*exact.borrow() > CASES / 20, "exact cases: {}", exact.borrow());
}

/// A cohort that speaks of everything generated terms may name.
fn world_scenario(dice: &mut Dice) -> Scenario {
    let share = |dice: &mut Dice| f64::from(dice.up_to(100)) / 100.0;
    let measure = |id: &str, scale: serde_json::Value| json!({ "id": id, "label": id, "scale": scale, "effect": { "mean": 0.2, "sd": 0.1, "siteSd": 0.05 }, "icc": 0.1 });
    scenario_of(&json!({
        "format": 1, "title": "Generated",
        "cohort": {
            "sites": 1 + dice.up_to(4),
            "groups": [
                { "id": "a", "label": "A", "students": 1 + dice.up_to(30) },
                { "id": "b", "label": "B", "students": dice.up_to(20), "baselineShift": -0.4 },
                { "id": "c", "label": "C", "students": dice.up_to(10), "effectMultiplier": 1.5 }
            ],
            "measures": [
                measure("growth", json!({ "kind": "percentile" })),
                measure("rubric", json!({ "kind": "points", "mean": 25, "sd": 6, "min": 10, "max": 40 })),
                measure("met", json!({ "kind": "event", "share": 0.4 }))
            ],
            "correlations": [{ "between": ["growth", "rubric"], "value": 0.6 }],
            "dosage": { "unit": "sessions", "planned": 60, "neverStart": 0.1, "meanShare": 0.7, "concentration": 3,
                "causes": { "student": 0.4, "district": 0.4, "vendor": 0.2 } },
            "validPairs": 1.0 - 0.3 * share(dice), "breach": 0.2
        },
        "contract": { "currency": "USD", "base": [], "outcomes": [], "missingTest": "unpaid" },
        "budget": { "amount": "10000.00" },
        "plan": { "seed": dice.up_to(1_000_000), "replications": 12 }
    }))
}

/// What the years come to from their counts, and line by line from their students; both between least and most.
#[test]
fn counts_and_students_settle_the_same_years_to_the_cent() {
    let coverage = Coverage::default();
    for_all(1_500, CHOICES, |dice| {
        let mut scenario = world_scenario(dice);
        let world = usual_world();
        scenario.contract = unlimited(dice, &world);
        let mut simulation = Simulation::new(&scenario).unwrap_or_else(|refusals| panic!("{refusals}"));
        simulation.advance(12);
        let about = simulation.payouts(None).unwrap().into_iter().max().unwrap().max(Money::ZERO);
        let fees = scenario.contract.base.iter().filter(|fee| fee.per != BasePer::DosageUnit);
        let heads = scenario.cohort.groups.iter().map(|group| u64::from(group.students)).sum();
        let floor = fees.map(|fee| if fee.per == BasePer::Student { fee.amount.each(heads) } else { fee.amount }).sum();
        scenario.contract.limits = limits(dice, floor, about);
        let terms = &scenario.contract;
        coverage.case();
        note_clauses(&coverage, terms);
        let payouts = simulation.payouts(Some(terms)).unwrap_or_else(|refusals| panic!("{refusals}"));
        let exposure = simulation.exposure(Some(terms), None).unwrap();
        for (replication, payout) in (0_u32..).zip(&payouts) {
            let invoice = simulation.year(replication, Some(terms)).unwrap();
            assert_eq!(invoice.total, *payout, "year {replication}: {terms:#?}\n{invoice:#?}");
            assert!(exposure.least <= *payout && *payout <= exposure.most, "{payout} of {exposure:#?}");
            coverage.note("a breach of which the full price is due", invoice.breach && *payout == exposure.most);
        }
        // other terms in between re-draw nothing
        assert_eq!(simulation.payouts(Some(terms)).unwrap(), payouts);
    });
    coverage.at_least_one_per_cent();
}

#[test]
fn a_year_does_not_depend_on_how_the_run_came_to_it() {
    let mut words = words_of(7, 7);
    for _ in 0..20 {
        let mut scenario = world_scenario(&mut Dice::new((0..12).map(|_| words.word()).collect()));
        scenario.contract = unlimited(&mut Dice::new((0..300).map(|_| words.word()).collect()), &usual_world());
        let mut whole = Simulation::new(&scenario).unwrap();
        whole.advance(12);
        let mut by_parts = Simulation::new(&scenario).unwrap();
        for part in [1, 4, 2, 5] {
            by_parts.advance(part);
            by_parts.exposure(None, None).unwrap();
        }
        assert_eq!(whole.payouts(None).unwrap(), by_parts.payouts(None).unwrap());
        assert_eq!(whole.exposure(None, None).unwrap(), by_parts.exposure(None, None).unwrap());
        let alone = Simulation::new(&scenario).unwrap();
        assert_eq!(alone.year(9, None).unwrap(), whole.year(9, None).unwrap());
        assert_eq!(alone.year(9, None).unwrap().total, whole.payouts(None).unwrap()[9]);
    }
}

/// One, two, three and seven threads, each with its share, give the same bits; bytes of a part survive the way.
#[test]
fn any_number_of_threads_gives_the_same_exposure() {
    for id in support::PRESETS {
        let mut value = support::preset(id);
        value["plan"]["replications"] = json!(1_000);
        let scenario = scenario_of(&value);
        let mut alone = Simulation::new(&scenario).unwrap();
        for drawn in [37, 500, 1_000] {
            let rest = drawn - alone.advance(0);
            alone.advance(rest);
            let expected = alone.exposure(None, None).unwrap();
            for of in [1, 2, 3, 7] {
                let share = |index| {
                    let mut simulation = Simulation::sharing(&scenario, Share { index, of }).unwrap();
                    assert_eq!(simulation.advance(drawn), drawn);
                    Part::from_bytes(&simulation.part(None).unwrap().to_bytes()).unwrap()
                };
                // whoever is done first comes first
                let parts: Vec<Part> = (0..of).rev().map(share).collect();
                assert_eq!(alone.merged(parts.clone(), None, None).unwrap(), expected, "{id}: {drawn} by {of}");
                let missing = parts[1..].to_vec();
                assert_eq!(alone.merged(missing, None, None).unwrap_err().list()[0].code, "parts");
            }
        }
    }
    let shared = Simulation::sharing(&scenario_of(&support::preset("duval")), Share { index: 2, of: 2 });
    assert_eq!(shared.err().unwrap().list()[0].field, "share.index");
}

/// Without its students a run gives the same bits, and says what it would have to draw again.
#[test]
fn counts_alone_give_the_same_exposure() {
    for id in support::PRESETS {
        let scenario = scenario_of(&support::preset(id));
        let mut whole = Simulation::new(&scenario).unwrap();
        let mut counts = Simulation::new(&scenario).unwrap();
        counts.keep_counts();
        whole.advance(96);
        counts.advance(96);
        let mut dearer = scenario.contract.clone();
        dearer.limits = None;
        let mut others = dearer.clone();
        let eligibility = others.eligibility.get_or_insert_default();
        eligibility.minimum_dosage = Some(eligibility.minimum_dosage.unwrap_or(0.0) + 1.0);
        let dosage = scenario.cohort.dosage.is_some();
        for terms in [&scenario.contract, &dearer, &others] {
            if terms.eligibility.as_ref().is_some_and(|rule| rule.minimum_dosage.is_some()) && !dosage {
                continue;
            }
            let at_hand = !std::ptr::eq(terms, &others);
            assert_eq!(counts.is_at_hand(Some(terms)).unwrap(), at_hand, "{id}: {terms:?}");
            assert_eq!(
                counts.exposure(Some(terms), None).unwrap(),
                whole.exposure(Some(terms), None).unwrap(),
                "{id}: {terms:?}"
            );
            // what was drawn again is there from then on
            assert!(counts.is_at_hand(Some(terms)).unwrap(), "{id}: {terms:?}");
        }
    }
}

#[test]
fn bytes_that_are_no_part_are_told_apart() {
    let mut simulation = Simulation::new(&scenario_of(&support::preset("duval"))).unwrap();
    simulation.advance(64);
    let bytes = simulation.part(None).unwrap().to_bytes();
    for length in 0..bytes.len() {
        assert_eq!(Part::from_bytes(&bytes[..length]), None, "{length}");
    }
    let mut words = words_of(5, 5);
    for _ in 0..20_000 {
        let mut damaged = bytes.clone();
        for _ in 0..3 {
            let place = usize::try_from(words.word() % 40).unwrap();
            damaged[place] = words.word().to_le_bytes()[0];
        }
        if let Some(part) = Part::from_bytes(&damaged) {
            let _ = simulation.merged(vec![part], None, None);
        }
    }
}
