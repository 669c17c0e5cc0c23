//! What each outcome pays in a block of years.

use crate::contract::{CohortRule, DistrictShortfall, MissingTest};
use crate::outcomes::{BLOCK, BlockTally, GroupTally};
use crate::units::{Money, Unrounded};

use super::applied::{Applied, AppliedCohort, AppliedOutcome, AppliedStep, Card};
use super::block::add;
use super::settled::{Counted, Years};
use super::steps::add_times;

/// What one outcome comes to in a block of years.
pub(super) struct Paid {
    /// In all, after its own cap.
    pub payment: Years,
    /// What its own cap took.
    pub cut: Years,
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
    /// What an outcome pays.
    pub(super) fn pay(&self, outcome: &AppliedOutcome, tally: &BlockTally) -> Paid {
        let mut paid = if outcome.cards.is_empty() {
            Paid { payment: [0; BLOCK], cut: [0; BLOCK], by_group: Vec::new(), rate: None }
        } else {
            self.pay_students(outcome, tally)
        };
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
            for (payment, cut) in paid.payment.iter_mut().zip(&mut paid.cut) {
                *cut = (*payment - cap.cents()).max(0);
                *payment -= *cut;
            }
        }
        paid
    }

    fn pay_students(&self, outcome: &AppliedOutcome, tally: &BlockTally) -> Paid {
        let at_rate = self.contract.missing_test == MissingTest::CohortRate && !outcome.on_dosage;
        let mut payment = [0; BLOCK];
        let mut by_group: Vec<Years> = vec![[0; BLOCK]; tally.groups.len()];
        let mut counted = [0; BLOCK];
        for (index, (group, amounts)) in tally.groups.iter().zip(&mut by_group).enumerate() {
            let Some(card) = outcome.card(index).filter(|_| outcome.covers(index)) else { continue };
            let students = outcome.counted(group);
            let reached = outcome.counts(group).map(|counts| &counts.reached);
            card.steps.add_sum(students, group.enrolled, reached, amounts);
            if at_rate {
                add(&mut counted, &students.map(i64::from));
            } else {
                self.pay_deemed(outcome, card, group, amounts);
            }
            add(&mut payment, amounts);
        }
        let rate = at_rate.then(|| {
            let rate = pay_the_rate(outcome, tally, &mut payment, &mut by_group, &counted);
            for (index, (group, amounts)) in tally.groups.iter().zip(&mut by_group).enumerate() {
                let Some(card) = outcome.card(index).filter(|_| outcome.covers(index)) else { continue };
                let mut deemed = [0; BLOCK];
                self.pay_deemed(outcome, card, group, &mut deemed);
                add(&mut payment, &deemed);
                add(amounts, &deemed);
            }
            rate
        });
        Paid { payment, cut: [0; BLOCK], by_group, rate }
    }

    /// Adds what a group's students are paid who count as reaching everything.
    fn pay_deemed(&self, outcome: &AppliedOutcome, card: &Card, group: &GroupTally, to: &mut Years) {
        if self.contract.district_shortfall == DistrictShortfall::DeemedTop {
            add_times(to, card.top.cents(), &group.district_short);
        }
        if self.contract.missing_test == MissingTest::DeemedMet {
            add_times(to, card.top.cents(), &outcome.untested(group));
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
        let mut payment = [0; BLOCK];
        for ((payment, reached), eligible) in payment.iter_mut().zip(reached).zip(eligible) {
            let paid = rule.for_share(u64::from(reached), u64::from(eligible));
            *payment = paid.map_or(0, |(_, amount)| amount.cents());
        }
        payment
    }

    pub(super) fn standing(&self, outcome: &AppliedOutcome, place: Option<usize>, tally: &BlockTally) -> Standing {
        let mut reached = outcome.total(tally, |counts| &counts.reached, place);
        let mut eligible = [0; BLOCK];
        for (_, group) in tally.groups.iter().enumerate().filter(|(index, _)| outcome.covers(*index)) {
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
        let mut of = [0; BLOCK];
        for (_, group) in tally.groups.iter().enumerate().filter(|(index, _)| outcome.covers(*index)) {
            add(&mut deemed, &self.deemed(outcome, group));
            add(&mut of, outcome.counted(group));
        }
        add(&mut of, &deemed);
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
    pub(super) fn deemed(&self, outcome: &AppliedOutcome, group: &GroupTally) -> [u32; BLOCK] {
        let mut deemed = match self.contract.district_shortfall {
            DistrictShortfall::DeemedTop => group.district_short,
            DistrictShortfall::Unpaid | DistrictShortfall::Excluded => [0; BLOCK],
        };
        match self.contract.missing_test {
            MissingTest::DeemedMet => add(&mut deemed, &outcome.untested(group)),
            MissingTest::Unpaid | MissingTest::CohortRate => {}
        }
        deemed
    }

    /// Students of a group who stay in the denominator of a share and earn nothing.
    fn unpaid(&self, outcome: &AppliedOutcome, group: &GroupTally) -> [u32; BLOCK] {
        let mut unpaid = match self.contract.district_shortfall {
            DistrictShortfall::Unpaid => group.district_short,
            DistrictShortfall::DeemedTop | DistrictShortfall::Excluded => [0; BLOCK],
        };
        match self.contract.missing_test {
            MissingTest::Unpaid => add(&mut unpaid, &outcome.untested(group)),
            MissingTest::DeemedMet | MissingTest::CohortRate => {}
        }
        unpaid
    }
}

impl AppliedOutcome {
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
    counted: &Years,
) -> Box<AtRate> {
    let measured = payment.map(Money::from_cents);
    let mut rate = Box::new(AtRate { each: [Unrounded::ZERO; BLOCK], rounding: [Unrounded::ZERO; BLOCK] });
    let years = rate.each.iter_mut().zip(measured).zip(counted);
    for ((each, measured), counted) in years {
        *each = Unrounded::portion(measured, 1, u64::try_from(*counted).unwrap_or(0));
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
