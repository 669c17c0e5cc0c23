//! What falls due when, and the vendor's side of it: worked by hand where nothing is random, and against single years
//! where something is.
#![cfg(not(target_arch = "wasm32"))]

mod support;

use outcomes_contract::experiment::{Part, Share, Simulation};
use outcomes_contract::units::Money;
use serde_json::{Value, json};
use support::{scenario_of, simulated};

/// 100 students of one site, tested in winter and in spring; a base fee of $600 and a schedule over two fiscal years.
fn scenario(outcomes: &Value) -> Value {
    let measure = |id: &str, window: &str| {
        json!({ "id": id, "label": id, "window": window, "scale": { "kind": "percentile" },
                "effect": { "mean": 0.1, "sd": 0.1 }, "icc": 0.1 })
    };
    let due = |label: &str, due: &str, pays: Value| json!({ "label": label, "due": due, "pays": pays });
    json!({
        "format": 1,
        "title": "Two fiscal years",
        "cohort": {
            "sites": 1,
            "groups": [{ "id": "all", "label": "All", "students": 100 }],
            "measures": [measure("winter", "winter"), measure("spring", "spring")],
            "correlations": [{ "between": ["winter", "spring"], "value": 0.6 }],
        },
        "contract": {
            "currency": "USD",
            "base": [{ "amount": "500.00", "per": "student" }, { "amount": "1000.00", "per": "month", "months": 10 }],
            "outcomes": outcomes,
            "missingTest": "unpaid",
            "schedule": [
                due("Start", "2026-09-01", json!({ "kind": "baseShare", "share": 0.25 })),
                due("Middle", "2027-01-15", json!({ "kind": "baseShare", "share": 0.25 })),
                due("Winter", "2027-02-28", json!({ "kind": "provisional", "measureWindow": "winter", "share": 0.5 })),
                due("True-up", "2027-08-31", json!({ "kind": "trueUp" })),
            ],
        },
        "budget": { "amount": "60000.00", "fiscalYears": [
            { "label": "This year", "amount": "29999.99" }, { "label": "Next year", "amount": "30000.00" },
        ] },
        "vendor": { "fixed": "12000.00", "perStudent": "360.00", "riskAversion": 0.5 },
        "plan": { "seed": 7, "replications": 400 },
    })
}

fn tiers(measure: &str) -> Value {
    json!({ "id": measure, "label": measure, "measure": measure,
            "pays": { "kind": "tiers", "stacking": "highest", "tiers": [{ "at": 50, "amount": "100.00" }] } })
}

#[test]
fn a_fee_alone_falls_due_as_written() {
    let exposure = simulated(&scenario(&json!([]))).exposure(None, None).unwrap();
    let due: Vec<f64> = exposure.instalments.iter().map(|instalment| instalment.amount.mean.value).collect();
    assert_eq!(due, [15_000.0, 15_000.0, 0.0, 30_000.0]);
    let [this, next] = exposure.fiscal_years.as_slice() else { panic!("{:?}", exposure.fiscal_years) };
    assert_eq!((this.label.as_str(), this.ends.as_str(), this.due.mean.value), ("This year", "2027-06-30", 30_000.0));
    assert_eq!((next.label.as_str(), next.ends.as_str(), next.due.mean.value), ("Next year", "2028-06-30", 30_000.0));
    // a cent more than set aside is more; as much is not
    assert_eq!(this.budget.as_ref().unwrap().chance_exceeded.value, 1.0);
    assert_eq!(next.budget.as_ref().unwrap().chance_exceeded.value, 0.0);
}

#[test]
fn a_fee_alone_leaves_the_vendor_as_worked_by_hand() {
    let vendor = simulated(&scenario(&json!([]))).exposure(None, None).unwrap().vendor.unwrap();
    // 12,000 + 100 x 360 = 48,000 of 60,000
    assert_eq!((vendor.cost.value, vendor.cost_per_student.value), (48_000.0, 480.0));
    assert_eq!((vendor.margin.mean.value, vendor.chance_of_loss.value), (12_000.0, 0.0));
    assert_eq!(vendor.cost_per_dosage_unit, None);
    assert_eq!(vendor.break_even_attainment, Some(0.0));
    let fee = vendor.fixed_fee_equivalent.unwrap();
    assert_eq!((fee.value, fee.standard_error), (60_000.0, 0.0));
    // 4,000 a month from September to August: 15,000 last until December's end is 16,000; then 30,000 at January's
    // end against 20,000, until April's 32,000; August pays. December, and April to July
    let cash = vendor.longest_negative_cash.unwrap();
    assert_eq!((cash.months.value, cash.p50, cash.p95), (4.0, 4, 4));
}

#[test]
fn the_break_even_lies_between_the_least_and_the_most() {
    let mut value = scenario(&json!([tiers("spring")]));
    // least 60,000, most 70,000
    value["vendor"] = json!({ "fixed": "62500.00" });
    let vendor = |value: &Value| simulated(value).exposure(None, None).unwrap().vendor.unwrap();
    assert_eq!(vendor(&value).break_even_attainment, Some(0.25));
    assert_eq!(vendor(&value).fixed_fee_equivalent, None);
    value["vendor"] = json!({ "fixed": "70000.01" });
    assert_eq!(vendor(&value).break_even_attainment, None);
    value["contract"].as_object_mut().unwrap().remove("schedule");
    value["budget"].as_object_mut().unwrap().remove("fiscalYears");
    assert_eq!(vendor(&value).longest_negative_cash, None);
}

#[test]
fn the_fixed_fee_worth_the_same_is_the_mean_less_so_many_sds() {
    let exposure = simulated(&scenario(&json!([tiers("spring")]))).exposure(None, None).unwrap();
    let fee = exposure.vendor.unwrap().fixed_fee_equivalent.unwrap();
    assert!((fee.value - (exposure.payout.mean.value - 0.5 * exposure.payout.sd)).abs() < 1e-9);
    // for a normal payout: SD / sqrt(n) x sqrt(1 + 0.25 x (3 - 1) / 4); payouts here are near one
    let normal = exposure.payout.sd / 20.0 * 1.125_f64.sqrt();
    assert!((fee.standard_error / normal - 1.0).abs() < 0.25, "{} against {normal}", fee.standard_error);
}

/// The instalments of every year, added up over them, are those of the exposure, whoever draws the years.
#[test]
fn instalments_are_those_of_the_single_years() {
    let mut value = scenario(&json!([tiers("winter"), tiers("spring")]));
    value["contract"]["limits"] = json!({ "notToExceed": "67000.00" });
    value["contract"]["outcomes"][1]["malus"] = json!({ "below": 30, "amount": "60.00" });
    let mut simulation = simulated(&value);
    let exposure = simulation.exposure(None, None).unwrap();
    let mut sums = [0; 4];
    let mut true_ups = std::collections::BTreeSet::new();
    for year in 0..400 {
        let invoice = simulation.year(year, None).unwrap();
        let instalments = invoice.instalments.unwrap();
        let amounts: Vec<i64> = instalments.iter().map(|instalment| instalment.amount.cents()).collect();
        assert_eq!(instalments.iter().map(|instalment| instalment.amount).sum::<Money>(), invoice.total);
        sums.iter_mut().zip(&amounts).for_each(|(sum, cents)| *sum += cents);
        true_ups.insert(amounts[3]);
    }
    assert!(true_ups.len() > 100, "the true-up takes up what chance brings");
    for (instalment, sum) in exposure.instalments.iter().zip(sums) {
        assert!((instalment.amount.mean.value - sum as f64 / 400.0 / 100.0).abs() < 1e-6, "{}", instalment.label);
    }
    let scenario = scenario_of(&value);
    let parts: Vec<Part> = (0..3)
        .map(|index| {
            let mut share = Simulation::sharing(&scenario, Share { index, of: 3 }).unwrap();
            share.advance(400);
            Part::from_bytes(&share.part(None).unwrap().to_bytes()).unwrap()
        })
        .collect();
    assert_eq!(simulation.merged(parts, None, None).unwrap(), exposure);
}

#[test]
fn a_winter_payment_beyond_what_the_year_earns_is_a_credit() {
    let mut value = scenario(&json!([tiers("winter")]));
    value["contract"]["base"] = json!([]);
    value["contract"]["schedule"][2]["pays"]["share"] = json!(1);
    // all of winter's payments are provisional, and the NTE takes back what is above
    value["contract"]["limits"] = json!({ "notToExceed": "1000.00" });
    let exposure = simulated(&value).exposure(None, None).unwrap();
    let last = exposure.instalments.last().unwrap();
    assert!(last.chance_credit.value > 0.99 && last.amount.quantiles.p95 < 0.0, "{last:?}");
}
