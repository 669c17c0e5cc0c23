//! Questions about terms: held against closed forms, brute force, and the exposure at the same terms.
#![cfg(not(target_arch = "wasm32"))]

mod support;

use outcomes_contract::contract::ContractTerms;
use outcomes_contract::experiment::Simulation;
use outcomes_contract::explore::{
    Axis, Comparison, Figure, Goal, GroundLimits, Holds, OtherTerms, Solution, SolvePoint, ToldApart,
};
use outcomes_contract::normal;
use outcomes_contract::scenario::Budget;
use outcomes_contract::units::Money;
use serde_json::{Value, json};

use support::{PRESETS, one_cut, preset, read, scenario_of, simulated};

const NTE: &str = "contract.limits.notToExceed";
const BASE: &str = "contract.base[0].amount";
const PRICE: &str = "contract.outcomes[0].pays.tiers[0].amount";
const CUT: &str = "contract.outcomes[0].pays.tiers[0].at";

/// 450 students, no service, no clustering: 670 x 450 + 750 x Binomial(450, 1/2).
fn binomial(replications: u32) -> Value {
    one_cut(50, 0.0, None, 5, replications)
}

fn goal(term: &str, figure: Figure, target: f64) -> Goal {
    Goal { term: term.to_owned(), figure, target, between: None }
}

fn found(solution: &Solution) -> (f64, Holds, [f64; 2]) {
    match solution {
        Solution::Found { value, holds, band, .. } => (*value, *holds, *band),
        Solution::Always { .. } | Solution::Never { .. } | Solution::Several { .. } => panic!("{solution:?}"),
    }
}

/// Quantiles of Binomial(450, 1/2) by the sum of its terms.
fn binomial_quantile(share: f64) -> u32 {
    let mut term = 0.5_f64.powi(450);
    let mut sum = term;
    let mut successes = 0;
    while sum < share {
        term *= f64::from(450 - successes) / f64::from(successes + 1);
        successes += 1;
        sum += term;
    }
    successes
}

#[test]
fn solve_finds_the_budget_that_the_binomial_exceeds_in_one_year_of_twenty() {
    let mut simulation = simulated(&binomial(40_000));
    let solution = simulation.solve(&goal("budget.amount", Figure::ChanceExceeded, 0.05), None, None).unwrap();
    let (value, holds, band) = found(&solution);
    assert_eq!(holds, Holds::From);
    // the empirical 95 % quantile lies between the exact ones at 5 standard errors of the share: false alarm under 1e-6
    let error = (0.05 * 0.95 / 40_000.0_f64).sqrt();
    let exact = |share: f64| 301_500.0 + 750.0 * f64::from(binomial_quantile(share));
    let [low, high] = [0.95 - 5.0 * error, 0.95 + 5.0 * error].map(exact);
    assert!((low..=high).contains(&value), "{value} is not in {low}..{high}");
    assert!(band[0] <= value && value <= band[1], "{band:?} does not hold {value}");
}

#[test]
fn solve_finds_the_price_and_the_base_that_keep_the_binomial_within_the_budget() {
    let mut simulation = simulated(&binomial(40_000));
    let budget = 480_000.0;
    let error = (0.05 * 0.95 / 40_000.0_f64).sqrt();
    let quantiles = [0.95 - 5.0 * error, 0.95 + 5.0 * error].map(|share| f64::from(binomial_quantile(share)));
    for (term, of) in [
        (PRICE, (|successes: f64, budget: f64| (budget - 301_500.0) / successes) as fn(f64, f64) -> f64),
        (BASE, |successes, budget| (budget - 750.0 * successes) / 450.0),
    ] {
        let (value, holds, _) =
            found(&simulation.solve(&goal(term, Figure::ChanceExceeded, 0.05), None, None).unwrap());
        assert_eq!(holds, Holds::UpTo, "{term}");
        let [most, least] = quantiles.map(|successes| of(successes, budget));
        assert!((least - 0.01..=most).contains(&value), "{term}: {value} is not in {least}..{most}");
    }
}

#[test]
fn solve_finds_the_nte_at_which_the_expected_payout_of_the_binomial_is_a_stated_one() {
    // E min(X, c) of a normal X (Binomial(450, 1/2) is one to within its standard error) has a closed form
    let mut simulation = simulated(&binomial(40_000));
    let (mean, sd) = (470_250.0, 7_954.95);
    let expected = |cap: f64| {
        let z = (cap - mean) / sd;
        let density = libm::exp(-z * z / 2.0) / (2.0 * std::f64::consts::PI).sqrt();
        cap - (cap - mean) * normal::cdf(z) - sd * density
    };
    let target = expected(472_000.0);
    let (value, holds, band) = found(&simulation.solve(&goal(NTE, Figure::Payout, target), None, None).unwrap());
    assert_eq!(holds, Holds::UpTo);
    // the slope is P(X > c) = 0.41, the error of the mean about $25; 5 of them and $75 for the grid of $750: under 1e-6
    assert!((value - 472_000.0).abs() < 5.0 * 25.0 / 0.41 + 75.0, "{value}");
    assert!(band[0] <= value && value <= band[1]);
}

#[test]
fn the_answer_is_the_last_value_that_keeps_to_the_target_on_these_years() {
    for id in PRESETS {
        let mut scenario = preset(id);
        scenario["plan"]["replications"] = json!(1_000);
        let mut simulation = simulated(&scenario);
        let written = scenario_of(&scenario);
        let solution = simulation.solve(&goal(BASE, Figure::ChanceExceeded, 0.1), None, None).unwrap();
        let Solution::Found { value, holds: Holds::UpTo, outlook, curve, .. } = solution else {
            panic!("{id}: {solution:?}")
        };
        let chance = |simulation: &mut Simulation, amount: f64| {
            let mut terms = written.contract.clone();
            terms.base[0].amount = Money::from_cents((amount * 100.0).round() as i64);
            simulation.exposure(Some(&terms), None).unwrap().budget.chance_exceeded.value
        };
        assert!((outlook.chance_exceeded.value - chance(&mut simulation, value)).abs() < 1e-15, "{id}");
        assert!(chance(&mut simulation, value) <= 0.1, "{id}: {value}");
        assert!(chance(&mut simulation, value + 0.01) > 0.1, "{id}: {value}");
        // the curve has both sides of the border, so that a jump is drawn as one
        let at = curve.iter().position(|point| point.value == value).expect(id);
        assert!((curve[at + 1].value - value - 0.01).abs() < 1e-6, "{id}: {:?}", curve[at + 1]);
        assert!(curve.is_sorted_by(|one, other| one.value < other.value), "{id}");
    }
}

#[test]
fn solve_agrees_with_trying_every_threshold() {
    let mut simulation =
        simulated(&one_cut(50, 0.1, Some(json!({ "mean": 0.16, "sd": 0.1, "siteSd": 0.05 })), 3, 2_000));
    let written = scenario_of(&one_cut(50, 0.1, None, 3, 10));
    let met: Vec<u32> = (1..=99)
        .filter(|cut| {
            let mut value = serde_json::to_value(&written.contract).unwrap();
            value["outcomes"][0]["pays"]["tiers"][0]["at"] = json!(cut);
            let terms: ContractTerms = read(&value);
            simulation.exposure(Some(&terms), None).unwrap().budget.chance_exceeded.value <= 0.05
        })
        .collect();
    let (value, holds, _) = found(&simulation.solve(&goal(CUT, Figure::ChanceExceeded, 0.05), None, None).unwrap());
    assert_eq!(holds, Holds::From);
    assert_eq!(value, f64::from(met[0]));
    assert_eq!(met.len() as u32, 100 - met[0], "it is met from there on");
}

#[test]
fn solve_says_why_there_is_no_answer() {
    let mut simulation = simulated(&binomial(1_000));
    let at_least =
        Goal { between: Some([400_000.0, 450_000.0]), ..goal("budget.amount", Figure::ChanceExceeded, 0.05) };
    match simulation.solve(&at_least, None, None).unwrap() {
        Solution::Never { message, nearest, .. } => {
            assert!(message.contains("450,000"), "{message}");
            assert_eq!(nearest.value, 450_000.0);
        }
        other => panic!("{other:?}"),
    }
    let always = Goal { between: Some([600_000.0, 700_000.0]), ..goal("budget.amount", Figure::ChanceExceeded, 0.05) };
    assert!(matches!(simulation.solve(&always, None, None).unwrap(), Solution::Always { .. }));
}

#[test]
fn a_figure_that_turns_is_met_in_several_stretches() {
    // a step at 60 % of students reached pays much, the one at 90 % pays less: the vendor would rather have the middle
    let mut scenario = binomial(500);
    scenario["contract"]["outcomes"][0]["pays"] = json!({ "kind": "cohortShare", "threshold": 50, "steps": [
        { "share": 0.3, "amount": "100000.00" } ] });
    scenario["contract"]["outcomes"].as_array_mut().unwrap().push(json!({
        "id": "few", "label": "Few", "measure": "growth",
        "pays": { "kind": "tiers", "stacking": "highest", "tiers": [{ "at": 50, "amount": "10.00" }] },
        "malus": { "below": 30, "amount": "500.00" } }));
    let mut simulation = simulated(&scenario);
    let curve = |solution: &Solution| -> Vec<SolvePoint> {
        match solution {
            Solution::Found { curve, .. }
            | Solution::Always { curve, .. }
            | Solution::Never { curve, .. }
            | Solution::Several { curve, .. } => curve.clone(),
        }
    };
    // whatever the kind of answer, it agrees with its own curve
    for target in [300_000.0, 350_000.0, 380_000.0] {
        let goal = goal("contract.outcomes[0].pays.threshold", Figure::Payout, target);
        let solution = simulation.solve(&goal, None, None).unwrap();
        let meets = |value: f64| match &solution {
            Solution::Found { value: border, holds, .. } => match holds {
                Holds::UpTo => value <= *border,
                Holds::From => value >= *border,
            },
            Solution::Always { .. } => true,
            Solution::Never { .. } => false,
            Solution::Several { holds, .. } => holds.iter().any(|[from, to]| (*from..=*to).contains(&value)),
        };
        for point in curve(&solution) {
            if let Some(figure) = point.figure {
                assert_eq!(meets(point.value), figure.value <= target, "{target}: {point:?} of {solution:?}");
            }
        }
    }
}

#[test]
fn a_contract_beside_itself_differs_in_nothing() {
    for id in PRESETS {
        let mut scenario = preset(id);
        scenario["plan"]["replications"] = json!(300);
        let compared = simulated(&scenario).compare(&OtherTerms::default(), None, None).unwrap();
        assert_eq!(compared.told_apart, ToldApart::Same, "{id}");
        assert_eq!(compared.a, compared.b, "{id}");
        assert!(compared.changes.is_empty(), "{id}: {:?}", compared.changes);
        assert!(compared.dots.iter().all(|difference| *difference == 0.0), "{id}");
        assert!((compared.chance_same.value - 1.0).abs() < 1e-15, "{id}");
        assert!(compared.groups.iter().all(|group| group.difference.value == 0.0), "{id}");
    }
}

fn dearer(scenario: &Value, by: i64) -> OtherTerms {
    let mut terms = scenario_of(scenario).contract;
    terms.base[0].amount = Money::from_cents(terms.base[0].amount.cents() + by);
    OtherTerms { contract: Some(terms), budget: None }
}

#[test]
fn ten_dollars_more_a_student_cost_ten_dollars_a_student_in_every_year() {
    let scenario = one_cut(50, 0.1, Some(json!({ "mean": 0.16, "sd": 0.1 })), 8, 1_000);
    let compared = simulated(&scenario).compare(&dearer(&scenario, 1_000), None, None).unwrap();
    assert_eq!(compared.told_apart, ToldApart::Yes);
    assert!(compared.dots.iter().all(|difference| *difference == 4_500.0));
    assert_eq!((compared.difference.mean.value, compared.difference.sd), (4_500.0, 0.0));
    assert!(compared.fifths.len() == 5 && compared.fifths.iter().all(|fifth| fifth.difference.value == 4_500.0));
    assert!(compared.fifths.windows(2).all(|pair| pair[0].a.value <= pair[1].a.value), "poor years pay less");
    let [change] = compared.changes.as_slice() else { panic!("{:?}", compared.changes) };
    assert_eq!(change.clause, "contract.base[0]");
    assert!(change.before.as_ref().unwrap().contains("$670"), "{change:?}");
    assert!(change.after.as_ref().unwrap().contains("$680"), "{change:?}");
}

#[test]
fn a_against_b_is_b_against_a_with_the_sign_turned() {
    let scenario = one_cut(50, 0.1, Some(json!({ "mean": 0.16, "sd": 0.1 })), 8, 999);
    let mut other = scenario.clone();
    other["contract"]["outcomes"][0]["pays"]["tiers"][0]["at"] = json!(60);
    other["contract"]["limits"] = json!({ "notToExceed": "500000.00" });
    let terms: ContractTerms = read(&other["contract"]);
    let own = scenario_of(&scenario).contract;
    let mut simulation = simulated(&scenario);
    let one = simulation.compare(&OtherTerms { contract: Some(terms.clone()), budget: None }, None, None).unwrap();
    let back: Comparison =
        simulation.compare(&OtherTerms { contract: Some(own), budget: None }, Some(&terms), None).unwrap();
    assert_eq!((&one.a, &one.b), (&back.b, &back.a));
    assert!((one.difference.mean.value + back.difference.mean.value).abs() < 1e-9);
    assert!((one.difference.sd - back.difference.sd).abs() < 1e-9);
    let sum = one.chance_b_costs_more.value + back.chance_b_costs_more.value + one.chance_same.value;
    assert!((sum - 1.0).abs() < 1e-12);
    // what one adds, the other takes away
    let added = |compared: &Comparison| compared.changes.iter().filter(|change| change.before.is_none()).count();
    let taken = |compared: &Comparison| compared.changes.iter().filter(|change| change.after.is_none()).count();
    assert_eq!((added(&one), taken(&one)), (taken(&back), added(&back)));
    assert!(one.changes.iter().any(|change| change.clause.contains("limits")), "{:?}", one.changes);
}

#[test]
fn a_difference_lost_in_chance_says_how_many_years_would_show_it() {
    // 57 instead of 58 students' worth of chance: a threshold one point higher, few years
    let scenario = one_cut(50, 0.0, None, 4, 20);
    let mut other = scenario.clone();
    other["contract"]["base"][0]["amount"] = json!("677.40");
    other["contract"]["outcomes"][0]["pays"]["tiers"][0]["at"] = json!(51);
    let terms: ContractTerms = read(&other["contract"]);
    let compared =
        simulated(&scenario).compare(&OtherTerms { contract: Some(terms), budget: None }, None, None).unwrap();
    let ratio = 2.0 * compared.difference.sd / compared.difference.mean.value.abs();
    match compared.told_apart {
        ToldApart::No { years: Some(years) } => {
            assert!(years > 20 && (f64::from(years) - (ratio * ratio).ceil()).abs() < 0.5, "{years}");
        }
        ToldApart::Yes => assert!(ratio * ratio < 20.0),
        other => panic!("{other:?}"),
    }
}

#[test]
fn cells_of_the_map_are_the_exposure_at_their_terms() {
    for id in ["duval", "ector", "edtech"] {
        let mut scenario = preset(id);
        scenario["plan"]["replications"] = json!(400);
        scenario["vendor"] = json!({ "perStudent": "700.00" });
        let mut simulation = simulated(&scenario);
        let written = scenario_of(&scenario);
        let base = written.contract.base[0].amount.dollars();
        let nte =
            written.contract.limits.as_ref().and_then(|limits| limits.not_to_exceed).map_or(450_000.0, Money::dollars);
        let x = Axis { term: NTE.to_owned(), values: vec![nte, 1.0, nte * 0.9] };
        let y = Axis { term: BASE.to_owned(), values: vec![base * 1.05, base * 0.5] };
        let limits = GroundLimits { chance_exceeded: 0.1, chance_of_loss: Some(0.2) };
        let map = simulation.common_ground(&x, &y, limits, None, None).unwrap();
        for (row, amount) in y.values.iter().enumerate() {
            for (column, cap) in x.values.iter().enumerate() {
                let cell = row * x.values.len() + column;
                let mut value = serde_json::to_value(&written.contract).unwrap();
                value["limits"]["notToExceed"] = json!(format!("{cap:.2}"));
                value["base"][0]["amount"] = json!(format!("{amount:.2}"));
                let terms: ContractTerms = read(&value);
                match simulation.exposure(Some(&terms), None) {
                    Ok(exposure) => {
                        let vendor = exposure.vendor.unwrap();
                        assert_eq!(map.chance_exceeded[cell], Some(exposure.budget.chance_exceeded.value), "{id}");
                        assert_eq!(map.chance_of_loss[cell], Some(vendor.chance_of_loss.value), "{id}");
                        assert_eq!(map.payout[cell], Some(exposure.payout.mean.value), "{id}");
                        let verdict = 1
                            + u8::from(exposure.budget.chance_exceeded.value <= 0.1)
                            + 2 * u8::from(vendor.chance_of_loss.value <= 0.2);
                        assert_eq!(map.verdict[cell], verdict, "{id}");
                    }
                    Err(_) => assert_eq!((map.verdict[cell], map.payout[cell]), (0, None), "{id}"),
                }
            }
        }
        assert!(map.verdict.contains(&0), "{id}: an NTE of $1 fits nothing");
    }
}

#[test]
fn the_points_of_a_sweep_are_the_exposure_at_their_terms() {
    let scenario = one_cut(50, 0.1, None, 2, 300);
    let mut simulation = simulated(&scenario);
    let sweep = simulation.sweep(CUT, &[70.0, 40.0, 40.5, 200.0], None, None).unwrap();
    for (value, point) in [70, 40].into_iter().zip(&sweep.points) {
        let terms: ContractTerms = read(&one_cut(value, 0.1, None, 2, 300)["contract"]);
        assert_eq!(point.exposure, Some(simulation.exposure(Some(&terms), None).unwrap()));
    }
    assert!(sweep.points[2].exposure.is_some() || !sweep.points[2].refusals.is_empty());
    assert!(sweep.points.iter().all(|point| point.exposure.is_some() == point.refusals.is_empty()));
}

fn fields(refusals: &outcomes_contract::refusal::Refusals) -> Vec<(String, String)> {
    refusals.list().iter().map(|refusal| (refusal.field.clone(), refusal.code.clone())).collect()
}

fn codes<T: std::fmt::Debug>(refused: Result<T, outcomes_contract::refusal::Refusals>) -> Vec<(String, String)> {
    fields(&refused.unwrap_err())
}

#[test]
fn everything_wrong_with_a_question_is_refused_at_once() {
    let scenario = one_cut(50, 0.1, None, 2, 300);
    let mut fresh = Simulation::new(&scenario_of(&scenario)).unwrap();
    let had = |refused: &[(String, String)], field: &str, code: &str| {
        assert!(refused.contains(&(field.to_owned(), code.to_owned())), "{field} {code}: {refused:?}");
    };
    let axis = |term: &str| Axis { term: term.to_owned(), values: vec![1.0] };
    let limits = GroundLimits { chance_exceeded: 2.0, chance_of_loss: Some(0.1) };
    let refused = codes(fresh.common_ground(&axis("contract.currency"), &axis("cohort.sites"), limits, None, None));
    had(&refused, "x.term", "unknownTerm");
    had(&refused, "y.term", "notATerm");
    had(&refused, "limits.chanceExceeded", "outOfRange");
    had(&refused, "limits.chanceOfLoss", "noCosts");
    had(&refused, "", "noYears");
    let refused = codes(fresh.solve(&goal("nowhere", Figure::Margin, 1e300), None, None));
    had(&refused, "goal.term", "unknownTerm");
    had(&refused, "goal.target", "outOfRange");
    had(&refused, "goal.figure", "noCosts");
    fresh.advance(10);
    let negative: Budget = read(&json!({ "amount": "-1.00" }));
    let refused = codes(fresh.compare(&OtherTerms { contract: None, budget: Some(negative) }, None, None));
    assert!(refused.iter().all(|(field, _)| field.starts_with("other.budget")), "{refused:?}");
}
