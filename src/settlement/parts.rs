//! A block of years by what pays and what takes away: the lines of many invoices at once.

use crate::contract::Breach;
use crate::outcomes::{BLOCK, BlockTally};
use crate::units::Money;

use super::applied::{Applied, AppliedCohort, AppliedOutcome};
use super::by_year::add;
use super::settled::{Counted, Years};
use super::together::JointTally;

/// What each year of a block comes to, in cents. The payout is base fees + outcomes - `above_student_cap` + `topped_up`
/// - `above_most` + `breach`.
pub struct BlockParts {
    /// All base fees.
    pub base: Years,
    /// By outcome, after its own cap.
    pub outcomes: Vec<Years>,
    /// What the per-student cap takes.
    pub above_student_cap: Years,
    /// What the minimum payout adds.
    pub topped_up: Years,
    /// What the NTE takes.
    pub above_most: Years,
    /// The difference that the full price makes after a breach.
    pub breach: Years,
    /// All the district pays.
    pub payout: Years,
}

/// What a rule on the whole cohort looks at in a block of years.
pub struct CohortStanding {
    /// Those who reach the threshold; for a median, by step.
    pub reached: Vec<Counted>,
    /// Those among whom the share or the median is taken.
    pub eligible: Counted,
}

impl Applied {
    /// What each outcome pays, after its own cap.
    pub fn payments(&self, tally: &BlockTally) -> Vec<Years> {
        let mut payments = self.no_payments();
        self.pay_outcomes(tally, &mut payments.paid);
        payments.paid.into_iter().map(|paid| paid.payment).collect()
    }

    /// A block of years by its parts. `joint` are its students counted as
    /// [`Self::joint_counting`] asks; read only where it asks.
    pub fn parts_of_block(&self, tally: &BlockTally, joint: Option<&JointTally>) -> BlockParts {
        let mut payments = self.no_payments();
        self.pay_all(tally, joint, &mut payments);
        let above_student_cap = self.taken_per_student(&payments).map_or([0; BLOCK], |taken| *taken);
        let base = self.base_fees(tally);
        let outcomes: Vec<Years> = payments.paid.into_iter().map(|paid| paid.payment).collect();
        let mut subtotal = base;
        for payment in &outcomes {
            add(&mut subtotal, payment);
        }
        add(&mut subtotal, &above_student_cap.map(|cents| -cents));
        let limited = subtotal.map(|cents| self.contract.limit(Money::from_cents(cents)));
        let mut payout = limited.map(|limited| limited.total.cents());
        let mut breach = [0; BLOCK];
        if self.contract.breach == Breach::FullPrice {
            for ((payout, more), _) in
                payout.iter_mut().zip(&mut breach).zip(tally.breach).filter(|(_, breach)| *breach)
            {
                *more = self.most.cents() - *payout;
                *payout = self.most.cents();
            }
        }
        BlockParts {
            base,
            outcomes,
            above_student_cap,
            topped_up: limited.map(|limited| limited.topped_up.cents()),
            above_most: limited.map(|limited| limited.taken.cents()),
            breach,
            payout,
        }
    }

    /// What the rule of an outcome on the whole cohort looks at; `None` where it pays per student.
    pub fn cohort_standing(&self, outcome: &AppliedOutcome, tally: &BlockTally) -> Option<CohortStanding> {
        match outcome.cohort.as_ref()? {
            AppliedCohort::Share { place, rule: _ } => {
                let standing = self.standing(outcome, *place, tally);
                Some(CohortStanding { reached: vec![standing.reached], eligible: standing.eligible })
            }
            AppliedCohort::Median(steps) => {
                let eligible = outcome.all_counted(tally);
                let reached = steps.iter().map(|step| outcome.total(tally, |counts| &counts.reached, step.place));
                Some(CohortStanding { reached: reached.collect(), eligible })
            }
        }
    }
}

impl AppliedOutcome {
    /// What its rule on the whole cohort pays where so many of `eligible` reach it, by step for a median, after its own
    /// cap; nothing where it pays per student.
    pub fn pays_for(&self, reached: &[u64], eligible: u64) -> Money {
        let payment = match &self.cohort {
            None => Money::ZERO,
            Some(AppliedCohort::Share { rule, .. }) => {
                let reached = reached.first().copied().unwrap_or(0);
                rule.for_share(reached, eligible).map_or(Money::ZERO, |(_, amount)| amount)
            }
            Some(AppliedCohort::Median(steps)) => {
                let met =
                    steps.iter().zip(reached).rev().find(|(_, reached)| eligible > 0 && 2 * **reached >= eligible);
                met.map_or(Money::ZERO, |(step, _)| step.amount)
            }
        };
        self.cap.map_or(payment, |cap| payment.min(cap))
    }
}
