//! Splits a cell that holds several values into them.
//! Commas, semicolons, line breaks and ` / ` part values; a known choice with a comma in it stays whole.

use crate::choices::{Choices, Match};

/// The values in a text, trimmed, without empty ones and repetitions, in their order.
///
/// Parts that together are a known choice (exactly, or but for a slip) are one value; commas and strokes in
/// parentheses part nothing, and bullets before values are left out.
pub fn split_values<'text>(text: &'text str, known: &Choices) -> Vec<&'text str> {
    let parts = parts(text);
    let longest = known.names().iter().map(|name| self::parts(name).len()).max().unwrap_or(1).max(1);
    let mut values = Vec::new();
    let mut position = 0;
    while let Some(part) = parts.get(position) {
        let (value, taken) = known_from(text, &parts, position, longest, known).unwrap_or((part.of(text), 1));
        position += taken;
        if !value.is_empty() && !values.contains(&value) {
            values.push(value);
        }
    }
    values
}

/// A part of a text, by the positions of its first byte and of the byte after it.
struct Part {
    start: usize,
    end: usize,
}

impl Part {
    fn of<'text>(&self, text: &'text str) -> &'text str {
        let part = text.get(self.start..self.end).unwrap_or_default().trim();
        part.strip_prefix(['•', '·']).or_else(|| part.strip_prefix("- ")).unwrap_or(part).trim()
    }
}

/// The known choice that begins with a part, made of as many parts as possible, and how many that is.
/// An exact one of any length goes before a likely one.
fn known_from<'text>(
    text: &'text str,
    parts: &[Part],
    position: usize,
    longest: usize,
    known: &Choices,
) -> Option<(&'text str, usize)> {
    let candidates: Vec<_> = (1..=longest)
        .rev()
        .filter_map(|count| {
            let part = Part { start: parts.get(position)?.start, end: parts.get(position + count - 1)?.end };
            let value = part.of(text);
            Some((value, count, known.find(value)))
        })
        .collect();
    let exact = candidates.iter().find(|(.., found)| matches!(found, Match::Exact(_)));
    let likely = candidates.iter().find(|(.., found)| matches!(found, Match::Likely(_)));
    exact.or(likely).map(|(value, count, _)| (*value, *count))
}

fn parts(text: &str) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut start = 0;
    let mut depth = 0_usize;
    for (position, letter) in text.char_indices() {
        let separates = match letter {
            '\n' | '\r' | ';' => {
                depth = 0;
                true
            }
            ',' => depth == 0,
            '/' => {
                let (before, after) = text.split_at(position);
                depth == 0 && before.ends_with(' ') && after.starts_with("/ ")
            }
            '(' => {
                depth += 1;
                false
            }
            ')' => {
                depth = depth.saturating_sub(1);
                false
            }
            _ => false,
        };
        if separates {
            parts.push(Part { start, end: position });
            start = position + letter.len_utf8();
        }
    }
    parts.push(Part { start, end: text.len() });
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split<'text>(text: &'text str, known: &[&str]) -> Vec<&'text str> {
        split_values(text, &Choices::new(known))
    }

    #[test]
    fn values_are_parted_by_what_people_use() {
        assert_eq!(split("a, b;c\nd / e", &[]), ["a", "b", "c", "d", "e"]);
        assert_eq!(split(" a ,, b ; ", &[]), ["a", "b"]);
        assert_eq!(split("a, b, a", &[]), ["a", "b"]);
        assert_eq!(split("och/eller", &[]), ["och/eller"]);
        assert_eq!(split("• a\r\n• b\n- c", &[]), ["a", "b", "c"]);
        assert_eq!(split("", &[]), Vec::<&str>::new());
    }

    #[test]
    fn known_choices_with_commas_stay_whole() {
        let known = ["Ja, verksamhetsmässiga", "Ja, teknikrelaterade", "Nej"];
        assert_eq!(
            split("Ja, verksamhetsmässiga, Ja, teknikrelaterade", &known),
            ["Ja, verksamhetsmässiga", "Ja, teknikrelaterade"]
        );
        assert_eq!(split("ja,  teknikrelaterde; nej", &known), ["ja,  teknikrelaterde", "nej"]);
        assert_eq!(split("Ja, kanske, Nej", &known), ["Ja", "kanske", "Nej"]);
    }

    #[test]
    fn the_longest_known_choice_wins() {
        let known = ["Ja", "Ja, delvis", "Delvis"];
        assert_eq!(split("Ja, delvis", &known), ["Ja, delvis"]);
        assert_eq!(split("Delvis, Ja", &known), ["Delvis", "Ja"]);
        assert_eq!(
            split("Ja, nej", &["Ja", "Nej", "Ja, ej"]),
            ["Ja", "nej"],
            "an exact short one before a likely long one"
        );
    }

    #[test]
    fn parentheses_hold_together() {
        assert_eq!(split("Journal: hög (fil, api), Arkiv: låg", &[]), ["Journal: hög (fil, api)", "Arkiv: låg"]);
        assert_eq!(split("a (b, c\nd, e", &[]), ["a (b, c", "d", "e"]);
    }
}
