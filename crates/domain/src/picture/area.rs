//! The part of the municipality that a picture or a list is about. Worked out once per scope, so that asking of
//! a thousand items costs a look into a table each.

use crate::id::{Numbered, Scope, SystemId};
use crate::municipality::Municipality;
use crate::organisation::{covers, unit_of};

/// Which parts lie within a scope.
#[derive(Clone, Debug)]
pub struct Area {
    scope: Scope,
    units: Vec<bool>,
    objects: Vec<bool>,
    systems: Vec<bool>,
}

/// Where a number stands in a list by number.
pub(super) fn place(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

fn marks<I: Numbered>(inside: impl Iterator<Item = (I, bool)>) -> Vec<bool> {
    let mut marks = Vec::new();
    for (id, is_inside) in inside {
        marks.resize(place(id.number()), false);
        marks.push(is_inside);
    }
    marks
}

/// Whether a number is marked in a list by number.
pub(super) fn is_marked(marks: &[bool], number: u32) -> bool {
    marks.get(place(number)).copied().unwrap_or(false)
}

impl Area {
    /// What lies within a scope, as the organisation stands in this value.
    pub fn of(municipality: &Municipality, scope: Scope) -> Self {
        if scope == Scope::Municipality {
            return Area { scope, units: Vec::new(), objects: Vec::new(), systems: Vec::new() };
        }
        let covered = |inner| covers(municipality, scope, inner);
        let units = marks(municipality.units.iter().map(|(id, _)| (id, covered(Scope::Unit(id)))));
        let by_unit = |inner| unit_of(municipality, inner).is_some_and(|unit| is_marked(&units, unit.0));
        let inside = |inner| if matches!(scope, Scope::Unit(_)) { by_unit(inner) } else { covered(inner) };
        let objects = marks(municipality.objects.iter().map(|(id, _)| (id, inside(Scope::Object(id)))));
        let systems = marks(municipality.systems.iter().map(|(id, _)| (id, inside(Scope::System(id)))));
        Area { scope, units, objects, systems }
    }

    /// The scope it was made of.
    pub fn scope(&self) -> Scope {
        self.scope
    }

    /// Whether it is the whole municipality.
    pub fn is_whole(&self) -> bool {
        self.scope == Scope::Municipality
    }

    /// Whether a part of the municipality lies within it.
    pub fn has(&self, home: Scope) -> bool {
        self.is_whole()
            || match home {
                Scope::Municipality => false,
                Scope::Unit(id) => is_marked(&self.units, id.0),
                Scope::Family(_) => home == self.scope,
                Scope::Object(id) => is_marked(&self.objects, id.0),
                Scope::System(id) => is_marked(&self.systems, id.0),
            }
    }

    /// Whether something with this home that concerns these systems belongs here: by its home, and in the area of
    /// a family, an object or a system also by what it concerns.
    pub fn concerns(&self, home: Scope, systems: &[SystemId]) -> bool {
        self.has(home)
            || (!matches!(self.scope, Scope::Unit(_)) && systems.iter().any(|id| is_marked(&self.systems, id.0)))
    }
}
