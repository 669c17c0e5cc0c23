//! The distribution function of the Beta distribution, with the same bits on every platform.

/// Chance that a Beta(`a`, `b`) draw is at most `x`: the regularised incomplete beta function.
/// `a`, `b` above 0; relative error about 1e-12 for the parameters that dosage uses.
///
/// Continued fraction by Lentz's method (Press et al., Numerical Recipes, 6.4; DLMF 8.17.22), in the
/// half where it converges fast.
pub fn cdf(x: f64, a: f64, b: f64) -> f64 {
    if x <= 0.0 {
        return 0.0;
    }
    if x >= 1.0 {
        return 1.0;
    }
    let front =
        libm::exp(libm::lgamma(a + b) - libm::lgamma(a) - libm::lgamma(b) + a * libm::log(x) + b * libm::log1p(-x));
    if x < (a + 1.0) / (a + b + 2.0) {
        front * fraction(x, a, b) / a
    } else {
        1.0 - front * fraction(1.0 - x, b, a) / b
    }
}

fn fraction(x: f64, a: f64, b: f64) -> f64 {
    const TINY: f64 = 1e-300;
    let guard = |value: f64| if value.abs() < TINY { TINY } else { value };
    let mut c = 1.0;
    let mut d = 1.0 / guard(1.0 - (a + b) * x / (a + 1.0));
    let mut result = d;
    for step in 1..1_000_u32 {
        let m = f64::from(step);
        let even = m * (b - m) * x / ((a + 2.0 * m - 1.0) * (a + 2.0 * m));
        d = 1.0 / guard(1.0 + even * d);
        c = guard(1.0 + even / c);
        result *= d * c;
        let odd = -(a + m) * (a + b + m) * x / ((a + 2.0 * m) * (a + 2.0 * m + 1.0));
        d = 1.0 / guard(1.0 + odd * d);
        c = guard(1.0 + odd / c);
        let change = d * c;
        result *= change;
        if (change - 1.0).abs() < 1e-15 {
            break;
        }
    }
    result
}

#[cfg(test)]
mod tests {
    use super::cdf;

    #[test]
    fn whole_parameters_agree_with_the_binomial_sum() {
        // I_x(a, b) = P(Binomial(a + b - 1, x) >= a), DLMF 8.17.5
        let x: f64 = 0.37;
        for (a, b) in [(1_i32, 1_i32), (3, 2), (2, 9), (12, 7)] {
            let n = a + b - 1;
            let choose = |k: i32| (1..=k).map(|i| f64::from(n - k + i) / f64::from(i)).product::<f64>();
            let sum: f64 = (a..=n).map(|k| choose(k) * x.powi(k) * (1.0 - x).powi(n - k)).sum();
            assert!((cdf(x, f64::from(a), f64::from(b)) - sum).abs() < 1e-13, "{a} {b}");
        }
    }

    #[test]
    fn it_is_symmetric_and_reaches_both_ends() {
        // known values: Beta(1/2, 1/2) is the arcsine law
        assert!((cdf(0.25, 0.5, 0.5) - 1.0 / 3.0).abs() < 1e-13);
        for (a, b) in [(2.8, 1.2), (0.05, 0.05), (900.0, 100.0), (0.02, 3.0)] {
            for x in [0.001, 0.3, 0.5, 0.9, 0.999] {
                assert!((cdf(x, a, b) + cdf(1.0 - x, b, a) - 1.0).abs() < 1e-12, "{a} {b} {x}");
            }
            assert_eq!((cdf(0.0, a, b), cdf(1.0, a, b)), (0.0, 1.0));
        }
    }
}
