//! Which sheets are taken in, which row names their columns, what each row is, what the list is called and on
//! which day it was taken out.

use super::progress::{Opened, keep, open};
use super::remake::remake;
use crate::address::Query;
use crate::failure::{Failure, Wants};
use crate::form::{FieldView, OptionView, check_token};
use crate::frame::Frame;
use crate::input::Sent;
use crate::session::Viewer;
use crate::speak::Speech;
use askama::Template;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};
use domain::text::Name;
use domain::time::Date;
use exchange::fields::Target;
use exchange::mapping::{Mapping, SheetMapping};
use exchange::plan::newer_copy;
use exchange::sheet::{Address, Sheet, Workbook};
use words::Value;

/// So many rows of a sheet are shown.
const ROWS_SHOWN: usize = 8;
/// So many columns of a sheet are shown.
const COLUMNS_SHOWN: usize = 12;
/// So many letters of a cell are shown.
const LETTERS_SHOWN: usize = 60;

#[derive(Template)]
#[template(path = "upload/sheet.html")]
struct SheetPage {
    frame: Frame,
    file: String,
    errors: Vec<(String, String)>,
    source: FieldView,
    as_of: FieldView,
    sheets: Vec<SheetView>,
    button: String,
}

/// A sheet of the file.
struct SheetView {
    name: String,
    size: String,
    target: FieldView,
    header: FieldView,
    letters: Vec<String>,
    rows: Vec<RowView>,
}

/// One of the first rows.
struct RowView {
    number: usize,
    is_header: bool,
    cells: Vec<String>,
}

/// The page with what is guessed or was answered.
pub(crate) async fn page(viewer: Viewer) -> Result<Response, Failure> {
    let opened = match open(&viewer).await? {
        Ok(opened) => opened,
        Err(elsewhere) => return Ok(elsewhere),
    };
    // A day that was kept before a newer copy came is told of when the page is opened again.
    let older = older_copy(&viewer, &opened.progress.mapping.source, opened.progress.mapping.as_of);
    render(&viewer, &opened, &answered(&opened), older.map(|text| ("as_of".to_owned(), text)).into_iter().collect())
}

/// Why a list of that day is not taken in, if a newer copy of it has been.
fn older_copy(viewer: &Viewer, source: &Name, as_of: Option<Date>) -> Option<String> {
    let newest = newer_copy(viewer.view.now(), source, as_of?)?;
    let values = [("date", Value::from(Speech::of(viewer).date(newest)))];
    Some(viewer.words.with("upload-as-of-older", &values))
}

/// Keeps the answers and goes on to the columns.
pub(crate) async fn send(viewer: Viewer, body: String) -> Result<Response, Failure> {
    let sent = Sent::read(&body);
    check_token(&viewer, &sent.csrf).map_err(|failure| failure.wanting(Wants::Page, viewer.words))?;
    let mut opened = match open(&viewer).await? {
        Ok(opened) => opened,
        Err(elsewhere) => return Ok(elsewhere),
    };
    match read(&viewer, &opened, &sent.fields) {
        Ok(mapping) => {
            opened.progress.mapping = mapping;
            keep(&viewer, &opened.progress).await?;
            Ok(Redirect::to("/import/columns").into_response())
        }
        Err(errors) => render(&viewer, &opened, &sent.fields, errors),
    }
}

/// The sheets that people see, with their place in the file.
fn sheets(workbook: &Workbook) -> impl Iterator<Item = (usize, &Sheet)> {
    let has_content = |sheet: &&Sheet| sheet.rows.iter().flatten().any(|cell| !cell.is_empty());
    workbook.sheets.iter().filter(|sheet| !sheet.hidden).filter(has_content).enumerate()
}

/// What is guessed or was answered, as a form would send it.
fn answered(opened: &Opened) -> Query {
    let mapping = &opened.progress.mapping;
    let as_of = mapping.as_of.map(|day| day.to_string());
    let mut query = Query::default().with("source", Some(&mapping.source)).with("as_of", as_of.as_deref());
    for (place, sheet) in sheets(&opened.workbook) {
        let known = mapping.sheets.iter().find(|known| known.sheet == sheet.name);
        let header = known.map(|known| known.header_row).or_else(|| guessed_header(sheet)).unwrap_or(1);
        query = query
            .with(&format!("sheet-{place}"), known.map(|known| known.target.key()))
            .with(&format!("header-{place}"), Some(&header.to_string()));
    }
    query
}

fn guessed_header(sheet: &Sheet) -> Option<usize> {
    exchange::header::find_header(sheet).map(|found| found.row + 1)
}

fn read(viewer: &Viewer, opened: &Opened, typed: &Query) -> Result<Mapping, Vec<(String, String)>> {
    let words = viewer.words;
    let mut errors: Vec<(String, String)> = Vec::new();
    let mut refuse = |field: &str, text: String| errors.push((field.to_owned(), text));
    let source = match typed.get("source").map(Name::new) {
        Some(Ok(source)) => Some(source),
        Some(Err(_)) => {
            let limit = words.number(i64::try_from(Name::MAX).unwrap_or(i64::MAX));
            refuse("source", words.with("wrong-too-long", &[("limit", Value::from(limit))]));
            None
        }
        None => {
            refuse("source", words.text("upload-source-missing").into_owned());
            None
        }
    };
    let as_of = typed.get("as_of").map(str::parse::<Date>);
    match &as_of {
        None => refuse("as_of", words.text("upload-as-of-missing").into_owned()),
        Some(Err(_)) => refuse("as_of", words.text("wrong-not-a-date").into_owned()),
        Some(Ok(day)) if *day > viewer.today => refuse("as_of", words.text("day-not-yet").into_owned()),
        Some(Ok(day)) => {
            if let Some(text) = source.as_ref().and_then(|source| older_copy(viewer, source, Some(*day))) {
                refuse("as_of", text);
            }
        }
    }
    let mut chosen = Vec::new();
    let mut first = None;
    for (place, sheet) in sheets(&opened.workbook) {
        first = first.or(Some(place));
        let name = format!("sheet-{place}");
        let Some(target) = typed.get(&name).and_then(|key| Target::ALL.iter().find(|known| known.key() == key)) else {
            continue;
        };
        let header = typed.get(&format!("header-{place}")).and_then(|text| text.parse::<usize>().ok());
        match header.filter(|row| (1..sheet.rows.len().max(2)).contains(row)) {
            Some(row) => chosen.push(as_answered(opened, sheet, row, *target)),
            None => {
                let most = i64::try_from(sheet.rows.len().saturating_sub(1).max(1)).unwrap_or(i64::MAX);
                let values = [("least", Value::from("1")), ("most", Value::from(words.number(most)))];
                refuse(&format!("header-{place}"), words.with("wrong-not-a-number", &values));
                // One wrong answer is not two.
                chosen.push(as_answered(opened, sheet, 1, *target));
            }
        }
    }
    if chosen.is_empty() {
        refuse(&format!("sheet-{}", first.unwrap_or_default()), words.text("upload-no-sheet").into_owned());
    }
    match (source, as_of) {
        (Some(source), Some(Ok(day))) if errors.is_empty() => Ok(Mapping { source, as_of: Some(day), sheets: chosen }),
        _ => Err(errors),
    }
}

/// A sheet as it was guessed or answered before, or made anew if it is something else.
fn as_answered(opened: &Opened, sheet: &Sheet, header_row: usize, target: Target) -> SheetMapping {
    let known = opened.progress.mapping.sheets.iter().find(|known| known.sheet == sheet.name);
    match known {
        Some(known) if known.header_row == header_row && known.target == target => known.clone(),
        known => remake(sheet, header_row, target, known),
    }
}

fn render(viewer: &Viewer, opened: &Opened, typed: &Query, errors: Vec<(String, String)>) -> Result<Response, Failure> {
    let words = viewer.words;
    let text = |key: &str| words.text(key).into_owned();
    let error = |name: &str| errors.iter().find(|(field, _)| field == name).map(|(_, text)| text.clone());
    let field = |name: &str, label: &str, help: &str, kind: &'static str| FieldView {
        label: text(label),
        help: if help.is_empty() { String::new() } else { text(help) },
        kind,
        value: typed.get(name).unwrap_or_default().to_owned(),
        error: error(name),
        required: true,
        name: name.to_owned(),
        ..FieldView::default()
    };
    let view = |(place, sheet): (usize, &Sheet)| {
        let name = format!("sheet-{place}");
        let mut target = field(&name, "upload-target", "upload-target-help", "select");
        target.required = false;
        let option = |known: &Target| OptionView {
            value: known.key().to_owned(),
            label: text(known.text_key()),
            checked: target.value == known.key(),
            ..OptionView::default()
        };
        target.options = Target::ALL.iter().map(option).collect();
        let header = field(&format!("header-{place}"), "upload-header-row", "upload-header-row-help", "number");
        let row = header.value.parse().unwrap_or(1);
        let rows = i64::try_from(sheet.rows.len().saturating_sub(row)).unwrap_or(i64::MAX);
        SheetView {
            name: sheet.name.clone(),
            size: words.with("upload-rows", &[("count", Value::from(rows))]),
            target,
            header,
            letters: (0..sheet.width().min(COLUMNS_SHOWN)).map(exchange::sheet::column_letters).collect(),
            rows: first_rows(sheet, row),
        }
    };
    let mut source = field("source", "import-source", "import-source-help", "text");
    source.max = u32::try_from(Name::MAX).ok();
    let as_of = field("as_of", "import-as-of", "upload-as-of-help", "date");
    let page = SheetPage {
        frame: Frame::of(viewer, text("upload-step-sheet")).under(text("nav-import"), "/import"),
        file: opened.progress.file.clone(),
        source,
        as_of,
        sheets: sheets(&opened.workbook).map(view).collect(),
        button: text("button-continue"),
        errors,
    };
    let status = if page.errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    Ok((status, Html(page.render()?)).into_response())
}

/// The first rows; from the header on, if that stands further down.
fn first_rows(sheet: &Sheet, header_row: usize) -> Vec<RowView> {
    let start = header_row.saturating_sub(4).min(sheet.rows.len());
    let width = sheet.width().min(COLUMNS_SHOWN);
    let row = |row: usize| RowView {
        number: row + 1,
        is_header: row + 1 == header_row,
        cells: (0..width).map(|column| short(&sheet.cell(Address { row, column }).text())).collect(),
    };
    (start..sheet.rows.len()).take(ROWS_SHOWN).map(row).collect()
}

/// A text, cut to what is read at a glance.
pub(crate) fn short(text: &str) -> String {
    let line: String = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= LETTERS_SHOWN {
        return line;
    }
    let mut cut: String = line.chars().take(LETTERS_SHOWN - 1).collect();
    cut.push('…');
    cut
}
