//! Who counts, what is missing, the limits and a breach, in words.

use crate::cohort::DOSAGE;
use crate::contract::{Breach, DistrictShortfall, MissingTest, Outcome, Pays};

use super::Clauses;
use super::voice::{Voice, is_per_student};

/// What the outcomes have in them that a rule must speak of.
struct Parts {
    /// Some reward or malus per student.
    malus: bool,
    share: bool,
    median: bool,
}

#[inline(never)]
fn parts<'o>(outcomes: impl Iterator<Item = &'o Outcome>) -> Parts {
    let mut parts = Parts { malus: false, share: false, median: false };
    for outcome in outcomes {
        parts.malus |= outcome.malus.is_some();
        match outcome.pays {
            Pays::Tiers { .. } | Pays::Linear { .. } => {}
            Pays::CohortShare { .. } | Pays::CohortShareLinear { .. } | Pays::AboveBaseline { .. } => {
                parts.share = true;
            }
            Pays::CohortMedian { .. } => parts.median = true,
        }
    }
    parts
}

impl Parts {
    /// "earns the vendor nothing", and costs it nothing where something could.
    const fn nothing(&self) -> &'static str {
        if self.malus { "neither earns the vendor anything nor costs it anything" } else { "earns the vendor nothing" }
    }

    /// What becomes of a student who is in the denominator and has no value.
    #[inline(never)]
    fn without_value(&self, many: &str) -> String {
        match (self.share, self.median) {
            (false, false) => String::new(),
            (true, false) => format!(", but still counts among the {many} of whom a share is taken"),
            (false, true) => ", and is left out of a median".to_owned(),
            (true, true) => {
                format!(", but still counts among the {many} of whom a share is taken, though not in a median")
            }
        }
    }

    /// What a deemed student is to a median.
    const fn above_all(&self) -> &'static str {
        if self.median { ", and stands above everyone else in a median" } else { "" }
    }

    /// Where students are left out.
    const fn left_out(&self) -> &'static str {
        match (self.share, self.median) {
            (false, false) => "",
            (true, false) => "; a share is taken without them",
            (false, true) => "; a median is taken without them",
            (true, true) => "; a share or a median is taken without them",
        }
    }
}

/// The minimum dosage, and what happens where the district caused a shortfall.
#[inline(never)]
pub fn eligibility(voice: &Voice<'_>, clauses: &mut Clauses) {
    let (one, many) = (voice.one(), voice.many());
    let shortfall = voice.terms.district_shortfall;
    let Some(minimum) = voice.minimum_dosage() else {
        if !voice.terms.outcomes.is_empty() {
            let sentence =
                format!("Every enrolled {one} counts for the outcomes, however little of the service was received.");
            clauses.say("contract.eligibility".to_owned(), sentence);
        }
        if shortfall.is_some() {
            let sentence = "As there is no minimum dosage, nothing follows from a shortfall that the district caused.";
            clauses.say_as_it_is("contract.districtShortfall", sentence);
        }
        return;
    };
    let amount = voice.dosage(minimum);
    let shortfall = shortfall.unwrap_or_default();
    let exception = match shortfall {
        DistrictShortfall::Unpaid | DistrictShortfall::DeemedTop => "unless the district caused the shortfall",
        DistrictShortfall::Excluded => "whoever caused the shortfall",
    };
    let sentence = format!(
        "Only a {one} with at least {amount} is eligible; a {one} with less does not count for any outcome, {exception}."
    );
    clauses.say("contract.eligibility.minimumDosage".to_owned(), sentence);
    let parts = parts(voice.terms.outcomes.iter());
    let who = format!("A {one} whom the district kept below {amount}");
    let sentence = match shortfall {
        DistrictShortfall::Unpaid => format!("{who} {}{}.", parts.nothing(), parts.without_value(many)),
        DistrictShortfall::Excluded => {
            let taken = match (parts.share, parts.median) {
                (false, false) => "",
                (true, false) => " and whenever a share is taken",
                (false, true) => " and whenever a median is taken",
                (true, true) => " and whenever a share or a median is taken",
            };
            format!("{who} is left out of every outcome{taken}.")
        }
        DistrictShortfall::DeemedTop => format!(
            "{who} counts as reaching every threshold and is paid at the top, with or without a result{}.",
            parts.above_all()
        ),
    };
    clauses.say("contract.districtShortfall".to_owned(), sentence);
}

/// What happens where a test is missing.
#[inline(never)]
pub fn missing_test(voice: &Voice<'_>, clauses: &mut Clauses) {
    let tested = || voice.terms.outcomes.iter().filter(|outcome| outcome.measure != DOSAGE);
    let parts = parts(tested());
    let (eligible, one, many) = (voice.eligible(), voice.one(), voice.many());
    let article = if eligible.is_empty() { "A" } else { "An" };
    let who = format!("{article} {eligible}{one} without a valid result");
    let sentence = if tested().next().is_none() {
        "No outcome needs a test, so nothing depends on a missing one.".to_owned()
    } else {
        match voice.terms.missing_test {
            MissingTest::Unpaid => {
                format!("{who} {} on the outcomes that need one{}.", parts.nothing(), parts.without_value(many))
            }
            MissingTest::DeemedMet => format!(
                "{who} counts as reaching every threshold of the outcomes that need one, and is paid at the top{}.",
                parts.above_all()
            ),
            MissingTest::CohortRate => {
                let net = if parts.malus { ", deductions included" } else { "" };
                let each = format!("{eligible}{many} without a valid result");
                if tested().any(|outcome| is_per_student(outcome) || outcome.malus.is_some()) {
                    let which = if tested().all(|outcome| is_per_student(outcome) || outcome.malus.is_some()) {
                        String::new()
                    } else {
                        format!(" and is judged {one} by {one}")
                    };
                    format!(
                        "For {each}, each outcome that needs one{which} pays the average of what it pays for those who have \
                         one{net}, rounded to the nearest cent for all of them together{}.",
                        parts.left_out()
                    )
                } else {
                    format!("For {each}, nothing is paid{}.", parts.left_out())
                }
            }
        }
    };
    clauses.say("contract.missingTest".to_owned(), sentence);
}

/// The limits, each with its place in the order.
#[inline(never)]
pub fn limits(voice: &Voice<'_>, clauses: &mut Clauses) {
    let limits = voice.terms.limits.unwrap_or_default();
    let outcomes = &voice.terms.outcomes;
    let one = voice.one();
    if let Some(cap) = limits.per_student {
        let deductions =
            if outcomes.iter().any(|outcome| outcome.malus.is_some()) { ", deductions included" } else { "" };
        let shared = if outcomes.iter().all(is_per_student) {
            String::new()
        } else {
            format!(", nor is what is paid on all {} together", voice.many())
        };
        let once = if outcomes.iter().any(|outcome| is_per_student(outcome) && outcome.cap.is_some()) {
            "; what the cap of an outcome has taken already is not taken again"
        } else {
            ""
        };
        let rounded = if voice.terms.missing_test == MissingTest::CohortRate {
            "; what it takes is added up exactly and rounded to the nearest cent once"
        } else {
            ""
        };
        let sentence = format!(
            "The outcomes of any one {one} together earn the vendor no more than {}{deductions}; base fees are not part \
             of this{shared}{once}{rounded}.",
            voice.money(cap)
        );
        clauses.say("contract.limits.perStudent".to_owned(), sentence);
    }
    if let Some(minimum) = limits.minimum {
        let capped = limits.per_student.is_some() || outcomes.iter().any(|outcome| outcome.cap.is_some());
        let after = if capped { ", after their caps," } else { "" };
        let minimum = voice.money(minimum);
        let sentence = format!(
            "If base fees and outcomes{after} come to less than {minimum}, the district pays {minimum} in all."
        );
        clauses.say("contract.limits.minimum".to_owned(), sentence);
    }
    if let Some(most) = limits.not_to_exceed {
        let sentence = format!(
            "The district never pays more than {} in all, whatever the other clauses come to.",
            voice.money(most)
        );
        clauses.say("contract.limits.notToExceed".to_owned(), sentence);
    }
}

/// What a breach costs.
#[inline(never)]
pub fn breach(voice: &Voice<'_>, clauses: &mut Clauses) {
    let sentence = match voice.terms.breach.unwrap_or_default() {
        Breach::None => "If the district misses its own obligations, it owes nothing more for that.".to_owned(),
        Breach::FullPrice => {
            let one = voice.one();
            let received = voice.cohort.and_then(|cohort| cohort.dosage.as_ref()).map_or_else(
                || "received the whole service".to_owned(),
                |dosage| format!("received all {} planned", voice.dosage(dosage.planned)),
            );
            format!(
                "If the district misses its own obligations, it owes the full price: what the contract pays, within its \
                 limits, if every enrolled {one} has {received} and reached everything."
            )
        }
    };
    clauses.say("contract.breach".to_owned(), sentence);
}

/// Currency and rounding.
#[inline(never)]
pub fn currency(voice: &Voice<'_>, clauses: &mut Clauses) {
    let currency = match voice.terms.currency.as_str() {
        "USD" => "US dollars",
        "EUR" => "euros",
        "GBP" => "pounds sterling",
        code => code,
    };
    let sentence =
        format!("All amounts are in {currency}; where an amount is rounded, half a cent is rounded away from zero.");
    clauses.say("contract.currency".to_owned(), sentence);
}
