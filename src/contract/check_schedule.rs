//! The checks of a payment schedule.

use crate::language::notes;
use crate::refusal::{Path, Refusals};
use crate::units::{Fraction, Number};

use super::checked::{Due, DuePays};
use super::date::Date;
use super::instalment::{Instalment, InstalmentPays};

/// Months that a schedule may span.
const MOST_MONTHS: u32 = 120;

/// Checks a schedule: dates in their order, shares of the base fees that add up to no more than 1, the true-up last.
#[inline(never)]
pub fn check_schedule(schedule: &[Instalment], path: &Path<'_>, refusals: &mut Refusals) -> Vec<Due> {
    if schedule.len() > 100 {
        let message = format!("there must be at most 100 instalments, not {}", schedule.len());
        refusals.refuse("outOfRange", path, message);
    }
    let mut checked: Vec<Due> = Vec::with_capacity(schedule.len());
    let mut base = 0.0;
    for (index, instalment) in schedule.iter().enumerate() {
        let path = path.item(index);
        let due = path.field("due");
        let Some(date) = Date::parse(&instalment.due) else {
            let message = format!("must be a date such as \"2027-06-30\", not {:?}", instalment.due);
            refusals.refuse("date", &due, message);
            continue;
        };
        if let Some(before) = checked.last()
            && date < before.date
        {
            let message = format!("instalments must be in the order of their dates: {date} is before {}", before.date);
            refusals.refuse("outOfOrder", &due, message);
        }
        let pays = path.field("pays");
        let kind = match &instalment.pays {
            InstalmentPays::BaseShare { share } => {
                refusals.within(&pays.field("share"), "the share of the base fees", *share, 0.0..=1.0);
                base += share;
                // shares such as ten times 0.1 add up to a hair more than 1
                if base > 1.0 + 1e-9 {
                    let message = format!("the shares of the base fees must add up to at most 1, not {}", Number(base));
                    refusals.refuse("conflict", &pays.field("share"), message);
                }
                DuePays::BaseShare(Fraction::new(*share))
            }
            InstalmentPays::Provisional { share, .. } => {
                refusals.within(&pays.field("share"), "the share of the winter payments", *share, 0.0..=1.0);
                DuePays::Provisional(Fraction::new(*share))
            }
            InstalmentPays::TrueUp {} => {
                if index + 1 < schedule.len() {
                    refusals.refuse("conflict", &pays.field("kind"), "the true-up must be the last instalment");
                }
                DuePays::TrueUp
            }
        };
        checked.push(Due { label: instalment.label.clone(), date, pays: kind });
    }
    if let Some((first, last)) = checked.first().zip(checked.last())
        && last.date.months().saturating_sub(first.date.months()) >= MOST_MONTHS
    {
        let message =
            format!("instalments must lie within {MOST_MONTHS} months, not from {} to {}", first.date, last.date);
        refusals.refuse("outOfRange", path, message);
    }
    if checked.last().is_some_and(|last| last.pays != DuePays::TrueUp) {
        refusals.note("noTrueUp", path, notes::no_true_up().to_owned());
    }
    checked
}
