//! The checks of an outcome.

use crate::language::{checks as say, names};
use crate::refusal::{Path, Refusals};
use crate::units::{Fraction, Money, Number};

use super::check::{not_negative, out_of_order};
use super::outcome::{CheckedMalus, CheckedStep, CheckedTier, CohortRule, MedianStep, PaidOutcome, Reward, Rule};
use super::terms::{Outcome, Pays, ShareStep, Stacking, Tier, ValueStep};

/// Of a list that is longer only the beginning is looked at: each of an outcome's payments looks at each tier.
const MOST_STEPS: usize = 100;

/// Checks one outcome by itself.
#[inline(never)]
pub fn check_outcome(outcome: &Outcome, path: &Path<'_>, refusals: &mut Refusals) -> PaidOutcome {
    not_negative(names::outcome_cap(), outcome.cap.unwrap_or_default(), &path.field("cap"), refusals);
    if outcome.groups.as_ref().is_some_and(Vec::is_empty) {
        refusals.refuse("missing", &path.field("groups"), say::a_group_needed());
    }
    let malus = outcome.malus.as_ref().map(|malus| {
        let path = path.field("malus");
        level(names::malus_threshold(), malus.below, &path.field("below"), refusals);
        not_negative(names::malus(), malus.amount, &path.field("amount"), refusals);
        CheckedMalus { below: malus.below, amount: malus.amount }
    });
    PaidOutcome {
        id: outcome.id.clone(),
        label: outcome.label.clone(),
        measure: outcome.measure.clone(),
        groups: outcome.groups.clone(),
        rule: check_pays(&outcome.pays, &path.field("pays"), refusals),
        malus,
        cap: outcome.cap,
    }
}

/// Refuses a level beyond a million.
#[inline(never)]
fn level(what: &str, value: f64, path: &Path<'_>, refusals: &mut Refusals) {
    refusals.within(path, what, value, -1e6..=1e6);
}

#[inline(never)]
fn share(what: &str, value: f64, path: &Path<'_>, refusals: &mut Refusals) -> Fraction {
    refusals.within(path, what, value, 0.0..=1.0);
    Fraction::new(value)
}

#[inline(never)]
fn check_pays(pays: &Pays, path: &Path<'_>, refusals: &mut Refusals) -> Rule {
    match pays {
        Pays::Tiers { stacking, tiers } => {
            let tiers = check_tiers(*stacking, tiers, &path.field("tiers"), refusals);
            Rule::PerStudent(Reward::Tiers { stacking: *stacking, tiers })
        }
        Pays::Linear { from, to, amount } => {
            level(names::where_pay_begins(), *from, &path.field("from"), refusals);
            level(names::where_pay_is_whole(), *to, &path.field("to"), refusals);
            rises(*from, *to, path, refusals);
            not_negative(names::amount(), *amount, &path.field("amount"), refusals);
            Rule::PerStudent(Reward::Linear { from: *from, to: *to, amount: *amount })
        }
        Pays::CohortShare { threshold, steps } => {
            level(names::threshold(), *threshold, &path.field("threshold"), refusals);
            let steps = check_share_steps(steps, &path.field("steps"), refusals);
            Rule::Cohort(CohortRule::Share { threshold: *threshold, steps })
        }
        Pays::CohortShareLinear { threshold, from, to, amount } => {
            level(names::threshold(), *threshold, &path.field("threshold"), refusals);
            let ends = [
                share(names::share_where_pay_begins(), *from, &path.field("from"), refusals),
                share(names::share_where_pay_is_whole(), *to, &path.field("to"), refusals),
            ];
            rises(*from, *to, path, refusals);
            not_negative(names::amount(), *amount, &path.field("amount"), refusals);
            let [from, to] = ends;
            Rule::Cohort(CohortRule::ShareLinear { threshold: *threshold, from, to, amount: *amount })
        }
        Pays::CohortMedian { steps } => {
            Rule::Cohort(CohortRule::Median { steps: check_value_steps(steps, &path.field("steps"), refusals) })
        }
        Pays::AboveBaseline { threshold, baseline, amount } => {
            level(names::threshold(), *threshold, &path.field("threshold"), refusals);
            let baseline = share(names::baseline_share(), *baseline, &path.field("baseline"), refusals);
            not_negative(names::amount(), *amount, &path.field("amount"), refusals);
            Rule::Cohort(CohortRule::AboveBaseline { threshold: *threshold, baseline, amount: *amount })
        }
    }
}

/// Refuses pay that is not whole above where it begins.
#[inline(never)]
fn rises(from: f64, to: f64, path: &Path<'_>, refusals: &mut Refusals) {
    if !(to > from) {
        let message = say::pay_rises(&Number(from), &Number(to));
        refusals.refuse("conflict", &path.field("to"), message);
    }
}

#[inline(never)]
fn check_tiers(stacking: Stacking, tiers: &[Tier], path: &Path<'_>, refusals: &mut Refusals) -> Vec<CheckedTier> {
    check_number(names::tiers(), tiers.len(), path, refusals);
    for (index, tier) in tiers.iter().enumerate() {
        let path = path.item(index);
        level(names::tier_threshold(), tier.at, &path.field("at"), refusals);
        not_negative(names::tier_amount(), tier.amount, &path.field("amount"), refusals);
        for (group, amount) in by_group(tier) {
            not_negative(names::tier_amount(), *amount, &path.field("byGroup").field(group), refusals);
        }
        let Some(below) = index.checked_sub(1).and_then(|below| tiers.get(below)) else { continue };
        if !(tier.at > below.at) {
            out_of_order(names::tier_threshold(), below.at, tier.at, &path.field("at"), refusals);
        }
        if stacking == Stacking::Highest {
            check_prices(below, tier, &path, refusals);
        }
    }
    let checked = |tier: &Tier| CheckedTier { at: tier.at, amount: tier.amount, by_group: by_group(tier).to_vec() };
    tiers.iter().take(MOST_STEPS).map(checked).collect()
}

fn by_group(tier: &Tier) -> &[(String, Money)] {
    tier.by_group.as_ref().map_or(&[], |record| &record.0)
}

/// Refuses a tier that pays less than the one before it, to everyone or to one group.
#[inline(never)]
fn check_prices(below: &Tier, tier: &Tier, path: &Path<'_>, refusals: &mut Refusals) {
    let mut falls = |before: Money, amount: Money, path: &Path<'_>| {
        if amount < before {
            refusals.refuse("outOfOrder", path, say::tier_pays_less(&before, &amount));
        }
    };
    let price = |tier: &Tier, group: &String| {
        by_group(tier).iter().find(|(id, _)| id == group).map_or(tier.amount, |(_, amount)| *amount)
    };
    falls(below.amount, tier.amount, &path.field("amount"));
    let prices = path.field("byGroup");
    for (group, amount) in by_group(tier) {
        falls(price(below, group), *amount, &prices.field(group));
    }
    for (group, before) in by_group(below) {
        // the group falls back to the price of all
        if by_group(tier).iter().all(|(id, _)| id != group) {
            falls(*before, tier.amount, &path.field("amount"));
        }
    }
}

#[inline(never)]
fn check_number(what: &str, number: usize, path: &Path<'_>, refusals: &mut Refusals) {
    if !(1..=MOST_STEPS).contains(&number) {
        refusals.refuse("outOfRange", path, say::number_from_one_to(&MOST_STEPS, &what, &number));
    }
}

#[inline(never)]
fn check_share_steps(steps: &[ShareStep], path: &Path<'_>, refusals: &mut Refusals) -> Vec<CheckedStep> {
    for (index, step) in steps.iter().enumerate() {
        refusals.within(&path.item(index).field("share"), names::share(), step.share, 0.0..=1.0);
    }
    let rungs: Vec<(f64, Money)> = steps.iter().map(|step| (step.share, step.amount)).collect();
    check_rungs(names::step_share(), "share", &rungs, path, refusals);
    steps
        .iter()
        .take(MOST_STEPS)
        .map(|step| CheckedStep { share: Fraction::new(step.share), amount: step.amount })
        .collect()
}

#[inline(never)]
fn check_value_steps(steps: &[ValueStep], path: &Path<'_>, refusals: &mut Refusals) -> Vec<MedianStep> {
    for (index, step) in steps.iter().enumerate() {
        level(names::step_median(), step.at, &path.item(index).field("at"), refusals);
    }
    let rungs: Vec<(f64, Money)> = steps.iter().map(|step| (step.at, step.amount)).collect();
    check_rungs(names::step_median(), "at", &rungs, path, refusals);
    steps.iter().take(MOST_STEPS).map(|step| MedianStep { at: step.at, amount: step.amount }).collect()
}

/// Refuses steps that do not rise.
#[inline(never)]
fn check_rungs(what: &str, field: &str, rungs: &[(f64, Money)], path: &Path<'_>, refusals: &mut Refusals) {
    check_number(names::steps(), rungs.len(), path, refusals);
    let mut before: Option<(f64, Money)> = None;
    for (index, (level, amount)) in rungs.iter().enumerate() {
        let path = path.item(index);
        not_negative(names::step_amount(), *amount, &path.field("amount"), refusals);
        if let Some((below, less)) = before {
            if !(*level > below) {
                out_of_order(what, below, *level, &path.field(field), refusals);
            }
            if *amount < less {
                refusals.refuse("outOfOrder", &path.field("amount"), say::step_pays_less(&less, amount));
            }
        }
        before = Some((*level, *amount));
    }
}
