//! Needs that departments report to objects over the years, and what becomes of them: most are taken into the plan, some
//! are declined with the reason, some go to the steering group, and the latest still wait.

use crate::calendar;
use crate::task::Task;
use crate::world::{Deed, World, name};
use domain::action::ActionStanding;
use domain::id::{ObjectId, ReportedNeedId, RiskId, Scope};
use domain::item::Register;
use domain::mandate::Act;
use domain::need::{Carrier, ReceiveDemands, demands};
use domain::number::Year;
use domain::reported_need::{
    AnswerOutcome, AnswerReportedNeed, NeedAnswer, ReportedNeedDescription, ReportedNeedStanding, SettleReportedNeed,
    Settlement, SettlementOutcome,
};
use domain::role::Role;
use domain::sight::Sight;
use domain::text::{Line, Prose};
use domain::time::Date;
use serde::Deserialize;
use std::sync::OnceLock;

/// What people write.
#[derive(Debug, Default, Deserialize)]
struct Texts {
    reported: Vec<Reported>,
    declined: Vec<String>,
    planned: Vec<String>,
    raised: Vec<String>,
    when: Vec<String>,
}

#[derive(Debug, Default, Deserialize)]
struct Reported {
    title: String,
    content: String,
}

const FILE: &str = include_str!("../content/needs.json");

fn texts() -> &'static Texts {
    static TEXTS: OnceLock<Texts> = OnceLock::new();
    TEXTS.get_or_init(|| serde_json::from_str(FILE).unwrap_or_default())
}

impl World {
    /// When needs are reported and demands adopted with the year's plan.
    pub(crate) fn plan_reported_needs(&mut self, from: Date) {
        let until = self.plan.until;
        for object in 0..self.objects.len() {
            for _ in 0..2 {
                let day = self.growing(from.plus_days(200), 30);
                self.later(day, day.plus_days(20), Task::ReportNeed(object));
            }
            // The last weeks, so that something waits today.
            if object % 2 == 0 {
                self.later(until.plus_days(-40), until.plus_days(-2), Task::ReportNeed(object));
            }
            let day = from.plus_days(300);
            self.later(day, day.plus_days(30), Task::AdoptDemands(object));
        }
    }

    pub(crate) fn report_need(&mut self, object: usize) -> Option<Deed> {
        let plan = self.objects.get(object)?;
        let (id, home) = (plan.id, plan.department);
        let departments = self.departments.len();
        // Most come from the department that steers the object, some from others that use it.
        let department = if self.chance.percent(60) { home } else { self.chance.below(departments) };
        let unit = self.unit_of(department, None);
        let coordinator = self.coordinator(department);
        let actor = self.able([coordinator, self.head(department)], Act::ReportNeed, Scope::Unit(unit))?;
        let told = self.chance.pick(&texts().reported)?;
        let wanted = self.chance.percent(70).then(|| self.today.plus_days(self.chance.between(20, 300)));
        let contact = self.colleague(department);
        let sight = Sight::of(&self.municipality, actor, self.today);
        let seen = |risk: &RiskId| sight.may_see(&self.municipality, (*risk).into());
        let risks = self.risks_of(id).into_iter().filter(seen).take(1).collect();
        let description = ReportedNeedDescription {
            title: name(&told.title)?,
            object: id,
            unit,
            content: Prose::cut(&told.content)?,
            wanted_by: wanted,
            contact,
            information_sets: Vec::new(),
            risks,
            requirements: Vec::new(),
        };
        let need = self.municipality.reported_needs.next();
        self.in_days(12, 50, Task::AnswerNeed(need));
        Deed::of(actor, vec![Register(description).into()])
    }

    /// The open risks of an object.
    fn risks_of(&self, object: ObjectId) -> Vec<RiskId> {
        let all = self.municipality.risks.iter();
        let here = all.filter(|(_, risk)| risk.is_open() && risk.description.scope == Scope::Object(object));
        here.map(|(id, _)| id).collect()
    }

    pub(crate) fn answer_need(&mut self, id: ReportedNeedId) -> Option<Deed> {
        let need = self.municipality.reported_needs.get(id)?;
        let object = need.description.object;
        let scope = Scope::Object(object);
        let managers = [Role::ObjectManager, Role::ObjectManagerIt, Role::ObjectOwner];
        let managers = managers.map(|role| self.holder(role, scope));
        let actor = self.able(managers, Act::AnswerNeed, scope)?;
        let outcome = match self.chance.below(10) {
            0..6 => AnswerOutcome::InPlan,
            6..8 => AnswerOutcome::Declined,
            _ => AnswerOutcome::SteeringGroup,
        };
        let (year, when) = self.planned();
        let in_plan = outcome == AnswerOutcome::InPlan;
        let reasons = match outcome {
            AnswerOutcome::InPlan => &texts().planned,
            AnswerOutcome::Declined => &texts().declined,
            AnswerOutcome::SteeringGroup => &texts().raised,
        };
        let answer = NeedAnswer {
            outcome,
            plan_year: year.filter(|_| in_plan),
            when: when.filter(|_| in_plan),
            reason: self.say(reasons),
            actions: if in_plan { self.open_actions_of(scope) } else { Vec::new() },
            on: self.today,
        };
        if outcome == AnswerOutcome::SteeringGroup {
            self.in_days(30, 90, Task::SettleNeed(id));
        }
        Deed::of(actor, vec![AnswerReportedNeed { need: id, answer }.into()])
    }

    /// The next year, and when in it.
    fn planned(&mut self) -> (Option<Year>, Option<Line>) {
        let when = self.chance.pick(&texts().when).and_then(|text| Line::cut(text));
        (Some(Year(self.today.0.year() + 1)), when)
    }

    /// An action of an object that is under way.
    fn open_actions_of(&self, scope: Scope) -> Vec<domain::id::ActionId> {
        let all = self.municipality.actions.iter();
        let here = all.filter(|(_, action)| {
            action.description.scope == scope && action.standing(self.today) == ActionStanding::InTime
        });
        here.map(|(id, _)| id).take(1).collect()
    }

    /// Somebody who answers for the object registers what its owner decided in the steering group.
    pub(crate) fn settle_need(&mut self, id: ReportedNeedId) -> Option<Deed> {
        let need = self.municipality.reported_needs.get(id)?;
        if need.standing() != ReportedNeedStanding::SteeringGroup {
            return None;
        }
        let object = self.objects.iter().position(|plan| plan.id == need.description.object)?;
        let scope = Scope::Object(need.description.object);
        let department = self.objects.get(object)?.department;
        let owner = self.holder(Role::ObjectOwner, scope);
        let decided_by = self.able([owner, self.head(department)], Act::SettleNeed, scope)?;
        let managers = [Role::ObjectManager, Role::ObjectManagerIt, Role::ObjectOwner];
        let managers = managers.map(|role| self.holder(role, scope));
        let actor = self.able(managers, Act::AnswerNeed, scope)?;
        let on = calendar::working_day_until(self.today.plus_days(-self.chance.between(1, 10)));
        let (year, when) = self.planned();
        let in_plan = self.chance.percent(70);
        let reasons = if in_plan { &texts().planned } else { &texts().declined };
        let settlement = Settlement {
            outcome: if in_plan { SettlementOutcome::InPlan } else { SettlementOutcome::Declined },
            plan_year: year.filter(|_| in_plan),
            when: when.filter(|_| in_plan),
            reason: self.say(reasons),
            on,
            decided_by,
            reference: self.minutes(object, on)?,
        };
        Deed::of(actor, vec![SettleReportedNeed { need: id, settlement }.into()])
    }

    /// The steering group adopts the demands with next year's object plan, in the autumn.
    pub(crate) fn adopt_demands(&mut self, object: usize) -> Option<Deed> {
        let plan = self.objects.get(object)?;
        let (id, called) = (plan.id, plan.name.clone());
        let (carrier, scope) = (Carrier::Object(id), Scope::Object(id));
        self.in_days(350, 380, Task::AdoptDemands(object));
        // One in four has not come round to it.
        if demands(&self.municipality, carrier).is_empty() || self.chance.percent(25) {
            return None;
        }
        let decider = self.decider(object, Act::ReceiveDemands, scope)?;
        let year = self.today.0.year() + 1;
        let adopted = ReceiveDemands {
            carrier,
            sets: Vec::new(),
            on: self.today,
            decided_by: None,
            reference: None,
            plan_year: Some(Year(year)),
            plan: Line::cut(&format!("Objektplan {called} {year}")),
            remark: None,
        };
        Deed::of(decider, vec![adopted.into()])
    }
}
