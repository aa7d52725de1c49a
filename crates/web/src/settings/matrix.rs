//! The risk matrix: the one in force as a table, and choosing another of those that come with the program. Whoever
//! chooses sees the whole matrix first; risks that are assessed keep their level until they are assessed anew.

use super::sheet::put;
use crate::failure::Failure;
use crate::form::check_token;
use crate::frame::Frame;
use crate::input::{Sent, id_text};
use crate::list::{Cell, Chip};
use crate::session::Viewer;
use crate::speak::Speech;
use askama::Template;
use axum::response::{Html, IntoResponse, Response};
use domain::id::Scope;
use domain::mandate::{self, Act};
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

/// Whether the viewer may put a matrix in force, today.
pub(super) fn may_set(viewer: &Viewer) -> bool {
    let (now, by) = (viewer.view.now(), viewer.by());
    viewer.view.is_today && mandate::may(now, &by, Act::SetScales, Scope::Municipality, viewer.today)
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
}

/// The matrices that come with the program, one at a time.
pub(super) async fn page(viewer: Viewer) -> Result<Response, Failure> {
    if !viewer.view.is_today {
        return Err(Failure::dated_command(viewer.words));
    }
    let in_force = viewer.view.now().risk_settings.matrix().map(|(matrix, _)| matrix);
    let is_in_force = |id: &str| start::matrix(id).as_ref() == in_force;
    let all = start::matrices();
    let asked = viewer.query.get("matrix").and_then(|asked| all.iter().copied().find(|id| *id == asked));
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
    let page = MatrixPage {
        choices: all.iter().filter_map(chip).collect(),
        matrix: table(&Speech::of(&viewer), &chosen),
        in_force: is_in_force(id),
        id: id.to_owned(),
        command_id: id_text(engine::new_command_id()),
        may_set: may_set(&viewer),
        frame: Frame::of(&viewer, viewer.words.text("verb-matrix-set-title"))
            .under(viewer.words.text("nav-settings"), "/settings"),
    };
    Ok(Html(page.render()?).into_response())
}

/// Puts the chosen matrix in force.
pub(super) async fn send(viewer: Viewer, body: String) -> Result<Response, Failure> {
    let sent = Sent::read(&body);
    check_token(&viewer, &sent.csrf)?;
    let matrix = sent.fields.get("matrix").and_then(start::matrix).ok_or_else(Failure::not_found)?;
    let command_id = sent.command_id.unwrap_or_else(engine::new_command_id);
    let put = put(&viewer, "/settings", None, command_id, SetMatrix { matrix }.into()).await?;
    put.map_err(|(text, who_may)| Failure::forbidden(text, who_may))
}
