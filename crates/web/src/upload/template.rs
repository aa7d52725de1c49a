//! Our own workbook to fill in, empty or with all that the viewer sees.

use super::label::list_label;
use super::may_import;
use super::progress::blocking;
use super::visible::visible;
use super::written::template_mark;
use crate::failure::Failure;
use crate::list::download;
use crate::register::Register;
use crate::session::Viewer;
use axum::response::Response;
use domain::municipality::Municipality;
use exchange::people::NoPeople;

/// The template without content.
pub(crate) async fn empty(viewer: Viewer) -> Result<Response, Failure> {
    may_import(&viewer)?;
    let (words, day) = (viewer.words, viewer.view.day);
    let label = move |key: &str| list_label(words, key);
    let written = blocking(move || {
        // The scale and matrix in force decide nothing in an empty template.
        exchange::template::write(&Municipality::default(), &NoPeople, day, None, &label)
    });
    let bytes = written.await?.map_err(|error| Failure::bug(&error))?;
    Ok(download(&words.text("upload-template-file"), bytes))
}

/// The template with all that the viewer sees, as it can be changed and taken in again.
pub(crate) async fn filled(viewer: Viewer) -> Result<Response, Failure> {
    may_import(&viewer)?;
    let (words, view) = (viewer.words, viewer.view.clone());
    let label = move |key: &str| list_label(words, key);
    let file = format!("{}-{}", viewer.keeper.slug, view.day);
    let mark = template_mark(&viewer.keeper, view.shown().position.seq, Some(viewer.session.person)).await;
    let mark = mark.map_err(|error| Failure::bug(&error))?;
    let written = blocking(move || {
        let seen = visible(view.now(), view.shown(), view.sight());
        exchange::template::write(&seen, &Register(view.names()), view.day, mark.as_deref(), &label)
    });
    let bytes = written.await?.map_err(|error| Failure::bug(&error))?;
    Ok(download(&file, bytes))
}
