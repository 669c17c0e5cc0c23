//! What falls due when: by instalment and by fiscal year.

use crate::contract::{Contract, Due};
use crate::language::invoice as say;
use crate::settlement::SettledYears;
use crate::units::Money;

use super::measure::{Budgeted, against_budget};
use super::report::{FiscalYearExposure, InstalmentExposure};
use super::statistics::{Sorted, chance};

/// The instalments of the schedule, over the simulated years.
pub fn instalments(years: &SettledYears, contract: &Contract) -> Vec<InstalmentExposure> {
    let instalment = |(due, amounts): (&Due, &Vec<i64>)| InstalmentExposure {
        label: due.label.clone(),
        due: due.date.to_string(),
        amount: Sorted::new(amounts.clone()).distribution(),
        chance_credit: chance(amounts.iter().filter(|cents| **cents < 0).count() as u64, amounts.len() as u64),
    };
    contract.schedule.iter().zip(&years.instalments).map(instalment).collect()
}

/// The fiscal years of the schedule: those that the budget names, or else from the first instalment's to the last's.
pub fn fiscal_years(years: &SettledYears, contract: &Contract, budgeted: &Budgeted) -> Vec<FiscalYearExposure> {
    let Some((first, last)) = contract.fiscal_years() else { return Vec::new() };
    let number = usize::from(last - first) + 1;
    let fiscal_year = |index: usize| {
        let ends = first + u16::try_from(index).unwrap_or(0);
        let mut due = vec![0; years.payouts.len()];
        for (instalment, amounts) in contract.schedule.iter().zip(&years.instalments) {
            if instalment.date.fiscal_year() == ends {
                due.iter_mut().zip(amounts).for_each(|(all, amount)| *all += amount);
            }
        }
        let named = budgeted.fiscal_years.get(index);
        FiscalYearExposure {
            label: named.map_or_else(|| say::fiscal_year(&ends), |(label, _)| label.clone()),
            ends: format!("{ends}-06-30"),
            budget: named.map(|(_, amount)| against_budget(&due, *amount)),
            due: Sorted::new(due).distribution(),
        }
    };
    (0..number.max(budgeted.fiscal_years.len())).map(fiscal_year).collect()
}

/// For each simulated year, the most months in a row that the vendor has paid more than it has received.
///
/// The costs are spread evenly over the months from the first instalment's to the last's; each month's costs and
/// instalments fall into it. Months after the last are not counted. Empty without a schedule.
pub fn months_of_negative_cash(years: &SettledYears, contract: &Contract, costs: &[Money]) -> Vec<i64> {
    let Some((first, last)) = contract.schedule.first().zip(contract.schedule.last()) else { return Vec::new() };
    let start = first.date.months();
    let months = i64::from(last.date.months() - start) + 1;
    let due: Vec<i64> = contract.schedule.iter().map(|due| i64::from(due.date.months() - start)).collect();
    let longest = |(year, cost): (usize, &Money)| {
        let (mut longest, mut run, mut received) = (0, 0, 0);
        let mut instalments = due.iter().zip(&years.instalments).peekable();
        for month in 0..months {
            while let Some((_, amounts)) = instalments.next_if(|(due, _)| **due == month) {
                received += amounts.get(year).copied().unwrap_or(0);
            }
            run = if received * months < cost.cents() * (month + 1) { run + 1 } else { 0 };
            longest = longest.max(run);
        }
        longest
    };
    costs.iter().enumerate().map(longest).collect()
}
