//! Exempt: let a requirement go unmet for a time, with the reason, what is done instead, and who decided by mandate.

use super::assessment::{Assessment, Status};
use super::event::{Exempted, RequirementEvent};
use crate::command::{By, Decided, Ground, Verb};
use crate::id::{AssessmentId, ItemRef, PersonId, Scope};
use crate::mandate::Act;
use crate::municipality::Municipality;
use crate::record;
use crate::refusal::Refusal;
use crate::text::{Line, Prose};
use crate::time::Date;

record! {
    /// That a requirement may go unmet, until when and why.
    pub struct Exemption {
        /// Why.
        pub reason: Prose,
        /// What is done instead.
        pub instead: Option<Prose>,
        /// The day of the decision.
        pub on: Date,
        /// The last day it holds.
        pub until: Date,
        /// Who decided, when it was somebody else than who registers it.
        pub decided_by: Option<PersonId>,
        /// The decision's registry number or paragraph, when it was taken elsewhere.
        pub reference: Option<Line>,
    }
}

record! {
    /// Grant an exemption from a requirement that is answered as not fully met.
    pub struct Exempt {
        /// Which answer.
        pub assessment: AssessmentId,
        /// The exemption.
        pub exemption: Exemption,
    }
}

impl Exempt {
    fn assessment<'a>(&self, municipality: &'a Municipality) -> Result<&'a Assessment, Refusal> {
        municipality.requirements.standing(self.assessment).ok_or(Refusal::NoSuch(self.assessment.into()))
    }
}

impl Verb for Exempt {
    const NAME: &'static str = "requirement.exempt";

    fn item(&self) -> Option<ItemRef> {
        Some(self.assessment.into())
    }

    fn asks(&self, municipality: &Municipality) -> Result<(Act, Scope), Refusal> {
        let act = Act::elsewhere(Act::Exempt, self.exemption.decided_by, self.exemption.reference.as_ref());
        Ok((act, self.assessment(municipality)?.scope))
    }

    fn decide(self, ground: &Ground<'_>, by: &By, decided: &mut Decided) -> Result<(), Refusal> {
        let assessment = self.assessment(ground.municipality)?;
        if !matches!(assessment.answer.status, Status::Partly | Status::NotMet) {
            return Err(Refusal::Rule { rule: "requirement-exempt-needs-gap", field: None });
        }
        let Exemption { on, until, decided_by, reference, .. } = &self.exemption;
        ground.elsewhere(by, (Act::Exempt, assessment.scope), *decided_by, reference.as_ref())?;
        if *on > ground.today {
            return Err(Refusal::rule("day-not-yet", "on"));
        }
        if until <= on {
            return Err(Refusal::rule("until-before-from", "until"));
        }
        decided.reference.clone_from(reference);
        let Exempt { assessment, exemption } = self;
        decided.add(RequirementEvent::Exempted(Exempted { assessment, exemption }))
    }
}
