//! The risk matrix: the one in force as a table, and choosing another of those that come with the program. Whoever
//! chooses sees the whole matrix first; risks that are assessed keep their level until they are assessed anew.

use super::sheet::{Refused, put};
use crate::address::Query;
use crate::failure::Failure;
use crate::form::{FieldView, check_token, elsewhere, elsewhere_views, may_decide};
use crate::frame::Frame;
use crate::input::{Sent, id_text};
use crate::list::{Cell, Chip};
use crate::session::Viewer;
use crate::speak::Speech;
use askama::Template;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use domain::field::Fault;
use domain::id::Scope;
use domain::mandate::Act;
use domain::number::RiskLevel;
use domain::risk::{Matrix, SetMatrix};
use domain::start;
use words::Language;

/// A matrix as a table, the most likely first.
pub(super) struct MatrixTable {
    pub(super) name: String,
    /// The consequence steps, mildest first.
    pub(super) consequences: Vec<String>,
    pub(super) rows: Vec<MatrixRow>,
}

/// One step of likelihood.
pub(super) struct MatrixRow {
    pub(super) likelihood: String,
    pub(super) text: String,
    pub(super) cells: Vec<Cell>,
}

/// A matrix as a table, with consequence in the words of the scale shown.
pub(super) fn table(speech: &Speech<'_>, matrix: &Matrix) -> MatrixTable {
    let language = speech.words.language();
    let swedish = language == Language::Swedish;
    let cell = |level: &u8| {
        let tone = crate::drawing::tone(usize::from(level.saturating_sub(1)), matrix.levels.len());
        let name = words::scale::risk_level_name(language, Some(matrix), RiskLevel(*level));
        Cell::Level(tone, u32::from(*level), name)
    };
    let rows = matrix.likelihoods.iter().zip(&matrix.cells).rev().map(|(step, cells)| {
        let text = if swedish { step.text_sv.as_ref() } else { step.text_en.as_ref() };
        MatrixRow {
            likelihood: format!("{} {}", step.step, if swedish { &step.sv } else { &step.en }),
            text: text.map(ToString::to_string).unwrap_or_default(),
            cells: cells.iter().map(cell).collect(),
        }
    });
    let consequence = |step: &u8| format!("{step} {}", speech.consequence(domain::number::Consequence(*step)));
    MatrixTable {
        name: matrix.name.to_string(),
        consequences: matrix.consequences.iter().map(consequence).collect(),
        rows: rows.collect(),
    }
}

/// Whether the viewer may put a matrix in force today, or register that somebody else decided it.
pub(super) fn may_set(viewer: &Viewer) -> bool {
    may_decide(viewer, Act::SetScales, Scope::Municipality)
}

#[derive(Template)]
#[template(path = "settings/matrix.html")]
struct MatrixPage {
    frame: Frame,
    choices: Vec<Chip>,
    matrix: MatrixTable,
    id: String,
    in_force: bool,
    command_id: String,
    may_set: bool,
    /// Who decided and where it is written.
    decision: Vec<FieldView>,
    errors: Vec<(String, String)>,
}

/// The matrices that come with the program, one at a time.
pub(super) async fn page(viewer: Viewer) -> Result<Response, Failure> {
    render(&viewer, &viewer.query, &[])
}

/// The page with what was typed and what was wrong.
fn render(viewer: &Viewer, typed: &Query, faults: &[Fault]) -> Result<Response, Failure> {
    if !viewer.view.is_today {
        return Err(Failure::dated_command(viewer.words));
    }
    let in_force = viewer.view.now().risk_settings.matrix().map(|(matrix, _)| matrix);
    let is_in_force = |id: &str| start::matrix(id).as_ref() == in_force;
    let all = start::matrices();
    let asked = typed.get("matrix").and_then(|asked| all.iter().copied().find(|id| *id == asked));
    let other = all.iter().copied().find(|id| !is_in_force(id));
    let id = asked.or(other).or(all.first().copied()).ok_or_else(Failure::not_found)?;
    let chosen = start::matrix(id).ok_or_else(Failure::not_found)?;
    let chip = |one: &&str| {
        let matrix = start::matrix(one)?;
        let name = matrix.name.to_string();
        let label = if is_in_force(one) {
            viewer.words.with("settings-matrix-in-force", &[("name", name.into())])
        } else {
            name
        };
        Some(Chip { label, href: format!("/settings/matrix?matrix={one}"), count: None, on: *one == id })
    };
    let mut decision = elsewhere_views(viewer, "matrix.set", typed);
    let mut errors = Vec::new();
    for field in &mut decision {
        let fault = faults.iter().find(|fault| fault.field == field.name);
        field.error = fault.map(|fault| words::refusal::wrong(viewer.words, &fault.wrong));
        errors.extend(field.error.clone().map(|error| (field.name.clone(), format!("{}: {error}", field.label))));
    }
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let page = MatrixPage {
        choices: all.iter().filter_map(chip).collect(),
        matrix: table(&Speech::of(viewer), &chosen),
        in_force: is_in_force(id),
        id: id.to_owned(),
        command_id: id_text(engine::new_command_id()),
        may_set: may_set(viewer),
        decision,
        errors,
        frame: Frame::of(viewer, viewer.words.text("verb-matrix-set-title"))
            .under(viewer.words.text("nav-settings"), "/settings"),
    };
    Ok((status, Html(page.render()?)).into_response())
}

/// Puts the chosen matrix in force.
pub(super) async fn send(viewer: Viewer, body: String) -> Result<Response, Failure> {
    let sent = Sent::read(&body);
    check_token(&viewer, &sent.csrf)?;
    let matrix = sent.fields.get("matrix").and_then(start::matrix).ok_or_else(Failure::not_found)?;
    let command_id = sent.command_id.unwrap_or_else(engine::new_command_id);
    let mut faults = Vec::new();
    let Some(elsewhere) = elsewhere(&viewer, &sent.fields, &mut faults) else {
        return render(&viewer, &sent.fields, &faults);
    };
    match put(&viewer, "/settings", None, command_id, SetMatrix { matrix, elsewhere }.into()).await? {
        Ok(answer) => Ok(answer),
        Err(Refused { said: Some((text, who_may)), .. }) => Err(Failure::forbidden(text, who_may)),
        Err(Refused { faults, .. }) => render(&viewer, &sent.fields, &faults),
    }
}
