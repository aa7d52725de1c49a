//! Reads dates as people in Sweden write them in lists: `2026-02-27`, `27/2 2026`, `27 feb 2026`, `20260227`.
//! What names a longer time (`2026-02`, `Q1 2026`, `2026`) is read as a span from its first to its last day.
//! A clock time after the date is left out; what could be two dates is none.

use jiff::ToSpan;
use jiff::civil::Date;

/// Months in Swedish and English; three letters or more of a name are enough.
const MONTHS: [(&str, &str); 12] = [
    ("januari", "january"),
    ("februari", "february"),
    ("mars", "march"),
    ("april", "april"),
    ("maj", "may"),
    ("juni", "june"),
    ("juli", "july"),
    ("augusti", "august"),
    ("september", "september"),
    ("oktober", "october"),
    ("november", "november"),
    ("december", "december"),
];

/// The day that a text names, or the first day of the month that it names. `None` for anything longer or else.
pub fn read_date(text: &str) -> Option<Date> {
    let (first, last) = read_span(text)?;
    (last <= first.last_of_month()).then_some(first)
}

/// The first and last day of what a text names: a day (both the same), a month, a quarter or a year.
/// Years with four digits lie between 1900 and 2199; with two they mean this century.
pub fn read_span(text: &str) -> Option<(Date, Date)> {
    let lower = text.trim().to_lowercase();
    let tokens = tokens(without_time(&lower))?;
    match tokens.as_slice() {
        [Token::Digits(day, 8)] => one_day(day / 10_000, day / 100 % 100, day % 100),
        [Token::Digits(day, 6)] => one_day(2000 + day / 10_000, day / 100 % 100, day % 100),
        [Token::Digits(year, 4)] => months(*year, 1, 12),
        [Token::Digits(year, 4), Token::Digits(month, 1 | 2), Token::Digits(day, 1 | 2)]
        | [Token::Digits(day, 1 | 2), Token::Digits(month, 1 | 2) | Token::Month(month), Token::Digits(year, 4)]
        | [Token::Month(month), Token::Digits(day, 1 | 2), Token::Digits(year, 4)] => one_day(*year, *month, *day),
        // With hyphens the year comes first (26-02-27), with strokes and points the day (27/2 26).
        [Token::Digits(first, 2), Token::Digits(month, 1 | 2), Token::Digits(last, 2)] => {
            let hyphens = lower.split(|letter: char| letter.is_ascii_digit()).nth(2) == Some("-");
            let (year, day) = if hyphens { (first, last) } else { (last, first) };
            one_day(2000 + year, *month, *day)
        }
        [Token::Digits(day, 1), Token::Digits(month, 1 | 2), Token::Digits(year, 2)] => {
            one_day(2000 + year, *month, *day)
        }
        [Token::Month(month), Token::Digits(year, 4)]
        | [Token::Digits(year, 4), Token::Month(month) | Token::Digits(month, 1 | 2)] => months(*year, *month, 1),
        [Token::Quarter, Token::Digits(quarter @ 1..=4, 1), Token::Digits(year, 4)]
        | [Token::Digits(year, 4), Token::Quarter, Token::Digits(quarter @ 1..=4, 1)] => {
            months(*year, quarter * 3 - 2, 3)
        }
        _ => None,
    }
}

enum Token {
    /// A number and how many digits it was written with.
    Digits(u32, usize),
    Month(u32),
    Quarter,
}

fn tokens(text: &str) -> Option<Vec<Token>> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let same_kind = |letter: char| {
            if first.is_ascii_digit() { letter.is_ascii_digit() } else { letter.is_alphabetic() }
        };
        let end = rest.find(|letter| !same_kind(letter)).unwrap_or(rest.len());
        let (word, after) = rest.split_at(end.max(first.len_utf8()));
        rest = after;
        if first.is_ascii_digit() {
            found.push(Token::Digits(word.parse().ok()?, word.len()));
        } else if first.is_alphabetic() {
            match word {
                "den" | "kl" => {}
                "q" | "kv" | "kvartal" => found.push(Token::Quarter),
                word => found.push(Token::Month(month_named(word)?)),
            }
        } else if !matches!(first, ' ' | '-' | '/' | '.' | ',' | '\u{2013}') {
            return None;
        }
        if found.len() > 3 {
            return None;
        }
    }
    Some(found)
}

fn month_named(word: &str) -> Option<u32> {
    let position = MONTHS.iter().position(|(swedish, english)| swedish.starts_with(word) || english.starts_with(word));
    let long_enough = word.chars().count() >= 3;
    position.filter(|_| long_enough).and_then(|position| u32::try_from(position + 1).ok())
}

/// The text without a clock time at its end: `2026-02-27t09:05:00` and `27 feb 2026 kl. 9:05` lose it.
fn without_time(text: &str) -> &str {
    let Some((before, _)) = text.split_once(':') else {
        return text;
    };
    let without_hour = before.trim_end_matches(|letter: char| letter.is_ascii_digit());
    without_hour.strip_suffix('t').unwrap_or(without_hour)
}

fn one_day(year: u32, month: u32, day: u32) -> Option<(Date, Date)> {
    let year = i16::try_from(year).ok().filter(|year| (1900..=2199).contains(year))?;
    let date = Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()?;
    Some((date, date))
}

fn months(year: u32, month: u32, count: i32) -> Option<(Date, Date)> {
    let (first, _) = one_day(year, month, 1)?;
    let last = first.checked_add((count - 1).months()).ok()?.last_of_month();
    Some((first, last))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_day_is_read_however_it_is_written() {
        for text in [
            "2026-02-27",
            "2026/02/27",
            "2026.2.27",
            "20260227",
            "260227",
            "26-02-27",
            "27/2 2026",
            "27/2-2026",
            "27/2 26",
            "27.2.2026",
            "27 feb 2026",
            "27 Februari 2026",
            "den 27 feb. 2026",
            "Feb 27, 2026",
            " 2026-02-27 00:00:00 ",
            "2026-02-27T14:05",
            "27 feb 2026 kl. 9:05",
        ] {
            assert_eq!(read_date(text), Some(date(2026, 2, 27)), "{text}");
        }
        assert_eq!(read_date("7/2 26"), Some(date(2026, 2, 7)));
        assert_eq!(read_date("1 maj 2026"), Some(date(2026, 5, 1)));
        assert_eq!(read_date("3 Oct 2026"), Some(date(2026, 10, 3)));
    }

    #[test]
    fn what_is_no_date_is_none() {
        for text in [
            "",
            "okänt",
            "2026-02-30",
            "2/27/2026",
            "27 feb",
            "27 xyz 2026",
            "27 ma 2026",
            "1850-01-01",
            "2026-02-27 – 2026-03-01",
            "2026-02-27?",
            "12345",
            "K3",
            "2026",
            "Q1 2026",
        ] {
            assert_eq!(read_date(text), None, "{text}");
        }
    }

    #[test]
    fn longer_times_are_spans() {
        let february = Some((date(2028, 2, 1), date(2028, 2, 29)));
        assert_eq!(read_span("2028-02"), february);
        assert_eq!(read_span("feb 2028"), february);
        assert_eq!(read_date("2028-02"), Some(date(2028, 2, 1)));
        assert_eq!(read_span("2026"), Some((date(2026, 1, 1), date(2026, 12, 31))));
        assert_eq!(read_span("Q3 2026"), Some((date(2026, 7, 1), date(2026, 9, 30))));
        assert_eq!(read_span("2026 kvartal 4"), Some((date(2026, 10, 1), date(2026, 12, 31))));
        assert_eq!(read_span("Q5 2026"), None);
    }
}
