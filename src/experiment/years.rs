//! The simulated years of one run: drawn by blocks, kept while there is room, drawn again when needed.

use std::rc::Rc;

#[cfg(feature = "whole")]
use crate::outcomes::Change;
use crate::outcomes::{BLOCK, BlockTally, Counter, Counting, Crowds, Records, Simulator, is_crowded};
use crate::settlement::{Applied, JointCounting, JointTally, SettledYears};

use super::joints::Joints;
use super::share::Share;

/// Bytes of records kept; blocks beyond are drawn again when they are needed.
const MOST_RECORD_BYTES: usize = 112 << 20;
/// Bytes of tallies kept; blocks beyond are counted again.
const MOST_TALLY_BYTES: usize = 80 << 20;

/// What is kept of the years drawn.
pub struct Years {
    seed: u32,
    /// Years that the plan asks for.
    planned: u32,
    share: Share,
    records: Vec<Records>,
    tallies: Vec<BlockTally>,
    joints: Joints,
    counting: Counting,
    /// Whether tallies are drawn whole, without records.
    crowded: bool,
    /// Whether records are kept beside their tallies.
    keeps_records: bool,
    /// The whole blocks settled last, and the contract.
    settled: Option<(Rc<Applied>, usize, SettledYears)>,
}

/// How a block comes to its tally.
enum By<'s> {
    /// Its students are counted.
    Student(Counter<'s>),
    /// Its counts are drawn.
    Crowd(Crowds<'s>),
}

/// One block of years, on its way past a contract.
pub struct Visit<'y> {
    /// Which of this share's blocks it is, from 0.
    block: usize,
    /// Its counts.
    pub tally: &'y BlockTally,
    /// How many of its years are asked for.
    pub years: usize,
    /// Its students by what several measures earn together, where a contract asks.
    pub joint: Option<&'y JointTally>,
}

impl Years {
    /// None yet.
    pub fn new(seed: u32, planned: u32, share: Share, counting: Counting, crowded: bool) -> Self {
        Self {
            seed,
            planned,
            share,
            records: Vec::new(),
            tallies: Vec::new(),
            joints: Joints::new(share.of as usize),
            counting,
            crowded,
            keeps_records: true,
            settled: None,
        }
    }

    /// Keeps no records from here on.
    pub fn forgo_records(&mut self) {
        self.records = Vec::new();
        self.keeps_records = false;
    }

    /// Whether the first `years` are settled under a contract from what is kept.
    pub fn are_at_hand(&self, simulator: &Simulator, applied: &Applied, years: u32) -> bool {
        let wanted = applied.counting(simulator.cohort().measures.len(), self.counting.delivered);
        let joint = applied.joint_counting();
        let crowded = is_crowded(simulator) && joint.is_none();
        let blocks = self.blocks_of(years);
        self.counting.serves(&wanted)
            && crowded == self.crowded
            && self.tallies.len() >= blocks
            && joint.is_none_or(|joint| self.records.len() >= blocks || self.joints.have(&joint, blocks))
    }

    /// Draws and counts the blocks of the first `years` for which there is room.
    pub fn draw(&mut self, simulator: &Simulator, years: u32) {
        let blocks = self.blocks_of(years);
        let records = blocks.min(self.most_records(simulator));
        let tallies = blocks.min(self.most_tallies(simulator));
        let counting = self.counting.clone();
        if self.crowded {
            let crowds = Crowds::new(simulator, &counting);
            for block in self.tallies.len()..tallies {
                self.tallies.push(crowds.draw(self.seed, self.first_of(block), self.years_in(block)));
            }
            return;
        }
        let missing = tallies.saturating_sub(self.tallies.len());
        let mut counter = Counter::new(simulator, &counting).together(missing);
        for block in self.records.len().max(self.tallies.len())..records.max(tallies) {
            let mut drawn = simulator.room(self.years_in(block));
            simulator.draw(self.seed, self.first_of(block), &mut drawn);
            if block < tallies && block == self.tallies.len() {
                self.tallies.push(counter.count(&drawn));
            }
            if block < records && block == self.records.len() {
                self.records.push(drawn);
            }
        }
    }

    /// Settles the blocks of the first `years` under a contract. Blocks that it has settled last are not settled again.
    pub fn settle(&mut self, simulator: &Simulator, applied: &Rc<Applied>, years: u32) -> SettledYears {
        let (done, mut settled) = match self.settled.take() {
            Some((last, blocks, settled)) if last.contract == applied.contract && blocks <= self.blocks_of(years) => {
                (blocks, settled)
            }
            _ => (0, applied.unsettled()),
        };
        let blocks = self.blocks_of(years);
        settled.payouts.reserve_exact((blocks - done) * BLOCK);
        settled.delivered.reserve_exact((blocks - done) * BLOCK);
        let whole = (0..blocks).take_while(|block| self.asked_of(*block, years) == self.years_in(*block)).count();
        let mut kept = None;
        let mut payments = applied.no_payments();
        self.visit_from(done, simulator, applied, years, &mut |visit| {
            if visit.block == whole {
                kept = Some(settled.clone());
            }
            applied.settle_block(visit.tally, visit.years, visit.joint, &mut payments, &mut settled);
        });
        self.settled = Some((applied.clone(), whole, kept.unwrap_or_else(|| settled.clone())));
        settled
    }

    /// Visits the blocks of the first `years` in turn, from the block `first` on, counted as a contract asks.
    pub fn visit_from(
        &mut self,
        first: usize,
        simulator: &Simulator,
        applied: &Applied,
        years: u32,
        with: &mut dyn FnMut(Visit<'_>),
    ) {
        let wanted = applied.counting(simulator.cohort().measures.len(), self.counting.delivered);
        let joint = applied.joint_counting();
        // what looks at several measures of one student needs students, crowded or not
        let crowded = is_crowded(simulator) && joint.is_none();
        if let Some(joint) = &joint {
            self.joints.turn_to(joint);
        }
        if crowded != self.crowded || !self.counting.serves(&wanted) && !self.has_changed_to(&wanted, simulator) {
            self.tallies.clear();
            self.counting = self.counting.serving(wanted);
            self.crowded = crowded;
        }
        let counting = self.counting.clone();
        let mut counter = if self.crowded {
            By::Crowd(Crowds::new(simulator, &counting))
        } else {
            let missing = self.blocks_of(years).min(self.most_tallies(simulator)).saturating_sub(self.tallies.len());
            By::Student(Counter::new(simulator, &counting).together(missing))
        };
        for block in first..self.blocks_of(years) {
            self.visit_block(simulator, joint.as_ref(), &mut counter, block, years, with);
        }
    }

    /// Whether what is counted could be changed to what is wanted, which then it is.
    #[cfg(feature = "whole")]
    fn has_changed_to(&mut self, wanted: &Counting, simulator: &Simulator) -> bool {
        let after = Counting { minimum: wanted.minimum, ..self.counting.clone() };
        if self.crowded || !after.serves(wanted) || self.records.len() < self.tallies.len() {
            return false;
        }
        let Some(mut change) = Change::between(simulator, &self.counting, &after) else { return false };
        let changed = self.tallies.iter_mut().zip(&self.records).all(|(tally, records)| change.apply(records, tally));
        self.counting = after;
        changed
    }

    #[cfg(not(feature = "whole"))]
    #[expect(clippy::unused_self, reason = "as the whole package has it")]
    const fn has_changed_to(&self, _: &Counting, _: &Simulator) -> bool {
        false
    }

    fn visit_block(
        &mut self,
        simulator: &Simulator,
        joint: Option<&JointCounting>,
        counter: &mut By<'_>,
        block: usize,
        years: u32,
        with: &mut dyn FnMut(Visit<'_>),
    ) {
        let lacks_joint = joint.is_some() && self.joints.get(block).is_none();
        let needs_records = !self.crowded && (block >= self.tallies.len() || lacks_joint);
        let drawn = (needs_records && block >= self.records.len()).then(|| {
            let mut drawn = simulator.room(self.years_in(block));
            simulator.draw(self.seed, self.first_of(block), &mut drawn);
            drawn
        });
        let records = drawn.as_ref().or_else(|| self.records.get(block));
        let counted = match (counter, records) {
            _ if block < self.tallies.len() => None,
            (By::Crowd(crowds), _) => Some(crowds.draw(self.seed, self.first_of(block), self.years_in(block))),
            (By::Student(counter), Some(records)) => Some(counter.count(records)),
            (By::Student(_), None) => None,
        };
        let together =
            joint.zip(records).filter(|_| lacks_joint).map(|(joint, records)| joint.count(records, simulator));
        if let Some(tally) = counted.as_ref().or_else(|| self.tallies.get(block)) {
            let joint = together.as_ref().or_else(|| joint.and_then(|_| self.joints.get(block)));
            with(Visit { block, tally, years: self.asked_of(block, years), joint });
        }
        if let Some(together) = together {
            self.joints.keep(block, together);
        }
        if let Some(counted) = counted
            && block == self.tallies.len()
            && block < self.most_tallies(simulator)
        {
            self.tallies.push(counted);
        }
    }

    fn most_records(&self, simulator: &Simulator) -> usize {
        if !self.keeps_records {
            return 0;
        }
        MOST_RECORD_BYTES / self.share.of as usize / Records::bytes(simulator.cohort(), simulator.cells().len())
    }

    fn most_tallies(&self, simulator: &Simulator) -> usize {
        MOST_TALLY_BYTES / self.share.of as usize / BlockTally::bytes(simulator, &self.counting)
    }

    /// Number of this share's blocks that hold any of the first `years`.
    fn blocks_of(&self, years: u32) -> usize {
        let blocks = (years as usize).div_ceil(BLOCK);
        blocks.saturating_sub(self.share.index as usize).div_ceil(self.share.of as usize)
    }

    /// The first year of a block of this share.
    fn first_of(&self, block: usize) -> u32 {
        let place = block * self.share.of as usize + self.share.index as usize;
        u32::try_from(place * BLOCK).unwrap_or(u32::MAX)
    }

    /// Years that a block has in all.
    fn years_in(&self, block: usize) -> usize {
        self.asked_of(block, self.planned)
    }

    /// How many of the first `years` a block has.
    fn asked_of(&self, block: usize, years: u32) -> usize {
        (years.saturating_sub(self.first_of(block)) as usize).min(BLOCK)
    }
}
