//! Days and instants as the log keeps them. The clock itself is a parameter: nothing here reads it.

use crate::field::{Leaf, Shape, Wrong};
use jiff::civil;
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::fmt;
use std::str::FromStr;
use std::sync::OnceLock;

/// A day of the calendar, written `2026-03-12`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Date(pub civil::Date);

/// An instant: microseconds since 1970-01-01 00:00 UTC.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Instant(pub i64);

fn stockholm() -> &'static TimeZone {
    static ZONE: OnceLock<TimeZone> = OnceLock::new();
    ZONE.get_or_init(|| TimeZone::get("Europe/Stockholm").unwrap_or(TimeZone::UTC))
}

impl Date {
    /// The day of a year, a month from 1 and a day from 1; none if the calendar has no such day.
    pub fn of(year: i16, month: i8, day: i8) -> Option<Self> {
        civil::Date::new(year, month, day).ok().map(Date)
    }

    /// The first instant after this day in Europe/Stockholm.
    pub fn end(self) -> Instant {
        let next = self.0.tomorrow().unwrap_or(self.0);
        let start = next.to_zoned_datetime(stockholm().clone());
        start.map_or(Instant(i64::MAX), |start| Instant(start.timestamp().as_microsecond()))
    }

    /// This many days later, or earlier when negative; the calendar's end is the last day there is.
    #[must_use]
    pub fn plus_days(self, days: i64) -> Self {
        let span = jiff::Span::new().try_days(days);
        span.and_then(|span| self.0.checked_add(span)).map_or(self, Date)
    }

    /// This many calendar months later: the same-numbered day, or the month's last (lag (1930:173) 1 §).
    #[must_use]
    pub fn plus_months(self, months: i64) -> Self {
        let span = jiff::Span::new().try_months(months);
        span.and_then(|span| self.0.checked_add(span)).map_or(self, Date)
    }

    /// How many days from `earlier` to this day.
    pub fn days_since(self, earlier: Date) -> i64 {
        self.0.since(earlier.0).map_or(0, |span| i64::from(span.get_days()))
    }
}

impl Instant {
    /// The day it falls on in Europe/Stockholm.
    pub fn date(self) -> Date {
        let timestamp = jiff::Timestamp::from_microsecond(self.0).unwrap_or_default();
        Date(stockholm().to_datetime(timestamp).date())
    }

    /// The day and the time of day in Europe/Stockholm.
    pub fn local(self) -> civil::DateTime {
        let timestamp = jiff::Timestamp::from_microsecond(self.0).unwrap_or_default();
        stockholm().to_datetime(timestamp)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl FromStr for Date {
    type Err = Wrong;

    fn from_str(text: &str) -> Result<Self, Wrong> {
        let year_first = text.len() == 10 && text.as_bytes().get(4) == Some(&b'-');
        let date = text.parse().map_err(|_| Wrong::NotADate);
        date.and_then(|date| if year_first { Ok(Date(date)) } else { Err(Wrong::NotADate) })
    }
}

impl Leaf for Date {
    fn shape() -> Shape {
        Shape::Date
    }

    fn from_value(value: &Value) -> Result<Self, Wrong> {
        value.as_str().ok_or(Wrong::NotADate)?.trim().parse()
    }

    fn to_value(&self) -> Value {
        Value::String(self.to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_ends_at_midnight_in_stockholm_summer_and_winter() {
        let winter = Date::of(2026, 1, 15).unwrap();
        let summer = Date::of(2026, 7, 15).unwrap();
        assert_eq!(winter.end().local().to_string(), "2026-01-16T00:00:00");
        assert_eq!(Instant(winter.end().0 - 1).date(), winter);
        assert_eq!(Instant(summer.end().0 - 1).date(), summer);
        assert_eq!((summer.end().0 - winter.end().0) / 3_600_000_000, 181 * 24 - 1);
    }

    #[test]
    fn months_are_calendar_months() {
        let january = Date::of(2026, 1, 31).unwrap();
        assert_eq!(january.plus_months(1), Date::of(2026, 2, 28).unwrap());
        assert_eq!("2026-02-30".parse::<Date>(), Err(Wrong::NotADate));
        assert_eq!("12/3 2026".parse::<Date>(), Err(Wrong::NotADate));
    }
}
