//! What outcomes pay, in words.

use crate::contract::{Outcome, Pays, ShareStep, Stacking, Tier, ValueStep};
use crate::language::clauses as say;
use crate::units::{Money, Number};

use super::Clauses;
use super::ruler::{Ruler, Subject};
use super::voice::{Voice, list};

/// A sentence for every tier or step, or one for what has none.
#[inline(never)]
pub fn describe(voice: &Voice<'_>, outcome: &Outcome, path: &str, clauses: &mut Clauses) {
    let ruler = voice.ruler(&outcome.measure);
    let (one, many) = (voice.one(), voice.eligible_many());
    match &outcome.pays {
        Pays::Tiers { stacking, tiers } => {
            for (index, tier) in tiers.iter().enumerate() {
                let sentence = tier_sentence(voice, &ruler, *stacking, tiers, index, tier);
                clauses.say(format!("{path}.pays.tiers[{index}]"), sentence);
            }
        }
        Pays::Linear { from, to, amount } => {
            let (nothing_at, whole_at) = (ruler.at_most(*from), ruler.at_least_too(*to));
            let sentence = say::linear(&voice.eligible_one(), &nothing_at, &voice.money(*amount), &whole_at, &one);
            clauses.say(format!("{path}.pays"), sentence);
        }
        Pays::CohortShare { threshold, steps } => {
            let are = ruler.at_least(*threshold).of(Subject::Many);
            for (index, ShareStep { share, amount }) in steps.iter().enumerate() {
                let below = steps
                    .get(index + 1)
                    .map_or_else(String::new, |next| say::but_less_than(&Number(next.share).percent()));
                let sentence = say::share_step(&Number(*share).percent(), &below, &many, &are, &earned(voice, *amount));
                clauses.say(format!("{path}.pays.steps[{index}]"), sentence);
            }
        }
        Pays::CohortShareLinear { threshold, from, to, amount } => {
            let who = ruler.at_least(*threshold);
            let do_so = if who.is_had() { say::have_too() } else { say::are_too() };
            let sentence = say::share_linear(
                &Number(*from).percent(),
                &many,
                &who.of(Subject::Many),
                &voice.money(*amount),
                &Number(*to).percent(),
                &do_so,
            );
            clauses.say(format!("{path}.pays"), sentence);
        }
        Pays::CohortMedian { steps } => {
            let ruler = ruler.plain();
            for (index, ValueStep { at, amount }) in steps.iter().enumerate() {
                let is = ruler.from(*at, steps.get(index + 1).map(|next| next.at)).of(Subject::One);
                let sentence = say::median_step(&voice.eligible_one(), &is, &earned(voice, *amount));
                clauses.say(format!("{path}.pays.steps[{index}]"), sentence);
            }
        }
        Pays::AboveBaseline { threshold, baseline, amount } => {
            let who = ruler.at_least(*threshold);
            let sentence =
                say::above_baseline(&earned(voice, *amount), &one, &who, &Number(*baseline).percent(), &many);
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
    let earned = |amount: Money| {
        if amount != Money::ZERO && stacking == Stacking::Sum && index > 0 {
            say::earned_further(&voice.money(amount))
        } else {
            earned(voice, amount)
        }
    };
    let by_group = tier.by_group.as_ref().map_or(&[][..], |groups| &groups.0);
    let others: Vec<String> =
        by_group.iter().map(|(id, in_group)| say::in_group(&earned(*in_group), &voice.group(id))).collect();
    let others = if others.is_empty() { String::new() } else { say::but(&list(&others)) };
    say::tier(&voice.eligible_one(), &ruler.from(tier.at, next), &earned(tier.amount), &others)
}

#[inline(never)]
fn earned(voice: &Voice<'_>, amount: Money) -> String {
    if amount == Money::ZERO { say::earned_nothing().to_owned() } else { say::earned(&voice.money(amount)) }
}
