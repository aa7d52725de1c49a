//! Which position a day ends at: the last event recorded before midnight in Europe/Stockholm. A batch shares one
//! recorded time, so a day never ends within one.

use domain::time::{Date, Instant};
use std::collections::BTreeMap;

/// The last position of each day on which something was recorded.
#[derive(Clone, Debug, Default)]
pub(crate) struct Days {
    last: BTreeMap<Date, u64>,
    today: Option<(Date, Instant)>,
}

impl Days {
    /// Notes that an event was recorded; events come in order.
    pub(crate) fn note(&mut self, seq: u64, at: Instant) {
        let day = match self.today {
            Some((day, end)) if at < end => day,
            _ => {
                let day = at.date();
                self.today = Some((day, day.end()));
                day
            }
        };
        self.last.insert(day, seq);
    }

    /// The last position at the end of a day; 0 before the first event.
    pub(crate) fn end_of(&self, day: Date) -> u64 {
        self.last.range(..=day).next_back().map_or(0, |(_, seq)| *seq)
    }

    /// The first day on which something was recorded.
    pub(crate) fn first(&self) -> Option<Date> {
        self.last.keys().next().copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_ends_with_its_last_event_and_a_quiet_day_with_the_one_before() {
        let (monday, wednesday) = (Date::of(2026, 3, 9).unwrap(), Date::of(2026, 3, 11).unwrap());
        let mut days = Days::default();
        days.note(1, Instant(monday.end().0 - 2));
        days.note(2, Instant(monday.end().0 - 1));
        days.note(3, Instant(wednesday.end().0 - 1));
        assert_eq!(days.end_of(monday.plus_days(-1)), 0);
        assert_eq!(days.end_of(monday), 2);
        assert_eq!(days.end_of(monday.plus_days(1)), 2);
        assert_eq!(days.end_of(wednesday), 3);
        assert_eq!(days.first(), Some(monday));
    }
}
