//! Settled years one by one: who is paid what in each.

use crate::outcomes::{BLOCK, BlockTally};

use super::applied::Applied;
use super::block::add;
use super::settled::{SettledYears, first};
use super::together::JointTally;

/// Who is paid what, year by year. Amounts in cents.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Ledger {
    /// The payouts and what belongs to them; no sums over outcomes and groups.
    pub paid: SettledYears,
    /// By group, what is paid for its students by name.
    pub groups: Vec<Vec<i64>>,
    /// By outcome, what it pays after its own cap, before the limits of the whole contract.
    pub outcomes: Vec<Vec<i64>>,
    /// Students at the lowest rewarded threshold or above, of all outcomes together.
    pub reached: Vec<u64>,
}

impl Applied {
    /// Settles the first `years` of a block and appends what each of them pays to whom.
    pub fn enter_block(&self, tally: &BlockTally, years: usize, joint: Option<&JointTally>, into: &mut Ledger) {
        let (paid, above_cap) = self.pay_all(tally, joint);
        self.pay_earned(tally, years, &self.earned(&paid, &above_cap), &mut into.paid);
        into.groups.resize_with(tally.groups.len(), Vec::new);
        for (index, (group, payments)) in tally.groups.iter().zip(&mut into.groups).enumerate() {
            payments.extend_from_slice(first(&self.group_payment(index, group, &paid, &above_cap), years));
        }
        into.outcomes.resize_with(self.outcomes.len(), Vec::new);
        for (paid, payments) in paid.iter().zip(&mut into.outcomes) {
            payments.extend_from_slice(first(&paid.payment, years));
        }
        let mut reached = [0; BLOCK];
        for outcome in &self.outcomes {
            add(&mut reached, &outcome.total(tally, |counts| &counts.reached, outcome.lowest).map(u64::from));
        }
        into.reached.extend_from_slice(first(&reached, years));
    }
}
