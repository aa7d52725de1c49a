//! Whom to ask: roles for everybody, and for whoever is signed in also names and where to write.

use super::reader::Reader;
use crate::appointment::{as_address, mailbox_above, mailbox_of};
use crate::noun::FactValue;
use crate::session::Viewer;
use crate::speak::{Speech, address, half};
use domain::guidance::{Ask, Guidance, Whom};
use domain::id::{Scope, UnitId};
use domain::organisation::{covers, place_of, unit_of};
use domain::role::{Appointment, Role};

/// Somebody to ask.
pub(super) struct Contact {
    pub(super) name: &'static str,
    /// What they can be asked about.
    pub(super) about: &'static str,
    /// Who it is, and where to write.
    pub(super) people: Vec<FactValue>,
}

/// Whom to ask about what. People are those of today, and only those whose appointment the reader may see.
pub(super) fn contacts(reader: &Reader, guidance: &'static Guidance) -> Vec<Contact> {
    let words = reader.words();
    let viewer = reader.viewer().filter(|viewer| viewer.view.is_today);
    let contact = |ask: &'static Ask| Contact {
        name: half(words, &ask.name),
        about: half(words, &ask.about),
        people: viewer.map(|viewer| found(viewer, ask.whom)).unwrap_or_default(),
    };
    guidance.ask.iter().map(contact).collect()
}

fn found(viewer: &Viewer, whom: Whom) -> Vec<FactValue> {
    match whom {
        Whom::Manager => Vec::new(),
        // The manager is not who answers: of that duty only the functional mailbox is told.
        Whom::ItSupport => {
            let mailbox = |held: &Appointment| mailbox_of(viewer.view.now(), held.description.person, viewer.today);
            mails(held(viewer, Role::ItManager).into_iter().filter_map(mailbox))
        }
        Whom::SecurityCoordinator => people(viewer, Role::SecurityCoordinator),
        Whom::DataProtectionOfficer => people(viewer, Role::DataProtectionOfficer),
        Whom::ProtectiveSecurityOfficer => people(viewer, Role::ProtectiveSecurityOfficer),
    }
}

/// Who holds a duty that reaches the viewer, each by name, then where to write.
fn people(viewer: &Viewer, role: Role) -> Vec<FactValue> {
    let (municipality, speech) = (viewer.view.now(), Speech::of(viewer));
    let held = held(viewer, role);
    let person = |held: &&Appointment| {
        let item = held.description.person.into();
        let href = viewer.view.may_see(item).then(|| address(item));
        FactValue { text: speech.person(held.description.person), href }
    };
    let mail = |held: &&Appointment| {
        let own = || viewer.view.names().get(held.description.person)?.mail.clone();
        let unit = unit_of(municipality, held.description.scope);
        unit.and_then(|unit| mailbox_above(municipality, unit)).or_else(own)
    };
    let mut found: Vec<FactValue> = held.iter().map(person).collect();
    found.extend(mails(held.iter().filter_map(mail)));
    found
}

/// The appointments of a role today that reach the municipality as a whole or a department of the viewer's.
fn held(viewer: &Viewer, role: Role) -> Vec<&Appointment> {
    let municipality = viewer.view.now();
    let own = viewer.view.now().roles.of(viewer.session.person, viewer.today);
    let departments: Vec<UnitId> =
        own.filter_map(|(_, held)| place_of(municipality, held.description.scope).department).collect();
    let reaches = |scope: Scope| {
        scope == Scope::Municipality
            || departments.iter().any(|department| covers(municipality, scope, Scope::Unit(*department)))
    };
    let appointments = municipality.roles.appointments.iter();
    let of_role = appointments.filter(|(_, held)| held.description.role == role && held.holds(viewer.today));
    let seen = of_role.filter(|(id, _)| viewer.view.may_see((*id).into())).map(|(_, held)| &**held);
    seen.filter(|held| reaches(held.description.scope)).collect()
}

/// Links to write to, each address once.
fn mails(addresses: impl Iterator<Item = String>) -> Vec<FactValue> {
    let mut addresses: Vec<String> = addresses.collect();
    addresses.sort();
    addresses.dedup();
    let link = |mail: String| FactValue { href: as_address(&mail).map(|to| format!("mailto:{to}")), text: mail };
    addresses.into_iter().map(link).collect()
}
