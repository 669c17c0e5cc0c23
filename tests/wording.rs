//! The contract in words: sentences against sentences written by hand, one for every clause; examples against invoices.
#![cfg(not(target_arch = "wasm32"))]
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

mod support;

use std::collections::BTreeSet;

use outcomes_contract::cohort::Cohort;
use outcomes_contract::contract::{ContractTerms, Pays};
use outcomes_contract::refusal::Refusals;
use outcomes_contract::units::Money;
use outcomes_contract::wording::{Description, describe, describe_into};
use serde_json::{Value, json};

use support::contracts::{limits, unlimited};
use support::dice::{Coverage, for_all};
use support::worlds::whole_world;
use support::{PRESETS, preset, read, scenario_of};

/// Two groups; every scale; sessions.
fn cohort() -> Value {
    json!({
        "sites": 9,
        "groups": [
            { "id": "a", "label": "Multilingual learners", "students": 40 },
            { "id": "b", "label": "Others", "students": 60 },
        ],
        "measures": [
            { "id": "growth", "label": "Growth percentile in math", "window": "spring", "scale": { "kind": "percentile" } },
            { "id": "norm", "label": "MAP growth", "scale": { "kind": "percentile" } },
            { "id": "practice", "label": "Observed practice, rubric points",
              "scale": { "kind": "points", "mean": 24, "sd": 5, "min": 0, "max": 40 } },
            { "id": "winter", "label": "Winter growth, % of the target", "window": "winter",
              "scale": { "kind": "percentOfTarget", "target": 5, "mean": 5, "sd": 6 } },
            { "id": "pass", "label": "Passed algebra", "scale": { "kind": "event", "share": 0.4 } },
        ],
        "dosage": { "unit": "sessions", "planned": 90, "meanShare": 0.7, "concentration": 4 },
    })
}

fn terms(value: &Value) -> ContractTerms {
    let mut whole = json!({ "currency": "USD", "base": [], "outcomes": [], "missingTest": "unpaid" });
    whole.as_object_mut().unwrap().extend(value.as_object().unwrap().clone());
    read(&whole)
}

/// With spaces that may break, for sentences written by hand.
fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

fn described(value: &Value, cohort: Option<&Value>) -> Description {
    describe(&terms(value), cohort.map(read::<Cohort>).as_ref())
}

fn sentence(description: &Description, clause: &str) -> String {
    let found = description.clauses.iter().find(|found| found.clause == clause);
    plain(&found.unwrap_or_else(|| panic!("nothing said of {clause}")).sentence)
}

/// Holds sentences by clause against those written by hand.
fn says(value: &Value, expected: &[(&str, &str)]) {
    let description = described(value, Some(&cohort()));
    for (clause, by_hand) in expected {
        assert_eq!(sentence(&description, clause), *by_hand, "{clause}");
    }
}

fn outcome(measure: &str, pays: &Value) -> Value {
    json!({ "id": "o", "label": "Progress", "measure": measure, "pays": pays })
}

#[test]
fn base_fees_say_what_they_are_per() {
    let base = json!({ "base": [
        { "amount": 670, "per": "student" },
        { "amount": "12.50", "per": "student", "prorate": "enrolment" },
        { "amount": 1_200_000, "per": "contract" },
        { "amount": 60, "per": "dosageUnit" },
        { "amount": 5_000, "per": "month", "months": 10 },
        { "amount": 5_000, "per": "month", "months": 1 },
    ]});
    says(
        &base,
        &[
            (
                "contract.base[0]",
                "The district pays a base fee of $670 for every enrolled student, whatever the results.",
            ),
            (
                "contract.base[1]",
                "The district pays a base fee of $12.50 for every student enrolled all year and, for a student enrolled \
                 for part of it, that part of the fee, whatever the results, rounded to the nearest cent per student.",
            ),
            (
                "contract.base[2]",
                "The district pays a base fee of $1,200,000 once for the whole contract, whatever the results.",
            ),
            (
                "contract.base[3]",
                "The district pays a base fee of $60 for every session that an enrolled student receives, whatever the \
                 results, rounded to the nearest cent per student.",
            ),
            ("contract.base[4]", "The district pays a base fee of $5,000 a month for 10 months, whatever the results."),
            ("contract.base[5]", "The district pays a base fee of $5,000 a month for 1 month, whatever the results."),
            ("contract.outcomes", "Nothing that the district pays depends on outcomes."),
        ],
    );
    says(&json!({}), &[("contract.base", "The district pays no base fee.")]);
}

#[test]
fn tiers_say_their_bounds_and_how_they_stack() {
    let tiers = |stacking: &str| {
        json!({ "kind": "tiers", "stacking": stacking, "tiers": [
            { "at": 40, "amount": 250 }, { "at": 62, "amount": 500, "byGroup": { "a": 650, "b": 0 } },
        ]})
    };
    says(
        &json!({ "outcomes": [outcome("growth", &tiers("highest"))] }),
        &[
            (
                "contract.outcomes[0]",
                "“Progress” is judged student by student on the growth percentile in math, measured in spring; of its \
                 tiers, only the highest that a student reaches is paid.",
            ),
            (
                "contract.outcomes[0].pays.tiers[0]",
                "Each student at or above the 40th growth percentile in math and below the 62nd earns the vendor $250.",
            ),
            (
                "contract.outcomes[0].pays.tiers[1]",
                "Each student at or above the 62nd growth percentile in math earns the vendor $500, but $650 in \
                 “Multilingual learners” and nothing in “Others”.",
            ),
        ],
    );
    says(
        &json!({ "outcomes": [outcome("norm", &tiers("sum"))], "eligibility": { "minimumDosage": 54 } }),
        &[
            (
                "contract.outcomes[0]",
                "“Progress” is judged student by student on the percentile of MAP growth; all the tiers that a student \
                 reaches are paid.",
            ),
            (
                "contract.outcomes[0].pays.tiers[0]",
                "Each eligible student at or above the 40th percentile of MAP growth earns the vendor $250.",
            ),
            (
                "contract.outcomes[0].pays.tiers[1]",
                "Each eligible student at or above the 62nd percentile of MAP growth earns the vendor a further $500, but \
                 a further $650 in “Multilingual learners” and nothing in “Others”.",
            ),
        ],
    );
}

#[test]
fn every_scale_has_its_own_words() {
    let tier = |at: f64| json!({ "kind": "tiers", "stacking": "highest", "tiers": [{ "at": at, "amount": 8 }] });
    let outcomes = [
        outcome("practice", &tier(27.0)),
        outcome("practice", &tier(1.0)),
        outcome("winter", &tier(150.0)),
        outcome("pass", &tier(1.0)),
        outcome("dosage", &tier(1_350.0)),
        outcome(
            "dosage",
            &json!({ "kind": "tiers", "stacking": "highest", "tiers": [
            { "at": 45, "amount": 8 }, { "at": 60.5, "amount": 9 } ]}),
        ),
        outcome("growth", &tier(97.5)),
    ];
    let who = [
        "at or above 27 rubric points in observed practice",
        "at or above 1 rubric point in observed practice",
        "at or above 150 % of the target in winter growth",
        "with a yes for “Passed algebra”",
        "with at least 1,350 sessions",
        "with at least 45 and fewer than 60.5 sessions",
        "at or above the 97.5th growth percentile in math",
    ];
    let description = described(&json!({ "outcomes": outcomes }), Some(&cohort()));
    for (index, who) in who.iter().enumerate() {
        let clause = format!("contract.outcomes[{index}].pays.tiers[0]");
        assert_eq!(sentence(&description, &clause), format!("Each student {who} earns the vendor $8."));
    }
    let judged = [
        (0, "“Progress” is judged student by student on observed practice in rubric points."),
        (
            2,
            "“Progress” is judged student by student on winter growth as a percentage of the target, measured in winter.",
        ),
        (3, "“Progress” is judged student by student on a yes or no for “Passed algebra”."),
        (4, "“Progress” is judged student by student on the sessions received."),
    ];
    for (index, by_hand) in judged {
        assert_eq!(sentence(&description, &format!("contract.outcomes[{index}]")), by_hand);
    }
    let spoken = &description.clauses.iter().find(|clause| clause.sentence.contains("150")).unwrap().sentence;
    assert!(spoken.contains("150\u{a0}%"), "number and unit stay on one line");
}

#[test]
fn linear_pay_says_both_ends_and_the_rounding() {
    let linear = json!({ "kind": "linear", "from": 40, "to": 80, "amount": "20.00" });
    says(
        &json!({ "outcomes": [
            outcome("growth", &linear),
            outcome("dosage", &linear),
            outcome("pass", &json!({ "kind": "linear", "from": 0, "to": 1, "amount": "20.00" })),
        ]}),
        &[
            (
                "contract.outcomes[0].pays",
                "For each student, the vendor earns nothing at or below the 40th growth percentile in math, $20 at or \
                 above the 80th, and in between an amount that rises in a straight line, rounded to the nearest cent per \
                 student.",
            ),
            (
                "contract.outcomes[1].pays",
                "For each student, the vendor earns nothing with at most 40 sessions, $20 with at least 80, and in between \
                 an amount that rises in a straight line, rounded to the nearest cent per student.",
            ),
            (
                "contract.outcomes[2].pays",
                "For each student, the vendor earns nothing with a no for “Passed algebra”, $20 with a yes for “Passed \
                 algebra”, and in between an amount that rises in a straight line, rounded to the nearest cent per student.",
            ),
        ],
    );
}

#[test]
fn pay_on_the_cohort_says_of_whom_the_share_is() {
    let share = json!({ "kind": "cohortShare", "threshold": 50, "steps": [
        { "share": 0.5, "amount": 50_000 }, { "share": 0.575, "amount": 100_000 } ]});
    let linear = json!({ "kind": "cohortShareLinear", "threshold": 60, "from": 0.4, "to": 0.6, "amount": 100_000 });
    let median =
        json!({ "kind": "cohortMedian", "steps": [{ "at": 55, "amount": 0 }, { "at": 60, "amount": 50_000 }] });
    let above = json!({ "kind": "aboveBaseline", "threshold": 1, "baseline": 0.3, "amount": 1_000 });
    says(
        &json!({ "eligibility": { "minimumDosage": 30 }, "outcomes": [
            outcome("growth", &share),
            outcome("dosage", &linear),
            outcome("growth", &median),
            outcome("pass", &above),
        ]}),
        &[
            (
                "contract.outcomes[0]",
                "“Progress” is judged on all eligible students together by the growth percentile in math, measured in \
                 spring; only the highest step reached is paid, once, and nothing if no one is eligible.",
            ),
            (
                "contract.outcomes[0].pays.steps[0]",
                "If at least 50 % but less than 57.5 % of the eligible students are at or above the 50th growth percentile \
                 in math, the vendor earns $50,000.",
            ),
            (
                "contract.outcomes[0].pays.steps[1]",
                "If at least 57.5 % of the eligible students are at or above the 50th growth percentile in math, the \
                 vendor earns $100,000.",
            ),
            (
                "contract.outcomes[1].pays",
                "The vendor earns nothing if no more than 40 % of the eligible students have at least 60 sessions, \
                 $100,000 if at least 60 % do, and in between an amount that rises in a straight line, rounded to the \
                 nearest cent.",
            ),
            (
                "contract.outcomes[2]",
                "“Progress” is judged on all eligible students together by the growth percentile in math, measured in \
                 spring; only the highest step reached is paid, once; of an even number of students, the median is the \
                 mean of the two in the middle.",
            ),
            (
                "contract.outcomes[2].pays.steps[0]",
                "If the median eligible student is at or above the 55th growth percentile in math and below the 60th, the \
                 vendor earns nothing.",
            ),
            (
                "contract.outcomes[2].pays.steps[1]",
                "If the median eligible student is at or above the 60th growth percentile in math, the vendor earns \
                 $50,000.",
            ),
            (
                "contract.outcomes[3].pays",
                "The vendor earns $1,000 for each student with a yes for “Passed algebra” beyond the first 30 % of the \
                 eligible students; part of a student earns the same part of it, and the sum is rounded to the nearest \
                 cent.",
            ),
        ],
    );
}

#[test]
fn groups_malus_and_caps_of_an_outcome_are_said() {
    let mut paid =
        outcome("growth", &json!({ "kind": "tiers", "stacking": "sum", "tiers": [{ "at": 50, "amount": 1 }] }));
    paid["groups"] = json!(["a", "b"]);
    paid["malus"] = json!({ "below": 40, "amount": 50 });
    paid["cap"] = json!(10_000);
    let mut one = paid.clone();
    one["groups"] = json!(["a"]);
    one.as_object_mut().unwrap().remove("malus");
    says(
        &json!({ "outcomes": [paid, one] }),
        &[
            (
                "contract.outcomes[0].groups",
                "“Progress” is for students in the groups “Multilingual learners” and “Others” only; no one else is part \
                 of it.",
            ),
            (
                "contract.outcomes[0].malus",
                "Each student below the 40th growth percentile in math costs the vendor $50.",
            ),
            ("contract.outcomes[0].cap", "“Progress” pays no more than $10,000 in all, after its deductions."),
            (
                "contract.outcomes[1].groups",
                "“Progress” is for students in the group “Multilingual learners” only; no one else is part of it.",
            ),
            ("contract.outcomes[1].cap", "“Progress” pays no more than $10,000 in all."),
        ],
    );
}

#[test]
fn missing_tests_and_shortfalls_say_who_still_counts() {
    let tier = json!({ "kind": "tiers", "stacking": "sum", "tiers": [{ "at": 50, "amount": 1 }] });
    let share = json!({ "kind": "cohortShare", "threshold": 50, "steps": [{ "share": 0.5, "amount": 5 }] });
    let median = json!({ "kind": "cohortMedian", "steps": [{ "at": 50, "amount": 5 }] });
    let contract = |pays: &[&Value], missing: &str, shortfall: Option<&str>| {
        let outcomes: Vec<Value> = pays.iter().map(|pays| outcome("growth", pays)).collect();
        let mut value = json!({ "outcomes": outcomes, "missingTest": missing, "eligibility": { "minimumDosage": 54 } });
        if let Some(shortfall) = shortfall {
            value["districtShortfall"] = json!(shortfall);
        }
        value
    };
    let eligible =
        "Only a student with at least 54 sessions is eligible; a student with less does not count for any outcome";
    let kept = "A student whom the district kept below 54 sessions";
    let rules = [
        (
            contract(&[&tier], "unpaid", None),
            format!("{eligible}, unless the district caused the shortfall."),
            format!("{kept} earns the vendor nothing."),
            "An eligible student without a valid result earns the vendor nothing on the outcomes that need one.",
        ),
        (
            contract(&[&tier, &share], "unpaid", Some("unpaid")),
            format!("{eligible}, unless the district caused the shortfall."),
            format!("{kept} earns the vendor nothing, but still counts among the students of whom a share is taken."),
            "An eligible student without a valid result earns the vendor nothing on the outcomes that need one, but still \
             counts among the students of whom a share is taken.",
        ),
        (
            contract(&[&share, &median], "deemedMet", Some("deemedTop")),
            format!("{eligible}, unless the district caused the shortfall."),
            format!(
                "{kept} counts as reaching every threshold and is paid at the top, with or without a result, and stands \
                 above everyone else in a median."
            ),
            "An eligible student without a valid result counts as reaching every threshold of the outcomes that need one, \
             and is paid at the top, and stands above everyone else in a median.",
        ),
        (
            contract(&[&tier, &median], "cohortRate", Some("excluded")),
            format!("{eligible}, whoever caused the shortfall."),
            format!("{kept} is left out of every outcome and whenever a median is taken."),
            "For eligible students without a valid result, each outcome that needs one and is judged student by student \
             pays the average of what it pays for those who have one, rounded to the nearest cent for all of them \
             together; a median is taken without them.",
        ),
        (
            contract(&[&tier], "cohortRate", Some("excluded")),
            format!("{eligible}, whoever caused the shortfall."),
            format!("{kept} is left out of every outcome."),
            "For eligible students without a valid result, each outcome that needs one pays the average of what it pays \
             for those who have one, rounded to the nearest cent for all of them together.",
        ),
        (
            contract(&[&share], "cohortRate", Some("excluded")),
            format!("{eligible}, whoever caused the shortfall."),
            format!("{kept} is left out of every outcome and whenever a share is taken."),
            "For eligible students without a valid result, nothing is paid; a share is taken without them.",
        ),
    ];
    for (value, eligible, kept, missing) in &rules {
        says(
            value,
            &[
                ("contract.eligibility.minimumDosage", eligible),
                ("contract.districtShortfall", kept),
                ("contract.missingTest", missing),
            ],
        );
    }
    let mut malus = contract(&[&tier], "unpaid", Some("unpaid"));
    malus["outcomes"][0]["malus"] = json!({ "below": 40, "amount": 5 });
    let neither = "neither earns the vendor anything nor costs it anything";
    says(
        &malus,
        &[
            ("contract.districtShortfall", &format!("{kept} {neither}.")),
            (
                "contract.missingTest",
                &format!("An eligible student without a valid result {neither} on the outcomes that need one."),
            ),
        ],
    );
    says(
        &json!({ "outcomes": [outcome("dosage", &tier)], "districtShortfall": "unpaid" }),
        &[
            (
                "contract.eligibility",
                "Every enrolled student counts for the outcomes, however little of the service was received.",
            ),
            (
                "contract.districtShortfall",
                "As there is no minimum dosage, nothing follows from a shortfall that the district caused.",
            ),
            ("contract.missingTest", "No outcome needs a test, so nothing depends on a missing one."),
        ],
    );
}

#[test]
fn limits_and_breach_say_their_order() {
    let tier = json!({ "kind": "tiers", "stacking": "sum", "tiers": [{ "at": 50, "amount": 1 }] });
    let share = json!({ "kind": "cohortShare", "threshold": 50, "steps": [{ "share": 0.5, "amount": 5 }] });
    let limits = json!({ "perStudent": 1_500, "minimum": 90_000, "notToExceed": 150_000 });
    says(
        &json!({ "outcomes": [outcome("growth", &tier)], "limits": limits, "breach": "fullPrice" }),
        &[
            (
                "contract.limits.perStudent",
                "The outcomes of any one student together earn the vendor no more than $1,500; base fees are not part of \
                 this.",
            ),
            (
                "contract.limits.minimum",
                "If base fees and outcomes, after their caps, come to less than $90,000, the district pays $90,000 in all.",
            ),
            (
                "contract.limits.notToExceed",
                "The district never pays more than $150,000 in all, whatever the other clauses come to.",
            ),
            (
                "contract.breach",
                "If the district misses its own obligations, it owes the full price: what the contract pays, within its \
                 limits, if every enrolled student has received all 90 sessions planned and reached everything.",
            ),
            (
                "contract.currency",
                "All amounts are in US dollars; where an amount is rounded, half a cent is rounded away from zero.",
            ),
        ],
    );
    let mut capped = outcome("growth", &tier);
    capped["cap"] = json!(5);
    capped["malus"] = json!({ "below": 40, "amount": 5 });
    says(
        &json!({ "outcomes": [capped, outcome("growth", &share)], "limits": limits, "missingTest": "cohortRate" }),
        &[
            (
                "contract.limits.perStudent",
                "The outcomes of any one student together earn the vendor no more than $1,500, deductions included; base \
                 fees are not part of this, nor is what is paid on all students together; what the cap of an outcome has \
                 taken already is not taken again; what it takes is added up exactly and rounded to the nearest cent once.",
            ),
            ("contract.breach", "If the district misses its own obligations, it owes nothing more for that."),
        ],
    );
}

#[test]
fn a_schedule_says_what_falls_due_when() {
    let instalment = |due: &str, pays: Value| json!({ "label": "Part", "due": due, "pays": pays });
    let base = instalment("2026-09-30", json!({ "kind": "baseShare", "share": 0.5 }));
    let winter = instalment("2027-02-01", json!({ "kind": "provisional", "measureWindow": "winter", "share": 0.8 }));
    let rest = instalment("2027-06-30", json!({ "kind": "trueUp" }));
    says(
        &json!({ "schedule": [base, winter, rest] }),
        &[
            (
                "contract.schedule[0]",
                "On September 30, 2026, as “Part”, the district pays 50 % of the base fees, rounded to the nearest cent.",
            ),
            (
                "contract.schedule[1]",
                "On February 1, 2027, as “Part”, the district provisionally pays 80 % of what the outcomes measured in \
                 winter come to after their own caps, rounded to the nearest cent.",
            ),
            (
                "contract.schedule[2]",
                "On June 30, 2027, as “Part”, the district pays the total less all instalments before; where that is \
                 negative, the vendor credits it to the district.",
            ),
        ],
    );
    says(
        &json!({ "schedule": [base] }),
        &[(
            "contract.schedule[0]",
            "On September 30, 2026, as “Part”, the district pays 50 % of the base fees, rounded to the nearest cent, and \
             whatever of the total has not fallen due by then.",
        )],
    );
}

#[test]
fn units_currency_and_missing_labels_have_their_words() {
    let tiers = json!({ "kind": "tiers", "stacking": "sum", "tiers": [{ "at": 27, "amount": 400 }] });
    let mut paid = outcome("practice", &tiers);
    paid["groups"] = json!(["new"]);
    let value = json!({
        "currency": "EUR", "base": [{ "amount": "12.50", "per": "dosageUnit" }], "outcomes": [paid],
        "eligibility": { "minimumDosage": 1 },
    });
    let neutral = described(&value, None);
    let mut teachers = cohort();
    teachers["unit"] = json!("teacher");
    teachers["dosage"]["unit"] = json!("hours");
    let teachers = described(&value, Some(&teachers));
    let expected = [
        (
            "contract.base[0]",
            "The district pays a base fee of EUR 12.50 for every unit of dosage that an enrolled student receives, \
             whatever the results, rounded to the nearest cent per student.",
            "The district pays a base fee of EUR 12.50 for every hour of service that an enrolled teacher receives, \
             whatever the results, rounded to the nearest cent per teacher.",
        ),
        (
            "contract.eligibility.minimumDosage",
            "Only a student with at least 1 unit of dosage is eligible; a student with less does not count for any \
             outcome, unless the district caused the shortfall.",
            "Only a teacher with at least 1 hour of service is eligible; a teacher with less does not count for any \
             outcome, unless the district caused the shortfall.",
        ),
        (
            "contract.outcomes[0]",
            "“Progress” is judged student by student on “practice”.",
            "“Progress” is judged teacher by teacher on observed practice in rubric points.",
        ),
        (
            "contract.outcomes[0].groups",
            "“Progress” is for students in the group “new” only; no one else is part of it.",
            "“Progress” is for teachers in the group “new” only; no one else is part of it.",
        ),
        (
            "contract.outcomes[0].pays.tiers[0]",
            "Each eligible student at or above 27 on “practice” earns the vendor EUR 400.",
            "Each eligible teacher at or above 27 rubric points in observed practice earns the vendor EUR 400.",
        ),
    ];
    for (clause, without, with) in expected {
        assert_eq!(sentence(&neutral, clause), without);
        assert_eq!(sentence(&teachers, clause), with);
    }
}

/// The paths that must be spoken of, found without the code under test.
fn clauses_of(terms: &ContractTerms) -> BTreeSet<String> {
    let mut paths = BTreeSet::from(["contract.missingTest", "contract.breach", "contract.currency"].map(str::to_owned));
    let mut say = |path: String| assert!(paths.insert(path));
    if terms.base.is_empty() {
        say("contract.base".to_owned());
    }
    (0..terms.base.len()).for_each(|index| say(format!("contract.base[{index}]")));
    if terms.outcomes.is_empty() {
        say("contract.outcomes".to_owned());
    }
    for (index, outcome) in terms.outcomes.iter().enumerate() {
        let path = format!("contract.outcomes[{index}]");
        say(path.clone());
        let (list, count) = match &outcome.pays {
            Pays::Tiers { tiers, .. } => ("tiers", tiers.len()),
            Pays::CohortShare { steps, .. } => ("steps", steps.len()),
            Pays::CohortMedian { steps } => ("steps", steps.len()),
            Pays::Linear { .. } | Pays::CohortShareLinear { .. } | Pays::AboveBaseline { .. } => ("", 0),
        };
        if list.is_empty() {
            say(format!("{path}.pays"));
        }
        (0..count).for_each(|step| say(format!("{path}.pays.{list}[{step}]")));
        let parts =
            [("groups", outcome.groups.is_some()), ("malus", outcome.malus.is_some()), ("cap", outcome.cap.is_some())];
        parts.into_iter().filter(|(_, there)| *there).for_each(|(name, _)| say(format!("{path}.{name}")));
    }
    match terms.eligibility {
        Some(_) => say("contract.eligibility.minimumDosage".to_owned()),
        None if !terms.outcomes.is_empty() => say("contract.eligibility".to_owned()),
        None => {}
    }
    if terms.eligibility.is_some() || terms.district_shortfall.is_some() {
        say("contract.districtShortfall".to_owned());
    }
    let limits = terms.limits.unwrap_or_default();
    let named =
        [("perStudent", limits.per_student), ("minimum", limits.minimum), ("notToExceed", limits.not_to_exceed)];
    named.into_iter().filter(|(_, limit)| limit.is_some()).for_each(|(name, _)| say(format!("contract.limits.{name}")));
    (0..terms.schedule.iter().flatten().count()).for_each(|index| say(format!("contract.schedule[{index}]")));
    paths
}

#[test]
fn every_clause_has_exactly_one_sentence() {
    let coverage = Coverage::default();
    for_all(2_000, 800, |dice| {
        let mut terms = unlimited(dice, &whole_world());
        terms.limits = limits(dice, Money::ZERO, Money::from_cents(1_000_000));
        coverage.case();
        let description = describe(&terms, None);
        let paths: Vec<String> = description.clauses.iter().map(|clause| clause.clause.clone()).collect();
        let unique: BTreeSet<String> = paths.iter().cloned().collect();
        assert_eq!(unique.len(), paths.len(), "each once: {paths:?}");
        assert_eq!(unique, clauses_of(&terms));
        for clause in &description.clauses {
            let sentence = &clause.sentence;
            assert!(sentence.ends_with('.') && !sentence.contains("  ") && !sentence.contains(". "), "{sentence}");
            let first = sentence.chars().next().unwrap();
            assert!(first.is_uppercase() || first == '“', "{sentence}");
            coverage.note(clause.clause.replace(|letter: char| letter.is_ascii_digit(), ""), true);
        }
        coverage.note("an example", description.example.is_some());
    });
    coverage.at_least_one_per_cent();
}

#[test]
fn examples_are_what_settlement_pays() {
    let scenario = scenario_of(&preset("ector"));
    let example = describe(&scenario.contract, Some(&scenario.cohort)).example.unwrap();
    let [under, at] = example.students.as_slice() else { panic!("one under the threshold and one at it") };
    assert_eq!(
        plain(&under.sentence),
        "Take a student at 99 % of the target in winter growth, at 150 % of the target in spring growth and with 63 \
         sessions."
    );
    // 600 base, 50 less for winter, 300 for spring
    assert_eq!(
        (under.total.to_string(), under.in_all.as_str()),
        ("850.00".to_owned(), "In all, the district pays $850 for this student.")
    );
    // 600 base, 100 for winter, 300 for spring, 50 above the cap of 350
    let lines: Vec<(&str, &str, i64)> =
        at.lines.iter().map(|line| (line.clause.as_str(), line.sentence.as_str(), line.amount.cents())).collect();
    assert_eq!(
        lines,
        [
            ("contract.base[0]", "The base fee is $600.", 60_000),
            ("contract.outcomes[0].pays.tiers[0]", "“Winter growth” pays $100.", 10_000),
            ("contract.outcomes[1].pays.tiers[1]", "“Spring growth” pays $300.", 30_000),
            ("contract.limits.perStudent", "The cap per student takes $50.", -5_000),
        ]
    );
    assert_eq!(at.total, Money::from_cents(95_000));
    let rest = "Not decided by one student alone, and so no part of this: the most that the district pays in all.";
    assert_eq!(example.rest.as_deref(), Some(rest));
}

#[test]
fn every_preset_is_described_with_an_example_whose_lines_add_up() {
    for id in PRESETS {
        let scenario = scenario_of(&preset(id));
        let description = describe(&scenario.contract, Some(&scenario.cohort));
        println!("== {id}");
        for clause in &description.clauses {
            println!("{}\n    {}", clause.clause, clause.sentence);
        }
        let example = description.example.unwrap();
        for student in &example.students {
            println!("{}", student.sentence);
            student.lines.iter().for_each(|line| println!("    {}  [{} {}]", line.sentence, line.clause, line.amount));
            println!("    {}", student.in_all);
            assert_eq!(student.lines.iter().map(|line| line.amount).sum::<Money>(), student.total, "{id}");
        }
        println!("{}", example.rest.unwrap_or_default());
        let spoken: BTreeSet<&str> = description.clauses.iter().map(|clause| clause.clause.as_str()).collect();
        for line in example.students.iter().flat_map(|student| &student.lines) {
            let path = line.clause.as_str();
            // prices by group are part of their tier's sentence
            let said = path.split(".byGroup.").next().unwrap();
            assert!(spoken.contains(said) || spoken.iter().any(|clause| clause.starts_with(said)), "{path} in {id}");
        }
    }
}

#[test]
fn bad_terms_are_refused_with_all_refusals() {
    let mut refusals = Refusals::new();
    let tiers = json!({ "kind": "tiers", "stacking": "sum", "tiers": [{ "at": 27, "amount": -4 }] });
    let bad = terms(&json!({ "currency": "dollars", "outcomes": [outcome("practice", &tiers)] }));
    describe_into(&bad, Some(&read(&cohort())), &mut refusals);
    let fields: Vec<&str> = refusals.list().iter().map(|refusal| refusal.field.as_str()).collect();
    assert_eq!(fields, ["contract.currency", "contract.outcomes[0].pays.tiers[0].amount"]);

    let mut refusals = Refusals::new();
    let tiers = json!({ "kind": "tiers", "stacking": "sum", "tiers": [{ "at": 27, "amount": 4 }] });
    let strange = terms(&json!({ "outcomes": [outcome("reading", &tiers)] }));
    describe_into(&strange, Some(&read(&cohort())), &mut refusals);
    assert_eq!(refusals.list()[0].field, "contract.outcomes[0].measure");
    let mut refusals = Refusals::new();
    describe_into(&strange, None, &mut refusals);
    assert!(refusals.is_empty(), "a contract alone may name any measure");
}
