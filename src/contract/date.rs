//! Calendar dates, as far as a payment schedule needs them.

use std::fmt;

/// A day of the Gregorian calendar, from 1900 to 2199.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

impl Date {
    /// Reads `2027-06-30`; `None` where that is no day from 1900 to 2199.
    pub fn parse(text: &str) -> Option<Self> {
        let shape =
            |(place, byte): (usize, u8)| if matches!(place, 4 | 7) { byte == b'-' } else { byte.is_ascii_digit() };
        if text.len() != 10 || !text.bytes().enumerate().all(shape) {
            return None;
        }
        let number = |from, to| {
            let digits = text.bytes().skip(from).take(to - from);
            digits.fold(0_u16, |number, digit| 10 * number + u16::from(digit - b'0'))
        };
        let [month, day] = [number(5, 7), number(8, 10)].map(|number| u8::try_from(number).unwrap_or(0));
        let year = number(0, 4);
        let date = Self { year, month, day };
        ((1900..2200).contains(&year) && (1..=12).contains(&month) && (1..=date.days_in_month()).contains(&day))
            .then_some(date)
    }

    fn days_in_month(self) -> u8 {
        let divides = |years: u16| self.year.is_multiple_of(years);
        let leap = divides(4) && (!divides(100) || divides(400));
        match self.month {
            2 if leap => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            _ => 31,
        }
    }

    /// Months since the beginning of the calendar.
    pub fn months(self) -> u32 {
        u32::from(self.year) * 12 + u32::from(self.month) - 1
    }

    /// The year in which the fiscal year of this day ends: they run from 1 July to 30 June.
    pub fn fiscal_year(self) -> u16 {
        self.year + u16::from(self.month >= 7)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_days_are_dates() {
        for right in ["2027-06-30", "2028-02-29", "2000-02-29", "1900-01-01", "2199-12-31"] {
            assert_eq!(Date::parse(right).map(|date| date.to_string()), Some(right.to_owned()));
        }
        for wrong in [
            "",
            "2027-6-30",
            "2027-02-29",
            "2100-02-29",
            "2027-13-01",
            "2027-00-10",
            "2027-04-31",
            "2027/06/30",
            "30-06-2027",
            "1899-12-31",
            "2200-01-01",
            "2027-06-3０",
            "+027-06-30",
        ] {
            assert_eq!(Date::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn fiscal_years_begin_in_july() {
        let of = |text: &str| Date::parse(text).map(Date::fiscal_year);
        assert_eq!([of("2026-06-30"), of("2026-07-01"), of("2027-01-15")], [Some(2026), Some(2027), Some(2027)]);
    }
}
