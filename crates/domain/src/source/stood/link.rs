//! What stood of a system's dependencies, by the other system.

use super::super::model::Values;
use super::{given, taken};
use crate::event::Event;
use crate::id::{ItemRef, SystemId};
use crate::municipality::Municipality;
use crate::system::{Dependency, DependencyEnded, DependencyEvent, DependencySet};
use serde_json::Value;

/// Under this name a statement keeps the systems that the system needs.
pub const DEPENDENCIES_TO: &str = "dependencies-to";
/// Under this name a statement keeps the systems that need the system.
pub const DEPENDENCIES_FROM: &str = "dependencies-from";

/// What stands of a dependency, null when there is none.
pub fn dependency_stood(municipality: &Municipality, system: SystemId, on: SystemId) -> Value {
    municipality.dependencies.get(system, on).map_or(Value::Null, |dependency| Value::Object(given(dependency)))
}

pub(super) fn given_back(about: SystemId, before: &Values, now: &Municipality) -> Vec<Event> {
    let mut events = Vec::new();
    for (slot, from) in [(DEPENDENCIES_TO, false), (DEPENDENCIES_FROM, true)] {
        for (other, stood) in before.get(slot).and_then(Value::as_object).into_iter().flatten() {
            let Some(other) = other.parse::<ItemRef>().ok().map(|other| SystemId(other.number)) else { continue };
            let (system, on) = if from { (other, about) } else { (about, other) };
            let event = match taken::<Dependency>(stood) {
                Some(dependency) => DependencyEvent::Set(DependencySet { system, on, dependency }),
                None if now.dependencies.get(system, on).is_none() => continue,
                None => DependencyEvent::Ended(DependencyEnded { system, on }),
            };
            events.push(event.into());
        }
    }
    events
}
