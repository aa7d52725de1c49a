//! What can happen to catalogues and assessments.

use super::assessment::{Answer, Assessment, InForce};
use super::catalogue::RequirementId;
use super::exempt::Exemption;
use crate::event::{Happening, Stamp};
use crate::id::{AssessmentId, ItemRef, Scope};
use crate::municipality::Municipality;
use crate::text::{Digest, Line};
use crate::{events, happening, record};

record! {
    /// A catalogue came in force.
    pub struct CatalogueTaken {
        /// Its id.
        pub catalogue: Line,
        /// Its version.
        pub version: Line,
        /// SHA-256 of its file.
        pub hash: Digest,
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
    /// A scope was exempted from a requirement.
    pub struct Exempted {
        /// Whose answer.
        pub assessment: AssessmentId,
        /// The exemption.
        pub exemption: Exemption,
    }
}

events! {
    /// What can happen to catalogues and assessments.
    pub enum RequirementEvent {
        /// A catalogue came in force.
        CatalogueTaken(CatalogueTaken) = "catalogue.taken",
        /// A scope answered a requirement.
        Assessed(Assessed) = "requirement.assessed",
        /// A scope was exempted from a requirement.
        Exempted(Exempted) = "requirement.exempted",
    }
}

impl Happening for RequirementEvent {
    happening!();

    fn touches(&self) -> Vec<ItemRef> {
        match self {
            RequirementEvent::CatalogueTaken(_) => Vec::new(),
            RequirementEvent::Assessed(event) => vec![event.assessment.into()],
            RequirementEvent::Exempted(event) => vec![event.assessment.into()],
        }
    }

    fn apply(self, municipality: &mut Municipality, stamp: Stamp) {
        let requirements = &mut municipality.requirements;
        match self {
            RequirementEvent::CatalogueTaken(CatalogueTaken { catalogue, version, hash }) => {
                requirements.in_force.retain(|other| other.catalogue != catalogue);
                requirements.in_force.push(InForce { catalogue, version, hash });
            }
            RequirementEvent::Assessed(event) => {
                let key = (event.scope, event.requirement.clone());
                // Most answers are given anew: what already stands there would only copy its way through the map.
                if requirements.by_scope.get(&key) != Some(&event.assessment) {
                    requirements.by_scope.insert(key, event.assessment);
                }
                let known = requirements.assessments.get(event.assessment);
                let exemption = known.and_then(|known| known.exemption.clone());
                requirements.assessments.put(
                    event.assessment,
                    Assessment {
                        scope: event.scope,
                        requirement: event.requirement,
                        answer: event.answer,
                        exemption,
                        changed: stamp,
                    },
                );
            }
            RequirementEvent::Exempted(event) => requirements.assessments.change(event.assessment, |assessment| {
                assessment.exemption = Some(Box::new((event.exemption, stamp)));
                assessment.changed = stamp;
            }),
        }
    }
}
