//! The per-student cap where it looks at several of a student's measures together: student by student.

use crate::contract::{DistrictShortfall, MissingTest};
use crate::outcomes::{BLOCK, BlockTally, Cause, Records, Simulator};
use crate::units::{Money, Unrounded};

use super::applied::{Applied, AppliedOutcome};
use super::pay::Paid;

/// How a student stands to the contract, by the code of what befell them.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Standing {
    /// Earns nothing.
    Nothing,
    /// Counts as reaching everything.
    Deemed,
    /// Enough dosage and both tests.
    Tested,
    /// Enough dosage, and no test.
    Untested,
}

/// An outcome that pays per student, with what its column of records pays.
struct Paying<'a> {
    outcome: &'a AppliedOutcome,
    paid: &'a Paid,
    /// By place, in cents.
    pays: &'a [i64],
    top: i64,
}

impl Applied {
    /// By group, what the per-student cap takes.
    pub(super) fn above_cap_of_records(
        &self,
        cap: Money,
        records: &Records,
        simulator: &Simulator,
        tally: &BlockTally,
        paid: &[Paid],
    ) -> Vec<[Unrounded; BLOCK]> {
        let facts = simulator.codes().facts();
        let standings: Vec<Standing> = facts
            .iter()
            .map(|facts| match (facts.units >= self.minimum_units, facts.cause, facts.valid) {
                (false, Cause::District, _) if self.contract.district_shortfall == DistrictShortfall::DeemedTop => {
                    Standing::Deemed
                }
                (false, ..) => Standing::Nothing,
                (true, _, true) => Standing::Tested,
                (true, _, false) => Standing::Untested,
            })
            .collect();
        let units: Vec<usize> = facts.iter().map(|facts| facts.units as usize).collect();
        let mut taken = vec![[Unrounded::ZERO; BLOCK]; tally.groups.len()];
        for (group, (place, taken)) in simulator.groups().iter().zip(&mut taken).enumerate() {
            let paying: Vec<Paying<'_>> = self.paying(group, paid);
            for (year, taken) in taken.iter_mut().enumerate().take(records.breach.len()) {
                let before = year * simulator.students();
                let mut sure = 0;
                for student in before + place.students.start..before + place.students.end {
                    let Some(code) = records.codes.get(student).map(|code| usize::from(*code)) else { continue };
                    let Some(standing) = standings.get(code) else { continue };
                    let cents = |one: &Paying<'_>| {
                        let place = if one.outcome.on_dosage {
                            units.get(code).copied()
                        } else {
                            records.values.get(one.outcome.column).and_then(|values| values.get(student))
                        };
                        self.cents(*standing, one, place)
                    };
                    let earned: i64 = paying.iter().map(cents).sum();
                    if *standing == Standing::Untested && self.contract.missing_test == MissingTest::CohortRate {
                        let rate = |one: &Paying<'_>| {
                            let each = *one.paid.rate.as_ref()?.each.get(year)?;
                            Some(each.min(Money::from_cents(one.top).into()))
                        };
                        let rates = paying.iter().filter_map(rate);
                        let earned = rates.sum::<Unrounded>() + Money::from_cents(earned).into();
                        *taken = *taken + self.contract.above_cap_unrounded(earned);
                    } else {
                        sure += (earned - cap.cents()).max(0);
                    }
                }
                *taken = *taken + Money::from_cents(sure).into();
            }
        }
        taken
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

    /// What one student surely earns in one outcome; not what the cohort's rate adds.
    fn cents(&self, standing: Standing, one: &Paying<'_>, place: Option<usize>) -> i64 {
        let counted = || place.and_then(|place| one.pays.get(place)).copied().unwrap_or(0);
        match standing {
            Standing::Nothing => 0,
            Standing::Deemed => one.top,
            Standing::Tested => counted(),
            Standing::Untested if one.outcome.on_dosage => counted(),
            Standing::Untested => match self.contract.missing_test {
                MissingTest::DeemedMet => one.top,
                MissingTest::Unpaid | MissingTest::CohortRate => 0,
            },
        }
    }
}
