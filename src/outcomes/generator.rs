//! The generator, and how a replication gets a stream of its own.

use rand_core::{Rng, SeedableRng};
use rand_xoshiro::SplitMix64;

/// Streams drawn side by side: the words of one do not wait for those of another.
const LANES: usize = 4;

/// A stream of 64-bit words: several generators xoroshiro128++ (Blackman and Vigna 2019) in turn.
pub struct Words {
    /// The two words of state, each of all lanes.
    state: [[u64; LANES]; 2],
    ready: [u64; LANES],
    used: usize,
}

/// The stream of replication `replication` under `seed`.
///
/// The pair is one 64-bit number, no two pairs the same, and `SplitMix64` (Steele, Lea and Flood 2014)
/// makes the generators' states of it, one after the other, as their authors recommend.
pub fn words_of(seed: u32, replication: u32) -> Words {
    begun(&mut mixer_of(seed, replication))
}

/// The streams of a replication and of another year, independent of it and of all replications under this seed: the
/// mixer goes on where the first stream's states end.
pub fn two_words_of(seed: u32, replication: u32) -> [Words; 2] {
    let mut mixer = mixer_of(seed, replication);
    [begun(&mut mixer), begun(&mut mixer)]
}

fn mixer_of(seed: u32, replication: u32) -> SplitMix64 {
    SplitMix64::seed_from_u64(u64::from(seed) << 32 | u64::from(replication))
}

/// A stream whose states are the mixer's next words.
fn begun(mixer: &mut SplitMix64) -> Words {
    let mut state = [[0; LANES]; 2];
    for lane in 0..LANES {
        for words in &mut state {
            if let Some(word) = words.get_mut(lane) {
                *word = mixer.next_u64();
            }
        }
    }
    Words { state, ready: [0; LANES], used: LANES }
}

impl Words {
    /// The next word.
    pub fn word(&mut self) -> u64 {
        if self.used >= LANES {
            self.ready = self.step();
            self.used = 0;
        }
        let word = self.ready.get(self.used).copied().unwrap_or(0);
        self.used += 1;
        word
    }

    /// Fills a list with the next words, beginning at the first lane: what is left of a step is passed over.
    pub fn fill(&mut self, words: &mut [u64]) {
        self.used = LANES;
        let mut steps = words.chunks_exact_mut(LANES);
        for step in &mut steps {
            step.copy_from_slice(&self.step());
        }
        let rest = steps.into_remainder();
        if !rest.is_empty() {
            for (word, drawn) in rest.iter_mut().zip(self.step()) {
                *word = drawn;
            }
        }
    }

    /// One word of every lane.
    #[inline]
    #[expect(clippy::indexing_slicing, reason = "constant places of arrays of four")]
    fn step(&mut self) -> [u64; LANES] {
        let [s0, s1] = &mut self.state;
        let mut drawn = [0; LANES];
        for lane in 0..LANES {
            let mixed = s1[lane] ^ s0[lane];
            drawn[lane] = s0[lane].wrapping_add(s1[lane]).rotate_left(17).wrapping_add(s0[lane]);
            s0[lane] = s0[lane].rotate_left(49) ^ mixed ^ (mixed << 21);
            s1[lane] = mixed.rotate_left(28);
        }
        drawn
    }
}

/// The low 24 bits of a word from bit `from` on.
#[inline]
#[expect(clippy::cast_possible_truncation, reason = "masked")]
pub const fn bits_24(word: u64, from: u32) -> u32 {
    (word >> from) as u32 & 0x00ff_ffff
}

#[cfg(test)]
mod tests {
    use super::*;
    use rand_xoshiro::Xoroshiro128PlusPlus;

    #[test]
    fn every_lane_is_the_published_generator() {
        let mut mixer = SplitMix64::seed_from_u64((7 << 32) + 11);
        let mut lanes: Vec<Xoroshiro128PlusPlus> = (0..LANES)
            .map(|_| {
                let state: Vec<u8> = (0..2).flat_map(|_| mixer.next_u64().to_le_bytes()).collect();
                Xoroshiro128PlusPlus::from_seed(state.try_into().unwrap())
            })
            .collect();
        let mut words = words_of(7, 11);
        for index in 0..400 {
            assert_eq!(words.word(), lanes[index % LANES].next_u64(), "{index}");
        }
        let mut filled = [0; 10];
        words.fill(&mut filled);
        let rest: Vec<u64> = (0..12).map(|index| lanes[index % LANES].next_u64()).collect();
        assert_eq!(filled, rest[..10]);
    }

    #[test]
    fn the_second_stream_begins_where_the_states_of_the_first_end() {
        let mut mixer = SplitMix64::seed_from_u64((7 << 32) + 11);
        let states: Vec<u64> = (0..4 * LANES).map(|_| mixer.next_u64()).collect();
        let [mut first, mut second] = two_words_of(7, 11);
        assert_eq!(first.word(), words_of(7, 11).word());
        let state: Vec<u8> = states[2 * LANES..2 * LANES + 2].iter().flat_map(|word| word.to_le_bytes()).collect();
        let mut lane = Xoroshiro128PlusPlus::from_seed(state.try_into().unwrap());
        assert_eq!(second.word(), lane.next_u64());
        // no replication under the same seed has it: its number would begin with another seed
        let number = (7_u64 << 32 | 0xb).wrapping_add(0x9e37_79b9_7f4a_7c15_u64.wrapping_mul(2 * LANES as u64));
        assert_eq!(words_of((number >> 32) as u32, number as u32).word(), two_words_of(7, 11)[1].word());
        assert_ne!(number >> 32, 7);
    }
}
