//! Mean, SD and clustering of values.

/// Mean and SD (n - 1); of one value 0, of none NaN and 0.
#[expect(clippy::cast_precision_loss, reason = "at most a million")]
pub fn moments_of(values: &[f64]) -> (f64, f64) {
    let count = values.len() as f64;
    let mean = values.iter().sum::<f64>() / count;
    let squares: f64 = values.iter().map(|value| (value - mean) * (value - mean)).sum();
    (mean, if values.len() > 1 { (squares / (count - 1.0)).sqrt() } else { 0.0 })
}

/// The share of variance that lies between sites (intraclass correlation), from 0 to 1; `None` with fewer than two
/// sites, no site with two values, or no variance.
///
/// ```text
/// icc = (MSB - MSW) / (MSB + (n0 - 1) MSW),   n0 = (N - sum n_j^2 / N) / (k - 1)
/// ```
///
/// MSB and MSW are the mean squares between and within the `k` sites of sizes `n_j`, which add up to `N`. Negative estimates
/// are 0.
///
/// The one-way analysis of variance estimator for unequal sizes: Donner, "A review of inference procedures for the
/// intraclass correlation coefficient in the one-way random effects model", International Statistical Review 54 (1986),
/// 67-82, equation 2.2.
#[expect(clippy::cast_precision_loss, reason = "at most a million")]
pub fn icc_of(values: &[f64], sites: &[u32]) -> Option<f64> {
    let count = sites.iter().max().map_or(0, |last| *last as usize + 1);
    let mut of_sites = vec![(0.0, 0.0); count];
    for (value, site) in values.iter().zip(sites) {
        if let Some((students, sum)) = of_sites.get_mut(*site as usize) {
            *students += 1.0;
            *sum += value;
        }
    }
    let all = values.len() as f64;
    let (mean, _) = moments_of(values);
    let present = || of_sites.iter().filter(|(students, _)| *students > 0.0);
    let number = present().count() as f64;
    if !(number >= 2.0 && all > number) {
        return None;
    }
    let between: f64 =
        present().map(|(students, sum)| students * (sum / students - mean) * (sum / students - mean)).sum();
    let within: f64 = values
        .iter()
        .zip(sites)
        .filter_map(|(value, site)| {
            let (students, sum) = of_sites.get(*site as usize)?;
            Some((value - sum / students) * (value - sum / students))
        })
        .sum();
    let size = (all - present().map(|(students, _)| students * students).sum::<f64>() / all) / (number - 1.0);
    let (between, within) = (between / (number - 1.0), within / (all - number));
    let icc = (between - within) / (between + (size - 1.0) * within);
    icc.is_finite().then(|| icc.clamp(0.0, 1.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Three sites of three: means 2, 5 and 8 around 5, so MSB = 3 x (9 + 0 + 9) / 2 = 27; each site is its mean and one
    /// to either side, so MSW = 6 / 6 = 1. ICC = 26 / (27 + 2) = 26/29.
    #[test]
    fn clustering_of_equal_sites_is_that_of_the_hand_calculation() {
        let values = [1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0];
        let icc = icc_of(&values, &[0, 0, 0, 1, 1, 1, 2, 2, 2]).unwrap();
        assert!((icc - 26.0 / 29.0).abs() < 1e-15, "{icc}");
        assert_eq!(icc_of(&values, &[0, 1, 2, 0, 1, 2, 0, 1, 2]), Some(0.0), "negative is none");
        assert_eq!(icc_of(&values, &[0; 9]), None);
        assert_eq!(icc_of(&[1.0, 2.0], &[0, 1]), None);
        assert_eq!(icc_of(&[1.0; 4], &[0, 0, 1, 1]), None);
    }

    /// Sites of 1 and 3: values 0 and 2, 3, 4. Means 0 and 3 around 2.25: MSB = 5.0625 + 3 x 0.5625 = 6.75, MSW = 2 / 2 = 1,
    /// n0 = 4 - 10/4 = 1.5. ICC = 5.75 / (6.75 + 0.5) = 23/29.
    #[test]
    fn clustering_of_unequal_sites_is_that_of_the_hand_calculation() {
        let icc = icc_of(&[0.0, 2.0, 3.0, 4.0], &[0, 1, 1, 1]).unwrap();
        assert!((icc - 23.0 / 29.0).abs() < 1e-15, "{icc}");
    }
}
