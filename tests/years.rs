//! The promises of simulated years: however they are settled and drawn, the same cents, within the least and the most.
#![cfg(not(target_arch = "wasm32"))]

mod support;

use outcomes_contract::contract::{Base, BasePer, ContractTerms, Eligibility};
use outcomes_contract::experiment::{Part, Share, Simulation};
use outcomes_contract::exposure::Exposure;
use outcomes_contract::outcomes::{Simulator, is_crowded, words_of};
use outcomes_contract::scenario::{self, Scenario};
use outcomes_contract::settlement::{Invoice, StudentRecord, settle};
use outcomes_contract::units::Money;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use serde_json::json;

use support::clauses::note_clauses;
use support::contracts::{limits, unlimited};
use support::dice::{Coverage, Dice, for_all};
use support::oracle::{self, Settled};
use support::worlds::{crowded_world, simulated_records, world, world_scenario};
use support::{options, scenario_of};

const CHOICES: usize = 1_200;

/// Limits near what the scenario's contract pays in its years; the NTE is at least the fees that are sure.
fn years_limited(dice: &mut Dice, scenario: &mut Scenario, simulation: &mut Simulation) {
    let about = simulation.payouts(None).unwrap().into_iter().max().unwrap().max(Money::ZERO);
    let heads = scenario.cohort.groups.iter().map(|group| u64::from(group.students)).sum();
    let sure = |fee: &Base| match fee.per {
        BasePer::Student => fee.amount.each(heads),
        BasePer::Contract => fee.amount,
        BasePer::Month => fee.amount.each(u64::from(fee.months.unwrap())),
        BasePer::DosageUnit => Money::ZERO,
    };
    let floor = scenario.contract.base.iter().map(sure).sum();
    scenario.contract.limits = limits(dice, floor, about);
}

fn dollars(amount: Money) -> Decimal {
    Decimal::new(amount.cents(), 2)
}

/// What the years come to from their counts (as the page shows them), line by line from their students, and by the oracle
/// from those students' records; all between least and most.
#[test]
fn counts_students_and_the_oracle_settle_the_same_years_to_the_cent() {
    let coverage = Coverage::default();
    for_all(1_000, CHOICES, |dice| {
        let world = world(dice);
        let mut scenario = world_scenario(dice, &world);
        scenario.contract = unlimited(dice, &world);
        let mut simulation = Simulation::new(&scenario).unwrap_or_else(|refusals| panic!("{refusals}"));
        simulation.advance(12);
        years_limited(dice, &mut scenario, &mut simulation);
        let terms = &scenario.contract;
        coverage.case();
        note_clauses(&coverage, terms, &world);
        let payouts = simulation.payouts(Some(terms)).unwrap_or_else(|refusals| panic!("{refusals}"));
        let exposure = simulation.exposure(Some(terms), None).unwrap();
        let records = simulated_records(&scenario, 12);
        let full_price = full_price(terms, &records[0].1, world.dosage);
        assert_eq!(dollars(exposure.most), full_price, "{terms:#?}");
        let mut years = Vec::new();
        for ((replication, payout), (breach, students)) in (0_u32..).zip(&payouts).zip(&records) {
            let invoice = simulation.year(replication, Some(terms)).unwrap();
            let due = breach.then_some(full_price);
            let expected = oracle::settle_or_pay(terms, students, due, &world.winter_measures());
            let shown = || format!("year {replication}: {terms:#?}\n{invoice:#?}\n{expected:#?}");
            assert_eq!(dollars(*payout), expected.total, "{}", shown());
            assert_eq!(invoice.total, *payout, "{}", shown());
            assert_eq!(invoice.breach, *breach);
            same_instalments(&invoice, &expected);
            assert!(is_bounded(&exposure, *payout), "{exposure:#?}\n{}", shown());
            if !breach {
                let actual = settle(terms, students, &options(terms, &world, false)).unwrap().invoice;
                assert_eq!(actual, invoice, "{}", shown());
            }
            coverage.note("a breach of which the full price is due", invoice.breach && *payout == exposure.most);
            years.push(expected);
        }
        same_means(&exposure, terms, &years);
        // other terms in between re-draw nothing
        assert_eq!(simulation.payouts(Some(terms)).unwrap(), payouts);
    });
    coverage.at_least_one_per_cent();
}

/// What the terms pay for these students when all receive the planned dosage and reach everything.
fn full_price(terms: &ContractTerms, students: &[StudentRecord], planned: Option<u32>) -> Decimal {
    let planned = planned.map(f64::from);
    let students: Vec<_> =
        students.iter().map(|student| StudentRecord { dosage: planned, ..student.clone() }).collect();
    oracle::most(terms, &students)
}

fn is_bounded(exposure: &Exposure, payout: Money) -> bool {
    exposure.least <= payout && payout <= exposure.most
}

fn same_instalments(invoice: &Invoice, expected: &Settled) {
    let expected = expected.instalments.iter().flatten().map(|one| one.amount).collect::<Vec<_>>();
    let found = invoice.instalments.iter().flatten().map(|one| dollars(one.amount)).collect::<Vec<_>>();
    assert_eq!(found, expected, "{invoice:#?}");
}

/// The mean payment of every outcome, and of every instalment, is that of the oracle's years.
fn same_means(exposure: &Exposure, terms: &ContractTerms, years: &[Settled]) {
    let mean = |amount: &dyn Fn(&Settled) -> Decimal| {
        years.iter().map(amount).sum::<Decimal>().to_f64().unwrap() / years.len() as f64
    };
    let same = |found: f64, expected: f64| {
        assert!((found - expected).abs() < 1e-6, "{found}, not {expected}: {exposure:#?}\n{terms:#?}");
    };
    for (index, outcome) in exposure.outcomes.iter().enumerate() {
        same(outcome.payment.value, mean(&|year| year.outcomes[index].payment()));
    }
    assert_eq!(exposure.instalments.len(), terms.schedule.as_ref().map_or(0, Vec::len));
    for (index, instalment) in exposure.instalments.iter().enumerate() {
        same(instalment.amount.mean.value, mean(&|year| year.instalments.as_ref().unwrap()[index].amount));
    }
}

/// The same where the numbers of students are drawn, not students.
#[test]
fn counts_and_students_settle_the_same_crowded_years_to_the_cent() {
    let coverage = Coverage::default();
    for_all(200, CHOICES, |dice| {
        let world = crowded_world();
        let mut scenario = world_scenario(dice, &world);
        scenario.cohort.sites = 1;
        for (group, students) in scenario.cohort.groups.iter_mut().zip([900, 500, 0]) {
            group.students += students;
        }
        assert!(is_crowded(&Simulator::new(&scenario::checked(&scenario).unwrap().cohort)));
        scenario.contract = unlimited(dice, &world);
        let mut simulation = Simulation::new(&scenario).unwrap_or_else(|refusals| panic!("{refusals}"));
        simulation.advance(4);
        years_limited(dice, &mut scenario, &mut simulation);
        let terms = &scenario.contract;
        coverage.case();
        note_clauses(&coverage, terms, &world);
        let payouts = simulation.payouts(Some(terms)).unwrap_or_else(|refusals| panic!("{refusals}"));
        let exposure = simulation.exposure(Some(terms), None).unwrap();
        for (replication, payout) in (0_u32..).zip(&payouts) {
            let invoice = simulation.year(replication, Some(terms)).unwrap();
            assert_eq!(invoice.total, *payout, "year {replication}: {terms:#?}\n{invoice:#?}");
            let due = invoice.instalments.iter().flatten().map(|one| one.amount).sum::<Money>();
            assert!(invoice.instalments.is_none() || due == invoice.total);
            assert!(is_bounded(&exposure, *payout), "{payout} of {exposure:#?}\n{terms:#?}");
        }
    });
    coverage.print();
}

#[test]
fn a_year_does_not_depend_on_how_the_run_came_to_it() {
    let mut words = words_of(7, 7);
    for _ in 0..30 {
        let mut dice = Dice::new((0..600).map(|_| words.word()).collect());
        let world = world(&mut dice);
        let mut scenario = world_scenario(&mut dice, &world);
        scenario.contract = unlimited(&mut dice, &world);
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

/// Another minimum dosage, up and down, by a little and by much: the same bits as of a run that has drawn its years for it.
#[test]
fn other_minimums_count_the_same_students_as_runs_of_their_own() {
    let mut words = words_of(9, 9);
    let mut compared = 0;
    for _ in 0..60 {
        let mut dice = Dice::new((0..600).map(|_| words.word()).collect());
        let world = world(&mut dice);
        let mut scenario = world_scenario(&mut dice, &world);
        scenario.contract = unlimited(&mut dice, &world);
        scenario.plan.replications = Some(40);
        let Some(planned) = world.dosage else { continue };
        let mut simulation = Simulation::new(&scenario).unwrap();
        simulation.advance(40);
        for _ in 0..6 {
            let minimum = f64::from(u32::try_from(words.word() % u64::from(planned + 1)).unwrap());
            scenario.contract.eligibility = Some(Eligibility { minimum_dosage: Some(minimum) });
            let mut of_its_own = Simulation::new(&scenario).unwrap();
            of_its_own.advance(40);
            let changed = simulation.exposure(Some(&scenario.contract), None).unwrap();
            assert_eq!(changed, of_its_own.exposure(None, None).unwrap(), "{scenario:#?}");
            compared += 1;
        }
    }
    assert!(compared > 100, "{compared}");
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
            let at_hand = !std::ptr::eq(terms, &raw const others);
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
