//! Our own workbook to fill in, empty or with all that the viewer sees.

use super::label::list_label;
use super::may_import;
use super::progress::blocking;
use super::visible::visible;
use crate::failure::Failure;
use crate::register::Register;
use crate::session::Viewer;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use domain::municipality::Municipality;
use exchange::people::NoPeople;

/// The media type of an Excel file.
const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// The template without content.
pub(crate) async fn empty(viewer: Viewer) -> Result<Response, Failure> {
    may_import(&viewer)?;
    let (words, day) = (viewer.words, viewer.view.day);
    let label = move |key: &str| list_label(words, key);
    let written = blocking(move || {
        // The scale and matrix in force decide nothing in an empty template.
        exchange::template::write(&Municipality::default(), &NoPeople, day, &label)
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
    let written =
        blocking(move || exchange::template::write(&visible(&view), &Register(view.names()), view.day, &label));
    let bytes = written.await?.map_err(|error| Failure::bug(&error))?;
    Ok(download(&file, bytes))
}

/// An Excel file to save, by a name of plain letters without ending.
pub(crate) fn download(name: &str, bytes: Vec<u8>) -> Response {
    let disposition = format!("attachment; filename=\"{name}.xlsx\"");
    ([(header::CONTENT_TYPE, XLSX.to_owned()), (header::CONTENT_DISPOSITION, disposition)], bytes).into_response()
}
