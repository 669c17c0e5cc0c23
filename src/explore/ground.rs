//! Common ground: over a grid of two terms, where each side can live with the contract.

use serde::Serialize;

use crate::contract::ContractTerms;
use crate::experiment::{Asked, Simulation};
use crate::exposure::{Estimate, chance, mean_of_cents, sums_of};
use crate::language::{checks as say, names};
use crate::refusal::{Path, Refusals};
use crate::scenario::Budget;
use crate::settlement::{Applied, JointCounting};
use crate::sums::Sums;
use crate::units::Money;
use crate::written::read_object;

use super::figure::years_above;
use super::ground_part::{ContractYears, GroundPart, merge};
use super::outlook::{margins, years_of_loss};
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
        self.refuse_unready(&mut refusals);
        let part = self.part_of_ground(x, y, limits, contract, budget, refusals)?;
        self.merged_ground(&[part], x, y, limits)
    }

    /// This share's part of the same, for [`Self::merged_ground`]; of all years drawn where the run is not shared.
    ///
    /// # Errors
    /// As [`Self::common_ground`].
    pub fn ground_part(
        &mut self,
        x: &Axis,
        y: &Axis,
        limits: GroundLimits,
        contract: Option<&ContractTerms>,
        budget: Option<&Budget>,
    ) -> Result<GroundPart, Refusals> {
        let mut refusals = Refusals::new();
        self.refuse_without_years(&mut refusals);
        self.part_of_ground(x, y, limits, contract, budget, refusals)
    }

    /// The map of the years that several threads have drawn, each its share, from what each has counted of the same
    /// question. The same bits as from one thread.
    ///
    /// # Errors
    /// `parts` unless each share of one run is there exactly once, and has counted as many contracts as are asked about.
    pub fn merged_ground(
        &self,
        parts: &[GroundPart],
        x: &Axis,
        y: &Axis,
        limits: GroundLimits,
    ) -> Result<CommonGround, Refusals> {
        let contracts = x.values.len().saturating_mul(y.values.len());
        let Some((replications, counted)) = merge(parts, contracts) else {
            let mut refusals = Refusals::new();
            refusals.refuse("parts", &Path::root("parts"), say::parts_of_all());
            return Err(refusals);
        };
        let known = limits.chance_of_loss.filter(|_| self.checked().costs.is_some());
        let cells: Vec<Cell> =
            counted.iter().map(|paid| paid.map_or_else(Cell::default, |paid| judged(&paid, limits, known))).collect();
        Ok(CommonGround {
            x: x.values.clone(),
            y: y.values.clone(),
            replications,
            chance_exceeded: cells.iter().map(|cell| cell.exceeded).collect(),
            chance_of_loss: cells.iter().map(|cell| cell.loss).collect(),
            payout: cells.iter().map(|cell| cell.payout).collect(),
            verdict: cells.iter().map(|cell| cell.verdict).collect(),
            unsure: cells.iter().map(|cell| cell.unsure).collect(),
        })
    }

    fn part_of_ground(
        &mut self,
        x: &Axis,
        y: &Axis,
        limits: GroundLimits,
        contract: Option<&ContractTerms>,
        budget: Option<&Budget>,
        mut refusals: Refusals,
    ) -> Result<GroundPart, Refusals> {
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
        refusals.beside(self.asked(contract, budget))?;
        let (along, up) = along.zip(up).ok_or_else(Refusals::new)?;
        let mut part = GroundPart::of(self.share(), self.drawn());
        let mut laid = Vec::new();
        for high in &y.values {
            let row = up.set(&inputs, *high).ok();
            for value in &x.values {
                let terms = row.as_ref().and_then(|row| along.set(row, *value).ok());
                laid.push(terms.and_then(|terms| self.asked(Some(&terms.contract), Some(&terms.budget)).ok()));
                if laid.len() == LAID_TOGETHER {
                    self.count(&laid, x.values.len(), &mut part);
                    laid.clear();
                }
            }
        }
        self.count(&laid, x.values.len(), &mut part);
        Ok(part)
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

    /// Counts what contracts pay, `across` of them in a row; in an order in which as much as can be is counted and paid once.
    fn count(&mut self, laid: &[Option<Asked>], across: usize, part: &mut GroundPart) {
        let mut counted = vec![None; laid.len()];
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
            if let (Some(years), Some(Some((applied, budget)))) = (counted.get_mut(place), laid.get(place)) {
                *years = Some(self.years_under(applied, budget.amount));
            }
        }
        for years in counted {
            part.push(years);
        }
    }

    fn years_under(&mut self, applied: &Applied, budget: Money) -> ContractYears {
        let paid = self.paid(applied);
        let losses = margins(&paid, self.checked()).map_or(0, |margins| years_of_loss(&margins));
        let Sums { years, sum, .. } = sums_of(&paid.payouts);
        ContractYears { years, exceeded: years_above(&paid.payouts, budget), losses, paid: sum }
    }
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

/// What one contract comes to, by its years; `vendor` is the limit of a vendor whose costs are known.
fn judged(years: &ContractYears, limits: GroundLimits, vendor: Option<f64>) -> Cell {
    let exceeded = chance(years.exceeded, years.years);
    let loss = vendor.map(|limit| (chance(years.losses, years.years), limit));
    let district = exceeded.value <= limits.chance_exceeded;
    let vendor = loss.is_none_or(|(chance, limit)| chance.value <= limit);
    // a mean asks for no squares, and no standard error is asked for
    let payout = mean_of_cents(&Sums { years: years.years, sum: years.paid, ..Sums::default() }).value;
    let near = |chance: Estimate, limit: f64| (chance.value - limit).abs() <= 2.0 * chance.standard_error;
    let unsure = near(exceeded, limits.chance_exceeded) || loss.is_some_and(|(chance, limit)| near(chance, limit));
    Cell {
        exceeded: Some(exceeded.value),
        loss: loss.map(|(chance, _)| chance.value),
        payout: Some(payout),
        verdict: 1 + u8::from(district) + 2 * u8::from(vendor),
        unsure: u8::from(unsure),
    }
}
