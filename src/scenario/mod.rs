//! All inputs of a run: the scenario as written, and the checks of its parts against each other.

mod check;
#[cfg(feature = "schema")]
mod schema;
mod written;

pub use check::{
    CheckedScenario, DEFAULT_REPLICATIONS, check, check_fiscal_years, checked, checked_budget, checked_terms,
};
#[cfg(feature = "schema")]
pub use schema::schema;
pub use written::{Budget, FiscalYear, Plan, Scenario, VendorCosts};
