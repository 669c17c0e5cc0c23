//! One replication of a cohort.

use std::ops::Range;
use std::rc::Rc;

use crate::cohort::{CheckedCohort, CheckedGroup, CheckedMeasure};

use super::blend::StudentWords;
use super::codes::Codes;
use super::generator::{Words, bits_24, words_of};
use super::latent::NormalTable;
use super::records::{Places, Records};
use super::scale::ScaleTable;

/// A cohort with the tables its replications are drawn from; built once per run.
pub struct Simulator {
    cohort: Rc<CheckedCohort>,
    normal: Rc<NormalTable>,
    codes: Codes,
    scales: Vec<ScaleTable>,
    cells: Vec<Cell>,
    groups: Vec<GroupPlace>,
}

/// The students of one group at one site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// Place of the site.
    pub site: usize,
    /// Which of a year's students they are.
    pub students: Range<usize>,
}

/// Where a group's students and cells are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupPlace {
    /// Which of a year's students belong to it.
    pub students: Range<usize>,
    /// Which of the cells.
    pub cells: Range<usize>,
}

/// Students drawn together.
const CHUNK: usize = 256;

/// Room for a chunk of students.
pub(super) struct Scratch {
    words: [u64; CHUNK],
    response: [f32; CHUNK],
    /// By measure, each student's own draws, first independent, then correlated.
    own: Vec<[f32; CHUNK]>,
    without: [f32; CHUNK],
    standing: [f32; CHUNK],
    /// By cell of the group, where its students stand.
    stands: Vec<Stand>,
}

/// What all students of a cell share for one measure.
#[derive(Clone, Copy)]
struct Stand {
    /// Latent standing without the service, before the student's own part.
    base: f32,
    /// What the whole planned dosage adds.
    shift: f32,
}

/// One year's draws for the district and its sites.
pub(super) struct Circumstances {
    /// Whether the district misses its own obligations.
    pub breach: bool,
    /// How well the service works this year, in SDs of that: one draw, shared by all measures.
    pub effect: f64,
    /// By site.
    pub sites: Vec<Site>,
}

/// One site in one year: its effect beside the year's, in SDs of it, and its clustering by measure.
pub(super) struct Site {
    /// Its effect.
    pub effect: f64,
    /// Its clustering by measure.
    pub clustering: Vec<f64>,
}

impl Site {
    /// Where the students of a group stand here without the service, and what the whole planned dosage adds.
    fn stand(&self, measure: &CheckedMeasure, group: &CheckedGroup, effect: f64, clustering: f64) -> (f64, f64) {
        let delta = measure.effect_mean + measure.effect_sd * effect + measure.site_sd * self.effect;
        let base = measure.start + group.baseline_shift + measure.icc.sqrt() * clustering;
        (base, measure.leverage * group.effect_multiplier * delta)
    }
}

impl Simulator {
    /// Builds the tables.
    pub fn new(cohort: &CheckedCohort) -> Self {
        Self::of(Rc::new(cohort.clone()))
    }

    /// The same of a cohort that is kept by others too.
    pub fn of(cohort: Rc<CheckedCohort>) -> Self {
        let mut cells = Vec::new();
        let mut groups = Vec::with_capacity(cohort.groups.len());
        let mut next = 0;
        let mut dealt = 0;
        for students in cohort.groups.iter().map(|group| group.students as usize) {
            let (start, first_cell) = (next, cells.len());
            // students are dealt to the sites in turn, each group going on where the one before ended
            for site in 0..cohort.sites {
                let turn = (site + cohort.sites - dealt % cohort.sites) % cohort.sites;
                let here = students / cohort.sites + usize::from(turn < students % cohort.sites);
                if here > 0 {
                    cells.push(Cell { site, students: next..next + here });
                }
                next += here;
            }
            dealt += students;
            groups.push(GroupPlace { students: start..next, cells: first_cell..cells.len() });
        }
        Self {
            normal: Rc::new(NormalTable::new()),
            codes: Codes::new(&cohort),
            scales: cohort.measures.iter().map(|measure| ScaleTable::new(&measure.grid)).collect(),
            cells,
            groups,
            cohort,
        }
    }

    /// The cohort.
    pub fn cohort(&self) -> &CheckedCohort {
        &self.cohort
    }

    /// The table of normal draws.
    pub(super) const fn normal(&self) -> &Rc<NormalTable> {
        &self.normal
    }

    /// What the codes of records stand for.
    pub const fn codes(&self) -> &Codes {
        &self.codes
    }

    /// Where each group's students and cells are.
    pub fn groups(&self) -> &[GroupPlace] {
        &self.groups
    }

    /// The cells, by group, then site.
    pub fn cells(&self) -> &[Cell] {
        &self.cells
    }

    /// Number of students.
    pub fn students(&self) -> usize {
        self.groups.last().map_or(0, |group| group.students.end)
    }

    /// Room for so many years.
    pub fn room(&self, years: usize) -> Records {
        Records::with_room(&self.cohort, self.cells.len(), years)
    }

    /// Draws the replications from `first` on under `seed`, one for each year that `records` has room for, whatever
    /// was in it before.
    pub fn draw(&self, seed: u32, first: u32, records: &mut Records) {
        let mut scratch = self.scratch();
        for (year, replication) in (0..records.breach.len()).zip(first..) {
            let mut words = words_of(seed, replication);
            let circumstances = self.draw_circumstances(&mut words);
            self.draw_year(&circumstances, &mut words, year, records, &mut scratch);
        }
    }

    pub(super) fn scratch(&self) -> Box<Scratch> {
        Box::new(Scratch {
            words: [0; CHUNK],
            response: [0.0; CHUNK],
            own: vec![[0.0; CHUNK]; self.scales.len()],
            without: [0.0; CHUNK],
            standing: [0.0; CHUNK],
            stands: Vec::new(),
        })
    }

    /// Draws the students of a year under its circumstances.
    pub(super) fn draw_year(
        &self,
        circumstances: &Circumstances,
        words: &mut dyn StudentWords,
        year: usize,
        records: &mut Records,
        scratch: &mut Scratch,
    ) {
        if let Some(breach) = records.breach.get_mut(year) {
            *breach = circumstances.breach;
        }
        let before = year * self.students();
        for (index, group) in self.groups.iter().enumerate() {
            self.stand(index, circumstances, year, records, &mut scratch.stands);
            let mut from = group.students.start;
            while from < group.students.end {
                let to = group.students.end.min(from + CHUNK);
                self.draw_facts(words, before + from..before + to, records, scratch);
                self.draw_places(group, from..to, before, records, scratch);
                from = to;
            }
        }
    }

    pub(super) fn draw_circumstances(&self, words: &mut Words) -> Circumstances {
        #[expect(clippy::cast_precision_loss, reason = "53 bits are exact")]
        let share = (words.word() >> 11) as f64 / (1_u64 << 53) as f64;
        let effect = f64::from(self.normal.draw(bits_24(words.word(), 0)));
        let sites = (0..self.cohort.sites).map(|_| self.draw_site(words)).collect();
        Circumstances { breach: share < self.cohort.breach, effect, sites }
    }

    /// By cell, where its students stand on the first measure and how far the service lifts them, in SDs of their own part.
    pub(super) fn stands_of(&self, circumstances: &Circumstances) -> Vec<(f64, f64)> {
        let groups = self.groups.iter().zip(&self.cohort.groups);
        let cells = groups.flat_map(|(place, group)| {
            let cells = self.cells.get(place.cells.clone()).unwrap_or_default();
            cells.iter().filter_map(|cell| {
                let (site, measure) = (circumstances.sites.get(cell.site)?, self.cohort.measures.first()?);
                let own = (1.0 - measure.icc).sqrt();
                let (base, shift) = site.stand(measure, group, circumstances.effect, *site.clustering.first()?);
                Some((base / own, shift / own))
            })
        });
        cells.collect()
    }

    /// A year's draws of one site; the clustering of several measures is correlated as students are.
    fn draw_site(&self, words: &mut Words) -> Site {
        let mut normal = || f64::from(self.normal.draw(bits_24(words.word(), 0)));
        let effect = normal();
        let own: Vec<f64> = self.scales.iter().map(|_| normal()).collect();
        let correlated = |row: &Vec<f64>| row.iter().zip(&own).map(|(weight, draw)| weight * draw).sum();
        Site { effect, clustering: self.cohort.factor.iter().map(correlated).collect() }
    }

    /// Where the students of a group's cells stand this year: by cell, then measure.
    #[expect(clippy::cast_possible_truncation, reason = "standings are of single precision")]
    fn stand(
        &self,
        index: usize,
        circumstances: &Circumstances,
        year: usize,
        records: &mut Records,
        stands: &mut Vec<Stand>,
    ) {
        stands.clear();
        let (Some(group), Some(place)) = (self.cohort.groups.get(index), self.groups.get(index)) else { return };
        let measures = self.scales.len();
        let sunk = records.sunk.iter_mut().skip((year * self.cells.len() + place.cells.start) * measures);
        let mut sunk = sunk;
        for cell in self.cells.get(place.cells.clone()).unwrap_or_default() {
            let Some(site) = circumstances.sites.get(cell.site) else { continue };
            for (measure, clustering) in self.cohort.measures.iter().zip(&site.clustering) {
                let (base, shift) = site.stand(measure, group, circumstances.effect, *clustering);
                let stand = Stand { base: base as f32, shift: shift as f32 };
                if let Some(sunk) = sunk.next() {
                    *sunk = stand.shift < 0.0;
                }
                stands.push(stand);
            }
        }
    }

    /// Draws what befalls each student of a chunk, and the students' own parts of all measures: one word for each
    /// student, and one more for every two further measures.
    #[expect(
        clippy::indexing_slicing,
        reason = "the inner loop; chunks lie inside the columns, codes inside the table"
    )]
    fn draw_facts(
        &self,
        words: &mut dyn StudentWords,
        students: Range<usize>,
        records: &mut Records,
        scratch: &mut Scratch,
    ) {
        let Scratch { words: drawn, response, own, .. } = scratch;
        let size = students.len().min(CHUNK);
        let drawn = &mut drawn[..size];
        words.first(drawn);
        self.codes.draw_all(drawn, &mut records.codes[students], response);
        let mut measures = own.iter_mut();
        if let Some(first) = measures.next() {
            self.normal.draw_all(drawn, 0, &mut first[..size]);
        }
        while let Some(one) = measures.next() {
            words.further(drawn);
            self.normal.draw_all(drawn, 0, &mut one[..size]);
            if let Some(other) = measures.next() {
                self.normal.draw_all(drawn, 32, &mut other[..size]);
            }
        }
        self.correlate(own, size);
    }

    /// Makes independent draws correlated, the last measure first, because it needs those before it as they were.
    #[expect(clippy::cast_possible_truncation, reason = "standings are of single precision")]
    fn correlate(&self, own: &mut [[f32; CHUNK]], size: usize) {
        for (measure, row) in self.cohort.factor.iter().enumerate().skip(1).rev() {
            let (before, here) = own.split_at_mut(measure);
            let (Some(here), Some(weight)) = (here.first_mut(), row.last()) else { continue };
            let weight = *weight as f32;
            for draw in here.iter_mut().take(size) {
                *draw *= weight;
            }
            for (weight, others) in row.iter().zip(before).filter(|(weight, _)| **weight != 0.0) {
                let weight = *weight as f32;
                for (draw, other) in here.iter_mut().zip(others.iter()).take(size) {
                    *draw += weight * other;
                }
            }
        }
    }

    /// Places every student of a chunk on every grid, with the service and without it.
    #[expect(clippy::indexing_slicing, clippy::cast_possible_truncation, reason = "as in draw_facts")]
    fn draw_places(
        &self,
        group: &GroupPlace,
        chunk: Range<usize>,
        before: usize,
        records: &mut Records,
        scratch: &mut Scratch,
    ) {
        let Scratch { response, own, without, standing, stands, .. } = scratch;
        let measures = self.scales.len();
        let size = chunk.len().min(CHUNK);
        let students = before + chunk.start..before + chunk.end;
        for (measure, (scale, draws)) in self.scales.iter().zip(own.iter()).enumerate() {
            let own = (1.0 - self.cohort.measures[measure].icc).sqrt() as f32;
            let all = &self.cells[group.cells.clone()];
            let first = all.partition_point(|cell| cell.students.end <= chunk.start);
            for (cell, stand) in all.iter().zip(stands.chunks_exact(measures)).skip(first) {
                let from = cell.students.start.max(chunk.start);
                let to = cell.students.end.min(chunk.end);
                if from >= to {
                    break;
                }
                let here = from - chunk.start..to - chunk.start;
                let Stand { base, shift } = stand[measure];
                let (response, draws) = (&response[here.clone()], &draws[here.clone()]);
                let (without, standing) = (&mut without[here.clone()], &mut standing[here]);
                for (((without, standing), draw), response) in
                    without.iter_mut().zip(standing.iter_mut()).zip(draws).zip(response)
                {
                    *without = base + own * draw;
                    *standing = *without + shift * response;
                }
            }
            let (without, standing) = (&without[..size], &standing[..size]);
            match (&mut records.twins[measure], &mut records.values[measure]) {
                (Places::Narrow(twins), Places::Narrow(values)) => {
                    scale.place_all(without, &mut twins[students.clone()]);
                    scale.place_all(standing, &mut values[students.clone()]);
                }
                (Places::Wide(twins), Places::Wide(values)) => {
                    scale.place_all(without, &mut twins[students.clone()]);
                    scale.place_all(standing, &mut values[students.clone()]);
                }
                (Places::Narrow(_), Places::Wide(_)) | (Places::Wide(_), Places::Narrow(_)) => {}
            }
        }
    }
}
