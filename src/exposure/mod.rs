//! Statistics of many payouts, each with its standard error.

mod measure;
mod report;
mod statistics;

pub use measure::{Costs, measure};
pub use report::{
    BudgetExposure, Distribution, Estimate, Exposure, GroupExposure, Histogram, OutcomeExposure, Quantiles,
    ThresholdExposure, VendorExposure,
};
pub use statistics::{chance, mean_of_cents, sums_of};
