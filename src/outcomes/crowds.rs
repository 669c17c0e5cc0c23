//! Where a cell has so many students that counting them one by one would be a waste, their numbers are drawn.
//!
//! The law is that of the students: how many receive enough dosage, how many of those have both tests, and how many of
//! those lie at a place or above are binomial given the year's circumstances, and binomial again given the number at a
//! place further down. A number at a place is drawn when it is asked for, along a tree that halves the grid: it is
//! always the same, whatever else was asked, and a state costs what a district costs.
//!
//! One thing is not that of single students: with and without the service the tree is walked with the same draws, so
//! that both counts rise and fall together, as those of the same students do; each has its exact law, their difference
//! nearly so.

use std::sync::{Arc, OnceLock};

use super::binomial::{Quantile, binomial};
use super::codes::{Cause, Facts};
use super::column::Column;
use super::latent::NormalTable;
use super::quadrature::quadrature;
use super::records::{BLOCK, NARROW};
use super::simulate::{GroupPlace, Simulator};
use super::tally::{BlockTally, Counting, GroupTally};
use crate::normal;

/// From so many students in the average cell on, numbers are drawn.
const CROWD: usize = 1_024;

/// Whether the numbers of a cohort's students are drawn: one measure, on a narrow grid, and crowded cells.
pub fn is_crowded(simulator: &Simulator) -> bool {
    let cells = simulator.cells().len().max(1);
    simulator.students() / cells >= CROWD
        && matches!(simulator.cohort().measures.as_slice(), [measure] if measure.grid.len() <= NARROW && measure.icc < 0.99)
}

/// Draws the tallies of one crowded cohort under one rule.
pub struct Crowds<'s> {
    simulator: &'s Simulator,
    counting: &'s Counting,
    measure: Option<Arc<Law>>,
    units: Arc<Law>,
    /// Chance of both tests, and that the district causes a shortfall.
    valid: f64,
    district: f64,
}

impl<'s> Crowds<'s> {
    /// Gets ready to draw.
    pub fn new(simulator: &'s Simulator, counting: &'s Counting) -> Self {
        let facts = simulator.codes().facts();
        let of = |wanted: &dyn Fn(&Facts) -> bool| -> f64 {
            facts.iter().filter(|facts| wanted(facts)).map(|facts| facts.chance).sum()
        };
        let is_enough = |facts: &Facts| facts.units >= counting.minimum;
        let responses: Vec<(f64, f64)> = facts
            .iter()
            .filter(|facts| is_enough(facts) && facts.valid)
            .map(|facts| (f64::from(facts.response), facts.chance))
            .collect();
        let most = facts.last().map_or(0, |facts| facts.units);
        let units = (0..=most).map(|units| of(&|facts| facts.units >= units)).collect();
        Self {
            simulator,
            counting,
            measure: simulator.cohort().measures.first().map(|measure| {
                let own = (1.0 - measure.icc).sqrt();
                let cuts = measure.grid.cuts.iter().map(|cut| cut / own).collect();
                Arc::new(Law::Measure { cuts, responses: quadrature(&responses, 6), normal: NormalCurve::new() })
            }),
            units: Arc::new(Law::Units { at_least: units }),
            valid: of(&|facts| facts.valid),
            district: of(&|facts| facts.cause == Cause::District),
        }
    }

    /// Draws the tally of the replications from `first` on, `years` of them.
    pub fn draw(&self, seed: u32, first: u32, years: usize) -> BlockTally {
        let (breach, crowds) = self.crowds_of(seed, first, years);
        let groups = self.simulator.groups().iter().zip(crowds).map(|(group, crowds)| self.tally(group, crowds));
        BlockTally { breach, groups: groups.collect() }
    }

    /// Breaches by year, and by group the crowds of all years.
    fn crowds_of(&self, seed: u32, first: u32, years: usize) -> ([bool; BLOCK], Vec<Vec<Crowd>>) {
        let groups = self.simulator.groups();
        let mut breach = [false; BLOCK];
        let mut crowds: Vec<Vec<Crowd>> =
            groups.iter().map(|group| Vec::with_capacity(years * group.cells.len())).collect();
        for (breach, replication) in breach.iter_mut().take(years).zip(first..) {
            let (missed, key, stands) = self.simulator.circumstances_of(seed, replication);
            *breach = missed;
            let mut cells = self.simulator.cells().iter().zip(stands).enumerate();
            for (group, crowds) in groups.iter().zip(&mut crowds) {
                crowds.extend(cells.by_ref().take(group.cells.len()).map(|(index, (cell, (at, lift)))| {
                    // an odd multiplier, so that no two cells of a year share a key
                    let key = key.wrapping_add((index as u64).wrapping_mul(0xd605_1de9_c9a3_cd6d));
                    self.crowd(key, cell.students.len(), at, lift)
                }));
            }
        }
        (breach, crowds)
    }

    fn crowd(&self, key: u64, students: usize, at: f64, lift: f64) -> Crowd {
        let students = u32::try_from(students).unwrap_or(u32::MAX);
        let mut crowd = Crowd { key, students, enough: 0, tested: 0, at, lift };
        crowd.enough =
            self.units.at_least(&crowd, Kind::Units, self.counting.minimum as usize, self.simulator.normal());
        crowd.tested = binomial(crowd.enough, self.valid, self.place(key, Draw::Tested));
        crowd
    }

    fn place(&self, key: u64, draw: Draw) -> Quantile {
        quantile(key, draw as u64, self.simulator.normal())
    }

    fn tally(&self, group: &GroupPlace, crowds: Vec<Crowd>) -> GroupTally {
        let mut tally = GroupTally::new(group.students.len(), self.counting.columns.len());
        let cells = group.cells.len().max(1);
        let years =
            tally.enough.iter_mut().zip(&mut tally.tested).zip(&mut tally.district_short).zip(&mut tally.delivered);
        for ((((enough, tested), short), delivered), crowds) in years.zip(crowds.chunks(cells)) {
            for crowd in crowds {
                *enough += crowd.enough;
                *tested += crowd.tested;
                *short += self.kept_short(crowd);
                if self.counting.delivered {
                    *delivered += (1_u64..)
                        .zip(self.spread(&self.units, crowd, Kind::Units).iter().skip(1))
                        .map(|(units, students)| units * u64::from(*students))
                        .sum::<u64>();
                }
            }
        }
        let crowds = Arc::new(crowds);
        let drawn = |law: &Arc<Law>, kind: Kind| {
            Column::Drawn(Drawn {
                law: law.clone(),
                crowds: crowds.clone(),
                cells,
                kind,
                normal: self.simulator.normal().clone(),
                minimum: self.counting.minimum as usize,
                asked: (0..law.places()).map(|_| OnceLock::new()).collect(),
            })
        };
        if let (Some(law), Some(counts), Some(true)) =
            (&self.measure, tally.counts.first_mut(), self.counting.columns.first())
        {
            counts.reached = drawn(law, Kind::Reached);
            counts.without = drawn(law, Kind::Without);
            counts.both = drawn(law, Kind::Both);
        }
        if let (Some(counts), Some(true)) = (tally.counts.last_mut(), self.counting.columns.last()) {
            counts.reached = drawn(&self.units, Kind::Units);
        }
        tally
    }

    /// Students of a crowd whom the district kept below the minimum dosage.
    fn kept_short(&self, crowd: &Crowd) -> u32 {
        binomial(crowd.students - crowd.enough, self.district, self.place(crowd.key, Draw::District))
    }

    /// How many of a crowd lie at each place.
    fn spread(&self, law: &Law, crowd: &Crowd, kind: Kind) -> Vec<u32> {
        let mut spread = vec![0; law.places()];
        law.spread(crowd, kind, law.whole(crowd, kind), self.simulator.normal(), &mut spread);
        spread
    }

    /// One replication as single students, group by group: whatever has been counted, these are its students.
    pub fn students(&self, seed: u32, replication: u32) -> (bool, Vec<Vec<CrowdStudent>>) {
        let tally = self.draw(seed, replication, 1);
        let groups = self.simulator.groups().iter().zip(self.crowds_of(seed, replication, 1).1);
        let students = groups.map(|(_, crowds)| crowds.iter().flat_map(|crowd| self.students_of(crowd)).collect());
        (tally.breach.first() == Some(&true), students.collect())
    }

    fn students_of(&self, crowd: &Crowd) -> Vec<CrowdStudent> {
        let expanded = |spread: Vec<u32>| {
            let places = spread.into_iter().enumerate().rev();
            places.flat_map(|(place, students)| std::iter::repeat_n(place, students as usize))
        };
        // from the most units down: those with enough come first, and the tested are the first of them
        let units = expanded(self.spread(&self.units, crowd, Kind::Units));
        let mut places = self.measure.iter().flat_map(|law| expanded(self.spread(law, crowd, Kind::Reached)));
        let mut kept_short = self.kept_short(crowd);
        let (mut enough, mut tested) = (crowd.enough, crowd.tested);
        units
            .map(|units| {
                let short = enough == 0;
                enough = enough.saturating_sub(1);
                let is_tested = tested > 0;
                tested = tested.saturating_sub(1);
                let by_district = short && kept_short > 0;
                kept_short -= u32::from(by_district);
                CrowdStudent {
                    units: u32::try_from(units).unwrap_or(u32::MAX),
                    cause: if by_district { Cause::District } else { Cause::Student },
                    tested: is_tested,
                    place: if is_tested { places.next() } else { None },
                }
            })
            .collect()
    }
}

/// A student of a crowd.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CrowdStudent {
    /// Units of dosage received.
    pub units: u32,
    /// Who caused a shortfall, if there is one.
    pub cause: Cause,
    /// Whether there is enough dosage, and both tests.
    pub tested: bool,
    /// The place of the value on the measure's grid.
    pub place: Option<usize>,
}

/// One cell in one year.
#[derive(Debug, Clone, PartialEq)]
struct Crowd {
    /// What its draws come from.
    key: u64,
    students: u32,
    enough: u32,
    tested: u32,
    /// Where its students stand without the service, and how far the whole service lifts them, in SDs of the students'
    /// own part.
    at: f64,
    lift: f64,
}

/// The draws of a crowd beside those of the trees, which have numbers from 1 on.
#[derive(Clone, Copy)]
enum Draw {
    Tested = 1 << 32,
    District = 2 << 32,
    Units = 3 << 32,
}

/// What a column counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Reached,
    Without,
    Both,
    Units,
}

/// The chances of a grid.
#[derive(Debug, PartialEq)]
enum Law {
    Measure {
        /// Where each place but the first begins, in SDs of the students' own part.
        cuts: Vec<f64>,
        /// Parts of the effect that counted students receive, and their shares.
        responses: Vec<(f64, f64)>,
        normal: NormalCurve,
    },
    Units {
        /// By number of units, the chance of as many or more.
        at_least: Vec<f64>,
    },
}

impl Law {
    fn places(&self) -> usize {
        match self {
            Self::Measure { cuts, .. } => cuts.len() + 1,
            Self::Units { at_least } => at_least.len(),
        }
    }

    /// Chance that one student of a crowd lies at a place or above.
    #[inline]
    fn chance(&self, crowd: &Crowd, kind: Kind, place: usize) -> f64 {
        match self {
            Self::Units { at_least } => at_least.get(place).copied().unwrap_or(0.0),
            Self::Measure { cuts, responses, normal } => {
                let Some(cut) = place.checked_sub(1).and_then(|place| cuts.get(place)) else { return 1.0 };
                let above = crowd.at - cut;
                match kind {
                    Kind::Without | Kind::Units => normal.at(above),
                    Kind::Reached | Kind::Both => {
                        responses.iter().map(|(part, share)| share * normal.at(above + crowd.lift * part)).sum()
                    }
                }
            }
        }
    }

    /// The whole grid, with all who are counted on it.
    fn whole(&self, crowd: &Crowd, kind: Kind) -> Branch {
        let (students, node) = match kind {
            Kind::Units => (crowd.students, Draw::Units as u64 + 1),
            Kind::Reached | Kind::Without | Kind::Both => (crowd.tested, 1),
        };
        Branch { below: 0, beyond: self.places(), students, from: 1.0, to: 0.0, node }
    }

    /// Draws how many of a branch are in each of its halves.
    #[inline]
    fn halves(&self, crowd: &Crowd, kind: Kind, branch: &Branch, normal: &NormalTable) -> [Branch; 2] {
        let Branch { below, beyond, students, from, to, node } = *branch;
        let middle = below.midpoint(beyond);
        let chance = self.chance(crowd, kind, middle);
        let upper = binomial(students, (chance - to) / (from - to), quantile(crowd.key, node, normal));
        // the numbers of a tree's nodes stand in the low half of those of a crowd's draws
        let node = node + (node & 0xffff_ffff);
        [
            Branch { below, beyond: middle, students: students - upper, from, to: chance, node },
            Branch { below: middle, beyond, students: upper, from: chance, to, node: node + 1 },
        ]
    }

    /// How many of a crowd lie at a place or above.
    fn at_least(&self, crowd: &Crowd, kind: Kind, place: usize, normal: &NormalTable) -> u32 {
        let mut branch = self.whole(crowd, kind);
        if place >= branch.beyond {
            return 0;
        }
        let mut above = 0;
        while branch.below < place && branch.students > 0 {
            let [lower, upper] = self.halves(crowd, kind, &branch, normal);
            if place < upper.below {
                above += upper.students;
                branch = lower;
            } else {
                branch = upper;
            }
        }
        above + if branch.below >= place { branch.students } else { 0 }
    }

    /// Draws the whole tree below a branch, down to single places.
    fn spread(&self, crowd: &Crowd, kind: Kind, branch: Branch, normal: &NormalTable, into: &mut [u32]) {
        if branch.beyond - branch.below == 1 || branch.students == 0 {
            into.iter_mut().skip(branch.below).take(1).for_each(|here| *here = branch.students);
            return;
        }
        for half in self.halves(crowd, kind, &branch, normal) {
            self.spread(crowd, kind, half, normal, into);
        }
    }
}

/// A part of a grid, how many of a crowd lie there, and the chances of reaching its ends.
#[derive(Clone, Copy)]
struct Branch {
    below: usize,
    beyond: usize,
    students: u32,
    from: f64,
    to: f64,
    node: u64,
}

/// The place in its distribution of draw `number` of a crowd: the output function of `SplitMix64` (Steele, Lea and Flood
/// 2014), which no two numbers share.
#[inline]
fn quantile(key: u64, number: u64, normal: &NormalTable) -> Quantile {
    let mut mixed = key.wrapping_add(number.wrapping_mul(0x9e37_79b9_7f4a_7c15));
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^= mixed >> 31;
    #[expect(clippy::cast_precision_loss, reason = "53 bits are exact")]
    let share = ((mixed >> 11) as f64 + 0.5) / (1_u64 << 53) as f64;
    Quantile { normal: f64::from(normal.draw(super::generator::bits_24(mixed, 0))), share }
}

/// A column whose counts are drawn when they are asked for.
#[derive(Debug, Clone)]
pub struct Drawn {
    law: Arc<Law>,
    crowds: Arc<Vec<Crowd>>,
    /// Cells of the group.
    cells: usize,
    kind: Kind,
    normal: Arc<NormalTable>,
    minimum: usize,
    asked: Box<[OnceLock<Box<[u32; BLOCK]>>]>,
}

impl PartialEq for Drawn {
    fn eq(&self, other: &Self) -> bool {
        (&self.law, &self.crowds, self.kind, self.minimum) == (&other.law, &other.crowds, other.kind, other.minimum)
    }
}

impl Eq for Drawn {}

impl Drawn {
    /// By year, how many lie at a place or above.
    pub fn at_least(&self, place: usize) -> Option<&[u32; BLOCK]> {
        self.asked.get(place).map(|asked| asked.get_or_init(|| Box::new(self.draw(place))).as_ref())
    }

    fn draw(&self, place: usize) -> [u32; BLOCK] {
        let mut counts = [0; BLOCK];
        let place = if self.kind == Kind::Units { place.max(self.minimum) } else { place };
        for (count, crowds) in counts.iter_mut().zip(self.crowds.chunks(self.cells.max(1))) {
            *count = crowds.iter().map(|crowd| self.of(crowd, place)).sum();
        }
        counts
    }

    fn of(&self, crowd: &Crowd, place: usize) -> u32 {
        let kind = match self.kind {
            // students who reach a place both with and without the service are those without it, or, where it harms, with it
            Kind::Both if crowd.lift < 0.0 => Kind::Reached,
            Kind::Both => Kind::Without,
            other => other,
        };
        self.law.at_least(crowd, kind, place, &self.normal)
    }

    /// Bytes that a column takes at most: `places` of a grid.
    pub const fn bytes(places: usize) -> usize {
        places * 16
    }
}

/// Bytes that the crowds of a group take, for a block.
pub const fn bytes(cells: usize) -> usize {
    BLOCK * cells * size_of::<Crowd>()
}

/// The normal distribution function between -9 and 9, by cubic pieces: off by at most 10^-9.
#[derive(Debug, PartialEq)]
struct NormalCurve(Box<[[f64; 2]]>);

impl NormalCurve {
    const REACH: f64 = 9.0;
    const PER_SD: f64 = 64.0;

    fn new() -> Self {
        let piece = |index: u16| {
            let z = f64::from(index) / Self::PER_SD - Self::REACH;
            [normal::cdf(z), libm::exp(-0.5 * z * z) / std::f64::consts::TAU.sqrt() / Self::PER_SD]
        };
        Self((0..=1_153).map(piece).collect())
    }

    #[inline]
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped")]
    fn at(&self, z: f64) -> f64 {
        let place = (z.clamp(-Self::REACH, Self::REACH) + Self::REACH) * Self::PER_SD;
        let index = place as usize;
        let (Some([from, leaving]), Some([to, arriving])) = (self.0.get(index), self.0.get(index + 1)) else {
            return 1.0;
        };
        let t = place - place.floor();
        let s = 1.0 - t;
        s * s * ((1.0 + 2.0 * t) * from + t * leaving) + t * t * ((3.0 - 2.0 * t) * to - s * arriving)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_curve_is_the_normal_distribution_function() {
        let curve = NormalCurve::new();
        for step in 0..20_000 {
            let z = -10.0 + f64::from(step) * 0.001;
            assert!((curve.at(z) - normal::cdf(z)).abs() < 1e-9, "{z}: {}", curve.at(z));
        }
    }
}
