//! What stood where a file's own acts were carried out: kept with the file's statement of a system, so that
//! withdrawing the file gives it back. Dependencies stand by the other system, acts by their verb.

use super::model::{Statement, Values};
use crate::classification::{ClassRestored, ClassificationEvent, Give, GivenClass, GivenOnScale, StateClassified};
use crate::command::{Decided, Verb};
use crate::event::Event;
use crate::field::{Input, Part};
use crate::id::{ItemRef, Kind, SystemId};
use crate::municipality::Municipality;
use crate::number::Version;
use crate::refusal::Refusal;
use crate::risk::{AnalysisRestored, RiskEvent, StateAnalysed};
use crate::system::{Dependency, DependencyEnded, DependencyEvent, DependencySet};
use serde_json::Value;

/// Under this name a statement keeps the systems that the system needs.
pub const DEPENDENCIES_TO: &str = "dependencies-to";
/// Under this name a statement keeps the systems that need the system.
pub const DEPENDENCIES_FROM: &str = "dependencies-from";

const GIVE: &str = <Give as Verb>::NAME;
const CLASSIFIED: &str = <StateClassified as Verb>::NAME;
const ANALYSED: &str = <StateAnalysed as Verb>::NAME;

/// What stands of an act that withdrawing can take back, null when nothing does; none for other acts.
pub fn stood(municipality: &Municipality, verb: &str, item: ItemRef) -> Option<Value> {
    if item.kind != Kind::System {
        return None;
    }
    let id = SystemId(item.number);
    let class = municipality.classifications.systems.get(&id);
    let stands = match verb {
        GIVE => class.and_then(|class| class.given.as_ref()).map(|(given, scale, _)| {
            let mut input = written(given);
            input.insert("scale".to_owned(), scale.0.into());
            input
        }),
        CLASSIFIED => class.and_then(|class| class.stated.as_ref()).map(|(stated, _)| written(stated)),
        ANALYSED => municipality.systems.get(id).and_then(|system| system.state.analysed.as_ref()).map(written),
        _ => return None,
    };
    Some(stands.map_or(Value::Null, Value::Object))
}

/// What stands of a dependency, null when there is none.
pub fn dependency_stood(municipality: &Municipality, system: SystemId, on: SystemId) -> Value {
    municipality.dependencies.get(system, on).map_or(Value::Null, |dependency| Value::Object(written(dependency)))
}

fn written(part: &impl Part) -> Input {
    let mut input = Input::new();
    part.put("", &mut input);
    input
}

fn read<P: Part>(value: &Value) -> Option<P> {
    P::take("", value.as_object()?, &mut Vec::new())
}

/// Gives back what stood before a statement's acts.
pub(super) fn give_back(said: &Statement, decided: &mut Decided) -> Result<(), Refusal> {
    if said.item.kind != Kind::System {
        return Ok(());
    }
    let system = SystemId(said.item.number);
    for event in dependencies(system, &said.before, &decided.municipality) {
        decided.add(event)?;
    }
    let acts = [class(system, &said.before, &decided.municipality), analysis(system, &said.before)];
    acts.into_iter().flatten().try_for_each(|event| decided.add(event))
}

fn dependencies(about: SystemId, before: &Values, now: &Municipality) -> Vec<Event> {
    let mut events = Vec::new();
    for (slot, from) in [(DEPENDENCIES_TO, false), (DEPENDENCIES_FROM, true)] {
        for (other, stood) in before.get(slot).and_then(Value::as_object).into_iter().flatten() {
            let Some(other) = other.parse::<ItemRef>().ok().map(|other| SystemId(other.number)) else { continue };
            let (system, on) = if from { (other, about) } else { (about, other) };
            let event = match read::<Dependency>(stood) {
                Some(dependency) => DependencyEvent::Set(DependencySet { system, on, dependency }),
                None if now.dependencies.get(system, on).is_none() => continue,
                None => DependencyEvent::Ended(DependencyEnded { system, on }),
            };
            events.push(event.into());
        }
    }
    events
}

fn class(system: SystemId, before: &Values, now: &Municipality) -> Option<Event> {
    let (given_stood, stated_stood) = (before.get(GIVE), before.get(CLASSIFIED));
    if given_stood.is_none() && stated_stood.is_none() {
        return None;
    }
    let stands = now.classifications.systems.get(&system);
    let given = match given_stood {
        None => stands.and_then(|class| class.given.clone()).map(|(class, scale, _)| GivenOnScale { class, scale }),
        Some(stood) => read::<GivenClass>(stood).and_then(|class| {
            let scale = stood.get("scale").and_then(Value::as_u64).and_then(|scale| u32::try_from(scale).ok())?;
            Some(GivenOnScale { class, scale: Version(scale) })
        }),
    };
    let stated = match stated_stood {
        None => stands.and_then(|class| class.stated.clone()).map(|(stated, _)| stated),
        Some(stood) => read(stood),
    };
    Some(ClassificationEvent::Restored(ClassRestored { system, given, stated }).into())
}

fn analysis(system: SystemId, before: &Values) -> Option<Event> {
    let stated = read(before.get(ANALYSED)?);
    Some(RiskEvent::AnalysisRestored(AnalysisRestored { system, stated }).into())
}
