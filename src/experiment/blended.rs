//! What years put together from two independent ones pay.

use crate::outcomes::{BLOCK, Blend, Counter, Crowds, Records, Simulator, is_crowded};
use crate::settlement::{Applied, SettledYears};

use super::Simulation;

/// The most students of a year who are drawn one by one where their numbers could be drawn instead.
const MOST_SINGLE: usize = 50_000;

impl Simulation {
    /// The cohort's students and what they are drawn from.
    pub(crate) const fn simulator(&self) -> &Simulator {
        &self.simulator
    }

    /// Whether blended years have numbers of students and no students: then dosage cannot be told from sampling.
    pub(crate) fn blends_numbers(&self, applied: &Applied) -> bool {
        is_crowded(&self.simulator) && !applied.is_joint() && self.simulator.students() > MOST_SINGLE
    }

    /// What blended years in the place of the first `replications` pay under a contract, in cents.
    pub(crate) fn blended(&self, applied: &Applied, blend: Blend, replications: u32) -> Vec<i64> {
        let (simulator, seed) = (&self.simulator, self.scenario.seed);
        let counting = applied.counting(simulator.cohort().measures.len(), false);
        let crowds = self.blends_numbers(applied).then(|| Crowds::new(simulator, &counting));
        let mut counter = Counter::new(simulator, &counting);
        let together = applied.joint_counting();
        let mut records: Option<Records> = None;
        let mut settled = SettledYears::default();
        for first in (0..replications).step_by(BLOCK) {
            let years = ((replications - first) as usize).min(BLOCK);
            if let Some(crowds) = &crowds {
                let tally = crowds.draw_blend(blend, seed, first, years);
                applied.pay_block(&tally, years, None, &mut settled);
                continue;
            }
            let mut drawn =
                records.take().filter(|records| records.breach.len() == years).unwrap_or_else(|| simulator.room(years));
            simulator.draw_blend(blend, seed, first, &mut drawn);
            let tally = counter.count(&drawn);
            let joint = together.as_ref().map(|together| together.count(&drawn, simulator));
            applied.pay_block(&tally, years, joint.as_ref(), &mut settled);
            records = Some(drawn);
        }
        settled.payouts
    }
}
