//! Common ground: over a grid of two terms, where each side can live with the contract.

use serde::Serialize;

use crate::contract::ContractTerms;
use crate::experiment::{Asked, Simulation};
use crate::exposure::{Estimate, mean_of_cents, sums_of};
use crate::language::{checks as say, names};
use crate::refusal::{Path, Refusals};
use crate::scenario::Budget;
use crate::settlement::{Applied, JointCounting};
use crate::units::Money;
use crate::written::read_object;

use super::begin;
use super::figure::chance_above;
use super::outlook::{chance_of_loss, margins};
use super::sweep::check_number;
use super::term::{Inputs, Term};

/// Most contracts of one question.
const MOST_CELLS: usize = 100_000;
/// Contracts laid on the cohort before the first of them is settled.
const LAID_TOGETHER: usize = 2_000;

/// One side of the map: a term and its values.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Axis {
    /// The term's field path.
    pub term: String,
    /// Its values, at most 1,000, in any order.
    pub values: Vec<f64>,
}
read_object!(Axis { term: "term", values: "values" });

/// What each side accepts.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct GroundLimits {
    /// The district: the highest chance of exceeding the budget.
    pub chance_exceeded: f64,
    /// The vendor: the highest chance of a loss. Absent: the vendor accepts everything.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub chance_of_loss: Option<f64>,
}
read_object!(GroundLimits { chance_exceeded: "chanceExceeded", chance_of_loss: "chanceOfLoss" });

/// The map. Lists go row by row: for the first value of y all values of x, and so on.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct CommonGround {
    /// The values of x, as asked.
    pub x: Vec<f64>,
    /// The values of y.
    pub y: Vec<f64>,
    /// Simulated years.
    pub replications: u32,
    /// Chance of exceeding the budget; null where the terms do not fit.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "(number | null)[]"))]
    pub chance_exceeded: Vec<Option<f64>>,
    /// Chance that the vendor makes a loss; null where the terms do not fit, or costs or the vendor's limit are not stated.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "(number | null)[]"))]
    pub chance_of_loss: Vec<Option<f64>>,
    /// Expected payout; null where the terms do not fit.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "(number | null)[]"))]
    pub payout: Vec<Option<f64>>,
    /// 0: the terms do not fit; 1: neither side's limit holds; 2: the district's alone; 3: the vendor's alone; 4: both.
    pub verdict: Vec<u8>,
    /// 1 where a chance is within two standard errors of its limit, else 0.
    pub unsure: Vec<u8>,
}

/// What one contract comes to.
#[derive(Clone, Copy, Default)]
struct Cell {
    exceeded: Option<f64>,
    loss: Option<f64>,
    payout: Option<f64>,
    verdict: u8,
    unsure: u8,
}

impl Simulation {
    /// Where each side can live with the contract, for every pair of values of two terms, on the years drawn so far.
    ///
    /// # Errors
    /// Everything wrong with the question, the terms and the budget, at once: `unknownTerm`, `notATerm`, `sameTerm`,
    /// `outOfRange`, `noCosts` for a vendor's limit without costs; `noYears` before the first [`Self::advance`].
    pub fn common_ground(
        &mut self,
        x: &Axis,
        y: &Axis,
        limits: GroundLimits,
        contract: Option<&ContractTerms>,
        budget: Option<&Budget>,
    ) -> Result<CommonGround, Refusals> {
        let mut refusals = Refusals::new();
        let inputs = Inputs::of(self, contract, budget);
        let found = [("x", x), ("y", y)].map(|(name, axis)| {
            let path = Path::root(name);
            check_number(&axis.values, &path.field("values"), &mut refusals);
            Term::find_among_terms(&axis.term, &inputs, &path.field("term"), &mut refusals)
        });
        if x.term == y.term {
            refusals.refuse("sameTerm", &Path::root("y").field("term"), say::another_term());
        }
        if x.values.len().saturating_mul(y.values.len()) > MOST_CELLS {
            let message = say::at_most_so_many_contracts(&MOST_CELLS);
            refusals.refuse("outOfRange", &Path::root("y").field("values"), message);
        }
        self.check_limits(limits, &mut refusals);
        let [along, up] = found;
        let ((along, up), _) = begin(self, along.zip(up), contract, budget, refusals)?;
        let mut cells = Vec::with_capacity(x.values.len() * y.values.len());
        let mut laid = Vec::new();
        for high in &y.values {
            let row = up.set(&inputs, *high).ok();
            for value in &x.values {
                let terms = row.as_ref().and_then(|row| along.set(row, *value).ok());
                laid.push(terms.and_then(|terms| self.asked(Some(&terms.contract), Some(&terms.budget)).ok()));
                if laid.len() == LAID_TOGETHER {
                    cells.append(&mut self.cells(&laid, x.values.len(), limits));
                    laid.clear();
                }
            }
        }
        cells.append(&mut self.cells(&laid, x.values.len(), limits));
        Ok(CommonGround {
            x: x.values.clone(),
            y: y.values.clone(),
            replications: self.drawn(),
            chance_exceeded: cells.iter().map(|cell| cell.exceeded).collect(),
            chance_of_loss: cells.iter().map(|cell| cell.loss).collect(),
            payout: cells.iter().map(|cell| cell.payout).collect(),
            verdict: cells.iter().map(|cell| cell.verdict).collect(),
            unsure: cells.iter().map(|cell| cell.unsure).collect(),
        })
    }

    fn check_limits(&self, limits: GroundLimits, refusals: &mut Refusals) {
        let path = Path::root("limits");
        refusals.within(&path.field("chanceExceeded"), names::chance_accepted(), limits.chance_exceeded, 0.0..=1.0);
        if let Some(chance) = limits.chance_of_loss {
            let path = path.field("chanceOfLoss");
            refusals.within(&path, names::chance_accepted(), chance, 0.0..=1.0);
            if self.checked().costs.is_none() {
                refusals.refuse("noCosts", &path, say::costs_needed());
            }
        }
    }

    /// What contracts come to, `across` of them in a row; in an order in which as much as can be is counted and paid once.
    fn cells(&mut self, laid: &[Option<Asked>], across: usize, limits: GroundLimits) -> Vec<Cell> {
        let mut cells = vec![Cell::default(); laid.len()];
        let mut alike: Vec<(u32, Option<JointCounting>, Vec<usize>)> = Vec::new();
        let earning = |place: usize| laid.get(place)?.as_ref().map(|(applied, _)| applied.contract.earning());
        let places: Vec<usize> = if earning(0) == earning(1) {
            (0..laid.len()).collect()
        } else {
            (0..across).flat_map(|first| (first..laid.len()).step_by(across.max(1))).collect()
        };
        for place in places {
            let Some(Some((applied, _))) = laid.get(place) else { continue };
            let (minimum, joint) = (applied.minimum_units, applied.joint_counting());
            match alike.iter_mut().find(|(known, counting, _)| *known == minimum && *counting == joint) {
                Some((.., places)) => places.push(place),
                None => alike.push((minimum, joint, vec![place])),
            }
        }
        for place in alike.into_iter().flat_map(|(.., places)| places) {
            if let (Some(cell), Some(Some((applied, budget)))) = (cells.get_mut(place), laid.get(place)) {
                *cell = self.judged(applied, budget.amount, limits);
            }
        }
        cells
    }

    fn judged(&mut self, applied: &Applied, budget: Money, limits: GroundLimits) -> Cell {
        let paid = self.paid(applied);
        let exceeded = chance_above(&paid.payouts, budget);
        let loss =
            limits.chance_of_loss.and_then(|limit| Some((chance_of_loss(&margins(&paid, self.checked())?), limit)));
        let district = exceeded.value <= limits.chance_exceeded;
        let vendor = loss.is_none_or(|(chance, limit)| chance.value <= limit);
        let near = |chance: Estimate, limit: f64| (chance.value - limit).abs() <= 2.0 * chance.standard_error;
        let unsure = near(exceeded, limits.chance_exceeded) || loss.is_some_and(|(chance, limit)| near(chance, limit));
        Cell {
            exceeded: Some(exceeded.value),
            loss: loss.map(|(chance, _)| chance.value),
            payout: Some(mean_of_cents(&sums_of(&paid.payouts)).value),
            verdict: 1 + u8::from(district) + 2 * u8::from(vendor),
            unsure: u8::from(unsure),
        }
    }
}
