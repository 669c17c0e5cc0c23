//! One simulated year in full: its invoice, which rules bound, and where its students stand.

use serde::Serialize;

use crate::contract::ContractTerms;
use crate::experiment::Simulation;
use crate::outcomes::{BlockTally, Column};
use crate::refusal::Refusals;
use crate::settlement::{Applied, AppliedOutcome, Invoice};
use crate::units::Money;

/// One simulated year in full.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct YearInFull {
    /// Its number, from 0.
    pub replication: u32,
    /// What it pays, line by line: as `year` has it.
    pub invoice: Invoice,
    /// Which rules bound, in the order of settlement.
    pub bound: Vec<Bound>,
    /// By outcome, where its students stand.
    pub outcomes: Vec<YearOutcome>,
}

/// A rule that took or added money.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Bound {
    /// Which.
    pub rule: BoundRule,
    /// The outcome's id, where it is an outcome's.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub outcome: Option<String>,
    /// How many students it concerns, where it concerns students.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub students: Option<u64>,
    /// What it adds, or takes where negative; null where it decides who counts and makes no line of its own.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Decimal | null"))]
    pub amount: Option<Money>,
    /// The label of the invoice's line for it; empty where there is none.
    pub message: String,
}

/// Rules that bind in some years only.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub enum BoundRule {
    /// Students below the minimum dosage by their own doing or the vendor's: not eligible.
    MinimumDosage,
    /// Students whom the district kept below it.
    DistrictShortfall,
    /// Eligible students without a valid test.
    MissingTest,
    /// A malus for students below a threshold.
    Malus,
    /// The cap of an outcome.
    OutcomeCap,
    /// The per-student cap.
    PerStudentCap,
    /// The minimum payout.
    Minimum,
    /// The NTE.
    NotToExceed,
    /// The full price after a breach by the district.
    Breach,
}

/// Where the students of an outcome stand in one year.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct YearOutcome {
    /// The outcome's id.
    pub id: String,
    /// Its thresholds, in the order of the terms.
    pub thresholds: Vec<f64>,
    /// How many they are.
    pub students: YearStudents,
    /// Where those stand who are judged by a value of their own.
    pub columns: YearColumns,
}

/// How many students of one year an outcome judges.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct YearStudents {
    /// Students judged by a value of their own.
    pub counted: u32,
    /// The others of the groups that the outcome covers.
    pub not_counted: u32,
}

/// Counted students of one year by value. The lists go side by side.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct YearColumns {
    /// The values that occur, rising.
    pub values: Vec<f64>,
    /// Students who stand on each.
    pub with_service: Vec<u32>,
    /// Their twins without the service; of dosage a twin receives none.
    pub without_service: Vec<u32>,
}

impl Simulation {
    /// One simulated year in full; drawn by itself, whether it was drawn before or not.
    ///
    /// # Errors
    /// Everything wrong with the terms, and `outOfRange` for a year beyond the plan's, at once.
    pub fn year_in_full(&self, replication: u32, contract: Option<&ContractTerms>) -> Result<YearInFull, Refusals> {
        let (applied, _) = self.beyond(replication).beside(self.asked(contract, None))?;
        let students = self.alone(replication, &applied);
        let invoice = self.invoice_alone(replication, &applied, students.as_ref());
        let tally = self.tally_alone(replication, &applied, students.as_ref());
        let outcomes = applied.outcomes.iter().zip(&applied.contract.outcomes);
        Ok(YearInFull {
            replication,
            bound: bound(&applied, &invoice, &tally),
            outcomes: outcomes.map(|(outcome, agreed)| outcome_of(&agreed.id, outcome, &tally)).collect(),
            invoice,
        })
    }

    /// For each of the 50 dots of the exposure, a simulated year that pays just that; different years as far as there are
    /// enough of the same payout, the first of them first.
    ///
    /// # Errors
    /// Everything wrong with the terms, at once; `noYears` before the first [`Self::advance`].
    pub fn dot_years(&mut self, contract: Option<&ContractTerms>) -> Result<Vec<u32>, Refusals> {
        let mut refusals = Refusals::new();
        self.refuse_unready(&mut refusals);
        let (applied, _) = refusals.beside(self.asked(contract, None))?;
        let mut years: Vec<(i64, u32)> = self.paid(&applied).payouts.into_iter().zip(0..).collect();
        years.sort_unstable();
        let mut next = (0, 0);
        let dot = |dot: usize| {
            // the rank of the dot's quantile, as the exposure has it
            let rank = (years.len() * (2 * dot + 1)).div_ceil(100).max(1) - 1;
            let payout = years.get(rank).map_or(0, |(payout, _)| *payout);
            let first = years.partition_point(|(other, _)| *other < payout);
            let alike = years.partition_point(|(other, _)| *other <= payout) - first;
            // dots of the same payout come one after the other
            next = if next.0 == first { (first, next.1 + 1) } else { (first, 1) };
            years.get(first + (next.1 - 1) % alike.max(1)).map_or(0, |(_, year)| *year)
        };
        Ok((0..50).map(dot).collect())
    }
}

/// The rules that bound: those that decide who counts, then the lines of the invoice that not every year has.
fn bound(applied: &Applied, invoice: &Invoice, tally: &BlockTally) -> Vec<Bound> {
    let amount_of = |clause: &str| {
        let lines = invoice.line_items.iter().filter(|line| line.clause == clause);
        lines.map(|line| line.amount).reduce(|one, other| one + other)
    };
    let kept = |(rule, clause, students): (BoundRule, &str, u32)| {
        let amount = amount_of(clause);
        (students > 0).then(|| Bound {
            rule,
            outcome: None,
            students: Some(students.into()),
            amount,
            message: String::new(),
        })
    };
    who_counts(applied, tally).into_iter().filter_map(kept).chain(lines(applied, invoice)).collect()
}

/// By rule, its clause and the students it concerned in the first year of a block, of groups that are paid for at all.
fn who_counts(applied: &Applied, tally: &BlockTally) -> [(BoundRule, &'static str, u32); 3] {
    let [mut short, mut kept_short, mut untested] = [0; 3];
    for (index, group) in tally.groups.iter().enumerate() {
        let covering = || applied.outcomes.iter().filter(|outcome| outcome.covers(index));
        if covering().next().is_none() {
            continue;
        }
        let [enough, tested, by_district] =
            [&group.enough, &group.tested, &group.district_short].map(|counts| counts.first().copied().unwrap_or(0));
        short += group.enrolled.saturating_sub(enough + by_district);
        kept_short += by_district;
        if covering().any(|outcome| !outcome.on_dosage) {
            untested += enough.saturating_sub(tested);
        }
    }
    [
        (BoundRule::MinimumDosage, "contract.eligibility.minimumDosage", short),
        (BoundRule::DistrictShortfall, "contract.districtShortfall", kept_short),
        (BoundRule::MissingTest, "contract.missingTest", untested),
    ]
}

/// The lines of an invoice that a rule made which does not bind in every year.
fn lines(applied: &Applied, invoice: &Invoice) -> Vec<Bound> {
    let lines = invoice.line_items.iter().filter_map(|line| {
        let outcome = || {
            let rest = line.clause.strip_prefix("contract.outcomes[")?;
            let index: usize = rest.split_once(']')?.0.parse().ok()?;
            Some(applied.contract.outcomes.get(index)?.id.clone())
        };
        let ending = line.clause.rsplit('.').next().unwrap_or_default();
        let (rule, outcome) = match (line.clause.as_str(), ending) {
            ("contract.limits.perStudent", _) => (BoundRule::PerStudentCap, None),
            ("contract.limits.minimum", _) => (BoundRule::Minimum, None),
            ("contract.limits.notToExceed", _) => (BoundRule::NotToExceed, None),
            ("contract.breach", _) => (BoundRule::Breach, None),
            (_, "cap") => (BoundRule::OutcomeCap, outcome()),
            (_, "malus") => (BoundRule::Malus, outcome()),
            (_, _) => return None,
        };
        (line.amount != Money::ZERO).then(|| Bound {
            rule,
            outcome,
            students: line.count,
            amount: Some(line.amount),
            message: line.label.clone(),
        })
    });
    lines.collect()
}

#[expect(clippy::cast_precision_loss, reason = "grid values are small")]
fn outcome_of(id: &str, outcome: &AppliedOutcome, tally: &BlockTally) -> YearOutcome {
    let covered = || tally.groups.iter().zip(&outcome.covers).filter(|(_, covered)| **covered).map(|(group, _)| group);
    let first = |column: &Column, place: usize| column.at_least(place).first().copied().unwrap_or(0);
    let with = |place: usize| {
        let here = covered().filter_map(|group| group.counts.get(outcome.column));
        here.map(|counts| first(&counts.reached, place)).sum::<u32>()
    };
    let twins: Vec<_> = covered().map(|group| group.twins(outcome.column)).collect();
    let without = |place: usize| twins.iter().map(|column| first(column, place)).sum::<u32>();
    let counted = with(0);
    let mut columns = YearColumns::default();
    let mut here = (counted, without(0));
    for place in 0..outcome.places {
        let above = (with(place + 1), without(place + 1));
        let (with, without) = (here.0.saturating_sub(above.0), here.1.saturating_sub(above.1));
        here = above;
        if with > 0 || without > 0 {
            columns.values.push((outcome.first + i64::try_from(place).unwrap_or(i64::MAX)) as f64);
            columns.with_service.push(with);
            columns.without_service.push(without);
        }
    }
    let covered = covered().map(|group| group.enrolled).sum::<u32>();
    YearOutcome {
        id: id.to_owned(),
        thresholds: outcome.thresholds.iter().map(|(at, _)| *at).collect(),
        students: YearStudents { counted, not_counted: covered - counted },
        columns,
    }
}
