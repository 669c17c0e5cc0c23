//! From the rows of a CSV text to students.

use std::borrow::Cow;

use crate::language::{checks, names, notes, reading as say};
use crate::outcomes::Cause;
use crate::refusal::{Path, Refusals};
use crate::settlement::StudentRecord;
use crate::units::Quoted;

use super::cells::Rows;
use super::header::{Asked, Column, Fact, MOST_COLUMNS, read_header};
use super::number::number_of;

/// A list of students, whatever it was written as: of every student what was asked for, the texts as they stand in the
/// input.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Roster<'t> {
    /// The students in the order written.
    pub entries: Vec<Entry<'t>>,
    /// Their rows in a file as a spreadsheet numbers them: the header is row 1. Absent where there is no file.
    pub rows: Option<Vec<u32>>,
    /// Their values of the measures asked for, student by student; absent where the test is missing.
    pub values: Vec<Option<f64>>,
}

/// What is known about a student beside values.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Entry<'t> {
    /// The identifier; empty where there is none.
    pub id: Cow<'t, str>,
    /// The group's id.
    pub group: Option<Cow<'t, str>>,
    /// The site.
    pub site: Option<Cow<'t, str>>,
    /// Units of dosage received.
    pub dosage: Option<f64>,
    /// Who caused a shortfall.
    pub shortfall_cause: Option<Cause>,
    /// Share of the year enrolled.
    pub enrolled_share: Option<f64>,
}

impl<'t> Roster<'t> {
    /// The roster of these records.
    pub fn of_records(records: &'t [StudentRecord], measures: &[String]) -> Self {
        let text = |text: &'t String| Cow::Borrowed(text.as_str());
        let entry = |record: &'t StudentRecord| Entry {
            id: text(&record.id),
            group: record.group.as_ref().map(text),
            site: None,
            dosage: record.dosage,
            shortfall_cause: record.shortfall_cause,
            enrolled_share: record.enrolled_share,
        };
        let value = |record: &StudentRecord, measure: &String| record.values.get(measure).copied().flatten();
        Self {
            entries: records.iter().map(entry).collect(),
            rows: None,
            values: records
                .iter()
                .flat_map(|record| measures.iter().map(move |measure| value(record, measure)))
                .collect(),
        }
    }
}

/// Reads the students of a CSV text. What is wrong with it is refused by row and column, `students.row[12].dosage`; what
/// was not looked at or had to be assumed is noted. Whether the values make sense is for others to check.
pub fn read_roster<'t>(text: &'t str, asked: &Asked<'_>, path: &Path<'_>, refusals: &mut Refusals) -> Roster<'t> {
    let in_file = path.field("row");
    let mut rows = Rows::new(text);
    let mut cells = Vec::new();
    let Some(header) = rows.read(&mut cells, MOST_COLUMNS) else {
        refusals.refuse("missing", path, say::nothing_in_it());
        return Roster::default();
    };
    let header_path = in_file.item(1);
    if let Some(misquoted) = header.misquoted {
        refusals.refuse("misquoted", &header_path, misquoted.to_string());
        return Roster::default();
    }
    if header.cells > MOST_COLUMNS {
        let message = checks::number_up_to(&MOST_COLUMNS, &names::columns(), &header.cells);
        refusals.refuse("outOfRange", &header_path, message);
        return Roster::default();
    }
    let columns = read_header(&cells, asked, &header_path, refusals);
    // the end of a line inside quotes is one too many
    let most = text.bytes().filter(|byte| matches!(byte, b'\n' | b'\r')).count();
    let mut entries = Vec::with_capacity(most);
    let mut numbers = Vec::with_capacity(most);
    let mut values = Vec::with_capacity(most.saturating_mul(asked.measures.len()));
    let mut empty = Empty::default();
    while let Some(row) = rows.read(&mut cells, columns.len()) {
        let path = in_file.item(row.number as usize);
        if let Some(misquoted) = row.misquoted {
            refusals.refuse("misquoted", &path, misquoted.to_string());
        } else if cells.iter().all(|cell| cell.trim_ascii().is_empty()) && row.cells <= columns.len() {
            empty.count(row.number);
        } else if row.cells == columns.len() {
            let from = values.len();
            values.resize(from + asked.measures.len(), None);
            let mut student = Student {
                entry: Entry::default(),
                values: values.get_mut(from..).unwrap_or_default(),
                path: &path,
                refusals,
            };
            for (column, cell) in columns.iter().zip(&mut cells) {
                student.read(*column, std::mem::take(cell));
            }
            entries.push(student.entry);
            numbers.push(row.number);
        } else {
            let (is, should) = (cells_of(row.cells), cells_of(columns.len()));
            let hint = if rows.has_semicolons() { "" } else { say::comma_in_quotes() };
            refusals.refuse("wrongCells", &path, say::wrong_cells(&is, &should, &hint));
        }
    }
    empty.note(path, refusals);
    if entries.is_empty() && refusals.is_empty() {
        refusals.note("noStudents", path, notes::no_students().to_owned());
    }
    Roster { entries, rows: Some(numbers), values }
}

fn cells_of(count: usize) -> String {
    if count == 1 { say::one_cell().to_owned() } else { say::cells(&count) }
}

/// Rows without anything in them.
#[derive(Default)]
struct Empty {
    first: Option<u32>,
    rows: u32,
}

impl Empty {
    fn count(&mut self, row: u32) {
        self.first.get_or_insert(row);
        self.rows += 1;
    }

    fn note(&self, path: &Path<'_>, refusals: &mut Refusals) {
        if let Some(first) = self.first {
            let message = match self.rows {
                1 => notes::one_row_empty(&first),
                rows => notes::rows_empty(&rows, &first),
            };
            refusals.note("emptyRows", path, message);
        }
    }
}

/// A student being read, cell by cell.
struct Student<'a, 't> {
    entry: Entry<'t>,
    values: &'a mut [Option<f64>],
    path: &'a Path<'a>,
    refusals: &'a mut Refusals,
}

impl<'t> Student<'_, 't> {
    /// Reads one cell; spaces around it are no part of it, and an empty one says nothing.
    fn read(&mut self, column: Column<'_>, cell: Cow<'t, str>) {
        let cell = match cell {
            Cow::Borrowed(cell) => Cow::Borrowed(cell.trim_ascii()),
            Cow::Owned(cell) => Cow::Owned(cell.trim_ascii().to_owned()),
        };
        if cell.is_empty() {
            return;
        }
        match column {
            Column::Other => {}
            Column::Measure(place, id) => {
                let value = self.number(id, &cell);
                if let Some(kept) = self.values.get_mut(place) {
                    *kept = value;
                }
            }
            Column::Fact(fact) => match fact {
                Fact::Id => self.entry.id = self.text(fact, cell),
                Fact::Group => self.entry.group = Some(self.text(fact, cell)),
                Fact::Site => self.entry.site = Some(self.text(fact, cell)),
                // a stand-in, so that one that was refused is not missed
                Fact::Dosage => self.entry.dosage = self.number(fact.name(), &cell).or(Some(0.0)),
                Fact::EnrolledShare => self.entry.enrolled_share = self.number(fact.name(), &cell),
                Fact::ShortfallCause => self.entry.shortfall_cause = self.cause(fact, &cell),
            },
        }
    }

    fn text(&mut self, fact: Fact, cell: Cow<'t, str>) -> Cow<'t, str> {
        if cell.chars().any(|letter| letter == '\u{fffd}') {
            let message = say::not_utf8(&shown(&cell));
            self.refusals.refuse("notUtf8", &self.path.field(fact.name()), message);
        }
        cell
    }

    fn number(&mut self, column: &str, cell: &str) -> Option<f64> {
        let number = number_of(cell);
        if let Err(reason) = &number {
            let message = say::not(reason, &shown(cell));
            self.refusals.refuse("notANumber", &self.path.field(column), message);
        }
        number.ok()
    }

    fn cause(&mut self, fact: Fact, cell: &str) -> Option<Cause> {
        let causes = [("student", Cause::Student), ("district", Cause::District), ("vendor", Cause::Vendor)];
        let found = causes.iter().find(|(word, _)| word.eq_ignore_ascii_case(cell));
        if found.is_none() {
            let message = say::not_a_cause(&shown(cell));
            self.refusals.refuse("wrongKind", &self.path.field(fact.name()), message);
        }
        found.map(|(_, cause)| *cause)
    }
}

/// A cell for people: at most 40 letters of it.
fn shown(cell: &str) -> String {
    let start: String = cell.chars().take(40).collect();
    let quoted = Quoted(&start).to_string();
    if start.len() < cell.len() { say::and_more(&quoted) } else { quoted }
}
