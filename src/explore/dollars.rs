//! Where each dollar of the expected payout goes.

use std::rc::Rc;

use serde::Serialize;

use crate::contract::{Breach, ContractTerms, DistrictShortfall, MissingTest};
use crate::experiment::Simulation;
use crate::exposure::{Estimate, mean_of_cents};
use crate::outcomes::{BLOCK, BlockTally};
use crate::refusal::Refusals;
use crate::settlement::Applied;
use crate::sums::Sums;

/// Where each dollar of the expected payout goes. The parts add up to the total.
///
/// What an outcome pays is taken apart by leaving out one thing after the other and settling the same years again: the
/// malus, then what is paid for missing tests, then what is paid because the district kept students short. What then
/// remains is paid for results, and is held against what the same contract pays for the same students without the
/// service, who count as they do with it.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Dollars {
    /// Simulated years.
    pub replications: u32,
    /// The expected payout.
    pub total: Estimate,
    /// Its parts, in the order of settlement; those that the contract cannot have are left out, zeros are kept.
    pub parts: Vec<DollarPart>,
}

/// One part of the expected payout.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct DollarPart {
    /// What it is paid for, or what takes it away.
    pub kind: DollarKind,
    /// The outcome's id, where it is an outcome's.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub outcome: Option<String>,
    /// In units of the currency; negative where it is taken away.
    pub amount: Estimate,
}

/// What a part of the payout is paid for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub enum DollarKind {
    /// Base fees: owed whatever students achieve.
    Base,
    /// What the outcome would pay for the same students without the service; where its rule looks at the whole cohort,
    /// for an average year without the service (counts rounded to whole students).
    Anyway,
    /// What a rule on the whole cohort pays without the service because results vary by chance around that average year;
    /// 0 where students are paid for one by one.
    Luck,
    /// The rest of what is paid for results: what the service brings about.
    Service,
    /// Paid for students whom the district kept below the minimum dosage.
    Deemed,
    /// Paid for students without a valid test.
    MissingTest,
    /// Taken for students below the malus threshold.
    Malus,
    /// Taken by the per-student cap.
    StudentCap,
    /// Added by the minimum payout.
    Minimum,
    /// Taken by the NTE.
    NotToExceed,
    /// Added by the full price after a breach.
    Breach,
}

/// The sums of an outcome's parts.
#[derive(Default)]
struct OutcomeParts {
    malus: Sums,
    missing: Sums,
    deemed: Sums,
    results: Sums,
    twins: Sums,
    /// Without the service, who reaches a rule on the cohort, by step, and of how many.
    reached: Vec<u64>,
    eligible: u64,
}

/// The contract, and the same with one thing after the other left out.
struct Peeled {
    whole: Rc<Applied>,
    no_malus: Rc<Applied>,
    tests_unpaid: Rc<Applied>,
    results: Rc<Applied>,
}

impl Simulation {
    /// Where each dollar of the expected payout goes, over the years drawn so far.
    ///
    /// # Errors
    /// Everything wrong with the terms, at once; `noYears` before the first [`Self::advance`].
    pub fn dollars(&mut self, contract: Option<&ContractTerms>) -> Result<Dollars, Refusals> {
        let mut refusals = Refusals::new();
        self.refuse_unready(&mut refusals);
        let (whole, _) = refusals.beside(self.asked(contract, None))?;
        let terms = contract.unwrap_or(&self.written().contract).clone();
        let peeled = self.peeled(whole, terms)?;
        let mut outcomes: Vec<OutcomeParts> = Vec::new();
        outcomes.resize_with(peeled.whole.outcomes.len(), OutcomeParts::default);
        let [mut base, mut cap, mut minimum, mut most, mut breach, mut payout] = [Sums::default(); 6];
        self.visit(&peeled.whole, &mut |tally, asked, joint| {
            let parts = peeled.whole.parts_of_block(tally, joint);
            let add = |sums: &mut Sums, cents: [i64; BLOCK]| sums.add(cents.get(..asked).unwrap_or_default());
            add(&mut base, parts.base);
            add(&mut cap, parts.above_student_cap.map(|cents| -cents));
            add(&mut minimum, parts.topped_up);
            add(&mut most, parts.above_most.map(|cents| -cents));
            add(&mut breach, parts.breach);
            add(&mut payout, parts.payout);
            peeled.add(tally, asked, &parts.outcomes, &mut outcomes);
        });
        let replications = payout.years;
        let part = |kind: DollarKind, outcome: Option<&str>, sums: &Sums| DollarPart {
            kind,
            outcome: outcome.map(str::to_owned),
            amount: mean_of_cents(sums),
        };
        let mut parts = vec![part(DollarKind::Base, None, &base)];
        for (index, sums) in outcomes.iter().enumerate() {
            peeled.say(index, sums, replications, &mut parts);
        }
        let agreed = &peeled.whole.contract;
        for (kind, stands, sums) in [
            (DollarKind::StudentCap, agreed.per_student.is_some(), &cap),
            (DollarKind::Minimum, agreed.minimum.is_some(), &minimum),
            (DollarKind::NotToExceed, agreed.not_to_exceed.is_some(), &most),
            (DollarKind::Breach, agreed.breach == Breach::FullPrice, &breach),
        ] {
            if stands {
                parts.push(part(kind, None, sums));
            }
        }
        Ok(Dollars { replications: self.drawn(), total: mean_of_cents(&payout), parts })
    }

    fn peeled(&self, whole: Rc<Applied>, mut terms: ContractTerms) -> Result<Peeled, Refusals> {
        terms.outcomes.iter_mut().for_each(|outcome| outcome.malus = None);
        let (no_malus, _) = self.asked(Some(&terms), None)?;
        terms.missing_test = MissingTest::Unpaid;
        let (tests_unpaid, _) = self.asked(Some(&terms), None)?;
        if terms.district_shortfall == Some(DistrictShortfall::DeemedTop) {
            terms.district_shortfall = Some(DistrictShortfall::Unpaid);
        }
        let (results, _) = self.asked(Some(&terms), None)?;
        Ok(Peeled { whole, no_malus, tests_unpaid, results })
    }
}

impl Peeled {
    /// Adds what the outcomes pay in a block; `whole` is what they pay with nothing left out.
    fn add(&self, tally: &BlockTally, years: usize, whole: &[[i64; BLOCK]], outcomes: &mut [OutcomeParts]) {
        let without = tally.without_service();
        let [no_malus, unpaid, results] =
            [&self.no_malus, &self.tests_unpaid, &self.results].map(|layer| layer.payments(tally));
        let twins = self.results.payments(&without);
        for (index, (sums, applied)) in outcomes.iter_mut().zip(&self.results.outcomes).enumerate() {
            let of = |layer: &[[i64; BLOCK]]| layer.get(index).copied().unwrap_or([0; BLOCK]);
            let [whole, no_malus, unpaid, results, twins] = [whole, &no_malus, &unpaid, &results, &twins].map(of);
            let less = |one: [i64; BLOCK], other: [i64; BLOCK]| {
                let mut rest = one;
                rest.iter_mut().zip(other).for_each(|(rest, other)| *rest -= other);
                rest
            };
            for (sums, cents) in [
                (&mut sums.malus, less(whole, no_malus)),
                (&mut sums.missing, less(no_malus, unpaid)),
                (&mut sums.deemed, less(unpaid, results)),
                (&mut sums.results, less(results, twins)),
                (&mut sums.twins, twins),
            ] {
                sums.add(cents.get(..years).unwrap_or_default());
            }
            let Some(standing) = self.results.cohort_standing(applied, &without) else { continue };
            sums.reached.resize(standing.reached.len(), 0);
            let total = |counts: &[u32; BLOCK]| counts.iter().take(years).map(|count| u64::from(*count)).sum::<u64>();
            sums.reached.iter_mut().zip(&standing.reached).for_each(|(all, here)| *all += total(here));
            sums.eligible += total(&standing.eligible);
        }
    }

    /// The parts of an outcome, in order.
    fn say(&self, index: usize, sums: &OutcomeParts, years: u64, parts: &mut Vec<DollarPart>) {
        let (Some(agreed), Some(applied)) = (self.whole.contract.outcomes.get(index), self.results.outcomes.get(index))
        else {
            return;
        };
        let estimate = mean_of_cents(&sums.twins);
        let average = |total: u64| (total + years / 2).checked_div(years).unwrap_or(0);
        let (anyway, luck) = if applied.cohort.is_some() {
            let reached: Vec<u64> = sums.reached.iter().map(|total| average(*total)).collect();
            let anyway = applied.pays_for(&reached, average(sums.eligible)).dollars();
            // the average year is a number, what chance adds is the estimate
            let certain = Estimate { value: anyway, standard_error: 0.0 };
            (certain, Estimate { value: estimate.value - anyway, ..estimate })
        } else {
            (estimate, Estimate { value: 0.0, standard_error: 0.0 })
        };
        let written = &self.whole.contract;
        for (kind, stands, amount) in [
            (DollarKind::Anyway, true, anyway),
            (DollarKind::Luck, true, luck),
            (DollarKind::Service, true, mean_of_cents(&sums.results)),
            (
                DollarKind::Deemed,
                written.district_shortfall == DistrictShortfall::DeemedTop,
                mean_of_cents(&sums.deemed),
            ),
            (DollarKind::MissingTest, written.missing_test != MissingTest::Unpaid, mean_of_cents(&sums.missing)),
            (DollarKind::Malus, agreed.malus.is_some(), mean_of_cents(&sums.malus)),
        ] {
            if stands {
                parts.push(DollarPart { kind, outcome: Some(agreed.id.clone()), amount });
            }
        }
    }
}
