//! The search for the border at which a figure meets its target.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use crate::experiment::{Asked, Simulation};
use crate::exposure::Budgeted;
use crate::language::explore as say;
use crate::settlement::{Applied, SettledYears};
use crate::units::Number;

use super::figure::Reading;
use super::outlook::Outlook;
use super::range::Range;
use super::solve::{Goal, Holds, Solution, SolvePoint};
use super::term::{Inputs, Part, Term, in_words};

/// Steps of the curve.
const CURVE: i64 = 40;
/// Ranges of no more steps are looked at step by step.
const FEW: i64 = 100;

/// A search under way. Values are counted in steps.
pub(super) struct Search<'a> {
    simulation: &'a mut Simulation,
    inputs: Inputs,
    term: Term,
    goal: &'a Goal,
    range: Range,
    /// What the years pay where the term does not change it: the budget's.
    fixed: Option<(Rc<Applied>, SettledYears)>,
    /// What is known so far; `None` where terms do not fit.
    known: BTreeMap<i64, Option<Reading>>,
}

impl<'a> Search<'a> {
    pub(super) fn new(
        simulation: &'a mut Simulation,
        inputs: Inputs,
        term: Term,
        goal: &'a Goal,
        range: Range,
        (applied, _): Asked,
    ) -> Self {
        let fixed = (term.part == Part::Budget).then(|| {
            let paid = simulation.paid(&applied);
            (applied, paid)
        });
        Self { simulation, inputs, term, goal, range, fixed, known: BTreeMap::new() }
    }

    pub(super) fn solution(mut self) -> Solution {
        let curve = self.curve();
        self.borders_of_fitting(&curve);
        let between = self.range.ends();
        let stretches = self.stretches();
        let curve = self.with_borders(curve, &stretches);
        let points = |search: &Self| -> Vec<SolvePoint> { curve.iter().map(|at| search.point(*at)).collect() };
        let (first, last) = self.fitting_ends();
        match *stretches.as_slice() {
            [] => {
                let nearest = self.nearest();
                Solution::Never { message: self.never(&nearest), nearest, curve: points(&self), between }
            }
            [(from, to)] if from == first && to == last => {
                Solution::Always { message: self.always(), curve: points(&self), between }
            }
            [(from, to)] if from == first || to == last => {
                let (holds, value) = if from == first { (Holds::UpTo, to) } else { (Holds::From, from) };
                let band = self.band(value, holds);
                match self.outlook(value) {
                    Some(outlook) => Solution::Found {
                        term: self.goal.term.clone(),
                        value: self.range.value(value),
                        holds,
                        band,
                        step: 1.0 / self.range.per,
                        outlook,
                        curve: points(&self),
                        between,
                    },
                    // what was read has an outlook
                    None => Solution::Several {
                        message: String::new(),
                        holds: vec![[from, to].map(|end| self.range.value(end))],
                        curve: points(&self),
                        between,
                    },
                }
            }
            _ => {
                let holds: Vec<[f64; 2]> =
                    stretches.iter().map(|(from, to)| [*from, *to].map(|end| self.range.value(end))).collect();
                Solution::Several { message: self.several(&holds), holds, curve: points(&self), between }
            }
        }
    }

    /// Takes the figure over the range.
    fn curve(&mut self) -> Vec<i64> {
        let Range { first, last, .. } = self.range;
        let steps = last - first;
        let counts_anew = self.term.path == "contract.eligibility.minimumDosage";
        let number = if steps <= FEW && !counts_anew { steps } else { steps.min(CURVE) };
        let at = |index: i64| {
            let far = i128::from(steps) * i128::from(index) / i128::from(number.max(1));
            first + i64::try_from(far).unwrap_or(0)
        };
        let curve: Vec<i64> = (0..=number).map(at).collect();
        for at in &curve {
            self.read(*at);
        }
        curve
    }

    /// The figure at a value; `None` where terms do not fit.
    fn read(&mut self, at: i64) -> Option<Reading> {
        if let Some(known) = self.known.get(&at) {
            return *known;
        }
        let reading = self.paid(at).map(|(applied, budgeted, paid)| {
            let reading = self.goal.figure.of(&paid, &budgeted, self.simulation.checked());
            self.put_back(applied, paid);
            reading
        });
        self.known.insert(at, reading);
        reading
    }

    fn outlook(&mut self, at: i64) -> Option<Outlook> {
        let (applied, budgeted, paid) = self.paid(at)?;
        Some(Outlook::of(&paid, &applied, &budgeted, self.simulation.checked()))
    }

    /// What the years pay at a value.
    fn paid(&mut self, at: i64) -> Option<(Rc<Applied>, Rc<Budgeted>, SettledYears)> {
        let inputs = self.term.set(&self.inputs, self.range.value(at)).ok()?;
        let (applied, budgeted) = self.simulation.asked(Some(&inputs.contract), Some(&inputs.budget)).ok()?;
        let (applied, paid) = self.fixed.take().unwrap_or_else(|| {
            let paid = self.simulation.paid(&applied);
            (applied, paid)
        });
        Some((applied, budgeted, paid))
    }

    fn put_back(&mut self, applied: Rc<Applied>, paid: SettledYears) {
        if self.term.part == Part::Budget {
            self.fixed = Some((applied, paid));
        }
    }

    fn meets(&self, reading: &Reading) -> bool {
        self.goal.figure.meets(reading.estimate.value, self.goal.target)
    }

    /// Takes the figure where terms begin and cease to fit, too.
    fn borders_of_fitting(&mut self, curve: &[i64]) {
        for pair in curve.windows(2) {
            if let [one, other] = *pair {
                match (self.read(one).is_some(), self.read(other).is_some()) {
                    (true, false) => {
                        self.border(one, other, |_, reading| reading.is_some());
                    }
                    (false, true) => {
                        self.border(other, one, |_, reading| reading.is_some());
                    }
                    (true, true) | (false, false) => {}
                }
            }
        }
    }

    /// Between a value for which something holds and one for which it does not: the last for which it does, and the one
    /// beside it.
    fn border(&mut self, holds: i64, fails: i64, test: impl Fn(&Self, Option<Reading>) -> bool) -> (i64, i64) {
        let (mut holds, mut fails) = (holds, fails);
        while (holds - fails).abs() > 1 {
            let middle = holds.midpoint(fails);
            let reading = self.read(middle);
            if test(self, reading) { holds = middle } else { fails = middle }
        }
        (holds, fails)
    }

    /// The values that fit and are known, with whether they meet the target.
    fn fitting(&self) -> Vec<(i64, bool)> {
        let read = self.known.iter().filter_map(|(at, reading)| Some((*at, reading.as_ref()?)));
        read.map(|(at, reading)| (at, self.meets(reading))).collect()
    }

    /// The first and the last value that fit.
    fn fitting_ends(&self) -> (i64, i64) {
        let fitting = self.fitting();
        let ends = fitting.first().zip(fitting.last()).map(|(first, last)| (first.0, last.0));
        ends.unwrap_or((self.range.first, self.range.last))
    }

    /// From where to where the target is met.
    fn stretches(&mut self) -> Vec<(i64, i64)> {
        let mut stretches = Vec::new();
        let mut open: Option<i64> = None;
        let mut before: Option<i64> = None;
        for (at, meets) in self.fitting() {
            match (open, meets) {
                (None, true) => {
                    let from = before.map_or(at, |before| self.border(at, before, Self::met).0);
                    open = Some(from);
                }
                (Some(from), false) => {
                    let to = before.map_or(at, |before| self.border(before, at, Self::met).0);
                    stretches.push((from, to));
                    open = None;
                }
                (None, false) | (Some(_), true) => {}
            }
            before = Some(at);
        }
        stretches.extend(open.zip(before));
        stretches
    }

    /// The values of a curve, and both sides of every border: a figure that jumps there is not drawn as if it rose.
    fn with_borders(&self, curve: Vec<i64>, stretches: &[(i64, i64)]) -> BTreeSet<i64> {
        let sides = stretches.iter().flat_map(|(from, to)| [from - 1, *from, *to, to + 1]);
        sides.filter(|at| self.known.contains_key(at)).chain(curve).collect()
    }

    fn met(&self, reading: Option<Reading>) -> bool {
        reading.is_some_and(|reading| self.meets(&reading))
    }

    /// Where the border may lie: from the last value that surely meets the target to the last before one that surely does
    /// not.
    fn band(&mut self, value: i64, holds: Holds) -> [f64; 2] {
        let outward = |from: &i64| if holds == Holds::UpTo { *from } else { -*from };
        let surely = |search: &Self, reading: Option<Reading>| {
            reading.and_then(|reading| search.goal.figure.surely_meets(&reading, search.goal.target))
        };
        // in the order in which one comes from where the target is met
        let mut known: Vec<i64> =
            self.known.iter().filter(|(_, reading)| reading.is_some()).map(|(at, _)| *at).collect();
        known.sort_by_key(outward);
        let (inside, outside): (Vec<i64>, Vec<i64>) = known.into_iter().partition(|at| outward(at) <= outward(&value));
        let mut good = None;
        let mut nearer = value;
        for at in inside.iter().rev() {
            let reading = self.read(*at);
            if surely(self, reading) == Some(true) {
                good = Some(self.border(*at, nearer, |search, reading| surely(search, reading) == Some(true)).0);
                break;
            }
            nearer = *at;
        }
        let mut bad = None;
        let mut nearer = value;
        for at in &outside {
            let reading = self.read(*at);
            if surely(self, reading) == Some(false) {
                bad = Some(self.border(nearer, *at, |search, reading| surely(search, reading) != Some(false)).0);
                break;
            }
            nearer = *at;
        }
        let one = good.or(inside.first().copied()).unwrap_or(value);
        let other = bad.or(outside.last().copied()).unwrap_or(value);
        [one.min(other), one.max(other)].map(|end| self.range.value(end))
    }

    fn point(&self, at: i64) -> SolvePoint {
        let figure = self.known.get(&at).copied().flatten().map(|reading| reading.estimate);
        SolvePoint { value: self.range.value(at), figure }
    }

    /// Of all known values the one whose figure is least, or for the margin most.
    fn nearest(&self) -> SolvePoint {
        let mut nearest: Option<(i64, f64)> = None;
        for (at, reading) in self.known.iter().filter_map(|(at, reading)| Some((*at, reading.as_ref()?))) {
            let figure = reading.estimate.value;
            let is_nearer = |(_, best): (i64, f64)| figure != best && self.goal.figure.meets(figure, best);
            if nearest.is_none_or(is_nearer) {
                nearest = Some((at, figure));
            }
        }
        self.point(nearest.map_or(self.range.first, |(at, _)| at))
    }

    fn currency(&self) -> &str {
        &self.inputs.contract.currency
    }

    fn value_in_words(&self, value: f64) -> String {
        let is_share = self.range.per == 1_000.0;
        if is_share { Number(value).percent() } else { in_words(self.term.quantity, value, self.currency()) }
    }

    fn target(&self) -> String {
        self.goal.figure.target_in_words(self.goal.target, self.currency())
    }

    fn never(&self, nearest: &SolvePoint) -> String {
        let at = self.value_in_words(nearest.value);
        match nearest.figure {
            None => {
                let [low, high] = self.range.ends().map(|end| self.value_in_words(end));
                say::nothing_fits(&low, &high)
            }
            Some(figure) => {
                let figure = self.goal.figure.in_words(figure, self.currency());
                say::never(&at, &figure, &self.target())
            }
        }
    }

    fn always(&self) -> String {
        let mut worst: Option<(i64, &Reading)> = None;
        for (at, reading) in self.known.iter().filter_map(|(at, reading)| Some((*at, reading.as_ref()?))) {
            let figure = reading.estimate.value;
            let is_worse = |(_, worst): (i64, &Reading)| !self.goal.figure.meets(figure, worst.estimate.value);
            if worst.is_none_or(is_worse) {
                worst = Some((at, reading));
            }
        }
        let (first, last) = self.fitting_ends();
        let [low, high] = [first, last].map(|end| self.value_in_words(self.range.value(end)));
        let target = self.target();
        let Some((at, reading)) = worst else { return say::always(&low, &high, &target) };
        let figure = self.goal.figure.in_words(reading.estimate, self.currency());
        say::always_even_at(&low, &high, &target, &self.value_in_words(self.range.value(at)), &figure)
    }

    fn several(&self, holds: &[[f64; 2]]) -> String {
        let stretch = |[from, to]: &[f64; 2]| {
            let [low, high] = [*from, *to].map(|end| self.value_in_words(end));
            if from == to { say::stretch_of_one(&low) } else { say::stretch(&low, &high) }
        };
        let stretches: Vec<String> = holds.iter().map(stretch).collect();
        say::several(&self.target(), &stretches.join(say::and_in()))
    }
}
