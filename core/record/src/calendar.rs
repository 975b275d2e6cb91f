//! Days and months as the body stores them: counted from 2020-01-01 (domain.md 11.0a).

use time::{Date, Month as MonthName};

/// The Julian day number of 2020-01-01.
const JULIAN_2020: i64 = 2_458_850;

/// A calendar day, counted from 2020-01-01 (= 0).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(pub u16);

/// A calendar month, counted from 2020-01 (= 0).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month(pub u16);

impl Day {
    /// Reads `YYYY-MM-DD`; None for anything else and for days before 2020 or after 2199.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        parse_day(text).and_then(|n| u16::try_from(n).ok()).map(Self)
    }

    /// Returns the day as `YYYY-MM-DD`.
    #[must_use]
    pub fn text(self) -> String {
        format_day(i64::from(self.0))
    }

    /// Returns the month that the day belongs to.
    #[must_use]
    pub fn month(self) -> Month {
        let date = date_of(i64::from(self.0));
        let months = (date.year() - 2020) * 12 + i32::from(u8::from(date.month())) - 1;
        Month(u16::try_from(months).unwrap_or(0)) // a Day is never before 2020
    }
}

impl Month {
    /// Reads `YYYY-MM`; None for anything else and for months before 2020.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (year, month) = text.split_once('-')?;
        let (year, month) = (digits(year, 4)?, digits(month, 2)?);
        if !(1..=12).contains(&month) {
            return None;
        }
        u16::try_from((year - 2020) * 12 + month - 1).ok().map(Self)
    }

    /// Returns the month as `YYYY-MM`.
    #[must_use]
    pub fn text(self) -> String {
        format!("{:04}-{:02}", 2020 + self.0 / 12, self.0 % 12 + 1)
    }
}

impl std::fmt::Debug for Day {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Day(..)")
    }
}

impl std::fmt::Debug for Month {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Month(..)")
    }
}

/// Reads `YYYY-MM-DD` as days since 2020-01-01, negative before it.
pub(crate) fn parse_day(text: &str) -> Option<i64> {
    let mut parts = text.split('-');
    let year = digits(parts.next()?, 4)?;
    let month = digits(parts.next()?, 2)?;
    let day = digits(parts.next()?, 2)?;
    if parts.next().is_some() {
        return None;
    }
    let month = MonthName::try_from(u8::try_from(month).ok()?).ok()?;
    let date = Date::from_calendar_date(year, month, u8::try_from(day).ok()?).ok()?;
    Some(i64::from(date.to_julian_day()) - JULIAN_2020)
}

/// Returns `YYYY-MM-DD` of days since 2020-01-01.
pub(crate) fn format_day(days: i64) -> String {
    let date = date_of(days);
    format!("{:04}-{:02}-{:02}", date.year(), u8::from(date.month()), date.day())
}

fn date_of(days: i64) -> Date {
    i32::try_from(days + JULIAN_2020).ok().and_then(|n| Date::from_julian_day(n).ok()).unwrap_or(Date::MAX)
}

fn digits(text: &str, len: usize) -> Option<i32> {
    (text.len() == len && text.bytes().all(|b| b.is_ascii_digit())).then(|| text.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_count_from_2020() {
        assert_eq!(Day::parse("2020-01-01"), Some(Day(0)));
        assert_eq!(Day::parse("2020-12-31"), Some(Day(365)));
        // the day of the first counting vector: 0x092b
        assert_eq!(Day::parse("2026-06-05"), Some(Day(0x092b)));
        assert_eq!(Day(0x092b).text(), "2026-06-05");
        assert_eq!(Day(0x092b).month().text(), "2026-06");
        assert_eq!(parse_day("2019-12-31"), Some(-1));
    }

    #[test]
    fn nonsense_is_no_day() {
        for text in
            ["", "2026-6-5", "2026-02-30", "2026-13-01", "2026-06-05 ", "+026-06-05", "２026-06-05", "2019-12-31"]
        {
            assert_eq!(Day::parse(text), None, "{text}");
        }
        for text in ["2026", "2026-00", "2026-13", "2019-12", "2026-1"] {
            assert_eq!(Month::parse(text), None, "{text}");
        }
        assert_eq!(Month::parse("2020-01"), Some(Month(0)));
        assert_eq!(Month::parse("2026-06").map(Month::text).as_deref(), Some("2026-06"));
    }
}
