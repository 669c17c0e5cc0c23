//! The normal distribution function where it is needed often.

use crate::normal;

/// The normal distribution function between -9 and 9, by cubic pieces: off by at most 10^-9.
#[derive(Debug, PartialEq)]
pub struct NormalCurve(Box<[[f64; 2]; PIECES]>);

/// A power of two above 18 SDs of 64 pieces, so that a mask keeps every look-up inside.
const PIECES: usize = 2_048;

impl NormalCurve {
    const REACH: f64 = 9.0;
    const PER_SD: f64 = 64.0;

    /// Builds the pieces.
    #[expect(clippy::large_stack_arrays, reason = "32 kB, once, on its way to the heap")]
    pub fn new() -> Self {
        let mut pieces = Box::new([[0.0; 2]; PIECES]);
        for (index, piece) in (0_u16..).zip(pieces.iter_mut()) {
            let z = f64::from(index) / Self::PER_SD - Self::REACH;
            *piece = [normal::cdf(z), libm::exp(-0.5 * z * z) / std::f64::consts::TAU.sqrt() / Self::PER_SD];
        }
        Self(pieces)
    }

    /// The chance that a standard normal draw is at most `z`.
    #[inline]
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::indexing_slicing, reason = "clamped")]
    pub fn at(&self, z: f64) -> f64 {
        let place = (z.clamp(-Self::REACH, Self::REACH) + Self::REACH) * Self::PER_SD;
        let index = place as u32;
        let t = place - f64::from(index);
        let [from, leaving] = self.0[index as usize & (PIECES - 1)];
        let [to, arriving] = self.0[(index as usize + 1) & (PIECES - 1)];
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
