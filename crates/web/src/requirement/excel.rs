//! The statement of applicability (tillämplighetsförklaring) of a part of the municipality, as an Excel file: every
//! requirement that a part of its kind can answer, whether it applies and why, and how it is met.

use super::answer::{AnswerView, answer};
use super::part::asked;
use super::why::why;
use crate::failure::Failure;
use crate::list::as_file;
use crate::session::Viewer;
use crate::speak::Speech;
use axum::response::Response;
use domain::id::Scope;
use domain::picture::considered;
use domain::requirement::{Because, Requirement};
use exchange::sheet::Cell;
use exchange::write_xlsx::{Column, ColumnKind, Table};

const COLUMNS: [&str; 9] = [
    "applies-catalogue",
    "demand-reference",
    "requirement-requirement",
    "applies-column",
    "applies-why",
    "item-standing",
    "demand-given-by",
    "requirement-how",
    "requirement-evidence",
];

/// The file.
pub(super) async fn excel(viewer: Viewer) -> Result<Response, Failure> {
    let scope = asked(&viewer)?;
    let speech = Speech::of(&viewer);
    let columns = COLUMNS.map(|key| Column::new(speech.text(key), ColumnKind::Text)).into();
    let all = considered(viewer.view.shown(), &viewer.view.needs(), scope, viewer.view.day);
    let rows = all.map(|(requirement, because)| row(&viewer, scope, requirement, because)).collect();
    as_file(&viewer, "requirement", Table { name: speech.text("applies-name"), columns, rows })
}

fn row(viewer: &Viewer, scope: Scope, asked: &Requirement, because: Option<Because>) -> Vec<Cell> {
    let speech = Speech::of(viewer);
    let known = viewer.view.shown().requirements.find(&asked.id.0);
    let catalogue = known.map(|(catalogue, _)| speech.both(&catalogue.title).to_owned());
    let (applies, reason) = match because {
        Some(because) => ("applies-yes", why(&speech, because).unwrap_or_else(|| speech.text("applies-always"))),
        None => {
            let law = crate::law::why_not(viewer, scope, &asked.id);
            ("applies-no", law.unwrap_or_else(|| speech.text("applies-not")))
        }
    };
    let answered = because.map(|_| answer(viewer, scope, asked));
    let told = |tell: fn(&AnswerView) -> String| Cell::Text(answered.as_ref().map(tell).unwrap_or_default());
    vec![
        Cell::Text(catalogue.unwrap_or_default()),
        Cell::Text(asked.reference.clone()),
        Cell::Text(speech.both(&asked.title).to_owned()),
        Cell::Text(speech.text(applies)),
        Cell::Text(reason),
        told(AnswerView::word),
        told(AnswerView::giver),
        told(|answer| answer.how.join("\n")),
        told(|answer| answer.evidence.join("\n")),
    ]
}
