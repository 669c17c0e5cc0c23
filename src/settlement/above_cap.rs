//! What the per-student cap takes from a group's students.

use crate::outcomes::BLOCK;
use crate::units::{Money, Unrounded};

use super::settled::Years;

/// Amounts by year that are not in whole cents.
pub(super) type Shares = [Unrounded; BLOCK];

/// What the cap takes, by year; the two parts are to be added. Whole cents go by themselves, because most contracts have
/// nothing else and exact shares take far longer to add and to round.
#[derive(Debug, Clone, Default)]
pub(super) struct AboveCap {
    /// In whole cents.
    pub cents: Years,
    /// What is not in whole cents; only under `cohortRate`.
    pub shares: Option<Box<Shares>>,
}

impl AboveCap {
    /// What is not in whole cents, to be added to.
    pub fn shares(&mut self) -> &mut Shares {
        self.shares.get_or_insert_with(|| Box::new([Unrounded::ZERO; BLOCK]))
    }

    /// Both together, to the nearest cent.
    pub fn nearest_cents(&self) -> Years {
        let mut cents = self.cents;
        for (cents, share) in cents.iter_mut().zip(self.shares.iter().flat_map(|shares| shares.iter())) {
            *cents = (Unrounded::from(Money::from_cents(*cents)) + *share).nearest_cent().cents();
        }
        cents
    }
}

/// Adds shares year by year, to none if there are none yet.
pub(super) fn add_shares(to: &mut Option<Box<Shares>>, shares: &Shares) {
    let to = to.get_or_insert_with(|| Box::new([Unrounded::ZERO; BLOCK]));
    to.iter_mut().zip(shares).for_each(|(to, share)| *to = *to + *share);
}
