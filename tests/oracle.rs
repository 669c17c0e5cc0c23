//! Two settlements of the same contract agree to the cent: the product's, and a slow one written from
//! the design without looking at it.
#![cfg(not(target_arch = "wasm32"))]

mod support;

use outcomes_contract::contract::ContractTerms;
use outcomes_contract::settlement::{SettleOptions, StudentRecord, settle};
use outcomes_contract::units::Money;
use rust_decimal::Decimal;

use support::contracts::{limits, note_clauses, roster, unlimited, usual_world};
use support::dice::{Coverage, Dice, for_all};
use support::oracle::{self, Settled};

/// Terms with limits near what they pay, so that limits bind in some cases and not in others.
fn contract_and_roster(dice: &mut Dice) -> (ContractTerms, Vec<StudentRecord>) {
    let world = usual_world();
    let mut terms = unlimited(dice, &world);
    let students = roster(dice, &world);
    let about = oracle::settle(&terms, &students, false).total;
    terms.limits = limits(dice, Money::ZERO, Money::parse(&about.max(Decimal::ZERO).to_string()).unwrap());
    (terms, students)
}

fn show(terms: &ContractTerms, students: &[StudentRecord]) -> String {
    format!("{}\n{}", serde_json::to_string(terms).unwrap(), serde_json::to_string(students).unwrap())
}

/// The sum of the lines that follow from a term.
fn lines(invoice: &outcomes_contract::settlement::Invoice, clause: &str) -> Decimal {
    let from =
        |found: &str| found.strip_prefix(clause).is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']));
    let amounts = invoice.line_items.iter().filter(|line| from(&line.clause)).map(|line| line.amount);
    Decimal::new(amounts.sum::<Money>().cents(), 2)
}

#[test]
fn both_settlements_pay_the_same_to_the_cent() {
    let coverage = Coverage::default();
    for_all(6_000, 500, |dice| {
        let (terms, students) = contract_and_roster(dice);
        let breach = dice.chance(20);
        let expected = oracle::settle(&terms, &students, breach);
        let invoice = settle(&terms, &students, &SettleOptions { breach, winter_measures: None })
            .unwrap_or_else(|refusals| panic!("{refusals}\n{}", show(&terms, &students)))
            .invoice;
        let paid = Decimal::new(invoice.total.cents(), 2);
        assert_eq!(paid, expected.total, "{expected:#?}\n{invoice:#?}\n{}", show(&terms, &students));
        note(&coverage, &terms, &students, &expected);
    });
    coverage.at_least_one_per_cent();
}

fn note(coverage: &Coverage, terms: &ContractTerms, students: &[StudentRecord], settled: &Settled) {
    coverage.case();
    note_clauses(coverage, terms);
    let minimum = terms.eligibility.and_then(|eligibility| eligibility.minimum_dosage).unwrap_or(0.0);
    coverage
        .note("a student on the minimum dosage", students.iter().any(|s| s.dosage == Some(minimum) && minimum > 0.0));
    coverage.note("nobody enrolled", students.is_empty());
    coverage.note("a missing test", students.iter().any(|s| s.values.values().any(Option::is_none)));
    coverage.note("the cohort's rate is paid", settled.cohort_rates > 0);
    coverage.note("the per-student cap binds", settled.above_student_cap > Decimal::ZERO);
    coverage.note("the minimum payout binds", settled.topped_up > Decimal::ZERO);
    coverage.note("the NTE binds", settled.above_not_to_exceed > Decimal::ZERO);
    coverage.note("a breach adds something", settled.breach > Decimal::ZERO);
    coverage.note("a payout below nothing", settled.total < Decimal::ZERO);
}

#[test]
fn both_settlements_name_the_same_amount_for_every_clause() {
    for_all(3_000, 500, |dice| {
        let (terms, students) = contract_and_roster(dice);
        let breach = dice.chance(20);
        let expected = oracle::settle(&terms, &students, breach);
        let invoice = settle(&terms, &students, &SettleOptions { breach, winter_measures: None }).unwrap().invoice;
        let shown = || format!("{expected:#?}\n{invoice:#?}\n{}", show(&terms, &students));
        assert_eq!(lines(&invoice, "contract.base"), expected.base, "{}", shown());
        assert_eq!(lines(&invoice, "contract.limits.perStudent"), -expected.above_student_cap, "{}", shown());
        assert_eq!(lines(&invoice, "contract.limits.minimum"), expected.topped_up, "{}", shown());
        assert_eq!(lines(&invoice, "contract.limits.notToExceed"), -expected.above_not_to_exceed, "{}", shown());
        assert_eq!(lines(&invoice, "contract.breach"), expected.breach, "{}", shown());
        let outcomes = ["contract.outcomes", "contract.missingTest", "contract.districtShortfall"];
        let paid: Decimal = outcomes.iter().map(|clause| lines(&invoice, clause)).sum();
        assert_eq!(paid, expected.outcomes.iter().sum::<Decimal>(), "{}", shown());
    });
}
