//! What generated contracts speak of: measures, groups and dosage; rosters and cohorts that have them.

use std::collections::BTreeMap;

use outcomes_contract::cohort::Window;
use outcomes_contract::outcomes::{Cause, Simulator};
use outcomes_contract::scenario::{self, Scenario};
use outcomes_contract::settlement::StudentRecord;
use serde_json::{Value, json};

use super::dice::Dice;
use super::scenario_of;

/// What a contract may speak of.
pub struct World {
    pub measures: Vec<Scale>,
    pub groups: Vec<String>,
    /// Planned units, where dosage is counted.
    pub dosage: Option<u32>,
}

/// A measure, the whole numbers it reports and when it is taken.
#[derive(Clone)]
pub struct Scale {
    pub id: String,
    pub least: i32,
    pub most: i32,
    pub window: Option<Window>,
}

impl World {
    /// What an outcome may be judged on.
    pub fn scales(&self) -> Vec<Scale> {
        let dosage = self.dosage.map(|planned| Scale {
            id: "dosage".to_owned(),
            least: 0,
            most: i32::try_from(planned).unwrap(),
            window: None,
        });
        self.measures.iter().cloned().chain(dosage).collect()
    }

    /// Ids of the measures taken in winter.
    pub fn winter_measures(&self) -> Vec<String> {
        let winter = self.measures.iter().filter(|scale| scale.window == Some(Window::Winter));
        winter.map(|scale| scale.id.clone()).collect()
    }
}

const MEASURES: [(&str, i32, i32, Option<Window>); 5] = [
    ("growth", 1, 99, Some(Window::Spring)),
    ("midyear", 1, 99, Some(Window::Winter)),
    ("rubric", 10, 40, None),
    ("met", 0, 1, Some(Window::Winter)),
    ("typical", -60, 260, Some(Window::Spring)),
];

/// A district with percentiles in winter and spring, a rubric, a yes-or-no measure, typical growth and dosage.
pub fn whole_world() -> World {
    let scale = |&(id, least, most, window): &(&str, i32, i32, Option<Window>)| Scale {
        id: id.to_owned(),
        least,
        most,
        window,
    };
    let measures = MEASURES.iter().map(scale).collect();
    let groups = ["a", "b", "c"].map(str::to_owned).to_vec();
    World { measures, groups, dosage: Some(60) }
}

/// That district; at times with dosage alone, or without it.
pub fn world(dice: &mut Dice) -> World {
    let whole = whole_world();
    match dice.up_to(9) {
        8 => World { dosage: None, ..whole },
        9 => World { measures: Vec::new(), ..whole },
        _ => whole,
    }
}

/// A district with one measure, taken in winter, and dosage: its students can be drawn in numbers where there are many.
pub fn crowded_world() -> World {
    let midyear = Scale { id: "midyear".to_owned(), least: 1, most: 99, window: Some(Window::Winter) };
    World { measures: vec![midyear], groups: ["a", "b", "c"].map(str::to_owned).to_vec(), dosage: Some(60) }
}

/// Actual students: some without tests, some short of dosage, whoever caused it; at times a group has none, or nobody
/// takes a test.
pub fn roster(dice: &mut Dice, world: &World) -> Vec<StudentRecord> {
    let students = dice.up_to(40);
    let groups = if dice.chance(20) { &world.groups[1..] } else { &world.groups[..] };
    let untested = dice.chance(10).then(|| dice.pick(&world.scales()).id);
    let record = |index: u32, dice: &mut Dice| {
        let value = |scale: &Scale, dice: &mut Dice| {
            let tested = !dice.chance(15) && untested.as_ref() != Some(&scale.id);
            let tenths = dice.between(10 * scale.least, 10 * scale.most);
            let level = if dice.chance(10) { tenths } else { tenths / 10 * 10 };
            (scale.id.clone(), tested.then(|| f64::from(level) / 10.0))
        };
        let units = |planned: u32, dice: &mut Dice| {
            let halves = dice.up_to(2 * planned);
            f64::from(if dice.chance(15) { halves } else { halves / 2 * 2 }) / 2.0
        };
        StudentRecord {
            id: format!("s{index}"),
            group: Some(dice.pick(groups)),
            dosage: world.dosage.map(|planned| units(planned, dice)),
            shortfall_cause: dice.pick(&[None, Some(Cause::Student), Some(Cause::District), Some(Cause::Vendor)]),
            enrolled_share: dice
                .chance(30)
                .then(|| if dice.chance(20) { 1.0 / 3.0 } else { f64::from(dice.up_to(1000)) / 1000.0 }),
            values: world.measures.iter().map(|scale| value(scale, dice)).collect::<BTreeMap<_, _>>(),
        }
    };
    (0..students).map(|index| record(index, dice)).collect()
}

/// A cohort that speaks of everything that terms about `world` may name; its contract is empty.
pub fn world_scenario(dice: &mut Dice, world: &World) -> Scenario {
    let scale = |id: &str| match id {
        "rubric" => json!({ "kind": "points", "mean": 25, "sd": 6, "min": 10, "max": 40 }),
        "met" => json!({ "kind": "event", "share": 0.4 }),
        "typical" => json!({ "kind": "percentOfTarget", "target": 10, "mean": 10, "sd": 4 }),
        _ => json!({ "kind": "percentile" }),
    };
    let measure = |measure: &Scale| {
        let mut value = json!({ "id": measure.id, "label": measure.id, "scale": scale(&measure.id), "icc": 0.1,
            "effect": { "mean": 0.2, "sd": 0.1, "siteSd": 0.05 } });
        if let Some(window) = measure.window {
            value["window"] = json!(window);
        }
        value
    };
    let measures: Vec<Value> = world.measures.iter().map(measure).collect();
    let (nobody_in_c, untested) = (dice.chance(30), dice.chance(5));
    let mut cohort = json!({
        "sites": 1 + dice.up_to(4),
        "groups": [
            { "id": "a", "label": "A", "students": 1 + dice.up_to(30) },
            { "id": "b", "label": "B", "students": dice.up_to(20), "baselineShift": -0.4 },
            { "id": "c", "label": "C", "students": if nobody_in_c { 0 } else { dice.up_to(10) }, "effectMultiplier": 1.5 }
        ],
        "measures": measures,
        "validPairs": if untested { 0.0 } else { 1.0 - f64::from(dice.up_to(30)) / 100.0 },
        "breach": 0.2
    });
    if measures.len() > 1 {
        cohort["correlations"] = json!([{ "between": ["midyear", "growth"], "value": 0.7 }, { "between": ["growth", "rubric"], "value": 0.5 }]);
    }
    if let Some(planned) = world.dosage {
        cohort["dosage"] = json!({ "unit": "sessions", "planned": planned, "neverStart": 0.1, "meanShare": 0.7,
            "concentration": 3, "causes": { "student": 0.4, "district": 0.4, "vendor": 0.2 } });
    }
    scenario_of(&json!({
        "format": 1, "title": "Generated", "cohort": cohort,
        "contract": { "currency": "USD", "base": [], "outcomes": [], "missingTest": "unpaid" },
        "budget": { "amount": "10000.00" },
        "plan": { "seed": dice.up_to(1_000_000), "replications": 12 }
    }))
}

/// The students of a scenario's simulated years as their district would record them, and whether it is in breach.
pub fn simulated_records(scenario: &Scenario, years: usize) -> Vec<(bool, Vec<StudentRecord>)> {
    let checked = scenario::checked(scenario).unwrap();
    let cohort = &checked.cohort;
    let simulator = Simulator::new(cohort);
    let mut records = simulator.room(years);
    simulator.draw(checked.seed, 0, &mut records);
    let students = simulator.students();
    let record = |year: usize, group: &str, student: usize| {
        let place = year * students + student;
        let facts = simulator.codes().facts()[usize::from(records.codes[place])];
        let value = |column: usize| {
            let grid = &cohort.measures[column].grid;
            facts.valid.then(|| grid.value(records.values[column].get(place).unwrap()) as f64)
        };
        StudentRecord {
            id: format!("s{student}"),
            group: Some(group.to_owned()),
            dosage: cohort.dosage.as_ref().map(|_| f64::from(facts.units)),
            shortfall_cause: Some(facts.cause),
            enrolled_share: None,
            values: cohort.measures.iter().enumerate().map(|(column, m)| (m.id.clone(), value(column))).collect(),
        }
    };
    (0..years)
        .map(|year| {
            let places = cohort.groups.iter().zip(simulator.groups());
            let students = places.flat_map(|(group, place)| {
                let id = group.id.as_str();
                let record = &record;
                place.students.clone().map(move |student| record(year, id, student))
            });
            (records.breach[year], students.collect())
        })
        .collect()
}
