//! Averages over a discrete distribution from a few of its places.

/// Places and weights that average every polynomial of degree below twice their number exactly (Gauss quadrature): at
/// most `most` of them, fewer where the distribution has fewer places. Weights add up to 1.
///
/// The orthogonal polynomials come from Stieltjes' recurrence over the distribution itself (Gautschi 2004, 2.2.3),
/// their zeros from bisection between the zeros of the one before.
pub fn quadrature(distribution: &[(f64, f64)], most: usize) -> Vec<(f64, f64)> {
    let whole: f64 = distribution.iter().map(|(_, weight)| weight).sum();
    let ends = || distribution.iter().filter(|(_, weight)| *weight > 0.0).map(|(place, _)| *place);
    let (least, largest) = (ends().fold(f64::INFINITY, f64::min), ends().fold(f64::NEG_INFINITY, f64::max));
    if !(whole > 0.0) || least >= largest {
        return if whole > 0.0 { vec![(least, 1.0)] } else { Vec::new() };
    }
    // a zero may lie on the last place itself
    let margin = 1e-6 * (largest - least);
    let (low, high) = (least - margin, largest + margin);
    // p[k + 1](x) = (x - middle[k]) p[k](x) - ratio[k] p[k - 1](x)
    let (mut middles, mut ratios, mut norms) = (Vec::new(), Vec::new(), Vec::new());
    let mut zeros: Vec<f64> = Vec::new();
    for _ in 0..most {
        let values = || distribution.iter().map(|(x, weight)| (x, weight, last(&middles, &ratios, *x)));
        let norm: f64 = values().map(|(_, weight, value)| weight * value * value).sum::<f64>() / whole;
        let first = norms.first().copied().unwrap_or(norm);
        if !(norm > 1e-13 * first) {
            break;
        }
        let middle = values().map(|(x, weight, value)| x * weight * value * value).sum::<f64>() / whole / norm;
        ratios.push(norms.last().map_or(0.0, |before| norm / before));
        middles.push(middle);
        norms.push(norm);
        let borders: Vec<f64> = [low].into_iter().chain(zeros).chain([high]).collect();
        zeros = borders.windows(2).filter_map(|pair| zero(&middles, &ratios, pair)).collect();
    }
    let weight = |x: f64| {
        let squares = norms.iter().enumerate().map(|(degree, norm)| {
            let value = last(middles.get(..degree).unwrap_or_default(), &ratios, x);
            value * value / norm
        });
        1.0 / squares.sum::<f64>()
    };
    let together: f64 = zeros.iter().map(|x| weight(*x)).sum();
    zeros.iter().map(|x| (*x, weight(*x) / together)).collect()
}

/// The value at `x` of the polynomial of as many degrees as there are middles.
fn last(middles: &[f64], ratios: &[f64], x: f64) -> f64 {
    let (mut before, mut here) = (0.0, 1.0);
    for (middle, ratio) in middles.iter().zip(ratios) {
        (before, here) = (here, (x - middle) * here - ratio * before);
    }
    here
}

/// The zero between two borders.
fn zero(middles: &[f64], ratios: &[f64], borders: &[f64]) -> Option<f64> {
    let [mut low, mut high] = *borders else { return None };
    let rising = last(middles, ratios, high) > 0.0;
    for _ in 0..80 {
        let middle = 0.5 * (low + high);
        if (last(middles, ratios, middle) > 0.0) == rising { high = middle } else { low = middle }
    }
    Some(0.5 * (low + high))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn polynomials_are_averaged_exactly() {
        let distribution: Vec<(f64, f64)> =
            (0..=60).map(|units| (f64::from(units) / 60.0, f64::from(units * (70 - units)) + 3.0)).collect();
        let whole: f64 = distribution.iter().map(|(_, weight)| weight).sum();
        let rule = quadrature(&distribution, 5);
        assert_eq!(rule.len(), 5);
        for degree in 0..10 {
            let exact: f64 = distribution.iter().map(|(x, weight)| weight * x.powi(degree)).sum::<f64>() / whole;
            let found: f64 = rule.iter().map(|(x, weight)| weight * x.powi(degree)).sum();
            assert!((found - exact).abs() < 1e-12, "{degree}: {found} for {exact}");
        }
    }

    #[test]
    fn few_places_are_their_own_rule() {
        assert_eq!(quadrature(&[], 5), []);
        assert_eq!(quadrature(&[(0.4, 0.0), (1.0, 2.0)], 5), [(1.0, 1.0)]);
        let two = quadrature(&[(0.0, 1.0), (1.0, 3.0)], 5);
        assert_eq!(two.len(), 2);
        assert!((two[0].0).abs() < 1e-12 && (two[0].1 - 0.25).abs() < 1e-12, "{two:?}");
        assert!((two[1].0 - 1.0).abs() < 1e-12 && (two[1].1 - 0.75).abs() < 1e-12, "{two:?}");
    }
}
