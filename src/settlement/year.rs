//! Settling simulated years from their tallies; from their records where terms look at measures together.

use std::ops::Range;

use crate::contract::{Breach, DistrictShortfall, MissingTest};
use crate::outcomes::{Cause, Column, Counts, GroupTally, Standing, Year, YearTally};
use crate::units::{Money, Unrounded};

use super::applied::{Applied, AppliedOutcome, AppliedRule};
use super::columns::{GroupColumns, OutcomeColumns, SettledYears, ThresholdColumns};

/// What one outcome comes to in one year.
struct Paid {
    /// In all.
    payment: Money,
    /// By group, what is paid for students by name.
    by_group: Vec<i64>,
    /// What an eligible student without a test gets, before any rounding; only under `cohortRate`.
    rate: Unrounded,
}

impl Applied {
    /// Columns for this contract, still without years.
    pub fn columns(&self) -> SettledYears {
        let groups = self.outcomes.first().map_or(0, |outcome| outcome.covers.len());
        let outcome = |applied: &AppliedOutcome| OutcomeColumns {
            thresholds: vec![ThresholdColumns::default(); applied.thresholds.len()],
            ..OutcomeColumns::default()
        };
        SettledYears {
            outcomes: self.outcomes.iter().map(outcome).collect(),
            groups: vec![GroupColumns::default(); groups],
            ..SettledYears::default()
        }
    }

    /// Settles one year and appends it. `records` draws or finds the year's records; asked only where the
    /// per-student cap looks at several measures together.
    pub fn settle_year<'y>(
        &self,
        tally: &YearTally,
        groups: &[Range<usize>],
        records: impl FnOnce() -> &'y Year,
        into: &mut SettledYears,
    ) {
        into.groups.resize_with(tally.groups.len(), GroupColumns::default);
        let paid: Vec<Paid> = self.outcomes.iter().map(|outcome| self.pay(outcome, tally)).collect();
        let above_cap: Vec<Unrounded> = if self.contract.per_student.is_none() {
            Vec::new()
        } else if self.is_joint() {
            self.above_cap_of_records(records(), groups, &paid)
        } else {
            self.above_cap_of_tally(tally, &paid)
        };
        let delivered: u64 = tally.groups.iter().map(|group| group.delivered).sum();
        let outcomes: Money = paid.iter().map(|paid| paid.payment).sum();
        let taken = above_cap.iter().copied().sum::<Unrounded>().nearest_cent();
        let limited = self.contract.limit(self.fixed_base + self.base_per_unit.each(delivered) + outcomes - taken);
        let owed_in_full = tally.breach && self.contract.breach == Breach::FullPrice;
        into.payouts.push(if owed_in_full { self.most } else { limited.total }.cents());
        into.capped.push(limited.taken > Money::ZERO);
        into.delivered.push(delivered);
        for ((outcome, paid), columns) in self.outcomes.iter().zip(&paid).zip(&mut into.outcomes) {
            columns.payment.push(paid.payment.cents());
            outcome.count(tally, columns);
        }
        for (index, (group, columns)) in tally.groups.iter().zip(&mut into.groups).enumerate() {
            let by_name = |by_group: &[i64]| by_group.get(index).copied().unwrap_or(0);
            let outcomes: i64 = paid.iter().map(|paid| by_name(&paid.by_group)).sum();
            let base = self.base_per_unit.each(group.delivered) + self.base_per_student.each(u64::from(group.enrolled));
            let taken = above_cap.get(index).map_or(Money::ZERO, |taken| taken.nearest_cent());
            columns.payment.push(base.cents() + outcomes - taken.cents());
            let district = match self.contract.district_shortfall {
                DistrictShortfall::Excluded => 0,
                DistrictShortfall::Unpaid | DistrictShortfall::DeemedTop => group.district_short,
            };
            columns.eligible.push(group.enough + district);
        }
    }

    fn pay(&self, outcome: &AppliedOutcome, tally: &YearTally) -> Paid {
        match &outcome.rule {
            AppliedRule::PerStudent { steps, top, .. } => {
                let mut by_group: Vec<i64> = Vec::with_capacity(tally.groups.len());
                let (mut measured, mut counted, mut missing) = (0, 0, 0);
                for (group, covered) in tally.groups.iter().zip(&outcome.covers) {
                    if !covered {
                        by_group.push(0);
                        continue;
                    }
                    let students = outcome.counted(group);
                    let payment = steps.sum(students, outcome.reached_in(group));
                    by_group.push(payment + top.each(u64::from(self.deemed(outcome, group))).cents());
                    measured += payment;
                    counted += u64::from(students);
                    missing += u64::from(self.at_cohort_rate(outcome, group));
                }
                let measured = Money::from_cents(measured);
                let imputed = measured.portion(missing, counted);
                let payment = Money::from_cents(by_group.iter().sum()) + imputed;
                if missing > 0 {
                    let groups = tally.groups.iter().zip(&outcome.covers).zip(&mut by_group);
                    for ((group, _), by_name) in groups.filter(|((_, covered), _)| **covered) {
                        let here = u64::from(self.at_cohort_rate(outcome, group));
                        *by_name += measured.portion(here, counted).cents();
                    }
                }
                Paid { payment, by_group, rate: Unrounded::portion(measured, u64::from(missing > 0), counted) }
            }
            AppliedRule::CohortShare { place, steps } => {
                let (mut reached, mut eligible) = (0, 0);
                let covered = tally.groups.iter().zip(&outcome.covers).filter(|(_, covered)| **covered);
                for (group, _) in covered {
                    let deemed = self.deemed(outcome, group);
                    reached += u64::from(at_least(outcome.reached_in(group), *place) + deemed);
                    eligible += u64::from(outcome.counted(group) + deemed + self.unpaid(outcome, group));
                }
                let step = steps.iter().rev().find(|step| step.is_reached(reached, eligible));
                let payment = step.map_or(Money::ZERO, |step| step.amount);
                Paid { payment, by_group: Vec::new(), rate: Unrounded::ZERO }
            }
        }
    }

    /// Students of a group who count as reaching everything.
    fn deemed(&self, outcome: &AppliedOutcome, group: &GroupTally) -> u32 {
        let district = match self.contract.district_shortfall {
            DistrictShortfall::DeemedTop => group.district_short,
            DistrictShortfall::Unpaid | DistrictShortfall::Excluded => 0,
        };
        let untested = match self.contract.missing_test {
            MissingTest::DeemedMet => outcome.untested(group),
            MissingTest::Unpaid | MissingTest::CohortRate => 0,
        };
        district + untested
    }

    /// Students of a group who stay in the denominator of a share and earn nothing.
    fn unpaid(&self, outcome: &AppliedOutcome, group: &GroupTally) -> u32 {
        let district = match self.contract.district_shortfall {
            DistrictShortfall::Unpaid => group.district_short,
            DistrictShortfall::DeemedTop | DistrictShortfall::Excluded => 0,
        };
        let untested = match self.contract.missing_test {
            MissingTest::Unpaid => outcome.untested(group),
            MissingTest::DeemedMet | MissingTest::CohortRate => 0,
        };
        district + untested
    }

    /// Students of a group who get the average of those with the test.
    fn at_cohort_rate(&self, outcome: &AppliedOutcome, group: &GroupTally) -> u32 {
        match self.contract.missing_test {
            MissingTest::CohortRate => outcome.untested(group),
            MissingTest::Unpaid | MissingTest::DeemedMet => 0,
        }
    }

    /// By group, what the per-student cap takes where a single outcome pays per student.
    fn above_cap_of_tally(&self, tally: &YearTally, paid: &[Paid]) -> Vec<Unrounded> {
        let mut taken = vec![Unrounded::ZERO; tally.groups.len()];
        for (outcome, paid) in self.outcomes.iter().zip(paid) {
            let AppliedRule::PerStudent { above_cap, top, .. } = &outcome.rule else { continue };
            let groups = tally.groups.iter().zip(&outcome.covers).zip(&mut taken);
            for ((group, _), taken) in groups.filter(|((_, covered), _)| **covered) {
                let counted = above_cap.sum(outcome.counted(group), outcome.reached_in(group));
                let deemed = self.contract.above_cap(*top).each(u64::from(self.deemed(outcome, group)));
                let at_rate = self.contract.above_cap_unrounded(paid.rate);
                *taken = *taken
                    + Unrounded::from(Money::from_cents(counted) + deemed)
                    + at_rate.each(u64::from(self.at_cohort_rate(outcome, group)));
            }
        }
        taken
    }

    /// By group, what the per-student cap takes, student by student.
    fn above_cap_of_records(&self, year: &Year, groups: &[Range<usize>], paid: &[Paid]) -> Vec<Unrounded> {
        let above_cap = |(group, students): (usize, &Range<usize>)| {
            let covering: Vec<(&AppliedOutcome, &Paid)> = self
                .outcomes
                .iter()
                .zip(paid)
                .filter(|(outcome, _)| outcome.covers.get(group) == Some(&true))
                .collect();
            let taken = |student: usize| {
                let earned = covering.iter().map(|(outcome, paid)| self.earned(outcome, paid.rate, year, student));
                self.contract.above_cap_unrounded(earned.sum())
            };
            students.clone().map(taken).sum()
        };
        groups.iter().enumerate().map(above_cap).collect()
    }

    /// What one student earns in one outcome.
    fn earned(&self, outcome: &AppliedOutcome, rate: Unrounded, year: &Year, student: usize) -> Unrounded {
        let AppliedRule::PerStudent { pays, top, .. } = &outcome.rule else { return Unrounded::ZERO };
        match year.standing(student, self.minimum_units) {
            Standing::Short(Cause::Student | Cause::Vendor) => Unrounded::ZERO,
            Standing::Short(Cause::District) => match self.contract.district_shortfall {
                DistrictShortfall::DeemedTop => (*top).into(),
                DistrictShortfall::Unpaid | DistrictShortfall::Excluded => Unrounded::ZERO,
            },
            Standing::Enough if outcome.on_dosage || year.tested(student) => {
                let column = if outcome.on_dosage { Some(&year.dosage) } else { year.values.get(outcome.column) };
                let place = column.and_then(|column| column.get(student)).copied().unwrap_or_default();
                Money::from_cents(pays.get(usize::from(place)).copied().unwrap_or(0)).into()
            }
            Standing::Enough => match self.contract.missing_test {
                MissingTest::Unpaid => Unrounded::ZERO,
                MissingTest::DeemedMet => (*top).into(),
                MissingTest::CohortRate => rate,
            },
        }
    }
}

impl AppliedOutcome {
    fn counts<'t>(&self, group: &'t GroupTally) -> Option<&'t Counts> {
        group.counts.get(self.column)
    }

    fn reached_in<'t>(&self, group: &'t GroupTally) -> Option<&'t Column> {
        self.counts(group).map(|counts| &counts.reached)
    }

    /// Counted students of a group: enough dosage and, unless dosage itself is judged, both tests.
    const fn counted(&self, group: &GroupTally) -> u32 {
        if self.on_dosage { group.enough } else { group.tested }
    }

    /// Eligible students of a group whose test is missing.
    const fn untested(&self, group: &GroupTally) -> u32 {
        if self.on_dosage { 0 } else { group.untested() }
    }

    /// Appends a year's counts.
    fn count(&self, tally: &YearTally, columns: &mut OutcomeColumns) {
        let total = |part: &dyn Fn(&GroupTally) -> u32| -> u32 {
            let covered = tally.groups.iter().zip(&self.covers).filter(|(_, covered)| **covered);
            covered.map(|(group, _)| part(group)).sum()
        };
        let reached = |place| total(&|group| at_least(self.counts(group).map(|counts| &counts.reached), place));
        let without = |place| total(&|group| at_least(self.counts(group).map(|counts| &counts.without), place));
        let both = |place| total(&|group| at_least(self.counts(group).map(|counts| &counts.both), place));
        columns.counted.push(total(&|group| self.counted(group)));
        columns.reached.push(reached(self.lowest));
        columns.without.push(without(self.lowest));
        columns.both.push(both(self.lowest));
        for ((_, place), threshold) in self.thresholds.iter().zip(&mut columns.thresholds) {
            threshold.reached.push(reached(*place));
            threshold.without.push(without(*place));
        }
    }
}

/// How many lie at a place or above; none where nothing reaches it.
fn at_least(column: Option<&Column>, place: Option<usize>) -> u32 {
    match (column, place) {
        (Some(column), Some(place)) => column.at_least(place),
        _ => 0,
    }
}
