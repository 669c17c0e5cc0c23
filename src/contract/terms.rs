//! The contract's terms as written.

use serde::Serialize;

use crate::units::Money as Decimal;
use crate::written::{Record, read_kinds, read_object, read_words};

use super::conditions::{Breach, DistrictShortfall, Eligibility, Limits, MissingTest};
use super::instalment::Instalment;

/// What the district pays for, as written in a scenario file.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct ContractTerms {
    /// ISO 4217 code of a currency with cents, such as `USD`.
    #[cfg_attr(feature = "schema", schemars(regex(pattern = "^[A-Z]{3}$")))]
    pub currency: String,
    /// Base fees, owed whatever students achieve; may be empty.
    pub base: Vec<Base>,
    /// Outcomes that are paid for; may be empty.
    #[cfg_attr(feature = "schema", schemars(length(max = 50)))]
    pub outcomes: Vec<Outcome>,
    /// Who counts. Absent: everyone.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub eligibility: Option<Eligibility>,
    /// What is paid for an eligible student whose test is missing. Never absent: contracts have failed on it.
    pub missing_test: MissingTest,
    /// What is paid for a student whom the district kept below the minimum dosage. Absent: `unpaid`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub district_shortfall: Option<DistrictShortfall>,
    /// What a district that misses its own obligations owes. Absent: `none`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub breach: Option<Breach>,
    /// Limits of what is paid. Absent: none.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub limits: Option<Limits>,
    /// What falls due when, in the order of the dates; it does not change what is paid in all. Absent: not said.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub schedule: Option<Vec<Instalment>>,
}
read_object!(ContractTerms {
    currency: "currency",
    base: "base",
    outcomes: "outcomes",
    eligibility: "eligibility",
    missing_test: "missingTest",
    district_shortfall: "districtShortfall",
    breach: "breach",
    limits: "limits",
    schedule: "schedule",
});

/// A base fee.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Base {
    /// The fee for one of what it is per; not negative.
    pub amount: Decimal,
    /// What the fee is per. `student` counts every enrolled student.
    pub per: BasePer,
    /// Number of months, 1 to 120: for a fee per month, and only there.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = 120)))]
    pub months: Option<u32>,
    /// Whether a fee per student shrinks with the share of the year a student was enrolled. Absent: `none`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub prorate: Option<Prorate>,
}
read_object!(Base { amount: "amount", per: "per", months: "months", prorate: "prorate" });

/// What a base fee is per.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub enum BasePer {
    /// Every enrolled student.
    Student,
    /// The contract, once.
    Contract,
    /// Every unit of dosage delivered.
    DosageUnit,
    /// Every month, for `months` months.
    Month,
}
read_words!(BasePer {
    "student" => Student, "contract" => Contract, "dosageUnit" => DosageUnit, "month" => Month,
});

/// Whether a base fee is prorated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub enum Prorate {
    /// The whole fee for every enrolled student.
    #[default]
    None,
    /// The fee times the share of the year enrolled, to the nearest cent per student.
    Enrolment,
}
read_words!(Prorate { "none" => None, "enrolment" => Enrolment });

/// An outcome that is paid for.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Outcome {
    /// Its name in results; unique.
    #[cfg_attr(feature = "schema", schemars(length(min = 1)))]
    pub id: String,
    /// Its name for people.
    pub label: String,
    /// The measure it is judged on: an id of the cohort's, or `dosage`, units received.
    pub measure: String,
    /// The groups it is paid for. Absent: all.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    #[cfg_attr(feature = "schema", schemars(length(min = 1)))]
    pub groups: Option<Vec<String>>,
    /// What it pays.
    pub pays: Pays,
    /// What every counted student below a threshold takes away. Absent: nothing.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub malus: Option<Malus>,
    /// The most this outcome pays in all, malus included. Absent: no cap.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub cap: Option<Decimal>,
}
read_object!(Outcome {
    id: "id",
    label: "label",
    measure: "measure",
    groups: "groups",
    pays: "pays",
    malus: "malus",
    cap: "cap",
});

/// What an outcome pays. Thresholds are inclusive.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub enum Pays {
    /// An amount for each student by the tiers reached.
    Tiers {
        /// Whether only the highest tier reached is paid, or all of them.
        stacking: Stacking,
        /// The tiers, at rising thresholds.
        #[cfg_attr(feature = "schema", schemars(length(min = 1, max = 100)))]
        tiers: Vec<Tier>,
    },
    /// For each student `amount` x clamp((value - from) / (to - from), 0, 1), to the nearest cent.
    Linear {
        /// Where pay begins.
        #[cfg_attr(feature = "schema", schemars(range(min = -1_000_000.0, max = 1_000_000.0)))]
        from: f64,
        /// Where pay is whole; above `from`.
        #[cfg_attr(feature = "schema", schemars(range(min = -1_000_000.0, max = 1_000_000.0)))]
        to: f64,
        /// The whole amount.
        amount: Decimal,
    },
    /// One amount by the share of eligible students who reach the threshold: the highest step reached.
    CohortShare {
        /// The threshold for a student.
        #[cfg_attr(feature = "schema", schemars(range(min = -1_000_000.0, max = 1_000_000.0)))]
        threshold: f64,
        /// The steps, at rising shares.
        #[cfg_attr(feature = "schema", schemars(length(min = 1, max = 100)))]
        steps: Vec<ShareStep>,
    },
    /// `amount` x clamp((share - from) / (to - from), 0, 1) of that share, to the nearest cent.
    CohortShareLinear {
        /// The threshold for a student.
        #[cfg_attr(feature = "schema", schemars(range(min = -1_000_000.0, max = 1_000_000.0)))]
        threshold: f64,
        /// Share where pay begins.
        #[cfg_attr(feature = "schema", schemars(range(min = 0.0, max = 1.0)))]
        from: f64,
        /// Share where pay is whole.
        #[cfg_attr(feature = "schema", schemars(range(min = 0.0, max = 1.0)))]
        to: f64,
        /// The whole amount.
        amount: Decimal,
    },
    /// One amount by the median of the students who have a value: the highest step reached. A deemed student stands
    /// above every value; of an even number, the mean of the two in the middle.
    CohortMedian {
        /// The steps, at rising medians.
        #[cfg_attr(feature = "schema", schemars(length(min = 1, max = 100)))]
        steps: Vec<ValueStep>,
    },
    /// `amount` x (students who reach the threshold - `baseline` x eligible students), not below 0, to the nearest
    /// cent.
    AboveBaseline {
        /// The threshold for a student.
        #[cfg_attr(feature = "schema", schemars(range(min = -1_000_000.0, max = 1_000_000.0)))]
        threshold: f64,
        /// The agreed share, from 0 to 1.
        #[cfg_attr(feature = "schema", schemars(range(min = 0.0, max = 1.0)))]
        baseline: f64,
        /// The amount for each success beyond it.
        amount: Decimal,
    },
}
read_kinds!(Pays {
    "tiers" => Tiers { stacking: "stacking", tiers: "tiers" },
    "linear" => Linear { from: "from", to: "to", amount: "amount" },
    "cohortShare" => CohortShare { threshold: "threshold", steps: "steps" },
    "cohortShareLinear" => CohortShareLinear { threshold: "threshold", from: "from", to: "to", amount: "amount" },
    "cohortMedian" => CohortMedian { steps: "steps" },
    "aboveBaseline" => AboveBaseline { threshold: "threshold", baseline: "baseline", amount: "amount" },
});

/// Which of the tiers a student reached are paid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub enum Stacking {
    /// Only the highest.
    Highest,
    /// All of them.
    Sum,
}
read_words!(Stacking { "highest" => Highest, "sum" => Sum });

/// A threshold and what reaching it pays.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Tier {
    /// The threshold, on the measure's scale.
    #[cfg_attr(feature = "schema", schemars(range(min = -1_000_000.0, max = 1_000_000.0)))]
    pub at: f64,
    /// What a student at it or above earns; not negative, and never less than the tier below with `highest`.
    pub amount: Decimal,
    /// By id of a group, what its students earn instead. Absent: all the same.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "Record<string, Decimal>"))]
    pub by_group: Option<Record<Decimal>>,
}
read_object!(Tier { at: "at", amount: "amount", by_group: "byGroup" });

/// A share of the cohort and the amount it pays.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct ShareStep {
    /// The share of eligible students, from 0 to 1.
    #[cfg_attr(feature = "schema", schemars(range(min = 0.0, max = 1.0)))]
    pub share: f64,
    /// What the contract pays when it is reached.
    pub amount: Decimal,
}
read_object!(ShareStep { share: "share", amount: "amount" });

/// A value and the amount it pays.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct ValueStep {
    /// The value, on the measure's scale.
    #[cfg_attr(feature = "schema", schemars(range(min = -1_000_000.0, max = 1_000_000.0)))]
    pub at: f64,
    /// What the contract pays when it is reached.
    pub amount: Decimal,
}
read_object!(ValueStep { at: "at", amount: "amount" });

/// What a counted student below a threshold takes away.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Malus {
    /// The threshold; a student below it costs the vendor.
    #[cfg_attr(feature = "schema", schemars(range(min = -1_000_000.0, max = 1_000_000.0)))]
    pub below: f64,
    /// How much; not negative.
    pub amount: Decimal,
}
read_object!(Malus { below: "below", amount: "amount" });
