//! The whole numbers that a measure reports, and where each begins on the latent scale.

use crate::normal::quantile;

use super::written::Scale;

/// The most values a grid may have.
pub const LARGEST_GRID: usize = 65_536;

/// A measure's reporting grid: whole numbers `first, first + 1, ...`.
///
/// The value of a latent standing `z` is `first` plus the number of `cuts` at or below `z`.
#[derive(Debug, Clone, PartialEq)]
pub struct Grid {
    /// The least value reported.
    pub first: i64,
    /// Where each further value begins, in SDs, rising.
    pub cuts: Vec<f64>,
    /// The same in closed form.
    pub shape: Shape,
}

/// How the cuts of a grid lie.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Shape {
    /// Where the normal distribution function is a hundredth, two, and so on up to 99.
    Percentile,
    /// At equal distances: a value is `mean + sd z`, rounded.
    Even {
        /// Mean of the values.
        mean: f64,
        /// Their SD.
        sd: f64,
    },
    /// One cut alone.
    Single,
}

impl Grid {
    /// Number of values.
    pub const fn len(&self) -> usize {
        self.cuts.len() + 1
    }

    /// Whether it has no value; never.
    pub const fn is_empty(&self) -> bool {
        false
    }

    /// The value at a place on the grid.
    #[expect(clippy::cast_possible_wrap, reason = "at most 65,536 places")]
    pub const fn value(&self, place: usize) -> i64 {
        self.first + place as i64
    }

    /// The most that can be reported.
    pub const fn last(&self) -> i64 {
        self.value(self.cuts.len())
    }

    /// The first place with a value at or above the threshold; `None` when nothing reaches it.
    #[expect(clippy::cast_precision_loss, clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    pub fn place_of(&self, threshold: f64) -> Option<usize> {
        let steps = threshold.ceil() - self.first as f64;
        (steps < self.len() as f64).then_some(if steps > 0.0 { steps as usize } else { 0 })
    }

    /// Where the threshold begins in SDs; minus infinity when everyone reaches it, infinity when nobody does.
    pub fn cut_of(&self, threshold: f64) -> f64 {
        match self.place_of(threshold) {
            None => f64::INFINITY,
            Some(0) => f64::NEG_INFINITY,
            Some(place) => self.cuts.get(place - 1).copied().unwrap_or(f64::INFINITY),
        }
    }

    /// The grid of units `0, 1, ..., most`, which is counted and has no latent scale.
    pub fn of_units(most: u32) -> Self {
        Self { first: 0, cuts: (0..most).map(f64::from).collect(), shape: Shape::Even { mean: 0.5, sd: 1.0 } }
    }

    /// The grid of a checked scale.
    #[expect(clippy::cast_precision_loss, clippy::cast_possible_truncation, reason = "checked ranges")]
    pub fn of(scale: Scale) -> Self {
        match scale {
            Scale::Percentile {} => {
                let cuts = (2..=99).map(|value| quantile(f64::from(value) / 100.0)).collect();
                Self { first: 1, cuts, shape: Shape::Percentile }
            }
            Scale::Points { mean, sd, min, max } => {
                let values = (min as i64 + 1)..=(max as i64);
                let cuts = values.map(|value| (value as f64 - 0.5 - mean) / sd).collect();
                Self { first: min as i64, cuts, shape: Shape::Even { mean, sd } }
            }
            Scale::PercentOfTarget { target, mean, sd } => {
                let (least, most) = percent_range(target, mean, sd);
                let cut = |value: i64| (target * (value as f64 - 0.5) / 100.0 - mean) / sd;
                let cuts = (least as i64 + 1..=most as i64).map(cut).collect();
                let shape = Shape::Even { mean: 100.0 * mean / target, sd: 100.0 * sd / target };
                Self { first: least as i64, cuts, shape }
            }
            Scale::Event { share } => Self { first: 0, cuts: vec![-quantile(share)], shape: Shape::Single },
        }
    }
}

/// Least and most per cent of target reported: 8 SDs to either side of the mean.
pub fn percent_range(target: f64, mean: f64, sd: f64) -> (f64, f64) {
    let percent = |growth: f64| 100.0 * growth / target;
    (percent(mean - 8.0 * sd).floor(), percent(mean + 8.0 * sd).ceil())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_threshold_between_two_values_begins_at_the_upper_one() {
        let grid = Grid::of(Scale::Percentile {});
        assert_eq!((grid.len(), grid.first, grid.last()), (99, 1, 99));
        assert_eq!(grid.place_of(50.0), Some(49));
        assert_eq!(grid.place_of(49.2), Some(49));
        assert_eq!(grid.place_of(-3.0), Some(0));
        assert_eq!(grid.place_of(99.0), Some(98));
        assert_eq!(grid.place_of(99.5), None);
        assert!(grid.cut_of(50.0).abs() < 1e-15);
        assert_eq!(grid.cut_of(1.0), f64::NEG_INFINITY);
    }

    #[test]
    fn points_are_rounded_and_clamped() {
        let grid = Grid::of(Scale::Points { mean: 10.0, sd: 2.0, min: 8.0, max: 12.0 });
        assert_eq!(grid.cuts, vec![-0.75, -0.25, 0.25, 0.75]);
    }
}
