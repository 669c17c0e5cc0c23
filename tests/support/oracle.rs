//! A second settlement, written from the meaning of the clauses alone: slow, exact, student by student.
//!
//! It shares no code with `src/settlement` and never looks at counts. Amounts are decimal dollars; the
//! one rounding is to the cent, midpoint away from zero.

use outcomes_contract::contract::{
    BasePer, Breach, ContractTerms, DistrictShortfall, InstalmentPays, MissingTest, Outcome, Pays, Prorate, Stacking,
    Tier,
};
use outcomes_contract::outcomes::Cause;
use outcomes_contract::settlement::StudentRecord;
use outcomes_contract::units::Money;
use rust_decimal::{Decimal, RoundingStrategy};

/// What a year costs, part by part, in dollars.
#[derive(Debug, Clone, PartialEq)]
pub struct Settled {
    pub base: Decimal,
    /// By outcome.
    pub outcomes: Vec<Paid>,
    /// Whether some student's parts exceed the per-student cap.
    pub exceeds: bool,
    /// What the per-student cap takes, as a positive amount.
    pub above_student_cap: Decimal,
    pub topped_up: Decimal,
    /// What the NTE takes, as a positive amount.
    pub above_not_to_exceed: Decimal,
    /// What a breach adds.
    pub breach: Decimal,
    pub total: Decimal,
    /// What falls due, in the order of the schedule.
    pub instalments: Option<Vec<Fallen>>,
}

/// What one outcome pays and for whom.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Paid {
    pub counted: u32,
    pub unpaid: u32,
    pub deemed: u32,
    pub at_the_rate: u32,
    /// Of counted students, malus aside.
    pub rewards: Decimal,
    /// As a positive amount.
    pub malus: Decimal,
    /// Of deemed students.
    pub deemed_pay: Decimal,
    /// Of students at the cohort's rate.
    pub rate_pay: Decimal,
    /// The cohort's part.
    pub cohort: Decimal,
    /// What the outcome's own cap takes, as a positive amount.
    pub cut: Decimal,
}

impl Paid {
    /// What the outcome pays after its own cap.
    pub fn payment(&self) -> Decimal {
        self.rewards - self.malus + self.deemed_pay + self.rate_pay + self.cohort - self.cut
    }
}

/// An instalment that falls due.
#[derive(Debug, Clone, PartialEq)]
pub struct Fallen {
    pub label: String,
    pub due: String,
    pub amount: Decimal,
}

/// What a student is to an outcome.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Standing {
    Outside,
    Unpaid,
    Deemed,
    Counted(f64),
    AtTheRate,
}

fn dollars(money: Money) -> Decimal {
    Decimal::new(money.cents(), 2)
}

/// The decimal that was written, not the nearest binary fraction.
fn written(number: f64) -> Decimal {
    format!("{number}").parse().unwrap()
}

fn to_the_cent(amount: Decimal) -> Decimal {
    amount.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero)
}

/// A sum of thirds and the like to the cent: 28 digits of a third do not add up to one, 12 decimals do.
fn sum_to_the_cent(amount: Decimal) -> Decimal {
    to_the_cent(amount.round_dp(12))
}

fn is_covered(outcome: &Outcome, student: &StudentRecord) -> bool {
    outcome.groups.as_ref().is_none_or(|groups| groups.contains(student.group.as_ref().unwrap()))
}

fn standing(terms: &ContractTerms, outcome: &Outcome, student: &StudentRecord) -> Standing {
    if !is_covered(outcome, student) {
        return Standing::Outside;
    }
    let minimum = terms.eligibility.and_then(|eligibility| eligibility.minimum_dosage);
    if let Some(minimum) = minimum
        && student.dosage.unwrap() < minimum
    {
        return match (student.shortfall_cause, terms.district_shortfall) {
            (None | Some(Cause::Student | Cause::Vendor), _)
            | (Some(Cause::District), Some(DistrictShortfall::Excluded)) => Standing::Outside,
            (Some(Cause::District), None | Some(DistrictShortfall::Unpaid)) => Standing::Unpaid,
            (Some(Cause::District), Some(DistrictShortfall::DeemedTop)) => Standing::Deemed,
        };
    }
    let value = if outcome.measure == "dosage" {
        Some(student.dosage.unwrap())
    } else {
        student.values.get(&outcome.measure).copied().flatten()
    };
    match (value, terms.missing_test) {
        (Some(value), _) => Standing::Counted(value),
        (None, MissingTest::Unpaid) => Standing::Unpaid,
        (None, MissingTest::DeemedMet) => Standing::Deemed,
        (None, MissingTest::CohortRate) => Standing::AtTheRate,
    }
}

/// What a student who reaches the thresholds that `reaches` says is rewarded with; nothing where the cohort is paid for.
fn reward(outcome: &Outcome, student: &StudentRecord, value: Option<f64>) -> Decimal {
    match &outcome.pays {
        Pays::Tiers { stacking, tiers } => {
            let price = |tier: &Tier| {
                let mut prices = tier.by_group.iter().flat_map(|prices| &prices.0);
                let own = prices.find(|(group, _)| Some(group) == student.group.as_ref());
                dollars(own.map_or(tier.amount, |(_, amount)| *amount))
            };
            let reached = tiers.iter().filter(|tier| value.is_none_or(|value| value >= tier.at));
            match stacking {
                Stacking::Highest => reached.max_by(|a, b| a.at.total_cmp(&b.at)).map(price).unwrap_or_default(),
                Stacking::Sum => reached.map(price).sum(),
            }
        }
        Pays::Linear { from, to, amount } => {
            let (from, to, amount) = (written(*from), written(*to), dollars(*amount));
            value.map_or(amount, |value| {
                to_the_cent(amount * (written(value) - from).clamp(Decimal::ZERO, to - from) / (to - from))
            })
        }
        Pays::CohortShare { .. }
        | Pays::CohortShareLinear { .. }
        | Pays::CohortMedian { .. }
        | Pays::AboveBaseline { .. } => Decimal::ZERO,
    }
}

fn malus(outcome: &Outcome, value: f64) -> Decimal {
    outcome.malus.as_ref().filter(|malus| value < malus.below).map(|malus| dollars(malus.amount)).unwrap_or_default()
}

/// The cohort's part.
fn cohort_pay(outcome: &Outcome, standings: &[Standing]) -> Decimal {
    let number = |kind: &dyn Fn(&Standing) -> bool| Decimal::from(standings.iter().filter(|one| kind(one)).count());
    let eligible = number(&|one| matches!(one, Standing::Counted(_) | Standing::Deemed | Standing::Unpaid));
    let reached = |threshold: &f64| {
        number(&|one| match one {
            Standing::Counted(value) => value >= threshold,
            Standing::Deemed => true,
            Standing::Outside | Standing::Unpaid | Standing::AtTheRate => false,
        })
    };
    match &outcome.pays {
        Pays::Tiers { .. } | Pays::Linear { .. } => Decimal::ZERO,
        Pays::CohortShare { threshold, steps } => {
            let is_reached = |share: f64| eligible > Decimal::ZERO && reached(threshold) >= written(share) * eligible;
            let steps = steps.iter().filter(|step| is_reached(step.share));
            steps.max_by(|a, b| a.share.total_cmp(&b.share)).map(|step| dollars(step.amount)).unwrap_or_default()
        }
        Pays::CohortShareLinear { threshold, from, to, amount } => {
            if eligible.is_zero() {
                return Decimal::ZERO;
            }
            let (from, whole) = (written(*from) * eligible, (written(*to) - written(*from)) * eligible);
            to_the_cent(dollars(*amount) * (reached(threshold) - from).clamp(Decimal::ZERO, whole) / whole)
        }
        Pays::CohortMedian { steps } => {
            let steps = steps.iter().filter(|step| median_reaches(standings, written(step.at)));
            steps.max_by(|a, b| a.at.total_cmp(&b.at)).map(|step| dollars(step.amount)).unwrap_or_default()
        }
        Pays::AboveBaseline { threshold, baseline, amount } => {
            let beyond = reached(threshold) - written(*baseline) * eligible;
            to_the_cent(dollars(*amount) * beyond.max(Decimal::ZERO))
        }
    }
}

/// Whether the median of counted and deemed students is at a value or above.
fn median_reaches(standings: &[Standing], at: Decimal) -> bool {
    let value = |one: &Standing| if let Standing::Counted(value) = one { Some(written(*value)) } else { None };
    let mut values: Vec<Decimal> = standings.iter().filter_map(value).collect();
    values.sort();
    let number = values.len() + standings.iter().filter(|one| **one == Standing::Deemed).count();
    if number == 0 {
        return false;
    }
    // a deemed student stands above every value: past the end of the list
    let middle = (values.get((number - 1) / 2), values.get(number / 2));
    match middle {
        (Some(lower), Some(upper)) => lower + upper >= Decimal::TWO * at,
        _ => true,
    }
}

fn base_of(terms: &ContractTerms, students: &[StudentRecord]) -> Decimal {
    let mut base = Decimal::ZERO;
    for fee in &terms.base {
        let amount = dollars(fee.amount);
        base += match fee.per {
            BasePer::Contract => amount,
            BasePer::Month => amount * Decimal::from(fee.months.unwrap()),
            BasePer::Student if fee.prorate == Some(Prorate::Enrolment) => students
                .iter()
                .map(|student| to_the_cent(amount * written(student.enrolled_share.unwrap_or(1.0))))
                .sum(),
            BasePer::Student => students.iter().map(|_| amount).sum(),
            BasePer::DosageUnit => {
                students.iter().map(|student| to_the_cent(amount * written(student.dosage.unwrap()))).sum()
            }
        };
    }
    base
}

/// Settles one outcome; adds what each student's part is to their purse, if it pays each student.
fn settle_outcome(
    terms: &ContractTerms,
    outcome: &Outcome,
    students: &[StudentRecord],
    purses: &mut [Decimal],
) -> Paid {
    let standings: Vec<Standing> = students.iter().map(|student| standing(terms, outcome, student)).collect();
    let mut paid = Paid { cohort: cohort_pay(outcome, &standings), ..Paid::default() };
    let mut parts = vec![Decimal::ZERO; students.len()];
    for ((student, standing), part) in students.iter().zip(&standings).zip(&mut parts) {
        match standing {
            Standing::Outside => {}
            Standing::Unpaid => paid.unpaid += 1,
            Standing::Deemed => {
                *part = reward(outcome, student, None);
                paid.deemed += 1;
                paid.deemed_pay += *part;
            }
            Standing::Counted(value) => {
                let (reward, malus) = (reward(outcome, student, Some(*value)), malus(outcome, *value));
                *part = reward - malus;
                paid.counted += 1;
                paid.rewards += reward;
                paid.malus += malus;
            }
            Standing::AtTheRate => paid.at_the_rate += 1,
        }
    }
    if paid.counted > 0 {
        let rate = (paid.rewards - paid.malus) / Decimal::from(paid.counted);
        for ((student, standing), part) in students.iter().zip(&standings).zip(&mut parts) {
            if *standing == Standing::AtTheRate {
                *part = rate.min(reward(outcome, student, None));
                paid.rate_pay += *part;
            }
        }
        paid.rate_pay = sum_to_the_cent(paid.rate_pay);
    }
    if pays_each(outcome) {
        purses.iter_mut().zip(parts).for_each(|(purse, part)| *purse += part);
    }
    paid.cut = cut(outcome, paid.payment());
    paid
}

/// Whether an outcome pays each student, rather than the cohort.
fn pays_each(outcome: &Outcome) -> bool {
    match outcome.pays {
        Pays::Tiers { .. } | Pays::Linear { .. } => true,
        Pays::CohortShare { .. }
        | Pays::CohortShareLinear { .. }
        | Pays::CohortMedian { .. }
        | Pays::AboveBaseline { .. } => false,
    }
}

/// What an outcome's own cap takes.
fn cut(outcome: &Outcome, payment: Decimal) -> Decimal {
    outcome.cap.map_or(Decimal::ZERO, |cap| (payment - dollars(cap)).max(Decimal::ZERO))
}

/// What the per-student cap takes: what outcomes that pay each student pay beyond what all students have together where
/// none has more than the cap.
fn above_student_cap(terms: &ContractTerms, purses: &[Decimal], payments: impl Iterator<Item = Decimal>) -> Decimal {
    let Some(cap) = terms.limits.and_then(|limits| limits.per_student).map(dollars) else { return Decimal::ZERO };
    let left = sum_to_the_cent(purses.iter().map(|purse| *purse.min(&cap)).sum());
    let paying = terms.outcomes.iter().zip(payments).filter(|(outcome, _)| pays_each(outcome));
    (paying.map(|(_, payment)| payment).sum::<Decimal>() - left).max(Decimal::ZERO)
}

/// A subtotal raised to the minimum payout, and that held below the NTE.
fn within_limits(terms: &ContractTerms, subtotal: Decimal) -> (Decimal, Decimal) {
    let limits = terms.limits.unwrap_or_default();
    let raised = limits.minimum.map_or(subtotal, |minimum| subtotal.max(dollars(minimum)));
    (raised, limits.not_to_exceed.map_or(raised, |most| raised.min(dollars(most))))
}

/// Settles terms on records; `winter` are the measures that provisional instalments go by.
pub fn settle(terms: &ContractTerms, students: &[StudentRecord], breach: bool, winter: &[String]) -> Settled {
    let full_price = breach.then(|| most(terms, students));
    settle_or_pay(terms, students, full_price, winter)
}

/// Settles terms on records; with a breach under `fullPrice` the total is the full price instead.
pub fn settle_or_pay(
    terms: &ContractTerms,
    students: &[StudentRecord],
    full_price: Option<Decimal>,
    winter: &[String],
) -> Settled {
    let base = base_of(terms, students);
    // what every student's own outcomes pay, for the per-student cap
    let mut purses = vec![Decimal::ZERO; students.len()];
    let outcomes: Vec<Paid> =
        terms.outcomes.iter().map(|outcome| settle_outcome(terms, outcome, students, &mut purses)).collect();
    let above_student_cap = above_student_cap(terms, &purses, outcomes.iter().map(Paid::payment));
    let cap = terms.limits.and_then(|limits| limits.per_student).map(dollars);
    let exceeds = cap.is_some_and(|cap| purses.iter().any(|purse| *purse > cap));
    let subtotal = base + outcomes.iter().map(Paid::payment).sum::<Decimal>() - above_student_cap;
    let (raised, capped) = within_limits(terms, subtotal);
    let total = full_price.filter(|_| terms.breach == Some(Breach::FullPrice)).unwrap_or(capped);
    let winter_pay = terms.outcomes.iter().zip(&outcomes).filter(|(outcome, _)| winter.contains(&outcome.measure));
    let winter_pay = winter_pay.map(|(_, paid)| paid.payment()).sum();
    Settled {
        base,
        exceeds,
        above_student_cap,
        topped_up: raised - subtotal,
        above_not_to_exceed: raised - capped,
        breach: total - capped,
        total,
        instalments: instalments(terms, base, winter_pay, total),
        outcomes,
    }
}

fn instalments(terms: &ContractTerms, base: Decimal, winter: Decimal, total: Decimal) -> Option<Vec<Fallen>> {
    let schedule = terms.schedule.as_ref()?;
    let last = schedule.len() - 1;
    let mut rest = total;
    let mut fallen = Vec::new();
    for (place, instalment) in schedule.iter().enumerate() {
        let amount = match &instalment.pays {
            _ if place == last => rest,
            InstalmentPays::BaseShare { share } => to_the_cent(base * written(*share)),
            InstalmentPays::Provisional { share, .. } => to_the_cent(winter * written(*share)),
            InstalmentPays::TrueUp {} => unreachable!("only the last instalment trues up"),
        };
        rest -= amount;
        fallen.push(Fallen { label: instalment.label.clone(), due: instalment.due.clone(), amount });
    }
    Some(fallen)
}

/// What these terms pay when every one of these students reaches everything, with the dosage they state.
pub fn most(terms: &ContractTerms, students: &[StudentRecord]) -> Decimal {
    let mut purses = vec![Decimal::ZERO; students.len()];
    let mut payments = Vec::new();
    for outcome in &terms.outcomes {
        let mut payment = Decimal::ZERO;
        let mut covered = 0_u32;
        for (student, purse) in students.iter().zip(&mut purses).filter(|(student, _)| is_covered(outcome, student)) {
            let top = reward(outcome, student, None);
            payment += top;
            *purse += top;
            covered += 1;
        }
        payment += match &outcome.pays {
            _ if covered == 0 => Decimal::ZERO,
            Pays::Tiers { .. } | Pays::Linear { .. } => Decimal::ZERO,
            Pays::CohortShare { steps, .. } => dollars(steps.last().unwrap().amount),
            Pays::CohortShareLinear { amount, .. } => dollars(*amount),
            Pays::CohortMedian { steps } => dollars(steps.last().unwrap().amount),
            Pays::AboveBaseline { baseline, amount, .. } => {
                let covered = Decimal::from(covered);
                to_the_cent(dollars(*amount) * (covered - written(*baseline) * covered))
            }
        };
        payments.push(payment - cut(outcome, payment));
    }
    let outcomes: Decimal = payments.iter().sum();
    let above = above_student_cap(terms, &purses, payments.into_iter());
    within_limits(terms, base_of(terms, students) + outcomes - above).1
}
