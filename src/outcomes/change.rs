//! From the counts under one minimum dosage to those under another, by the students between the two alone.

use std::ops::Range;

use super::codes::{Cause, Facts};
use super::column::Column;
use super::counting::Counting;
use super::histogram::{Histogram, Narrow};
use super::records::{BLOCK, Places, Records};
use super::simulate::{GroupPlace, Simulator};
use super::tally::{BlockTally, Counts, GroupTally};

/// Where more students than this part change, counting all of them anew takes no longer.
const MOST_CHANGED: f64 = 0.4;
/// Students looked at together.
const TOGETHER: usize = 16;

/// Counts again what a change of the minimum dosage changes.
pub struct Change<'s> {
    simulator: &'s Simulator,
    /// Whether the students between the two minimums count from now on, or no longer.
    joins: bool,
    /// Their codes: so many from the first on.
    first: u16,
    number: u16,
    /// By column that is counted, the counts of those students.
    grids: Vec<Option<Box<Narrow>>>,
    /// Those of a group in a year.
    found: Vec<usize>,
}

impl<'s> Change<'s> {
    /// Gets ready to change what was counted; `None` where counting anew is the way.
    pub fn between(simulator: &'s Simulator, before: &Counting, after: &Counting) -> Option<Self> {
        let facts = simulator.codes().facts();
        let [low, high] = [before.minimum.min(after.minimum), before.minimum.max(after.minimum)];
        let [first, end] = [low, high].map(|units| facts.partition_point(|facts| facts.units < units));
        let changed: f64 = facts.get(first..end)?.iter().map(|facts| facts.chance).sum();
        if changed > MOST_CHANGED {
            return None;
        }
        let cohort = simulator.cohort();
        let units = cohort.dosage.as_ref().map_or(1, |dosage| dosage.planned as usize + 1);
        let lengths = cohort.measures.iter().map(|measure| measure.grid.len()).chain([units]);
        let grid = |(length, asked): (usize, &bool)| match asked.then(|| Histogram::new(length)) {
            None => Some(None),
            Some(Histogram::Narrow(narrow)) => Some(Some(narrow)),
            Some(Histogram::Wide(_)) => None,
        };
        Some(Self {
            simulator,
            joins: after.minimum < before.minimum,
            first: u16::try_from(first).ok()?,
            number: u16::try_from(end - first).ok()?,
            grids: lengths.zip(&before.columns).map(grid).collect::<Option<_>>()?,
            found: Vec::new(),
        })
    }

    /// Changes the counts of a block; false where they have another form.
    pub fn apply(&mut self, records: &Records, tally: &mut BlockTally) -> bool {
        let has_rows = |(counts, grid): (&Counts, &Option<Box<Narrow>>)| {
            grid.is_none() || matches!(counts.reached, Column::Rows(_))
        };
        if !tally.groups.iter().all(|group| group.counts.iter().zip(&self.grids).all(has_rows)) {
            return false;
        }
        for (place, group) in self.simulator.groups().iter().zip(&mut tally.groups) {
            for year in 0..records.breach.len().min(BLOCK) {
                self.find(place, year, records, group);
                self.count(place, year, records);
            }
            for (grid, counts) in self.grids.iter_mut().zip(&group.counts) {
                for grid in grid.iter_mut() {
                    grid.add_to(counts, self.joins);
                }
            }
        }
        true
    }

    /// Finds those of a group who change in a year, and changes what does not look at their values.
    #[expect(clippy::indexing_slicing, reason = "years of a block")]
    fn find(&mut self, place: &GroupPlace, year: usize, records: &Records, group: &mut GroupTally) {
        let before = year * self.simulator.students();
        let students = before + place.students.start..before + place.students.end;
        self.found.clear();
        let codes = records.codes.get(students.clone()).unwrap_or_default();
        let (together, rest) = codes.as_chunks::<TOGETHER>();
        let (first, number) = (self.first, self.number);
        let changes = |code: &u16| code.wrapping_sub(first) < number;
        let starts = students.clone().step_by(TOGETHER);
        for (start, codes) in starts.zip(together) {
            // most have nobody, and are passed over several at a time
            if codes.iter().fold(false, |any, code| any | changes(code)) {
                self.found.extend((start..).zip(codes).filter(|(_, code)| changes(code)).map(|(student, _)| student));
            }
        }
        let start = students.end - rest.len();
        self.found.extend((start..).zip(rest).filter(|(_, code)| changes(code)).map(|(student, _)| student));
        let (mut enough, mut tested, mut short) = (0, 0, 0);
        for student in &self.found {
            let Some(facts) = self.facts(*student, records) else { continue };
            enough += 1;
            tested += u32::from(facts.valid);
            short += u32::from(facts.cause == Cause::District);
        }
        if self.joins {
            (group.enough[year], group.tested[year]) = (group.enough[year] + enough, group.tested[year] + tested);
            group.district_short[year] -= short;
        } else {
            (group.enough[year], group.tested[year]) = (group.enough[year] - enough, group.tested[year] - tested);
            group.district_short[year] += short;
        }
    }

    fn facts(&self, student: usize, records: &Records) -> Option<&'s Facts> {
        self.simulator.codes().facts().get(usize::from(*records.codes.get(student)?))
    }

    /// Counts those who were found on every grid.
    fn count(&mut self, place: &GroupPlace, year: usize, records: &Records) {
        let mut grids = std::mem::take(&mut self.grids);
        let measures = grids.len() - 1;
        let before = year * self.simulator.students();
        let cells = self.simulator.cells().get(place.cells.clone()).unwrap_or_default();
        let mut cells = (place.cells.start..).zip(cells).peekable();
        for student in &self.found {
            let Some(facts) = self.facts(*student, records) else { continue };
            while cells.next_if(|(_, cell)| before + cell.students.end <= *student).is_some() {}
            let cell = cells.peek().map_or(0, |(index, _)| *index);
            let here: Range<usize> = *student..*student + 1;
            for (column, grid) in grids.iter_mut().enumerate() {
                let Some(grid) = grid else { continue };
                if column == measures {
                    grid.count_one(year, &[1], std::iter::once(u16::try_from(facts.units).unwrap_or(u16::MAX)));
                } else if let (true, Some(Places::Narrow(values)), Some(Places::Narrow(twins))) =
                    (facts.valid, records.values.get(column), records.twins.get(column))
                {
                    let first = (year * self.simulator.cells().len() + cell) * measures;
                    let sunk = records.sunk.get(first + column) == Some(&true);
                    if let (Some(value), Some(twin)) = (values.get(here.clone()), twins.get(here.clone())) {
                        grid.count(year, sunk, &[1], value, twin);
                    }
                }
            }
        }
        self.grids = grids;
    }
}
