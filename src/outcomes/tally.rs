//! Counts of a block of years on the reporting grids, for the students whom an eligibility rule lets count.

use std::borrow::Cow;
use std::ops::Range;

use super::codes::Cause;
use super::column::Column;
use super::counting::Counting;
use super::crowds::{self, is_crowded};
use super::drawn::Drawn;
use super::histogram::Histogram;
use super::records::{BLOCK, Places, Records};
use super::rows::Shelf;
use super::simulate::{GroupPlace, Simulator};

/// A block of years, counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BlockTally {
    /// By year, whether the district misses its own obligations.
    pub breach: [bool; BLOCK],
    /// Units of dosage delivered to all students; of crowds 0 where nobody asks.
    pub delivered: [u64; BLOCK],
    /// By group.
    pub groups: Vec<GroupTally>,
}

/// One group in a block of years.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupTally {
    /// Students enrolled.
    pub enrolled: u32,
    /// By year, students who received the minimum dosage.
    pub enough: [u32; BLOCK],
    /// Those of them with both tests valid.
    pub tested: [u32; BLOCK],
    /// Students whom the district kept below the minimum dosage.
    pub district_short: [u32; BLOCK],
    /// Units of dosage delivered to them; empty where nobody asks.
    pub delivered: Vec<u64>,
    /// By measure, over the tested students; last the dosage, over all who received enough.
    pub counts: Vec<Counts>,
}

/// The places that students reach on one grid, with the service and without it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Counts {
    /// With the service.
    pub reached: Column,
    /// Without it; empty for dosage.
    pub without: Column,
    /// Both with and without it; empty for dosage.
    pub both: Column,
}

impl GroupTally {
    /// Nobody yet, of so many students.
    pub(super) fn new(enrolled: usize, counting: &Counting) -> Self {
        Self {
            enrolled: u32::try_from(enrolled).unwrap_or(u32::MAX),
            enough: [0; BLOCK],
            tested: [0; BLOCK],
            district_short: [0; BLOCK],
            delivered: if counting.delivered { vec![0; BLOCK] } else { Vec::new() },
            counts: vec![Counts::default(); counting.columns.len()],
        }
    }

    /// The places of the twins of those whom a column counts: where the same students are without the service. A twin
    /// receives no dosage.
    pub fn twins(&self, column: usize) -> Cow<'_, Column> {
        match self.counts.get(column) {
            Some(counts) if column + 1 < self.counts.len() => Cow::Borrowed(&counts.without),
            Some(counts) if counts.reached != Column::Empty => Cow::Owned(Column::WideRows(vec![self.enough])),
            Some(_) | None => Cow::Owned(Column::Empty),
        }
    }
}

/// Counts blocks of one cohort under one rule.
pub struct Counter<'s> {
    simulator: &'s Simulator,
    counting: &'s Counting,
    /// By code, what a student adds: see [`Sum`].
    adds: Vec<u64>,
    /// By code, units received.
    units: Vec<u16>,
    /// By column that is asked for, its counts.
    grids: Vec<Option<Histogram>>,
    /// Blocks whose rows lie side by side, by column the room for them, and for how many there is still some.
    together: usize,
    shelves: Vec<Option<Shelf>>,
    /// Their tallies, made one after the other for the same reason.
    empty: std::vec::IntoIter<BlockTally>,
    /// Whether each student of a group counts this year, on the measures and on dosage.
    tested: Vec<u8>,
    enough: Vec<u8>,
}

/// Blocks whose rows lie side by side at most: half a thousand years, those of a first picture.
const MOST_TOGETHER: usize = 16;
/// Students counted together.
const SEGMENT: usize = 1_024;

/// Four sums in one word: of a segment's students none overflows into the next.
struct Sum(u64);

impl Sum {
    const BITS: u32 = 11;

    fn of(units: u32, minimum: u32, valid: bool, cause: Cause) -> u64 {
        let enough = units >= minimum;
        u64::from(enough && valid)
            | u64::from(enough) << Self::BITS
            | u64::from(!enough && cause == Cause::District) << (2 * Self::BITS)
            | u64::from(units) << (3 * Self::BITS)
    }

    #[expect(clippy::cast_possible_truncation, reason = "masked")]
    const fn part(&self, index: u32) -> u32 {
        (self.0 >> (index * Self::BITS)) as u32 & ((1 << Self::BITS) - 1)
    }

    const fn delivered(&self) -> u64 {
        self.0 >> (3 * Self::BITS)
    }
}

impl<'s> Counter<'s> {
    /// Gets ready to count.
    pub fn new(simulator: &'s Simulator, counting: &'s Counting) -> Self {
        let facts = simulator.codes().facts();
        let adds = facts.iter().map(|facts| Sum::of(facts.units, counting.minimum, facts.valid, facts.cause));
        let cohort = simulator.cohort();
        let units = cohort.dosage.as_ref().map_or(1, |dosage| dosage.planned as usize + 1);
        let lengths = cohort.measures.iter().map(|measure| measure.grid.len()).chain([units]);
        let grids = lengths.zip(&counting.columns).map(|(length, asked)| asked.then(|| Histogram::new(length)));
        Self {
            simulator,
            counting,
            adds: adds.collect(),
            units: facts.iter().map(|facts| u16::try_from(facts.units).unwrap_or(u16::MAX)).collect(),
            grids: grids.collect(),
            together: 1,
            shelves: Vec::new(),
            empty: Vec::new().into_iter(),
            tested: Vec::new(),
            enough: Vec::new(),
        }
    }

    /// Counts so many blocks in turn: each is then at hand where the one before is.
    pub fn together(mut self, blocks: usize) -> Self {
        self.together = blocks.clamp(1, MOST_TOGETHER);
        self
    }

    /// Counts a block.
    pub fn count(&mut self, records: &Records) -> BlockTally {
        let mut tally = self.empty.next().unwrap_or_else(|| self.next_empty());
        tally.breach.iter_mut().zip(&records.breach).for_each(|(here, there)| *here = *there);
        let simulator = self.simulator;
        let BlockTally { delivered, groups, .. } = &mut tally;
        for (group, tally) in simulator.groups().iter().zip(groups) {
            self.count_group(group, records, tally, delivered);
        }
        tally
    }

    /// Makes room for the next blocks, and gives the first of them.
    fn next_empty(&mut self) -> BlockTally {
        self.shelves = self.empty_shelves();
        let groups = self.simulator.groups();
        let empty = || BlockTally {
            breach: [false; BLOCK],
            delivered: [0; BLOCK],
            groups: groups.iter().map(|group| GroupTally::new(group.students.len(), self.counting)).collect(),
        };
        let first = empty();
        self.empty = (1..self.together).map(|_| empty()).collect::<Vec<_>>().into_iter();
        first
    }

    /// By column on a narrow grid, room for the rows of all groups; none where 16 bits do not count a group.
    fn empty_shelves(&self) -> Vec<Option<Shelf>> {
        let groups = self.simulator.groups();
        let few = groups.iter().all(|group| u16::try_from(group.students.len()).is_ok());
        let shelf = |(column, grid): (usize, &Option<Histogram>)| {
            let places = grid.as_ref().and_then(Histogram::narrow_places)?;
            few.then(|| Shelf::new(places, self.together * groups.len() * self.sides(column)))
        };
        self.grids.iter().enumerate().map(shelf).collect()
    }

    /// With the service, without it, and both; of dosage only the first.
    const fn sides(&self, column: usize) -> usize {
        if column + 1 < self.grids.len() { 3 } else { 1 }
    }

    fn count_group(
        &mut self,
        group: &GroupPlace,
        records: &Records,
        tally: &mut GroupTally,
        delivered: &mut [u64; BLOCK],
    ) {
        for year in 0..records.breach.len().min(BLOCK) {
            let before = year * self.simulator.students();
            let students = before + group.students.start..before + group.students.end;
            let here = self.count_facts(records.codes.get(students.clone()).unwrap_or_default(), year, tally);
            if let Some(delivered) = delivered.get_mut(year) {
                *delivered += here;
            }
            for column in 0..self.grids.len() {
                if let Some(mut grid) = self.grids.get_mut(column).and_then(Option::take) {
                    self.count_column(group, column, year, records, students.clone(), &mut grid);
                    if let Some(place) = self.grids.get_mut(column) {
                        *place = Some(grid);
                    }
                }
            }
        }
        for column in 0..self.grids.len() {
            let sides = self.sides(column);
            let (grid, shelf) = (self.grids.get_mut(column), self.shelves.get_mut(column));
            if let (Some(counts), Some(Some(grid))) = (tally.counts.get_mut(column), grid) {
                *counts = grid.take_columns(sides, shelf.and_then(Option::as_mut));
            }
        }
        if let Some(dosage) = tally.counts.last_mut() {
            (dosage.without, dosage.both) = (Column::Empty, Column::Empty);
        }
    }

    /// Eligibility and dosage of a group's students in one year; gives the units delivered.
    #[expect(
        clippy::indexing_slicing,
        clippy::cast_possible_truncation,
        reason = "codes lie inside the table; one bit"
    )]
    fn count_facts(&mut self, codes: &[u16], year: usize, tally: &mut GroupTally) -> u64 {
        self.tested.resize(codes.len(), 0);
        let mut delivered = 0;
        for (codes, tested) in codes.chunks(SEGMENT).zip(self.tested.chunks_mut(SEGMENT)) {
            let mut sum = 0;
            for (code, tested) in codes.iter().zip(tested) {
                let adds = self.adds[usize::from(*code)];
                sum += adds;
                *tested = adds as u8 & 1;
            }
            let sum = Sum(sum);
            tally.tested[year] += sum.part(0);
            tally.enough[year] += sum.part(1);
            tally.district_short[year] += sum.part(2);
            delivered += sum.delivered();
        }
        if let Some(units) = tally.delivered.get_mut(year) {
            *units = delivered;
        }
        if self.counting.columns.last() == Some(&true) {
            self.enough.clear();
            self.enough.extend(codes.iter().map(|code| (self.adds[usize::from(*code)] >> Sum::BITS) as u8 & 1));
        }
        delivered
    }

    /// One year of one column.
    #[expect(clippy::indexing_slicing, reason = "the group lies inside the records, codes inside the table")]
    fn count_column(
        &self,
        group: &GroupPlace,
        column: usize,
        year: usize,
        records: &Records,
        students: Range<usize>,
        grid: &mut Histogram,
    ) {
        let measures = self.simulator.cohort().measures.len();
        if column == measures {
            let units = records.codes[students].iter().map(|code| self.units[usize::from(*code)]);
            grid.count_one(year, &self.enough, units);
            return;
        }
        match (grid, &records.values[column], &records.twins[column]) {
            (Histogram::Narrow(narrow), Places::Narrow(values), Places::Narrow(twins)) => {
                let first = year * self.simulator.cells().len();
                for cell in group.cells.clone() {
                    let within = self.simulator.cells()[cell].students.clone();
                    let here = within.start - group.students.start..within.end - group.students.start;
                    let there = students.start + here.start..students.start + here.end;
                    let sunk = records.sunk[(first + cell) * measures + column];
                    narrow.count(year, sunk, &self.tested[here], &values[there.clone()], &twins[there]);
                }
            }
            (Histogram::Wide(wide), Places::Wide(values), Places::Wide(twins)) => {
                wide.count(&self.tested, &values[students.clone()], &twins[students]);
            }
            _ => {}
        }
    }
}

impl BlockTally {
    /// The same students without the service: they count as they do with it, and stand where their twins do.
    pub fn without_service(&self) -> Self {
        let group = |group: &GroupTally| {
            let column = |column: usize| {
                let twins = group.twins(column).into_owned();
                Counts { without: twins.clone(), both: twins.clone(), reached: twins }
            };
            GroupTally {
                delivered: vec![0; group.delivered.len()],
                counts: (0..group.counts.len()).map(column).collect(),
                ..group.clone()
            }
        };
        Self { breach: self.breach, delivered: [0; BLOCK], groups: self.groups.iter().map(group).collect() }
    }

    /// Bytes that a tally of this cohort takes at most.
    pub fn bytes(simulator: &Simulator, counting: &Counting) -> usize {
        let cohort = simulator.cohort();
        if is_crowded(simulator) {
            // a few places of a grid are asked for, and more while one looks around
            let measures = cohort.measures.iter().map(|measure| Drawn::bytes(measure.grid.len(), 12)).sum::<usize>();
            let units = cohort.dosage.as_ref().map_or(0, |dosage| Drawn::bytes(dosage.planned as usize + 1, 4));
            return cohort.groups.len() * (measures + units + 20 * BLOCK) + crowds::bytes(simulator.cells().len());
        }
        let of_group = |students: usize| {
            let grids = cohort.measures.iter().zip(&counting.columns).filter(|(_, asked)| **asked);
            let measures: usize = grids.map(|(measure, _)| 3 * Column::bytes(measure.grid.len(), students)).sum();
            let units = cohort.dosage.as_ref().map_or(0, |dosage| Column::bytes(dosage.planned as usize + 1, students));
            let dosage = if counting.columns.last() == Some(&true) { units } else { 0 };
            measures + dosage + 20 * BLOCK + 200 * counting.columns.len()
        };
        600 + cohort.groups.iter().map(|group| of_group(group.students as usize)).sum::<usize>()
    }
}
