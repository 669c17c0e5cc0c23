//! A second settlement, written from the design alone: slow, exact, student by student.
//!
//! It shares no code with `src/settlement` and never looks at counts. Amounts are decimal dollars; the
//! one rounding is to the cent, midpoint away from zero.

use outcomes_contract::contract::{
    BasePer, Breach, ContractTerms, DistrictShortfall, MissingTest, Outcome, Pays, Prorate, Stacking,
};
use outcomes_contract::outcomes::Cause;
use outcomes_contract::settlement::StudentRecord;
use outcomes_contract::units::Money;
use rust_decimal::{Decimal, RoundingStrategy};

/// What a year costs, part by part, in dollars.
#[derive(Debug, Clone, PartialEq)]
pub struct Settled {
    pub base: Decimal,
    /// By outcome, before the per-student cap.
    pub outcomes: Vec<Decimal>,
    /// What the per-student cap takes, as a positive amount.
    pub above_student_cap: Decimal,
    pub topped_up: Decimal,
    /// What the NTE takes, as a positive amount.
    pub above_not_to_exceed: Decimal,
    /// What a breach adds.
    pub breach: Decimal,
    pub total: Decimal,
    /// Outcomes in which some student was paid the cohort's rate.
    pub cohort_rates: usize,
}

/// How a student stands to one outcome.
#[derive(Clone, Copy, PartialEq)]
enum Standing {
    /// Not part of it.
    Out,
    /// Counted with a value.
    Measured(f64),
    /// Eligible, and the test is missing.
    Untested,
    /// Short by the district's doing.
    KeptShort,
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

fn standing(terms: &ContractTerms, outcome: &Outcome, student: &StudentRecord) -> Standing {
    if let Some(groups) = &outcome.groups
        && !groups.contains(student.group.as_ref().unwrap())
    {
        return Standing::Out;
    }
    let minimum = terms.eligibility.and_then(|eligibility| eligibility.minimum_dosage);
    if let Some(minimum) = minimum
        && student.dosage.unwrap() < minimum
    {
        return match student.shortfall_cause {
            Some(Cause::District) => Standing::KeptShort,
            None | Some(Cause::Student | Cause::Vendor) => Standing::Out,
        };
    }
    let value = if outcome.measure == "dosage" {
        student.dosage
    } else {
        student.values.get(&outcome.measure).copied().flatten()
    };
    value.map_or(Standing::Untested, Standing::Measured)
}

/// What a value earns, malus included; nothing where the rule pays on the cohort.
fn earned(outcome: &Outcome, value: f64) -> Decimal {
    let reward = match &outcome.pays {
        Pays::Tiers { stacking: Stacking::Highest, tiers } => {
            let reached = tiers.iter().filter(|tier| value >= tier.at);
            reached.max_by(|a, b| a.at.total_cmp(&b.at)).map_or(Decimal::ZERO, |tier| dollars(tier.amount))
        }
        Pays::Tiers { stacking: Stacking::Sum, tiers } => {
            tiers.iter().filter(|tier| value >= tier.at).map(|tier| dollars(tier.amount)).sum()
        }
        Pays::Linear { from, to, amount } => {
            let (from, to) = (written(*from), written(*to));
            let part = ((written(value) - from).clamp(Decimal::ZERO, to - from)) * dollars(*amount);
            to_the_cent(part / (to - from))
        }
        _ => Decimal::ZERO,
    };
    let malus = match &outcome.malus {
        Some(malus) if value < malus.below => dollars(malus.amount),
        _ => Decimal::ZERO,
    };
    reward - malus
}

/// What a student deemed to have reached everything earns.
fn top(outcome: &Outcome) -> Decimal {
    match &outcome.pays {
        Pays::Tiers { stacking: Stacking::Highest, tiers } => dollars(tiers.last().unwrap().amount),
        Pays::Tiers { stacking: Stacking::Sum, tiers } => tiers.iter().map(|tier| dollars(tier.amount)).sum(),
        Pays::Linear { amount, .. } => dollars(*amount),
        _ => Decimal::ZERO,
    }
}

fn base_of(terms: &ContractTerms, students: &[StudentRecord]) -> Decimal {
    let mut base = Decimal::ZERO;
    for fee in &terms.base {
        let amount = dollars(fee.amount);
        base += match fee.per {
            BasePer::Contract => amount,
            BasePer::Student if fee.prorate == Some(Prorate::Enrolment) => students
                .iter()
                .map(|student| to_the_cent(amount * written(student.enrolled_share.unwrap_or(1.0))))
                .sum(),
            BasePer::Student => students.iter().map(|_| amount).sum(),
            BasePer::DosageUnit => {
                to_the_cent(students.iter().map(|student| amount * written(student.dosage.unwrap())).sum())
            }
            BasePer::Month => unreachable!("refused by the check"),
        };
    }
    base
}

/// Settles terms on records.
pub fn settle(terms: &ContractTerms, students: &[StudentRecord], breach: bool) -> Settled {
    let base = base_of(terms, students);
    // what every student's own outcomes pay, for the per-student cap
    let mut purses = vec![Decimal::ZERO; students.len()];
    let mut outcomes = Vec::new();
    let mut cohort_rates = 0;
    for outcome in &terms.outcomes {
        let standings: Vec<Standing> = students.iter().map(|student| standing(terms, outcome, student)).collect();
        let payment = if let Pays::CohortShare { threshold, steps } = &outcome.pays {
            let (mut reached, mut counted) = (0_u32, 0_u32);
            for standing in &standings {
                let (reaches, counts) = match standing {
                    Standing::Out => (false, false),
                    Standing::Measured(value) => (value >= threshold, true),
                    Standing::Untested => match terms.missing_test {
                        MissingTest::Unpaid => (false, true),
                        MissingTest::CohortRate => (false, false),
                        MissingTest::DeemedMet => (true, true),
                    },
                    Standing::KeptShort => match terms.district_shortfall.unwrap_or_default() {
                        DistrictShortfall::Unpaid => (false, true),
                        DistrictShortfall::Excluded => (false, false),
                        DistrictShortfall::DeemedTop => (true, true),
                    },
                };
                reached += u32::from(reaches);
                counted += u32::from(counts);
            }
            let step_reached =
                |share: f64| counted > 0 && Decimal::from(reached) >= written(share) * Decimal::from(counted);
            let steps = steps.iter().filter(|step| step_reached(step.share));
            steps.map(|step| dollars(step.amount)).max().unwrap_or_default()
        } else {
            let mut measured = 0_u32;
            let mut untested = Vec::new();
            let mut paid = Decimal::ZERO;
            let mut deemed = Decimal::ZERO;
            for (place, standing) in standings.iter().enumerate() {
                match standing {
                    Standing::Out => {}
                    Standing::Measured(value) => {
                        measured += 1;
                        paid += earned(outcome, *value);
                        purses[place] += earned(outcome, *value);
                    }
                    Standing::Untested => match terms.missing_test {
                        MissingTest::Unpaid => {}
                        MissingTest::CohortRate => untested.push(place),
                        MissingTest::DeemedMet => {
                            deemed += top(outcome);
                            purses[place] += top(outcome);
                        }
                    },
                    Standing::KeptShort => {
                        if terms.district_shortfall == Some(DistrictShortfall::DeemedTop) {
                            deemed += top(outcome);
                            purses[place] += top(outcome);
                        }
                    }
                }
            }
            let mut at_the_rate = Decimal::ZERO;
            if measured > 0 && !untested.is_empty() {
                cohort_rates += 1;
                at_the_rate = to_the_cent(paid * Decimal::from(untested.len()) / Decimal::from(measured));
                for place in untested {
                    purses[place] += paid / Decimal::from(measured);
                }
            }
            paid + deemed + at_the_rate
        };
        outcomes.push(payment);
    }
    let limits = terms.limits.unwrap_or_default();
    let cap = limits.per_student.map(dollars);
    let above = |purse: &Decimal| cap.map_or(Decimal::ZERO, |cap| (purse - cap).max(Decimal::ZERO));
    // 28 digits of a third do not add up to one; 12 decimals do
    let above_student_cap = to_the_cent(purses.iter().map(above).sum::<Decimal>().round_dp(12));
    let subtotal = base + outcomes.iter().sum::<Decimal>() - above_student_cap;
    let raised = limits.minimum.map_or(subtotal, |minimum| subtotal.max(dollars(minimum)));
    let capped = limits.not_to_exceed.map_or(raised, |most| raised.min(dollars(most)));
    let due = breach && terms.breach == Some(Breach::FullPrice);
    let total = if due { most(terms, students) } else { capped };
    Settled {
        base,
        outcomes,
        above_student_cap,
        topped_up: raised - subtotal,
        above_not_to_exceed: raised - capped,
        breach: total - capped,
        total,
        cohort_rates,
    }
}

/// What these terms pay when every student reaches everything.
pub fn most(terms: &ContractTerms, students: &[StudentRecord]) -> Decimal {
    let covers = |outcome: &Outcome, student: &StudentRecord| {
        outcome.groups.as_ref().is_none_or(|groups| groups.contains(student.group.as_ref().unwrap()))
    };
    let limits = terms.limits.unwrap_or_default();
    let mut sum = base_of(terms, students);
    for student in students {
        let own: Decimal = terms.outcomes.iter().filter(|outcome| covers(outcome, student)).map(top).sum();
        sum += limits.per_student.map_or(own, |cap| own.min(dollars(cap)));
    }
    for outcome in &terms.outcomes {
        if let Pays::CohortShare { steps, .. } = &outcome.pays
            && students.iter().any(|student| covers(outcome, student))
        {
            sum += dollars(steps.last().unwrap().amount);
        }
    }
    let raised = limits.minimum.map_or(sum, |minimum| sum.max(dollars(minimum)));
    limits.not_to_exceed.map_or(raised, |most| raised.min(dollars(most)))
}
