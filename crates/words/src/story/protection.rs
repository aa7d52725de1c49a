//! Dependencies, controls, actions, markings and disposal in a story.

use domain::action::ActionEvent;
use domain::control::ControlEvent;
use domain::disposal::{DisposalEvent, Ground};
use domain::mandate::Act;
use domain::secrecy::SecrecyEvent;
use domain::system::DependencyEvent;

use super::{Said, Teller};
use crate::Value;
use crate::label::in_sentence;

impl<'a> Teller<'a> {
    pub(super) fn dependency(&self, event: &'a DependencyEvent) -> Said<'a> {
        let words = self.speaker.words;
        match event {
            DependencyEvent::Set(event) => {
                let criticality = event.dependency.criticality.map(|one| in_sentence(&words.text(one.text_key())));
                let means = event.dependency.means.as_ref().map(ToString::to_string);
                let how: Vec<String> = criticality.into_iter().chain(means).collect();
                let mut values = vec![
                    ("system", self.speaker.item(event.system.into())),
                    ("on", self.speaker.item(event.on.into())),
                ];
                if how.is_empty() {
                    return self.said("story-system-depends", &values);
                }
                values.push(("how", how.join(", ")));
                self.said("story-system-depends-how", &values)
            }
            DependencyEvent::Ended(event) => {
                let values =
                    [("system", self.speaker.item(event.system.into())), ("on", self.speaker.item(event.on.into()))];
                self.said("story-system-dependency-ended", &values)
            }
        }
    }

    pub(super) fn control(&self, event: &'a ControlEvent) -> Said<'a> {
        match event {
            ControlEvent::Introduced(event) => {
                let introduction = &event.introduction;
                let mut values = vec![("place", introduction.place.to_string()), ("date", self.date(introduction.on))];
                match introduction.by.filter(|by| *by != self.told.stamp.actor) {
                    None => self.said("story-control-introduced", &values),
                    Some(by) => {
                        values.push(("person", self.person(by)));
                        self.said("story-control-introduced-by", &values)
                    }
                }
            }
            ControlEvent::Verified(event) => {
                let found = &event.verification;
                let values = [
                    ("date", self.date(found.on)),
                    ("outcome", in_sentence(&self.speaker.words.text(found.outcome.text_key()))),
                    ("until", self.date(found.valid_until)),
                ];
                let tell = |teller: &Self| {
                    let said = teller.said("story-control-verified", &values).quoting(Some(&found.method));
                    if !event.self_check {
                        return said;
                    }
                    said.adding(&teller.say("story-control-self-check", &[])).quoting(found.self_check_reason.as_ref())
                };
                let scope = domain::sight::home(self.speaker.municipality, event.control.into());
                self.decided(found.verified_by, Act::VerifyControl, scope, tell)
            }
            ControlEvent::Restored(event) => self.control_restored(event),
        }
    }

    pub(super) fn secrecy(&self, event: &'a SecrecyEvent) -> Said<'a> {
        let words = self.speaker.words;
        match event {
            SecrecyEvent::Marked(event) => {
                let marking = &event.marking;
                let authority = match marking.authority {
                    Some(authority) => self.speaker.item(authority.into()),
                    None => words.text("story-secrecy-executive-board").into_owned(),
                };
                let values = [
                    ("provision", marking.provision.to_string()),
                    ("date", self.date(marking.on)),
                    ("authority", authority),
                ];
                self.said("story-secrecy-marked", &values).quoting(marking.reason.as_ref())
            }
            SecrecyEvent::Unmarked(event) => self.said("story-secrecy-unmarked", &[]).quoting(Some(&event.reason)),
            SecrecyEvent::ReadingSet(event) => {
                let reading = in_sentence(&words.text(event.reading.text_key()));
                self.said("story-secrecy-reading", &[("reading", reading)]).quoting(event.reason.as_ref())
            }
        }
    }

    pub(super) fn disposal(&self, event: &'a DisposalEvent) -> Said<'a> {
        let DisposalEvent::Disposed(event) = event;
        let key = match event.ground {
            Ground::Disposal => "story-disposal-disposed",
            Ground::Cleansing => "story-disposal-cleansed",
        };
        let values = [("who", Value::from(self.who.as_str())), ("count", Value::from(event.entries.len()))];
        Said::new(self.speaker.words.with(key, &values)).quoting(Some(&event.reason))
    }

    pub(super) fn action(&self, event: &'a ActionEvent) -> Said<'a> {
        match event {
            ActionEvent::Finished(event) => self
                .said("story-action-finished", &[("date", self.date(event.finished.on))])
                .quoting(event.finished.result.as_ref()),
            ActionEvent::Reopened(_) => self.said("story-action-reopened", &[]),
        }
    }
}
