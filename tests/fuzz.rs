//! Whatever comes as a scenario is accepted or refused: no panic, no hang, no memory without bound.
//!
//! `FUZZ_CASES=1000000 cargo test --test fuzz` holds it against more cases than `make test` does.
#![cfg(not(target_arch = "wasm32"))]

mod support;

use std::collections::BTreeSet;
use std::time::{Duration, Instant};

use outcomes_contract::cohort::Scale;
use outcomes_contract::experiment::Simulation;
use outcomes_contract::refusal::{Path, Refusals};
use outcomes_contract::scenario::{self, Scenario};
use outcomes_contract::written::{Written, write};
use serde_json::{Value, json};

use support::dice::{Coverage, Dice, for_all};
use support::wild::{change, damage, loose, nudge, value};
use support::{PRESETS, preset, written};

/// A case takes a thousandth of a second; one that is run, a hundredth.
const PATIENCE: Duration = Duration::from_secs(5);

/// So many of a hundred cases.
fn cases(percent: u32) -> u32 {
    let cases = std::env::var("FUZZ_CASES").ok().and_then(|cases| cases.parse().ok());
    cases.unwrap_or(4_000_u32).div_ceil(100) * percent
}

fn presets() -> Vec<Written> {
    PRESETS.iter().map(|id| written(&preset(id))).collect()
}

/// Whether the field of a refusal stands in the input, or is absent from something that does.
fn is_place(field: &str, input: &Written) -> bool {
    let is_end = |rest: &str| rest.is_empty() || rest.starts_with(['.', '[']);
    if field.is_empty() {
        return true;
    }
    match input {
        Written::Object(entries) => {
            let after = |key: &str| {
                let step = Path::Field(&Path::root("whole"), key).to_string();
                field.strip_prefix(&step["whole".len()..]).filter(|rest| is_end(rest))
            };
            let mut named = entries.iter().filter_map(|(key, value)| Some((after(key)?, value))).peekable();
            if named.peek().is_none() {
                return field.chars().all(|letter| letter.is_ascii_alphabetic() || letter == '.');
            }
            named.any(|(rest, value)| is_place(rest, value))
        }
        Written::List(items) => {
            let Some((index, rest)) = field.strip_prefix('[').and_then(|inside| inside.split_once(']')) else {
                return false;
            };
            index.parse().ok().and_then(|index: usize| items.get(index)).is_some_and(|item| is_place(rest, item))
        }
        // null is as good as absent
        Written::Nothing => field.chars().all(|letter| letter.is_ascii_alphabetic() || letter == '.'),
        Written::Bool(_) | Written::Number(_) | Written::Text(_) => false,
    }
}

/// Refusals are of use: there are some, each with a code, a sentence and a place, no place twice.
fn assert_useful(refusals: &Refusals, input: &Written) {
    assert!(!refusals.list().is_empty(), "refused without a word");
    let mut fields = BTreeSet::new();
    for refusal in refusals.list() {
        assert!(!refusal.code.is_empty() && !refusal.message.trim().is_empty(), "{refusal:?}");
        assert!(fields.insert(&refusal.field), "said twice: {refusal:?}");
        let field = if refusal.field.starts_with('[') { refusal.field.clone() } else { format!(".{}", refusal.field) };
        assert!(refusal.field.is_empty() || is_place(&field, input), "no such place: {refusal:?}");
    }
}

/// Written out and read again it is the same scenario, by text and by value.
fn assert_comes_back(scenario: &Scenario) {
    let text = serde_json::to_string(scenario).unwrap();
    let (again, _) =
        scenario::check(&Written::from_json(&text).unwrap()).unwrap_or_else(|refusals| panic!("{refusals}"));
    assert_eq!(&again, scenario, "by text");
    let (again, _) = scenario::check(&write(scenario)).unwrap_or_else(|refusals| panic!("{refusals}"));
    assert_eq!(&again, scenario, "by value");
}

/// Whether two years of it are a matter of milliseconds.
fn is_small(scenario: &Scenario) -> bool {
    let cohort = &scenario.cohort;
    let students: u64 = cohort.groups.iter().map(|group| u64::from(group.students)).sum();
    let is_fine = cohort.measures.iter().all(|measure| match measure.scale {
        Scale::Points { min, max, .. } => max - min < 500.0,
        Scale::PercentOfTarget { target, sd, .. } => 1_600.0 * sd / target < 2_000.0,
        Scale::Percentile {} | Scale::Event { .. } => true,
    });
    let planned = cohort.dosage.as_ref().map_or(0.0, |dosage| dosage.planned);
    students <= 3_000 && cohort.sites <= 200 && cohort.groups.len() <= 20 && is_fine && planned <= 300.0
}

/// An accepted scenario can be run, whatever it says.
fn assert_runs(mut scenario: Scenario) {
    scenario.plan.replications = Some(2);
    let mut simulation = Simulation::new(&scenario).unwrap_or_else(|refusals| panic!("{refusals}"));
    simulation.advance(2);
    let exposure = simulation.exposure(None, None).unwrap();
    assert!(exposure.payout.mean.value.is_finite() && exposure.payout.sd.is_finite());
    let payouts = simulation.payouts(None).unwrap();
    for (year, payout) in (0..2).zip(&payouts) {
        assert_eq!(simulation.year(year, None).unwrap().total, *payout);
        assert!(exposure.least <= *payout && *payout <= exposure.most, "{payout}");
    }
}

/// What every input is held to.
fn hold(input: &Written, run: bool, coverage: &Coverage) {
    let checked = scenario::check(input);
    coverage.note("accepted", checked.is_ok());
    coverage.note("refused", checked.is_err());
    match checked {
        Err(refusals) => assert_useful(&refusals, input),
        Ok((scenario, notes)) => {
            assert!(notes.iter().all(|note| !note.message.is_empty()));
            assert_comes_back(&scenario);
            let run = run && is_small(&scenario);
            coverage.note("run", run);
            if run {
                assert_runs(scenario);
            }
        }
    }
}

/// How long this thread has been at work, where the system says: on a busy machine it may wait for long.
fn at_work(begun: Instant) -> Duration {
    let spent = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanoseconds = spent.and_then(|spent| spent.split_whitespace().next()?.parse().ok());
    nanoseconds.map_or_else(|| begun.elapsed(), Duration::from_nanos)
}

/// Holds the promise against generated cases one by one, and no case may take long.
fn for_all_in_time(cases: u32, choices: usize, promise: impl Fn(&mut Dice)) {
    let slowest = std::cell::Cell::new(Duration::ZERO);
    let begun = Instant::now();
    for_all(cases, choices, |dice| {
        let before = at_work(begun);
        promise(dice);
        let took = at_work(begun).saturating_sub(before);
        slowest.set(slowest.get().max(took));
        assert!(took < PATIENCE, "took {took:?}");
    });
    let (all, slowest) = (at_work(begun), slowest.get());
    println!("{cases} cases in {all:.1?} of work, the slowest in {slowest:.1?}, {}", peak_memory());
}

/// The most memory that this process held so far, where the system says.
fn peak_memory() -> String {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).map_or("not known", str::trim);
    format!("peak memory {peak}")
}

#[test]
fn anything_at_all_is_refused_with_reasons() {
    let coverage = Coverage::default();
    for_all_in_time(cases(15), 200, |dice| {
        coverage.case();
        let input = if dice.chance(50) { loose(dice) } else { value(dice, 5) };
        let refusals = scenario::check(&input).expect_err("by chance alone nobody writes a scenario");
        assert_useful(&refusals, &input);
    });
}

#[test]
fn a_changed_scenario_is_refused_with_reasons_or_runs() {
    let coverage = Coverage::default();
    let presets = presets();
    for_all_in_time(cases(70), 300, |dice| {
        coverage.case();
        let mut input = dice.pick(&presets);
        let run = dice.chance(20);
        let change = if dice.chance(50) { change } else { nudge };
        for _ in 0..=dice.up_to(2) {
            let changed = change(dice, &mut input);
            // by chance nothing comes once in a million
            if changed != "nothing" {
                coverage.note(changed, true);
            }
        }
        hold(&input, run, &coverage);
    });
    coverage.at_least_one_per_cent();
}

#[test]
fn a_damaged_text_is_refused_with_reasons_or_read() {
    let coverage = Coverage::default();
    let texts: Vec<String> = PRESETS.iter().map(|id| preset(id).to_string()).collect();
    for_all_in_time(cases(15), 100, |dice| {
        coverage.case();
        let mut text = dice.pick(&texts);
        damage(dice, &mut text);
        match Written::from_json(&text) {
            Ok(input) => hold(&input, false, &coverage),
            Err(refusals) => {
                coverage.note("not JSON", true);
                assert_eq!(refusals.list().len(), 1);
                assert_eq!((refusals.list()[0].code.as_str(), refusals.list()[0].field.as_str()), ("notJson", ""));
            }
        }
    });
}

/// A list or an object so long that only ill will writes it: refused, before anything is built for each of its items.
#[test]
fn the_longest_lists_are_refused_in_time() {
    let many = |item: &Value| Value::Array(vec![item.clone(); 30_000]);
    let keys: serde_json::Map<String, Value> = (0..60_000).map(|key| (format!("key{key}"), json!(1))).collect();
    let points = json!({ "id": "m", "label": "", "scale": { "kind": "points", "mean": 5, "sd": 2, "min": 0, "max": 65_535 },
        "localHistory": { "threshold": 5, "share": 0.5 } });
    let outcome = json!({ "id": "o", "label": "", "measure": "growth",
        "pays": { "kind": "linear", "from": 1, "to": 2, "amount": 1 } });
    let history = json!({ "threshold": 50, "share": 0.5 });
    let cases = [
        ("/cohort/measures", many(&points), "cohort.measures"),
        (
            "/cohort/groups",
            many(&json!({ "id": "g", "label": "", "students": 1, "baselineShift": 0.1 })),
            "cohort.groups",
        ),
        (
            "/cohort/correlations",
            many(&json!({ "between": ["growth", "growth"], "value": 0.1 })),
            "cohort.correlations[0].between",
        ),
        ("/contract/outcomes", many(&outcome), "contract.outcomes"),
        ("/contract/outcomes/0/groups", many(&json!("nobody")), "contract.outcomes[0].groups[0]"),
        ("/contract/outcomes/0/pays/tiers", many(&json!({ "at": 5, "amount": 1 })), "contract.outcomes[0].pays.tiers"),
        ("/contract/base", many(&json!({ "amount": -1, "per": "student" })), "contract.base[0].amount"),
        ("/cohort/measures/0/scale", Value::Object(keys.clone()), "cohort.measures[0].scale.kind"),
        ("/plan", Value::Object(keys), "plan.key0"),
    ];
    for (pointer, long, field) in cases {
        let mut scenario = preset("duval");
        scenario["cohort"]["measures"][0]["localHistory"] = history.clone();
        scenario["cohort"]["correlations"] = json!([]);
        scenario["contract"]["outcomes"][0]["groups"] = json!([]);
        *scenario.pointer_mut(pointer).unwrap() = long;
        let input = written(&scenario);
        let begun = Instant::now();
        let before = at_work(begun);
        let refusals = scenario::check(&input).unwrap_err();
        let took = at_work(begun).saturating_sub(before);
        println!("{pointer}: {} refusals in {took:.1?}, {}", refusals.list().len(), peak_memory());
        assert!(
            refusals.list().iter().any(|refusal| refusal.field == field),
            "{pointer}: {:#?}",
            &refusals.list()[..3]
        );
        assert!(refusals.list().len() <= 1_001, "{pointer}");
        assert!(took < PATIENCE, "{pointer}: {took:?}");
    }
}
