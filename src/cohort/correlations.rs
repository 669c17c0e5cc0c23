//! Correlations of one student's measures, and the factor that makes independent draws so.

use crate::language::{checks as say, names};
use crate::refusal::{Path, Refusals};
use crate::units::Quoted;

use super::checked::CheckedMeasure;
use super::written::Correlation;

/// The Cholesky factor of the correlations; refuses a matrix that is not positive definite.
#[inline(never)]
pub fn check_correlations(
    correlations: &[Correlation],
    measures: &[CheckedMeasure],
    path: &Path<'_>,
    refusals: &mut Refusals,
) -> Vec<Vec<f64>> {
    let size = measures.len();
    let place = |id: &str| measures.iter().position(|measure| measure.id == id);
    let mut named: Vec<((usize, usize), f64)> = Vec::new();
    for (index, correlation) in correlations.iter().enumerate() {
        let path = path.item(index);
        let between = path.field("between");
        refusals.within(&path.field("value"), names::correlation(), correlation.value, -1.0..=1.0);
        let [first, second] = &correlation.between;
        for (side, id) in [first, second].into_iter().enumerate() {
            if place(id).is_none() {
                let message = say::no_such_measure(&Quoted(id));
                refusals.refuse("unknownId", &between.item(side), message);
            }
        }
        let (Some(one), Some(other)) = (place(first), place(second)) else { continue };
        if one == other {
            refusals.refuse("conflict", &between, say::different_measures());
            continue;
        }
        let pair = (one.max(other), one.min(other));
        if named.iter().any(|(earlier, _)| *earlier == pair) {
            let message = say::correlation_stated_before(&Quoted(first), &Quoted(second));
            refusals.refuse("conflict", &between, message);
            continue;
        }
        named.push((pair, correlation.value));
    }
    let mut factor: Vec<Vec<f64>> = Vec::with_capacity(size);
    for row in 0..size {
        let mut line: Vec<f64> = Vec::with_capacity(row + 1);
        for (column, earlier) in factor.iter().enumerate() {
            let known: f64 = line.iter().zip(earlier).map(|(a, b)| a * b).sum();
            let pivot = earlier.get(column).copied().unwrap_or(1.0);
            let stated = named.iter().find(|(pair, _)| *pair == (row, column)).map_or(0.0, |(_, value)| *value);
            line.push((stated - known) / pivot);
        }
        let rest = 1.0 - line.iter().map(|value| value * value).sum::<f64>();
        if !(rest > 1e-9) {
            refusals.refuse("notPositiveDefinite", path, say::correlations_contradict());
        }
        line.push(rest.max(1e-9).sqrt());
        factor.push(line);
    }
    factor
}
