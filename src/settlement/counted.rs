//! Who was counted when actual records were settled, and who was not, and why.

use serde::Serialize;

use crate::cohort::DOSAGE;
use crate::contract::{Contract, PaidOutcome};
use crate::language::invoice as say;
use crate::outcomes::Cause;
use crate::refusal::Note;
use crate::units::Number;

use super::invoice::Invoice;
use super::place::{Place, Student, is_short, place_of};

/// Actual records, settled: the invoice, and an account of every student.
///
/// For each outcome, the students counted, those not counted in all outcomes, and those not counted in this one
/// are together all the students.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(all(target_arch = "wasm32", feature = "whole"), derive(tsify::Tsify))]
pub struct Settlement {
    /// What is paid, line by line.
    #[serde(flatten)]
    pub invoice: Invoice,
    /// How many students there are.
    pub students: u32,
    /// By outcome, how many students were counted: judged by a value of their own.
    pub counted: Vec<Counted>,
    /// All others, by reason.
    pub not_counted: Vec<NotCounted>,
    /// What the reader should know, such as columns of a file that were not looked at.
    pub notes: Vec<Note>,
}

/// How many students an outcome counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(all(target_arch = "wasm32", feature = "whole"), derive(tsify::Tsify))]
pub struct Counted {
    /// The outcome's id.
    pub outcome: String,
    /// Students judged by a value of their own.
    pub students: u32,
}

/// Students who were not counted for the same reason. The three lists go side by side.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(all(target_arch = "wasm32", feature = "whole"), derive(tsify::Tsify))]
pub struct NotCounted {
    /// The outcome's id. Absent: in no outcome, each time for this reason.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(all(target_arch = "wasm32", feature = "whole"), tsify(optional))]
    pub outcome: Option<String>,
    /// Why.
    pub reason: Reason,
    /// The same, and what it means under this contract, for people.
    pub message: String,
    /// How many students they are.
    pub count: u32,
    /// Their places among the students given, from 0.
    pub students: Vec<u32>,
    /// Their rows in the file as a spreadsheet numbers them: the header is row 1. Absent where there is no file.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(all(target_arch = "wasm32", feature = "whole"), tsify(optional))]
    pub rows: Option<Vec<u32>>,
    /// Their ids.
    pub ids: Vec<String>,
}

/// Why a student was not counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(all(target_arch = "wasm32", feature = "whole"), derive(tsify::Tsify))]
pub enum Reason {
    /// The outcome is not paid for the student's group.
    OtherGroup,
    /// Below the minimum dosage by the student's own doing: not eligible.
    ShortByStudent,
    /// Below the minimum dosage because of the vendor: not eligible.
    ShortByVendor,
    /// Below the minimum dosage because of the district: left out.
    ShortByDistrictExcluded,
    /// Below the minimum dosage because of the district: eligible, and earns nothing.
    ShortByDistrictUnpaid,
    /// Below the minimum dosage because of the district: paid as if everything was reached.
    ShortByDistrictDeemed,
    /// No test: eligible, and earns nothing.
    NoTestUnpaid,
    /// No test: paid as if everything was reached.
    NoTestDeemed,
    /// No test: paid the average of those with one.
    NoTestCohortRate,
}

impl Reason {
    /// In the order in which they are listed.
    const ALL: [Self; 9] = [
        Self::OtherGroup,
        Self::ShortByStudent,
        Self::ShortByVendor,
        Self::ShortByDistrictExcluded,
        Self::ShortByDistrictUnpaid,
        Self::ShortByDistrictDeemed,
        Self::NoTestUnpaid,
        Self::NoTestDeemed,
        Self::NoTestCohortRate,
    ];

    /// Why a student is not counted in an outcome; `None` where they are.
    fn of(contract: &Contract, index: usize, outcome: &PaidOutcome, student: &Student<'_>) -> Option<Self> {
        Some(match place_of(contract, index, outcome, student) {
            Place::Counted(_) => return None,
            Place::Outside if !outcome.covers(student.group) => Self::OtherGroup,
            Place::Outside => match student.cause {
                Cause::Student => Self::ShortByStudent,
                Cause::Vendor => Self::ShortByVendor,
                Cause::District => Self::ShortByDistrictExcluded,
            },
            Place::Unpaid if is_short(contract, student) => Self::ShortByDistrictUnpaid,
            Place::Unpaid => Self::NoTestUnpaid,
            Place::DeemedShort => Self::ShortByDistrictDeemed,
            Place::DeemedMissing => Self::NoTestDeemed,
            Place::AtCohortRate => Self::NoTestCohortRate,
        })
    }

    /// For people; `measure` is what the outcome is judged on, where there is one outcome to speak of.
    fn message(self, contract: &Contract, measure: Option<&str>) -> String {
        let minimum = Number(contract.minimum_dosage.unwrap_or_default());
        let short = |cause: &str, so: &str| say::short(&minimum, &cause, &so);
        let no_test = |so: &str| match measure {
            Some(measure) if measure != DOSAGE => say::no_value_of(&measure, &so),
            Some(_) | None => say::no_value(&so),
        };
        match self {
            Self::OtherGroup => say::other_group().to_owned(),
            Self::ShortByStudent => short(say::cause_student(), say::so_not_eligible()),
            Self::ShortByVendor => short(say::cause_vendor(), say::so_not_eligible()),
            Self::ShortByDistrictExcluded => short(say::cause_district(), say::so_left_out()),
            Self::ShortByDistrictUnpaid => short(say::cause_district(), say::so_unpaid()),
            Self::ShortByDistrictDeemed => short(say::cause_district(), say::so_deemed()),
            Self::NoTestUnpaid => no_test(say::so_unpaid()),
            Self::NoTestDeemed => no_test(say::so_deemed()),
            Self::NoTestCohortRate => no_test(say::so_at_the_average()),
        }
    }
}

impl Settlement {
    /// The account of these students, beside their invoice.
    #[inline(never)]
    #[expect(clippy::cast_possible_truncation, reason = "fewer students than 2^32 fit into memory")]
    pub(super) fn new(
        contract: &Contract,
        invoice: Invoice,
        students: &[Student<'_>],
        ids: &[&str],
        rows: Option<&[u32]>,
    ) -> Self {
        let outcomes = &contract.outcomes;
        // by reason, first those of all outcomes, then those of each
        let slots = outcomes.len() + 1;
        let mut lists: Vec<Vec<u32>> = vec![Vec::new(); Reason::ALL.len() * slots];
        let mut counted = vec![0; outcomes.len()];
        let mut reasons = Vec::with_capacity(outcomes.len());
        for (place, student) in (0..).zip(students) {
            reasons.clear();
            reasons.extend((0..).zip(outcomes).map(|(index, outcome)| Reason::of(contract, index, outcome, student)));
            let mut list = |reason: Reason, slot: usize| {
                if let Some(list) = lists.get_mut(reason as usize * slots + slot) {
                    list.push(place);
                }
            };
            match reasons.first() {
                Some(Some(first)) if reasons.iter().all(|reason| *reason == Some(*first)) => list(*first, 0),
                Some(_) | None => {
                    for ((slot, reason), counted) in (1..).zip(&reasons).zip(&mut counted) {
                        match reason {
                            Some(reason) => list(*reason, slot),
                            None => *counted += 1,
                        }
                    }
                }
            }
        }
        let of_list = |(place, students): (usize, Vec<u32>)| {
            let reason = Reason::ALL.get(place / slots)?;
            let outcome = (place % slots).checked_sub(1).and_then(|index| outcomes.get(index));
            let judged_on = outcome.or(if let [only] = outcomes.as_slice() { Some(only) } else { None });
            if students.is_empty() {
                return None;
            }
            let row = |rows: &[u32]| students.iter().filter_map(|place| rows.get(*place as usize).copied()).collect();
            let id = |place: &u32| ids.get(*place as usize).map(|id| (*id).to_owned());
            Some(NotCounted {
                outcome: outcome.map(|outcome| outcome.id.clone()),
                reason: *reason,
                message: reason.message(contract, judged_on.map(|outcome| outcome.measure.as_str())),
                count: students.len() as u32,
                rows: rows.map(row),
                ids: students.iter().filter_map(id).collect(),
                students,
            })
        };
        Self {
            invoice,
            students: students.len() as u32,
            counted: outcomes
                .iter()
                .zip(counted)
                .map(|(outcome, students)| Counted { outcome: outcome.id.clone(), students })
                .collect(),
            not_counted: lists.into_iter().enumerate().filter_map(of_list).collect(),
            notes: Vec::new(),
        }
    }
}
