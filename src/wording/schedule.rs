//! The payment schedule in words.

use crate::contract::{Instalment, InstalmentPays, MeasureWindow};
use crate::units::Number;

use super::Clauses;
use super::voice::Voice;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A sentence for every instalment.
pub fn describe(voice: &Voice<'_>, clauses: &mut Clauses) {
    let Some(schedule) = &voice.terms.schedule else { return };
    let settled = schedule.iter().any(|instalment| matches!(instalment.pays, InstalmentPays::TrueUp {}));
    for (index, instalment) in schedule.iter().enumerate() {
        let is_last = index + 1 == schedule.len();
        clauses.say(format!("contract.schedule[{index}]"), sentence(instalment, index > 0, is_last && !settled));
    }
    if schedule.is_empty() {
        clauses.say("contract.schedule", "No payment dates are agreed.");
    }
}

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
fn date(due: &str) -> String {
    let mut parts = due.splitn(3, '-');
    let (year, month, day) = (parts.next(), parts.next(), parts.next());
    let month = month.and_then(|month| month.parse::<usize>().ok()).and_then(|month| MONTHS.get(month.checked_sub(1)?));
    let day = day.and_then(|day| day.parse::<u8>().ok()).filter(|day| (1..=31).contains(day));
    match (year.and_then(|year| year.parse::<u16>().ok()), month, day) {
        (Some(year), Some(month), Some(day)) => format!("{month} {day}, {year}"),
        _ => due.to_owned(),
    }
}
