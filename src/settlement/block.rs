//! Settling blocks of simulated years from their tallies, all years of a block at once.

use crate::contract::Breach;
use crate::outcomes::{BLOCK, BlockTally, Column, Counts, GroupTally};
use crate::sums::keep_first;
use crate::units::{Money, Unrounded};

use super::above_cap::{AboveCap, Shares, add_shares};
use super::applied::{Applied, AppliedOutcome};
use super::pay::Paid;
use super::settled::{Counted, OutcomeSums, SettledYears, StudentCounts, ThresholdSums, Years, first};
use super::steps::add_times;
use super::together::JointTally;

/// What the outcomes of a block of years pay, in cents.
pub struct Earned {
    /// All together, after their own caps and the per-student cap.
    outcomes: Years,
    /// Those judged in winter, after their own caps.
    winter: Years,
    /// What the per-student cap took.
    above_student_cap: Years,
}

impl Applied {
    /// Room for this contract's years, still without any.
    pub fn unsettled(&self) -> SettledYears {
        let outcome = |applied: &AppliedOutcome| OutcomeSums {
            thresholds: vec![ThresholdSums::default(); applied.thresholds.len()],
            ..OutcomeSums::default()
        };
        SettledYears {
            outcomes: self.outcomes.iter().map(outcome).collect(),
            #[cfg(feature = "whole")]
            groups: self.unsettled_groups(),
            #[cfg(feature = "whole")]
            instalments: vec![Vec::new(); self.contract.schedule.len()],
            ..SettledYears::default()
        }
    }

    /// Settles the first `years` of a block and appends them. `joint` are its students counted as
    /// [`Self::joint_counting`] asks; read only where it asks.
    pub fn settle_block(&self, tally: &BlockTally, years: usize, joint: Option<&JointTally>, into: &mut SettledYears) {
        let (paid, above_cap) = self.pay_all(tally, joint);
        self.pay_earned(tally, years, &self.earned(&paid, &above_cap), into);
        for ((outcome, paid), sums) in self.outcomes.iter().zip(&paid).zip(&mut into.outcomes) {
            outcome.count(tally, years, paid, sums);
        }
        #[cfg(feature = "whole")]
        self.settle_groups(tally, years, &paid, &above_cap, into);
    }

    /// The same for what the years pay in all and no more: payouts, dosage delivered and how often caps bind are appended.
    pub fn pay_block(&self, tally: &BlockTally, years: usize, joint: Option<&JointTally>, into: &mut SettledYears) {
        self.pay_earned(tally, years, &self.earn_block(tally, joint), into);
    }

    /// What the outcomes of a block pay: all that does not change while base fees, the limits of the whole contract, its
    /// breach and its schedule do; see [`crate::contract::Contract::earning`].
    pub fn earn_block(&self, tally: &BlockTally, joint: Option<&JointTally>) -> Earned {
        let (paid, above_cap) = self.pay_all(tally, joint);
        self.earned(&paid, &above_cap)
    }

    /// Settles the first `years` of a block whose outcomes have paid so much, as [`Self::pay_block`] does.
    pub fn pay_earned(&self, tally: &BlockTally, years: usize, earned: &Earned, into: &mut SettledYears) {
        let base = self.base_fees(tally);
        into.above_student_cap +=
            earned.above_student_cap.iter().take(years).filter(|cents| **cents > 0).count() as u64;
        let mut totals = base;
        add(&mut totals, &earned.outcomes);
        let full_price = self.contract.breach == Breach::FullPrice;
        for (total, breach) in totals.iter_mut().zip(tally.breach).take(years) {
            let limited = self.contract.limit(Money::from_cents(*total));
            into.capped += u64::from(limited.taken > Money::ZERO);
            *total = if full_price && breach { self.most } else { limited.total }.cents();
        }
        into.payouts.extend_from_slice(first(&totals, years));
        into.delivered.extend_from_slice(first(&tally.delivered, years));
        #[cfg(feature = "whole")]
        self.settle_instalments(&base, &earned.winter, years, into);
    }

    /// What each outcome pays, and by group what the per-student cap takes.
    pub(super) fn pay_all(&self, tally: &BlockTally, joint: Option<&JointTally>) -> (Vec<Paid>, Vec<AboveCap>) {
        let paid: Vec<Paid> = self.outcomes.iter().map(|outcome| self.pay(outcome, tally)).collect();
        let above_cap = match (self.contract.per_student, joint) {
            (None, _) => Vec::new(),
            (Some(cap), Some(joint)) => self.above_cap_of_joint(cap, joint, tally, &paid),
            (Some(_), _) => self.above_cap_of_tally(tally, &paid),
        };
        (paid, above_cap)
    }

    /// What all base fees come to.
    pub(super) fn base_fees(&self, tally: &BlockTally) -> Years {
        let mut base = [self.fixed_base.cents(); BLOCK];
        add_each(&mut base, self.base_per_unit, &tally.delivered);
        base
    }

    /// What the outcomes pay, the per-student cap applied.
    pub(super) fn earned(&self, paid: &[Paid], above_cap: &[AboveCap]) -> Earned {
        let mut earned = Earned {
            above_student_cap: self.taken_per_student(paid, above_cap),
            outcomes: [0; BLOCK],
            winter: [0; BLOCK],
        };
        for (outcome, paid) in self.outcomes.iter().zip(paid) {
            add(&mut earned.outcomes, &paid.payment);
            if outcome.winter {
                add(&mut earned.winter, &paid.payment);
            }
        }
        earned.outcomes.iter_mut().zip(earned.above_student_cap).for_each(|(earned, taken)| *earned -= taken);
        earned
    }

    /// What the outcomes with pay per student pay beyond what is left where no student gets more than the cap, to the
    /// nearest cent once.
    pub(super) fn taken_per_student(&self, paid: &[Paid], above_cap: &[AboveCap]) -> Years {
        if above_cap.is_empty() {
            return [0; BLOCK];
        }
        let (mut left, mut taken) = ([0; BLOCK], [0; BLOCK]);
        let mut shares: Option<Box<Shares>> = None;
        for (_, paid) in self.outcomes.iter().zip(paid).filter(|(outcome, _)| outcome.pays_students) {
            add(&mut taken, &paid.payment);
            add(&mut left, &paid.payment);
            add(&mut left, &paid.cut);
            if let Some(rate) = &paid.rate {
                add_shares(&mut shares, &rate.rounding);
            }
        }
        for group in above_cap {
            add(&mut left, &group.cents.map(|cents| -cents));
            if let Some(group) = &group.shares {
                add_shares(&mut shares, group);
            }
        }
        if let Some(shares) = shares {
            for (left, share) in left.iter_mut().zip(shares.iter()) {
                *left = (Unrounded::from(Money::from_cents(*left)) - *share).nearest_cent().cents();
            }
        }
        taken.iter_mut().zip(left).for_each(|(taken, left)| *taken = (*taken - left).max(0));
        taken
    }

    /// By group, what the per-student cap takes where no student is paid for several outcomes.
    fn above_cap_of_tally(&self, tally: &BlockTally, paid: &[Paid]) -> Vec<AboveCap> {
        let mut taken = vec![AboveCap::default(); tally.groups.len()];
        for (outcome, paid) in self.outcomes.iter().zip(paid).filter(|(outcome, _)| outcome.pays_students) {
            for (index, (group, taken)) in tally.groups.iter().zip(&mut taken).enumerate() {
                let Some(card) = outcome.card(index).filter(|_| outcome.covers(index)) else { continue };
                let reached = outcome.counts(group).map(|counts| &counts.reached);
                card.above_cap.add_sum(outcome.counted(group), group.enrolled, reached, &mut taken.cents);
                let deemed = self.deemed(outcome, group);
                add_times(&mut taken.cents, self.contract.above_cap(card.top).cents(), &deemed);
                if let Some(rate) = &paid.rate {
                    let years = taken.shares().iter_mut().zip(&rate.each).zip(outcome.untested(group));
                    for ((share, each), missing) in years {
                        let each = (*each).min(card.top.into());
                        *share = *share + self.contract.above_cap_unrounded(each).each(u64::from(missing));
                    }
                }
            }
        }
        taken
    }
}

impl AppliedOutcome {
    pub(super) fn counts<'t>(&self, group: &'t GroupTally) -> Option<&'t Counts> {
        group.counts.get(self.column)
    }

    /// Counted students of a group: enough dosage and, unless dosage itself is judged, both tests.
    pub const fn counted<'t>(&self, group: &'t GroupTally) -> &'t [u32; BLOCK] {
        if self.on_dosage { &group.enough } else { &group.tested }
    }

    /// Eligible students of a group whose test is missing.
    pub(super) fn untested(&self, group: &GroupTally) -> [u32; BLOCK] {
        let mut untested = [0; BLOCK];
        if !self.on_dosage {
            let years = untested.iter_mut().zip(group.enough).zip(group.tested);
            years.for_each(|((untested, enough), tested)| *untested = enough - tested);
        }
        untested
    }

    /// Adds a block's counts.
    fn count(&self, tally: &BlockTally, years: usize, paid: &Paid, sums: &mut OutcomeSums) {
        let total = |column: fn(&Counts) -> &Column, place: Option<usize>| {
            let mut total = self.total(tally, column, place);
            keep_first(&mut total, years);
            total
        };
        let both_sides = |place| (total(|counts| &counts.reached, place), total(|counts| &counts.without, place));
        let mut lowest = None;
        for ((_, place), threshold) in self.thresholds.iter().zip(&mut sums.thresholds) {
            let (reached, without) = both_sides(*place);
            threshold.add(years, &reached, &without);
            if *place == self.lowest && lowest.is_none() {
                lowest = Some((reached, without));
            }
        }
        let (reached, without) = lowest.unwrap_or_else(|| both_sides(self.lowest));
        let mut counted = [0; BLOCK];
        let covered = tally.groups.iter().zip(&self.covers).filter(|(_, covered)| **covered);
        covered.for_each(|(group, _)| add(&mut counted, self.counted(group)));
        keep_first(&mut counted, years);
        let both = total(|counts| &counts.both, self.lowest);
        let cut_short;
        let payment = if years == BLOCK {
            &paid.payment
        } else {
            let mut shown = paid.payment;
            keep_first(&mut shown, years);
            cut_short = shown;
            &cut_short
        };
        let students = StudentCounts { counted: &counted, reached: &reached, without: &without, both: &both };
        sums.add(years, &students, payment);
        if self.cap.is_some() {
            sums.capped += first(&paid.cut, years).iter().filter(|cents| **cents > 0).count() as u64;
        }
    }

    /// Students of all groups covered who lie at a place or above.
    pub(super) fn total(&self, tally: &BlockTally, column: fn(&Counts) -> &Column, place: Option<usize>) -> Counted {
        let mut total = [0; BLOCK];
        let Some(place) = place else { return total };
        for (group, _) in tally.groups.iter().zip(&self.covers).filter(|(_, covered)| **covered) {
            self.counts(group).into_iter().for_each(|counts| column(counts).add_at_least(place, &mut total));
        }
        total
    }
}

/// Adds an amount so many times, year by year. Terms that could pay more than 2^53 cents are refused, so nothing
/// overflows.
pub(super) fn add_each(to: &mut Years, amount: Money, times: &[u64]) {
    if amount == Money::ZERO {
        return;
    }
    to.iter_mut().zip(times).for_each(|(to, times)| *to += amount.cents() * times.cast_signed());
}

/// Adds numbers year by year.
pub(super) fn add<Number: Copy + std::ops::AddAssign>(to: &mut [Number; BLOCK], numbers: &[Number; BLOCK]) {
    to.iter_mut().zip(numbers).for_each(|(to, number)| *to += *number);
}
