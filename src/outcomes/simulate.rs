//! One replication of a cohort.

use std::ops::Range;

use crate::cohort::CheckedCohort;

use super::dosage::DosageTable;
use super::flags::FlagTable;
use super::generator::{Words, bits_20, bits_24, words_of};
use super::latent::NormalTable;
use super::scale::ScaleTable;
use super::year::Year;

/// A cohort with the tables its replications are drawn from; built once per run.
pub struct Simulator {
    cohort: CheckedCohort,
    normal: NormalTable,
    dosage: Option<DosageTable>,
    response: Vec<f64>,
    flags: FlagTable,
    scales: Vec<ScaleTable>,
    cells: Vec<Cell>,
    groups: Vec<Range<usize>>,
}

/// The students of one group at one site.
struct Cell {
    group: usize,
    site: usize,
    students: Range<usize>,
}

/// What all students of a cell share for one measure.
#[derive(Clone, Copy)]
struct Standing {
    /// Latent standing without the service, before the student's own part.
    base: f64,
    /// SD of the student's own part.
    own: f64,
    /// What the whole planned dosage adds.
    shift: f64,
}

/// One site in one year: its effect beside the year's, in SDs of it, and its clustering by measure.
struct Site {
    effect: f64,
    clustering: Vec<f64>,
}

impl Simulator {
    /// Builds the tables.
    pub fn new(cohort: &CheckedCohort) -> Self {
        let mut cells = Vec::new();
        let mut groups = Vec::with_capacity(cohort.groups.len());
        let mut next = 0;
        let mut dealt = 0;
        for (group, students) in cohort.groups.iter().map(|group| group.students as usize).enumerate() {
            let start = next;
            // students are dealt to the sites in turn, each group going on where the one before ended
            for site in 0..cohort.sites {
                let turn = (site + cohort.sites - dealt % cohort.sites) % cohort.sites;
                let here = students / cohort.sites + usize::from(turn < students % cohort.sites);
                if here > 0 {
                    cells.push(Cell { group, site, students: next..next + here });
                }
                next += here;
            }
            dealt += students;
            groups.push(start..next);
        }
        Self {
            normal: NormalTable::new(),
            dosage: cohort.dosage.as_ref().map(DosageTable::new),
            response: cohort.dosage.as_ref().map_or_else(|| vec![1.0], |dosage| dosage.response.clone()),
            flags: FlagTable::new(cohort),
            scales: cohort.measures.iter().map(|measure| ScaleTable::new(&measure.grid)).collect(),
            cells,
            groups,
            cohort: cohort.clone(),
        }
    }

    /// The cohort.
    pub const fn cohort(&self) -> &CheckedCohort {
        &self.cohort
    }

    /// Which students belong to each group.
    pub fn groups(&self) -> &[Range<usize>] {
        &self.groups
    }

    /// Number of students.
    pub fn students(&self) -> usize {
        self.groups.last().map_or(0, |group| group.end)
    }

    /// A year with room for this cohort's students.
    pub fn empty_year(&self) -> Year {
        Year::with_room(self.students(), self.scales.len(), self.dosage.is_some())
    }

    /// Draws replication `replication` under `seed` into `year`, whatever was in it before.
    pub fn draw(&self, seed: u32, replication: u32, year: &mut Year) {
        let mut words = words_of(seed, replication);
        #[expect(clippy::cast_precision_loss, reason = "53 bits are exact")]
        let share = (words.word() >> 11) as f64 / (1_u64 << 53) as f64;
        year.breach = share < self.cohort.breach;
        // how well the service works this year: one draw, shared by all measures
        let effect = self.normal.draw(bits_24(words.word(), 0));
        let sites: Vec<Site> = (0..self.cohort.sites).map(|_| self.draw_site(&mut words)).collect();
        let mut standings = Vec::with_capacity(self.scales.len());
        let mut scratch = Scratch::default();
        for cell in &self.cells {
            let Some(site) = sites.get(cell.site) else { continue };
            standings.clear();
            self.stand(cell.group, effect, site, &mut standings);
            match (self.scales.as_slice(), standings.as_slice()) {
                ([scale], [standing]) => self.draw_one(&mut words, cell, scale, *standing, year),
                _ => self.draw_many(&mut words, cell, &standings, year, &mut scratch),
            }
        }
    }

    /// A year's draws of one site; the clustering of several measures is correlated as students are.
    fn draw_site(&self, words: &mut Words) -> Site {
        let effect = self.normal.draw(bits_24(words.word(), 0));
        let own: Vec<f64> = self.scales.iter().map(|_| self.normal.draw(bits_24(words.word(), 0))).collect();
        let clustering = self.cohort.factor.iter().map(|row| correlated(row, &own)).collect();
        Site { effect, clustering }
    }

    /// Where a cell's students stand this year, by measure.
    fn stand(&self, group: usize, effect: f64, site: &Site, standings: &mut Vec<Standing>) {
        let Some(group) = self.cohort.groups.get(group) else { return };
        for (measure, clustering) in self.cohort.measures.iter().zip(&site.clustering) {
            let delta = measure.effect_mean + measure.effect_sd * effect + measure.site_sd * site.effect;
            standings.push(Standing {
                base: measure.start + group.baseline_shift + measure.icc.sqrt() * clustering,
                own: (1.0 - measure.icc).sqrt(),
                shift: measure.leverage * group.effect_multiplier * delta,
            });
        }
    }

    /// The students of a cell where there is one measure: one word each.
    #[expect(clippy::indexing_slicing, reason = "the inner loop; drawn dosage lies inside the response table")]
    fn draw_one(&self, words: &mut Words, cell: &Cell, scale: &ScaleTable, standing: Standing, year: &mut Year) {
        let Standing { base, own, shift } = standing;
        let ([values], [twins]) = (year.values.as_mut_slice(), year.twins.as_mut_slice()) else { return };
        let range = cell.students.clone();
        let students =
            values[range.clone()].iter_mut().zip(&mut twins[range.clone()]).zip(&mut year.flags[range.clone()]);
        if let Some(table) = &self.dosage {
            for (((value, twin), flags), dosage) in students.zip(&mut year.dosage[range]) {
                let word = words.word();
                let units = table.draw(bits_20(word, 24));
                let without = base + own * self.normal.draw(bits_24(word, 0));
                *dosage = units;
                *flags = self.flags.draw(bits_20(word, 44));
                *twin = scale.place(without);
                *value = scale.place(without + shift * self.response[usize::from(units)]);
            }
        } else {
            for ((value, twin), flags) in students {
                let word = words.word();
                let without = base + own * self.normal.draw(bits_24(word, 0));
                *flags = self.flags.draw(bits_20(word, 44));
                *twin = scale.place(without);
                *value = scale.place(without + shift);
            }
        }
    }

    /// The students of a cell in general: one word each, and one more for every two further measures.
    #[expect(clippy::indexing_slicing, reason = "the inner loop; all columns are as long as the cohort")]
    fn draw_many(
        &self,
        words: &mut Words,
        cell: &Cell,
        standings: &[Standing],
        year: &mut Year,
        scratch: &mut Scratch,
    ) {
        let range = cell.students.clone();
        let measures = standings.len();
        scratch.own.clear();
        scratch.response.clear();
        for student in range.clone() {
            let word = words.word();
            let response = self.dosage.as_ref().map_or(1.0, |table| {
                let units = table.draw(bits_20(word, 24));
                year.dosage[student] = units;
                self.response[usize::from(units)]
            });
            scratch.response.push(response);
            year.flags[student] = self.flags.draw(bits_20(word, 44));
            if measures > 0 {
                scratch.own.push(self.normal.draw(bits_24(word, 0)));
            }
            let mut further = 1;
            while further < measures {
                let more = words.word();
                scratch.own.push(self.normal.draw(bits_24(more, 0)));
                if further + 1 < measures {
                    scratch.own.push(self.normal.draw(bits_24(more, 32)));
                }
                further += 2;
            }
        }
        for (measure, standing) in standings.iter().enumerate() {
            let (scale, row) = (&self.scales[measure], &self.cohort.factor[measure]);
            let columns = year.values[measure][range.clone()].iter_mut().zip(&mut year.twins[measure][range.clone()]);
            let draws = scratch.own.chunks_exact(measures).zip(&scratch.response);
            for ((value, twin), (own, response)) in columns.zip(draws) {
                let without = standing.base + standing.own * correlated(row, own);
                *twin = scale.place(without);
                *value = scale.place(without + standing.shift * response);
            }
        }
    }
}

/// Room for the students of a cell: own draws, student by student, and the part of the effect each receives.
#[derive(Default)]
struct Scratch {
    own: Vec<f64>,
    response: Vec<f64>,
}

/// One row of the Cholesky factor times independent draws, summed in order.
fn correlated(row: &[f64], own: &[f64]) -> f64 {
    row.iter().zip(own).map(|(weight, draw)| weight * draw).sum()
}
