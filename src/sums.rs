//! Exact sums over simulated years: whole numbers, so the order of the years, and who added them, does not matter.
//! Amounts stay within 2^54 cents, and so a million squares within 128 bits.

/// The numbers of a series, their sum and the sum of their squares.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Sums {
    /// How many numbers.
    pub years: u64,
    /// Their sum.
    pub sum: i128,
    /// The sum of their squares.
    pub squares: i128,
}

/// Numbers below this have products of which a few dozen add up within 64 bits.
const SMALL: u64 = 1 << 28;
/// The same within 32 bits, which is all that students of most districts need, and twice as many years at a time.
const FEW: u32 = 1 << 13;

impl Sums {
    /// Adds some numbers; at most 64 at once.
    pub fn add(&mut self, numbers: &[i64]) {
        self.years += numbers.len() as u64;
        self.sum = self.sum.saturating_add(sum(numbers));
        self.squares = self.squares.saturating_add(products(numbers, numbers));
    }

    /// Adds the first `years` of a few dozen numbers, of which the others are 0.
    pub fn add_block<const N: usize>(&mut self, numbers: &[i64; N], years: usize) {
        if let Some(counts) = small(numbers) {
            self.add_counts(&counts, years);
        } else {
            self.add_large(numbers, years);
        }
    }

    /// The same of numbers that are not [`small`].
    pub fn add_large<const N: usize>(&mut self, numbers: &[i64; N], years: usize) {
        self.add(numbers);
        self.years -= (N - years) as u64;
    }

    /// The same of counts, of which each is below 2^28.
    pub fn add_counts<const N: usize>(&mut self, counts: &[u32; N], years: usize) {
        self.years += years as u64;
        self.sum += sum_of_counts(counts);
        self.squares += products_of_counts(counts, counts);
    }

    /// Adds another part of the same series.
    pub fn merge(&mut self, other: &Self) {
        self.years += other.years;
        self.sum = self.sum.saturating_add(other.sum);
        self.squares = self.squares.saturating_add(other.squares);
    }
}

/// The sum of at most 64 numbers.
fn sum(numbers: &[i64]) -> i128 {
    if largest(numbers) < 1 << 57 {
        return i128::from(numbers.iter().sum::<i64>());
    }
    numbers.iter().map(|number| i128::from(*number)).sum()
}

/// At least the largest magnitude, and less than twice that.
fn largest(numbers: &[i64]) -> u64 {
    numbers.iter().fold(0, |bits, number| bits | number.unsigned_abs())
}

/// The sum of the products of two series; at most 64 numbers each.
#[expect(clippy::cast_possible_truncation, reason = "small, and not below 0")]
pub fn products(one: &[i64], other: &[i64]) -> i128 {
    let bits = one.iter().chain(other).fold(0, |bits, number| bits | number.cast_unsigned());
    if bits < SMALL {
        let low = |number: &i64| u64::from(number.cast_unsigned() as u32);
        return i128::from(one.iter().zip(other).map(|(one, other)| low(one) * low(other)).sum::<u64>());
    }
    one.iter().zip(other).map(|(one, other)| i128::from(*one) * i128::from(*other)).sum()
}

/// Leaves of numbers the first `years`, and 0 for the others.
pub fn keep_first<Number: Copy + Default, const N: usize>(numbers: &mut [Number; N], years: usize) {
    // to fill nothing takes as long as to fill a little
    if let Some(others) = numbers.get_mut(years..).filter(|others| !others.is_empty()) {
        others.fill(Number::default());
    }
}

/// A few dozen numbers as counts, where each is below 2^28: what most contracts pay a group in a year.
#[expect(clippy::cast_possible_truncation, reason = "small, and not below 0")]
pub fn small<const N: usize>(numbers: &[i64; N]) -> Option<[u32; N]> {
    let mut counts = [0; N];
    let mut bits = 0;
    for (count, number) in counts.iter_mut().zip(numbers) {
        bits |= number.cast_unsigned();
        *count = number.cast_unsigned() as u32;
    }
    (bits < SMALL).then_some(counts)
}

/// The sum of a few dozen counts, of which each is below 2^28: of their halves, so that 32 bits do.
fn sum_of_counts<const N: usize>(counts: &[u32; N]) -> i128 {
    let (mut low, mut high) = (0, 0);
    for count in counts {
        low += count & 0xffff;
        high += count >> 16;
    }
    i128::from(u64::from(low) + (u64::from(high) << 16))
}

/// The sum of the products of a few dozen counts, of which each is below 2^28.
pub fn products_of_counts<const N: usize>(one: &[u32; N], other: &[u32; N]) -> i128 {
    let (mut bits, mut sum) = (0, 0_u32);
    for (one, other) in one.iter().zip(other) {
        bits |= one | other;
        sum = sum.wrapping_add(one.wrapping_mul(*other));
    }
    if bits < FEW {
        return i128::from(sum);
    }
    i128::from(one.iter().zip(other).map(|(one, other)| u64::from(*one) * u64::from(*other)).sum::<u64>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_and_large_numbers_add_up_exactly() {
        for scale in [30_i64, 1 << 27, 1 << 28, 1 << 58] {
            let numbers: Vec<i64> = (-20..30).map(|step| step * (scale / 30)).collect();
            let mut parts = (Sums::default(), Sums::default());
            parts.0.add(&numbers[..17]);
            parts.1.add(&numbers[17..]);
            parts.0.merge(&parts.1);
            let exact = |number: &i64| i128::from(*number) * i128::from(*number);
            let squares = numbers.iter().map(exact).sum();
            assert_eq!(parts.0, Sums { years: 50, sum: numbers.iter().map(|n| i128::from(*n)).sum(), squares });
        }
    }

    #[test]
    fn the_first_years_of_a_block_are_the_only_ones() {
        for scale in [1_i64, (1 << 13) - 8, (1 << 16) - 8, 1 << 27, 1 << 28, -(1 << 40)] {
            let mut numbers: [i64; 32] = std::array::from_fn(|year| scale + year as i64);
            let mut first = Sums::default();
            first.add(&numbers[..20]);
            keep_first(&mut numbers, 20);
            let mut block = Sums::default();
            block.add_block(&numbers, 20);
            assert_eq!(block, first, "{scale}");
        }
    }
}
