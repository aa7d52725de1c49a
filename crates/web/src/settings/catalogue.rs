//! Catalogues: which are in force, and putting one that comes with the program in force.

use crate::address::Query;
use crate::failure::Failure;
use crate::form::{Subject, fresh_form};
use crate::session::Viewer;
use crate::speak::Speech;
use axum::extract::Path;
use axum::response::Response;
use domain::field::Input;
use domain::id::Scope;
use domain::mandate::{self, Act};
use domain::requirement::{Catalogue, library};

const VERB: &str = "catalogue.take";

/// A catalogue as a row.
pub(super) struct CatalogueRow {
    pub(super) title: String,
    pub(super) instrument: String,
    /// The version in force; none if it is not.
    pub(super) version: Option<String>,
    pub(super) url: Option<String>,
    pub(super) read_on: String,
    pub(super) requirements: String,
    pub(super) text_not_entered: bool,
    /// Where it is put in force, when it is not or when the program has another version.
    pub(super) take: Option<String>,
}

/// The catalogues that come with the program, those in force first and in their order.
pub(super) fn rows(viewer: &Viewer) -> Vec<CatalogueRow> {
    let in_force = &viewer.view.shown().requirements.in_force;
    let (now, by) = (viewer.view.now(), viewer.by());
    let may = viewer.view.is_today && mandate::may(now, &by, Act::TakeCatalogue, Scope::Municipality, viewer.today);
    let place = |catalogue: &Catalogue| in_force.iter().position(|taken| *taken.catalogue == *catalogue.id);
    let mut all: Vec<&Catalogue> = library().iter().collect();
    all.sort_by_key(|catalogue| place(catalogue).unwrap_or(usize::MAX));
    let speech = Speech::of(viewer);
    let row = |catalogue: &&Catalogue| {
        let taken = place(catalogue).and_then(|place| in_force.get(place));
        let differs = taken.is_none_or(|taken| taken.hash != catalogue.hash);
        let read_on = catalogue.source.read_on.as_deref().and_then(|text| text.parse().ok());
        CatalogueRow {
            title: speech.both(&catalogue.title).to_owned(),
            instrument: catalogue.instrument.clone(),
            version: taken.map(|taken| taken.version.to_string()),
            url: catalogue.source.url.clone(),
            read_on: read_on.map(|date| speech.date(date)).unwrap_or_default(),
            requirements: viewer.words.number(catalogue.requirements.len()),
            text_not_entered: catalogue.text_not_entered,
            take: (differs && may).then(|| format!("/settings/catalogue/{}", crate::address::encode(&catalogue.id))),
        }
    };
    all.iter().map(row).collect()
}

/// The form: which catalogue the address says.
pub(super) async fn form(viewer: Viewer, Path(id): Path<String>) -> Result<Response, Failure> {
    let subject = subject(&viewer, id)?;
    fresh_form(&viewer, VERB, subject, Input::new())
}

/// What was sent.
pub(super) async fn send(viewer: Viewer, Path(id): Path<String>, body: String) -> Result<Response, Failure> {
    let subject = subject(&viewer, id)?;
    crate::form::send(viewer, VERB, subject, &body).await
}

fn subject(viewer: &Viewer, id: String) -> Result<Subject, Failure> {
    let catalogue = library().iter().find(|catalogue| catalogue.id == id).ok_or_else(Failure::not_found)?;
    let title = Speech::of(viewer).both(&catalogue.title).to_owned();
    let subject = Subject {
        given: vec![("catalogue", id)],
        way: vec![(viewer.words.text("nav-settings").into_owned(), "/settings".to_owned())],
        next: Some(("/settings".to_owned(), Query::default())),
        quote: Some(crate::form::Quote {
            title,
            paragraphs: Vec::new(),
            language: viewer.words.language().tag(),
            source: format!("{} ({})", catalogue.instrument, catalogue.version),
        }),
        ..Subject::default()
    };
    Ok(subject.asking(viewer, Act::TakeCatalogue, Scope::Municipality))
}
