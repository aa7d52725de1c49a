//! What the information owners ask of a system or object, each set by itself, and whether it was received.

use super::carrier::Carrier;
use super::compute::Needs;
use crate::classification::{Aspect, Class, SetClass};
use crate::event::Stamp;
use crate::id::{InformationSetId, ObjectId, PersonId, SystemId};
use crate::information::InformationSetDescription;
use crate::municipality::Municipality;
use crate::number::Consequence;

/// A demand as it was received.
#[derive(Clone, Debug, PartialEq)]
pub struct Receipt {
    /// The class that was received.
    pub class: Class,
    /// When.
    pub stamp: Stamp,
}

/// What one information set asks of a system or object.
#[derive(Clone, Debug, PartialEq)]
pub struct Demand {
    /// Which set.
    pub set: InformationSetId,
    /// Its owner.
    pub owner: Option<PersonId>,
    /// What is asked.
    pub class: Class,
    /// Since when, as recorded.
    pub since: Stamp,
    /// What was received last; none when nothing was.
    pub received: Option<Receipt>,
}

impl Demand {
    /// Whether what is asked now is what was received.
    pub fn is_received(&self) -> bool {
        self.received.as_ref().is_some_and(|receipt| receipt.class == self.class)
    }
}

/// The systems and objects that receive a set's demands: the objects of its systems; a system without an object
/// receives them itself. Each once, in order.
pub fn carriers_of(municipality: &Municipality, set: &InformationSetDescription) -> Vec<Carrier> {
    let mut carriers = Vec::new();
    let open = |system: &&SystemId| municipality.systems.get(**system).is_some_and(|system| system.is_open());
    for system in set.systems.iter().filter(open) {
        let objects = open_objects(municipality, *system);
        carriers.extend(objects.iter().copied().map(Carrier::Object));
        if objects.is_empty() {
            carriers.push(Carrier::System(*system));
        }
    }
    carriers.sort_unstable();
    carriers.dedup();
    carriers
}

/// The open objects that a system belongs to: they receive demands in its stead.
pub fn open_objects(municipality: &Municipality, system: SystemId) -> Vec<ObjectId> {
    let Some(system) = municipality.systems.get(system) else { return Vec::new() };
    let open = |object: &&ObjectId| municipality.objects.get(**object).is_some_and(|object| object.is_open());
    system.description.objects.iter().filter(open).copied().collect()
}

/// Whether a set in use is held by a system or by a system of an object.
fn holds(municipality: &Municipality, carrier: Carrier, set: InformationSetId) -> bool {
    let Some(set) = municipality.information_sets.get(set).filter(|set| set.is_open()) else { return false };
    set.description.systems.iter().any(|system| match carrier {
        Carrier::System(asked) => *system == asked,
        Carrier::Object(object) => {
            let system = municipality.systems.get(*system).filter(|system| system.is_open());
            system.is_some_and(|system| system.description.objects.contains(&object))
        }
    })
}

/// What the information sets held by a system or object ask of it, in the order of the sets.
pub fn demands(municipality: &Municipality, carrier: Carrier) -> Vec<Demand> {
    let classified = municipality.classifications.sets.iter().filter(|(set, _)| holds(municipality, carrier, **set));
    classified.filter_map(|(set, class)| demand(municipality, carrier, *set, class)).collect()
}

/// Whether some demand on a system or object waits to be received.
pub(crate) fn awaits_receipt(municipality: &Municipality, carrier: Carrier) -> bool {
    let waits = |set: InformationSetId, class: &SetClass| {
        demand(municipality, carrier, set, class).is_some_and(|demand| !demand.is_received())
    };
    let classified = municipality.classifications.sets.iter();
    classified.filter(|(set, _)| holds(municipality, carrier, **set)).any(|(set, class)| waits(*set, class))
}

/// The same, told by the value's needs which sets are held: only those are looked at.
pub fn demands_of(municipality: &Municipality, needs: &Needs, carrier: Carrier) -> Vec<Demand> {
    let held = classified(municipality, needs, carrier);
    held.filter_map(|(set, class)| demand(municipality, carrier, set, class)).collect()
}

/// The sets in use that a system or object holds, and their classes, in order.
fn classified<'a>(
    municipality: &'a Municipality,
    needs: &Needs,
    carrier: Carrier,
) -> impl Iterator<Item = (InformationSetId, &'a SetClass)> + use<'a> {
    let holdings = needs.holdings();
    let mut sets: Vec<InformationSetId> = match carrier {
        Carrier::System(system) => holdings.sets(system).to_vec(),
        Carrier::Object(object) => {
            let members = holdings.members(object).iter();
            members.flat_map(|system| holdings.sets(*system)).copied().collect()
        }
    };
    sets.sort_unstable();
    sets.dedup();
    let known = |set: InformationSetId| Some((set, &**municipality.classifications.sets.get(&set)?));
    sets.into_iter().filter_map(known)
}

/// What a set asks of a system or object that holds it.
fn demand(municipality: &Municipality, carrier: Carrier, set: InformationSetId, class: &SetClass) -> Option<Demand> {
    let (asked, since) = (class.asked()?, class.asked_since()?);
    let described = municipality.information_sets.get(set)?;
    let received = municipality.protection_needs.received.get(&(carrier, set));
    Some(Demand {
        set,
        owner: described.description.owner,
        class: asked,
        since,
        received: received.map(|receipt| Receipt::clone(receipt)),
    })
}

/// The maximum per aspect of what its own sets ask; none when none is classified.
pub(super) fn class_of_sets(municipality: &Municipality, needs: &Needs, carrier: Carrier) -> Option<Class> {
    let classes: Vec<Class> = classified(municipality, needs, carrier).filter_map(|(_, class)| class.asked()).collect();
    let highest = |aspect: Aspect| classes.iter().filter_map(|class| class.level(aspect)).max();
    let level = |aspect| highest(aspect).unwrap_or(Consequence(0));
    (!classes.is_empty()).then(|| Class {
        confidentiality: level(Aspect::Confidentiality),
        integrity: level(Aspect::Integrity),
        availability: level(Aspect::Availability),
        traceability: highest(Aspect::Traceability),
    })
}
