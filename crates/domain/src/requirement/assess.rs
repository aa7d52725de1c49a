//! Assess a requirement for a scope.

use super::assessment::{Answer, Status, answer_for};
use super::catalogue::scope_kind;
use super::event::{Assessed, RequirementEvent};
use super::ids::RequirementId;
use crate::command::{By, Decided, Ground, Verb};
use crate::field::Wrong;
use crate::id::{ItemRef, Scope};
use crate::mandate::Act;
use crate::municipality::Municipality;
use crate::record;
use crate::refusal::Refusal;

record! {
    /// Answer a requirement for a part of the municipality.
    pub struct Assess {
        /// Which part answers.
        pub scope: Scope,
        /// What is answered.
        pub requirement: RequirementId,
        /// The answer.
        pub answer: Answer,
    }
}

impl Verb for Assess {
    const NAME: &'static str = "requirement.assess";

    fn item(&self) -> Option<ItemRef> {
        None
    }

    /// The part's own answer, once there is one: it is replaced as a whole.
    fn guarded(&self, municipality: &Municipality) -> Option<ItemRef> {
        answer_for(municipality, self.scope, &self.requirement).map(|(id, _)| id.into())
    }

    fn asks(&self, _municipality: &Municipality) -> Result<(Act, Scope), Refusal> {
        Ok((Act::AssessRequirement, self.scope))
    }

    fn decide(self, ground: &Ground<'_>, _by: &By, decided: &mut Decided) -> Result<(), Refusal> {
        let requirements = &ground.municipality.requirements;
        let Some((catalogue, _)) = requirements.find(&self.requirement.0) else {
            return Err(Refusal::fault("requirement", Wrong::NoSuch));
        };
        let Some(in_force) = requirements.taken(&catalogue.id) else {
            return Err(Refusal::rule("requirement-catalogue-not-in-force", "requirement"));
        };
        let Some((_, requirement)) = requirements.find_in_force(&self.requirement.0) else {
            return Err(Refusal::rule("requirement-gone", "requirement"));
        };
        let kinds = scope_kind(ground.municipality, self.scope);
        if !requirement.scopes.iter().any(|kind| kinds.contains(kind)) {
            return Err(Refusal::rule("requirement-not-for-scope", "scope"));
        }
        if self.answer.status == Status::NotApplicable && self.answer.how.is_none() {
            return Err(Refusal::rule("requirement-not-applicable-needs-reason", "how"));
        }
        let own = answer_for(ground.municipality, self.scope, &self.requirement);
        let assessment = own.map_or_else(|| requirements.assessments.next(), |(id, _)| id);
        decided.add(RequirementEvent::Assessed(Assessed {
            assessment,
            scope: self.scope,
            requirement: self.requirement,
            catalogue_version: in_force.version.clone(),
            answer: self.answer,
        }))
    }
}
