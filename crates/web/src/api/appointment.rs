//! Appointments: who holds which duty where and until when, and which duties nobody holds.

use super::fields::{Fields, fields};
use super::item::{Told, story, verbs};
use super::list::{FilterValue, FilterValues, Page, numbered};
use super::{address_of, asked, cell, seen};
use crate::failure::Failure;
use crate::list::in_order;
use crate::session::Viewer;
use crate::speak::Speech;
use axum::extract::Path;
use axum::response::Response;
use domain::id::{AppointmentId, ItemRef, Scope};
use domain::organisation::place_of;
use domain::role::{Appointment, Role, vacancies};
use serde::Serialize;
use serde_json::Value;
use std::collections::BTreeMap;
use words::order::sort_key;

/// The filters a list of appointments has, as on the page.
const FILTERS: [&str; 2] = ["role", "department"];
/// What it can be sorted by.
const SORTS: [&str; 4] = ["role", "scope", "person", "until"];

/// What a list of appointments can be asked for by.
pub(super) fn parameters() -> Vec<asked::Parameter> {
    let words = |all: &[&str]| Some(all.iter().map(|word| (*word).to_owned()).collect());
    let roles = Role::ALL.iter().map(|role| role.key().to_owned()).collect();
    let filters =
        [("role", Some(roles)), ("department", None), ("ended", words(&["yes", "no"])), ("state", words(&["vacant"]))];
    asked::filtered(filters, &SORTS)
}

/// A duty, held or vacant.
#[derive(Debug, Serialize)]
struct Row {
    /// Such as `appointment-17`; none for a duty that nobody holds.
    id: Option<String>,
    href: Option<String>,
    /// The role's key.
    role: &'static str,
    /// What the role is called.
    name: String,
    scope: Value,
    person: Option<Value>,
    deputy: Option<Value>,
    /// Whether it holds on the day shown.
    holds: bool,
    #[serde(flatten)]
    fields: Fields,
}

/// One appointment with its story.
#[derive(Debug, Serialize)]
struct Shown {
    #[serde(flatten)]
    row: Row,
    verbs: Vec<&'static str>,
    story: Vec<Told>,
}

/// The list: what holds or will, with `ended=yes` also what is over, with `state=vacant` only what nobody holds.
pub(super) async fn list(viewer: Viewer) -> Result<Response, Failure> {
    asked::check(&viewer, &parameters())?;
    let (speech, query) = (Speech::of(&viewer), &viewer.query);
    let (ended, vacant) = (query.get("ended") == Some("yes"), query.get("state") == Some("vacant"));
    let shown = viewer.view.shown();
    let current = |held: &Appointment| held.description.until.is_none_or(|until| viewer.view.day <= until);
    let held = shown
        .roles
        .appointments
        .iter()
        .filter(|(id, held)| !vacant && (ended || current(held)) && viewer.view.may_see((*id).into()));
    let mut duties: Vec<(Role, Scope, Option<AppointmentId>)> =
        held.map(|(id, held)| (held.description.role, held.description.scope, Some(id))).collect();
    let empty = vacancies(shown, viewer.view.day).into_iter().filter(|vacancy| sees(&viewer, vacancy.scope));
    duties.extend(empty.map(|vacancy| (vacancy.role, vacancy.scope, None)));
    let place = |scope| {
        let place = place_of(shown, scope);
        place.department.or(place.authority).map_or(0, |unit| unit.0).to_string()
    };
    let mut counts = [BTreeMap::<String, usize>::new(), BTreeMap::new()];
    duties.retain(|(role, scope, _)| {
        let values = [role.key().to_owned(), place(*scope)];
        let fits = FILTERS.iter().zip(&values).all(|(name, value)| {
            let wanted = query.all(name);
            wanted.is_empty() || wanted.contains(value)
        });
        for (counts, value) in counts.iter_mut().zip(values) {
            *counts.entry(value).or_default() += 1;
        }
        fits
    });
    if let Some((by, down)) = asked::sort_asked(&viewer) {
        let held = |id: Option<AppointmentId>| id.and_then(|id| shown.roles.appointments.get(id));
        in_order(&mut duties, down, |(role, scope, id)| match by {
            "scope" => Some(sort_key(&speech.scope(*scope))),
            "person" => held(*id).map(|held| sort_key(&speech.person(held.description.person))),
            "until" => held(*id).and_then(|held| held.description.until).map(|until| until.to_string().into_bytes()),
            _ => Some(sort_key(&speech.text(role.text_key()))),
        });
    }
    let (page, pages, per_page) = asked::page_of(&viewer, duties.len())?;
    let on_page = duties.iter().skip((page - 1) * per_page).take(per_page);
    let content = Page {
        total: duties.len(),
        page,
        pages,
        per_page,
        filters: FILTERS.into_iter().zip(counts).map(|(name, counts)| filter(&speech, name, counts)).collect(),
        rows: on_page.map(|(role, scope, id)| row(&viewer, *role, *scope, *id)).collect(),
    };
    Ok(seen::answer(&viewer, content))
}

/// One appointment.
pub(super) async fn show(viewer: Viewer, Path(number): Path<String>) -> Result<Response, Failure> {
    asked::check(&viewer, &asked::day())?;
    let id: AppointmentId = numbered(&number)?;
    let item: ItemRef = id.into();
    let held = viewer.view.shown().roles.appointments.get(id).filter(|_| viewer.view.may_see(item));
    let described = &held.ok_or_else(Failure::not_found)?.description;
    let content = Shown {
        row: row(&viewer, described.role, described.scope, Some(id)),
        verbs: verbs(&viewer, item),
        story: story(&viewer, item).await?,
    };
    Ok(seen::answer(&viewer, content))
}

/// Whoever has a duty sees what the municipality as a whole lacks.
fn sees(viewer: &Viewer, scope: Scope) -> bool {
    match scope.item() {
        Some(item) => viewer.view.may_see(item),
        None => viewer.view.now().roles.of(viewer.session.person, viewer.today).next().is_some(),
    }
}

fn row(viewer: &Viewer, role: Role, scope: Scope, id: Option<AppointmentId>) -> Row {
    let speech = Speech::of(viewer);
    let held = id.and_then(|id| viewer.view.shown().roles.appointments.get(id));
    let reference = id.map(ItemRef::from);
    Row {
        id: reference.map(|item| item.to_string()),
        href: reference.and_then(address_of),
        role: role.key(),
        name: speech.text(role.text_key()),
        scope: cell::scope(&speech, scope),
        person: held.map(|held| cell::item(&speech, held.description.person.into())),
        deputy: held.and_then(|held| held.description.deputy).map(|deputy| cell::item(&speech, deputy.into())),
        holds: held.is_some_and(|held| held.holds(viewer.view.day)),
        fields: held.map(|held| fields(&speech, &held.description)).unwrap_or_default(),
    }
}

fn filter(speech: &Speech<'_>, name: &'static str, counts: BTreeMap<String, usize>) -> FilterValues {
    let called = |value: &str| match value.parse::<u32>() {
        Ok(0) => speech.scope(Scope::Municipality),
        Ok(unit) => speech.item(domain::id::UnitId(unit).into()),
        Err(_) => speech.text(&format!("role-{value}")),
    };
    let label = if name == "role" { "appointment-role" } else { "risk-department" };
    FilterValues {
        name,
        label: speech.text(label),
        values: counts.into_iter().map(|(value, count)| FilterValue { name: called(&value), value, count }).collect(),
    }
}
