//! Explore: questions about other terms and other assumptions, answered on the years of a run.

mod variance;

pub use variance::{VarianceOptions, VariancePart, VarianceSplit};
