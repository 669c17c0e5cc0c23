//! Counts of students by what several of their measures earn together: what a per-student cap looks at.

use std::ops::Range;

use crate::contract::DistrictShortfall;
use crate::outcomes::{BLOCK, Cause, Places, Records, Simulator};

use super::applied::{Applied, AppliedOutcome};
use super::numbered::{NONE, Numbered, TABLE};

/// Which students are counted together, and what tells them apart. It knows no amounts: contracts that differ in prices
/// and caps alone are settled from the same counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JointCounting {
    /// Least whole units of dosage of a student who counts.
    minimum: u32,
    /// Whether students whom the district kept short count as reaching everything.
    deems: bool,
    /// By group, what its students are paid for.
    groups: Vec<Vec<Judged>>,
}

/// An outcome as far as it tells students apart.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Judged {
    /// Which of a student's values it reads.
    column: usize,
    on_dosage: bool,
    places: usize,
    /// The places at which its pay changes.
    cuts: Vec<usize>,
}

/// A block of years, counted together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JointTally {
    /// By group.
    pub(super) groups: Vec<GroupJoint>,
}

/// One group in a block of years.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct GroupJoint {
    /// By year, students who count as reaching everything.
    pub deemed: [u32; BLOCK],
    /// What tells the others apart; those who earn nothing are left out.
    pub combinations: Vec<Combination>,
    /// By year, how many students there are of each combination that occurs.
    entries: Vec<Entry>,
    /// Where each year's entries end.
    ends: Vec<usize>,
}

/// What tells students apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Combination {
    /// Whether they have valid tests.
    pub tested: bool,
    /// By outcome that pays the group's students, a place that is paid as theirs is.
    pub places: Vec<usize>,
}

/// How many students of one combination a year has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Entry {
    /// Place of the combination.
    pub combination: u32,
    /// How many.
    pub students: u32,
}

/// How a student stands to the contract, by the code of what befell them: earns nothing; counts as reaching everything;
/// has enough dosage and both tests; has enough dosage and no test.
const NOTHING: u8 = 0;
const DEEMED: u8 = 1;
const TESTED: u8 = 2;
const UNTESTED: u8 = 3;

impl Applied {
    /// How students have to be counted; `None` where the per-student cap needs no more than each measure's own counts.
    pub fn joint_counting(&self) -> Option<JointCounting> {
        if !self.is_joint() {
            return None;
        }
        let groups = self.outcomes.first().map_or(0, |outcome| outcome.covers.len());
        let judged = |group: usize, outcome: &AppliedOutcome| {
            let cuts = outcome.card(group)?.steps.places().collect();
            let AppliedOutcome { column, on_dosage, places, .. } = *outcome;
            Some(Judged { column, on_dosage, places, cuts })
        };
        let of_group = |group: usize| {
            let covering = self.outcomes.iter().filter(|outcome| outcome.pays_students && outcome.covers(group));
            covering.filter_map(|outcome| judged(group, outcome)).collect()
        };
        Some(JointCounting {
            minimum: self.minimum_units,
            deems: self.contract.district_shortfall == DistrictShortfall::DeemedTop,
            groups: (0..groups).map(of_group).collect(),
        })
    }
}

impl JointCounting {
    /// Counts a block.
    pub fn count(&self, records: &Records, simulator: &Simulator) -> JointTally {
        let facts = simulator.codes().facts();
        let standing = |units: u32, cause: Cause, valid: bool| match (units >= self.minimum, cause, valid) {
            (false, Cause::District, _) if self.deems => DEEMED,
            (false, ..) => NOTHING,
            (true, _, true) => TESTED,
            (true, _, false) => UNTESTED,
        };
        let standings: Vec<u8> = facts.iter().map(|facts| standing(facts.units, facts.cause, facts.valid)).collect();
        let units: Vec<u16> = facts.iter().map(|facts| u16::try_from(facts.units).unwrap_or(u16::MAX)).collect();
        let students = Students { records, all: simulator.students(), standings: &standings, units: &units };
        let groups = simulator.groups().iter().zip(&self.groups);
        JointTally { groups: groups.map(|(place, judged)| students.count(judged, &place.students)).collect() }
    }
}

impl JointTally {
    /// Bytes that it takes.
    pub fn bytes(&self) -> usize {
        let of_group = |group: &GroupJoint| {
            let combination = size_of::<Combination>();
            let places: usize = group.combinations.iter().map(|one| size_of_val(one.places.as_slice())).sum();
            combination * group.combinations.len() + places + 8 * (group.entries.len() + group.ends.len())
        };
        self.groups.iter().map(of_group).sum::<usize>() + size_of::<GroupJoint>() * self.groups.len()
    }
}

impl GroupJoint {
    /// By year, how many students there are of which combination.
    pub fn years(&self) -> impl Iterator<Item = &[Entry]> {
        let begins = std::iter::once(&0).chain(&self.ends);
        begins.zip(&self.ends).map(|(from, to)| self.entries.get(*from..*to).unwrap_or_default())
    }
}

/// A block's students, as far as one looks at them.
struct Students<'r> {
    records: &'r Records,
    /// How many a year has.
    all: usize,
    /// By code.
    standings: &'r [u8],
    units: &'r [u16],
}

/// An outcome at work.
struct Judge<'r> {
    /// Where its values are; none for dosage.
    values: Option<&'r Places>,
    /// By place, how many cuts are at it or below.
    levels: Vec<u16>,
    /// How many levels there are.
    number: u64,
    /// Numbers what is told apart so far, where keys would grow too large.
    numbered: Option<Numbered>,
}

impl<'r> Judge<'r> {
    /// Outcomes in turn, for students who stand in one of four ways.
    fn of_all(judged: &[Judged], records: &'r Records) -> Vec<Self> {
        let mut keys = 4;
        let judge = |one: &Judged| {
            let levels = (0..one.places).map(|place| one.cuts.partition_point(|cut| *cut <= place));
            let number = one.cuts.len() as u64 + 1;
            // a number has 32 bits, a level at most 16
            let small = keys * number <= TABLE;
            keys = if small { keys * number } else { u64::from(NONE) };
            Self {
                values: if one.on_dosage { None } else { records.values.get(one.column) },
                levels: levels.map(|level| u16::try_from(level).unwrap_or(u16::MAX)).collect(),
                number,
                numbered: (!small).then(Numbered::default),
            }
        };
        judged.iter().map(judge).collect()
    }

    /// Tells the students of a year apart further, by their level here.
    fn tell_apart(&mut self, places: impl Iterator<Item = usize>, stands: &[u8], keys: &mut [u64]) {
        let (by_units, levels) = (self.values.is_none(), self.levels.as_slice());
        for ((key, place), stand) in keys.iter_mut().zip(places).zip(stands) {
            let level = levels.get(place).map_or(0, |level| u64::from(*level));
            let looks = *stand == TESTED || by_units && *stand == UNTESTED;
            *key = *key * self.number + if looks { level } else { 0 };
        }
        if let Some(numbered) = &mut self.numbered {
            for key in keys {
                *key = u64::from(numbered.of(*key));
            }
        }
    }
}

impl Students<'_> {
    /// Counts one group.
    fn count(&self, judged: &[Judged], group: &Range<usize>) -> GroupJoint {
        let mut judges = Judge::of_all(judged, self.records);
        let mut found = Numbered::default();
        let mut joint = GroupJoint::default();
        let (mut counts, mut stands, mut keys) = (Vec::<u32>::new(), Vec::new(), Vec::<u64>::new());
        let years = self.records.breach.len().min(BLOCK);
        for (year, deemed) in joint.deemed.iter_mut().enumerate().take(years) {
            let students = year * self.all + group.start..year * self.all + group.end;
            let codes = self.records.codes.get(students.clone()).unwrap_or_default();
            stands.clear();
            stands.extend(codes.iter().map(|code| self.standings.get(usize::from(*code)).copied().unwrap_or(NOTHING)));
            keys.clear();
            keys.extend(stands.iter().map(|stand| u64::from(*stand)));
            for judge in &mut judges {
                match judge.values {
                    None => judge.tell_apart(codes.iter().map(|code| self.units_of(*code)), &stands, &mut keys),
                    Some(Places::Narrow(values)) => {
                        let values = values.get(students.clone()).unwrap_or_default();
                        judge.tell_apart(values.iter().map(|place| usize::from(*place)), &stands, &mut keys);
                    }
                    Some(Places::Wide(values)) => {
                        let values = values.get(students.clone()).unwrap_or_default();
                        judge.tell_apart(values.iter().map(|place| usize::from(*place)), &stands, &mut keys);
                    }
                }
            }
            for ((student, key), stand) in students.zip(&keys).zip(&stands) {
                if *stand < TESTED {
                    *deemed += u32::from(*stand == DEEMED);
                    continue;
                }
                let combination = found.of(*key) as usize;
                if combination == counts.len() {
                    let places = judges.iter().map(|judge| self.place(judge, student)).collect();
                    joint.combinations.push(Combination { tested: *stand == TESTED, places });
                    counts.push(0);
                }
                if let Some(count) = counts.get_mut(combination) {
                    *count += 1;
                }
            }
            for (combination, students) in (0..).zip(&mut counts).filter(|(_, students)| **students > 0) {
                joint.entries.push(Entry { combination, students: *students });
                *students = 0;
            }
            joint.ends.push(joint.entries.len());
        }
        joint
    }

    fn units_of(&self, code: u16) -> usize {
        self.units.get(usize::from(code)).map_or(0, |units| usize::from(*units))
    }

    /// Where a student stands on an outcome's grid, whether the test is valid or not.
    fn place(&self, judge: &Judge<'_>, student: usize) -> usize {
        let place = match judge.values {
            None => self.records.codes.get(student).map(|code| self.units_of(*code)),
            Some(values) => values.get(student),
        };
        place.unwrap_or(0)
    }
}
