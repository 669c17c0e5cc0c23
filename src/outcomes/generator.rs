//! The generator, and how a replication gets a stream of its own.

use rand_core::{Rng, SeedableRng};
use rand_xoshiro::Xoshiro256PlusPlus;

/// A stream of 64-bit words: xoshiro256++ (Blackman and Vigna 2018).
pub struct Words(Xoshiro256PlusPlus);

/// The stream of replication `replication` under `seed`.
///
/// The pair is one 64-bit number, no two pairs the same, and `SplitMix64` (Steele, Lea and Flood 2014)
/// makes the generator's state of it, as the generator's authors recommend.
pub fn words_of(seed: u32, replication: u32) -> Words {
    Words(Xoshiro256PlusPlus::seed_from_u64(u64::from(seed) << 32 | u64::from(replication)))
}

impl Words {
    /// The next word.
    pub fn word(&mut self) -> u64 {
        self.0.next_u64()
    }
}

/// The low 24 bits of a word from bit `from` on.
#[expect(clippy::cast_possible_truncation, reason = "masked")]
pub const fn bits_24(word: u64, from: u32) -> u32 {
    (word >> from) as u32 & 0x00ff_ffff
}

/// The low 20 bits of a word from bit `from` on.
#[expect(clippy::cast_possible_truncation, reason = "masked")]
pub const fn bits_20(word: u64, from: u32) -> u32 {
    (word >> from) as u32 & 0x000f_ffff
}
