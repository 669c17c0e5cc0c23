//! What falls due when, block by block.

use crate::outcomes::BLOCK;
use crate::units::Money;

use super::applied::Applied;
use super::settled::{SettledYears, Years};

impl Applied {
    /// Appends what falls due in the `years` whose payouts were appended last, from their base fees and what is judged in
    /// winter.
    pub(super) fn settle_instalments(
        &self,
        base: &Years,
        winter: Option<&Years>,
        years: usize,
        into: &mut SettledYears,
    ) {
        if into.instalments.is_empty() {
            return;
        }
        let before = into.payouts.len().saturating_sub(years.min(base.len()));
        let winter = winter.unwrap_or(&[0; BLOCK]);
        for ((total, base), winter) in into.payouts.iter().skip(before).zip(base).zip(winter) {
            let [base, winter, total] = [base, winter, total].map(|cents| Money::from_cents(*cents));
            let amounts = self.contract.instalments(base, winter, total);
            into.instalments.iter_mut().zip(amounts).for_each(|(years, amount)| years.push(amount.cents()));
        }
    }
}
