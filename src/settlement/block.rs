//! Settling blocks of simulated years from their tallies, all years of a block at once.

use crate::contract::Breach;
use crate::outcomes::{BLOCK, BlockTally, Column, Counts, GroupTally};
use crate::sums::keep_first;
use crate::units::{Money, Unrounded};

use super::above_cap::{AboveCap, Shares, add_shares};
use super::applied::{Applied, AppliedOutcome};
use super::by_year::{NOBODY, add, add_each, first, year_by_year};
use super::pay::{Paid, Payments};
use super::settled::{Counted, OutcomeSums, SettledYears, StudentCounts, ThresholdSums, Years};
use super::together::JointTally;

/// What the outcomes of a block of years pay, in cents.
pub struct Earned {
    /// All together, after their own caps and the per-student cap.
    outcomes: Years,
    /// Those judged in winter, after their own caps; absent where none is.
    winter: Option<Box<Years>>,
    /// What the per-student cap took; absent without one.
    above_student_cap: Option<Box<Years>>,
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
    /// [`Self::joint_counting`] asks; read only where it asks. `payments` is room of [`Self::no_payments`].
    pub fn settle_block(
        &self,
        tally: &BlockTally,
        years: usize,
        joint: Option<&JointTally>,
        payments: &mut Payments,
        into: &mut SettledYears,
    ) {
        self.pay_all(tally, joint, payments);
        self.pay_earned(tally, years, &self.earned(payments), into);
        for ((outcome, paid), sums) in self.outcomes.iter().zip(&mut payments.paid).zip(&mut into.outcomes) {
            keep_first(&mut paid.payment, years);
            outcome.count(tally, years, paid, sums);
        }
        #[cfg(feature = "whole")]
        self.settle_groups(tally, years, payments, into);
    }

    /// The same for what the years pay in all and no more: payouts, dosage delivered and how often caps bind are appended.
    pub fn pay_block(&self, tally: &BlockTally, years: usize, joint: Option<&JointTally>, into: &mut SettledYears) {
        self.pay_earned(tally, years, &self.earn_block(tally, joint), into);
    }

    /// What the outcomes of a block pay: all that does not change while base fees, the limits of the whole contract, its
    /// breach and its schedule do; see [`crate::contract::Contract::earning`].
    pub fn earn_block(&self, tally: &BlockTally, joint: Option<&JointTally>) -> Earned {
        let mut payments = self.no_payments();
        self.pay_all(tally, joint, &mut payments);
        self.earned(&payments)
    }

    /// Settles the first `years` of a block whose outcomes have paid so much, as [`Self::pay_block`] does.
    pub fn pay_earned(&self, tally: &BlockTally, years: usize, earned: &Earned, into: &mut SettledYears) {
        let base = self.base_fees(tally);
        into.above_student_cap += above_zero(earned.above_student_cap.as_deref(), years);
        let full_price = self.contract.breach == Breach::FullPrice;
        let SettledYears { payouts, capped, .. } = into;
        payouts.extend(base.iter().zip(&earned.outcomes).zip(&tally.breach).take(years).map(
            |((base, outcomes), breach)| {
                let limited = self.contract.limit(Money::from_cents(base + outcomes));
                *capped += u64::from(limited.taken > Money::ZERO);
                if full_price && *breach { self.most } else { limited.total }.cents()
            },
        ));
        into.delivered.extend_from_slice(first(&tally.delivered, years));
        #[cfg(feature = "whole")]
        self.settle_instalments(&base, earned.winter.as_deref(), years, into);
    }

    /// What each outcome pays, and by group what the per-student cap takes.
    pub(super) fn pay_all(&self, tally: &BlockTally, joint: Option<&JointTally>, payments: &mut Payments) {
        let Payments { paid, above_cap } = payments;
        self.pay_outcomes(tally, paid);
        *above_cap = match (self.contract.per_student, joint) {
            (None, _) => Vec::new(),
            (Some(cap), Some(joint)) => self.above_cap_of_joint(cap, joint, tally, paid),
            (Some(_), _) => self.above_cap_of_tally(tally, paid),
        };
    }

    /// What all base fees come to.
    pub(super) fn base_fees(&self, tally: &BlockTally) -> Years {
        let mut base = [self.fixed_base.cents(); BLOCK];
        add_each(&mut base, self.base_per_unit, &tally.delivered);
        base
    }

    /// What the outcomes pay, the per-student cap applied.
    pub(super) fn earned(&self, payments: &Payments) -> Earned {
        let mut earned =
            Earned { outcomes: [0; BLOCK], winter: None, above_student_cap: self.taken_per_student(payments) };
        for (outcome, paid) in self.outcomes.iter().zip(&payments.paid) {
            add(&mut earned.outcomes, &paid.payment);
            if outcome.winter {
                add(earned.winter.get_or_insert_default(), &paid.payment);
            }
        }
        if let Some(taken) = &earned.above_student_cap {
            earned.outcomes.iter_mut().zip(taken.iter()).for_each(|(earned, taken)| *earned -= taken);
        }
        earned
    }

    /// What the outcomes with pay per student pay beyond what is left where no student gets more than the cap, to the
    /// nearest cent once; `None` without such a cap.
    pub(super) fn taken_per_student(&self, payments: &Payments) -> Option<Box<Years>> {
        let Payments { paid, above_cap } = payments;
        if above_cap.is_empty() {
            return None;
        }
        let (mut left, mut taken) = ([0; BLOCK], [0; BLOCK]);
        let mut shares: Option<Box<Shares>> = None;
        for (_, paid) in self.outcomes.iter().zip(paid).filter(|(outcome, _)| outcome.pays_students) {
            add(&mut taken, &paid.payment);
            add(&mut left, &paid.payment);
            paid.cut.iter().for_each(|cut| add(&mut left, cut));
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
        Some(Box::new(year_by_year(&taken, &left, |taken, left| (taken - left).max(0))))
    }

    /// By group, what the per-student cap takes where no student is paid for several outcomes.
    fn above_cap_of_tally(&self, tally: &BlockTally, paid: &[Paid]) -> Vec<AboveCap> {
        let mut taken = vec![AboveCap::default(); tally.groups.len()];
        for (outcome, paid) in self.outcomes.iter().zip(paid).filter(|(outcome, _)| outcome.pays_students) {
            for (index, (group, taken)) in tally.groups.iter().zip(&mut taken).enumerate() {
                let Some(card) = outcome.card(index).filter(|_| outcome.covers(index)) else { continue };
                let deemed = self.deemed(outcome, group);
                card.above_cap.add_sum(&outcome.judged(group, &deemed), &mut taken.cents);
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
    pub(super) fn untested(&self, group: &GroupTally) -> Counted {
        year_by_year(&group.enough, self.counted(group), |enough, counted| enough - counted)
    }

    /// Counted students of all groups covered.
    pub(super) fn all_counted(&self, tally: &BlockTally) -> Counted {
        let mut counted = [0; BLOCK];
        self.covered(tally).for_each(|group| add(&mut counted, self.counted(group)));
        counted
    }

    /// The groups covered.
    pub(super) fn covered<'t>(&self, tally: &'t BlockTally) -> impl Iterator<Item = &'t GroupTally> {
        tally.groups.iter().zip(&self.covers).filter_map(|(group, covered)| covered.then_some(group))
    }

    /// Adds a block's counts; what is paid beyond its first `years` is 0.
    fn count(&self, tally: &BlockTally, years: usize, paid: &Paid, sums: &mut OutcomeSums) {
        let add_total = |column: fn(&Counts) -> &Column, place: Option<usize>, to: &mut Counted| {
            self.add_total(tally, column, place, to);
            keep_first(to, years);
        };
        let [mut reached, mut without, mut both] = [NOBODY; 3];
        add_total(|counts| &counts.reached, self.lowest, &mut reached);
        add_total(|counts| &counts.without, self.lowest, &mut without);
        add_total(|counts| &counts.both, self.lowest, &mut both);
        for ((_, place), threshold) in self.thresholds.iter().zip(&mut sums.thresholds) {
            if *place == self.lowest {
                threshold.add(years, &reached, &without);
            } else {
                let [mut reached, mut without] = [NOBODY; 2];
                add_total(|counts| &counts.reached, *place, &mut reached);
                add_total(|counts| &counts.without, *place, &mut without);
                threshold.add(years, &reached, &without);
            }
        }
        let mut counted = self.all_counted(tally);
        keep_first(&mut counted, years);
        let students = StudentCounts { counted: &counted, reached: &reached, without: &without, both: &both };
        sums.add(years, &students, &paid.payment);
        sums.capped += above_zero(paid.cut.as_deref(), years);
    }

    /// Students of all groups covered who lie at a place or above.
    pub(super) fn total(&self, tally: &BlockTally, column: fn(&Counts) -> &Column, place: Option<usize>) -> Counted {
        let mut total = NOBODY;
        self.add_total(tally, column, place, &mut total);
        total
    }

    /// Adds them.
    fn add_total(&self, tally: &BlockTally, column: fn(&Counts) -> &Column, place: Option<usize>, to: &mut Counted) {
        let Some(place) = place else { return };
        for counts in self.covered(tally).filter_map(|group| self.counts(group)) {
            column(counts).add_at_least(place, to);
        }
    }
}

/// In how many of the first years an amount is above 0.
fn above_zero(cents: Option<&Years>, years: usize) -> u64 {
    cents.map_or(0, |cents| first(cents, years).iter().filter(|cents| **cents > 0).count() as u64)
}
