//! Decisions that wait: risks to assess and accept, classes to adopt, duties to fill.

use super::due::{Found, urgency};
use super::hat::{Hat, Person};
use super::model::{Because, Concern, Subject, Task, Urgency};
use crate::id::{PersonId, RiskId, Scope};
use crate::mandate::{Act, MandateTable};
use crate::municipality::Municipality;
use crate::number::RiskLevel;
use crate::organisation::place_of;
use crate::risk::{AcceptanceStanding, Risk};
use crate::role::{Role, Vacancy, vacancies};
use std::collections::HashSet;

pub(super) fn risks(person: &Person<'_>, found: &mut Found) {
    for (id, risk) in person.now.risks.iter().filter(|(_, risk)| risk.is_open()) {
        let told = match &risk.state.assessment {
            None => not_assessed(person, risk),
            Some(_) => accepted(person, risk),
        };
        let Some((task, urgency, because, concern)) = told.map(|told| told.about(id)) else { continue };
        if person.sight.may_see(person.now, id.into()) {
            found.add(task, urgency, because, concern);
        }
    }
}

struct Told {
    task: Task,
    urgency: Urgency,
    because: Because,
    day: Option<crate::time::Date>,
}

impl Told {
    fn about(self, risk: RiskId) -> (Task, Urgency, Because, Concern) {
        (self.task, self.urgency, self.because, Concern::of(Subject::Item(risk.into()), self.day))
    }
}

fn not_assessed(person: &Person<'_>, risk: &Risk) -> Option<Told> {
    let described = &risk.description;
    let because = person.sees_to(described.owner, described.scope, Act::KeepRisks)?;
    Some(Told { task: Task::AssessRisk, urgency: Urgency::Now, because, day: None })
}

fn accepted(person: &Person<'_>, risk: &Risk) -> Option<Told> {
    let (acceptance, accepted, _) = risk.state.acceptance.as_ref()?;
    let (task, urgency) = match risk.acceptance_standing(person.today) {
        AcceptanceStanding::None => return None,
        AcceptanceStanding::Outgrown => (Task::DecideOutgrown, Urgency::Late),
        AcceptanceStanding::Ended => (Task::DecideEnded, Urgency::Late),
        // A decision that still holds is prepared, not hurried.
        AcceptanceStanding::Holds => {
            urgency(person.today, acceptance.until)?;
            (Task::DecideEnded, Urgency::Soon)
        }
    };
    let level = risk.level().unwrap_or(*accepted);
    let home = risk.description.scope;
    let decides = |hat: &&Hat| {
        person.now.mandates.table().accepts_up_to(hat.role) >= level
            && hat.covers(person.now, home)
            && !left_to_narrower(person.now, hat.role, home, level)
    };
    let hat = person.hats.iter().find(decides)?;
    Some(Told { task, urgency, because: hat.because(), day: Some(acceptance.until) })
}

/// Whether a narrower role's mandate reaches the level. Where nobody holds that role, filling it is the duty.
fn left_to_narrower(now: &Municipality, role: Role, home: Scope, level: RiskLevel) -> bool {
    let narrower = match (role, home) {
        (Role::MunicipalDirector, _) if place_of(now, home).department.is_some() => Role::DepartmentHead,
        (Role::DepartmentHead, Scope::Object(_)) => Role::ObjectOwner,
        (Role::DepartmentHead, Scope::System(_)) => Role::SystemOwner,
        _ => return false,
    };
    level <= now.mandates.table().accepts_up_to(narrower)
}

pub(super) fn classes(person: &Person<'_>, found: &mut Found) {
    let now = person.now;
    let mut waiting = now.classifications.waiting().peekable();
    if waiting.peek().is_none() {
        return;
    }
    let table = now.mandates.table();
    let held = now.roles.appointments.iter().filter(|(_, held)| held.holds(person.today));
    let adopting = held.filter(|(_, held)| table.grants(held.description.role, Act::AdoptClass));
    let adopters: HashSet<PersonId> =
        adopting.flat_map(|(_, held)| [Some(held.description.person), held.description.deputy]).flatten().collect();
    for (id, class) in waiting {
        let Some(set) = now.information_sets.get(id).filter(|set| set.is_open()) else { continue };
        let home = set.description.unit.map_or(Scope::Municipality, Scope::Unit);
        // An owner who may not adopt decides nothing; then it waits for whoever may.
        let because = match set.description.owner.filter(|owner| adopters.contains(owner)) {
            Some(owner) => (owner == person.id).then_some(Because::Owner),
            None => {
                let mut hats = person.hats.iter().filter(|hat| table.grants(hat.role, Act::AdoptClass));
                hats.find(|hat| hat.covers(now, home)).map(|hat| hat.because())
            }
        };
        let Some(because) = because.filter(|_| person.sight.may_see(now, id.into())) else { continue };
        let proposed_on = class.proposed.as_ref().map(|(_, stamp)| stamp.at.date());
        let concern = Concern::of(Subject::Item(id.into()), proposed_on);
        found.add(Task::AdoptClass, Urgency::Now, because, concern);
    }
}

/// Questions to the data-protection officer that nobody has answered.
pub(super) fn opinions(person: &Person<'_>, found: &mut Found) {
    let now = person.now;
    let table = now.mandates.table();
    let advising: Vec<&Hat> = person.hats.iter().filter(|hat| table.decides(hat.role, Act::GiveOpinion)).collect();
    if advising.is_empty() {
        return;
    }
    for (id, processing) in now.processings.iter().filter(|(_, processing)| processing.is_open()) {
        let Some(asked) = processing.state.waiting() else { continue };
        let home = Scope::Unit(processing.description.controller);
        let Some(hat) = advising.iter().find(|hat| hat.covers(now, home)) else { continue };
        if person.sight.may_see(now, id.into()) {
            let concern = Concern::of(Subject::Item(id.into()), Some(asked.stamp.at.date()));
            found.add(Task::GiveOpinion, Urgency::Now, hat.because(), concern);
        }
    }
}

pub(super) fn vacant(person: &Person<'_>, found: &mut Found) {
    let table = person.now.mandates.table();
    let fill = |role: &Role| Role::ALL.iter().any(|to| table.grants(*role, Act::Appoint(*to)));
    let filling: Vec<Role> = Role::ALL.iter().copied().filter(fill).collect();
    let may_fill = |hat: &Hat| filling.contains(&hat.role);
    if !person.hats.iter().any(may_fill) {
        return;
    }
    let now = person.now;
    let held = now.roles.appointments.iter().filter(|(_, held)| held.holds(person.today));
    let holders: Vec<Hat> = held
        .map(|(_, held)| Hat { role: held.description.role, scope: held.description.scope })
        .filter(may_fill)
        .collect();
    for vacancy in vacancies(now, person.today) {
        let seen = vacancy.scope.item().is_none_or(|item| person.sight.may_see(now, item));
        if let Some(hat) = fills(person, table, &holders, vacancy).filter(|_| seen) {
            let concern = Concern::of(Subject::Vacancy(vacancy), None);
            found.add(Task::FillVacancy, Urgency::Now, hat.because(), concern);
        }
    }
}

/// The narrowest who appoint come first; who may only register what others appoint comes when there are no others.
fn fills(person: &Person<'_>, table: &MandateTable, holders: &[Hat], vacancy: Vacancy) -> Option<Hat> {
    let act = Act::Appoint(vacancy.role);
    let appoints = |hat: &Hat| table.decides(hat.role, act) && hat.covers(person.now, vacancy.scope);
    let narrow = |hat: &Hat| appoints(hat) && hat.scope != Scope::Municipality;
    let mine = |fits: &dyn Fn(&Hat) -> bool| person.hats.iter().copied().find(|hat| fits(hat));
    if holders.iter().any(narrow) {
        mine(&narrow)
    } else if holders.iter().any(appoints) {
        mine(&appoints)
    } else {
        mine(&|hat| table.grants(hat.role, act) && hat.covers(person.now, vacancy.scope))
    }
}
