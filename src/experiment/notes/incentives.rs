//! What one student's missing test, or shortfall of dosage, is worth to either side.

use crate::cohort::DOSAGE;
use crate::contract::{ContractTerms, DistrictShortfall, MissingTest, Outcome};
use crate::exposure::Estimate;
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
        let message = match terms.missing_test {
            MissingTest::DeemedMet if self.is_material(top + malus) => {
                let saved = if malus > Money::ZERO {
                    format!(", and saves it {} of deductions", self.voice.money(malus))
                } else {
                    String::new()
                };
                format!(
                    "A missing test is worth the top amount to the vendor, {} a {one}{saved}: it gains where a weak {one} is \
                     not tested.",
                    self.voice.money(top)
                )
            }
            MissingTest::Unpaid if self.is_material(top.max(malus)) => {
                let saved = if malus > Money::ZERO {
                    format!(", and the vendor up to {} where a weak one is not", self.voice.money(malus))
                } else {
                    String::new()
                };
                format!(
                    "A missing test saves the district up to {} a {one}: it gains where a strong {one} is not tested{saved}.",
                    self.voice.money(top)
                )
            }
            MissingTest::CohortRate => {
                let average = self.average(sample)?;
                let of_strong = Estimate { value: top.dollars() - average.value, ..average };
                let of_weak = Estimate { value: average.value + malus.dollars(), ..average };
                if !(self.is_material(dollars(of_strong)) || self.is_material(dollars(of_weak))) {
                    return Ok(());
                }
                format!(
                    "A {one} without a test is paid the average of the others, about {}: the vendor gains up to {} where a \
                     weak {one} is not tested, the district up to {} where a strong one is not.",
                    self.money(average),
                    self.money(of_weak),
                    self.money(of_strong)
                )
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
            DistrictShortfall::DeemedTop => format!(
                "A {one} whom the district kept below {amount} is worth the top amount to the vendor, {top}: it gains where \
                 a weak {one}’s shortfall is put down to the district."
            ),
            DistrictShortfall::Unpaid | DistrictShortfall::Excluded => format!(
                "A {one} whom the district kept below {amount} earns the vendor nothing: each one cut short saves the \
                 district up to {top}."
            ),
        };
        notes.push(note("districtShortfallExploitable", "contract.districtShortfall".to_owned(), message));
    }
}
