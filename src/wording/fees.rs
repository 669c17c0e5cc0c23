//! Base fees in words.

use crate::contract::{Base, BasePer, Prorate};
use crate::language::clauses as say;
use crate::units::Number;

use super::Clauses;
use super::voice::Voice;

/// A sentence for every base fee.
#[inline(never)]
pub fn describe(voice: &Voice<'_>, clauses: &mut Clauses) {
    if voice.terms.base.is_empty() {
        clauses.say_as_it_is("contract.base", say::no_base_fee());
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
        (BasePer::Student, Prorate::None) => say::base_fee_per_student(&amount, &one),
        (BasePer::Student, Prorate::Enrolment) => say::base_fee_by_enrolment(&amount, &one),
        (BasePer::Contract, _) => say::base_fee_once(&amount),
        (BasePer::DosageUnit, _) => say::base_fee_per_dosage(&amount, &voice.dosage_words().0, &one),
        (BasePer::Month, _) => {
            let months = match fee.months {
                None => String::new(),
                Some(1) => say::for_one_month().to_owned(),
                Some(months) => say::for_months(&Number(f64::from(months)).in_words()),
            };
            say::base_fee_per_month(&amount, &months)
        }
    }
}
