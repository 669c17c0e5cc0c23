//! The checks of a payment schedule.

use crate::language::{checks as say, names, notes};
use crate::refusal::{Path, Refusals};
use crate::units::{Fraction, Number, Quoted};

use super::checked::{Due, DuePays};
use super::date::Date;
use super::instalment::{Instalment, InstalmentPays};

/// Months that a schedule may span.
const MOST_MONTHS: u32 = 120;

/// Checks a schedule: dates in their order, shares of the base fees that add up to no more than 1, the true-up last.
#[inline(never)]
pub fn check_schedule(schedule: &[Instalment], path: &Path<'_>, refusals: &mut Refusals) -> Vec<Due> {
    if schedule.len() > 100 {
        let message = say::number_up_to(&100, &names::instalments(), &schedule.len());
        refusals.refuse("outOfRange", path, message);
    }
    let mut checked: Vec<Due> = Vec::with_capacity(schedule.len());
    let mut base = 0.0;
    for (index, instalment) in schedule.iter().enumerate() {
        let path = path.item(index);
        let due = path.field("due");
        let Some(date) = Date::parse(&instalment.due) else {
            let message = say::date(&Quoted(&instalment.due));
            refusals.refuse("date", &due, message);
            continue;
        };
        if let Some(before) = checked.last()
            && date < before.date
        {
            let message = say::dates_in_order(&date, &before.date);
            refusals.refuse("outOfOrder", &due, message);
        }
        let pays = path.field("pays");
        let kind = match &instalment.pays {
            InstalmentPays::BaseShare { share } => {
                refusals.within(&pays.field("share"), names::share_of_base(), *share, 0.0..=1.0);
                base += share;
                // shares such as ten times 0.1 add up to a hair more than 1
                if base > 1.0 + 1e-9 {
                    let message = say::base_shares_add_up(&Number(base));
                    refusals.refuse("conflict", &pays.field("share"), message);
                }
                DuePays::BaseShare(Fraction::new(*share))
            }
            InstalmentPays::Provisional { share, .. } => {
                refusals.within(&pays.field("share"), names::share_of_winter(), *share, 0.0..=1.0);
                DuePays::Provisional(Fraction::new(*share))
            }
            InstalmentPays::TrueUp {} => {
                if index + 1 < schedule.len() {
                    refusals.refuse("conflict", &pays.field("kind"), say::true_up_last());
                }
                DuePays::TrueUp
            }
        };
        checked.push(Due { label: instalment.label.clone(), date, pays: kind });
    }
    if let Some((first, last)) = checked.first().zip(checked.last())
        && last.date.months().saturating_sub(first.date.months()) >= MOST_MONTHS
    {
        let message = say::instalments_within(&MOST_MONTHS, &first.date, &last.date);
        refusals.refuse("outOfRange", path, message);
    }
    if checked.last().is_some_and(|last| last.pays != DuePays::TrueUp) {
        refusals.note("noTrueUp", path, notes::no_true_up().to_owned());
    }
    checked
}
