//! A classification scheme from a spreadsheet: what cannot be read is told with its cell; what can stands in the sheet
//! where a scheme is put in force, to be looked at first. Nothing is kept of the file.

use super::catalogue_send::{MOST, read};
use super::scheme::SchemeSheet;
use super::sheet::{Sheet, proposed};
use crate::address::Query;
use crate::failure::{Failure, Wants};
use crate::form::FieldView;
use crate::frame::Frame;
use crate::noun::refusal_text;
use crate::session::Viewer;
use crate::speak::Speech;
use crate::upload::{list_label, unreadable_text};
use askama::Template;
use axum::extract::Multipart;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use domain::id::Scope;
use domain::mandate::judge;
use exchange::catalogue::{CellFault, Place};
use exchange::scheme::read_scheme;
use words::{Language, Value, words};

/// So many faults are shown; mending them shows the rest.
const FAULTS_SHOWN: usize = 200;

/// What is wrong in a cell.
struct FaultRow {
    place: String,
    field: String,
    written: String,
    wrong: String,
}

#[derive(Template)]
#[template(path = "settings/scheme_file.html")]
struct FilePage {
    frame: Frame,
    errors: Vec<(String, String)>,
    file: FieldView,
    button: String,
    faults: Vec<FaultRow>,
    fault_sentence: String,
}

fn may_set(viewer: &Viewer) -> Result<(), Failure> {
    let judged = judge(viewer.view.now(), &viewer.by(), SchemeSheet::ACT, Scope::Municipality, viewer.today);
    judged.map_err(|refusal| {
        let (text, who_may) = refusal_text(Speech::of(viewer), SchemeSheet::VERB, &refusal);
        Failure::forbidden(text, who_may).wanting(Wants::Page, viewer.words)
    })?;
    if viewer.view.is_today { Ok(()) } else { Err(Failure::dated_command(viewer.words)) }
}

/// Where the file is chosen.
pub(super) async fn form(viewer: Viewer) -> Result<Response, Failure> {
    may_set(&viewer)?;
    render(&viewer, None, &[])
}

/// The file is read; nothing is put in force yet.
pub(super) async fn send(viewer: Viewer, form: Multipart) -> Result<Response, Failure> {
    may_set(&viewer)?;
    let sent = read(&viewer, form).await?;
    if sent.too_large {
        let megabytes = Value::from((MOST >> 20).to_string());
        return render(&viewer, Some(viewer.words.with("upload-too-large", &[("megabytes", megabytes)])), &[]);
    }
    if sent.bytes.is_empty() {
        let key = if sent.file_name.is_empty() { "scheme-file-none" } else { "file-empty" };
        return render(&viewer, Some(viewer.words.text(key).into_owned()), &[]);
    }
    let read = move || {
        let label = |language: Language| move |key: &str| list_label(words(language), key);
        let (swedish, english) = (label(Language::Swedish), label(Language::English));
        read_scheme((&sent.file_name, &sent.bytes), &[&swedish, &english])
    };
    match tokio::task::spawn_blocking(read).await.map_err(|error| Failure::bug(&error))? {
        Err(unreadable) => render(&viewer, Some(unreadable_text(viewer.words, &unreadable)), &[]),
        Ok(Err(faults)) => render(&viewer, None, &faults),
        Ok(Ok(scheme)) => proposed::<SchemeSheet>(&viewer, &Query::default().with("codes", Some(&scheme.text()))),
    }
}

fn render(viewer: &Viewer, error: Option<String>, faults: &[CellFault]) -> Result<Response, Failure> {
    let words = viewer.words;
    let count = i64::try_from(faults.len()).unwrap_or(i64::MAX);
    let refused = error.is_some() || !faults.is_empty();
    let page = FilePage {
        errors: error.iter().map(|text| ("file".to_owned(), text.clone())).collect(),
        file: FieldView {
            name: "file".to_owned(),
            label: words.text("scheme-file").into_owned(),
            help: words.text("scheme-file-help").into_owned(),
            kind: "file",
            error,
            required: true,
            ..FieldView::default()
        },
        button: words.text("scheme-file-button").into_owned(),
        faults: faults.iter().take(FAULTS_SHOWN).map(|fault| fault_row(viewer, fault)).collect(),
        fault_sentence: words.with("catalogue-faults", &[("count", count.into())]),
        frame: Frame::of(viewer, words.text("scheme-file-read"))
            .under(words.text("scheme-title"), viewer.link("/settings/scheme")),
    };
    let status = if refused { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    Ok((status, Html(page.render()?)).into_response())
}

fn fault_row(viewer: &Viewer, fault: &CellFault) -> FaultRow {
    let words = viewer.words;
    let place = match &fault.place {
        Place::Cell(sheet, address) => format!("{sheet} {address}"),
        Place::Requirement(_) | Place::About => words.text("catalogue-place-about").into_owned(),
    };
    let field = if fault.field == "name" { "scheme-name" } else { "scheme-code" };
    FaultRow {
        place,
        field: words.text(field).into_owned(),
        written: fault.written.chars().take(120).collect(),
        wrong: words::refusal::wrong(words, &fault.wrong),
    }
}
