//! One replication by itself, whether it was drawn before or not.

use crate::contract::ContractTerms;
use crate::language::checks as say;
use crate::outcomes::{BlockTally, Counter, Crowds, Records, is_crowded};
use crate::refusal::{Path, Refusals};
use crate::settlement::{Applied, Circumstances, Invoice, Student, invoice_of};

use super::{Simulation, counting_of};

impl Simulation {
    /// One simulated year, line by line; drawn by itself, whether it was drawn before or not.
    ///
    /// # Errors
    /// Everything wrong with the terms, and `outOfRange` for a year beyond the plan's, at once.
    pub fn year(&self, replication: u32, terms: Option<&ContractTerms>) -> Result<Invoice, Refusals> {
        let applied = self.beyond(replication).beside(self.applied(terms))?;
        Ok(self.invoice_alone(replication, &applied, self.alone(replication, &applied).as_ref()))
    }

    /// A year beyond the plan's is refused.
    pub(crate) fn beyond(&self, replication: u32) -> Refusals {
        let mut refusals = Refusals::new();
        let last = self.scenario.replications - 1;
        if replication > last {
            refusals.refuse("outOfRange", &Path::root("replication"), say::year_of_the_plan(&last, &replication));
        }
        refusals
    }

    /// The invoice of one replication, whose students are those of [`Self::alone`].
    pub(crate) fn invoice_alone(&self, replication: u32, applied: &Applied, alone: Option<&Records>) -> Invoice {
        let (breach, students) = alone.map_or_else(
            || self.crowd_students(replication, applied),
            |year| (year.breach.first() == Some(&true), self.students_of(year, applied)),
        );
        let winter = applied.winter();
        let circumstances =
            Circumstances { breach, most: Some(applied.most), winter: Some(&winter), lists_students: false };
        invoice_of(&applied.contract, &students, circumstances)
    }

    /// The students of one replication, drawn by itself; none where they are drawn as counts.
    pub(crate) fn alone(&self, replication: u32, applied: &Applied) -> Option<Records> {
        if is_crowded(&self.simulator) && !applied.is_joint() {
            return None;
        }
        let mut year = self.simulator.room(1);
        self.simulator.draw(self.scenario.seed, replication, &mut year);
        Some(year)
    }

    /// The replication whose students are those of [`Self::alone`], counted as a contract asks: the first year of the block.
    pub(crate) fn tally_alone(&self, replication: u32, applied: &Applied, alone: Option<&Records>) -> BlockTally {
        let counting = applied.counting(self.simulator.cohort().measures.len(), false);
        alone.map_or_else(
            || Crowds::new(&self.simulator, &counting).draw(self.scenario.seed, replication, 1),
            |year| Counter::new(&self.simulator, &counting).count(year),
        )
    }

    /// The students of a year as settlement sees them.
    #[expect(clippy::cast_precision_loss, reason = "grid values are small")]
    fn students_of(&self, year: &Records, applied: &Applied) -> Vec<Student<'_>> {
        let cohort = &self.scenario.cohort;
        let facts = self.simulator.codes().facts();
        let mut students = Vec::with_capacity(self.simulator.students());
        for (group, place) in cohort.groups.iter().zip(self.simulator.groups()) {
            for student in place.students.clone() {
                let code = year.codes.get(student).copied().unwrap_or_default();
                let Some(facts) = facts.get(usize::from(code)) else { continue };
                let dosage = cohort.dosage.as_ref().map(|_| f64::from(facts.units));
                let value = |outcome: &crate::settlement::AppliedOutcome| {
                    if outcome.on_dosage {
                        return dosage;
                    }
                    let place = year.values.get(outcome.column)?.get(student)?;
                    let grid = &cohort.measures.get(outcome.column)?.grid;
                    facts.valid.then(|| grid.value(place) as f64)
                };
                students.push(Student {
                    group: Some(&group.id),
                    dosage,
                    cause: facts.cause,
                    enrolled_share: 1.0,
                    values: applied.outcomes.iter().map(value).collect(),
                });
            }
        }
        students
    }

    /// The same where cells are crowded.
    #[expect(clippy::cast_precision_loss, reason = "grid values are small")]
    fn crowd_students(&self, replication: u32, applied: &Applied) -> (bool, Vec<Student<'_>>) {
        let cohort = &self.scenario.cohort;
        let counting = counting_of(&self.scenario, applied);
        let (breach, groups) = Crowds::new(&self.simulator, &counting).students(self.scenario.seed, replication);
        let students = cohort.groups.iter().zip(groups).flat_map(|(group, students)| {
            students.into_iter().map(|student| {
                let dosage = cohort.dosage.as_ref().map(|_| f64::from(student.units));
                let value = |outcome: &crate::settlement::AppliedOutcome| {
                    if outcome.on_dosage {
                        return dosage;
                    }
                    Some(cohort.measures.get(outcome.column)?.grid.value(student.place?) as f64)
                };
                Student {
                    group: Some(group.id.as_str()),
                    dosage,
                    cause: student.cause,
                    enrolled_share: 1.0,
                    values: applied.outcomes.iter().map(value).collect(),
                }
            })
        });
        (breach, students.collect())
    }
}
