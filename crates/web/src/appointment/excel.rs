//! The list of duties as an Excel file: as filtered and ordered, every row.

use super::duty::{Duty, decided};
use super::list::{fitting, listed};
use crate::failure::Failure;
use crate::list::as_file;
use crate::session::Viewer;
use crate::speak::Speech;
use axum::response::Response;
use domain::id::ItemRef;
use exchange::sheet::Cell;
use exchange::write_xlsx::{Column, ColumnKind, Table};

/// What a duty is told by.
const COLUMNS: [(&str, ColumnKind); 8] = [
    ("appointment-role", ColumnKind::Text),
    ("appointment-scope", ColumnKind::Text),
    ("duties-department", ColumnKind::Text),
    ("appointment-person", ColumnKind::Text),
    ("appointment-deputy", ColumnKind::Text),
    ("appointment-from", ColumnKind::Date),
    ("appointment-until", ColumnKind::Date),
    ("appointment-appointed-by", ColumnKind::Text),
];

/// The file.
pub(super) async fn excel(viewer: Viewer) -> Result<Response, Failure> {
    let speech = Speech::of(&viewer);
    let mut columns = vec![Column::new("Id", ColumnKind::Text)];
    columns.extend(COLUMNS.map(|(key, kind)| Column::new(speech.text(key), kind)));
    let duties = fitting(&viewer, listed(&viewer));
    let rows = duties.iter().map(|duty| row(&viewer, &speech, duty)).collect();
    as_file(&viewer, "appointment", Table { name: speech.text("kind-appointment-many"), columns, rows })
}

fn row(viewer: &Viewer, speech: &Speech<'_>, duty: &Duty) -> Vec<Cell> {
    let department = duty.department.map_or_else(String::new, |unit| speech.item(unit.into()));
    let said = [speech.text(duty.role.text_key()), speech.scope(duty.scope), department].map(Cell::Text);
    let held = duty.appointment.and_then(|id| Some((id, viewer.view.shown().roles.appointments.get(id)?)));
    let Some((id, held)) = held else {
        let vacant = Cell::Text(speech.text("appointment-vacant"));
        return [Cell::Empty].into_iter().chain(said).chain([vacant]).collect();
    };
    let described = &held.description;
    let mut row = vec![Cell::Text(ItemRef::from(id).to_string())];
    row.extend(said);
    row.push(Cell::Text(speech.person(described.person)));
    row.push(described.deputy.map_or(Cell::Empty, |deputy| Cell::Text(speech.person(deputy))));
    row.push(Cell::Date(described.from.0));
    row.push(described.until.map_or(Cell::Empty, |until| Cell::Date(until.0)));
    row.push(Cell::Text(decided(speech, held)));
    row
}
