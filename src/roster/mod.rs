//! A list of students as people keep it: a CSV file.
//!
//! The first row names the columns, in any order. Every further row is a student.
//!
//! | column | holds | empty cell |
//! |---|---|---|
//! | `id` | the student's identifier, unique | refused |
//! | `group` | the group's id | refused where an outcome is paid for some groups only |
//! | `dosage` | units of dosage received | refused where the contract counts dosage |
//! | `shortfallCause` | `student`, `district` or `vendor`: who caused a shortfall of dosage | the student |
//! | `enrolledShare` | share of the year enrolled, from 0 to 1 | 1 |
//! | a measure's id | the student's value | the test is missing |
//!
//! Case, spaces, underscores and hyphens do not matter in the first five names (`Enrolled share`); a measure's column is
//! named exactly as the contract names the measure. Needed are `id`, `group` and `dosage` where the contract looks at
//! them, and every measure that an outcome is judged on. Other columns may be there, and a note says that nobody looked
//! at them. [`fit_cohort`] looks at `site`, too, and needs no `id`.
//!
//! The text is CSV as of RFC 4180, with or without a byte order mark; cells are separated by commas or, where the header
//! has more of those, semicolons; rows end with CRLF, LF or CR. Numbers are plain decimals with a point: `3.5`. Rows
//! without anything in them are noted and are no students. Everything else is refused by row, as a spreadsheet
//! numbers it, and column: `students.row[12].dosage`.

mod cells;
mod fit;
mod header;
mod moments;
mod number;
mod read;

use crate::contract::{self, Contract, ContractTerms};
use crate::language::{notes, reading};
use crate::refusal::{Path, Refusals};
use crate::settlement::{self, Needs, SettleOptions, Settlement, Student, StudentRecord, settle_checked};
use crate::written::{Read, Written, refuse_kind};

pub use cells::{Misquoted, Row, Rows};
pub use fit::{CohortFit, MeasureFit, ReachedShare, fit_beside, fit_cohort};
pub use header::{Asked, Column, Fact};
pub use number::{NotANumber, number_of};
pub use read::{Entry, Roster, read_roster};

/// Students as they are given: as records, or as a CSV text.
#[derive(Debug, Clone, PartialEq)]
pub enum Students {
    /// Records.
    Records(Vec<StudentRecord>),
    /// A CSV text; its columns are described at [`crate::roster`].
    Csv(String),
}

impl Read for Students {
    fn read(written: Option<&Written>, path: &Path<'_>, refusals: &mut Refusals) -> Self {
        match written {
            Some(Written::Text(text)) => Self::Csv(text.clone()),
            Some(Written::List(_)) => Self::Records(Read::read(written, path, refusals)),
            Some(_) | None => {
                refuse_kind(reading::students(), written, path, refusals);
                Self::Records(Vec::new())
            }
        }
    }
}

/// Settles a contract on actual students: [`crate::settlement::settle`], from records or from a CSV text.
///
/// # Errors
/// Everything wrong with the terms and the students, at once: `contract...`, and `students[...]` or
/// `students.row[...]`.
pub fn settle(terms: &ContractTerms, students: &Students, options: &SettleOptions) -> Result<Settlement, Refusals> {
    settle_beside(terms, students, options, Refusals::new())
}

/// The same, beside what was refused while the input was read.
///
/// # Errors
/// Everything refused, at once.
pub fn settle_beside(
    terms: &ContractTerms,
    students: &Students,
    options: &SettleOptions,
    mut refusals: Refusals,
) -> Result<Settlement, Refusals> {
    let text = match students {
        Students::Records(records) => return settlement::settle_beside(terms, records, options, refusals),
        Students::Csv(text) => text,
    };
    let contract = contract::check(terms, &Path::root("contract"), &mut refusals);
    let needs = Needs::of(&contract);
    let roster = read_roster(text, &asked(&needs), &Path::root("students"), &mut refusals);
    let ids: Vec<&str> = roster.entries.iter().map(|entry| &*entry.id).collect();
    let students = students_of(&contract, &needs.measures, &roster);
    settle_checked(&contract, &ids, &students, roster.rows.as_deref(), options, refusals)
}

/// The students of a roster as settlement sees them.
#[inline(never)]
fn students_of<'r>(contract: &Contract, measures: &[String], roster: &'r Roster<'_>) -> Vec<Student<'r>> {
    let place = |measure: &String| measures.iter().position(|known| known == measure);
    let judged_on: Vec<Option<usize>> = contract.outcomes.iter().map(|outcome| place(&outcome.measure)).collect();
    let student = |(index, entry): (usize, &'r Entry<'_>)| {
        // an outcome that is judged on no measure is judged on the dosage
        let value = |place: &Option<usize>| match place {
            Some(place) => roster.values.get(index * measures.len() + place).copied().flatten(),
            None => entry.dosage,
        };
        Student {
            group: entry.group.as_deref(),
            dosage: entry.dosage,
            cause: entry.shortfall_cause.unwrap_or_default(),
            enrolled_share: entry.enrolled_share.unwrap_or(1.0),
            values: judged_on.iter().map(value).collect(),
        }
    };
    roster.entries.iter().enumerate().map(student).collect()
}

/// What settling asks of a roster.
fn asked(needs: &Needs) -> Asked<'_> {
    let mut asked =
        Asked { required: vec![Fact::Id], optional: Vec::new(), measures: &needs.measures, any_measure: false };
    let required = [(needs.group, Fact::Group), (needs.dosage, Fact::Dosage)];
    asked.required.extend(required.iter().filter(|(needed, _)| *needed).map(|(_, fact)| *fact));
    let optional = [
        (needs.shortfall_cause, Fact::ShortfallCause, notes::shortfalls_are_the_students_own()),
        (needs.enrolled_share, Fact::EnrolledShare, notes::enrolled_the_whole_year()),
    ];
    asked.optional.extend(optional.iter().filter(|(needed, ..)| *needed).map(|(_, fact, assumed)| (*fact, *assumed)));
    asked
}

/// The first row of a CSV file for this contract, and nothing else: a column for everything that it looks at.
pub fn template(contract: &Contract) -> String {
    let needs = Needs::of(contract);
    let asked = asked(&needs);
    let facts = asked.required.iter().chain(asked.optional.iter().map(|(fact, _)| fact));
    let mut names: Vec<&str> = facts.map(|fact| fact.name()).collect();
    names.extend(needs.measures.iter().map(String::as_str));
    names.into_iter().map(in_cell).collect::<Vec<_>>().join(",") + "\r\n"
}

/// A text as a cell: in quotes where it needs them.
fn in_cell(text: &str) -> String {
    let is_plain = text == text.trim_ascii() && !text.bytes().any(|byte| b",;\"\r\n".contains(&byte));
    if is_plain { text.to_owned() } else { format!("\"{}\"", text.replace('"', "\"\"")) }
}
