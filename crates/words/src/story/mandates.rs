//! Mandates in a story: what each role may now and could not before.

use domain::event::Event;
use domain::id::Scope;
use domain::mandate::{Act, MandateEvent, MandateTable, MandatesSet, RoleMandate};
use domain::role::Role;

use super::{Said, Teller};
use crate::Value;
use crate::label::{in_sentence, role_label, role_short};
use crate::who::Speaker;

impl<'a> Teller<'a> {
    pub(super) fn mandate(&self, event: &'a MandateEvent) -> Said<'a> {
        let MandateEvent::Set(set) = event;
        let before = self.earlier.iter().find_map(|event| match event {
            Event::Mandate(MandateEvent::Set(before)) => Some(&before.table),
            _ => None,
        });
        let tell = |teller: &Self| teller.table(set, before);
        self.decided(set.decision.decided_by, Act::SetMandates, Scope::Municipality, tell)
            .quoting(set.decision.reason.as_ref())
    }

    fn table(&self, set: &MandatesSet, before: Option<&MandateTable>) -> Said<'a> {
        let key = if before.is_some() { "story-mandates-changed" } else { "story-mandates-set" };
        let mut said = self.said(key, &[("version", set.version.0.to_string())]);
        for role in before.iter().flat_map(|_| Role::ALL) {
            let changes = before.map(|before| changes(self.speaker, &before.mandate(*role), &set.table.mandate(*role)));
            let Some(changes) = changes.filter(|changes| !changes.is_empty()) else { continue };
            let role = role_label(self.speaker.words, *role).into_owned();
            said = said.adding(&self.say("story-mandates-role", &[("role", role), ("changes", changes.join("; "))]));
        }
        said
    }
}

/// What one role may now and could not before, and the other way round.
fn changes(speaker: &Speaker<'_>, before: &RoleMandate, now: &RoleMandate) -> Vec<String> {
    let words = speaker.words;
    let say = |key: &str, values: &[(&str, String)]| {
        let values: Vec<_> = values.iter().map(|(name, value)| (*name, Value::from(value.as_str()))).collect();
        words.with(key, &values)
    };
    let mut told = Vec::new();
    for (key, one, other) in [("story-mandates-gained", now, before), ("story-mandates-lost", before, now)] {
        let acts: Vec<String> =
            one.acts.iter().filter(|act| !other.acts.contains(act)).map(|act| speaker.act(*act)).collect();
        if !acts.is_empty() {
            told.push(say(key, &[("acts", words.all_of(&acts))]));
        }
    }
    let level = |level| in_sentence(&speaker.risk_level(level, None));
    match (before.accepts_up_to, now.accepts_up_to) {
        (None, Some(now)) => told.push(say("story-mandates-accepts-now", &[("level", level(now))])),
        (Some(before), None) => told.push(say("story-mandates-accepts-nothing", &[("before", level(before))])),
        (Some(before), Some(now)) if before != now => {
            told.push(say("story-mandates-accepts", &[("level", level(now)), ("before", level(before))]));
        }
        _ => {}
    }
    if before.appointed_by != now.appointed_by {
        let by = [("by", &now.appointed_by), ("before", &before.appointed_by)];
        told.push(say("story-mandates-appointed", &by.map(|(name, roles)| (name, appointers(speaker, roles)))));
    }
    told
}

/// Those who appoint, in running text.
fn appointers(speaker: &Speaker<'_>, roles: &[Role]) -> String {
    if roles.is_empty() {
        return speaker.words.text("mandates-outside").into_owned();
    }
    let roles: Vec<String> = roles.iter().map(|role| role_short(speaker.words, *role).into_owned()).collect();
    speaker.words.one_of(&roles)
}
