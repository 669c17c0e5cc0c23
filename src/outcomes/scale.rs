//! From latent standings to places on the reporting grid, without searching and without a branch.

use crate::cohort::{Grid, Shape};

/// A measure's scale, ready to place students.
///
/// Standings are of single precision, and a standing within rounding of a cut may fall on either side of it: no
/// chance of reaching a value is off by more than 0.4 x 2^-20.
#[derive(Debug, Clone)]
pub enum ScaleTable {
    /// 100 times the normal distribution function, rounded down and clamped to 1..=99.
    Percentile(Box<Percentiles>),
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
/// The cuts of the percentiles by cells of the latent scale so narrow that no cell holds two cuts.
///
/// Exact: which cell a number falls into is a monotone function of it, the same function places the cuts, and within
/// a cell the cut itself decides. A polynomial of the distribution function would need no look-up, and takes half as
/// long again.
#[derive(Debug, Clone)]
pub struct Percentiles {
    from: f32,
    per_sd: f32,
    cuts: [f32; CELLS],
    below: [u8; CELLS],
}

/// Numbered by a byte, so that no look-up needs a check. Cuts lie 0.025 SDs apart at least, cells are 0.018 wide.
const CELLS: usize = 256;

impl Percentiles {
    #[expect(clippy::cast_possible_truncation, reason = "standings are of single precision")]
    fn new(cuts: &[f64]) -> Self {
        let [from, to] = [cuts.first(), cuts.last()].map(|cut| cut.copied().unwrap_or(0.0) as f32);
        let mut table = Self { from, per_sd: 255.0 / (to - from), cuts: [f32::INFINITY; CELLS], below: [0; CELLS] };
        let mut cuts = cuts.iter().map(|cut| *cut as f32).peekable();
        let mut below = 0;
        for cell in 0..=u8::MAX {
            let cut = cuts.next_if(|cut| table.cell_of(*cut) == cell);
            let places = table.cuts.get_mut(usize::from(cell)).zip(table.below.get_mut(usize::from(cell)));
            if let Some((here, count)) = places {
                (*here, *count) = (cut.unwrap_or(f32::INFINITY), below);
            }
            below += u8::from(cut.is_some());
        }
        table
    }

    #[inline]
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to a byte")]
    fn cell_of(&self, z: f32) -> u8 {
        let cell = (z - self.from) * self.per_sd;
        let cell = if cell > 0.0 { cell } else { 0.0 };
        nearest(if cell < 255.0 { cell } else { 255.0 }) as u8
    }

    #[inline]
    #[expect(clippy::indexing_slicing, reason = "the inner loop; a byte lies inside the tables")]
    fn place_all<P: Place>(&self, standings: &[f32], places: &mut [P]) {
        let mut cells = [0; CELLS];
        for (standings, places) in standings.chunks(CELLS).zip(places.chunks_mut(CELLS)) {
            // in two passes: the first has no look-up, and is done several at a time
            for (cell, z) in cells.iter_mut().zip(standings) {
                *cell = self.cell_of(*z);
            }
            for ((place, z), cell) in places.iter_mut().zip(standings).zip(&cells) {
                let cell = usize::from(*cell);
                *place = P::of(i32::from(self.below[cell]) + i32::from(*z >= self.cuts[cell]));
            }
        }
    }
}

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
            Shape::Percentile => Self::Percentile(Box::new(Percentiles::new(&grid.cuts))),
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
        let pairs = |places| std::iter::zip::<&mut [P], &[f32]>(places, standings);
        match self {
            Self::Percentile(percentiles) => percentiles.place_all(standings, places),
            &Self::Even { per_sd, above, middle, last } => pairs(places).for_each(|(place, z)| {
                let value = nearest(clamped(per_sd * z + above, 4_000_000.0));
                *place = P::of((value + middle).max(0).min(last));
            }),
            &Self::Single { cut } => pairs(places).for_each(|(place, z)| *place = P::of(i32::from(*z >= cut))),
        }
    }
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
