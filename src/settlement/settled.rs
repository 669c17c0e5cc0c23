//! Settled years: the payout of each, and exact sums of everything else that the statistics read.

use crate::outcomes::BLOCK;
use crate::sums::{Sums, products, products_of_counts, small};

/// Amounts, in cents, of a block's years.
pub type Years = [i64; BLOCK];
/// Students counted in a block's years.
pub type Counted = [u32; BLOCK];

/// Many years settled under one contract, in the order of their replications. Amounts in cents.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SettledYears {
    /// All the district pays, by year.
    pub payouts: Vec<i64>,
    /// Units of dosage delivered, by year.
    pub delivered: Vec<u64>,
    /// Years in which the NTE took money away.
    pub capped: u64,
    /// Years in which the per-student cap did.
    pub above_student_cap: u64,
    /// By instalment of the schedule, what falls due, by year.
    #[cfg(feature = "whole")]
    pub instalments: Vec<Vec<i64>>,
    /// By outcome.
    pub outcomes: Vec<OutcomeSums>,
    /// By group.
    #[cfg(feature = "whole")]
    pub groups: Vec<GroupSums>,
}

/// One outcome over all years.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OutcomeSums {
    /// Counted students.
    pub counted: Sums,
    /// Those at the lowest rewarded threshold or above.
    pub reached: Sums,
    /// The same without the service.
    pub without: Sums,
    /// Both with and without it.
    pub both: Sums,
    /// Those with it less those without it.
    pub additional: Sums,
    /// What the outcome pays after its own cap, before the limits of the whole contract.
    pub payment: Sums,
    /// Years in which its own cap took money away.
    pub capped: u64,
    /// Products of `both` and `reached`.
    pub both_reached: i128,
    /// Products of `payment` and `reached`.
    pub payment_reached: i128,
    /// Products of `payment` and `additional`.
    pub payment_additional: i128,
    /// By threshold, in the order of the terms.
    pub thresholds: Vec<ThresholdSums>,
}

/// One threshold over all years.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ThresholdSums {
    /// Counted students at it or above.
    pub reached: Sums,
    /// The same without the service.
    pub without: Sums,
}

/// One group over all years.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct GroupSums {
    /// Eligible students.
    pub eligible: Sums,
    /// What is paid for the group's students by name.
    pub payment: Sums,
}

#[cfg(feature = "whole")]
impl SettledYears {
    /// Adds the sums, not the single years, of another part of the same run under the same contract.
    pub fn add_sums(&mut self, other: &Self) {
        self.capped += other.capped;
        self.above_student_cap += other.above_student_cap;
        for (group, other) in self.groups.iter_mut().zip(&other.groups) {
            group.eligible.merge(&other.eligible);
            group.payment.merge(&other.payment);
        }
        for (outcome, other) in self.outcomes.iter_mut().zip(&other.outcomes) {
            outcome.counted.merge(&other.counted);
            outcome.reached.merge(&other.reached);
            outcome.without.merge(&other.without);
            outcome.both.merge(&other.both);
            outcome.additional.merge(&other.additional);
            outcome.payment.merge(&other.payment);
            outcome.capped += other.capped;
            outcome.both_reached += other.both_reached;
            outcome.payment_reached += other.payment_reached;
            outcome.payment_additional += other.payment_additional;
            for (threshold, other) in outcome.thresholds.iter_mut().zip(&other.thresholds) {
                threshold.reached.merge(&other.reached);
                threshold.without.merge(&other.without);
            }
        }
    }
}

/// What one outcome's students reach in a block of years.
pub struct StudentCounts<'c> {
    /// Counted students.
    pub counted: &'c Counted,
    /// Those at the lowest rewarded threshold or above.
    pub reached: &'c Counted,
    /// The same without the service.
    pub without: &'c Counted,
    /// Both with and without it.
    pub both: &'c Counted,
}

impl OutcomeSums {
    /// Adds the first years of a block, of which the others are 0.
    pub fn add(&mut self, years: usize, students: &StudentCounts<'_>, payment: &Years) {
        let StudentCounts { counted, reached, without, both } = students;
        let (mut with_service, mut twins) = (Sums::default(), Sums::default());
        with_service.add_counts(reached, years);
        twins.add_counts(without, years);
        // of differences, from the sums and products of what they are the differences of
        self.additional.merge(&Sums {
            years: with_service.years,
            sum: with_service.sum - twins.sum,
            squares: with_service.squares + twins.squares - 2 * products_of_counts(reached, without),
        });
        self.counted.add_counts(counted, years);
        self.reached.merge(&with_service);
        self.without.merge(&twins);
        self.both.add_counts(both, years);
        self.both_reached += products_of_counts(both, reached);
        let [paid_reached, paid_without] = if let Some(paid) = small(payment) {
            self.payment.add_counts(&paid, years);
            [reached, without].map(|counts| products_of_counts(&paid, counts))
        } else {
            self.payment.add_large(payment, years);
            [reached, without].map(|counts| products(payment, &counts.map(i64::from)))
        };
        self.payment_reached += paid_reached;
        self.payment_additional += paid_reached - paid_without;
    }
}

impl ThresholdSums {
    /// Adds the first years of a block, of which the others are 0.
    pub fn add(&mut self, years: usize, reached: &Counted, without: &Counted) {
        self.reached.add_counts(reached, years);
        self.without.add_counts(without, years);
    }
}
