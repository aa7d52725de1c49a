//! Work that waits: actions to carry out, controls to verify, systems to classify.

use super::due::{Found, urgency};
use super::hat::Person;
use super::model::{Because, Concern, Subject, Task, Urgency};
use crate::classification::standing_of_system;
use crate::control::ControlStanding;
use crate::id::Scope;
use crate::mandate::Act;

pub(super) fn actions(person: &Person<'_>, found: &mut Found) {
    for (id, action) in person.now.actions.iter() {
        let described = &action.description;
        if described.owner != Some(person.id) || !action.is_open() || action.state.finished.is_some() {
            continue;
        }
        let Some(urgency) = described.due.and_then(|due| urgency(person.today, due)) else { continue };
        if person.sight.may_see(person.now, id.into()) {
            let concern = Concern::of(Subject::Item(id.into()), described.due);
            found.add(Task::FinishAction, urgency, Because::Owner, concern);
        }
    }
}

pub(super) fn controls(person: &Person<'_>, found: &mut Found) {
    for (id, control) in person.now.controls.iter().filter(|(_, control)| control.is_open()) {
        let Some((verification, ..)) = &control.state.verification else { continue };
        let urgency = match control.standing(person.today) {
            ControlStanding::Lapsed => Some(Urgency::Late),
            ControlStanding::Verified | ControlStanding::SelfChecked => {
                urgency(person.today, verification.valid_until).map(|_| Urgency::Soon)
            }
            _ => None,
        };
        let Some(urgency) = urgency else { continue };
        let described = &control.description;
        let because = person.sees_to(described.owner, described.scope, Act::VerifyControl);
        let Some(because) = because.filter(|_| person.sight.may_see(person.now, id.into())) else { continue };
        let concern = Concern::of(Subject::Item(id.into()), Some(verification.valid_until));
        found.add(Task::VerifyControl, urgency, because, concern);
    }
}

pub(super) fn systems(person: &Person<'_>, found: &mut Found) {
    for (id, system) in person.now.systems.iter() {
        if !system.is_open() || !system.description.is_critical() || standing_of_system(person.now, id).is_classified()
        {
            continue;
        }
        let because = person.sees_to(None, Scope::System(id), Act::ProposeClass);
        let Some(because) = because.filter(|_| person.sight.may_see(person.now, id.into())) else { continue };
        found.add(Task::ClassifySystem, Urgency::Now, because, Concern::of(Subject::Item(id.into()), None));
    }
}
