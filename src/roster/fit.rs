//! From a roster of past students, who did not have the service, to a cohort like them.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::cohort::{self, CheckedCohort, CheckedMeasure, Cohort, LocalHistory, Measure, Scale};
use crate::language::{checks as say, names, notes};
use crate::normal;
use crate::refusal::{Note, Path, Refusals};
use crate::settlement::check_ids;
use crate::units::{Number, Quoted};

use super::Students;
use super::header::{Asked, Fact};
use super::moments::{icc_of, moments_of};
use super::read::{Roster, read_roster};

/// A cohort like past students, and how well it describes them.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct CohortFit {
    /// The cohort given, with the groups' sizes, the measures' scales, local history and clustering of the students.
    pub cohort: Cohort,
    /// How many students there are.
    pub students: u32,
    /// The measures that were fitted, in the cohort's order.
    pub fit: Vec<MeasureFit>,
    /// What was not looked at, left as it was or assumed.
    pub notes: Vec<Note>,
}

/// One measure of past students beside what the fitted cohort implies without the service.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct MeasureFit {
    /// The measure's id.
    pub measure: String,
    /// How many students have a value; the others are left out.
    pub students: u32,
    /// Mean of the values.
    pub mean: f64,
    /// Their SD (n - 1); 0 where there is one value only.
    pub sd: f64,
    /// The share of variance between sites, or null where it cannot be told.
    pub icc: Option<f64>,
    /// At the thresholds that about 90, 75, 50, 25 and 10 % reached, and at the one of local history.
    pub thresholds: Vec<ReachedShare>,
    /// Where observed and fitted share differ most, of all thresholds.
    pub largest_difference: ReachedShare,
}

/// The share of students at a threshold or above.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct ReachedShare {
    /// The threshold, inclusive.
    pub threshold: f64,
    /// The share of the past students.
    pub observed: f64,
    /// Its standard error, as if students were independent: with clustering at sites it is larger.
    pub standard_error: f64,
    /// The share that the fitted cohort reaches without the service.
    pub fitted: f64,
}

/// Makes a cohort like past students who did not have the service.
///
/// - A group has as many students as there are of it. Where there are several groups, every student needs one.
/// - `points` and `percentOfTarget`: mean and SD become those of the students, the groups' baseline shifts being what
///   the cohort says.
/// - Local history: its threshold stays, its share becomes the students'. A `percentile` without it gets one at 50.
///   An `event`'s share becomes the students'.
/// - With a column `site`: the number of sites, and the clustering of every measure but events by analysis of variance;
///   of percentiles by that of their normal scores.
///
/// A measure without a column stays as it is, and a note says so.
///
/// # Errors
/// Everything wrong with the cohort and the students, at once: `cohort...`, and `students[...]` or `students.row[...]`.
pub fn fit_cohort(cohort: &Cohort, students: &Students) -> Result<CohortFit, Refusals> {
    fit_beside(cohort.clone(), students, Refusals::new())
}

/// The same, beside what was refused while the input was read.
///
/// # Errors
/// Everything refused, at once.
pub fn fit_beside(mut cohort: Cohort, students: &Students, mut refusals: Refusals) -> Result<CohortFit, Refusals> {
    let mut of_cohort = Refusals::new();
    cohort::check(&cohort, &Path::root("cohort"), &mut of_cohort);
    // the notes are dropped: they speak of the cohort as given, not of its fit
    let refused = of_cohort.unless_refused(()).err();
    let path = Path::root("students");
    let ids: Vec<String> = cohort.measures.iter().map(|measure| measure.id.clone()).collect();
    let several = cohort.groups.len() > 1;
    let mut asked = Asked { measures: &ids, any_measure: true, ..Asked::default() };
    if several {
        asked.required.push(Fact::Group);
    } else {
        asked.optional.push((Fact::Group, ""));
    }
    asked.optional.extend([(Fact::Id, ""), (Fact::Site, notes::sites_stay())]);
    let roster = match students {
        Students::Csv(text) => read_roster(text, &asked, &path, &mut refusals),
        Students::Records(records) => Roster::of_records(records, &ids),
    };
    if let Some(refused) = refused {
        refusals.append(refused);
        return Err(refusals);
    }
    let names: Vec<&str> = roster.entries.iter().map(|entry| &*entry.id).collect();
    if roster.rows.is_none() || names.iter().any(|id| !id.is_empty()) {
        check_ids(&names, roster.rows.as_deref(), &path, &mut refusals);
    }
    count_groups(&mut cohort, &roster, &path, &mut refusals);
    let sites = sites_of(&roster, &mut cohort, &path, &mut refusals);
    let shifts = moments_of_shifts(&cohort);
    let mut columns = Vec::new();
    for (place, measure) in cohort.measures.iter_mut().enumerate() {
        let column = Column::of(place, measure, ids.len(), &roster, &sites, &path, &mut refusals);
        if column.values.is_empty() {
            refusals.note("notFitted", &path, notes::not_fitted(&Quoted(&measure.id)));
            continue;
        }
        let icc = (!column.sites.is_empty() && !matches!(measure.scale, Scale::Event { .. }))
            .then(|| icc_of(&column.scores(measure), &column.sites))
            .flatten();
        fit_measure(measure, shifts, &column, &path, &mut refusals);
        measure.icc = icc.or(measure.icc);
        columns.push((place, column, icc));
    }
    if columns.is_empty() {
        refusals.refuse("missing", &path, say::no_values());
    }
    let ((), notes) = refusals.unless_refused(())?;
    let mut refusals = Refusals::new();
    let checked = cohort::check(&cohort, &Path::root("cohort"), &mut refusals);
    let ((), _) = refusals.unless_refused(())?;
    let fit = columns.iter().filter_map(|(place, column, icc)| column.fit(&checked, *place, *icc, &cohort)).collect();
    #[expect(clippy::cast_possible_truncation, reason = "at most a million")]
    let students = roster.entries.len() as u32;
    Ok(CohortFit { cohort, students, fit, notes })
}

/// Where in the input a student stands.
fn place_of<'p>(roster: &Roster<'_>, list: &'p Path<'p>, file: &'p Path<'p>, index: usize) -> Path<'p> {
    match &roster.rows {
        Some(rows) => file.item(rows.get(index).map_or(0, |row| *row as usize)),
        None => list.item(index),
    }
}

/// Counts the students of each group.
fn count_groups(cohort: &mut Cohort, roster: &Roster<'_>, path: &Path<'_>, refusals: &mut Refusals) {
    let in_file = path.field("row");
    for group in &mut cohort.groups {
        group.students = 0;
    }
    let several = cohort.groups.len() > 1;
    for (index, entry) in roster.entries.iter().enumerate() {
        let place = match &entry.group {
            None if several => {
                let path = place_of(roster, path, &in_file, index);
                refusals.refuse("missing", &path.field("group"), say::group_needed_among_several());
                continue;
            }
            None => Some(0),
            Some(id) => cohort.groups.iter().position(|group| group.id == **id),
        };
        if let Some(group) = place.and_then(|place| cohort.groups.get_mut(place)) {
            group.students = group.students.saturating_add(1);
        } else {
            let known: Vec<String> = cohort.groups.iter().map(|group| Quoted(&group.id).to_string()).collect();
            let id = entry.group.as_deref().unwrap_or_default();
            let message = say::no_such_group_among(&known.join(", "), &Quoted(id));
            refusals.refuse("unknownId", &place_of(roster, path, &in_file, index).field("group"), message);
        }
    }
}

/// The site of every student, by number; none at all where no student has one.
fn sites_of(roster: &Roster<'_>, cohort: &mut Cohort, path: &Path<'_>, refusals: &mut Refusals) -> Vec<u32> {
    if roster.entries.iter().all(|entry| entry.site.is_none()) {
        return Vec::new();
    }
    let in_file = path.field("row");
    let mut numbers: BTreeMap<&str, u32> = BTreeMap::new();
    let mut sites = Vec::with_capacity(roster.entries.len());
    for (index, entry) in roster.entries.iter().enumerate() {
        let Some(site) = &entry.site else {
            let path = place_of(roster, path, &in_file, index);
            refusals.refuse("missing", &path.field("site"), say::site_needed());
            continue;
        };
        #[expect(clippy::cast_possible_truncation, reason = "no more than students")]
        let next = numbers.len() as u32;
        sites.push(*numbers.entry(site).or_insert(next));
    }
    #[expect(clippy::cast_possible_truncation, reason = "no more than students")]
    let count = numbers.len() as u32;
    cohort.sites = count;
    sites
}

/// The values of one measure, and the sites of the students who have one.
struct Column {
    values: Vec<f64>,
    sites: Vec<u32>,
}

impl Column {
    /// Takes the values of a measure; refuses those that its scale does not have.
    fn of(
        place: usize,
        measure: &Measure,
        measures: usize,
        roster: &Roster<'_>,
        sites: &[u32],
        path: &Path<'_>,
        refusals: &mut Refusals,
    ) -> Self {
        let in_file = path.field("row");
        let (least, most) = match measure.scale {
            Scale::Percentile {} => (1.0, 99.0),
            Scale::Points { min, max, .. } => (min, max),
            Scale::PercentOfTarget { .. } => (-1e6, 1e6),
            Scale::Event { .. } => (0.0, 1.0),
        };
        let mut column = Self { values: Vec::new(), sites: Vec::new() };
        for (index, values) in roster.values.chunks(measures.max(1)).enumerate() {
            let Some(value) = values.get(place).copied().flatten() else { continue };
            let path = place_of(roster, path, &in_file, index);
            let path = path.field(&measure.id);
            if matches!(measure.scale, Scale::Event { .. }) && value != 0.0 && value != 1.0 {
                refusals.refuse("outOfRange", &path, say::zero_or_one(&Number(value)));
            }
            refusals.within(&path, names::value(), value, least..=most);
            column.values.push(value);
            column.sites.extend(sites.get(index));
        }
        column
    }

    /// The values on a scale on which they are normally distributed.
    fn scores(&self, measure: &Measure) -> Vec<f64> {
        let score = |value: &f64| match measure.scale {
            // a percentile is rounded down: its students stand half a percentile higher
            Scale::Percentile {} => normal::quantile((value + 0.5) / 100.0),
            Scale::Points { .. } | Scale::PercentOfTarget { .. } | Scale::Event { .. } => *value,
        };
        self.values.iter().map(score).collect()
    }

    #[expect(clippy::cast_precision_loss, reason = "at most a million")]
    fn share_at(&self, threshold: f64) -> f64 {
        self.values.iter().filter(|value| **value >= threshold).count() as f64 / self.values.len() as f64
    }

    /// Observed beside fitted shares.
    #[expect(clippy::cast_precision_loss, clippy::cast_possible_truncation, reason = "at most a million")]
    fn fit(&self, checked: &CheckedCohort, place: usize, icc: Option<f64>, cohort: &Cohort) -> Option<MeasureFit> {
        let (measure, written) = (checked.measures.get(place)?, cohort.measures.get(place)?);
        let sorted = sorted(&self.values);
        let count = sorted.len();
        let reached = |threshold: f64| {
            let observed = (count - sorted.partition_point(|value| *value < threshold)) as f64 / count as f64;
            let standard_error = (observed * (1.0 - observed) / count as f64).sqrt();
            ReachedShare { threshold, observed, standard_error, fitted: fitted_share(checked, measure, threshold) }
        };
        let event = matches!(written.scale, Scale::Event { .. });
        let mut thresholds: Vec<f64> = [10, 25, 50, 75, 90]
            .iter()
            .filter_map(|percent| sorted.get(count * percent / 100).copied())
            .chain(written.local_history.map(|history| history.threshold))
            .filter(|_| !event)
            .chain(event.then_some(1.0))
            .collect();
        thresholds = self::sorted(&thresholds);
        thresholds.dedup();
        let mut values = sorted.clone();
        values.dedup();
        // a share falls at every value, and has fallen at the whole number above it
        let all = values.iter().flat_map(|value| [*value, value.floor() + 1.0]).map(reached);
        let difference = |share: &ReachedShare| (share.observed - share.fitted).abs();
        let largest = all.max_by(|one, other| difference(one).total_cmp(&difference(other)))?;
        let (mean, sd) = moments_of(&self.values);
        Some(MeasureFit {
            measure: measure.id.clone(),
            students: count as u32,
            mean,
            sd,
            icc,
            thresholds: thresholds.into_iter().map(reached).collect(),
            largest_difference: largest,
        })
    }
}

/// The same numbers, rising. They are sorted as the whole numbers that their bits make: that sort is there already, and
/// another one would take 6 kB of WebAssembly.
fn sorted(numbers: &[f64]) -> Vec<f64> {
    // the bits of `f64::total_cmp`; of its own result it makes what it was
    let ordered = |bits: i64| bits ^ ((bits >> 63).cast_unsigned() >> 1).cast_signed();
    let mut whole: Vec<i64> = numbers.iter().map(|number| ordered(number.to_bits().cast_signed())).collect();
    whole.sort_unstable();
    whole.into_iter().map(|whole| f64::from_bits(ordered(whole).cast_unsigned())).collect()
}

/// The share of a cohort at a threshold or above without the service.
fn fitted_share(cohort: &CheckedCohort, measure: &CheckedMeasure, threshold: f64) -> f64 {
    let cut = measure.grid.cut_of(threshold);
    let students: f64 = cohort.groups.iter().map(|group| f64::from(group.students)).sum();
    let reached = cohort
        .groups
        .iter()
        .map(|group| f64::from(group.students) * normal::cdf(measure.start + group.baseline_shift - cut));
    reached.sum::<f64>() / students
}

/// Mean and variance of the baseline shifts of the students' groups.
fn moments_of_shifts(cohort: &Cohort) -> (f64, f64) {
    let (mut students, mut sum, mut squares) = (0.0, 0.0, 0.0);
    for group in &cohort.groups {
        let (count, shift) = (f64::from(group.students), group.baseline_shift.unwrap_or(0.0));
        students += count;
        sum += count * shift;
        squares += count * shift * shift;
    }
    let mean = if students > 0.0 { sum / students } else { 0.0 };
    (mean, if students > 0.0 { (squares / students - mean * mean).max(0.0) } else { 0.0 })
}

/// Fits scale and local history of a measure to its values.
#[inline(never)]
fn fit_measure(
    measure: &mut Measure,
    (shift, shift_variance): (f64, f64),
    column: &Column,
    path: &Path<'_>,
    refusals: &mut Refusals,
) {
    let (mean, sd) = moments_of(&column.values);
    // value = scale mean + scale SD (baseline shift of the group + a standard normal draw)
    let scale_sd = sd / (1.0 + shift_variance).sqrt();
    let scale_mean = mean - scale_sd * shift;
    let varies = sd > 0.0;
    let mut refuse_constant = || {
        let message = say::values_all_the_same(&Quoted(&measure.id));
        refusals.refuse("outOfRange", &path.field(&measure.id), message);
    };
    measure.scale = match measure.scale {
        Scale::Points { min, max, .. } if varies => Scale::Points { mean: scale_mean, sd: scale_sd, min, max },
        Scale::PercentOfTarget { target, .. } if varies => {
            let points = target / 100.0;
            Scale::PercentOfTarget { target, mean: points * scale_mean, sd: points * scale_sd }
        }
        Scale::Event { .. } if varies => Scale::Event { share: mean },
        Scale::Percentile {} => Scale::Percentile {},
        Scale::Points { .. } | Scale::PercentOfTarget { .. } | Scale::Event { .. } => {
            refuse_constant();
            measure.scale
        }
    };
    let threshold = match (measure.local_history, measure.scale) {
        (Some(history), _) => Some(history.threshold),
        (None, Scale::Percentile {}) => Some(50.0),
        (None, Scale::Points { .. } | Scale::PercentOfTarget { .. } | Scale::Event { .. }) => None,
    };
    if let Some(threshold) = threshold {
        let share = column.share_at(threshold);
        if share > 0.0 && share < 1.0 {
            measure.local_history = Some(LocalHistory { threshold, share });
        } else {
            let reached = if share > 0.0 { say::all_reached } else { say::none_reached };
            let message = reached(&column.values.len(), &Number(threshold), &Quoted(&measure.id));
            refusals.refuse("outOfRange", &path.field(&measure.id), message);
        }
    }
}
