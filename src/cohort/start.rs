//! A measure's scale, and where the cohort starts on it so that local history holds exactly.

use crate::language::{checks as say, names};
use crate::normal;
use crate::refusal::{Path, Refusals};
use crate::units::Number;

use super::checked::CheckedGroup;
use super::grid::{Grid, LARGEST_GRID, percent_range};
use super::written::{LocalHistory, Scale};

/// Checks a scale; a stand-in takes the place of one whose grid cannot be made.
#[inline(never)]
pub fn check_scale(scale: Scale, path: &Path<'_>, refusals: &mut Refusals) -> Scale {
    let stand_in = Scale::Percentile {};
    #[expect(clippy::cast_precision_loss, reason = "65,536")]
    let largest = LARGEST_GRID as f64;
    match scale {
        Scale::Percentile {} => scale,
        Scale::Event { share } => {
            let fits = share > 0.0 && share < 1.0;
            if !fits {
                let message = say::open_share(&names::share(), &Number(share));
                refusals.refuse("outOfRange", &path.field("share"), message);
            }
            if fits { scale } else { stand_in }
        }
        Scale::Points { mean, sd, min, max } => {
            refusals.within(&path.field("mean"), names::mean(), mean, -1e6..=1e6);
            let sd_fits = sd > 0.0 && sd <= 8_000.0;
            if !sd_fits {
                let message = say::above_zero_up_to(&names::sd(), &8000, &Number(sd));
                refusals.refuse("outOfRange", &path.field("sd"), message);
            }
            refusals.whole_within(&path.field("min"), names::least_points(), min, -1e6..=1e6);
            refusals.whole_within(&path.field("max"), names::most_points(), max, -1e6..=1e6);
            let bounds_fit = max > min && max - min < largest && min.fract() == 0.0 && max.fract() == 0.0;
            if !bounds_fit {
                let message = say::points_bounds(&Number(min), &Number(max));
                refusals.refuse("conflict", &path.field("max"), message);
            }
            if sd_fits && bounds_fit { scale } else { stand_in }
        }
        Scale::PercentOfTarget { target, mean, sd } => {
            refusals.within(&path.field("mean"), names::mean(), mean, -1e6..=1e6);
            let mut above_zero = |name: &str, what: &str, value: f64| {
                let fits = value > 0.0 && value <= 1e6;
                if !fits {
                    let message = say::above_zero_up_to(&what, &1_000_000, &Number(value));
                    refusals.refuse("outOfRange", &path.field(name), message);
                }
                fits
            };
            let target_fits = above_zero("target", names::target(), target);
            let sd_fits = above_zero("sd", names::sd(), sd);
            let (least, most) = percent_range(target, mean, sd);
            let fits =
                target_fits && sd_fits && most - least < largest && mean.abs() <= 1e6 && 100.0 * sd / target <= 8_000.0;
            if !fits {
                let [mean, sd, target] = [mean, sd, target].map(Number);
                let message = say::target_too_small(&mean, &sd, &target);
                refusals.refuse("outOfRange", &path.field("target"), message);
            }
            if fits { scale } else { stand_in }
        }
    }
}

/// Checks local history; the start at which it holds.
#[inline(never)]
pub fn check_history(
    history: LocalHistory,
    grid: &Grid,
    groups: &[CheckedGroup],
    path: &Path<'_>,
    refusals: &mut Refusals,
) -> f64 {
    let LocalHistory { threshold, share } = history;
    if !(share > 0.0 && share < 1.0) {
        let message = say::open_share(&names::share(), &Number(share));
        refusals.refuse("outOfRange", &path.field("share"), message);
        return 0.0;
    }
    let cut = grid.cut_of(threshold);
    if !cut.is_finite() {
        let (first, last) = (grid.first, grid.last());
        let message = say::threshold_on_the_scale(&first, &last, &Number(threshold));
        refusals.refuse("outOfRange", &path.field("threshold"), message);
        return 0.0;
    }
    start_for(cut, share, groups)
}

/// The start at which exactly this share of the whole cohort, groups as they are, lies at the cut or above.
#[inline(never)]
pub fn start_for(cut: f64, share: f64, groups: &[CheckedGroup]) -> f64 {
    let students: f64 = groups.iter().map(|group| f64::from(group.students)).sum();
    let reach = |start: f64| -> f64 {
        let above = |group: &CheckedGroup| normal::cdf(start + group.baseline_shift - cut) * f64::from(group.students);
        groups.iter().map(above).sum::<f64>() / students
    };
    let shifts = || groups.iter().map(|group| group.baseline_shift);
    let alone = cut + normal::quantile(share);
    let mut low = alone - shifts().fold(f64::NEG_INFINITY, f64::max);
    let mut high = alone - shifts().fold(f64::INFINITY, f64::min);
    if low >= high || !low.is_finite() || !high.is_finite() {
        return if low.is_finite() { low } else { 0.0 };
    }
    for _ in 0..200 {
        let middle = low + 0.5 * (high - low);
        if reach(middle) < share { low = middle } else { high = middle }
    }
    high
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn local_history_holds_over_the_mixture_of_groups() {
        let group = |students, baseline_shift| CheckedGroup {
            id: String::new(),
            students,
            effect_multiplier: 1.0,
            baseline_shift,
        };
        let groups = [group(300, 0.4), group(100, -1.1)];
        let start = start_for(0.3, 0.37, &groups);
        let reach = 0.75 * normal::cdf(start + 0.4 - 0.3) + 0.25 * normal::cdf(start - 1.1 - 0.3);
        assert!((reach - 0.37).abs() < 1e-12);
    }
}
