//! Two contracts on the same simulated years: what one costs more than the other, in which years, and which clauses differ.

use serde::Serialize;

use crate::contract::ContractTerms;
use crate::experiment::Simulation;
use crate::exposure::{Budgeted, Distribution, Estimate, Histogram, Sorted, chance, mean_of_cents, sums_of};
use crate::refusal::{Path, Refusals};
use crate::scenario::Budget;
use crate::settlement::{Applied, Ledger};
use crate::wording::describe;
use crate::written::read_object;

use super::outlook::Outlook;
use super::term::Inputs;

/// The other side's offer; what is absent is as in the contract and budget it is compared with.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct OtherTerms {
    /// Other terms.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub contract: Option<ContractTerms>,
    /// Another budget.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub budget: Option<Budget>,
}
read_object!(OtherTerms { contract: "contract", budget: "budget" });

/// Two contracts, A and B, on the same simulated years. A difference is B less A.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Comparison {
    /// Simulated years.
    pub replications: u32,
    /// Their seed.
    pub seed: u32,
    /// What A means for both sides.
    pub a: Outlook,
    /// What B does.
    pub b: Outlook,
    /// The difference of payouts, year by year.
    pub difference: Distribution,
    /// 50 quantiles of it, at (k + 0.5) / 50.
    pub dots: Vec<f64>,
    /// Exact counts of it; 0 is an edge.
    pub histogram: Histogram,
    /// Chance that B costs more than A, by a cent or more.
    pub chance_b_costs_more: Estimate,
    /// Chance that both cost the same.
    pub chance_same: Estimate,
    /// Whether there are years enough to tell the expected payouts apart.
    pub told_apart: ToldApart,
    /// The years in five parts, from those in which fewest students reach what A rewards to those in which most do
    /// (where A rewards no outcome, by A's payout): who gains in which years. Fewer parts where there are fewer years.
    pub fifths: Vec<Fifth>,
    /// By group, the difference of what is paid for its students by name.
    pub groups: Vec<GroupDifference>,
    /// By outcome of either, what it pays.
    pub outcomes: Vec<OutcomePayments>,
    /// Clauses that differ, in the order in which one would read them.
    pub changes: Vec<Change>,
}

/// Whether there are years enough to tell two expected payouts apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "camelCase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub enum ToldApart {
    /// Both pay the same in every year.
    Same,
    /// The expected difference is more than two standard errors from 0.
    Yes,
    /// It is not.
    No {
        /// Years in all that would do: (2 SD / difference) squared, rounded up; null where no number the engine takes would.
        #[cfg_attr(target_arch = "wasm32", tsify(type = "number | null"))]
        years: Option<u32>,
    },
}

/// A fifth of the years.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Fifth {
    /// A's least payout in these years.
    pub from: f64,
    /// A's highest.
    pub to: f64,
    /// A's expected payout in them.
    pub a: Estimate,
    /// B's.
    pub b: Estimate,
    /// The expected difference.
    pub difference: Estimate,
    /// Chance that B costs more in such a year.
    pub chance_b_costs_more: Estimate,
}

/// What changes for a group.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct GroupDifference {
    /// The group's id.
    pub id: String,
    /// The expected difference of what is paid for its students by name.
    pub difference: Estimate,
}

/// What an outcome pays under both.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct OutcomePayments {
    /// Its id.
    pub id: String,
    /// Its expected payment under A, before the limits of the whole contract; null where A has no such outcome.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Estimate | null"))]
    pub a: Option<Estimate>,
    /// Under B.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Estimate | null"))]
    pub b: Option<Estimate>,
}

/// A clause that differs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Change {
    /// The clause as a field path.
    pub clause: String,
    /// What it says in A; null where it is not there.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "string | null"))]
    pub before: Option<String>,
    /// What it says in B.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "string | null"))]
    pub after: Option<String>,
}

impl Simulation {
    /// Another contract, or the same against another budget, beside a contract on the years drawn so far.
    ///
    /// # Errors
    /// Everything wrong with both, at once; what is wrong with the other one stands at `other.contract` and
    /// `other.budget`. `noYears` before the first [`Self::advance`].
    pub fn compare(
        &mut self,
        other: &OtherTerms,
        contract: Option<&ContractTerms>,
        budget: Option<&Budget>,
    ) -> Result<Comparison, Refusals> {
        let mut refusals = Refusals::new();
        self.refuse_unready(&mut refusals);
        let own = self.asked(contract, budget);
        let theirs = self.asked(other.contract.as_ref().or(contract), other.budget.as_ref().or(budget));
        let sides = match (own, theirs) {
            (Ok(own), Ok(theirs)) => Ok((own, theirs)),
            (Ok(_), Err(theirs)) => Err(at_other(&theirs)),
            // what B takes over from A is refused once
            (Err(own), Ok(_)) => Err(own),
            (Err(mut own), Err(theirs)) => {
                if other.contract.is_some() || other.budget.is_some() {
                    own.append(at_other(&theirs));
                }
                Err(own)
            }
        };
        let ((one, one_budget), (two, two_budget)) = refusals.beside(sides)?;
        let (ledger, other_ledger) = (self.ledger(&one), self.ledger(&two));
        let inputs = Inputs::of(self, contract, budget);
        let changes = changes(&inputs, other.contract.as_ref().unwrap_or(&inputs.contract));
        Ok(self.compared((&one, &one_budget, ledger), (&two, &two_budget, other_ledger), changes))
    }

    fn compared(
        &self,
        (one, one_budget, a): (&Applied, &Budgeted, Ledger),
        (two, two_budget, b): (&Applied, &Budgeted, Ledger),
        changes: Vec<Change>,
    ) -> Comparison {
        let scenario = self.checked();
        let differences = less(&b.paid.payouts, &a.paid.payouts);
        let years = differences.len() as u64;
        let same = differences.iter().filter(|cents| **cents == 0).count() as u64;
        let sorted = Sorted::new(differences.clone());
        let difference = sorted.distribution();
        let groups = scenario.cohort.groups.iter().zip(a.groups.iter().zip(&b.groups));
        Comparison {
            replications: u32::try_from(years).unwrap_or(u32::MAX),
            seed: scenario.seed,
            a: Outlook::of(&a.paid, one, one_budget, scenario),
            b: Outlook::of(&b.paid, two, two_budget, scenario),
            dots: sorted.dots(),
            histogram: sorted.histogram(0, None),
            chance_b_costs_more: chance(above_zero(&differences), years),
            chance_same: chance(same, years),
            told_apart: told_apart(&difference, same == years),
            difference,
            fifths: fifths(&a, &b.paid.payouts, &differences),
            groups: groups
                .map(|(group, (a, b))| GroupDifference {
                    id: group.id.clone(),
                    difference: mean_of_cents(&sums_of(&less(b, a))),
                })
                .collect(),
            outcomes: outcomes((one, &a), (two, &b)),
            changes,
        }
    }
}

/// What is wrong with the other contract or budget, where it stands in the question.
fn at_other(found: &Refusals) -> Refusals {
    let mut moved = Refusals::new();
    for refusal in found.list() {
        moved.refuse(&refusal.code, &Path::root(&format!("other.{}", refusal.field)), refusal.message.as_str());
    }
    moved
}

fn less(one: &[i64], other: &[i64]) -> Vec<i64> {
    one.iter().zip(other).map(|(one, other)| one - other).collect()
}

fn above_zero(cents: &[i64]) -> u64 {
    cents.iter().filter(|cents| **cents > 0).count() as u64
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "positive, and checked against the largest number of years"
)]
fn told_apart(difference: &Distribution, same: bool) -> ToldApart {
    let Estimate { value, standard_error } = difference.mean;
    if same {
        return ToldApart::Same;
    }
    if value.abs() > 2.0 * standard_error {
        return ToldApart::Yes;
    }
    let ratio = 2.0 * difference.sd / value.abs();
    let years = (ratio * ratio).ceil();
    ToldApart::No { years: (years <= f64::from(u32::MAX)).then_some(years as u32) }
}

/// The years in five parts, by how many students reach what A rewards.
fn fifths(a: &Ledger, b: &[i64], differences: &[i64]) -> Vec<Fifth> {
    let mut order: Vec<usize> = (0..differences.len()).collect();
    // years alike are told apart by A's payout, then by their number
    order.sort_by_key(|year| (a.reached.get(*year), a.paid.payouts.get(*year), *year));
    let years = order.len();
    let part = |fifth: usize| order.get(years * fifth / 5..years * (fifth + 1) / 5).unwrap_or_default();
    let fifth = |years: &[usize]| {
        let of = |cents: &[i64]| years.iter().filter_map(|year| cents.get(*year).copied()).collect::<Vec<i64>>();
        let [own, others, differences] = [&a.paid.payouts, b, differences].map(of);
        let payouts = Sorted::new(own.clone());
        Fifth {
            from: payouts.at(0),
            to: payouts.at(own.len().saturating_sub(1)),
            a: mean_of_cents(&sums_of(&own)),
            b: mean_of_cents(&sums_of(&others)),
            difference: mean_of_cents(&sums_of(&differences)),
            chance_b_costs_more: chance(above_zero(&differences), differences.len() as u64),
        }
    };
    (0..5).map(part).filter(|years| !years.is_empty()).map(fifth).collect()
}

/// What the outcomes of both pay, matched by id: A's in their order, then those that only B has.
fn outcomes((one, a): (&Applied, &Ledger), (two, b): (&Applied, &Ledger)) -> Vec<OutcomePayments> {
    let paid = |applied: &Applied, ledger: &Ledger, id: &str| {
        let place = applied.contract.outcomes.iter().position(|outcome| outcome.id == id)?;
        Some(mean_of_cents(&sums_of(ledger.outcomes.get(place)?)))
    };
    let only_two = two.contract.outcomes.iter().filter(|outcome| paid(one, a, &outcome.id).is_none());
    let all = one.contract.outcomes.iter().chain(only_two);
    all.map(|outcome| OutcomePayments {
        a: paid(one, a, &outcome.id),
        b: paid(two, b, &outcome.id),
        id: outcome.id.clone(),
    })
    .collect()
}

/// The clauses that say something else: A's in their order, those that only B has behind the clause they follow in B.
fn changes(inputs: &Inputs, other: &ContractTerms) -> Vec<Change> {
    let cohort = Some(&inputs.cohort);
    let (before, after) = (describe(&inputs.contract, cohort).clauses, describe(other, cohort).clauses);
    let find = |clause: &str| after.iter().position(|other| other.clause == clause);
    let mut changes = Vec::new();
    let mut next = 0;
    let only_after = |from: usize, to: usize, changes: &mut Vec<Change>| {
        let added = after.get(from..to).unwrap_or_default().iter();
        let new = added.filter(|other| !before.iter().any(|own| own.clause == other.clause));
        changes.extend(new.map(|other| Change {
            clause: other.clause.clone(),
            before: None,
            after: Some(other.sentence.clone()),
        }));
    };
    for own in &before {
        let place = find(&own.clause);
        if let Some(place) = place {
            only_after(next, place, &mut changes);
            next = next.max(place + 1);
        }
        let theirs = place.and_then(|place| after.get(place)).map(|other| other.sentence.clone());
        if theirs.as_ref() != Some(&own.sentence) {
            changes.push(Change { clause: own.clause.clone(), before: Some(own.sentence.clone()), after: theirs });
        }
    }
    only_after(next, after.len(), &mut changes);
    changes
}
