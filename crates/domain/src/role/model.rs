//! People, roles and appointments.

use crate::event::Stamp;
use crate::id::{AppointmentId, PersonId, Scope, UnitId};
use crate::municipality::Municipality;
use crate::organisation::UnitForm;
use crate::table::Table;
use crate::text::{Digest, Line};
use crate::time::{Date, Instant};
use crate::{choices, record};

choices! {
    /// The duties the founding document and the law know.
    pub enum Role("role") {
        /// Kommundirektör: receives the picture and decides.
        MunicipalDirector = "municipal-director",
        /// Chefsjurist: appoints the information-security lead.
        ChiefLegalOfficer = "chief-legal-officer",
        /// Informationssäkerhetsansvarig kommunjurist: leads the work.
        InformationSecurityLead = "information-security-lead",
        /// It-säkerhetsansvarig: methods, routines, follow-up of measures.
        ItSecurityLead = "it-security-lead",
        /// Utvecklings- och digitaliseringschef: appoints the it-security lead.
        HeadOfDigitalisation = "head-of-digitalisation",
        /// Förvaltningschef: steers and follows up in the department.
        DepartmentHead = "department-head",
        /// Informationssäkerhetssamordnare: at least one in each department.
        SecurityCoordinator = "security-coordinator",
        /// Informationsägare: answers for information.
        InformationOwner = "information-owner",
        /// Objektägare: budget and decisions for an object.
        ObjectOwner = "object-owner",
        /// Objektägare IT.
        ObjectOwnerIt = "object-owner-it",
        /// Objektledare: plans and runs an object.
        ObjectManager = "object-manager",
        /// Objektledare IT.
        ObjectManagerIt = "object-manager-it",
        /// Systemägare.
        SystemOwner = "system-owner",
        /// Dataskyddsombud (GDPR art. 37–39).
        DataProtectionOfficer = "data-protection-officer",
        /// Dataskyddssamordnare.
        DataProtectionCoordinator = "data-protection-coordinator",
        /// Registrator.
        Registrar = "registrar",
        /// Arkivarie.
        Archivist = "archivist",
        /// Säkerhetsskyddschef (säkerhetsskyddslagen 2 kap. 7 §).
        ProtectiveSecurityOfficer = "protective-security-officer",
        /// Säkerhetschef.
        SecurityManager = "security-manager",
        /// It-chef.
        ItManager = "it-manager",
        /// Looks after Utkik itself: accounts, settings.
        Administrator = "administrator",
    }
}

/// A person: who it is stands in the person register.
#[derive(Clone, Debug, PartialEq)]
pub struct Person {
    /// Which version of the register's row holds.
    pub version: u32,
    /// What the row's details and salt hash to; none when they were forgotten.
    pub commitment: Option<Digest>,
    /// The event that registered the person.
    pub registered: Stamp,
}

/// A row to write in the person register, in the same transaction as the event that commits to it.
#[derive(Clone, PartialEq, Eq)]
pub struct PersonDetails {
    /// Whose.
    pub person: PersonId,
    /// Which version, from 1.
    pub version: u32,
    /// From when it holds.
    pub valid_from: Instant,
    /// The details; none to forget all there are.
    pub content: Option<PersonContent>,
}

/// Who a person is.
#[derive(Clone, PartialEq, Eq)]
pub struct PersonContent {
    /// The name.
    pub name: String,
    /// The mail address.
    pub mail: Option<String>,
    /// The telephone number.
    pub phone: Option<String>,
    /// The salt in the commitment.
    pub salt: [u8; 32],
}

impl std::fmt::Debug for PersonDetails {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "PersonDetails({:?} version {})", self.person, self.version)
    }
}

record! {
    /// A duty given to a person.
    pub struct AppointmentDescription {
        /// Which duty.
        pub role: Role,
        /// For which part of the municipality.
        pub scope: Scope,
        /// To whom.
        pub person: PersonId,
        /// Who stands in.
        pub deputy: Option<PersonId>,
        /// Who decided, when it was somebody else than who registers it.
        pub appointed_by: Option<PersonId>,
        /// The decision's registry number or paragraph.
        pub reference: Option<Line>,
        /// From which day.
        pub from: Date,
        /// The last day.
        pub until: Option<Date>,
    }
}

/// A duty given to a person.
#[derive(Clone, Debug, PartialEq)]
pub struct Appointment {
    /// What was decided.
    pub description: AppointmentDescription,
    /// The event that registered it.
    pub registered: Stamp,
    /// The last event that touched it.
    pub changed: Stamp,
}

impl Appointment {
    /// Whether it holds that day.
    pub fn holds(&self, day: Date) -> bool {
        self.description.from <= day && self.description.until.is_none_or(|until| day <= until)
    }

    /// Who acts by it: who is appointed, and the deputy.
    fn holders(&self) -> impl Iterator<Item = PersonId> {
        std::iter::once(self.description.person).chain(self.description.deputy)
    }
}

/// People and appointments.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Roles {
    /// People by id.
    pub people: Table<PersonId, Person>,
    /// Appointments by id.
    pub appointments: Table<AppointmentId, Appointment>,
    /// Who acts by which appointment, as appointed or as deputy: asked at every page, where going through all
    /// appointments would be dear.
    held: imbl::OrdSet<(PersonId, AppointmentId)>,
    /// Which appointments are for which part: asked for each thing whose turn is told.
    at: imbl::OrdSet<(Scope, AppointmentId)>,
}

impl Roles {
    /// Gives a duty.
    pub(super) fn appoint(&mut self, id: AppointmentId, appointment: Appointment) {
        if let Some(before) = self.appointments.get(id) {
            for person in before.holders() {
                self.held.remove(&(person, id));
            }
            self.at.remove(&(before.description.scope, id));
        }
        self.held.extend(appointment.holders().map(|person| (person, id)));
        self.at.insert((appointment.description.scope, id));
        self.appointments.put(id, appointment);
    }

    /// The appointments a person ever acts by, in the order of their numbers.
    pub fn ever_of(&self, person: PersonId) -> impl DoubleEndedIterator<Item = (AppointmentId, &Appointment)> {
        let held = self.held.range((person, AppointmentId(0))..=(person, AppointmentId(u32::MAX)));
        held.filter_map(|(_, id)| Some((*id, &**self.appointments.get(*id)?)))
    }

    /// The appointments there ever were for a part itself, in the order of their numbers.
    pub fn at(&self, scope: Scope) -> impl Iterator<Item = (AppointmentId, &Appointment)> {
        let at = self.at.range((scope, AppointmentId(0))..=(scope, AppointmentId(u32::MAX)));
        at.filter_map(|(_, id)| Some((*id, &**self.appointments.get(*id)?)))
    }

    /// The appointments a person acts by that day, in the order of their numbers.
    pub fn of(&self, person: PersonId, day: Date) -> impl Iterator<Item = (AppointmentId, &Appointment)> {
        self.ever_of(person).filter(move |(_, appointment)| appointment.holds(day))
    }
}

/// A duty that should be held and is not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Vacancy {
    /// Which duty.
    pub role: Role,
    /// For which part of the municipality.
    pub scope: Scope,
}

/// The duties that should be held that day and are not: the two leads, a head and at least one coordinator in
/// each department, an owner and a manager for each object.
pub fn vacancies(municipality: &Municipality, day: Date) -> Vec<Vacancy> {
    let mut wanted: Vec<Vacancy> = [Role::MunicipalDirector, Role::InformationSecurityLead, Role::ItSecurityLead]
        .map(|role| Vacancy { role, scope: Scope::Municipality })
        .into();
    for (id, unit) in municipality.units.iter() {
        if unit.is_open() && unit.description.form == UnitForm::Department && serves_here(municipality, id) {
            let roles = [Role::DepartmentHead, Role::SecurityCoordinator];
            wanted.extend(roles.map(|role| Vacancy { role, scope: Scope::Unit(id) }));
        }
    }
    for (id, _) in municipality.objects.iter().filter(|(_, object)| object.is_open()) {
        let roles = [Role::ObjectOwner, Role::ObjectManager];
        wanted.extend(roles.map(|role| Vacancy { role, scope: Scope::Object(id) }));
    }
    let filled: std::collections::HashSet<(Role, Scope)> = municipality
        .roles
        .appointments
        .iter()
        .filter(|(_, appointment)| appointment.holds(day))
        .map(|(_, appointment)| (appointment.description.role, appointment.description.scope))
        .collect();
    // A duty for a whole family of objects is held for each of them.
    let family = |scope| match scope {
        Scope::Object(object) => municipality.objects.get(object)?.description.family.map(Scope::Family),
        _ => None,
    };
    wanted.retain(|vacancy| {
        let filled = |scope| filled.contains(&(vacancy.role, scope));
        !filled(vacancy.scope) && !family(vacancy.scope).is_some_and(filled)
    });
    wanted
}

/// Whether a department serves one of the municipality's own boards.
fn serves_here(municipality: &Municipality, department: UnitId) -> bool {
    crate::organisation::authority(municipality, department)
        .and_then(|authority| municipality.units.get(authority))
        .is_none_or(|authority| authority.description.form == UnitForm::Board)
}
