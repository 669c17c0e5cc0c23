//! The invoice: line items that add up.

use serde::Serialize;

use crate::units::Money as Decimal;

/// What is paid for a contract year, line by line.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(all(target_arch = "wasm32", feature = "whole"), derive(tsify::Tsify))]
pub struct Invoice {
    /// The line items, in the order of settlement.
    pub line_items: Vec<LineItem>,
    /// Their sum.
    pub total: Decimal,
    /// Whether the district missed its own obligations.
    pub breach: bool,
    /// What falls due when, in the order of the dates; they add up to the total. Absent without a schedule, or where it
    /// is not known which measures a provisional payment is judged on.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(all(target_arch = "wasm32", feature = "whole"), tsify(optional))]
    pub instalments: Option<Vec<InstalmentDue>>,
}

/// What falls due on a date.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(all(target_arch = "wasm32", feature = "whole"), derive(tsify::Tsify))]
pub struct InstalmentDue {
    /// Its name for people.
    pub label: String,
    /// The date, as `2027-06-30`.
    pub due: String,
    /// The amount; a credit to the district where it is negative.
    pub amount: Decimal,
}

/// One line of an invoice.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(all(target_arch = "wasm32", feature = "whole"), derive(tsify::Tsify))]
pub struct LineItem {
    /// The term it follows from, as a field path: `contract.outcomes[0].pays.tiers[1]`.
    pub clause: String,
    /// What it is, for people.
    pub label: String,
    /// How many students or units, where the line counts any.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(all(target_arch = "wasm32", feature = "whole"), tsify(optional))]
    pub count: Option<u64>,
    /// The amount for each, where all have the same.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(all(target_arch = "wasm32", feature = "whole"), tsify(optional))]
    pub unit_amount: Option<Decimal>,
    /// What the line adds to the total; negative where it takes away.
    pub amount: Decimal,
    /// The students whom the line counts, by their places among the students given, from 0: of an outcome's lines, where
    /// settling was asked to list them. For a cohort's share those who reach the threshold, for its median all of whom it is
    /// the median.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(all(target_arch = "wasm32", feature = "whole"), tsify(optional))]
    pub students: Option<Vec<u32>>,
    /// Their rows in the file as a spreadsheet numbers them. Absent where there is no file.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(all(target_arch = "wasm32", feature = "whole"), tsify(optional))]
    pub rows: Option<Vec<u32>>,
}
