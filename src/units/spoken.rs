//! Amounts and numbers as one reads them aloud.

use std::fmt::{self, Write};

use rust_decimal::Decimal;

use super::{Money, Number, as_written};

impl Money {
    /// As people read it: `$1,234.50` for US dollars, `EUR 1,234.50` otherwise.
    pub const fn in_currency(self, currency: &str) -> InCurrency<'_> {
        InCurrency(self, currency)
    }

    /// As people say it: `$750`, `$1,200,000`, `$12.50`, `-$40`; `EUR 750` in other currencies. Cents only where
    /// there are any.
    #[inline(never)]
    pub fn in_words(self, currency: &str) -> String {
        let cents = self.0.unsigned_abs();
        let mut text = String::from(if self.0 < 0 { "-" } else { "" });
        if currency == "USD" {
            text.push('$');
        } else {
            text += currency;
            text.push(' ');
        }
        text += &grouped(&(cents / 100).to_string());
        if !cents.is_multiple_of(100) {
            // writing to a text cannot fail
            let _ = write!(text, ".{:02}", cents % 100);
        }
        text
    }
}

/// An amount with its currency, as people read it.
#[derive(Debug, Clone, Copy)]
pub struct InCurrency<'c>(Money, &'c str);

impl fmt::Display for InCurrency<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(Money(amount), currency) = *self;
        let cents = amount.unsigned_abs();
        let sign = if amount < 0 { "-" } else { "" };
        let (symbol, space) = if currency == "USD" { ("$", "") } else { (currency, " ") };
        write!(f, "{sign}{symbol}{space}{}.{:02}", grouped(&(cents / 100).to_string()), cents % 100)
    }
}

impl Number {
    /// With thousands separators: `1,350`, `1,350.5`.
    #[inline(never)]
    pub fn in_words(self) -> String {
        let text = self.to_string();
        let (sign, digits) = text.strip_prefix('-').map_or(("", text.as_str()), |digits| ("-", digits));
        match digits.split_once('.') {
            Some((whole, part)) => format!("{sign}{}.{part}", grouped(whole)),
            None => format!("{sign}{}", grouped(digits)),
        }
    }

    /// Its place in a row: `1st`, `42nd`, `13th`, `97.5th`.
    #[inline(never)]
    pub fn ordinal(self) -> String {
        let text = self.in_words();
        let is_whole = !text.contains('.');
        let ending = match text.as_bytes() {
            [.., b'1', b'1' | b'2' | b'3'] if is_whole => "th",
            [.., b'1'] => "st",
            [.., b'2'] => "nd",
            [.., b'3'] => "rd",
            _ => "th",
        };
        text + ending
    }

    /// This share in per cent, exactly as written: 0.575 is `57.5 %`, with a space that does not break.
    #[inline(never)]
    pub fn percent(self) -> String {
        let hundredths = as_written(self.0).checked_mul(Decimal::ONE_HUNDRED).unwrap_or_default();
        format!("{}\u{a0}%", hundredths.normalize())
    }
}

/// Digits with a comma before every three from the right; what is not digits is left as it is.
#[inline(never)]
pub fn grouped(digits: &str) -> String {
    if !digits.bytes().all(|digit| digit.is_ascii_digit()) {
        return digits.to_owned();
    }
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_said_without_cents_that_are_none() {
        assert_eq!(Money(120_000_000).in_words("USD"), "$1,200,000");
        assert_eq!(Money(1_250).in_words("USD"), "$12.50");
        assert_eq!(Money(75_000).in_words("EUR"), "EUR 750");
        assert_eq!(Money(-5).in_words("USD"), "-$0.05");
        assert_eq!(Money(0).in_words("USD"), "$0");
    }

    #[test]
    fn numbers_have_separators_and_places_in_a_row() {
        let words = [(1_350.0, "1,350"), (-1_350.5, "-1,350.5"), (999.0, "999"), (0.25, "0.25"), (f64::NAN, "NaN")];
        for (number, text) in words {
            assert_eq!(Number(number).in_words(), text);
        }
        let places =
            [(1.0, "1st"), (2.0, "2nd"), (3.0, "3rd"), (11.0, "11th"), (12.0, "12th"), (40.0, "40th"), (42.0, "42nd")];
        for (number, text) in places {
            assert_eq!(Number(number).ordinal(), text);
        }
        assert_eq!(Number(113.0).ordinal(), "113th");
        assert_eq!(Number(49.2).ordinal(), "49.2nd");
        assert_eq!(Number(97.5).ordinal(), "97.5th");
        assert_eq!(Number(0.575).percent(), "57.5\u{a0}%");
        assert_eq!(Number(0.57).percent(), "57\u{a0}%");
        assert_eq!(Number(1.0).percent(), "100\u{a0}%");
    }
}
