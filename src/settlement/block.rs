//! Settling blocks of simulated years from their tallies, all years of a block at once.

use crate::contract::{Breach, CheckedStep, DistrictShortfall, MissingTest};
use crate::outcomes::{BLOCK, BlockTally, Column, Counts, GroupTally, Records, Simulator};
use crate::units::{Money, Unrounded};

use super::applied::{Applied, AppliedOutcome, AppliedRule, Steps};
use super::settled::{Counted, GroupSums, OutcomeSums, SettledYears, StudentCounts, ThresholdSums, Years, first};

/// What one outcome comes to in a block of years.
pub(super) struct Paid {
    /// In all.
    pub payment: Years,
    /// By group, what is paid for students by name.
    pub by_group: Vec<Years>,
    /// What an eligible student without a test gets, before any rounding; only under `cohortRate`.
    pub rate: Option<Box<[Unrounded; BLOCK]>>,
}

impl Applied {
    /// Room for this contract's years, still without any.
    pub fn unsettled(&self) -> SettledYears {
        let groups = self.outcomes.first().map_or(0, |outcome| outcome.covers.len());
        let outcome = |applied: &AppliedOutcome| OutcomeSums {
            thresholds: vec![ThresholdSums::default(); applied.thresholds.len()],
            ..OutcomeSums::default()
        };
        SettledYears {
            outcomes: self.outcomes.iter().map(outcome).collect(),
            groups: vec![GroupSums::default(); groups],
            ..SettledYears::default()
        }
    }

    /// Settles the first `years` of a block and appends them. `records` are those of the block; read only where the per-student cap looks at
    /// several measures together, see [`Self::is_joint`].
    pub fn settle_block(
        &self,
        tally: &BlockTally,
        years: usize,
        records: Option<&Records>,
        simulator: &Simulator,
        into: &mut SettledYears,
    ) {
        into.groups.resize_with(tally.groups.len(), GroupSums::default);
        let paid: Vec<Paid> = self.outcomes.iter().map(|outcome| self.pay(outcome, tally)).collect();
        let above_cap: Vec<[Unrounded; BLOCK]> = match (self.contract.per_student, records) {
            (None, _) => Vec::new(),
            (Some(cap), Some(records)) if self.is_joint() => {
                self.above_cap_of_records(cap, records, simulator, tally, &paid)
            }
            (Some(_), _) => self.above_cap_of_tally(tally, &paid),
        };
        self.add_payouts(tally, years, &paid, &above_cap, into);
        for ((outcome, paid), sums) in self.outcomes.iter().zip(&paid).zip(&mut into.outcomes) {
            outcome.count(tally, years, &paid.payment, sums);
        }
        for (index, (group, sums)) in tally.groups.iter().zip(&mut into.groups).enumerate() {
            let mut payment = [self.base_per_student.cents() * i64::from(group.enrolled); BLOCK];
            let district = match self.contract.district_shortfall {
                DistrictShortfall::Excluded => [0; BLOCK],
                DistrictShortfall::Unpaid | DistrictShortfall::DeemedTop => group.district_short,
            };
            add_each(&mut payment, self.base_per_unit, &group.delivered);
            for paid in &paid {
                paid.by_group.get(index).into_iter().for_each(|amounts| add(&mut payment, amounts));
            }
            if let Some(taken) = above_cap.get(index) {
                add(&mut payment, &taken.map(|taken| -taken.nearest_cent().cents()));
            }
            sums.payment.add(first(&payment, years));
            let mut eligible = group.enough;
            add(&mut eligible, &district);
            sums.eligible.add_counts(first(&eligible, years));
        }
    }

    /// What each year pays in all, limits and breach applied.
    fn add_payouts(
        &self,
        tally: &BlockTally,
        years: usize,
        paid: &[Paid],
        above_cap: &[[Unrounded; BLOCK]],
        into: &mut SettledYears,
    ) {
        let mut delivered = [0; BLOCK];
        for group in &tally.groups {
            delivered.iter_mut().zip(group.delivered).for_each(|(all, here)| *all += here);
        }
        let mut subtotal = [self.fixed_base.cents(); BLOCK];
        add_each(&mut subtotal, self.base_per_unit, &delivered);
        for paid in paid {
            add(&mut subtotal, &paid.payment);
        }
        if !above_cap.is_empty() {
            let mut taken = [Unrounded::ZERO; BLOCK];
            for group in above_cap {
                taken.iter_mut().zip(group).for_each(|(all, here)| *all = *all + *here);
            }
            add(&mut subtotal, &taken.map(|taken| -taken.nearest_cent().cents()));
        }
        let full_price = self.contract.breach == Breach::FullPrice;
        for ((subtotal, breach), delivered) in subtotal.into_iter().zip(tally.breach).zip(delivered).take(years) {
            let limited = self.contract.limit(Money::from_cents(subtotal));
            into.capped += u64::from(limited.taken > Money::ZERO);
            into.payouts.push(if full_price && breach { self.most } else { limited.total }.cents());
            into.delivered.push(delivered);
        }
    }

    fn pay(&self, outcome: &AppliedOutcome, tally: &BlockTally) -> Paid {
        match &outcome.rule {
            AppliedRule::PerStudent { steps, top, .. } => self.pay_students(outcome, steps, *top, tally),
            AppliedRule::CohortShare { place, steps } => {
                Paid { payment: self.pay_share(outcome, *place, steps, tally), by_group: Vec::new(), rate: None }
            }
        }
    }

    fn pay_students(&self, outcome: &AppliedOutcome, steps: &Steps, top: Money, tally: &BlockTally) -> Paid {
        let mut payment = [0; BLOCK];
        let mut by_group: Vec<Years> = Vec::with_capacity(tally.groups.len());
        let mut counted = [0; BLOCK];
        for (group, covered) in tally.groups.iter().zip(&outcome.covers) {
            if !covered {
                by_group.push([0; BLOCK]);
                continue;
            }
            let students = outcome.counted(group);
            let amounts = steps.sum(students, outcome.counts(group).map(|counts| &counts.reached));
            add(&mut payment, &amounts);
            add(&mut counted, &students.map(i64::from));
            by_group.push(amounts);
        }
        let rate = (self.contract.missing_test == MissingTest::CohortRate && !outcome.on_dosage)
            .then(|| pay_the_rate(outcome, tally, &mut payment, &mut by_group, &counted));
        for ((group, covered), amounts) in tally.groups.iter().zip(&outcome.covers).zip(&mut by_group) {
            let deemed = if *covered { self.deemed(outcome, group) } else { [0; BLOCK] };
            let deemed = deemed.map(u64::from);
            add_each(&mut payment, top, &deemed);
            add_each(amounts, top, &deemed);
        }
        Paid { payment, by_group, rate }
    }

    fn pay_share(
        &self,
        outcome: &AppliedOutcome,
        place: Option<usize>,
        steps: &[CheckedStep],
        tally: &BlockTally,
    ) -> Years {
        let (mut reached, mut eligible) = ([0_u64; BLOCK], [0_u64; BLOCK]);
        let covered = tally.groups.iter().zip(&outcome.covers).filter(|(_, covered)| **covered);
        for (group, _) in covered {
            let here = at_least(outcome.counts(group).map(|counts| &counts.reached), place);
            let (deemed, unpaid) = (self.deemed(outcome, group), self.unpaid(outcome, group));
            let counted = outcome.counted(group);
            let years = reached.iter_mut().zip(&mut eligible).zip(here).zip(deemed).zip(unpaid).zip(counted);
            for (((((reached, eligible), here), deemed), unpaid), counted) in years {
                *reached += u64::from(here) + u64::from(deemed);
                *eligible += u64::from(counted) + u64::from(deemed) + u64::from(unpaid);
            }
        }
        let mut payment = [0; BLOCK];
        for ((payment, reached), eligible) in payment.iter_mut().zip(reached).zip(eligible) {
            let step = steps.iter().rev().find(|step| step.is_reached(reached, eligible));
            *payment = step.map_or(0, |step| step.amount.cents());
        }
        payment
    }

    /// Students of a group who count as reaching everything.
    fn deemed(&self, outcome: &AppliedOutcome, group: &GroupTally) -> [u32; BLOCK] {
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

    /// By group, what the per-student cap takes where a single outcome pays per student.
    fn above_cap_of_tally(&self, tally: &BlockTally, paid: &[Paid]) -> Vec<[Unrounded; BLOCK]> {
        let mut taken = vec![[Unrounded::ZERO; BLOCK]; tally.groups.len()];
        for (outcome, paid) in self.outcomes.iter().zip(paid) {
            let AppliedRule::PerStudent { above_cap, top, .. } = &outcome.rule else { continue };
            let groups = tally.groups.iter().zip(&outcome.covers).zip(&mut taken);
            for ((group, _), taken) in groups.filter(|((_, covered), _)| **covered) {
                let counted =
                    above_cap.sum(outcome.counted(group), outcome.counts(group).map(|counts| &counts.reached));
                let deemed = self.deemed(outcome, group);
                for ((taken, counted), deemed) in taken.iter_mut().zip(counted).zip(deemed) {
                    let deemed = self.contract.above_cap(*top).each(u64::from(deemed));
                    *taken = *taken + (Money::from_cents(counted) + deemed).into();
                }
                if let Some(rates) = &paid.rate {
                    for ((taken, rate), missing) in taken.iter_mut().zip(rates.iter()).zip(outcome.untested(group)) {
                        *taken = *taken + self.contract.above_cap_unrounded(*rate).each(u64::from(missing));
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
    const fn counted(&self, group: &GroupTally) -> [u32; BLOCK] {
        if self.on_dosage { group.enough } else { group.tested }
    }

    /// Eligible students of a group whose test is missing.
    fn untested(&self, group: &GroupTally) -> [u32; BLOCK] {
        let mut untested = [0; BLOCK];
        if !self.on_dosage {
            let years = untested.iter_mut().zip(group.enough).zip(group.tested);
            years.for_each(|((untested, enough), tested)| *untested = enough - tested);
        }
        untested
    }

    /// Adds a block's counts.
    fn count(&self, tally: &BlockTally, years: usize, payment: &Years, sums: &mut OutcomeSums) {
        let mut lowest = None;
        for ((_, place), threshold) in self.thresholds.iter().zip(&mut sums.thresholds) {
            let reached = self.total(tally, |counts| &counts.reached, *place);
            let without = self.total(tally, |counts| &counts.without, *place);
            threshold.add(years, &reached, &without);
            if *place == self.lowest && lowest.is_none() {
                lowest = Some((reached, without));
            }
        }
        let (reached, without) = lowest.unwrap_or_else(|| {
            let reached = self.total(tally, |counts| &counts.reached, self.lowest);
            (reached, self.total(tally, |counts| &counts.without, self.lowest))
        });
        let mut counted = [0; BLOCK];
        let covered = tally.groups.iter().zip(&self.covers).filter(|(_, covered)| **covered);
        covered.for_each(|(group, _)| add(&mut counted, &self.counted(group)));
        let both = self.total(tally, |counts| &counts.both, self.lowest);
        sums.add(years, &StudentCounts { counted, reached, without, both }, payment);
    }

    /// Students of all groups covered who lie at a place or above.
    fn total(&self, tally: &BlockTally, column: fn(&Counts) -> &Column, place: Option<usize>) -> Counted {
        let mut total = [0; BLOCK];
        let Some(place) = place else { return total };
        for (group, _) in tally.groups.iter().zip(&self.covers).filter(|(_, covered)| **covered) {
            self.counts(group).into_iter().for_each(|counts| column(counts).add_at_least(place, &mut total));
        }
        total
    }
}

/// Adds what students without a test get: the average of those with one, rounded once.
fn pay_the_rate(
    outcome: &AppliedOutcome,
    tally: &BlockTally,
    payment: &mut Years,
    by_group: &mut [Years],
    counted: &Years,
) -> Box<[Unrounded; BLOCK]> {
    let measured = payment.map(Money::from_cents);
    let counted = counted.map(|students| u64::try_from(students).unwrap_or(0));
    let mut missing = [0; BLOCK];
    for ((group, covered), amounts) in tally.groups.iter().zip(&outcome.covers).zip(by_group) {
        let here = if *covered { outcome.untested(group) } else { [0; BLOCK] };
        add(&mut missing, &here.map(i64::from));
        for (((amount, here), measured), counted) in amounts.iter_mut().zip(here).zip(measured).zip(counted) {
            *amount += measured.portion(u64::from(here), counted).cents();
        }
    }
    let mut rates = Box::new([Unrounded::ZERO; BLOCK]);
    let years = payment.iter_mut().zip(rates.iter_mut()).zip(missing).zip(measured).zip(counted);
    for ((((payment, rate), missing), measured), counted) in years {
        let missing = u64::try_from(missing).unwrap_or(0);
        *payment += measured.portion(missing, counted).cents();
        *rate = Unrounded::portion(measured, u64::from(missing > 0), counted);
    }
    rates
}

/// Adds an amount so many times, year by year. Terms that could pay more than 2^53 cents are refused, so nothing
/// overflows.
fn add_each(to: &mut Years, amount: Money, times: &[u64; BLOCK]) {
    to.iter_mut().zip(times).for_each(|(to, times)| *to += amount.cents() * times.cast_signed());
}

/// Adds numbers year by year.
pub(super) fn add<Number: Copy + std::ops::AddAssign>(to: &mut [Number; BLOCK], numbers: &[Number; BLOCK]) {
    to.iter_mut().zip(numbers).for_each(|(to, number)| *to += *number);
}

/// How many lie at a place or above; none where nothing reaches it.
fn at_least(column: Option<&Column>, place: Option<usize>) -> [u32; BLOCK] {
    match (column, place) {
        (Some(column), Some(place)) => column.at_least(place),
        _ => [0; BLOCK],
    }
}
