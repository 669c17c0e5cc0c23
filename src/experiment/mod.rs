//! Many replications of one scenario: drawn once, settled under as many contracts as one likes.

#[cfg(feature = "whole")]
mod alone;
#[cfg(feature = "whole")]
mod blended;
mod joints;
#[cfg(feature = "whole")]
mod notes;
#[cfg(feature = "whole")]
mod part;
#[cfg(feature = "whole")]
mod paying;
mod share;
#[cfg(feature = "whole")]
mod threads;
mod years;

use std::rc::Rc;

use crate::contract::ContractTerms;
use crate::exposure::{Budgeted, Exposure, measure};
use crate::language::checks as say;
use crate::outcomes::{Counting, Simulator, is_crowded};
use crate::refusal::{Path, Refusals};
use crate::scenario::{self, Budget, CheckedScenario, Scenario};
use crate::settlement::{Applied, SettledYears};
use crate::units::Money;

use years::Years;

#[cfg(feature = "whole")]
pub(crate) use notes::{dollars, percent};
#[cfg(feature = "whole")]
pub use part::Part;
pub use share::Share;

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
        share.check(&Path::root("share"), &mut refusals);
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

    /// The terms laid on the cohort, or the scenario's own contract.
    pub(crate) fn applied(&self, terms: Option<&ContractTerms>) -> Result<Rc<Applied>, Refusals> {
        match terms {
            Some(terms) => scenario::checked_terms(terms, &self.scenario.cohort).map(Rc::new),
            None => Ok(self.scenario.contract.clone()),
        }
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
    refusals.refuse(code, &Path::root(field), message);
    refusals
}
