//! Counts of one year on the reporting grids, for the students whom an eligibility rule lets count.

use std::ops::Range;

use crate::cohort::CheckedCohort;

use super::flags::Cause;
use super::year::Year;

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

/// Students by place, in whichever form is smaller.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Column {
    /// For each place, how many lie at it or above.
    Cumulative(Vec<u32>),
    /// Every student's place, rising; for grids with more places than a group has students.
    Sorted(Vec<u16>),
}

impl Default for Column {
    fn default() -> Self {
        Self::Cumulative(Vec::new())
    }
}

impl Column {
    /// How many students lie at a place or above.
    pub fn at_least(&self, place: usize) -> u32 {
        match self {
            Self::Cumulative(counts) => counts.get(place).copied().unwrap_or(0),
            Self::Sorted(places) => {
                let below = places.partition_point(|student| usize::from(*student) < place);
                u32::try_from(places.len() - below).unwrap_or(u32::MAX)
            }
        }
    }

    /// From how many lie at each place.
    fn of(histogram: &[u32], students: usize) -> Self {
        if is_sorted_smaller(histogram.len(), students) {
            let mut sorted = Vec::with_capacity(histogram.iter().sum::<u32>() as usize);
            for (place, count) in (0..=u16::MAX).zip(histogram).filter(|(_, count)| **count > 0) {
                sorted.resize(sorted.len() + *count as usize, place);
            }
            return Self::Sorted(sorted);
        }
        let mut counts = histogram.to_vec();
        let mut above = 0;
        for count in counts.iter_mut().rev() {
            above += *count;
            *count = above;
        }
        Self::Cumulative(counts)
    }
}

/// Whether a list of students' places takes fewer bytes than counts by place.
const fn is_sorted_smaller(places: usize, students: usize) -> bool {
    2 * students < 4 * places
}

impl YearTally {
    /// Counts a year under a minimum dosage, in whole units.
    pub fn of(year: &Year, cohort: &CheckedCohort, groups: &[Range<usize>], minimum: u32) -> Self {
        let mut scratch = Scratch::default();
        let groups = groups.iter().map(|students| scratch.count(year, cohort, students.clone(), minimum)).collect();
        Self { breach: year.breach, groups }
    }

    /// Bytes that a tally of this cohort takes at most.
    pub fn bytes(cohort: &CheckedCohort) -> usize {
        let of_group = |students: usize| {
            let column = |places: usize| if is_sorted_smaller(places, students) { 2 * students } else { 4 * places };
            let measures = cohort.measures.iter().map(|measure| 3 * column(measure.grid.len())).sum::<usize>();
            measures + cohort.dosage.as_ref().map_or(0, |dosage| column(dosage.planned as usize + 1)) + 400
        };
        cohort.groups.iter().map(|group| of_group(group.students as usize)).sum()
    }
}

impl GroupTally {
    /// Eligible students without both tests.
    pub const fn untested(&self) -> u32 {
        self.enough - self.tested
    }
}

/// Room for counting, used again for every group.
#[derive(Default)]
struct Scratch {
    /// By student of the group, whether tested and with enough dosage.
    counted: Vec<bool>,
    reached: Vec<u32>,
    without: Vec<u32>,
    both: Vec<u32>,
}

impl Scratch {
    #[expect(clippy::indexing_slicing, reason = "the inner loop; places lie on the grids they were drawn on")]
    fn count(&mut self, year: &Year, cohort: &CheckedCohort, students: Range<usize>, minimum: u32) -> GroupTally {
        let enrolled = students.len();
        let mut tally = GroupTally { enrolled: u32::try_from(enrolled).unwrap_or(u32::MAX), ..GroupTally::default() };
        self.counted.clear();
        if let Some(dosage) = &cohort.dosage {
            self.clear(dosage.planned as usize + 1);
            let facts = year.dosage[students.clone()].iter().zip(&year.flags[students.clone()]);
            for (units, flags) in facts {
                let enough = u32::from(*units) >= minimum;
                tally.delivered += u64::from(*units);
                tally.enough += u32::from(enough);
                tally.district_short += u32::from(!enough && flags.cause() == Cause::District);
                self.reached[usize::from(*units)] += u32::from(enough);
                self.counted.push(enough && flags.valid());
            }
        } else {
            tally.enough = tally.enrolled;
            self.counted.extend(year.flags[students.clone()].iter().map(|flags| flags.valid()));
        }
        let dosage = cohort.dosage.as_ref().map(|_| Column::of(&self.reached, enrolled));
        tally.tested = self.counted.iter().map(|counted| u32::from(*counted)).sum();
        tally.counts.reserve_exact(cohort.measures.len() + 1);
        for ((measure, values), twins) in cohort.measures.iter().zip(&year.values).zip(&year.twins) {
            self.clear(measure.grid.len());
            let pairs = values[students.clone()].iter().zip(&twins[students.clone()]).zip(&self.counted);
            for ((value, twin), counted) in pairs {
                let one = u32::from(*counted);
                self.reached[usize::from(*value)] += one;
                self.without[usize::from(*twin)] += one;
                self.both[usize::from(*value.min(twin))] += one;
            }
            let column = |histogram: &[u32]| Column::of(histogram, enrolled);
            tally.counts.push(Counts {
                reached: column(&self.reached),
                without: column(&self.without),
                both: column(&self.both),
            });
        }
        tally.counts.extend(dosage.map(|reached| Counts { reached, ..Counts::default() }));
        tally
    }

    fn clear(&mut self, places: usize) {
        for histogram in [&mut self.reached, &mut self.without, &mut self.both] {
            histogram.clear();
            histogram.resize(places, 0);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_forms_of_a_column_count_the_same() {
        let histogram = [3, 0, 2, 0, 0, 1, 4, 0];
        let (few, many) = (Column::of(&histogram, 10), Column::of(&histogram, 100));
        assert!(matches!((&few, &many), (Column::Sorted(_), Column::Cumulative(_))));
        for place in 0..12 {
            let exact: u32 = histogram.iter().skip(place).sum();
            assert_eq!((few.at_least(place), many.at_least(place)), (exact, exact), "{place}");
        }
    }
}
