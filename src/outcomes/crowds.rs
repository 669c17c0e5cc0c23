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

use std::rc::Rc;

use crate::cohort::CheckedMeasure;

use super::binomial::binomial;
use super::blend::Blend;
use super::codes::{Cause, Facts};
use super::column::Column;
use super::counting::Counting;
use super::curve::NormalCurve;
use super::drawn::{Drawn, Grid, Side};
use super::law::{Crowd, Kind, Law, draw, quantile};
use super::quadrature::quadrature;
use super::records::{BLOCK, NARROW};
use super::simulate::{GroupPlace, Simulator};
use super::tally::{BlockTally, GroupTally};

/// From so many students in the average cell on, numbers are drawn.
const CROWD: usize = 400;

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
    measure: Option<Rc<Law>>,
    units: Rc<Law>,
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
                Rc::new(Law::Measure {
                    cuts,
                    responses: quadrature(&responses, nodes(simulator, measure, &responses)),
                    normal: NormalCurve::new(),
                })
            }),
            units: Rc::new(Law::Units { at_least: units }),
            valid: of(&|facts| facts.valid),
            district: of(&|facts| facts.cause == Cause::District),
        }
    }

    /// Draws the tally of the replications from `first` on, `years` of them.
    pub fn draw(&self, seed: u32, first: u32, years: usize) -> BlockTally {
        self.draw_blend(Blend::WHOLE, seed, first, years)
    }

    /// The same of blended years. What befalls the students of a crowd is drawn from one word: dosage goes with
    /// sampling.
    pub fn draw_blend(&self, blend: Blend, seed: u32, first: u32, years: usize) -> BlockTally {
        let (breach, crowds) = self.crowds_of(blend, seed, first, years);
        let groups = self.simulator.groups().iter().zip(crowds).map(|(group, crowds)| self.tally(group, crowds));
        let groups: Vec<GroupTally> = groups.collect();
        let mut delivered = [0; BLOCK];
        for units in groups.iter().map(|group| &group.delivered) {
            delivered.iter_mut().zip(units).for_each(|(all, units)| *all += units);
        }
        BlockTally { breach, delivered, groups }
    }

    /// Breaches by year, and by group the crowds of all years.
    fn crowds_of(&self, blend: Blend, seed: u32, first: u32, years: usize) -> ([bool; BLOCK], Vec<Vec<Crowd>>) {
        let groups = self.simulator.groups();
        let mut breach = [false; BLOCK];
        let mut crowds: Vec<Vec<Crowd>> =
            groups.iter().map(|group| Vec::with_capacity(years * group.cells.len())).collect();
        for (breach, replication) in breach.iter_mut().take(years).zip(first..) {
            let (circumstances, mut words) = self.simulator.begin(blend, seed, replication);
            *breach = circumstances.breach;
            let (key, stands) = (words.word(), self.simulator.stands_of(&circumstances));
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
        let minimum = self.counting.minimum as usize;
        [crowd.enough] = self.units.at_least(&crowd, [Kind::Units], minimum, self.simulator.normal());
        crowd.tested = binomial(crowd.enough, self.valid, quantile(key, draw::TESTED, self.simulator.normal()));
        crowd
    }

    fn delivered(&self, crowd: &Crowd) -> u64 {
        let spread = self.units.spread(crowd, Kind::Units, self.simulator.normal());
        (1_u64..).zip(spread.iter().skip(1)).map(|(units, students)| units * u64::from(*students)).sum()
    }

    fn tally(&self, group: &GroupPlace, crowds: Vec<Crowd>) -> GroupTally {
        let mut tally = GroupTally::new(group.students.len(), self.counting);
        let cells = group.cells.len().max(1);
        let years = tally.enough.iter_mut().zip(&mut tally.tested).zip(&mut tally.district_short);
        let mut delivered = tally.delivered.iter_mut();
        for (((enough, tested), short), crowds) in years.zip(crowds.chunks(cells)) {
            for crowd in crowds {
                *enough += crowd.enough;
                *tested += crowd.tested;
                *short += self.kept_short(crowd);
            }
            if let Some(delivered) = delivered.next() {
                *delivered = crowds.iter().map(|crowd| self.delivered(crowd)).sum();
            }
        }
        let crowds = Rc::new(crowds);
        let grid =
            |law: &Rc<Law>| Rc::new(Grid::new(law, &crowds, cells, self.simulator.normal(), self.counting.minimum));
        if let (Some(law), Some(counts), Some(true)) =
            (&self.measure, tally.counts.first_mut(), self.counting.columns.first())
        {
            let grid = grid(law);
            counts.reached = Column::Drawn(Drawn::new(grid.clone(), Side::Reached));
            counts.without = Column::Drawn(Drawn::new(grid.clone(), Side::Without));
            counts.both = Column::Drawn(Drawn::new(grid, Side::Both));
        }
        if let (Some(counts), Some(true)) = (tally.counts.last_mut(), self.counting.columns.last()) {
            counts.reached = Column::Drawn(Drawn::new(grid(&self.units), Side::Reached));
        }
        tally
    }

    /// Students of a crowd whom the district kept below the minimum dosage.
    fn kept_short(&self, crowd: &Crowd) -> u32 {
        binomial(
            crowd.students - crowd.enough,
            self.district,
            quantile(crowd.key, draw::DISTRICT, self.simulator.normal()),
        )
    }

    /// One replication as single students, group by group: whatever has been counted, these are its students.
    pub fn students(&self, seed: u32, replication: u32) -> (bool, Vec<Vec<CrowdStudent>>) {
        let (breach, groups) = self.crowds_of(Blend::WHOLE, seed, replication, 1);
        let students = groups.iter().map(|crowds| crowds.iter().flat_map(|crowd| self.students_of(crowd)).collect());
        (breach.first() == Some(&true), students.collect())
    }

    fn students_of(&self, crowd: &Crowd) -> Vec<CrowdStudent> {
        let expanded = |spread: Vec<u32>| {
            let places = spread.into_iter().enumerate().rev();
            places.flat_map(|(place, students)| std::iter::repeat_n(place, students as usize))
        };
        // from the most units down: those with enough come first, and the tested are the first of them
        let units = expanded(self.units.spread(crowd, Kind::Units, self.simulator.normal()));
        let mut places =
            self.measure.iter().flat_map(|law| expanded(law.spread(crowd, Kind::Reached, self.simulator.normal())));
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

/// How many places average the normal distribution function over the responses to 10^-8: the remainder of Gauss
/// quadrature, for the largest lift that five SDs make of the effect. The derivative of order 2 n is at most
/// 0.45 sqrt((2 n - 1)!) (Cramer's bound of Hermite functions).
fn nodes(simulator: &Simulator, measure: &CheckedMeasure, responses: &[(f64, f64)]) -> usize {
    let ends = responses.iter().filter(|(_, chance)| *chance > 0.0).map(|(response, _)| *response);
    let range = ends.clone().fold(0.0, f64::max) - ends.fold(1.0, f64::min);
    let groups = simulator.cohort().groups.iter().map(|group| group.effect_multiplier.abs());
    let spread = (measure.effect_sd * measure.effect_sd + measure.site_sd * measure.site_sd).sqrt();
    let effect = measure.effect_mean.abs() + 5.0 * spread;
    let lift = measure.leverage * groups.fold(0.0, f64::max) * effect / (1.0 - measure.icc).sqrt();
    // no polynomial of degree n that begins with x^n is below 2 (range / 4)^n everywhere; the rule's best comes near that
    let step = 0.25 * lift * range.max(0.0);
    let (mut remainder, mut odd_factorial, mut count) = (1.8, 1.0_f64, 0_usize);
    while count < 40 {
        count += 1;
        let n = f64::from(u8::try_from(count).unwrap_or(u8::MAX));
        remainder *= step * step / ((2.0 * n - 1.0) * 2.0 * n);
        odd_factorial *= if count == 1 { 1.0 } else { (2.0 * n - 2.0) * (2.0 * n - 1.0) };
        if remainder * odd_factorial.sqrt() < 1e-8 {
            break;
        }
    }
    count
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

/// Bytes that the crowds of a group take, for a block.
pub const fn bytes(cells: usize) -> usize {
    BLOCK * cells * size_of::<Crowd>()
}
