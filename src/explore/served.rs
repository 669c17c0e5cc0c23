//! Who is served: payment and success by group, students near each threshold, and the spread of values with the service
//! and without it.

use serde::Serialize;

use crate::contract::ContractTerms;
use crate::experiment::Simulation;
use crate::exposure::{Estimate, mean_of, ratio};
use crate::language::checks as say;
use crate::outcomes::{BLOCK, BlockTally, Column, Counts};
use crate::refusal::{Path, Refusals};
use crate::settlement::{Applied, AppliedOutcome};
use crate::sums::{Sums, keep_first, products_of_counts};
use crate::units::Number;
use crate::written::read_object;

/// Points of the scale, or units of dosage, that are near a threshold where nobody says.
const NEAR: f64 = 5.0;
/// About so many columns show the spread of values.
const COLUMNS: usize = 40;

/// How near is near.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct ServedOptions {
    /// Points of the scale or units of dosage, above 0 and at most 1,000. Absent: 5.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub near: Option<f64>,
}
read_object!(ServedOptions { near: "near" });

/// Who is served.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Served {
    /// Points of the scale that count as near.
    pub near: f64,
    /// By group.
    pub groups: Vec<GroupServed>,
    /// By outcome.
    pub outcomes: Vec<OutcomeServed>,
}

/// One group.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct GroupServed {
    /// Its id.
    pub id: String,
    /// Students enrolled.
    pub students: u32,
    /// Eligible students, on average.
    pub eligible: Estimate,
    /// What is paid for its students by name.
    pub payment: Estimate,
    /// The same for each enrolled student.
    pub payment_per_student: Estimate,
    /// By outcome that covers it, who reaches what is rewarded.
    pub outcomes: Vec<GroupReached>,
}

/// Who of a group reaches what an outcome rewards.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct GroupReached {
    /// The outcome's id.
    pub id: String,
    /// Counted students at the lowest rewarded threshold or above.
    pub reached: Estimate,
    /// The same without the service.
    pub without_service: Estimate,
    /// The first as a share of the counted students; 0 where nobody is counted.
    pub reached_share: Estimate,
    /// The second.
    pub without_service_share: Estimate,
}

/// One outcome.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct OutcomeServed {
    /// Its id.
    pub id: String,
    /// The measure it is judged on.
    pub measure: String,
    /// By threshold, who stands near it.
    pub thresholds: Vec<NearThreshold>,
    /// Where counted students stand.
    pub spread: Spread,
}

/// Who stands near a threshold.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct NearThreshold {
    /// The threshold.
    pub at: f64,
    /// By group that the outcome covers.
    pub groups: Vec<GroupNear>,
}

/// Who of a group stands near a threshold.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct GroupNear {
    /// The group's id.
    pub id: String,
    /// Below it, but no further than near.
    pub below: NearCount,
    /// On it or above, but nearer than near.
    pub above: NearCount,
}

/// Counted students, on average.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct NearCount {
    /// With the service.
    pub with_service: Estimate,
    /// Their twins without it.
    pub without_service: Estimate,
}

/// Mean numbers of counted students by value: column `i` holds `edges[i] <= value < edges[i + 1]`. Thresholds are edges.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Spread {
    /// Rising; one more than columns.
    pub edges: Vec<f64>,
    /// With the service.
    pub with_service: Vec<f64>,
    /// Their twins without it.
    pub without_service: Vec<f64>,
}

/// Places of a grid between which students are counted, with and without the service.
struct Span {
    group: Option<usize>,
    outcome: usize,
    from: Option<usize>,
    to: Option<usize>,
    with: Sums,
    without: Sums,
}

/// What a group's students of an outcome come to.
struct Reach {
    group: usize,
    outcome: usize,
    counted: Sums,
    reached: Sums,
    without: Sums,
    reached_counted: i128,
    without_counted: i128,
}

impl Simulation {
    /// Who is served, over the years drawn so far.
    ///
    /// # Errors
    /// Everything wrong with the terms and the options, at once; `noYears` before the first [`Self::advance`].
    pub fn served(&mut self, contract: Option<&ContractTerms>, options: ServedOptions) -> Result<Served, Refusals> {
        let mut refusals = Refusals::new();
        self.refuse_unready(&mut refusals);
        let near = options.near.unwrap_or(NEAR);
        if !(near > 0.0 && near <= 1_000.0) {
            let message = say::above_zero_up_to_a_thousand(&Number(near));
            refusals.refuse("outOfRange", &Path::root("options").field("near"), message);
        }
        let (applied, _) = refusals.beside(self.asked(contract, None))?;
        let exposure = self.exposure(contract, None)?;
        let groups = self.checked().cohort.groups.len();
        let edges: Vec<Vec<f64>> = applied.outcomes.iter().map(edges_of).collect();
        let mut spans = spans(&applied, groups, near, &edges);
        let mut reaches = reaches(&applied, groups);
        self.visit(&applied, &mut |tally, years, _| {
            for span in &mut spans {
                span.add(&applied, tally, years);
            }
            for reach in &mut reaches {
                reach.add(&applied, tally, years);
            }
        });
        let of_group = |(index, group): (usize, &crate::exposure::GroupExposure)| GroupServed {
            id: group.id.clone(),
            students: group.students,
            eligible: group.eligible,
            payment: group.payment,
            payment_per_student: Estimate {
                value: group.payment.value / f64::from(group.students.max(1)),
                standard_error: group.payment.standard_error / f64::from(group.students.max(1)),
            },
            outcomes: reaches.iter().filter(|reach| reach.group == index).map(|reach| reach.said(&applied)).collect(),
        };
        let mut spans = spans.iter();
        let outcomes = applied.contract.outcomes.iter().zip(&applied.outcomes).zip(&edges);
        let outcomes = outcomes.map(|((agreed, outcome), edges)| {
            let mut next = || spans.next().map_or((Sums::default(), Sums::default()), |span| (span.with, span.without));
            let thresholds = outcome.thresholds.iter().map(|(at, _)| NearThreshold {
                at: *at,
                groups: (exposure.groups.iter().zip(&outcome.covers).filter(|(_, covered)| **covered))
                    .map(|(group, _)| GroupNear {
                        id: group.id.clone(),
                        below: near_count(next()),
                        above: near_count(next()),
                    })
                    .collect(),
            });
            let thresholds = thresholds.collect();
            let columns: Vec<(Sums, Sums)> = edges.windows(2).map(|_| next()).collect();
            OutcomeServed {
                id: agreed.id.clone(),
                measure: agreed.measure.clone(),
                thresholds,
                spread: Spread {
                    edges: edges.clone(),
                    with_service: columns.iter().map(|(with, _)| mean_of(with).value).collect(),
                    without_service: columns.iter().map(|(_, without)| mean_of(without).value).collect(),
                },
            }
        });
        let outcomes = outcomes.collect();
        Ok(Served { near, groups: exposure.groups.iter().enumerate().map(of_group).collect(), outcomes })
    }
}

fn near_count((with, without): (Sums, Sums)) -> NearCount {
    NearCount { with_service: mean_of(&with), without_service: mean_of(&without) }
}

/// The first place of an outcome's grid at a value or above; `None` where nothing is.
#[expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "clamped to the grid"
)]
fn place_of(outcome: &AppliedOutcome, value: f64) -> Option<usize> {
    let place = (value - outcome.first as f64).ceil().max(0.0);
    (place < outcome.places as f64).then_some(place as usize)
}

/// Edges of about 40 columns, from the grid's first value to beyond its last, every threshold among them.
#[expect(clippy::cast_precision_loss, reason = "grid values are small")]
fn edges_of(outcome: &AppliedOutcome) -> Vec<f64> {
    let (first, beyond) = (outcome.first as f64, outcome.first as f64 + outcome.places as f64);
    let widths = (0..).flat_map(|power| [1, 2, 5].map(|digit| digit * 10_usize.pow(power)));
    let width = widths.take(30).find(|width| outcome.places / width <= COLUMNS).unwrap_or(outcome.places) as f64;
    let anchor = outcome.thresholds.first().map_or(first, |(at, _)| at.clamp(first, beyond));
    let columns = |span: f64| (span / width).ceil();
    let mut edges = vec![first, beyond];
    let (below, above) = (columns(anchor - first), columns(beyond - anchor));
    let steps = std::iter::successors(Some(-below), |step| Some(step + 1.0)).take_while(|step| *step <= above);
    edges.extend(steps.map(|step| anchor + step * width));
    edges.extend(outcome.thresholds.iter().map(|(at, _)| *at));
    edges.retain(|edge| (first..=beyond).contains(edge));
    edges.sort_by(f64::total_cmp);
    edges.dedup();
    edges
}

/// All spans, in the order in which they are said: by outcome, first those near its thresholds, then its columns.
fn spans(applied: &Applied, groups: usize, near: f64, edges: &[Vec<f64>]) -> Vec<Span> {
    let mut spans = Vec::new();
    for (outcome, (laid, edges)) in applied.outcomes.iter().zip(edges).enumerate() {
        let mut span = |group: Option<usize>, from: f64, to: f64| {
            let [from, to] = [from, to].map(|value| place_of(laid, value));
            spans.push(Span { group, outcome, from, to, with: Sums::default(), without: Sums::default() });
        };
        for (at, _) in &laid.thresholds {
            for group in (0..groups).filter(|group| laid.covers(*group)) {
                span(Some(group), at - near, *at);
                span(Some(group), *at, at + near);
            }
        }
        for pair in edges.windows(2) {
            if let [from, to] = pair {
                span(None, *from, *to);
            }
        }
    }
    spans
}

/// How many stand from one place up to another, by year.
fn between(column: &Column, from: Option<usize>, to: Option<usize>) -> [u32; BLOCK] {
    let at_least = |place: Option<usize>| place.map_or([0; BLOCK], |place| column.at_least(place));
    let mut counts = at_least(from);
    counts.iter_mut().zip(at_least(to)).for_each(|(count, beyond)| *count = count.saturating_sub(beyond));
    counts
}

impl Span {
    fn add(&mut self, applied: &Applied, tally: &BlockTally, years: usize) {
        let Some(outcome) = applied.outcomes.get(self.outcome) else { return };
        let [mut with, mut without] = [[0; BLOCK]; 2];
        let covered = tally.groups.iter().enumerate().filter(|(index, _)| outcome.covers(*index));
        for (_, group) in covered.filter(|(index, _)| self.group.is_none_or(|group| group == *index)) {
            let Some(reached) = group.counts.get(outcome.column).map(|counts| &counts.reached) else { continue };
            let twins = group.twins(outcome.column);
            for (sums, column) in [(&mut with, reached), (&mut without, twins.as_ref())] {
                let here = between(column, self.from, self.to);
                sums.iter_mut().zip(here).for_each(|(sum, here)| *sum += here);
            }
        }
        keep_first(&mut with, years);
        keep_first(&mut without, years);
        self.with.add_counts(&with, years);
        self.without.add_counts(&without, years);
    }
}

/// Every group and outcome that covers it.
fn reaches(applied: &Applied, groups: usize) -> Vec<Reach> {
    let pairs = (0..groups).flat_map(|group| {
        let covering = applied.outcomes.iter().enumerate().filter(move |(_, outcome)| outcome.covers(group));
        covering.map(move |(outcome, _)| (group, outcome))
    });
    pairs
        .map(|(group, outcome)| Reach {
            group,
            outcome,
            counted: Sums::default(),
            reached: Sums::default(),
            without: Sums::default(),
            reached_counted: 0,
            without_counted: 0,
        })
        .collect()
}

impl Reach {
    fn add(&mut self, applied: &Applied, tally: &BlockTally, years: usize) {
        let laid = applied.outcomes.get(self.outcome).zip(tally.groups.get(self.group));
        let Some((outcome, group)) = laid else { return };
        let at_least = |of: fn(&Counts) -> &Column| match (group.counts.get(outcome.column), outcome.lowest) {
            (Some(counts), Some(place)) => of(counts).at_least(place),
            (Some(_) | None, _) => [0; BLOCK],
        };
        let of_first = |mut counts: [u32; BLOCK]| {
            keep_first(&mut counts, years);
            counts
        };
        let reached = of_first(at_least(|counts| &counts.reached));
        let without = of_first(at_least(|counts| &counts.without));
        let counted = of_first(*outcome.counted(group));
        self.counted.add_counts(&counted, years);
        self.reached.add_counts(&reached, years);
        self.without.add_counts(&without, years);
        self.reached_counted += products_of_counts(&reached, &counted);
        self.without_counted += products_of_counts(&without, &counted);
    }

    fn said(&self, applied: &Applied) -> GroupReached {
        let none = Estimate { value: 0.0, standard_error: 0.0 };
        let share = |sums: &Sums, together: i128| ratio(sums, &self.counted, together, 1.0).unwrap_or(none);
        GroupReached {
            id: applied.contract.outcomes.get(self.outcome).map(|outcome| outcome.id.clone()).unwrap_or_default(),
            reached: mean_of(&self.reached),
            without_service: mean_of(&self.without),
            reached_share: share(&self.reached, self.reached_counted),
            without_service_share: share(&self.without, self.without_counted),
        }
    }
}
