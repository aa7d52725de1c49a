//! A duty's page: who has it and until when, what it is there for, and what it gives the right to.

use super::duty::may_appoint;
use crate::failure::Failure;
use crate::frame::Frame;
use crate::list::Cell;
use crate::noun::{Section, VerbButton, buttons, facts, story};
use crate::person::ItemPage;
use crate::session::Viewer;
use crate::settings::may;
use crate::speak::Speech;
use askama::Template;
use axum::extract::Path;
use axum::response::{Html, IntoResponse, Response};
use domain::id::{AppointmentId, ItemRef};
use domain::role::{Appointment, Role};

/// The page.
pub(super) async fn page(viewer: Viewer, Path(number): Path<u32>) -> Result<Response, Failure> {
    let id = AppointmentId(number);
    let item: ItemRef = id.into();
    let held = viewer.view.shown().roles.appointments.get(id).filter(|_| viewer.view.may_see(item));
    let held = held.ok_or_else(Failure::not_found)?;
    let (speech, words) = (Speech::of(&viewer), viewer.words);
    let described = &held.description;
    let mut offered = buttons(&viewer, item);
    if !held.holds(viewer.view.day) && may_appoint(&viewer, described.role, described.scope) {
        let query = crate::address::Query::default()
            .with("role", Some(described.role.key()))
            .with("scope", Some(&described.scope.to_string()));
        let label = words.text("duties-appoint-again").into_owned();
        offered.push(VerbButton { label, href: query.link("/appointment/register"), first: true });
    }
    let page = ItemPage {
        frame: Frame::of(&viewer, speech.item(item))
            .under(words.text("kind-appointment-many"), viewer.link("/appointment")),
        reference: speech.numbered(item),
        standing: standing(&viewer, held),
        caution: None,
        marking: None,
        closed: None,
        buttons: offered,
        more_buttons: Vec::new(),
        lead: vec![words::label::role_duty(words, described.role).into_owned()],
        sections: vec![rights(&speech, described.role)],
        evidence: None,
        facts: facts(&speech, "appointment", described, &[]),
        beside: Vec::new(),
        story: story(&viewer, item).await?,
    };
    Ok(Html(page.render()?).into_response())
}

fn standing(viewer: &Viewer, held: &Appointment) -> Cell {
    let (day, described) = (viewer.view.day, &held.description);
    let text = |key: &str| viewer.words.text(key).into_owned();
    match described.until {
        _ if described.from > day => Cell::Status("waiting", text("duties-not-begun")),
        Some(until) if until < day => Cell::Status("not", text("duties-over")),
        _ => Cell::Status("done", text("duties-holds")),
    }
}

/// What the role may do where it is held.
fn rights(speech: &Speech<'_>, role: Role) -> Section {
    let rows = may(speech, role);
    let text = if rows.is_empty() { speech.text("duties-no-rights") } else { String::new() };
    let rows = rows.into_iter().map(|row| vec![Cell::Text(row)]).collect();
    Section::new(speech.text("duties-rights")).saying(text).with_table(vec![speech.text("settings-may")], rows)
}
