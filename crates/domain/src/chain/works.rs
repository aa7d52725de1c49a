//! How far each scope that answers for information has come with its requirements and controls, worked out once.

use super::laid::Laid;
use crate::control::ControlStanding;
use crate::id::{ControlId, Scope, SystemId};
use crate::law::Outside;
use crate::municipality::Municipality;
use crate::need::holdings::Holdings;
use crate::need::{Carrier, Needs};
use crate::organisation::place_of;
use crate::requirement::{AnswerStanding, Answers, Assessment, Giver, Profiles, Requirement, platforms_by, scope_kind};
use crate::time::{Date, Instant};
use std::sync::Arc;

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
    laid: Arc<Laid>,
    known: Vec<Option<Work>>,
    /// By scope: the department that it stands under, or itself where there is none.
    departments: Vec<Option<Scope>>,
}

impl<'a> Works<'a> {
    /// Prepares to work out, from a value and its needs, that day.
    pub fn of(municipality: &'a Municipality, needs: &'a Needs, day: Date) -> Self {
        let laid = Arc::new(Laid::of(municipality, needs.holdings()));
        let known = vec![None; laid.scopes.count()];
        Works::on(municipality, needs, day, laid, known)
    }

    /// The same where it is known how things are laid out, and of some scopes how far they have come.
    pub(super) fn on(
        municipality: &'a Municipality,
        needs: &'a Needs,
        day: Date,
        laid: Arc<Laid>,
        known: Vec<Option<Work>>,
    ) -> Self {
        Works {
            municipality,
            holdings: needs.holdings(),
            day,
            answers: Answers::of(municipality, day),
            profiles: Profiles::of(needs),
            departments: vec![None; laid.scopes.count()],
            laid,
            known,
        }
    }

    /// How things are laid out, and how far each scope has come that was asked for.
    pub(super) fn into_known(self) -> (Arc<Laid>, Vec<Option<Work>>) {
        (self.laid, self.known)
    }

    fn place(&self, scope: Scope) -> Option<usize> {
        self.laid.place(scope)
    }

    /// The systems and objects that receive the demands of a set held by these systems, each once, in order.
    pub(super) fn carriers(&self, systems: &[SystemId]) -> Vec<Carrier> {
        let mut carriers = Vec::new();
        for system in systems {
            carriers.extend_from_slice(self.laid.receivers(*system));
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
                let seen_to = |at: Scope| self.laid.is_seen_to(self.municipality, at, &requirement.id);
                let seen_to = seen_to(scope) || seen_to(giver);
                work.gaps += usize::from(!seen_to);
                (!seen_to).then_some(assessment.changed.at)
            }
        }
    }

    fn pass_controls(&self, scope: Scope, work: &mut Work) {
        let mut before = None;
        for id in self.laid.controls(scope) {
            let Some(control) = self.municipality.controls.get(*id).filter(|_| before.replace(*id) != Some(*id)) else {
                continue;
            };
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
