//! The payment schedule in words.

use crate::contract::{Instalment, InstalmentPays, MeasureWindow};
use crate::language::clauses as say;
use crate::units::Number;

use super::Clauses;
use super::voice::Voice;

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
        clauses.say_as_it_is("contract.schedule", say::no_dates());
    }
}

#[inline(never)]
fn sentence(Instalment { label, due, pays }: &Instalment, has_before: bool, takes_the_rest: bool) -> String {
    let what = match pays {
        InstalmentPays::BaseShare { share } => say::share_of_base(&Number(*share).percent()),
        InstalmentPays::Provisional { measure_window: MeasureWindow::Winter, share } => {
            say::share_of_winter(&Number(*share).percent())
        }
        InstalmentPays::TrueUp {} if has_before => say::true_up().to_owned(),
        InstalmentPays::TrueUp {} => say::true_up_alone().to_owned(),
    };
    let rest = if takes_the_rest { say::and_the_rest() } else { "" };
    say::instalment(&date(due), label, &what, &rest)
}

/// `June 30, 2027`; what is no such date as it stands.
#[inline(never)]
fn date(due: &str) -> String {
    let (Some(year), Some("-"), Some("-"), Some(day)) = (due.get(..4), due.get(4..5), due.get(7..8), due.get(8..))
    else {
        return due.to_owned();
    };
    let place = match due.as_bytes().get(5..7) {
        Some([b'0', month @ b'1'..=b'9']) => Some(month - b'1'),
        Some([b'1', month @ b'0'..=b'2']) => Some(month - b'0' + 9),
        _ => None,
    };
    let month = place.and_then(|place| say::months().split(' ').nth(usize::from(place)));
    month.map_or_else(|| due.to_owned(), |month| say::date(&day.trim_start_matches('0'), &month, &year))
}
