//! Stories and refusals in words, for one viewer.

use crate::speak::{Speech, address};
use domain::field::Fault;
use domain::refusal::Refusal;
use engine::StoryEvent;
use words::story::Told;

/// One line of a story.
pub(crate) struct StoryEntry {
    pub(crate) date: String,
    /// The page as it was registered when that day ended.
    pub(crate) href: Option<String>,
    pub(crate) sentence: String,
    pub(crate) reason: Option<String>,
    pub(crate) registered: Option<String>,
}

/// Events told as sentences, newest first as they come.
pub(crate) fn tell(speech: Speech<'_>, events: &[StoryEvent]) -> Vec<StoryEntry> {
    let told: Vec<Told<'_>> = events
        .iter()
        .map(|event| Told {
            event: &event.event,
            stamp: event.stamp,
            appointment: event.appointment,
            reference: event.reference.as_deref(),
            disposed: event.disposed,
        })
        .collect();
    let sentences = speech.with(|speaker| words::story::story(speaker, &told));
    let entry = |(event, sentence): (&StoryEvent, words::story::Sentence)| {
        let item = event.event.touches().first().copied();
        StoryEntry {
            href: item.map(|item| format!("{}?date={}", address(item), event.stamp.at.date())),
            date: sentence.date,
            sentence: sentence.text,
            reason: sentence.quote,
            registered: sentence.reference,
        }
    };
    events.iter().zip(sentences).map(entry).collect()
}

/// Faults of a verb, each at its field.
pub(crate) fn fault_texts(speech: Speech<'_>, verb: &str, faults: &[Fault]) -> Vec<(String, String)> {
    let texts = words::refusal::faults(speech.words, verb, faults);
    texts.into_iter().map(|fault| (fault.field, format!("{}: {}", fault.label, fault.text))).collect()
}

/// A refusal of a verb for a page, and who may, when the sentence does not name them all.
pub(crate) fn refusal_text(speech: Speech<'_>, verb: &str, refusal: &Refusal) -> (String, Vec<String>) {
    let text = speech.with(|speaker| words::refusal::refusal(speaker, verb, refusal));
    (text.summary, if text.names_them { Vec::new() } else { text.who_may })
}

/// A refusal of a verb for a program, and who may.
pub(crate) fn refusal_with_all(speech: Speech<'_>, verb: &str, refusal: &Refusal) -> (String, Vec<String>) {
    let text = speech.with(|speaker| words::refusal::refusal(speaker, verb, refusal));
    (text.summary, text.who_may)
}
