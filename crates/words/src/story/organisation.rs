//! The organisation, people and duties in a story.

use domain::mandate::Act;
use domain::organisation::OrganisationEvent;
use domain::role::RoleEvent;

use super::{Said, Teller};
use crate::label::{in_sentence, role_label};

impl<'a> Teller<'a> {
    pub(super) fn organisation(&self, event: &'a OrganisationEvent) -> Said<'a> {
        match event {
            OrganisationEvent::Founded(_) => self.founded(),
            OrganisationEvent::UnitSucceeded(event) => {
                let successors: Vec<String> =
                    event.successors.iter().map(|unit| self.speaker.item((*unit).into())).collect();
                let values = [
                    ("unit", self.speaker.item(event.unit.into())),
                    ("date", self.date(event.on)),
                    ("successors", self.speaker.words.all_of(&successors)),
                ];
                self.said("story-unit-succeeded", &values).quoting(Some(&event.reason))
            }
        }
    }

    pub(super) fn role(&self, event: &'a RoleEvent) -> Said<'a> {
        match event {
            RoleEvent::PersonRegistered(_) => self.said("story-person-registered", &[]),
            RoleEvent::PersonRenamed(_) => self.said("story-person-renamed", &[]),
            RoleEvent::PersonForgotten(event) => self.said("story-person-forgotten", &[]).quoting(Some(&event.reason)),
            RoleEvent::Appointed(event) => {
                let made = &event.description;
                let tell = |teller: &Self| {
                    let mut values = vec![
                        ("person", teller.person(made.person)),
                        ("role", in_sentence(&role_label(teller.speaker.words, made.role))),
                        ("scope", teller.speaker.scope(made.scope)),
                        ("date", teller.date(made.from)),
                    ];
                    let said = match made.until {
                        None => teller.said("story-appointment-made", &values),
                        Some(until) => {
                            values.push(("until", teller.date(until)));
                            teller.said("story-appointment-made-until", &values)
                        }
                    };
                    match made.deputy {
                        None => said,
                        Some(deputy) => {
                            said.adding(&teller.say("story-appointment-deputy", &[("person", teller.person(deputy))]))
                        }
                    }
                };
                self.decided(made.appointed_by, Act::Appoint(made.role), made.scope, tell)
            }
            RoleEvent::AppointmentEnded(event) => {
                self.said("story-appointment-ended", &[("date", self.date(event.until))]).quoting(event.reason.as_ref())
            }
        }
    }
}
