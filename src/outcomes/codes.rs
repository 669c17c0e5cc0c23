//! What befalls a student beside the tests, drawn at once: units of dosage, valid tests, the cause of a shortfall.

use crate::cohort::{CheckedCohort, CheckedDosage};

use super::beta;

/// Who caused a shortfall of dosage.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(all(target_arch = "wasm32", feature = "whole"), derive(tsify::Tsify))]
pub enum Cause {
    /// The student, by absence.
    #[default]
    Student,
    /// The district, by cancelling.
    District,
    /// The vendor, by not delivering.
    Vendor,
}
crate::written::read_words!(Cause { "student" => Student, "district" => District, "vendor" => Vendor });

/// What one code stands for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Facts {
    /// Units of dosage received; 0 where the cohort has no dosage.
    pub units: u32,
    /// Whether both tests are valid.
    pub valid: bool,
    /// Who would have caused a shortfall, were there one.
    pub cause: Cause,
    /// Part of the effect that the units bring.
    pub response: f32,
    /// Its chance, as drawn.
    pub chance: f64,
}

/// The joint distribution of dosage, valid tests and cause: one code of 16 bits for every combination that can be.
///
/// Drawn from 40 bits by an alias table (Walker 1977) whose chances are whole multiples of 2^-(bits + 24), rounded so
/// that no chance of "at most k units" is off by more than half of one.
pub struct Codes {
    facts: Vec<Facts>,
    slots: Slots,
}

/// The alias table; its length is a constant, so that no look-up needs a check.
enum Slots {
    /// For codes as sessions have them; the table stays near the processor.
    Few(Table<FEW>),
    /// For any.
    Many(Table<MANY>),
}

const FEW: usize = 1 << 10;
const MANY: usize = 1 << 16;

/// Slots of an alias table, and by code the part of the effect it brings.
struct Table<const LENGTH: usize> {
    slots: Box<[Slot; LENGTH]>,
    responses: Box<[f32; LENGTH]>,
}

/// Draws below the threshold have the slot's own code, the rest the other.
#[derive(Debug, Clone, Copy, Default)]
struct Slot {
    own_below: u32,
    own: u16,
    rest: u16,
}

/// Bits that decide between the two codes of a slot.
const REST_BITS: u32 = 24;

impl Codes {
    /// The bits of a word that no code comes from.
    pub const OTHER_BITS: u64 = (1 << 24) - 1;

    /// Builds the table of a cohort.
    pub fn new(cohort: &CheckedCohort) -> Self {
        let (mut facts, cumulative) = combinations(cohort);
        let slots = if facts.len() <= FEW { FEW } else { MANY };
        let capacity = 1_u64 << REST_BITS;
        let whole = capacity * slots as u64;
        let weights = rounded(&cumulative, whole);
        for (fact, weight) in facts.iter_mut().zip(&weights) {
            #[expect(clippy::cast_precision_loss, reason = "at most 2^40")]
            let chance = *weight as f64 / whole as f64;
            fact.chance = chance;
        }
        let slots = alias(&weights, slots, capacity);
        let responses = facts.iter().map(|facts| facts.response);
        let slots = if slots.len() == FEW {
            Slots::Few(Table::new(&slots, responses))
        } else {
            Slots::Many(Table::new(&slots, responses))
        };
        Self { facts, slots }
    }

    /// What each code stands for, by units received, then test and cause.
    pub fn facts(&self) -> &[Facts] {
        &self.facts
    }

    /// The codes of the upper 40 bits of words, and the part of the effect each brings.
    pub fn draw_all(&self, words: &[u64], codes: &mut [u16], responses: &mut [f32]) {
        match &self.slots {
            Slots::Few(table) => table.draw_all(words, codes, responses),
            Slots::Many(table) => table.draw_all(words, codes, responses),
        }
    }
}

impl<const LENGTH: usize> Table<LENGTH> {
    fn new(slots: &[Slot], responses: impl Iterator<Item = f32>) -> Self {
        let mut table = Self { slots: Box::new([Slot::default(); LENGTH]), responses: Box::new([0.0; LENGTH]) };
        table.slots.iter_mut().zip(slots).for_each(|(to, slot)| *to = *slot);
        table.responses.iter_mut().zip(responses).for_each(|(to, response)| *to = response);
        table
    }

    #[inline]
    #[expect(clippy::indexing_slicing, reason = "the inner loop; the masks keep both look-ups inside")]
    #[expect(clippy::cast_possible_truncation, reason = "the top bits of a word are few")]
    fn draw_all(&self, words: &[u64], codes: &mut [u16], responses: &mut [f32]) {
        const { assert!(LENGTH.is_power_of_two()) }
        let shift = u64::BITS - LENGTH.trailing_zeros();
        for ((code, response), word) in codes.iter_mut().zip(responses).zip(words) {
            let Slot { own_below, own, rest } = self.slots[(*word >> shift) as usize & (LENGTH - 1)];
            *code = if super::generator::bits_24(*word, 24) < own_below { own } else { rest };
            *response = self.responses[usize::from(*code) & (LENGTH - 1)];
        }
    }
}

/// Every combination that has a chance, and the chance that one at or before it is drawn.
fn combinations(cohort: &CheckedCohort) -> (Vec<Facts>, Vec<f64>) {
    let valid = [(true, cohort.valid_pairs), (false, 1.0 - cohort.valid_pairs)];
    let [student, district, vendor] = cohort.dosage.as_ref().map_or([1.0, 0.0, 0.0], |dosage| dosage.causes);
    let causes = [(Cause::Student, student), (Cause::District, district), (Cause::Vendor, vendor)];
    let flags: Vec<(bool, Cause, f64)> = valid
        .iter()
        .flat_map(|(valid, share)| causes.iter().map(move |(cause, part)| (*valid, *cause, share * part)))
        .filter(|(.., chance)| *chance > 0.0)
        .collect();
    let together: f64 = flags.iter().map(|(.., chance)| chance).sum();
    let most = cohort.dosage.as_ref().map_or(0, |dosage| dosage.planned);
    let (mut facts, mut cumulative) = (Vec::new(), Vec::new());
    let mut below = 0.0;
    for units in 0..=most {
        let at_most = cohort.dosage.as_ref().map_or(1.0, |dosage| share_at_most(dosage, units));
        let mut part = 0.0;
        #[expect(clippy::cast_possible_truncation, reason = "single precision is enough for a response")]
        let response = cohort
            .dosage
            .as_ref()
            .and_then(|dosage| dosage.response.get(units as usize))
            .map_or(1.0, |response| *response as f32);
        for (valid, cause, chance) in &flags {
            part += chance / together;
            facts.push(Facts { units, valid: *valid, cause: *cause, response, chance: 0.0 });
            cumulative.push(below + (at_most - below) * part);
        }
        if let Some(last) = cumulative.last_mut() {
            *last = at_most;
        }
        below = at_most;
    }
    (facts, cumulative)
}

/// Chance of receiving at most so many units: nothing with the chance of never starting, else a Beta share of
/// the planned units, rounded to whole ones.
fn share_at_most(dosage: &CheckedDosage, units: u32) -> f64 {
    if units >= dosage.planned {
        return 1.0;
    }
    let alpha = dosage.mean_share * dosage.concentration;
    let beta = (1.0 - dosage.mean_share) * dosage.concentration;
    let started = beta::cdf((f64::from(units) + 0.5) / f64::from(dosage.planned), alpha, beta);
    dosage.never_start + (1.0 - dosage.never_start) * started
}

/// Cumulative chances as whole numbers that add up to `whole`.
#[expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "at most 2^40"
)]
fn rounded(cumulative: &[f64], whole: u64) -> Vec<u64> {
    let mut below = 0;
    let mut weights = Vec::with_capacity(cumulative.len());
    for share in cumulative {
        let at_most = ((share * whole as f64 + 0.5).floor() as u64).clamp(below, whole);
        weights.push(at_most - below);
        below = at_most;
    }
    weights
}

/// The alias table of weights that fill `slots` slots of `capacity` each (Vose 1991, in whole numbers).
#[expect(clippy::indexing_slicing, reason = "codes number the slots that they come from")]
#[expect(clippy::cast_possible_truncation, reason = "codes have 16 bits, thresholds at most 24 and one")]
fn alias(weights: &[u64], slots: usize, capacity: u64) -> Vec<Slot> {
    let mut left = vec![0; slots];
    left[..weights.len()].copy_from_slice(weights);
    let mut table: Vec<Slot> =
        (0..slots).map(|code| Slot { own: code as u16, rest: code as u16, own_below: 0 }).collect();
    let (mut small, mut large): (Vec<usize>, Vec<usize>) = (0..slots).partition(|slot| left[*slot] < capacity);
    while let (Some(one), Some(other)) = (small.pop(), large.last().copied()) {
        table[one].own_below = left[one] as u32;
        table[one].rest = other as u16;
        left[other] -= capacity - left[one];
        if left[other] < capacity {
            large.pop();
            small.push(other);
        }
    }
    for slot in large.into_iter().chain(small) {
        table[slot].own_below = capacity as u32;
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cohort::DosageUnit;

    fn cohort(planned: u32) -> CheckedCohort {
        let dosage = CheckedDosage {
            unit: DosageUnit::Sessions,
            planned,
            never_start: 0.07,
            mean_share: 0.7,
            concentration: 4.0,
            causes: [0.6, 0.25, 0.15],
            response: (0..=planned).map(|units| f64::from(units) / f64::from(planned)).collect(),
        };
        CheckedCohort {
            unit: crate::cohort::Unit::Student,
            sites: 1,
            groups: Vec::new(),
            measures: Vec::new(),
            factor: Vec::new(),
            dosage: Some(dosage),
            valid_pairs: 0.88,
            breach: 0.0,
        }
    }

    #[test]
    fn every_code_has_the_chance_of_the_distribution() {
        for planned in [1, 60, 2_000] {
            let codes = Codes::new(&cohort(planned));
            // the chance of each code, from the slots themselves
            let mut drawn = vec![0.0; codes.facts.len()];
            let slots = match &codes.slots {
                Slots::Few(table) => table.slots.as_slice(),
                Slots::Many(table) => table.slots.as_slice(),
            };
            let slot = 1.0 / slots.len() as f64;
            for Slot { own_below, own, rest } in slots {
                let part = f64::from(*own_below) / f64::from(1_u32 << REST_BITS);
                if part > 0.0 {
                    drawn[usize::from(*own)] += slot * part;
                }
                if part < 1.0 {
                    drawn[usize::from(*rest)] += slot * (1.0 - part);
                }
            }
            let mut at_most = 0.0;
            for (fact, chance) in codes.facts.iter().zip(&drawn) {
                assert!((fact.chance - chance).abs() < 1e-15);
                at_most += chance;
                if !fact.valid && fact.cause == Cause::Vendor && fact.units < planned {
                    let started = beta::cdf((f64::from(fact.units) + 0.5) / f64::from(planned), 2.8, 1.2);
                    assert!((at_most - 0.07 - 0.93 * started).abs() < 1e-7, "{planned}: {}", fact.units);
                }
            }
            assert!((at_most - 1.0).abs() < 1e-12);
            let chance = |wanted: &dyn Fn(&Facts) -> bool| -> f64 {
                codes.facts.iter().filter(|fact| wanted(fact)).map(|fact| fact.chance).sum()
            };
            assert!((chance(&|fact| fact.valid) - 0.88).abs() < 1e-6);
            assert!((chance(&|fact| fact.cause == Cause::District) - 0.25).abs() < 1e-6);
        }
    }

    #[test]
    fn a_cohort_without_dosage_has_only_its_tests() {
        let mut plain = cohort(1);
        plain.dosage = None;
        let codes = Codes::new(&plain);
        assert_eq!(codes.facts.len(), 2);
        assert!(codes.facts.iter().all(|fact| fact.response == 1.0 && fact.cause == Cause::Student));
        plain.valid_pairs = 1.0;
        let codes = Codes::new(&plain);
        let (mut drawn, mut responses) = ([9; 2], [0.0; 2]);
        codes.draw_all(&[0, u64::MAX], &mut drawn, &mut responses);
        assert_eq!((codes.facts.len(), drawn, responses), (1, [0, 0], [1.0, 1.0]));
    }
}
