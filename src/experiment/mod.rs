//! Many replications of one scenario: drawn once, settled under as many contracts as one likes.

#[cfg(feature = "whole")]
mod blended;
mod joints;
#[cfg(feature = "whole")]
mod notes;
mod part;
#[cfg(feature = "whole")]
mod paying;
mod years;

use std::rc::Rc;

use crate::contract::ContractTerms;
use crate::exposure::{Budgeted, Exposure, measure};
use crate::language::checks as say;
use crate::outcomes::{Counting, Crowds, Records, Simulator, is_crowded};
use crate::refusal::{Path, Refusals};
use crate::scenario::{self, Budget, CheckedScenario, Scenario};
use crate::settlement::{Applied, Circumstances, Invoice, SettledYears, Student, invoice_of};
use crate::units::Money;

use years::Years;

#[cfg(feature = "whole")]
pub(crate) use notes::{dollars, percent};
pub use part::{Part, Share};

/// Terms and a budget, checked; the scenario's own are shared with it.
pub(crate) type Asked = (Rc<Applied>, Rc<Budgeted>);

/// A scenario and its simulated years.
///
/// ```
/// use outcomes_contract::{experiment::Simulation, scenario, written::Written};
///
/// let text = std::fs::read_to_string("www/presets/duval.json")?;
/// let preset: serde_json::Value = serde_json::from_str(&text)?;
/// let (scenario, _notes) = scenario::check(&Written::from_json(&preset["scenario"].to_string())?)?;
/// let mut simulation = Simulation::new(&scenario)?;
/// simulation.advance(500);
/// let exposure = simulation.exposure(None, None)?;
/// assert!(exposure.payout.mean.value > 301_500.0);
///
/// let mut dearer = scenario.contract.clone();
/// dearer.base[0].amount = outcomes_contract::units::Money::from_cents(70_000);
/// let same_years = simulation.exposure(Some(&dearer), None)?;
/// assert!(same_years.payout.mean.value > exposure.payout.mean.value);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub struct Simulation {
    scenario: CheckedScenario,
    /// The same as written.
    #[cfg(feature = "whole")]
    written: Scenario,
    simulator: Simulator,
    share: Share,
    years: Years,
    drawn: u32,
    /// What the outcomes of the contract asked about last pay.
    #[cfg(feature = "whole")]
    earned: Option<paying::Earnings>,
}

impl Simulation {
    /// Checks a scenario and builds the tables its years are drawn from; draws none yet.
    ///
    /// # Errors
    /// Everything wrong with the scenario, at once.
    pub fn new(scenario: &Scenario) -> Result<Self, Refusals> {
        Self::sharing(scenario, Share::WHOLE)
    }

    /// The same, to draw one thread's share of the years: see [`Self::part`] and [`Self::merged`].
    ///
    /// # Errors
    /// Everything wrong with the scenario and the share, at once.
    pub fn sharing(scenario: &Scenario, share: Share) -> Result<Self, Refusals> {
        let mut refusals = Refusals::new();
        share.check(&Path::Root("share"), &mut refusals);
        #[cfg(feature = "whole")]
        let written = scenario.clone();
        let scenario = match scenario::checked(scenario) {
            Ok(scenario) if refusals.is_empty() => scenario,
            Ok(_) => return Err(refusals),
            Err(mut found) => {
                found.append(refusals);
                return Err(found);
            }
        };
        let simulator = Simulator::of(scenario.cohort.clone());
        let counting = counting_of(&scenario, &scenario.contract);
        let crowded = is_crowded(&simulator) && !scenario.contract.is_joint();
        let years = Years::new(scenario.seed, scenario.replications, share, counting, crowded);
        Ok(Self {
            scenario,
            #[cfg(feature = "whole")]
            written,
            simulator,
            share,
            years,
            drawn: 0,
            #[cfg(feature = "whole")]
            earned: None,
        })
    }

    /// Draws so many years more, up to the plan's; returns how many are drawn in all, by all shares together.
    pub fn advance(&mut self, replications: u32) -> u32 {
        self.drawn = self.drawn.saturating_add(replications).min(self.scenario.replications);
        self.years.draw(&self.simulator, self.drawn);
        self.drawn
    }

    /// Keeps no students of the years drawn, only their counts: a fraction of the memory. Settling is as fast until other
    /// students count: then the years are drawn again. Does nothing where the scenario's contract looks at several
    /// measures of a student together.
    pub fn keep_counts(&mut self) {
        if !self.scenario.contract.is_joint() {
            self.years.forgo_records();
        }
    }

    /// Whether the years drawn so far are settled under these terms from what is kept, and none is drawn or counted
    /// again: what tells a short call from a long one.
    ///
    /// # Errors
    /// Everything wrong with the terms, at once.
    pub fn is_at_hand(&self, terms: Option<&ContractTerms>) -> Result<bool, Refusals> {
        let applied = self.applied(terms)?;
        Ok(self.years.are_at_hand(&self.simulator, &applied, self.drawn))
    }

    /// The exposure of the years drawn so far, under the scenario's contract and budget or under others: the
    /// same years, nothing is drawn again.
    ///
    /// # Errors
    /// Everything wrong with the terms or the budget, at once; `noYears` before the first [`Self::advance`].
    pub fn exposure(&mut self, terms: Option<&ContractTerms>, budget: Option<&Budget>) -> Result<Exposure, Refusals> {
        let (applied, budget) = self.asked(terms, budget)?;
        let years = self.settled(&applied)?;
        Ok(self.measured(&years, &applied, &budget))
    }

    /// This share's settled years, for [`Self::merged`].
    ///
    /// # Errors
    /// Everything wrong with the terms, at once; `noYears` before the first [`Self::advance`].
    pub fn part(&mut self, terms: Option<&ContractTerms>) -> Result<Part, Refusals> {
        let applied = self.applied(terms)?;
        let settled = self.settle(&applied)?;
        Ok(Part { share: self.share, drawn: self.drawn, settled })
    }

    /// The exposure of the years that several threads have drawn, each its share, all the same number in all. The same
    /// bits as from one thread.
    ///
    /// # Errors
    /// Everything wrong with the terms or the budget, at once; `parts` unless each share of one run under these terms
    /// is there exactly once.
    pub fn merged(
        &self,
        parts: Vec<Part>,
        terms: Option<&ContractTerms>,
        budget: Option<&Budget>,
    ) -> Result<Exposure, Refusals> {
        let (applied, budget) = self.asked(terms, budget)?;
        let (_, years) = part::merge(parts, &applied, self.scenario.cohort.groups.len())
            .ok_or_else(|| refused("parts", "parts", say::parts_of_all()))?;
        Ok(self.measured(&years, &applied, &budget))
    }

    /// Terms and a budget to look at, or the scenario's, checked.
    pub(crate) fn asked(&self, terms: Option<&ContractTerms>, budget: Option<&Budget>) -> Result<Asked, Refusals> {
        let applied = self.applied(terms);
        let budgeted = match budget {
            Some(budget) => scenario::checked_budget(budget).map(Rc::new),
            None => Ok(self.scenario.budget.clone()),
        };
        match (applied, budgeted) {
            (Ok(applied), Ok(budgeted)) => {
                scenario::check_fiscal_years(&budgeted, &applied.contract)?;
                Ok((applied, budgeted))
            }
            (Err(refusals), Ok(_)) | (Ok(_), Err(refusals)) => Err(refusals),
            (Err(mut terms), Err(budget)) => {
                terms.append(budget);
                Err(terms)
            }
        }
    }

    fn measured(&self, years: &SettledYears, applied: &Applied, budget: &Budgeted) -> Exposure {
        let CheckedScenario { cohort, costs, seed, .. } = &self.scenario;
        measure(years, applied, cohort, budget, *costs, *seed)
    }

    /// The payouts of the years drawn so far, in their order.
    ///
    /// # Errors
    /// Everything wrong with the terms, at once.
    pub fn payouts(&mut self, terms: Option<&ContractTerms>) -> Result<Vec<Money>, Refusals> {
        let applied = self.applied(terms)?;
        let years = if self.drawn == 0 { SettledYears::default() } else { self.settled(&applied)? };
        Ok(years.payouts.into_iter().map(Money::from_cents).collect())
    }

    /// One simulated year, line by line; drawn by itself, whether it was drawn before or not.
    ///
    /// # Errors
    /// Everything wrong with the terms, at once; `outOfRange` for a year beyond the plan's.
    pub fn year(&self, replication: u32, terms: Option<&ContractTerms>) -> Result<Invoice, Refusals> {
        let applied = self.applied(terms)?;
        self.refuse_beyond(replication)?;
        Ok(self.invoice_alone(replication, &applied, self.alone(replication, &applied).as_ref()))
    }

    /// Refuses a year beyond the plan's.
    pub(crate) fn refuse_beyond(&self, replication: u32) -> Result<(), Refusals> {
        if replication < self.scenario.replications {
            return Ok(());
        }
        let mut refusals = Refusals::new();
        let last = self.scenario.replications - 1;
        refusals.refuse("outOfRange", &Path::Root("replication"), say::year_of_the_plan(&last, &replication));
        Err(refusals)
    }

    /// The invoice of one replication, whose students are those of [`Self::alone`].
    pub(crate) fn invoice_alone(&self, replication: u32, applied: &Applied, alone: Option<&Records>) -> Invoice {
        let (breach, students) = alone.map_or_else(
            || self.crowd_students(replication, applied),
            |year| (year.breach.first() == Some(&true), self.students_of(year, applied)),
        );
        let winter = applied.winter();
        let circumstances =
            Circumstances { breach, most: Some(applied.most), winter: Some(&winter), lists_students: false };
        invoice_of(&applied.contract, &students, circumstances)
    }

    fn applied(&self, terms: Option<&ContractTerms>) -> Result<Rc<Applied>, Refusals> {
        match terms {
            Some(terms) => scenario::checked_terms(terms, &self.scenario.cohort).map(Rc::new),
            None => Ok(self.scenario.contract.clone()),
        }
    }

    /// The students of a year as settlement sees them.
    #[expect(clippy::cast_precision_loss, reason = "grid values are small")]
    fn students_of(&self, year: &Records, applied: &Applied) -> Vec<Student<'_>> {
        let cohort = &self.scenario.cohort;
        let facts = self.simulator.codes().facts();
        let mut students = Vec::with_capacity(self.simulator.students());
        for (group, place) in cohort.groups.iter().zip(self.simulator.groups()) {
            for student in place.students.clone() {
                let code = year.codes.get(student).copied().unwrap_or_default();
                let Some(facts) = facts.get(usize::from(code)) else { continue };
                let dosage = cohort.dosage.as_ref().map(|_| f64::from(facts.units));
                let value = |outcome: &crate::settlement::AppliedOutcome| {
                    if outcome.on_dosage {
                        return dosage;
                    }
                    let place = year.values.get(outcome.column)?.get(student)?;
                    let grid = &cohort.measures.get(outcome.column)?.grid;
                    facts.valid.then(|| grid.value(place) as f64)
                };
                students.push(Student {
                    group: Some(&group.id),
                    dosage,
                    cause: facts.cause,
                    enrolled_share: 1.0,
                    values: applied.outcomes.iter().map(value).collect(),
                });
            }
        }
        students
    }

    /// The same where cells are crowded.
    #[expect(clippy::cast_precision_loss, reason = "grid values are small")]
    fn crowd_students(&self, replication: u32, applied: &Applied) -> (bool, Vec<Student<'_>>) {
        let cohort = &self.scenario.cohort;
        let counting = counting_of(&self.scenario, applied);
        let (breach, groups) = Crowds::new(&self.simulator, &counting).students(self.scenario.seed, replication);
        let students = cohort.groups.iter().zip(groups).flat_map(|(group, students)| {
            students.into_iter().map(|student| {
                let dosage = cohort.dosage.as_ref().map(|_| f64::from(student.units));
                let value = |outcome: &crate::settlement::AppliedOutcome| {
                    if outcome.on_dosage {
                        return dosage;
                    }
                    Some(cohort.measures.get(outcome.column)?.grid.value(student.place?) as f64)
                };
                Student {
                    group: Some(group.id.as_str()),
                    dosage,
                    cause: student.cause,
                    enrolled_share: 1.0,
                    values: applied.outcomes.iter().map(value).collect(),
                }
            })
        });
        (breach, students.collect())
    }

    /// Settles every year drawn so far.
    fn settled(&mut self, applied: &Rc<Applied>) -> Result<SettledYears, Refusals> {
        if self.share != Share::WHOLE {
            return Err(refused("share", "", say::share_of_the_years()));
        }
        self.settle(applied)
    }

    fn settle(&mut self, applied: &Rc<Applied>) -> Result<SettledYears, Refusals> {
        if self.drawn == 0 {
            return Err(refused("noYears", "", say::no_years()));
        }
        Ok(self.years.settle(&self.simulator, applied, self.drawn))
    }
}

/// What a contract asks of the years of a scenario.
fn counting_of(scenario: &CheckedScenario, applied: &Applied) -> Counting {
    let costs_units = scenario.costs.is_some_and(|costs| costs.per_dosage_unit > Money::ZERO);
    applied.counting(scenario.cohort.measures.len(), costs_units)
}

/// A single refusal.
fn refused(code: &str, field: &str, message: &str) -> Refusals {
    let mut refusals = Refusals::new();
    refusals.refuse(code, &Path::Root(field), message);
    refusals
}
