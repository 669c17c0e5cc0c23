//! Standard normal draws from 24 bits each, by inverse distribution function.

use crate::normal;

/// Cells to an octave of tail probability: 2^8.
const CELL_BITS: u32 = 8;
/// Octaves of the odd numbers below 2^24.
const OCTAVES: usize = 24;
const CELLS: usize = OCTAVES << CELL_BITS;
/// The table's length: a power of two above the number of cells, so that a mask keeps every look-up inside.
const LENGTH: usize = 8_192;

/// The inverse normal distribution function, linear within cells that halve with the tail probability.
///
/// 24 bits give 2^24 different draws, symmetric, the outermost at 5.4 SDs with the probability 2^-25
/// beyond each. The error of the distribution function is below 2^-20 everywhere (a test goes
/// through all draws), and in the tails far smaller, because cells shrink with the tail. Half of all draws
/// read the last 2 kB of the table, so it stays near the processor.
#[derive(Debug)]
pub struct NormalTable {
    /// Value at 0 and slope of each cell's line.
    cells: Box<[[f32; 2]; LENGTH]>,
}

impl Default for NormalTable {
    fn default() -> Self {
        Self::new()
    }
}

impl NormalTable {
    /// Builds the table.
    #[expect(
        clippy::cast_precision_loss,
        clippy::cast_possible_truncation,
        clippy::cast_possible_wrap,
        reason = "small integers, and draws are of single precision"
    )]
    #[expect(clippy::large_stack_arrays, reason = "64 kB, once, on its way to the heap")]
    pub fn new() -> Self {
        let mut cells = Box::new([[0.0; 2]; LENGTH]);
        let share = |odd: f64| (odd / f64::from(1_u32 << 25)).min(0.5);
        let mut from = 1.0;
        let mut at = normal::quantile(share(from));
        for (index, cell) in cells.iter_mut().take(CELLS).enumerate() {
            let octave = libm::scalbn(1.0, (index >> CELL_BITS) as i32);
            let part = ((index & ((1 << CELL_BITS) - 1)) + 1) as f64 / f64::from(1_u32 << CELL_BITS);
            let to = octave * (1.0 + part);
            let end = normal::quantile_beside(share(to), share(from), at);
            let slope = (end - at) / (to - from);
            *cell = [(at - slope * from) as f32, slope as f32];
            (from, at) = (to, end);
        }
        Self { cells }
    }

    /// The draw of 24 bits: the lowest says which tail, the others how far in.
    #[inline]
    pub fn draw(&self, bits: u32) -> f32 {
        self.on_line(bits, Self::odd(bits))
    }

    /// The draws of the low 24 bits of each word.
    #[inline]
    pub fn draw_all(&self, words: &[u64], from: u32, draws: &mut [f32]) {
        // in two passes: the first has no look-up, and is done four at a time
        for (draw, word) in draws.iter_mut().zip(words) {
            *draw = Self::odd(super::generator::bits_24(*word, from));
        }
        for (draw, word) in draws.iter_mut().zip(words) {
            *draw = self.on_line(super::generator::bits_24(*word, from), *draw);
        }
    }

    /// An odd number below 2^24: its half, over 2^24, is the tail probability.
    #[inline]
    #[expect(clippy::cast_precision_loss, clippy::cast_possible_wrap, reason = "24 bits are exact in an f32")]
    const fn odd(bits: u32) -> f32 {
        (bits | 1) as i32 as f32
    }

    #[inline]
    #[expect(clippy::indexing_slicing, reason = "the inner loop; the mask keeps the index inside the table")]
    fn on_line(&self, bits: u32, odd: f32) -> f32 {
        let cell = odd.to_bits().wrapping_sub(127 << 23) >> (23 - CELL_BITS);
        let [start, slope] = self.cells[cell as usize & (LENGTH - 1)];
        let lower = start + slope * odd;
        f32::from_bits(lower.to_bits() ^ (bits << 31))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every draw there is, against the distribution function: exact, so no false alarms.
    #[test]
    fn no_draw_is_off_by_more_than_2_to_the_minus_20() {
        let table = NormalTable::new();
        let mut worst: f64 = 0.0;
        for odd in (1..1_u32 << 24).step_by(2) {
            let share = normal::cdf(f64::from(table.draw(odd - 1)));
            // the draw stands for the probabilities from (odd - 1) to (odd + 1) over 2^25
            let centre = f64::from(odd) / f64::from(1_u32 << 25);
            worst = worst.max((share - centre).abs() + 1.0 / f64::from(1_u32 << 25));
        }
        assert!(worst <= 0.6 / f64::from(1_u32 << 20), "worst error of the distribution function: {worst:e}");
        assert!((table.draw(0) + 5.41).abs() < 0.02, "tails are kept: {}", table.draw(0));
    }

    /// Every line is that of the quantiles themselves, bit by bit.
    #[test]
    fn going_along_the_curve_ends_where_each_quantile_is() {
        let table = NormalTable::new();
        for (index, cell) in table.cells.iter().take(CELLS).enumerate() {
            let octave = f64::from(1_u32 << (index >> CELL_BITS));
            let part = |step: usize| octave * (1.0 + ((index % 256) + step) as f64 / 256.0);
            let (from, to) = (part(0), part(1));
            let [at, end] = [from, to].map(|odd| normal::quantile((odd / f64::from(1_u32 << 25)).min(0.5)));
            let slope = (end - at) / (to - from);
            assert_eq!(*cell, [(at - slope * from) as f32, slope as f32], "{index}");
        }
    }

    #[test]
    fn draws_are_symmetric() {
        let table = NormalTable::new();
        for bits in (0..1 << 24).step_by(1234) {
            assert_eq!(table.draw(bits).to_bits(), (-table.draw(bits ^ 1)).to_bits());
        }
    }

    #[test]
    fn all_at_once_are_the_same_as_one_by_one() {
        let table = NormalTable::new();
        let words: Vec<u64> = (0..1000_u64).map(|step| step.wrapping_mul(0x9e37_79b9_7f4a_7c15)).collect();
        let mut draws = vec![0.0; 1000];
        table.draw_all(&words, 32, &mut draws);
        for (word, draw) in words.iter().zip(draws) {
            assert_eq!(draw.to_bits(), table.draw((word >> 32) as u32 & 0x00ff_ffff).to_bits());
        }
    }
}
