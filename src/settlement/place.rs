//! What a student is to an outcome: eligibility.

use crate::contract::{Contract, DistrictShortfall, MissingTest, PaidOutcome};
use crate::outcomes::Cause;

/// A student as settlement sees one.
#[derive(Debug, Clone, PartialEq)]
pub struct Student<'a> {
    /// The group's id.
    pub group: Option<&'a str>,
    /// Units of dosage received; absent where nobody counts them.
    pub dosage: Option<f64>,
    /// Who caused a shortfall, if there is one.
    pub cause: Cause,
    /// Share of the year enrolled.
    pub enrolled_share: f64,
    /// By outcome of the contract, the value it is judged on; absent where the test is missing.
    pub values: Vec<Option<f64>>,
}

/// What a student is to one outcome.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Place {
    /// Not part of it: another group, not eligible, or excluded.
    Outside,
    /// In the denominator of a share, and earns nothing.
    Unpaid,
    /// Counts as reaching everything, because the district kept the student short.
    DeemedShort,
    /// Counts as reaching everything, because the test is missing.
    DeemedMissing,
    /// Gets the average of those with a test.
    AtCohortRate,
    /// Counted, with this value.
    Counted(f64),
}

/// What a student is to outcome `index` of the contract.
pub(super) fn place_of(contract: &Contract, index: usize, outcome: &PaidOutcome, student: &Student<'_>) -> Place {
    if !outcome.covers(student.group) {
        return Place::Outside;
    }
    if is_short(contract, student) {
        return match (student.cause, contract.district_shortfall) {
            (Cause::Student | Cause::Vendor, _) | (Cause::District, DistrictShortfall::Excluded) => Place::Outside,
            (Cause::District, DistrictShortfall::Unpaid) => Place::Unpaid,
            (Cause::District, DistrictShortfall::DeemedTop) => Place::DeemedShort,
        };
    }
    match (student.values.get(index).copied().flatten(), contract.missing_test) {
        (Some(value), _) => Place::Counted(value),
        (None, MissingTest::Unpaid) => Place::Unpaid,
        (None, MissingTest::DeemedMet) => Place::DeemedMissing,
        (None, MissingTest::CohortRate) => Place::AtCohortRate,
    }
}

/// Whether a student received less than the contract's minimum dosage.
pub(super) fn is_short(contract: &Contract, student: &Student<'_>) -> bool {
    match (contract.minimum_dosage, student.dosage) {
        (Some(minimum), Some(dosage)) => dosage < minimum,
        (Some(_) | None, _) => false,
    }
}

/// Whether a student counts as reaching a threshold.
pub(super) fn reaches(place: Place, threshold: f64) -> bool {
    match place {
        Place::Outside | Place::Unpaid | Place::AtCohortRate => false,
        Place::DeemedShort | Place::DeemedMissing => true,
        Place::Counted(value) => value >= threshold,
    }
}
