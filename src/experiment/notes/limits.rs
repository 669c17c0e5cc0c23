//! Cliffs and caps: where the payout jumps, and where it stops.

use crate::contract::{ContractTerms, Limits, MissingTest, Pays};
use crate::exposure::{Estimate, OutcomeExposure};
use crate::language::notes as say;
use crate::refusal::{Note, Refusals};
use crate::units::{Money, as_written};

use super::figures::{in_fifty, is_above, percent, taken};
use super::sample::Sample;
use super::{Noting, note};

/// A cohort step that costs more than this share of the mean payout is a cliff.
const CLIFF: f64 = 0.01;
/// A cap that binds in more than this share of years binds in most.
const MOST: f64 = 0.5;

impl Noting<'_> {
    /// Cohort steps at which one student more costs much.
    #[inline(never)]
    pub(super) fn cliffs(&self, notes: &mut Vec<Note>) {
        for (index, outcome, found) in self.outcomes() {
            let eligible = self.eligible(index, found);
            let (ruler, many) = (self.voice.ruler(&outcome.measure), self.voice.eligible_many());
            let steps: Vec<(Money, String, String)> = match &outcome.pays {
                Pays::CohortShare { threshold, steps } => {
                    let step = |step: &crate::contract::ShareStep| {
                        let needed = as_written(step.share).checked_mul(eligible.into()).unwrap_or_default().ceil();
                        // nobody need reach a step at share 0
                        let amount = if needed.is_zero() { Money::ZERO } else { step.amount };
                        (
                            amount,
                            ruler.at_least(*threshold).to_string(),
                            say::step_at(&needed.normalize(), &eligible, &many),
                        )
                    };
                    steps.iter().map(step).collect()
                }
                Pays::CohortMedian { steps } => {
                    let place = say::median_at(&(eligible / 2 + 1), &eligible, &many);
                    steps.iter().map(|step| (step.amount, ruler.at_least(step.at).to_string(), place.clone())).collect()
                }
                Pays::Tiers { .. }
                | Pays::Linear { .. }
                | Pays::CohortShareLinear { .. }
                | Pays::AboveBaseline { .. } => Vec::new(),
            };
            let mut below = Money::ZERO;
            for (step, (amount, who, place)) in steps.into_iter().enumerate() {
                let amount = outcome.cap.map_or(amount, |cap| amount.min(cap));
                let jump = amount - below;
                below = amount;
                let mean = self.exposure.payout.mean;
                if !(mean.value > 0.0 && jump.dollars() > CLIFF * mean.value) {
                    continue;
                }
                let value = jump.dollars() / mean.value;
                let share = Estimate { value, standard_error: value * mean.standard_error / mean.value };
                let (jump, mean) = (self.voice.money(jump), self.money(mean));
                let message = say::cliff(&self.voice.one(), &who, &jump, &percent(share), &mean, &place);
                notes.push(note("cliff", format!("contract.outcomes[{index}].pays.steps[{step}]"), message));
            }
        }
    }

    /// Students among whom an outcome's share is taken, in an average year, to the nearest whole one.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "at most a million students")]
    #[inline(never)]
    fn eligible(&self, index: usize, found: &OutcomeExposure) -> u32 {
        let Some(outcome) = self.applied.outcomes.get(index) else { return 0 };
        let groups = self.exposure.groups.iter().zip(&outcome.covers).filter(|(_, covered)| **covered);
        let eligible: f64 = groups.map(|(group, _)| group.eligible.value).sum();
        let valid = self.cohort().valid_pairs;
        let untested =
            if outcome.on_dosage || valid <= 0.0 { 0.0 } else { found.counted.value * (1.0 - valid) / valid };
        let left_out = match self.voice.terms.missing_test {
            MissingTest::CohortRate => untested,
            MissingTest::Unpaid | MissingTest::DeemedMet => 0.0,
        };
        (eligible - left_out).round() as u32
    }

    /// Caps that take money away in most years.
    #[inline(never)]
    pub(super) fn caps(&self, sample: &mut Sample<'_>, notes: &mut Vec<Note>) -> Result<(), Refusals> {
        let terms = self.voice.terms;
        let limits = terms.limits.unwrap_or_default();
        let binds = self.exposure.chance_not_to_exceed_binds;
        if let Some(most) = limits.not_to_exceed
            && is_above(binds, MOST)
        {
            let message = say::not_to_exceed_binds(&self.voice.money(most), &in_fifty(binds));
            notes.push(note("capBinds", "contract.limits.notToExceed".to_owned(), message));
        }
        // without the limits of the whole contract, what a cap takes is what the payout rises by without it
        let plain = ContractTerms { breach: None, schedule: None, limits: None, ..terms.clone() };
        if let Some(cap) = limits.per_student {
            let per_student = Limits { per_student: limits.per_student, ..Limits::default() };
            let with = ContractTerms { limits: Some(per_student), ..plain.clone() };
            let what = say::cap_per_student(&self.voice.money(cap), &self.voice.one());
            notes.extend(self.cap("contract.limits.perStudent".to_owned(), &what, &with, &plain, sample)?);
        }
        for (index, outcome) in terms.outcomes.iter().enumerate() {
            let Some(cap) = outcome.cap else { continue };
            let mut without = plain.clone();
            without.outcomes.iter_mut().skip(index).take(1).for_each(|outcome| outcome.cap = None);
            let what = say::cap_of_outcome(&self.voice.money(cap), &outcome.label);
            notes.extend(self.cap(format!("contract.outcomes[{index}].cap"), &what, &plain, &without, sample)?);
        }
        Ok(())
    }

    /// A note where terms pay less than the same terms without a cap, in most years.
    #[inline(never)]
    fn cap(
        &self,
        field: String,
        what: &str,
        with: &ContractTerms,
        without: &ContractTerms,
        sample: &mut Sample<'_>,
    ) -> Result<Option<Note>, Refusals> {
        let (with, without) = (sample.laid(with)?, sample.laid(without)?);
        if !sample.draws_alike(&with, &without) {
            return Ok(None);
        }
        let (with, without) = (sample.settled(&with), sample.settled(&without));
        let cents: Vec<i64> = without.payouts.iter().zip(&with.payouts).map(|(more, less)| more - less).collect();
        let (binds, amount) = taken(&cents);
        Ok(is_above(binds, MOST).then(|| {
            let message = say::cap_binds(&what, &in_fifty(binds), &self.money(amount));
            note("capBinds", field, message)
        }))
    }
}
