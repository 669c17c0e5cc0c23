//! What each outcome pays in a block of years.

use std::borrow::Cow;

use crate::contract::{CohortRule, DistrictShortfall, MissingTest};
use crate::outcomes::{BLOCK, BlockTally, GroupTally};
use crate::units::{Money, Unrounded};

use super::above_cap::AboveCap;
use super::applied::{Applied, AppliedCohort, AppliedOutcome, AppliedStep};
use super::by_year::{NOBODY, add, add_times, year_by_year};
use super::settled::{Counted, Years};
use super::steps::Judged;

/// What the outcomes of a block pay: room for one block after the other under the same contract.
pub struct Payments {
    /// By outcome.
    pub(super) paid: Vec<Paid>,
    /// By group, what the per-student cap takes; empty without one.
    pub(super) above_cap: Vec<AboveCap>,
}

/// What one outcome comes to in a block of years.
pub(super) struct Paid {
    /// In all, after its own cap.
    pub payment: Years,
    /// What its own cap took; absent without one.
    pub cut: Option<Box<Years>>,
    /// By group, what is paid for students by name, before its own cap.
    pub by_group: Vec<Years>,
    /// What students without a test get; only under `cohortRate`.
    pub rate: Option<Box<AtRate>>,
}

/// What eligible students without a test get, in a block of years.
pub(super) struct AtRate {
    /// Each of them, before any rounding, unless the top of their own group is less.
    pub each: [Unrounded; BLOCK],
    /// What rounding added to all of them together.
    pub rounding: [Unrounded; BLOCK],
}

/// How a cohort stands in a block of years.
pub(super) struct Standing {
    /// Counted at the threshold or above, or deemed.
    pub reached: Counted,
    /// All who count in a share.
    pub eligible: Counted,
}

impl Applied {
    /// Room for what the outcomes of a block pay.
    pub fn no_payments(&self) -> Payments {
        let room = |outcome: &AppliedOutcome| {
            let groups = if outcome.cards.is_empty() { 0 } else { outcome.covers.len() };
            Paid { payment: [0; BLOCK], cut: None, by_group: vec![[0; BLOCK]; groups], rate: None }
        };
        Payments { paid: self.outcomes.iter().map(room).collect(), above_cap: Vec::new() }
    }

    /// What each outcome pays.
    pub(super) fn pay_outcomes(&self, tally: &BlockTally, paid: &mut [Paid]) {
        self.outcomes.iter().zip(paid).for_each(|(outcome, paid)| self.pay(outcome, tally, paid));
    }

    fn pay(&self, outcome: &AppliedOutcome, tally: &BlockTally, paid: &mut Paid) {
        paid.payment = [0; BLOCK];
        if !outcome.cards.is_empty() {
            self.pay_students(outcome, tally, paid);
        }
        match &outcome.cohort {
            None => {}
            Some(AppliedCohort::Share { place, rule }) => {
                add(&mut paid.payment, &self.pay_share(outcome, *place, rule, tally));
            }
            Some(AppliedCohort::Median(steps)) => {
                add(&mut paid.payment, &self.pay_median(outcome, steps, tally));
            }
        }
        if let Some(cap) = outcome.cap {
            let cut = paid.cut.insert(Box::new(paid.payment.map(|payment| (payment - cap.cents()).max(0))));
            paid.payment.iter_mut().zip(cut.iter()).for_each(|(payment, cut)| *payment -= cut);
        }
    }

    /// Adds to a payment of 0 what students are paid by name.
    fn pay_students(&self, outcome: &AppliedOutcome, tally: &BlockTally, paid: &mut Paid) {
        let at_rate = self.contract.missing_test == MissingTest::CohortRate && !outcome.on_dosage;
        let Paid { payment, by_group, rate, .. } = paid;
        by_group.as_flattened_mut().fill(0);
        for (index, (group, amounts)) in tally.groups.iter().zip(by_group.iter_mut()).enumerate() {
            let Some(card) = outcome.card(index).filter(|_| outcome.covers(index)) else { continue };
            // the rate is the average of those with a test, before anybody is deemed
            let deemed = if at_rate { Cow::Borrowed(&NOBODY) } else { self.deemed(outcome, group) };
            card.steps.add_sum(&outcome.judged(group, &deemed), amounts);
            add(payment, amounts);
        }
        if at_rate {
            *rate = Some(pay_the_rate(outcome, tally, payment, by_group));
            for (index, (group, amounts)) in tally.groups.iter().zip(by_group).enumerate() {
                let Some(card) = outcome.card(index).filter(|_| outcome.covers(index)) else { continue };
                let deemed = self.deemed(outcome, group);
                add_times(payment, card.top.cents(), &deemed);
                add_times(amounts, card.top.cents(), &deemed);
            }
        }
    }

    fn pay_share(
        &self,
        outcome: &AppliedOutcome,
        place: Option<usize>,
        rule: &CohortRule,
        tally: &BlockTally,
    ) -> Years {
        let Standing { reached, eligible } = self.standing(outcome, place, tally);
        year_by_year(&reached, &eligible, |reached, eligible| {
            let paid = rule.for_share(u64::from(reached), u64::from(eligible));
            paid.map_or(0, |(_, amount)| amount.cents())
        })
    }

    pub(super) fn standing(&self, outcome: &AppliedOutcome, place: Option<usize>, tally: &BlockTally) -> Standing {
        let mut reached = outcome.total(tally, |counts| &counts.reached, place);
        let mut eligible = [0; BLOCK];
        for group in outcome.covered(tally) {
            let deemed = self.deemed(outcome, group);
            add(&mut reached, &deemed);
            add(&mut eligible, &deemed);
            add(&mut eligible, &self.unpaid(outcome, group));
            add(&mut eligible, outcome.counted(group));
        }
        Standing { reached, eligible }
    }

    fn pay_median(&self, outcome: &AppliedOutcome, steps: &[AppliedStep], tally: &BlockTally) -> Years {
        // deemed students are above every value
        let mut deemed = [0; BLOCK];
        outcome.covered(tally).for_each(|group| add(&mut deemed, &self.deemed(outcome, group)));
        let of = year_by_year(&outcome.all_counted(tally), &deemed, |counted, deemed| counted + deemed);
        let reach = |place: Option<usize>| {
            let mut reached = outcome.total(tally, |counts| &counts.reached, place);
            add(&mut reached, &deemed);
            reached
        };
        let mut payment = [0; BLOCK];
        for step in steps {
            let reached = reach(step.place);
            for (year, payment) in payment.iter_mut().enumerate() {
                let [reached, of, deemed] = [&reached, &of, &deemed].map(|years| years.get(year).copied().unwrap_or(0));
                // of `of` students in rising order: the places of the two in the middle, counted from the top
                let (low, high) = (of - of.saturating_sub(1) / 2, of - of / 2);
                let met = of > 0
                    && (reached >= low
                        || reached >= high && {
                            // as many above as below: the two in the middle decide
                            let value = |rank: u32| {
                                outcome.value_of_rank(|place| reach(Some(place)).get(year).copied().unwrap_or(0), rank)
                            };
                            deemed >= high || value(low) + value(high) >= step.doubled
                        });
                if met {
                    *payment = step.amount.cents();
                }
            }
        }
        payment
    }

    /// Students of a group who count as reaching everything.
    pub(super) fn deemed<'t>(&self, outcome: &AppliedOutcome, group: &'t GroupTally) -> Cow<'t, Counted> {
        let short = self.contract.district_shortfall == DistrictShortfall::DeemedTop;
        outcome.short_and_untested(group, short, self.contract.missing_test == MissingTest::DeemedMet)
    }

    /// Students of a group who stay in the denominator of a share and earn nothing.
    fn unpaid<'t>(&self, outcome: &AppliedOutcome, group: &'t GroupTally) -> Cow<'t, Counted> {
        let short = self.contract.district_shortfall == DistrictShortfall::Unpaid;
        outcome.short_and_untested(group, short, self.contract.missing_test == MissingTest::Unpaid)
    }
}

impl AppliedOutcome {
    /// A group's students as this outcome looks at them.
    pub(super) fn judged<'t>(&self, group: &'t GroupTally, deemed: &'t Counted) -> Judged<'t> {
        let reached = self.counts(group).map(|counts| &counts.reached);
        Judged { enrolled: group.enrolled, counted: self.counted(group), reached, deemed }
    }

    /// Of a group's students those whom the district kept short, those whose test is missing, both or neither.
    fn short_and_untested<'t>(&self, group: &'t GroupTally, short: bool, untested: bool) -> Cow<'t, Counted> {
        let short = if short { &group.district_short } else { &NOBODY };
        if untested && !self.on_dosage {
            Cow::Owned(year_by_year(short, &self.untested(group), |short, untested| short + untested))
        } else {
            Cow::Borrowed(short)
        }
    }

    /// The value of the student at a rank counted from the top, from how many reach a place. At least so many reach the
    /// first place.
    fn value_of_rank(&self, reach: impl Fn(usize) -> u32, rank: u32) -> i64 {
        let (mut at, mut beyond) = (0, self.places);
        while beyond - at > 1 {
            let middle = usize::midpoint(at, beyond);
            if reach(middle) >= rank { at = middle } else { beyond = middle }
        }
        self.first + i64::try_from(at).unwrap_or(i64::MAX)
    }
}

/// Adds what students without a test get: the average of those with one, in no group more than its top, rounded once.
fn pay_the_rate(
    outcome: &AppliedOutcome,
    tally: &BlockTally,
    payment: &mut Years,
    by_group: &mut [Years],
) -> Box<AtRate> {
    let measured = payment.map(Money::from_cents);
    let counted = outcome.all_counted(tally);
    let mut rate = Box::new(AtRate { each: [Unrounded::ZERO; BLOCK], rounding: [Unrounded::ZERO; BLOCK] });
    let years = rate.each.iter_mut().zip(measured).zip(counted);
    for ((each, measured), counted) in years {
        *each = Unrounded::portion(measured, 1, u64::from(counted));
    }
    let mut missing = [0; BLOCK];
    let mut all = [Unrounded::ZERO; BLOCK];
    for (index, (group, amounts)) in tally.groups.iter().zip(by_group).enumerate() {
        let Some(card) = outcome.card(index).filter(|_| outcome.covers(index)) else { continue };
        let here = outcome.untested(group);
        add(&mut missing, &here);
        let years = amounts.iter_mut().zip(here).zip(&rate.each).zip(&mut all);
        for (((amount, here), each), all) in years {
            let paid = (*each).min(card.top.into()).each(u64::from(here));
            *amount += paid.nearest_cent().cents();
            *all = *all + paid;
        }
    }
    let years = payment.iter_mut().zip(&mut rate.rounding).zip(&all);
    for ((payment, rounding), all) in years {
        let paid = all.nearest_cent();
        *payment += paid.cents();
        *rounding = Unrounded::from(paid) - *all;
    }
    rate
}
