//! What each branch of the list's organisation is. A branch is asked about when nothing says what it is; a board
//! that is missing is named by a person, never invented.

use super::branch::{Asked, answer, ask, asked, boards, branches, units};
use super::progress::{Opened, keep, open, planned};
use crate::address::Query;
use crate::failure::{Failure, Wants};
use crate::form::check_token;
use crate::frame::Frame;
use crate::input::Sent;
use crate::session::Viewer;
use askama::Template;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};
use exchange::report::Question;
use words::Value;

#[derive(Template)]
#[template(path = "upload/organisation.html")]
struct OrganisationPage {
    frame: Frame,
    errors: Vec<(String, String)>,
    sheets: Vec<SheetView>,
    boards: Vec<String>,
    button: String,
}

/// A sheet with an organisation.
struct SheetView {
    name: String,
    rows: Vec<BranchView>,
}

/// A branch: asked about, or following from what stands above it.
struct BranchView {
    above: String,
    step: String,
    count: String,
    asked: Option<Asked>,
}

/// The page.
pub(crate) async fn page(viewer: Viewer) -> Result<Response, Failure> {
    match open(&viewer).await? {
        Ok(opened) => render(&viewer, &opened, &Query::default(), Vec::new()).await,
        Err(elsewhere) => Ok(elsewhere),
    }
}

/// Keeps the answers; what lies beneath them may have to be asked about too.
pub(crate) async fn send(viewer: Viewer, body: String) -> Result<Response, Failure> {
    let sent = Sent::read(&body);
    check_token(&viewer, &sent.csrf).map_err(|failure| failure.wanting(Wants::Page, viewer.words))?;
    let mut opened = match open(&viewer).await? {
        Ok(opened) => opened,
        Err(elsewhere) => return Ok(elsewhere),
    };
    let mut errors = Vec::new();
    for (place, sheet) in opened.progress.mapping.sheets.iter_mut().enumerate() {
        for number in 0.. {
            let name = format!("branch-{place}-{number}");
            let Some(path) = sent.fields.get(&format!("{name}-path")) else { break };
            let board = sent.fields.get(&format!("{name}-board"));
            match answer(sent.fields.get(&name), board) {
                Ok(branch) => {
                    sheet.branches.insert(path.to_owned(), branch);
                }
                Err((field, key)) => {
                    sheet.branches.remove(path);
                    let values = [("branch", Value::from(path))];
                    errors.push((format!("{name}{field}"), viewer.words.with(key, &values)));
                }
            }
        }
    }
    keep(&viewer, &opened.progress).await?;
    if !errors.is_empty() {
        return render(&viewer, &opened, &sent.fields, errors).await;
    }
    let (plan, ()) = planned(&viewer, &opened, opened.progress.mapping.clone(), |_, _| ()).await?;
    let more = plan.questions.iter().any(|question| matches!(question, Question::Branch { .. }));
    Ok(Redirect::to(if more { "/import/organisation" } else { "/import/check" }).into_response())
}

async fn render(
    viewer: &Viewer,
    opened: &Opened,
    typed: &Query,
    errors: Vec<(String, String)>,
) -> Result<Response, Failure> {
    let words = viewer.words;
    let mapping = &opened.progress.mapping;
    let (plan, ()) = planned(viewer, opened, mapping.clone(), |_, _| ()).await?;
    let boards = boards(viewer, &mapping.sheets);
    let units = units(viewer);
    let mut sheets = Vec::new();
    for (place, sheet) in mapping.sheets.iter().enumerate() {
        let Some(found) = opened.workbook.sheets.iter().find(|found| found.name == sheet.sheet) else { continue };
        let asked = asked(&plan, sheet);
        let mut number = 0;
        let mut rows = Vec::new();
        for (path, count) in branches(found, sheet) {
            let (above, step) = path.rsplit_once(" / ").map_or(("", path.as_str()), |(above, step)| (above, step));
            let question = asked.get(&path).map(|guess| {
                let name = format!("branch-{place}-{number}");
                number += 1;
                ask(viewer, &name, &path, sheet, guess.as_ref(), &boards, &units, typed, &errors)
            });
            rows.push(BranchView {
                above: if above.is_empty() { String::new() } else { format!("{above} / ") },
                step: step.to_owned(),
                count: words.with("upload-rows", &[("count", Value::from(i64::try_from(count).unwrap_or(i64::MAX)))]),
                asked: question,
            });
        }
        if !rows.is_empty() {
            sheets.push(SheetView { name: sheet.sheet.clone(), rows });
        }
    }
    let frame = Frame::of(viewer, words.text("upload-step-organisation"))
        .under(words.text("nav-import"), "/import")
        .under(words.text("upload-step-sheet"), "/import/sheet")
        .under(words.text("upload-step-columns"), "/import/columns");
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let boards = boards.into_iter().map(|(_, name)| name).collect();
    let button = words.text("button-continue").into_owned();
    let page = OrganisationPage { frame, errors, sheets, boards, button };
    Ok((status, Html(page.render()?)).into_response())
}
