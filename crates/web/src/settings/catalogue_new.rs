//! Entering a version of the municipality's own catalogue: a file or a table is read and shown with what it would
//! change and every fault in its cell; only then is it entered.

use super::catalogue::{enters, page_of};
use super::catalogue_passage::{Counted, PassageRow, counted, rows};
use super::catalogue_send::{MOST, Sent, read};
use crate::failure::{Failure, Wants};
use crate::form::{FieldView, check_token};
use crate::frame::Frame;
use crate::input::{Sent as SentForm, id_text};
use crate::list::download;
use crate::noun::{fault_texts, refusal_text};
use crate::session::{SEEN, Viewer, set_cookie};
use crate::speak::Speech;
use crate::upload::{list_label, unreadable_text};
use askama::Template;
use axum::extract::{Multipart, Path};
use axum::http::StatusCode;
use axum::http::header::SET_COOKIE;
use axum::response::{AppendHeaders, Html, IntoResponse, Redirect, Response};
use domain::command::Command;
use domain::field::{Fault, Input};
use domain::id::Scope;
use domain::mandate::{Act, judge};
use domain::refusal::Refusal;
use domain::requirement::Catalogue;
use engine::{ActError, Ask};
use exchange::catalogue::{About, CatalogueRead, CellFault, Place, read_catalogue, read_table};
use serde_json::Value as Json;
use std::collections::BTreeMap;
use words::{Language, Value, words};

const VERB: &str = "catalogue.enter";
/// So many faults are shown; mending them shows the rest.
const FAULTS_SHOWN: usize = 200;

#[derive(Template)]
#[template(path = "settings/catalogue_new.html")]
struct NewPage {
    frame: Frame,
    errors: Vec<(String, String)>,
    fields: Vec<FieldView>,
    file: FieldView,
    table: FieldView,
    stop: FieldView,
    button: String,
    /// The version it begins from, as a workbook.
    begin_from: Option<String>,
    faults: Vec<FaultRow>,
    fault_sentence: String,
}

/// What is wrong in a cell.
struct FaultRow {
    place: String,
    field: String,
    written: String,
    wrong: String,
}

#[derive(Template)]
#[template(path = "settings/catalogue_check.html")]
struct CheckPage {
    frame: Frame,
    sentence: String,
    is_new: bool,
    counts: Vec<Counted>,
    rows: Vec<PassageRow>,
    content: String,
    based_on: String,
    command_id: String,
    button: String,
    back: String,
}

/// What the form was filled with, and what was wrong.
#[derive(Default)]
struct Draft {
    said: BTreeMap<About, String>,
    table: String,
    stop_answered: bool,
    errors: Vec<(String, String)>,
    faults: Vec<CellFault>,
}

fn may_enter(viewer: &Viewer) -> Result<(), Failure> {
    let judged = judge(viewer.view.now(), &viewer.by(), Act::TakeCatalogue, Scope::Municipality, viewer.today);
    judged.map_err(|refusal| {
        let (text, who_may) = refusal_text(Speech::of(viewer), VERB, &refusal);
        Failure::forbidden(text, who_may).wanting(Wants::Page, viewer.words)
    })?;
    if viewer.view.is_today { Ok(()) } else { Err(Failure::dated_command(viewer.words)) }
}

/// The form; the address may name the catalogue that gets a new version.
pub(super) async fn form(viewer: Viewer) -> Result<Response, Failure> {
    may_enter(&viewer)?;
    let known = viewer.query.get("id").and_then(|id| viewer.view.now().requirements.catalogue(id));
    let mut said = BTreeMap::new();
    if let Some(known) = known {
        said.insert(About::Id, known.id.clone());
        said.insert(About::Title, known.title.sv.clone());
        said.insert(About::Instrument, known.instrument.clone());
        said.insert(About::Url, known.source.url.clone().unwrap_or_default());
    }
    render(&viewer, Draft { said, ..Draft::default() })
}

/// What was sent is read and shown; nothing is entered yet.
pub(super) async fn check(viewer: Viewer, form: Multipart) -> Result<Response, Failure> {
    may_enter(&viewer)?;
    let sent = read(&viewer, form).await?;
    let mut errors = Vec::new();
    let mut refuse = |field: &str, text: String| errors.push((field.to_owned(), text));
    if sent.too_large {
        let megabytes = Value::from((MOST >> 20).to_string());
        refuse("file", viewer.words.with("upload-too-large", &[("megabytes", megabytes)]));
    } else if sent.bytes.is_empty() && sent.table.trim().is_empty() {
        let key = if sent.file_name.is_empty() { "catalogue-nothing-sent" } else { "file-empty" };
        refuse("file", viewer.words.text(key).into_owned());
    }
    if !sent.stop_answered {
        refuse("no_protected_information", viewer.words.text("upload-stop-unanswered").into_owned());
    }
    let mut draft = Draft {
        said: sent.said.clone(),
        table: sent.table.clone(),
        stop_answered: sent.stop_answered,
        errors,
        faults: Vec::new(),
    };
    if !draft.errors.is_empty() {
        return render(&viewer, draft);
    }
    match read_sent(&viewer, sent).await? {
        Err(text) => {
            draft.errors.push(("file".to_owned(), text));
            render(&viewer, draft)
        }
        Ok(read) if read.faults.is_empty() => preview(&viewer, &read.content),
        Ok(read) => {
            let (about, cells): (Vec<CellFault>, Vec<CellFault>) =
                read.faults.into_iter().partition(|fault| fault.place == Place::About && is_field(&fault.field));
            let wrong = |fault: &CellFault| words::refusal::wrong(viewer.words, &fault.wrong);
            draft.errors = about.iter().map(|fault| (fault.field.clone(), wrong(fault))).collect();
            draft.faults = cells;
            render(&viewer, draft)
        }
    }
}

fn is_field(field: &str) -> bool {
    About::ALL.iter().any(|about| about.key() == field)
}

async fn read_sent(viewer: &Viewer, sent: Sent) -> Result<Result<CatalogueRead, String>, Failure> {
    let view = viewer.view.clone();
    let read = move || {
        let label = |language: Language| move |key: &str| list_label(words(language), key);
        let (swedish, english) = (label(Language::Swedish), label(Language::English));
        let (languages, now): ([exchange::export::Label<'_>; 2], _) = ([&swedish, &english], view.now());
        if sent.bytes.is_empty() {
            read_table(&sent.table, &sent.said, now, &languages)
        } else {
            read_catalogue((&sent.file_name, &sent.bytes), &sent.said, now, &languages)
        }
    };
    let read = tokio::task::spawn_blocking(read).await.map_err(|error| Failure::bug(&error))?;
    Ok(read.map_err(|unreadable| unreadable_text(viewer.words, &unreadable)))
}

fn render(viewer: &Viewer, draft: Draft) -> Result<Response, Failure> {
    let words = viewer.words;
    let error = |name: &str| draft.errors.iter().find(|(field, _)| field == name).map(|(_, text)| text.clone());
    let field = |about: About, kind: &'static str, required: bool| FieldView {
        name: about.key().to_owned(),
        label: words.text(about.text_key()).into_owned(),
        help: words.text(&format!("{}-help", about.text_key())).into_owned(),
        kind,
        value: draft.said.get(&about).cloned().unwrap_or_default(),
        error: error(about.key()),
        required,
        ..FieldView::default()
    };
    let other = |name: &str, label: &str, kind: &'static str, value: String, required: bool| FieldView {
        name: name.to_owned(),
        label: words.text(label).into_owned(),
        kind,
        value,
        error: error(name),
        required,
        ..FieldView::default()
    };
    let known = draft.said.get(&About::Id).and_then(|id| viewer.view.now().requirements.catalogue(id));
    let begin_from = known.filter(|known| !known.requirements.is_empty());
    let faults: Vec<FaultRow> = draft.faults.iter().take(FAULTS_SHOWN).map(|fault| fault_row(viewer, fault)).collect();
    let count = i64::try_from(draft.faults.len()).unwrap_or(i64::MAX);
    let refused = !draft.errors.is_empty() || !faults.is_empty();
    let stop = if draft.stop_answered { "true".to_owned() } else { String::new() };
    let table_help = words.text("catalogue-table-help").into_owned();
    let file_help = words.text("catalogue-file-help").into_owned();
    let page = NewPage {
        fields: vec![
            field(About::Title, "text", false),
            field(About::Id, "text", false),
            field(About::Version, "text", false),
            field(About::Instrument, "text", false),
            field(About::Url, "text", false),
            field(About::ValidFrom, "date", false),
        ],
        file: FieldView { help: file_help, ..other("file", "catalogue-file", "file", String::new(), false) },
        table: FieldView { help: table_help, ..other("table", "catalogue-table", "long", draft.table, false) },
        stop: other("no_protected_information", "upload-stop-answer", "checkbox", stop, true),
        begin_from: begin_from.map(|known| format!("{}/excel", page_of(viewer, &known.id))),
        fault_sentence: words.with("catalogue-faults", &[("count", count.into())]),
        errors: draft.errors,
        faults,
        button: words.text("catalogue-check-button").into_owned(),
        frame: Frame::of(viewer, words.text("verb-catalogue-enter-title"))
            .under(words.text("nav-settings"), viewer.link("/settings")),
    };
    let status = if refused { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    Ok((status, Html(page.render()?)).into_response())
}

fn fault_row(viewer: &Viewer, fault: &CellFault) -> FaultRow {
    let words = viewer.words;
    let place = match &fault.place {
        Place::Cell(sheet, address) => format!("{sheet} {address}"),
        Place::Requirement(place) => {
            words.with("catalogue-place-requirement", &[("number", (place + 1).to_string().into())])
        }
        Place::About => words.text("catalogue-place-about").into_owned(),
    };
    let column = format!("catalogue-column-{}", fault.field);
    let field = if words.has(&column) { words.text(&column) } else { words.text("catalogue-content") };
    FaultRow {
        place,
        field: field.into_owned(),
        written: fault.written.chars().take(120).collect(),
        wrong: words::refusal::wrong(words, &fault.wrong),
    }
}

/// What entering it would bring; the whole content goes along, and is judged anew when it is entered.
fn preview(viewer: &Viewer, content: &Catalogue) -> Result<Response, Failure> {
    let requirements = &viewer.view.now().requirements;
    let before = requirements.catalogue(&content.id).filter(|known| !known.requirements.is_empty());
    let rows = rows(viewer, before, content);
    let count = i64::try_from(content.requirements.len()).unwrap_or(i64::MAX);
    let speech = Speech::of(viewer);
    let values = [
        ("title", speech.both(&content.title).to_owned().into()),
        ("version", content.version.clone().into()),
        ("count", count.into()),
    ];
    let title = viewer.words.text("catalogue-check-title").into_owned();
    let page = CheckPage {
        sentence: viewer.words.with("catalogue-check", &values),
        is_new: before.is_none(),
        counts: counted(viewer, &rows),
        rows,
        content: String::from_utf8(content.canonical()).map_err(|error| Failure::bug(&error))?,
        based_on: viewer.view.position().seq.to_string(),
        command_id: id_text(engine::new_command_id()),
        button: viewer.words.text("verb-catalogue-enter").into_owned(),
        back: format!("/settings/catalogues/new?id={}", crate::address::encode(&content.id)),
        frame: Frame::of(viewer, title).under(viewer.words.text("nav-settings"), viewer.link("/settings")),
    };
    Ok(Html(page.render()?).into_response())
}

/// The version that was looked at is entered.
pub(super) async fn enter(viewer: Viewer, body: String) -> Result<Response, Failure> {
    may_enter(&viewer)?;
    let sent = SentForm::read(&body);
    check_token(&viewer, &sent.csrf)?;
    let content = sent.fields.get("content").unwrap_or_default().to_owned();
    let input = Input::from_iter([("content".to_owned(), Json::String(content))]);
    let again = |faults: &[Fault]| {
        let errors = fault_texts(Speech::of(&viewer), VERB, faults);
        render(&viewer, Draft { errors, ..Draft::default() })
    };
    let command = match Command::read(VERB, &input) {
        Ok(command) => command,
        Err(domain::command::NotACommand::Faults(faults)) => return again(&faults),
        Err(domain::command::NotACommand::UnknownVerb(_)) => return Err(Failure::not_found()),
    };
    let Command::EnterCatalogue(entered) = &command else { return Err(Failure::not_found()) };
    let page = page_of(&viewer, &entered.content.id);
    let command_id = sent.command_id.unwrap_or_else(engine::new_command_id);
    match viewer.keeper.act(Ask::one(viewer.by(), sent.based_on, command_id, command)).await {
        Ok(answer) => {
            let seen = set_cookie(&viewer.app, SEEN, &answer.position().to_string(), 60);
            Ok((AppendHeaders([(SET_COOKIE, seen)]), Redirect::to(&format!("{page}?done={VERB}"))).into_response())
        }
        Err(ActError::Refused(Refusal::Invalid(faults))) => again(&faults),
        Err(ActError::Refused(refusal)) => {
            let (text, _) = refusal_text(Speech::of(&viewer), VERB, &refusal);
            render(&viewer, Draft { errors: vec![("file".to_owned(), text)], ..Draft::default() })
        }
        Err(ActError::Reused) => Ok(Redirect::to(&page).into_response()),
        Err(ActError::Unavailable(error)) => {
            tracing::error!(%error, VERB, "a command was not carried out");
            Err(Failure::unavailable())
        }
    }
}

/// The empty template.
pub(super) async fn template(viewer: Viewer) -> Result<Response, Failure> {
    let words = viewer.words;
    let bytes = exchange::catalogue::template(&|key| list_label(words, key));
    Ok(download(&words.text("catalogue-template-file"), bytes.map_err(|error| Failure::bug(&error))?))
}

/// A version as a workbook; the one in force, else the newest.
pub(super) async fn excel(viewer: Viewer, Path(id): Path<String>) -> Result<Response, Failure> {
    let known = viewer.view.shown().requirements.catalogue(&id).ok_or_else(Failure::not_found)?;
    let words = viewer.words;
    let bytes = exchange::catalogue::workbook(known, &|key| list_label(words, key));
    Ok(download(&format!("{}-{}", known.id, known.version), bytes.map_err(|error| Failure::bug(&error))?))
}

/// Where the text of a catalogue is entered, for whoever may.
pub(crate) fn enter_link(viewer: &Viewer, id: &str) -> Option<String> {
    enters(viewer).then(|| format!("/settings/catalogues/new?id={}", crate::address::encode(id)))
}
