//! The municipality's own facts, corrected.

use crate::address::Query;
use crate::failure::Failure;
use crate::form::{Subject, fresh_form};
use crate::session::Viewer;
use axum::response::Response;
use domain::field::{Input, Part};
use domain::id::Scope;
use domain::mandate::{self, Act};

const VERB: &str = "municipality.found";

/// Whether the viewer may correct them, today.
pub(super) fn may_change(viewer: &Viewer) -> bool {
    let (now, by) = (viewer.view.now(), viewer.by());
    viewer.view.is_today && mandate::may(now, &by, Act::Administer, Scope::Municipality, viewer.today)
}

/// The form, with what is known filled in.
pub(super) async fn form(viewer: Viewer) -> Result<Response, Failure> {
    let mut values = Input::new();
    if let Some(description) = &viewer.view.now().description {
        description.put("", &mut values);
    }
    let subject = subject(&viewer);
    fresh_form(&viewer, VERB, subject, values)
}

/// What was sent.
pub(super) async fn send(viewer: Viewer, body: String) -> Result<Response, Failure> {
    let subject = subject(&viewer);
    crate::form::send(viewer, VERB, subject, &body).await
}

fn subject(viewer: &Viewer) -> Subject {
    let subject = Subject {
        way: vec![(viewer.words.text("nav-settings").into_owned(), "/settings".to_owned())],
        next: Some(("/settings".to_owned(), Query::default())),
        ..Subject::default()
    };
    subject.asking(viewer, Act::Administer, Scope::Municipality)
}
