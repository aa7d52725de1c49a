//! Law profiles in a story.

use domain::law::{Applies, LawEvent, law};

use super::{Said, Teller};
use crate::Language;

impl<'a> Teller<'a> {
    pub(super) fn law(&self, event: &'a LawEvent) -> Said<'a> {
        let LawEvent::Profiled(event) = event;
        let key = match event.profile.applies {
            Applies::Yes => "story-law-applies",
            Applies::Partly => "story-law-applies-partly",
            Applies::No => "story-law-applies-not",
        };
        let called = law(&event.law.0).map(|law| match self.speaker.words.language() {
            Language::Swedish => law.title.sv.clone(),
            Language::English => law.title.en.clone(),
        });
        let unit = self.speaker.item(event.unit.into());
        let values = [("law", called.unwrap_or_else(|| event.law.0.to_string())), ("unit", unit)];
        self.said(key, &values).quoting(Some(&event.profile.why))
    }
}
