//! What stands where besides answers: the controls and actions of each scope, and what receives the demands on each
//! system, laid out by number. It changes seldom, and is handed on from one working out to the next.

use super::scopes::Scopes;
use crate::action::Action;
use crate::grouped::Grouped;
use crate::id::{ActionId, ControlId, Scope, SystemId};
use crate::municipality::Municipality;
use crate::need::holdings::{Holdings, bound};
use crate::need::{Carrier, open_objects};
use crate::requirement::RequirementId;

/// Controls and actions by scope, and receivers by system.
pub(super) struct Laid {
    pub scopes: Scopes,
    /// By scope: the open controls in order; one that concerns two systems of an object may stand there twice.
    controls: Grouped<ControlId>,
    /// By scope: the open actions that see to requirements.
    actions: Grouped<ActionId>,
    /// By system number: what receives its demands, itself or its objects.
    receivers: Grouped<Carrier>,
}

impl Laid {
    pub fn of(municipality: &Municipality, holdings: &Holdings) -> Self {
        let scopes = Scopes::of(municipality);
        let (mut controls, mut actions) = (Vec::new(), Vec::new());
        for (id, control) in municipality.controls.iter().filter(|(_, control)| control.is_open()) {
            let described = &control.description;
            stands_at(holdings, described.scope, &described.systems, |scope| {
                controls.extend(scopes.number(scope).map(|number| (number, id)));
            });
        }
        let sees_to = |action: &Action| {
            action.is_open() && action.state.finished.is_none() && !action.description.requirements.is_empty()
        };
        for (id, action) in municipality.actions.iter().filter(|(_, action)| sees_to(action)) {
            let described = &action.description;
            stands_at(holdings, described.scope, &described.systems, |scope| {
                actions.extend(scopes.number(scope).map(|number| (number, id)));
            });
        }
        Laid {
            controls: Grouped::of(scopes.count(), &controls),
            actions: Grouped::of(scopes.count(), &actions),
            receivers: receivers(municipality),
            scopes,
        }
    }

    /// Where a scope stands in a list by scope; none of what is not there.
    pub fn place(&self, scope: Scope) -> Option<usize> {
        self.scopes.number(scope).and_then(|number| usize::try_from(number).ok())
    }

    /// What receives the demands on a system.
    pub fn receivers(&self, system: SystemId) -> &[Carrier] {
        self.receivers.get(system.0)
    }

    /// The open controls of a scope.
    pub fn controls(&self, scope: Scope) -> &[ControlId] {
        self.scopes.number(scope).map(|number| self.controls.get(number)).unwrap_or_default()
    }

    /// Whether a control or an open action there sees to a requirement.
    pub fn is_seen_to(&self, municipality: &Municipality, scope: Scope, requirement: &RequirementId) -> bool {
        let Some(number) = self.scopes.number(scope) else { return false };
        let controls = self.controls.get(number).iter().filter_map(|id| municipality.controls.get(*id));
        let actions = self.actions.get(number).iter().filter_map(|id| municipality.actions.get(*id));
        let seen_to = controls.map(|control| &control.description.requirements);
        let mut seen_to = seen_to.chain(actions.map(|action| &action.description.requirements));
        // What was planned for a requirement sees to what has taken its place since.
        seen_to.any(|ids| ids.iter().any(|id| municipality.requirements.is_for(id, requirement)))
    }
}

/// By system number: what receives the demands on it.
fn receivers(municipality: &Municipality) -> Grouped<Carrier> {
    let mut receivers = Vec::new();
    for (id, _) in municipality.systems.iter().filter(|(_, system)| system.is_open()) {
        let objects = open_objects(municipality, id);
        receivers.extend(objects.iter().map(|object| (id.0, Carrier::Object(*object))));
        if objects.is_empty() {
            receivers.push((id.0, Carrier::System(id)));
        }
    }
    Grouped::of(bound(municipality.systems.next()), &receivers)
}

/// A thing with this scope that concerns these systems stands at its scope, at the systems and at their objects.
fn stands_at(holdings: &Holdings, scope: Scope, systems: &[SystemId], mut at: impl FnMut(Scope)) {
    let own = match scope {
        Scope::System(system) => Some(system),
        _ => None,
    };
    for system in systems.iter().copied().chain(own) {
        holdings.objects(system).iter().for_each(|object| at(Scope::Object(*object)));
        at(Scope::System(system));
    }
    if own.is_none() {
        at(scope);
    }
}
