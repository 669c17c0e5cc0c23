//! A number of the inputs by the path of its field: read, and set to other values.

use serde::Serialize;

use crate::cohort::Cohort;
use crate::contract::ContractTerms;
use crate::experiment::Simulation;
use crate::language::checks as say;
use crate::refusal::{Path, Refusals};
use crate::scenario::Budget;
use crate::units::{Money, Number, Quoted};
use crate::written::{Read, Written, write};

/// A path is no longer than this many bytes: what is longer names no field.
const LONGEST: usize = 500;

/// The inputs that a path leads into, as written.
#[derive(Debug, Clone, PartialEq)]
pub struct Inputs {
    /// `contract`.
    pub contract: ContractTerms,
    /// `budget`.
    pub budget: Budget,
    /// `cohort`.
    pub cohort: Cohort,
}

/// Which of the inputs a path leads into.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The terms.
    Contract,
    /// The budget.
    Budget,
    /// Assumptions about students.
    Cohort,
}

/// What a field holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Quantity {
    /// An amount, in units of the currency.
    Amount,
    /// A number.
    Number,
}

/// A number of the terms, the budget or the cohort.
///
/// Its value as it stands is `None` where an optional field is absent, such as a limit that the contract does not have; set,
/// the field is there. Amounts are in units of the currency, to the nearest cent.
///
/// ```
/// use outcomes_contract::explore::{Inputs, Quantity, Term};
/// use outcomes_contract::{scenario, written::Written};
///
/// let text = std::fs::read_to_string("www/presets/duval.json")?;
/// let preset: serde_json::Value = serde_json::from_str(&text)?;
/// let (scenario, _) = scenario::check(&Written::from_json(&preset["scenario"].to_string())?)?;
/// let inputs = Inputs { contract: scenario.contract, budget: scenario.budget, cohort: scenario.cohort };
///
/// let fee = Term::find("contract.base[0].amount", &inputs).ok_or("no such field")?;
/// assert_eq!((fee.quantity, fee.value), (Quantity::Amount, Some(670.0)));
/// let dearer = fee.set(&inputs, 680.005)?;
/// assert_eq!(dearer.contract.base[0].amount.to_string(), "680.01");
///
/// assert_eq!(Term::find("contract.base[0].per", &inputs), None); // no number
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Term {
    /// The path.
    pub path: String,
    /// Where it leads.
    pub part: Part,
    /// What the field holds.
    pub quantity: Quantity,
    /// The value as it stands; `None` where the field is absent.
    pub value: Option<f64>,
}

impl Inputs {
    /// The inputs of a run, with other terms or another budget where they are given.
    pub fn of(simulation: &Simulation, contract: Option<&ContractTerms>, budget: Option<&Budget>) -> Self {
        let written = simulation.written();
        Self {
            contract: contract.unwrap_or(&written.contract).clone(),
            budget: budget.unwrap_or(&written.budget).clone(),
            cohort: written.cohort.clone(),
        }
    }
}

impl Term {
    /// The field at a path; `None` where there is none, or what stands there is no number and no amount.
    pub fn find(path: &str, inputs: &Inputs) -> Option<Self> {
        let within = |name: &str| path.strip_prefix(name).filter(|rest| rest.starts_with('.'));
        let in_contract = within("contract").map(|rest| (Part::Contract, rest));
        let in_budget = || within("budget").map(|rest| (Part::Budget, rest));
        let in_cohort = || within("cohort").map(|rest| (Part::Cohort, rest));
        let (part, rest) = in_contract.or_else(in_budget).or_else(in_cohort).filter(|_| path.len() <= LONGEST)?;
        let (quantity, value) = match part {
            Part::Contract => probe(&inputs.contract, rest),
            Part::Budget => probe(&inputs.budget, rest),
            Part::Cohort => probe(&inputs.cohort, rest),
        }?;
        Some(Self { path: path.to_owned(), part, quantity, value })
    }

    /// The same, or a refusal at `field`: `unknownTerm`.
    pub fn find_or_refuse(path: &str, inputs: &Inputs, field: &Path<'_>, refusals: &mut Refusals) -> Option<Self> {
        let found = Self::find(path, inputs);
        if found.is_none() {
            let shown: String = path.chars().take(100).collect();
            refusals.refuse("unknownTerm", field, say::no_such_term(&Quoted(&shown)));
        }
        found
    }

    /// The same for what is settled on the years there are: an assumption about students is refused with `notATerm`.
    pub(super) fn find_among_terms(
        path: &str,
        inputs: &Inputs,
        field: &Path<'_>,
        refusals: &mut Refusals,
    ) -> Option<Self> {
        let found = Self::find_or_refuse(path, inputs, field, refusals)?;
        if found.part == Part::Cohort {
            refusals.refuse("notATerm", field, say::not_a_term());
            return None;
        }
        Some(found)
    }

    /// The inputs with this field set. Whether such terms fit is not checked, only that they can be written.
    ///
    /// # Errors
    /// A value that the field cannot hold: not finite, too large, or a part of a whole where wholes are counted.
    pub fn set(&self, inputs: &Inputs, value: f64) -> Result<Inputs, Refusals> {
        let mut changed = inputs.clone();
        let rest = self.path.find('.').and_then(|end| self.path.get(end..)).unwrap_or_default();
        match self.part {
            Part::Contract => changed.contract = self.set_in(&inputs.contract, "contract", rest, value)?,
            Part::Budget => changed.budget = self.set_in(&inputs.budget, "budget", rest, value)?,
            Part::Cohort => changed.cohort = self.set_in(&inputs.cohort, "cohort", rest, value)?,
        }
        Ok(changed)
    }

    fn set_in<T: Serialize + Read>(&self, whole: &T, root: &str, rest: &str, value: f64) -> Result<T, Refusals> {
        let value = match self.quantity {
            Quantity::Amount => amount(value),
            Quantity::Number => Written::Number(value),
        };
        let mut written = write(whole);
        if let Some(place) = place_of(&mut written, rest) {
            *place = value;
        }
        let mut refusals = Refusals::new();
        let read = T::read(Some(&written), &Path::root(root), &mut refusals);
        refusals.unless_refused(read).map(|(read, _)| read)
    }
}

/// An amount in units of the currency, to the nearest cent; what is beyond all amounts stays a number, which is refused
/// where it is read.
#[expect(clippy::cast_possible_truncation, reason = "checked: far below 2^63 cents")]
fn amount(value: f64) -> Written {
    if value.abs() <= Money::LARGEST.dollars() {
        Written::Text(Money::from_cents((value * 100.0).round() as i64).to_string())
    } else {
        Written::Number(value)
    }
}

/// What the field at a path holds: the reader itself says whether it takes a number there, and writes an amount otherwise
/// than a number.
fn probe<T: Serialize + Read>(whole: &T, rest: &str) -> Option<(Quantity, Option<f64>)> {
    let mut written = write(whole);
    let place = place_of(&mut written, rest)?;
    let value = match std::mem::replace(place, Written::Number(1.0)) {
        Written::Number(value) => Some(value),
        Written::Text(text) => Money::parse(&text).ok().map(Money::dollars),
        Written::Nothing | Written::Bool(_) | Written::List(_) | Written::Object(_) => None,
    };
    let mut refusals = Refusals::new();
    let read = T::read(Some(&written), &Path::root(""), &mut refusals);
    if !refusals.is_empty() {
        return None;
    }
    match place_of(&mut write(&read), rest)? {
        Written::Text(_) => Some((Quantity::Amount, value)),
        Written::Number(_) => Some((Quantity::Number, value)),
        Written::Nothing | Written::Bool(_) | Written::List(_) | Written::Object(_) => None,
    }
}

/// The place at `.name`, `[3]` and `["a name with a . in it"]` one after the other; fields of objects that are absent
/// come to be, items of lists do not.
fn place_of<'w>(written: &'w mut Written, path: &str) -> Option<&'w mut Written> {
    let (mut here, mut rest) = (written, path);
    while !rest.is_empty() {
        if let Some(quoted) = rest.strip_prefix('[').filter(|rest| rest.starts_with('"')) {
            let Written::Object(entries) = here else { return None };
            let after = |name: &str| quoted.strip_prefix(&format!("{}]", Quoted(name)));
            let (index, after) =
                entries.iter().enumerate().find_map(|(index, (name, _))| Some((index, after(name)?.len())))?;
            rest = quoted.get(quoted.len() - after..)?;
            here = &mut entries.get_mut(index)?.1;
        } else if let Some(item) = rest.strip_prefix('[') {
            let (index, after) = item.split_once(']')?;
            let Written::List(items) = here else { return None };
            rest = after;
            here = items.get_mut(index.parse::<usize>().ok()?)?;
        } else {
            let name = rest.strip_prefix('.')?;
            let (name, after) = name.split_at(name.find(['.', '[']).unwrap_or(name.len()));
            if *here == Written::Nothing {
                *here = Written::Object(Vec::new());
            }
            let Written::Object(entries) = here else { return None };
            let index = entries.iter().position(|(known, _)| known == name).unwrap_or_else(|| {
                entries.push((name.to_owned(), Written::Nothing));
                entries.len() - 1
            });
            rest = after;
            here = &mut entries.get_mut(index)?.1;
        }
    }
    Some(here)
}

/// A value of a term as one reads it: `$670.00`, `57.3`.
pub(super) fn in_words(quantity: Quantity, value: f64, currency: &str) -> String {
    #[expect(clippy::cast_possible_truncation, reason = "amounts stay far below 2^63 cents")]
    match quantity {
        Quantity::Amount => Money::from_cents((value * 100.0).round() as i64).in_currency(currency).to_string(),
        Quantity::Number => Number(value).in_words(),
    }
}
