//! What a negotiator should know about a contract, each with the figure that makes it worth a note.
//!
//! | code | noted where |
//! |---|---|
//! | `contingentShare` | outcomes are paid for: by all three denominators that are in use |
//! | `cliff` | one more student at a step of the cohort's share or median costs more than 1 % of the mean payout |
//! | `capBinds` | a cap takes money away in most simulated years |
//! | `paysWithoutEffect` | a service without effect earns a quarter of the expected outcome payment, or more |
//! | `reachedWithout` | more than 55 % of the counted students would reach a paid threshold without the service |
//! | `missingTestExploitable` | one missing test is worth 5 % or more of the mean payout per student to one side |
//! | `districtShortfallExploitable` | one shortfall that the district caused, likewise |
//!
//! "Most" is more than half. Both it and the 55 % are passed by more than two standard errors. A figure has no finer
//! digits than its standard error.
//! What needs other terms or another cohort than the run's is settled on a sample of its first few hundred years.

mod figures;
mod incentives;
mod limits;
mod sample;

use std::rc::Rc;

use crate::cohort::CheckedCohort;
use crate::contract::{ContractTerms, Outcome, Pays};
use crate::exposure::{Estimate, Exposure, OutcomeExposure};
use crate::language::notes as say;
use crate::outcomes::Simulator;
use crate::refusal::{Note, Refusals};
use crate::settlement::Applied;
use crate::units::Money;
use crate::wording::{Subject, Voice, is_per_student};

use super::Simulation;

pub use figures::{dollars, percent};
use figures::{exactly, is_above, of, sum, top_of_one};
use sample::Sample;

/// What a service without effect may earn, as a share of the expected outcome payment, before it is noted.
const WITHOUT_EFFECT: f64 = 0.25;
/// The share of students who reach a threshold without the service before it is noted: not half, as a threshold at the
/// norm's median is usual.
const REACHED_WITHOUT: f64 = 0.55;

impl Simulation {
    /// What a negotiator should know about the scenario's contract or another, each with its figure, from the years drawn
    /// so far: cliffs, caps that bind, pay without effect and the like; what [`scenario::check`] notes is not repeated.
    ///
    /// # Errors
    /// Everything wrong with the terms, at once; `noYears` before the first [`Self::advance`].
    pub fn notes(&mut self, terms: Option<&ContractTerms>) -> Result<Vec<Note>, Refusals> {
        let exposure = self.exposure(terms, None)?;
        self.notes_on(&exposure, terms)
    }

    /// The same from an exposure under these terms, such as that of [`Self::merged`].
    ///
    /// # Errors
    /// Everything wrong with the terms, at once.
    pub fn notes_on(&self, exposure: &Exposure, terms: Option<&ContractTerms>) -> Result<Vec<Note>, Refusals> {
        let applied = self.applied(terms)?;
        let Self { scenario, written, simulator, .. } = self;
        let voice = Voice::new(terms.unwrap_or(&written.contract), Some(&written.cohort));
        Noting { seed: scenario.seed, simulator, applied: &applied, voice, exposure }.all()
    }
}

/// Everything that notes are made from.
struct Noting<'a> {
    /// The run's seed.
    pub seed: u32,
    /// The run's.
    pub simulator: &'a Simulator,
    /// The contract spoken of, laid on the cohort.
    pub applied: &'a Rc<Applied>,
    /// The same as written, and the cohort's words.
    pub voice: Voice<'a>,
    /// Its exposure.
    pub exposure: &'a Exposure,
}

impl Noting<'_> {
    /// All notes, in the order of the table above.
    ///
    /// # Errors
    /// None for a contract that has an exposure: parts of terms that are in order are in order.
    pub fn all(&self) -> Result<Vec<Note>, Refusals> {
        let mut notes = Vec::new();
        let mut sample = Sample::new(self.simulator, self.seed, self.applied);
        self.contingent_share(&mut sample, &mut notes)?;
        self.cliffs(&mut notes);
        self.caps(&mut sample, &mut notes)?;
        self.pays_without_effect(&mut notes);
        self.reached_without(&mut notes);
        self.missing_test(&mut sample, &mut notes)?;
        self.district_shortfall(&mut notes);
        Ok(notes)
    }

    fn cohort(&self) -> &CheckedCohort {
        self.simulator.cohort()
    }

    #[inline(never)]
    fn money(&self, estimate: Estimate) -> String {
        self.voice.money(dollars(estimate))
    }

    fn outcomes(&self) -> impl Iterator<Item = (usize, &Outcome, &OutcomeExposure)> {
        let outcomes = self.voice.terms.outcomes.iter().zip(&self.exposure.outcomes).enumerate();
        outcomes.map(|(index, (outcome, found))| (index, outcome, found))
    }

    /// What depends on results: of the expected payout, of the most that the contract pays, of the most that one student
    /// brings. What does not is what the same contract pays without its outcomes; a full price after a breach is neither.
    #[inline(never)]
    fn contingent_share(&self, sample: &mut Sample<'_>, notes: &mut Vec<Note>) -> Result<(), Refusals> {
        let terms = self.voice.terms;
        let mean = self.exposure.payout.mean;
        if terms.outcomes.is_empty() || mean.value <= 0.0 {
            return Ok(());
        }
        let kept = ContractTerms { breach: None, schedule: None, ..terms.clone() };
        let fixed = ContractTerms { outcomes: Vec::new(), ..kept.clone() };
        let fees = sample.laid(&ContractTerms { limits: None, ..fixed.clone() })?;
        let (kept, fixed) = (sample.laid(&kept)?, sample.laid(&fixed)?);
        let dependent = sample.exposure(&kept).payout.mean;
        let guaranteed = sample.exposure(&fixed).payout.mean;
        let of_mean = Estimate {
            value: (dependent.value - guaranteed.value) / mean.value,
            standard_error: dependent.standard_error / mean.value,
        };
        let most = self.exposure.most;
        let top = top_of_one(terms, self.cohort(), |_| true);
        let whole = top + fees.most.portion(1, u64::from(self.cohort().students()));
        let message = say::contingent_share(
            &percent(of_mean),
            &self.money(mean),
            &percent(of(most - fixed.most, most)),
            &self.voice.money(most),
            &percent(of(top, whole)),
            &self.voice.one(),
            &self.money(exactly(whole)),
        );
        notes.push(note("contingentShare", "contract.outcomes".to_owned(), message));
        Ok(())
    }

    /// What the outcomes would pay if the service did nothing.
    #[inline(never)]
    fn pays_without_effect(&self, notes: &mut Vec<Note>) {
        let mut cohort = self.cohort().clone();
        for measure in &mut cohort.measures {
            (measure.effect_mean, measure.effect_sd, measure.site_sd) = (0.0, 0.0, 0.0);
        }
        // where no effect is assumed in the first place, the note on the cohort says so
        if cohort.measures == self.cohort().measures {
            return;
        }
        let simulator = Simulator::new(&cohort);
        let without = Sample::new(&simulator, self.seed, self.applied).exposure(self.applied);
        let paid = sum(without.outcomes.iter().map(|outcome| outcome.payment));
        let expected = sum(self.exposure.outcomes.iter().map(|outcome| outcome.payment));
        if !(paid.value > 0.0 && expected.value > 0.0 && paid.value >= WITHOUT_EFFECT * expected.value) {
            return;
        }
        let value = paid.value / expected.value;
        let limits = if self.voice.terms.limits.is_some() { say::before_the_limits() } else { "" };
        let relative = paid.standard_error / paid.value + expected.standard_error / expected.value;
        let share = percent(Estimate { value, standard_error: value * relative });
        let message = say::pays_without_effect(&self.money(paid), &limits, &share, &self.money(expected));
        notes.push(note("paysWithoutEffect", "contract.outcomes".to_owned(), message));
    }

    /// Of each outcome, the highest paid threshold that most students reach without the service.
    #[inline(never)]
    fn reached_without(&self, notes: &mut Vec<Note>) {
        for (index, outcome, found) in self.outcomes() {
            let path = format!("contract.outcomes[{index}].pays");
            let paid: Vec<(f64, String)> = match &outcome.pays {
                Pays::Tiers { tiers, .. } => {
                    let tiers = tiers.iter().enumerate().filter(|(_, tier)| tier.amount > Money::ZERO);
                    tiers.map(|(place, tier)| (tier.at, format!("{path}.tiers[{place}].at"))).collect()
                }
                Pays::Linear { from, .. } => vec![(*from, format!("{path}.from"))],
                Pays::CohortShare { threshold, .. }
                | Pays::CohortShareLinear { threshold, .. }
                | Pays::AboveBaseline { threshold, .. } => vec![(*threshold, format!("{path}.threshold"))],
                Pays::CohortMedian { steps } => {
                    let steps = steps.iter().enumerate();
                    steps.map(|(place, step)| (step.at, format!("{path}.steps[{place}].at"))).collect()
                }
            };
            let is_linear = matches!(outcome.pays, Pays::Linear { .. });
            let share = |at: f64| {
                let threshold = found.thresholds.iter().find(|threshold| threshold.at == at)?;
                // linear pay begins above its first value, not at it
                let without = if is_linear { found.without_service } else { threshold.without_service };
                let counted = found.counted.value;
                let share =
                    Estimate { value: without.value / counted, standard_error: without.standard_error / counted };
                (counted > 0.0 && is_above(share, REACHED_WITHOUT)).then_some(share)
            };
            let highest = paid.into_iter().rev().find_map(|(at, field)| share(at).map(|share| (at, field, share)));
            let Some((at, field, share)) = highest else { continue };
            let ruler = self.voice.ruler(&outcome.measure);
            let who = if is_linear { ruler.above(at) } else { ruler.at_least(at) };
            let paid = if is_per_student(outcome) { say::they_are_paid_for() } else { say::they_count() };
            let would = who.of(Subject::Would);
            let message = say::reached_without(&percent(share), &self.voice.many(), &would, &paid);
            notes.push(note("reachedWithout", field, message));
        }
    }
}

#[inline(never)]
fn note(code: &str, field: String, message: String) -> Note {
    Note { code: code.to_owned(), field, message }
}
