//! What moves the payout: one term or assumption at a time, from a low value to a high one.

use serde::Serialize;

use crate::contract::ContractTerms;
use crate::experiment::Simulation;
use crate::exposure::{Budgeted, Estimate, mean_of, mean_of_cents, sums_of};
use crate::language::{checks as say, names};
use crate::refusal::{Path, Refusal, Refusals};
use crate::scenario::{Budget, Plan, Scenario};
use crate::settlement::{Applied, SettledYears};
use crate::written::read_object;

use super::outlook::Outlook;
use super::term::{Inputs, Part, Term};

/// Simulated years where nobody says how many.
const REPLICATIONS: u32 = 2_000;
/// Most ranges looked at in one go.
const MOST_RANGES: usize = 100;

/// A field and the values it is moved to.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct SensitivityRange {
    /// Path of a number or an amount in the contract, the budget or the cohort, such as `contract.limits.notToExceed` or
    /// `cohort.measures[0].effect.mean`.
    pub field: String,
    /// The low value; amounts in units of the currency, to the nearest cent.
    pub low: f64,
    /// The high value, at least the low one.
    pub high: f64,
}
read_object!(SensitivityRange { field: "field", low: "low", high: "high" });

/// How sensitivity is found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct SensitivityOptions {
    /// Simulated years, from 1 up to the plan's. Absent: 2,000, or the plan's where they are fewer.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub replications: Option<u32>,
}
read_object!(SensitivityOptions { replications: "replications" });

/// What each of several terms and assumptions moves, all others being as they stand.
///
/// Years are the first of the scenario's, with the same seed under every value (common random numbers): a term settles
/// the same students again; an assumption has them drawn again from the same words. Differences are taken year by year, and
/// their standard errors are those of paired differences, the SD of the differences over the root of their number:
/// far smaller than those of the two means. What a field does not move is exactly 0.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Sensitivity {
    /// Simulated years.
    pub replications: u32,
    /// With everything as it stands.
    pub at: Outlook,
    /// In the order asked.
    pub bars: Vec<Bar>,
}

/// One field, moved.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Bar {
    /// Its path.
    pub field: String,
    /// What it is.
    pub kind: BarKind,
    /// Its value as it stands; null where the field is absent.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "number | null"))]
    pub value: Option<f64>,
    /// At its low value.
    pub low: Side,
    /// At its high value.
    pub high: Side,
}

/// What a field is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub enum BarKind {
    /// A term of the contract, or the budget: it can be agreed.
    Term,
    /// An assumption about students: it can only be known better.
    Assumption,
}

/// One value of a field. Differences are to the scenario as it stands, in the same years.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Side {
    /// The value.
    pub value: f64,
    /// With this value; null where it does not fit.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Outlook | null"))]
    pub outlook: Option<Outlook>,
    /// What the expected payout changes by; null where the value does not fit.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Estimate | null"))]
    pub payout: Option<Estimate>,
    /// What the chance of exceeding the budget changes by; null where the value does not fit.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Estimate | null"))]
    pub chance_exceeded: Option<Estimate>,
    /// Why the value does not fit.
    pub refusals: Vec<Refusal>,
}

/// Payouts of the same years under one value.
struct Looked {
    outlook: Outlook,
    payouts: Vec<i64>,
    budget: i64,
}

impl Looked {
    fn new(simulation: &mut Simulation, applied: &Applied, budget: &Budgeted) -> Self {
        let paid: SettledYears = simulation.paid(applied);
        let outlook = Outlook::of(&paid, applied, budget, simulation.checked());
        Self { outlook, payouts: paid.payouts, budget: budget.amount.cents() }
    }

    /// By year, 1 where the budget is exceeded.
    fn exceeds(&self) -> impl Iterator<Item = i64> {
        self.payouts.iter().map(|payout| i64::from(*payout > self.budget))
    }
}

impl Simulation {
    /// What each of several fields moves between two values, one at a time, with the scenario's contract and budget or
    /// others. Draws years of its own, the first of the scenario's seed; those drawn already stay as they are.
    ///
    /// # Errors
    /// Everything wrong with the ranges, the options, the terms and the budget, at once: `unknownTerm` for a field that is
    /// no number and no amount. A value that does not fit is not an error: its side carries the refusals.
    pub fn sensitivity(
        &self,
        ranges: &[SensitivityRange],
        options: SensitivityOptions,
        terms: Option<&ContractTerms>,
        budget: Option<&Budget>,
    ) -> Result<Sensitivity, Refusals> {
        let mut refusals = Refusals::new();
        let planned = self.checked().replications;
        let replications = options.replications.unwrap_or(REPLICATIONS.min(planned));
        refusals.whole_within(
            &Path::root("options").field("replications"),
            names::number_of_years(),
            f64::from(replications),
            1.0..=f64::from(planned),
        );
        let inputs = Inputs::of(self, terms, budget);
        let fields = fields_of(ranges, &inputs, &mut refusals);
        refusals.beside(self.asked(terms, budget).map(|_| ()))?;
        let mut standing = self.drawn_anew(&inputs, replications)?;
        let (applied, budgeted) = standing.asked(None, None)?;
        let at = Looked::new(&mut standing, &applied, &budgeted);
        let bars = fields.iter().zip(ranges).map(|(field, range)| {
            let mut side = |value| {
                let (value, found) = self.look(field, value, &inputs, &mut standing, replications);
                side_of(value, found, &at)
            };
            let (low, high) = (side(range.low), side(range.high));
            let kind = match field.part {
                Part::Contract | Part::Budget => BarKind::Term,
                Part::Cohort => BarKind::Assumption,
            };
            Bar { field: field.path.clone(), kind, value: field.value, low, high }
        });
        let bars = bars.collect();
        Ok(Sensitivity { replications, at: at.outlook, bars })
    }

    /// The same years with a field at another value, and that value as it is held.
    fn look(
        &self,
        field: &Term,
        value: f64,
        inputs: &Inputs,
        standing: &mut Self,
        replications: u32,
    ) -> (f64, Result<Looked, Refusals>) {
        let changed = match field.set(inputs, value) {
            Ok(changed) => changed,
            Err(refusals) => return (value, Err(refusals)),
        };
        let held = Term::find(&field.path, &changed).and_then(|field| field.value).unwrap_or(value);
        let found = match field.part {
            Part::Contract | Part::Budget => standing
                .asked(Some(&changed.contract), Some(&changed.budget))
                .map(|(applied, budget)| Looked::new(standing, &applied, &budget)),
            Part::Cohort => self.drawn_anew(&changed, replications).and_then(|mut other| {
                let (applied, budget) = other.asked(None, None)?;
                Ok(Looked::new(&mut other, &applied, &budget))
            }),
        };
        (held, found)
    }

    /// A run of the first years under other inputs, from the same seed.
    fn drawn_anew(&self, inputs: &Inputs, replications: u32) -> Result<Self, Refusals> {
        let scenario = Scenario {
            cohort: inputs.cohort.clone(),
            contract: inputs.contract.clone(),
            budget: inputs.budget.clone(),
            plan: Plan { replications: Some(replications), ..self.written().plan },
            ..self.written().clone()
        };
        let mut simulation = Self::new(&scenario)?;
        simulation.advance(replications);
        Ok(simulation)
    }
}

/// The fields of the ranges; those that are none are refused.
fn fields_of(ranges: &[SensitivityRange], inputs: &Inputs, refusals: &mut Refusals) -> Vec<Term> {
    let path = Path::root("ranges");
    if ranges.len() > MOST_RANGES {
        let message = say::number_up_to(&MOST_RANGES, &names::ranges(), &ranges.len());
        refusals.refuse("outOfRange", &path, message);
        return Vec::new();
    }
    let found = ranges.iter().enumerate().filter_map(|(index, range)| {
        let path = path.item(index);
        if !(range.low <= range.high) {
            refusals.refuse("conflict", &path.field("high"), say::high_below_low(&range.low, &range.high));
        }
        Term::find_or_refuse(&range.field, inputs, &path.field("field"), refusals)
    });
    found.collect()
}

/// A value beside the scenario as it stands.
fn side_of(value: f64, found: Result<Looked, Refusals>, at: &Looked) -> Side {
    match found {
        Ok(found) => {
            let payouts = found.payouts.iter().zip(&at.payouts).map(|(here, there)| here - there);
            let exceeds = found.exceeds().zip(at.exceeds()).map(|(here, there)| here - there);
            let [payouts, exceeds] = [payouts.collect::<Vec<i64>>(), exceeds.collect()].map(|years| sums_of(&years));
            Side {
                value,
                payout: Some(mean_of_cents(&payouts)),
                chance_exceeded: Some(mean_of(&exceeds)),
                outlook: Some(found.outlook),
                refusals: Vec::new(),
            }
        }
        Err(refusals) => {
            Side { value, outlook: None, payout: None, chance_exceeded: None, refusals: refusals.list().to_vec() }
        }
    }
}
