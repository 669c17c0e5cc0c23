//! Explore: questions about other terms and other assumptions, answered on the years of a run.

mod closed_form;
mod expectation;
mod variance;

pub use closed_form::{ClosedForm, ExactPayout};
pub use variance::{VarianceOptions, VariancePart, VarianceSplit};
