//! The invoice of a list of students, line by line.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use crate::contract::{BaseFee, Breach, Card, Contract, FeePer, PaidOutcome, Prorate, Reward, Rule, Stacking};
use crate::units::{Money, Number, Unrounded, as_written};

use super::invoice::{Invoice, LineItem};
use super::place::{Place, Student, place_of, reaches};

/// The invoice of these students. Its total is the sum of its lines, whatever the breach. With a breach
/// under `fullPrice` the last line raises it to `most`, or else to what these students would earn if each
/// of them reached everything.
pub fn invoice_of(contract: &Contract, students: &[Student<'_>], breach: bool, most: Option<Money>) -> Invoice {
    let mut lines = Lines { items: Vec::new(), currency: &contract.currency };
    for (index, fee) in contract.base.iter().enumerate() {
        lines.base(index, fee, students);
    }
    let mut rates = Vec::with_capacity(contract.outcomes.len());
    for (index, outcome) in contract.outcomes.iter().enumerate() {
        let places: Vec<Place> = students.iter().map(|student| place_of(contract, index, outcome, student)).collect();
        rates.push(match &outcome.rule {
            Rule::PerStudent(card) => lines.per_student(index, outcome, card, &places),
            Rule::CohortShare { threshold, steps } => {
                let reached = places.iter().filter(|place| reaches(**place, *threshold)).count() as u64;
                let counted = |place: &&Place| !matches!(place, Place::Outside | Place::AtCohortRate);
                let eligible = places.iter().filter(counted).count() as u64;
                let step = steps.iter().enumerate().rev().find(|(_, step)| step.is_reached(reached, eligible));
                let (clause, amount) = step.map_or_else(
                    || (format!("contract.outcomes[{index}].pays"), Money::ZERO),
                    |(step, found)| (format!("contract.outcomes[{index}].pays.steps[{step}]"), found.amount),
                );
                let label =
                    format!("{}: {reached} of {eligible} eligible reached {}", outcome.label, Number(*threshold));
                lines.push(clause, label, None, None, amount);
                Unrounded::ZERO
            }
        });
    }
    let above_cap = contract.per_student.map_or(Money::ZERO, |_| above_cap(contract, students, &rates));
    if above_cap > Money::ZERO {
        lines.push(
            "contract.limits.perStudent".to_owned(),
            "Above the per-student cap".to_owned(),
            None,
            None,
            -above_cap,
        );
    }
    let limited = contract.limit(lines.total());
    if limited.topped_up > Money::ZERO {
        lines.push(
            "contract.limits.minimum".to_owned(),
            "Up to the minimum payout".to_owned(),
            None,
            None,
            limited.topped_up,
        );
    }
    if limited.taken > Money::ZERO {
        let label = "Above the most the contract pays (NTE)".to_owned();
        lines.push("contract.limits.notToExceed".to_owned(), label, None, None, -limited.taken);
    }
    if breach && contract.breach == Breach::FullPrice {
        let most = most.unwrap_or_else(|| most_of(contract, students));
        let rest = most - lines.total();
        let label = "The district missed its obligations: the full price is due".to_owned();
        lines.push("contract.breach".to_owned(), label, None, None, rest);
    }
    Invoice { total: lines.total(), line_items: lines.items, breach }
}

/// What the contract pays if each of these students reaches everything, all limits applied.
fn most_of(contract: &Contract, students: &[Student<'_>]) -> Money {
    let base: Money = contract.base.iter().map(|fee| base_amount(fee, students)).sum();
    let of_student = |student: &Student<'_>| -> Money {
        let tops =
            contract.outcomes.iter().filter(|outcome| outcome.covers(student.group)).map(|outcome| {
                match &outcome.rule {
                    Rule::PerStudent(card) => card.top(),
                    Rule::CohortShare { .. } => Money::ZERO,
                }
            });
        let earned: Money = tops.sum();
        earned - contract.above_cap(earned)
    };
    let shared = contract.outcomes.iter().filter_map(|outcome| match &outcome.rule {
        Rule::CohortShare { steps, .. } if students.iter().any(|student| outcome.covers(student.group)) => {
            steps.last().map(|step| step.amount)
        }
        Rule::CohortShare { .. } | Rule::PerStudent(_) => None,
    });
    contract.limit(base + students.iter().map(of_student).sum() + shared.sum()).total
}

fn base_amount(fee: &BaseFee, students: &[Student<'_>]) -> Money {
    let times = |share: &dyn Fn(&Student<'_>) -> f64| {
        students.iter().map(|student| fee.amount.times(as_written(share(student)))).sum()
    };
    match fee.per {
        FeePer::Contract => fee.amount,
        FeePer::Student(Prorate::None) => fee.amount.each(students.len() as u64),
        FeePer::Student(Prorate::Enrolment) => times(&|student| student.enrolled_share),
        FeePer::DosageUnit => times(&|student| student.dosage.unwrap_or_default()),
    }
}

/// What the per-student cap takes, all students together, to the nearest cent once.
fn above_cap(contract: &Contract, students: &[Student<'_>], rates: &[Unrounded]) -> Money {
    let of_student = |student: &Student<'_>| {
        let outcomes = contract.outcomes.iter().zip(rates).enumerate();
        let earned = outcomes.map(|(index, (outcome, rate))| match &outcome.rule {
            Rule::CohortShare { .. } => Unrounded::ZERO,
            Rule::PerStudent(card) => match place_of(contract, index, outcome, student) {
                Place::Outside | Place::Unpaid => Unrounded::ZERO,
                Place::DeemedShort | Place::DeemedMissing => card.top().into(),
                Place::AtCohortRate => *rate,
                Place::Counted(value) => card.pays(value).into(),
            },
        });
        contract.above_cap_unrounded(earned.sum())
    };
    students.iter().map(of_student).sum::<Unrounded>().nearest_cent()
}

/// Line items being written.
struct Lines<'c> {
    items: Vec<LineItem>,
    currency: &'c str,
}

impl Lines<'_> {
    fn push(&mut self, clause: String, label: String, count: Option<u64>, unit_amount: Option<Money>, amount: Money) {
        self.items.push(LineItem { clause, label, count, unit_amount, amount });
    }

    /// A line that counts equal amounts.
    fn each(&mut self, clause: String, label: String, count: u64, unit_amount: Money) {
        self.push(clause, label, Some(count), Some(unit_amount), unit_amount.each(count));
    }

    fn total(&self) -> Money {
        self.items.iter().map(|item| item.amount).sum()
    }

    fn base(&mut self, index: usize, fee: &BaseFee, students: &[Student<'_>]) {
        let clause = format!("contract.base[{index}]");
        let enrolled = students.len() as u64;
        match fee.per {
            FeePer::Contract => self.push(clause, "Base fee for the contract".to_owned(), None, None, fee.amount),
            FeePer::Student(Prorate::None) => {
                self.each(clause, "Base fee per enrolled student".to_owned(), enrolled, fee.amount);
            }
            FeePer::Student(Prorate::Enrolment) => {
                let each = fee.amount.in_currency(self.currency);
                let label = format!("Base fee of {each} per student, by share of the year enrolled");
                self.push(clause, label, Some(enrolled), None, base_amount(fee, students));
            }
            FeePer::DosageUnit => {
                let units: Decimal =
                    students.iter().map(|student| as_written(student.dosage.unwrap_or_default())).sum();
                let whole = units.is_integer().then(|| units.to_u64()).flatten();
                let label = format!("Base fee per unit of dosage, {} delivered", units.normalize());
                self.push(clause, label, whole, Some(fee.amount), base_amount(fee, students));
            }
        }
    }

    /// The lines of an outcome paid per student; returns what a student at the cohort's rate gets.
    fn per_student(&mut self, index: usize, outcome: &PaidOutcome, card: &Card, places: &[Place]) -> Unrounded {
        let values: Vec<f64> = places
            .iter()
            .filter_map(|place| match place {
                Place::Counted(value) => Some(*value),
                Place::Outside | Place::Unpaid | Place::DeemedShort | Place::DeemedMissing | Place::AtCohortRate => {
                    None
                }
            })
            .collect();
        let clause = format!("contract.outcomes[{index}].pays");
        let label = &outcome.label;
        let count = |wanted: &dyn Fn(f64) -> bool| values.iter().filter(|value| wanted(**value)).count() as u64;
        match &card.reward {
            Reward::Tiers { stacking, tiers } => {
                for (step, tier) in tiers.iter().enumerate() {
                    let next = match stacking {
                        Stacking::Highest => tiers.get(step + 1).map(|next| next.at),
                        Stacking::Sum => None,
                    };
                    let reached = count(&|value| value >= tier.at && next.is_none_or(|next| value < next));
                    let range = next.map_or_else(
                        || format!("{} or above", Number(tier.at)),
                        |next| format!("{} to below {}", Number(tier.at), Number(next)),
                    );
                    self.each(format!("{clause}.tiers[{step}]"), format!("{label}: {range}"), reached, tier.amount);
                }
            }
            Reward::Linear { from, to, .. } => {
                let paid = count(&|value| card.reward.pays(value) > Money::ZERO);
                let amount = values.iter().map(|value| card.reward.pays(*value)).sum();
                self.push(
                    clause.clone(),
                    format!("{label}: in proportion from {} to {}", Number(*from), Number(*to)),
                    Some(paid),
                    None,
                    amount,
                );
            }
        }
        if let Some(malus) = card.malus {
            let below = count(&|value| value < malus.below);
            let clause = format!("contract.outcomes[{index}].malus");
            self.each(clause, format!("{label}: below {}", Number(malus.below)), below, -malus.amount);
        }
        let measured: Money = values.iter().map(|value| card.pays(*value)).sum();
        let number = |wanted: Place| places.iter().filter(|place| **place == wanted).count() as u64;
        let short = number(Place::DeemedShort);
        if short > 0 {
            let label = format!("{label}: deemed reached, the district cut the service short");
            self.each("contract.districtShortfall".to_owned(), label, short, card.top());
        }
        let missing = number(Place::DeemedMissing);
        if missing > 0 {
            self.each(
                "contract.missingTest".to_owned(),
                format!("{label}: deemed reached, no test"),
                missing,
                card.top(),
            );
        }
        let at_rate = number(Place::AtCohortRate);
        let counted = values.len() as u64;
        if at_rate > 0 {
            let label = format!("{label}: no test, paid the average of {counted} with one");
            let amount = measured.portion(at_rate, counted);
            self.push("contract.missingTest".to_owned(), label, Some(at_rate), None, amount);
        }
        Unrounded::portion(measured, u64::from(at_rate > 0), counted)
    }
}
