//! The cohort as written in a scenario file.

use serde::Serialize;

use crate::written::{read_kinds, read_object, read_words};

/// Who is served, and what we assume may happen to them in a year.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Cohort {
    /// What one unit is. Absent: `student`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub unit: Option<Unit>,
    /// Number of sites (schools), 1 to 10,000; the students of each group are spread evenly over them.
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = 10_000)))]
    pub sites: u32,
    /// Like-performing groups, at least one, at most 100; 1 to 1,000,000 students in all.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = 100)))]
    pub groups: Vec<Group>,
    /// What is measured, at most 12. May be empty when only dosage is paid for.
    #[cfg_attr(feature = "schema", schemars(length(max = 12)))]
    pub measures: Vec<Measure>,
    /// Correlations of one student's measures. Absent pairs: 0.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub correlations: Option<Vec<Correlation>>,
    /// How much of the service students receive. Absent: everyone receives everything.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub dosage: Option<Dosage>,
    /// Share of students with both tests valid. Absent: 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    #[cfg_attr(feature = "schema", schemars(range(min = 0.0, max = 1.0)))]
    pub valid_pairs: Option<f64>,
    /// Chance that the district misses its own obligations in a year. Absent: 0.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    #[cfg_attr(feature = "schema", schemars(range(min = 0.0, max = 1.0)))]
    pub breach: Option<f64>,
}
read_object!(Cohort {
    unit: "unit",
    sites: "sites",
    groups: "groups",
    measures: "measures",
    correlations: "correlations",
    dosage: "dosage",
    valid_pairs: "validPairs",
    breach: "breach",
});

/// What one unit of the cohort is; the page's words follow it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub enum Unit {
    /// A student.
    #[default]
    Student,
    /// A teacher, for professional learning judged on a rubric.
    Teacher,
    /// A classroom.
    Classroom,
}
read_words!(Unit { "student" => Student, "teacher" => Teacher, "classroom" => Classroom });

/// A like-performing group of students.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Group {
    /// Its name in the terms; unique.
    #[cfg_attr(feature = "schema", schemars(length(min = 1)))]
    pub id: String,
    /// Its name for people.
    pub label: String,
    /// Number of students in it.
    #[cfg_attr(feature = "schema", schemars(range(min = 0, max = 1_000_000)))]
    pub students: u32,
    /// How much of the effect reaches this group, from -10 to 10. Absent: 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    #[cfg_attr(feature = "schema", schemars(range(min = -10.0, max = 10.0)))]
    pub effect_multiplier: Option<f64>,
    /// Where the group stands without the service, in SDs of the measure, from -5 to 5. Absent: 0.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    #[cfg_attr(feature = "schema", schemars(range(min = -5.0, max = 5.0)))]
    pub baseline_shift: Option<f64>,
}
read_object!(Group {
    id: "id",
    label: "label",
    students: "students",
    effect_multiplier: "effectMultiplier",
    baseline_shift: "baselineShift",
});

/// Something measured on every student.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Measure {
    /// Its name in the terms; unique, and not `dosage`, which is built in.
    #[cfg_attr(feature = "schema", schemars(length(min = 1), extend("not" = { "const": "dosage" })))]
    pub id: String,
    /// Its name for people.
    pub label: String,
    /// When it is taken. Absent: not said.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub window: Option<Window>,
    /// The scale it is reported on; every scale reports whole numbers.
    pub scale: Scale,
    /// Share of similar students who reached a threshold without the service. Absent: the norm.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub local_history: Option<LocalHistory>,
    /// How well the service works, in student SDs. Absent: 0, and a note says so.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub effect: Option<Effect>,
    /// How far one student SD of effect moves the measure, in its own SDs, from 0 to 20. Absent: 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    #[cfg_attr(feature = "schema", schemars(range(min = 0.0, max = 20.0)))]
    pub leverage: Option<f64>,
    /// Share of the measure's variance that lies between sites, from 0 to 1. Absent: 0, and a note says so.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    #[cfg_attr(feature = "schema", schemars(range(min = 0.0, max = 1.0)))]
    pub icc: Option<f64>,
}
read_object!(Measure {
    id: "id",
    label: "label",
    window: "window",
    scale: "scale",
    local_history: "localHistory",
    effect: "effect",
    leverage: "leverage",
    icc: "icc",
});

/// When a measure is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub enum Window {
    /// In the middle of the school year.
    Winter,
    /// At its end.
    Spring,
}
read_words!(Window { "winter" => Winter, "spring" => Spring });

/// How a latent standing becomes a reported whole number.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub enum Scale {
    /// A percentile of the norm: 1 to 99, rounded down.
    Percentile {},
    /// Points of a test or rubric: whole numbers from `min` to `max`.
    Points {
        /// Mean of the points without the service.
        #[cfg_attr(feature = "schema", schemars(range(min = -1_000_000.0, max = 1_000_000.0)))]
        mean: f64,
        /// Their SD, up to 8,000.
        #[cfg_attr(feature = "schema", schemars(range(max = 8_000.0), extend("exclusiveMinimum" = 0)))]
        sd: f64,
        /// Least that can be reported, a whole number.
        #[cfg_attr(feature = "schema", schemars(range(min = -1_000_000.0, max = 1_000_000.0), extend("type" = "integer")))]
        min: f64,
        /// Most that can be reported, a whole number; at most 65,535 above `min`.
        #[cfg_attr(feature = "schema", schemars(range(min = -1_000_000.0, max = 1_000_000.0), extend("type" = "integer")))]
        max: f64,
    },
    /// Growth in points as a whole per cent of typical growth: 100 x growth / target, rounded.
    PercentOfTarget {
        /// Typical growth, in points; above 0.
        #[cfg_attr(feature = "schema", schemars(range(max = 1_000_000.0), extend("exclusiveMinimum" = 0)))]
        target: f64,
        /// Mean growth without the service, in points.
        #[cfg_attr(feature = "schema", schemars(range(min = -1_000_000.0, max = 1_000_000.0)))]
        mean: f64,
        /// Its SD, in points.
        #[cfg_attr(feature = "schema", schemars(range(max = 1_000_000.0), extend("exclusiveMinimum" = 0)))]
        sd: f64,
    },
    /// Yes (1) or no (0).
    Event {
        /// Share of yes without the service, above 0 and below 1.
        #[cfg_attr(feature = "schema", schemars(extend("exclusiveMinimum" = 0, "exclusiveMaximum" = 1)))]
        share: f64,
    },
}
read_kinds!(Scale {
    "percentile" => Percentile {},
    "points" => Points { mean: "mean", sd: "sd", min: "min", max: "max" },
    "percentOfTarget" => PercentOfTarget { target: "target", mean: "mean", sd: "sd" },
    "event" => Event { share: "share" },
});

/// What similar students reached without the service.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct LocalHistory {
    /// The threshold, on the measure's scale.
    pub threshold: f64,
    /// The share that reached it, above 0 and below 1.
    #[cfg_attr(feature = "schema", schemars(extend("exclusiveMinimum" = 0, "exclusiveMaximum" = 1)))]
    pub share: f64,
}
read_object!(LocalHistory { threshold: "threshold", share: "share" });

/// How well the service works, in student SDs, and how sure we are.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Effect {
    /// Expected effect of the whole planned dosage, from -5 to 5.
    #[cfg_attr(feature = "schema", schemars(range(min = -5.0, max = 5.0)))]
    pub mean: f64,
    /// Our uncertainty about it, from year to year, from 0 to 5.
    #[cfg_attr(feature = "schema", schemars(range(min = 0.0, max = 5.0)))]
    pub sd: f64,
    /// How much it differs between sites within a year, from 0 to 5. Absent: 0.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    #[cfg_attr(feature = "schema", schemars(range(min = 0.0, max = 5.0)))]
    pub site_sd: Option<f64>,
}
read_object!(Effect { mean: "mean", sd: "sd", site_sd: "siteSd" });

/// The correlation of two measures of one student.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Correlation {
    /// The ids of the two measures.
    pub between: [String; 2],
    /// From -1 to 1; the whole matrix must be positive definite.
    #[cfg_attr(feature = "schema", schemars(range(min = -1.0, max = 1.0)))]
    pub value: f64,
}
read_object!(Correlation { between: "between", value: "value" });

/// How much of the service students receive.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Dosage {
    /// What is counted.
    pub unit: DosageUnit,
    /// Planned units for each student, a whole number from 1 to 10,900.
    #[cfg_attr(feature = "schema", schemars(range(min = 1.0, max = 10_900.0), extend("type" = "integer")))]
    pub planned: f64,
    /// Share of students who never start. Absent: 0.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    #[cfg_attr(feature = "schema", schemars(range(min = 0.0, max = 1.0)))]
    pub never_start: Option<f64>,
    /// Mean share of the planned dosage among those who start, above 0 and below 1.
    #[cfg_attr(feature = "schema", schemars(extend("exclusiveMinimum" = 0, "exclusiveMaximum" = 1)))]
    pub mean_share: f64,
    /// How alike students are: the sum of the Beta distribution's parameters, from 0.1 to 1,000.
    #[cfg_attr(feature = "schema", schemars(range(min = 0.1, max = 1_000.0)))]
    pub concentration: f64,
    /// Who causes a shortfall. Absent: always the student.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub causes: Option<Causes>,
    /// How the effect grows with dosage. Absent: proportional.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub response: Option<Response>,
}
read_object!(Dosage {
    unit: "unit",
    planned: "planned",
    never_start: "neverStart",
    mean_share: "meanShare",
    concentration: "concentration",
    causes: "causes",
    response: "response",
});

/// What dosage counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub enum DosageUnit {
    /// Sessions.
    Sessions,
    /// Hours.
    Hours,
    /// Minutes.
    Minutes,
}
read_words!(DosageUnit { "sessions" => Sessions, "hours" => Hours, "minutes" => Minutes });

/// Who causes a student's shortfall of dosage; the three shares add up to 1.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Causes {
    /// The student, by absence.
    #[cfg_attr(feature = "schema", schemars(range(min = 0.0, max = 1.0)))]
    pub student: f64,
    /// The district, by cancelling.
    #[cfg_attr(feature = "schema", schemars(range(min = 0.0, max = 1.0)))]
    pub district: f64,
    /// The vendor, by not delivering.
    #[cfg_attr(feature = "schema", schemars(range(min = 0.0, max = 1.0)))]
    pub vendor: f64,
}
read_object!(Causes { student: "student", district: "district", vendor: "vendor" });

/// How the effect depends on the share of the planned dosage received.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub enum Response {
    /// In proportion: half the dosage, half the effect.
    Proportional {},
    /// Not at all: everyone has the whole effect, whatever they received.
    None {},
    /// Steeply at first: x (1 + k) / (x + k), with k such that half the effect comes at `halfAt`.
    #[serde(rename_all = "camelCase")]
    Concave {
        /// Share of the planned dosage that brings half the effect, above 0 and at most 0.5.
        #[cfg_attr(feature = "schema", schemars(range(max = 0.5), extend("exclusiveMinimum" = 0)))]
        half_at: f64,
    },
}
read_kinds!(Response {
    "proportional" => Proportional {},
    "none" => None {},
    "concave" => Concave { half_at: "halfAt" },
});
