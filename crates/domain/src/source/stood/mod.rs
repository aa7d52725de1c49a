//! What stood where a file's own acts were carried out: kept with the file's statement of a thing, so that
//! withdrawing the file gives it back. Acts stand by their verb, dependencies by the other system. A thing whose
//! statement says nothing of an act keeps what stands of it.

mod answer;
mod class;
mod duty;
mod link;
mod protection;

use super::model::{Statement, Values};
use crate::command::{Decided, Ground};
use crate::event::Event;
use crate::field::{Input, Part};
use crate::id::{ItemRef, Kind, Numbered};
use crate::municipality::Municipality;
use crate::refusal::Refusal;
use crate::text::Prose;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

pub use link::{DEPENDENCIES_FROM, DEPENDENCIES_TO, dependency_stood};

/// What stands of an act that withdrawing can take back, null when nothing does; none for other acts.
pub fn stood(municipality: &Municipality, verb: &str, item: ItemRef) -> Option<Value> {
    let number = item.number;
    match item.kind {
        Kind::System => class::of_system(municipality, verb, Numbered::of(number)),
        Kind::InformationSet => class::of_set(municipality, verb, Numbered::of(number)),
        Kind::Risk => protection::of_risk(municipality, verb, Numbered::of(number)),
        Kind::Control => protection::of_control(municipality, verb, Numbered::of(number)),
        Kind::Action => protection::of_action(municipality, verb, Numbered::of(number)),
        Kind::Assessment => answer::of(municipality, verb, Numbered::of(number)),
        _ => None,
    }
}

/// Gives back what stood before a statement's acts, on the ground of withdrawing its file for a reason.
pub(super) fn give_back(
    said: &Statement,
    ground: &Ground<'_>,
    reason: &Prose,
    decided: &mut Decided,
) -> Result<(), Refusal> {
    let (before, now, number) = (&said.before, &decided.municipality, said.item.number);
    let events: Vec<Event> = match said.item.kind {
        Kind::System => {
            let system = Numbered::of(number);
            let acts = class::system_given_back(system, before, now);
            link::given_back(system, before, now).into_iter().chain(acts).collect()
        }
        Kind::InformationSet => class::set_given_back(Numbered::of(number), before, now).into_iter().collect(),
        Kind::Risk => protection::risk_given_back(Numbered::of(number), before, now).into_iter().collect(),
        Kind::Control => protection::control_given_back(Numbered::of(number), before, now).into_iter().collect(),
        Kind::Action => protection::action_given_back(Numbered::of(number), before, now).into_iter().collect(),
        Kind::Assessment => answer::given_back(Numbered::of(number), before, now).into_iter().collect(),
        Kind::Appointment if said.created => {
            duty::taken_back(Numbered::of(number), now, ground.today, reason)?.into_iter().collect()
        }
        _ => Vec::new(),
    };
    events.into_iter().try_for_each(|event| decided.add(event))
}

/// A record as it would be given.
fn given(part: &impl Part) -> Input {
    let mut input = Input::new();
    part.put("", &mut input);
    input
}

/// A record from what was given.
fn taken<P: Part>(value: &Value) -> Option<P> {
    P::take("", value.as_object()?, &mut Vec::new())
}

/// What stands, as it is kept; null when nothing does.
fn kept(stands: Option<&impl Serialize>) -> Value {
    stands.and_then(|stands| serde_json::to_value(stands).ok()).unwrap_or_default()
}

/// What stands of an act afterwards: what stood before it, or as it is now if the file did not carry it out.
fn after<T: DeserializeOwned>(before: &Values, verb: &str, now: Option<T>) -> Option<T> {
    before.get(verb).map_or(now, |stood| serde_json::from_value(stood.clone()).ok())
}

/// Whether a file carried out any of these acts.
fn tells(before: &Values, verbs: &[&str]) -> bool {
    verbs.iter().any(|verb| before.contains_key(*verb))
}
