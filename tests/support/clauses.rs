//! Which clauses a generated contract has, alone and together, by name.

use outcomes_contract::contract::{
    BasePer, Breach, ContractTerms, DistrictShortfall, InstalmentPays, MissingTest, Outcome, Pays, Prorate, Stacking,
};

use super::contracts::{counts_shares, is_provisional, pays_median, pays_students, prices_by_group};
use super::dice::Coverage;
use super::worlds::World;

/// Notes every clause and every interaction that needs a rule of its own.
pub fn note_clauses(coverage: &Coverage, terms: &ContractTerms, world: &World) {
    note_outcomes(coverage, terms, world);
    note_fees_and_limits(coverage, terms);
    note_missing(coverage, terms);
    note_schedule(coverage, terms);
    note_together(coverage, terms);
}

/// Notes what the contract is about, where that may be dosage alone, or may not be dosage.
pub fn note_world(coverage: &Coverage, terms: &ContractTerms, world: &World) {
    coverage.note("usage only", world.measures.is_empty() && !terms.outcomes.is_empty());
    coverage.note("no dosage", world.dosage.is_none() && !terms.outcomes.is_empty());
}

const KINDS: [&str; 7] = [
    "tiers, highest",
    "tiers, sum",
    "linear",
    "cohort share",
    "cohort share, linear",
    "cohort median",
    "above baseline",
];

fn kind_of(outcome: &Outcome) -> &'static str {
    match outcome.pays {
        Pays::Tiers { stacking: Stacking::Highest, .. } => KINDS[0],
        Pays::Tiers { stacking: Stacking::Sum, .. } => KINDS[1],
        Pays::Linear { .. } => KINDS[2],
        Pays::CohortShare { .. } => KINDS[3],
        Pays::CohortShareLinear { .. } => KINDS[4],
        Pays::CohortMedian { .. } => KINDS[5],
        Pays::AboveBaseline { .. } => KINDS[6],
    }
}

fn note_outcomes(coverage: &Coverage, terms: &ContractTerms, world: &World) {
    let any = |kind: &dyn Fn(&Outcome) -> bool| terms.outcomes.iter().any(kind);
    for kind in KINDS {
        coverage.note(format!("pays: {kind}"), any(&|one| kind_of(one) == kind));
        coverage.note(format!("malus with {kind}"), any(&|one| kind_of(one) == kind && one.malus.is_some()));
        coverage.note(format!("outcome cap on {kind}"), any(&|one| kind_of(one) == kind && one.cap.is_some()));
    }
    coverage.note("prices by group", any(&prices_by_group));
    coverage.note("outcome on dosage", any(&|one| one.measure == "dosage"));
    coverage.note("outcome on a winter measure", any(&|one| world.winter_measures().contains(&one.measure)));
    coverage.note("outcome for some groups", any(&|one| one.groups.is_some()));
    let outside = |one: &Outcome| {
        let scale = world.scales().into_iter().find(|scale| scale.id == one.measure).unwrap();
        let levels: Vec<f64> = match &one.pays {
            Pays::Tiers { tiers, .. } => tiers.iter().map(|tier| tier.at).collect(),
            Pays::Linear { from, to, .. } => vec![*from, *to],
            Pays::CohortShare { threshold, .. }
            | Pays::CohortShareLinear { threshold, .. }
            | Pays::AboveBaseline { threshold, .. } => vec![*threshold],
            Pays::CohortMedian { steps } => steps.iter().map(|step| step.at).collect(),
        };
        levels.iter().any(|level| !(f64::from(scale.least)..=f64::from(scale.most)).contains(level))
    };
    coverage.note("threshold outside the grid", any(&outside));
}

fn note_fees_and_limits(coverage: &Coverage, terms: &ContractTerms) {
    let per = |which: BasePer| terms.base.iter().any(|fee| fee.per == which);
    let limits = terms.limits.unwrap_or_default();
    coverage.note("base per student", per(BasePer::Student));
    coverage.note("base per contract", per(BasePer::Contract));
    coverage.note("base per unit of dosage", per(BasePer::DosageUnit));
    coverage.note("base per month", per(BasePer::Month));
    coverage.note("base prorated", terms.base.iter().any(|fee| fee.prorate == Some(Prorate::Enrolment)));
    coverage.note("minimum dosage", terms.eligibility.is_some());
    coverage.note("full price after a breach", terms.breach == Some(Breach::FullPrice));
    coverage.note("per-student cap", limits.per_student.is_some());
    coverage.note("minimum payout", limits.minimum.is_some());
    coverage.note("NTE", limits.not_to_exceed.is_some());
}

fn note_missing(coverage: &Coverage, terms: &ContractTerms) {
    let limits = terms.limits.unwrap_or_default();
    for rule in [MissingTest::Unpaid, MissingTest::CohortRate, MissingTest::DeemedMet] {
        let applies = terms.missing_test == rule && terms.outcomes.iter().any(|one| one.measure != "dosage");
        coverage.note(format!("missing test {rule:?}"), applies);
        coverage.note(format!("missing test {rule:?} with a per-student cap"), applies && limits.per_student.is_some());
    }
    for rule in [DistrictShortfall::Unpaid, DistrictShortfall::Excluded, DistrictShortfall::DeemedTop] {
        coverage.note(
            format!("district shortfall {rule:?}"),
            terms.eligibility.is_some() && terms.district_shortfall == Some(rule),
        );
    }
}

fn note_schedule(coverage: &Coverage, terms: &ContractTerms) {
    let schedule = terms.schedule.as_deref().unwrap_or_default();
    let any = |kind: fn(&InstalmentPays) -> bool| schedule.iter().any(|one| kind(&one.pays));
    let true_up = any(|pays| matches!(pays, InstalmentPays::TrueUp {}));
    coverage.note("instalment: base share", any(|pays| matches!(pays, InstalmentPays::BaseShare { .. })));
    coverage.note("instalment: provisional", is_provisional(terms));
    coverage.note("instalment: true-up", true_up);
    coverage.note("schedule without a true-up", !schedule.is_empty() && !true_up);
    coverage.note("two instalments on one day", schedule.windows(2).any(|pair| pair[0].due == pair[1].due));
}

/// The interactions that have a rule of their own.
fn note_together(coverage: &Coverage, terms: &ContractTerms) {
    let any = |kind: &dyn Fn(&Outcome) -> bool| terms.outcomes.iter().any(kind);
    let limits = terms.limits.unwrap_or_default();
    let malus = any(&|one| one.malus.is_some());
    let rate = terms.missing_test == MissingTest::CohortRate;
    let deemed = terms.missing_test == MissingTest::DeemedMet
        || (terms.eligibility.is_some() && terms.district_shortfall == Some(DistrictShortfall::DeemedTop));
    coverage.note("+ malus under an outcome cap", any(&|one| one.malus.is_some() && one.cap.is_some()));
    coverage.note("+ malus under a per-student cap", malus && limits.per_student.is_some());
    coverage.note("+ minimum after malus", malus && limits.minimum.is_some());
    coverage.note("+ NTE after minimum", limits.minimum.is_some() && limits.not_to_exceed.is_some());
    coverage.note("+ deemed students in shares", deemed && any(&counts_shares));
    coverage.note("+ deemed students in medians", deemed && any(&pays_median));
    coverage.note("+ deemed students with prices by group", deemed && any(&prices_by_group));
    let rates_cohort = |one: &Outcome| !pays_students(one) && one.measure != "dosage";
    coverage.note("+ cohort rate with a cohort rule", rate && any(&rates_cohort));
    coverage.note(
        "+ cohort rate of a malus under a cohort rule",
        rate && any(&|one| rates_cohort(one) && one.malus.is_some()),
    );
    coverage.note("+ cohort rate with prices by group", rate && any(&prices_by_group));
    coverage.note("+ cohort rate with an outcome cap", rate && any(&|one| one.cap.is_some()));
    let capped = |one: &Outcome| pays_students(one) && one.cap.is_some();
    coverage.note("+ per-student cap with outcome cap", limits.per_student.is_some() && any(&capped));
    let cut_aside = |one: &Outcome| !pays_students(one) && one.malus.is_some();
    coverage
        .note("+ per-student cap beside a malus under a cohort rule", limits.per_student.is_some() && any(&cut_aside));
    let scheduled = terms.schedule.is_some();
    coverage.note("+ full price after a breach with a schedule", terms.breach == Some(Breach::FullPrice) && scheduled);
    coverage.note("+ malus with a schedule", malus && scheduled);
    coverage
        .note("+ provisional instalment with an outcome cap", is_provisional(terms) && any(&|one| one.cap.is_some()));
}
