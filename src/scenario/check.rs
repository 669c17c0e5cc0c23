//! The checks of a scenario's parts, by themselves and against each other.

use std::rc::Rc;

use crate::cohort::{self, CheckedCohort};
use crate::contract::{self, Contract, ContractTerms};
use crate::exposure::{Budgeted, Costs};
use crate::language::{checks as say, names};
use crate::refusal::{Note, Path, Refusals};
use crate::settlement::Applied;
use crate::units::Money;
use crate::written::{Read, Written};

use super::written::{Budget, Plan, Scenario, VendorCosts};

/// Simulated years where the plan does not say.
pub const DEFAULT_REPLICATIONS: u32 = 10_000;

/// The most that a service may cost its vendor: sums stay exact.
const LARGEST_COSTS: Money = Money::from_cents(9_000_000_000_000_000);

/// A scenario that can be run.
#[derive(Debug, Clone)]
pub struct CheckedScenario {
    /// Who is served.
    pub cohort: Rc<CheckedCohort>,
    /// The contract, laid on the cohort.
    pub contract: Rc<Applied>,
    /// The budget.
    pub budget: Rc<Budgeted>,
    /// The vendor's costs, if stated.
    pub costs: Option<Costs>,
    /// The seed.
    pub seed: u32,
    /// Simulated years planned.
    pub replications: u32,
}

/// Reads and checks a scenario as written.
///
/// # Errors
/// Everything wrong with it, at once.
pub fn check(written: &Written) -> Result<(Scenario, Vec<Note>), Refusals> {
    let mut refusals = Refusals::new();
    let scenario = Scenario::read(Some(written), &Path::root(""), &mut refusals);
    check_into(&scenario, &mut refusals);
    refusals.unless_refused(scenario)
}

/// Checks a scenario.
///
/// # Errors
/// Everything wrong with it, at once.
pub fn checked(scenario: &Scenario) -> Result<CheckedScenario, Refusals> {
    let mut refusals = Refusals::new();
    let checked = check_into(scenario, &mut refusals);
    match (checked, refusals.is_empty()) {
        (Some(checked), true) => Ok(checked),
        _ => Err(refusals),
    }
}

/// Checks other terms against a cohort already checked.
///
/// # Errors
/// Everything wrong with them, at once.
pub fn checked_terms(terms: &ContractTerms, cohort: &CheckedCohort) -> Result<Applied, Refusals> {
    let mut refusals = Refusals::new();
    let path = Path::root("contract");
    let contract = contract::check(terms, &path, &mut refusals);
    let applied = Applied::new(contract, cohort, &path, &mut refusals);
    refusals.unless_refused(applied).map(|(applied, _)| applied)
}

/// Checks another budget by itself.
///
/// # Errors
/// Everything wrong with it, at once.
pub fn checked_budget(budget: &Budget) -> Result<Budgeted, Refusals> {
    let mut refusals = Refusals::new();
    let budgeted = check_budget(budget, &Path::root("budget"), &mut refusals);
    refusals.unless_refused(budgeted).map(|(budgeted, _)| budgeted)
}

/// Holds the fiscal years of a budget against the schedule of a contract.
///
/// # Errors
/// Fiscal years without a schedule, or fewer than the schedule has.
pub fn check_fiscal_years(budgeted: &Budgeted, contract: &Contract) -> Result<(), Refusals> {
    let mut refusals = Refusals::new();
    let named = budgeted.fiscal_years.len();
    let path = Path::root("budget");
    match contract.fiscal_years() {
        _ if named == 0 => {}
        None => refusals.refuse("conflict", &path.field("fiscalYears"), say::fiscal_years_need_a_schedule()),
        Some((first, last)) if usize::from(last - first) >= named => {
            let message = say::every_fiscal_year(&first, &last, &named);
            refusals.refuse("conflict", &path.field("fiscalYears"), message);
        }
        Some(_) => {}
    }
    refusals.unless_refused(()).map(|_| ())
}

#[inline(never)]
fn check_into(scenario: &Scenario, refusals: &mut Refusals) -> Option<CheckedScenario> {
    let root = Path::root("");
    if scenario.format != 1 {
        refusals.refuse("format", &root.field("format"), say::format(&scenario.format));
    }
    let cohort_path = root.field("cohort");
    let cohort = cohort::check(&scenario.cohort, &cohort_path, refusals);
    let contract_path = root.field("contract");
    let contract = contract::check(&scenario.contract, &contract_path, refusals);
    // terms are held against the cohort only where all of it could be read: stand-ins must not speak
    let applied =
        (!refusals.unread_within(&cohort_path)).then(|| Applied::new(contract, &cohort, &contract_path, refusals));
    let budget = check_budget(&scenario.budget, &root.field("budget"), refusals);
    if let Some(applied) = applied.as_ref().filter(|_| !refusals.unread_within(&contract_path))
        && let Err(found) = check_fiscal_years(&budget, &applied.contract)
    {
        refusals.append(found);
    }
    let costs = scenario.vendor.as_ref().map(|vendor| check_vendor(vendor, &cohort, &root.field("vendor"), refusals));
    let replications = check_plan(scenario.plan, &root.field("plan"), refusals);
    let (cohort, contract, budget) = (Rc::new(cohort), Rc::new(applied?), Rc::new(budget));
    Some(CheckedScenario { cohort, contract, budget, costs, seed: scenario.plan.seed, replications })
}

#[inline(never)]
fn check_budget(budget: &Budget, path: &Path<'_>, refusals: &mut Refusals) -> Budgeted {
    not_negative(names::budget(), Some(budget.amount), &path.field("amount"), refusals);
    let years = budget.fiscal_years.as_deref().unwrap_or_default();
    let path = path.field("fiscalYears");
    if years.len() > 100 {
        refusals.refuse("outOfRange", &path, say::number_up_to(&100, &names::fiscal_years(), &years.len()));
    }
    for (index, year) in years.iter().enumerate() {
        not_negative(names::budget_of_a_year(), Some(year.amount), &path.item(index).field("amount"), refusals);
    }
    let fiscal_years = years.iter().map(|year| (year.label.clone(), year.amount)).collect();
    Budgeted { amount: budget.amount, fiscal_years }
}

#[inline(never)]
fn not_negative(what: &str, amount: Option<Money>, path: &Path<'_>, refusals: &mut Refusals) -> Money {
    let amount = amount.unwrap_or_default();
    if amount < Money::ZERO {
        refusals.refuse("outOfRange", path, say::not_negative(&what, &amount));
    }
    amount
}

#[inline(never)]
fn check_vendor(vendor: &VendorCosts, cohort: &CheckedCohort, path: &Path<'_>, refusals: &mut Refusals) -> Costs {
    let costs = Costs {
        fixed: not_negative(names::cost(), vendor.fixed, &path.field("fixed"), refusals),
        per_student: not_negative(names::cost(), vendor.per_student, &path.field("perStudent"), refusals),
        per_dosage_unit: not_negative(names::cost(), vendor.per_dosage_unit, &path.field("perDosageUnit"), refusals),
        risk_aversion: vendor.risk_aversion,
    };
    if vendor.per_dosage_unit.is_some() && cohort.dosage.is_none() {
        refusals.refuse("conflict", &path.field("perDosageUnit"), say::cost_needs_dosage());
    }
    let units = cohort.dosage.as_ref().map_or(0, |dosage| u64::from(dosage.planned));
    let students = u64::from(cohort.students());
    let all = costs.fixed + costs.per_student.each(students) + costs.per_dosage_unit.each(units * students);
    if all > LARGEST_COSTS {
        refusals.refuse("tooLarge", path, say::costs_too_large());
    }
    refusals.within(&path.field("lossLimit"), names::chance_of_a_loss(), vendor.loss_limit.unwrap_or(0.0), 0.0..=1.0);
    refusals.within(
        &path.field("riskAversion"),
        names::risk_aversion(),
        vendor.risk_aversion.unwrap_or(0.0),
        0.0..=10.0,
    );
    costs
}

#[inline(never)]
fn check_plan(plan: Plan, path: &Path<'_>, refusals: &mut Refusals) -> u32 {
    let replications = plan.replications.unwrap_or(DEFAULT_REPLICATIONS);
    let years = f64::from(replications);
    refusals.whole_within(&path.field("replications"), names::number_of_years(), years, 1.0..=1_000_000.0);
    replications
}
