//! What outcomes pay, in words.

use crate::contract::{Outcome, Pays, ShareStep, Stacking, Tier, ValueStep};
use crate::units::{Money, Number};

use super::Clauses;
use super::outcomes::they_are;
use super::ruler::{Ruler, predicate};
use super::voice::{Voice, list};

/// A sentence for every tier or step, or one for what has none.
#[inline(never)]
pub fn describe(voice: &Voice<'_>, outcome: &Outcome, path: &str, clauses: &mut Clauses) {
    let ruler = voice.ruler(&outcome.measure);
    let (eligible, one, many) = (voice.eligible(), voice.one(), voice.many());
    let money = |amount| voice.money(amount);
    match &outcome.pays {
        Pays::Tiers { stacking, tiers } => {
            for (index, tier) in tiers.iter().enumerate() {
                let sentence = tier_sentence(voice, &ruler, *stacking, tiers, index, tier);
                clauses.say(format!("{path}.pays.tiers[{index}]"), sentence);
            }
        }
        Pays::Linear { from, to, amount } => {
            let sentence = format!(
                "For each {eligible}{one}, the vendor earns nothing {}, {} {}, and in between an amount that rises in a \
                 straight line, rounded to the nearest cent per {one}.",
                ruler.at_most(*from),
                money(*amount),
                ruler.at_least_too(*to)
            );
            clauses.say(format!("{path}.pays"), sentence);
        }
        Pays::CohortShare { threshold, steps } => {
            let they = they_are(&ruler.at_least(*threshold));
            for (index, ShareStep { share, amount }) in steps.iter().enumerate() {
                let below = steps
                    .get(index + 1)
                    .map_or_else(String::new, |next| format!(" but less than {}", Number(next.share).percent()));
                let sentence = format!(
                    "If at least {}{below} of the {eligible}{many} {they}, the vendor earns {}.",
                    Number(*share).percent(),
                    or_nothing(voice, *amount)
                );
                clauses.say(format!("{path}.pays.steps[{index}]"), sentence);
            }
        }
        Pays::CohortShareLinear { threshold, from, to, amount } => {
            let they = they_are(&ruler.at_least(*threshold));
            let be = if they.starts_with("are ") { "are" } else { "do" };
            let sentence = format!(
                "The vendor earns nothing if no more than {} of the {eligible}{many} {they}, {} if at least {} {be}, and \
                 in between an amount that rises in a straight line, rounded to the nearest cent.",
                Number(*from).percent(),
                money(*amount),
                Number(*to).percent()
            );
            clauses.say(format!("{path}.pays"), sentence);
        }
        Pays::CohortMedian { steps } => {
            let ruler = ruler.plain();
            for (index, ValueStep { at, amount }) in steps.iter().enumerate() {
                let phrase = ruler.from(*at, steps.get(index + 1).map(|next| next.at));
                let sentence = format!(
                    "If the median {eligible}{one} {}, the vendor earns {}.",
                    predicate(&phrase, "is", "has"),
                    or_nothing(voice, *amount)
                );
                clauses.say(format!("{path}.pays.steps[{index}]"), sentence);
            }
        }
        Pays::AboveBaseline { threshold, baseline, amount } => {
            let sentence = format!(
                "The vendor earns {} for each {one} {} beyond the first {} of the {eligible}{many}; part of a {one} earns \
                 the same part of it, and the sum is rounded to the nearest cent.",
                or_nothing(voice, *amount),
                ruler.at_least(*threshold),
                Number(*baseline).percent()
            );
            clauses.say(format!("{path}.pays"), sentence);
        }
    }
}

#[inline(never)]
fn tier_sentence(
    voice: &Voice<'_>,
    ruler: &Ruler,
    stacking: Stacking,
    tiers: &[Tier],
    index: usize,
    tier: &Tier,
) -> String {
    let next = match stacking {
        Stacking::Highest => tiers.get(index + 1).map(|next| next.at),
        Stacking::Sum => None,
    };
    let more = if stacking == Stacking::Sum && index > 0 { "a further " } else { "" };
    let amount = |amount: Money| {
        if amount == Money::ZERO { "nothing".to_owned() } else { format!("{more}{}", voice.money(amount)) }
    };
    let by_group = tier.by_group.as_ref().map_or(&[][..], |groups| &groups.0);
    let others: Vec<String> =
        by_group.iter().map(|(id, in_group)| format!("{} in {}", amount(*in_group), voice.group(id))).collect();
    let others = if others.is_empty() { String::new() } else { format!(", but {}", list(&others)) };
    format!(
        "Each {}{} {} earns the vendor {}{others}.",
        voice.eligible(),
        voice.one(),
        ruler.from(tier.at, next),
        amount(tier.amount)
    )
}

#[inline(never)]
fn or_nothing(voice: &Voice<'_>, amount: Money) -> String {
    if amount == Money::ZERO { "nothing".to_owned() } else { voice.money(amount) }
}
