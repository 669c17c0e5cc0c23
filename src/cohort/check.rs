//! From the cohort as written to the checked one: ranges, names, correlations, local history.

use crate::normal;
use crate::refusal::{Path, Refusals};

use super::checked::{CheckedCohort, CheckedDosage, CheckedGroup, CheckedMeasure, DOSAGE};
use super::grid::{Grid, LARGEST_GRID, percent_range};
use super::written::{Cohort, Correlation, Dosage, Group, LocalHistory, Measure, Response, Scale};

/// Most students of a cohort.
const MOST_STUDENTS: f64 = 1_000_000.0;
const MOST_GROUPS: usize = 100;
const MOST_MEASURES: usize = 12;

/// Checks a cohort; what is wrong with it goes to `refusals`, in which case the result is a stand-in.
pub fn check(cohort: &Cohort, path: &Path<'_>, refusals: &mut Refusals) -> CheckedCohort {
    refusals.whole_within(&path.field("sites"), "the number of sites", f64::from(cohort.sites), 1.0..=10_000.0);
    let valid_pairs = cohort.valid_pairs.unwrap_or(1.0);
    refusals.within(&path.field("validPairs"), "the share of valid test pairs", valid_pairs, 0.0..=1.0);
    let breach = cohort.breach.unwrap_or(0.0);
    refusals.within(&path.field("breach"), "the chance of a breach", breach, 0.0..=1.0);

    check_groups(&cohort.groups, &path.field("groups"), refusals);
    let groups: Vec<CheckedGroup> = cohort.groups.iter().map(checked_group).collect();

    let measures_path = path.field("measures");
    if cohort.measures.len() > MOST_MEASURES {
        let message = format!("there must be at most {MOST_MEASURES} measures, not {}", cohort.measures.len());
        refusals.refuse("outOfRange", &measures_path, message);
    }
    if cohort.measures.is_empty() && cohort.dosage.is_none() {
        refusals.refuse("missing", &measures_path, "there must be at least one measure where there is no dosage");
    }
    refuse_repeated_ids(cohort.measures.iter().map(|measure| measure.id.as_str()), &measures_path, refusals);
    let measures: Vec<CheckedMeasure> = cohort
        .measures
        .iter()
        .enumerate()
        .map(|(index, measure)| check_measure(measure, &groups, &measures_path.item(index), refusals))
        .collect();

    let correlations = cohort.correlations.as_deref().unwrap_or_default();
    let factor = check_correlations(correlations, &measures, &path.field("correlations"), refusals);
    let dosage = cohort.dosage.as_ref().map(|dosage| check_dosage(dosage, &path.field("dosage"), refusals));
    CheckedCohort {
        unit: cohort.unit.unwrap_or_default(),
        sites: usize::try_from(cohort.sites).unwrap_or(1),
        groups,
        measures,
        factor,
        dosage,
        valid_pairs,
        breach,
    }
}

/// Refuses an id that is empty or used twice in a list.
pub fn refuse_repeated_ids<'a>(ids: impl Iterator<Item = &'a str>, path: &Path<'_>, refusals: &mut Refusals) {
    let mut seen = std::collections::BTreeSet::new();
    for (index, id) in ids.enumerate() {
        let item = path.item(index);
        if id.is_empty() {
            refusals.refuse("missing", &item.field("id"), "the id must not be empty");
        } else if !seen.insert(id) {
            refusals.refuse(
                "repeatedId",
                &item.field("id"),
                format!("the id must be unique, but {id:?} is used before"),
            );
        }
    }
}

fn check_groups(groups: &[Group], path: &Path<'_>, refusals: &mut Refusals) {
    if groups.is_empty() || groups.len() > MOST_GROUPS {
        let message = format!("there must be 1 to {MOST_GROUPS} groups, not {}", groups.len());
        refusals.refuse("outOfRange", path, message);
    }
    refuse_repeated_ids(groups.iter().map(|group| group.id.as_str()), path, refusals);
    for (index, group) in groups.iter().enumerate() {
        let path = path.item(index);
        let multiplier = group.effect_multiplier.unwrap_or(1.0);
        refusals.within(&path.field("effectMultiplier"), "the effect multiplier", multiplier, -10.0..=10.0);
        let shift = group.baseline_shift.unwrap_or(0.0);
        refusals.within(&path.field("baselineShift"), "the baseline shift", shift, -5.0..=5.0);
    }
    let students: f64 = groups.iter().map(|group| f64::from(group.students)).sum();
    if !groups.is_empty() && !(1.0..=MOST_STUDENTS).contains(&students) {
        let message = format!("the groups must have 1 to 1,000,000 students in all, not {students}");
        refusals.refuse("outOfRange", path, message);
    }
}

fn checked_group(group: &Group) -> CheckedGroup {
    CheckedGroup {
        id: group.id.clone(),
        students: group.students,
        effect_multiplier: group.effect_multiplier.unwrap_or(1.0),
        baseline_shift: group.baseline_shift.unwrap_or(0.0),
    }
}

fn check_measure(
    measure: &Measure,
    groups: &[CheckedGroup],
    path: &Path<'_>,
    refusals: &mut Refusals,
) -> CheckedMeasure {
    if measure.id == DOSAGE {
        refusals.refuse("reserved", &path.field("id"), "the id \"dosage\" is the built-in measure's");
    }
    let leverage = measure.leverage.unwrap_or(1.0);
    refusals.within(&path.field("leverage"), "the leverage", leverage, 0.0..=20.0);
    let icc = measure.icc.unwrap_or(0.0);
    refusals.within(&path.field("icc"), "the clustering (ICC)", icc, 0.0..=1.0);
    if icc == 0.0 {
        let message =
            format!("no clustering at sites is assumed for {:?}: years swing less than real ones", measure.label);
        refusals.note("noClustering", &path.field("icc"), message);
    }
    let (effect_mean, effect_sd, site_sd) =
        measure.effect.map_or((0.0, 0.0, 0.0), |effect| (effect.mean, effect.sd, effect.site_sd.unwrap_or(0.0)));
    let effect_path = path.field("effect");
    refusals.within(&effect_path.field("mean"), "the effect", effect_mean, -5.0..=5.0);
    refusals.within(&effect_path.field("sd"), "the uncertainty of the effect", effect_sd, 0.0..=5.0);
    refusals.within(&effect_path.field("siteSd"), "the site SD of the effect", site_sd, 0.0..=5.0);
    if measure.effect.is_none() {
        let message = format!("no effect of the service on {:?} is assumed", measure.label);
        refusals.note("noEffect", &effect_path, message);
    } else if effect_sd == 0.0 {
        let message = format!(
            "the effect on {:?} is assumed to be known exactly: years swing less than real ones",
            measure.label
        );
        refusals.note("effectCertain", &effect_path.field("sd"), message);
    }

    let scale = check_scale(measure.scale, &path.field("scale"), refusals);
    let grid = Grid::of(scale);
    let start = match (measure.scale, measure.local_history) {
        (Scale::Event { .. }, Some(_)) => {
            let message = "an event's share already says how many reach it without the service";
            refusals.refuse("conflict", &path.field("localHistory"), message);
            0.0
        }
        (Scale::Event { share }, None) => start_for(grid.cut_of(1.0), share.clamp(1e-9, 1.0 - 1e-9), groups),
        (_, Some(history)) => check_history(history, &grid, groups, &path.field("localHistory"), refusals),
        (_, None) => 0.0,
    };
    CheckedMeasure {
        id: measure.id.clone(),
        label: measure.label.clone(),
        grid,
        start,
        effect_mean,
        effect_sd,
        site_sd,
        leverage,
        icc,
    }
}

/// Checks a scale; a stand-in takes the place of one whose grid cannot be made.
fn check_scale(scale: Scale, path: &Path<'_>, refusals: &mut Refusals) -> Scale {
    let stand_in = Scale::Percentile {};
    #[expect(clippy::cast_precision_loss, reason = "65,536")]
    let largest = LARGEST_GRID as f64;
    match scale {
        Scale::Percentile {} => scale,
        Scale::Event { share } => {
            let fits = share > 0.0 && share < 1.0;
            if !fits {
                let message = format!("the share must be above 0 and below 1, not {share}");
                refusals.refuse("outOfRange", &path.field("share"), message);
            }
            if fits { scale } else { stand_in }
        }
        Scale::Points { mean, sd, min, max } => {
            refusals.within(&path.field("mean"), "the mean", mean, -1e6..=1e6);
            let sd_fits = sd > 0.0 && sd <= 8_000.0;
            if !sd_fits {
                let message = format!("the SD must be above 0 and at most 8000, not {sd}");
                refusals.refuse("outOfRange", &path.field("sd"), message);
            }
            refusals.whole_within(&path.field("min"), "the least points", min, -1e6..=1e6);
            refusals.whole_within(&path.field("max"), "the most points", max, -1e6..=1e6);
            let bounds_fit = max > min && max - min < largest && min.fract() == 0.0 && max.fract() == 0.0;
            if !bounds_fit {
                let message = format!("the most points must be 1 to 65,535 above the least ({min}), not {max}");
                refusals.refuse("conflict", &path.field("max"), message);
            }
            if sd_fits && bounds_fit { scale } else { stand_in }
        }
        Scale::PercentOfTarget { target, mean, sd } => {
            refusals.within(&path.field("mean"), "the mean", mean, -1e6..=1e6);
            let mut above_zero = |name: &str, what: &str, value: f64| {
                let fits = value > 0.0 && value <= 1e6;
                if !fits {
                    let message = format!("{what} must be above 0 and at most 1000000, not {value}");
                    refusals.refuse("outOfRange", &path.field(name), message);
                }
                fits
            };
            let target_fits = above_zero("target", "the target", target);
            let sd_fits = above_zero("sd", "the SD", sd);
            let (least, most) = percent_range(target, mean, sd);
            let fits =
                target_fits && sd_fits && most - least < largest && mean.abs() <= 1e6 && 100.0 * sd / target <= 8_000.0;
            if !fits {
                let message =
                    format!("the target must not be so small beside the mean ({mean}) and SD ({sd}): {target}");
                refusals.refuse("outOfRange", &path.field("target"), message);
            }
            if fits { scale } else { stand_in }
        }
    }
}

fn check_history(
    history: LocalHistory,
    grid: &Grid,
    groups: &[CheckedGroup],
    path: &Path<'_>,
    refusals: &mut Refusals,
) -> f64 {
    let LocalHistory { threshold, share } = history;
    if !(share > 0.0 && share < 1.0) {
        let message = format!("the share must be above 0 and below 1, not {share}");
        refusals.refuse("outOfRange", &path.field("share"), message);
        return 0.0;
    }
    let cut = grid.cut_of(threshold);
    if !cut.is_finite() {
        let (first, last) = (grid.first, grid.last());
        let message = format!("the threshold must be above {first} and at most {last}, not {threshold}");
        refusals.refuse("outOfRange", &path.field("threshold"), message);
        return 0.0;
    }
    start_for(cut, share, groups)
}

/// The start at which exactly this share of the whole cohort, groups as they are, lies at the cut or above.
fn start_for(cut: f64, share: f64, groups: &[CheckedGroup]) -> f64 {
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

/// The Cholesky factor of the correlations; refuses a matrix that is not positive definite.
fn check_correlations(
    correlations: &[Correlation],
    measures: &[CheckedMeasure],
    path: &Path<'_>,
    refusals: &mut Refusals,
) -> Vec<Vec<f64>> {
    let size = measures.len();
    let place = |id: &str| measures.iter().position(|measure| measure.id == id);
    let mut named: std::collections::BTreeMap<(usize, usize), f64> = std::collections::BTreeMap::new();
    for (index, correlation) in correlations.iter().enumerate() {
        let path = path.item(index);
        let between = path.field("between");
        refusals.within(&path.field("value"), "the correlation", correlation.value, -1.0..=1.0);
        let [first, second] = &correlation.between;
        for (side, id) in [first, second].into_iter().enumerate() {
            if place(id).is_none() {
                let message = format!("must be the id of a measure, not {id:?}");
                refusals.refuse("unknownId", &between.item(side), message);
            }
        }
        let (Some(one), Some(other)) = (place(first), place(second)) else { continue };
        if one == other {
            refusals.refuse("conflict", &between, "must be two different measures");
        } else if named.insert((one.max(other), one.min(other)), correlation.value).is_some() {
            refusals.refuse(
                "conflict",
                &between,
                format!("the correlation of {first:?} and {second:?} is stated before"),
            );
        }
    }
    let mut factor: Vec<Vec<f64>> = Vec::with_capacity(size);
    for row in 0..size {
        let mut line: Vec<f64> = Vec::with_capacity(row + 1);
        for (column, earlier) in factor.iter().enumerate() {
            let known: f64 = line.iter().zip(earlier).map(|(a, b)| a * b).sum();
            let pivot = earlier.get(column).copied().unwrap_or(1.0);
            line.push((named.get(&(row, column)).copied().unwrap_or(0.0) - known) / pivot);
        }
        let rest = 1.0 - line.iter().map(|value| value * value).sum::<f64>();
        if !(rest > 1e-9) {
            let message = "the correlations contradict each other: their matrix must be positive definite";
            refusals.refuse("notPositiveDefinite", path, message);
        }
        line.push(rest.max(1e-9).sqrt());
        factor.push(line);
    }
    factor
}

fn check_dosage(dosage: &Dosage, path: &Path<'_>, refusals: &mut Refusals) -> CheckedDosage {
    refusals.whole_within(&path.field("planned"), "the planned dosage", dosage.planned, 1.0..=50_000.0);
    let never_start = dosage.never_start.unwrap_or(0.0);
    refusals.within(&path.field("neverStart"), "the share who never start", never_start, 0.0..=1.0);
    if !(dosage.mean_share > 0.0 && dosage.mean_share < 1.0) {
        let message = format!("the mean share must be above 0 and below 1, not {}", dosage.mean_share);
        refusals.refuse("outOfRange", &path.field("meanShare"), message);
    }
    refusals.within(&path.field("concentration"), "the concentration", dosage.concentration, 0.1..=1_000.0);
    let causes = dosage.causes.map_or([1.0, 0.0, 0.0], |causes| [causes.student, causes.district, causes.vendor]);
    let causes_path = path.field("causes");
    for (name, share) in ["student", "district", "vendor"].into_iter().zip(causes) {
        refusals.within(&causes_path.field(name), "the share of shortfalls", share, 0.0..=1.0);
    }
    let together: f64 = causes.iter().sum();
    if !((together - 1.0).abs() <= 1e-6) {
        refusals.refuse("conflict", &causes_path, format!("the three shares must add up to 1, not {together}"));
    }
    let response = dosage.response.unwrap_or(Response::Proportional {});
    if let Response::Concave { half_at } = response
        && !(half_at > 0.0 && half_at <= 0.5)
    {
        let message = format!("half the effect must come above 0 and at most at 0.5 of the dosage, not {half_at}");
        refusals.refuse("outOfRange", &path.field("response").field("halfAt"), message);
    }
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped")]
    let planned = dosage.planned.clamp(1.0, 50_000.0) as u32;
    let share_of = |units: u32| f64::from(units) / f64::from(planned);
    CheckedDosage {
        unit: dosage.unit,
        planned,
        never_start,
        mean_share: dosage.mean_share,
        concentration: dosage.concentration,
        causes,
        response: (0..=planned).map(|units| respond(response, share_of(units))).collect(),
    }
}

/// The part of the effect that a share of the planned dosage brings.
fn respond(response: Response, share: f64) -> f64 {
    match response {
        Response::Proportional {} => share,
        Response::None {} => 1.0,
        Response::Concave { half_at } => {
            // k / (1 + k), so that half = 0.5 (k infinite) is the straight line
            let bend = half_at / (1.0 - half_at);
            share / ((1.0 - bend) * share + bend)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_the_effect_comes_at_half_at_and_all_of_it_at_the_end() {
        for half_at in [0.05, 0.2, 0.5] {
            let response = Response::Concave { half_at };
            assert!((respond(response, half_at) - 0.5).abs() < 1e-12, "{half_at}");
            assert_eq!(respond(response, 0.0), 0.0);
            assert!((respond(response, 1.0) - 1.0).abs() < 1e-12);
        }
    }

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
