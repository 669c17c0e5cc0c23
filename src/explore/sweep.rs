//! The exposure at several values of a term.

use serde::Serialize;

use crate::contract::ContractTerms;
use crate::experiment::Simulation;
use crate::exposure::Exposure;
use crate::language::{checks as say, names};
use crate::refusal::{Path, Refusal, Refusals};
use crate::scenario::Budget;

use super::begin;
use super::term::{Inputs, Term};

/// Most values of one question.
const MOST_VALUES: usize = 1_000;

/// The exposure as a term moves, everything else as it is.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Sweep {
    /// The term's field path.
    pub term: String,
    /// One for each value asked for, in that order.
    pub points: Vec<SweepPoint>,
}

/// The exposure at one value of a term.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct SweepPoint {
    /// The value; an amount is to the nearest cent of it.
    pub value: f64,
    /// The exposure; null where such terms do not fit.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Exposure | null"))]
    pub exposure: Option<Exposure>,
    /// Why they do not.
    pub refusals: Vec<Refusal>,
}

impl Simulation {
    /// The exposure at each of these values of a term, on the years drawn so far; under the scenario's contract and budget
    /// or others. A value that makes terms which do not fit has its refusals in its place.
    ///
    /// # Errors
    /// Everything wrong with the question, the terms and the budget, at once: `unknownTerm`, `notATerm` for an assumption
    /// about students, `outOfRange` for more than 1,000 values; `noYears` before the first [`Self::advance`].
    pub fn sweep(
        &mut self,
        term: &str,
        values: &[f64],
        contract: Option<&ContractTerms>,
        budget: Option<&Budget>,
    ) -> Result<Sweep, Refusals> {
        let mut refusals = Refusals::new();
        let inputs = Inputs::of(self, contract, budget);
        let found = Term::find_among_terms(term, &inputs, &Path::root("term"), &mut refusals);
        check_number(values, &Path::root("values"), &mut refusals);
        let (found, _) = begin(self, found, contract, budget, refusals)?;
        let mut at = |value: f64| {
            let exposure = found
                .set(&inputs, value)
                .and_then(|inputs| self.exposure(Some(&inputs.contract), Some(&inputs.budget)));
            match exposure {
                Ok(exposure) => SweepPoint { value, exposure: Some(exposure), refusals: Vec::new() },
                Err(refused) => SweepPoint { value, exposure: None, refusals: refused.list().to_vec() },
            }
        };
        let points = values.iter().map(|value| at(*value)).collect();
        Ok(Sweep { term: term.to_owned(), points })
    }
}

/// Refuses too many values.
pub(super) fn check_number(values: &[f64], path: &Path<'_>, refusals: &mut Refusals) {
    if values.len() > MOST_VALUES {
        let message = say::number_up_to(&MOST_VALUES, &names::values(), &values.len());
        refusals.refuse("outOfRange", path, message);
    }
}
