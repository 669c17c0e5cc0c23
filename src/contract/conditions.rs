//! The conditions of the terms as written: who counts, what is paid where something is missing or missed, and limits.

use serde::Serialize;

use crate::units::Money as Decimal;
use crate::written::{read_object, read_words};

/// Who counts.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Eligibility {
    /// Least dosage of a student who counts, in the dosage's unit. Absent: none.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    #[cfg_attr(feature = "schema", schemars(range(min = 0.0, max = 1_000_000.0)))]
    pub minimum_dosage: Option<f64>,
}
read_object!(Eligibility { minimum_dosage: "minimumDosage" });

/// What is paid for an eligible student whose test is missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub enum MissingTest {
    /// Nothing; the student stays in the denominator of a share.
    Unpaid,
    /// The average of the eligible students who have the test, but no more than the top of the student's own group, to
    /// the nearest cent once per outcome.
    CohortRate,
    /// The top: the student counts as reaching every threshold.
    DeemedMet,
}
read_words!(MissingTest { "unpaid" => Unpaid, "cohortRate" => CohortRate, "deemedMet" => DeemedMet });

/// What is paid for a student whom the district kept below the minimum dosage.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub enum DistrictShortfall {
    /// Nothing; the student stays in the denominator of a share.
    #[default]
    Unpaid,
    /// Nothing; the student is left out of numerator and denominator.
    Excluded,
    /// The top: the student counts as reaching every threshold.
    DeemedTop,
}
read_words!(DistrictShortfall { "unpaid" => Unpaid, "excluded" => Excluded, "deemedTop" => DeemedTop });

/// What a district that misses its own obligations owes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub enum Breach {
    /// Nothing more.
    #[default]
    None,
    /// The most that the contract can pay.
    FullPrice,
}
read_words!(Breach { "none" => None, "fullPrice" => FullPrice });

/// Limits of what is paid.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Limits {
    /// The most that one student's outcomes pay together; base fees are not part of it. Absent: no cap.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub per_student: Option<Decimal>,
    /// The least that the contract pays in all. Absent: no minimum.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub minimum: Option<Decimal>,
    /// The most that the contract pays in all (NTE). Absent: no cap.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub not_to_exceed: Option<Decimal>,
}
read_object!(Limits { per_student: "perStudent", minimum: "minimum", not_to_exceed: "notToExceed" });
