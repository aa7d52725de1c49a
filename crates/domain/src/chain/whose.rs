//! Whose turn it is, by name: of all who may, those whose duty lies nearest, and of those whoever leads the work.

use super::link::Turn;
use crate::id::{PersonId, Scope};
use crate::mandate::{Act, holders};
use crate::municipality::Municipality;
use crate::organisation::covers;
use crate::role::Role;
use crate::time::Date;

/// Who leads the work in a department, an object or a system, first to be asked.
const LEADING: [Role; 4] = [Role::SecurityCoordinator, Role::ObjectManager, Role::ObjectManagerIt, Role::SystemOwner];

impl Turn {
    /// Who it is today, by the role that makes it their turn; nobody when the duty is vacant, or is not told of.
    pub fn whose(self, now: &Municipality, today: Date) -> Vec<(Role, PersonId)> {
        match self {
            Turn::Owner(person) => vec![(Role::InformationOwner, person)],
            Turn::Mandate(act, scope) => nearest(now, act, scope, today),
            Turn::Unseen => Vec::new(),
        }
    }
}

fn nearest(now: &Municipality, act: Act, scope: Scope, today: Date) -> Vec<(Role, PersonId)> {
    let held = |role: Role, person: PersonId| {
        let described = now.roles.of(person, today).map(|(_, held)| &held.description);
        let scopes = described.filter(move |held| held.role == role && covers(now, held.scope, scope));
        scopes.map(move |held| (held.scope, role, person))
    };
    let all = holders(now, act, scope, today).into_iter();
    let all: Vec<(Scope, Role, PersonId)> =
        all.flat_map(|(role, people)| people.into_iter().flat_map(move |person| held(role, person))).collect();
    // Nearest is what nobody else's duty lies within.
    let within = |one: Scope, other: Scope| one != other && covers(now, other, one);
    let near: Vec<_> = all.iter().filter(|one| !all.iter().any(|other| within(other.0, one.0))).collect();
    let leading = LEADING.iter().copied().find(|role| near.iter().any(|one| one.1 == *role));
    let role = leading.or_else(|| near.first().map(|one| one.1));
    let mut found: Vec<(Role, PersonId)> =
        near.into_iter().filter(|one| Some(one.1) == role).map(|one| (one.1, one.2)).collect();
    found.dedup();
    found
}
