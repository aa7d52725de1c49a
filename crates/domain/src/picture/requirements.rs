//! How far the requirements in force are met, part by part. Where a part has no answer of its own, the answer of
//! the part above counts and is told apart; an answer whose last day has passed is no longer known.

use super::condition::Condition;
use super::filter::{Counted, Filter};
use super::look::Look;
use crate::id::{AssessmentId, Kind, Scope};
use crate::law::Outside;
use crate::municipality::Municipality;
use crate::need::{Carrier, Needs};
use crate::organisation::UnitForm;
use crate::requirement::{AnswerStanding, Because, Profile, Profiles, Requirement, inherited_for, scope_kind};
use crate::sight::Sight;
use crate::time::Date;

/// How one requirement is answered for a part of the municipality.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Answered {
    /// How.
    pub standing: AnswerStanding,
    /// The answer, and the part that gave it; none when there is none.
    pub by: Option<(Scope, AssessmentId)>,
}

/// How far one part of the municipality meets the requirements in force for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compliance {
    /// The part.
    pub scope: Scope,
    /// How many requirements, by how they are answered.
    pub answers: Vec<(AnswerStanding, Counted)>,
    /// How many of the answers were given by a part above.
    pub inherited: usize,
}

/// The requirements in force that day for a part of the municipality, in the order of their catalogues; for a system or
/// object those that follow from its protection need, the personal data it carries and where it runs.
pub fn requirements_for(shown: &Municipality, scope: Scope, day: Date) -> impl Iterator<Item = &Requirement> {
    let needs = Carrier::try_from_scope(scope).map(|_| Needs::of(shown, day)).unwrap_or_default();
    let considered = considered(shown, &needs, scope, day);
    considered.filter(|(_, applies)| applies.is_some()).map(|(requirement, _)| requirement)
}

/// The requirements in force that a part of its kind can answer, each with why it applies; none where it does not.
pub fn considered<'a>(
    shown: &'a Municipality,
    needs: &Needs,
    scope: Scope,
    day: Date,
) -> impl Iterator<Item = (&'a Requirement, Option<Because>)> + use<'a> {
    let profile = match Carrier::try_from_scope(scope) {
        Some(_) => Profiles::of(needs).of_scope(scope),
        None => Profile::default(),
    };
    let kinds = scope_kind(shown, scope);
    let for_kind = move |one: &&Requirement| one.scopes.iter().any(|kind| kinds.contains(kind));
    let holding = shown.requirements.holding(day).filter(for_kind);
    let outside = Outside::of(shown, scope);
    holding.map(move |requirement| {
        (requirement, profile.applies(requirement).filter(|_| outside.why(&requirement.id).is_none()))
    })
}

/// The requirements in force that day that a supplier can meet, for a system with such a profile, each with why.
pub fn for_supplier<'a>(
    shown: &'a Municipality,
    profile: &Profile,
    day: Date,
) -> impl Iterator<Item = (&'a Requirement, Because)> {
    let asked = shown.requirements.holding(day).filter(|one| one.is_for_supplier());
    asked.filter_map(move |one| Some((one, profile.applies(one)?)))
}

/// How a requirement is answered for a part of the municipality that day.
pub fn answered(shown: &Municipality, scope: Scope, requirement: &Requirement, day: Date) -> Answered {
    let Some((giver, id, assessment)) = inherited_for(shown, scope, &requirement.id) else {
        return Answered { standing: AnswerStanding::Unknown, by: None };
    };
    Answered { standing: assessment.standing(day), by: Some((giver, id)) }
}

/// How far a part of the municipality meets the requirements in force for it; none if its answers are not the
/// viewer's to read, or if no requirement in force is for such a part. An answer that is hidden from the viewer by
/// itself is left out.
pub fn compliance(
    shown: &Municipality,
    now: &Municipality,
    sight: &Sight,
    day: Date,
    scope: Scope,
) -> Option<Compliance> {
    if !sight.reads_at(now, scope) || scope.item().is_some_and(|item| !sight.may_see_then(now, shown, item)) {
        return None;
    }
    let mut counts = [0_usize; AnswerStanding::ALL.len()];
    let mut inherited = 0;
    for requirement in requirements_for(shown, scope, day) {
        let answered = answered(shown, scope, requirement, day);
        if answered.by.is_some_and(|(_, id)| !sight.may_see_then(now, shown, id.into())) {
            continue;
        }
        let is_inherited = answered.by.is_some_and(|(giver, _)| giver != scope);
        inherited += usize::from(is_inherited && answered.standing != AnswerStanding::Lapsed);
        for (standing, count) in AnswerStanding::ALL.iter().zip(&mut counts) {
            *count += usize::from(*standing == answered.standing);
        }
    }
    if counts.iter().sum::<usize>() == 0 {
        return None;
    }
    let counted = |(standing, count): (&AnswerStanding, usize)| {
        let conditions = vec![Condition::At(scope), Condition::Answer(*standing)];
        (*standing, Counted { count, filter: Filter { kind: Kind::Assessment, conditions } })
    };
    Some(Compliance { scope, answers: AnswerStanding::ALL.iter().zip(counts).map(counted).collect(), inherited })
}

/// The part asked for itself, unless that is the whole municipality; then each department in it.
pub(super) fn pass(look: &Look<'_>) -> Vec<Compliance> {
    let of = |scope| compliance(look.shown, look.now, look.sight, look.day, scope);
    let asked = Some(look.area.scope()).filter(|scope| *scope != Scope::Municipality);
    let units = look.shown.units.iter();
    let departments = units
        .filter(|(_, unit)| unit.is_open() && unit.description.form == UnitForm::Department)
        .map(|(id, _)| Scope::Unit(id))
        .filter(|scope| look.area.has(*scope) && Some(*scope) != asked);
    asked.into_iter().chain(departments).filter_map(of).collect()
}
