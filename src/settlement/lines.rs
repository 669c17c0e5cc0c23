//! The line items of an invoice being written.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use crate::contract::{BaseFee, CheckedTier, CohortRule, FeePer, PaidOutcome, Prorate, Reward, Rule, Stacking};
use crate::language::invoice as say;
use crate::units::{Money, Number, Unrounded, as_written};

use super::explain::base_amount;
use super::invoice::LineItem;
use super::median::Median;
use super::place::{Place, Student, reaches};

/// Line items being written.
pub(super) struct Lines<'c> {
    pub items: Vec<LineItem>,
    currency: &'c str,
    /// Whether an outcome's lines list their students.
    lists_students: bool,
}

/// The students of an outcome, and what each is to it.
#[derive(Clone, Copy)]
struct Standing<'s> {
    students: &'s [Student<'s>],
    places: &'s [Place],
}

/// A counted student's value and group.
type Counted<'s> = (f64, Option<&'s str>);

impl<'c> Lines<'c> {
    /// None yet.
    pub const fn new(currency: &'c str, lists_students: bool) -> Self {
        Self { items: Vec::new(), currency, lists_students }
    }

    pub fn push(
        &mut self,
        clause: String,
        label: String,
        count: Option<u64>,
        unit_amount: Option<Money>,
        amount: Money,
    ) {
        self.items.push(LineItem { clause, label, count, unit_amount, amount, students: None, rows: None });
    }

    /// A line that counts equal amounts.
    fn each(&mut self, clause: String, label: String, count: u64, unit_amount: Money) {
        self.push(clause, label, Some(count), Some(unit_amount), unit_amount.each(count));
    }

    /// Lists the students whom the line written last counts, where that is asked for.
    fn list(&mut self, standing: Standing<'_>, counts: impl Fn(Place, Option<&str>) -> bool) {
        if self.lists_students
            && let Some(line) = self.items.last_mut()
        {
            let all = (0_u32..).zip(standing.students).zip(standing.places);
            let counted = all.filter(|((_, student), place)| counts(**place, student.group));
            line.students = Some(counted.map(|((index, _), _)| index).collect());
        }
    }

    /// The sum of the lines so far.
    pub fn total(&self) -> Money {
        self.items.iter().map(|item| item.amount).sum()
    }

    /// The line of a base fee.
    pub fn base(&mut self, index: usize, fee: &BaseFee, students: &[Student<'_>]) {
        let clause = format!("contract.base[{index}]");
        let enrolled = students.len() as u64;
        match fee.per {
            FeePer::Contract => self.push(clause, say::base_fee_for_the_contract().to_owned(), None, None, fee.amount),
            FeePer::Month(months) => {
                self.each(clause, say::base_fee_per_month().to_owned(), u64::from(months), fee.amount);
            }
            FeePer::Student(Prorate::None) => {
                self.each(clause, say::base_fee_per_student().to_owned(), enrolled, fee.amount);
            }
            FeePer::Student(Prorate::Enrolment) => {
                let each = fee.amount.in_currency(self.currency);
                let label = say::base_fee_by_enrolment(&each);
                self.push(clause, label, Some(enrolled), None, base_amount(fee, students));
            }
            FeePer::DosageUnit => {
                let units: Decimal =
                    students.iter().map(|student| as_written(student.dosage.unwrap_or_default())).sum();
                let amount = base_amount(fee, students);
                let whole = units.is_integer().then(|| units.to_u64()).flatten();
                let delivered = units.normalize();
                // parts of a unit are rounded student by student, so the sum may be another
                let product = Decimal::from(fee.amount.cents()).checked_mul(units);
                if product == Some(Decimal::from(amount.cents())) {
                    let label = say::base_fee_per_dosage(&delivered);
                    self.push(clause, label, whole, Some(fee.amount), amount);
                } else {
                    let each = fee.amount.in_currency(self.currency);
                    let label = say::base_fee_of_per_dosage(&each, &delivered);
                    self.push(clause, label, whole, None, amount);
                }
            }
        }
    }

    /// The lines of an outcome but for its cap; returns what a student at the cohort's rate gets.
    pub fn outcome(
        &mut self,
        index: usize,
        outcome: &PaidOutcome,
        students: &[Student<'_>],
        places: &[Place],
    ) -> Unrounded {
        let counted: Vec<Counted<'_>> = students
            .iter()
            .zip(places)
            .filter_map(|(student, place)| match place {
                Place::Counted(value) => Some((*value, student.group)),
                Place::Outside | Place::Unpaid | Place::DeemedShort | Place::DeemedMissing | Place::AtCohortRate => {
                    None
                }
            })
            .collect();
        let standing = Standing { students, places };
        match &outcome.rule {
            Rule::PerStudent(reward) => self.reward(index, outcome, reward, standing, &counted),
            Rule::Cohort(rule) => self.cohort(index, outcome, rule, standing, &counted),
        }
        if let Some(malus) = outcome.malus {
            let below = counted.iter().filter(|(value, _)| *value < malus.below).count() as u64;
            let label = say::below(&outcome.label, &Number(malus.below));
            self.each(format!("contract.outcomes[{index}].malus"), label, below, -malus.amount);
            self.list(standing, |place, _| matches!(place, Place::Counted(value) if value < malus.below));
        }
        if !outcome.is_per_student() {
            return Unrounded::ZERO;
        }
        if let Rule::PerStudent(reward) = &outcome.rule {
            let label = &outcome.label;
            self.deemed("contract.districtShortfall", &say::deemed_short(label), reward, standing, Place::DeemedShort);
            self.deemed("contract.missingTest", &say::deemed_untested(label), reward, standing, Place::DeemedMissing);
        }
        let measured: Money = counted.iter().map(|(value, group)| outcome.pays(*value, *group)).sum();
        let at_rate = number_of(places, Place::AtCohortRate);
        let with_test = counted.len() as u64;
        if at_rate == 0 {
            return Unrounded::ZERO;
        }
        let rate = Unrounded::portion(measured, 1, with_test);
        let amount = if outcome.has_group_prices() {
            // nobody gets more than the top of their own group
            let missing = students.iter().zip(places).filter(|(_, place)| **place == Place::AtCohortRate);
            let each = missing.map(|(student, _)| rate.min(outcome.top(student.group).into()));
            each.sum::<Unrounded>().nearest_cent()
        } else {
            measured.portion(at_rate, with_test)
        };
        let label = say::at_the_average(&outcome.label, &with_test);
        self.push("contract.missingTest".to_owned(), label, Some(at_rate), None, amount);
        self.list(standing, |place, _| place == Place::AtCohortRate);
        rate
    }

    /// What counted students earn.
    fn reward(
        &mut self,
        index: usize,
        outcome: &PaidOutcome,
        reward: &Reward,
        standing: Standing<'_>,
        counted: &[Counted<'_>],
    ) {
        let clause = format!("contract.outcomes[{index}].pays");
        let label = &outcome.label;
        match reward {
            Reward::Tiers { stacking, tiers } => {
                for (step, tier) in tiers.iter().enumerate() {
                    let next = match stacking {
                        Stacking::Highest => tiers.get(step + 1).map(|next| next.at),
                        Stacking::Sum => None,
                    };
                    let range = next.map_or_else(
                        || say::or_above(&Number(tier.at)),
                        |next| say::to_below(&Number(tier.at), &Number(next)),
                    );
                    let reaches = |value: f64| value >= tier.at && next.is_none_or(|next| value < next);
                    let reached = counted.iter().filter(|(value, _)| reaches(*value));
                    let groups = reached.map(|(_, group)| *group);
                    let named: Vec<&str> = tier.by_group.iter().map(|(group, _)| group.as_str()).collect();
                    for (group, count) in by_price(&named, groups) {
                        let (clause, label) = (format!("{clause}.tiers[{step}]"), format!("{label}: {range}"));
                        let (clause, label) = match group {
                            None => (clause, label),
                            Some(group) => (format!("{clause}.byGroup.{group}"), say::of_group(&label, &group)),
                        };
                        self.each(clause, label, count, tier.amount_for(group));
                        self.list(standing, |place, own| {
                            matches!(place, Place::Counted(value) if reaches(value)) && priced(&named, own) == group
                        });
                    }
                }
            }
            Reward::Linear { from, to, .. } => {
                let amounts = counted.iter().map(|(value, group)| reward.pays(*value, *group));
                let paid = amounts.clone().filter(|amount| *amount > Money::ZERO).count() as u64;
                let label = say::in_proportion(label, &Number(*from), &Number(*to));
                self.push(clause, label, Some(paid), None, amounts.sum());
                self.list(
                    standing,
                    |place, group| matches!(place, Place::Counted(value) if reward.pays(value, group) > Money::ZERO),
                );
            }
        }
    }

    /// What the cohort as a whole earns.
    fn cohort(
        &mut self,
        index: usize,
        outcome: &PaidOutcome,
        rule: &CohortRule,
        standing: Standing<'_>,
        counted: &[Counted<'_>],
    ) {
        let clause = format!("contract.outcomes[{index}].pays");
        let label = &outcome.label;
        let Standing { places, .. } = standing;
        let share = |threshold: f64| {
            let reached = places.iter().filter(|place| reaches(**place, threshold)).count() as u64;
            let eligible = places.iter().filter(|place| !matches!(place, Place::Outside | Place::AtCohortRate));
            (reached, eligible.count() as u64)
        };
        let (step, amount, label) = match rule {
            CohortRule::Median { steps } => {
                let deemed = number_of(places, Place::DeemedShort) + number_of(places, Place::DeemedMissing);
                let values: Vec<f64> = counted.iter().map(|(value, _)| *value).collect();
                let of = values.len() as u64 + deemed;
                let median = Median::of(values, usize::try_from(deemed).unwrap_or(0));
                let step = median.and_then(|median| steps.iter().rposition(|step| median.reaches(step.at)));
                let amount = step.and_then(|step| steps.get(step)).map_or(Money::ZERO, |step| step.amount);
                let label = match median.map(Median::value) {
                    None => say::no_median(label),
                    Some(None) => say::median_above_everything(label, &of),
                    Some(Some(median)) => say::median(label, &of, &Number(median)),
                };
                (step, amount, label)
            }
            CohortRule::Share { threshold, .. }
            | CohortRule::ShareLinear { threshold, .. }
            | CohortRule::AboveBaseline { threshold, .. } => {
                let (reached, eligible) = share(*threshold);
                let (step, amount) = rule.for_share(reached, eligible).unwrap_or_default();
                let mut label = say::reached(label, &reached, &eligible, &Number(*threshold));
                if let CohortRule::AboveBaseline { baseline, .. } = rule {
                    label = say::beyond_baseline(&label, &baseline.decimal().normalize());
                }
                (step, amount, label)
            }
        };
        let clause = step.map_or_else(|| clause.clone(), |step| format!("{clause}.steps[{step}]"));
        self.push(clause, label, None, None, amount);
        self.list(standing, |place, _| match rule {
            CohortRule::Median { .. } => {
                matches!(place, Place::Counted(_) | Place::DeemedShort | Place::DeemedMissing)
            }
            CohortRule::Share { threshold, .. }
            | CohortRule::ShareLinear { threshold, .. }
            | CohortRule::AboveBaseline { threshold, .. } => reaches(place, *threshold),
        });
    }

    /// What students deemed to have reached everything earn, where there are any.
    fn deemed(&mut self, clause: &str, label: &str, reward: &Reward, standing: Standing<'_>, wanted: Place) {
        let mut named: Vec<&str> = Vec::new();
        let tiers: &[CheckedTier] = match reward {
            Reward::Tiers { tiers, .. } => tiers,
            Reward::Linear { .. } => &[],
        };
        for (group, _) in tiers.iter().flat_map(|tier| &tier.by_group) {
            if !named.contains(&group.as_str()) {
                named.push(group);
            }
        }
        let Standing { students, places } = standing;
        let deemed = students.iter().zip(places).filter(|(_, place)| **place == wanted);
        for (group, count) in by_price(&named, deemed.map(|(student, _)| student.group)) {
            if count > 0 {
                let label = group.map_or_else(|| label.to_owned(), |group| say::of_group(&label, &group));
                self.each(clause.to_owned(), label, count, reward.top(group));
                self.list(standing, |place, own| place == wanted && priced(&named, own) == group);
            }
        }
    }
}

/// The group whose price a student of a group has; `None` where it is the price of all.
fn priced<'n>(named: &[&'n str], group: Option<&str>) -> Option<&'n str> {
    named.iter().copied().find(|name| Some(*name) == group)
}

/// How many students have the price of all, and how many that of each group named.
fn by_price<'n>(named: &[&'n str], groups: impl Iterator<Item = Option<&'n str>>) -> Vec<(Option<&'n str>, u64)> {
    let mut counts: Vec<(Option<&str>, u64)> =
        std::iter::once(None).chain(named.iter().map(|group| Some(*group))).map(|group| (group, 0)).collect();
    for group in groups {
        let own = named.iter().position(|name| Some(*name) == group).map_or(0, |place| place + 1);
        if let Some((_, count)) = counts.get_mut(own) {
            *count += 1;
        }
    }
    counts
}

fn number_of(places: &[Place], wanted: Place) -> u64 {
    places.iter().filter(|place| **place == wanted).count() as u64
}
