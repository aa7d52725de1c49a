//! What information asks of systems and objects: the steering groups receive the demands of the owners, coordinators
//! comment them, the lead says when many together ask for more, and a few needs are decided beside what follows.

use crate::calendar;
use crate::protection::Course;
use crate::secrecy::is_marked;
use crate::task::Task;
use crate::world::{Deed, World};
use domain::classification::{Aspect, Class};
use domain::id::{PersonId, Scope, SystemId};
use domain::mandate::{Act, Elsewhere};
use domain::need::{
    Carrier, CommentDemand, Cumulation, DecideNeed, NeedDecision, Needs, ReceiveDemands, SetCumulation, cumulated,
    demands,
};
use domain::number::{Consequence, Count};
use domain::role::Role;
use domain::text::Line;
use domain::time::Date;

/// A need that somebody decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Decision {
    /// Raised, because much information lies together.
    Raised,
    /// Lowered, with the reason.
    Lowered,
    /// Decided so early that what it was decided on moves.
    Early,
}

impl World {
    /// When demands are received and needs decided.
    pub(crate) fn plan_needs(&mut self, from: Date) {
        for object in 0..self.objects.len() {
            let day = self.growing(from.plus_days(150), 75);
            self.later(day, day.plus_days(25), Task::ReceiveDemands(object));
            if object % 3 == 0 {
                self.later(day, day.plus_days(60), Task::CommentDemand(object));
            }
        }
        let until = self.plan.until;
        let year = from.plus_days(until.days_since(from) / 3);
        self.later(year, year.plus_days(40), Task::SetCumulation);
        let early = from.plus_days(until.days_since(from) * 45 / 100);
        for place in 0..4 {
            self.later(early.plus_days(place * 8), early.plus_days(place * 8 + 6), Task::DecideNeed(Decision::Early));
        }
        self.later(until.plus_days(-9), until.plus_days(-7), Task::DecideNeed(Decision::Raised));
        self.later(until.plus_days(-6), until.plus_days(-4), Task::DecideNeed(Decision::Lowered));
    }

    /// Whoever may receive or decide for an object, of those who do so there.
    pub(crate) fn decider(&mut self, object: usize, act: Act, scope: Scope) -> Option<PersonId> {
        let plan = self.objects.get(object)?;
        let (own, department) = (Scope::Object(plan.id), plan.department);
        let manager = self.holder(Role::ObjectManager, own);
        let owner = self.holder(Role::ObjectOwner, own);
        self.able([owner, manager, self.head(department)], act, scope)
    }

    /// The steering group's minutes, such as *Styrgruppsprotokoll Hemtjänst 2025-09-18 § 4*.
    pub(crate) fn minutes(&mut self, object: usize, on: Date) -> Option<Line> {
        let called = &self.objects.get(object)?.name;
        Line::cut(&format!("Styrgruppsprotokoll {called} {on} § {}", self.chance.between(2, 9)))
    }

    pub(crate) fn receive_demands(&mut self, object: usize) -> Option<Deed> {
        let plan = self.objects.get(object)?;
        let (id, department) = (plan.id, plan.department);
        let scope = Scope::Object(id);
        // A steering group meets every quarter; where the work has hardly begun, once a year with the object plan.
        let (least, most) = if self.course(scope) == Course::Begun { (330, 370) } else { (70, 110) };
        self.in_days(least, most, Task::ReceiveDemands(object));
        let carrier = Carrier::Object(id);
        if demands(&self.municipality, carrier).iter().all(domain::need::Demand::is_received) {
            return None;
        }
        let decider = self.decider(object, Act::ReceiveDemands, scope)?;
        let remark = self.say(&self.content.protection.remarks).filter(|_| self.chance.percent(40));
        let coordinators = [self.coordinator(department), self.lead()];
        let registers = self.able(coordinators, Act::RegisterFor, scope).filter(|_| self.chance.percent(60));
        let Some(registers) = registers.filter(|registers| *registers != decider) else {
            let received = ReceiveDemands {
                carrier,
                sets: Vec::new(),
                on: self.today,
                decided_by: None,
                reference: None,
                plan_year: None,
                plan: None,
                remark,
            };
            return Deed::of(decider, vec![received.into()]);
        };
        let on = calendar::working_day_until(self.today.plus_days(-self.chance.between(1, 12)));
        let reference = self.minutes(object, on);
        let received = ReceiveDemands {
            carrier,
            sets: Vec::new(),
            on,
            decided_by: Some(decider),
            reference,
            plan_year: None,
            plan: None,
            remark,
        };
        Deed::of(registers, vec![received.into()])
    }

    /// A word on what one owner asks; some are asked to complete it.
    pub(crate) fn comment_demand(&mut self, object: usize) -> Option<Deed> {
        let plan = self.objects.get(object)?;
        let (id, department) = (plan.id, plan.department);
        self.in_days(250, 400, Task::CommentDemand(object));
        let carrier = Carrier::Object(id);
        let asked = demands(&self.municipality, carrier);
        let visible: Vec<_> =
            asked.iter().map(|demand| demand.set).filter(|set| !is_marked(&self.municipality, *set)).collect();
        let set = *self.chance.pick(&visible)?;
        let home = self.municipality.information_sets.get(set)?.description.unit.map(Scope::Unit)?;
        let own = self.sets.get(*self.set_places.get(&set)?)?.department == department;
        let coordinator = self.coordinator(department).filter(|_| own);
        let actor = self.able([coordinator, self.lead()], Act::ProposeClass, home)?;
        let asks_completion = self.chance.percent(55);
        let texts = &self.content.protection;
        let comment = self.say(if asks_completion { &texts.completions } else { &texts.comments })?;
        Deed::of(actor, vec![CommentDemand { set, carrier, comment, asks_completion }.into()])
    }

    pub(crate) fn set_cumulation(&mut self) -> Option<Deed> {
        let rules = Cumulation { sets: Some(Count(15)), owners: Some(Count(6)), persons: Some(Count(20_000)) };
        Deed::of(self.lead()?, vec![SetCumulation { rules, elsewhere: Elsewhere::default() }.into()])
    }

    /// A system whose need is to be decided, with the class.
    fn undecided(&mut self, decision: Decision) -> Option<(SystemId, Class)> {
        let municipality = &self.municipality;
        let needs = Needs::of(municipality, self.today);
        let decided = |id: SystemId| municipality.protection_needs.decided.contains_key(&Carrier::System(id));
        let open = municipality.systems.iter().filter(|(id, one)| one.is_open() && !decided(*id));
        let with_object = open.filter(|(_, one)| !one.description.objects.is_empty());
        let mut known = with_object.filter_map(|(id, _)| Some((id, needs.computed(Carrier::System(id)).class()?)));
        match decision {
            Decision::Raised => known.find_map(|(id, mut class)| {
                let raised = cumulated(municipality, &needs, id);
                let raised = raised.into_iter().find(|one| one.to <= Consequence(3))?;
                raise(&mut class, raised.aspect, raised.to);
                Some((id, class))
            }),
            Decision::Lowered => {
                let (id, mut class) = known.find(|(_, class)| class.confidentiality >= Consequence(2))?;
                class.confidentiality.0 -= 1;
                Some((id, class))
            }
            Decision::Early => {
                let asked = |id: SystemId| demands(municipality, Carrier::System(id)).len();
                let few = known.filter(|(_, class)| class.highest() <= Consequence(2));
                let (id, mut class) = few.max_by_key(|(id, _)| asked(*id))?;
                class.availability.0 = class.availability.0.saturating_sub(1);
                Some((id, class))
            }
        }
    }

    pub(crate) fn decide_need(&mut self, decision: Decision) -> Option<Deed> {
        let (system, class) = self.undecided(decision)?;
        let scope = Scope::System(system);
        let object = self.systems.get(*self.system_places.get(&system)?)?.object;
        let department = self.objects.get(object)?.department;
        let decider = self.decider(object, Act::DecideNeed, scope)?;
        let texts = &self.content.protection;
        let reason = self.say(match decision {
            Decision::Raised => &texts.raised,
            Decision::Lowered => &texts.lowered,
            Decision::Early => &texts.held,
        })?;
        let coordinators = [self.coordinator(department), self.lead()];
        let registers = self.able(coordinators, Act::RegisterFor, scope);
        let registers = registers.filter(|registers| *registers != decider && decision != Decision::Lowered);
        let reference = registers.and_then(|_| self.minutes(object, self.today));
        let decided_by = registers.map(|_| decider);
        let valid_until = Some(self.today.plus_months(24));
        let decision = NeedDecision { class, reason, on: self.today, valid_until, decided_by, reference };
        Deed::of(registers.unwrap_or(decider), vec![DecideNeed { carrier: Carrier::System(system), decision }.into()])
    }
}

fn raise(class: &mut Class, aspect: Aspect, to: Consequence) {
    match aspect {
        Aspect::Confidentiality => class.confidentiality = to,
        Aspect::Integrity => class.integrity = to,
        Aspect::Availability => class.availability = to,
        Aspect::Traceability => class.traceability = Some(to),
    }
}
