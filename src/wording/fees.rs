//! Base fees in words.

use crate::contract::{Base, BasePer, Prorate};
use crate::units::Number;

use super::Clauses;
use super::voice::Voice;

/// A sentence for every base fee.
#[inline(never)]
pub fn describe(voice: &Voice<'_>, clauses: &mut Clauses) {
    if voice.terms.base.is_empty() {
        clauses.say_as_it_is("contract.base", "The district pays no base fee.");
    }
    for (index, fee) in voice.terms.base.iter().enumerate() {
        clauses.say(format!("contract.base[{index}]"), sentence(voice, fee));
    }
}

#[inline(never)]
fn sentence(voice: &Voice<'_>, fee: &Base) -> String {
    let amount = voice.money(fee.amount);
    let one = voice.one();
    match (fee.per, fee.prorate.unwrap_or_default()) {
        (BasePer::Student, Prorate::None) => {
            format!("The district pays a base fee of {amount} for every enrolled {one}, whatever the results.")
        }
        (BasePer::Student, Prorate::Enrolment) => format!(
            "The district pays a base fee of {amount} for every {one} enrolled all year and, for a {one} enrolled for \
             part of it, that part of the fee, whatever the results, rounded to the nearest cent per {one}."
        ),
        (BasePer::Contract, _) => {
            format!("The district pays a base fee of {amount} once for the whole contract, whatever the results.")
        }
        (BasePer::DosageUnit, _) => format!(
            "The district pays a base fee of {amount} for every {} that an enrolled {one} receives, whatever the \
             results, rounded to the nearest cent per {one}.",
            voice.dosage_words().0
        ),
        (BasePer::Month, _) => {
            let months = match fee.months {
                None => String::new(),
                Some(1) => " for 1 month".to_owned(),
                Some(months) => format!(" for {} months", Number(f64::from(months)).in_words()),
            };
            format!("The district pays a base fee of {amount} a month{months}, whatever the results.")
        }
    }
}
