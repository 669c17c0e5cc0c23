//! A roster as a CSV file: what is read, what is refused, who is not counted, and the cohort that it makes.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::format_push_string
)]

mod support;

use std::borrow::Cow;

use outcomes_contract::cohort::{Cohort, Scale};
use outcomes_contract::contract::{self, ContractTerms};
use outcomes_contract::normal;
use outcomes_contract::outcomes::words_of;
use outcomes_contract::refusal::{Path, Refusals};
use outcomes_contract::roster::{CohortFit, Rows, Students, fit_cohort, settle, template};
use outcomes_contract::settlement::{self, NotCounted, Reason, SettleOptions, Settlement, StudentRecord};
use serde_json::{Value, json};
use support::dice::{Coverage, Dice, for_all};
use support::read;

/// Case 1 of the worked cases: ten students.
const TEN: &str = "id,dosage,shortfallCause,growth
1,58,,85
2,48,,80
3,60,,79
4,52,,60
5,55,,59
6,49,,40
7,60,,39
8,47,student,90
9,30,district,35
10,20,student,
";

fn ten_terms() -> Value {
    json!({
        "currency": "USD",
        "base": [{ "amount": "670.00", "per": "student" }],
        "outcomes": [{ "id": "spring", "label": "Spring growth", "measure": "growth", "pays": {
            "kind": "tiers", "stacking": "highest",
            "tiers": [{ "at": 40, "amount": "250.00" }, { "at": 60, "amount": "500.00" }, { "at": 80, "amount": "750.00" }]
        } }],
        "eligibility": { "minimumDosage": 48 },
        "missingTest": "unpaid",
        "districtShortfall": "deemedTop"
    })
}

fn attempt(terms: &Value, csv: &str) -> Result<Settlement, Refusals> {
    settle(&read::<ContractTerms>(terms), &Students::Csv(csv.to_owned()), &SettleOptions::default())
}

fn settled(terms: &Value, csv: &str) -> Settlement {
    attempt(terms, csv).unwrap_or_else(|refusals| panic!("{refusals}\n{csv}"))
}

/// Field and message of every refusal.
fn refused(terms: &Value, csv: &str) -> Vec<(String, String)> {
    let refusals = attempt(terms, csv).expect_err("should be refused");
    refusals.list().iter().map(|refusal| (refusal.field.clone(), refusal.message.clone())).collect()
}

fn fields(terms: &Value, csv: &str) -> Vec<String> {
    refused(terms, csv).into_iter().map(|(field, _)| field).collect()
}

/// For each outcome, those counted and those listed are all.
fn assert_everyone_is_accounted_for(settlement: &Settlement) {
    for counted in &settlement.counted {
        let mut listed: Vec<u32> = settlement
            .not_counted
            .iter()
            .filter(|list| list.outcome.as_ref().is_none_or(|outcome| *outcome == counted.outcome))
            .flat_map(|list| list.students.clone())
            .collect();
        assert_eq!(counted.students + listed.len() as u32, settlement.students, "{}", counted.outcome);
        listed.sort_unstable();
        assert!(listed.windows(2).all(|pair| pair[0] < pair[1]), "twice: {listed:?}");
    }
    for NotCounted { count, students, rows, ids, .. } in &settlement.not_counted {
        assert_eq!((*count as usize, students.len()), (students.len(), ids.len()));
        assert!(rows.as_ref().is_none_or(|rows| rows.len() == ids.len()));
    }
}

#[test]
fn ten_students_in_a_file_are_paid_as_worked_by_hand() {
    let settlement = settled(&ten_terms(), TEN);
    assert_eq!(settlement.invoice.total.to_string(), "10450.00");
    assert_eq!(settlement.students, 10);
    assert_eq!(settlement.counted[0].students, 7);
    let listed: Vec<_> =
        settlement.not_counted.iter().map(|list| (list.reason, list.rows.clone().unwrap(), list.ids.clone())).collect();
    assert_eq!(
        listed,
        [
            (Reason::ShortByStudent, vec![9, 11], vec!["8".to_owned(), "10".to_owned()]),
            (Reason::ShortByDistrictDeemed, vec![10], vec!["9".to_owned()])
        ]
    );
    assert!(settlement.not_counted.iter().all(|list| list.outcome.is_none()));
    assert_eq!(settlement.not_counted[0].students, [7, 9]);
    assert_eq!(
        settlement.not_counted[0].message,
        "below the minimum dosage of 48, caused by the student: not eligible"
    );
    assert!(settlement.notes.is_empty(), "{:?}", settlement.notes);
    assert_everyone_is_accounted_for(&settlement);
}

#[test]
fn a_file_and_records_of_the_same_students_settle_alike() {
    let records: Vec<StudentRecord> = read(&json!([
        { "id": "a", "dosage": 50, "values": { "growth": 61.5 } },
        { "id": "b", "dosage": 12.5, "shortfallCause": "vendor", "values": { "growth": null } }
    ]));
    let of_records = settlement::settle(&read(&ten_terms()), &records, &SettleOptions::default()).unwrap();
    let of_file = settled(&ten_terms(), "id,dosage,shortfallCause,growth\na,50,,61.5\nb,12.5,vendor,\n");
    assert_eq!(of_records.invoice, of_file.invoice);
    assert_eq!(of_records.not_counted[0].rows, None);
    assert_eq!(of_file.not_counted[0].rows, Some(vec![3]));
    assert_eq!(of_records.not_counted[0].students, of_file.not_counted[0].students);
}

#[test]
fn every_way_to_write_the_same_file_settles_alike() {
    let semicolons = TEN.replace(',', ";");
    let quoted: String = TEN
        .lines()
        .map(|line| line.split(',').map(|cell| format!("\"{cell}\"")).collect::<Vec<_>>().join(",") + "\n")
        .collect();
    let names = TEN.replace("id,dosage,shortfallCause", " ID ,Do-sage, Shortfall cause");
    let ways = [
        format!("\u{feff}{TEN}"),
        TEN.replace('\n', "\r\n"),
        TEN.replace('\n', "\r"),
        TEN.trim_end().to_owned(),
        semicolons.clone(),
        format!("\u{feff}{}", semicolons.replace('\n', "\r\n")),
        quoted,
        names,
        TEN.replace(",58,,", ",58.0, ,").replace("district", " District "),
    ];
    let expected = settled(&ten_terms(), TEN);
    for way in ways {
        assert_eq!(settled(&ten_terms(), &way), expected, "{way}");
    }
}

#[test]
fn quotes_hold_separators_line_ends_and_quotes() {
    let mut terms = ten_terms();
    terms["outcomes"][0]["measure"] = json!("growth, \"spring\"");
    let csv = "\"growth, \"\"spring\"\"\",id,dosage,shortfallCause\r\n\
               55,\"two\r\nlines, \"\"quoted\"\"\",10,\r\n60,b,9,\r\n";
    let settlement = settled(&terms, csv);
    assert_eq!(settlement.not_counted[0].ids, ["two\r\nlines, \"quoted\"", "b"]);
    // a line end inside quotes starts no row of a spreadsheet
    assert_eq!(settlement.not_counted[0].rows, Some(vec![2, 3]));
}

#[test]
fn everything_wrong_with_a_file_is_said_at_once_by_row_and_column() {
    let csv = "id,dosage,shortfallCause,growth
a,50,nobody,\"3,5\"
a,-1,,1e3
,,district,80%
d,\"1,200\",,NaN
e,50,,\"60\" x
f,50,,6\"0
g,50,60
h,50,,60,
\u{fffd},50,,60
";
    let found = refused(&ten_terms(), csv);
    let expected = [
        ("students.row[2].shortfallCause", "must be one of student, district, vendor, or empty, not \"nobody\""),
        ("students.row[2].growth", "must be a number with a decimal point, as in 3.5, not \"3,5\""),
        ("students.row[3].growth", "must be a number written out, as in 1200, not \"1e3\""),
        ("students.row[4].growth", "must be a number without a per cent sign (a share as in 0.8), not \"80%\""),
        (
            "students.row[5].dosage",
            "must be a number without separators between its digits, as in 1234.5, not \"1,200\"",
        ),
        ("students.row[5].growth", "must be a number, or empty where there is none, not \"NaN\""),
        ("students.row[6]", "a cell goes on after its closing quote: a quote inside a cell is written twice (\"\")"),
        (
            "students.row[7]",
            "a quote stands inside a cell that does not begin with one: put the cell in quotes and write the quote \
             inside twice (\"\")",
        ),
        ("students.row[8]", "has 3 cells, and the header 4 cells (a cell with a comma in it must be in quotes)"),
        ("students.row[9]", "has 5 cells, and the header 4 cells (a cell with a comma in it must be in quotes)"),
        ("students.row[10].id", "has letters that were not read: save the file as UTF-8, not as \"\u{fffd}\""),
        ("students.row[3].id", "must be unique, but \"a\" is also the id of row 2"),
        ("students.row[4].id", "is missing: every student needs an id"),
        ("students.row[3].dosage", "the dosage must be from 0 to 1000000, not -1"),
        ("students.row[4].dosage", "is needed: the contract counts dosage"),
    ];
    let expected = expected.map(|(field, message)| (field.to_owned(), message.to_owned()));
    assert_eq!(found, expected);
    let unclosed = refused(&ten_terms(), "id,dosage,shortfallCause,growth\na,50,,60\nb,50,,\"60\nc,50,,60\n");
    let message = "a cell begins with a quote (\") that nothing closes";
    assert_eq!(unclosed, [("students.row[3]".to_owned(), message.to_owned())]);
}

#[test]
fn a_header_is_refused_by_name() {
    let terms = ten_terms();
    assert_eq!(
        refused(&terms, "id,dose,growht\n"),
        [
            (
                "students.row[1].dosage".to_owned(),
                "there must be a column \"dosage\"; there are \"id\", \"dose\", \"growht\"".to_owned()
            ),
            (
                "students.row[1].growth".to_owned(),
                "there must be a column \"growth\"; there are \"id\", \"dose\", \"growht\"".to_owned()
            ),
        ]
    );
    let twice = refused(&terms, "id,ID,dosage,growth,shortfallCause,growth\n");
    assert_eq!(twice[0].0, "students.row[1].ID");
    assert_eq!(twice[0].1, "is the name of columns 1 and 2: each may be there once");
    assert_eq!(twice[1].0, "students.row[1].growth");
    // what would quietly make every shortfall the student's
    let misspelt = refused(&terms, "id,dosage,growth,shortfall reason\na,50,60,vendor\n");
    assert_eq!(misspelt[0].1, "is not known: name it \"shortfallCause\" if it is that, or remove it");
    assert_eq!(fields(&terms, ""), ["students"]);
    assert_eq!(fields(&terms, "\"id,dosage"), ["students.row[1]"]);
    assert_eq!(fields(&terms, &",".repeat(100_000)), ["students.row[1]"]);
}

#[test]
fn what_nobody_looks_at_and_what_is_assumed_is_noted() {
    let csv = "id,name,dosage,growth,group,\n1,Ann,50,60,eighth,\n,,,,,\n\n2,Bo,50,70,,x\n";
    let settlement = settled(&ten_terms(), csv);
    let notes: Vec<_> = settlement.notes.iter().map(|note| (note.code.as_str(), note.message.as_str())).collect();
    assert_eq!(
        notes,
        [
            ("assumed", "there is no such column: every shortfall of dosage counts as the student's own"),
            ("ignoredColumns", "nobody looks at these columns: \"name\", \"group\", one without a name"),
            ("emptyRows", "2 rows are empty, the first of them is row 3"),
        ]
    );
    assert_eq!(settlement.students, 2);
    let none = settled(&ten_terms(), "id,dosage,shortfallCause,growth\n");
    assert_eq!(none.notes[0].code, "noStudents");
}

#[test]
fn a_thousand_mistakes_are_not_a_thousand_sentences() {
    let mut csv = "id,dosage,shortfallCause,growth\n".to_owned();
    for row in 0..5_000 {
        csv += &format!("{row},50,,none\n");
    }
    let found = refused(&ten_terms(), &csv);
    assert_eq!(found.len(), Refusals::MOST + 1);
    assert_eq!(found[999].0, "students.row[1001].growth");
    assert_eq!(found[1_000], (String::new(), "there are 4000 more refusals, not listed here".to_owned()));
    // the same of records
    let records: Vec<Value> =
        (0..5_000).map(|_| json!({ "id": "x", "dosage": 50, "values": { "growth": 1 } })).collect();
    let refusals = settlement::settle(
        &read(&ten_terms()),
        &read::<Vec<StudentRecord>>(&json!(records)),
        &SettleOptions::default(),
    )
    .unwrap_err();
    assert_eq!(refusals.list()[1_000].message, "there are 3999 more refusals, not listed here");
}

/// Two outcomes for two groups, and each way to be left out of them.
#[test]
fn every_reason_is_told() {
    let mut terms = ten_terms();
    terms["outcomes"][0]["groups"] = json!(["third"]);
    let mut second = terms["outcomes"][0].clone();
    second["id"] = json!("usage");
    second["measure"] = json!("dosage");
    second.as_object_mut().unwrap().remove("groups");
    terms["outcomes"].as_array_mut().unwrap().push(second);
    let csv = "id,group,dosage,shortfallCause,growth
counted,third,50,,60
no test,third,50,,
other group,fourth,50,,60
student,third,40,student,60
vendor,third,40,vendor,60
district,third,40,district,60
both,fourth,40,vendor,60
";
    let told = |terms: &Value| {
        let settlement = settled(terms, csv);
        assert_everyone_is_accounted_for(&settlement);
        let mut told: Vec<(String, Option<String>, Reason)> = settlement
            .not_counted
            .iter()
            .flat_map(|list| list.ids.iter().map(|id| (id.clone(), list.outcome.clone(), list.reason)))
            .collect();
        told.sort_by_key(|(id, outcome, _)| (id.clone(), outcome.clone()));
        told
    };
    let expected = |district: Reason, test: Reason| {
        let spring = || Some("spring".to_owned());
        [
            ("both", spring(), Reason::OtherGroup),
            ("both", Some("usage".to_owned()), Reason::ShortByVendor),
            ("district", None, district),
            ("no test", spring(), test),
            ("other group", spring(), Reason::OtherGroup),
            ("student", None, Reason::ShortByStudent),
            ("vendor", None, Reason::ShortByVendor),
        ]
        .map(|(id, outcome, reason)| (id.to_owned(), outcome, reason))
    };
    assert_eq!(told(&terms), expected(Reason::ShortByDistrictDeemed, Reason::NoTestUnpaid));
    terms["districtShortfall"] = json!("excluded");
    terms["missingTest"] = json!("deemedMet");
    assert_eq!(told(&terms), expected(Reason::ShortByDistrictExcluded, Reason::NoTestDeemed));
    terms["districtShortfall"] = json!("unpaid");
    terms["missingTest"] = json!("cohortRate");
    assert_eq!(told(&terms), expected(Reason::ShortByDistrictUnpaid, Reason::NoTestCohortRate));
}

#[test]
fn the_template_has_what_the_contract_looks_at_and_can_be_settled() {
    let header = |terms: &Value| {
        let mut refusals = Refusals::new();
        let contract = contract::check(&read(terms), &Path::root(""), &mut refusals);
        assert!(refusals.is_empty(), "{refusals}");
        template(&contract)
    };
    assert_eq!(header(&ten_terms()), "id,dosage,shortfallCause,growth\r\n");
    let mut terms = ten_terms();
    terms.as_object_mut().unwrap().remove("eligibility");
    terms["base"][0]["prorate"] = json!("enrolment");
    terms["outcomes"][0]["groups"] = json!(["third"]);
    terms["outcomes"][0]["measure"] = json!("growth, \"spring\"");
    assert_eq!(header(&terms), "id,group,enrolledShare,\"growth, \"\"spring\"\"\"\r\n");
    let settlement = settled(&terms, &header(&terms));
    assert_eq!((settlement.students, settlement.invoice.total.to_string()), (0, "0.00".to_owned()));
}

/// How many cases: `FUZZ_CASES=1000000 cargo test --release --test roster any`.
fn cases() -> u32 {
    std::env::var("FUZZ_CASES").map_or(20_000, |cases| cases.parse().unwrap())
}

/// A text in which quotes, separators and line ends are common, often below a good header.
fn any_text(dice: &mut Dice) -> String {
    let pieces = [
        ",",
        "\n",
        "\"",
        "a",
        "50",
        "60",
        ";",
        "\r\n",
        "\r",
        "\"\"",
        " ",
        "3,5",
        "-1",
        "\u{e9}",
        "\u{feff}",
        "",
        "district",
        "\"b,c\"",
        "\u{fffd}",
        "\0",
        "60\nz,50,,61",
        "1e9",
        "999999999999999999999",
    ];
    let mut text = if dice.chance(70) { "id,dosage,shortfallCause,growth\n".to_owned() } else { String::new() };
    for _ in 0..dice.up_to(60) {
        text += &if dice.chance(40) {
            format!("{},{},,{}\n", dice.up_to(999), dice.up_to(60), dice.up_to(99))
        } else {
            dice.pick(&pieces).to_owned()
        };
    }
    text
}

#[test]
fn any_text_is_read_whole_or_refused() {
    let coverage = Coverage::default();
    let terms: ContractTerms = read(&ten_terms());
    for_all(cases(), 200, |dice| {
        let text = any_text(dice);
        coverage.case();
        let mut rows = Rows::new(&text);
        let (mut cells, mut number, mut letters, mut empty) = (Vec::new(), 0, 0, 0);
        while let Some(row) = rows.read(&mut cells, 1_000) {
            number += 1;
            assert_eq!(row.number, number);
            assert_eq!(row.cells.min(1_000), cells.len());
            letters += cells.iter().map(|cell: &Cow<'_, str>| cell.len() + 1).sum::<usize>();
            empty += u32::from(number > 1 && cells.iter().all(|cell| cell.trim_ascii().is_empty()));
        }
        assert!(letters <= text.len() + 1, "no cell is longer than its text");
        match settle(&terms, &Students::Csv(text.clone()), &SettleOptions::default()) {
            Ok(settlement) => {
                assert_eq!(settlement.students + 1 + empty, number, "{text:?}");
                assert_everyone_is_accounted_for(&settlement);
                coverage.note("accepted", true);
                coverage.note("accepted with empty rows", empty > 0);
                coverage.note("accepted with students", settlement.students > 0);
            }
            Err(refusals) => {
                assert!(!refusals.is_empty());
                assert!(refusals.list().iter().all(|refusal| !refusal.message.is_empty()));
                let said = |code: &str| refusals.list().iter().any(|refusal| refusal.code == code);
                for code in ["misquoted", "wrongCells", "notANumber", "repeatedId", "missing"] {
                    coverage.note(format!("refused: {code}"), said(code));
                }
            }
        }
    });
    coverage.at_least_one_per_cent();
}

#[test]
fn any_table_that_is_written_by_the_rules_is_read_as_it_was() {
    let coverage = Coverage::default();
    for_all(cases(), 400, |dice| {
        coverage.case();
        let pieces = ["a", "", "1.5", ",", ";", "\"", "\n", "\r", "\r\n", " b ", "\u{e9}\u{1f600}", "'", "\t"];
        let (columns, rows) = (1 + dice.up_to(4) as usize, 1 + dice.up_to(5) as usize);
        let separator = dice.pick(&[",", ";"]);
        let end = dice.pick(&["\n", "\r\n", "\r"]);
        let mut table: Vec<Vec<String>> = Vec::new();
        for _ in 0..rows {
            table.push((0..columns).map(|_| (0..dice.up_to(3)).map(|_| dice.pick(&pieces)).collect()).collect());
        }
        // the header tells the separator: of its cells only
        for name in &mut table[0] {
            name.retain(|letter| letter != ',' && letter != ';');
        }
        let mut text = if dice.chance(30) { "\u{feff}".to_owned() } else { String::new() };
        for (index, row) in table.iter().enumerate() {
            let cells: Vec<String> = row
                .iter()
                .map(|cell| {
                    let needed = cell.contains([',', ';', '"', '\n', '\r']) || columns == 1 && cell.is_empty();
                    if needed || dice.chance(30) { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell.clone() }
                })
                .collect();
            text += &cells.join(separator);
            if index + 1 < rows || dice.chance(70) {
                text += end;
            }
        }
        coverage.note("semicolons", separator == ";" && columns > 1);
        coverage.note("one column", columns == 1);
        let mut read = Rows::new(&text);
        let mut cells = Vec::new();
        for (index, row) in table.iter().enumerate() {
            let found = read.read(&mut cells, 1_000).unwrap_or_else(|| panic!("row {index} of {text:?}"));
            assert_eq!((found.misquoted, found.number as usize), (None, index + 1), "{text:?}");
            assert_eq!(&cells, row, "{text:?}");
        }
        assert_eq!(read.read(&mut cells, 1_000), None, "{text:?}");
    });
    coverage.at_least_one_per_cent();
}

#[test]
fn no_text_takes_time_that_grows_faster_than_it() {
    let megabyte = 1 << 20;
    for piece in ["\"", "\"\"", ",", "\n", "a", "\"a\"b", "\r", ";", "a,b,c,d\n", "\",\"", "\u{e9}"] {
        let text = format!("id,dosage,shortfallCause,growth\n{}", piece.repeat(megabyte / piece.len()));
        let start = std::time::Instant::now();
        let outcome = attempt(&ten_terms(), &text);
        assert!(start.elapsed().as_secs() < 30, "{piece:?}: {:?}", start.elapsed());
        assert_eq!(outcome.is_ok(), ["\n", "\r", ","].contains(&piece) && piece != ",", "{piece:?}");
    }
}

fn cohort(measures: &Value, groups: &Value) -> Cohort {
    read(&json!({ "sites": 4, "groups": groups, "measures": measures }))
}

fn fitted(cohort: &Cohort, csv: &str) -> CohortFit {
    fit_cohort(cohort, &Students::Csv(csv.to_owned())).unwrap_or_else(|refusals| panic!("{refusals}\n{csv}"))
}

fn one_group() -> Value {
    json!([{ "id": "all", "label": "All", "students": 1 }])
}

/// Nine students with 1 to 9 points at three schools: mean 5, SD sqrt(60 / 8), clustering 26/29 (worked at `icc_of`).
#[test]
fn points_are_fitted_by_mean_sd_and_clustering() {
    let measures = json!([{ "id": "points", "label": "Points", "scale":
        { "kind": "points", "mean": 50, "sd": 10, "min": 0, "max": 100 } }]);
    let csv = "site,points\nN,1\nN,2\nN,3\nS,4\nS,5\nS,6\nW,7\nW,8\nW,9\n";
    let fit = fitted(&cohort(&measures, &one_group()), csv);
    let sd = (60.0_f64 / 8.0).sqrt();
    assert_eq!(fit.cohort.measures[0].scale, Scale::Points { mean: 5.0, sd, min: 0.0, max: 100.0 });
    assert!((fit.cohort.measures[0].icc.unwrap() - 26.0 / 29.0).abs() < 1e-12);
    assert_eq!((fit.cohort.sites, fit.cohort.groups[0].students, fit.students), (3, 9, 9));
    let measure = &fit.fit[0];
    assert_eq!((measure.students, measure.mean, measure.sd), (9, 5.0, sd));
    // points are rounded: the threshold 7 begins at 6.5
    let at = |threshold: f64| normal::cdf((5.0 - (threshold - 0.5)) / sd);
    let seven = measure.thresholds.iter().find(|share| share.threshold == 7.0).unwrap();
    assert!((seven.observed - 3.0 / 9.0).abs() < 1e-15 && (seven.fitted - at(7.0)).abs() < 1e-12, "{seven:?}");
    assert!((seven.standard_error - (2.0_f64 / 9.0 / 9.0).sqrt()).abs() < 1e-15);
    let worst = (1..=10)
        .map(|threshold| (f64::from(10 - threshold) / 9.0 - at(f64::from(threshold))).abs())
        .fold(0.0, f64::max);
    let largest = measure.largest_difference;
    assert!(((largest.observed - largest.fitted).abs() - worst).abs() < 1e-12, "{largest:?} {worst}");
}

#[test]
fn local_history_becomes_the_share_that_reached_its_threshold() {
    let measures = json!([
        { "id": "growth", "label": "Growth", "scale": { "kind": "percentile" }, "localHistory": { "threshold": 60, "share": 0.1 } },
        { "id": "passed", "label": "Passed", "scale": { "kind": "event", "share": 0.9 } },
        { "id": "other", "label": "Other", "scale": { "kind": "percentile" }, "icc": 0.1 }
    ]);
    let groups = json!([
        { "id": "a", "label": "A", "students": 5, "baselineShift": 0.4 },
        { "id": "b", "label": "B", "students": 5 },
        { "id": "c", "label": "C", "students": 5 }
    ]);
    let csv = "id,group,growth,passed\n1,a,60,1\n2,a,70,0\n3,a,59,1\n4,b,80,\n5,a,,1\n";
    let fit = fitted(&cohort(&measures, &groups), csv);
    let students: Vec<u32> = fit.cohort.groups.iter().map(|group| group.students).collect();
    assert_eq!(students, [4, 1, 0]);
    let history = fit.cohort.measures[0].local_history.unwrap();
    assert_eq!((history.threshold, history.share), (60.0, 0.75));
    let sixty = fit.fit[0].thresholds.iter().find(|share| share.threshold == 60.0).unwrap();
    assert!((sixty.fitted - 0.75).abs() < 1e-9 && sixty.observed == 0.75, "{sixty:?}");
    assert_eq!(fit.cohort.measures[1].scale, Scale::Event { share: 0.75 });
    assert!((fit.fit[1].thresholds[0].fitted - 0.75).abs() < 1e-9);
    // without a column, and without sites
    assert_eq!(fit.cohort.measures[2], cohort(&measures, &groups).measures[2]);
    assert_eq!((fit.cohort.sites, fit.fit.len(), fit.fit[0].icc), (4, 2, None));
    let codes: Vec<&str> = fit.notes.iter().map(|note| note.code.as_str()).collect();
    assert_eq!(codes, ["assumed", "notFitted"], "{:?}", fit.notes);
}

/// Students drawn from the fitted law itself, 4,000 of them: the largest difference is within what a sample of that size
/// shows (Kolmogorov: 1.95 / sqrt n is exceeded once in a thousand).
#[test]
fn students_of_the_law_that_is_fitted_fit_it() {
    let measures = json!([{ "id": "rit", "label": "RIT", "scale":
        { "kind": "points", "mean": 1, "sd": 1, "min": 100, "max": 350 } }]);
    let mut words = words_of(2026, 7);
    let mut csv = "rit,site\n".to_owned();
    for student in 0..4_000 {
        let share = ((words.word() >> 12) as f64 + 0.5) / (1_u64 << 52) as f64;
        csv += &format!("{},{}\n", (210.0 + 15.3 * normal::quantile(share)).round(), student % 20);
    }
    let fit = fitted(&cohort(&measures, &one_group()), &csv);
    let largest = fit.fit[0].largest_difference;
    assert!((largest.observed - largest.fitted).abs() < 1.95 / 4_000_f64.sqrt(), "{largest:?}");
    // sites tell nothing about these students: the estimate's SE is near sqrt(2 / 19) / 200
    assert!(fit.fit[0].icc.unwrap() < 0.007, "{:?}", fit.fit[0].icc);
}

#[test]
fn what_cannot_be_fitted_is_refused() {
    let measures = json!([{ "id": "growth", "label": "Growth", "scale": { "kind": "percentile" } }]);
    let groups = json!([{ "id": "a", "label": "A", "students": 5 }, { "id": "b", "label": "B", "students": 5 }]);
    let refused = |csv: &str| -> Vec<(String, String)> {
        let refusals = fit_cohort(&cohort(&measures, &groups), &Students::Csv(csv.to_owned())).unwrap_err();
        refusals.list().iter().map(|refusal| (refusal.field.clone(), refusal.message.clone())).collect()
    };
    let found = refused("group,growth\na,50\n,60\nc,100\nb,x\nb,40\n");
    let fields: Vec<&str> = found.iter().map(|(field, _)| field.as_str()).collect();
    assert_eq!(
        fields,
        ["students.row[5].growth", "students.row[3].group", "students.row[4].group", "students.row[4].growth"]
    );
    assert_eq!(found[2].1, "must be one of the cohort's groups (\"a\", \"b\"), not \"c\"");
    assert_eq!(
        refused("group,growth\na,50\nb,60\n")[0].1,
        "all of 2 students reached 50 of \"growth\": local history needs a threshold that some reached"
    );
    assert_eq!(
        refused("group,reading\na,50\n")[0].1,
        "there must be a column for at least one of the measures \"growth\"; there are \"group\", \"reading\""
    );
    assert_eq!(refused("id,group,growth\n1,a,50\n1,a,40\n")[0].0, "students.row[3].id");
}

/// The students of each clause of the ten worked by hand: their rows, one off, and those of the deemed one.
#[test]
fn every_line_of_an_outcome_lists_whom_it_counts() {
    let options = SettleOptions { list_students: Some(true), ..SettleOptions::default() };
    let settlement = settle(&read(&ten_terms()), &Students::Csv(TEN.to_owned()), &options).unwrap();
    let lists: Vec<(&str, Option<Vec<u32>>)> =
        settlement.invoice.line_items.iter().map(|line| (line.clause.as_str(), line.students.clone())).collect();
    assert_eq!(
        lists,
        [
            ("contract.base[0]", None),
            ("contract.outcomes[0].pays.tiers[0]", Some(vec![4, 5])),
            ("contract.outcomes[0].pays.tiers[1]", Some(vec![2, 3])),
            ("contract.outcomes[0].pays.tiers[2]", Some(vec![0, 1])),
            ("contract.districtShortfall", Some(vec![8])),
        ]
    );
    for line in &settlement.invoice.line_items {
        if let Some(students) = &line.students {
            assert_eq!(line.count, Some(students.len() as u64), "{}", line.clause);
            let rows: Vec<u32> = students.iter().map(|student| student + 2).collect();
            assert_eq!(line.rows.as_ref(), Some(&rows), "{}", line.clause);
        }
    }
}
