//! What answers to questions about terms say in Spanish: the figures of the English, in no English words. `make values`
//! writes `tests/golden/spanish_explore.md` anew: how questions end in both languages, for a Spanish reader to go through.
#![cfg(not(target_arch = "wasm32"))]

mod support;

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::fmt::Write as _;

use outcomes_contract::contract::ContractTerms;
use outcomes_contract::experiment::{Share, Simulation};
use outcomes_contract::explore::{
    Axis, Figure, Goal, GroundLimits, OtherTerms, SensitivityOptions, SensitivityRange, ServedOptions, Solution,
    VarianceOptions,
};
use outcomes_contract::refusal::{Refusal, Refusals};
use outcomes_contract::units::Money;
use serde_json::{Value, json};

use support::contracts::{limits, unlimited};
use support::dice::for_all;
use support::languages::{Said, Words, hold_alike, in_both, without_names};
use support::worlds::{world, world_scenario};
use support::{one_cut, pinned, read, scenario_of, simulated};

const FIGURES: [Figure; 7] = [
    Figure::ChanceExceeded,
    Figure::ExpectedOverspend,
    Figure::Payout,
    Figure::P95,
    Figure::UpperTailMean,
    Figure::ChanceOfLoss,
    Figure::Margin,
];

fn said_of_refusals(refusals: &[Refusal]) -> Said {
    refusals.iter().map(|one| (format!("{} {}", one.code, one.field), one.message.clone())).collect()
}

fn refused<T>(answer: Result<T, Refusals>) -> Said {
    answer.err().map_or_else(Said::new, |refusals| said_of_refusals(refusals.list()))
}

/// Holds both against each other without the path that a refusal has as an example: its names are those of the format.
fn hold_but_for_paths(words: &Words, (english, spanish): &(Said, Said)) {
    let without = |said: &Said| -> Said {
        said.iter().map(|(place, text)| (place.clone(), text.replace("contract.base[0].amount", ""))).collect()
    };
    hold_alike(words, &(without(english), without(spanish)));
}

fn said_of_solution(answer: Result<Solution, Refusals>) -> Said {
    let (kind, message) = match answer {
        Err(refusals) => return said_of_refusals(refusals.list()),
        Ok(Solution::Found { .. }) => ("found", String::new()),
        Ok(Solution::Always { message, .. }) => ("always", message),
        Ok(Solution::Never { message, .. }) => ("never", message),
        Ok(Solution::Several { message, .. }) => ("several", message),
    };
    vec![(kind.to_owned(), message)]
}

fn goal(term: &str, figure: Figure, target: f64, between: Option<[f64; 2]>) -> Goal {
    Goal { term: term.to_owned(), figure, target, between }
}

/// All that is said of terms beside others: the closed form, a sweep, both sides of a range, clauses, a year.
fn said_of_terms(simulation: &mut Simulation, other: &ContractTerms) -> Said {
    let mut said = Said::new();
    if let Ok(found) = simulation.closed_form(None) {
        let kind = if found.exact.is_some() { "closed form" } else { "no closed form" };
        said.push((kind.to_owned(), found.message));
    }
    if let Ok(split) = simulation.variance(VarianceOptions { replications: Some(2) }, None) {
        said.extend(split.notes.into_iter().map(|note| ("variance".to_owned(), note)));
    }
    if let Ok(sweep) = simulation.sweep("contract.limits.notToExceed", &[-1.0, 10.0, 1e15], None, None) {
        said.extend(sweep.points.iter().flat_map(|point| said_of_refusals(&point.refusals)));
    }
    let range = |field: &str, low, high| SensitivityRange { field: field.to_owned(), low, high };
    let ranges = [range("cohort.sites", 0.5, 2.0), range("contract.limits.minimum", -1.0, 1.0)];
    if let Ok(found) = simulation.sensitivity(&ranges, SensitivityOptions { replications: Some(1) }, None, None) {
        let sides = found.bars.iter().flat_map(|bar| [&bar.low, &bar.high]);
        said.extend(sides.flat_map(|side| said_of_refusals(&side.refusals)));
    }
    if let Ok(found) = simulation.compare(&OtherTerms { contract: Some(other.clone()), budget: None }, None, None) {
        let sentences = found.changes.into_iter().flat_map(|change| [change.before, change.after]).flatten();
        said.extend(sentences.map(|sentence| ("change".to_owned(), sentence)));
    }
    if let Ok(year) = simulation.year_in_full(0, None) {
        said.extend(year.bound.into_iter().map(|bound| (format!("{:?}", bound.rule), bound.message)));
    }
    without_names(said)
}

#[test]
fn answers_are_said_in_spanish_with_the_figures_of_the_english() {
    let terms = [
        "budget.amount",
        "contract.limits.notToExceed",
        "contract.limits.perStudent",
        "contract.outcomes[0].pays.tiers[0].amount",
        "contract.outcomes[0].pays.threshold",
        "contract.outcomes[0].pays.steps[0].share",
        "contract.outcomes[0].malus.below",
        "contract.eligibility.minimumDosage",
        "cohort.sites",
        "title",
    ];
    let words = Words::default();
    let kinds = RefCell::new(BTreeSet::new());
    for_all(300, 1_200, |dice| {
        let world = world(dice);
        let mut scenario = world_scenario(dice, &world);
        scenario.contract = unlimited(dice, &world);
        scenario.contract.limits = limits(dice, Money::ZERO, Money::from_cents(1_000_000));
        scenario.vendor = dice.chance(60).then(|| read(&json!({ "perStudent": "90.00" })));
        let other = unlimited(dice, &world);
        let Ok(mut simulation) = Simulation::new(&scenario) else { return };
        simulation.advance(12);
        let simulation = RefCell::new(simulation);
        let both = in_both(|| said_of_terms(&mut simulation.borrow_mut(), &other));
        hold_alike(&words, &both);
        kinds.borrow_mut().extend(both.0.into_iter().map(|(place, _)| place));
        for _ in 0..3 {
            let figure = dice.pick(&FIGURES);
            let target = dice.pick(&[-500.0, 0.0, 0.1, 0.5, 1.0, 900.0, 9_000.0]);
            let between = dice.pick(&[None, None, Some([0.0, 1.0]), Some([10.0, 60.0]), Some([0.4, 0.41])]);
            let goal = goal(dice.pick(&terms), figure, target, between);
            let both = in_both(|| said_of_solution(simulation.borrow_mut().solve(&goal, None, None)));
            hold_but_for_paths(&words, &both);
            kinds.borrow_mut().extend(both.0.into_iter().map(|(kind, _)| kind));
        }
    });
    words.assert_apart();
    let all = ["always", "never", "found", "closed form", "no closed form", "variance", "change", "Malus"];
    let kinds = kinds.into_inner();
    assert!(all.iter().all(|kind| kinds.contains(*kind)), "{kinds:?}");
}

/// 450 students of whom each reaches the cut with a chance of a half, in 400 years.
fn plain() -> Value {
    one_cut(50, 0.0, None, 5, 400)
}

/// How searches end.
fn said_of_searches() -> Said {
    let base = |figure, target, between| goal("contract.base[0].amount", figure, target, Some(between));
    let budget = |target, between| goal("budget.amount", Figure::ChanceExceeded, target, Some(between));
    let mut value = plain();
    value["vendor"] = json!({ "perStudent": "1000.00" });
    let mut simulation = simulated(&value);
    let mut said = Said::new();
    for figure in FIGURES {
        // more than any year comes to, and less
        let [easy, hard] = match figure {
            Figure::ChanceExceeded | Figure::ChanceOfLoss => [1.0, 0.0],
            Figure::Margin => [-1e9, 1e9],
            Figure::ExpectedOverspend | Figure::Payout | Figure::P95 | Figure::UpperTailMean => [1e9, -1.0],
        };
        for target in [easy, hard] {
            said.extend(said_of_solution(simulation.solve(&base(figure, target, [669.5, 670.0]), None, None)));
        }
    }
    let goals = [
        base(Figure::ChanceOfLoss, 0.5, [1_000.0, 1_001.0]),
        budget(0.05, [600_000.0, 700_000.0]),
        goal("contract.limits.notToExceed", Figure::Payout, 1.0, Some([1.0, 2.0])),
    ];
    said.extend(goals.iter().flat_map(|goal| said_of_solution(simulation.solve(goal, None, None))));
    // some of 20,000 years pay more than four standard deviations above the mean, but fewer than one of 2,000
    let mut many = plain();
    many["plan"]["replications"] = json!(20_000);
    let rare = budget(0.0, [498_000.0, 498_001.0]);
    said.extend(said_of_solution(simulated(&many).solve(&rare, None, None)));
    said.extend(said_of_turning());
    said
}

/// A payout that rises and falls with the minimum dosage: half of those kept below it are paid at the top, which is more
/// than who received little would have reached, and less than who received much.
fn said_of_turning() -> Said {
    let mut value = one_cut(85, 0.0, Some(json!({ "mean": 1.5, "sd": 0.0 })), 5, 200);
    value["cohort"]["dosage"] = json!({ "unit": "sessions", "planned": 60, "meanShare": 0.5, "concentration": 2,
        "causes": { "student": 0.25, "district": 0.5, "vendor": 0.25 } });
    value["contract"]["eligibility"] = json!({ "minimumDosage": 30 });
    value["contract"]["districtShortfall"] = json!("deemedTop");
    let mut simulation = simulated(&value);
    let minimum = "contract.eligibility.minimumDosage";
    let paid =
        simulation.sweep(minimum, &[0.0], None, None).unwrap().points.remove(0).exposure.unwrap().payout.mean.value;
    // met at 0 alone before the payout rises, and at a few values
    let goals = [paid, paid + 8_000.0, 0.0].map(|target| goal(minimum, Figure::Payout, target, None));
    goals.iter().flat_map(|goal| said_of_solution(simulation.solve(goal, None, None))).collect()
}

/// What is said of closed forms and of variances.
fn said_of_closed_forms() -> Said {
    let closed = |value: &Value| {
        let found = simulated(value).closed_form(None).unwrap();
        ("closed form".to_owned(), found.message)
    };
    let mut value = plain();
    let mut said = vec![closed(&value)];
    value["contract"]["limits"] = json!({ "perStudent": "700.00" });
    said.push(closed(&value));
    value["contract"]["limits"] = json!({ "perStudent": "700.00", "minimum": "400000.00", "notToExceed": "470000.00" });
    value["contract"]["outcomes"][0]["cap"] = json!("100000.00");
    said.push(closed(&value));
    for pays in [
        json!({ "kind": "cohortShare", "threshold": 50, "steps": [{ "share": 0.5, "amount": "9.00" }] }),
        json!({ "kind": "cohortShareLinear", "threshold": 50, "from": 0.2, "to": 0.8, "amount": "9.00" }),
        json!({ "kind": "cohortMedian", "steps": [{ "at": 50, "amount": "9.00" }] }),
        json!({ "kind": "aboveBaseline", "threshold": 50, "baseline": 0.5, "amount": "9.00" }),
    ] {
        let mut value = plain();
        value["contract"]["outcomes"][0]["pays"] = pays;
        said.push(closed(&value));
    }
    let mut value = plain();
    value["cohort"]["groups"] =
        json!([{ "id": "a", "label": "A", "students": 20 }, { "id": "b", "label": "B", "students": 20 }]);
    value["contract"]["missingTest"] = json!("cohortRate");
    value["contract"]["outcomes"][0]["pays"]["tiers"][0]["byGroup"] = json!({ "b": "300.00" });
    said.push(closed(&value));
    // every value of a wide scale pays a cent more, and each unit of dosage has its own chances
    let mut value = one_cut(50, 0.0, Some(json!({ "mean": 0.2, "sd": 0.0 })), 5, 2);
    value["cohort"]["measures"][0]["scale"] =
        json!({ "kind": "points", "mean": 30_000, "sd": 8_000, "min": 0, "max": 65_000 });
    value["cohort"]["groups"][0]["students"] = json!(9);
    value["cohort"]["dosage"] = json!({ "unit": "minutes", "planned": 300, "meanShare": 0.5, "concentration": 2 });
    value["contract"]["outcomes"][0]["pays"] = json!({ "kind": "linear", "from": 0, "to": 65_000, "amount": "650.00" });
    said.push(closed(&value));

    let mut crowd = plain();
    crowd["cohort"]["groups"][0]["students"] = json!(90_000);
    crowd["contract"]["outcomes"] = json!([]);
    let split = simulated(&crowd).variance(VarianceOptions { replications: Some(2) }, None).unwrap();
    said.extend(split.notes.into_iter().map(|note| ("variance".to_owned(), note)));
    said
}

/// Everything that can be wrong with a question.
fn said_of_refused() -> Said {
    let scenario = scenario_of(&plain());
    let mut fresh = Simulation::new(&scenario).unwrap();
    let mut shared = Simulation::sharing(&scenario, Share { index: 0, of: 2 }).unwrap();
    shared.advance(64);
    let mut said = [refused(fresh.dot_years(None)), refused(shared.dollars(None))].concat();
    fresh.advance(10);
    let axis = |term: &str, values: usize| Axis { term: term.to_owned(), values: vec![1.0; values] };
    let accepted = GroundLimits { chance_exceeded: 2.0, chance_of_loss: Some(-0.5) };
    let allowed = GroundLimits { chance_exceeded: 0.1, chance_of_loss: None };
    let (x, y) = (axis("budget.amount", 1_001), axis("budget.amount", 900));
    let wide = Some([f64::NEG_INFINITY, 1e15]);
    let range = |field: &str, low, high| SensitivityRange { field: field.to_owned(), low, high };
    let none = SensitivityOptions { replications: Some(0) };
    said.extend(
        [
            refused(fresh.common_ground(&x, &y, accepted, None, None)),
            refused(fresh.common_ground(&axis("cohort.sites", 1), &axis("title", 1), allowed, None, None)),
            refused(fresh.solve(&goal("no“where", Figure::Margin, 2e13, None), None, None)),
            refused(fresh.solve(&goal("budget.amount", Figure::ChanceExceeded, 1.5, None), None, None)),
            refused(fresh.solve(&goal("budget.amount", Figure::ChanceExceeded, 0.5, wide), None, None)),
            refused(fresh.solve(&goal("budget.amount", Figure::ChanceExceeded, 0.5, Some([0.001, 0.009])), None, None)),
            refused(fresh.sweep("contract.currency", &[1.0; 1_002], None, None)),
            refused(fresh.sensitivity(&[range("budget.amount", 7.5, -2.0)], none, None, None)),
            refused(fresh.sensitivity(&vec![range("budget.amount", 1.0, 2.0); 1_000], none, None, None)),
            refused(fresh.served(None, ServedOptions { near: Some(1_000.5) })),
            refused(fresh.variance(VarianceOptions { replications: Some(1) }, None)),
            refused(fresh.year_in_full(400, None)),
        ]
        .concat(),
    );
    said
}

/// A heading and what is said under it.
type Part = (&'static str, fn() -> Said);

#[test]
fn every_question_ends_as_a_spanish_reader_has_read() {
    let words = Words::default();
    let mut text = "# What answers to questions about terms say, in English and in Spanish\n".to_owned();
    let parts: [Part; 3] =
        [("Searches", said_of_searches), ("Closed forms", said_of_closed_forms), ("Refusals", said_of_refused)];
    for (title, said) in parts {
        let both = in_both(said);
        hold_but_for_paths(&words, &both);
        writeln!(text, "\n## {title}").unwrap();
        for ((place, english), (_, spanish)) in both.0.iter().zip(&both.1) {
            assert!(!english.is_empty(), "{place} says nothing");
            writeln!(text, "\n`{place}`  \n{english}  \n**{spanish}**").unwrap();
        }
    }
    words.assert_apart();
    pinned("spanish_explore.md", &text, "and read it");
}
