//! The median of a cohort, where some students count as above every value.

use crate::units::as_written;

/// The two values in the middle; the same one twice where the number of students is odd. Absent where a student who is
/// deemed to have reached everything stands there.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Median {
    low: Option<f64>,
    high: Option<f64>,
}

impl Median {
    /// Of these values and so many students above all of them; `None` where there is nobody.
    pub fn of(mut values: Vec<f64>, deemed: usize) -> Option<Self> {
        values.sort_unstable_by(f64::total_cmp);
        let last = (values.len() + deemed).checked_sub(1)?;
        let at = |place: usize| values.get(place).copied();
        Some(Self { low: at(last / 2), high: at(last.div_ceil(2)) })
    }

    /// Whether the mean of the two is at least `at`.
    pub fn reaches(self, at: f64) -> bool {
        match (self.low, self.high) {
            (Some(low), Some(high)) if low < at && high >= at => {
                as_written(low) + as_written(high) >= as_written(at) + as_written(at)
            }
            (Some(low), Some(_)) => low >= at,
            (_, None) | (None, _) => true,
        }
    }

    /// The mean of the two; `None` where it is above every value.
    pub fn value(self) -> Option<f64> {
        Some(f64::midpoint(self.low?, self.high?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_is_the_middle_or_the_mean_of_the_two_in_it() {
        let of = |values: &[f64], deemed| Median::of(values.to_vec(), deemed);
        assert_eq!(of(&[], 0), None);
        assert_eq!(of(&[3.0, 1.0, 2.0], 0).and_then(Median::value), Some(2.0));
        assert_eq!(of(&[4.0, 1.0, 2.0, 3.0], 0).and_then(Median::value), Some(2.5));
        let even = of(&[49.0, 50.0], 0).unwrap();
        assert!(even.reaches(49.5) && !even.reaches(49.6) && even.reaches(49.0) && !even.reaches(50.0));
        // 0.1 and 0.3 have the median 0.2, as written
        assert!(of(&[0.1, 0.3], 0).unwrap().reaches(0.2));
    }

    #[test]
    fn a_deemed_student_is_above_every_value() {
        let of = |values: &[f64], deemed| Median::of(values.to_vec(), deemed).unwrap();
        assert!(of(&[], 1).reaches(1e6));
        assert_eq!(of(&[1.0, 2.0], 1).value(), Some(2.0));
        assert!(of(&[1.0], 1).reaches(1e6), "the upper of the two in the middle is deemed");
        assert!(!of(&[1.0, 2.0, 3.0], 2).reaches(4.0));
    }
}
