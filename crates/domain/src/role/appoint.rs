//! Appoint: give a person a duty for a part of the municipality; end it. Whoever does not appoint to the role says
//! who decided and where. Nobody appoints themselves, and the last administrator cannot be ended.

use super::event::{Appointed, AppointmentEnded, RoleEvent};
use super::model::{Appointment, AppointmentDescription, Role, Roles};
use crate::command::{By, Decided, Ground, Verb};
use crate::field::Wrong;
use crate::id::{AppointmentId, ItemRef, Scope};
use crate::mandate::{self, Act, Ruling};
use crate::municipality::Municipality;
use crate::record;
use crate::refusal::Refusal;
use crate::text::{Line, Prose};
use crate::time::Date;
use std::sync::Arc;

record! {
    /// Give a person a duty.
    pub struct Appoint {
        /// What is decided.
        pub description: AppointmentDescription,
    }
}

impl Verb for Appoint {
    const NAME: &'static str = "appointment.make";

    fn item(&self) -> Option<ItemRef> {
        None
    }

    fn asks(&self, _municipality: &Municipality) -> Result<(Act, Scope), Refusal> {
        Ok((Act::Appoint(self.description.role), self.description.scope))
    }

    fn decide(self, ground: &Ground<'_>, by: &By, decided: &mut Decided) -> Result<(), Refusal> {
        let description = self.description;
        if !mandate::fits(ground.municipality, description.role, description.scope) {
            return Err(Refusal::rule("appointment-scope-does-not-fit", "scope"));
        }
        if description.until.is_some_and(|until| until < description.from) {
            return Err(Refusal::rule("until-before-from", "until"));
        }
        if description.deputy == Some(description.person) {
            return Err(Refusal::rule("appointment-own-deputy", "deputy"));
        }
        may_appoint(ground, by, &description)?;
        decided.reference.clone_from(&description.reference);
        let appointment = ground.municipality.roles.appointments.next();
        let mandates = ground.municipality.mandates.version();
        decided.add(RoleEvent::Appointed(Appointed { appointment, description, mandates }))
    }
}

/// Whether the asker may give this duty: by an own decision or by registering that of somebody who may.
fn may_appoint(ground: &Ground<'_>, by: &By, description: &AppointmentDescription) -> Result<(), Refusal> {
    let (municipality, today) = (ground.municipality, ground.today);
    let (act, scope) = (Act::Appoint(description.role), description.scope);
    let ruling = Ruling {
        decider: ("appointed_by", description.appointed_by),
        reference: description.reference.as_ref(),
        decides: &|person| mandate::decides(municipality, person, act, scope, today),
        gains: &|person| description.person == person || description.deputy == Some(person),
        own: Refusal::rule("appointment-of-oneself", "person"),
    };
    ruling.check(by, || mandate::deciders(municipality, act, scope, today))
}

/// Whether nobody would look after Utkik the day after, if this duty ended.
pub(crate) fn is_last_administrator(roles: &Roles, appointment: AppointmentId, until: Date) -> bool {
    let next_day = until.plus_days(1);
    let administers = |described: &AppointmentDescription| described.role == Role::Administrator;
    let stays = |(id, other): (AppointmentId, &Arc<Appointment>)| {
        let described = &other.description;
        id != appointment && administers(described) && described.until.is_none() && described.from <= next_day
    };
    let ends = roles.appointments.get(appointment).is_some_and(|ending| administers(&ending.description));
    ends && !roles.appointments.iter().any(stays)
}

record! {
    /// End a duty.
    pub struct EndAppointment {
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

impl Verb for EndAppointment {
    const NAME: &'static str = "appointment.end";

    fn item(&self) -> Option<ItemRef> {
        Some(self.appointment.into())
    }

    fn asks(&self, municipality: &Municipality) -> Result<(Act, Scope), Refusal> {
        let appointment = municipality.roles.appointments.get(self.appointment);
        let appointment = appointment.ok_or(Refusal::NoSuch(self.appointment.into()))?;
        Ok((Act::Appoint(appointment.description.role), appointment.description.scope))
    }

    fn decide(self, ground: &Ground<'_>, _by: &By, decided: &mut Decided) -> Result<(), Refusal> {
        let roles = &ground.municipality.roles;
        let Some(appointment) = roles.appointments.get(self.appointment) else {
            return Err(Refusal::NoSuch(self.appointment.into()));
        };
        if self.until < appointment.description.from {
            return Err(Refusal::fault("until", Wrong::Rule("until-before-from")));
        }
        // Ending a duty only ever shortens it; to prolong it is to appoint.
        if appointment.description.until.is_some_and(|until| until < self.until) {
            return Err(Refusal::rule("appointment-ends-sooner", "until"));
        }
        if is_last_administrator(roles, self.appointment, self.until) {
            return Err(Refusal::rule("appointment-last-administrator", "appointment"));
        }
        let EndAppointment { appointment, until, reference, reason } = self;
        decided.reference.clone_from(&reference);
        decided.add(RoleEvent::AppointmentEnded(AppointmentEnded { appointment, until, reference, reason }))
    }
}
