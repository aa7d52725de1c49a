//! What each column is: the field it fills, what its words mean, what parts several values in a cell. What every
//! row must have and no column gives is asked for once.

use super::field_choice::{Group, groups, required};
use super::label::{called, called_by_id};
use super::progress::{Opened, keep, open};
use super::remake::required_elsewhere;
use super::sheet::short;
use super::words_of::{Asked, asked, meanings};
use crate::address::Query;
use crate::failure::{Failure, Wants};
use crate::form::{FieldView, OptionView, check_token};
use crate::frame::Frame;
use crate::input::Sent;
use crate::session::Viewer;
use askama::Template;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};
use domain::field::Shape;
use exchange::fields::{DEPENDENCIES_FROM, DEPENDENCIES_TO, FACT, LEAVE_OUT, ORGANISATION_PATH};
use exchange::mapping::{ColumnMapping, SheetMapping};
use exchange::sheet::{Address, Sheet};
use std::collections::HashMap;
use words::Value;

/// So many different values of a column are shown.
const SAMPLES: usize = 3;

#[derive(Template)]
#[template(path = "upload/columns.html")]
struct ColumnsPage {
    frame: Frame,
    file: String,
    errors: Vec<(String, String)>,
    sheets: Vec<SheetView>,
    button: String,
}

/// A sheet that is taken in.
struct SheetView {
    name: String,
    target: String,
    columns: Vec<ColumnView>,
    required: Vec<FieldView>,
}

/// A column of a sheet.
struct ColumnView {
    header: String,
    samples: Vec<String>,
    name: String,
    groups: Vec<Group>,
    error: Option<String>,
    /// Name and value of the field for what parts values, where there can be several.
    separators: Option<(String, String)>,
    /// For which field the words are shown.
    words_for: (String, String),
    words: Vec<WordView>,
}

/// A word of a list and what it means.
struct WordView {
    name: String,
    word: String,
    count: Option<String>,
    options: Vec<OptionView>,
    unknown: bool,
}

/// The page.
pub(crate) async fn page(viewer: Viewer) -> Result<Response, Failure> {
    match open(&viewer).await? {
        Ok(opened) if opened.progress.mapping.as_of.is_none() => Ok(Redirect::to("/import/sheet").into_response()),
        Ok(opened) => render(&viewer, &opened, Vec::new(), false).await,
        Err(elsewhere) => Ok(elsewhere),
    }
}

/// Keeps the answers, asks what words mean, and goes on.
pub(crate) async fn send(viewer: Viewer, body: String) -> Result<Response, Failure> {
    let sent = Sent::read(&body);
    check_token(&viewer, &sent.csrf).map_err(|failure| failure.wanting(Wants::Page, viewer.words))?;
    let mut opened = match open(&viewer).await? {
        Ok(opened) => opened,
        Err(elsewhere) => return Ok(elsewhere),
    };
    for (place, sheet) in opened.progress.mapping.sheets.iter_mut().enumerate() {
        for (column, mapping) in sheet.columns.iter_mut().enumerate() {
            take(&sent.fields, &format!("{place}-{column}"), mapping);
        }
        for field in required_elsewhere(sheet) {
            match sent.fields.get(&format!("default-{place}-{}", field.id)) {
                Some(text) => sheet.defaults.insert(field.id, text.to_owned()),
                None => sheet.defaults.remove(&field.id),
            };
        }
        // What a column gives is not also given for all rows.
        let by_column: Vec<&String> = sheet.columns.iter().map(|column| &column.field).collect();
        sheet.defaults.retain(|id, _| !by_column.contains(&id));
    }
    keep(&viewer, &opened.progress).await?;
    let errors = faults(&viewer, &opened);
    if !errors.is_empty() {
        return render(&viewer, &opened, errors, false).await;
    }
    let asked = asked(&viewer, &opened).await?;
    let is_new = |((place, column), _): (&(usize, usize), &Asked)| {
        let field = opened.progress.mapping.sheets.get(*place).and_then(|sheet| sheet.columns.get(*column));
        field.is_some_and(|field| sent.fields.get(&format!("words-{place}-{column}")) != Some(&field.field))
    };
    if asked.iter().any(is_new) {
        return render(&viewer, &opened, Vec::new(), true).await;
    }
    let mut columns = opened.progress.mapping.sheets.iter().flat_map(|sheet| &sheet.columns);
    let has_path = columns.any(|column| column.field == ORGANISATION_PATH);
    Ok(Redirect::to(if has_path { "/import/organisation" } else { "/import/check" }).into_response())
}

/// Takes what was answered for one column.
fn take(typed: &Query, id: &str, mapping: &mut ColumnMapping) {
    let Some(field) = typed.get(&format!("column-{id}")) else { return };
    if field != mapping.field {
        *mapping = ColumnMapping::new(mapping.header.clone(), field);
    }
    if let Some(text) = typed.all(&format!("separators-{id}")).first() {
        mapping.separators = (!text.trim().is_empty()).then(|| text.clone());
    }
    if typed.get(&format!("words-{id}")) != Some(&mapping.field) {
        return;
    }
    for number in 0.. {
        let name = format!("word-{id}-{number}");
        let Some(word) = typed.get(&format!("{name}-is")) else { break };
        match typed.get(&name) {
            Some("unknown") => mapping.values.insert(word.to_owned(), String::new()),
            Some(meaning) => mapping.values.insert(word.to_owned(), meaning.to_owned()),
            // A value that is kept whole has no meaning of its own, and stays whole.
            None if mapping.values.get(word).is_some_and(|meant| meant == word) => None,
            None => mapping.values.remove(word),
        };
    }
}

/// What must be mended before the file can be understood.
fn faults(viewer: &Viewer, opened: &Opened) -> Vec<(String, String)> {
    let words = viewer.words;
    let mut errors = Vec::new();
    for (place, sheet) in opened.progress.mapping.sheets.iter().enumerate() {
        let known = sheet.target.fields();
        let may_repeat = [FACT, LEAVE_OUT, DEPENDENCIES_TO, DEPENDENCIES_FROM];
        let mut first: HashMap<&str, &str> = HashMap::new();
        for (column, mapping) in sheet.columns.iter().enumerate() {
            let id = mapping.field.as_str();
            let name = format!("column-{place}-{column}");
            if !known.iter().any(|field| field.id == id) && !sheet.target.pseudo_fields().contains(&id) {
                errors.push((name, words.text("wrong-not-a-choice").into_owned()));
            } else if !may_repeat.contains(&id)
                && let Some(other) = first.insert(id, &mapping.header)
            {
                let values =
                    [("field", Value::from(called_by_id(words, sheet.target, id))), ("header", Value::from(other))];
                errors.push((name, words.with("upload-field-twice", &values)));
            }
        }
        if let Some(title) = sheet.target.title().filter(|title| !first.contains_key(title)) {
            let values = [("field", Value::from(called_by_id(words, sheet.target, title)))];
            errors.push((format!("column-{place}-0"), words.with("upload-field-missing", &values)));
        }
        for field in required_elsewhere(sheet) {
            if !sheet.defaults.contains_key(&field.id) {
                let values = [("field", Value::from(called(words, sheet.target, &field)))];
                errors.push((format!("default-{place}-{}", field.id), words.with("upload-field-missing", &values)));
            }
        }
    }
    errors
}

async fn render(
    viewer: &Viewer,
    opened: &Opened,
    errors: Vec<(String, String)>,
    new_words: bool,
) -> Result<Response, Failure> {
    let words = viewer.words;
    let asked = asked(viewer, opened).await?;
    let mut sheets = Vec::new();
    for (place, sheet) in opened.progress.mapping.sheets.iter().enumerate() {
        let Some(found) = opened.workbook.sheets.iter().find(|found| found.name == sheet.sheet) else { continue };
        let at = sheet.places(found);
        let column = |(column, (mapping, at)): (usize, (&ColumnMapping, &Option<usize>))| {
            let words = asked.get(&(place, column));
            column_view(
                viewer,
                sheet,
                mapping,
                &format!("{place}-{column}"),
                at.map(|at| samples(found, sheet, at)),
                words,
                &errors,
            )
        };
        sheets.push(SheetView {
            name: sheet.sheet.clone(),
            target: words.text(sheet.target.text_key()).into_owned(),
            columns: sheet.columns.iter().zip(&at).enumerate().map(column).collect(),
            required: required(viewer, place, sheet, &errors),
        });
    }
    let mut frame = Frame::of(viewer, words.text("upload-step-columns"))
        .under(words.text("nav-import"), "/import")
        .under(words.text("upload-step-sheet"), "/import/sheet");
    if new_words {
        frame = frame.saying("info", words.text("upload-new-words").into_owned());
    }
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let button = words.text("button-continue").into_owned();
    let page = ColumnsPage { frame, file: opened.progress.file.clone(), errors, sheets, button };
    Ok((status, Html(page.render()?)).into_response())
}

fn samples(sheet: &Sheet, mapping: &SheetMapping, column: usize) -> Vec<String> {
    let mut different: Vec<String> = Vec::new();
    for row in mapping.header_row..sheet.rows.len() {
        let text = short(&sheet.cell(Address { row, column }).text());
        if !text.is_empty() && !different.contains(&text) {
            different.push(text);
        }
        if different.len() == SAMPLES {
            break;
        }
    }
    different
}

fn column_view(
    viewer: &Viewer,
    sheet: &SheetMapping,
    mapping: &ColumnMapping,
    id: &str,
    samples: Option<Vec<String>>,
    asked: Option<&Asked>,
    errors: &[(String, String)],
) -> ColumnView {
    let name = format!("column-{id}");
    let fields = sheet.target.fields();
    let field = fields.iter().find(|field| field.id == mapping.field);
    let is_list = field.is_some_and(|field| matches!(field.shape, Shape::Many(_)));
    let meanings = meanings(viewer, sheet, mapping);
    let word = |(number, (word, count)): (usize, (&String, &usize))| {
        let meant = mapping.values.get(word);
        let option = |(value, label): &(String, String)| OptionView {
            checked: meant == Some(value),
            value: value.clone(),
            label: label.clone(),
            ..OptionView::default()
        };
        let times = i64::try_from(*count).unwrap_or(i64::MAX);
        WordView {
            name: format!("word-{id}-{number}"),
            word: word.clone(),
            count: (*count > 0).then(|| viewer.words.with("upload-times", &[("count", Value::from(times))])),
            options: meanings.iter().map(option).collect(),
            unknown: meant.is_some_and(String::is_empty),
        }
    };
    ColumnView {
        header: mapping.header.clone(),
        samples: samples.unwrap_or_default(),
        error: errors.iter().find(|(field, _)| *field == name).map(|(_, text)| text.clone()),
        name,
        groups: groups(viewer, sheet, &mapping.field),
        separators: is_list.then(|| (format!("separators-{id}"), mapping.separators.clone().unwrap_or_default())),
        words_for: (format!("words-{id}"), mapping.field.clone()),
        words: asked.into_iter().flatten().enumerate().map(word).collect(),
    }
}
