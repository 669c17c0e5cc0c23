//! From the terms as written to the checked contract: ranges, order, and what does not go together.

use crate::language::{checks as say, names};
use crate::refusal::{Path, Refusals};
use crate::units::{Money, Number, Quoted};
use crate::written::repeated;

use super::check_outcome::check_outcome;
use super::check_schedule::check_schedule;
use super::checked::{BaseFee, Contract, FeePer};
use super::conditions::Limits;
use super::terms::{Base, BasePer, ContractTerms, Prorate};

/// Of a list that is longer only the beginning is looked at: an outcome has a payment for each value of its measure.
const MOST_OUTCOMES: usize = 50;

/// Checks terms by themselves; what is wrong goes to `refusals`, in which case the result is a stand-in.
#[inline(never)]
pub fn check(terms: &ContractTerms, path: &Path<'_>, refusals: &mut Refusals) -> Contract {
    let currency = &terms.currency;
    if currency.len() != 3 || !currency.bytes().all(|letter| letter.is_ascii_uppercase()) {
        let message = say::currency(&Quoted(currency));
        refusals.refuse("currency", &path.field("currency"), message);
    }
    let base_path = path.field("base");
    let base = terms.base.iter().enumerate();
    let base = base.map(|(index, fee)| check_base(fee, &base_path.item(index), refusals)).collect();
    let outcomes_path = path.field("outcomes");
    if terms.outcomes.len() > MOST_OUTCOMES {
        let message = say::number_up_to(&MOST_OUTCOMES, &names::outcomes(), &terms.outcomes.len());
        refusals.refuse("outOfRange", &outcomes_path, message);
    }
    let repeated = repeated(terms.outcomes.iter().take(MOST_OUTCOMES).map(|outcome| outcome.id.as_str()));
    let mut outcomes = Vec::with_capacity(terms.outcomes.len());
    for (index, (outcome, repeated)) in terms.outcomes.iter().zip(repeated).enumerate() {
        let path = outcomes_path.item(index);
        if outcome.id.is_empty() || repeated {
            let message = say::id_empty_or_repeated(&Quoted(&outcome.id));
            refusals.refuse("repeatedId", &path.field("id"), message);
        }
        outcomes.push(check_outcome(outcome, &path, refusals));
    }
    let minimum_dosage = terms.eligibility.and_then(|eligibility| eligibility.minimum_dosage);
    if let Some(minimum) = minimum_dosage {
        let path = path.field("eligibility");
        refusals.within(&path.field("minimumDosage"), names::minimum_dosage(), minimum, 0.0..=1e6);
    }
    let schedule = check_schedule(terms.schedule.as_deref().unwrap_or_default(), &path.field("schedule"), refusals);
    let limits = terms.limits.unwrap_or_default();
    check_limits(limits, currency, &path.field("limits"), refusals);
    Contract {
        currency: currency.clone(),
        base,
        outcomes,
        minimum_dosage,
        missing_test: terms.missing_test,
        district_shortfall: terms.district_shortfall.unwrap_or_default(),
        breach: terms.breach.unwrap_or_default(),
        per_student: limits.per_student,
        minimum: limits.minimum,
        not_to_exceed: limits.not_to_exceed,
        schedule,
    }
}

/// Refuses a negative amount.
#[inline(never)]
pub(super) fn not_negative(what: &str, amount: Money, path: &Path<'_>, refusals: &mut Refusals) {
    if amount < Money::ZERO {
        refusals.refuse("outOfRange", path, say::not_negative(&what, &amount));
    }
}

/// Refuses a number that is not above the one before.
#[inline(never)]
pub(super) fn out_of_order(what: &str, below: f64, found: f64, path: &Path<'_>, refusals: &mut Refusals) {
    let message = say::above_the_one_before(&what, &Number(below), &Number(found));
    refusals.refuse("outOfOrder", path, message);
}

#[inline(never)]
fn check_base(fee: &Base, path: &Path<'_>, refusals: &mut Refusals) -> BaseFee {
    not_negative(names::base_fee(), fee.amount, &path.field("amount"), refusals);
    let months = path.field("months");
    let per = match (fee.per, fee.months) {
        (BasePer::Student, _) => FeePer::Student(fee.prorate.unwrap_or_default()),
        (BasePer::Contract, _) => FeePer::Contract,
        (BasePer::DosageUnit, _) => FeePer::DosageUnit,
        (BasePer::Month, Some(number)) => {
            refusals.whole_within(&months, names::number_of_months(), f64::from(number), 1.0..=120.0);
            FeePer::Month(number)
        }
        (BasePer::Month, None) => {
            refusals.refuse("missing", &months, say::months_missing());
            FeePer::Month(0)
        }
    };
    if fee.per != BasePer::Month && fee.months.is_some() {
        refusals.refuse("conflict", &months, say::months_without_a_month());
    }
    if fee.per != BasePer::Student && fee.prorate.is_some_and(|prorate| prorate != Prorate::None) {
        refusals.refuse("conflict", &path.field("prorate"), say::prorated_per_student());
    }
    BaseFee { amount: fee.amount, per }
}

#[inline(never)]
fn check_limits(limits: Limits, currency: &str, path: &Path<'_>, refusals: &mut Refusals) {
    let named = [
        ("perStudent", names::per_student_cap(), limits.per_student),
        ("minimum", names::minimum_payout(), limits.minimum),
        ("notToExceed", names::not_to_exceed(), limits.not_to_exceed),
    ];
    for (name, what, limit) in named {
        not_negative(what, limit.unwrap_or_default(), &path.field(name), refusals);
    }
    if let (Some(minimum), Some(most)) = (limits.minimum, limits.not_to_exceed)
        && minimum > most
    {
        let (minimum, most) = (minimum.in_currency(currency), most.in_currency(currency));
        let message = say::not_to_exceed_below_minimum(&most, &minimum);
        refusals.refuse("conflict", &path.field("notToExceed"), message);
    }
}
