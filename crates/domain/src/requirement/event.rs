//! What can happen to catalogues and assessments.

use super::assessment::{Answer, Assessment};
use super::catalogue::Catalogue;
use super::exempt::Exemption;
use super::ids::RequirementId;
use super::model::{Entered, InForce, Requirements, Retired};
use crate::event::{Blank, Happening, Stamp};
use crate::field::{Leaf, Part};
use crate::id::{AssessmentId, ItemRef, Scope};
use crate::mandate::Elsewhere;
use crate::municipality::Municipality;
use crate::text::{Digest, Line, Prose};
use crate::{events, happening, record};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// The municipality entered a version of a catalogue.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CatalogueEntered {
    /// The whole content.
    pub catalogue: Arc<Catalogue>,
    /// SHA-256 of its canonical bytes.
    pub hash: Digest,
}

impl Blank for CatalogueEntered {
    /// A catalogue is a setting that answers speak of: nothing in it is disposed of.
    fn blank(&mut self) {}
}

record! {
    /// A catalogue came in force.
    pub struct CatalogueTaken {
        /// Its id.
        pub catalogue: Line,
        /// Its version.
        pub version: Line,
        /// SHA-256 of its file.
        pub hash: Digest,
        /// Where it was decided, when it was not by whoever enters it.
        #[serde(flatten)]
        pub elsewhere: Elsewhere,
    }
}

record! {
    /// A catalogue is no longer in force.
    pub struct CatalogueRetired {
        /// Its id.
        pub catalogue: Line,
        /// The version that was in force.
        pub version: Line,
        /// SHA-256 of its file.
        pub hash: Digest,
        /// Why.
        pub reason: Prose,
        /// Where it was decided, when it was not by whoever entered it.
        #[serde(flatten)]
        pub elsewhere: Elsewhere,
    }
}

record! {
    /// A scope answered a requirement.
    pub struct Assessed {
        /// Which assessment.
        pub assessment: AssessmentId,
        /// Which part of the municipality answers.
        pub scope: Scope,
        /// What is answered.
        pub requirement: RequirementId,
        /// The catalogue's version.
        pub catalogue_version: Line,
        /// The answer.
        pub answer: Answer,
    }
}

record! {
    /// An answer was carried over to what took the place of its requirement.
    pub struct Carried {
        /// Which assessment it is now.
        pub assessment: AssessmentId,
        /// Which part of the municipality answers.
        pub scope: Scope,
        /// What is answered now.
        pub requirement: RequirementId,
        /// The version that was read when it was answered; the new one if it says the same.
        pub catalogue_version: Line,
        /// The answer.
        pub answer: Answer,
        /// What was answered before.
        #[serde(default)]
        pub from: Vec<RequirementId>,
    }
}

record! {
    /// A scope was exempted from a requirement.
    pub struct Exempted {
        /// Whose answer.
        pub assessment: AssessmentId,
        /// The exemption.
        pub exemption: Exemption,
    }
}

/// An answer as it was given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnswerThen {
    /// The catalogue's version that was answered.
    pub catalogue_version: Line,
    /// The answer.
    pub answer: Answer,
    /// The event that gave it.
    pub stamp: Stamp,
}

/// A file's answer to a requirement was taken back: what stands of it afterwards.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnswerRestored {
    /// Which assessment.
    pub assessment: AssessmentId,
    /// Which part of the municipality it is about.
    pub scope: Scope,
    /// What was answered.
    pub requirement: RequirementId,
    /// The answer before the file; with none, the part has not answered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stands: Option<AnswerThen>,
}

impl Blank for AnswerRestored {
    fn blank(&mut self) {
        if let Some(stands) = &mut self.stands {
            Leaf::blank(&mut stands.catalogue_version);
            Part::blank(&mut stands.answer);
        }
    }
}

events! {
    /// What can happen to catalogues and assessments.
    pub enum RequirementEvent {
        /// The municipality entered a version of a catalogue.
        CatalogueEntered(CatalogueEntered) = "catalogue.entered",
        /// A catalogue came in force.
        CatalogueTaken(CatalogueTaken) = "catalogue.taken",
        /// A catalogue is no longer in force.
        CatalogueRetired(CatalogueRetired) = "catalogue.retired",
        /// A scope answered a requirement.
        Assessed(Assessed) = "requirement.assessed",
        /// A scope was exempted from a requirement.
        Exempted(Exempted) = "requirement.exempted",
        /// An answer was carried over to a new version.
        Carried(Carried) = "requirement.carried",
        /// A file's answer was taken back.
        Restored(AnswerRestored) = "requirement.restored",
    }
}

impl Happening for RequirementEvent {
    happening!();

    fn touches(&self) -> Vec<ItemRef> {
        match self {
            RequirementEvent::CatalogueEntered(_)
            | RequirementEvent::CatalogueTaken(_)
            | RequirementEvent::CatalogueRetired(_) => Vec::new(),
            RequirementEvent::Assessed(event) => vec![event.assessment.into()],
            RequirementEvent::Exempted(event) => vec![event.assessment.into()],
            RequirementEvent::Carried(event) => vec![event.assessment.into()],
            RequirementEvent::Restored(event) => vec![event.assessment.into()],
        }
    }

    fn apply(self, municipality: &mut Municipality, stamp: Stamp) {
        let requirements = &mut municipality.requirements;
        match self {
            RequirementEvent::CatalogueEntered(CatalogueEntered { mut catalogue, hash }) => {
                Arc::make_mut(&mut catalogue).hash = hash;
                requirements.entered.push(Entered { catalogue, entered: stamp });
                requirements.look();
            }
            RequirementEvent::CatalogueTaken(CatalogueTaken { catalogue, version, hash, .. }) => {
                requirements.in_force.retain(|other| other.catalogue != catalogue);
                requirements.in_force.push(InForce { catalogue, version, hash, taken: stamp });
                requirements.look();
            }
            RequirementEvent::CatalogueRetired(event) => {
                let CatalogueRetired { catalogue, version, hash, reason, elsewhere } = event;
                requirements.in_force.retain(|other| other.catalogue != catalogue);
                requirements.retired.retain(|other| other.catalogue != catalogue);
                let retired = stamp;
                let event = Retired { catalogue, version, hash, reason, elsewhere, retired };
                requirements.retired.push(event);
                requirements.look();
            }
            RequirementEvent::Assessed(Assessed { assessment, scope, requirement, catalogue_version, answer }) => {
                put(requirements, (assessment, scope, requirement), (catalogue_version, answer), stamp);
            }
            RequirementEvent::Carried(event) => {
                let Carried { assessment, scope, requirement, catalogue_version, answer, .. } = event;
                if let Some(before) = requirements.assessments.get(assessment) {
                    requirements.by_scope.remove(&(before.scope, before.requirement.clone()));
                }
                put(requirements, (assessment, scope, requirement), (catalogue_version, answer), stamp);
            }
            RequirementEvent::Restored(AnswerRestored { assessment, scope, requirement, stands }) => match stands {
                // Who answered and when is told of the answer that stands, not of who took the file back.
                Some(AnswerThen { catalogue_version, answer, stamp }) => {
                    put(requirements, (assessment, scope, requirement), (catalogue_version, answer), stamp);
                }
                // The row stays for its story; what no part points at stands nowhere.
                None => {
                    requirements.by_scope.remove(&(scope, requirement));
                }
            },
            RequirementEvent::Exempted(event) => requirements.assessments.change(event.assessment, |assessment| {
                assessment.exemption = Some(Box::new((event.exemption, stamp)));
                assessment.changed = stamp;
            }),
        }
    }
}

/// Puts an answer in its place; an exemption that the assessment has stays.
fn put(
    requirements: &mut Requirements,
    (id, scope, requirement): (AssessmentId, Scope, RequirementId),
    (version, answer): (Line, Answer),
    stamp: Stamp,
) {
    let requirement = requirements.shared(requirement);
    let key = (scope, requirement.clone());
    // Most answers are given anew: what already stands there would only copy its way through the map.
    if requirements.by_scope.get(&key) != Some(&id) {
        requirements.by_scope.insert(key, id);
    }
    let exemption = requirements.assessments.get(id).and_then(|known| known.exemption.clone());
    let assessment = Assessment { scope, requirement, version, answer, exemption, changed: stamp };
    requirements.assessments.put(id, assessment);
}
