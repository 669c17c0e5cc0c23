//! One thread's part of a map of common ground, and how parts become the whole: counts and sums, which add up exactly.

use crate::experiment::Share;

/// The years of one share, under every contract of a map: numbers, as they travel.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroundPart {
    /// Whose they are, and years drawn by all threads together; then [`ContractYears`] by contract, row by row.
    numbers: Vec<u64>,
}

/// Years under one contract.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct ContractYears {
    /// How many.
    pub years: u64,
    /// Years whose payout is strictly more than the budget.
    pub exceeded: u64,
    /// Years in which the vendor's costs are more than the payout; 0 where they are not known.
    pub losses: u64,
    /// What is paid in all of them, in cents.
    pub paid: i128,
}

/// Numbers of whose they are.
const HEAD: usize = 3;
/// Numbers of one contract.
const EACH: usize = 5;
/// Stands for the years of terms that do not fit.
const UNFIT: u64 = u64::MAX;

/// Years drawn and, by contract, all of them, `None` where the terms do not fit; `None` altogether unless these are the
/// parts of one run, each exactly once, of so many contracts.
pub(super) fn merge(parts: &[GroundPart], contracts: usize) -> Option<(u32, Vec<Option<ContractYears>>)> {
    let numbers = &parts.first()?.numbers;
    let [_, of, drawn] = *numbers.first_chunk::<HEAD>()?;
    if numbers.len() / EACH < contracts {
        return None;
    }
    let mut whole = vec![Some(ContractYears::default()); contracts];
    for index in 0..of {
        let part = parts.iter().find(|part| part.numbers.starts_with(&[index, of, drawn]))?;
        let (counted, []) = part.numbers.get(HEAD..)?.as_chunks::<EACH>() else { return None };
        if counted.len() != contracts {
            return None;
        }
        for (all, counted) in whole.iter_mut().zip(counted) {
            *all = all.and_then(|all| all.with(counted));
        }
    }
    let are_all = |years: &ContractYears| years.years == drawn;
    (parts.len() as u64 == of && whole.iter().flatten().all(are_all)).then_some((u32::try_from(drawn).ok()?, whole))
}

impl ContractYears {
    /// With those of another share; `None` where the terms do not fit. What was counted is far from overflowing.
    fn with(self, [years, exceeded, losses, low, high]: &[u64; EACH]) -> Option<Self> {
        let paid = i128::from(high.cast_signed()) << 64 | i128::from(*low);
        (*years != UNFIT).then_some(Self {
            years: self.years.wrapping_add(*years),
            exceeded: self.exceeded.wrapping_add(*exceeded),
            losses: self.losses.wrapping_add(*losses),
            paid: self.paid.wrapping_add(paid),
        })
    }
}

impl GroundPart {
    /// Nothing counted yet.
    pub(super) fn of(share: Share, drawn: u32) -> Self {
        Self { numbers: [share.index, share.of, drawn].map(u64::from).to_vec() }
    }

    /// Adds the next contract.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "two halves")]
    pub(super) fn push(&mut self, contract: Option<ContractYears>) {
        let unfit = ContractYears { years: UNFIT, ..ContractYears::default() };
        let ContractYears { years, exceeded, losses, paid } = contract.unwrap_or(unfit);
        self.numbers.extend_from_slice(&[years, exceeded, losses, paid as u64, (paid >> 64) as u64]);
    }

    /// As bytes, little end first, for another thread.
    pub fn to_bytes(&self) -> Vec<u8> {
        self.numbers.iter().flat_map(|number| number.to_le_bytes()).collect()
    }

    /// From bytes, which [`merge`] looks at.
    pub fn from_bytes(bytes: &[u8]) -> Self {
        let (numbers, _) = bytes.as_chunks();
        Self { numbers: numbers.iter().map(|number| u64::from_le_bytes(*number)).collect() }
    }
}
