//! Catalogues come in force on their day; then boards, departments, objects and systems begin to answer, each at
//! its own sittings, and answer again when a year has passed. Answers grow from mostly unknown to mixed.

use crate::content::Protection;
use crate::plan::Size;
use crate::protection::Course;
use crate::task::Task;
use crate::world::{Deed, SystemPlan, World};
use domain::command::Command;
use domain::id::{PersonId, Scope, UnitId};
use domain::mandate::{Act, Elsewhere};
use domain::requirement::{Answer, Assess, Requirement, RequirementId, Status, TakeCatalogue, library, scope_kind};
use domain::role::Role;
use domain::text::{Line, Prose};
use domain::time::Date;

/// The catalogue of protection requirements.
const PROTECTION: &str = "skydd";

/// How often a scope answers anew, in days: at least and at most.
fn interval(size: Size) -> (i64, i64) {
    match size {
        Size::Small | Size::Medium => (280, 420),
        Size::Large => (60, 130),
    }
}

/// How likely a system is to answer a catalogue: the shared ones rather than the local.
fn system_answers(size: Size, plan: &SystemPlan) -> usize {
    match (size, plan.unit.is_some()) {
        (Size::Large, _) => 96,
        (_, true) => 24,
        (_, false) => 60,
    }
}

impl World {
    /// When catalogues come in force: on the day their version is named by, or at the beginning.
    pub(crate) fn plan_catalogues(&mut self, from: Date) {
        for (place, catalogue) in library().iter().enumerate() {
            let version: Option<Date> = catalogue.version.parse().ok();
            // The protection catalogue is a habit, not a law: the lead takes it up when a year's work has begun.
            let taken_up = from.plus_days(self.plan.until.days_since(from).min(1_095) / 3);
            let day =
                if catalogue.id == PROTECTION { taken_up } else { version.unwrap_or(from).max(from.plus_days(1)) };
            self.queue_at(day, Task::TakeCatalogue(place));
        }
        self.plan_guidelines(from);
    }

    pub(crate) fn take_catalogue(&mut self, place: usize) -> Option<Deed> {
        let catalogue = library().get(place)?;
        let answering = self.scopes_that_answer();
        for (scope, times) in answering {
            let kinds = scope_kind(&self.municipality, scope);
            let fitting =
                catalogue.requirements.iter().filter(|one| one.scopes.iter().any(|kind| kinds.contains(kind)));
            if fitting.count() == 0 {
                continue;
            }
            if self.course(scope) >= Course::Planned {
                self.plan_follow_up(scope);
            } else if self.chance.percent(times) {
                let day = self.growing(self.today.plus_days(5), 30);
                self.later(day, day.plus_days(15), Task::Answer(place, scope));
            }
        }
        if catalogue.id == PROTECTION {
            self.plan_exemptions();
        }
        if !catalogue.requirements.is_empty() && catalogue.id == "csl" {
            for department in 0..self.departments.len() {
                self.in_days(20, 150, Task::TieControls(department));
            }
        }
        let catalogue = Line::cut(&catalogue.id)?;
        let taken = TakeCatalogue { catalogue, version: None, elsewhere: Elsewhere::default() };
        Deed::of(self.lead()?, vec![taken.into()])
    }

    /// The scopes that will answer, with how likely each is to do so.
    fn scopes_that_answer(&mut self) -> Vec<(Scope, usize)> {
        let mut scopes = vec![(Scope::Municipality, 100)];
        scopes.extend(self.boards.iter().map(|board| (Scope::Unit(board.unit), 85)));
        let quiet = |quiet: bool, times: usize| if quiet { times / 10 } else { times };
        scopes.extend(self.departments.iter().map(|one| (Scope::Unit(one.unit), quiet(one.quiet, 95))));
        scopes.extend(self.outside.iter().take(4).map(|(_, unit)| (Scope::Unit(*unit), 70)));
        let is_quiet = |department: usize| self.departments.get(department).is_some_and(|one| one.quiet);
        scopes.extend(self.objects.iter().map(|one| (Scope::Object(one.id), quiet(is_quiet(one.department), 78))));
        let systems = self.systems.iter().filter(|one| one.id.is_some() && !is_quiet(one.department));
        scopes.extend(systems.filter_map(|one| Some((Scope::System(one.id?), system_answers(self.plan.size, one)))));
        scopes
    }

    /// Lets a new system answer the catalogues that are in force already.
    pub(crate) fn plan_answers_of(&mut self, system: usize) {
        let Some(plan) = self.systems.get(system) else { return };
        let (times, department, id) = (system_answers(self.plan.size, plan), plan.department, plan.id);
        let quiet = self.departments.get(department).is_some_and(|one| one.quiet);
        let Some(scope) = id.map(Scope::System).filter(|_| !quiet) else { return };
        for (place, catalogue) in library().iter().enumerate() {
            if self.in_force(&catalogue.id) && self.chance.percent(times) {
                let day = self.growing(self.today.plus_days(20), 30);
                self.later(day, day.plus_days(15), Task::Answer(place, scope));
            }
        }
    }

    /// Whoever is nearest to a scope today and may do something there.
    pub(crate) fn near(&mut self, scope: Scope, act: Act) -> Option<PersonId> {
        let near = match scope {
            Scope::Municipality | Scope::Family(_) => None,
            Scope::Unit(unit) => self.coordinator_of_unit(unit),
            Scope::Object(_) => self.holder(Role::ObjectManager, scope),
            Scope::System(system) => {
                let object = self.municipality.systems.get(system)?.description.objects.first().copied();
                let manager = object.and_then(|object| self.holder(Role::ObjectManager, Scope::Object(object)));
                let unit = domain::organisation::unit_of(&self.municipality, scope);
                manager.or_else(|| self.coordinator_of_unit(unit?))
            }
        };
        self.able([near, self.lead()], act, scope)
    }

    fn coordinator_of_unit(&mut self, unit: UnitId) -> Option<PersonId> {
        let scope = Scope::Unit(unit);
        let own = self.holder(Role::SecurityCoordinator, scope);
        own.or_else(|| {
            let department = domain::organisation::department(&self.municipality, unit)?;
            let holders = self.holders(Role::SecurityCoordinator, Scope::Unit(department));
            self.chance.pick(&holders).copied()
        })
    }

    pub(crate) fn answer(&mut self, place: usize, scope: Scope) -> Option<Deed> {
        let catalogue = library().get(place)?;
        if !self.is_open(scope) {
            return None;
        }
        let mut commands: Vec<Command> = Vec::new();
        let least = if self.plan.size == Size::Large { 80 } else { 45 };
        let sitting = self.chance.between(least, 100);
        for (requirement, before) in self.asked(scope) {
            let of_this = catalogue.requirements.iter().any(|one| one.id == requirement.id);
            if of_this && self.chance.between(0, 99) < sitting {
                let status = self.judge(before.map(|(status, _)| status));
                commands.push(self.assess_as(scope, requirement, status));
            }
        }
        let (least, most) = interval(self.plan.size);
        if self.chance.percent(72) {
            self.in_days(least, most, Task::Answer(place, scope));
        }
        Deed::of(self.near(scope, Act::AssessRequirement)?, commands)
    }

    pub(crate) fn is_open(&self, scope: Scope) -> bool {
        match scope {
            Scope::Unit(unit) => self.municipality.units.get(unit).is_some_and(|unit| unit.is_open()),
            _ => true,
        }
    }

    /// An answer that is given again, somewhere.
    pub(crate) fn answer_again(&mut self) -> Option<Deed> {
        let next = self.municipality.requirements.assessments.next().0;
        let number = u32::try_from(self.chance.between(1, i64::from(next) - 1)).ok()?;
        let known = self.municipality.requirements.assessments.get(domain::id::AssessmentId(number))?;
        let (scope, id, before) = (known.scope, known.requirement.clone(), known.answer.status);
        if !self.is_open(scope) {
            return None;
        }
        let (_, requirement) = domain::requirement::requirement(&id.0)?;
        // Those who look at everything twice a year change nothing in between.
        let looked_after = self.course(scope) >= Course::Planned;
        let status = if looked_after { before } else { self.judge(Some(before)) };
        let command = self.assess_as(scope, requirement, status);
        Deed::of(self.near(scope, Act::AssessRequirement)?, vec![command])
    }

    pub(crate) fn assess_as(&mut self, scope: Scope, requirement: &'static Requirement, status: Status) -> Command {
        let (status, how) = self.comment(status, &requirement.id);
        let by = self.today;
        // A year, and time to meet again.
        let holds = if self.course(scope) >= Course::Planned { 15 } else { 12 };
        let shown = status == Status::Met && self.chance.percent(55);
        let evidence = shown.then(|| self.evidence(requirement)).flatten();
        let answer =
            Answer { status, how, evidence, valid_until: self.chance.percent(80).then(|| by.plus_months(holds)) };
        Assess { scope, requirement: requirement.id.clone(), answer }.into()
    }

    /// What shows that a requirement is met: what the catalogue asks to see, and where it is kept.
    fn evidence(&mut self, requirement: &Requirement) -> Option<Prose> {
        let reference = self.reference(0)?;
        let kept = requirement.evidence.as_ref().filter(|_| self.chance.percent(70));
        let text = kept.map_or_else(|| reference.to_string(), |kept| format!("{} {}", kept.sv, &*reference));
        Prose::cut(&text)
    }

    /// How far a requirement is met: better with the years, seldom worse than before.
    fn judge(&mut self, before: Option<Status>) -> Status {
        let drawn = i64::try_from(self.passed()).unwrap_or_default() / 3 + self.chance.between(0, 99);
        match before {
            Some(Status::NotMet) if self.chance.percent(50) => Status::Partly,
            Some(Status::Partly) if self.chance.percent(38) => Status::Met,
            Some(Status::Met) if self.chance.percent(6) => Status::Partly,
            Some(status) => status,
            None if drawn < 34 => Status::NotMet,
            None if drawn < 84 => Status::Partly,
            None => Status::Met,
        }
    }

    /// A comment that fits; a requirement that never applies here is answered so.
    fn comment(&mut self, status: Status, id: &RequirementId) -> (Status, Option<Prose>) {
        if let Some(known) = self.protection(id) {
            return self.comment_protection(status, known);
        }
        let all = self.content.controls.assessment_comments.iter().chain(&self.content.phrases.gdpr_comments);
        let own: Vec<_> = all.filter(|comment| *comment.requirement == *id.0).collect();
        let not_here = own.iter().find(|comment| comment.status == Status::NotApplicable.key());
        if let Some(comment) = not_here.filter(|_| self.chance.percent(60)) {
            return (Status::NotApplicable, Prose::cut(&comment.text));
        }
        // What was found not to apply before does so now.
        let status = if status == Status::NotApplicable { Status::Partly } else { status };
        let fitting: Vec<_> = own.iter().filter(|comment| comment.status == status.key()).collect();
        let comment = self.chance.pick(&fitting).filter(|_| self.chance.percent(78));
        (status, comment.and_then(|comment| Prose::cut(&comment.text)))
    }

    fn comment_protection(&mut self, status: Status, known: &'static Protection) -> (Status, Option<Prose>) {
        if status == Status::NotApplicable || (status == Status::Met && self.chance.percent(4)) {
            return (Status::NotApplicable, self.say(&self.content.protection.not_here));
        }
        let text = match status {
            Status::Met | Status::NotApplicable => &known.met,
            Status::Partly => &known.partly,
            Status::NotMet => &known.not_met,
        };
        (status, Prose::cut(text).filter(|_| self.chance.percent(85)))
    }

    /// Whether a catalogue is in force.
    pub(crate) fn in_force(&self, catalogue: &str) -> bool {
        self.municipality.requirements.in_force.iter().any(|one| *one.catalogue == *catalogue)
    }

    /// The requirement of the content, once its catalogue is in force.
    pub(crate) fn requirement(&self, id: &str) -> Option<RequirementId> {
        let (catalogue, requirement) = domain::requirement::requirement(id)?;
        self.in_force(&catalogue.id).then(|| requirement.id.clone())
    }
}
