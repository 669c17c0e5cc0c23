//! Outcomes in words: what each is judged on, whom it covers, what it may pay in all.

use crate::cohort::Window;
use crate::contract::{Outcome, Pays, Stacking};
use crate::language::clauses as say;

use super::Clauses;
use super::reward;
use super::voice::{Voice, is_per_student, list};

/// Sentences for every outcome.
#[inline(never)]
pub fn describe(voice: &Voice<'_>, clauses: &mut Clauses) {
    if voice.terms.outcomes.is_empty() {
        clauses.say_as_it_is("contract.outcomes", say::nothing_depends_on_outcomes());
    }
    for (index, outcome) in voice.terms.outcomes.iter().enumerate() {
        let path = format!("contract.outcomes[{index}]");
        let label = &outcome.label;
        clauses.say(path.clone(), judged(voice, outcome));
        if let Some(groups) = &outcome.groups {
            let named: Vec<String> = groups.iter().map(|id| voice.group(id)).collect();
            let sentence = match named.as_slice() {
                [one] => say::for_one_group(label, &voice.many(), one),
                several => say::for_groups(label, &voice.many(), &list(several)),
            };
            clauses.say(format!("{path}.groups"), sentence);
        }
        reward::describe(voice, outcome, &path, clauses);
        if let Some(malus) = &outcome.malus {
            let who = voice.ruler(&outcome.measure).below(malus.below);
            let sentence = say::malus(&voice.eligible_one(), &who, &voice.money(malus.amount));
            clauses.say(format!("{path}.malus"), sentence);
        }
        if let Some(cap) = outcome.cap {
            let net = if outcome.malus.is_some() { say::after_its_deductions() } else { "" };
            clauses.say(format!("{path}.cap"), say::outcome_cap(label, &voice.money(cap), &net));
        }
    }
}

#[inline(never)]
fn judged(voice: &Voice<'_>, outcome: &Outcome) -> String {
    let ruler = voice.ruler(&outcome.measure);
    let known = voice.cohort.and_then(|cohort| cohort.measures.iter().find(|known| known.id == outcome.measure));
    let taken = match known.and_then(|known| known.window) {
        Some(Window::Winter) => say::in_winter(),
        Some(Window::Spring) => say::in_spring(),
        None => "",
    };
    let (one, many) = (voice.one(), voice.many());
    let label = &outcome.label;
    let on = ruler.judged_on();
    if is_per_student(outcome) {
        let which = match &outcome.pays {
            Pays::Tiers { tiers, .. } if tiers.len() < 2 => String::new(),
            Pays::Tiers { stacking: Stacking::Highest, .. } => say::only_the_highest_tier(&one),
            Pays::Tiers { stacking: Stacking::Sum, .. } => say::all_tiers(&one),
            _ => String::new(),
        };
        return say::judged_one_by_one(label, &one, &on, &taken, &which);
    }
    let only_highest = |steps: usize| if steps > 1 { say::only_the_highest_step() } else { say::it_is_paid() };
    let counts = if voice.minimum_dosage().is_some() { say::is_eligible() } else { say::is_part_of_it() };
    let which = match &outcome.pays {
        Pays::CohortShare { steps, .. } => say::once_unless_nobody(&only_highest(steps.len()), &counts),
        Pays::CohortMedian { steps } => say::once_by_the_median(&only_highest(steps.len()), &many),
        Pays::CohortShareLinear { .. } => say::once_and_not_if_nobody(&counts),
        Pays::AboveBaseline { .. } => say::once().to_owned(),
        Pays::Tiers { .. } | Pays::Linear { .. } => String::new(),
    };
    say::judged_together(label, &voice.eligible_many(), &on, &taken, &which)
}
