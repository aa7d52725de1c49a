//! Where files are chosen: the form, the template, and what has been taken in before.

use super::outcome::{Made, made_by_import};
use super::{may_import, progress};
use crate::appointment::form_for;
use crate::failure::Failure;
use crate::form::FieldView;
use crate::frame::Frame;
use crate::noun::refusal_text;
use crate::session::Viewer;
use crate::speak::{Speech, address};
use askama::Template;
use axum::response::{Html, IntoResponse, Response};
use domain::id::{ImportId, Scope};
use domain::mandate::{self, Act, judge};
use domain::role::Role;
use domain::source::Import;
use std::collections::HashMap;

/// What was answered beside the file, and what is wrong, by field.
#[derive(Default)]
pub(crate) struct Fields {
    pub(crate) stop_answered: bool,
    pub(crate) errors: Vec<(String, String)>,
}

#[derive(Template)]
#[template(path = "upload/list.html")]
struct ListPage {
    frame: Frame,
    errors: Vec<(String, String)>,
    file: FieldView,
    stop: FieldView,
    button: String,
    /// The file of a draft that was left.
    left: Option<String>,
    can_send: bool,
    /// Why lists of systems would be refused, before anybody answers questions about one.
    no_systems: Option<String>,
    /// Where the viewer gives somebody a duty that would let them.
    appoint: Option<String>,
    sentence: String,
    rows: Vec<Row>,
}

/// A file that was taken in.
struct Row {
    file: String,
    href: String,
    source: String,
    as_of: String,
    received: String,
    who: String,
    made: Made,
    withdrawn: bool,
}

/// The page.
pub(crate) async fn list_page(viewer: Viewer) -> Result<Response, Failure> {
    may_import(&viewer)?;
    render(&viewer, Fields::default()).await
}

/// Draws the page, with what was wrong with a file that was sent.
pub(crate) async fn render(viewer: &Viewer, fields: Fields) -> Result<Response, Failure> {
    let words = viewer.words;
    let error = |name: &str| fields.errors.iter().find(|(field, _)| field == name).map(|(_, text)| text.clone());
    let file = FieldView {
        name: "file".to_owned(),
        label: words.text("upload-file").into_owned(),
        help: words.text("upload-file-help").into_owned(),
        kind: "file",
        error: error("file"),
        required: true,
        ..FieldView::default()
    };
    let stop = FieldView {
        name: "no_protected_information".to_owned(),
        label: words.text("upload-stop-answer").into_owned(),
        kind: "checkbox",
        value: if fields.stop_answered { "true".to_owned() } else { String::new() },
        error: error("no_protected_information"),
        required: true,
        ..FieldView::default()
    };
    let made = made_by_import(viewer);
    let shown = viewer.view.shown().sources.imports.iter().rev();
    let seen: Vec<_> = shown.filter(|(id, _)| viewer.view.may_see((*id).into())).collect();
    let speech = Speech::of(viewer);
    let rows: Vec<Row> = seen.into_iter().map(|(id, import)| row(&speech, viewer, id, import, &made)).collect();
    let left = progress::draft(viewer).await?.map(|progress| progress.file);
    let page = ListPage {
        frame: Frame::of(viewer, words.text("nav-import")),
        errors: fields.errors,
        file,
        stop,
        button: words.text("upload-send").into_owned(),
        left,
        can_send: viewer.view.is_today,
        no_systems: judge(viewer.view.now(), &viewer.by(), Act::KeepSystems, Scope::Municipality, viewer.today)
            .err()
            .map(|refusal| refusal_text(Speech::of(viewer), "import.receive", &refusal).0),
        appoint: appoint(viewer),
        sentence: words.with("import-count", &[("count", rows.len().into())]),
        rows,
    };
    Ok(Html(page.render()?).into_response())
}

/// The form by which the viewer appoints the information-security lead, or registers that it was done.
fn appoint(viewer: &Viewer) -> Option<String> {
    let (role, scope) = (Role::InformationSecurityLead, Scope::Municipality);
    let may = |act: Act| mandate::may(viewer.view.now(), &viewer.by(), act, scope, viewer.today);
    (may(Act::Appoint(role)) || may(Act::RegisterAppointments)).then(|| form_for(role, scope))
}

fn row(speech: &Speech<'_>, viewer: &Viewer, id: ImportId, import: &Import, made: &HashMap<ImportId, Made>) -> Row {
    Row {
        file: import.file.to_string(),
        href: viewer.link(&address(id.into())),
        source: import.source.to_string(),
        as_of: import.as_of.to_string(),
        received: import.received.at.date().to_string(),
        who: speech.person(import.received.actor),
        made: made.get(&id).copied().unwrap_or_default(),
        withdrawn: import.withdrawn.is_some(),
    }
}
