//! Settling actual student records.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::cohort::DOSAGE;
use crate::contract::{self, Contract, ContractTerms, FeePer};
use crate::outcomes::Cause;
use crate::refusal::{Path, Refusals};
use crate::units::Money;
use crate::written::read_object;

use super::explain::{Circumstances, invoice_of};
use super::invoice::Invoice;
use super::place::Student;

/// What is known about one student at the end of the year.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct StudentRecord {
    /// The student's identifier; unique, and never part of the invoice.
    pub id: String,
    /// The group's id; needed where an outcome is paid for some groups only.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub group: Option<String>,
    /// Units of dosage received; needed where the contract counts them.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub dosage: Option<f64>,
    /// Who caused a shortfall of dosage. Absent: the student.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub shortfall_cause: Option<Cause>,
    /// Share of the year enrolled, from 0 to 1. Absent: 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub enrolled_share: Option<f64>,
    /// Values by measure; null or absent where the test is missing.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Record<string, number | null>"))]
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
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct SettleOptions {
    /// Whether the district missed its own obligations.
    pub breach: bool,
    /// The measures tested in winter, by id: what a provisional payment is judged on. Absent: not known, and where there
    /// is a provisional payment the invoice has no instalments.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub winter_measures: Option<Vec<String>>,
}
read_object!(SettleOptions { breach: "breach", winter_measures: "winterMeasures" });

/// Settles a contract on actual student records: the invoice, to the cent. Nothing in it is random, and the
/// order of the students does not matter.
///
/// # Errors
/// Everything wrong with the terms and the records, at once: `contract...` and `students[...]`.
pub fn settle(terms: &ContractTerms, students: &[StudentRecord], options: &SettleOptions) -> Result<Invoice, Refusals> {
    let mut refusals = Refusals::new();
    let invoice = settle_into(terms, students, options, &mut refusals);
    refusals.unless_refused(invoice).map(|(invoice, _)| invoice)
}

/// The same, beside refusals found while the input was read.
pub fn settle_into(
    terms: &ContractTerms,
    students: &[StudentRecord],
    options: &SettleOptions,
    refusals: &mut Refusals,
) -> Invoice {
    let contract = contract::check(terms, &Path::Root("contract"), refusals);
    check_records(&contract, students, &Path::Root("students"), refusals);
    if !refusals.is_empty() {
        return Invoice { line_items: Vec::new(), total: Money::ZERO, breach: options.breach, instalments: None };
    }
    let roster: Vec<Student<'_>> = students.iter().map(|record| student_of(&contract, record)).collect();
    let judged_in_winter = |measures: &Vec<String>| -> Vec<bool> {
        contract.outcomes.iter().map(|outcome| measures.contains(&outcome.measure)).collect()
    };
    let winter = options.winter_measures.as_ref().map(judged_in_winter);
    invoice_of(&contract, &roster, Circumstances { breach: options.breach, most: None, winter: winter.as_deref() })
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

fn check_records(contract: &Contract, students: &[StudentRecord], path: &Path<'_>, refusals: &mut Refusals) {
    let needs_dosage = contract.minimum_dosage.is_some()
        || contract.outcomes.iter().any(|outcome| outcome.measure == DOSAGE)
        || contract.base.iter().any(|fee| fee.per == FeePer::DosageUnit);
    let needs_group = contract.outcomes.iter().any(|outcome| outcome.groups.is_some());
    let mut ids = BTreeSet::new();
    for (index, record) in students.iter().enumerate() {
        let path = path.item(index);
        if record.id.is_empty() || !ids.insert(record.id.clone()) {
            refusals.refuse(
                "repeatedId",
                &path.field("id"),
                format!("must be unique and not empty, not {:?}", record.id),
            );
        }
        if needs_group && record.group.is_none() {
            refusals.refuse("missing", &path.field("group"), "is needed: an outcome is paid for some groups only");
        }
        match record.dosage {
            Some(dosage) => refusals.within(&path.field("dosage"), "the dosage", dosage, 0.0..=1e6),
            None if needs_dosage => {
                refusals.refuse("missing", &path.field("dosage"), "is needed: the contract counts dosage");
            }
            None => {}
        }
        let enrolled = record.enrolled_share.unwrap_or(1.0);
        refusals.within(&path.field("enrolledShare"), "the share of the year enrolled", enrolled, 0.0..=1.0);
        let values = path.field("values");
        for (measure, value) in &record.values {
            refusals.within(&values.field(measure), "a value", value.unwrap_or_default(), -1e6..=1e6);
        }
    }
    check_amounts(contract, students, path, refusals);
    check_measures(contract, students, path, refusals);
}

/// Refuses records so many, or of so large fees, that amounts would no longer be exact.
fn check_amounts(contract: &Contract, students: &[StudentRecord], path: &Path<'_>, refusals: &mut Refusals) {
    let units: f64 = students.iter().map(|record| record.dosage.unwrap_or_default()).sum();
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
        refusals.refuse("tooLarge", path, "the contract could pay more than 90,000,000,000,000.00 for these students");
    }
}

/// A measure that no record has while records have others is a misspelt name, not a missing test.
fn check_measures(contract: &Contract, students: &[StudentRecord], path: &Path<'_>, refusals: &mut Refusals) {
    let mut written = BTreeSet::new();
    for name in students.iter().flat_map(|record| record.values.keys()) {
        if !written.contains(name) {
            written.insert(name.clone());
        }
    }
    let mut tests = BTreeSet::new();
    for outcome in contract.outcomes.iter().filter(|outcome| outcome.measure != DOSAGE) {
        tests.insert(outcome.measure.clone());
    }
    for measure in &tests {
        if !written.is_empty() && !written.contains(measure) {
            let found = written.iter().map(String::as_str).collect::<Vec<_>>().join(", ");
            let message = format!("no student has a value or null for {measure:?}; there are {found}");
            refusals.refuse("unknownId", path, message);
        }
    }
}
