//! How many of many students succeed, at once: binomial draws by inverse distribution function.

/// From this variance on, an expansion around the normal distribution is exact enough.
const WIDE: f64 = 100.0;

/// Where a draw stands in its distribution: the same place twice over, for the two ways to find the number.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Quantile {
    /// As a standard normal draw.
    pub normal: f64,
    /// As a share, strictly between 0 and 1.
    pub share: f64,
}

impl Quantile {
    const fn mirrored(self) -> Self {
        Self { normal: -self.normal, share: 1.0 - self.share }
    }
}

/// The number of successes among `count`, each with chance `chance`, at a place of its distribution; rising with the
/// place and the chance.
///
/// Where the variance is 100 or more: the expansion of Cornish and Fisher (1938) to the fourth cumulant, of the number
/// spread evenly over one unit; its distribution function is off by less than 2^-20 (a test sums the exact one).
/// Elsewhere: the exact distribution, summed from its end.
pub fn binomial(count: u32, chance: f64, place: Quantile) -> u32 {
    if chance > 0.5 {
        return count - lower(count, 1.0 - chance, place.mirrored());
    }
    lower(count, chance, place)
}

fn lower(count: u32, chance: f64, place: Quantile) -> u32 {
    if !(chance > 0.0) || count == 0 {
        return 0;
    }
    let all = f64::from(count);
    let variance = all * chance * (1.0 - chance);
    let number = if variance >= WIDE {
        let z = place.normal;
        // Sheppard's corrections: the smooth distribution that agrees with this one half-way between whole numbers
        let spread = variance - 1.0 / 12.0;
        let sd = spread.sqrt();
        let per_sd = 1.0 / sd;
        let per_spread = per_sd * per_sd;
        let skewness = variance * (1.0 - 2.0 * chance) * per_spread * per_sd;
        let kurtosis = (variance * (1.0 - 6.0 * chance * (1.0 - chance)) + 1.0 / 120.0) * per_spread * per_spread;
        let square = z * z;
        let moment = 1.0 - 12.0 * chance * (1.0 - chance);
        let fifth = skewness * moment * per_spread;
        let fourth = square * square;
        let bent = z + (square - 1.0) * skewness / 6.0 + z * (square - 3.0) * kurtosis / 24.0
            - z * (2.0 * square - 5.0) * skewness * skewness / 36.0
            + (fourth - 6.0 * square + 3.0) * fifth / 120.0
            - (fourth - 5.0 * square + 2.0) * skewness * kurtosis / 24.0
            + (12.0 * fourth - 53.0 * square + 17.0) * skewness * skewness * skewness / 324.0;
        (all * chance + sd * bent + 0.5).floor()
    } else {
        inverted(all, chance, place.share)
    };
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the nearest whole number")]
    let number = number as u32;
    number.min(count)
}

/// The least number whose distribution function reaches a share.
fn inverted(all: f64, chance: f64, share: f64) -> f64 {
    let odds = chance / (1.0 - chance);
    let mut mass = libm::exp(all * libm::log1p(-chance));
    let mut reached = mass;
    let mut number = 0.0;
    while reached < share && number < all {
        mass *= odds * (all - number) / (number + 1.0);
        number += 1.0;
        let before = reached;
        reached += mass;
        if reached <= before && number > all * chance {
            break;
        }
    }
    number
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::normal;

    fn at(share: f64) -> Quantile {
        Quantile { normal: normal::quantile(share), share }
    }

    /// Every number's chance of not being exceeded, against the exact sum: no false alarms.
    #[test]
    fn no_number_is_off_by_more_than_2_to_the_minus_20() {
        let mut worst: f64 = 0.0;
        for chance in [0.5, 0.47, 0.31, 0.12, 0.04, 0.006] {
            for variance in [100.0, 130.0, 400.0, 5_000.0] {
                let count = (variance / chance / (1.0 - chance)) as u32 + 1;
                let all = f64::from(count);
                let log_choose = |k: f64| libm::lgamma(all + 1.0) - libm::lgamma(k + 1.0) - libm::lgamma(all - k + 1.0);
                let mass = |k: f64| libm::exp(log_choose(k) + k * libm::log(chance) + (all - k) * libm::log1p(-chance));
                let sd = (all * chance * (1.0 - chance)).sqrt();
                let from = (all * chance - 9.0 * sd).max(0.0).floor();
                let mut reached = 0.0;
                let mut number = from;
                while number < all * chance + 9.0 * sd && number < all {
                    reached += mass(number);
                    // the share from which on more than `number` are drawn
                    let (mut low, mut high) = (1e-12_f64, 1.0 - 1e-12);
                    for _ in 0..60 {
                        let middle = 0.5 * (low + high);
                        if f64::from(binomial(count, chance, at(middle))) <= number {
                            low = middle;
                        } else {
                            high = middle;
                        }
                    }
                    if (1e-9..1.0 - 1e-9).contains(&reached) {
                        worst = worst.max((low - reached).abs());
                    }
                    number += (sd / 3.0).floor().max(1.0);
                    // the masses between are summed too
                    let mut between = number - (sd / 3.0).floor().max(1.0) + 1.0;
                    while between < number {
                        reached += mass(between);
                        between += 1.0;
                    }
                }
            }
        }
        assert!(worst < 1.0 / f64::from(1_u32 << 20), "worst error of the distribution function: {worst:e}");
    }

    #[test]
    fn few_successes_are_exact_and_ends_are_ends() {
        // P(at most 1 of 3 at 1/4) = 27/64 + 27/64
        assert_eq!([0.42, 0.43, 0.84, 0.85].map(|share| binomial(3, 0.25, at(share))), [0, 1, 1, 2]);
        // of 0.75 the mirror image
        assert_eq!([0.14, 0.16].map(|share| binomial(3, 0.75, at(share))), [1, 2]);
        assert_eq!([0.0, 1.0, -1.0, f64::NAN].map(|chance| binomial(9, chance, at(0.3))), [0, 9, 0, 0]);
        assert_eq!(binomial(0, 0.5, at(0.9)), 0);
        assert_eq!(binomial(5, 0.5, at(1.0 - 1e-12)), 5);
    }
}
