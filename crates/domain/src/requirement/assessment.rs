//! Answers to requirements, per scope.

use super::answers::platforms;
use super::exempt::Exemption;
use super::ids::RequirementId;
use crate::event::Stamp;
use crate::id::{AssessmentId, Scope, UnitId};
use crate::municipality::Municipality;
use crate::need::Carrier;
use crate::text::{Line, Prose};
use crate::time::Date;
use crate::{choices, record};

choices! {
    /// How far a requirement is met.
    pub enum Status("requirement-status") {
        /// Met.
        Met = "met",
        /// Partly met.
        Partly = "partly",
        /// Not met.
        NotMet = "not-met",
        /// Does not apply here; with reason.
        NotApplicable = "not-applicable",
    }
}

record! {
    /// One scope's answer to one requirement.
    pub struct Answer {
        /// How far it is met.
        pub status: Status,
        /// How, or why it does not apply.
        pub how: Option<Prose>,
        /// What shows it: links or registry numbers.
        pub evidence: Option<Prose>,
        /// The last day the answer holds.
        pub valid_until: Option<Date>,
    }
}

/// An answer where it belongs.
#[derive(Clone, Debug, PartialEq)]
pub struct Assessment {
    /// Which part of the municipality answers.
    pub scope: Scope,
    /// What is answered.
    pub requirement: RequirementId,
    /// The version of the catalogue that was read when it was answered.
    pub version: Line,
    /// The answer.
    pub answer: Answer,
    /// That it may go unmet for a time.
    pub exemption: Option<Box<(Exemption, Stamp)>>,
    /// The last event that touched it.
    pub changed: Stamp,
}

impl Assessment {
    /// How it stands that day.
    pub fn standing(&self, day: Date) -> AnswerStanding {
        match self.answer.status {
            _ if self.answer.valid_until.is_some_and(|until| until < day) => AnswerStanding::Lapsed,
            Status::Met => AnswerStanding::Met,
            Status::Partly => AnswerStanding::Partly,
            Status::NotMet => AnswerStanding::NotMet,
            Status::NotApplicable => AnswerStanding::NotApplicable,
        }
    }

    /// Whether it may go unmet that day.
    pub fn is_exempted(&self, day: Date) -> bool {
        self.exemption.as_ref().is_some_and(|held| held.0.on <= day && day <= held.0.until)
    }
}

choices! {
    /// How a requirement is answered for a part of the municipality.
    pub enum AnswerStanding("answer-standing") {
        /// Met.
        Met = "met",
        /// Partly met.
        Partly = "partly",
        /// Not met.
        NotMet = "not-met",
        /// Does not apply here.
        NotApplicable = "not-applicable",
        /// Was answered; the answer's last day has passed, so it is not known.
        Lapsed = "lapsed",
        /// Never answered.
        Unknown = "unknown",
    }
}

/// A scope's own answer.
pub fn answer_for<'a>(
    municipality: &'a Municipality,
    scope: Scope,
    requirement: &RequirementId,
) -> Option<(AssessmentId, &'a Assessment)> {
    let id = municipality.requirements.by_scope.get(&(scope, requirement.clone()))?;
    Some((*id, municipality.requirements.assessments.get(*id)?))
}

/// Longest way up that is followed; a ring in the organisation ends there.
const FARTHEST_ABOVE: usize = 16;

/// A scope and those above it, nearest first: whose answers count for it.
pub(super) fn and_above(municipality: &Municipality, scope: Scope) -> impl Iterator<Item = Scope> {
    std::iter::successors(Some(scope), |here| above(municipality, *here)).take(FARTHEST_ABOVE)
}

/// The scope directly above, whose answer is inherited. A legal person of its own inherits nothing: a duty that lies on
/// the municipality is met by the municipality alone.
fn above(municipality: &Municipality, scope: Scope) -> Option<Scope> {
    let unit = |unit: Option<UnitId>| Some(unit.map_or(Scope::Municipality, Scope::Unit));
    match scope {
        Scope::Municipality => None,
        Scope::Unit(id) => {
            let described = &municipality.units.get(id)?.description;
            unit(described.parent).filter(|_| !described.form.is_legal_person())
        }
        Scope::Family(_) => Some(Scope::Municipality),
        Scope::Object(id) => unit(municipality.objects.get(id)?.description.department),
        Scope::System(id) => {
            let description = &municipality.systems.get(id)?.description;
            description.objects.first().map(|object| Scope::Object(*object)).or_else(|| unit(description.unit)?.into())
        }
    }
}

/// The answer that counts for a scope: its own, the nearest above, or a platform's where platforms answer; with the
/// scope that gave it.
pub fn inherited_for<'a>(
    municipality: &'a Municipality,
    scope: Scope,
    id: &RequirementId,
) -> Option<(Scope, AssessmentId, &'a Assessment)> {
    let (_, requirement) = municipality.requirements.find(&id.0)?;
    let given = |here: Scope| answer_for(municipality, here, id).map(|(id, assessment)| (here, id, assessment));
    and_above(municipality, scope).find_map(given).or_else(|| {
        let carrier = Carrier::try_from_scope(scope).filter(|_| requirement.platform)?;
        platforms(municipality, scope, &carrier.systems(municipality)).into_iter().find_map(given)
    })
}
