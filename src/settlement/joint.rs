//! The per-student cap where it looks at several of a student's measures together.

use crate::contract::MissingTest;
use crate::outcomes::BlockTally;
use crate::units::{Money, Unrounded};

use super::above_cap::AboveCap;
use super::applied::{Applied, AppliedOutcome};
use super::pay::Paid;
use super::together::{Combination, GroupJoint, JointTally};

/// An outcome that pays per student, with what each place pays.
struct Paying<'a> {
    outcome: &'a AppliedOutcome,
    paid: &'a Paid,
    /// By place, in cents.
    pays: &'a [i64],
    top: i64,
}

/// What a combination's students are paid.
#[derive(Clone, Copy)]
enum Earned {
    /// So much, and so much beyond the cap, in cents.
    Sure(i64),
    /// So much in cents, and what the year's average of each outcome adds.
    AtRate(i64),
}

impl Applied {
    /// By group, what the per-student cap takes.
    pub(super) fn above_cap_of_joint(
        &self,
        cap: Money,
        joint: &JointTally,
        tally: &BlockTally,
        paid: &[Paid],
    ) -> Vec<AboveCap> {
        let mut taken = vec![AboveCap::default(); tally.groups.len()];
        for (group, (joint, taken)) in joint.groups.iter().zip(&mut taken).enumerate() {
            self.add_above_cap(cap, joint, &self.paying(group, paid), taken);
        }
        taken
    }

    fn add_above_cap(&self, cap: Money, joint: &GroupJoint, paying: &[Paying<'_>], taken: &mut AboveCap) {
        let above = |earned: i64| (earned - cap.cents()).max(0);
        let deemed = above(paying.iter().map(|one| one.top).sum());
        let at_rate = self.contract.missing_test == MissingTest::CohortRate;
        let earned = |combination: &Combination| {
            let cents = self.cents(combination, paying);
            if at_rate && !combination.tested { Earned::AtRate(cents) } else { Earned::Sure(above(cents)) }
        };
        let earned: Vec<Earned> = joint.combinations.iter().map(earned).collect();
        for (year, (entries, students)) in joint.years().zip(joint.deemed).enumerate() {
            let mut sure = deemed * i64::from(students);
            let mut at_rate = Unrounded::ZERO;
            for entry in entries {
                match earned.get(entry.combination as usize) {
                    Some(Earned::Sure(above)) => sure += above * i64::from(entry.students),
                    Some(Earned::AtRate(cents)) => {
                        let rates = paying.iter().filter_map(|one| one.rate(year)).sum::<Unrounded>();
                        let above = self.contract.above_cap_unrounded(rates + Money::from_cents(*cents).into());
                        at_rate = at_rate + above.each(u64::from(entry.students));
                    }
                    None => {}
                }
            }
            if let Some(cents) = taken.cents.get_mut(year) {
                *cents = sure;
            }
            if at_rate != Unrounded::ZERO
                && let Some(share) = taken.shares().get_mut(year)
            {
                *share = at_rate;
            }
        }
    }

    fn paying<'a>(&'a self, group: usize, paid: &'a [Paid]) -> Vec<Paying<'a>> {
        let all = self.outcomes.iter().zip(paid);
        let covering = all.filter(|(outcome, _)| outcome.pays_students && outcome.covers(group));
        covering
            .filter_map(|(outcome, paid)| {
                let card = outcome.card(group)?;
                Some(Paying { outcome, paid, pays: &card.pays, top: card.top.cents() })
            })
            .collect()
    }

    /// What one student of a combination surely earns; not what the cohort's rate adds.
    fn cents(&self, combination: &Combination, paying: &[Paying<'_>]) -> i64 {
        let each = paying.iter().zip(&combination.places).map(|(one, place)| {
            if combination.tested || one.outcome.on_dosage {
                return one.pays.get(*place).copied().unwrap_or(0);
            }
            match self.contract.missing_test {
                MissingTest::DeemedMet => one.top,
                MissingTest::Unpaid | MissingTest::CohortRate => 0,
            }
        });
        each.sum()
    }
}

impl Paying<'_> {
    /// What a student without a test gets in a year under the cohort's rate.
    fn rate(&self, year: usize) -> Option<Unrounded> {
        let each = *self.paid.rate.as_ref()?.each.get(year)?;
        Some(each.min(Money::from_cents(self.top).into()))
    }
}
