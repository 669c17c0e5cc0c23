//! Numbers in cells: plain decimals, and advice for what is none.

use std::fmt;

use crate::language::reading as say;

/// Why a cell is no number. What it says ends with what to write instead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotANumber {
    /// `3,5`: with the decimal point that it needs.
    DecimalComma(String),
    /// `1,234.5` or `1 234`.
    Separators,
    /// `80%`.
    PerCent,
    /// `1e3`.
    Exponent,
    /// More digits than are read exactly.
    TooLong,
    /// Anything else.
    Words,
}

impl fmt::Display for NotANumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::DecimalComma(point) => f.write_str(&say::decimal_comma(point)),
            Self::Separators => f.write_str(say::separators()),
            Self::PerCent => f.write_str(say::per_cent_sign()),
            Self::Exponent => f.write_str(say::exponent()),
            Self::TooLong => f.write_str(say::too_many_digits()),
            Self::Words => f.write_str(say::no_number()),
        }
    }
}

/// Reads a decimal such as `57`, `-3.5` or `.25`: the nearest `f64`, as JSON reads it. At most 19 digits, and 19 of them
/// after the point.
///
/// # Errors
/// [`NotANumber`] for everything else: no signs but a minus, no separators, no exponent, no NaN.
pub fn number_of(text: &str) -> Result<f64, NotANumber> {
    let (sign, digits) = text.strip_prefix('-').map_or((1.0, text), |digits| (-1.0, digits));
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let all_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if !all_digits(whole) || !all_digits(fraction) || whole.len() + fraction.len() == 0 {
        return Err(advice(text, digits));
    }
    let fraction = fraction.trim_end_matches('0');
    let read = |number: u64, digit: u8| number.checked_mul(10)?.checked_add(u64::from(digit - b'0'));
    let number = whole.bytes().chain(fraction.bytes()).try_fold(0_u64, read).ok_or(NotANumber::TooLong)?;
    let power = u32::try_from(fraction.len()).ok().and_then(|places| 10_u64.checked_pow(places));
    // -0 is 0
    Ok(sign * nearest_quotient(number, power.ok_or(NotANumber::TooLong)?) + 0.0)
}

/// The `f64` nearest to a fraction, ties to even; `below` is not 0.
///
/// The numerator is shifted to 128 bits, so that the quotient has at least 64; a remainder leaves its trace in the lowest
/// bit, and the one rounding is that of the conversion.
#[expect(clippy::cast_precision_loss, reason = "the rounding that is meant")]
fn nearest_quotient(above: u64, below: u64) -> f64 {
    if above == 0 || below == 1 {
        return above as f64;
    }
    let shift = above.leading_zeros() + 64;
    let (above, below) = (u128::from(above) << shift, u128::from(below));
    let quotient = (above / below) | u128::from(above % below != 0);
    libm::scalbn(quotient as f64, -shift.cast_signed())
}

/// What was probably meant by a text that is no number.
fn advice(text: &str, unsigned: &str) -> NotANumber {
    let plain = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if unsigned.ends_with('%') {
        return NotANumber::PerCent;
    }
    if let Some((whole, fraction)) = unsigned.split_once(',')
        && plain(whole)
        && plain(fraction)
        && fraction.len() != 3
    {
        return NotANumber::DecimalComma(text.replace(',', "."));
    }
    let is_separator =
        |letter: char| matches!(letter, ',' | '.' | '\'' | '\u{2019}' | '_' | ' ' | '\u{a0}' | '\u{202f}');
    let mut letters = unsigned.chars();
    if letters.next().is_some_and(|first| first.is_ascii_digit())
        && letters.all(|letter| letter.is_ascii_digit() || is_separator(letter))
    {
        return NotANumber::Separators;
    }
    match unsigned.split_once(['e', 'E']) {
        Some((number, power)) if number_of(number).is_ok() && plain(power.trim_start_matches(['+', '-'])) => {
            NotANumber::Exponent
        }
        Some(_) | None => NotANumber::Words,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_the_one_that_the_standard_library_reads() {
        let mut word = 1_u64;
        let mut next = move || {
            word = word.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            word ^ (word >> 31)
        };
        for _ in 0..200_000 {
            let digits = (next() >> (next() % 64)).to_string();
            let places = (next() % 20) as usize;
            let padded = format!("{digits:0>width$}", width = places + 1);
            let (whole, fraction) = padded.split_at(padded.len() - places);
            for text in [format!("{whole}.{fraction}"), format!("-{whole}.{fraction}"), digits] {
                let expected: f64 = text.parse().unwrap();
                match number_of(&text) {
                    Ok(number) => assert_eq!(number.to_bits(), (expected + 0.0).to_bits(), "{text}"),
                    Err(error) => assert!(error == NotANumber::TooLong && text.len() > 19, "{text}: {error}"),
                }
            }
        }
        // halfway between two numbers, and next to it
        for text in ["9007199254740993", "9007199254740992.5", "0.5000000000000000277", "4503599627370496.5"] {
            assert_eq!(number_of(text), Ok(text.parse().unwrap()), "{text}");
        }
        assert_eq!(number_of(".25"), Ok(0.25));
        assert_eq!(number_of("-0").map(f64::to_bits), Ok(0));
    }

    #[test]
    fn what_is_no_number_is_told_from_what_was_meant() {
        for (text, expected) in [
            ("3,5", NotANumber::DecimalComma("3.5".to_owned())),
            ("-12,75", NotANumber::DecimalComma("-12.75".to_owned())),
            ("1,234", NotANumber::Separators),
            ("1,234.5", NotANumber::Separators),
            ("1.234,5", NotANumber::Separators),
            ("1 234", NotANumber::Separators),
            ("1'234", NotANumber::Separators),
            ("80%", NotANumber::PerCent),
            ("80 %", NotANumber::PerCent),
            ("1e3", NotANumber::Exponent),
            ("1.2E+05", NotANumber::Exponent),
            ("184467440737095516160", NotANumber::TooLong),
            ("0.00000000000000000001", NotANumber::TooLong),
            ("NaN", NotANumber::Words),
            ("inf", NotANumber::Words),
            ("n/a", NotANumber::Words),
            ("--1", NotANumber::Words),
            ("+1", NotANumber::Words),
            ("0x10", NotANumber::Words),
            (".", NotANumber::Words),
            ("-", NotANumber::Words),
            ("", NotANumber::Words),
            ("\u{2212}5", NotANumber::Words),
        ] {
            assert_eq!(number_of(text), Err(expected), "{text}");
        }
    }
}
