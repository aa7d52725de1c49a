//! What stood of a part's answer to a requirement.

use super::super::model::Values;
use super::{after, kept, tells};
use crate::command::Verb;
use crate::event::Event;
use crate::id::AssessmentId;
use crate::municipality::Municipality;
use crate::requirement::{AnswerRestored, AnswerThen, Assess, RequirementEvent};
use serde_json::Value;

const ASSESS: &str = <Assess as Verb>::NAME;

pub(super) fn of(municipality: &Municipality, verb: &str, id: AssessmentId) -> Option<Value> {
    (verb == ASSESS).then(|| kept(stands(municipality, id).as_ref()))
}

pub(super) fn given_back(assessment: AssessmentId, before: &Values, now: &Municipality) -> Option<Event> {
    let known = now.requirements.standing(assessment).filter(|_| tells(before, &[ASSESS]))?;
    let (scope, requirement) = (known.scope, known.requirement.clone());
    let stands = after(before, ASSESS, stands(now, assessment));
    Some(RequirementEvent::Restored(AnswerRestored { assessment, scope, requirement, stands }).into())
}

fn stands(municipality: &Municipality, id: AssessmentId) -> Option<AnswerThen> {
    let known = municipality.requirements.standing(id)?;
    let (catalogue_version, answer, stamp) = (known.version.clone(), known.answer.clone(), known.changed);
    Some(AnswerThen { catalogue_version, answer, stamp })
}
