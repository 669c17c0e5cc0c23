//! Settled years, column by column: what the statistics read.

/// Many years settled under one contract, in the order of their replications. Amounts in cents.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SettledYears {
    /// All the district pays.
    pub payouts: Vec<i64>,
    /// Whether the NTE took money away.
    pub capped: Vec<bool>,
    /// Units of dosage delivered.
    pub delivered: Vec<u64>,
    /// By outcome.
    pub outcomes: Vec<OutcomeColumns>,
    /// By group.
    pub groups: Vec<GroupColumns>,
}

/// One outcome, year by year.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OutcomeColumns {
    /// Counted students.
    pub counted: Vec<u32>,
    /// Those at the lowest rewarded threshold or above.
    pub reached: Vec<u32>,
    /// The same without the service.
    pub without: Vec<u32>,
    /// Both with and without it.
    pub both: Vec<u32>,
    /// What the outcome pays, before the limits of the whole contract.
    pub payment: Vec<i64>,
    /// By threshold, in the order of the terms.
    pub thresholds: Vec<ThresholdColumns>,
}

/// One threshold, year by year.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ThresholdColumns {
    /// Counted students at it or above.
    pub reached: Vec<u32>,
    /// The same without the service.
    pub without: Vec<u32>,
}

/// One group, year by year.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct GroupColumns {
    /// Eligible students.
    pub eligible: Vec<u32>,
    /// What is paid for the group's students by name.
    pub payment: Vec<i64>,
}
