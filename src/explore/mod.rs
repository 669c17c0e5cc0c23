//! Questions about terms, all answered on the same simulated years: nothing is drawn again, so that two contracts differ
//! by their terms and not by chance.
//!
//! | question | asked with | answered in |
//! |---|---|---|
//! | what becomes of the exposure as a term moves? | [`sweep`](crate::experiment::Simulation::sweep) | `sweep.rs` |
//! | where must a term stand for a figure to keep to a target? | [`solve`](crate::experiment::Simulation::solve) | `solve.rs` |
//! | what does another contract change, and in which years? | [`compare`](crate::experiment::Simulation::compare) | `compare.rs` |
//! | which terms can both sides live with? | [`common_ground`](crate::experiment::Simulation::common_ground) | `ground.rs` |
//! | where does the payout's variance come from? | [`variance`](crate::experiment::Simulation::variance) | `variance.rs` |
//! | is there an exact figure to hold the simulated one against? | [`closed_form`](crate::experiment::Simulation::closed_form) | `closed_form.rs` |
//!
//! A *term* is named by the path of its field, as refusals name it: `contract.outcomes[0].pays.tiers[1].at`,
//! `contract.limits.notToExceed`, `budget.amount`. So is an *assumption* about students, such as
//! `cohort.measures[0].effect.mean`; it needs other simulated years, and only some questions take one. See [`Term`].
//!
//! [`Outlook`] is what a contract means for both sides in a few figures. It reads payouts alone, which are settled in a
//! fraction of the time of a whole [`Exposure`](crate::exposure::Exposure).

use crate::contract::ContractTerms;
use crate::experiment::{Asked, Simulation};
use crate::refusal::Refusals;
use crate::scenario::Budget;

mod closed_form;
mod compare;
mod dollars;
mod expectation;
mod figure;
mod ground;
mod ground_part;
mod outlook;
mod range;
mod search;
mod sensitivity;
mod served;
mod solve;
mod sweep;
mod term;
mod variance;
mod year;

pub use closed_form::{ClosedForm, ExactPayout};
pub use compare::{Change, Comparison, Fifth, GroupDifference, OtherTerms, OutcomePayments, ToldApart};
pub use dollars::{DollarKind, DollarPart, Dollars};
pub use figure::Figure;
pub use ground::{Axis, CommonGround, GroundLimits};
pub use ground_part::GroundPart;
pub use outlook::Outlook;
pub use sensitivity::{Bar, BarKind, Sensitivity, SensitivityOptions, SensitivityRange, Side};
pub use served::{
    GroupNear, GroupReached, GroupServed, NearCount, NearThreshold, OutcomeServed, Served, ServedOptions, Spread,
};
pub use solve::{Goal, Holds, Solution, SolvePoint};
pub use sweep::{Sweep, SweepPoint};
pub use term::{Inputs, Part, Quantity, Term};
pub use variance::{VarianceOptions, VariancePart, VarianceSplit};
pub use year::{Bound, BoundRule, YearColumns, YearInFull, YearOutcome, YearStudents};

/// What a question speaks of, and the contract and the budget that it starts from; or everything wrong with it, at once.
/// What was not found must have been refused.
fn begin<Found>(
    simulation: &Simulation,
    found: Option<Found>,
    contract: Option<&ContractTerms>,
    budget: Option<&Budget>,
    mut refusals: Refusals,
) -> Result<(Found, Asked), Refusals> {
    simulation.refuse_unready(&mut refusals);
    let asked = refusals.beside(simulation.asked(contract, budget))?;
    found.map(|found| (found, asked)).ok_or_else(Refusals::new)
}
