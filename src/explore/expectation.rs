//! What students earn in expectation, exactly: sums over what befalls them and integrals over the normal distribution.

use crate::cohort::{CheckedCohort, CheckedGroup, CheckedMeasure};
use crate::contract::{DistrictShortfall, MissingTest};
use crate::normal;
use crate::outcomes::{Cause, Facts};
use crate::settlement::{Applied, AppliedOutcome};

/// The most normal integrals that are worth their time: about a second.
const MOST_INTEGRALS: usize = 10_000_000;

/// Mean and variance of what all students are paid together, in cents.
#[derive(Debug, Clone, Copy)]
pub(super) struct Moments {
    pub mean: f64,
    /// `None` unless students are independent.
    pub variance: Option<f64>,
}

/// A contract without limits and without pay to the cohort, and the students whom it pays.
pub(super) struct Students<'a> {
    pub cohort: &'a CheckedCohort,
    pub applied: &'a Applied,
    /// What may befall a student.
    pub facts: &'a [Facts],
}

/// What the students of a group earn on one measure, by place.
struct OnMeasure<'a> {
    measure: &'a CheckedMeasure,
    /// In cents.
    pays: Vec<f64>,
    /// Where it changes.
    changes: Vec<usize>,
}

/// Mean and mean square of what a student earns.
#[derive(Clone, Copy, Default)]
struct Earned {
    mean: f64,
    square: f64,
}

impl Students<'_> {
    /// What all students are paid together; `None` where it would take too long.
    ///
    /// Given the units that a student of group `g` received, a standing is normal with mean
    /// `start + baselineShift + k mean` and variance `1 + k^2 (sd^2 + siteSd^2)`, `k = leverage x effectMultiplier x
    /// response`: the effect enters it linearly, and clustering is part of the 1. So the chance of reaching a value that
    /// begins at `c` is `cdf((mean - c) / SD)`, and the expected pay is the sum of its changes from value to value, each
    /// times that chance; then the sum over all that may befall a student.
    pub fn moments(&self) -> Option<Moments> {
        let mut integrals = 0;
        let mut whole = Moments { mean: 0.0, variance: self.are_independent().then_some(0.0) };
        for (index, group) in self.cohort.groups.iter().enumerate() {
            let judged = self.judged(index, &|_| true);
            let responses = self.facts.len();
            integrals += judged.iter().map(|judged| judged.changes.len() * responses).sum::<usize>();
            if integrals > MOST_INTEGRALS {
                return None;
            }
            let students = f64::from(group.students);
            let earned = self.of_one(index, group, &judged);
            whole.mean += students * earned.mean;
            if let Some(variance) = &mut whole.variance {
                *variance += students * (earned.square - earned.mean * earned.mean).max(0.0);
            }
        }
        if self.applied.contract.missing_test == MissingTest::CohortRate {
            whole.mean += self.tested_outcomes().map(|outcome| self.at_the_rate(outcome)).sum::<f64>();
        }
        Some(whole)
    }

    /// Whether what one student earns says nothing about another, and one measure nothing about another.
    fn are_independent(&self) -> bool {
        let judged = |measure: &usize| self.applied.outcomes.iter().any(|outcome| outcome.column == *measure);
        let judged: Vec<usize> = (0..self.cohort.measures.len()).filter(judged).collect();
        let alone = |measure: &CheckedMeasure| {
            measure.icc == 0.0 && measure.effect_sd == 0.0 && measure.site_sd == 0.0 || measure.grid.len() == 1
        };
        let row = |measure: usize| self.cohort.factor.get(measure).into_iter().flatten();
        let correlated = |one: usize, other: usize| {
            row(one).zip(row(other)).map(|(one, other)| one * other).sum::<f64>().abs() > 1e-12
        };
        let rated = self.applied.contract.missing_test == MissingTest::CohortRate
            && self.tested_outcomes().next().is_some()
            && self.facts.iter().any(|facts| !facts.valid && facts.chance > 0.0);
        !rated
            && judged.iter().filter_map(|measure| self.cohort.measures.get(*measure)).all(alone)
            && judged
                .iter()
                .enumerate()
                .all(|(before, one)| judged.iter().take(before).all(|other| !correlated(*one, *other)))
    }

    /// Outcomes that pay for tests.
    fn tested_outcomes(&self) -> impl Iterator<Item = &AppliedOutcome> {
        self.applied.outcomes.iter().filter(|outcome| !outcome.on_dosage && !outcome.cards.is_empty())
    }

    /// What a group's students earn on each measure, by the outcomes wanted together.
    fn judged(&self, group: usize, wanted: &dyn Fn(&AppliedOutcome) -> bool) -> Vec<OnMeasure<'_>> {
        let pays = |column: usize, measure: &CheckedMeasure| {
            let mut pays = vec![0_i64; measure.grid.len()];
            let outcomes = self.tested_outcomes().filter(|outcome| outcome.column == column && wanted(outcome));
            for card in outcomes.filter(|outcome| outcome.covers(group)).filter_map(|outcome| outcome.card(group)) {
                pays.iter_mut().zip(&card.pays).for_each(|(all, cents)| *all += cents);
            }
            pays
        };
        let measures = self.cohort.measures.iter().enumerate();
        measures.map(|(column, measure)| OnMeasure::new(measure, &pays(column, measure))).collect()
    }

    /// What one student of a group earns in all, without what the cohort's rate pays.
    fn of_one(&self, index: usize, group: &CheckedGroup, judged: &[OnMeasure<'_>]) -> Earned {
        let contract = &self.applied.contract;
        let cards = || {
            let covering = self.applied.outcomes.iter().filter(|outcome| outcome.covers(index));
            covering.filter_map(|outcome| Some((outcome, outcome.card(index)?)))
        };
        let top = |tested_only: bool| -> f64 {
            let cards = cards().filter(|(outcome, _)| !(tested_only && outcome.on_dosage));
            cards.map(|(_, card)| card.top.dollars() * 100.0).sum()
        };
        let (deemed, untested) = (top(false), top(true));
        let mut whole = Earned::default();
        let mut tested = (f64::NAN, Earned::default());
        for facts in self.facts.iter().filter(|facts| facts.chance > 0.0) {
            let mut sure = self.applied.base_per_unit.dollars() * 100.0 * f64::from(facts.units);
            let mut by_test = Earned::default();
            if facts.units < self.applied.minimum_units {
                let is_deemed =
                    facts.cause == Cause::District && contract.district_shortfall == DistrictShortfall::DeemedTop;
                sure += if is_deemed { deemed } else { 0.0 };
            } else {
                let units = facts.units as usize;
                let on_dosage = cards().filter(|(outcome, _)| outcome.on_dosage);
                #[expect(clippy::cast_precision_loss, reason = "amounts stay within 2^53 cents")]
                let on_dosage = on_dosage.filter_map(|(_, card)| card.pays.get(units)).map(|cents| *cents as f64);
                sure += on_dosage.sum::<f64>();
                let response = f64::from(facts.response);
                match (facts.valid, contract.missing_test) {
                    (true, _) => {
                        if tested.0 != response {
                            tested = (response, all_of(judged, group, response));
                        }
                        by_test = tested.1;
                    }
                    (false, MissingTest::DeemedMet) => sure += untested,
                    (false, MissingTest::Unpaid | MissingTest::CohortRate) => {}
                }
            }
            whole.mean += facts.chance * (sure + by_test.mean);
            whole.square += facts.chance * (sure * sure + 2.0 * sure * by_test.mean + by_test.square);
        }
        whole
    }

    /// What eligible students without a test are paid at the cohort's rate.
    ///
    /// Tests are missing by chance alone, so that given how many have one, those who do are any of the students: the rate
    /// is expected to be the mean pay of tested students, each group in proportion to its size, where somebody is
    /// tested at all. Exact but for the rounding to whole cents, once a year.
    fn at_the_rate(&self, outcome: &AppliedOutcome) -> f64 {
        let groups = self.cohort.groups.iter().enumerate().filter(|(index, _)| outcome.covers(*index));
        let students: f64 = groups.clone().map(|(_, group)| f64::from(group.students)).sum();
        let enough = |facts: &&Facts| facts.units >= self.applied.minimum_units;
        let chance_of = |valid: bool| -> f64 {
            let facts = self.facts.iter().filter(enough).filter(|facts| facts.valid == valid);
            facts.map(|facts| facts.chance).sum()
        };
        let (tested, missing) = (chance_of(true), chance_of(false));
        if !(tested > 0.0 && students > 0.0) {
            return 0.0;
        }
        let nobody = libm::exp((students - 1.0) * libm::log1p(-tested.min(1.0)));
        let nobody = if students > 1.0 { nobody } else { 1.0 };
        let paid: f64 = groups
            .map(|(index, group)| {
                let judged = self.judged(index, &|other| std::ptr::eq(other, outcome));
                let facts = self.facts.iter().filter(enough).filter(|facts| facts.valid && facts.chance > 0.0);
                let earned =
                    facts.map(|facts| facts.chance * all_of(&judged, group, f64::from(facts.response)).mean / tested);
                f64::from(group.students) / students * earned.sum::<f64>()
            })
            .sum();
        students * missing * (1.0 - nobody) * paid
    }
}

/// What a tested student of a group earns on all measures, of which none says anything about another where the square
/// is asked for.
fn all_of(judged: &[OnMeasure<'_>], group: &CheckedGroup, response: f64) -> Earned {
    judged.iter().map(|judged| judged.earned(group, response)).fold(Earned::default(), |all, here| Earned {
        mean: all.mean + here.mean,
        square: all.square + 2.0 * all.mean * here.mean + here.square,
    })
}

impl<'a> OnMeasure<'a> {
    #[expect(clippy::cast_precision_loss, reason = "amounts stay within 2^53 cents")]
    fn new(measure: &'a CheckedMeasure, cents: &[i64]) -> Self {
        let changed =
            |(place, pair): (usize, &[i64])| matches!(pair, [one, other] if one != other).then_some(place + 1);
        let changes = cents.windows(2).enumerate().filter_map(changed).collect();
        Self { measure, pays: cents.iter().map(|cents| *cents as f64).collect(), changes }
    }

    /// What a tested student earns who receives this part of the effect.
    fn earned(&self, group: &CheckedGroup, response: f64) -> Earned {
        let CheckedMeasure { start, effect_mean, effect_sd, site_sd, leverage, grid, .. } = self.measure;
        let part = leverage * group.effect_multiplier * response;
        let mean = start + group.baseline_shift + part * effect_mean;
        let sd = (1.0 + part * part * (effect_sd * effect_sd + site_sd * site_sd)).sqrt();
        let first = self.pays.first().copied().unwrap_or(0.0);
        let mut earned = Earned { mean: first, square: first * first };
        for place in &self.changes {
            let cents = |place: usize| self.pays.get(place).copied().unwrap_or(0.0);
            let (before, after) = (cents(place - 1), cents(*place));
            let cut = grid.cuts.get(place - 1).copied().unwrap_or(f64::INFINITY);
            let chance = normal::cdf((mean - cut) / sd);
            earned.mean += chance * (after - before);
            earned.square += chance * (after * after - before * before);
        }
        earned
    }
}
