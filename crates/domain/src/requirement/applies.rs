//! Which requirements apply to a system or object, and why: from its protection need, the personal data it carries
//! and where it runs. Everywhere else a requirement applies to every scope of the kinds that may answer it.

use super::catalogue::{FromLevel, Requirement};
use crate::id::{ObjectId, Scope, SystemId};
use crate::information::PersonalData;
use crate::municipality::Municipality;
use crate::need::{Carrier, Need, Needs};
use crate::system::Hosting;
use std::collections::{BTreeMap, BTreeSet};

/// Why a requirement applies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Because {
    /// It always does.
    Always,
    /// The protection need reaches this level.
    Need(FromLevel),
    /// Personal data of this kind are carried.
    PersonalData(PersonalData),
    /// It runs there.
    Hosting(Hosting),
    /// Nothing is known of what it carries, so nothing is ruled out.
    NothingKnown,
}

/// What decides which requirements apply to a scope.
#[derive(Clone, Debug, Default)]
pub struct Profile {
    is_carrier: bool,
    need: Need,
    personal_data: Option<PersonalData>,
    hosting: BTreeSet<Hosting>,
}

impl Profile {
    /// Why a requirement applies here; none when it does not. A condition of which nothing is known rules nothing out.
    pub fn applies(&self, requirement: &Requirement) -> Option<Because> {
        let Some(when) = requirement.when.as_ref().filter(|_| self.is_carrier) else { return Some(Because::Always) };
        let hosted = when.hosting.iter().find(|hosting| self.hosting.contains(hosting)).copied();
        let elsewhere = !when.hosting.is_empty() && hosted.is_none() && !self.hosting.is_empty();
        let carried = when.personal_data.filter(|least| self.personal_data.is_some_and(|known| known >= *least));
        if elsewhere || (when.personal_data.is_some() && carried.is_none()) {
            return None;
        }
        if when.aspects.is_empty() {
            let because = carried.map(Because::PersonalData).or(hosted.map(Because::Hosting));
            return Some(because.unwrap_or(Because::Always));
        }
        if self.need.highest().is_none() {
            return Some(Because::NothingKnown);
        }
        let reached = |from: &&FromLevel| self.need.level(from.aspect).is_some_and(|level| level >= from.from);
        when.aspects.iter().find(reached).map(|from| Because::Need(*from))
    }
}

/// The profiles of all scopes, worked out in one pass.
#[derive(Clone, Debug)]
pub struct Profiles<'a> {
    needs: &'a Needs,
    /// By system number: the personal data it carries and where it runs.
    systems: Vec<(Option<PersonalData>, Option<Hosting>)>,
    objects: BTreeMap<ObjectId, Vec<SystemId>>,
}

fn place(system: SystemId) -> usize {
    usize::try_from(system.0).unwrap_or(usize::MAX)
}

impl<'a> Profiles<'a> {
    /// The profiles that follow from a value and its needs.
    pub fn of(municipality: &Municipality, needs: &'a Needs) -> Self {
        let count = place(municipality.systems.next());
        let mut profiles = Profiles { needs, systems: vec![(None, None); count], objects: BTreeMap::new() };
        for (id, system) in municipality.systems.iter().filter(|(_, system)| system.is_open()) {
            if let Some((_, hosting)) = profiles.systems.get_mut(place(id)) {
                *hosting = system.description.hosting;
            }
            for object in &system.description.objects {
                profiles.objects.entry(*object).or_default().push(id);
            }
        }
        for (_, set) in municipality.information_sets.iter().filter(|(_, set)| set.is_open()) {
            for system in &set.description.systems {
                if let Some((personal_data, _)) = profiles.systems.get_mut(place(*system)) {
                    *personal_data = (*personal_data).max(set.description.personal_data);
                }
            }
        }
        profiles
    }

    /// The open systems of a system or object.
    pub fn systems_of(&self, carrier: Carrier) -> &[SystemId] {
        match &carrier {
            Carrier::System(_) => &[],
            Carrier::Object(object) => self.objects.get(object).map_or(&[], Vec::as_slice),
        }
    }

    /// The profile of a scope.
    pub fn of_scope(&self, scope: Scope) -> Profile {
        let (carrier, systems) = match scope {
            Scope::System(system) => (Carrier::System(system), vec![system]),
            Scope::Object(object) => (Carrier::Object(object), self.systems_of(Carrier::Object(object)).to_vec()),
            Scope::Municipality | Scope::Unit(_) | Scope::Family(_) => return Profile::default(),
        };
        let known = || systems.iter().filter_map(|system| self.systems.get(place(*system)));
        Profile {
            is_carrier: true,
            need: self.needs.need(carrier),
            personal_data: known().filter_map(|(personal_data, _)| *personal_data).max(),
            hosting: known().filter_map(|(_, hosting)| *hosting).collect(),
        }
    }
}
