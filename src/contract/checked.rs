//! The checked contract: what the terms mean, ready to be settled.

use crate::units::{Fraction, Money, Unrounded};

use super::conditions::{Breach, DistrictShortfall, MissingTest};
use super::date::Date;
use super::outcome::PaidOutcome;
use super::terms::Prorate;

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
    /// What falls due when, in the order of the dates; empty where that is not said.
    pub schedule: Vec<Due>,
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
    /// Every month, so many of them.
    Month(u32),
}

/// One date of the payment schedule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due {
    /// Its name for people.
    pub label: String,
    /// The date.
    pub date: Date,
    /// What is paid then.
    pub pays: DuePays,
}

/// What is paid on a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DuePays {
    /// A share of the base fees.
    BaseShare(Fraction),
    /// A share of what the outcomes judged in winter pay.
    Provisional(Fraction),
    /// The total less all instalments before.
    TrueUp,
}

impl BaseFee {
    /// The whole fee where it does not depend on students.
    pub fn fixed(&self) -> Option<Money> {
        match self.per {
            FeePer::Contract => Some(self.amount),
            FeePer::Month(months) => Some(self.amount.each(u64::from(months))),
            FeePer::Student(_) | FeePer::DosageUnit => None,
        }
    }
}

impl Contract {
    /// The contract as far as it decides what its outcomes pay: without base fees, the limits of the whole, breach and
    /// schedule.
    pub fn earning(&self) -> Self {
        Self {
            base: Vec::new(),
            breach: Breach::None,
            minimum: None,
            not_to_exceed: None,
            schedule: Vec::new(),
            ..self.clone()
        }
    }

    /// The least, and where the NTE binds the most, that a subtotal is paid as, and what each limit changed.
    pub fn limit(&self, subtotal: Money) -> Limited {
        let raised = self.minimum.map_or(subtotal, |minimum| subtotal.max(minimum));
        let total = self.not_to_exceed.map_or(raised, |most| raised.min(most));
        Limited { topped_up: raised - subtotal, taken: raised - total, total }
    }

    /// The first and the last fiscal year of the schedule, by the year in which they end; `None` without a schedule.
    pub fn fiscal_years(&self) -> Option<(u16, u16)> {
        let (first, last) = self.schedule.first().zip(self.schedule.last())?;
        Some((first.date.fiscal_year(), last.date.fiscal_year()))
    }

    /// The instalments that add up to `total`, in the order of the schedule. `base` is all base fees, `winter` what the
    /// outcomes judged in winter pay. What is not scheduled falls due with the last.
    pub fn instalments(&self, base: Money, winter: Money, total: Money) -> Vec<Money> {
        let mut left = total;
        let mut amounts = Vec::with_capacity(self.schedule.len());
        for due in &self.schedule {
            let amount = match due.pays {
                DuePays::BaseShare(share) => share.of(base),
                DuePays::Provisional(share) => share.of(winter),
                DuePays::TrueUp => left,
            };
            left = left - amount;
            amounts.push(amount);
        }
        if let Some(last) = amounts.last_mut() {
            *last = *last + left;
        }
        amounts
    }

    /// Whether an instalment depends on what winter's outcomes pay.
    pub fn has_provisional(&self) -> bool {
        self.schedule.iter().any(|due| matches!(due.pays, DuePays::Provisional(_)))
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
