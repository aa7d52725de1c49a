//! The catalogues that come with the program, and which of them are in force.

use super::seen;
use crate::failure::Failure;
use crate::session::Viewer;
use crate::speak::Speech;
use axum::response::Response;
use domain::requirement::{Catalogue, library};
use serde::Serialize;
use serde_json::json;

/// A catalogue.
#[derive(Debug, Serialize)]
struct Row {
    id: String,
    /// The version that comes with the program.
    version: String,
    title: String,
    instrument: String,
    /// The version that the municipality has put in force; none if it has not.
    in_force: Option<String>,
    /// How many requirements it has.
    requirements: usize,
    /// The languages its texts are in.
    languages: Vec<&'static str>,
    /// Whether its text is not at hand.
    text_not_entered: bool,
    /// Where its text was read, and when.
    source: Option<String>,
    read_on: Option<String>,
    /// SHA-256 of its file.
    hash: String,
}

/// The list.
pub(super) async fn catalogues(viewer: Viewer) -> Result<Response, Failure> {
    let rows: Vec<Row> = library().iter().map(|catalogue| row(&viewer, catalogue)).collect();
    Ok(seen::answer(&viewer, json!({ "total": rows.len(), "rows": rows })))
}

fn row(viewer: &Viewer, catalogue: &Catalogue) -> Row {
    let taken = viewer.view.shown().requirements.in_force.iter().find(|taken| *taken.catalogue == *catalogue.id);
    let has_english = catalogue.requirements.iter().all(|one| !one.text.en.trim().is_empty());
    Row {
        id: catalogue.id.clone(),
        version: catalogue.version.clone(),
        title: Speech::of(viewer).both(&catalogue.title).to_owned(),
        instrument: catalogue.instrument.clone(),
        in_force: taken.map(|taken| taken.version.to_string()),
        requirements: catalogue.requirements.len(),
        languages: if has_english { vec!["sv", "en"] } else { vec!["sv"] },
        text_not_entered: catalogue.text_not_entered,
        source: catalogue.source.url.clone(),
        read_on: catalogue.source.read_on.clone(),
        hash: catalogue.hash.hex().to_owned(),
    }
}
