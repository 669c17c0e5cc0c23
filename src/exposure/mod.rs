//! Statistics of many payouts, each with its standard error.

mod costs;
#[cfg(feature = "whole")]
mod due;
mod measure;
mod report;
mod statistics;
#[cfg(feature = "whole")]
mod vendor;

pub use costs::Costs;
pub use measure::{Budgeted, against_budget, measure};
pub use report::{
    BudgetExposure, Distribution, Estimate, Exposure, FiscalYearExposure, GroupExposure, Histogram, InstalmentExposure,
    NegativeCash, OutcomeExposure, Quantiles, ThresholdExposure, VendorExposure,
};
pub use statistics::{Sorted, chance, mean_of, mean_of_cents, ratio, sums_of};
