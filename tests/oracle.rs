//! Two settlements of the same contract agree to the cent: the product's, and a slow one written from
//! the meaning of the clauses without looking at it.
#![cfg(not(target_arch = "wasm32"))]

mod support;

use outcomes_contract::contract::{BasePer, ContractTerms};
use outcomes_contract::settlement::{Invoice, StudentRecord, settle};
use outcomes_contract::units::Money;
use rust_decimal::Decimal;
use serde_json::{Value, json};

use support::clauses::{note_clauses, note_world};
use support::contracts::{limits, pays_students, prices_by_group, unlimited};
use support::dice::{Coverage, Dice, for_all};
use support::oracle::{self, Paid, Settled};
use support::worlds::{World, roster, world};
use support::{options, read};

const CASES: u32 = 10_000;
const CHOICES: usize = 1_200;

/// A contract, a roster and what the oracle says of them.
struct Case {
    world: World,
    terms: ContractTerms,
    students: Vec<StudentRecord>,
    breach: bool,
    expected: Settled,
}

/// Terms with limits near what they pay, so that limits bind in some cases and not in others.
fn case(dice: &mut Dice) -> Case {
    let world = world(dice);
    let mut terms = unlimited(dice, &world);
    let breach = dice.chance(20);
    let bare = dice.chance(20);
    let mut students = roster(dice, &world);
    if bare {
        leave_out_what_is_not_asked(&terms, &mut students);
    }
    let winter = world.winter_measures();
    let about = oracle::settle(&terms, &students, false, &winter).total;
    terms.limits = limits(dice, Money::ZERO, Money::parse(&about.max(Decimal::ZERO).to_string()).unwrap());
    let expected = oracle::settle(&terms, &students, breach, &winter);
    Case { world, terms, students, breach, expected }
}

/// Records need a group and dosage only where the terms speak of them, and a null only where nobody has the test.
fn leave_out_what_is_not_asked(terms: &ContractTerms, students: &mut [StudentRecord]) {
    let by_group = terms.outcomes.iter().any(|outcome| outcome.groups.is_some() || prices_by_group(outcome));
    let by_dosage = terms.eligibility.is_some()
        || terms.base.iter().any(|fee| fee.per == BasePer::DosageUnit)
        || terms.outcomes.iter().any(|outcome| outcome.measure == "dosage");
    for (place, student) in students.iter_mut().enumerate() {
        student.group = student.group.take().filter(|_| by_group);
        student.dosage = student.dosage.filter(|_| by_dosage);
        let is_asked = |measure: &String| terms.outcomes.iter().any(|outcome| outcome.measure == *measure);
        student.values.retain(|measure, value| is_asked(measure) && (place == 0 || value.is_some()));
    }
}

impl Case {
    fn invoice(&self) -> Invoice {
        settle(&self.terms, &self.students, &options(&self.terms, &self.world, self.breach))
            .unwrap_or_else(|refusals| panic!("{refusals}\n{}", self.show()))
            .invoice
    }

    fn show(&self) -> String {
        format!(
            "{:#?}\nbreach {}\n{}\n{}",
            self.expected,
            self.breach,
            serde_json::to_string(&self.terms).unwrap(),
            serde_json::to_string(&self.students).unwrap()
        )
    }
}

fn dollars(amount: Money) -> Decimal {
    Decimal::new(amount.cents(), 2)
}

/// The sum of the lines that follow from a term.
fn lines(invoice: &Invoice, clause: &str) -> Decimal {
    let from =
        |found: &str| found.strip_prefix(clause).is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']));
    dollars(invoice.line_items.iter().filter(|line| from(&line.clause)).map(|line| line.amount).sum())
}

/// The oracle is no better than its reading of the clauses: cases worked by hand hold it.
#[test]
fn worked_settlements_come_out_of_the_oracle_too() {
    let text = std::fs::read_to_string("tests/golden/settlement.json").unwrap();
    for case in serde_json::from_str::<Vec<Value>>(&text).unwrap() {
        let (observed, results) = (&case["observed"], &case["results"]);
        let terms: ContractTerms = read(&case["terms"]);
        let students: Vec<StudentRecord> = read(&observed["students"]);
        let winter: Option<Vec<String>> = serde_json::from_value(observed["winterMeasures"].clone()).unwrap();
        let breach = observed["breach"].as_bool().unwrap();
        let settled = oracle::settle(&terms, &students, breach, &winter.unwrap_or_default());
        let shown = || format!("{}: {}\n{settled:#?}", case["title"], case["worked"]);
        let amount = |value: &Value| value.as_str().unwrap().parse::<Decimal>().unwrap();
        assert_eq!(settled.total, amount(&results["total"]), "{}", shown());
        let expected = results["instalments"].as_array().map(|list| {
            let one = |one: &Value| (one["label"].clone(), one["due"].clone(), amount(&one["amount"]));
            list.iter().map(one).collect::<Vec<_>>()
        });
        let found = settled
            .instalments
            .as_ref()
            .map(|list| list.iter().map(|one| (json!(one.label), json!(one.due), one.amount)).collect::<Vec<_>>());
        assert_eq!(found, expected, "{}", shown());
    }
}

#[test]
fn both_settlements_pay_the_same_to_the_cent() {
    let coverage = Coverage::default();
    for_all(CASES, CHOICES, |dice| {
        let case = case(dice);
        let invoice = case.invoice();
        assert_eq!(dollars(invoice.total), case.expected.total, "{invoice:#?}\n{}", case.show());
        assert_eq!(invoice.breach, case.breach);
        note(&coverage, &case);
    });
    coverage.at_least_one_per_cent();
}

fn note(coverage: &Coverage, case: &Case) {
    coverage.case();
    let Case { world, terms, students, expected, .. } = case;
    note_clauses(coverage, terms, world);
    note_world(coverage, terms, world);
    let minimum = terms.eligibility.and_then(|eligibility| eligibility.minimum_dosage).unwrap_or(0.0);
    coverage
        .note("a student on the minimum dosage", students.iter().any(|s| s.dosage == Some(minimum) && minimum > 0.0));
    coverage.note("nobody enrolled", students.is_empty());
    coverage.note("records of nothing but what is asked", students.iter().any(|student| student.group.is_none()));
    coverage.note("a missing test", students.iter().any(|s| s.values.values().any(Option::is_none)));
    coverage.note("the minimum payout binds", expected.topped_up > Decimal::ZERO);
    coverage.note("the NTE binds", expected.above_not_to_exceed > Decimal::ZERO);
    coverage.note("a breach adds something", expected.breach > Decimal::ZERO);
    coverage.note("a payout below nothing", expected.total < Decimal::ZERO);
    note_outcomes(coverage, case);
    let some = |kind: &dyn Fn(Decimal) -> bool| expected.instalments.iter().flatten().any(|one| kind(one.amount));
    coverage.note("an instalment that is a credit", some(&|amount| amount < Decimal::ZERO));
    coverage.note("a breach that a schedule trues up", expected.breach > Decimal::ZERO && terms.schedule.is_some());
}

/// What happens to outcomes in a case, beyond what its terms say.
fn note_outcomes(coverage: &Coverage, case: &Case) {
    let Case { terms, students, expected, .. } = case;
    let outcomes: Vec<_> = terms.outcomes.iter().zip(&expected.outcomes).collect();
    let any = |kind: &dyn Fn(&Paid) -> bool| expected.outcomes.iter().any(kind);
    coverage.note("the cohort's rate is paid", any(&|paid| !paid.rate_pay.is_zero()));
    coverage.note("the cohort's rate is below nothing", any(&|paid| paid.rate_pay < Decimal::ZERO));
    coverage.note("the cohort's rate where nobody counts", any(&|paid| paid.at_the_rate > 0 && paid.counted == 0));
    coverage.note("nobody is eligible", any(&|paid| paid.counted + paid.deemed + paid.unpaid == 0));
    let of_nobody = |outcome: &outcomes_contract::contract::Outcome| {
        outcome
            .groups
            .as_ref()
            .is_some_and(|groups| !students.iter().any(|s| s.group.iter().any(|g| groups.contains(g))))
    };
    coverage.note("an outcome for groups of nobody", outcomes.iter().any(|(outcome, _)| of_nobody(outcome)));
    coverage.note("an outcome cap binds", any(&|paid| paid.cut > Decimal::ZERO));
    coverage.note(
        "an outcome cap binds where a malus took something",
        any(&|paid| paid.cut > Decimal::ZERO && paid.malus > Decimal::ZERO),
    );
    coverage.note("a malus is taken", any(&|paid| paid.malus > Decimal::ZERO));
    coverage.note(
        "a minimum raises what a malus lowered",
        expected.topped_up > Decimal::ZERO && any(&|paid| paid.malus > Decimal::ZERO),
    );
    coverage.note("the per-student cap binds", expected.above_student_cap > Decimal::ZERO);
    let cut = outcomes.iter().any(|(one, paid)| pays_students(one) && paid.cut > Decimal::ZERO);
    let spared = expected.exceeds && cut;
    coverage.note("an outcome cap beside a per-student cap that is exceeded", spared);
    coverage.note("both of these caps bind", spared && expected.above_student_cap > Decimal::ZERO);
    let cohort = |kind: &dyn Fn(&Paid) -> bool| outcomes.iter().any(|(one, paid)| !pays_students(one) && kind(paid));
    coverage.note("a cohort rule pays", cohort(&|paid| paid.cohort > Decimal::ZERO));
    coverage.note("a cohort rule with deemed students", cohort(&|paid| paid.deemed > 0));
    coverage.note("a cohort rule with students at the rate", cohort(&|paid| paid.at_the_rate > 0));
    coverage.note(
        "a rate of malus under a cohort rule",
        cohort(&|paid| paid.at_the_rate > 0 && paid.malus > Decimal::ZERO),
    );
}

#[test]
fn both_settlements_name_the_same_amount_for_every_clause() {
    for_all(CASES, CHOICES, |dice| {
        let case = case(dice);
        let invoice = case.invoice();
        let expected = &case.expected;
        let same = |clause: &str, amount: Decimal| {
            assert_eq!(lines(&invoice, clause), amount, "{clause}: {invoice:#?}\n{}", case.show());
        };
        same("contract.base", expected.base);
        same("contract.limits.perStudent", -expected.above_student_cap);
        same("contract.limits.minimum", expected.topped_up);
        same("contract.limits.notToExceed", -expected.above_not_to_exceed);
        same("contract.breach", expected.breach);
        for (index, paid) in expected.outcomes.iter().enumerate() {
            let clause = format!("contract.outcomes[{index}]");
            same(&format!("{clause}.pays"), paid.rewards + paid.cohort);
            same(&format!("{clause}.malus"), -paid.malus);
            same(&format!("{clause}.cap"), -paid.cut);
        }
        let not_counted = lines(&invoice, "contract.missingTest") + lines(&invoice, "contract.districtShortfall");
        let expected = expected.outcomes.iter().map(|paid| paid.deemed_pay + paid.rate_pay).sum::<Decimal>();
        assert_eq!(not_counted, expected, "{invoice:#?}\n{}", case.show());
    });
}

#[test]
fn both_settlements_let_the_same_fall_due() {
    for_all(CASES, CHOICES, |dice| {
        let case = case(dice);
        let invoice = case.invoice();
        let expected = case.expected.instalments.iter().flatten();
        let expected: Vec<_> = expected.map(|one| (one.label.as_str(), one.due.as_str(), one.amount)).collect();
        let found = invoice.instalments.iter().flatten();
        let found: Vec<_> = found.map(|one| (one.label.as_str(), one.due.as_str(), dollars(one.amount))).collect();
        assert_eq!(found, expected, "{invoice:#?}\n{}", case.show());
        assert_eq!(invoice.instalments.is_some(), case.terms.schedule.is_some());
    });
}
