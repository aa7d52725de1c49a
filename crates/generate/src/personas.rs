//! One person per role, for signing in to a demonstration: those with most to look at, and a newcomer.

use domain::classification::{Standing, standing_of_set};
use domain::id::{PersonId, Scope, UnitId};
use domain::municipality::Municipality;
use domain::organisation::{department, unit_of};
use domain::role::Role;
use domain::time::Date;
use std::collections::BTreeMap;

/// The roles a demonstration shows, by their key.
const SHOWN: [Role; 12] = [
    Role::MunicipalDirector,
    Role::InformationSecurityLead,
    Role::ItSecurityLead,
    Role::DepartmentHead,
    Role::SecurityCoordinator,
    Role::InformationOwner,
    Role::ObjectOwner,
    Role::ObjectManager,
    Role::DataProtectionOfficer,
    Role::Registrar,
    Role::Archivist,
    Role::Administrator,
];

/// One person per role by the role's key, and `newcomer`: a coordinator of a department with little data. A role
/// that nobody holds that day is left out.
pub fn personas(municipality: &Municipality, today: Date) -> Vec<(&'static str, PersonId)> {
    let wealth = wealth(municipality, today);
    let weigh = |scope: Scope| wealth.get(&scope).copied().unwrap_or_default();
    let mut found = Vec::new();
    for role in SHOWN {
        let holders = holders(municipality, role, today);
        // The first of those with most: people who have held their duty longest.
        let best = holders.into_iter().rev().max_by_key(|(scope, _)| weigh(*scope));
        found.extend(best.map(|(_, person)| (role.key(), person)));
    }
    let coordinators = holders(municipality, Role::SecurityCoordinator, today);
    let own = coordinators.into_iter().filter(|(scope, _)| is_department(municipality, *scope));
    let least = own.min_by_key(|(scope, _)| weigh(*scope));
    found.extend(least.map(|(_, person)| ("newcomer", person)));
    found
}

fn holders(municipality: &Municipality, role: Role, today: Date) -> Vec<(Scope, PersonId)> {
    let held = municipality.roles.appointments.iter().map(|(_, appointment)| appointment);
    let held = held.filter(|appointment| appointment.holds(today) && appointment.description.role == role);
    held.map(|appointment| (appointment.description.scope, appointment.description.person)).collect()
}

fn is_department(municipality: &Municipality, scope: Scope) -> bool {
    let Scope::Unit(unit) = scope else { return false };
    department(municipality, unit) == Some(unit)
}

/// How much there is to look at by scope: risks and information of a department, risks and systems of an object,
/// and what waits for an information owner.
fn wealth(municipality: &Municipality, today: Date) -> BTreeMap<Scope, usize> {
    let mut wealth: BTreeMap<Scope, usize> = BTreeMap::new();
    let of = |unit: UnitId| department(municipality, unit).map(Scope::Unit);
    for (_, risk) in municipality.risks.iter().filter(|(_, risk)| risk.is_open()) {
        let scope = risk.description.scope;
        *wealth.entry(scope).or_default() += 3;
        if let Some(department) = unit_of(municipality, scope).and_then(of) {
            *wealth.entry(department).or_default() += 1;
        }
    }
    for (id, set) in municipality.information_sets.iter() {
        let Some(unit) = set.description.unit else { continue };
        let waits = standing_of_set(municipality, id, today) == Standing::Proposed;
        *wealth.entry(Scope::Unit(unit)).or_default() += if waits { 4 } else { 1 };
        if let Some(department) = of(unit).filter(|department| *department != Scope::Unit(unit)) {
            *wealth.entry(department).or_default() += 1;
        }
    }
    for (_, system) in municipality.systems.iter() {
        for object in &system.description.objects {
            *wealth.entry(Scope::Object(*object)).or_default() += 1;
        }
    }
    wealth
}
