//! Controls: decided, introduced somewhere by somebody, verified by another person until a day. Some lapse, some are
//! found wanting, a few are checked by those who introduced them. When the law came in force, controls that were
//! there already were tied to its requirements.

use crate::calendar;
use crate::protection::Course;
use crate::secrecy::is_marked;
use crate::system::choice;
use crate::task::Task;
use crate::world::{Deed, Placed, World, name};
use domain::command::Command;
use domain::control::{ControlDescription, Introduce, Introduction, Outcome, Verification, Verify};
use domain::id::{ControlId, RiskId, Scope, SystemId};
use domain::item::{Describe, Register};
use domain::mandate::Act;
use domain::risk::Field;
use domain::text::Prose;
use domain::time::Date;

/// How many controls are tied to requirements at one sitting.
const TIED: usize = 25;

impl World {
    /// Draws which controls there are.
    pub(crate) fn draw_controls(&mut self) {
        let all = &self.content.controls.controls;
        let all: Vec<_> = all.iter().map(|one| (&*one.title, one.kind.as_deref(), false)).collect();
        self.controls = self.spread(&all, self.figures.controls);
    }

    /// When controls are decided.
    pub(crate) fn plan_controls(&mut self, from: Date) {
        for control in 0..self.controls.len() {
            let day = self.growing(from.plus_days(70), 35);
            self.later(day, day.plus_days(30), Task::RegisterControl(control));
        }
    }

    /// Where a control or an action belongs.
    pub(crate) fn scope_near(&mut self, placed: &Placed) -> Scope {
        if placed.unit.is_some() {
            return Scope::Unit(self.unit_of(placed.department, placed.unit));
        }
        let objects = self.objects.iter().filter(|object| object.department == placed.department);
        let objects: Vec<_> = objects.map(|object| object.id).collect();
        let object = self.chance.pick(&objects).copied().filter(|_| self.chance.percent(60));
        object.map_or_else(|| Scope::Unit(self.unit_of(placed.department, None)), Scope::Object)
    }

    /// Open risks of a department that anybody there may point at.
    pub(crate) fn risks_near(&mut self, department: usize, most: usize) -> Vec<RiskId> {
        let from = self.pick_id(self.municipality.risks.next());
        let later = self.risk_places.range(from..).take(40);
        let near =
            later.filter(|(_, place)| self.risks.get(**place).is_some_and(|one| one.placed.department == department));
        let visible = near.filter(|(id, _)| {
            let open = self.municipality.risks.get(**id).is_some_and(|risk| risk.is_open());
            open && !is_marked(&self.municipality, **id)
        });
        visible.map(|(id, _)| *id).take(most).collect()
    }

    pub(crate) fn register_control(&mut self, place: usize) -> Option<Deed> {
        let placed = self.controls.get(place)?.clone();
        let base = self.content.controls.controls.get(placed.base)?;
        let department = placed.department;
        let (scope, systems) = self.place_of_control(&placed, base.field == "technical");
        let course = self.course_near(scope, &systems);
        let owner = self.colleague(department);
        let description = ControlDescription {
            title: name(&placed.name)?,
            content: Prose::cut(&base.description),
            scope,
            field: choice::<Field>(&base.field),
            owner: owner.filter(|_| self.chance.percent(82)),
            requirements: self.requirement(&base.requirement).into_iter().collect(),
            risks: self.risks_near(department, 2),
            systems,
        };
        let id = self.municipality.controls.next();
        self.control_places.insert(id, place);
        if course >= Course::Introduced {
            self.in_days(10, 50, Task::Introduce(id));
        } else if self.chance.percent(76) {
            self.in_days(15, 220, Task::Introduce(id));
        }
        Deed::of(self.keeper(department, scope, Act::KeepControls)?, vec![Register(description).into()])
    }

    pub(crate) fn introduce(&mut self, control: ControlId) -> Option<Deed> {
        let known = self.municipality.controls.get(control).filter(|one| one.is_open())?;
        let (scope, owner) = (known.description.scope, known.description.owner);
        let placed = self.controls.get(*self.control_places.get(&control)?)?.clone();
        let base = self.content.controls.controls.get(placed.base)?;
        let by = self.colleague(placed.department).or(owner);
        let introduction = Introduction {
            place: name(&base.introduced_in)?,
            by,
            on: calendar::working_day_until(self.today.plus_days(-self.chance.between(0, 12))),
        };
        if self.course_of_control(control) == Course::Verified {
            self.in_days(10, 40, Task::Verify(control));
        } else if self.chance.percent(74) {
            self.in_days(20, 200, Task::Verify(control));
        }
        let actor = self.keeper(placed.department, scope, Act::KeepControls)?;
        Deed::of(actor, vec![Introduce { control, introduction }.into()])
    }

    /// A verification of the years' plan; most come again before they lapse.
    pub(crate) fn verify_on_time(&mut self, control: ControlId) -> Option<Deed> {
        let deed = self.verify(control)?;
        if self.chance.percent(30) {
            self.in_days(1, 8, Task::ShowControl(control));
        }
        if self.course_of_control(control) == Course::Verified {
            self.in_days(150, 175, Task::Verify(control));
        } else if self.chance.percent(66) {
            self.in_days(300, 350, Task::Verify(control));
        }
        Some(deed)
    }

    fn course_of_control(&self, control: ControlId) -> Course {
        let known = self.municipality.controls.get(control);
        known.map_or(Course::Begun, |one| self.course_near(one.description.scope, &one.description.systems))
    }

    /// Where a control belongs and which systems it concerns: first in objects that have none; towards the end not where
    /// everything is to be in place.
    fn place_of_control(&mut self, placed: &Placed, technical: bool) -> (Scope, Vec<SystemId>) {
        let department = placed.department;
        let mut lacking = self.objects.iter().filter(|one| one.department == department && placed.unit.is_none());
        let first = lacking.find(|one| !self.controlled.contains(&one.id)).map(|one| one.id);
        let scope = first.map_or_else(|| self.scope_near(placed), Scope::Object);
        let systems = if technical { self.systems_near(department, scope, 2) } else { Vec::new() };
        if self.is_late() && self.course_near(scope, &systems) >= Course::Introduced {
            return (Scope::Unit(self.unit_of(department, None)), Vec::new());
        }
        if let Scope::Object(object) = scope {
            self.controlled.insert(object);
        }
        (scope, systems)
    }

    pub(crate) fn verify(&mut self, control: ControlId) -> Option<Deed> {
        let known = self.municipality.controls.get(control).filter(|one| one.is_open())?;
        let (scope, owner) = (known.description.scope, known.description.owner);
        let introduced = known.state.introduction.as_ref()?;
        let (by_whom, since) = (introduced.by, introduced.on);
        let before = known.state.verification.as_ref().map(|(verification, ..)| verification.outcome);
        let placed = self.controls.get(*self.control_places.get(&control)?)?.clone();
        let base = self.content.controls.controls.get(placed.base)?;
        let own = [by_whom, owner];
        // From level three nobody verifies their own work; what stands in no system or object has no such level.
        let bare = known.description.systems.is_empty() && !matches!(scope, Scope::Object(_) | Scope::System(_));
        let others = |person: Option<domain::id::PersonId>| person.filter(|_| !own.contains(&person));
        let coordinator = self.coordinator(placed.department);
        let verifiers = [others(coordinator), others(self.lead()), coordinator.filter(|_| bare)];
        let themselves = (self.chance.percent(40) && bare).then(|| self.able(own, Act::VerifyControl, scope)).flatten();
        let actor = themselves.or_else(|| self.able(verifiers, Act::VerifyControl, scope))?;
        let looked_after = self.course_of_control(control) == Course::Verified;
        let outcome = match (before, self.chance.below(100)) {
            _ if looked_after => Outcome::Works,
            (None, 0..66) | (Some(_), 0..80) => Outcome::Works,
            (_, 0..93) => Outcome::Partly,
            _ => Outcome::Fails,
        };
        let found = if outcome == Outcome::Works { None } else { self.say(&self.content.phrases.failed) };
        let method =
            found.map_or_else(|| base.verified_by.clone(), |found| format!("{} {}", base.verified_by, &*found));
        let on = calendar::working_day_until(self.today.plus_days(-self.chance.between(0, 9))).max(since);
        let valid_until = on.plus_months(if self.chance.percent(80) { 12 } else { 6 });
        let self_check = own.contains(&Some(actor));
        let self_check_reason = if self_check { self.say(&self.content.phrases.self_checks) } else { None };
        let method = Prose::cut(&method)?;
        let verification = Verification { outcome, method, on, valid_until, self_check_reason, verified_by: None };
        Deed::of(actor, vec![Verify { control, verification }.into()])
    }

    /// Ties a department's controls to the requirements that the law has brought.
    pub(crate) fn tie_controls(&mut self, department: usize) -> Option<Deed> {
        let mut commands: Vec<Command> = Vec::new();
        let actor = self.coordinator(department)?;
        for (id, place) in &self.control_places {
            let Some(placed) = self.controls.get(*place).filter(|one| one.department == department) else { continue };
            let Some(known) = self.municipality.controls.get(*id).filter(|one| one.is_open()) else { continue };
            let base = self.content.controls.controls.get(placed.base);
            let requirement = base.and_then(|base| self.requirement(&base.requirement));
            let able = self.may(actor, Act::KeepControls, known.description.scope);
            let hidden = is_marked(&self.municipality, *id);
            if known.description.requirements.is_empty() && commands.len() < TIED && able && !hidden {
                let mut description = known.description.clone();
                description.requirements.extend(requirement);
                // What it points at may have been marked since; the coordinator leaves such controls to others.
                if !description.risks.iter().any(|risk| is_marked(&self.municipality, *risk)) {
                    commands.push(Describe { id: *id, description, reason: None }.into());
                }
            }
        }
        if commands.len() == TIED {
            self.in_days(5, 30, Task::TieControls(department));
        }
        Deed::of(actor, commands)
    }
}
