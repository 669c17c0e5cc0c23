//! From the cohort as written to the checked one: ranges and names.

use crate::language::{checks as say, names, notes};
use crate::refusal::{Path, Refusals};
use crate::units::{Number, Quoted};
use crate::written::repeated;

use super::checked::{CheckedCohort, CheckedGroup, CheckedMeasure, DOSAGE};
use super::correlations::check_correlations;
use super::dosage::check_dosage;
use super::grid::Grid;
use super::start::{check_history, check_scale, start_for};
use super::written::{Cohort, Group, Measure, Scale};

/// Most students of a cohort.
const MOST_STUDENTS: f64 = 1_000_000.0;
const MOST_GROUPS: usize = 100;
const MOST_MEASURES: usize = 12;

/// Checks a cohort; what is wrong with it goes to `refusals`, in which case the result is a stand-in.
#[inline(never)]
pub fn check(cohort: &Cohort, path: &Path<'_>, refusals: &mut Refusals) -> CheckedCohort {
    refusals.whole_within(&path.field("sites"), names::number_of_sites(), f64::from(cohort.sites), 1.0..=10_000.0);
    let valid_pairs = cohort.valid_pairs.unwrap_or(1.0);
    refusals.within(&path.field("validPairs"), names::share_of_valid_pairs(), valid_pairs, 0.0..=1.0);
    let breach = cohort.breach.unwrap_or(0.0);
    refusals.within(&path.field("breach"), names::chance_of_a_breach(), breach, 0.0..=1.0);

    // of a list that is too long only the beginning is looked at, as something is built for each of its items
    let groups_path = path.field("groups");
    check_groups(&cohort.groups, &groups_path, refusals);
    let groups: Vec<CheckedGroup> = cohort.groups.iter().take(MOST_GROUPS).map(checked_group).collect();

    let measures_path = path.field("measures");
    if cohort.measures.len() > MOST_MEASURES {
        let message = say::number_up_to(&MOST_MEASURES, &names::measures(), &cohort.measures.len());
        refusals.refuse("outOfRange", &measures_path, message);
    }
    if cohort.measures.is_empty() && cohort.dosage.is_none() {
        refusals.refuse("missing", &measures_path, say::a_measure_needed());
    }
    let ids = cohort.measures.iter().map(|measure| measure.id.as_str()).collect();
    refuse_repeated_ids(ids, &measures_path, refusals);
    let measures: Vec<CheckedMeasure> = cohort
        .measures
        .iter()
        .take(MOST_MEASURES)
        .enumerate()
        .map(|(index, measure)| check_measure(measure, &groups, &measures_path.item(index), refusals))
        .collect();

    // and nothing is held against half a list
    if groups.len() < cohort.groups.len() {
        refusals.close(&groups_path);
    }
    let mut correlations = cohort.correlations.as_deref().unwrap_or_default();
    if measures.len() < cohort.measures.len() {
        refusals.close(&measures_path);
        correlations = &[];
    }
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
#[inline(never)]
fn refuse_repeated_ids(ids: Vec<&str>, path: &Path<'_>, refusals: &mut Refusals) {
    let repeated = repeated(ids.iter().copied());
    for (index, (id, repeated)) in ids.into_iter().zip(repeated).enumerate() {
        let item = path.item(index);
        if id.is_empty() {
            refusals.refuse("missing", &item.field("id"), say::id_empty());
        } else if repeated {
            refusals.refuse("repeatedId", &item.field("id"), say::id_used_before(&Quoted(id)));
        }
    }
}

#[inline(never)]
fn check_groups(groups: &[Group], path: &Path<'_>, refusals: &mut Refusals) {
    if groups.is_empty() || groups.len() > MOST_GROUPS {
        let message = say::number_from_one_to(&MOST_GROUPS, &names::groups(), &groups.len());
        refusals.refuse("outOfRange", path, message);
    }
    refuse_repeated_ids(groups.iter().map(|group| group.id.as_str()).collect(), path, refusals);
    for (index, group) in groups.iter().enumerate() {
        let path = path.item(index);
        let multiplier = group.effect_multiplier.unwrap_or(1.0);
        refusals.within(&path.field("effectMultiplier"), names::effect_multiplier(), multiplier, -10.0..=10.0);
        let shift = group.baseline_shift.unwrap_or(0.0);
        refusals.within(&path.field("baselineShift"), names::baseline_shift(), shift, -5.0..=5.0);
    }
    let students: f64 = groups.iter().map(|group| f64::from(group.students)).sum();
    if !groups.is_empty() && !(1.0..=MOST_STUDENTS).contains(&students) {
        let message = say::students_in_all(&Number(students));
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

#[inline(never)]
fn check_measure(
    measure: &Measure,
    groups: &[CheckedGroup],
    path: &Path<'_>,
    refusals: &mut Refusals,
) -> CheckedMeasure {
    if measure.id == DOSAGE {
        refusals.refuse("reserved", &path.field("id"), say::id_reserved());
    }
    let leverage = measure.leverage.unwrap_or(1.0);
    refusals.within(&path.field("leverage"), names::leverage(), leverage, 0.0..=20.0);
    let icc = measure.icc.unwrap_or(0.0);
    refusals.within(&path.field("icc"), names::clustering(), icc, 0.0..=1.0);
    let label = Quoted(&measure.label);
    if icc == 0.0 {
        refusals.note("noClustering", &path.field("icc"), notes::no_clustering(&label));
    }
    let (effect_mean, effect_sd, site_sd) =
        measure.effect.map_or((0.0, 0.0, 0.0), |effect| (effect.mean, effect.sd, effect.site_sd.unwrap_or(0.0)));
    let effect_path = path.field("effect");
    refusals.within(&effect_path.field("mean"), names::effect(), effect_mean, -5.0..=5.0);
    refusals.within(&effect_path.field("sd"), names::uncertainty_of_the_effect(), effect_sd, 0.0..=5.0);
    refusals.within(&effect_path.field("siteSd"), names::site_sd(), site_sd, 0.0..=5.0);
    if measure.effect.is_none() {
        refusals.note("noEffect", &effect_path, notes::no_effect(&label));
    } else if effect_sd == 0.0 {
        refusals.note("effectCertain", &effect_path.field("sd"), notes::effect_certain(&label));
    }

    let scale = check_scale(measure.scale, &path.field("scale"), refusals);
    let grid = Grid::of(scale);
    let start = match (measure.scale, measure.local_history) {
        (Scale::Event { .. }, Some(_)) => {
            refusals.refuse("conflict", &path.field("localHistory"), say::event_says_it_already());
            0.0
        }
        (Scale::Event { share }, None) => start_for(grid.cut_of(1.0), share.clamp(1e-9, 1.0 - 1e-9), groups),
        (_, Some(history)) => check_history(history, &grid, groups, &path.field("localHistory"), refusals),
        (_, None) => 0.0,
    };
    CheckedMeasure {
        id: measure.id.clone(),
        label: measure.label.clone(),
        window: measure.window,
        grid,
        start,
        effect_mean,
        effect_sd,
        site_sd,
        leverage,
        icc,
    }
}
