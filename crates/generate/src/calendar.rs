//! The municipal year: when people register things. Weekdays that are no holidays, in working hours; little in
//! July and at Christmas, much in September to November when risks are analysed and plans are made.

use crate::chance::Chance;
use domain::time::{Date, Instant};

/// How much is registered each month, against a full month's hundred.
const MONTHS: [usize; 12] = [45, 60, 70, 60, 60, 40, 5, 45, 95, 100, 90, 35];

/// How many days are tried before the next working day is taken.
const TRIES: usize = 60;

const MINUTE: i64 = 60_000_000;

/// Whether somebody is at work that day.
pub(crate) fn is_working_day(day: Date) -> bool {
    let weekday = day.0.weekday().to_monday_zero_offset();
    let (month, number) = (day.0.month(), day.0.day());
    let fixed = matches!((month, number), (1, 1 | 6) | (5, 1) | (6, 6) | (12, 24..=26 | 31));
    let midsummer = month == 6 && weekday == 4 && (19..=25).contains(&number);
    let after_easter = easter(day.0.year()).map(|easter| day.days_since(easter));
    weekday < 5 && !fixed && !midsummer && !matches!(after_easter, Some(-2 | 1 | 39))
}

/// Easter Day of a year (the anonymous Gregorian computus).
fn easter(year: i16) -> Option<Date> {
    let wide = i64::from(year);
    let (golden, century, rest) = (wide % 19, wide / 100, wide % 100);
    let moon = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
    let weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - moon - rest % 4) % 7;
    let correction = (golden + 11 * moon + 22 * weekday) / 451;
    let since_march = moon + weekday - 7 * correction + 114;
    Date::of(year, i8::try_from(since_march / 31).ok()?, i8::try_from(since_march % 31 + 1).ok()?)
}

/// The first working day from this one on.
pub(crate) fn working_day_from(day: Date) -> Date {
    let mut day = day;
    while !is_working_day(day) {
        day = day.plus_days(1);
    }
    day
}

/// The last working day up to this one.
pub(crate) fn working_day_until(day: Date) -> Date {
    let mut day = day;
    while !is_working_day(day) {
        day = day.plus_days(-1);
    }
    day
}

/// A time of day at work on a day: from eight to half past four, seldom at noon.
pub(crate) fn at_work(day: Date, chance: &mut Chance) -> Instant {
    let mut minute = chance.between(8 * 60, 16 * 60 + 29);
    if (12 * 60..13 * 60).contains(&minute) && chance.percent(80) {
        minute -= 90;
    }
    let midnight = day.plus_days(-1).end();
    Instant(midnight.0 + minute * MINUTE + chance.between(0, MINUTE - 1))
}

/// A moment at work between two days, both included, as the municipal year has it.
pub(crate) fn draw(from: Date, to: Date, chance: &mut Chance) -> Instant {
    let width = to.days_since(from).max(0);
    for _ in 0..TRIES {
        let day = from.plus_days(chance.between(0, width));
        let month = usize::try_from(day.0.month() - 1).unwrap_or_default();
        if is_working_day(day) && chance.percent(MONTHS.get(month).copied().unwrap_or_default()) {
            return at_work(day, chance);
        }
    }
    at_work(working_day_from(from), chance)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_works_at_easter_midsummer_or_on_a_sunday() {
        let day = |year, month, day| Date::of(year, month, day).unwrap();
        assert_eq!(easter(2024), Date::of(2024, 3, 31));
        assert_eq!(easter(2025), Date::of(2025, 4, 20));
        assert_eq!(easter(2026), Date::of(2026, 4, 5));
        for off in [day(2026, 4, 3), day(2026, 4, 6), day(2026, 5, 14), day(2026, 6, 19), day(2026, 3, 1)] {
            assert!(!is_working_day(off), "{off}");
        }
        assert!(is_working_day(day(2026, 4, 7)));
    }

    #[test]
    fn much_happens_in_october_and_little_in_july_within_working_hours() {
        let (from, to) = (Date::of(2025, 1, 1).unwrap(), Date::of(2025, 12, 31).unwrap());
        let mut chance = Chance::of(1);
        let drawn: Vec<_> = (0..2_000).map(|_| draw(from, to, &mut chance).local()).collect();
        let in_month = |month| drawn.iter().filter(|at| at.month() == month).count();
        assert!(in_month(10) > 8 * in_month(7), "{} and {}", in_month(10), in_month(7));
        assert!(drawn.iter().all(|at| (8..17).contains(&at.hour())));
    }
}
