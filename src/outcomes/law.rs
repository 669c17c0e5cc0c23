//! The chances of a grid, and the tree along which a crowd's counts are drawn.

use super::binomial::{Quantile, binomial};
use super::curve::NormalCurve;
use super::latent::NormalTable;

/// One cell in one year.
#[derive(Debug, Clone, PartialEq)]
pub struct Crowd {
    /// What its draws come from.
    pub key: u64,
    /// Students in it.
    pub students: u32,
    /// Those with enough dosage.
    pub enough: u32,
    /// Those of them with both tests.
    pub tested: u32,
    /// Where its students stand without the service, in SDs of the students' own part.
    pub at: f64,
    /// How far the whole service lifts them, likewise.
    pub lift: f64,
}

/// The numbers of a crowd's draws beside those of the tree of its measure, which has them from 1 on.
pub mod draw {
    /// How many have both tests.
    pub const TESTED: u64 = 1 << 32;
    /// How many the district kept short.
    pub const DISTRICT: u64 = 2 << 32;
    /// The tree of units, from the next on.
    pub const UNITS: u64 = 3 << 32;
}

/// What a column counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Those who reach a place with the service.
    Reached,
    /// Without it.
    Without,
    /// Those who receive so many units.
    Units,
}

/// The chances of a grid.
#[derive(Debug, PartialEq)]
pub enum Law {
    /// Of a measure.
    Measure {
        /// Where each place but the first begins, in SDs of the students' own part.
        cuts: Vec<f64>,
        /// Parts of the effect that counted students receive, and their shares.
        responses: Vec<(f64, f64)>,
        /// The normal distribution function.
        normal: NormalCurve,
    },
    /// Of dosage.
    Units {
        /// By number of units, the chance of as many or more.
        at_least: Vec<f64>,
    },
}

impl Law {
    /// Number of places.
    pub fn places(&self) -> usize {
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
                    Kind::Reached => {
                        responses.iter().map(|(part, share)| share * normal.at(above + crowd.lift * part)).sum()
                    }
                }
            }
        }
    }

    /// The whole grid, with all who are counted on it.
    fn whole(&self, crowd: &Crowd, kind: Kind) -> Branch {
        let (students, node) = match kind {
            Kind::Units => (crowd.students, draw::UNITS + 1),
            Kind::Reached | Kind::Without => (crowd.tested, 1),
        };
        Branch { below: 0, beyond: self.places(), students, from: 1.0, to: 0.0, node }
    }

    /// Draws how many of a branch are in each of its halves.
    #[inline]
    fn halves(&self, crowd: &Crowd, kind: Kind, branch: &Branch, place: Quantile) -> [Branch; 2] {
        let Branch { below, beyond, students, from, to, node } = *branch;
        let middle = below.midpoint(beyond);
        let chance = self.chance(crowd, kind, middle);
        let upper = binomial(students, (chance - to) / (from - to), place);
        // the numbers of a tree's nodes stand in the low half of those of a crowd's draws
        let node = node + (node & 0xffff_ffff);
        [
            Branch { below, beyond: middle, students: students - upper, from, to: chance, node },
            Branch { below: middle, beyond, students: upper, from: chance, to, node: node + 1 },
        ]
    }

    /// How many of a crowd lie at a place or above, of several kinds on the same grid: their trees are walked together,
    /// with the same draws.
    #[inline]
    pub fn at_least<const KINDS: usize>(
        &self,
        crowd: &Crowd,
        kinds: [Kind; KINDS],
        place: usize,
        normal: &NormalTable,
    ) -> [u32; KINDS] {
        let mut branches = kinds.map(|kind| self.whole(crowd, kind));
        let mut above = [0; KINDS];
        loop {
            let Some(Branch { below, beyond, node, .. }) = branches.first().copied() else { return above };
            if place >= beyond {
                return above;
            }
            if below >= place {
                above.iter_mut().zip(branches).for_each(|(above, branch)| *above += branch.students);
                return above;
            }
            let drawn = quantile(crowd.key, node, normal);
            for ((branch, kind), above) in branches.iter_mut().zip(kinds).zip(&mut above) {
                let [lower, upper] = self.halves(crowd, kind, branch, drawn);
                if place < upper.below {
                    *above += upper.students;
                    *branch = lower;
                } else {
                    *branch = upper;
                }
            }
        }
    }

    /// How many of a crowd lie at each place: the whole tree.
    pub fn spread(&self, crowd: &Crowd, kind: Kind, normal: &NormalTable) -> Vec<u32> {
        let mut spread = vec![0; self.places()];
        self.spread_branch(crowd, kind, self.whole(crowd, kind), normal, &mut spread);
        spread
    }

    fn spread_branch(&self, crowd: &Crowd, kind: Kind, branch: Branch, normal: &NormalTable, into: &mut [u32]) {
        if branch.beyond - branch.below == 1 || branch.students == 0 {
            into.iter_mut().skip(branch.below).take(1).for_each(|here| *here = branch.students);
            return;
        }
        for half in self.halves(crowd, kind, &branch, quantile(crowd.key, branch.node, normal)) {
            self.spread_branch(crowd, kind, half, normal, into);
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
pub fn quantile(key: u64, number: u64, normal: &NormalTable) -> Quantile {
    let mut mixed = key.wrapping_add(number.wrapping_mul(0x9e37_79b9_7f4a_7c15));
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^= mixed >> 31;
    #[expect(clippy::cast_precision_loss, reason = "53 bits are exact")]
    let share = ((mixed >> 11) as f64 + 0.5) / (1_u64 << 53) as f64;
    Quantile { normal: f64::from(normal.draw(super::generator::bits_24(mixed, 0))), share }
}
