//! How far each scope that answers for information has come with its requirements and controls, worked out once.

use crate::control::{Control, ControlStanding};
use crate::id::{ControlId, Scope, SystemId};
use crate::law::Outside;
use crate::municipality::Municipality;
use crate::need::{Carrier, Needs};
use crate::requirement::{
    AnswerStanding, Answers, Assessment, Giver, Profiles, Requirement, RequirementId, platforms, scope_kind,
};
use crate::time::Date;
use std::collections::HashMap;

/// How far one scope has come.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
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
}

/// The work of every scope, worked out as it is asked for.
pub struct Works<'a> {
    municipality: &'a Municipality,
    day: Date,
    answers: Answers<'a>,
    profiles: Profiles<'a>,
    /// Scopes and requirements that an open action or a control sees to, in the order of scopes.
    seen_to: Vec<(Scope, &'a RequirementId)>,
    controls: Vec<(Scope, ControlId, &'a Control)>,
    known: HashMap<Scope, Work>,
}

impl<'a> Works<'a> {
    /// Prepares to work out, from a value and its needs, that day.
    pub fn of(municipality: &'a Municipality, needs: &'a Needs, day: Date) -> Self {
        let mut works = Works {
            municipality,
            day,
            answers: Answers::of(municipality, day),
            profiles: Profiles::of(municipality, needs),
            seen_to: Vec::new(),
            controls: Vec::new(),
            known: HashMap::new(),
        };
        works.gather_controls();
        works.gather_actions();
        works
    }

    fn gather_controls(&mut self) {
        for (id, control) in self.municipality.controls.iter().filter(|(_, control)| control.is_open()) {
            let described = &control.description;
            for scope in scopes(self.municipality, described.scope, &described.systems) {
                self.controls.push((scope, id, control));
                self.see_to(scope, &described.requirements);
            }
        }
        // A control that concerns two systems of an object stands there once.
        self.controls.sort_unstable_by_key(|(scope, id, _)| (*scope, *id));
        self.controls.dedup_by_key(|(scope, id, _)| (*scope, *id));
    }

    fn gather_actions(&mut self) {
        let open = |action: &crate::action::Action| action.is_open() && action.state.finished.is_none();
        for (_, action) in self.municipality.actions.iter().filter(|(_, action)| open(action)) {
            let described = &action.description;
            for scope in scopes(self.municipality, described.scope, &described.systems) {
                self.see_to(scope, &described.requirements);
            }
        }
        self.seen_to.sort_unstable_by_key(|(scope, _)| *scope);
    }

    /// What was planned for a requirement sees to what has taken its place since.
    fn see_to(&mut self, scope: Scope, requirements: &'a [RequirementId]) {
        let called = requirements.iter().flat_map(|id| self.municipality.requirements.called_now(id));
        self.seen_to.extend(called.map(|requirement| (scope, requirement)));
    }

    fn is_seen_to(&self, scope: Scope, requirement: &RequirementId) -> bool {
        let from = self.seen_to.partition_point(|(other, _)| *other < scope);
        let here = self.seen_to.iter().skip(from).take_while(|(other, _)| *other == scope);
        here.into_iter().any(|(_, one)| *one == requirement)
    }

    /// How far a scope has come.
    pub fn work(&mut self, scope: Scope) -> &Work {
        if !self.known.contains_key(&scope) {
            let work = self.work_out(scope);
            self.known.insert(scope, work);
        }
        self.known.entry(scope).or_default()
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
            Some(Carrier::System(system)) => platforms(self.municipality, scope, &[system]),
            Some(carrier) => platforms(self.municipality, scope, self.profiles.systems_of(carrier)),
        };
        let nearest = self.answers.nearest(scope, &stands_on);
        for (place, requirement) in self.answers.requirements() {
            let own = requirement.scopes.iter().any(|kind| kinds.contains(kind));
            if own && profile.applies(requirement).is_some() && outside.why(&requirement.id).is_none() {
                work.applicable += 1;
                self.pass_answer(scope, requirement, self.answers.counts(&nearest, place), work);
            }
        }
    }

    fn pass_answer(
        &self,
        scope: Scope,
        requirement: &Requirement,
        counts: Option<(Giver, &Assessment)>,
        work: &mut Work,
    ) {
        let Some((_, assessment)) = counts else {
            work.unanswered += 1;
            return;
        };
        match assessment.standing(self.day) {
            AnswerStanding::Met | AnswerStanding::NotApplicable => {}
            AnswerStanding::Lapsed | AnswerStanding::Unknown => work.unanswered += 1,
            AnswerStanding::Partly | AnswerStanding::NotMet if assessment.is_exempted(self.day) => {}
            AnswerStanding::Partly | AnswerStanding::NotMet => {
                work.unmet += 1;
                // What was answered above or by a platform is seen to there.
                let giver = assessment.scope;
                let seen_to = [scope, giver].into_iter().any(|at| self.is_seen_to(at, &requirement.id));
                if !seen_to {
                    work.gaps += 1;
                    let since = assessment.changed.at.date();
                    work.gap_since = Some(work.gap_since.map_or(since, |known| known.min(since)));
                }
            }
        }
    }

    fn pass_controls(&self, scope: Scope, work: &mut Work) {
        let from = self.controls.partition_point(|(other, ..)| *other < scope);
        for (_, id, control) in self.controls.iter().skip(from).take_while(|(other, ..)| *other == scope) {
            work.controls += 1;
            let since = match control.standing(self.day) {
                ControlStanding::Verified | ControlStanding::SelfChecked => continue,
                ControlStanding::Decided => {
                    work.not_introduced.get_or_insert((*id, control.registered.at.date()));
                    continue;
                }
                ControlStanding::Introduced => control.state.introduction.as_ref().map(|introduction| introduction.on),
                ControlStanding::Lapsed => control.state.verification.as_ref().map(|(last, ..)| last.valid_until),
                ControlStanding::Wanting => control.state.verification.as_ref().map(|(last, ..)| last.on),
            };
            work.not_verified.get_or_insert((*id, control.standing(self.day), since));
        }
    }
}

/// A thing with this scope that concerns these systems stands at its scope, at the systems and at their objects.
fn scopes<'a>(
    municipality: &'a Municipality,
    scope: Scope,
    systems: &'a [SystemId],
) -> impl Iterator<Item = Scope> + 'a {
    let own = match scope {
        Scope::System(system) => Some(system),
        _ => None,
    };
    let concerned = systems.iter().copied().chain(own);
    let objects = move |system: SystemId| {
        let known = municipality.systems.get(system).into_iter();
        known.flat_map(|system| &system.description.objects).map(|object| Scope::Object(*object))
    };
    let of_systems = concerned.flat_map(move |system| objects(system).chain(std::iter::once(Scope::System(system))));
    of_systems.chain(own.is_none().then_some(scope))
}
