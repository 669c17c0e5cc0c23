//! What befalls a student beside the tests: whether both are valid, and who would cause a shortfall.

use crate::cohort::CheckedCohort;

/// Who caused a shortfall of dosage.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub enum Cause {
    /// The student, by absence.
    #[default]
    Student,
    /// The district, by cancelling.
    District,
    /// The vendor, by not delivering.
    Vendor,
}
crate::written::read_words!(Cause { "student" => Student, "district" => District, "vendor" => Vendor });

/// Both facts in one byte.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Flags(u8);

impl Flags {
    /// Whether both tests are valid.
    #[inline]
    pub const fn valid(self) -> bool {
        self.0 < 3
    }

    /// Who would have caused a shortfall, were there one.
    #[inline]
    pub const fn cause(self) -> Cause {
        match self.0 {
            0 | 3 => Cause::Student,
            1 | 4 => Cause::District,
            _ => Cause::Vendor,
        }
    }
}

/// The joint distribution of the flags, drawn from 20 bits; each chance is off by at most 2^-20.
pub struct FlagTable {
    /// How many of the 2^20 draws lie below each of the last five of the six combinations.
    below: [u32; 5],
}

impl FlagTable {
    /// Builds the table of a cohort.
    pub fn new(cohort: &CheckedCohort) -> Self {
        let [student, district, _] = cohort.dosage.as_ref().map_or([1.0, 0.0, 0.0], |dosage| dosage.causes);
        let valid = cohort.valid_pairs;
        let missing = 1.0 - valid;
        let shares = [
            valid * student,
            valid * (student + district),
            valid,
            valid + missing * student,
            valid + missing * (student + district),
        ];
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share of 2^20")]
        let below = shares.map(|share| (share * f64::from(1_u32 << 20) + 0.5).floor() as u32);
        Self { below }
    }

    /// The flags of a draw of 20 bits.
    #[inline]
    pub fn draw(&self, bits: u32) -> Flags {
        Flags(self.below.iter().map(|below| u8::from(bits >= *below)).sum())
    }
}
