//! Where the payout's variance comes from: what each source of chance adds to it.

use serde::Serialize;

use crate::contract::{Breach, ContractTerms};
use crate::experiment::Simulation;
use crate::exposure::Estimate;
use crate::language::{explore as say, names};
use crate::outcomes::{Blend, Source, Stream};
use crate::refusal::{Path, Refusals};
use crate::settlement::Applied;
use crate::written::read_object;

/// Pairs of years compared where nobody says how many, unless students are many.
const REPLICATIONS: u32 = 2_000;
const LEAST_REPLICATIONS: u32 = 200;
/// Students of the years compared together, about.
const STUDENT_YEARS: u32 = 4_000_000;
/// The most that may be asked for.
const MOST_REPLICATIONS: f64 = 100_000.0;

/// How the variance is split.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct VarianceOptions {
    /// Pairs of simulated years that are compared, 2 to 100,000. Absent: 2,000, the plan's years where they are fewer, and
    /// fewer where there are more than 2,000 students, but 200 at least.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub replications: Option<u32>,
}
read_object!(VarianceOptions { replications: "replications" });

/// The variance of the payout, split by source. Dollars squared.
///
/// The sources come one on top of the other. With `V(k)` the variance of the expected payout given the first `k` of
/// them, a part is `V(k) - V(k - 1)`: what knowing the source explains once those before it are known, all that it does
/// together with them included. Parts add up to the variance.
///
/// Estimated by pick-freeze (Sobol 1993): `A` and `B` are payouts of independent years, `C(k)` is that of a year whose
/// first `k` sources are those of `A` and the rest those of `B`, `D(k)` the other way around, and `m` is the mean of
/// all `A` and `B`. A part is the mean over pairs of years of
///
/// ```text
/// 1/2 [(A - m)(C(k) - C(k - 1)) + (B - m)(D(k) - D(k - 1))]
/// ```
///
/// which is symmetric in the two years as in Janon et al. (2014), and a difference before it is a mean as in Saltelli et
/// al. (2010): what a source does not change is exactly 0, and a small part has a small error. The sum over
/// all sources is `1/2 (A - B)^2`, the variance. Because the differences have mean 0, `m` adds nothing to the errors at
/// first order: a part's is the SD of its terms over the root of their number; a share's is that of a ratio of means
/// (delta method), the SD of the variance's half its relative error. A part that is small beside its error may come out
/// below 0.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct VarianceSplit {
    /// Pairs of years compared.
    pub replications: u32,
    /// The variance of the payout.
    pub variance: Estimate,
    /// Its square root, dollars.
    pub sd: Estimate,
    /// The parts, in the order of their sources; they add up to the variance.
    pub parts: Vec<VariancePart>,
    /// What the reader should know about this split.
    pub notes: Vec<String>,
}

/// What one source adds to the variance of the payout.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct VariancePart {
    /// The source.
    pub source: Source,
    /// What it adds, dollars squared; exactly 0 where it changes no payout.
    pub variance: Estimate,
    /// The same over the variance; 0 where there is none.
    pub share: Estimate,
}

impl Simulation {
    /// Splits the variance of the payout by source, under the scenario's contract or another. Draws years of its own from
    /// the scenario's seed; those drawn already stay as they are.
    ///
    /// # Errors
    /// Everything wrong with the options and the terms, at once.
    pub fn variance(&self, options: VarianceOptions, terms: Option<&ContractTerms>) -> Result<VarianceSplit, Refusals> {
        let mut refusals = Refusals::new();
        let students = u32::try_from(self.simulator().students()).unwrap_or(u32::MAX).max(1);
        let few = (STUDENT_YEARS / students).max(LEAST_REPLICATIONS);
        let replications =
            options.replications.unwrap_or_else(|| few.min(REPLICATIONS).min(self.checked().replications).max(2));
        let path = Path::root("options");
        refusals.whole_within(
            &path.field("replications"),
            names::number_of_pairs(),
            f64::from(replications),
            2.0..=MOST_REPLICATIONS,
        );
        let applied = refusals.beside(self.applied(terms))?;
        Ok(self.split(&applied, replications))
    }

    fn split(&self, applied: &Applied, replications: u32) -> VarianceSplit {
        let mut notes = Vec::new();
        let together = self.blends_numbers(applied);
        if together {
            notes.push(say::dosage_is_part_of_sampling().to_owned());
        }
        let whole = Blend::WHOLE.sources;
        let payouts = |first, sources| self.blended(applied, Blend { first, sources }, replications);
        let years = [payouts(Stream::Own, whole), payouts(Stream::Own, 0)];
        let pairs = Pairs::new(&years);
        // what is known of either year so far, and nothing of it is yet
        let [one, other] = years.clone();
        let mut before = [other, one];
        let sources = Source::ALL.into_iter().filter(|source| !(together && *source == Source::Dosage));
        let terms: Vec<(Source, Vec<i128>)> = sources
            .map(|source| {
                if !self.is_random(applied, source) {
                    return (source, vec![0; replications as usize]);
                }
                let known = source as usize + 1;
                let after = if known == whole {
                    years.clone()
                } else {
                    [Stream::Own, Stream::Other].map(|stream| payouts(stream, known))
                };
                let terms = pairs.terms(&before, &after);
                before = after;
                (source, terms)
            })
            .collect();
        let all: Vec<i128> = (0..replications as usize)
            .map(|pair| terms.iter().filter_map(|(_, terms)| terms.get(pair)).sum())
            .collect();
        let variance = mean(&all);
        if variance.value == 0.0 {
            notes.push(say::all_years_pay_the_same().to_owned());
        }
        let sd = variance.value.max(0.0).sqrt();
        let error = if sd > 0.0 { variance.standard_error / (2.0 * sd) } else { 0.0 };
        let part = |(source, terms): &(Source, Vec<i128>)| VariancePart {
            source: *source,
            variance: mean(terms),
            share: share(terms, &all),
        };
        VarianceSplit {
            replications,
            variance,
            sd: Estimate { value: sd, standard_error: error },
            parts: terms.iter().map(part).collect(),
            notes,
        }
    }

    /// Whether a source can make one year differ from another at all.
    fn is_random(&self, applied: &Applied, source: Source) -> bool {
        let cohort = &self.checked().cohort;
        let judged = |measure: usize| applied.outcomes.iter().any(|outcome| outcome.column == measure);
        let mut measures = cohort.measures.iter().enumerate().filter(|(measure, _)| judged(*measure));
        match source {
            Source::Breach => {
                applied.contract.breach == Breach::FullPrice && cohort.breach > 0.0 && cohort.breach < 1.0
            }
            Source::Effect => measures.any(|(_, measure)| measure.effect_sd > 0.0 || measure.site_sd > 0.0),
            Source::Clustering => measures.any(|(_, measure)| measure.icc > 0.0),
            Source::Dosage => self.simulator().codes().facts().len() > 1,
            Source::Sampling => true,
        }
    }
}

/// Payouts of independent years, each pair less their common mean.
struct Pairs {
    /// In cents.
    centred: [Vec<i64>; 2],
}

impl Pairs {
    fn new(years: &[Vec<i64>; 2]) -> Self {
        let sum: i128 = years.iter().flatten().map(|cents| i128::from(*cents)).sum();
        let count = years.iter().map(Vec::len).sum::<usize>().max(1) as i128;
        // to the cent: a constant near the mean is as good as the mean
        let middle = i64::try_from(sum / count).unwrap_or(0);
        Self { centred: years.each_ref().map(|years| years.iter().map(|cents| cents - middle).collect()) }
    }

    /// By pair, twice the terms whose mean is a part, in squares of cents: exact.
    fn terms(&self, before: &[Vec<i64>; 2], after: &[Vec<i64>; 2]) -> Vec<i128> {
        let [one, other] = [0, 1].map(|year| {
            let changes = after.get(year).into_iter().flatten().zip(before.get(year).into_iter().flatten());
            self.centred
                .get(year)
                .into_iter()
                .flatten()
                .zip(changes)
                .map(|(centred, (after, before))| i128::from(*centred) * (i128::from(*after) - i128::from(*before)))
        });
        one.zip(other).map(|(one, other)| one + other).collect()
    }
}

/// What twice a square of cents is in dollars.
const UNIT: f64 = 0.5e-4;

/// The mean of terms with its standard error, in dollars squared.
#[expect(clippy::cast_precision_loss, reason = "the sums are exact; the statistics are floats")]
fn mean(terms: &[i128]) -> Estimate {
    let count = terms.len().max(1) as f64;
    let mean = terms.iter().sum::<i128>() as f64 / count;
    let squares = terms.iter().map(|term| (*term as f64 - mean) * (*term as f64 - mean)).sum::<f64>();
    Estimate { value: mean * UNIT, standard_error: (squares / (count - 1.0).max(1.0) / count).sqrt() * UNIT }
}

/// The sum of terms over the sum of all, with the standard error of a ratio of means (Cochran 1977, 6.4); 0 where the
/// sum of all is.
#[expect(clippy::cast_precision_loss, reason = "as in mean")]
fn share(terms: &[i128], all: &[i128]) -> Estimate {
    let whole = all.iter().sum::<i128>() as f64;
    if !(whole > 0.0) {
        return Estimate { value: 0.0, standard_error: 0.0 };
    }
    let value = terms.iter().sum::<i128>() as f64 / whole;
    let squares = terms.iter().zip(all).map(|(term, all)| {
        let residual = *term as f64 - value * *all as f64;
        residual * residual
    });
    let count = all.len() as f64;
    let sd = (squares.sum::<f64>() / (count - 1.0).max(1.0)).sqrt();
    Estimate { value, standard_error: sd * count.sqrt() / whole }
}
