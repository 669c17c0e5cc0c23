//! Generated contracts and rosters: every supported clause, alone and together.

use std::collections::BTreeMap;

use outcomes_contract::contract::{
    Base, BasePer, Breach, ContractTerms, DistrictShortfall, Eligibility, Limits, Malus, MissingTest, Outcome, Pays,
    Prorate, ShareStep, Stacking, Tier,
};
use outcomes_contract::outcomes::Cause;
use outcomes_contract::settlement::StudentRecord;
use outcomes_contract::units::Money;

use super::dice::{Coverage, Dice};

/// What a contract may speak of.
pub struct World {
    pub measures: Vec<Scale>,
    pub groups: Vec<String>,
    /// Planned units, where dosage is counted.
    pub dosage: Option<u32>,
}

/// A measure and the whole numbers it reports.
#[derive(Clone)]
pub struct Scale {
    pub id: String,
    pub least: i32,
    pub most: i32,
}

/// A district with a percentile, a rubric, a yes-or-no measure and dosage.
pub fn usual_world() -> World {
    let scale = |id: &str, least, most| Scale { id: id.to_owned(), least, most };
    World {
        measures: vec![scale("growth", 1, 99), scale("rubric", 10, 40), scale("met", 0, 1)],
        groups: ["a", "b", "c"].map(str::to_owned).to_vec(),
        dosage: Some(60),
    }
}

/// An amount: nothing, whole dollars or odd cents.
fn amount(dice: &mut Dice) -> Money {
    let cents = match dice.up_to(5) {
        0 => 0,
        1 | 2 => 100 * dice.between(0, 900),
        _ => dice.between(1, 90_000),
    };
    Money::from_cents(i64::from(cents))
}

/// A few amounts that rise or stay.
fn rising(dice: &mut Dice, count: usize) -> Vec<Money> {
    let mut amounts: Vec<Money> = (0..count).map(|_| amount(dice)).collect();
    amounts.sort();
    amounts
}

/// A level on a scale, whole or between two values, and different from those before.
fn levels(dice: &mut Dice, scale: &Scale, count: usize) -> Vec<f64> {
    let span = 10 * (scale.most - scale.least);
    let mut tenths: Vec<i32> = (0..count)
        .map(|_| {
            let level = 10 * scale.least + dice.between(0, span);
            if dice.chance(20) { level } else { level / 10 * 10 }
        })
        .collect();
    tenths.sort_unstable();
    tenths.dedup();
    tenths.into_iter().map(|level| f64::from(level) / 10.0).collect()
}

fn scale_of(dice: &mut Dice, world: &World) -> Option<Scale> {
    let mut scales = world.measures.clone();
    if let Some(planned) = world.dosage {
        scales.push(Scale { id: "dosage".to_owned(), least: 0, most: i32::try_from(planned).unwrap() });
    }
    if scales.is_empty() { None } else { Some(dice.pick(&scales)) }
}

fn pays(dice: &mut Dice, scale: &Scale) -> Pays {
    match dice.up_to(3) {
        0 => {
            let count = 1 + dice.up_to(3);
            let at = levels(dice, scale, count as usize);
            let amounts = rising(dice, at.len());
            let tier = |(at, amount)| Tier { at, amount, by_group: None };
            Pays::Tiers { stacking: Stacking::Highest, tiers: at.into_iter().zip(amounts).map(tier).collect() }
        }
        1 => {
            let count = 1 + dice.up_to(3);
            let at = levels(dice, scale, count as usize);
            let tiers = at.into_iter().map(|at| Tier { at, amount: amount(dice), by_group: None }).collect();
            Pays::Tiers { stacking: Stacking::Sum, tiers }
        }
        2 => {
            let ends = levels(dice, scale, 2);
            let (from, to) = match ends.as_slice() {
                [from, to] => (*from, *to),
                _ => (f64::from(scale.least), f64::from(scale.most)),
            };
            Pays::Linear { from, to, amount: amount(dice) }
        }
        _ => {
            let threshold = levels(dice, scale, 1)[0];
            let mut shares: Vec<i32> = (0..=dice.up_to(2)).map(|_| dice.between(0, 100)).collect();
            shares.sort_unstable();
            shares.dedup();
            let amounts = rising(dice, shares.len());
            let step = |(share, amount)| ShareStep { share: f64::from(share) / 100.0, amount };
            Pays::CohortShare { threshold, steps: shares.into_iter().zip(amounts).map(step).collect() }
        }
    }
}

fn outcome(dice: &mut Dice, world: &World, index: usize) -> Option<Outcome> {
    let scale = scale_of(dice, world)?;
    let pays = pays(dice, &scale);
    let per_student = !matches!(pays, Pays::CohortShare { .. });
    let malus =
        (per_student && dice.chance(30)).then(|| Malus { below: levels(dice, &scale, 1)[0], amount: amount(dice) });
    let groups = dice.chance(35).then(|| {
        let first = dice.pick(&world.groups);
        let more = world.groups.iter().filter(|group| **group != first && dice.chance(30)).cloned();
        std::iter::once(first.clone()).chain(more).collect()
    });
    Some(Outcome {
        id: format!("o{index}"),
        label: format!("Outcome {index}"),
        measure: scale.id,
        groups,
        pays,
        malus,
        cap: None,
    })
}

/// Terms without limits.
pub fn unlimited(dice: &mut Dice, world: &World) -> ContractTerms {
    let count = dice.up_to(4) as usize;
    let outcomes = (0..count).filter_map(|index| outcome(dice, world, index)).collect();
    let base = (0..dice.up_to(2))
        .map(|_| {
            let per = match dice.up_to(2) {
                2 if world.dosage.is_some() => BasePer::DosageUnit,
                1 => BasePer::Contract,
                _ => BasePer::Student,
            };
            let prorate =
                (per == BasePer::Student && dice.chance(50)).then(|| dice.pick(&[Prorate::Enrolment, Prorate::None]));
            Base { amount: amount(dice), per, months: None, prorate }
        })
        .collect();
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
        schedule: None,
    }
}

/// Limits that may or may not bind where about so much is paid; the NTE is at least `floor`.
pub fn limits(dice: &mut Dice, floor: Money, about: Money) -> Option<Limits> {
    let part = |dice: &mut Dice| Money::from_cents(about.cents() * i64::from(dice.between(0, 150)) / 100);
    let per_student = dice.chance(40).then(|| Money::from_cents(i64::from(dice.between(0, 150_000))));
    let mut minimum = dice.chance(30).then(|| part(dice));
    let not_to_exceed = dice.chance(50).then(|| part(dice).max(floor));
    if let (Some(least), Some(most)) = (minimum, not_to_exceed) {
        minimum = Some(least.min(most));
    }
    let limits = Limits { per_student, minimum, not_to_exceed };
    (limits != Limits::default()).then_some(limits)
}

/// Actual students: some without tests, some short of dosage, whoever caused it.
pub fn roster(dice: &mut Dice, world: &World) -> Vec<StudentRecord> {
    let students = dice.up_to(40);
    let record = |index: u32, dice: &mut Dice| {
        let value = |scale: &Scale, dice: &mut Dice| {
            let tested = !dice.chance(15);
            let tenths = dice.between(10 * scale.least, 10 * scale.most);
            let level = if dice.chance(10) { tenths } else { tenths / 10 * 10 };
            (scale.id.clone(), tested.then(|| f64::from(level) / 10.0))
        };
        StudentRecord {
            id: format!("s{index}"),
            group: Some(dice.pick(&world.groups)),
            dosage: world.dosage.map(|planned| f64::from(dice.up_to(planned))),
            shortfall_cause: dice.pick(&[None, Some(Cause::Student), Some(Cause::District), Some(Cause::Vendor)]),
            enrolled_share: dice.chance(30).then(|| f64::from(dice.up_to(1000)) / 1000.0),
            values: world.measures.iter().map(|scale| value(scale, dice)).collect::<BTreeMap<_, _>>(),
        }
    };
    (0..students).map(|index| record(index, dice)).collect()
}

/// Which clauses a contract has and which students a roster, by name.
pub fn note_clauses(coverage: &Coverage, terms: &ContractTerms) {
    let pays = |kind: &dyn Fn(&Pays) -> bool| terms.outcomes.iter().any(|outcome| kind(&outcome.pays));
    let stacked = |which: Stacking| pays(&|pays| matches!(pays, Pays::Tiers { stacking, .. } if *stacking == which));
    let per = |which: BasePer| terms.base.iter().any(|fee| fee.per == which);
    let limits = terms.limits.unwrap_or_default();
    coverage.note("tiers, highest", stacked(Stacking::Highest));
    coverage.note("tiers, sum", stacked(Stacking::Sum));
    coverage.note("linear", pays(&|pays| matches!(pays, Pays::Linear { .. })));
    coverage.note("cohort share", pays(&|pays| matches!(pays, Pays::CohortShare { .. })));
    coverage.note("malus", terms.outcomes.iter().any(|outcome| outcome.malus.is_some()));
    coverage.note("outcome on dosage", terms.outcomes.iter().any(|outcome| outcome.measure == "dosage"));
    coverage.note("outcome for some groups", terms.outcomes.iter().any(|outcome| outcome.groups.is_some()));
    coverage.note("base per student", per(BasePer::Student));
    coverage.note("base per contract", per(BasePer::Contract));
    coverage.note("base per unit of dosage", per(BasePer::DosageUnit));
    coverage.note("base prorated", terms.base.iter().any(|fee| fee.prorate == Some(Prorate::Enrolment)));
    coverage.note("minimum dosage", terms.eligibility.is_some());
    for rule in [MissingTest::Unpaid, MissingTest::CohortRate, MissingTest::DeemedMet] {
        coverage.note(format!("missing test {rule:?}"), terms.missing_test == rule);
        coverage.note(
            format!("missing test {rule:?} with a per-student cap"),
            terms.missing_test == rule && limits.per_student.is_some(),
        );
    }
    for rule in [DistrictShortfall::Unpaid, DistrictShortfall::Excluded, DistrictShortfall::DeemedTop] {
        coverage.note(
            format!("district shortfall {rule:?}"),
            terms.eligibility.is_some() && terms.district_shortfall == Some(rule),
        );
    }
    coverage.note("full price after a breach", terms.breach == Some(Breach::FullPrice));
    coverage.note("per-student cap", limits.per_student.is_some());
    coverage.note("minimum payout", limits.minimum.is_some());
    coverage.note("NTE", limits.not_to_exceed.is_some());
}
