//! The checked cohort: every number in range, every name known, absences filled in.

use super::grid::Grid;
use super::written::{DosageUnit, Unit, Window};

/// The id of the built-in measure: units of dosage received.
pub const DOSAGE: &str = "dosage";

/// A cohort that can be simulated. Made by [`super::check`] only, then trusted.
#[derive(Debug, Clone, PartialEq)]
pub struct CheckedCohort {
    /// What one unit is.
    pub unit: Unit,
    /// Number of sites.
    pub sites: usize,
    /// Groups in the order written.
    pub groups: Vec<CheckedGroup>,
    /// Measures in the order written.
    pub measures: Vec<CheckedMeasure>,
    /// Lower triangle of the Cholesky factor of the measures' correlations, row by row.
    pub factor: Vec<Vec<f64>>,
    /// Absent: everyone receives everything and nobody falls short.
    pub dosage: Option<CheckedDosage>,
    /// Share of students with both tests valid.
    pub valid_pairs: f64,
    /// Chance of a breach by the district.
    pub breach: f64,
}

impl CheckedCohort {
    /// Students in all groups.
    pub fn students(&self) -> u32 {
        self.groups.iter().fold(0, |all, group| all.saturating_add(group.students))
    }

    /// The place of the group with this id.
    pub fn group(&self, id: &str) -> Option<usize> {
        self.groups.iter().position(|group| group.id == id)
    }

    /// The place of the measure with this id.
    pub fn measure(&self, id: &str) -> Option<usize> {
        self.measures.iter().position(|measure| measure.id == id)
    }
}

/// A like-performing group.
#[derive(Debug, Clone, PartialEq)]
pub struct CheckedGroup {
    /// Its name in the terms.
    pub id: String,
    /// Students in it.
    pub students: u32,
    /// How much of the effect reaches it.
    pub effect_multiplier: f64,
    /// Where it stands without the service, in SDs.
    pub baseline_shift: f64,
}

/// A measure.
#[derive(Debug, Clone, PartialEq)]
pub struct CheckedMeasure {
    /// Its name in the terms.
    pub id: String,
    /// Its name for people.
    pub label: String,
    /// When it is tested, if that is said.
    pub window: Option<Window>,
    /// What it reports.
    pub grid: Grid,
    /// Where the cohort stands without the service, in SDs, so that local history holds exactly.
    pub start: f64,
    /// Expected effect, in student SDs.
    pub effect_mean: f64,
    /// Its SD between years.
    pub effect_sd: f64,
    /// Its SD between sites within a year.
    pub site_sd: f64,
    /// How far one student SD moves the measure.
    pub leverage: f64,
    /// Share of variance between sites.
    pub icc: f64,
}

/// Dosage.
#[derive(Debug, Clone, PartialEq)]
pub struct CheckedDosage {
    /// What is counted.
    pub unit: DosageUnit,
    /// Planned units.
    pub planned: u32,
    /// Share who never start.
    pub never_start: f64,
    /// Mean share of the planned dosage among those who start.
    pub mean_share: f64,
    /// Sum of the Beta distribution's parameters.
    pub concentration: f64,
    /// Shares of shortfalls caused by student, district and vendor.
    pub causes: [f64; 3],
    /// Part of the effect that each number of units brings, from 0 to the planned ones.
    pub response: Vec<f64>,
}
