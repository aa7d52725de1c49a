//! Taking back a duty that a file gave: it ends, as every duty does, and is never as if it had not been.

use crate::event::Event;
use crate::id::AppointmentId;
use crate::municipality::Municipality;
use crate::refusal::Refusal;
use crate::role::{AppointmentEnded, RoleEvent, is_last_administrator};
use crate::text::Prose;
use crate::time::Date;

/// Ends a duty that day, also one that has not begun; nothing if it has ended already.
pub(super) fn taken_back(
    appointment: AppointmentId,
    now: &Municipality,
    today: Date,
    reason: &Prose,
) -> Result<Option<Event>, Refusal> {
    let Some(given) = now.roles.appointments.get(appointment) else { return Ok(None) };
    if given.description.until.is_some_and(|until| until <= today) {
        return Ok(None);
    }
    if is_last_administrator(&now.roles, appointment, today) {
        return Err(Refusal::Rule { rule: "appointment-last-administrator", field: None });
    }
    let (until, reason) = (today, Some(reason.clone()));
    Ok(Some(RoleEvent::AppointmentEnded(AppointmentEnded { appointment, until, reference: None, reason }).into()))
}
