//! What stood of risks, controls and actions.

use super::super::model::Values;
use super::{after, kept, tells};
use crate::action::{ActionEvent, ActionReopened, Finish};
use crate::command::Verb;
use crate::control::{Control, ControlEvent, ControlRestored, Introduce, VerifiedThen, Verify};
use crate::event::Event;
use crate::id::{ActionId, ControlId, RiskId};
use crate::municipality::Municipality;
use crate::risk::{Assess, RiskEvent, RiskRestored, Treat};
use serde_json::Value;

const ASSESS: &str = <Assess as Verb>::NAME;
const TREAT: &str = <Treat as Verb>::NAME;
const INTRODUCE: &str = <Introduce as Verb>::NAME;
const VERIFY: &str = <Verify as Verb>::NAME;
const FINISH: &str = <Finish as Verb>::NAME;

pub(super) fn of_risk(municipality: &Municipality, verb: &str, id: RiskId) -> Option<Value> {
    let state = &municipality.risks.get(id)?.state;
    match verb {
        ASSESS => Some(kept(state.assessment.as_ref())),
        TREAT => Some(kept(state.treatment.as_ref())),
        _ => None,
    }
}

pub(super) fn risk_given_back(risk: RiskId, before: &Values, now: &Municipality) -> Option<Event> {
    let state = &now.risks.get(risk).filter(|_| tells(before, &[ASSESS, TREAT]))?.state;
    let assessment = after(before, ASSESS, state.assessment.clone());
    let treatment = after(before, TREAT, state.treatment.clone());
    Some(RiskEvent::Restored(RiskRestored { risk, assessment, treatment }).into())
}

pub(super) fn of_control(municipality: &Municipality, verb: &str, id: ControlId) -> Option<Value> {
    let control = municipality.controls.get(id)?;
    match verb {
        INTRODUCE => Some(kept(control.state.introduction.as_ref())),
        VERIFY => Some(kept(verified(control).as_ref())),
        _ => None,
    }
}

pub(super) fn control_given_back(id: ControlId, before: &Values, now: &Municipality) -> Option<Event> {
    let control = now.controls.get(id).filter(|_| tells(before, &[INTRODUCE, VERIFY]))?;
    let introduction = after(before, INTRODUCE, control.state.introduction.clone());
    let verification = after(before, VERIFY, verified(control));
    Some(ControlEvent::Restored(ControlRestored { control: id, introduction, verification }).into())
}

fn verified(control: &Control) -> Option<VerifiedThen> {
    let (verification, stamp, self_check) = control.state.verification.clone()?;
    Some(VerifiedThen { verification, self_check, stamp })
}

/// An action is done once, so nothing of the kind stands before.
pub(super) fn of_action(municipality: &Municipality, verb: &str, id: ActionId) -> Option<Value> {
    let action = municipality.actions.get(id)?;
    (verb == FINISH && action.state.finished.is_none()).then_some(Value::Null)
}

pub(super) fn action_given_back(action: ActionId, before: &Values, now: &Municipality) -> Option<Event> {
    let known = now.actions.has(action) && tells(before, &[FINISH]);
    known.then(|| ActionEvent::Reopened(ActionReopened { action }).into())
}
