//! What one student's missing test, or shortfall of dosage, is worth to either side.

use std::fmt::Display;

use crate::cohort::DOSAGE;
use crate::contract::{ContractTerms, DistrictShortfall, MissingTest, Outcome};
use crate::exposure::Estimate;
use crate::language::notes as say;
use crate::refusal::{Note, Refusals};
use crate::units::Money;
use crate::wording::is_per_student;

use super::figures::{dollars, sum, top_of_one};
use super::sample::Sample;
use super::{Noting, note};

/// What one student may be worth, as a share of the mean payout per student, before it is noted.
const MATERIAL: f64 = 0.05;

impl Noting<'_> {
    /// Whether so much for one student is worth a note.
    #[inline(never)]
    fn is_material(&self, amount: Money) -> bool {
        let each = self.exposure.payout.mean.value / f64::from(self.cohort().students().max(1));
        amount > Money::ZERO && amount.dollars() >= MATERIAL * each
    }

    /// What a missing test is worth.
    #[inline(never)]
    pub(super) fn missing_test(&self, sample: &mut Sample<'_>, notes: &mut Vec<Note>) -> Result<(), Refusals> {
        let terms = self.voice.terms;
        let tested = |outcome: &Outcome| outcome.measure != DOSAGE;
        let top = top_of_one(terms, self.cohort(), tested);
        let malus: Money = terms
            .outcomes
            .iter()
            .filter(|outcome| tested(outcome))
            .filter_map(|outcome| outcome.malus.as_ref())
            .map(|malus| malus.amount)
            .sum();
        let one = self.voice.one();
        let saved = |phrase: fn(&dyn Display) -> String| {
            if malus > Money::ZERO { phrase(&self.voice.money(malus)) } else { String::new() }
        };
        let message = match terms.missing_test {
            MissingTest::DeemedMet if self.is_material(top + malus) => {
                let saved = saved(say::and_saves_deductions);
                say::missing_test_deemed(&self.voice.money(top), &one, &saved)
            }
            MissingTest::Unpaid if self.is_material(top.max(malus)) => {
                let saved = saved(say::and_the_vendor_gains);
                say::missing_test_unpaid(&self.voice.money(top), &one, &saved)
            }
            MissingTest::CohortRate => {
                let average = self.average(sample)?;
                let of_strong = Estimate { value: top.dollars() - average.value, ..average };
                let of_weak = Estimate { value: average.value + malus.dollars(), ..average };
                if !(self.is_material(dollars(of_strong)) || self.is_material(dollars(of_weak))) {
                    return Ok(());
                }
                let (average, weak, strong) = (self.money(average), self.money(of_weak), self.money(of_strong));
                say::missing_test_at_the_average(&one, &average, &weak, &strong)
            }
            MissingTest::DeemedMet | MissingTest::Unpaid => return Ok(()),
        };
        notes.push(note("missingTestExploitable", "contract.missingTest".to_owned(), message));
        Ok(())
    }

    /// What the outcomes that need a test pay for an average student who has one.
    #[inline(never)]
    fn average(&self, sample: &mut Sample<'_>) -> Result<Estimate, Refusals> {
        // of tested students only, so that payment over counted students is their average
        let terms = ContractTerms {
            limits: None,
            breach: None,
            schedule: None,
            missing_test: MissingTest::Unpaid,
            district_shortfall: Some(DistrictShortfall::Excluded),
            ..self.voice.terms.clone()
        };
        let applied = sample.laid(&terms)?;
        let exposure = sample.exposure(&applied);
        let paid = terms.outcomes.iter().zip(&exposure.outcomes).filter(|(outcome, found)| {
            outcome.measure != DOSAGE && is_per_student(outcome) && found.counted.value > 0.0
        });
        Ok(sum(paid.map(|(_, found)| Estimate {
            value: found.payment.value / found.counted.value,
            standard_error: found.payment.standard_error / found.counted.value,
        })))
    }

    /// What a shortfall that the district caused is worth.
    #[inline(never)]
    pub(super) fn district_shortfall(&self, notes: &mut Vec<Note>) {
        let terms = self.voice.terms;
        let Some(minimum) = self.voice.minimum_dosage().filter(|minimum| *minimum > 0.0) else { return };
        let top = top_of_one(terms, self.cohort(), |_| true);
        if !self.is_material(top) {
            return;
        }
        let (one, amount) = (self.voice.one(), self.voice.dosage(minimum));
        let top = self.voice.money(top);
        let message = match terms.district_shortfall.unwrap_or_default() {
            DistrictShortfall::DeemedTop => say::shortfall_deemed(&one, &amount, &top),
            DistrictShortfall::Unpaid | DistrictShortfall::Excluded => say::shortfall_unpaid(&one, &amount, &top),
        };
        notes.push(note("districtShortfallExploitable", "contract.districtShortfall".to_owned(), message));
    }
}
