//! The catalogues that a municipality can look things up in: those that come with the program and the versions it has
//! entered itself. Which version stands for an id, and where each requirement is, is worked out when one is entered
//! or taken, so that a look-up by id is one step.

use super::catalogue::{Catalogue, Requirement};
use super::ids::RequirementId;
use super::library::library;
use super::model::{Entered, InForce};
use std::collections::{HashMap, HashSet};
use std::sync::{Arc, OnceLock};

/// A catalogue's place among all, and a requirement's place in it.
type Place = (usize, usize);

/// Catalogues with their indexes.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Known {
    /// Those that come with the program, then own versions in the order they were entered.
    all: Vec<Arc<Catalogue>>,
    /// For each id the version in force, else the newest; those of the program first.
    standing: Vec<usize>,
    /// Of these, those in force.
    in_force: HashSet<usize>,
    /// Every requirement of every version; where several have it, the version that stands.
    by_id: HashMap<RequirementId, Place>,
    /// The requirements that took the place of one that the version in force no longer has.
    followed_by: HashMap<RequirementId, Vec<RequirementId>>,
}

impl Known {
    /// What a municipality knows that has entered and taken nothing.
    pub(super) fn library() -> Arc<Self> {
        static LIBRARY: OnceLock<Arc<Known>> = OnceLock::new();
        Arc::clone(LIBRARY.get_or_init(|| Arc::new(Known::of(&[], &[]))))
    }

    pub(super) fn of(entered: &[Entered], in_force: &[InForce]) -> Self {
        let own = entered.iter().map(|one| Arc::clone(&one.catalogue));
        let all: Vec<Arc<Catalogue>> = library().iter().cloned().chain(own).collect();
        let mut known = Known {
            standing: Vec::new(),
            in_force: HashSet::new(),
            by_id: HashMap::new(),
            followed_by: HashMap::new(),
            all,
        };
        let mut seen = HashSet::new();
        for catalogue in &known.all {
            if !seen.insert(&catalogue.id) {
                continue;
            }
            let taken = in_force.iter().find(|taken| *taken.catalogue == *catalogue.id);
            let standing = stands(&known.all, &catalogue.id, taken);
            known.standing.push(standing);
            if taken.is_some() {
                known.in_force.insert(standing);
            }
        }
        known.index();
        known
    }

    fn index(&mut self) {
        for place in (0..self.all.len()).chain(self.standing.iter().copied()) {
            let requirements = self.all.get(place).into_iter().flat_map(|catalogue| &catalogue.requirements);
            for (at, requirement) in requirements.enumerate() {
                self.by_id.insert(requirement.id.clone(), (place, at));
                for before in requirement.replaces.iter().filter(|before| **before != requirement.id) {
                    let after = self.followed_by.entry(before.clone()).or_default();
                    if !after.contains(&requirement.id) {
                        after.push(requirement.id.clone());
                    }
                }
            }
        }
    }

    pub(super) fn all(&self) -> &[Arc<Catalogue>] {
        &self.all
    }

    pub(super) fn standing(&self) -> impl Iterator<Item = &Arc<Catalogue>> {
        self.standing.iter().filter_map(|place| self.all.get(*place))
    }

    pub(super) fn in_force(&self) -> impl Iterator<Item = &Arc<Catalogue>> {
        let places = self.standing.iter().filter(|place| self.in_force.contains(place));
        places.filter_map(|place| self.all.get(*place))
    }

    pub(super) fn find(&self, id: &str) -> Option<(&Arc<Catalogue>, &Requirement)> {
        let (place, at) = self.by_id.get(id).copied()?;
        let catalogue = self.all.get(place)?;
        Some((catalogue, catalogue.requirements.get(at)?))
    }

    pub(super) fn find_in_force(&self, id: &str) -> Option<(&Arc<Catalogue>, &Requirement)> {
        let (place, _) = self.by_id.get(id)?;
        self.find(id).filter(|_| self.in_force.contains(place))
    }

    /// The id as it is shared; as it was given if no catalogue has it.
    pub(super) fn shared(&self, id: RequirementId) -> RequirementId {
        self.by_id.get_key_value(&*id.0).map_or(id, |(known, _)| known.clone())
    }

    /// Whether something that was written for a requirement, under whatever id it had then, is for this one.
    pub(super) fn is_for(&self, written: &RequirementId, requirement: &RequirementId) -> bool {
        let followed = || self.followed_by.contains_key(written) && self.called_now(written).contains(&requirement);
        written == requirement || followed()
    }

    /// What a requirement is called in the version that stands: itself, or what took its place.
    pub(super) fn called_now<'a>(&'a self, id: &'a RequirementId) -> Vec<&'a RequirementId> {
        let (mut now, mut waiting, mut seen) = (Vec::new(), vec![id], HashSet::new());
        while let Some(id) = waiting.pop() {
            if !seen.insert(id) {
                continue;
            }
            let stands = self.by_id.get(id).is_some_and(|(place, _)| self.standing.contains(place));
            match self.followed_by.get(id).filter(|_| !stands) {
                Some(after) => waiting.extend(after),
                None => now.push(id),
            }
        }
        now
    }
}

/// The version that stands for an id.
fn stands(all: &[Arc<Catalogue>], id: &str, taken: Option<&InForce>) -> usize {
    let place = |fits: &dyn Fn(&Catalogue) -> bool| all.iter().rposition(|one| one.id == id && fits(one));
    let by_hash = taken.and_then(|taken| place(&|one| one.hash == taken.hash));
    // What the program had when it was taken may be an earlier version: its content is that of today.
    let by_id = || taken.and_then(|_| all.iter().position(|one| one.id == id));
    by_hash.or_else(by_id).or_else(|| place(&|_| true)).unwrap_or_default()
}
