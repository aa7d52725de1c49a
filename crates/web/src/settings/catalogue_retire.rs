//! Putting a catalogue out of force: the form, and what its page tells of it afterwards.

use super::catalogue::{may_take, page_of};
use crate::address::{Query, encode};
use crate::failure::Failure;
use crate::form::{Quote, Subject, fresh_form};
use crate::noun::{Fact, FactValue};
use crate::session::Viewer;
use crate::speak::Speech;
use axum::extract::Path;
use axum::response::Response;
use domain::field::Input;
use domain::id::Scope;
use domain::mandate::Act;
use domain::requirement::Retired;

const VERB: &str = "catalogue.retire";

/// The address of the form, if the catalogue is in force and the viewer may put it out of force.
pub(super) fn retire_form(viewer: &Viewer, id: &str) -> Option<String> {
    let taken = viewer.view.shown().requirements.taken(id).is_some();
    (taken && may_take(viewer)).then(|| format!("/settings/catalogues/{}/retire", encode(id)))
}

/// Since when a catalogue is out of force, in a sentence.
pub(super) fn told(viewer: &Viewer, retired: &Retired) -> String {
    let speech = Speech::of(viewer);
    let who = speech.with(|speaker| speaker.actor(retired.retired.actor, retired.retired.at));
    let date = speech.date(retired.retired.at.date());
    let values = [("version", retired.version.to_string().into()), ("date", date.into()), ("who", who.into())];
    viewer.words.with("catalogue-retired", &values)
}

/// Why, who decided, and where that is written.
pub(super) fn facts(speech: &Speech<'_>, retired: &Retired) -> Vec<Fact> {
    let fact = |key: &str, text: String| Fact { label: speech.text(key), values: vec![FactValue::text(text)] };
    let reason = std::iter::once(fact("catalogue-reason", retired.reason.to_string()));
    let decider = retired.elsewhere.decided_by.map(|person| fact("catalogue-decided-by", speech.person(person)));
    let written =
        retired.elsewhere.reference.as_ref().map(|reference| fact("catalogue-reference", reference.to_string()));
    reason.chain(decider).chain(written).collect()
}

/// The form.
pub(super) async fn form(viewer: Viewer, Path(id): Path<String>) -> Result<Response, Failure> {
    let subject = subject(&viewer, id)?;
    fresh_form(&viewer, VERB, subject, Input::new())
}

/// What was sent.
pub(super) async fn send(viewer: Viewer, Path(id): Path<String>, body: String) -> Result<Response, Failure> {
    let subject = subject(&viewer, id)?;
    crate::form::send(viewer, VERB, subject, &body).await
}

fn subject(viewer: &Viewer, id: String) -> Result<Subject, Failure> {
    let requirements = &viewer.view.now().requirements;
    let catalogue = requirements.catalogue(&id).ok_or_else(Failure::not_found)?;
    let title = Speech::of(viewer).both(&catalogue.title).to_owned();
    let page = page_of(viewer, &id);
    let subject = Subject {
        way: vec![
            (viewer.words.text("nav-settings").into_owned(), "/settings".to_owned()),
            (title.clone(), page.clone()),
        ],
        next: Some((page, Query::default())),
        quote: Some(Quote {
            title,
            paragraphs: vec![viewer.words.text("catalogue-retire-follows").into_owned()],
            language: viewer.words.language().tag(),
            source: format!("{} ({})", catalogue.instrument, catalogue.version),
        }),
        given: vec![("catalogue", id)],
        ..Subject::default()
    };
    Ok(subject.asking(viewer, Act::TakeCatalogue, Scope::Municipality))
}
