//! From the rows of a CSV text to student records.

use std::collections::BTreeMap;

use crate::outcomes::Cause;
use crate::refusal::{Path, Refusals};
use crate::settlement::StudentRecord;

use super::cells::Rows;
use super::header::{Asked, Column, Fact, MOST_COLUMNS, read_header};
use super::number::number_of;

/// The students of a CSV text.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Roster {
    /// One for each row that is not empty.
    pub students: Vec<StudentRecord>,
    /// Their rows as a spreadsheet numbers them: the header is row 1.
    pub rows: Vec<u32>,
    /// Their sites; empty where there is no such column.
    pub sites: Vec<String>,
}

/// Reads the students of a CSV text. What is wrong with it is refused by row and column, `students.row[12].dosage`; what
/// was not looked at or had to be assumed is noted. Whether the values make sense is for others to check.
pub fn read_roster(text: &str, asked: &Asked<'_>, path: &Path<'_>, refusals: &mut Refusals) -> Roster {
    let in_file = path.field("row");
    let mut rows = Rows::new(text);
    let mut cells = Vec::new();
    let Some(header) = rows.read(&mut cells, MOST_COLUMNS) else {
        refusals.refuse("missing", path, "there is nothing in it: the first row must name the columns");
        return Roster::default();
    };
    let header_path = in_file.item(1);
    if let Some(misquoted) = header.misquoted {
        refusals.refuse("misquoted", &header_path, misquoted.to_string());
        return Roster::default();
    }
    if header.cells > MOST_COLUMNS {
        let message = format!("there must be at most {MOST_COLUMNS} columns, not {}", header.cells);
        refusals.refuse("outOfRange", &header_path, message);
        return Roster::default();
    }
    let columns = read_header(&cells, asked, &header_path, refusals);
    let has_sites = columns.contains(&Column::Fact(Fact::Site));
    let mut roster = Roster::default();
    let mut empty = Empty::default();
    while let Some(row) = rows.read(&mut cells, columns.len()) {
        let path = in_file.item(row.number as usize);
        if let Some(misquoted) = row.misquoted {
            refusals.refuse("misquoted", &path, misquoted.to_string());
        } else if cells.iter().all(|cell| cell.trim().is_empty()) && row.cells <= columns.len() {
            empty.count(row.number);
        } else if row.cells == columns.len() {
            let mut student = Student::new(&path, refusals);
            for (column, cell) in columns.iter().zip(&cells) {
                student.read(*column, cell);
            }
            roster.students.push(student.record);
            roster.rows.push(row.number);
            if has_sites {
                roster.sites.push(student.site);
            }
        } else {
            let (is, should) = (cells_of(row.cells), cells_of(columns.len()));
            let hint = if rows.has_semicolons() { "" } else { " (a cell with a comma in it must be in quotes)" };
            refusals.refuse("wrongCells", &path, format!("has {is}, and the header {should}{hint}"));
        }
    }
    empty.note(path, refusals);
    if roster.students.is_empty() && refusals.is_empty() {
        refusals.note("noStudents", path, "there are no students below the header".to_owned());
    }
    roster
}

fn cells_of(count: usize) -> String {
    if count == 1 { "one cell".to_owned() } else { format!("{count} cells") }
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
                1 => format!("row {first} is empty"),
                rows => format!("{rows} rows are empty, the first of them is row {first}"),
            };
            refusals.note("emptyRows", path, message);
        }
    }
}

/// A student being read, cell by cell.
struct Student<'a> {
    record: StudentRecord,
    site: String,
    path: &'a Path<'a>,
    refusals: &'a mut Refusals,
}

impl<'a> Student<'a> {
    fn new(path: &'a Path<'a>, refusals: &'a mut Refusals) -> Self {
        let record = StudentRecord {
            id: String::new(),
            group: None,
            dosage: None,
            shortfall_cause: None,
            enrolled_share: None,
            values: BTreeMap::new(),
        };
        Self { record, site: String::new(), path, refusals }
    }

    /// Reads one cell; spaces around it are no part of it, and an empty one says nothing.
    fn read(&mut self, column: Column<'_>, cell: &str) {
        let cell = cell.trim();
        match column {
            Column::Other => {}
            Column::Measure(id) => {
                let value = self.number(id, cell);
                self.record.values.insert(id.to_owned(), value);
            }
            Column::Fact(_) if cell.is_empty() => {}
            Column::Fact(fact) => match fact {
                Fact::Id => self.record.id = self.text(fact, cell),
                Fact::Group => self.record.group = Some(self.text(fact, cell)),
                Fact::Site => self.site = self.text(fact, cell),
                Fact::Dosage => self.record.dosage = self.number(fact.name(), cell),
                Fact::EnrolledShare => self.record.enrolled_share = self.number(fact.name(), cell),
                Fact::ShortfallCause => self.record.shortfall_cause = self.cause(fact, cell),
            },
        }
    }

    fn text(&mut self, fact: Fact, cell: &str) -> String {
        if cell.contains('\u{fffd}') {
            let message = format!("has letters that were not read: save the file as UTF-8, not as {}", shown(cell));
            self.refusals.refuse("notUtf8", &self.path.field(fact.name()), message);
        }
        cell.to_owned()
    }

    /// A number; nothing where the cell is empty, and a stand-in where it is refused.
    fn number(&mut self, column: &str, cell: &str) -> Option<f64> {
        if cell.is_empty() {
            return None;
        }
        Some(number_of(cell).unwrap_or_else(|reason| {
            let message = format!("{reason}, not {}", shown(cell));
            self.refusals.refuse("notANumber", &self.path.field(column), message);
            0.0
        }))
    }

    fn cause(&mut self, fact: Fact, cell: &str) -> Option<Cause> {
        let causes = [("student", Cause::Student), ("district", Cause::District), ("vendor", Cause::Vendor)];
        let found = causes.iter().find(|(word, _)| word.eq_ignore_ascii_case(cell));
        if found.is_none() {
            let message = format!("must be one of student, district, vendor, or empty, not {}", shown(cell));
            self.refusals.refuse("wrongKind", &self.path.field(fact.name()), message);
        }
        found.map(|(_, cause)| *cause)
    }
}

/// A cell for people: at most 40 letters of it.
fn shown(cell: &str) -> String {
    let start: String = cell.chars().take(40).collect();
    if start.len() < cell.len() { format!("{start:?} and more") } else { format!("{start:?}") }
}
