//! The form that answers a requirement for a part of the municipality: which requirement and part the address says.

use super::part::{asked, is_for};
use super::show::{find, quotes};
use crate::address::Query;
use crate::failure::Failure;
use crate::form::{Quote, Subject, fresh_form};
use crate::session::Viewer;
use crate::speak::Speech;
use axum::extract::Path;
use axum::response::Response;
use domain::field::{Input, Part};
use domain::id::Scope;
use domain::mandate::Act;
use domain::requirement::{Requirement, answer_for};

const VERB: &str = "requirement.assess";

/// The form, with the part's own last answer filled in.
pub(super) async fn form(viewer: Viewer, Path(id): Path<String>) -> Result<Response, Failure> {
    let (scope, one, subject) = subject(&viewer, &id)?;
    let mut values = Input::new();
    let own = answer_for(viewer.view.now(), scope, &one.id).filter(|(id, _)| viewer.view.may_see((*id).into()));
    if let Some((_, assessment)) = own {
        assessment.answer.put("", &mut values);
    }
    fresh_form(&viewer, VERB, subject, values)
}

/// The answer that was sent.
pub(super) async fn send(viewer: Viewer, Path(id): Path<String>, body: String) -> Result<Response, Failure> {
    let (_, _, subject) = subject(&viewer, &id)?;
    crate::form::send(viewer, VERB, subject, &body).await
}

fn subject<'a>(viewer: &'a Viewer, id: &str) -> Result<(Scope, &'a Requirement, Subject), Failure> {
    let scope = asked(viewer)?;
    let (catalogue, one) = find(viewer, id)?;
    if !is_for(viewer, one, scope) {
        return Err(Failure::not_found());
    }
    let written = scope.to_string();
    let query = Query::default().with("scope", Some(&written));
    let (path, speech) = (super::address_of(&one.id.0), Speech::of(viewer));
    let about = format!("{}: {}", speech.both(&one.title), speech.scope(scope));
    let subject = Subject {
        given: vec![("scope", written), ("requirement", one.id.0.to_string())],
        way: vec![(speech.text("nav-requirement"), query.link("/requirement")), (about.clone(), query.link(&path))],
        next: Some((path, query)),
        quote: quotes(viewer, catalogue, one).into_iter().next().map(|quote| Quote { title: about, ..quote }),
        ..Subject::default()
    };
    Ok((scope, one, subject.asking(viewer, Act::AssessRequirement, scope)))
}
