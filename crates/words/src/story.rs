//! An item's story: each event as a sentence about who did what, with the reason quoted.
//! What changed is told by comparing with the item's earlier events, for an event carries only the new values.
//! Names are those of the time; what the reader may not see is not named; what was disposed of is not told.

mod change;
mod evidence;
mod information;
mod judgement;
mod law;
mod mandates;
mod need;
mod organisation;
mod protection;
mod reported_need;
mod restored;
mod source;
#[cfg(test)]
mod tests;
mod value;

use domain::command::By;
use domain::event::{Event, Stamp};
use domain::id::{AppointmentId, PersonId, Scope};
use domain::mandate::{self, Act};
use domain::text::DISPOSED;
use domain::time::Date;

use crate::Value;
use crate::label::{capitalised, role_short};
use crate::who::Speaker;

/// An event with what the log tells of it.
#[derive(Clone, Copy, Debug)]
pub struct Told<'a> {
    /// What happened; what is left of it, when it was disposed of.
    pub event: &'a Event,
    /// Where, when and who.
    pub stamp: Stamp,
    /// By which appointment.
    pub appointment: Option<AppointmentId>,
    /// By which delegation or decision.
    pub reference: Option<&'a str>,
    /// Whether its content was disposed of.
    pub disposed: bool,
}

/// An event as a story shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// The day it was recorded, in running text: *12 mars 2026*.
    pub date: String,
    /// Who did what.
    pub text: String,
    /// The reason in the words of whoever gave it, without quotation marks.
    pub quote: Option<String>,
    /// The delegation or decision referred to.
    pub reference: Option<String>,
}

/// A story as sentences. The events come newest first; what changed is told as far back as they reach.
pub fn story(speaker: &Speaker<'_>, told: &[Told<'_>]) -> Vec<Sentence> {
    let events: Vec<&Event> = told.iter().map(|told| told.event).collect();
    let earlier = |place: usize| events.get(place + 1..).unwrap_or_default();
    told.iter().enumerate().map(|(place, told)| sentence(speaker, told, earlier(place))).collect()
}

/// One event as a sentence; `earlier` are the same item's earlier events, newest first.
pub fn sentence(speaker: &Speaker<'_>, told: &Told<'_>, earlier: &[&Event]) -> Sentence {
    let date = speaker.words.date(told.stamp.at.date().0);
    if told.disposed {
        let text = speaker.words.text("story-disposed").into_owned();
        return Sentence { date, text, quote: None, reference: None };
    }
    let who = Teller::with_role(speaker, told.stamp.actor, told.stamp, told.appointment);
    let said = Teller { speaker, told, earlier, who }.tell();
    let quote = said.quotes.into_iter().flatten().filter(|quote| *quote != DISPOSED).collect::<Vec<_>>().join("\n");
    Sentence {
        date,
        text: capitalised(&said.text),
        quote: (!quote.is_empty()).then_some(quote),
        reference: told.reference.map(str::to_owned),
    }
}

/// What a sentence is made of.
struct Said<'a> {
    text: String,
    quotes: Vec<Option<&'a str>>,
}

impl<'a> Said<'a> {
    fn new(text: String) -> Self {
        Said { text, quotes: Vec::new() }
    }

    fn quoting<T: std::ops::Deref<Target = str>>(mut self, reason: Option<&'a T>) -> Self {
        self.quotes.push(reason.map(|reason| &**reason));
        self
    }

    fn adding(mut self, sentence: &str) -> Self {
        self.text.push(' ');
        self.text.push_str(sentence);
        self
    }
}

/// Tells one event.
struct Teller<'a> {
    speaker: &'a Speaker<'a>,
    told: &'a Told<'a>,
    earlier: &'a [&'a Event],
    who: String,
}

impl<'a> Teller<'a> {
    fn tell(&self) -> Said<'a> {
        match self.told.event {
            Event::Organisation(event) => self.organisation(event),
            Event::Unit(_)
            | Event::Family(_)
            | Event::Object(_)
            | Event::RecordType(_)
            | Event::InformationSet(_)
            | Event::Processing(_)
            | Event::Supplier(_)
            | Event::System(_)
            | Event::RiskItem(_)
            | Event::ControlItem(_)
            | Event::Sample(_)
            | Event::Weakness(_)
            | Event::ActionItem(_)
            | Event::ReportedNeedItem(_) => self.item(),
            Event::Mandate(event) => self.mandate(event),
            Event::Role(event) => self.role(event),
            Event::Information(event) => self.information(event),
            Event::Dependency(event) => self.dependency(event),
            Event::Classification(event) => self.classification(event),
            Event::Need(event) => self.need(event),
            Event::Requirement(event) => self.requirement(event),
            Event::Risk(event) => self.risk(event),
            Event::Control(event) => self.control(event),
            Event::Action(event) => self.action(event),
            Event::ReportedNeed(event) => self.reported_need(event),
            Event::Law(event) => self.law(event),
            Event::Evidence(event) => self.evidence(event),
            Event::Secrecy(event) => self.secrecy(event),
            Event::Source(event) => self.source(event),
            Event::Disposal(event) => self.disposal(event),
        }
    }

    fn with_role(speaker: &Speaker<'_>, person: PersonId, stamp: Stamp, by: Option<AppointmentId>) -> String {
        let name = speaker.actor(person, stamp.at);
        match by.and_then(|by| speaker.municipality.roles.appointments.get(by)) {
            None => name,
            Some(appointment) => {
                let role = role_short(speaker.words, appointment.description.role);
                speaker.words.with("story-actor", &[("name", Value::from(name)), ("role", Value::from(role))])
            }
        }
    }

    fn say(&self, key: &str, values: &[(&str, String)]) -> String {
        let mut given = vec![("who", Value::from(self.who.as_str()))];
        given.extend(values.iter().map(|(name, value)| (*name, Value::from(value.as_str()))));
        self.speaker.words.with(key, &given)
    }

    fn said(&self, key: &str, values: &[(&str, String)]) -> Said<'a> {
        Said::new(self.say(key, values))
    }

    fn date(&self, date: Date) -> String {
        self.speaker.words.date(date.0)
    }

    fn person(&self, person: PersonId) -> String {
        self.speaker.person_at(person, self.told.stamp.at)
    }

    /// Tells an act as its decider's, when it was registered for somebody else, and adds who registered it. The
    /// decider's role is the one that gave the mandate.
    fn decided(&self, by: Option<PersonId>, act: Act, scope: Scope, tell: impl Fn(&Self) -> Said<'a>) -> Said<'a> {
        let Some(decider) = by.filter(|by| *by != self.told.stamp.actor) else { return tell(self) };
        let stamp = self.told.stamp;
        let mandate = mandate::judge(self.speaker.municipality, &By::Person(decider), act, scope, stamp.at.date());
        let who = Self::with_role(self.speaker, decider, stamp, mandate.ok().flatten());
        let name = self.person(decider);
        let for_whom = self.say("story-registered-for", &[("registrar", self.who.clone()), ("decider", name)]);
        let own = Teller { speaker: self.speaker, told: self.told, earlier: self.earlier, who };
        tell(&own).adding(&for_whom)
    }
}
