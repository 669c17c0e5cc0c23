//! What is paid for whom, group by group.

use crate::contract::DistrictShortfall;
use crate::outcomes::{BLOCK, BlockTally, GroupTally};
use crate::sums::keep_first;

use super::applied::Applied;
use super::by_year::{NOBODY, add, add_each, year_by_year};
use super::pay::Payments;
use super::settled::{GroupSums, SettledYears, Years};

impl Applied {
    /// Room for the sums of each group.
    pub(super) fn unsettled_groups(&self) -> Vec<GroupSums> {
        vec![GroupSums::default(); self.outcomes.first().map_or(0, |outcome| outcome.covers.len())]
    }

    /// Adds the groups of the first `years` of a block.
    pub(super) fn settle_groups(&self, tally: &BlockTally, years: usize, payments: &Payments, into: &mut SettledYears) {
        into.groups.resize_with(tally.groups.len(), GroupSums::default);
        let excluded = self.contract.district_shortfall == DistrictShortfall::Excluded;
        let mut payment = [0; BLOCK];
        for (index, (group, sums)) in tally.groups.iter().zip(&mut into.groups).enumerate() {
            self.pay_group(index, group, payments, &mut payment);
            keep_first(&mut payment, years);
            sums.payment.add_block(&payment, years);
            let short = if excluded { &NOBODY } else { &group.district_short };
            let mut eligible = year_by_year(&group.enough, short, |enough, short| enough + short);
            keep_first(&mut eligible, years);
            sums.eligible.add_counts(&eligible, years);
        }
    }

    /// What is paid for a group's students by name, put in place of what `payment` was.
    pub(super) fn pay_group(&self, index: usize, group: &GroupTally, payments: &Payments, payment: &mut Years) {
        let base = self.base_per_student.each(u64::from(group.enrolled)).cents();
        payment.fill(base);
        add_each(payment, self.base_per_unit, &group.delivered);
        for amounts in payments.paid.iter().filter_map(|paid| paid.by_group.get(index)) {
            add(payment, amounts);
        }
        if let Some(taken) = payments.above_cap.get(index) {
            let taken = taken.nearest_cents();
            payment.iter_mut().zip(taken).for_each(|(payment, taken)| *payment -= taken);
        }
    }
}
