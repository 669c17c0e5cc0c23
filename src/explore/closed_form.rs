//! The exact expected payout beside the simulated one: a check of the simulation that needs no simulation.

use serde::Serialize;

use crate::contract::{Breach, CohortRule, ContractTerms, MissingTest, Rule};
use crate::experiment::Simulation;
use crate::exposure::{Estimate, mean_of_cents, sums_of};
use crate::language::{explore as say, names};
use crate::refusal::Refusals;
use crate::scenario::checked_terms;
use crate::settlement::{Applied, AppliedOutcome};
use crate::units::Money;
use crate::wording::list;

use super::expectation::{Moments, Students};

/// The exact expected payout, and how far the simulated one is from it.
///
/// A limit has no closed form: where the NTE, the minimum payout, the cap per student or that of an outcome may bind, the
/// payout without them is compared, and the same simulated years are settled without them; a breach then costs the
/// full price without them. Pay to the cohort as a whole has none either, and then there is none for the contract.
///
/// Exact up to the tables that years are drawn with, of which none is off by more than a chance of 2^-20.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct ClosedForm {
    /// The exact expectation; null where there is none.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "ExactPayout | null"))]
    pub exact: Option<ExactPayout>,
    /// The mean of the simulated years, of the same quantity; null where there is no closed form.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Estimate | null"))]
    pub simulated: Option<Estimate>,
    /// `simulated` less `exact`, in standard errors of `simulated`: beyond 2 in one of 22 runs. Null without a closed form,
    /// and where the simulated years differ in nothing but are off.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "number | null"))]
    pub standard_errors_apart: Option<f64>,
    /// What is compared, or which clause has no closed form.
    pub message: String,
}

/// An expected payout by formula.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct ExactPayout {
    /// In dollars.
    pub payout: f64,
    /// The SD of the payout of one year; null unless students are independent of each other: no clustering, an
    /// effect that is the same in all years and at all sites, no pay at the cohort's rate, and no two correlated measures.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "number | null"))]
    pub sd: Option<f64>,
}

impl ClosedForm {
    fn none(message: String) -> Self {
        Self { exact: None, simulated: None, standard_errors_apart: None, message }
    }
}

impl Simulation {
    /// The exact expected payout under the scenario's contract or another, where there is a closed form, beside that of
    /// the years drawn so far.
    ///
    /// # Errors
    /// Everything wrong with the terms, at once; `noYears` before the first [`Self::advance`].
    pub fn closed_form(&mut self, terms: Option<&ContractTerms>) -> Result<ClosedForm, Refusals> {
        let mut refusals = Refusals::new();
        self.refuse_unready(&mut refusals);
        let (agreed, _) = refusals.beside(self.asked(terms, None))?;
        let terms = terms.unwrap_or(&self.written().contract);
        let mut unlimited = ContractTerms { limits: None, schedule: None, ..terms.clone() };
        unlimited.outcomes.iter_mut().for_each(|outcome| outcome.cap = None);
        let applied = checked_terms(&unlimited, &self.checked().cohort)?;
        if let Some(message) = self.without_closed_form(&applied) {
            return Ok(ClosedForm::none(message));
        }
        let students =
            Students { cohort: &self.checked().cohort, applied: &applied, facts: self.simulator().codes().facts() };
        let Some(moments) = students.moments() else {
            return Ok(ClosedForm::none(say::closed_form_too_long().to_owned()));
        };
        let exact = with_breach(moments, &applied, self.checked().cohort.breach);
        let limits = self.limits_that_may_bind(&agreed, &applied);
        let simulated = mean_of_cents(&sums_of(&self.paid(&applied).payouts));
        Ok(ClosedForm {
            exact: Some(exact),
            simulated: Some(simulated),
            standard_errors_apart: apart(simulated, exact.payout),
            message: compared(&limits),
        })
    }

    /// That a clause has no closed form, if there is such a clause.
    fn without_closed_form(&self, applied: &Applied) -> Option<String> {
        let agreed = || applied.contract.outcomes.iter();
        let to_the_cohort = agreed().find_map(|outcome| match &outcome.rule {
            Rule::PerStudent(_) => None,
            Rule::Cohort(rule) => Some(paid_to_the_cohort(rule, &outcome.label)),
        });
        let mut rated = agreed().zip(&applied.outcomes).filter(|(_, outcome)| self.rate_may_be_cut(applied, outcome));
        to_the_cohort.or_else(|| rated.next().map(|(outcome, _)| say::no_closed_form_of_cut_rate(&outcome.label)))
    }

    /// Whether the cohort's rate may be above the top of a group that it is paid to.
    fn rate_may_be_cut(&self, applied: &Applied, outcome: &AppliedOutcome) -> bool {
        let cards = || {
            let groups = self.checked().cohort.groups.iter().enumerate();
            let covered = groups.filter(|(index, group)| group.students > 0 && outcome.covers(*index));
            covered.filter_map(|(index, _)| outcome.card(index))
        };
        let most = cards().flat_map(|card| card.pays.iter().copied()).max();
        let least = cards().map(|card| card.top.cents()).min();
        applied.contract.missing_test == MissingTest::CohortRate
            && !outcome.on_dosage
            && matches!((most, least), (Some(most), Some(least)) if most > least)
    }

    /// The limits of a contract that may change a payout, as people call them; `unlimited` is the same without any.
    fn limits_that_may_bind(&self, agreed: &Applied, unlimited: &Applied) -> Vec<String> {
        let contract = &agreed.contract;
        let groups = || self.checked().cohort.groups.iter().enumerate().filter(|(_, group)| group.students > 0);
        let top = |outcome: &AppliedOutcome, group: usize| {
            let card = outcome.card(group).filter(|_| outcome.covers(group));
            card.map_or(Money::ZERO, |card| card.top)
        };
        let mut limits = Vec::new();
        for (written, outcome) in contract.outcomes.iter().zip(&agreed.outcomes) {
            let most = groups().map(|(index, group)| top(outcome, index).each(u64::from(group.students))).sum();
            if written.cap.is_some_and(|cap| cap < most) {
                limits.push(say::cap_of(&written.label));
            }
        }
        let paying = || agreed.outcomes.iter().filter(|outcome| outcome.pays_students);
        let of_one = groups().map(|(index, _)| paying().map(|outcome| top(outcome, index)).sum::<Money>()).max();
        if contract.per_student.is_some_and(|cap| of_one.is_some_and(|most| most > cap)) {
            limits.push(say::cap_per_student().to_owned());
        }
        if contract.minimum.is_some_and(|minimum| unlimited.least < minimum) {
            limits.push(names::minimum_payout().to_owned());
        }
        if contract.not_to_exceed.is_some_and(|most| unlimited.most > most) {
            limits.push(names::not_to_exceed().to_owned());
        }
        limits
    }
}

/// That a rule has no closed form, and how it pays.
fn paid_to_the_cohort(rule: &CohortRule, label: &str) -> String {
    match rule {
        CohortRule::Share { .. } => say::no_closed_form_of_share(&label),
        CohortRule::ShareLinear { .. } => say::no_closed_form_of_share_linear(&label),
        CohortRule::Median { .. } => say::no_closed_form_of_median(&label),
        CohortRule::AboveBaseline { .. } => say::no_closed_form_of_above_baseline(&label),
    }
}

/// The payout of a year, of which some have a breach that costs the full price.
fn with_breach(moments: Moments, applied: &Applied, breach: f64) -> ExactPayout {
    let breach = if applied.contract.breach == Breach::FullPrice { breach } else { 0.0 };
    let most = applied.most.dollars();
    let without = applied.fixed_base.dollars() + moments.mean / 100.0;
    let payout = (1.0 - breach) * without + breach * most;
    let between = breach * (1.0 - breach) * (most - without) * (most - without);
    let sd = moments.variance.map(|variance| ((1.0 - breach) * variance / 10_000.0 + between).sqrt());
    ExactPayout { payout, sd }
}

/// How many of its standard errors an estimate is off; `None` where it has none and is off by half a cent.
fn apart(simulated: Estimate, exact: f64) -> Option<f64> {
    let off = simulated.value - exact;
    if simulated.standard_error > 0.0 {
        return Some(off / simulated.standard_error);
    }
    (off.abs() < 0.005).then_some(0.0)
}

/// What is compared.
fn compared(limits: &[String]) -> String {
    if limits.is_empty() {
        return say::exact_beside_simulated().to_owned();
    }
    say::exact_without(&list(limits))
}
