//! The form that judges one law for one part: which, the address says.

use super::{address_of, called, part};
use crate::address::Query;
use crate::failure::Failure;
use crate::form::{Quote, Subject, fresh_form};
use crate::session::Viewer;
use crate::speak::Speech;
use axum::extract::Path;
use axum::response::Response;
use domain::field::{Input, Part};
use domain::id::{ItemRef, Scope, UnitId};
use domain::law::{Law, law, profile_for};
use domain::mandate::Act;
use serde_json::Value;

const VERB: &str = "law.profile";

/// The form, with what was said last filled in.
pub(super) async fn form(viewer: Viewer, Path((number, id)): Path<(u32, String)>) -> Result<Response, Failure> {
    let (unit, law, subject) = subject(&viewer, number, &id)?;
    let mut values = Input::new();
    if let Some((_, profiled)) = profile_for(viewer.view.now(), unit, &law.id) {
        profiled.profile.put("", &mut values);
        values.remove("next_review");
        // It is a new decision: whoever took the last one, and where that is written, says nothing of this.
        if profiled.profile.elsewhere.decided_by.is_some() {
            values.retain(|field, _| !matches!(field.as_str(), "decided_by" | "reference"));
        }
    }
    // It is judged today, whenever it was judged before.
    values.insert("reviewed_on".to_owned(), Value::String(viewer.today.to_string()));
    fresh_form(&viewer, VERB, subject, values)
}

/// What was sent.
pub(super) async fn send(
    viewer: Viewer,
    Path((number, id)): Path<(u32, String)>,
    body: String,
) -> Result<Response, Failure> {
    let (_, _, subject) = subject(&viewer, number, &id)?;
    crate::form::send(viewer, VERB, subject, &body).await
}

fn subject(viewer: &Viewer, number: u32, id: &str) -> Result<(UnitId, &'static Law, Subject), Failure> {
    let (unit, name) = part(viewer, number)?;
    let law = law(id).ok_or_else(Failure::not_found)?;
    let speech = Speech::of(viewer);
    let title = format!("{}: {name}", speech.text("law-profile-title"));
    let mut paragraphs = vec![speech.both(&law.about).to_owned()];
    paragraphs.extend(law.only_whether.then(|| speech.text("law-only-whether")));
    let subject = Subject {
        given: vec![("unit", ItemRef::from(unit).to_string()), ("law", law.id.0.to_string())],
        way: vec![(speech.text("law-title"), "/law".to_owned()), (title, address_of(unit))],
        next: Some((address_of(unit), Query::default())),
        quote: Some(Quote {
            title: format!("{}: {name}", called(&speech, law)),
            paragraphs,
            language: viewer.words.language().tag(),
            source: String::new(),
        }),
        ..Subject::default()
    };
    Ok((unit, law, subject.deciding(viewer, Act::ProfileLaw, Scope::Unit(unit))))
}
