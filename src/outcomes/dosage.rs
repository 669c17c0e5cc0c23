//! Units of dosage drawn from 20 bits each, by inverse distribution function.

use crate::cohort::CheckedDosage;

use super::beta;

const BITS: u32 = 20;
const GUIDE_BITS: u32 = 10;

/// The distribution of whole units: nothing with the chance of never starting, else a Beta share of the
/// planned units, rounded to whole ones.
///
/// The distribution function is rounded to 2^-20, so no chance of "at most k units" is off by more than
/// 2^-21; a guide of 1,024 entries says where to begin looking.
pub struct DosageTable {
    /// For each number of units, how many of the 2^20 draws give at most that many.
    at_most: Vec<u32>,
    guide: Vec<u16>,
}

impl DosageTable {
    /// Builds the table of a dosage.
    pub fn new(dosage: &CheckedDosage) -> Self {
        let draws = f64::from(1_u32 << BITS);
        let alpha = dosage.mean_share * dosage.concentration;
        let beta = (1.0 - dosage.mean_share) * dosage.concentration;
        let share_at_most = |units: u32| {
            let started = beta::cdf((f64::from(units) + 0.5) / f64::from(dosage.planned), alpha, beta);
            dosage.never_start + (1.0 - dosage.never_start) * started
        };
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share of 2^20")]
        let mut at_most: Vec<u32> =
            (0..dosage.planned).map(|units| (share_at_most(units) * draws + 0.5).floor() as u32).collect();
        at_most.push(1 << BITS);
        let mut units: u16 = 0;
        let mut guide = Vec::with_capacity(1 << GUIDE_BITS);
        for entry in 0..1_u32 << GUIDE_BITS {
            while at_most.get(usize::from(units)).is_some_and(|below| *below <= entry << (BITS - GUIDE_BITS)) {
                units += 1;
            }
            guide.push(units);
        }
        Self { at_most, guide }
    }

    /// The units of a draw of 20 bits.
    #[inline]
    #[expect(
        clippy::indexing_slicing,
        reason = "the inner loop; 20 bits lie inside the guide, and the last entry ends the search"
    )]
    pub fn draw(&self, bits: u32) -> u16 {
        let mut units = self.guide[(bits >> (BITS - GUIDE_BITS)) as usize];
        while self.at_most[usize::from(units)] <= bits {
            units += 1;
        }
        units
    }

    /// Chance of at most so many units, as drawn.
    pub fn chance_at_most(&self, units: usize) -> f64 {
        self.at_most.get(units).map_or(1.0, |draws| f64::from(*draws) / f64::from(1_u32 << BITS))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cohort::DosageUnit;

    #[test]
    fn every_draw_has_the_chance_of_the_distribution() {
        let dosage = CheckedDosage {
            unit: DosageUnit::Sessions,
            planned: 60,
            never_start: 0.07,
            mean_share: 0.7,
            concentration: 4.0,
            causes: [1.0, 0.0, 0.0],
            response: Vec::new(),
        };
        let table = DosageTable::new(&dosage);
        let mut counts = vec![0_u32; 61];
        for bits in 0..1 << BITS {
            counts[usize::from(table.draw(bits))] += 1;
        }
        let mut below = 0.0;
        for (units, count) in (0..=60_u32).zip(&counts) {
            below += f64::from(*count) / f64::from(1_u32 << BITS);
            let exact = 0.07 + 0.93 * beta::cdf((f64::from(units) + 0.5) / 60.0, 2.8, 1.2);
            assert!((below - exact).abs() <= 1.0 / f64::from(1_u32 << 20), "{units}: {below} for {exact}");
            assert!((below - table.chance_at_most(units as usize)).abs() < 1e-12);
        }
    }
}
