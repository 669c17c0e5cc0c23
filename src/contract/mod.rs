//! What was agreed: terms as written become a checked contract.

mod check;
mod checked;
mod conditions;
mod terms;

pub use check::check;
pub use checked::{
    BaseFee, Card, CheckedMalus, CheckedStep, CheckedTier, Contract, FeePer, Limited, PaidOutcome, Reward, Rule,
};

pub use terms::{
    Base, BasePer, Breach, ContractTerms, DistrictShortfall, Eligibility, Instalment, InstalmentPays, Limits, Malus,
    MissingTest, Outcome, Pays, Prorate, ShareStep, Stacking, Tier, ValueStep,
};
