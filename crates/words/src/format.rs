//! Dates, times, numbers and lists as people in a Swedish municipality write them, in either language.
//! Each function is a method of [`Words`], because a page that formats something already holds its language.
//! Names of months and turns of phrase are texts like others and live in `format.ftl`; only the marks of
//! numbers and clocks stand here.

use std::sync::OnceLock;

use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;
use jiff::{Timestamp, Unit};

use crate::{Language, Value, Words};

const NO_BREAK_SPACE: char = '\u{a0}';
const MINUS: char = '\u{2212}';

/// The day it was in Sweden at an instant.
pub fn day_of(instant: Timestamp) -> Date {
    clock_in_sweden(instant).date()
}

fn clock_in_sweden(instant: Timestamp) -> DateTime {
    static ZONE: OnceLock<TimeZone> = OnceLock::new();
    let zone = ZONE.get_or_init(|| TimeZone::get("Europe/Stockholm").unwrap_or(TimeZone::UTC));
    zone.to_datetime(instant)
}

impl Words {
    /// A date in running text: `12 mars 2026`, `12 March 2026`.
    pub fn date(&self, date: Date) -> String {
        format!("{} {} {}", date.day(), self.month(date), date.year())
    }

    /// A date in a table, in both languages: `2026-03-12`.
    pub fn date_short(&self, date: Date) -> String {
        date.to_string()
    }

    /// A date in running text, without its year when that is this year: `30 november`, `12 mars 2025`.
    pub fn date_near(&self, today: Date, date: Date) -> String {
        if date.year() == today.year() { format!("{} {}", date.day(), self.month(date)) } else { self.date(date) }
    }

    /// A month in running text: `mars 2026`, `March 2026`.
    pub fn month_and_year(&self, date: Date) -> String {
        format!("{} {}", self.month(date), date.year())
    }

    fn month(&self, date: Date) -> std::borrow::Cow<'static, str> {
        // Written out so that a lookup allocates nothing.
        self.text(match date.month() {
            1 => "month-1",
            2 => "month-2",
            3 => "month-3",
            4 => "month-4",
            5 => "month-5",
            6 => "month-6",
            7 => "month-7",
            8 => "month-8",
            9 => "month-9",
            10 => "month-10",
            11 => "month-11",
            _ => "month-12",
        })
    }

    /// An instant in running text, by the clock in Sweden: `12 mars 2026 kl. 14.05`, `12 March 2026 at 14:05`.
    pub fn moment(&self, instant: Timestamp) -> String {
        let clock = clock_in_sweden(instant);
        let separator = match self.language() {
            Language::Swedish => '.',
            Language::English => ':',
        };
        let time = format!("{:02}{separator}{:02}", clock.hour(), clock.minute());
        self.with("date-and-time", &[("date", Value::from(self.date(clock.date()))), ("time", Value::from(time))])
    }

    /// An instant in a table, by the clock in Sweden: `2026-03-12 14:05`.
    pub fn moment_short(&self, instant: Timestamp) -> String {
        let clock = clock_in_sweden(instant);
        format!("{} {:02}:{:02}", clock.date(), clock.hour(), clock.minute())
    }

    /// Where a day lies from today: `om 6 dagar`, `i morgon`, `i dag`, `i går`, `för 3 dagar sedan`.
    /// From sixty days in whole months and from two years in whole years, always the smaller number.
    pub fn relative(&self, today: Date, date: Date) -> String {
        let days = days_between(today, date);
        match days {
            0 => return self.text("relative-today").into_owned(),
            1 => return self.text("relative-tomorrow").into_owned(),
            -1 => return self.text("relative-yesterday").into_owned(),
            _ => {}
        }
        let (unit, count) = in_fitting_unit(today, date, days);
        let key = match (unit, days > 0) {
            (Unit::Year, true) => "relative-in-years",
            (Unit::Year, false) => "relative-years-ago",
            (Unit::Month, true) => "relative-in-months",
            (Unit::Month, false) => "relative-months-ago",
            (_, true) => "relative-in-days",
            (_, false) => "relative-days-ago",
        };
        self.with(key, &[("count", Value::from(count))])
    }

    /// For how long something has been so: `i 6 dagar`, `i 14 månader`; units as in [`Words::relative`].
    pub fn lasting(&self, since: Date, today: Date) -> String {
        let days = days_between(since, today);
        let (unit, count) = in_fitting_unit(since, today, days);
        let key = match unit {
            Unit::Year => "lasting-years",
            Unit::Month => "lasting-months",
            _ => "lasting-days",
        };
        self.with(key, &[("count", Value::from(count))])
    }

    /// A whole number with its digits grouped: `1 480` (no-break space) in Swedish, `1,480` in English.
    /// What does not fit 64 bits is shown as the largest number that does.
    pub fn number(&self, number: impl TryInto<i64>) -> String {
        let number = number.try_into().unwrap_or(i64::MAX);
        grouped(self.language(), number < 0, &number.unsigned_abs().to_string(), "")
    }

    /// A number with this many decimals: `1 480,5` in Swedish, `1,480.5` in English.
    pub fn decimal(&self, number: f64, places: usize) -> String {
        decimal(self.language(), number, places, places)
    }

    /// So many hours, as days where they are whole days and more than one: *336* is *14 dygn*.
    pub fn hours(&self, hours: i64) -> String {
        let (key, count) =
            if hours > 24 && hours % 24 == 0 { ("span-days", hours / 24) } else { ("span-hours", hours) };
        self.with(key, &[("count", Value::from(count)), ("number", Value::from(self.number(count)))])
    }

    /// A part of a whole in whole per cent: `61 %` in Swedish, `61%` in English, a dash when the whole is nothing.
    /// Only nothing is 0 and only everything is 100, whatever rounding would say.
    pub fn percent(&self, part: impl TryInto<i64>, whole: impl TryInto<i64>) -> String {
        let part = i128::from(part.try_into().unwrap_or(i64::MAX));
        let whole = i128::from(whole.try_into().unwrap_or(i64::MAX));
        if whole <= 0 {
            return "–".to_owned();
        }
        let rounded = (part * 200 + whole) / (whole * 2);
        let percent = match rounded {
            0 if part > 0 => 1,
            100 if part < whole => 99,
            rounded => rounded,
        };
        match self.language() {
            Language::Swedish => format!("{percent}{NO_BREAK_SPACE}%"),
            Language::English => format!("{percent}%"),
        }
    }

    /// All of these: `a`, `a och b`, `a, b och c`; `a, b and c` in English.
    pub fn all_of<Text: AsRef<str>>(&self, items: &[Text]) -> String {
        joined(items, &self.text("list-and"))
    }

    /// One of these: `a`, `a eller b`, `a, b eller c`; `a, b or c` in English.
    pub fn one_of<Text: AsRef<str>>(&self, items: &[Text]) -> String {
        joined(items, &self.text("list-or"))
    }
}

fn joined<Text: AsRef<str>>(items: &[Text], last_word: &str) -> String {
    let mut text = String::new();
    for (position, item) in items.iter().enumerate() {
        if position > 0 && position + 1 == items.len() {
            text.push(' ');
            text.push_str(last_word);
            text.push(' ');
        } else if position > 0 {
            text.push_str(", ");
        }
        text.push_str(item.as_ref());
    }
    text
}

fn days_between(from: Date, to: Date) -> i32 {
    from.until((Unit::Day, to)).map_or(0, |span| span.get_days())
}

/// Days below sixty, then whole calendar months, from two years whole years; never negative.
fn in_fitting_unit(from: Date, to: Date, days: i32) -> (Unit, i32) {
    if days.abs() < 60 {
        return (Unit::Day, days.abs());
    }
    let months = from.until((Unit::Month, to)).map_or(0, |span| span.get_months().abs());
    if months < 24 { (Unit::Month, months) } else { (Unit::Year, months / 12) }
}

/// How Fluent is to write a number: grouped unless `useGrouping: "false"`, with the decimals asked for.
/// `None` for everything else, which Fluent then writes itself.
pub(crate) fn fluent_number(language: Language, value: &Value<'_>) -> Option<String> {
    let Value::Number(number) = value else {
        return None;
    };
    let least = number.options.minimum_fraction_digits.unwrap_or(0);
    let most = number.options.maximum_fraction_digits.unwrap_or(3).max(least);
    if number.options.use_grouping { Some(decimal(language, number.value, least, most)) } else { None }
}

fn decimal(language: Language, number: f64, least: usize, most: usize) -> String {
    if least == 0 && number.fract() == 0.0 && number.abs() < 1e15 {
        // Nearly all numbers are counts, and writing a whole number is several times quicker.
        #[expect(clippy::cast_possible_truncation, reason = "whole and far below what 64 bits hold")]
        let whole = number as i64;
        return grouped(language, whole < 0, &whole.unsigned_abs().to_string(), "");
    }
    let written = format!("{:.most$}", number.abs());
    let (whole, fraction) = written.split_once('.').unwrap_or((&written, ""));
    let kept = fraction.trim_end_matches('0').len().max(least);
    let fraction = fraction.get(..kept).unwrap_or(fraction);
    // A negative number that rounds to nothing is nothing, not minus nothing.
    let negative = number < 0.0 && written.bytes().any(|digit| matches!(digit, b'1'..=b'9'));
    grouped(language, negative, whole, fraction)
}

fn grouped(language: Language, negative: bool, whole: &str, fraction: &str) -> String {
    let (group, mark) = match language {
        Language::Swedish => (NO_BREAK_SPACE, ','),
        Language::English => (',', '.'),
    };
    let mut text = String::with_capacity(whole.len() * 2 + fraction.len() + 4);
    if negative {
        text.push(MINUS);
    }
    let digits = whole.len();
    for (position, digit) in whole.chars().enumerate() {
        if position > 0 && (digits - position).is_multiple_of(3) {
            text.push(group);
        }
        text.push(digit);
    }
    if !fraction.is_empty() {
        text.push(mark);
        text.push_str(fraction);
    }
    text
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::words;

    fn swedish() -> &'static Words {
        words(Language::Swedish)
    }

    fn english() -> &'static Words {
        words(Language::English)
    }

    #[test]
    fn dates_are_written_out_or_short() {
        let day = date(2026, 3, 12);
        assert_eq!(swedish().date(day), "12 mars 2026");
        assert_eq!(english().date(day), "12 March 2026");
        assert_eq!(swedish().date_short(day), "2026-03-12");
        assert_eq!(swedish().month_and_year(day), "mars 2026");
        assert_eq!(swedish().date_near(date(2026, 1, 1), day), "12 mars");
        assert_eq!(swedish().date_near(date(2025, 12, 31), day), "12 mars 2026");
    }

    #[test]
    fn every_month_has_its_name() {
        for language in Language::ALL {
            let mut names: Vec<_> = (1..=12).map(|month| words(language).month(date(2026, month, 1))).collect();
            assert!(names.iter().all(|name| !name.starts_with('⟦')), "{names:?}");
            names.sort();
            names.dedup();
            assert_eq!(names.len(), 12);
        }
    }

    #[test]
    fn moments_follow_the_clock_in_sweden() {
        let summer: Timestamp = "2026-06-30T22:30:00Z".parse().unwrap();
        let winter: Timestamp = "2026-03-12T13:05:00Z".parse().unwrap();
        assert_eq!(swedish().moment(winter), "12 mars 2026 kl. 14.05");
        assert_eq!(english().moment(winter), "12 March 2026 at 14:05");
        assert_eq!(swedish().moment_short(summer), "2026-07-01 00:30");
        assert_eq!(day_of(summer), date(2026, 7, 1));
    }

    #[test]
    fn days_are_told_from_today() {
        let today = date(2026, 3, 12);
        let told = |day| swedish().relative(today, day);
        assert_eq!(told(today), "i dag");
        assert_eq!(told(date(2026, 3, 13)), "i morgon");
        assert_eq!(told(date(2026, 3, 11)), "i går");
        assert_eq!(told(date(2026, 3, 18)), "om 6 dagar");
        assert_eq!(told(date(2026, 3, 9)), "för 3 dagar sedan");
        assert_eq!(told(date(2026, 6, 11)), "om 2 månader");
        assert_eq!(told(date(2025, 1, 10)), "för 14 månader sedan");
        assert_eq!(told(date(2024, 3, 12)), "för 2 år sedan");
        assert_eq!(english().relative(today, date(2026, 3, 18)), "in 6 days");
        assert_eq!(english().relative(today, date(2023, 1, 1)), "3 years ago");
    }

    #[test]
    fn waiting_is_told_as_a_length_of_time() {
        let today = date(2026, 3, 12);
        assert_eq!(swedish().lasting(date(2026, 3, 6), today), "i 6 dagar");
        assert_eq!(swedish().lasting(date(2026, 3, 11), today), "i 1 dag");
        assert_eq!(swedish().lasting(date(2025, 1, 10), today), "i 14 månader");
        assert_eq!(english().lasting(date(2026, 3, 11), today), "for 1 day");
    }

    #[test]
    fn numbers_are_grouped_by_thousands() {
        assert_eq!(swedish().number(1480), "1\u{a0}480");
        assert_eq!(swedish().number(999_usize), "999");
        assert_eq!(swedish().number(-1_234_567), "−1\u{a0}234\u{a0}567");
        assert_eq!(swedish().number(u64::MAX), "9\u{a0}223\u{a0}372\u{a0}036\u{a0}854\u{a0}775\u{a0}807");
        assert_eq!(english().number(1480), "1,480");
        assert_eq!(swedish().decimal(1480.456, 1), "1\u{a0}480,5");
        assert_eq!(english().decimal(2.0, 2), "2.00");
        assert_eq!(swedish().decimal(-0.01, 1), "0,0");
        assert_eq!(swedish().decimal(-0.1, 1), "−0,1");
    }

    #[test]
    fn whole_days_are_told_as_days() {
        assert_eq!(swedish().hours(336), "14 dygn");
        assert_eq!(swedish().hours(24), "24 timmar");
        assert_eq!(english().hours(1), "1 hour");
        assert_eq!(english().hours(30), "30 hours");
    }

    #[test]
    fn per_cent_never_calls_something_nothing_or_nearly_all_everything() {
        assert_eq!(swedish().percent(61, 100), "61\u{a0}%");
        assert_eq!(english().percent(61, 100), "61%");
        assert_eq!(swedish().percent(1, 1000), "1\u{a0}%");
        assert_eq!(swedish().percent(0, 1000), "0\u{a0}%");
        assert_eq!(swedish().percent(999, 1000), "99\u{a0}%");
        assert_eq!(swedish().percent(1000, 1000), "100\u{a0}%");
        assert_eq!(swedish().percent(1, 8), "13\u{a0}%");
        assert_eq!(swedish().percent(0, 0), "–");
    }

    #[test]
    fn lists_end_with_a_word() {
        assert_eq!(swedish().all_of(&["a", "b", "c"]), "a, b och c");
        assert_eq!(swedish().all_of(&["a", "b"]), "a och b");
        assert_eq!(swedish().all_of(&["a"]), "a");
        assert_eq!(swedish().all_of::<&str>(&[]), "");
        assert_eq!(english().all_of(&["a", "b", "c"]), "a, b and c");
        assert_eq!(swedish().one_of(&["a", "b"]), "a eller b");
    }
}
