//! What a contract needs to know about every student.

use crate::cohort::DOSAGE;
use crate::contract::{Contract, FeePer, Prorate};

/// What a contract needs to know about every student, and what it looks at where it is known.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each speaks of another fact")]
pub struct Needs {
    /// The group: an outcome is paid for some groups only, or its prices differ by group.
    pub group: bool,
    /// The units of dosage received.
    pub dosage: bool,
    /// Who caused a shortfall; a student's own where nobody says.
    pub shortfall_cause: bool,
    /// The share of the year enrolled; the whole year where nobody says.
    pub enrolled_share: bool,
    /// The measures that outcomes are judged on, each once, in the order of the outcomes; not the dosage.
    pub measures: Vec<String>,
}

impl Needs {
    /// What this contract needs.
    pub fn of(contract: &Contract) -> Self {
        let mut measures: Vec<String> = Vec::new();
        for outcome in &contract.outcomes {
            if outcome.measure != DOSAGE && !measures.contains(&outcome.measure) {
                measures.push(outcome.measure.clone());
            }
        }
        Self {
            group: contract.outcomes.iter().any(|outcome| outcome.groups.is_some() || outcome.has_group_prices()),
            dosage: contract.minimum_dosage.is_some()
                || contract.outcomes.iter().any(|outcome| outcome.measure == DOSAGE)
                || contract.base.iter().any(|fee| fee.per == FeePer::DosageUnit),
            shortfall_cause: contract.minimum_dosage.is_some(),
            enrolled_share: contract.base.iter().any(|fee| fee.per == FeePer::Student(Prorate::Enrolment)),
            measures,
        }
    }
}
