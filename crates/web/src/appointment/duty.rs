//! The duties that a viewer may see on the day shown, held and vacant, as rows that can be narrowed and grouped.

use crate::noun::FactValue;
use crate::session::Viewer;
use crate::speak::{Speech, address};
use domain::id::{AppointmentId, Scope, UnitId};
use domain::mandate::{self, Act};
use domain::organisation::place_of;
use domain::role::{Appointment, Role, vacancies};

/// A duty: held by an appointment, or vacant.
pub(super) struct Duty {
    pub(super) appointment: Option<AppointmentId>,
    pub(super) role: Role,
    pub(super) scope: Scope,
    /// The department or, where there is none, the board it belongs to; none for the municipality as a whole.
    pub(super) department: Option<UnitId>,
}

/// The duties that hold on the day shown or begin later, then the vacant ones; with `ended` also those that are over.
pub(super) fn duties(viewer: &Viewer, ended: bool) -> Vec<Duty> {
    let (view, shown) = (&viewer.view, viewer.view.shown());
    let duty = |appointment, role, scope| {
        let place = place_of(shown, scope);
        Duty { appointment, role, scope, department: place.department.or(place.authority) }
    };
    let current = |held: &Appointment| held.description.until.is_none_or(|until| view.day <= until);
    let held =
        shown.roles.appointments.iter().filter(|(id, held)| (ended || current(held)) && view.may_see((*id).into()));
    let mut duties: Vec<Duty> =
        held.map(|(id, held)| duty(Some(id), held.description.role, held.description.scope)).collect();
    let vacant = vacancies(shown, view.day).into_iter().filter(|vacancy| sees_scope(viewer, vacancy.scope));
    duties.extend(vacant.map(|vacancy| duty(None, vacancy.role, vacancy.scope)));
    duties
}

/// Whoever has a duty sees what the municipality as a whole lacks.
fn sees_scope(viewer: &Viewer, scope: Scope) -> bool {
    match scope.item() {
        Some(item) => viewer.view.may_see(item),
        None => viewer.view.now().roles.of(viewer.session.person, viewer.today).next().is_some(),
    }
}

/// The form that gives somebody a duty, with the duty filled in.
pub(crate) fn form_for(role: Role, scope: Scope) -> String {
    format!("/appointment/register?role={}&scope={scope}", role.key())
}

/// Whether the viewer may give this duty to somebody, today.
pub(crate) fn may_appoint(viewer: &Viewer, role: Role, scope: Scope) -> bool {
    viewer.view.is_today
        && mandate::fits(viewer.view.now(), role, scope)
        && mandate::may(viewer.view.now(), &viewer.by(), Act::Appoint(role), scope, viewer.today)
}

/// Whether there is any duty that the viewer may give; for which part is judged by the command.
pub(crate) fn may_appoint_somebody(viewer: &Viewer) -> bool {
    let table = viewer.view.now().mandates.table();
    let grants = |held: Role| Role::ALL.iter().any(|role| table.grants(held, Act::Appoint(*role)));
    let mut held = viewer.view.now().roles.of(viewer.session.person, viewer.today);
    viewer.view.is_today && held.any(|(_, held)| grants(held.description.role))
}

/// A person by name, as a link if the viewer may see the person's page.
pub(super) fn person(speech: &Speech<'_>, person: domain::id::PersonId) -> FactValue {
    let item = person.into();
    FactValue { text: speech.person(person), href: speech.view.may_see(item).then(|| address(item)) }
}

/// Who decided, and where that can be found.
pub(super) fn decided(speech: &Speech<'_>, held: &Appointment) -> String {
    let decider = speech.person(held.description.appointed_by.unwrap_or(held.registered.actor));
    match &held.description.reference {
        Some(reference) => format!("{decider}, {reference}"),
        None => decider,
    }
}
