//! Generated contracts: every clause, alone and together.

use std::cell::Cell;

use outcomes_contract::contract::{
    Base, BasePer, Breach, ContractTerms, DistrictShortfall, Eligibility, Instalment, InstalmentPays, Limits, Malus,
    MeasureWindow, MissingTest, Outcome, Pays, Prorate, ShareStep, Stacking, Tier, ValueStep,
};
use outcomes_contract::units::Money;
use outcomes_contract::written::Record;

use super::dice::Dice;
use super::worlds::{Scale, World};

/// An amount: nothing, whole dollars or odd cents.
fn amount(dice: &mut Dice) -> Money {
    let cents = match dice.up_to(5) {
        0 => 0,
        1 | 2 => 100 * dice.between(0, 900),
        _ => dice.between(1, 90_000),
    };
    Money::from_cents(i64::from(cents))
}

/// An amount for a cohort, or a cap on what it earns.
fn cohort_amount(dice: &mut Dice) -> Money {
    amount(dice).each(u64::from(1 + dice.up_to(12)))
}

/// A few amounts that rise or stay.
fn rising(dice: &mut Dice, count: usize, amount: fn(&mut Dice) -> Money) -> Vec<Money> {
    let mut amounts: Vec<Money> = (0..count).map(|_| amount(dice)).collect();
    amounts.sort();
    amounts
}

/// A level on a scale, whole or between two values, or outside it; different from those before.
fn levels(dice: &mut Dice, scale: &Scale, count: usize) -> Vec<f64> {
    let mut tenths: Vec<i32> = (0..count)
        .map(|_| {
            let beyond = if dice.chance(8) { 10 * (scale.most - scale.least) } else { 0 };
            let level = dice.between(10 * scale.least - beyond, 10 * scale.most + beyond);
            if dice.chance(20) { level } else { level / 10 * 10 }
        })
        .collect();
    tenths.sort_unstable();
    tenths.dedup();
    tenths.into_iter().map(|level| f64::from(level) / 10.0).collect()
}

/// A share, mostly in per cent.
fn share(dice: &mut Dice) -> f64 {
    match dice.up_to(9) {
        0 => 1.0 / 3.0,
        1 => f64::from(dice.up_to(1000)) / 1000.0,
        _ => f64::from(dice.up_to(100)) / 100.0,
    }
}

/// Prices by group that do not fall from tier to tier where only the highest is paid.
fn by_group(dice: &mut Dice, stacking: Stacking, groups: &[String], tiers: &mut [Tier]) {
    for group in groups.iter().filter(|_| dice.chance(50)).cloned().collect::<Vec<_>>() {
        let own = if stacking == Stacking::Highest {
            rising(dice, tiers.len(), amount)
        } else {
            tiers.iter().map(|_| amount(dice)).collect()
        };
        let mut below = Money::ZERO;
        for (tier, own) in tiers.iter_mut().zip(own) {
            let mut price = dice.chance(60).then_some(own);
            if stacking == Stacking::Highest && price.unwrap_or(tier.amount) < below {
                price = Some(below);
            }
            below = price.unwrap_or(tier.amount);
            if let Some(price) = price {
                tier.by_group.get_or_insert_with(|| Record(Vec::new())).0.push((group.clone(), price));
            }
        }
    }
}

fn tiers(dice: &mut Dice, scale: &Scale, stacking: Stacking, groups: &[String]) -> Pays {
    let count = 1 + dice.up_to(3);
    let at = levels(dice, scale, count as usize);
    let amounts = if stacking == Stacking::Highest {
        rising(dice, at.len(), amount)
    } else {
        at.iter().map(|_| amount(dice)).collect()
    };
    let tier = |(at, amount)| Tier { at, amount, by_group: None };
    let mut tiers: Vec<Tier> = at.into_iter().zip(amounts).map(tier).collect();
    if dice.chance(40) {
        by_group(dice, stacking, groups, &mut tiers);
    }
    Pays::Tiers { stacking, tiers }
}

fn pays(dice: &mut Dice, scale: &Scale, groups: &[String]) -> Pays {
    match dice.up_to(6) {
        0 => tiers(dice, scale, Stacking::Highest, groups),
        1 => tiers(dice, scale, Stacking::Sum, groups),
        2 => {
            let (from, to) = match levels(dice, scale, 2).as_slice() {
                [from, to] => (*from, *to),
                _ => (f64::from(scale.least), f64::from(scale.most)),
            };
            Pays::Linear { from, to, amount: amount(dice) }
        }
        3 => {
            let threshold = levels(dice, scale, 1)[0];
            let mut shares: Vec<f64> = (0..=dice.up_to(2)).map(|_| share(dice)).collect();
            shares.sort_by(f64::total_cmp);
            shares.dedup();
            let amounts = rising(dice, shares.len(), cohort_amount);
            let step = |(share, amount)| ShareStep { share, amount };
            Pays::CohortShare { threshold, steps: shares.into_iter().zip(amounts).map(step).collect() }
        }
        4 => {
            let threshold = levels(dice, scale, 1)[0];
            let (one, other) = (share(dice), share(dice));
            let (from, to) = if one == other { (0.0, 1.0) } else { (one.min(other), one.max(other)) };
            Pays::CohortShareLinear { threshold, from, to, amount: cohort_amount(dice) }
        }
        5 => {
            let count = 1 + dice.up_to(2);
            let at = levels(dice, scale, count as usize);
            let amounts = rising(dice, at.len(), cohort_amount);
            let step = |(at, amount)| ValueStep { at, amount };
            Pays::CohortMedian { steps: at.into_iter().zip(amounts).map(step).collect() }
        }
        _ => {
            let threshold = levels(dice, scale, 1)[0];
            Pays::AboveBaseline { threshold, baseline: share(dice), amount: amount(dice) }
        }
    }
}

fn outcome(dice: &mut Dice, world: &World, index: usize) -> Outcome {
    let scale = dice.pick(&world.scales());
    let groups = dice.chance(35).then(|| {
        let first = dice.pick(&world.groups);
        let more = world.groups.iter().filter(|group| **group != first && dice.chance(30)).cloned();
        std::iter::once(first.clone()).chain(more).collect::<Vec<_>>()
    });
    let pays = pays(dice, &scale, groups.as_ref().unwrap_or(&world.groups));
    let malus = dice.chance(30).then(|| Malus { below: levels(dice, &scale, 1)[0], amount: amount(dice) });
    let cap = dice.chance(30).then(|| cohort_amount(dice));
    Outcome { id: format!("o{index}"), label: format!("Outcome {index}"), measure: scale.id, groups, pays, malus, cap }
}

fn base_fee(dice: &mut Dice, world: &World) -> Base {
    let per = match dice.up_to(3) {
        3 if world.dosage.is_some() => BasePer::DosageUnit,
        2 => BasePer::Month,
        1 => BasePer::Contract,
        _ => BasePer::Student,
    };
    let months = (per == BasePer::Month).then(|| if dice.chance(10) { 120 } else { 1 + dice.up_to(11) });
    let prorate = (per == BasePer::Student && dice.chance(50)).then(|| dice.pick(&[Prorate::Enrolment, Prorate::None]));
    Base { amount: amount(dice), per, months, prorate }
}

/// Instalments in the order of their dates; with a provisional one only where some measure is winter's.
fn schedule(dice: &mut Dice, world: &World) -> Vec<Instalment> {
    let day = Cell::new(20);
    let due = |dice: &mut Dice| {
        day.set(day.get() + if dice.chance(20) { 0 } else { dice.up_to(90) });
        let (month, day) = (6 + day.get() / 28, 1 + day.get() % 28);
        format!("{}-{:02}-{day:02}", 2026 + month / 12, 1 + month % 12)
    };
    let provisional = !world.winter_measures().is_empty();
    let mut rest = 100;
    let mut instalments: Vec<Instalment> = (0..dice.up_to(4))
        .map(|index| {
            let pays = if provisional && dice.chance(40) {
                InstalmentPays::Provisional { measure_window: MeasureWindow::Winter, share: share(dice) }
            } else {
                let share = if dice.chance(20) { rest } else { dice.up_to(rest) };
                rest -= share;
                InstalmentPays::BaseShare { share: f64::from(share) / 100.0 }
            };
            Instalment { label: format!("Instalment {index}"), due: due(dice), pays }
        })
        .collect();
    if instalments.is_empty() || dice.chance(65) {
        instalments.push(Instalment { label: "True-up".to_owned(), due: due(dice), pays: InstalmentPays::TrueUp {} });
    }
    instalments
}

/// Terms without limits.
pub fn unlimited(dice: &mut Dice, world: &World) -> ContractTerms {
    let outcomes = if world.scales().is_empty() { 0 } else { dice.up_to(4) as usize };
    let outcomes = (0..outcomes).map(|index| outcome(dice, world, index)).collect();
    let base = (0..dice.up_to(2)).map(|_| base_fee(dice, world)).collect();
    let minimum_dosage = world.dosage.filter(|_| dice.chance(70)).map(|planned| {
        let half = f64::from(dice.between(0, 2 * i32::try_from(planned).unwrap())) / 2.0;
        if dice.chance(10) { half } else { half.floor() }
    });
    ContractTerms {
        currency: "USD".to_owned(),
        base,
        outcomes,
        eligibility: minimum_dosage.map(|minimum| Eligibility { minimum_dosage: Some(minimum) }),
        missing_test: dice.pick(&[MissingTest::Unpaid, MissingTest::CohortRate, MissingTest::DeemedMet]),
        district_shortfall: dice.pick(&[
            None,
            Some(DistrictShortfall::Unpaid),
            Some(DistrictShortfall::Excluded),
            Some(DistrictShortfall::DeemedTop),
        ]),
        breach: dice.pick(&[None, Some(Breach::None), Some(Breach::FullPrice)]),
        limits: None,
        schedule: dice.chance(45).then(|| schedule(dice, world)),
    }
}

/// Limits that may or may not bind where about so much is paid; the NTE is at least `floor`.
pub fn limits(dice: &mut Dice, floor: Money, about: Money) -> Option<Limits> {
    let part = |dice: &mut Dice| Money::from_cents(about.cents() * i64::from(dice.between(0, 150)) / 100);
    let per_student = dice.chance(50).then(|| {
        let most = if dice.chance(50) { 30_000 } else { 150_000 };
        Money::from_cents(i64::from(dice.between(0, most)))
    });
    let mut minimum = dice.chance(30).then(|| part(dice));
    let not_to_exceed = dice.chance(50).then(|| part(dice).max(floor));
    if let (Some(least), Some(most)) = (minimum, not_to_exceed) {
        minimum = Some(least.min(most));
    }
    let limits = Limits { per_student, minimum, not_to_exceed };
    (limits != Limits::default()).then_some(limits)
}

/// Whether an outcome pays each student, rather than the cohort.
pub fn pays_students(outcome: &Outcome) -> bool {
    match outcome.pays {
        Pays::Tiers { .. } | Pays::Linear { .. } => true,
        Pays::CohortShare { .. }
        | Pays::CohortShareLinear { .. }
        | Pays::CohortMedian { .. }
        | Pays::AboveBaseline { .. } => false,
    }
}

/// The shares of a cohort that an outcome pays by.
pub fn counts_shares(outcome: &Outcome) -> bool {
    !pays_students(outcome) && !pays_median(outcome)
}

pub fn pays_median(outcome: &Outcome) -> bool {
    matches!(outcome.pays, Pays::CohortMedian { .. })
}

/// Whether some price differs by group.
pub fn prices_by_group(outcome: &Outcome) -> bool {
    matches!(&outcome.pays, Pays::Tiers { tiers, .. } if tiers.iter().any(|tier| tier.by_group.is_some()))
}

/// Whether the schedule has a provisional instalment.
pub fn is_provisional(terms: &ContractTerms) -> bool {
    let provisional = |one: &Instalment| matches!(one.pays, InstalmentPays::Provisional { .. });
    terms.schedule.as_ref().is_some_and(|schedule| schedule.iter().any(provisional))
}
