//! A municipality on its way through the years: the value so far, who holds which duty, and what waits for its
//! day. Everything that happens is decided here by the same commands and mandates that people use.

use crate::calendar;
use crate::chance::Chance;
use crate::content::{Content, content};
use crate::plan::{Figures, Plan};
use crate::protection::Looked;
use crate::task::Task;
use domain::command::{By, Command};
use domain::id::{
    ActionId, ControlId, FamilyId, InformationSetId, ObjectId, PersonId, RiskId, Scope, SupplierId, SystemId, UnitId,
};
use domain::mandate::Act;
use domain::municipality::Municipality;
use domain::organisation::covers;
use domain::requirement::RequirementId;
use domain::role::Role;
use domain::text::{Line, Name, Prose};
use domain::time::{Date, Instant};
use std::collections::{BTreeMap, BTreeSet};

/// What somebody asks for at one sitting.
pub(crate) struct Deed {
    pub(crate) by: By,
    pub(crate) commands: Vec<Command>,
}

impl Deed {
    /// What a person asks for; none if there is nothing.
    pub(crate) fn of(person: PersonId, commands: Vec<Command>) -> Option<Deed> {
        (!commands.is_empty()).then_some(Deed { by: By::Person(person), commands })
    }
}

/// A board with what its decisions are numbered by.
pub(crate) struct Board {
    pub(crate) name: String,
    pub(crate) kinds: &'static [String],
    pub(crate) initials: String,
    pub(crate) unit: UnitId,
}

/// A department with its people.
pub(crate) struct Department {
    pub(crate) name: String,
    pub(crate) kinds: &'static [String],
    pub(crate) boards: Vec<usize>,
    pub(crate) unit_names: Vec<String>,
    pub(crate) unit: UnitId,
    pub(crate) units: Vec<UnitId>,
    pub(crate) people: Vec<PersonId>,
    /// How many of the people have got a duty.
    pub(crate) called: usize,
    /// Whether it has hardly begun.
    pub(crate) quiet: bool,
}

/// An object, registered or to be.
pub(crate) struct ObjectPlan {
    pub(crate) name: String,
    pub(crate) content: &'static str,
    pub(crate) purpose: &'static str,
    pub(crate) family: usize,
    pub(crate) department: usize,
    pub(crate) id: ObjectId,
}

/// A system, registered or to be.
pub(crate) struct SystemPlan {
    pub(crate) base: usize,
    pub(crate) name: String,
    pub(crate) department: usize,
    /// The place among the department's units; none for the department's own.
    pub(crate) unit: Option<usize>,
    pub(crate) object: usize,
    pub(crate) id: Option<SystemId>,
}

/// Something of the content in a place of the organisation: an information set, a processing, a risk, a control.
#[derive(Clone)]
pub(crate) struct Placed {
    pub(crate) base: usize,
    pub(crate) name: String,
    pub(crate) department: usize,
    pub(crate) unit: Option<usize>,
}

/// Who holds a duty, from which day, and the last day.
type Held = (PersonId, Date, Option<Date>);

/// A municipality on its way through the years.
pub(crate) struct World {
    pub(crate) plan: Plan,
    pub(crate) figures: Figures,
    pub(crate) content: &'static Content,
    pub(crate) municipality: Municipality,
    pub(crate) chance: Chance,
    pub(crate) now: Instant,
    pub(crate) today: Date,
    pub(crate) queue: BTreeMap<(Instant, u64), Task>,
    queued: u64,
    duties: BTreeMap<(Role, Scope), Vec<Held>>,
    /// The same by person: which duties to ask for when it is asked what somebody may.
    scopes_of: BTreeMap<PersonId, Vec<(Role, Scope)>>,
    pub(crate) names: BTreeSet<String>,
    pub(crate) boards: Vec<Board>,
    pub(crate) departments: Vec<Department>,
    pub(crate) outside: Vec<(String, UnitId)>,
    pub(crate) families: Vec<FamilyId>,
    pub(crate) objects: Vec<ObjectPlan>,
    pub(crate) suppliers: BTreeMap<&'static str, SupplierId>,
    pub(crate) systems: Vec<SystemPlan>,
    pub(crate) system_places: BTreeMap<SystemId, usize>,
    pub(crate) systems_by_kind: BTreeMap<&'static str, Vec<usize>>,
    pub(crate) sets: Vec<Placed>,
    pub(crate) set_places: BTreeMap<InformationSetId, usize>,
    pub(crate) sets_by_base: BTreeMap<(usize, usize), Vec<InformationSetId>>,
    pub(crate) processings: Vec<Placed>,
    pub(crate) risks: Vec<crate::risk::RiskPlan>,
    pub(crate) risk_places: BTreeMap<RiskId, usize>,
    pub(crate) controls: Vec<Placed>,
    pub(crate) control_places: BTreeMap<ControlId, usize>,
    pub(crate) actions: Vec<Placed>,
    /// Objects that have a control of their own.
    pub(crate) controlled: BTreeSet<ObjectId>,
    /// Scopes that are looked at every half year.
    pub(crate) followed: BTreeSet<Scope>,
    /// Open actions for gaps, with the requirements they are for.
    pub(crate) gap_actions: BTreeMap<Scope, Vec<(ActionId, Vec<RequirementId>)>>,
    pub(crate) looked: Option<Looked>,
}

impl World {
    pub(crate) fn new(plan: Plan) -> Self {
        let from = calendar::working_day_from(plan.from());
        let mut world = World {
            figures: plan.size.figures(),
            content: content(),
            municipality: Municipality::default(),
            chance: Chance::of(plan.seed),
            now: from.plus_days(-1).end(),
            today: from,
            plan,
            queue: BTreeMap::new(),
            queued: 0,
            duties: BTreeMap::new(),
            scopes_of: BTreeMap::new(),
            names: BTreeSet::new(),
            boards: Vec::new(),
            departments: Vec::new(),
            outside: Vec::new(),
            families: Vec::new(),
            objects: Vec::new(),
            suppliers: BTreeMap::new(),
            systems: Vec::new(),
            system_places: BTreeMap::new(),
            systems_by_kind: BTreeMap::new(),
            sets: Vec::new(),
            set_places: BTreeMap::new(),
            sets_by_base: BTreeMap::new(),
            processings: Vec::new(),
            risks: Vec::new(),
            risk_places: BTreeMap::new(),
            controls: Vec::new(),
            control_places: BTreeMap::new(),
            actions: Vec::new(),
            controlled: BTreeSet::new(),
            followed: BTreeSet::new(),
            gap_actions: BTreeMap::new(),
            looked: None,
        };
        world.draw_organisation();
        world.draw_systems();
        world.draw_information();
        world.draw_risks();
        world.draw_controls();
        world.draw_actions();
        world.begin();
        world
    }

    /// The first weeks, and what comes over the years.
    fn begin(&mut self) {
        let first = self.today;
        let people = self.figures.people * 7 / 10;
        let start = [
            Task::Found,
            Task::Hire(people),
            Task::FirstAdministrator,
            Task::Organise,
            Task::AppointTop,
            Task::AppointInformationLead,
            Task::AppointItLead,
            Task::AppointHeads,
            Task::RegisterObjects,
        ];
        let mut day = first;
        for task in start {
            self.queue_at(day, task);
            day = calendar::working_day_from(day.plus_days(1));
        }
        let staffing = day;
        self.plan_staffing(staffing);
        self.plan_catalogues(staffing);
        self.plan_systems(staffing);
        self.plan_information(staffing);
        self.plan_inventory(staffing);
        self.plan_risks(staffing);
        self.plan_controls(staffing);
        self.plan_actions(staffing);
        self.plan_needs(staffing);
        self.plan_reported_needs(staffing);
        self.plan_laws(staffing);
        self.plan_reclassification();
        self.plan_markings();
        self.plan_samples(staffing);
    }

    /// Sets a task to a working day; it is let go when the day lies after the end.
    pub(crate) fn queue_at(&mut self, day: Date, task: Task) {
        let day = calendar::working_day_from(day);
        let at = calendar::at_work(day, &mut self.chance);
        self.queue_instant(at, task);
    }

    fn queue_instant(&mut self, at: Instant, task: Task) {
        let at = Instant(at.0.max(self.now.0 + 60_000_000));
        if at.date() <= self.plan.until {
            self.queued += 1;
            self.queue.insert((at, self.queued), task);
        }
    }

    /// Sets a task to a day between two, as the municipal year has it.
    pub(crate) fn later(&mut self, from: Date, to: Date, task: Task) {
        // What would begin in the holidays waits until people are back.
        let from = if from.0.month() == 7 && self.chance.percent(90) { from.plus_days(40) } else { from };
        if from <= self.plan.until {
            let at = calendar::draw(from, to.min(self.plan.until).max(from), &mut self.chance);
            self.queue_instant(at, task);
        }
    }

    /// Sets a task to between so and so many days from today.
    pub(crate) fn in_days(&mut self, least: i64, most: i64, task: Task) {
        let mut day = self.today.plus_days(self.chance.between(least, most));
        // What would fall in the holidays waits until people are back, and some of spring's until autumn.
        let month = day.0.month();
        if month == 7 || (most > 100 && (month == 6 || month == 12) && self.chance.percent(60)) {
            day = day.plus_days(self.chance.between(35, 80));
        }
        self.later(day, day.plus_days(7), task);
    }

    /// A day for something that grows over the years; `early` in a hundred come in the first third.
    pub(crate) fn growing(&mut self, from: Date, early: usize) -> Date {
        let days = self.plan.until.days_since(from).max(1);
        let most = if self.chance.percent(early) { days / 3 } else { days };
        calendar::draw(from, from.plus_days(most), &mut self.chance).date()
    }

    /// How much of the history has passed, in hundredths.
    pub(crate) fn passed(&self) -> usize {
        let whole = self.plan.until.days_since(self.plan.from()).max(1);
        usize::try_from(self.today.days_since(self.plan.from()) * 100 / whole).unwrap_or_default().min(100)
    }

    // Who holds which duty.

    /// Remembers a duty.
    pub(crate) fn remember(&mut self, role: Role, scope: Scope, person: PersonId, from: Date, until: Option<Date>) {
        self.duties.entry((role, scope)).or_default().push((person, from, until));
        self.scopes_of.entry(person).or_default().push((role, scope));
    }

    /// Remembers that a duty ends.
    pub(crate) fn end_duty(&mut self, role: Role, scope: Scope, person: PersonId, last: Date) {
        for held in self.duties.entry((role, scope)).or_default() {
            if held.0 == person {
                held.2 = Some(last);
            }
        }
    }

    /// Everybody who holds a duty today.
    pub(crate) fn holders(&self, role: Role, scope: Scope) -> Vec<PersonId> {
        let held = self.duties.get(&(role, scope)).map(Vec::as_slice).unwrap_or_default();
        let holds = |from: Date, until: Option<Date>| from <= self.today && until.is_none_or(|last| self.today <= last);
        held.iter().filter(|(_, from, until)| holds(*from, *until)).map(|(person, ..)| *person).collect()
    }

    /// Somebody who holds a duty today.
    pub(crate) fn holder(&self, role: Role, scope: Scope) -> Option<PersonId> {
        self.holders(role, scope).first().copied()
    }

    /// Whether a person may do something there today: what `domain::mandate` says, asked of few duties.
    pub(crate) fn may(&self, person: PersonId, act: Act, scope: Scope) -> bool {
        let duties = self.scopes_of.get(&person).into_iter().flatten();
        let table = self.municipality.mandates.table();
        let mut fitting =
            duties.filter(|(role, held)| table.grants(*role, act) && covers(&self.municipality, *held, scope));
        fitting.any(|(role, held)| self.holders(*role, *held).contains(&person))
    }

    /// The information-security lead.
    pub(crate) fn lead(&self) -> Option<PersonId> {
        self.holder(Role::InformationSecurityLead, Scope::Municipality)
    }

    /// The it-security lead.
    pub(crate) fn it_lead(&self) -> Option<PersonId> {
        self.holder(Role::ItSecurityLead, Scope::Municipality)
    }

    /// One of a department's coordinators; the lead where there is none.
    pub(crate) fn coordinator(&mut self, department: usize) -> Option<PersonId> {
        let unit = self.unit_of(department, None);
        let holders = self.holders(Role::SecurityCoordinator, Scope::Unit(unit));
        self.chance.pick(&holders).copied().or_else(|| self.lead())
    }

    /// A department's head.
    pub(crate) fn head(&self, department: usize) -> Option<PersonId> {
        self.holder(Role::DepartmentHead, Scope::Unit(self.unit_of(department, None)))
    }

    /// A department's own unit, or one of its units.
    pub(crate) fn unit_of(&self, department: usize, unit: Option<usize>) -> UnitId {
        let Some(department) = self.departments.get(department) else { return UnitId(0) };
        unit.and_then(|unit| department.units.get(unit)).copied().unwrap_or(department.unit)
    }

    /// The board that a department serves first.
    pub(crate) fn board_of(&self, department: usize) -> Option<&Board> {
        self.boards.get(*self.departments.get(department)?.boards.first()?)
    }

    /// Somebody who works in a department.
    pub(crate) fn colleague(&mut self, department: usize) -> Option<PersonId> {
        let people = &self.departments.get(department)?.people;
        self.chance.pick(people).copied()
    }

    /// Somebody in a department who has no duty yet; else anybody there.
    pub(crate) fn call(&mut self, department: usize) -> Option<PersonId> {
        let place = self.departments.get(department)?.called;
        let department_plan = self.departments.get_mut(department)?;
        department_plan.called += 1;
        department_plan.people.get(place).copied().or_else(|| self.colleague(department))
    }

    // Words.

    /// A reference such as *BUN 2025/0231*, of a department's board.
    pub(crate) fn reference(&mut self, department: usize) -> Option<Line> {
        let number = self.chance.between(12, 1_980);
        let year = self.today.0.year();
        let initials = self.board_of(department).map_or("KS", |board| &board.initials);
        Line::cut(&format!("{initials} {year}/{number:04}"))
    }

    /// One of several texts.
    pub(crate) fn say(&mut self, texts: &'static [String]) -> Option<Prose> {
        self.chance.pick(texts).and_then(|text| Prose::cut(text))
    }
}

/// A text as a name.
pub(crate) fn name(text: &str) -> Option<Name> {
    Name::cut(text)
}

/// What a board's decisions are numbered by: *Barn- och utbildningsnämnden* is BUN, *Kommunstyrelsen* KS.
pub(crate) fn initials(board: &str) -> String {
    if board == "Stadsbyggnadsnämnden" {
        return "SBN".to_owned();
    }
    let words: Vec<&str> = board.split([' ', '-']).filter(|word| !word.is_empty()).collect();
    let mut initials: String = words
        .iter()
        .filter(|word| !matches!(**word, "och" | "för" | "nämnden" | "Nämnden"))
        .filter_map(|word| word.chars().next())
        .collect();
    let last = words.last().copied().unwrap_or_default();
    if last.ends_with("nämnden") {
        initials.push('N');
    } else if last.ends_with("styrelsen") {
        initials.push('S');
    }
    initials.to_uppercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_board_is_known_by_its_initials() {
        let known = ["Kommunstyrelsen", "Barn- och utbildningsnämnden", "Tekniska nämnden", "Valnämnden"];
        assert_eq!(known.map(initials), ["KS", "BUN", "TN", "VN"]);
    }
}
