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
/// beyond each. The error of the distribution function is below 2^-21 everywhere (a test goes
/// through all draws), and in the tails far smaller, because cells shrink with the tail.
pub struct NormalTable {
    cells: Box<[[f64; 2]; LENGTH]>,
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
        reason = "small integers"
    )]
    #[expect(clippy::large_stack_arrays, reason = "128 kB, once, on its way to the heap")]
    pub fn new() -> Self {
        let mut cells = Box::new([[0.0; 2]; LENGTH]);
        let quantile = |odd: f64| normal::quantile((odd / f64::from(1_u32 << 25)).min(0.5));
        for (index, cell) in cells.iter_mut().take(CELLS).enumerate() {
            let octave = libm::scalbn(1.0, (index >> CELL_BITS) as i32);
            let part = |step: usize| (step & ((1 << CELL_BITS) - 1)) as f64 / f64::from(1_u32 << CELL_BITS);
            let from = octave * (1.0 + part(index));
            let to = from + octave / f64::from(1_u32 << CELL_BITS);
            let slope = (quantile(to) - quantile(from)) / (to - from);
            *cell = [quantile(from) - slope * from, slope];
        }
        Self { cells }
    }

    /// The draw of 24 bits: the lowest says which tail, the others how far in.
    #[inline]
    #[expect(clippy::indexing_slicing, reason = "the inner loop; the mask keeps the index inside the table")]
    #[expect(clippy::cast_precision_loss, reason = "24 bits are exact in an f32")]
    pub fn draw(&self, bits: u32) -> f64 {
        // an odd number below 2^24: its half, over 2^24, is the tail probability
        let odd = bits | 1;
        let cell = (odd as f32).to_bits().wrapping_sub(127 << 23) >> (23 - CELL_BITS);
        let [start, slope] = self.cells[cell as usize & (LENGTH - 1)];
        let lower = start + slope * f64::from(odd);
        if bits & 1 == 0 { lower } else { -lower }
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
            let share = normal::cdf(table.draw(odd - 1));
            // the draw stands for the probabilities from (odd - 1) to (odd + 1) over 2^25
            let centre = f64::from(odd) / f64::from(1_u32 << 25);
            worst = worst.max((share - centre).abs() + 1.0 / f64::from(1_u32 << 25));
        }
        assert!(worst <= 1.0 / f64::from(1_u32 << 20), "worst error of the distribution function: {worst:e}");
        assert!((table.draw(0) + 5.41).abs() < 0.02, "tails are kept: {}", table.draw(0));
    }

    #[test]
    fn draws_are_symmetric() {
        let table = NormalTable::new();
        for bits in (0..1 << 24).step_by(1234) {
            assert_eq!(table.draw(bits).to_bits(), (-table.draw(bits ^ 1)).to_bits());
        }
    }
}
