//! Days and months as numbers, in UTC, and the numbers that must rise.
//!
//! Months count from 2020-01 = 0, days from 2020-01-01 = 0 (security.md 0). The clock is an argument: seconds
//! of Unix time, which may be wrong; everything before 2020 counts as the first moment of 2020.

use time::{Date, Duration, OffsetDateTime};

/// 2020-01-01T00:00:00Z in Unix seconds.
pub const EPOCH_2020_S: u64 = 1_577_836_800;

const DAY_S: u64 = 86_400;

/// A day: days since 2020-01-01, UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(pub u16);

/// A calendar month: months since 2020-01, UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month(pub u32);

impl Day {
    /// "No end" in an item's last day (security.md 6.3).
    pub const NEVER: Self = Self(u16::MAX);

    /// Gives the day of a moment in Unix seconds.
    #[must_use]
    pub fn from_unix(seconds: u64) -> Self {
        Self(u16::try_from(seconds_since_2020(seconds) / DAY_S).unwrap_or(u16::MAX))
    }

    /// Gives the calendar month that the day lies in.
    #[must_use]
    pub fn month(self) -> Month {
        let date = epoch() + Duration::days(i64::from(self.0));
        month_of(date)
    }
}

impl Month {
    /// Gives the month of a moment in Unix seconds.
    #[must_use]
    pub fn from_unix(seconds: u64) -> Self {
        Day::from_unix(seconds).month()
    }

    /// Gives the month's first day; [`Day::NEVER`] if it lies behind the last day that can be written.
    #[must_use]
    pub fn first_day(self) -> Day {
        let year = 2020 + i32::try_from(self.0 / 12).unwrap_or(i32::MAX / 2);
        let month = u8::try_from(self.0 % 12 + 1).unwrap_or(1);
        let date = time::Month::try_from(month).ok().and_then(|month| Date::from_calendar_date(year, month, 1).ok());
        let days = date.and_then(|date| u16::try_from((date - epoch()).whole_days()).ok());
        Day(days.unwrap_or(u16::MAX))
    }

    /// Gives the month that follows.
    #[must_use]
    pub fn next(self) -> Self {
        Self(self.0.saturating_add(1))
    }
}

/// Gives the seconds since 2020-01-01 UTC of a moment in Unix seconds; 0 before that.
#[must_use]
pub fn seconds_since_2020(unix_s: u64) -> u64 {
    unix_s.saturating_sub(EPOCH_2020_S)
}

/// Gives the next value of a number that must rise: max(last + 1, seconds since 2020), so that a machine
/// restored from a backup is still heard (security.md 0).
#[must_use]
pub fn next_rising(last: u64, unix_s: u64) -> u64 {
    last.saturating_add(1).max(seconds_since_2020(unix_s))
}

/// Does the same for the generations, which have 32 bits on the wire.
#[must_use]
pub fn next_generation(last: u32, unix_s: u64) -> u32 {
    u32::try_from(next_rising(u64::from(last), unix_s)).unwrap_or(u32::MAX)
}

fn epoch() -> Date {
    OffsetDateTime::UNIX_EPOCH.date() + Duration::seconds(i64::try_from(EPOCH_2020_S).unwrap_or(0))
}

fn month_of(date: Date) -> Month {
    let years = u32::try_from(date.year() - 2020).unwrap_or(0);
    Month(years * 12 + u32::from(u8::from(date.month())) - 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_count_from_2020() {
        assert_eq!(Day::from_unix(EPOCH_2020_S), Day(0));
        assert_eq!(Day::from_unix(EPOCH_2020_S + 86_399), Day(0));
        assert_eq!(Day::from_unix(EPOCH_2020_S + 86_400), Day(1));
        assert_eq!(Day::from_unix(0), Day(0));
        // 2026-11-24 is 2026-01-01 (2192 days after 2020-01-01) plus 327 days.
        assert_eq!(Day::from_unix(1_795_478_400), Day(2519));
    }

    #[test]
    fn months_count_from_2020() {
        assert_eq!(Day(0).month(), Month(0));
        assert_eq!(Day(30).month(), Month(0));
        assert_eq!(Day(31).month(), Month(1));
        assert_eq!(Month::from_unix(1_795_478_400), Month(82));
        assert_eq!(Month(82).first_day(), Day(2496));
        assert_eq!(Month(82).first_day().month(), Month(82));
        assert_eq!(Day(2495).month(), Month(81));
        assert_eq!(Month(u32::MAX).first_day(), Day::NEVER);
    }

    #[test]
    fn a_restored_machine_is_still_heard() {
        assert_eq!(next_rising(5, EPOCH_2020_S + 100), 100);
        assert_eq!(next_rising(100, EPOCH_2020_S + 100), 101);
        assert_eq!(next_rising(100, 0), 101);
        assert_eq!(next_generation(u32::MAX, 0), u32::MAX);
    }
}
