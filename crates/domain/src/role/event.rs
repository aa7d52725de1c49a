//! What can happen to people and appointments.

use super::model::{Appointment, AppointmentDescription, Person};
use crate::event::{Happening, Stamp};
use crate::id::{AppointmentId, ItemRef, PersonId};
use crate::municipality::Municipality;
use crate::number::Version;
use crate::text::{Digest, Line, Prose};
use crate::time::Date;
use crate::{events, happening, record};

record! {
    /// A person was registered, or the register's row was changed. No personal data: a commitment to the row.
    pub struct PersonRegistered {
        /// Who.
        pub person: PersonId,
        /// Which version of the row.
        pub version: Version,
        /// What the row's details and salt hash to.
        pub commitment: Digest,
    }
}

record! {
    /// A person's details were forgotten.
    pub struct PersonForgotten {
        /// Who.
        pub person: PersonId,
        /// Why.
        pub reason: Prose,
    }
}

record! {
    /// A duty was given.
    pub struct Appointed {
        /// Which appointment.
        pub appointment: AppointmentId,
        /// What was decided.
        pub description: AppointmentDescription,
        /// The table of mandates it was judged by; none while the usual one held.
        pub mandates: Option<Version>,
    }
}

record! {
    /// A duty ended.
    pub struct AppointmentEnded {
        /// Which appointment.
        pub appointment: AppointmentId,
        /// The last day.
        pub until: Date,
        /// The decision.
        pub reference: Option<Line>,
        /// Why.
        pub reason: Option<Prose>,
    }
}

events! {
    /// What can happen to people and appointments.
    pub enum RoleEvent {
        /// A person was registered.
        PersonRegistered(PersonRegistered) = "person.registered",
        /// The register's row was changed.
        PersonRenamed(PersonRegistered) = "person.renamed",
        /// A person's details were forgotten.
        PersonForgotten(PersonForgotten) = "person.forgotten",
        /// A duty was given.
        Appointed(Appointed) = "appointment.made",
        /// A duty ended.
        AppointmentEnded(AppointmentEnded) = "appointment.ended",
    }
}

impl Happening for RoleEvent {
    happening!();

    fn touches(&self) -> Vec<ItemRef> {
        match self {
            RoleEvent::PersonRegistered(event) | RoleEvent::PersonRenamed(event) => vec![event.person.into()],
            RoleEvent::PersonForgotten(event) => vec![event.person.into()],
            RoleEvent::Appointed(event) => {
                let mut touched = vec![event.appointment.into(), event.description.person.into()];
                touched.extend(event.description.scope.item());
                touched
            }
            RoleEvent::AppointmentEnded(event) => vec![event.appointment.into()],
        }
    }

    fn apply(self, municipality: &mut Municipality, stamp: Stamp) {
        let roles = &mut municipality.roles;
        match self {
            RoleEvent::PersonRegistered(event) => roles.people.put(
                event.person,
                Person { version: event.version.0, commitment: Some(event.commitment), registered: stamp },
            ),
            RoleEvent::PersonRenamed(event) => roles.people.change(event.person, |person| {
                person.version = event.version.0;
                person.commitment = Some(event.commitment);
            }),
            RoleEvent::PersonForgotten(event) => {
                roles.people.change(event.person, |person| person.commitment = None);
            }
            RoleEvent::Appointed(event) => roles.appoint(
                event.appointment,
                Appointment { description: event.description, registered: stamp, changed: stamp },
            ),
            RoleEvent::AppointmentEnded(event) => roles.appointments.change(event.appointment, |appointment| {
                appointment.description.until = Some(event.until);
                appointment.changed = stamp;
            }),
        }
    }
}
