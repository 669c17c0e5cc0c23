//! The scenario file as written.

use serde::Serialize;

use crate::cohort::Cohort;
use crate::contract::ContractTerms;
use crate::units::Money as Decimal;
use crate::written::read_object;

/// All inputs of a run: what a negotiator saves, a link carries and a journalist cites.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Scenario {
    /// Version of the format: 1.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "1"))]
    #[cfg_attr(feature = "schema", schemars(extend("const" = 1)))]
    pub format: u32,
    /// What people call it.
    pub title: String,
    /// Who is served, and what may happen to them.
    pub cohort: Cohort,
    /// What was agreed.
    pub contract: ContractTerms,
    /// What the district has set aside.
    pub budget: Budget,
    /// What the service costs the vendor. Absent: the vendor's side is not shown.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub vendor: Option<VendorCosts>,
    /// Seed and number of simulated years.
    pub plan: Plan,
}
read_object!(Scenario {
    format: "format",
    title: "title",
    cohort: "cohort",
    contract: "contract",
    budget: "budget",
    vendor: "vendor",
    plan: "plan",
});

/// What the district has set aside.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Budget {
    /// For the whole contract; exceeded when the payout is strictly more.
    pub amount: Decimal,
    /// By fiscal year, 1 July to 30 June, in their order without a gap; the first is that of the schedule's first
    /// instalment. Absent: not said.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub fiscal_years: Option<Vec<FiscalYear>>,
}
read_object!(Budget { amount: "amount", fiscal_years: "fiscalYears" });

/// One fiscal year's part of the budget.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct FiscalYear {
    /// Its name, such as `FY 2027`.
    pub label: String,
    /// What is set aside for it.
    pub amount: Decimal,
}
read_object!(FiscalYear { label: "label", amount: "amount" });

/// What the service costs the vendor.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct VendorCosts {
    /// For the contract. Absent: 0.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub fixed: Option<Decimal>,
    /// For each enrolled student. Absent: 0.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub per_student: Option<Decimal>,
    /// For each unit of dosage delivered. Absent: 0.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub per_dosage_unit: Option<Decimal>,
    /// The chance of a loss that the vendor accepts, from 0 to 1. Kept with the scenario for later questions.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    #[cfg_attr(feature = "schema", schemars(range(min = 0.0, max = 1.0)))]
    pub loss_limit: Option<f64>,
    /// How much the vendor would pay to be rid of one dollar of SD, from 0 to 10. Kept likewise.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    #[cfg_attr(feature = "schema", schemars(range(min = 0.0, max = 10.0)))]
    pub risk_aversion: Option<f64>,
}
read_object!(VendorCosts {
    fixed: "fixed",
    per_student: "perStudent",
    per_dosage_unit: "perDosageUnit",
    loss_limit: "lossLimit",
    risk_aversion: "riskAversion",
});

/// Seed and number of simulated years.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Plan {
    /// Same scenario and seed, same numbers, everywhere.
    #[cfg_attr(feature = "schema", schemars(range(min = 0, max = 4_294_967_295_u32)))]
    pub seed: u32,
    /// Simulated years, 1 to 1,000,000. Absent: 10,000.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = 1_000_000)))]
    pub replications: Option<u32>,
}
read_object!(Plan { seed: "seed", replications: "replications" });
