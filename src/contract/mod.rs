//! What was agreed: terms as written become a checked contract.

mod check;
mod check_outcome;
mod check_schedule;
mod checked;
mod conditions;
mod date;
mod instalment;
mod outcome;
mod terms;

pub use check::check;
pub use checked::{BaseFee, Contract, Due, DuePays, FeePer, Limited};
pub use conditions::{Breach, DistrictShortfall, Eligibility, Limits, MissingTest};
pub use date::Date;
pub use outcome::{CheckedMalus, CheckedStep, CheckedTier, CohortRule, MedianStep, PaidOutcome, Reward, Rule};

pub use instalment::{Instalment, InstalmentPays, MeasureWindow};
pub use terms::{Base, BasePer, ContractTerms, Malus, Outcome, Pays, Prorate, ShareStep, Stacking, Tier, ValueStep};
