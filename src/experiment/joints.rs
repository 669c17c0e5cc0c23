//! What is kept of years counted by what several measures of a student earn together.

use crate::settlement::{JointCounting, JointTally};

/// Bytes of such counts kept; what was asked for longest ago goes first.
const MOST_BYTES: usize = 32 << 20;

/// Counts of blocks of years, by what they tell apart.
pub struct Joints {
    most: usize,
    /// Asked for last: last.
    kept: Vec<Kept>,
}

struct Kept {
    counting: JointCounting,
    blocks: Vec<JointTally>,
    bytes: usize,
}

impl Joints {
    /// None yet; room for one of so many threads' share.
    pub const fn new(threads: usize) -> Self {
        Self { most: MOST_BYTES / threads, kept: Vec::new() }
    }

    /// Whether the first `blocks` are counted so.
    pub fn have(&self, counting: &JointCounting, blocks: usize) -> bool {
        self.kept.iter().any(|kept| kept.counting == *counting && kept.blocks.len() >= blocks)
    }

    /// Turns to what is counted so.
    pub fn turn_to(&mut self, counting: &JointCounting) {
        let kept = match self.kept.iter().position(|kept| kept.counting == *counting) {
            Some(place) => self.kept.remove(place),
            None => Kept { counting: counting.clone(), blocks: Vec::new(), bytes: 0 },
        };
        self.kept.push(kept);
    }

    /// A block of what was turned to last.
    pub fn get(&self, block: usize) -> Option<&JointTally> {
        self.kept.last()?.blocks.get(block)
    }

    /// Keeps a block counted so, where it is the next and there is room.
    pub fn keep(&mut self, block: usize, joint: JointTally) {
        let bytes = joint.bytes();
        while self.bytes() + bytes > self.most && self.kept.len() > 1 {
            self.kept.remove(0);
        }
        let room = self.bytes() + bytes <= self.most;
        if let Some(last) = self.kept.last_mut().filter(|last| room && last.blocks.len() == block) {
            last.bytes += bytes;
            last.blocks.push(joint);
        }
    }

    fn bytes(&self) -> usize {
        self.kept.iter().map(|kept| kept.bytes).sum()
    }
}
