//! The invoice: line items that add up.

use serde::Serialize;

use crate::units::Money as Decimal;

/// What is paid for a contract year, line by line.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Invoice {
    /// The line items, in the order of settlement.
    pub line_items: Vec<LineItem>,
    /// Their sum.
    pub total: Decimal,
    /// Whether the district missed its own obligations.
    pub breach: bool,
}

/// One line of an invoice.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct LineItem {
    /// The term it follows from, as a field path: `contract.outcomes[0].pays.tiers[1]`.
    pub clause: String,
    /// What it is, for people.
    pub label: String,
    /// How many students or units, where the line counts any.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub count: Option<u64>,
    /// The amount for each, where all have the same.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub unit_amount: Option<Decimal>,
    /// What the line adds to the total; negative where it takes away.
    pub amount: Decimal,
}
