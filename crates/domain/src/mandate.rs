//! The whole policy: which acts there are, which role may do which where, who may appoint to what, and the
//! invariants (nobody grants themselves; somebody can always administer). A verb names only its act; pages ask
//! here to show a button. The table at the foot is meant to be read by a municipal lawyer.

use crate::command::By;
use crate::id::{AppointmentId, PersonId, Scope};
use crate::municipality::Municipality;
use crate::number::RiskLevel;
use crate::organisation::{UnitForm, covers};
use crate::refusal::{Lacking, Refusal};
use crate::role::Role;
use crate::time::Date;

/// What can be done, as far as mandates tell apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Act {
    /// Settings, accounts, forgetting people.
    Administer,
    /// Give or end a duty of this role.
    Appoint(Role),
    /// Keep the person register.
    KeepPeople,
    /// Keep boards, departments, units, families and objects.
    Organise,
    /// Keep record types, information sets and processings.
    KeepInformation,
    /// Keep systems, suppliers and dependencies.
    KeepSystems,
    /// Propose a class, or give one on system level.
    ProposeClass,
    /// Adopt a class.
    AdoptClass,
    /// Answer requirements.
    AssessRequirement,
    /// Keep, assess and treat risks.
    KeepRisks,
    /// Accept a risk of this level.
    AcceptRisk(RiskLevel),
    /// Keep and introduce controls.
    KeepControls,
    /// Verify controls.
    VerifyControl,
    /// Keep and finish actions.
    KeepActions,
    /// Register a decision that somebody else took elsewhere.
    RegisterFor,
    /// Mark as possibly secret; set who reads.
    Mark,
    /// Take files in and withdraw them.
    Import,
    /// Put scales and matrices in force.
    SetScales,
    /// Put catalogues in force.
    TakeCatalogue,
    /// Dispose by decision.
    Dispose,
    /// Cleanse what should never have been entered.
    Cleanse,
    /// Read across the boards.
    ReadAll,
    /// Read what is marked.
    ReadMarked,
}

impl Act {
    /// Every act, levels and roles by an example each.
    pub const ALL: &'static [Act] = &[
        Act::Administer,
        Act::Appoint(Role::SecurityCoordinator),
        Act::KeepPeople,
        Act::Organise,
        Act::KeepInformation,
        Act::KeepSystems,
        Act::ProposeClass,
        Act::AdoptClass,
        Act::AssessRequirement,
        Act::KeepRisks,
        Act::AcceptRisk(RiskLevel(1)),
        Act::AcceptRisk(RiskLevel(2)),
        Act::AcceptRisk(RiskLevel(3)),
        Act::AcceptRisk(RiskLevel(4)),
        Act::KeepControls,
        Act::VerifyControl,
        Act::KeepActions,
        Act::RegisterFor,
        Act::Mark,
        Act::Import,
        Act::SetScales,
        Act::TakeCatalogue,
        Act::Dispose,
        Act::Cleanse,
        Act::ReadAll,
        Act::ReadMarked,
    ];

    /// The key of its text.
    pub fn text_key(self) -> &'static str {
        match self {
            Act::Administer => "act-administer",
            Act::Appoint(_) => "act-appoint",
            Act::KeepPeople => "act-keep-people",
            Act::Organise => "act-organise",
            Act::KeepInformation => "act-keep-information",
            Act::KeepSystems => "act-keep-systems",
            Act::ProposeClass => "act-propose-class",
            Act::AdoptClass => "act-adopt-class",
            Act::AssessRequirement => "act-assess-requirement",
            Act::KeepRisks => "act-keep-risks",
            Act::AcceptRisk(_) => "act-accept-risk",
            Act::KeepControls => "act-keep-controls",
            Act::VerifyControl => "act-verify-control",
            Act::KeepActions => "act-keep-actions",
            Act::RegisterFor => "act-register-for",
            Act::Mark => "act-mark",
            Act::Import => "act-import",
            Act::SetScales => "act-set-scales",
            Act::TakeCatalogue => "act-take-catalogue",
            Act::Dispose => "act-dispose",
            Act::Cleanse => "act-cleanse",
            Act::ReadAll => "act-read-all",
            Act::ReadMarked => "act-read-marked",
        }
    }
}

/// Judges whether somebody may do something somewhere today: the appointment that says so, none for the program.
pub fn judge(
    municipality: &Municipality,
    by: &By,
    act: Act,
    scope: Scope,
    today: Date,
) -> Result<Option<AppointmentId>, Refusal> {
    let By::Person(person) = by else { return Ok(None) };
    let mut held = municipality.roles.of(*person, today);
    let found = held.find(|(_, appointment)| {
        let described = &appointment.description;
        grants(described.role, act) && covers(municipality, described.scope, scope)
    });
    match found {
        Some((id, _)) => Ok(Some(id)),
        None => Err(Refusal::NoMandate(lacking(municipality, act, scope, today))),
    }
}

/// Whether somebody may do something somewhere today.
pub fn may(municipality: &Municipality, by: &By, act: Act, scope: Scope, today: Date) -> bool {
    judge(municipality, by, act, scope, today).is_ok()
}

fn lacking(municipality: &Municipality, act: Act, scope: Scope, today: Date) -> Lacking {
    Lacking { act, scope, holders: holders(municipality, act, scope, today) }
}

/// The roles that may do it there, with who holds each today; roles nobody holds come last and empty.
pub fn holders(municipality: &Municipality, act: Act, scope: Scope, today: Date) -> Vec<(Role, Vec<PersonId>)> {
    let mut roles: Vec<(Role, Vec<PersonId>)> = Vec::new();
    for role in Role::ALL.iter().copied().filter(|role| grants(*role, act)) {
        let mut people = Vec::new();
        for (_, appointment) in municipality.roles.appointments.iter() {
            let described = &appointment.description;
            let reaches = || covers(municipality, described.scope, scope);
            if described.role == role && appointment.holds(today) && reaches() && !people.contains(&described.person) {
                people.push(described.person);
            }
        }
        roles.push((role, people));
    }
    roles.sort_by_key(|(_, people)| people.is_empty());
    roles
}

/// The roles whose holders may appoint to a role (founding document, where it says; else whoever leads the work).
pub fn appointers(role: Role) -> &'static [Role] {
    match role {
        Role::InformationSecurityLead => &[Role::ChiefLegalOfficer],
        Role::ItSecurityLead => &[Role::HeadOfDigitalisation],
        Role::SecurityCoordinator => &[Role::DepartmentHead],
        Role::InformationOwner
        | Role::SystemOwner
        | Role::ObjectOwner
        | Role::ObjectManager
        | Role::DataProtectionCoordinator => &[Role::DepartmentHead, Role::InformationSecurityLead],
        Role::ObjectOwnerIt | Role::ObjectManagerIt | Role::ItManager => &[Role::HeadOfDigitalisation],
        Role::MunicipalDirector | Role::DepartmentHead | Role::ChiefLegalOfficer | Role::HeadOfDigitalisation => {
            &[Role::MunicipalDirector, Role::InformationSecurityLead]
        }
        Role::DataProtectionOfficer
        | Role::Registrar
        | Role::Archivist
        | Role::ProtectiveSecurityOfficer
        | Role::SecurityManager => &[Role::MunicipalDirector, Role::InformationSecurityLead],
        Role::Administrator => &[Role::Administrator],
    }
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

/// Whether a role may do something within the scope it is held for.
pub fn grants(role: Role, act: Act) -> bool {
    match act {
        Act::Appoint(to) => appointers(to).contains(&role) || registers_appointments(role, to),
        Act::AcceptRisk(level) => level <= accepts_up_to(role),
        _ => acts_of(role).contains(&act),
    }
}

/// The two leads may enter appointments that others decided, with the decision's reference; so may an
/// administrator at the start, when there is nobody else.
fn registers_appointments(role: Role, to: Role) -> bool {
    match role {
        Role::InformationSecurityLead | Role::Administrator => true,
        Role::ItSecurityLead => to != Role::Administrator,
        _ => false,
    }
}

/// The highest risk level a role may accept within its scope; level 0 is none.
pub fn accepts_up_to(role: Role) -> RiskLevel {
    RiskLevel(match role {
        Role::MunicipalDirector => 9,
        Role::DepartmentHead => 3,
        Role::ObjectOwner | Role::ObjectOwnerIt => 2,
        Role::SystemOwner => 1,
        _ => 0,
    })
}

fn acts_of(role: Role) -> &'static [Act] {
    match role {
        Role::MunicipalDirector | Role::ChiefLegalOfficer | Role::HeadOfDigitalisation => {
            &[Act::ReadAll, Act::ReadMarked, Act::KeepActions]
        }
        Role::InformationSecurityLead => &[
            Act::KeepPeople,
            Act::Organise,
            Act::KeepInformation,
            Act::KeepSystems,
            Act::ProposeClass,
            Act::AssessRequirement,
            Act::KeepRisks,
            Act::KeepControls,
            Act::VerifyControl,
            Act::KeepActions,
            Act::RegisterFor,
            Act::Mark,
            Act::Import,
            Act::SetScales,
            Act::TakeCatalogue,
            Act::Cleanse,
            Act::ReadAll,
            Act::ReadMarked,
        ],
        Role::ItSecurityLead => &[
            Act::KeepPeople,
            Act::KeepSystems,
            Act::ProposeClass,
            Act::AssessRequirement,
            Act::KeepRisks,
            Act::KeepControls,
            Act::VerifyControl,
            Act::KeepActions,
            Act::RegisterFor,
            Act::Mark,
            Act::Import,
            Act::Cleanse,
            Act::ReadAll,
            Act::ReadMarked,
        ],
        Role::DepartmentHead => &[
            Act::Organise,
            Act::KeepInformation,
            Act::KeepSystems,
            Act::ProposeClass,
            Act::AdoptClass,
            Act::AssessRequirement,
            Act::KeepRisks,
            Act::KeepControls,
            Act::VerifyControl,
            Act::KeepActions,
            Act::Mark,
            Act::ReadMarked,
        ],
        Role::SecurityCoordinator => &[
            Act::KeepPeople,
            Act::KeepInformation,
            Act::KeepSystems,
            Act::ProposeClass,
            Act::AssessRequirement,
            Act::KeepRisks,
            Act::KeepControls,
            Act::VerifyControl,
            Act::KeepActions,
            Act::RegisterFor,
            Act::Mark,
            Act::Cleanse,
            Act::ReadMarked,
        ],
        Role::InformationOwner => {
            &[Act::KeepInformation, Act::ProposeClass, Act::AdoptClass, Act::KeepRisks, Act::ReadMarked]
        }
        Role::ObjectOwner | Role::ObjectOwnerIt | Role::ObjectManager | Role::ObjectManagerIt | Role::SystemOwner => &[
            Act::KeepSystems,
            Act::ProposeClass,
            Act::AssessRequirement,
            Act::KeepRisks,
            Act::KeepControls,
            Act::VerifyControl,
            Act::KeepActions,
            Act::Mark,
            Act::ReadMarked,
        ],
        Role::DataProtectionOfficer => &[Act::ReadAll],
        Role::DataProtectionCoordinator => &[Act::KeepInformation, Act::ProposeClass],
        Role::Registrar => &[Act::ReadAll, Act::ReadMarked, Act::Mark],
        Role::Archivist => &[Act::ReadAll, Act::KeepInformation, Act::Dispose],
        Role::ProtectiveSecurityOfficer => &[Act::ReadAll, Act::ReadMarked, Act::Mark, Act::Cleanse],
        Role::SecurityManager => &[Act::ReadAll, Act::KeepRisks],
        Role::ItManager => &[Act::ReadAll, Act::KeepSystems, Act::KeepActions],
        Role::Administrator => {
            &[Act::Administer, Act::KeepPeople, Act::Organise, Act::Import, Act::SetScales, Act::TakeCatalogue]
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The role × act matrix as a municipal lawyer can read it; a change of policy changes this file.
    #[test]
    fn the_matrix_is_what_was_read_and_agreed() {
        let mut matrix = String::new();
        for role in Role::ALL {
            matrix.push_str(role.key());
            matrix.push('\n');
            for act in Act::ALL.iter().filter(|act| grants(*role, **act)) {
                let detail = match act {
                    Act::AcceptRisk(level) => format!("act-accept-risk level {}", level.0),
                    Act::Appoint(to) => format!("act-appoint {}", to.key()),
                    act => act.text_key().to_owned(),
                };
                matrix.push_str(&format!("    {detail}\n"));
            }
        }
        let agreed = include_str!("mandate_matrix.txt");
        assert_eq!(matrix, agreed, "the policy differs from mandate_matrix.txt; the new one is:\n{matrix}");
    }

    #[test]
    fn every_role_can_be_appointed_to_by_somebody() {
        for role in Role::ALL {
            assert!(!appointers(*role).is_empty(), "{role:?}");
        }
    }
}
