//! The invoice of a list of students, line by line.

use crate::contract::{BaseFee, Breach, Contract, FeePer, Prorate, Rule};
use crate::language::invoice as say;
use crate::units::{Money, Unrounded, as_written};

use super::invoice::{InstalmentDue, Invoice};
use super::lines::Lines;
use super::place::{Place, Student, place_of};

/// What is known beside the students.
#[derive(Debug, Clone, Copy, Default)]
pub struct Circumstances<'a> {
    /// Whether the district missed its own obligations.
    pub breach: bool,
    /// The most the contract can pay; absent: what these students would earn if each of them reached everything.
    pub most: Option<Money>,
    /// By outcome, whether it is judged in winter; absent: not known.
    pub winter: Option<&'a [bool]>,
    /// Whether an outcome's lines list their students.
    pub lists_students: bool,
}

/// The invoice of these students. Its total is the sum of its lines, whatever the breach. With a breach under
/// `fullPrice` the last line raises it to the most the contract can pay.
pub fn invoice_of(contract: &Contract, students: &[Student<'_>], circumstances: Circumstances<'_>) -> Invoice {
    let mut lines = Lines::new(&contract.currency, circumstances.lists_students);
    for (index, fee) in contract.base.iter().enumerate() {
        lines.base(index, fee, students);
    }
    let base = lines.total();
    let mut taken = Taken::default();
    let mut winter = Money::ZERO;
    for (index, outcome) in contract.outcomes.iter().enumerate() {
        let places: Vec<Place> = students.iter().map(|student| place_of(contract, index, outcome, student)).collect();
        let before = lines.total();
        taken.rates.push(lines.outcome(index, outcome, students, &places));
        taken.places.push(places);
        let cut = outcome.above_cap(lines.total() - before);
        if cut > Money::ZERO {
            let label = say::above_outcome_cap(&outcome.label);
            lines.push(format!("contract.outcomes[{index}].cap"), label, None, None, -cut);
        }
        if outcome.pays_students() {
            taken.paid = taken.paid + lines.total() - before;
        }
        if circumstances.winter.is_some_and(|winter| winter.get(index) == Some(&true)) {
            winter = winter + lines.total() - before;
        }
    }
    let above_cap = taken.above_cap(contract, students);
    if above_cap > Money::ZERO {
        let label = say::above_student_cap().to_owned();
        lines.push("contract.limits.perStudent".to_owned(), label, None, None, -above_cap);
    }
    let limited = contract.limit(lines.total());
    if limited.topped_up > Money::ZERO {
        let label = say::up_to_minimum().to_owned();
        lines.push("contract.limits.minimum".to_owned(), label, None, None, limited.topped_up);
    }
    if limited.taken > Money::ZERO {
        let label = say::above_not_to_exceed().to_owned();
        lines.push("contract.limits.notToExceed".to_owned(), label, None, None, -limited.taken);
    }
    if circumstances.breach && contract.breach == Breach::FullPrice {
        let most = circumstances.most.unwrap_or_else(|| most_of(contract, students));
        let rest = most - lines.total();
        let label = say::full_price().to_owned();
        lines.push("contract.breach".to_owned(), label, None, None, rest);
    }
    let total = lines.total();
    let known = circumstances.winter.is_some() || !contract.has_provisional();
    let instalments = (known && !contract.schedule.is_empty()).then(|| instalments(contract, base, winter, total));
    Invoice { line_items: lines.items, total, breach: circumstances.breach, instalments }
}

fn instalments(contract: &Contract, base: Money, winter: Money, total: Money) -> Vec<InstalmentDue> {
    let amounts = contract.instalments(base, winter, total);
    let dated = contract.schedule.iter().zip(amounts);
    dated.map(|(due, amount)| InstalmentDue { label: due.label.clone(), due: due.date.to_string(), amount }).collect()
}

/// What the outcomes leave for the per-student cap to look at.
#[derive(Default)]
struct Taken {
    /// By outcome, what each student is to it.
    places: Vec<Vec<Place>>,
    /// By outcome, what a student at the cohort's rate gets.
    rates: Vec<Unrounded>,
    /// What outcomes with pay per student pay, after their own caps.
    paid: Money,
}

impl Taken {
    /// What the outcomes with pay per student pay beyond what is left where no student gets more than the cap: that is
    /// added up exactly over all students, and rounded to the cent once.
    fn above_cap(&self, contract: &Contract, students: &[Student<'_>]) -> Money {
        let Some(cap) = contract.per_student else { return Money::ZERO };
        let of_student = |(index, student): (usize, &Student<'_>)| {
            let outcomes = contract.outcomes.iter().zip(&self.places).zip(&self.rates);
            let paying = outcomes.filter(|((outcome, _), _)| outcome.pays_students());
            let earned = paying.map(|((outcome, places), rate)| match places.get(index) {
                Some(Place::Outside | Place::Unpaid) | None => Unrounded::ZERO,
                Some(Place::DeemedShort | Place::DeemedMissing) => outcome.top(student.group).into(),
                Some(Place::AtCohortRate) => (*rate).min(outcome.top(student.group).into()),
                Some(Place::Counted(value)) => outcome.pays(*value, student.group).into(),
            });
            earned.sum::<Unrounded>().min(cap.into())
        };
        let left = students.iter().enumerate().map(of_student).sum::<Unrounded>().nearest_cent();
        (self.paid - left).max(Money::ZERO)
    }
}

/// What the contract pays if each of these students reaches everything, all limits applied.
fn most_of(contract: &Contract, students: &[Student<'_>]) -> Money {
    let base: Money = contract.base.iter().map(|fee| base_amount(fee, students)).sum();
    let mut paid = Money::ZERO;
    let mut by_caps = Money::ZERO;
    for outcome in &contract.outcomes {
        let covered = || students.iter().filter(|student| outcome.covers(student.group));
        let payment = match &outcome.rule {
            Rule::PerStudent(reward) => covered().map(|student| reward.top(student.group)).sum(),
            Rule::Cohort(rule) => rule.most(covered().count() as u64),
        };
        let cut = outcome.above_cap(payment);
        if outcome.pays_students() {
            by_caps = by_caps + cut;
        }
        paid = paid + payment - cut;
    }
    let above_cap = |student: &Student<'_>| {
        let covering = contract.outcomes.iter().filter(|outcome| outcome.covers(student.group));
        contract.above_cap(covering.map(|outcome| outcome.top(student.group)).sum())
    };
    let above_cap: Money = students.iter().map(above_cap).sum();
    contract.limit(base + paid - (above_cap - by_caps).max(Money::ZERO)).total
}

/// What a base fee comes to for these students.
pub(super) fn base_amount(fee: &BaseFee, students: &[Student<'_>]) -> Money {
    let times = |share: &dyn Fn(&Student<'_>) -> f64| {
        students.iter().map(|student| fee.amount.times(as_written(share(student)))).sum()
    };
    match fee.per {
        FeePer::Contract | FeePer::Month(_) => fee.fixed().unwrap_or_default(),
        FeePer::Student(Prorate::None) => fee.amount.each(students.len() as u64),
        FeePer::Student(Prorate::Enrolment) => times(&|student| student.enrolled_share),
        FeePer::DosageUnit => times(&|student| student.dosage.unwrap_or_default()),
    }
}
