//! One thread's part of a run, and how parts become the whole.

use crate::outcomes::BLOCK;
use crate::settlement::{Applied, GroupSums, OutcomeSums, SettledYears, ThresholdSums};
use crate::sums::Sums;

use super::share::Share;

/// The settled years of one share.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Whose they are.
    pub share: Share,
    /// Years drawn by all threads together.
    pub drawn: u32,
    /// The share's years, in the order of their replications.
    pub settled: SettledYears,
}

/// Puts the parts of all shares together, in whatever order they come; `None` unless they are the parts of one run
/// under this contract, each exactly once.
pub fn merge(mut parts: Vec<Part>, applied: &Applied, groups: usize) -> Option<(u32, SettledYears)> {
    parts.sort_by_key(|part| part.share.index);
    let (drawn, of) = parts.first().map(|part| (part.drawn, part.share.of))?;
    let empty = SettledYears { groups: vec![GroupSums::default(); groups], ..applied.unsettled() };
    let fits = |(index, part): (usize, &Part)| {
        let Part { share, settled, .. } = part;
        let mut outcomes = settled.outcomes.iter().zip(&empty.outcomes);
        share.index as usize == index
            && share.of == of
            && part.drawn == drawn
            && settled.outcomes.len() == empty.outcomes.len()
            && outcomes.all(|(one, other)| one.thresholds.len() == other.thresholds.len())
            && settled.groups.len() == groups
            && settled.payouts.len() == settled.delivered.len()
            && settled.instalments.len() == empty.instalments.len()
            && settled.instalments.iter().all(|years| years.len() == settled.payouts.len())
    };
    let years: usize = parts.iter().map(|part| part.settled.payouts.len()).sum();
    if parts.len() != of as usize || years != drawn as usize || !parts.iter().enumerate().all(fits) {
        return None;
    }
    let mut whole = empty;
    whole.payouts.reserve_exact(drawn as usize);
    whole.delivered.reserve_exact(drawn as usize);
    let mut done = vec![0; of as usize];
    for block in 0..(drawn as usize).div_ceil(BLOCK) {
        let years = (drawn as usize - block * BLOCK).min(BLOCK);
        let index = block % of as usize;
        let from = done.get_mut(index)?;
        let here = *from..*from + years;
        *from += years;
        let SettledYears { payouts, delivered, instalments, .. } = &parts.get(index)?.settled;
        whole.payouts.extend_from_slice(payouts.get(here.clone())?);
        whole.delivered.extend_from_slice(delivered.get(here.clone())?);
        for (all, years) in whole.instalments.iter_mut().zip(instalments) {
            all.extend_from_slice(years.get(here.clone())?);
        }
    }
    for part in &parts {
        whole.add_sums(&part.settled);
    }
    Some((drawn, whole))
}

impl Part {
    /// As bytes, little end first, for another thread.
    pub fn to_bytes(&self) -> Vec<u8> {
        let SettledYears { payouts, delivered, capped, above_student_cap, instalments, outcomes, groups } =
            &self.settled;
        let mut bytes = Vec::with_capacity(16 * payouts.len() + 4_096);
        let lengths = [payouts.len(), outcomes.len(), groups.len(), instalments.len()]
            .map(|length| u32::try_from(length).unwrap_or(u32::MAX));
        for number in [self.share.index, self.share.of, self.drawn].into_iter().chain(lengths) {
            bytes.extend(number.to_le_bytes());
        }
        bytes.extend(payouts.iter().flat_map(|cents| cents.to_le_bytes()));
        bytes.extend(delivered.iter().flat_map(|units| units.to_le_bytes()));
        bytes.extend(instalments.iter().flatten().flat_map(|cents| cents.to_le_bytes()));
        bytes.extend(capped.to_le_bytes());
        bytes.extend(above_student_cap.to_le_bytes());
        let mut put = |sums: &Sums| {
            bytes.extend(sums.years.to_le_bytes());
            bytes.extend(sums.sum.to_le_bytes());
            bytes.extend(sums.squares.to_le_bytes());
        };
        for group in groups {
            put(&group.eligible);
            put(&group.payment);
        }
        for outcome in outcomes {
            let OutcomeSums { counted, reached, without, both, additional, payment, capped, thresholds, .. } = outcome;
            [counted, reached, without, both, additional, payment].into_iter().for_each(&mut put);
            // products travel as sums of nothing else
            let products = [outcome.both_reached, outcome.payment_reached, outcome.payment_additional];
            for sum in products {
                put(&Sums { sum, ..Sums::default() });
            }
            put(&Sums { years: thresholds.len() as u64, sum: i128::from(*capped), ..Sums::default() });
            for threshold in thresholds {
                put(&threshold.reached);
                put(&threshold.without);
            }
        }
        bytes
    }

    /// From bytes; `None` where they are not those of a part.
    pub fn from_bytes(mut bytes: &[u8]) -> Option<Self> {
        let from = &mut bytes;
        let mut header = [0; 7];
        for number in &mut header {
            *number = u32::from_le_bytes(take(from)?);
        }
        let [index, of, drawn, years, outcomes, groups, instalments] = header;
        let amounts_of_a_year = (instalments as usize).saturating_add(2);
        if from.len() / 8 / amounts_of_a_year < years as usize
            || from.len() < (outcomes as usize).saturating_add(groups as usize)
        {
            return None;
        }
        let amount =
            |from: &mut &[u8]| take(from).map(i64::from_le_bytes).filter(|cents| cents.unsigned_abs() < 1 << 55);
        let amounts = |from: &mut &[u8]| (0..years).map(|_| amount(from)).collect::<Option<Vec<i64>>>();
        let payouts = amounts(from)?;
        let delivered = (0..years).map(|_| take(from).map(u64::from_le_bytes)).collect::<Option<Vec<u64>>>()?;
        let instalments = (0..instalments).map(|_| amounts(from)).collect::<Option<Vec<_>>>()?;
        let capped = u64::from_le_bytes(take(from)?);
        let above_student_cap = u64::from_le_bytes(take(from)?);
        let groups = (0..groups)
            .map(|_| Some(GroupSums { eligible: take_sums(from)?, payment: take_sums(from)? }))
            .collect::<Option<Vec<GroupSums>>>()?;
        let outcomes = (0..outcomes).map(|_| take_outcome(from)).collect::<Option<Vec<OutcomeSums>>>()?;
        let settled = SettledYears { payouts, delivered, capped, above_student_cap, instalments, outcomes, groups };
        from.is_empty().then_some(Self { share: Share { index, of }, drawn, settled })
    }
}

fn take<const SIZE: usize>(from: &mut &[u8]) -> Option<[u8; SIZE]> {
    let (taken, rest) = from.split_first_chunk::<SIZE>()?;
    *from = rest;
    Some(*taken)
}

fn take_sums(from: &mut &[u8]) -> Option<Sums> {
    Some(Sums {
        years: u64::from_le_bytes(take(from)?),
        sum: i128::from_le_bytes(take(from)?),
        squares: i128::from_le_bytes(take(from)?),
    })
}

fn take_outcome(from: &mut &[u8]) -> Option<OutcomeSums> {
    let mut outcome = OutcomeSums {
        counted: take_sums(from)?,
        reached: take_sums(from)?,
        without: take_sums(from)?,
        both: take_sums(from)?,
        additional: take_sums(from)?,
        payment: take_sums(from)?,
        both_reached: take_sums(from)?.sum,
        payment_reached: take_sums(from)?.sum,
        payment_additional: take_sums(from)?.sum,
        ..OutcomeSums::default()
    };
    let Sums { years: thresholds, sum: capped, .. } = take_sums(from)?;
    outcome.capped = u64::try_from(capped).ok()?;
    let threshold = |_| Some(ThresholdSums { reached: take_sums(from)?, without: take_sums(from)? });
    outcome.thresholds = (0..thresholds).map(threshold).collect::<Option<Vec<ThresholdSums>>>()?;
    Some(outcome)
}
