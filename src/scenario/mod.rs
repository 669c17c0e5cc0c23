//! All inputs of a run: the scenario as written, and the checks of its parts against each other.

mod check;
mod written;

pub use check::{
    CheckedScenario, DEFAULT_REPLICATIONS, check, check_fiscal_years, checked, checked_budget, checked_terms,
};
pub use written::{Budget, FiscalYear, Plan, Scenario, VendorCosts};
