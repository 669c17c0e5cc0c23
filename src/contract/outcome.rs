//! The checked outcome: what it pays for a student, and for the cohort as a whole.

use crate::units::{Fraction, Money, on_one_scale};

use super::terms::Stacking;

/// An outcome that is paid for.
#[derive(Debug, Clone, PartialEq)]
pub struct PaidOutcome {
    /// Its name in results.
    pub id: String,
    /// Its name for people.
    pub label: String,
    /// The measure's id.
    pub measure: String,
    /// The groups it is paid for; absent: all.
    pub groups: Option<Vec<String>>,
    /// How it pays.
    pub rule: Rule,
    /// What a counted student below a threshold takes away.
    pub malus: Option<CheckedMalus>,
    /// The most it pays in all.
    pub cap: Option<Money>,
}

/// How an outcome pays.
#[derive(Debug, Clone, PartialEq)]
pub enum Rule {
    /// An amount for each student by that student's value.
    PerStudent(Reward),
    /// One amount for the whole cohort.
    Cohort(CohortRule),
}

/// What a student's value earns.
#[derive(Debug, Clone, PartialEq)]
pub enum Reward {
    /// By tiers at rising thresholds.
    Tiers {
        /// Which of the tiers reached are paid.
        stacking: Stacking,
        /// The tiers.
        tiers: Vec<CheckedTier>,
    },
    /// In proportion between two values.
    Linear {
        /// Where pay begins.
        from: f64,
        /// Where pay is whole.
        to: f64,
        /// The whole amount.
        amount: Money,
    },
}

/// What the cohort as a whole earns.
#[derive(Debug, Clone, PartialEq)]
pub enum CohortRule {
    /// By the share of eligible students at the threshold or above: the highest step reached.
    Share {
        /// The threshold for a student.
        threshold: f64,
        /// The steps at rising shares.
        steps: Vec<CheckedStep>,
    },
    /// In proportion to that share between two shares.
    ShareLinear {
        /// The threshold for a student.
        threshold: f64,
        /// Where pay begins.
        from: Fraction,
        /// Where pay is whole.
        to: Fraction,
        /// The whole amount.
        amount: Money,
    },
    /// By the median of the students who have a value: the highest step reached.
    Median {
        /// The steps at rising medians.
        steps: Vec<MedianStep>,
    },
    /// For each success beyond an agreed share of the eligible students.
    AboveBaseline {
        /// The threshold for a student.
        threshold: f64,
        /// The agreed share.
        baseline: Fraction,
        /// The amount for each success beyond it.
        amount: Money,
    },
}

/// A threshold and what reaching it pays.
#[derive(Debug, Clone, PartialEq)]
pub struct CheckedTier {
    /// The threshold, inclusive.
    pub at: f64,
    /// The amount.
    pub amount: Money,
    /// The amounts of single groups.
    pub by_group: Vec<(String, Money)>,
}

/// One step of a cohort share.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CheckedStep {
    /// The share, exactly as written.
    pub share: Fraction,
    /// What reaching it pays.
    pub amount: Money,
}

/// One step of a cohort's median.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MedianStep {
    /// The median, inclusive.
    pub at: f64,
    /// What reaching it pays.
    pub amount: Money,
}

/// What a counted student below a threshold takes away.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct CheckedMalus {
    /// The threshold; below it, not at it.
    pub below: f64,
    /// The amount.
    pub amount: Money,
}

impl PaidOutcome {
    /// Whether students of this group are part of it.
    pub fn covers(&self, group: Option<&str>) -> bool {
        self.groups.as_ref().is_none_or(|groups| group.is_some_and(|group| groups.iter().any(|id| id == group)))
    }

    /// Its thresholds in the order written: where a student starts to count as reaching something.
    pub fn thresholds(&self) -> Vec<f64> {
        match &self.rule {
            Rule::PerStudent(Reward::Tiers { tiers, .. }) => tiers.iter().map(|tier| tier.at).collect(),
            Rule::PerStudent(Reward::Linear { from, to, .. }) => vec![*from, *to],
            Rule::Cohort(CohortRule::Median { steps }) => steps.iter().map(|step| step.at).collect(),
            Rule::Cohort(
                CohortRule::Share { threshold, .. }
                | CohortRule::ShareLinear { threshold, .. }
                | CohortRule::AboveBaseline { threshold, .. },
            ) => vec![*threshold],
        }
    }

    /// Whether it pays for single students, and not only takes from them: what the per-student cap looks at.
    pub const fn pays_students(&self) -> bool {
        matches!(self.rule, Rule::PerStudent(_))
    }

    /// Whether anything of it is paid, or taken away, for single students.
    pub const fn is_per_student(&self) -> bool {
        self.pays_students() || self.malus.is_some()
    }

    /// Whether a price of it differs by group.
    pub fn has_group_prices(&self) -> bool {
        match &self.rule {
            Rule::PerStudent(Reward::Tiers { tiers, .. }) => tiers.iter().any(|tier| !tier.by_group.is_empty()),
            Rule::PerStudent(Reward::Linear { .. }) | Rule::Cohort(_) => false,
        }
    }

    /// What a counted student of a group with this value is worth by name: reward less malus.
    pub fn pays(&self, value: f64, group: Option<&str>) -> Money {
        let reward = match &self.rule {
            Rule::PerStudent(reward) => reward.pays(value, group),
            Rule::Cohort(_) => Money::ZERO,
        };
        reward - self.malus.filter(|malus| value < malus.below).map_or(Money::ZERO, |malus| malus.amount)
    }

    /// What a student of a group who is deemed to have reached everything earns by name.
    pub fn top(&self, group: Option<&str>) -> Money {
        match &self.rule {
            Rule::PerStudent(reward) => reward.top(group),
            Rule::Cohort(_) => Money::ZERO,
        }
    }

    /// What its own cap takes from a payment.
    pub fn above_cap(&self, payment: Money) -> Money {
        self.cap.map_or(Money::ZERO, |cap| (payment - cap).max(Money::ZERO))
    }
}

impl Reward {
    /// What reaching a value earns, to the nearest cent.
    pub fn pays(&self, value: f64, group: Option<&str>) -> Money {
        match self {
            Self::Tiers { stacking, tiers } => stacked(*stacking, tiers.iter().filter(|tier| value >= tier.at), group),
            Self::Linear { from, to, amount } => {
                if value <= *from {
                    Money::ZERO
                } else if value >= *to {
                    *amount
                } else {
                    let [value, from, to] = on_one_scale([value, *from, *to]);
                    amount.ratio(value - from, to - from)
                }
            }
        }
    }

    /// The most that reaching everything earns in any group.
    pub fn largest(&self) -> Money {
        let named = match self {
            Self::Tiers { tiers, .. } => tiers.as_slice(),
            Self::Linear { .. } => &[],
        };
        let groups = named.iter().flat_map(|tier| &tier.by_group).map(|(group, _)| Some(group.as_str()));
        groups.chain([None]).map(|group| self.top(group)).max().unwrap_or_default()
    }

    /// What reaching everything earns.
    pub fn top(&self, group: Option<&str>) -> Money {
        match self {
            Self::Tiers { stacking, tiers } => stacked(*stacking, tiers.iter(), group),
            Self::Linear { amount, .. } => *amount,
        }
    }
}

/// What the tiers reached, in rising order, pay.
fn stacked<'a>(stacking: Stacking, reached: impl Iterator<Item = &'a CheckedTier>, group: Option<&str>) -> Money {
    let amounts = reached.map(|tier| tier.amount_for(group));
    match stacking {
        Stacking::Highest => amounts.last().unwrap_or_default(),
        Stacking::Sum => amounts.sum(),
    }
}

impl CheckedTier {
    /// The amount for a student of a group.
    pub fn amount_for(&self, group: Option<&str>) -> Money {
        let own = self.by_group.iter().find(|(id, _)| Some(id.as_str()) == group);
        own.map_or(self.amount, |(_, amount)| *amount)
    }
}

impl CohortRule {
    /// The most it pays where so many students are covered.
    pub fn most(&self, students: u64) -> Money {
        match self {
            _ if students == 0 => Money::ZERO,
            Self::Share { .. } | Self::ShareLinear { .. } | Self::AboveBaseline { .. } => {
                self.for_share(students, students).map_or(Money::ZERO, |(_, amount)| amount)
            }
            Self::Median { steps } => steps.last().map_or(Money::ZERO, |step| step.amount),
        }
    }

    /// What it pays where `reached` of `eligible` students are at its threshold or above, and which step that is;
    /// `None` for a rule on the median.
    pub fn for_share(&self, reached: u64, eligible: u64) -> Option<(Option<usize>, Money)> {
        match self {
            Self::Share { steps, .. } => {
                let step = steps.iter().rposition(|step| step.share.is_reached(reached, eligible));
                let amount = step.and_then(|step| steps.get(step)).map_or(Money::ZERO, |step| step.amount);
                Some((step, amount))
            }
            Self::ShareLinear { from, to, amount, .. } => Some((None, from.towards(*to, *amount, reached, eligible))),
            Self::AboveBaseline { baseline, amount, .. } => Some((None, baseline.beyond(*amount, reached, eligible))),
            Self::Median { .. } => None,
        }
    }
}
