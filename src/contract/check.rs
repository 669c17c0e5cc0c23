//! From the terms as written to the checked contract: ranges, order, and what is not supported yet.

use crate::refusal::{Path, Refusals};
use crate::units::{Money, Number, as_written};

use super::checked::{
    BaseFee, Card, CheckedMalus, CheckedStep, CheckedTier, Contract, FeePer, PaidOutcome, Reward, Rule,
};
use super::terms::{Base, BasePer, ContractTerms, Limits, Outcome, Pays, ShareStep, Stacking, Tier};

/// Of a list that is longer only the beginning is looked at: an outcome has a payment for each value of its measure.
const MOST_OUTCOMES: usize = 50;
/// Likewise: each of those payments looks at each tier.
const MOST_STEPS: usize = 100;

/// Checks terms by themselves; what is wrong goes to `refusals`, in which case the result is a stand-in.
#[inline(never)]
pub fn check(terms: &ContractTerms, path: &Path<'_>, refusals: &mut Refusals) -> Contract {
    let currency = &terms.currency;
    if currency.len() != 3 || !currency.bytes().all(|letter| letter.is_ascii_uppercase()) {
        let message = format!("must be an ISO 4217 code such as \"USD\", not {currency:?}");
        refusals.refuse("currency", &path.field("currency"), message);
    }
    let base_path = path.field("base");
    let base = terms.base.iter().enumerate();
    let base = base.map(|(index, fee)| check_base(fee, &base_path.item(index), refusals)).collect();
    let outcomes_path = path.field("outcomes");
    if terms.outcomes.len() > MOST_OUTCOMES {
        let message = format!("there must be at most {MOST_OUTCOMES} outcomes, not {}", terms.outcomes.len());
        refusals.refuse("outOfRange", &outcomes_path, message);
    }
    let mut ids = std::collections::BTreeSet::new();
    let mut outcomes = Vec::with_capacity(terms.outcomes.len());
    for (index, outcome) in terms.outcomes.iter().take(MOST_OUTCOMES).enumerate() {
        let path = outcomes_path.item(index);
        if outcome.id.is_empty() || !ids.insert(outcome.id.clone()) {
            let message = format!("the id must be unique and not empty, not {:?}", outcome.id);
            refusals.refuse("repeatedId", &path.field("id"), message);
        }
        outcomes.push(check_outcome(outcome, &path, refusals));
    }
    let minimum_dosage = terms.eligibility.and_then(|eligibility| eligibility.minimum_dosage);
    if let Some(minimum) = minimum_dosage {
        let path = path.field("eligibility");
        refusals.within(&path.field("minimumDosage"), "the minimum dosage", minimum, 0.0..=1e6);
    }
    if terms.schedule.as_ref().is_some_and(|schedule| !schedule.is_empty()) {
        not_supported("a payment schedule", &path.field("schedule"), refusals);
    }
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
    }
}

#[inline(never)]
fn not_supported(what: &str, path: &Path<'_>, refusals: &mut Refusals) {
    refusals.refuse("notSupportedYet", path, format!("{what} is not supported yet"));
}

/// Refuses a negative amount.
#[inline(never)]
fn not_negative(what: &str, amount: Money, path: &Path<'_>, refusals: &mut Refusals) {
    if amount < Money::ZERO {
        refusals.refuse("outOfRange", path, format!("{what} must not be negative, not {amount}"));
    }
}

/// Refuses a number that is not above the one before.
#[inline(never)]
fn out_of_order(what: &str, below: f64, found: f64, path: &Path<'_>, refusals: &mut Refusals) {
    let message = format!("{what} must be above the one before ({}), not {}", Number(below), Number(found));
    refusals.refuse("outOfOrder", path, message);
}

#[inline(never)]
fn check_base(fee: &Base, path: &Path<'_>, refusals: &mut Refusals) -> BaseFee {
    not_negative("a base fee", fee.amount, &path.field("amount"), refusals);
    if fee.months.is_some() {
        not_supported("a number of months", &path.field("months"), refusals);
    }
    let per = match (fee.per, fee.prorate) {
        (BasePer::Student, prorate) => FeePer::Student(prorate.unwrap_or_default()),
        (BasePer::Contract, _) => FeePer::Contract,
        (BasePer::DosageUnit, _) => FeePer::DosageUnit,
        (BasePer::Month, _) => {
            not_supported("a fee per month", &path.field("per"), refusals);
            FeePer::Contract
        }
    };
    if fee.per != BasePer::Student && fee.prorate.is_some_and(|prorate| prorate != super::terms::Prorate::None) {
        let message = "only a fee per student can be prorated by enrolment";
        refusals.refuse("conflict", &path.field("prorate"), message);
    }
    BaseFee { amount: fee.amount, per }
}

#[inline(never)]
fn check_outcome(outcome: &Outcome, path: &Path<'_>, refusals: &mut Refusals) -> PaidOutcome {
    if outcome.cap.is_some() {
        not_supported("a cap on one outcome", &path.field("cap"), refusals);
    }
    if outcome.groups.as_ref().is_some_and(Vec::is_empty) {
        refusals.refuse("missing", &path.field("groups"), "must name at least one group, or be absent for all");
    }
    let malus = outcome.malus.as_ref().map(|malus| {
        let path = path.field("malus");
        refusals.within(&path.field("below"), "the malus threshold", malus.below, -1e6..=1e6);
        not_negative("a malus", malus.amount, &path.field("amount"), refusals);
        CheckedMalus { below: malus.below, amount: malus.amount }
    });
    let rule = check_pays(&outcome.pays, malus, &path.field("pays"), refusals);
    if malus.is_some() && matches!(rule, Rule::CohortShare { .. }) {
        refusals.refuse(
            "conflict",
            &path.field("malus"),
            "a malus goes with tiers or linear pay, not with a cohort share",
        );
    }
    PaidOutcome {
        id: outcome.id.clone(),
        label: outcome.label.clone(),
        measure: outcome.measure.clone(),
        groups: outcome.groups.clone(),
        rule,
    }
}

#[inline(never)]
fn check_pays(pays: &Pays, malus: Option<CheckedMalus>, path: &Path<'_>, refusals: &mut Refusals) -> Rule {
    let nothing = Reward::Tiers { stacking: Stacking::Sum, tiers: Vec::new() };
    match pays {
        Pays::Tiers { stacking, tiers } => {
            let tiers = check_tiers(*stacking, tiers, &path.field("tiers"), refusals);
            Rule::PerStudent(Card { reward: Reward::Tiers { stacking: *stacking, tiers }, malus })
        }
        Pays::Linear { from, to, amount } => {
            refusals.within(&path.field("from"), "where pay begins", *from, -1e6..=1e6);
            refusals.within(&path.field("to"), "where pay is whole", *to, -1e6..=1e6);
            if !(to > from) {
                let message =
                    format!("pay must be whole above where it begins ({}), not at {}", Number(*from), Number(*to));
                refusals.refuse("conflict", &path.field("to"), message);
            }
            not_negative("the amount", *amount, &path.field("amount"), refusals);
            Rule::PerStudent(Card { reward: Reward::Linear { from: *from, to: *to, amount: *amount }, malus })
        }
        Pays::CohortShare { threshold, steps } => {
            refusals.within(&path.field("threshold"), "the threshold", *threshold, -1e6..=1e6);
            Rule::CohortShare { threshold: *threshold, steps: check_steps(steps, &path.field("steps"), refusals) }
        }
        Pays::CohortShareLinear { .. } => {
            not_supported("pay in proportion to a cohort's share", &path.field("kind"), refusals);
            Rule::PerStudent(Card { reward: nothing, malus })
        }
        Pays::CohortMedian { .. } => {
            not_supported("pay by a cohort's median", &path.field("kind"), refusals);
            Rule::PerStudent(Card { reward: nothing, malus })
        }
        Pays::AboveBaseline { .. } => {
            not_supported("pay above an agreed baseline", &path.field("kind"), refusals);
            Rule::PerStudent(Card { reward: nothing, malus })
        }
    }
}

#[inline(never)]
fn check_tiers(stacking: Stacking, tiers: &[Tier], path: &Path<'_>, refusals: &mut Refusals) -> Vec<CheckedTier> {
    if tiers.is_empty() || tiers.len() > MOST_STEPS {
        refusals.refuse("outOfRange", path, format!("there must be 1 to {MOST_STEPS} tiers, not {}", tiers.len()));
    }
    let mut below: Option<&Tier> = None;
    for (index, tier) in tiers.iter().enumerate() {
        let path = path.item(index);
        refusals.within(&path.field("at"), "a tier's threshold", tier.at, -1e6..=1e6);
        not_negative("a tier's amount", tier.amount, &path.field("amount"), refusals);
        if tier.by_group.is_some() {
            not_supported("an amount by group", &path.field("byGroup"), refusals);
        }
        if let Some(below) = below {
            if !(tier.at > below.at) {
                out_of_order("a tier's threshold", below.at, tier.at, &path.field("at"), refusals);
            }
            if stacking == Stacking::Highest && tier.amount < below.amount {
                let message = format!(
                    "where only the highest tier is paid, it must pay at least what the one before pays ({}), not {}",
                    below.amount, tier.amount
                );
                refusals.refuse("outOfOrder", &path.field("amount"), message);
            }
        }
        below = Some(tier);
    }
    tiers.iter().take(MOST_STEPS).map(|tier| CheckedTier { at: tier.at, amount: tier.amount }).collect()
}

#[inline(never)]
fn check_steps(steps: &[ShareStep], path: &Path<'_>, refusals: &mut Refusals) -> Vec<CheckedStep> {
    if steps.is_empty() || steps.len() > MOST_STEPS {
        refusals.refuse("outOfRange", path, format!("there must be 1 to {MOST_STEPS} steps, not {}", steps.len()));
    }
    let mut below: Option<&ShareStep> = None;
    for (index, step) in steps.iter().enumerate() {
        let path = path.item(index);
        refusals.within(&path.field("share"), "the share", step.share, 0.0..=1.0);
        not_negative("a step's amount", step.amount, &path.field("amount"), refusals);
        if let Some(below) = below {
            if !(step.share > below.share) {
                out_of_order("a step's share", below.share, step.share, &path.field("share"), refusals);
            }
            if step.amount < below.amount {
                let message = format!(
                    "a step must pay at least what the one before pays ({}), not {}",
                    below.amount, step.amount
                );
                refusals.refuse("outOfOrder", &path.field("amount"), message);
            }
        }
        below = Some(step);
    }
    steps
        .iter()
        .take(MOST_STEPS)
        .map(|step| CheckedStep { share: as_written(step.share), amount: step.amount })
        .collect()
}

#[inline(never)]
fn check_limits(limits: Limits, currency: &str, path: &Path<'_>, refusals: &mut Refusals) {
    let named = [
        ("perStudent", "the per-student cap", limits.per_student),
        ("minimum", "the minimum payout", limits.minimum),
        ("notToExceed", "the NTE", limits.not_to_exceed),
    ];
    for (name, what, limit) in named {
        not_negative(what, limit.unwrap_or_default(), &path.field(name), refusals);
    }
    if let (Some(minimum), Some(most)) = (limits.minimum, limits.not_to_exceed)
        && minimum > most
    {
        let (minimum, most) = (minimum.in_currency(currency), most.in_currency(currency));
        let message = format!("the NTE ({most}) must be at least the minimum payout ({minimum})");
        refusals.refuse("conflict", &path.field("notToExceed"), message);
    }
}
