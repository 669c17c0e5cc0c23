//! Counts of one year on the reporting grids, for the students whom an eligibility rule lets count.

use std::ops::Range;

use crate::cohort::CheckedCohort;

use super::flags::Cause;
use super::year::{Standing, Year};

/// One year, counted.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct YearTally {
    /// Whether the district misses its own obligations.
    pub breach: bool,
    /// By group.
    pub groups: Vec<GroupTally>,
}

/// One group in one year.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct GroupTally {
    /// Students enrolled.
    pub enrolled: u32,
    /// Students who received the minimum dosage.
    pub enough: u32,
    /// Those of them with both tests valid.
    pub tested: u32,
    /// Students whom the district kept below the minimum dosage.
    pub district_short: u32,
    /// Units of dosage delivered to all students.
    pub delivered: u64,
    /// By measure, over the tested students; last the dosage, over all who received enough.
    pub counts: Vec<Counts>,
}

/// How many students lie at each place of a grid or above.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Counts {
    /// With the service.
    pub reached: Vec<u32>,
    /// Without it; empty for dosage.
    pub without: Vec<u32>,
    /// Both with and without it; empty for dosage.
    pub both: Vec<u32>,
}

impl YearTally {
    /// Counts a year under a minimum dosage, in whole units.
    #[expect(clippy::indexing_slicing, reason = "the inner loop; places lie on the grids they were drawn on")]
    pub fn of(year: &Year, cohort: &CheckedCohort, groups: &[Range<usize>], minimum: u32) -> Self {
        let count = |students: &Range<usize>| {
            let mut tally = GroupTally::empty(cohort);
            tally.enrolled = u32::try_from(students.len()).unwrap_or(u32::MAX);
            let measures = cohort.measures.len();
            for student in students.clone() {
                let units = year.dosage.get(student).copied().unwrap_or_default();
                tally.delivered += u64::from(units);
                match year.standing(student, minimum) {
                    Standing::Short(Cause::District) => tally.district_short += 1,
                    Standing::Short(Cause::Student | Cause::Vendor) => {}
                    Standing::Enough => {
                        tally.enough += 1;
                        if let Some(dosage) = tally.counts.get_mut(measures) {
                            dosage.reached[usize::from(units)] += 1;
                        }
                        if year.tested(student) {
                            tally.tested += 1;
                            let columns = year.values.iter().zip(&year.twins);
                            for (counts, (values, twins)) in tally.counts.iter_mut().zip(columns) {
                                let (value, twin) = (values[student], twins[student]);
                                counts.reached[usize::from(value)] += 1;
                                counts.without[usize::from(twin)] += 1;
                                counts.both[usize::from(value.min(twin))] += 1;
                            }
                        }
                    }
                }
            }
            tally.counts.iter_mut().for_each(Counts::accumulate);
            tally
        };
        Self { breach: year.breach, groups: groups.iter().map(count).collect() }
    }

    /// Bytes that a tally of this cohort takes.
    pub fn bytes(cohort: &CheckedCohort) -> usize {
        let places = cohort.measures.iter().map(|measure| 12 * measure.grid.len()).sum::<usize>();
        let units = cohort.dosage.as_ref().map_or(0, |dosage| 4 * (dosage.planned as usize + 1));
        cohort.groups.len() * (places + units + 200)
    }
}

impl GroupTally {
    fn empty(cohort: &CheckedCohort) -> Self {
        let mut counts: Vec<Counts> = Vec::with_capacity(cohort.measures.len() + 1);
        counts.extend(cohort.measures.iter().map(|measure| {
            let places = measure.grid.len();
            Counts { reached: vec![0; places], without: vec![0; places], both: vec![0; places] }
        }));
        if let Some(dosage) = &cohort.dosage {
            let reached = vec![0; dosage.planned as usize + 1];
            counts.push(Counts { reached, without: Vec::new(), both: Vec::new() });
        }
        Self { counts, ..Self::default() }
    }

    /// Eligible students without both tests.
    pub const fn untested(&self) -> u32 {
        self.enough - self.tested
    }
}

impl Counts {
    /// From numbers at each place to numbers at it or above.
    fn accumulate(&mut self) {
        for column in [&mut self.reached, &mut self.without, &mut self.both] {
            let mut above = 0;
            for count in column.iter_mut().rev() {
                above += *count;
                *count = above;
            }
        }
    }
}
