//! The catalogues: those that come with the program and the municipality's own, and which of them are in force.

use super::{asked, cell, seen};
use crate::failure::Failure;
use crate::session::Viewer;
use crate::speak::Speech;
use axum::response::Response;
use domain::requirement::Catalogue;
use serde::Serialize;
use serde_json::{Value, json};

/// A catalogue.
#[derive(Debug, Serialize)]
struct Row {
    id: String,
    /// The version described here: the one in force, else the newest.
    version: String,
    /// Every version that is known, oldest first.
    versions: Vec<String>,
    /// Whether the municipality has entered this version itself.
    own: bool,
    title: String,
    instrument: String,
    /// The version that the municipality has put in force; none if it has not.
    in_force: Option<String>,
    /// When it was put out of force, and why; none if it never was, or has been taken again.
    retired: Option<Value>,
    /// How many requirements it has.
    requirements: usize,
    /// The languages its texts are in.
    languages: Vec<&'static str>,
    /// Whether its text is not at hand.
    text_not_entered: bool,
    /// Where its text was read, and when.
    source: Option<String>,
    read_on: Option<String>,
    /// SHA-256 of its file, or of its canonical bytes if it was entered here.
    hash: String,
}

/// The list.
pub(super) async fn catalogues(viewer: Viewer) -> Result<Response, Failure> {
    asked::check(&viewer, &asked::day())?;
    let rows: Vec<Row> = {
        let catalogues = viewer.view.shown().requirements.catalogues();
        catalogues.map(|catalogue| row(&viewer, catalogue)).collect()
    };
    Ok(seen::answer(&viewer, json!({ "total": rows.len(), "rows": rows })))
}

fn row(viewer: &Viewer, catalogue: &Catalogue) -> Row {
    let requirements = &viewer.view.shown().requirements;
    let taken = requirements.taken(&catalogue.id);
    let has_english = catalogue.requirements.iter().all(|one| !one.text.en.trim().is_empty());
    Row {
        id: catalogue.id.clone(),
        version: catalogue.version.clone(),
        versions: requirements.versions(&catalogue.id).map(|known| known.version.clone()).collect(),
        own: requirements.entered.iter().any(|entered| entered.catalogue.hash == catalogue.hash),
        title: Speech::of(viewer).both(&catalogue.title).to_owned(),
        instrument: catalogue.instrument.clone(),
        in_force: taken.map(|taken| taken.version.to_string()),
        retired: requirements.retired(&catalogue.id).map(|retired| {
            json!({
                "at": seen::at(retired.retired.at),
                "version": retired.version,
                "reason": retired.reason,
                "decided_by": retired.elsewhere.decided_by.map(|person| cell::item(&Speech::of(viewer), person.into())),
                "reference": retired.elsewhere.reference,
            })
        }),
        requirements: catalogue.requirements.len(),
        languages: if has_english { vec!["sv", "en"] } else { vec!["sv"] },
        text_not_entered: catalogue.text_not_entered,
        source: catalogue.source.url.clone(),
        read_on: catalogue.source.read_on.clone(),
        hash: catalogue.hash.hex().to_owned(),
    }
}
