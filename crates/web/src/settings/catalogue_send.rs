//! What was sent to enter a catalogue: a file or a typed table, with what is said of the catalogue beside it.

use crate::failure::{Failure, Wants};
use crate::form::check_token;
use crate::session::Viewer;
use axum::extract::Multipart;
use axum::extract::multipart::{Field, MultipartError};
use axum::http::StatusCode;
use exchange::catalogue::About;
use std::collections::BTreeMap;

/// The largest file that is read, in bytes.
pub(super) const MOST: usize = 5 << 20;
/// The most that is read of what is sent, so that whoever sends more is told instead of cut off.
pub(super) const MOST_SENT: usize = 300 << 20;
/// The most bytes of a form that sends a whole catalogue on, each letter written as up to six.
pub(super) const MOST_FORM: usize = 16 << 20;

/// What was sent.
#[derive(Default)]
pub(super) struct Sent {
    csrf: String,
    pub(super) stop_answered: bool,
    pub(super) file_name: String,
    pub(super) bytes: Vec<u8>,
    pub(super) too_large: bool,
    /// A table that was typed or pasted.
    pub(super) table: String,
    pub(super) said: BTreeMap<About, String>,
}

/// Reads the form; the token stands before everything else, so that nobody else's page makes us read a file.
pub(super) async fn read(viewer: &Viewer, mut form: Multipart) -> Result<Sent, Failure> {
    let mut sent = Sent::default();
    loop {
        let field = match form.next_field().await {
            Ok(Some(field)) => field,
            Ok(None) => break,
            Err(error) => return broken_off(viewer, sent, &error),
        };
        let name = field.name().unwrap_or_default().to_owned();
        if name == "csrf" {
            sent.csrf = field.text().await.unwrap_or_default();
            continue;
        }
        check(viewer, &sent)?;
        if let Err(error) = take(&mut sent, &name, field).await {
            return broken_off(viewer, sent, &error);
        }
    }
    check(viewer, &sent)?;
    Ok(sent)
}

fn check(viewer: &Viewer, sent: &Sent) -> Result<(), Failure> {
    check_token(viewer, &sent.csrf).map_err(|failure| failure.wanting(Wants::Page, viewer.words))
}

async fn take(sent: &mut Sent, name: &str, mut field: Field<'_>) -> Result<(), MultipartError> {
    if name == "file" {
        let file_name = field.file_name().unwrap_or_default().to_owned();
        file_name.rsplit(['/', '\\']).next().unwrap_or_default().clone_into(&mut sent.file_name);
    }
    let mut bytes = Vec::new();
    while let Some(chunk) = field.chunk().await? {
        // What is beyond the largest file is read past, so that the sender gets an answer.
        if bytes.len() + chunk.len() > MOST {
            sent.too_large = true;
            bytes = Vec::new();
        } else if !sent.too_large {
            bytes.extend_from_slice(&chunk);
        }
    }
    if name == "file" {
        sent.bytes = bytes;
        return Ok(());
    }
    let text = String::from_utf8_lossy(&bytes).into_owned();
    match (name, About::ALL.iter().find(|about| about.key() == name)) {
        (_, Some(about)) => {
            sent.said.insert(*about, text);
        }
        ("table", None) => sent.table = text,
        ("no_protected_information", None) => sent.stop_answered = text == "true",
        _ => {}
    }
    Ok(())
}

fn broken_off(viewer: &Viewer, mut sent: Sent, error: &MultipartError) -> Result<Sent, Failure> {
    if error.status() == StatusCode::PAYLOAD_TOO_LARGE {
        check(viewer, &sent)?;
        sent.too_large = true;
        return Ok(sent);
    }
    let failure = Failure::invalid(viewer.words.text("upload-broken-off").into_owned());
    Err(failure.wanting(Wants::Page, viewer.words))
}
