//! Who counts, what is missing, the limits and a breach, in words.

use crate::cohort::DOSAGE;
use crate::contract::{Breach, DistrictShortfall, MissingTest, Outcome, Pays};
use crate::language::clauses as say;

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
    fn nothing(&self) -> &'static str {
        if self.malus { say::earns_and_costs_nothing() } else { say::earns_nothing() }
    }

    /// What becomes of a student who is in the denominator and has no value.
    #[inline(never)]
    fn without_value(&self, many: &str) -> String {
        match (self.share, self.median) {
            (false, false) => String::new(),
            (true, false) => say::still_in_a_share(&many),
            (false, true) => say::not_in_a_median().to_owned(),
            (true, true) => say::still_in_a_share_not_in_a_median(&many),
        }
    }

    /// What a deemed student is to a median.
    fn above_all(&self) -> &'static str {
        if self.median { say::above_all_in_a_median() } else { "" }
    }

    /// Where students are left out.
    fn left_out(&self) -> &'static str {
        match (self.share, self.median) {
            (false, false) => "",
            (true, false) => say::share_without_them(),
            (false, true) => say::median_without_them(),
            (true, true) => say::share_or_median_without_them(),
        }
    }

    /// When students who are left out of every outcome are left out beside.
    fn taken(&self) -> &'static str {
        match (self.share, self.median) {
            (false, false) => "",
            (true, false) => say::when_a_share_is_taken(),
            (false, true) => say::when_a_median_is_taken(),
            (true, true) => say::when_either_is_taken(),
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
            clauses.say("contract.eligibility".to_owned(), say::everyone_counts(&one));
        }
        if shortfall.is_some() {
            clauses.say_as_it_is("contract.districtShortfall", say::no_minimum_dosage());
        }
        return;
    };
    let amount = voice.dosage(minimum);
    let shortfall = shortfall.unwrap_or_default();
    let exception = match shortfall {
        DistrictShortfall::Unpaid | DistrictShortfall::DeemedTop => say::unless_the_district_caused_it(),
        DistrictShortfall::Excluded => say::whoever_caused_it(),
    };
    let sentence = say::minimum_dosage(&one, &amount, &exception);
    clauses.say("contract.eligibility.minimumDosage".to_owned(), sentence);
    let parts = parts(voice.terms.outcomes.iter());
    let who = say::kept_below(&one, &amount);
    let sentence = match shortfall {
        DistrictShortfall::Unpaid => format!("{who} {}{}.", parts.nothing(), parts.without_value(many)),
        DistrictShortfall::Excluded => say::left_out_of_every_outcome(&who, &parts.taken()),
        DistrictShortfall::DeemedTop => say::paid_at_the_top(&who, &parts.above_all()),
    };
    clauses.say("contract.districtShortfall".to_owned(), sentence);
}

/// What happens where a test is missing.
#[inline(never)]
pub fn missing_test(voice: &Voice<'_>, clauses: &mut Clauses) {
    let sentence = if voice.terms.outcomes.iter().all(|outcome| outcome.measure == DOSAGE) {
        say::no_outcome_needs_a_test().to_owned()
    } else {
        without_test(voice)
    };
    clauses.say("contract.missingTest".to_owned(), sentence);
}

#[inline(never)]
fn without_test(voice: &Voice<'_>) -> String {
    let tested = || voice.terms.outcomes.iter().filter(|outcome| outcome.measure != DOSAGE);
    let parts = parts(tested());
    let (one, many) = (voice.one(), voice.many());
    let who = || match voice.minimum_dosage() {
        None => say::one_without_a_result(&one),
        Some(_) => say::eligible_one_without_a_result(&voice.eligible_one()),
    };
    match voice.terms.missing_test {
        MissingTest::Unpaid => {
            say::unpaid_where_a_result_is_needed(&who(), &parts.nothing(), &parts.without_value(many))
        }
        MissingTest::DeemedMet => say::deemed_where_a_result_is_needed(&who(), &parts.above_all()),
        MissingTest::CohortRate => {
            let has_rate = |outcome: &Outcome| is_per_student(outcome) || outcome.malus.is_some();
            let each = say::many_without_a_result(&voice.eligible_many());
            if !tested().any(has_rate) {
                return say::nothing_is_paid_for(&each, &parts.left_out());
            }
            let which = if tested().all(has_rate) { String::new() } else { say::and_is_judged_one_by_one(&one) };
            let net = if parts.malus { say::deductions_included() } else { "" };
            say::paid_the_average(&each, &which, &net, &parts.left_out())
        }
    }
}

/// The limits, each with its place in the order.
#[inline(never)]
pub fn limits(voice: &Voice<'_>, clauses: &mut Clauses) {
    let limits = voice.terms.limits.unwrap_or_default();
    let outcomes = &voice.terms.outcomes;
    let any = |is: &dyn Fn(&Outcome) -> bool, text: fn() -> &'static str| {
        if outcomes.iter().any(is) { text() } else { "" }
    };
    if let Some(cap) = limits.per_student {
        let net = any(&|outcome| outcome.malus.is_some(), say::deductions_included);
        let shared = if outcomes.iter().all(is_per_student) {
            String::new()
        } else {
            say::nor_what_is_paid_on_all(&voice.many())
        };
        let once = any(&|outcome| is_per_student(outcome) && outcome.cap.is_some(), say::not_taken_twice);
        let rounded = if voice.terms.missing_test == MissingTest::CohortRate { say::taken_exactly() } else { "" };
        let sentence = say::per_student(&voice.one(), &voice.money(cap), &net, &shared, &once, &rounded);
        clauses.say("contract.limits.perStudent".to_owned(), sentence);
    }
    if let Some(minimum) = limits.minimum {
        let capped = limits.per_student.is_some() || outcomes.iter().any(|outcome| outcome.cap.is_some());
        let after = if capped { say::after_their_caps() } else { "" };
        clauses.say("contract.limits.minimum".to_owned(), say::minimum(&voice.money(minimum), &after));
    }
    if let Some(most) = limits.not_to_exceed {
        clauses.say("contract.limits.notToExceed".to_owned(), say::not_to_exceed(&voice.money(most)));
    }
}

/// What a breach costs.
#[inline(never)]
pub fn breach(voice: &Voice<'_>, clauses: &mut Clauses) {
    let sentence = match voice.terms.breach.unwrap_or_default() {
        Breach::None => say::breach_costs_nothing().to_owned(),
        Breach::FullPrice => {
            let received = voice.cohort.and_then(|cohort| cohort.dosage.as_ref()).map_or_else(
                || say::the_whole_service().to_owned(),
                |dosage| say::all_planned(&voice.dosage(dosage.planned)),
            );
            say::breach_costs_full_price(&voice.one(), &received)
        }
    };
    clauses.say("contract.breach".to_owned(), sentence);
}

/// Currency and rounding.
#[inline(never)]
pub fn currency(voice: &Voice<'_>, clauses: &mut Clauses) {
    let currency = match voice.terms.currency.as_str() {
        "USD" => say::us_dollars(),
        "EUR" => say::euros(),
        "GBP" => say::pounds(),
        code => code,
    };
    clauses.say("contract.currency".to_owned(), say::currency(&currency));
}
