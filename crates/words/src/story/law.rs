//! Law profiles in a story.

use domain::id::Scope;
use domain::law::{Applies, LawEvent, law};
use domain::mandate::Act;

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
        let tell = |teller: &Self| teller.said(key, &values);
        let (decider, scope) = (event.profile.elsewhere.decided_by, Scope::Unit(event.unit));
        self.decided(decider, Act::ProfileLaw, scope, tell).quoting(Some(&event.profile.why))
    }
}
