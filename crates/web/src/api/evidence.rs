//! Evidence for programs: what stands as evidence of a thing, getting a file, and attaching one. A file comes as a form
//! with parts; a link can also be attached by its command.

use super::body::TOKEN;
use super::command::{done, key, not_done};
use super::{ROOT, cell, many, seen};
use crate::evidence::{NotAttached, Sent, attach, carrier, file_answer, may_attach, receive};
use crate::failure::Failure;
use crate::form::check_token;
use crate::input;
use crate::session::Viewer;
use crate::speak::Speech;
use axum::extract::{Multipart, Path};
use axum::http::HeaderMap;
use axum::response::Response;
use domain::command::Verb as _;
use domain::evidence::{Attach, Evidence, EvidenceFile, carries};
use domain::id::{ItemRef, Kind};
use serde::Serialize;
use serde_json::{Value, json};

/// A piece of evidence.
#[derive(Debug, Serialize)]
pub(super) struct Piece {
    /// Its number among those of the same thing.
    number: u32,
    /// The file's name, or the link.
    name: String,
    /// What it shows.
    regards: Option<&'static str>,
    link: Option<String>,
    file: Option<File>,
    note: Option<String>,
    /// When it was attached.
    at: String,
    /// By whom; none if it was the program itself.
    by: Option<Value>,
}

/// A file.
#[derive(Debug, Serialize)]
struct File {
    /// Where it is fetched.
    href: String,
    name: String,
    /// Its ending.
    kind: &'static str,
    media_type: &'static str,
    /// In bytes.
    size: u64,
    sha256: String,
}

/// The kinds of thing that evidence is attached to.
pub(super) fn carriers() -> impl Iterator<Item = Kind> {
    Kind::ALL.iter().copied().filter(|kind| carries(*kind))
}

/// What stands as evidence of a thing that the viewer sees; none for things that carry none.
pub(super) fn pieces(speech: &Speech<'_>, item: ItemRef) -> Option<Vec<Piece>> {
    let piece = |one: &Evidence| piece(speech, item, one);
    carries(item.kind).then(|| speech.view.shown().evidence.of(item).map(piece).collect())
}

fn address(item: ItemRef) -> String {
    format!("{ROOT}/{}/{}/evidence", many(item.kind), item.number)
}

fn piece(speech: &Speech<'_>, item: ItemRef, one: &Evidence) -> Piece {
    let file = |file: &EvidenceFile| File {
        href: format!("{}/{}", address(item), one.number.0),
        name: file.name.to_string(),
        kind: file.kind.ending(),
        media_type: file.kind.media_type(),
        size: file.size,
        sha256: file.digest.hex().to_owned(),
    };
    let person = one.attached.actor;
    Piece {
        number: one.number.0,
        name: one.called().to_owned(),
        regards: one.regards.map(domain::evidence::Regards::key),
        link: one.link.as_ref().map(ToString::to_string),
        file: one.file.as_ref().map(file),
        note: one.note.as_ref().map(ToString::to_string),
        at: seen::at(one.attached.at),
        by: (person.0 > 0).then(|| cell::item(speech, person.into())),
    }
}

fn asked(viewer: &Viewer, kind: &str, number: u32) -> Result<ItemRef, Failure> {
    let kind = carriers().find(|known| many(*known) == kind).ok_or_else(Failure::not_found)?;
    carrier(viewer, kind.word(), number)
}

/// What stands as evidence of a thing.
pub(super) async fn list(viewer: Viewer, Path((kind, number)): Path<(String, u32)>) -> Result<Response, Failure> {
    let item = asked(&viewer, &kind, number)?;
    let rows = pieces(&Speech::of(&viewer), item).unwrap_or_default();
    Ok(seen::answer(&viewer, json!({ "total": rows.len(), "rows": rows })))
}

/// A file.
pub(super) async fn file(
    viewer: Viewer,
    Path((kind, number, evidence)): Path<(String, u32, u32)>,
) -> Result<Response, Failure> {
    let item = asked(&viewer, &kind, number)?;
    file_answer(&viewer, item, evidence).await
}

/// Attaches a link or a file.
pub(super) async fn send(
    viewer: Viewer,
    Path((kind, number)): Path<(String, u32)>,
    headers: HeaderMap,
    form: Multipart,
) -> Result<Response, Failure> {
    let token = headers.get(TOKEN).and_then(|value| value.to_str().ok()).unwrap_or_default();
    check_token(&viewer, token)?;
    if viewer.query.get("date").or(viewer.query.get("at")).is_some() {
        return Err(Failure::dated_command(viewer.words));
    }
    let item = asked(&viewer, &kind, number)?;
    may_attach(&viewer, item)?;
    let beside = Sent {
        csrf: token.to_owned(),
        command_id: key(&headers).unwrap_or_default(),
        // What may not be sent, the description says.
        stop_answered: true,
        ..Sent::default()
    };
    let mut sent = receive(&viewer, beside, form).await?;
    if !sent.command_id.is_empty() && input::id(&sent.command_id).is_none() {
        let text = viewer.words.text("api-not-an-id").into_owned();
        return Err(Failure::faulty(vec![("command_id".to_owned(), text)]));
    }
    match attach(&viewer, item, &mut sent).await {
        Ok(answer) => Ok(done(&viewer, &answer, None)),
        Err(NotAttached::Faults(faults)) => Err(Failure::faulty(faults)),
        Err(NotAttached::Act(error)) => Err(not_done(&viewer, &[Attach::NAME.to_owned()], None, error).await?),
    }
}
