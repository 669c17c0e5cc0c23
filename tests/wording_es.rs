//! What is said in Spanish: every clause, line, reason, note and refusal, in the same figures as in English, and not in
//! English words. `make values` writes `tests/golden/spanish.md` anew: what the presets say in both languages, for a
//! Spanish reader to go through.
#![cfg(not(target_arch = "wasm32"))]
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

mod support;

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::fmt::Write as _;

use outcomes_contract::cohort::{Cohort, Unit};
use outcomes_contract::contract::ContractTerms;
use outcomes_contract::experiment::Simulation;
use outcomes_contract::language::Language;
use outcomes_contract::roster::{Students, fit_cohort, settle as settle_file};
use outcomes_contract::scenario;
use outcomes_contract::settlement::{SettleOptions, settle};
use outcomes_contract::units::Money;
use outcomes_contract::wording::{Description, describe};
use outcomes_contract::written::Written;
use serde_json::{Value, json};

use support::contracts::{limits, unlimited};
use support::dice::{Coverage, for_all};
use support::languages::{Said, Words, figures, hold_alike, in_both, without_names};
use support::wild::{change, damage, nudge};
use support::worlds::{roster, whole_world, world, world_scenario};
use support::{PRESETS, options, pinned, preset, read, scenario_of, written};

fn said_of(description: Description) -> Said {
    let clauses = description.clauses.into_iter().map(|clause| (clause.clause, clause.sentence));
    let examples = description.example.into_iter().flat_map(|example| {
        let students = example.students.into_iter().flat_map(|student| {
            let lines = student.lines.into_iter().map(|line| line.sentence);
            std::iter::once(student.sentence).chain(lines).chain([student.in_all])
        });
        students.chain(example.rest).collect::<Vec<_>>()
    });
    clauses.chain(examples.map(|sentence| ("example".to_owned(), sentence))).collect()
}

#[test]
fn every_clause_is_said_in_spanish_with_the_figures_of_the_english() {
    let coverage = Coverage::default();
    let words = Words::default();
    for_all(2_000, 1_000, |dice| {
        let mut terms = unlimited(dice, &whole_world());
        terms.limits = limits(dice, Money::ZERO, Money::from_cents(1_000_000));
        let mut cohort: Cohort = world_scenario(dice, &whole_world()).cohort;
        cohort.unit = Some(dice.pick(&[Unit::Student, Unit::Teacher, Unit::Classroom]));
        coverage.case();
        for cohort in [None, Some(&cohort)] {
            let both = in_both(|| said_of(describe(&terms, cohort)));
            hold_alike(&words, &both);
            for (place, sentence) in &both.1 {
                assert!(sentence.ends_with('.') && !sentence.contains(". "), "{sentence}");
                let first = sentence.chars().next().unwrap();
                assert!(first.is_uppercase() || first == '“', "{sentence}");
                coverage.note(place.replace(|letter: char| letter.is_ascii_digit(), ""), true);
            }
        }
    });
    coverage.at_least_one_per_cent();
    words.assert_apart();
}

/// What settling says: labels of lines, reasons not to count a student, notes.
fn said_of_settling(terms: &ContractTerms, students: &Students, options: &SettleOptions) -> Said {
    match settle_file(terms, students, options) {
        Err(refusals) => refusals.list().iter().map(|one| (one.field.clone(), one.message.clone())).collect(),
        Ok(settled) => {
            let lines = settled.invoice.line_items.into_iter().map(|line| (line.clause, line.label));
            let reasons = settled.not_counted.into_iter().map(|one| (format!("{:?}", one.reason), one.message));
            lines.chain(reasons).chain(settled.notes.into_iter().map(|note| (note.code, note.message))).collect()
        }
    }
}

#[test]
fn invoices_and_reasons_are_said_in_spanish_with_the_figures_of_the_english() {
    let words = Words::default();
    for_all(2_000, 1_200, |dice| {
        let world = world(dice);
        let mut terms = unlimited(dice, &world);
        terms.limits = limits(dice, Money::ZERO, Money::from_cents(100_000));
        let students = Students::Records(roster(dice, &world));
        let options = options(&terms, &world, dice.chance(20));
        let (english, spanish) = in_both(|| said_of_settling(&terms, &students, &options));
        hold_alike(&words, &(without_names(english), without_names(spanish)));
    });
    words.assert_apart();
}

#[test]
fn notes_are_said_in_spanish_with_the_figures_of_the_english() {
    let words = Words::default();
    let codes = RefCell::new(BTreeSet::new());
    for_all(100, 1_200, |dice| {
        let world = world(dice);
        let mut scenario = world_scenario(dice, &world);
        scenario.contract = unlimited(dice, &world);
        scenario.contract.limits = limits(dice, Money::from_cents(2_000_000), Money::from_cents(2_000_000));
        scenario.plan.replications = Some(40);
        let Ok(mut simulation) = Simulation::new(&scenario) else { return };
        simulation.advance(40);
        let simulation = RefCell::new(simulation);
        let notes = || simulation.borrow_mut().notes(None).unwrap();
        let both = in_both(|| notes().into_iter().map(|note| (note.code, note.message)).collect());
        hold_alike(&words, &both);
        codes.borrow_mut().extend(both.0.into_iter().map(|(code, _)| code));
    });
    words.assert_apart();
    let all = ["capBinds", "cliff", "contingentShare", "districtShortfallExploitable", "missingTestExploitable"];
    assert!(all.iter().all(|code| codes.borrow().contains(*code)), "{codes:?}");
    assert!(codes.borrow().contains("paysWithoutEffect") && codes.borrow().contains("reachedWithout"), "{codes:?}");
}

#[test]
fn refusals_of_scenarios_are_said_in_spanish_with_the_figures_of_the_english() {
    let words = Words::default();
    let presets: Vec<Written> = PRESETS.iter().map(|id| written(&preset(id))).collect();
    for_all(4_000, 300, |dice| {
        let mut input = dice.pick(&presets);
        for _ in 0..=dice.up_to(3) {
            if dice.chance(50) {
                change(dice, &mut input)
            } else {
                nudge(dice, &mut input)
            };
        }
        let both = in_both(|| match scenario::check(&input) {
            Ok((_, notes)) => notes.into_iter().map(|note| (note.code, note.message)).collect(),
            Err(refusals) => refusals.list().iter().map(|one| (one.code.clone(), one.message.clone())).collect(),
        });
        // names of fields and words of the format are no words of either language
        let (english, spanish) = (without_known(both.0), without_known(both.1));
        hold_alike(&words, &(english, spanish));
    });
    words.assert_apart();
}

/// Without the names that a field or a word may have here.
fn without_known(said: Said) -> Said {
    let cut = |text: String| {
        let lists = ["known are ", "conocidos son ", "one of ", "los valores "];
        let start = lists.iter().find_map(|list| text.find(list).map(|at| at + list.len()));
        start.map_or(text.clone(), |start| {
            let end =
                text[start..].find(", not ").or(text[start..].find(", no ")).map_or(text.len(), |end| start + end);
            text[..start].to_owned() + &text[end..]
        })
    };
    said.into_iter().map(|(place, text)| (place, cut(text))).collect()
}

#[test]
fn refusals_of_files_are_said_in_spanish_with_the_figures_of_the_english() {
    let words = Words::default();
    let file = "id,group,dosage,shortfallCause,enrolledShare,growth,met,rubric,midyear,typical,site\n\
                1,a,50,student,1,50,1,30,50,100,x\n2,b,40,district,0.5,60,0,20,60,50,y\n\
                3,c,30,vendor,,70,1,,70,60,\n4,b,\"40\",,1,\"60,5\",0,20,60,50,z\n";
    let cohort: Cohort = read(&json!({
        "sites": 3,
        "groups": [{ "id": "a", "label": "A", "students": 4 }, { "id": "b", "label": "B", "students": 4 }],
        "measures": [
            { "id": "growth", "label": "G", "scale": { "kind": "percentile" } },
            { "id": "met", "label": "M", "scale": { "kind": "event", "share": 0.4 } },
        ],
    }));
    for_all(2_000, 600, |dice| {
        let mut text = file.to_owned();
        for _ in 0..dice.up_to(4) {
            damage(dice, &mut text);
        }
        let terms = unlimited(dice, &whole_world());
        let options = SettleOptions::default();
        let students = Students::Csv(text);
        let (english, spanish) = in_both(|| {
            let fitted = match fit_cohort(&cohort, &students) {
                Err(refusals) => refusals.list().iter().map(|one| (one.field.clone(), one.message.clone())).collect(),
                Ok(fit) => fit.notes.into_iter().map(|note| (note.code, note.message)).collect::<Vec<_>>(),
            };
            [said_of_settling(&terms, &students, &options), fitted].concat()
        });
        hold_alike(&words, &(without_names(english), without_names(spanish)));
    });
    words.assert_apart();
}

#[test]
fn labels_stand_in_spanish_sentences_as_they_are_and_spanish_ones_join_them() {
    let tiers = |at: f64| json!({ "kind": "tiers", "stacking": "highest", "tiers": [{ "at": at, "amount": 8 }] });
    let measures = json!([
        { "id": "a", "label": "Growth percentile in math", "scale": { "kind": "percentile" } },
        { "id": "b", "label": "Percentil de crecimiento en matemáticas", "scale": { "kind": "percentile" } },
        { "id": "c", "label": "Práctica observada, puntos de rúbrica",
          "scale": { "kind": "points", "mean": 24, "sd": 5, "min": 0, "max": 40 } },
        { "id": "d", "label": "Crecimiento de invierno, % de la meta",
          "scale": { "kind": "percentOfTarget", "target": 5, "mean": 5, "sd": 6 } },
        { "id": "e", "label": "Álgebra aprobada", "scale": { "kind": "event", "share": 0.4 } },
    ]);
    let cohort: Cohort = read(&json!({
        "sites": 9,
        "groups": [{ "id": "a", "label": "Otros", "students": 40 }, { "id": "b", "label": "Inglés", "students": 60 }],
        "measures": measures,
        "dosage": { "unit": "hours", "planned": 90, "meanShare": 0.7, "concentration": 4 },
    }));
    let outcome =
        |measure: &str, at: f64| json!({ "id": measure, "label": "Avance", "measure": measure, "pays": tiers(at) });
    let mut grouped = outcome("dosage", 1.0);
    grouped["groups"] = json!(["a", "b"]);
    let outcomes = json!([
        outcome("a", 40.0),
        outcome("b", 97.5),
        outcome("c", 1.0),
        outcome("d", 150.0),
        outcome("e", 1.0),
        grouped
    ]);
    let terms: ContractTerms =
        read(&json!({ "currency": "USD", "base": [], "outcomes": outcomes, "missingTest": "unpaid" }));
    let (_, spanish) = in_both(|| said_of(describe(&terms, Some(&cohort))));
    let who = [
        "en o por encima del percentil 40 en “Growth percentile in math”",
        "en o por encima del percentil 97.5 de crecimiento en matemáticas",
        "con al menos 1 punto de rúbrica en “Práctica observada”",
        "con al menos 150 % de la meta en “Crecimiento de invierno”",
        "con un sí en “Álgebra aprobada”",
        "con al menos 1 hora de servicio",
    ];
    let sentence = |clause: &str| {
        let found = spanish.iter().find(|(place, _)| place == clause);
        found.unwrap_or_else(|| panic!("{clause}")).1.replace('\u{a0}', " ")
    };
    for (index, who) in who.iter().enumerate() {
        let clause = format!("contract.outcomes[{index}].pays.tiers[0]");
        assert_eq!(sentence(&clause), format!("Por cada estudiante {who}, el proveedor gana $8."));
    }
    assert_eq!(
        sentence("contract.outcomes[5].groups"),
        "“Avance” es solo para los estudiantes de los grupos “Otros” e “Inglés”; nadie más forma parte de este resultado."
    );
    assert_eq!(
        sentence("contract.outcomes[3]"),
        "“Avance” se evalúa estudiante por estudiante según el porcentaje de la meta en “Crecimiento de invierno”."
    );
}

#[test]
fn the_commonest_refusals_are_those_a_spanish_reader_expects() {
    let mut value = preset("duval");
    value["surprise"] = json!(1);
    value["title"] = json!(7);
    value["cohort"]["validPairs"] = json!(1.4);
    value["contract"]["base"][0]["amount"] = json!("12.345");
    value["contract"]["outcomes"][0]["pays"]["tiers"][1]["at"] = json!(40);
    value["contract"].as_object_mut().unwrap().remove("missingTest");
    value["budget"]["amount"] = json!(-1);
    let said = |value: &Value| -> Said {
        let refusals = scenario::check(&written(value)).unwrap_err();
        refusals.list().iter().map(|one| (one.field.clone(), one.message.clone())).collect()
    };
    let (_, spanish) = in_both(|| said(&value));
    let expected = [
        (
            "surprise",
            "no se conoce aquí; los nombres conocidos son format, title, cohort, contract, budget, vendor, plan",
        ),
        ("title", "debe ser un texto, no 7"),
        ("contract.base[0].amount", "debe ser un número entero de centavos, no \"12.345\""),
        ("contract.missingTest", "falta: debe ser uno de los valores unpaid, cohortRate, deemedMet"),
        ("cohort.validPairs", "la proporción de pares de pruebas válidos debe estar entre 0 y 1, pero es 1.4"),
        (
            "contract.outcomes[0].pays.tiers[1].at",
            "el umbral de un nivel debe ser mayor que el valor anterior (40), pero es 40",
        ),
        ("budget.amount", "el presupuesto no puede ser menor que cero, pero es -1.00"),
    ];
    assert_eq!(spanish, expected.map(|(field, message)| (field.to_owned(), message.to_owned())));
    let mut value = preset("duval");
    value["contract"]["limits"]["notToExceed"] = json!("300000.00");
    let (_, spanish) = in_both(|| said(&value));
    assert_eq!(spanish[0].1, "el tope total ($300,000.00) debe cubrir al menos las tarifas base ($301,500.00)");
}

/// All that a preset says.
fn said_of_preset(id: &str) -> Said {
    let scenario = scenario_of(&preset(id));
    let mut said = said_of(describe(&scenario.contract, Some(&scenario.cohort)));
    let (_, notes) = scenario::check(&written(&preset(id))).unwrap();
    said.extend(notes.into_iter().map(|note| (format!("note {}", note.code), note.message)));
    let mut simulation = Simulation::new(&scenario).unwrap();
    simulation.advance(500);
    let notes = simulation.notes(None).unwrap();
    said.extend(notes.into_iter().map(|note| (format!("note {}", note.code), note.message)));
    let year = simulation.year(0, None).unwrap();
    said.extend(year.line_items.into_iter().map(|line| (format!("line {}", line.clause), line.label)));
    said
}

#[test]
fn the_presets_say_what_a_spanish_reader_has_read() {
    let mut text = "# What the presets say, in English and in Spanish\n".to_owned();
    for id in PRESETS {
        let (english, spanish) = in_both(|| said_of_preset(id));
        writeln!(text, "\n## {id}").unwrap();
        for ((place, english), (_, spanish)) in english.iter().zip(&spanish) {
            assert_eq!(figures(english), figures(spanish), "{place}: {english} / {spanish}");
            writeln!(text, "\n`{place}`  \n{english}  \n**{spanish}**").unwrap();
        }
    }
    pinned("spanish.md", &text, "and read it");
}

#[test]
fn amounts_do_not_depend_on_the_language() {
    let scenario = scenario_of(&preset("ector"));
    let students: Vec<_> = roster_of_two();
    let total = || settle(&scenario.contract, &students, &SettleOptions::default()).unwrap().invoice.total;
    let english = total();
    Language::Spanish.speak();
    assert_eq!(total(), english);
    Language::English.speak();
}

fn roster_of_two() -> Vec<outcomes_contract::settlement::StudentRecord> {
    let record = |id: &str, winter: u32, spring: u32| {
        read(&json!({ "id": id, "group": "tutored", "dosage": 60, "values": { "winter": winter, "spring": spring } }))
    };
    vec![record("a", 120, 90), record("b", 80, 160)]
}
