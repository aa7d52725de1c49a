//! The way in for a municipality that begins: what is done, what is under way, and what to do next.

use super::filter::Counted;
use super::look::Look;
use super::risks::RisksPart;
use super::systems::SystemsPart;
use crate::choices;
use crate::id::Kind;
use crate::organisation::UnitForm;
use crate::role::{Role, Vacancy};

choices! {
    /// A step on the way in, in the order they are best taken.
    pub enum Step("step") {
        /// Register boards and departments.
        RegisterOrganisation = "register-organisation",
        /// Take the list of systems in.
        TakeInSystems = "take-in-systems",
        /// Appoint a coordinator in each department.
        AppointCoordinators = "appoint-coordinators",
        /// Classify the business-critical systems.
        ClassifyCritical = "classify-critical",
        /// Assess the first risks.
        AssessRisks = "assess-risks",
        /// Answer the first requirements.
        AnswerRequirements = "answer-requirements",
    }
}

/// How far a step has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NextStep {
    /// Which.
    pub step: Step,
    /// Whether it is done.
    pub done: bool,
    /// How many are there.
    pub have: usize,
    /// Of how many; none when there is no whole to measure against.
    pub of: Option<usize>,
}

impl NextStep {
    /// Done when there is at least one.
    fn first(step: Step, have: usize) -> Self {
        NextStep { step, done: have > 0, have, of: None }
    }

    /// Done when all are there, and there is something at all.
    fn all(step: Step, have: usize, of: usize) -> Self {
        NextStep { step, done: of > 0 && have >= of, have, of: Some(of) }
    }
}

pub(super) fn steps(
    look: &Look<'_>,
    vacancies: &[Vacancy],
    systems: &SystemsPart,
    risks: &RisksPart,
    progress: &[(Kind, Counted)],
) -> Vec<NextStep> {
    let count = |kind| progress.iter().find(|(one, _)| *one == kind).map_or(0, |(_, counted)| counted.count);
    let units = look.shown.units.iter().filter(|(id, unit)| {
        unit.is_open() && unit.description.form == UnitForm::Department && look.area.has(crate::id::Scope::Unit(*id))
    });
    let departments = units.filter(|(id, _)| look.sees(*id)).count();
    let without = vacancies.iter().filter(|vacancy| vacancy.role == Role::SecurityCoordinator).count();
    let critical = systems.critical.count;
    let classified = critical.saturating_sub(systems.critical_not_classified.count);
    let assessed = risks.levels.iter().map(|(_, counted)| counted.count).sum();
    vec![
        NextStep::first(Step::RegisterOrganisation, departments),
        NextStep::first(Step::TakeInSystems, count(Kind::System)),
        NextStep::all(Step::AppointCoordinators, departments.saturating_sub(without), departments),
        NextStep::all(Step::ClassifyCritical, classified, critical),
        NextStep::first(Step::AssessRisks, assessed),
        NextStep::first(Step::AnswerRequirements, count(Kind::Assessment)),
    ]
}
