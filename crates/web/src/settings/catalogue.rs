//! Catalogues: which are in force, and putting one that comes with the program or was entered here in force.

use crate::address::{Query, encode};
use crate::failure::Failure;
use crate::form::{Quote, Subject, fresh_form, may_decide};
use crate::session::Viewer;
use crate::speak::Speech;
use axum::extract::Path;
use axum::response::Response;
use domain::field::Input;
use domain::id::Scope;
use domain::mandate::{self, Act};
use domain::requirement::Catalogue;

const VERB: &str = "catalogue.take";

/// A catalogue as a row.
pub(super) struct CatalogueRow {
    pub(super) title: String,
    /// Its page.
    pub(super) href: String,
    pub(super) instrument: String,
    /// The version in force; none if it is not.
    pub(super) version: Option<String>,
    pub(super) url: Option<String>,
    pub(super) read_on: String,
    pub(super) requirements: String,
    pub(super) text_not_entered: bool,
    /// Where it is put in force, when it is not or when there is a newer version.
    pub(super) take: Option<String>,
}

/// Whether the viewer may enter catalogues now.
pub(super) fn enters(viewer: &Viewer) -> bool {
    let (now, act) = (viewer.view.now(), Act::TakeCatalogue);
    viewer.view.is_today && mandate::may(now, &viewer.by(), act, Scope::Municipality, viewer.today)
}

/// Whether the viewer may put catalogues in force now, or register that somebody else decided it.
pub(super) fn may_take(viewer: &Viewer) -> bool {
    may_decide(viewer, Act::TakeCatalogue, Scope::Municipality)
}

/// The page of a catalogue.
pub(super) fn page_of(viewer: &Viewer, id: &str) -> String {
    viewer.link(&format!("/settings/catalogues/{}", encode(id)))
}

/// The form that puts a version in force.
pub(super) fn take_form(catalogue: &Catalogue) -> String {
    format!("/settings/catalogue/{}/{}", encode(&catalogue.id), encode(&catalogue.version))
}

/// The catalogues, those in force first and in their order.
pub(super) fn rows(viewer: &Viewer) -> Vec<CatalogueRow> {
    let requirements = &viewer.view.shown().requirements;
    let may = may_take(viewer);
    let mut all: Vec<&Catalogue> = requirements.catalogues().collect();
    all.sort_by_key(|catalogue| requirements.taken(&catalogue.id).is_none());
    let speech = Speech::of(viewer);
    let row = |catalogue: &&Catalogue| {
        let taken = requirements.taken(&catalogue.id);
        let newest = requirements.versions(&catalogue.id).next_back();
        let newer = newest.filter(|newest| taken.is_none_or(|taken| taken.hash != newest.hash));
        let read_on = catalogue.source.read_on.as_deref().and_then(|text| text.parse().ok());
        CatalogueRow {
            title: speech.both(&catalogue.title).to_owned(),
            href: page_of(viewer, &catalogue.id),
            instrument: catalogue.instrument.clone(),
            version: taken.map(|taken| taken.version.to_string()),
            url: catalogue.source.url.clone(),
            read_on: read_on.map(|date| speech.date(date)).unwrap_or_default(),
            requirements: viewer.words.number(catalogue.requirements.len()),
            text_not_entered: catalogue.text_not_entered,
            take: newer.filter(|_| may).map(|newest| take_form(newest)),
        }
    };
    all.iter().map(row).collect()
}

/// The form: which version of which catalogue the address says.
pub(super) async fn form(viewer: Viewer, Path(named): Path<(String, String)>) -> Result<Response, Failure> {
    let subject = subject(&viewer, named)?;
    fresh_form(&viewer, VERB, subject, Input::new())
}

/// What was sent.
pub(super) async fn send(
    viewer: Viewer,
    Path(named): Path<(String, String)>,
    body: String,
) -> Result<Response, Failure> {
    let subject = subject(&viewer, named)?;
    crate::form::send(viewer, VERB, subject, &body).await
}

fn subject(viewer: &Viewer, (id, version): (String, String)) -> Result<Subject, Failure> {
    let mut versions = viewer.view.now().requirements.versions(&id);
    let catalogue = versions.find(|known| known.version == version).ok_or_else(Failure::not_found)?;
    let title = Speech::of(viewer).both(&catalogue.title).to_owned();
    let page = page_of(viewer, &id);
    let subject = Subject {
        way: vec![
            (viewer.words.text("nav-settings").into_owned(), "/settings".to_owned()),
            (title.clone(), page.clone()),
        ],
        next: Some((page, Query::default())),
        quote: Some(Quote {
            title,
            paragraphs: Vec::new(),
            language: viewer.words.language().tag(),
            source: format!("{} ({})", catalogue.instrument, catalogue.version),
        }),
        given: vec![("catalogue", id.clone()), ("version", version)],
        ..Subject::default()
    };
    Ok(subject.deciding(viewer, Act::TakeCatalogue, Scope::Municipality))
}
