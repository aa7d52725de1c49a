//! What every answer says first: of which municipality, which day and which position.

use crate::session::{POSITION, Viewer};
use axum::Json;
use axum::response::{IntoResponse, Response};
use jiff::Timestamp;
use serde::Serialize;

/// What an answer shows.
#[derive(Debug, Serialize)]
pub(super) struct Seen<T> {
    /// The municipality's short name.
    municipality: String,
    /// The day shown: today, or the earlier day asked for.
    date: String,
    /// The position of the state shown; a command that edits gives it back as `based_on`.
    position: u64,
    #[serde(flatten)]
    content: T,
}

/// An answer with what it is of.
pub(super) fn answer<T: Serialize>(viewer: &Viewer, content: T) -> Response {
    let position = viewer.view.shown().position.seq;
    let seen = Seen { municipality: viewer.keeper.slug.clone(), date: viewer.view.day.to_string(), position, content };
    ([(POSITION, viewer.view.position().seq.to_string())], Json(seen)).into_response()
}

/// An instant by RFC 3339, in UTC.
pub(super) fn at(instant: domain::time::Instant) -> String {
    Timestamp::from_microsecond(instant.0).unwrap_or_default().to_string()
}
