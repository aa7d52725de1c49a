//! Catalogues in force, own versions, and the answers given.

use super::assessment::Assessment;
use super::catalogue::{Catalogue, Requirement};
use super::ids::RequirementId;
use super::known::Known;
use crate::event::Stamp;
use crate::field::{Fault, Wrong};
use crate::id::{AssessmentId, Scope};
use crate::mandate::Elsewhere;
use crate::table::Table;
use crate::text::{Digest, Line, Prose};
use crate::time::Date;
use std::sync::Arc;

/// A catalogue that was put in force.
#[derive(Clone, Debug, PartialEq)]
pub struct InForce {
    /// Its id.
    pub catalogue: Line,
    /// Its version.
    pub version: Line,
    /// SHA-256 of its file, or of its canonical bytes if it was entered here.
    pub hash: Digest,
    /// When, and by whom.
    pub taken: Stamp,
}

/// A catalogue that was put out of force.
#[derive(Clone, Debug, PartialEq)]
pub struct Retired {
    /// Its id.
    pub catalogue: Line,
    /// The version that was in force last.
    pub version: Line,
    /// SHA-256 of its file, or of its canonical bytes if it was entered here.
    pub hash: Digest,
    /// Why.
    pub reason: Prose,
    /// Where it was decided, when it was not by whoever entered it.
    pub elsewhere: Elsewhere,
    /// When, and by whom.
    pub retired: Stamp,
}

/// A version of a catalogue that the municipality entered.
#[derive(Clone, Debug, PartialEq)]
pub struct Entered {
    /// Its content.
    pub catalogue: Arc<Catalogue>,
    /// When, and by whom.
    pub entered: Stamp,
}

/// Catalogues and assessments.
#[derive(Clone, Debug, PartialEq)]
pub struct Requirements {
    /// In the order they were taken; a later version of the same id replaces the earlier.
    pub in_force: Vec<InForce>,
    /// The last time each catalogue was put out of force, also of those that have been taken again.
    pub retired: Vec<Retired>,
    /// The municipality's own versions, in the order they were entered. None is ever changed or taken away.
    pub entered: Vec<Entered>,
    /// Assessments by id.
    pub assessments: Table<AssessmentId, Assessment>,
    /// Assessments by scope and requirement.
    pub by_scope: imbl::OrdMap<(Scope, RequirementId), AssessmentId>,
    /// Follows from what is entered and in force.
    known: Arc<Known>,
}

impl Default for Requirements {
    fn default() -> Self {
        Requirements {
            in_force: Vec::new(),
            retired: Vec::new(),
            entered: Vec::new(),
            assessments: Table::default(),
            by_scope: imbl::OrdMap::default(),
            known: Known::library(),
        }
    }
}

impl Requirements {
    /// The catalogues that can be looked in, one version of each: the one in force, else the newest. Those that come
    /// with the program stand first, in their order.
    pub fn catalogues(&self) -> impl Iterator<Item = &Catalogue> {
        self.known.standing().map(|catalogue| &**catalogue)
    }

    /// The catalogues in force, each in its version in force, in the same order.
    pub fn catalogues_in_force(&self) -> impl Iterator<Item = &Catalogue> {
        self.known.in_force().map(|catalogue| &**catalogue)
    }

    /// The catalogue with this id, in its version in force, else the newest.
    pub fn catalogue(&self, id: &str) -> Option<&Catalogue> {
        self.catalogues().find(|catalogue| catalogue.id == id)
    }

    /// Every version of a catalogue that is known: the program's, then the municipality's own, oldest first.
    pub fn versions<'a>(&'a self, id: &'a str) -> impl DoubleEndedIterator<Item = &'a Arc<Catalogue>> {
        self.known.all().iter().filter(move |catalogue| catalogue.id == id)
    }

    /// That a catalogue is in force, and in which version.
    pub fn taken(&self, catalogue: &str) -> Option<&InForce> {
        self.in_force.iter().find(|taken| *taken.catalogue == *catalogue)
    }

    /// That a catalogue was put out of force and has not been taken since.
    pub fn retired(&self, catalogue: &str) -> Option<&Retired> {
        let retired = self.retired.iter().find(|retired| *retired.catalogue == *catalogue);
        retired.filter(|_| self.taken(catalogue).is_none())
    }

    /// The version of a catalogue that its answers were last asked by: the one in force, else the one that was. What
    /// the program had then may have been an earlier version; its content is that of today.
    pub(super) fn answered_by(&self, catalogue: &str) -> Option<&Catalogue> {
        let Some(retired) = self.retired(catalogue) else {
            return self.taken(catalogue).and_then(|_| self.catalogue(catalogue));
        };
        let mut versions = self.known.all().iter().filter(|known| known.id == catalogue);
        let then = versions.clone().rfind(|known| known.hash == retired.hash).or_else(|| versions.next());
        then.map(|known| &**known)
    }

    /// The requirement with this id and its catalogue, in the version that stands; one that only an earlier version
    /// has is found there.
    pub fn find(&self, id: &str) -> Option<(&Catalogue, &Requirement)> {
        self.known.find(id).map(|(catalogue, requirement)| (&**catalogue, requirement))
    }

    /// The requirement with this id, if the version in force of its catalogue has it.
    pub fn find_in_force(&self, id: &str) -> Option<(&Catalogue, &Requirement)> {
        self.known.find_in_force(id).map(|(catalogue, requirement)| (&**catalogue, requirement))
    }

    /// The fault of a field that names a requirement which no catalogue has, in any version.
    pub fn unknown(&self, field: &'static str, named: &[RequirementId]) -> Option<Fault> {
        let is_unknown = |id: &RequirementId| self.find(&id.0).is_none();
        named.iter().any(is_unknown).then(|| Fault::new(field, Wrong::NoSuch))
    }

    /// What a requirement is called today: itself, or what took its place in the version in force.
    pub fn called_now<'a>(&'a self, id: &'a RequirementId) -> Vec<&'a RequirementId> {
        self.known.called_now(id)
    }

    /// Whether what was written for a requirement, under whatever id it had then, is for this one of those in force.
    pub fn is_for(&self, written: &RequirementId, requirement: &RequirementId) -> bool {
        self.known.is_for(written, requirement)
    }

    /// The requirements in force that day, in the order of their catalogues.
    pub fn holding(&self, day: Date) -> impl Iterator<Item = &Requirement> {
        let all = self.catalogues_in_force().filter(move |catalogue| catalogue.holds(day));
        all.flat_map(|catalogue| &catalogue.requirements).filter(move |requirement| requirement.holds(day))
    }

    /// An answer, if it is the one that its part gives: an answer that was taken back is none.
    pub fn standing(&self, id: AssessmentId) -> Option<&Assessment> {
        self.assessments.get(id).map(|assessment| &**assessment).filter(|assessment| self.stands(id, assessment))
    }

    /// The answers that stand, in the order of their numbers.
    pub fn all_standing(&self) -> impl DoubleEndedIterator<Item = (AssessmentId, &Assessment)> {
        let all = self.assessments.iter().map(|(id, assessment)| (id, &**assessment));
        all.filter(|(id, assessment)| self.stands(*id, assessment))
    }

    fn stands(&self, id: AssessmentId, assessment: &Assessment) -> bool {
        self.by_scope.get(&(assessment.scope, assessment.requirement.clone())) == Some(&id)
    }

    /// Whether an answer is to be looked at again: its requirement says something else in the version in force than
    /// in the version that was answered. What the program said in an earlier version is not known.
    pub fn is_to_review(&self, assessment: &Assessment) -> bool {
        let Some((catalogue, requirement)) = self.find_in_force(&assessment.requirement.0) else { return false };
        if *catalogue.version == *assessment.version {
            return false;
        }
        let answered = self.versions(&catalogue.id).find(|known| *known.version == *assessment.version);
        answered.is_some_and(|answered| {
            // Carried over from a requirement of another id: the answer kept its version because they differ.
            answered.requirement(&assessment.requirement).is_none_or(|before| !before.says_the_same(requirement))
        })
    }

    /// Whether these are others, unchanged, as far as can be told without looking at each.
    pub fn is(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.known, &other.known)
            && self.assessments.is(&other.assessments)
            && self.by_scope.ptr_eq(&other.by_scope)
    }

    pub(super) fn shared(&self, id: RequirementId) -> RequirementId {
        self.known.shared(id)
    }

    /// Works out anew what follows from what is entered and in force.
    pub(super) fn look(&mut self) {
        self.known = Arc::new(Known::of(&self.entered, &self.in_force));
    }
}
