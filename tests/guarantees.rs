//! The promises of settlement, each held against generated contracts that cover every clause.
#![cfg(not(target_arch = "wasm32"))]

mod support;

use std::cell::RefCell;

use outcomes_contract::contract::{
    Base, BasePer, ContractTerms, DistrictShortfall, MissingTest, Outcome, Pays, Prorate,
};
use outcomes_contract::settlement::{Invoice, StudentRecord, settle};
use outcomes_contract::units::Money;

use support::clauses::note_clauses;
use support::contracts::{limits, unlimited};
use support::dice::{Coverage, Dice, for_all};
use support::options;
use support::worlds::{World, roster, world};

const CASES: u32 = 3_000;
const CHOICES: usize = 1_200;

/// A contract and actual students.
struct Case {
    world: World,
    terms: ContractTerms,
    students: Vec<StudentRecord>,
}

impl Case {
    fn settled(&self, breach: bool) -> Invoice {
        settle(&self.terms, &self.students, &options(&self.terms, &self.world, breach))
            .unwrap_or_else(|refusals| panic!("{refusals}\n{:#?}", self.terms))
            .invoice
    }

    fn total(&self) -> Money {
        self.settled(false).total
    }
}

/// Terms without limits.
fn unlimited_case(dice: &mut Dice) -> Case {
    let world = world(dice);
    let terms = unlimited(dice, &world);
    let students = roster(dice, &world);
    Case { world, terms, students }
}

/// Terms with limits near what is paid, so that they bind in some cases.
fn case(dice: &mut Dice) -> Case {
    let mut case = unlimited_case(dice);
    let about = case.total().max(Money::ZERO);
    case.terms.limits = limits(dice, Money::ZERO, about);
    case
}

#[test]
fn the_payout_never_exceeds_the_nte() {
    let coverage = Coverage::default();
    for_all(CASES, CHOICES, |dice| {
        let case = case(dice);
        coverage.case();
        note_clauses(&coverage, &case.terms, &case.world);
        let Some(most) = case.terms.limits.and_then(|limits| limits.not_to_exceed) else { return };
        let breach = dice.chance(20);
        let total = case.settled(breach).total;
        coverage.note("the NTE is all that is paid", total == most);
        coverage.note("the NTE is all that is paid after a breach", breach && total == most);
        assert!(total <= most, "{total} above {most}");
    });
    coverage.at_least_one_per_cent();
}

#[test]
fn the_payout_is_never_below_the_minimum() {
    let binds = RefCell::new(0);
    for_all(CASES, CHOICES, |dice| {
        let case = case(dice);
        let Some(minimum) = case.terms.limits.and_then(|limits| limits.minimum) else { return };
        let total = case.settled(dice.chance(20)).total;
        assert!(total >= minimum, "{total} below {minimum}");
        *binds.borrow_mut() += u32::from(total == minimum);
    });
    assert!(*binds.borrow() > CASES / 50, "it does bind: {}", binds.borrow());
}

#[test]
fn line_items_sum_to_the_total_and_counts_explain_their_amounts() {
    for_all(CASES, CHOICES, |dice| {
        let invoice = case(dice).settled(dice.chance(20));
        assert_eq!(invoice.line_items.iter().map(|line| line.amount).sum::<Money>(), invoice.total);
        for line in &invoice.line_items {
            if let (Some(count), Some(each)) = (line.count, line.unit_amount) {
                assert_eq!(line.amount, each.each(count), "{line:?}");
            }
        }
    });
}

#[test]
fn instalments_sum_to_the_total_and_fall_due_as_scheduled() {
    let coverage = Coverage::default();
    for_all(CASES, CHOICES, |dice| {
        let case = case(dice);
        let breach = dice.chance(20);
        let invoice = case.settled(breach);
        let (Some(schedule), Some(instalments)) = (&case.terms.schedule, &invoice.instalments) else {
            assert!(case.terms.schedule.is_none() && invoice.instalments.is_none());
            return;
        };
        coverage.case();
        assert_eq!(instalments.iter().map(|one| one.amount).sum::<Money>(), invoice.total, "{instalments:#?}");
        let scheduled: Vec<_> = schedule.iter().map(|one| (&one.label, &one.due)).collect();
        assert_eq!(instalments.iter().map(|one| (&one.label, &one.due)).collect::<Vec<_>>(), scheduled);
        assert!(instalments.windows(2).all(|pair| pair[0].due <= pair[1].due));
        // nothing but the last of them knows of a breach
        let without = case.settled(false).instalments.unwrap();
        let before_last = instalments.len() - 1;
        assert_eq!(instalments[..before_last], without[..before_last]);
        coverage.note("a breach moves the last instalment", *instalments != without);
        coverage.note("a credit", instalments.iter().any(|one| one.amount < Money::ZERO));
    });
    coverage.at_least_one_per_cent();
}

/// A value that rises, of a student whose standing stays: no clause pays less for it, neither malus nor cohort rule nor
/// the cohort's rate.
///
/// What may pay less is another standing: a test taken, or dosage that reaches the minimum, puts a student into shares
/// and under the malus, and ends what is deemed.
#[test]
fn more_success_never_pays_less() {
    let rises = RefCell::new(0);
    for_all(CASES, CHOICES, |dice| {
        let mut case = case(dice);
        let before = case.total();
        let gain = f64::from(1 + dice.up_to(30));
        let lucky = 1 + dice.up_to(5) as usize;
        let minimum = case.terms.eligibility.and_then(|eligibility| eligibility.minimum_dosage).unwrap_or(0.0);
        for student in case.students.iter_mut().step_by(lucky) {
            student.values.values_mut().flatten().for_each(|value| *value += gain);
            if let Some(units) = &mut student.dosage
                && *units >= minimum
            {
                *units += gain;
            }
        }
        let after = case.total();
        assert!(after >= before, "{before} fell to {after}: {:#?}", case.terms);
        *rises.borrow_mut() += u32::from(after > before);
    });
    assert!(*rises.borrow() > CASES / 10, "it does rise: {}", rises.borrow());
}

#[test]
fn the_order_of_students_does_not_matter() {
    for_all(CASES, CHOICES, |dice| {
        let mut case = case(dice);
        let breach = dice.chance(20);
        let before = case.settled(breach);
        for place in 0..case.students.len() {
            let other = dice.up_to(u32::try_from(case.students.len() - 1).unwrap()) as usize;
            case.students.swap(place, other);
        }
        assert_eq!(case.settled(breach), before);
    });
}

/// Whether somebody who reaches nothing on any scale, and receives no dosage, earns nothing.
fn pays_for_success_only(outcome: &Outcome) -> bool {
    let lowest = match &outcome.pays {
        Pays::Tiers { tiers, .. } => tiers[0].at,
        // pay begins beyond it
        Pays::Linear { from, .. } => *from + 0.1,
        // a step at a share of 0 is reached by nobody reaching anything
        Pays::CohortShare { steps, .. } if steps[0].share == 0.0 => return false,
        Pays::CohortShare { threshold, .. }
        | Pays::CohortShareLinear { threshold, .. }
        | Pays::AboveBaseline { threshold, .. } => *threshold,
        Pays::CohortMedian { steps } => steps[0].at,
    };
    outcome.measure != "dosage" || lowest > 0.0
}

#[test]
fn no_outcomes_earn_only_the_base() {
    let kinds = RefCell::new(0);
    for_all(CASES, CHOICES, |dice| {
        let mut case = unlimited_case(dice);
        case.terms.district_shortfall = Some(DistrictShortfall::Unpaid);
        case.terms.missing_test = dice.pick(&[MissingTest::Unpaid, MissingTest::CohortRate]);
        case.terms.outcomes.iter_mut().for_each(|outcome| outcome.malus = None);
        case.terms.outcomes.retain(pays_for_success_only);
        for student in &mut case.students {
            student.values.values_mut().flatten().for_each(|value| *value = -10_000.0);
            student.dosage = student.dosage.map(|_| 0.0);
        }
        let invoice = case.settled(false);
        let base = invoice.line_items.iter().filter(|line| line.clause.starts_with("contract.base"));
        assert_eq!(invoice.total, base.map(|line| line.amount).sum());
        *kinds.borrow_mut() += u32::from(case.terms.outcomes.len() > 1);
    });
    assert!(*kinds.borrow() > CASES / 10, "with outcomes: {}", kinds.borrow());
}

/// Exactly double where nothing is rounded. A rounding is half a cent off at most, and doubled a whole one, so that each
/// of them allows one cent: one for every student under a fee prorated or per unit of dosage, one for every student
/// under linear pay (at the cohort's rate or counted), one for an outcome that pays that rate, and one for pay in
/// proportion to a share or above a baseline.
#[test]
fn doubling_all_prices_doubles_an_uncapped_payout() {
    let exact = RefCell::new(0);
    for_all(CASES, CHOICES, |dice| {
        let mut case = unlimited_case(dice);
        case.terms.outcomes.iter_mut().for_each(|outcome| outcome.cap = None);
        let before = case.total();
        let twice = |amount: &mut Money| *amount = amount.each(2);
        case.terms.base.iter_mut().for_each(|fee| twice(&mut fee.amount));
        for outcome in &mut case.terms.outcomes {
            outcome.malus.iter_mut().for_each(|malus| twice(&mut malus.amount));
            match &mut outcome.pays {
                Pays::Tiers { tiers, .. } => {
                    for tier in tiers {
                        twice(&mut tier.amount);
                        tier.by_group.iter_mut().flat_map(|prices| &mut prices.0).for_each(|(_, price)| twice(price));
                    }
                }
                Pays::CohortShare { steps, .. } => steps.iter_mut().for_each(|step| twice(&mut step.amount)),
                Pays::CohortMedian { steps } => steps.iter_mut().for_each(|step| twice(&mut step.amount)),
                Pays::Linear { amount, .. }
                | Pays::CohortShareLinear { amount, .. }
                | Pays::AboveBaseline { amount, .. } => twice(amount),
            }
        }
        let is_rounded = |fee: &&Base| fee.per == BasePer::DosageUnit || fee.prorate == Some(Prorate::Enrolment);
        let is_linear = |one: &&Outcome| matches!(one.pays, Pays::Linear { .. });
        let each =
            case.terms.base.iter().filter(is_rounded).count() + case.terms.outcomes.iter().filter(is_linear).count();
        let portions = |one: &Outcome| {
            let rate = case.terms.missing_test == MissingTest::CohortRate;
            let portion = matches!(one.pays, Pays::CohortShareLinear { .. } | Pays::AboveBaseline { .. });
            usize::from(rate) + usize::from(portion)
        };
        let once: usize = case.terms.outcomes.iter().map(portions).sum();
        let allowed = i64::try_from(case.students.len() * each + once).unwrap();
        let off = (case.total() - before.each(2)).cents();
        assert!(off.abs() <= allowed, "off by {off} cents of {allowed} allowed");
        *exact.borrow_mut() += u32::from(allowed == 0 && before > Money::ZERO);
    });
    assert!(*exact.borrow() > CASES / 20, "exact cases: {}", exact.borrow());
}
