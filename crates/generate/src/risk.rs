//! Risks: registered where they belong, assessed, assessed again with reasons, met in some way, accepted by whoever
//! has the mandate for the level and until a day. One supplier stands behind several high risks.

use crate::secrecy::is_marked;
use crate::system::choice;
use crate::task::Task;
use crate::world::{Deed, Placed, World, name};
use domain::id::{InformationSetId, PersonId, RiskId, Scope, SystemId};
use domain::item::{Close, Register};
use domain::mandate::{Act, Elsewhere};
use domain::number::{Consequence, Likelihood};
use domain::risk::{Accept, Acceptance, Assess, Field, Judgement, RiskDescription, Treat, Treatment, TreatmentKind};
use domain::role::Role;
use domain::text::Prose;
use domain::time::Date;
use std::cmp::Ordering;

/// The supplier that much hangs on.
const SUPPLIER: &str = "Kommunjournal AB";

/// What is feared of that supplier, by kind of operations; the risk titles are those of the content.
const FEARED: [(&str, &str); 8] = [
    ("elderly_care", "Leverantörens intrång drabbar kommunen"),
    ("elderly_care", "Leverantören försätts i konkurs"),
    ("social", "Leverantörens intrång drabbar kommunen"),
    ("social", "Underbiträde utanför avtalet"),
    ("education", "Leverantörens intrång drabbar kommunen"),
    ("education", "Underbiträde utanför avtalet"),
    ("upper_secondary", "Leverantörens intrång drabbar kommunen"),
    ("upper_secondary", "Leverantören försätts i konkurs"),
];

/// A risk, registered or to be.
pub(crate) struct RiskPlan {
    pub(crate) placed: Placed,
    /// Whether the supplier that much hangs on is behind it; then it is high.
    pub(crate) supplier: bool,
    /// How it is judged when the content's own judgement does not stand.
    pub(crate) course: Course,
}

/// What becomes of a risk.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Course {
    /// As chance has it.
    Usual,
    /// Accepted, and then assessed higher.
    Outgrown,
    /// Accepted by the director until a day that has passed.
    Ended,
}

impl World {
    /// Draws which risks there are.
    pub(crate) fn draw_risks(&mut self) {
        let all: Vec<_> =
            self.content.risks.risks.iter().map(|risk| (&*risk.title, risk.kind.as_deref(), false)).collect();
        for placed in self.spread(&all, self.figures.risks) {
            self.risks.push(RiskPlan { placed, supplier: false, course: Course::Usual });
        }
        for (place, (kind, title)) in FEARED.into_iter().enumerate() {
            let base = self.content.risks.risks.iter().position(|risk| risk.title == title).unwrap_or_default();
            let department = self.department_of_kind(kind);
            let called = self.departments.get(department).map(|one| one.name.to_lowercase()).unwrap_or_default();
            let placed = Placed { base, name: format!("{title}: {SUPPLIER}, {called}"), department, unit: None };
            let same = |other: &RiskPlan| other.placed.name == placed.name;
            if !self.risks.iter().any(same) {
                self.risks.insert(place, RiskPlan { placed, supplier: true, course: Course::Usual });
            }
        }
        let ordinary = self.risks.iter_mut().filter(|risk| !risk.supplier);
        for (place, risk) in ordinary.enumerate().filter(|(place, _)| place % 37 == 5 || place % 37 == 11) {
            risk.course = if place % 37 == 5 { Course::Outgrown } else { Course::Ended };
        }
    }

    /// When risks are registered: mostly in the yearly analyses of autumn.
    pub(crate) fn plan_risks(&mut self, from: Date) {
        for risk in 0..self.risks.len() {
            let early = self.risks.get(risk).is_some_and(|one| one.supplier || one.course != Course::Usual);
            let day = self.growing(from.plus_days(90), if early { 100 } else { 28 });
            self.later(day, day.plus_days(30), Task::RegisterRisk(risk));
        }
    }

    /// Where a risk belongs: an object or a system of the department, one of its units, or the department.
    fn risk_scope(&mut self, placed: &Placed) -> Scope {
        if placed.unit.is_some() {
            return Scope::Unit(self.unit_of(placed.department, placed.unit));
        }
        let objects = self.objects.iter().filter(|object| object.department == placed.department);
        let objects: Vec<_> = objects.map(|object| object.id).collect();
        let object = self.chance.pick(&objects).copied();
        match object.filter(|_| self.chance.percent(55)) {
            Some(object) => Scope::Object(object),
            None => Scope::Unit(self.unit_of(placed.department, None)),
        }
    }

    /// Systems of a department that anybody there may point at.
    pub(crate) fn systems_near(&mut self, department: usize, scope: Scope, most: usize) -> Vec<SystemId> {
        let near = |object: usize| match scope {
            Scope::Object(id) => self.objects.get(object).is_some_and(|one| one.id == id),
            _ => true,
        };
        let of_department = self.systems.iter().filter(|one| one.department == department && near(one.object));
        let registered = of_department.filter_map(|one| one.id).filter(|id| !is_marked(&self.municipality, *id));
        let found: Vec<SystemId> = registered.collect();
        let mut picked = Vec::new();
        for _ in 0..self.chance.below(most + 1) {
            picked.extend(self.chance.pick(&found).filter(|id| !picked.contains(*id)).copied());
        }
        picked
    }

    fn sets_near(&mut self, systems: &[SystemId], department: usize) -> Vec<InformationSetId> {
        let from = self.pick_id(self.municipality.information_sets.next());
        let later = self.set_places.range(from..).take(60);
        let near = later.filter(|(_, place)| self.sets.get(**place).is_some_and(|set| set.department == department));
        let near = near.map(|(id, _)| *id);
        near.filter(|id| !is_marked(&self.municipality, *id)).take(usize::from(!systems.is_empty())).collect()
    }

    /// Whoever keeps risks and controls for a scope in a department.
    pub(crate) fn keeper(&mut self, department: usize, scope: Scope, act: Act) -> Option<PersonId> {
        let manager = match scope {
            Scope::Object(_) => self.holder(Role::ObjectManager, scope).filter(|_| self.chance.percent(60)),
            _ => None,
        };
        let candidates = [manager, self.coordinator(department), self.lead()];
        self.able(candidates, act, scope)
    }

    pub(crate) fn register_risk(&mut self, place: usize) -> Option<Deed> {
        let plan = self.risks.get(place)?;
        let (placed, from_supplier) = (plan.placed.clone(), plan.supplier);
        let base = self.content.risks.risks.get(placed.base)?;
        let department = placed.department;
        let scope = if from_supplier { Scope::Unit(self.unit_of(department, None)) } else { self.risk_scope(&placed) };
        let supplier = self.suppliers.get(SUPPLIER).copied().filter(|_| from_supplier);
        let systems = match supplier {
            Some(supplier) => {
                let its =
                    self.municipality.systems.iter().filter(|(_, one)| one.description.supplier == Some(supplier));
                its.map(|(id, _)| id).filter(|_| self.chance.percent(40)).take(4).collect()
            }
            // What people do and do not do is seldom about one system.
            None if base.field == "informal" => Vec::new(),
            None => self.systems_near(department, scope, 2),
        };
        let sets = self.sets_near(&systems, department);
        let owner = match scope {
            Scope::Object(_) => self.holder(Role::ObjectOwner, scope),
            _ => self.head(department),
        };
        let description = RiskDescription {
            title: name(&placed.name)?,
            cause: Prose::cut(&base.cause),
            event: Prose::cut(&base.event),
            outcome: Prose::cut(&base.outcome),
            scope,
            field: choice::<Field>(&base.field),
            owner: owner.filter(|_| self.chance.percent(88)),
            systems,
            sets,
            supplier,
        };
        let id = self.municipality.risks.next();
        self.risk_places.insert(id, place);
        if from_supplier || self.chance.percent(94) {
            self.in_days(0, 12, Task::AssessRisk(id, false));
        }
        Deed::of(self.keeper(department, scope, Act::KeepRisks)?, vec![Register(description).into()])
    }

    /// Assesses a risk, anew when it has been assessed before; `higher` when something has grown worse.
    pub(crate) fn assess_risk(&mut self, risk: RiskId, higher: bool) -> Option<Deed> {
        let known = self.municipality.risks.get(risk).filter(|risk| risk.is_open())?;
        let scope = known.description.scope;
        let before = known.state.assessment.as_ref().map(|assessment| assessment.judgement.clone());
        let plan = self.risks.get(*self.risk_places.get(&risk)?)?;
        let (department, supplier, course) = (plan.placed.department, plan.supplier, plan.course);
        let base = self.content.risks.risks.get(plan.placed.base)?;
        let actor = self.keeper(department, scope, Act::KeepRisks)?;
        let (judgement, reason) = match before {
            None => {
                let likelihood =
                    i64::from(base.likelihood) + if self.chance.percent(78) { 0 } else { self.chance.between(-1, 1) };
                let (likelihood, consequence) =
                    if supplier { (3, 3) } else { (likelihood.clamp(1, 4), i64::from(base.consequence)) };
                let consequence = if course == Course::Outgrown { 1 } else { consequence };
                self.plan_assessed(risk, course);
                (
                    judgement(likelihood, consequence, self.chance.percent(55)),
                    self.say(&self.content.risks.reasons.assessed),
                )
            }
            Some(before) => {
                let (likelihood, consequence) = (i64::from(before.likelihood.0), i64::from(before.consequence.0));
                let step = match self.chance.below(10) {
                    _ if higher => 1,
                    0..4 => -1,
                    4 | 5 => 1,
                    _ => 0,
                };
                let consequence = if higher { (consequence + 2).min(3) } else { consequence };
                let after = if supplier { 4 } else { (likelihood + step).clamp(1, 4) };
                let reasons = &self.content.risks.reasons;
                let fitting = match after.cmp(&likelihood) {
                    _ if higher => &reasons.worse,
                    Ordering::Greater => &reasons.raised,
                    Ordering::Less => &reasons.lowered,
                    Ordering::Equal => &reasons.kept,
                };
                (judgement(after, consequence, self.chance.percent(60)), self.say(fitting))
            }
        };
        if self.plan.at_least.is_none() || self.chance.percent(50) {
            if self.chance.percent(68) {
                self.in_days(300, 400, Task::AssessRisk(risk, false));
            } else if self.chance.percent(45) {
                self.in_days(150, 420, Task::CloseRisk(risk));
            }
        }
        Deed::of(actor, vec![Assess { risk, judgement, reason }.into()])
    }

    /// What follows the first assessment.
    fn plan_assessed(&mut self, risk: RiskId, course: Course) {
        match course {
            Course::Usual => {
                if self.chance.percent(78) {
                    self.in_days(5, 60, Task::TreatRisk(risk));
                }
                if self.chance.percent(34) {
                    self.in_days(20, 120, Task::AcceptRisk(risk));
                }
            }
            Course::Outgrown => {
                self.in_days(5, 30, Task::AcceptRisk(risk));
                let day = self.plan.until.plus_days(-self.chance.between(25, 60));
                self.later(day, day.plus_days(10), Task::AssessRisk(risk, true));
            }
            Course::Ended => self.in_days(10, 60, Task::AcceptRisk(risk)),
        }
    }

    pub(crate) fn treat_risk(&mut self, risk: RiskId) -> Option<Deed> {
        let known = self.municipality.risks.get(risk).filter(|risk| risk.is_open())?;
        let (scope, level) = (known.description.scope, known.level()?);
        let department = self.risks.get(*self.risk_places.get(&risk)?)?.placed.department;
        let reasons = &self.content.phrases.treated;
        let high = level.0 >= 3;
        let fitting: Vec<_> = reasons.iter().filter(|one| !high || one.kind != "accept").collect();
        let treated = self.chance.pick(&fitting)?;
        let (kind, reason) = (choice::<TreatmentKind>(&treated.kind)?, Prose::cut(&treated.reason));
        let actor = self.keeper(department, scope, Act::KeepRisks)?;
        // How what weighs heavily is met, the head decides; whoever keeps the risks enters it.
        let head = self.head(department).filter(|head| high && *head != actor);
        let head = self.able([head], Act::KeepRisks, scope).filter(|_| self.may(actor, Act::RegisterFor, scope));
        let reference = if head.is_some() { self.reference(department) } else { None };
        let treatment = Treatment { kind, reason, elsewhere: Elsewhere { decided_by: head, reference } };
        Deed::of(actor, vec![Treat { risk, treatment }.into()])
    }

    /// Whoever has the mandate for the level accepts; some do it in the system, for others it is entered.
    pub(crate) fn accept_risk(&mut self, risk: RiskId) -> Option<Deed> {
        let known = self.municipality.risks.get(risk).filter(|risk| risk.is_open())?;
        let (scope, level) = (known.description.scope, known.level()?);
        let plan = self.risks.get(*self.risk_places.get(&risk)?)?;
        let (department, course) = (plan.placed.department, plan.course);
        let owner = match scope {
            Scope::Object(_) => self.holder(Role::ObjectOwner, scope),
            _ => None,
        };
        let director = self.holder(Role::MunicipalDirector, Scope::Municipality);
        let decider = self.able([owner, self.head(department), director], Act::AcceptRisk(level), scope)?;
        let months = match (course, level.0) {
            (Course::Ended, _) => 5,
            (Course::Outgrown, _) => 60,
            (Course::Usual, 1) => 24,
            (Course::Usual, 2) => 12,
            (Course::Usual, 3) => 6,
            (Course::Usual, _) => 3,
        };
        let until = self.today.plus_months(months);
        let reference = self.reference(department);
        let themselves = self.chance.percent(35);
        let entered = self.keeper(department, scope, Act::RegisterFor);
        let actor = if themselves { Some(decider) } else { entered.or_else(|| self.lead()) }?;
        let acceptance = Acceptance {
            until,
            ground: self.say(&self.content.risks.reasons.accepted)?,
            decided_by: (actor != decider).then_some(decider),
            reference: reference.filter(|_| actor != decider || self.chance.percent(50)),
        };
        if course == Course::Usual && self.chance.percent(68) {
            self.later(until.plus_days(-14), until, Task::AcceptRisk(risk));
        }
        Deed::of(actor, vec![Accept { risk, acceptance }.into()])
    }

    pub(crate) fn close_risk(&mut self, risk: RiskId) -> Option<Deed> {
        let known = self.municipality.risks.get(risk).filter(|risk| risk.is_open())?;
        let scope = known.description.scope;
        let plan = self.risks.get(*self.risk_places.get(&risk)?)?;
        if plan.supplier || plan.course != Course::Usual {
            return None;
        }
        let department = plan.placed.department;
        let reason = Prose::cut("Orsaken finns inte kvar sedan åtgärderna införts; stängd efter årets riskanalys.")?;
        let on = self.today;
        Deed::of(
            self.keeper(department, scope, Act::KeepRisks)?,
            vec![Close::<RiskDescription> { id: risk, on, reason }.into()],
        )
    }
}

fn judgement(likelihood: i64, consequence: i64, further: bool) -> Judgement {
    let step = |step: i64| u8::try_from(step).unwrap_or(1);
    let likelihood_of = |by: i64| Likelihood(step((likelihood + by).clamp(1, 4)));
    let consequence_of = Consequence(step(consequence.clamp(0, 4)));
    Judgement {
        likelihood: likelihood_of(0),
        consequence: consequence_of,
        inherent_likelihood: further.then(|| likelihood_of(1)),
        inherent_consequence: further.then_some(consequence_of),
        target_likelihood: further.then(|| likelihood_of(-1)),
        target_consequence: further.then_some(consequence_of),
    }
}
