//! Duties: who is appointed to what by whom. The director by the executive board, the two leads by those whom the
//! founding document names, heads by the director, coordinators, owners and managers by their head; some enter their own decisions, for others the lead
//! registers them with a reference. One coordinator leaves and is followed, some duties stay vacant.

use crate::plan::Size;
use crate::task::Task;
use crate::world::{Deed, World};
use domain::command::{By, Command};
use domain::id::{PersonId, Scope, UnitId};
use domain::role::{Appoint, AppointmentDescription, EndAppointment, Role};
use domain::text::{Line, Prose};
use domain::time::Date;

/// How many companies have a managing director and a coordinator in the register.
const COMPANIES: usize = 4;

/// A decision that somebody else took, with where it is found.
#[derive(Clone, Default)]
struct Decision {
    by: Option<PersonId>,
    reference: Option<Line>,
}

impl World {
    /// When duties are given over the years.
    pub(crate) fn plan_staffing(&mut self, from: Date) {
        let until = self.plan.until;
        for department in 0..self.departments.len() {
            self.later(from, from.plus_days(45), Task::Staff(department));
        }
        self.later(from, from.plus_days(30), Task::StaffIt);
        self.later(from, from.plus_days(20), Task::AppointPrivacy);
        if let Some(quiet) = self.departments.iter().position(|one| one.quiet) {
            self.later(until.plus_days(-60), until.plus_days(-30), Task::AppointLate(quiet));
        }
        let years = i64::from(self.plan.years);
        let care = self.department_of_kind("elderly_care");
        self.later(from.plus_days(years * 180), from.plus_days(years * 190), Task::CoordinatorLeaves(care));
        let environment = self.department_of_kind("environment");
        if self.departments.get(environment).is_some_and(|one| !one.quiet) {
            self.later(until.plus_days(-80), until.plus_days(-50), Task::CoordinatorLeaves(environment));
        }
        if self.plan.years > 1 {
            let year = self.plan.from().0.year() + 1;
            if let (Some(from), Some(to)) = (Date::of(year, 9, 15), Date::of(year, 11, 15)) {
                self.later(from, to, Task::Reorganise(0));
            }
        }
        let late = self.figures.people - self.figures.people * 7 / 10;
        let rounds = usize::from(self.plan.years) * 4;
        for round in 0..rounds {
            let day = self.growing(from.plus_days(60), 20);
            let count = late * (round + 1) / rounds - late * round / rounds;
            self.later(day, day.plus_days(10), Task::Hire(count));
        }
    }

    fn appointment(
        &mut self,
        (role, scope): (Role, Scope),
        person: PersonId,
        deputy: Option<PersonId>,
        decided: Option<Decision>,
        until: Option<Date>,
    ) -> Command {
        let from = self.today;
        self.remember(role, scope, person, from, until);
        let Decision { by: appointed_by, reference } = decided.unwrap_or_default();
        let deputy = deputy.filter(|deputy| *deputy != person && Some(*deputy) != appointed_by);
        let description = AppointmentDescription { role, scope, person, deputy, appointed_by, reference, from, until };
        Appoint { description }.into()
    }

    /// Appointments to duties for the municipality as a whole, each to the next official.
    fn officials(&mut self, roles: &[Role], decided: Option<&Decision>) -> Option<Vec<Command>> {
        let mut commands = Vec::new();
        for role in roles {
            let person = self.call(0)?;
            commands.push(self.appointment((*role, Scope::Municipality), person, None, decided.cloned(), None));
        }
        Some(commands)
    }

    pub(crate) fn first_administrator(&mut self) -> Option<Deed> {
        Some(Deed { by: By::Program, commands: self.officials(&[Role::Administrator], None)? })
    }

    pub(crate) fn appoint_top(&mut self) -> Option<Deed> {
        // The executive board appoints the director, who then appoints the chiefs; the administrator enters it all.
        let year = self.today.0.year() - 1;
        let board = Decision { by: None, reference: Line::cut(&format!("KS {year}-12-04 § 212")) };
        let mut commands = self.officials(&[Role::MunicipalDirector, Role::DataProtectionOfficer], Some(&board))?;
        let by = self.holder(Role::MunicipalDirector, Scope::Municipality);
        let director = Decision { by, reference: Line::cut(&format!("KD {}/3", year + 1)) };
        commands.extend(self.officials(&[Role::ChiefLegalOfficer, Role::HeadOfDigitalisation], Some(&director))?);
        // A company's director is appointed by its own board.
        let companies: Vec<UnitId> = self.outside.iter().take(COMPANIES).map(|(_, unit)| *unit).collect();
        for (place, company) in companies.into_iter().enumerate() {
            let reference = Line::cut(&format!("Bolagsstyrelsen {year}-05-{:02} § {}", 12 + place, 31 + place * 4));
            let (director, decided) = (self.call(0)?, Decision { by: None, reference });
            commands.push(self.appointment(
                (Role::DepartmentHead, Scope::Unit(company)),
                director,
                None,
                Some(decided),
                None,
            ));
        }
        Deed::of(self.holder(Role::Administrator, Scope::Municipality)?, commands)
    }

    pub(crate) fn appoint_information_lead(&mut self) -> Option<Deed> {
        let commands = self.officials(&[Role::InformationSecurityLead], None)?;
        Deed::of(self.holder(Role::ChiefLegalOfficer, Scope::Municipality)?, commands)
    }

    /// In a small municipality the same person leads both.
    pub(crate) fn appoint_it_lead(&mut self) -> Option<Deed> {
        let mut commands = self.officials(&[Role::ItManager], None)?;
        let lead = self.lead().filter(|_| self.plan.size == Size::Small);
        let person = lead.or_else(|| self.call(0))?;
        commands.push(self.appointment((Role::ItSecurityLead, Scope::Municipality), person, None, None, None));
        Deed::of(self.holder(Role::HeadOfDigitalisation, Scope::Municipality)?, commands)
    }

    pub(crate) fn appoint_heads(&mut self) -> Option<Deed> {
        let roles = [Role::Registrar, Role::Archivist, Role::ProtectiveSecurityOfficer, Role::SecurityManager];
        let mut commands = self.officials(&roles, None)?;
        for department in 0..self.departments.len() {
            let scope = Scope::Unit(self.unit_of(department, None));
            let (head, deputy) = (self.call(department)?, self.call(department));
            commands.push(self.appointment((Role::DepartmentHead, scope), head, deputy, None, None));
        }
        Deed::of(self.holder(Role::MunicipalDirector, Scope::Municipality)?, commands)
    }

    /// Whoever enters a head's decisions: the head, or the lead with a reference to them.
    fn enters(&mut self, head: PersonId, department: usize) -> Option<(PersonId, Option<Decision>)> {
        if self.chance.percent(40) {
            return Some((head, None));
        }
        let reference = self.reference(department);
        Some((self.lead()?, Some(Decision { by: Some(head), reference })))
    }

    pub(crate) fn staff(&mut self, department: usize) -> Option<Deed> {
        let head = self.head(department)?;
        let (actor, decided) = self.enters(head, department)?;
        let mut commands = Vec::new();
        let plan = self.departments.get(department)?;
        let (units, quiet) = (plan.units.clone(), plan.quiet);
        if !quiet {
            commands.extend(self.coordinators(department, decided.as_ref())?);
        }
        let own = self.unit_of(department, None);
        for unit in std::iter::once(own).chain(units) {
            if quiet && unit != own {
                break;
            }
            let person = self.call(department)?;
            let person = if person == head { self.colleague(department)? } else { person };
            if person != head && person != actor {
                let duty = (Role::InformationOwner, Scope::Unit(unit));
                commands.push(self.appointment(duty, person, None, decided.clone(), None));
            }
        }
        for place in 0..self.objects.len() {
            let object = self.objects.get(place)?;
            if object.department != department {
                continue;
            }
            let scope = Scope::Object(object.id);
            // Every ninth object waits for a manager, some for an owner.
            for (role, vacant) in [(Role::ObjectOwner, place % 19 == 6), (Role::ObjectManager, place % 9 == 4)] {
                let person = self.call(department)?;
                if !vacant && person != head && person != actor {
                    commands.push(self.appointment((role, scope), person, None, decided.clone(), None));
                }
            }
        }
        Deed::of(actor, commands)
    }

    fn coordinators(&mut self, department: usize, decided: Option<&Decision>) -> Option<Vec<Command>> {
        let head = self.head(department)?;
        let scope = Scope::Unit(self.unit_of(department, None));
        let wanted = if self.departments.get(department)?.units.len() > 5 { 2 } else { 1 };
        let ends = (department == 0).then(|| self.plan.until.plus_days(38));
        let mut commands = Vec::new();
        while commands.len() < wanted {
            let (person, deputy) = (self.call(department)?, self.colleague(department));
            let already = self.holders(Role::SecurityCoordinator, scope);
            if person != head && !already.contains(&person) {
                let until = ends.filter(|_| commands.is_empty());
                let deputy = deputy.filter(|deputy| *deputy != head && !already.contains(deputy));
                let duty = (Role::SecurityCoordinator, scope);
                commands.push(self.appointment(duty, person, deputy, decided.cloned(), until));
            }
        }
        Some(commands)
    }

    /// What a new department, or one that never had them, still lacks: first a head, then coordinators.
    pub(crate) fn appoint_late(&mut self, department: usize) -> Option<Deed> {
        let scope = Scope::Unit(self.unit_of(department, None));
        let Some(head) = self.head(department) else {
            let person = self.departments.get(department)?.people.first().copied()?;
            let command = self.appointment((Role::DepartmentHead, scope), person, None, None, None);
            self.in_days(2, 8, Task::AppointLate(department));
            return Deed::of(self.holder(Role::MunicipalDirector, Scope::Municipality)?, vec![command]);
        };
        let mut commands = self.coordinators(department, None)?;
        let owner = self.colleague(department).filter(|owner| *owner != head);
        if let Some(owner) = owner.filter(|_| self.holder(Role::InformationOwner, scope).is_none()) {
            commands.push(self.appointment((Role::InformationOwner, scope), owner, None, None, None));
        }
        Deed::of(head, commands)
    }

    pub(crate) fn staff_it(&mut self) -> Option<Deed> {
        let head = self.holder(Role::HeadOfDigitalisation, Scope::Municipality)?;
        let it = self.holder(Role::ItManager, Scope::Municipality)?;
        let mut commands = Vec::new();
        for family in self.families.clone() {
            commands.push(self.appointment((Role::ObjectOwnerIt, Scope::Family(family)), it, None, None, None));
        }
        let runs_it = self.objects.iter().find(|object| object.content == "identity")?.department;
        let pool: Vec<PersonId> = (0..5).filter_map(|_| self.call(runs_it)).filter(|one| *one != head).collect();
        // In a large municipality one person has a whole family on the IT side.
        let large = self.plan.size == Size::Large;
        let families = self.families.iter().map(|family| Scope::Family(*family)).filter(|_| large);
        let objects = self.objects.iter().map(|object| Scope::Object(object.id)).filter(|_| !large);
        for (place, scope) in families.chain(objects).collect::<Vec<_>>().into_iter().enumerate() {
            let person = *pool.get(place % pool.len().max(1))?;
            if !self.chance.percent(10) {
                commands.push(self.appointment((Role::ObjectManagerIt, scope), person, None, None, None));
            }
        }
        Deed::of(head, commands)
    }

    /// Data-protection coordinators of the boards, and the companies' coordinators by their directors' decision.
    pub(crate) fn appoint_privacy(&mut self) -> Option<Deed> {
        let mut commands = Vec::new();
        for board in 0..self.boards.len() {
            let scope = Scope::Unit(self.boards.get(board)?.unit);
            let department = self.departments.iter().position(|one| one.boards.contains(&board)).unwrap_or_default();
            let person = self.colleague(department)?;
            if Some(person) != self.lead() {
                let duty = (Role::DataProtectionCoordinator, scope);
                let decided = Line::cut(&format!("{}/{}", self.today.0.year(), 14 + board * 3));
                let board = Decision { by: None, reference: decided };
                commands.push(self.appointment(duty, person, None, Some(board), None));
            }
        }
        let companies: Vec<UnitId> = self.outside.iter().take(COMPANIES).map(|(_, unit)| *unit).collect();
        for company in companies {
            let scope = Scope::Unit(company);
            let director = self.holder(Role::DepartmentHead, scope)?;
            let reference = Line::cut(&format!("VD-beslut {}-{}", self.today.0.year(), self.chance.between(3, 60)));
            let person = self.call(0)?;
            if person != director && Some(person) != self.lead() {
                let duty = (Role::SecurityCoordinator, scope);
                commands.push(self.appointment(
                    duty,
                    person,
                    None,
                    Some(Decision { by: Some(director), reference }),
                    None,
                ));
            }
        }
        Deed::of(self.lead()?, commands)
    }

    pub(crate) fn coordinator_leaves(&mut self, department: usize) -> Option<Deed> {
        let scope = Scope::Unit(self.unit_of(department, None));
        let held = self.holders(Role::SecurityCoordinator, scope);
        let last = self.today.plus_days(14);
        let reason = Prose::cut("Slutar sin anställning i kommunen.");
        let mut commands = Vec::new();
        for (appointment, one) in self.municipality.roles.appointments.iter() {
            let described = &one.description;
            if described.role == Role::SecurityCoordinator
                && described.scope == scope
                && described.until.is_none()
                && held.contains(&described.person)
            {
                let reason = reason.clone();
                commands.push((described.person, EndAppointment { appointment, until: last, reference: None, reason }));
            }
        }
        let care = department == self.department_of_kind("elderly_care");
        // In care one of two leaves and is followed; elsewhere all leave and the duty stays vacant.
        commands.truncate(if care { 1 } else { commands.len() });
        for (person, _) in &commands {
            self.end_duty(Role::SecurityCoordinator, scope, *person, last);
        }
        if care {
            self.in_days(25, 45, Task::CoordinatorFollows(department));
        }
        let actor = self.head(department).or_else(|| self.lead())?;
        Deed::of(actor, commands.into_iter().map(|(_, command)| command.into()).collect())
    }

    pub(crate) fn coordinator_follows(&mut self, department: usize) -> Option<Deed> {
        let head = self.head(department)?;
        let scope = Scope::Unit(self.unit_of(department, None));
        let already = self.holders(Role::SecurityCoordinator, scope);
        let person = self.call(department).filter(|person| *person != head && !already.contains(person))?;
        let command = self.appointment((Role::SecurityCoordinator, scope), person, None, None, None);
        Deed::of(head, vec![command])
    }

    /// Ends every duty for a unit, today.
    pub(crate) fn end_duties_of(&mut self, unit: UnitId) -> Vec<Command> {
        let (scope, until) = (Scope::Unit(unit), self.today);
        let mut ended = Vec::new();
        for (appointment, one) in self.municipality.roles.appointments.iter() {
            let described = &one.description;
            if described.scope == scope && one.holds(until) && described.from < until {
                ended.push((appointment, described.role, described.person));
            }
        }
        let mut commands = Vec::new();
        for (appointment, role, person) in ended {
            self.end_duty(role, scope, person, until.plus_days(-1));
            let reason = Prose::cut("Förvaltningen har uppgått i en annan.");
            commands.push(EndAppointment { appointment, until, reference: None, reason }.into());
        }
        commands
    }
}
