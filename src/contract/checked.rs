//! The checked contract: what the terms mean, ready to be settled.

use rust_decimal::Decimal;

use crate::units::{Money, Unrounded, as_written};

use super::terms::{Breach, DistrictShortfall, MissingTest, Prorate, Stacking};

/// A contract that can be settled. Made by [`super::check`] only, then trusted.
#[derive(Debug, Clone, PartialEq)]
pub struct Contract {
    /// ISO 4217 code.
    pub currency: String,
    /// Base fees in the order written.
    pub base: Vec<BaseFee>,
    /// Outcomes in the order written.
    pub outcomes: Vec<PaidOutcome>,
    /// Least dosage of a student who counts.
    pub minimum_dosage: Option<f64>,
    /// What is paid where a test is missing.
    pub missing_test: MissingTest,
    /// What is paid where the district caused the shortfall.
    pub district_shortfall: DistrictShortfall,
    /// What a breach by the district costs it.
    pub breach: Breach,
    /// The most that one student's outcomes pay together.
    pub per_student: Option<Money>,
    /// The least that the contract pays.
    pub minimum: Option<Money>,
    /// The most that the contract pays.
    pub not_to_exceed: Option<Money>,
}

/// A base fee.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BaseFee {
    /// The fee for one of what it is per.
    pub amount: Money,
    /// What it is per.
    pub per: FeePer,
}

/// What a base fee is per.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FeePer {
    /// Every enrolled student, whole or prorated.
    Student(Prorate),
    /// The contract, once.
    Contract,
    /// Every unit of dosage delivered.
    DosageUnit,
}

/// An outcome that is paid for.
#[derive(Debug, Clone, PartialEq)]
pub struct PaidOutcome {
    /// Its name in results.
    pub id: String,
    /// Its name for people.
    pub label: String,
    /// The measure's id.
    pub measure: String,
    /// The groups it is paid for; absent: all.
    pub groups: Option<Vec<String>>,
    /// How it pays.
    pub rule: Rule,
}

impl PaidOutcome {
    /// Whether students of this group are part of it.
    pub fn covers(&self, group: Option<&str>) -> bool {
        self.groups.as_ref().is_none_or(|groups| group.is_some_and(|group| groups.iter().any(|id| id == group)))
    }

    /// Its thresholds in the order written: where a student starts to count as reaching something.
    pub fn thresholds(&self) -> Vec<f64> {
        match &self.rule {
            Rule::PerStudent(card) => match &card.reward {
                Reward::Tiers { tiers, .. } => tiers.iter().map(|tier| tier.at).collect(),
                Reward::Linear { from, to, .. } => vec![*from, *to],
            },
            Rule::CohortShare { threshold, .. } => vec![*threshold],
        }
    }
}

/// How an outcome pays.
#[derive(Debug, Clone, PartialEq)]
pub enum Rule {
    /// An amount for each student by that student's value.
    PerStudent(Card),
    /// One amount by the share of eligible students at the threshold or above.
    CohortShare {
        /// The threshold for a student.
        threshold: f64,
        /// The steps at rising shares.
        steps: Vec<CheckedStep>,
    },
}

/// One step of a cohort share.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CheckedStep {
    /// The share, exactly as written.
    pub share: Decimal,
    /// What reaching it pays.
    pub amount: Money,
}

impl CheckedStep {
    /// Whether `reached` of `eligible` students are at least the step's share; never, where nobody is eligible.
    pub fn is_reached(&self, reached: u64, eligible: u64) -> bool {
        eligible > 0 && Decimal::from(reached) >= self.share * Decimal::from(eligible)
    }
}

/// A rate card for one student.
#[derive(Debug, Clone, PartialEq)]
pub struct Card {
    /// What reaching something earns.
    pub reward: Reward,
    /// What staying below a threshold takes away.
    pub malus: Option<CheckedMalus>,
}

/// What a student's value earns.
#[derive(Debug, Clone, PartialEq)]
pub enum Reward {
    /// By tiers at rising thresholds.
    Tiers {
        /// Which of the tiers reached are paid.
        stacking: Stacking,
        /// The tiers.
        tiers: Vec<CheckedTier>,
    },
    /// In proportion between two values.
    Linear {
        /// Where pay begins.
        from: f64,
        /// Where pay is whole.
        to: f64,
        /// The whole amount.
        amount: Money,
    },
}

/// A threshold and what reaching it pays.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct CheckedTier {
    /// The threshold, inclusive.
    pub at: f64,
    /// The amount.
    pub amount: Money,
}

/// What a counted student below a threshold takes away.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct CheckedMalus {
    /// The threshold; below it, not at it.
    pub below: f64,
    /// The amount.
    pub amount: Money,
}

impl Card {
    /// What a counted student with this value is worth: reward less malus.
    pub fn pays(&self, value: f64) -> Money {
        self.reward.pays(value) - self.takes(value)
    }

    /// The malus of a value.
    pub fn takes(&self, value: f64) -> Money {
        self.malus.filter(|malus| value < malus.below).map_or(Money::ZERO, |malus| malus.amount)
    }

    /// What a student deemed to have reached everything earns.
    pub fn top(&self) -> Money {
        match &self.reward {
            Reward::Tiers { stacking, tiers } => stacked(*stacking, tiers.iter()),
            Reward::Linear { amount, .. } => *amount,
        }
    }
}

impl Reward {
    /// What reaching a value earns, to the nearest cent.
    pub fn pays(&self, value: f64) -> Money {
        match self {
            Self::Tiers { stacking, tiers } => stacked(*stacking, tiers.iter().filter(|tier| value >= tier.at)),
            Self::Linear { from, to, amount } => {
                if value <= *from {
                    Money::ZERO
                } else if value >= *to {
                    *amount
                } else {
                    let above = |number: f64| as_written(number) - as_written(*from);
                    let (part, whole) = (above(value), above(*to));
                    let cents = Decimal::from(amount.cents());
                    cents
                        .checked_mul(part)
                        .and_then(|cents| cents.checked_div(whole))
                        .map_or(*amount, Money::nearest_cent)
                }
            }
        }
    }
}

/// What the tiers reached, in rising order, pay.
fn stacked<'a>(stacking: Stacking, reached: impl Iterator<Item = &'a CheckedTier>) -> Money {
    let amounts = reached.map(|tier| tier.amount);
    match stacking {
        Stacking::Highest => amounts.last().unwrap_or_default(),
        Stacking::Sum => amounts.sum(),
    }
}

impl Contract {
    /// The least, and where the NTE binds the most, that a subtotal is paid as, and what each limit changed.
    pub fn limit(&self, subtotal: Money) -> Limited {
        let raised = self.minimum.map_or(subtotal, |minimum| subtotal.max(minimum));
        let total = self.not_to_exceed.map_or(raised, |most| raised.min(most));
        Limited { topped_up: raised - subtotal, taken: raised - total, total }
    }

    /// What one student's outcome payments exceed the per-student cap by.
    pub fn above_cap(&self, payments: Money) -> Money {
        self.per_student.map_or(Money::ZERO, |cap| (payments - cap).max(Money::ZERO))
    }

    /// The same of payments at the cohort's rate, which are not whole cents.
    pub fn above_cap_unrounded(&self, payments: Unrounded) -> Unrounded {
        self.per_student.map_or(Unrounded::ZERO, |cap| (payments - cap.into()).max(Unrounded::ZERO))
    }
}

/// A subtotal after the limits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limited {
    /// What the minimum payout added.
    pub topped_up: Money,
    /// What the NTE took away.
    pub taken: Money,
    /// What is paid.
    pub total: Money,
}
