//! The whole policy: which acts there are, which role may do which where, who may appoint to what, and the
//! invariants (nobody grants themselves; somebody can always administer). A verb names only its act; pages ask
//! here to show a button. What each role may is a table in the log, to be read by a municipal lawyer.

mod act;
mod elsewhere;
mod event;
mod ruling;
mod set;
mod table;

pub use act::Act;
pub use elsewhere::Elsewhere;
pub use event::{MandateEvent, Mandates, MandatesSet};
pub(crate) use ruling::Ruling;
pub use set::{ChangeMandate, MandateDecision, SetMandates};
pub use table::{MandateTable, RoleMandate, usual};

use crate::command::By;
use crate::id::{AppointmentId, PersonId, Scope};
use crate::municipality::Municipality;
use crate::organisation::{UnitForm, covering, covers, place_of};
use crate::refusal::{Lacking, Refusal};
use crate::role::{Appointment, Role};
use crate::time::Date;

/// Judges whether somebody may do something somewhere today: the appointment that says so, none for the program.
pub fn judge(
    municipality: &Municipality,
    by: &By,
    act: Act,
    scope: Scope,
    today: Date,
) -> Result<Option<AppointmentId>, Refusal> {
    let By::Person(person) = by else { return Ok(None) };
    match granting(municipality, *person, act, scope, today) {
        Some(id) => Ok(Some(id)),
        None => Err(Refusal::NoMandate(lacking(municipality, act, scope, today))),
    }
}

/// Whether somebody may do something somewhere today. Who else may is not looked for.
pub fn may(municipality: &Municipality, by: &By, act: Act, scope: Scope, today: Date) -> bool {
    match by {
        By::Program => true,
        By::Person(person) => granting(municipality, *person, act, scope, today).is_some(),
    }
}

/// The first of a person's appointments that gives the mandate.
fn granting(
    municipality: &Municipality,
    person: PersonId,
    act: Act,
    scope: Scope,
    today: Date,
) -> Option<AppointmentId> {
    let table = municipality.mandates.table();
    let mut held = municipality.roles.of(person, today);
    let grants = |appointment: &Appointment| {
        let described = &appointment.description;
        table.grants(described.role, act) && reaches(municipality, described.scope, act, scope)
    };
    held.find(|(_, appointment)| grants(appointment)).map(|(id, _)| id)
}

/// Whether an act that is held for one part of the municipality may be done in another.
fn reaches(municipality: &Municipality, held: Scope, act: Act, scope: Scope) -> bool {
    act.is_anywhere() || covers(municipality, held, scope)
}

/// As [`reaches`], but companies, associations and other municipalities, which are legal persons of their own, appoint
/// their own people: nobody decides that for the whole municipality.
fn decides_in(municipality: &Municipality, held: Scope, act: Act, scope: Scope) -> bool {
    let from_outside = matches!(act, Act::Appoint(_)) && held == Scope::Municipality && {
        let authority = place_of(municipality, scope).authority.and_then(|unit| municipality.units.get(unit));
        authority.is_some_and(|authority| authority.description.form != UnitForm::Board)
    };
    !from_outside && reaches(municipality, held, act, scope)
}

/// Whether somebody decides something somewhere today, rather than registers what others decided.
pub(crate) fn decides(municipality: &Municipality, person: PersonId, act: Act, scope: Scope, today: Date) -> bool {
    let table = municipality.mandates.table();
    let mut held = municipality.roles.of(person, today).map(|(_, appointment)| &appointment.description);
    held.any(|held| table.decides(held.role, act) && decides_in(municipality, held.scope, act, scope))
}

/// Everybody who decides something somewhere today.
pub(crate) fn deciders(municipality: &Municipality, act: Act, scope: Scope, today: Date) -> Vec<PersonId> {
    let table = municipality.mandates.table();
    let held = municipality.roles.appointments.iter().filter(|(_, appointment)| appointment.holds(today));
    let held = held.map(|(_, appointment)| &appointment.description);
    let deciding =
        held.filter(|held| table.decides(held.role, act) && decides_in(municipality, held.scope, act, scope));
    deciding.map(|held| held.person).collect()
}

fn lacking(municipality: &Municipality, act: Act, scope: Scope, today: Date) -> Lacking {
    Lacking { act, scope, holders: holders(municipality, act, scope, today) }
}

/// The roles that may do it there, with who holds each today; roles nobody holds come last and empty.
pub fn holders(municipality: &Municipality, act: Act, scope: Scope, today: Date) -> Vec<(Role, Vec<PersonId>)> {
    let table = municipality.mandates.table();
    let mut roles: Vec<(Role, Vec<PersonId>)> =
        Role::ALL.iter().copied().filter(|role| table.grants(*role, act)).map(|role| (role, Vec::new())).collect();
    for (_, appointment) in reaching(municipality, act, scope).filter(|(_, appointment)| appointment.holds(today)) {
        let described = &appointment.description;
        let people = roles.iter_mut().find(|(role, _)| *role == described.role).map(|(_, people)| people);
        if let Some(people) = people.filter(|people| !people.contains(&described.person)) {
            people.push(described.person);
        }
    }
    roles.sort_by_key(|(_, people)| people.is_empty());
    roles
}

/// The appointments by which an act may reach a part of the municipality, in the order of their numbers.
fn reaching(
    municipality: &Municipality,
    act: Act,
    scope: Scope,
) -> impl Iterator<Item = (AppointmentId, &Appointment)> {
    let (everywhere, mut near) = (act.is_anywhere(), Vec::new());
    if !everywhere {
        near.extend(covering(municipality, scope).into_iter().flat_map(|outer| municipality.roles.at(outer)));
        near.sort_unstable_by_key(|(id, _)| *id);
    }
    let all = municipality.roles.appointments.iter().filter(move |_| everywhere);
    all.map(|(id, appointment)| (id, &**appointment)).chain(near)
}

/// Whether a role is held for this kind of scope.
pub fn fits(municipality: &Municipality, role: Role, scope: Scope) -> bool {
    let form = match scope {
        Scope::Unit(unit) => municipality.units.get(unit).map(|unit| unit.description.form),
        _ => None,
    };
    match role {
        Role::DepartmentHead => matches!(form, Some(UnitForm::Department | UnitForm::Company | UnitForm::Association)),
        Role::SecurityCoordinator | Role::InformationOwner | Role::DataProtectionCoordinator => form.is_some(),
        Role::ObjectOwner | Role::ObjectOwnerIt | Role::ObjectManager | Role::ObjectManagerIt => {
            matches!(scope, Scope::Object(_) | Scope::Family(_))
        }
        Role::SystemOwner => matches!(scope, Scope::System(_)),
        Role::DataProtectionOfficer | Role::Registrar | Role::Archivist => {
            matches!(scope, Scope::Municipality) || form.is_some_and(UnitForm::is_authority)
        }
        Role::MunicipalDirector
        | Role::ChiefLegalOfficer
        | Role::InformationSecurityLead
        | Role::ItSecurityLead
        | Role::HeadOfDigitalisation
        | Role::ProtectiveSecurityOfficer
        | Role::SecurityManager
        | Role::ItManager
        | Role::Administrator => matches!(scope, Scope::Municipality),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The role × act matrix of the usual table as a municipal lawyer can read it; a change of policy changes this file.
    #[test]
    fn the_matrix_is_what_was_read_and_agreed() {
        let table = usual();
        let mut matrix = String::new();
        for role in Role::ALL {
            let mandate = table.mandate(*role);
            let appointers: Vec<_> = mandate.appointed_by.iter().map(|by| by.key()).collect();
            let outside = if appointers.is_empty() { "outside Utkik" } else { "" };
            matrix.push_str(&format!("{}: appointed by {}{outside}\n", role.key(), appointers.join(", ")));
            for act in mandate.acts {
                matrix.push_str(&format!("    {}\n", act.text_key()));
            }
            if let Some(level) = mandate.accepts_up_to {
                matrix.push_str(&format!("    act-accept-risk up to level {}\n", level.0));
            }
        }
        let agreed = include_str!("mandate_matrix.txt");
        assert_eq!(matrix, agreed, "the policy differs from mandate_matrix.txt; the new one is:\n{matrix}");
    }

    #[test]
    fn the_usual_table_could_be_put_in_force() {
        assert_eq!(usual().check(), Ok(()));
        assert_eq!(usual().roles.len(), Role::ALL.len());
    }
}
