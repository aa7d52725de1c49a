//! Which requirements apply to a system or object, and why: from its protection need, the personal data it carries
//! and where it runs. Everywhere else a requirement applies to every scope of the kinds that may answer it.

use super::catalogue::{FromLevel, Requirement};
use crate::classification::Class;
use crate::id::{Scope, SystemId};
use crate::information::PersonalData;
use crate::need::{Carrier, Need, Needs};
use crate::system::Hosting;
use std::collections::BTreeSet;

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
    /// The profile of a system that there is not yet: a class, personal data and hosting as they are chosen.
    pub fn chosen(class: &Class, personal_data: PersonalData, hosting: Option<Hosting>) -> Self {
        Profile {
            is_carrier: true,
            need: Need::decided(class),
            personal_data: Some(personal_data),
            hosting: hosting.into_iter().collect(),
        }
    }

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

/// The profiles of all scopes, as they follow from needs.
#[derive(Clone, Debug)]
pub struct Profiles<'a> {
    needs: &'a Needs,
}

impl<'a> Profiles<'a> {
    /// The profiles that follow from a value's needs, and from what those were worked out from.
    pub fn of(needs: &'a Needs) -> Self {
        Profiles { needs }
    }

    /// The open systems of an object.
    pub fn systems_of(&self, carrier: Carrier) -> &'a [SystemId] {
        match carrier {
            Carrier::System(_) => &[],
            Carrier::Object(object) => self.needs.holdings().members(object),
        }
    }

    /// The profile of a scope.
    pub fn of_scope(&self, scope: Scope) -> Profile {
        let own;
        let (carrier, systems) = match scope {
            Scope::System(system) => {
                own = [system];
                (Carrier::System(system), own.as_slice())
            }
            Scope::Object(object) => (Carrier::Object(object), self.systems_of(Carrier::Object(object))),
            Scope::Municipality | Scope::Unit(_) | Scope::Family(_) => return Profile::default(),
        };
        let holdings = self.needs.holdings();
        Profile {
            is_carrier: true,
            need: self.needs.need(carrier),
            personal_data: systems.iter().filter_map(|system| holdings.personal_data(*system)).max(),
            hosting: systems.iter().filter_map(|system| holdings.hosting(*system)).collect(),
        }
    }
}
