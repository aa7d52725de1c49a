//! Actions: planned with owner, day, cost and effort; done in time or late, put off with a reason, dropped, or
//! standing there after their day.

use crate::calendar;
use crate::secrecy::is_marked;
use crate::task::Task;
use crate::world::{Deed, World, name};
use domain::action::{ActionDescription, Finish, Finished};
use domain::id::{ActionId, ControlId, PersonId, Scope};
use domain::item::{Close, Describe, Register};
use domain::mandate::Act;
use domain::number::{Hours, Kronor};
use domain::role::Role;
use domain::time::Date;

impl World {
    /// Draws which actions there are.
    pub(crate) fn draw_actions(&mut self) {
        let all = &self.content.controls.actions;
        let all: Vec<_> = all.iter().map(|one| (&*one.title, one.kind.as_deref(), false)).collect();
        self.actions = self.spread(&all, self.figures.actions);
    }

    /// When actions are planned: object plans are made in autumn.
    pub(crate) fn plan_actions(&mut self, from: Date) {
        for action in 0..self.actions.len() {
            let day = self.growing(from.plus_days(100), 25);
            self.later(day, day.plus_days(30), Task::RegisterAction(action));
        }
    }

    fn controls_near(&mut self, department: usize) -> Vec<ControlId> {
        let from = self.pick_id(self.municipality.controls.next());
        let later = self.control_places.range(from..).take(40);
        let near =
            later.filter(|(_, place)| self.controls.get(**place).is_some_and(|one| one.department == department));
        near.map(|(id, _)| *id).filter(|id| !is_marked(&self.municipality, *id)).take(1).collect()
    }

    pub(crate) fn register_action(&mut self, place: usize) -> Option<Deed> {
        let placed = self.actions.get(place)?.clone();
        let base = self.content.controls.actions.get(placed.base)?;
        let department = placed.department;
        let scope = self.scope_near(&placed);
        let owner = match scope {
            Scope::Object(_) => self.holder(Role::ObjectManager, scope),
            _ => self.colleague(department),
        };
        let due = self.today.plus_days(self.chance.between(35, 330));
        let share = self.chance.between(60, 150);
        let effort = i64::from(base.effort_hours) * share / 100;
        let cost = base.cost_sek * share / 100_000 * 1_000;
        let description = ActionDescription {
            title: name(&placed.name)?,
            content: domain::text::Prose::cut(&base.description),
            scope,
            owner: owner.filter(|_| self.chance.percent(90)),
            due: self.chance.percent(94).then_some(due),
            cost: (cost > 0 || self.chance.percent(30)).then_some(Kronor(cost)),
            effort: self.chance.percent(85).then_some(Hours(u32::try_from(effort).unwrap_or_default())),
            controls: self.controls_near(department),
            risks: self.risks_near(department, 2),
            weaknesses: Vec::new(),
            requirements: self.requirement(&base.requirement).into_iter().collect(),
            systems: self.systems_near(department, scope, 1),
        };
        let id = self.municipality.actions.next();
        let (early, late) = (due.plus_days(-45), due.plus_days(50));
        match self.chance.below(100) {
            0..62 => self.later(early.max(self.today.plus_days(8)), late, Task::Finish(id)),
            62..78 => self.later(early.max(self.today.plus_days(8)), due, Task::Postpone(id)),
            78..85 => self.in_days(40, 300, Task::Drop(id)),
            _ => {}
        }
        Deed::of(self.keeper(department, scope, Act::KeepActions)?, vec![Register(description).into()])
    }

    /// An open action with whoever sees to it; none when it is done or dropped.
    fn open_action(&mut self, action: ActionId) -> Option<(ActionDescription, PersonId)> {
        let known = self.municipality.actions.get(action)?;
        if !known.is_open() || known.state.finished.is_some() {
            return None;
        }
        let description = known.description.clone();
        let scope = description.scope;
        let manager = match scope {
            Scope::Object(_) => self.holder(Role::ObjectManager, scope),
            _ => None,
        };
        let unit = domain::organisation::unit_of(&self.municipality, scope)?;
        let department = domain::organisation::department(&self.municipality, unit)?;
        let coordinators = self.holders(Role::SecurityCoordinator, Scope::Unit(department));
        let coordinator = self.chance.pick(&coordinators).copied();
        let head = self.holder(Role::DepartmentHead, Scope::Unit(department));
        let actor = self.able([manager, coordinator, head, self.lead()], Act::KeepActions, scope)?;
        Some((description, actor))
    }

    pub(crate) fn finish(&mut self, action: ActionId) -> Option<Deed> {
        let (_, actor) = self.open_action(action)?;
        let on = calendar::working_day_until(self.today.plus_days(-self.chance.between(0, 10)));
        let result = self.say(&self.content.phrases.results).filter(|_| self.chance.percent(80));
        Deed::of(actor, vec![Finish { action, finished: Finished { on, result } }.into()])
    }

    pub(crate) fn postpone(&mut self, action: ActionId) -> Option<Deed> {
        let (mut description, actor) = self.open_action(action)?;
        let hidden = description.risks.iter().any(|risk| is_marked(&self.municipality, *risk))
            || description.controls.iter().any(|control| is_marked(&self.municipality, *control));
        if hidden {
            return None;
        }
        let due = self.today.plus_days(self.chance.between(60, 240));
        description.due = Some(due);
        let reason = self.say(&self.content.phrases.postponed);
        // What was planned for a gap is done when the gap is met.
        if !self.is_for_gap(action) && self.chance.percent(60) {
            self.later(due.plus_days(-30), due.plus_days(30), Task::Finish(action));
        }
        Deed::of(actor, vec![Describe { id: action, description, reason }.into()])
    }

    pub(crate) fn drop_action(&mut self, action: ActionId) -> Option<Deed> {
        let (_, actor) = self.open_action(action)?;
        let reason = self.say(&self.content.phrases.dropped)?;
        Deed::of(actor, vec![Close::<ActionDescription> { id: action, on: self.today, reason }.into()])
    }
}
