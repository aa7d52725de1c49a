//! All law profiles that the viewer sees, as an Excel file.

use super::called;
use super::list::parts;
use crate::failure::Failure;
use crate::list::as_file;
use crate::noun::decided;
use crate::session::Viewer;
use crate::speak::Speech;
use axum::response::Response;
use domain::law::law;
use exchange::sheet::Cell;
use exchange::write_xlsx::{Column, ColumnKind, Table};

const COLUMNS: [(&str, ColumnKind); 7] = [
    ("law-unit", ColumnKind::Text),
    ("law-law", ColumnKind::Text),
    ("law-applies", ColumnKind::Text),
    ("law-why", ColumnKind::Text),
    ("law-reviewed-on", ColumnKind::Date),
    ("law-next-review", ColumnKind::Date),
    ("law-reference", ColumnKind::Text),
];

/// The file.
pub(super) async fn excel(viewer: Viewer) -> Result<Response, Failure> {
    let speech = Speech::of(&viewer);
    let columns = COLUMNS.map(|(key, kind)| Column::new(speech.text(key), kind)).into();
    let mut rows = Vec::new();
    for (unit, _) in parts(&viewer) {
        for (id, profiled) in viewer.view.shown().law_profiles.of_unit(unit) {
            let profile = &profiled.profile;
            rows.push(vec![
                Cell::Text(speech.item(unit.into())),
                Cell::Text(law(&id.0).map_or_else(|| id.0.to_string(), |law| called(&speech, law))),
                Cell::Text(speech.text(profile.applies.text_key())),
                Cell::Text(profile.why.to_string()),
                Cell::Date(profile.reviewed_on.0),
                profile.next_review.map_or(Cell::Empty, |day| Cell::Date(day.0)),
                Cell::Text(decided(&speech, &profile.elsewhere).unwrap_or_default()),
            ]);
        }
    }
    as_file(&viewer, "law", Table { name: speech.text("law-title"), columns, rows })
}
