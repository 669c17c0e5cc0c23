//! From latent standings to places on the reporting grid, in closed form and without a branch.

use crate::cohort::{Grid, Shape};

/// A measure's scale, ready to place students.
///
/// Standings are of single precision, and a standing within rounding of a cut may fall on either side of it: no
/// chance of reaching a value is off by more than 0.4 x 2^-20.
#[derive(Debug, Clone, Copy)]
pub enum ScaleTable {
    /// 100 times the normal distribution function, rounded down and clamped to 1..=99.
    Percentile,
    /// Whole values at equal distances.
    Even {
        /// Values per SD.
        per_sd: f32,
        /// What the mean lies above `middle`.
        above: f32,
        /// The place nearest to the mean.
        middle: i32,
        /// The last place.
        last: i32,
    },
    /// 1 from the cut on.
    Single {
        /// The cut.
        cut: f32,
    },
}

/// A place on a grid, as records hold it: a byte where the grid is narrow.
pub trait Place: Copy + Default {
    /// The place of a small number.
    fn of(place: i32) -> Self;
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "narrow grids have at most 256 places")]
impl Place for u8 {
    #[inline]
    fn of(place: i32) -> Self {
        place as Self
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "grids have at most 65,536 places")]
impl Place for u16 {
    #[inline]
    fn of(place: i32) -> Self {
        place as Self
    }
}

/// Added to a number within plus or minus 2^22, it leaves the nearest whole number in the low bits.
const NEAREST: f32 = 12_582_912.0;
/// Beyond these standings percentiles are 1 and 99.
const REACH: f32 = 2.4;
/// The normal distribution function less a half, over `z`, as a polynomial of `z` squared: Chebyshev interpolation on
/// `-REACH..=REACH`, off by at most 2^-24.
const NORMAL: [f32; 8] = [
    0.398_942_26,
    -0.066_489_756,
    0.009_971_24,
    -0.001_184_032_1,
    0.000_113_093_03,
    -0.000_008_516_689,
    0.000_000_451_589_2,
    -0.000_000_012_237_184,
];

impl ScaleTable {
    /// The scale of a grid.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_possible_wrap,
        clippy::cast_precision_loss,
        reason = "at most 65,536 places"
    )]
    pub fn new(grid: &Grid) -> Self {
        match grid.shape {
            Shape::Percentile => Self::Percentile,
            Shape::Even { mean, sd } => {
                let mean = mean - grid.first as f64;
                let middle = mean.round().clamp(-1e9, 1e9);
                Self::Even {
                    per_sd: sd as f32,
                    above: (mean - middle) as f32,
                    middle: middle as i32,
                    last: grid.cuts.len() as i32,
                }
            }
            Shape::Single => Self::Single { cut: grid.cuts.first().copied().unwrap_or(f64::INFINITY) as f32 },
        }
    }

    /// The places of latent standings: the number of cuts at or below each.
    #[inline]
    pub fn place_all<P: Place>(&self, standings: &[f32], places: &mut [P]) {
        let pairs = places.iter_mut().zip(standings);
        match *self {
            Self::Percentile => pairs.for_each(|(place, z)| *place = P::of(percentile(*z))),
            Self::Even { per_sd, above, middle, last } => pairs.for_each(|(place, z)| {
                let value = nearest(clamped(per_sd * z + above, 4_000_000.0));
                *place = P::of((value + middle).max(0).min(last));
            }),
            Self::Single { cut } => pairs.for_each(|(place, z)| *place = P::of(i32::from(*z >= cut))),
        }
    }
}

/// The place of a standing on the grid of percentiles.
#[inline]
fn percentile(z: f32) -> i32 {
    let z = clamped(z, REACH);
    let square = z * z;
    let share = NORMAL.iter().rev().fold(0.0, |sum, coefficient| sum * square + coefficient);
    // less 1, because the places of the grid begin there; less a half, so that the nearest is the one below
    let value = 100.0 * (z * share) + 48.5;
    let value = if value > 0.0 { value } else { 0.0 };
    nearest(value)
}

/// The nearest whole number, of one within plus or minus 2^22.
#[inline]
const fn nearest(number: f32) -> i32 {
    (number + NEAREST).to_bits().cast_signed() - NEAREST.to_bits().cast_signed()
}

#[inline]
fn clamped(number: f32, reach: f32) -> f32 {
    let number = if number > -reach { number } else { -reach };
    if number < reach { number } else { reach }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cohort::Scale;
    use crate::normal;

    #[test]
    fn every_place_is_the_number_of_cuts_at_or_below() {
        let scales = [
            Scale::Percentile {},
            Scale::Points { mean: 210.0, sd: 15.3, min: 100.0, max: 350.0 },
            Scale::Points { mean: 5.0, sd: 8000.0, min: -30_000.0, max: 30_000.0 },
            Scale::Points { mean: 60_000.4, sd: 2.0, min: 0.0, max: 65_535.0 },
            Scale::Points { mean: -4.0, sd: 2.0, min: 8.0, max: 12.0 },
            Scale::PercentOfTarget { target: 7.6, mean: 7.6, sd: 6.1 },
            Scale::Event { share: 0.31 },
        ];
        for scale in scales {
            let grid = Grid::of(scale);
            let table = ScaleTable::new(&grid);
            let mut standings: Vec<f32> = (0..40_000_u16).map(|step| -10.0 + f32::from(step) * 0.0005).collect();
            standings.extend([f32::NEG_INFINITY, f32::INFINITY, -1e30, 1e30, -150.0, 150.0]);
            standings.extend(grid.cuts.iter().flat_map(|cut| {
                let cut = *cut as f32;
                [cut.next_down(), cut, cut.next_up(), cut - 1e-5, cut + 1e-5]
            }));
            let mut places = vec![0_u16; standings.len()];
            table.place_all(&standings, &mut places);
            let mut off = 0;
            for (index, (z, place)) in standings.iter().zip(places).enumerate() {
                let exact = grid.cuts.partition_point(|cut| *cut <= f64::from(*z));
                if exact != usize::from(place) {
                    off += usize::from(index < 40_000);
                    // next to a cut: the chance between the standing and the cut is within rounding
                    let cut = grid.cuts[exact.min(usize::from(place))];
                    let chance = (normal::cdf(f64::from(*z)) - normal::cdf(cut)).abs();
                    assert!(chance < 0.4 / f64::from(1 << 20), "{scale:?} {z}: {place}, not {exact}");
                }
            }
            assert!(off < 400, "{scale:?}: {off} of 40,000");
        }
    }
}
