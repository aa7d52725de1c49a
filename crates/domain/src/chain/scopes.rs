//! The parts of the municipality by one running number, so that what is known of each lies in a list.

use crate::id::Scope;
use crate::municipality::Municipality;
use crate::need::holdings::bound;

/// Where the numbers of each kind begin.
pub(super) struct Scopes {
    units: u32,
    families: u32,
    objects: u32,
    systems: u32,
    count: u32,
}

impl Scopes {
    pub fn of(municipality: &Municipality) -> Self {
        let after = |begin: u32, bound: usize| begin.saturating_add(u32::try_from(bound).unwrap_or(u32::MAX));
        let units = 1;
        let families = after(units, bound(municipality.units.next()));
        let objects = after(families, bound(municipality.families.next()));
        let systems = after(objects, bound(municipality.objects.next()));
        let count = after(systems, bound(municipality.systems.next()));
        Scopes { units, families, objects, systems, count }
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        usize::try_from(self.count).unwrap_or_default()
    }

    /// The number of a part; none of what is not there.
    pub fn number(&self, scope: Scope) -> Option<u32> {
        let (begin, end, number) = match scope {
            Scope::Municipality => (0, self.units, 0),
            Scope::Unit(unit) => (self.units, self.families, unit.0),
            Scope::Family(family) => (self.families, self.objects, family.0),
            Scope::Object(object) => (self.objects, self.systems, object.0),
            Scope::System(system) => (self.systems, self.count, system.0),
        };
        begin.checked_add(number).filter(|number| *number < end)
    }
}
