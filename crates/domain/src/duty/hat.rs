//! The roles that a person acts by today, and what each of them answers for.

use super::model::Because;
use crate::id::{PersonId, Scope};
use crate::mandate::Act;
use crate::municipality::Municipality;
use crate::organisation::{covers, unit_of};
use crate::role::Role;
use crate::sight::Sight;
use crate::time::Date;

/// A role held for a part of the municipality.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Hat {
    pub role: Role,
    pub scope: Scope,
}

impl Hat {
    pub fn because(self) -> Because {
        Because::Holds(self.role, self.scope)
    }

    /// Whether it reaches a part of the municipality.
    pub fn covers(self, now: &Municipality, home: Scope) -> bool {
        covers(now, self.scope, home)
    }

    /// Whether what has this home is this role's to see to. A role for the whole municipality sees to what belongs to
    /// no part of it; the parts have roles of their own.
    fn sees_to(self, now: &Municipality, home: Scope) -> bool {
        match self.scope {
            Scope::Municipality => unit_of(now, home).is_none(),
            _ => self.covers(now, home),
        }
    }
}

/// The person whose duties are asked for.
pub(super) struct Person<'a> {
    pub id: PersonId,
    pub now: &'a Municipality,
    pub today: Date,
    pub sight: Sight,
    pub hats: Vec<Hat>,
}

impl<'a> Person<'a> {
    pub fn of(now: &'a Municipality, id: PersonId, today: Date) -> Self {
        let held = now.roles.of(id, today).map(|(_, appointment)| &appointment.description);
        let mut hats: Vec<Hat> = held.map(|held| Hat { role: held.role, scope: held.scope }).collect();
        hats.sort_unstable();
        hats.dedup();
        Person { id, now, today, sight: Sight::of(now, id, today), hats }
    }

    /// Why something is this person's to see to: as its owner, or by the first role that leads the work there.
    pub fn sees_to(&self, owner: Option<PersonId>, home: Scope, act: Act) -> Option<Because> {
        if owner == Some(self.id) {
            return Some(Because::Owner);
        }
        let mut hats =
            self.hats.iter().filter(|hat| leads_work(hat.role) && self.now.mandates.table().grants(hat.role, act));
        hats.find(|hat| hat.sees_to(self.now, home)).map(|hat| hat.because())
    }
}

/// The roles that lead the work where they are held; others own and decide.
fn leads_work(role: Role) -> bool {
    matches!(
        role,
        Role::SecurityCoordinator
            | Role::ObjectManager
            | Role::ObjectManagerIt
            | Role::SystemOwner
            | Role::InformationSecurityLead
            | Role::ItSecurityLead
    )
}
