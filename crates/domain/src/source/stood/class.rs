//! What stood of classes, and of what files had stated of systems.

use super::super::model::Values;
use super::{after, given, kept, taken, tells};
use crate::classification::{
    Adopt, AdoptedThen, ClassRestored, ClassificationEvent, Give, GivenClass, GivenOnScale, Propose, ProposedThen,
    SetClass, SetClassRestored, StateClassified,
};
use crate::command::Verb;
use crate::event::Event;
use crate::id::{InformationSetId, SystemId};
use crate::municipality::Municipality;
use crate::number::Version;
use crate::risk::{AnalysisRestored, RiskEvent, StateAnalysed};
use serde::{Deserialize, Serialize};
use serde_json::Value;

const GIVE: &str = <Give as Verb>::NAME;
const CLASSIFIED: &str = <StateClassified as Verb>::NAME;
const ANALYSED: &str = <StateAnalysed as Verb>::NAME;
const ADOPT: &str = <Adopt as Verb>::NAME;
const PROPOSE: &str = <Propose as Verb>::NAME;

pub(super) fn of_system(municipality: &Municipality, verb: &str, id: SystemId) -> Option<Value> {
    let class = municipality.classifications.systems.get(&id);
    let stands = match verb {
        GIVE => class.and_then(|class| class.given.as_ref()).map(|(class, scale, _)| {
            let mut input = given(class);
            input.insert("scale".to_owned(), scale.0.into());
            input
        }),
        CLASSIFIED => class.and_then(|class| class.stated.as_ref()).map(|(stated, _)| given(stated)),
        ANALYSED => municipality.systems.get(id).and_then(|system| system.state.analysed.as_ref()).map(given),
        _ => return None,
    };
    Some(stands.map_or(Value::Null, Value::Object))
}

pub(super) fn system_given_back(id: SystemId, before: &Values, now: &Municipality) -> impl Iterator<Item = Event> {
    [class(id, before, now), analysis(id, before)].into_iter().flatten()
}

fn class(system: SystemId, before: &Values, now: &Municipality) -> Option<Event> {
    if !tells(before, &[GIVE, CLASSIFIED]) {
        return None;
    }
    let stands = now.classifications.systems.get(&system);
    let given = match before.get(GIVE) {
        None => stands.and_then(|class| class.given.clone()).map(|(class, scale, _)| GivenOnScale { class, scale }),
        Some(stood) => taken::<GivenClass>(stood).and_then(|class| {
            let scale = stood.get("scale").and_then(Value::as_u64).and_then(|scale| u32::try_from(scale).ok())?;
            Some(GivenOnScale { class, scale: Version(scale) })
        }),
    };
    let stated = match before.get(CLASSIFIED) {
        None => stands.and_then(|class| class.stated.clone()).map(|(stated, _)| stated),
        Some(stood) => taken(stood),
    };
    Some(ClassificationEvent::Restored(ClassRestored { system, given, stated }).into())
}

fn analysis(system: SystemId, before: &Values) -> Option<Event> {
    let stated = taken(before.get(ANALYSED)?);
    Some(RiskEvent::AnalysisRestored(AnalysisRestored { system, stated }).into())
}

/// What stood where a class was adopted: adopting takes the waiting proposal away.
#[derive(Serialize, Deserialize)]
struct StoodBeforeAdopting {
    adopted: Option<AdoptedThen>,
    proposed: Option<ProposedThen>,
}

pub(super) fn of_set(municipality: &Municipality, verb: &str, id: InformationSetId) -> Option<Value> {
    let class = municipality.classifications.sets.get(&id);
    let proposed = class.and_then(|class| proposed(class));
    match verb {
        ADOPT => Some(kept(Some(&StoodBeforeAdopting { adopted: class.and_then(|class| adopted(class)), proposed }))),
        PROPOSE => Some(kept(proposed.as_ref())),
        _ => None,
    }
}

pub(super) fn set_given_back(set: InformationSetId, before: &Values, now: &Municipality) -> Option<Event> {
    if !tells(before, &[ADOPT, PROPOSE]) {
        return None;
    }
    let stands = now.classifications.sets.get(&set);
    let stands = StoodBeforeAdopting {
        adopted: stands.and_then(|class| adopted(class)),
        proposed: after(before, PROPOSE, stands.and_then(|class| proposed(class))),
    };
    let StoodBeforeAdopting { adopted, proposed } = after(before, ADOPT, Some(stands))?;
    let (adopted, proposed) = (adopted.map(Box::new), proposed.map(Box::new));
    Some(ClassificationEvent::SetRestored(SetClassRestored { set, adopted, proposed }).into())
}

fn adopted(class: &SetClass) -> Option<AdoptedThen> {
    let (adoption, scale, stamp) = class.adopted.clone()?;
    Some(AdoptedThen { adoption, scale, judged: class.judged.clone(), stamp })
}

fn proposed(class: &SetClass) -> Option<ProposedThen> {
    let (proposal, stamp) = class.proposed.clone()?;
    Some(ProposedThen { proposal, stamp })
}
