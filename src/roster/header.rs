//! The first row of a roster: which column holds what.

use std::borrow::Cow;

use crate::language::{notes, reading as say};
use crate::refusal::{Path, Refusals};
use crate::units::Quoted;

/// What a roster says about a student beside values.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fact {
    /// The student's identifier.
    Id,
    /// The group's id.
    Group,
    /// Units of dosage received.
    Dosage,
    /// `student`, `district` or `vendor`.
    ShortfallCause,
    /// Share of the year enrolled.
    EnrolledShare,
    /// The school.
    Site,
}

impl Fact {
    /// The name of its column.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Id => "id",
            Self::Group => "group",
            Self::Dosage => "dosage",
            Self::ShortfallCause => "shortfallCause",
            Self::EnrolledShare => "enrolledShare",
            Self::Site => "site",
        }
    }
}

/// What a reader of a roster asks for.
#[derive(Debug, Clone, Default)]
pub struct Asked<'a> {
    /// What there must be a column for.
    pub required: Vec<Fact>,
    /// What there may be a column for, and what is assumed without one.
    pub optional: Vec<(Fact, &'static str)>,
    /// Ids of the measures that there must be columns for.
    pub measures: &'a [String],
    /// Whether some of the measures will do; those without a column then have no values.
    pub any_measure: bool,
}

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Column<'a> {
    /// A fact about the student.
    Fact(Fact),
    /// Values of the measure at this place among those asked for, with its id.
    Measure(usize, &'a str),
    /// Nothing that was asked for.
    Other,
}

/// Most columns of a roster.
pub const MOST_COLUMNS: usize = 1_000;

/// Finds the columns asked for among the names of the first row. Refused: a name that is there twice, a column that is
/// required and missing, and one that looks like a misspelt optional one. Noted: columns that nobody asked for, and what
/// is assumed instead of those that are absent.
#[inline(never)]
pub fn read_header<'a>(
    names: &[Cow<'_, str>],
    asked: &Asked<'a>,
    path: &Path<'_>,
    refusals: &mut Refusals,
) -> Vec<Column<'a>> {
    let names: Vec<&str> = names.iter().map(|name| name.trim_ascii()).collect();
    let columns: Vec<Column<'a>> = names.iter().map(|name| column_of(name, asked)).collect();
    for (index, (name, column)) in names.iter().zip(&columns).enumerate() {
        let before = names.iter().zip(&columns).take(index);
        let same = |(other, before): (&&str, &Column<'_>)| match column {
            Column::Other => !name.is_empty() && other == name,
            Column::Fact(_) | Column::Measure(..) => before == column,
        };
        if let Some(first) = before.enumerate().find_map(|(place, column)| same(column).then_some(place)) {
            let message = say::repeated_column(&(first + 1), &(index + 1));
            refusals.refuse("repeatedColumn", &path.field(name), message);
        }
    }
    let has = |wanted: Column<'_>| columns.contains(&wanted);
    for fact in asked.required.iter().filter(|fact| !has(Column::Fact(**fact))) {
        refuse_missing(fact.name(), &names, path, refusals);
    }
    for (place, measure) in asked.measures.iter().enumerate() {
        if !asked.any_measure && !has(Column::Measure(place, measure)) {
            refuse_missing(measure, &names, path, refusals);
        }
    }
    let others = || names.iter().zip(&columns).filter(|(_, column)| **column == Column::Other).map(|(name, _)| *name);
    for (fact, assumed) in asked.optional.iter().filter(|(fact, _)| !has(Column::Fact(*fact))) {
        if let Some(alike) = others().find(|name| is_alike(name, fact.name())) {
            let message = say::misspelt_column(&Quoted(fact.name()));
            refusals.refuse("unknownColumn", &path.field(alike), message);
        } else if !assumed.is_empty() {
            refusals.note("assumed", &path.field(fact.name()), notes::no_such_column(assumed));
        }
    }
    if asked.any_measure && !columns.iter().any(|column| matches!(column, Column::Measure(..))) {
        let message = say::no_column_of_a_measure(
            &quoted(asked.measures.iter().map(String::as_str)),
            &quoted(names.iter().copied()),
        );
        refusals.refuse("missing", path, message);
    }
    if others().next().is_some() {
        refusals.note("ignoredColumns", path, notes::columns_not_used(&quoted(others())));
    }
    columns
}

fn column_of<'a>(name: &str, asked: &Asked<'a>) -> Column<'a> {
    let facts = || asked.required.iter().copied().chain(asked.optional.iter().map(|(fact, _)| *fact));
    let exactly = facts().find(|fact| fact.name() == name).map(Column::Fact);
    let measure = || {
        let (place, id) = asked.measures.iter().enumerate().find(|(_, measure)| *measure == name)?;
        Some(Column::Measure(place, id))
    };
    let nearly = || facts().find(|fact| plain(fact.name()) == plain(name)).map(Column::Fact);
    exactly.or_else(measure).or_else(nearly).unwrap_or(Column::Other)
}

#[inline(never)]
fn refuse_missing(name: &str, names: &[&str], path: &Path<'_>, refusals: &mut Refusals) {
    let message = say::no_column(&Quoted(name), &quoted(names.iter().copied()));
    refusals.refuse("missing", &path.field(name), message);
}

/// Names for people, at most 50 of them.
fn quoted<'n>(names: impl Iterator<Item = &'n str>) -> String {
    let mut names =
        names.map(|name| if name.is_empty() { say::without_a_name().to_owned() } else { Quoted(name).to_string() });
    let told: Vec<String> = names.by_ref().take(50).collect();
    let (told, more) = (told.join(", "), names.count());
    if more > 0 { say::and_so_many_more(&told, &more) } else { told }
}

/// A name without what people vary: case, spaces, underscores and hyphens. Of ASCII letters only, as all known names are.
fn plain(name: &str) -> String {
    let kept = |letter: &char| !(letter.is_ascii_whitespace() || matches!(letter, '_' | '-'));
    name.chars().filter(kept).map(|letter| letter.to_ascii_lowercase()).collect()
}

/// Whether a name is probably meant for that of a fact: a part of it, with its first word in it, or with one letter in
/// four different.
fn is_alike(name: &str, fact: &str) -> bool {
    let first_word = fact.split(|letter: char| letter.is_ascii_uppercase()).next().unwrap_or(fact);
    let (name, fact) = (plain(name), plain(fact));
    // not `str::contains`: its search for long texts is longer than all of this
    let within = |part: &str, whole: &str| whole.as_bytes().windows(part.len()).any(|place| place == part.as_bytes());
    name.len() >= 5 && (within(&name, &fact) || first_word.len() >= 4 && within(first_word, &name))
        || distance(&name, &fact) <= fact.len() / 4
}

/// Letters to change, insert or remove to make one name of another (Levenshtein 1966).
fn distance(one: &str, other: &str) -> usize {
    let mut row: Vec<usize> = (0..=other.chars().count()).collect();
    for (index, letter) in one.chars().enumerate() {
        let mut diagonal = index;
        let mut left = index + 1;
        for (above, other) in row.iter_mut().skip(1).zip(other.chars()) {
            left = (diagonal + usize::from(letter != other)).min(left + 1).min(*above + 1);
            diagonal = std::mem::replace(above, left);
        }
        if let Some(first) = row.first_mut() {
            *first = index + 1;
        }
    }
    row.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_distance_of_names_is_that_of_the_textbooks() {
        for (one, other, expected) in
            [("kitten", "sitting", 3), ("", "abc", 3), ("abc", "", 3), ("saturday", "sunday", 3), ("same", "same", 0)]
        {
            assert_eq!(distance(one, other), expected, "{one} {other}");
        }
    }

    #[test]
    fn a_misspelt_name_is_told_from_another_name() {
        for name in ["shortfal cause", "Shortfall", "cause", "shortfall_reason"] {
            assert!(is_alike(name, "shortfallCause"), "{name}");
        }
        for name in ["school", "grade", "name", "growth", "class", ""] {
            assert!(!is_alike(name, "shortfallCause") && !is_alike(name, "enrolledShare"), "{name}");
        }
    }
}
