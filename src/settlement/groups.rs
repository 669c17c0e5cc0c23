//! What is paid for whom, group by group.

use crate::contract::DistrictShortfall;
use crate::outcomes::{BLOCK, BlockTally, GroupTally};
use crate::sums::keep_first;

use super::above_cap::AboveCap;
use super::applied::Applied;
use super::block::{add, add_each};
use super::pay::Paid;
use super::settled::{GroupSums, SettledYears, Years};

impl Applied {
    /// Room for the sums of each group.
    pub(super) fn unsettled_groups(&self) -> Vec<GroupSums> {
        vec![GroupSums::default(); self.outcomes.first().map_or(0, |outcome| outcome.covers.len())]
    }

    /// Adds the groups of the first `years` of a block.
    pub(super) fn settle_groups(
        &self,
        tally: &BlockTally,
        years: usize,
        paid: &[Paid],
        above_cap: &[AboveCap],
        into: &mut SettledYears,
    ) {
        into.groups.resize_with(tally.groups.len(), GroupSums::default);
        for (index, (group, sums)) in tally.groups.iter().zip(&mut into.groups).enumerate() {
            let mut payment = self.group_payment(index, group, paid, above_cap);
            keep_first(&mut payment, years);
            sums.payment.add_block(&payment, years);
            let mut eligible = group.enough;
            if self.contract.district_shortfall != DistrictShortfall::Excluded {
                add(&mut eligible, &group.district_short);
            }
            keep_first(&mut eligible, years);
            sums.eligible.add_counts(&eligible, years);
        }
    }

    /// What is paid for a group's students by name.
    pub(super) fn group_payment(
        &self,
        index: usize,
        group: &GroupTally,
        paid: &[Paid],
        above_cap: &[AboveCap],
    ) -> Years {
        let mut payment = [self.base_per_student.cents() * i64::from(group.enrolled); BLOCK];
        add_each(&mut payment, self.base_per_unit, &group.delivered);
        for paid in paid {
            paid.by_group.get(index).into_iter().for_each(|amounts| add(&mut payment, amounts));
        }
        if let Some(taken) = above_cap.get(index) {
            let taken = taken.nearest_cents();
            payment.iter_mut().zip(taken).for_each(|(payment, taken)| *payment -= taken);
        }
        payment
    }
}
