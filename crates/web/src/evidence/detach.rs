//! The form that takes a piece of evidence off.

use super::carrier;
use crate::failure::Failure;
use crate::form::{Quote, Subject, fresh_form};
use crate::session::Viewer;
use crate::speak::{Speech, address};
use axum::extract::Path;
use axum::response::Response;
use domain::command::Verb as _;
use domain::evidence::{Detach, EvidenceNumber};
use domain::field::Input;
use domain::mandate::Act;
use domain::sight::home;

type Address = Path<(String, u32, u32)>;

/// The form.
pub(super) async fn form(viewer: Viewer, address: Address) -> Result<Response, Failure> {
    let subject = subject(&viewer, address)?;
    fresh_form(&viewer, Detach::NAME, subject, Input::new())
}

/// The form that was sent.
pub(super) async fn send(viewer: Viewer, address: Address, body: String) -> Result<Response, Failure> {
    let subject = subject(&viewer, address)?;
    crate::form::send(viewer, Detach::NAME, subject, &body).await
}

fn subject(viewer: &Viewer, Path((kind, number, evidence)): Address) -> Result<Subject, Failure> {
    let item = carrier(viewer, &kind, number)?;
    let found = viewer.view.now().evidence.get(item, EvidenceNumber(evidence)).filter(|one| one.stands());
    let found = found.ok_or_else(Failure::not_found)?;
    let quote = Quote {
        title: viewer.words.text("evidence-title").into_owned(),
        paragraphs: vec![found.called().to_owned()],
        language: viewer.words.language().tag(),
        source: found.note.as_ref().map(ToString::to_string).unwrap_or_default(),
    };
    let subject = Subject {
        given: vec![("of", item.to_string()), ("number", evidence.to_string())],
        way: vec![(Speech::of(viewer).item(item), address(item))],
        next: Some((address(item), crate::address::Query::default())),
        quote: Some(quote),
        ..Subject::default()
    };
    Ok(subject.asking(viewer, Act::KeepEvidence, home(viewer.view.now(), item)))
}
