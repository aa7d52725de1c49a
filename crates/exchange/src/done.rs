//! A list of actions often says only that one is done, and not when: `Status: Klar`. Then it was done by the day the
//! list was taken out.

use crate::plan::folded;

/// The field that says when an action was done.
pub(crate) const FINISHED: &str = "action.finish.on";

const DONE: &[&str] = &[
    "klar",
    "klart",
    "ja",
    "x",
    "genomförd",
    "genomfört",
    "avslutad",
    "slutförd",
    "åtgärdad",
    "done",
    "finished",
    "yes",
];
const NOT_DONE: &[&str] = &[
    "ej klar",
    "inte klar",
    "nej",
    "pågår",
    "pågående",
    "påbörjad",
    "ej påbörjad",
    "inte påbörjad",
    "planerad",
    "öppen",
    "ny",
    "försenad",
    "no",
    "open",
    "ongoing",
    "in progress",
    "not started",
    "planned",
];

/// Whether the words say that something is done; none if they say neither.
pub(crate) fn done(text: &str) -> Option<bool> {
    let text = folded(text);
    if let Some(share) = text.strip_suffix('%') {
        return share.trim().parse::<u8>().ok().filter(|share| *share <= 100).map(|share| share == 100);
    }
    let one_of = |words: &[&str]| words.contains(&&*text);
    one_of(DONE).then_some(true).or_else(|| one_of(NOT_DONE).then_some(false))
}

#[cfg(test)]
mod tests {
    use super::done;

    #[test]
    fn people_say_in_many_ways_that_something_is_done() {
        for text in ["Klar", "JA", "100 %", "Genomförd"] {
            assert_eq!(done(text), Some(true), "{text}");
        }
        for text in ["Pågår", "50%", "Ej påbörjad"] {
            assert_eq!(done(text), Some(false), "{text}");
        }
        for text in ["2026-03-01", "Se bilaga", "", "%", "120 %"] {
            assert_eq!(done(text), None, "{text}");
        }
    }
}
