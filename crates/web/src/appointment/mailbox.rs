//! Where one writes to somebody with a duty: functional mailboxes and mail addresses.

use crate::address::encode;
use domain::id::{PersonId, UnitId};
use domain::municipality::Municipality;
use domain::organisation::unit_of;
use domain::role::{Appointment, Role};
use domain::time::Date;

/// The functional mailbox of the information-security lead.
pub(crate) fn lead_mailbox(municipality: &Municipality, today: Date) -> Option<String> {
    let leads = |held: &Appointment| held.description.role == Role::InformationSecurityLead && held.holds(today);
    let (_, lead) = municipality.roles.appointments.iter().find(|(_, held)| leads(held))?;
    mailbox_of(municipality, lead.description.person, today)
}

/// The functional mailbox of somebody: that of the nearest unit the person has a duty in.
pub(crate) fn mailbox_of(municipality: &Municipality, person: PersonId, today: Date) -> Option<String> {
    let appointed = |held: &&Appointment| held.description.person == person;
    let held = municipality.roles.of(person, today).map(|(_, held)| held).filter(appointed);
    let mut units = held.filter_map(|held| unit_of(municipality, held.description.scope));
    units.find_map(|unit| mailbox_above(municipality, unit))
}

/// The functional mailbox of a unit: its own, else that of the nearest unit above.
pub(crate) fn mailbox_above(municipality: &Municipality, unit: UnitId) -> Option<String> {
    let mut next = Some(unit);
    // Longer ways up than this are a ring.
    for _ in 0..32 {
        let described = &municipality.units.get(next?)?.description;
        if let Some(mailbox) = &described.mailbox {
            return Some(mailbox.to_string());
        }
        next = described.parent;
    }
    None
}

/// A mail address as a link takes it; none if it is not one.
pub(crate) fn as_address(mail: &str) -> Option<String> {
    let (name, host) = mail.trim().split_once('@')?;
    (!name.is_empty() && !host.is_empty()).then(|| format!("{}@{}", encode(name), encode(host)))
}
