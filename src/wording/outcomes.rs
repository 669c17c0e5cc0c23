//! Outcomes in words: what each is judged on, whom it covers, what it may pay in all.

use crate::cohort::Window;
use crate::contract::{Outcome, Pays, Stacking};

use super::Clauses;
use super::reward;
use super::ruler::predicate;
use super::voice::{Voice, is_per_student, list};

/// Sentences for every outcome.
#[inline(never)]
pub fn describe(voice: &Voice<'_>, clauses: &mut Clauses) {
    if voice.terms.outcomes.is_empty() {
        clauses.say_as_it_is("contract.outcomes", "Nothing that the district pays depends on outcomes.");
    }
    for (index, outcome) in voice.terms.outcomes.iter().enumerate() {
        let path = format!("contract.outcomes[{index}]");
        clauses.say(path.clone(), judged(voice, outcome));
        if let Some(groups) = &outcome.groups {
            let named: Vec<String> = groups.iter().map(|id| voice.group(id)).collect();
            let word = if named.len() == 1 { "group" } else { "groups" };
            let sentence = format!(
                "“{}” is for {} in the {word} {} only; no one else is part of it.",
                outcome.label,
                voice.many(),
                list(&named)
            );
            clauses.say(format!("{path}.groups"), sentence);
        }
        reward::describe(voice, outcome, &path, clauses);
        if let Some(malus) = &outcome.malus {
            let who = voice.ruler(&outcome.measure).below(malus.below);
            let sentence = format!(
                "Each {}{} {who} costs the vendor {}.",
                voice.eligible(),
                voice.one(),
                voice.money(malus.amount)
            );
            clauses.say(format!("{path}.malus"), sentence);
        }
        if let Some(cap) = outcome.cap {
            let net = if outcome.malus.is_some() { ", after its deductions" } else { "" };
            let sentence = format!("“{}” pays no more than {} in all{net}.", outcome.label, voice.money(cap));
            clauses.say(format!("{path}.cap"), sentence);
        }
    }
}

#[inline(never)]
fn judged(voice: &Voice<'_>, outcome: &Outcome) -> String {
    let ruler = voice.ruler(&outcome.measure);
    let known = voice.cohort.and_then(|cohort| cohort.measures.iter().find(|known| known.id == outcome.measure));
    let taken = match known.and_then(|known| known.window) {
        Some(Window::Winter) => ", measured in winter",
        Some(Window::Spring) => ", measured in spring",
        None => "",
    };
    let (one, many, eligible) = (voice.one(), voice.many(), voice.eligible());
    let label = &outcome.label;
    let on = ruler.judged_on();
    if is_per_student(outcome) {
        let which = match &outcome.pays {
            Pays::Tiers { tiers, .. } if tiers.len() < 2 => String::new(),
            Pays::Tiers { stacking: Stacking::Highest, .. } => {
                format!("; of its tiers, only the highest that a {one} reaches is paid")
            }
            Pays::Tiers { stacking: Stacking::Sum, .. } => format!("; all the tiers that a {one} reaches are paid"),
            _ => String::new(),
        };
        return format!("“{label}” is judged {one} by {one} on {on}{taken}{which}.");
    }
    let only_highest = |steps: usize| if steps > 1 { "only the highest step reached is paid" } else { "it is paid" };
    let which = match &outcome.pays {
        Pays::CohortShare { steps, .. } => {
            format!("{}, once, and nothing if no one is {}", only_highest(steps.len()), who_counts(voice))
        }
        Pays::CohortMedian { steps } => format!(
            "{}, once; of an even number of {many}, the median is the mean of the two in the middle",
            only_highest(steps.len())
        ),
        Pays::CohortShareLinear { .. } => format!("it is paid once, and not if no one is {}", who_counts(voice)),
        Pays::AboveBaseline { .. } => "it is paid once".to_owned(),
        Pays::Tiers { .. } | Pays::Linear { .. } => String::new(),
    };
    format!("“{label}” is judged on all {eligible}{many} together by {on}{taken}; {which}.")
}

fn who_counts(voice: &Voice<'_>) -> &'static str {
    if voice.minimum_dosage().is_some() { "eligible" } else { "part of it" }
}

/// The same phrase as what several are: "are at or above 40".
pub fn they_are(phrase: &str) -> String {
    predicate(phrase, "are", "have")
}
