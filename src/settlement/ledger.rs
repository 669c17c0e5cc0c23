//! Settled years one by one: who is paid what in each.

use crate::outcomes::{BLOCK, BlockTally};

use super::applied::Applied;
use super::by_year::{add, first};
use super::settled::SettledYears;
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
        let mut payments = self.no_payments();
        self.pay_all(tally, joint, &mut payments);
        self.pay_earned(tally, years, &self.earned(&payments), &mut into.paid);
        let mut payment = [0; BLOCK];
        into.groups.resize_with(tally.groups.len(), Vec::new);
        for (index, (group, of_years)) in tally.groups.iter().zip(&mut into.groups).enumerate() {
            self.pay_group(index, group, &payments, &mut payment);
            of_years.extend_from_slice(first(&payment, years));
        }
        into.outcomes.resize_with(self.outcomes.len(), Vec::new);
        for (paid, of_years) in payments.paid.iter().zip(&mut into.outcomes) {
            of_years.extend_from_slice(first(&paid.payment, years));
        }
        let mut reached = [0; BLOCK];
        for outcome in &self.outcomes {
            add(&mut reached, &outcome.total(tally, |counts| &counts.reached, outcome.lowest).map(u64::from));
        }
        into.reached.extend_from_slice(first(&reached, years));
    }
}
