//! The contract worked out for a student: one just under a threshold, one just at it.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::cohort::{DOSAGE, Scale};
use crate::contract::{BasePer, ContractTerms, Outcome, Pays, Prorate};
use crate::language::examples as say;
use crate::outcomes::Cause;
use crate::settlement::{Invoice, SettleOptions, StudentRecord, settle};
use crate::units::{Money, Money as Decimal};

use super::voice::{Voice, is_per_student, list, quoted};

/// What the contract pays for single students.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Example {
    /// One student, or one just under a threshold and one at it.
    pub students: Vec<ExampleStudent>,
    /// What is decided on all of them together and so is no part of it; null where nothing is.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "string | null"))]
    pub rest: Option<String>,
}

/// One student and what the contract pays for that student.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct ExampleStudent {
    /// Who the student is, in one sentence.
    pub sentence: String,
    /// What is paid, line by line, in the order of settlement.
    pub lines: Vec<ExampleLine>,
    /// The sum of the lines.
    pub total: Decimal,
    /// The same in one sentence.
    pub in_all: String,
}

/// One line of what is paid for a student.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct ExampleLine {
    /// The clause it follows from, as a field path.
    pub clause: String,
    /// What it pays or takes, in one sentence.
    pub sentence: String,
    /// The amount; negative where it takes away.
    pub amount: Decimal,
}

/// The example of a contract that pays student by student; settled, never worked out anew.
#[inline(never)]
pub fn of(voice: &Voice<'_>) -> Option<Example> {
    let first = voice.terms.outcomes.iter().find(|outcome| is_per_student(outcome))?;
    let terms = for_one_student(voice.terms);
    let students: Vec<ExampleStudent> = records(voice, first)
        .into_iter()
        .enumerate()
        .map(|(index, record)| {
            let invoice = settle(&terms, std::slice::from_ref(&record), &SettleOptions::default()).ok()?.invoice;
            Some(student(voice, &record, index > 0, &invoice))
        })
        .collect::<Option<_>>()?;
    (!students.is_empty()).then(|| Example { students, rest: rest(voice) })
}

/// The same terms without what is decided on all students together or comes after.
#[inline(never)]
fn for_one_student(terms: &ContractTerms) -> ContractTerms {
    let mut terms = terms.clone();
    for outcome in &mut terms.outcomes {
        outcome.cap = None;
    }
    if let Some(limits) = &mut terms.limits {
        (limits.minimum, limits.not_to_exceed) = (None, None);
    }
    terms.schedule = None;
    terms
}

/// The student just at a threshold of the outcome, after the one just under it where there is one.
#[inline(never)]
fn records(voice: &Voice<'_>, first: &Outcome) -> Vec<StudentRecord> {
    let at = values(voice, first);
    let minimum = voice.minimum_dosage().unwrap_or(0.0);
    let (least, _) = range(voice, &first.measure);
    let mut records = Vec::with_capacity(2);
    // at a threshold beyond the scale nothing changes
    if let (Pays::Tiers { .. }, Some(value), Some(target)) = (&first.pays, value_of(&at, &first.measure), target(first))
        && value >= target
        && value - 1.0 >= if first.measure == DOSAGE { minimum.max(least) } else { least }
    {
        records.push(record(voice, first, &at, Some(value - 1.0)));
    }
    records.push(record(voice, first, &at, None));
    records
}

/// A student with these values, or another one on the first outcome's measure.
#[inline(never)]
fn record(voice: &Voice<'_>, first: &Outcome, values: &[(&str, f64)], under: Option<f64>) -> StudentRecord {
    let value = |measure: &str| {
        if measure == first.measure { under.or_else(|| value_of(values, measure)) } else { value_of(values, measure) }
    };
    let mut tests = BTreeMap::new();
    for outcome in voice.terms.outcomes.iter().filter(|outcome| outcome.measure != DOSAGE) {
        tests.insert(outcome.measure.clone(), value(&outcome.measure));
    }
    StudentRecord {
        id: if under.is_some() { "under" } else { "at" }.to_owned(),
        group: group(voice, first),
        dosage: value(DOSAGE),
        shortfall_cause: Some(Cause::Student),
        enrolled_share: None,
        values: tests,
    }
}

fn value_of(values: &[(&str, f64)], measure: &str) -> Option<f64> {
    values.iter().find(|(known, _)| *known == measure).map(|(_, value)| *value)
}

/// A value for every measure that a student is paid on, and dosage where it is counted.
#[inline(never)]
fn values<'t>(voice: &Voice<'t>, first: &'t Outcome) -> Vec<(&'t str, f64)> {
    let terms = voice.terms;
    let mut values: Vec<(&str, f64)> = Vec::new();
    let minimum = voice.minimum_dosage().map(f64::ceil);
    let paid = terms.outcomes.iter().filter(|outcome| is_per_student(outcome) || outcome.malus.is_some());
    for outcome in std::iter::once(first).chain(paid) {
        if let (None, Some(target)) = (value_of(&values, &outcome.measure), target(outcome)) {
            let (least, most) = range(voice, &outcome.measure);
            let enough = if outcome.measure == DOSAGE { minimum.unwrap_or(0.0) } else { f64::NEG_INFINITY };
            values.push((&outcome.measure, target.min(most).max(least).max(enough)));
        }
    }
    let counted = minimum.is_some() || terms.base.iter().any(|fee| fee.per == BasePer::DosageUnit);
    if counted && value_of(&values, DOSAGE).is_none() {
        let usual = voice.cohort.and_then(|cohort| cohort.dosage.as_ref());
        let usual = usual.map(|dosage| (dosage.planned * dosage.mean_share).round());
        let units = usual.or(minimum).unwrap_or(1.0);
        values.push((DOSAGE, units.max(minimum.unwrap_or(0.0))));
    }
    values
}

/// A whole number at which something is paid: a threshold in the middle of the tiers, half way up a straight line.
#[inline(never)]
fn target(outcome: &Outcome) -> Option<f64> {
    let level = match &outcome.pays {
        Pays::Tiers { tiers, .. } => Some(tiers.get(tiers.len() / 2)?.at),
        Pays::Linear { from, to, .. } => Some(f64::midpoint(*from, *to)),
        Pays::CohortShare { .. }
        | Pays::CohortShareLinear { .. }
        | Pays::CohortMedian { .. }
        | Pays::AboveBaseline { .. } => outcome.malus.as_ref().map(|malus| malus.below),
    };
    level.map(f64::ceil)
}

/// The least and the most that a measure reports.
#[inline(never)]
fn range(voice: &Voice<'_>, measure: &str) -> (f64, f64) {
    let unbounded = (f64::NEG_INFINITY, f64::INFINITY);
    let Some(cohort) = voice.cohort else { return if measure == DOSAGE { (0.0, f64::INFINITY) } else { unbounded } };
    if measure == DOSAGE {
        return (0.0, cohort.dosage.as_ref().map_or(f64::INFINITY, |dosage| dosage.planned));
    }
    cohort.measures.iter().find(|known| known.id == measure).map_or(unbounded, |known| match known.scale {
        Scale::Percentile {} => (1.0, 99.0),
        Scale::Points { min, max, .. } => (min, max),
        Scale::PercentOfTarget { .. } => unbounded,
        Scale::Event { .. } => (0.0, 1.0),
    })
}

/// A group that the outcome is for.
#[inline(never)]
fn group(voice: &Voice<'_>, first: &Outcome) -> Option<String> {
    let agreed = first.groups.as_ref().and_then(|groups| groups.first());
    let priced = || match &first.pays {
        Pays::Tiers { tiers, .. } => tiers.iter().find_map(|tier| Some(tier.by_group.as_ref()?.0.first()?.0.clone())),
        _ => None,
    };
    let named = || voice.terms.outcomes.iter().flat_map(|outcome| &outcome.groups).flatten().next().cloned();
    let any = || voice.cohort.and_then(|cohort| cohort.groups.first()).map(|group| group.id.clone());
    agreed.cloned().or_else(priced).or_else(any).or_else(named)
}

/// Whether it matters which group a student is in.
#[inline(never)]
fn prices_groups(terms: &ContractTerms) -> bool {
    terms.outcomes.iter().any(|outcome| {
        outcome.groups.is_some()
            || matches!(&outcome.pays, Pays::Tiers { tiers, .. } if tiers.iter().any(|tier| tier.by_group.is_some()))
    })
}

#[inline(never)]
fn student(voice: &Voice<'_>, record: &StudentRecord, is_another: bool, invoice: &Invoice) -> ExampleStudent {
    let lines = lines(voice, invoice);
    let total: Money = lines.iter().map(|line| line.amount).sum();
    let in_all = if total < Money::ZERO {
        say::in_all_owed(&voice.money(-total), &voice.one())
    } else {
        say::in_all(&voice.money(total), &voice.one())
    };
    ExampleStudent { sentence: who(voice, record, is_another), lines, total, in_all }
}

/// "Take a student at the 59th growth percentile in math and with 63 sessions."
#[inline(never)]
fn who(voice: &Voice<'_>, record: &StudentRecord, is_another: bool) -> String {
    let mut facts = Vec::new();
    // in the order of the outcomes, each measure once
    let mut said: Vec<&str> = Vec::new();
    for outcome in &voice.terms.outcomes {
        let value =
            if outcome.measure == DOSAGE { None } else { record.values.get(&outcome.measure).copied().flatten() };
        if let Some(value) = value
            && !said.contains(&outcome.measure.as_str())
        {
            said.push(&outcome.measure);
            facts.push(voice.ruler(&outcome.measure).at(value).to_string());
        }
    }
    facts.extend(record.dosage.map(|units| voice.ruler(DOSAGE).at(units).to_string()));
    if voice.terms.base.iter().any(|fee| fee.prorate == Some(Prorate::Enrolment)) {
        facts.push(say::enrolled_all_year().to_owned());
    }
    let group = record.group.as_ref().filter(|_| prices_groups(voice.terms));
    let group = group.map_or_else(String::new, |id| say::of_the_group(&voice.group(id)));
    let take = if is_another { say::take_another } else { say::take };
    take(&voice.one(), &group, &list(&facts))
}

#[inline(never)]
fn lines(voice: &Voice<'_>, invoice: &Invoice) -> Vec<ExampleLine> {
    let mut lines = Vec::new();
    let amount_of = |wanted: &dyn Fn(&str) -> bool| -> Money {
        invoice.line_items.iter().filter(|item| wanted(&item.clause)).map(|item| item.amount).sum()
    };
    for (index, fee) in voice.terms.base.iter().enumerate() {
        let clause = format!("contract.base[{index}]");
        let amount = amount_of(&|found| found == clause);
        let sentence = match fee.per {
            BasePer::Student => say::base_fee(&voice.money(amount)),
            BasePer::DosageUnit => {
                say::base_fee_for_dosage(&voice.money(fee.amount), &voice.dosage_words().0, &voice.money(amount))
            }
            BasePer::Contract | BasePer::Month => continue,
        };
        lines.push(ExampleLine { clause, sentence, amount });
    }
    for (index, outcome) in voice.terms.outcomes.iter().enumerate() {
        let path = format!("contract.outcomes[{index}].pays");
        let within =
            |found: &str| found.strip_prefix(&path).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'));
        if is_per_student(outcome) {
            let amount = amount_of(&within);
            let mut paying =
                invoice.line_items.iter().filter(|item| within(&item.clause) && item.amount != Money::ZERO);
            let clause = match (paying.next(), paying.next()) {
                (Some(only), None) => only.clause.clone(),
                _ => path.clone(),
            };
            let sentence = if amount == Money::ZERO {
                say::outcome_pays_nothing(&outcome.label)
            } else {
                say::outcome_pays(&outcome.label, &voice.money(amount))
            };
            lines.push(ExampleLine { clause, sentence, amount });
        }
        let clause = format!("contract.outcomes[{index}].malus");
        let amount = amount_of(&|found| found == clause);
        if amount != Money::ZERO {
            let sentence = say::outcome_takes(&outcome.label, &voice.money(-amount));
            lines.push(ExampleLine { clause, sentence, amount });
        }
    }
    let clause = "contract.limits.perStudent".to_owned();
    let amount = amount_of(&|found| found == clause);
    if amount != Money::ZERO {
        let sentence = say::cap_takes(&voice.one(), &voice.money(-amount));
        lines.push(ExampleLine { clause, sentence, amount });
    }
    lines
}

/// What is no part of the example.
#[inline(never)]
fn rest(voice: &Voice<'_>) -> Option<String> {
    let terms = voice.terms;
    let mut parts = Vec::new();
    if terms.base.iter().any(|fee| matches!(fee.per, BasePer::Contract | BasePer::Month)) {
        parts.push(say::base_fee_of_the_contract().to_owned());
    }
    let shared = terms.outcomes.iter().filter(|outcome| !is_per_student(outcome));
    parts.extend(shared.map(|outcome| quoted(&outcome.label)));
    let limits = terms.limits.unwrap_or_default();
    if terms.outcomes.iter().any(|outcome| outcome.cap.is_some()) {
        parts.push(say::cap_of_an_outcome().to_owned());
    }
    parts.extend(limits.minimum.map(|_| say::least_in_all().to_owned()));
    parts.extend(limits.not_to_exceed.map(|_| say::most_in_all().to_owned()));
    (!parts.is_empty()).then(|| say::not_part_of_this(&voice.one(), &list(&parts)))
}
