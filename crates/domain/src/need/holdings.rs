//! What needs are computed on besides classes: which systems are in use, what holds what, and what needs what, laid out
//! by number. It changes seldom, and is handed on from one computing to the next.

use crate::grouped::Grouped;
use crate::id::{InformationSetId, Numbered, ObjectId, SystemId};
use crate::information::PersonalData;
use crate::municipality::Municipality;
use crate::system::Hosting;

/// Systems, the information sets they hold, the objects they belong to, and their dependencies.
#[derive(Clone, Debug, Default)]
pub(crate) struct Holdings {
    /// By system number: whether it is in use, and where it runs.
    systems: Vec<(bool, Option<Hosting>)>,
    /// By system number: the highest kind of personal data that its sets hold.
    personal_data: Vec<Option<PersonalData>>,
    objects: Grouped<ObjectId>,
    members: Grouped<SystemId>,
    sets: Grouped<InformationSetId>,
    holders: Grouped<SystemId>,
    needed: Grouped<(SystemId, bool)>,
}

/// Numbers that a table may hold are below this.
pub(crate) fn bound(next: impl Numbered) -> usize {
    usize::try_from(next.number()).unwrap_or_default()
}

/// Where a number stands in a list by number.
pub(crate) fn place(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

impl Holdings {
    pub fn of(municipality: &Municipality) -> Self {
        let (systems, sets) = (bound(municipality.systems.next()), bound(municipality.information_sets.next()));
        let (mut objects, mut members) = (Vec::new(), Vec::new());
        let mut known = vec![(false, None); systems];
        for (id, system) in municipality.systems.iter() {
            if let Some(known) = known.get_mut(place(id.0)) {
                *known = (system.is_open(), system.description.hosting);
            }
            for object in &system.description.objects {
                objects.push((id.0, *object));
                if system.is_open() {
                    members.push((object.0, id));
                }
            }
        }
        let (mut held, mut holders) = (Vec::new(), Vec::new());
        let mut personal_data = vec![None; systems];
        for (id, set) in municipality.information_sets.iter().filter(|(_, set)| set.is_open()) {
            for system in &set.description.systems {
                held.push((system.0, id));
                holders.push((id.0, *system));
                if let Some(known) = personal_data.get_mut(place(system.0)) {
                    *known = (*known).max(set.description.personal_data);
                }
            }
        }
        let needed = municipality.dependencies.iter();
        let needed: Vec<_> = needed.map(|(system, on, how)| (system.0, (on, how.reserve == Some(true)))).collect();
        Holdings {
            systems: known,
            personal_data,
            objects: Grouped::of(systems, &objects),
            members: Grouped::of(bound(municipality.objects.next()), &members),
            sets: Grouped::of(systems, &held),
            holders: Grouped::of(sets, &holders),
            needed: Grouped::of(systems, &needed),
        }
    }

    /// Whether another value gives the same, as far as can be told without working it out.
    pub fn same(before: &Municipality, now: &Municipality) -> bool {
        before.systems.is(&now.systems)
            && before.information_sets.is(&now.information_sets)
            && before.dependencies.is(&now.dependencies)
            && before.objects.next() == now.objects.next()
    }

    /// Numbers of systems are below this.
    pub fn systems(&self) -> usize {
        self.systems.len()
    }

    /// Numbers of information sets are below this.
    pub fn sets_bound(&self) -> usize {
        self.holders.count()
    }

    pub fn is_open(&self, system: SystemId) -> bool {
        self.systems.get(place(system.0)).is_some_and(|(is_open, _)| *is_open)
    }

    pub fn hosting(&self, system: SystemId) -> Option<Hosting> {
        let known = self.systems.get(place(system.0)).filter(|(is_open, _)| *is_open);
        known.and_then(|(_, hosting)| *hosting)
    }

    pub fn personal_data(&self, system: SystemId) -> Option<PersonalData> {
        self.personal_data.get(place(system.0)).copied().flatten()
    }

    /// The objects that a system belongs to, in use or not.
    pub fn objects(&self, system: SystemId) -> &[ObjectId] {
        self.objects.get(system.0)
    }

    /// The systems in use that belong to an object.
    pub fn members(&self, object: ObjectId) -> &[SystemId] {
        self.members.get(object.0)
    }

    /// The information sets in use that a system holds, in order.
    pub fn sets(&self, system: SystemId) -> &[InformationSetId] {
        self.sets.get(system.0)
    }

    /// The systems that hold an information set in use.
    pub fn holders(&self, set: InformationSetId) -> &[SystemId] {
        self.holders.get(set.0)
    }

    /// What a system needs, and whether there is a reserve.
    pub fn needed(&self, system: SystemId) -> &[(SystemId, bool)] {
        self.needed.get(system.0)
    }
}
