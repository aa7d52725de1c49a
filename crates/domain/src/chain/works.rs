//! How far each scope that answers for information has come with its requirements and controls, worked out once.

use super::scopes::Scopes;
use crate::action::Action;
use crate::control::{Control, ControlStanding};
use crate::grouped::Grouped;
use crate::id::{ControlId, Scope, SystemId};
use crate::law::Outside;
use crate::municipality::Municipality;
use crate::need::holdings::{Holdings, bound};
use crate::need::{Carrier, Needs, open_objects};
use crate::organisation::place_of;
use crate::requirement::{
    AnswerStanding, Answers, Assessment, Giver, Profiles, Requirement, RequirementId, platforms_by, scope_kind,
};
use crate::time::{Date, Instant};

/// How far one scope has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Work {
    /// Requirements that apply and that the scope answers itself or inherits an answer to.
    pub applicable: usize,
    /// Of these, without an answer that holds.
    pub unanswered: usize,
    /// Of these, not fully met, with neither action, control nor exemption.
    pub gaps: usize,
    /// Of these, not fully met and not exempted.
    pub unmet: usize,
    /// Since when the oldest gap is known.
    pub gap_since: Option<Date>,
    /// The first control that is decided and not introduced, with the day it was registered.
    pub not_introduced: Option<(ControlId, Date)>,
    /// The first control that is not verified and holding, with how it stands and since when.
    pub not_verified: Option<(ControlId, ControlStanding, Option<Date>)>,
    /// Controls.
    pub controls: usize,
    /// The first control that only a self-check says works.
    pub self_checked: Option<ControlId>,
}

/// The work of every scope, worked out as it is asked for.
pub struct Works<'a> {
    municipality: &'a Municipality,
    holdings: &'a Holdings,
    day: Date,
    answers: Answers<'a>,
    profiles: Profiles<'a>,
    scopes: Scopes,
    /// By scope: the requirements that an open action or a control sees to.
    seen_to: Grouped<&'a RequirementId>,
    /// By scope: the open controls in order; one that concerns two systems of an object may stand there twice.
    controls: Grouped<(ControlId, &'a Control)>,
    known: Vec<Option<Work>>,
    /// By system number: what receives its demands, itself or its objects.
    receivers: Grouped<Carrier>,
    /// By scope: the department that it stands under, or itself where there is none.
    departments: Vec<Option<Scope>>,
}

impl<'a> Works<'a> {
    /// Prepares to work out, from a value and its needs, that day.
    pub fn of(municipality: &'a Municipality, needs: &'a Needs, day: Date) -> Self {
        let scopes = Scopes::of(municipality);
        let (mut controls, mut seen_to) = (Vec::new(), Vec::new());
        for (id, control) in municipality.controls.iter().filter(|(_, control)| control.is_open()) {
            let described = &control.description;
            stands_at(needs.holdings(), described.scope, &described.systems, |scope| {
                let Some(number) = scopes.number(scope) else { return };
                controls.push((number, (id, &**control)));
                seen_to.extend(called_now(municipality, &described.requirements).map(|id| (number, id)));
            });
        }
        let open = |action: &Action| action.is_open() && action.state.finished.is_none();
        for (_, action) in municipality.actions.iter().filter(|(_, action)| open(action)) {
            let described = &action.description;
            if described.requirements.is_empty() {
                continue;
            }
            stands_at(needs.holdings(), described.scope, &described.systems, |scope| {
                let Some(number) = scopes.number(scope) else { return };
                seen_to.extend(called_now(municipality, &described.requirements).map(|id| (number, id)));
            });
        }
        Works {
            municipality,
            holdings: needs.holdings(),
            day,
            answers: Answers::of(municipality, day),
            profiles: Profiles::of(needs),
            seen_to: Grouped::of(scopes.count(), &seen_to),
            controls: Grouped::of(scopes.count(), &controls),
            known: vec![None; scopes.count()],
            receivers: receivers(municipality),
            departments: vec![None; scopes.count()],
            scopes,
        }
    }

    fn place(&self, scope: Scope) -> Option<usize> {
        self.scopes.number(scope).and_then(|number| usize::try_from(number).ok())
    }

    /// The systems and objects that receive the demands of a set held by these systems, each once, in order.
    pub(super) fn carriers(&self, systems: &[SystemId]) -> Vec<Carrier> {
        let mut carriers = Vec::new();
        for system in systems {
            carriers.extend_from_slice(self.receivers.get(system.0));
        }
        carriers.sort_unstable();
        carriers.dedup();
        carriers
    }

    /// The department that a part stands under; itself where there is none.
    pub(super) fn department(&mut self, home: Scope) -> Scope {
        let place = self.place(home);
        if let Some(known) = place.and_then(|place| self.departments.get(place)).copied().flatten() {
            return known;
        }
        let department = place_of(self.municipality, home).department.map_or(home, Scope::Unit);
        if let Some(known) = place.and_then(|place| self.departments.get_mut(place)) {
            *known = Some(department);
        }
        department
    }

    fn is_seen_to(&self, scope: Scope, requirement: &RequirementId) -> bool {
        let here = self.scopes.number(scope).map(|number| self.seen_to.get(number)).unwrap_or_default();
        here.contains(&requirement)
    }

    /// How far a scope has come.
    pub fn work(&mut self, scope: Scope) -> Work {
        let place = self.place(scope);
        if let Some(known) = place.and_then(|place| self.known.get(place)).copied().flatten() {
            return known;
        }
        let work = self.work_out(scope);
        if let Some(known) = place.and_then(|place| self.known.get_mut(place)) {
            *known = Some(work);
        }
        work
    }

    fn work_out(&mut self, scope: Scope) -> Work {
        let mut work = Work::default();
        self.pass_requirements(scope, &mut work);
        self.pass_controls(scope, &mut work);
        work
    }

    fn pass_requirements(&mut self, scope: Scope, work: &mut Work) {
        let kinds = scope_kind(self.municipality, scope);
        let profile = self.profiles.of_scope(scope);
        let outside = Outside::of(self.municipality, scope);
        let stands_on = match Carrier::try_from_scope(scope) {
            None => Vec::new(),
            Some(Carrier::System(system)) => self.platforms(scope, &[system]),
            Some(carrier) => self.platforms(scope, self.profiles.systems_of(carrier)),
        };
        let mut oldest = None;
        let nearest = self.answers.nearest(scope, &stands_on);
        for (place, requirement) in self.answers.requirements() {
            let own = requirement.scopes.iter().any(|kind| kinds.contains(kind));
            if own && profile.applies(requirement).is_some() && outside.why(&requirement.id).is_none() {
                work.applicable += 1;
                let gap = self.pass_answer(scope, requirement, self.answers.counts(&nearest, place), work);
                oldest = [oldest, gap].into_iter().flatten().min();
            }
        }
        work.gap_since = oldest.map(Instant::date);
    }

    fn platforms(&self, scope: Scope, systems: &[SystemId]) -> Vec<Scope> {
        platforms_by(scope, systems, |system| {
            let needed = self.holdings.needed(system).iter().map(|(on, _)| *on);
            needed.map(|on| (on, self.holdings.objects(on)))
        })
    }

    /// Counts one requirement; since when it is a gap, if it is.
    fn pass_answer(
        &self,
        scope: Scope,
        requirement: &Requirement,
        counts: Option<(Giver, &Assessment)>,
        work: &mut Work,
    ) -> Option<Instant> {
        let Some((_, assessment)) = counts else {
            work.unanswered += 1;
            return None;
        };
        match assessment.standing(self.day) {
            AnswerStanding::Met | AnswerStanding::NotApplicable => None,
            AnswerStanding::Lapsed | AnswerStanding::Unknown => {
                work.unanswered += 1;
                None
            }
            AnswerStanding::Partly | AnswerStanding::NotMet if assessment.is_exempted(self.day) => None,
            AnswerStanding::Partly | AnswerStanding::NotMet => {
                work.unmet += 1;
                // What was answered above or by a platform is seen to there.
                let giver = assessment.scope;
                let seen_to = [scope, giver].into_iter().any(|at| self.is_seen_to(at, &requirement.id));
                work.gaps += usize::from(!seen_to);
                (!seen_to).then_some(assessment.changed.at)
            }
        }
    }

    fn pass_controls(&self, scope: Scope, work: &mut Work) {
        let here = self.scopes.number(scope).map(|number| self.controls.get(number)).unwrap_or_default();
        let mut before = None;
        for (id, control) in here {
            if before.replace(*id) == Some(*id) {
                continue;
            }
            work.controls += 1;
            let standing = control.standing(self.day);
            let since = match standing {
                ControlStanding::Verified => continue,
                ControlStanding::SelfChecked => {
                    work.self_checked.get_or_insert(*id);
                    continue;
                }
                ControlStanding::Decided => {
                    work.not_introduced.get_or_insert_with(|| (*id, control.registered.at.date()));
                    continue;
                }
                ControlStanding::Introduced => control.state.introduction.as_ref().map(|introduction| introduction.on),
                ControlStanding::Lapsed => control.state.verification.as_ref().map(|(last, ..)| last.valid_until),
                ControlStanding::Wanting => control.state.verification.as_ref().map(|(last, ..)| last.on),
            };
            work.not_verified.get_or_insert((*id, standing, since));
        }
    }
}

/// By system number: what receives the demands on it.
fn receivers(municipality: &Municipality) -> Grouped<Carrier> {
    let mut receivers = Vec::new();
    for (id, _) in municipality.systems.iter().filter(|(_, system)| system.is_open()) {
        let objects = open_objects(municipality, id);
        receivers.extend(objects.iter().map(|object| (id.0, Carrier::Object(*object))));
        if objects.is_empty() {
            receivers.push((id.0, Carrier::System(id)));
        }
    }
    Grouped::of(bound(municipality.systems.next()), &receivers)
}

/// A thing with this scope that concerns these systems stands at its scope, at the systems and at their objects.
fn stands_at(holdings: &Holdings, scope: Scope, systems: &[SystemId], mut at: impl FnMut(Scope)) {
    let own = match scope {
        Scope::System(system) => Some(system),
        _ => None,
    };
    for system in systems.iter().copied().chain(own) {
        holdings.objects(system).iter().for_each(|object| at(Scope::Object(*object)));
        at(Scope::System(system));
    }
    if own.is_none() {
        at(scope);
    }
}

/// What was planned for a requirement sees to what has taken its place since.
fn called_now<'a>(
    municipality: &'a Municipality,
    requirements: &'a [RequirementId],
) -> impl Iterator<Item = &'a RequirementId> {
    requirements.iter().flat_map(|id| municipality.requirements.called_now(id))
}
