//! Settling actual student records.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::cohort::DOSAGE;
use crate::contract::{self, Contract, ContractTerms, FeePer};
use crate::language::{checks as say, names, notes};
use crate::outcomes::Cause;
use crate::refusal::{Path, Refusals};
use crate::units::Quoted;
use crate::written::read_object;

use super::counted::Settlement;
use super::explain::{Circumstances, invoice_of};
use super::needs::Needs;
use super::place::Student;

/// What is known about one student at the end of the year.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(all(target_arch = "wasm32", feature = "whole"), derive(tsify::Tsify))]
pub struct StudentRecord {
    /// The student's identifier; unique, and never part of the invoice.
    pub id: String,
    /// The group's id; needed where an outcome is paid for some groups only.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(all(target_arch = "wasm32", feature = "whole"), tsify(optional))]
    pub group: Option<String>,
    /// Units of dosage received; needed where the contract counts them.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(all(target_arch = "wasm32", feature = "whole"), tsify(optional))]
    pub dosage: Option<f64>,
    /// Who caused a shortfall of dosage. Absent: the student.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(all(target_arch = "wasm32", feature = "whole"), tsify(optional))]
    pub shortfall_cause: Option<Cause>,
    /// Share of the year enrolled, from 0 to 1. Absent: 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(all(target_arch = "wasm32", feature = "whole"), tsify(optional))]
    pub enrolled_share: Option<f64>,
    /// Values by measure; null or absent where the test is missing.
    #[cfg_attr(all(target_arch = "wasm32", feature = "whole"), tsify(type = "Record<string, number | null>"))]
    pub values: BTreeMap<String, Option<f64>>,
}
read_object!(StudentRecord {
    id: "id",
    group: "group",
    dosage: "dosage",
    shortfall_cause: "shortfallCause",
    enrolled_share: "enrolledShare",
    values: "values",
});

/// How to settle.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(all(target_arch = "wasm32", feature = "whole"), derive(tsify::Tsify))]
pub struct SettleOptions {
    /// Whether the district missed its own obligations.
    pub breach: bool,
    /// The measures tested in winter, by id: what a provisional payment is judged on. Absent: not known, and where there
    /// is a provisional payment the invoice has no instalments.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(all(target_arch = "wasm32", feature = "whole"), tsify(optional))]
    pub winter_measures: Option<Vec<String>>,
    /// Whether each line of an outcome lists the students whom it counts. Absent: no.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(all(target_arch = "wasm32", feature = "whole"), tsify(optional))]
    pub list_students: Option<bool>,
}
read_object!(SettleOptions { breach: "breach", winter_measures: "winterMeasures", list_students: "listStudents" });

/// Settles a contract on actual student records: the invoice, to the cent, and who was not counted, and why.
/// Nothing in it is random, and the order of the students does not matter.
///
/// # Errors
/// Everything wrong with the terms and the records, at once: `contract...` and `students[...]`.
pub fn settle(
    terms: &ContractTerms,
    students: &[StudentRecord],
    options: &SettleOptions,
) -> Result<Settlement, Refusals> {
    settle_beside(terms, students, options, Refusals::new())
}

/// The same, beside what was refused while the input was read.
///
/// # Errors
/// Everything refused, at once.
pub fn settle_beside(
    terms: &ContractTerms,
    students: &[StudentRecord],
    options: &SettleOptions,
    mut refusals: Refusals,
) -> Result<Settlement, Refusals> {
    let contract = contract::check(terms, &Path::root("contract"), &mut refusals);
    check_measures(&contract, students, &Path::root("students"), &mut refusals);
    let ids: Vec<&str> = students.iter().map(|record| record.id.as_str()).collect();
    let students: Vec<Student<'_>> = students.iter().map(|record| student_of(&contract, record)).collect();
    settle_checked(&contract, &ids, &students, None, options, refusals)
}

/// The same under a contract that is checked already. The ids are the students', and so are the `rows` of the file that
/// they were read from, if there is one.
///
/// # Errors
/// Everything refused, at once: `students[...]`, or `students.row[...]` where they come from a file.
#[inline(never)]
pub fn settle_checked(
    contract: &Contract,
    ids: &[&str],
    students: &[Student<'_>],
    rows: Option<&[u32]>,
    options: &SettleOptions,
    mut refusals: Refusals,
) -> Result<Settlement, Refusals> {
    let path = Path::root("students");
    check_ids(ids, rows, &path, &mut refusals);
    check_students(contract, students, rows, &path, &mut refusals);
    check_amounts(contract, students, &path, &mut refusals);
    if contract.has_provisional() && options.winter_measures.is_none() {
        let message = notes::winter_not_known().to_owned();
        refusals.note("winterMeasures", &Path::root("options").field("winterMeasures"), message);
    }
    let ((), notes) = refusals.unless_refused(())?;
    let judged_in_winter = |measures: &Vec<String>| -> Vec<bool> {
        contract.outcomes.iter().map(|outcome| measures.contains(&outcome.measure)).collect()
    };
    let winter = options.winter_measures.as_ref().map(judged_in_winter);
    let circumstances = Circumstances {
        breach: options.breach,
        most: None,
        winter: winter.as_deref(),
        lists_students: options.list_students == Some(true),
    };
    let mut invoice = invoice_of(contract, students, circumstances);
    if let Some(rows) = rows {
        for line in &mut invoice.line_items {
            let row_of = |student: &u32| rows.get(*student as usize).copied();
            line.rows = line.students.as_ref().map(|students| students.iter().filter_map(row_of).collect());
        }
    }
    Ok(Settlement { notes, ..Settlement::new(contract, invoice, students, ids, rows) })
}

fn student_of<'r>(contract: &Contract, record: &'r StudentRecord) -> Student<'r> {
    let value = |measure: &str| match measure {
        DOSAGE => record.dosage,
        test => record.values.get(test).copied().flatten(),
    };
    Student {
        group: record.group.as_deref(),
        dosage: record.dosage,
        cause: record.shortfall_cause.unwrap_or_default(),
        enrolled_share: record.enrolled_share.unwrap_or(1.0),
        values: contract.outcomes.iter().map(|outcome| value(&outcome.measure)).collect(),
    }
}

/// Where in the input a student stands: an item of the list, or a row of the file.
fn place_in<'p>(list: &'p Path<'p>, file: &'p Path<'p>, rows: Option<&[u32]>, index: usize) -> Path<'p> {
    match rows {
        Some(rows) => file.item(rows.get(index).map_or(0, |row| *row as usize)),
        None => list.item(index),
    }
}

/// Refuses ids that are empty or were used before.
#[inline(never)]
pub fn check_ids(ids: &[&str], rows: Option<&[u32]>, path: &Path<'_>, refusals: &mut Refusals) {
    let in_file = path.field("row");
    let mut first_of = BTreeMap::new();
    for (index, id) in ids.iter().enumerate() {
        let place = place_in(path, &in_file, rows, index);
        if id.is_empty() {
            refusals.refuse("missing", &place.field("id"), say::id_of_a_student_missing());
            continue;
        }
        let first = *first_of.entry((ending(id), *id)).or_insert(index);
        if first != index {
            let other = match rows.and_then(|rows| rows.get(first)) {
                Some(row) => say::row(row),
                None => path.item(first).to_string(),
            };
            let message = say::id_of_another(&Quoted(id), &other);
            refusals.refuse("repeatedId", &place.field("id"), message);
        }
    }
}

/// The last eight bytes: most ids differ in them, and numbers are compared sooner than texts.
fn ending(id: &str) -> u64 {
    id.bytes().rev().take(8).fold(0, |number, byte| number << 8 | u64::from(byte))
}

/// Refuses what a contract needs and a student does not have, and numbers out of range.
#[inline(never)]
fn check_students(
    contract: &Contract,
    students: &[Student<'_>],
    rows: Option<&[u32]>,
    path: &Path<'_>,
    refusals: &mut Refusals,
) {
    let needs = Needs::of(contract);
    let judged_on = |measure: &String| contract.outcomes.iter().position(|outcome| outcome.measure == *measure);
    let measures: Vec<(&str, usize)> =
        needs.measures.iter().filter_map(|measure| Some((measure.as_str(), judged_on(measure)?))).collect();
    let in_file = path.field("row");
    for (index, student) in students.iter().enumerate() {
        let path = place_in(path, &in_file, rows, index);
        if needs.group && student.group.is_none() {
            refusals.refuse("missing", &path.field("group"), say::group_needed());
        }
        match student.dosage {
            Some(dosage) => refusals.within(&path.field("dosage"), names::dosage(), dosage, 0.0..=1e6),
            None if needs.dosage => {
                refusals.refuse("missing", &path.field("dosage"), say::dosage_needed());
            }
            None => {}
        }
        let enrolled = student.enrolled_share;
        refusals.within(&path.field("enrolledShare"), names::enrolled_share(), enrolled, 0.0..=1.0);
        // a column of a file has the measure's name alone
        let values = if rows.is_some() { path } else { path.field("values") };
        for (measure, outcome) in &measures {
            let value = student.values.get(*outcome).copied().flatten().unwrap_or_default();
            refusals.within(&values.field(measure), names::value(), value, -1e6..=1e6);
        }
    }
}

/// Refuses records so many, or of so large fees, that amounts would no longer be exact.
#[inline(never)]
fn check_amounts(contract: &Contract, students: &[Student<'_>], path: &Path<'_>, refusals: &mut Refusals) {
    let units: f64 = students.iter().map(|student| student.dosage.unwrap_or_default()).sum();
    #[expect(clippy::cast_precision_loss, reason = "a bound, not an amount")]
    let heads = students.len() as f64;
    let fees = contract.base.iter().map(|fee| match fee.per {
        FeePer::Student(_) => fee.amount.dollars() * heads,
        FeePer::Contract | FeePer::Month(_) => fee.fixed().unwrap_or_default().dollars(),
        FeePer::DosageUnit => fee.amount.dollars() * units,
    });
    let outcomes = contract.outcomes.iter().map(|outcome| {
        let malus = outcome.malus.map_or(0.0, |malus| malus.amount.dollars()) * heads;
        malus
            + match &outcome.rule {
                contract::Rule::PerStudent(reward) => reward.largest().dollars() * heads,
                contract::Rule::Cohort(rule) => rule.most(students.len() as u64).dollars(),
            }
    });
    if !(fees.chain(outcomes).sum::<f64>() <= 9e13) {
        refusals.refuse("tooLarge", path, say::pays_these_too_much());
    }
}

/// A measure that no record has while records have others is a misspelt name, not a missing test.
#[inline(never)]
fn check_measures(contract: &Contract, students: &[StudentRecord], path: &Path<'_>, refusals: &mut Refusals) {
    let mut written: BTreeSet<&str> = BTreeSet::new();
    for name in students.iter().flat_map(|record| record.values.keys()) {
        if !written.contains(name.as_str()) {
            written.insert(name);
        }
    }
    for measure in &Needs::of(contract).measures {
        if !written.is_empty() && !written.contains(measure.as_str()) {
            let found = written.iter().copied().collect::<Vec<_>>().join(", ");
            let message = say::nobody_has(&Quoted(measure), &found);
            refusals.refuse("unknownId", path, message);
        }
    }
}
