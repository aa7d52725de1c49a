//! The mandates: what each role may, as it stood on the day shown, how it came to be so, and changing it for one role.

use super::mandates_table::{ActRow, RoleRow, by_act, by_role};
use crate::address::Query;
use crate::failure::Failure;
use crate::form::{Quote, Subject, fresh_form};
use crate::frame::Frame;
use crate::noun::{StoryEntry, tell};
use crate::session::Viewer;
use crate::speak::Speech;
use askama::Template;
use axum::extract::Path;
use axum::response::{Html, IntoResponse, Response};
use domain::event::Event;
use domain::field::{Input, Part};
use domain::id::Scope;
use domain::mandate::{self, Act, MandateEvent, MandatesSet};
use domain::role::Role;
use engine::StoryEvent;
use words::label::{role_duty, role_label};

const VERB: &str = "mandates.change";

#[derive(Template)]
#[template(path = "settings/mandates.html")]
struct MandatesPage {
    frame: Frame,
    version: String,
    roles: Vec<RoleRow>,
    acts: Vec<ActRow>,
    story: Vec<StoryEntry>,
}

/// Which table stands, in words.
fn version(viewer: &Viewer) -> String {
    match viewer.view.shown().mandates.version() {
        None => viewer.words.text("mandates-empty").into_owned(),
        Some(version) => viewer.words.with("mandates-version", &[("version", version.0.to_string().into())]),
    }
}

/// The whole table, with its story.
pub(super) async fn page(viewer: Viewer) -> Result<Response, Failure> {
    let (speech, now, by) = (Speech::of(&viewer), viewer.view.now(), viewer.by());
    let may_change =
        viewer.view.is_today && mandate::may(now, &by, Act::SetMandates, Scope::Municipality, viewer.today);
    let page = MandatesPage {
        version: version(&viewer),
        roles: by_role(&speech, may_change),
        acts: by_act(&speech),
        story: story(&viewer),
        frame: Frame::of(&viewer, viewer.words.text("settings-mandates"))
            .under(viewer.words.text("nav-settings"), "/settings"),
    };
    Ok(Html(page.render()?).into_response())
}

/// How the table shown came to be, newest first; each day leads to the table of that day.
fn story(viewer: &Viewer) -> Vec<StoryEntry> {
    let set = viewer.view.shown().mandates.set.iter().rev();
    let events: Vec<StoryEvent> = set
        .map(|(set, stamp)| StoryEvent {
            stamp: *stamp,
            appointment: None,
            reference: set.decision.reference.as_ref().map(ToString::to_string),
            event: Event::from(MandateEvent::Set(MandatesSet::clone(set))),
            disposed: false,
        })
        .collect();
    let mut story = tell(Speech::of(viewer), &events);
    for (entry, event) in story.iter_mut().zip(&events) {
        entry.href = Some(format!("/settings/mandates?date={}", event.stamp.at.date()));
    }
    story
}

/// The form: what the role may today.
pub(super) async fn form(viewer: Viewer, Path(role): Path<String>) -> Result<Response, Failure> {
    let role = role_of(&role)?;
    let mut values = Input::new();
    viewer.view.now().mandates.table().mandate(role).put("", &mut values);
    let subject = subject(&viewer, role);
    fresh_form(&viewer, VERB, subject, values)
}

/// What was sent.
pub(super) async fn send(viewer: Viewer, Path(role): Path<String>, body: String) -> Result<Response, Failure> {
    let subject = subject(&viewer, role_of(&role)?);
    crate::form::send(viewer, VERB, subject, &body).await
}

fn role_of(key: &str) -> Result<Role, Failure> {
    Role::ALL.iter().copied().find(|role| role.key() == key).ok_or_else(Failure::not_found)
}

fn subject(viewer: &Viewer, role: Role) -> Subject {
    let words = viewer.words;
    let mandates = "/settings/mandates".to_owned();
    Subject {
        given: vec![("role", role.key().to_owned())],
        way: vec![
            (words.text("nav-settings").into_owned(), "/settings".to_owned()),
            (words.text("settings-mandates").into_owned(), mandates.clone()),
        ],
        next: Some((mandates, Query::default())),
        quote: Some(Quote {
            title: role_label(words, role).into_owned(),
            paragraphs: vec![role_duty(words, role).into_owned()],
            language: words.language().tag(),
            source: version(viewer),
        }),
        ..Subject::default()
    }
    .asking(viewer, Act::SetMandates, Scope::Municipality)
}
