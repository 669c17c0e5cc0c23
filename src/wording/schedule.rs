//! The payment schedule in words.

use crate::contract::{Instalment, InstalmentPays, MeasureWindow};
use crate::units::Number;

use super::Clauses;
use super::voice::Voice;

const MONTHS: [(&str, &str); 12] = [
    ("01", "January"),
    ("02", "February"),
    ("03", "March"),
    ("04", "April"),
    ("05", "May"),
    ("06", "June"),
    ("07", "July"),
    ("08", "August"),
    ("09", "September"),
    ("10", "October"),
    ("11", "November"),
    ("12", "December"),
];

/// A sentence for every instalment.
#[inline(never)]
pub fn describe(voice: &Voice<'_>, clauses: &mut Clauses) {
    let Some(schedule) = &voice.terms.schedule else { return };
    let settled = schedule.iter().any(|instalment| matches!(instalment.pays, InstalmentPays::TrueUp {}));
    for (index, instalment) in schedule.iter().enumerate() {
        let is_last = index + 1 == schedule.len();
        clauses.say(format!("contract.schedule[{index}]"), sentence(instalment, index > 0, is_last && !settled));
    }
    if schedule.is_empty() {
        clauses.say_as_it_is("contract.schedule", "No payment dates are agreed.");
    }
}

#[inline(never)]
fn sentence(Instalment { label, due, pays }: &Instalment, has_before: bool, takes_the_rest: bool) -> String {
    let what = match pays {
        InstalmentPays::BaseShare { share } => {
            format!("the district pays {} of the base fees, rounded to the nearest cent", Number(*share).percent())
        }
        InstalmentPays::Provisional { measure_window: MeasureWindow::Winter, share } => format!(
            "the district provisionally pays {} of what the outcomes measured in winter come to after their own \
             caps, rounded to the nearest cent",
            Number(*share).percent()
        ),
        InstalmentPays::TrueUp {} if has_before => "the district pays the total less all instalments before; where \
                                                    that is negative, the vendor credits it to the district"
            .to_owned(),
        InstalmentPays::TrueUp {} => {
            "the district pays the total; where that is negative, the vendor owes it to the district".to_owned()
        }
    };
    let rest = if takes_the_rest { ", and whatever of the total has not fallen due by then" } else { "" };
    format!("On {}, as “{label}”, {what}{rest}.", date(due))
}

/// `June 30, 2027`; what is no such date as it stands.
#[inline(never)]
fn date(due: &str) -> String {
    let (Some(year), Some("-"), Some("-"), Some(day)) = (due.get(..4), due.get(4..5), due.get(7..8), due.get(8..))
    else {
        return due.to_owned();
    };
    let month = MONTHS.iter().find(|(number, _)| due.get(5..7) == Some(*number));
    month.map_or_else(|| due.to_owned(), |(_, month)| format!("{month} {}, {year}", day.trim_start_matches('0')))
}
