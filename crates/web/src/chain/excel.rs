//! What stops, as an Excel file: as narrowed on the page, every row.

use super::page::{link_asked, stopping_at};
use super::told::{Turns, missing};
use crate::failure::Failure;
use crate::list::as_file;
use crate::picture::scope_asked;
use crate::session::Viewer;
use crate::speak::Speech;
use axum::response::Response;
use domain::chain::Broken;
use domain::id::ItemRef;
use exchange::sheet::Cell;
use exchange::write_xlsx::{Column, ColumnKind, Table};

/// What a row tells.
const COLUMNS: [(&str, ColumnKind); 5] = [
    ("chain-column-set", ColumnKind::Text),
    ("chain-column-link", ColumnKind::Text),
    ("chain-column-why", ColumnKind::Text),
    ("chain-column-turn", ColumnKind::Text),
    ("chain-column-from", ColumnKind::Date),
];

/// The file.
pub(super) async fn excel(viewer: Viewer) -> Result<Response, Failure> {
    let chain = viewer.view.chain(scope_asked(&viewer)?);
    let speech = Speech::of(&viewer);
    let mut columns = vec![Column::new("Id", ColumnKind::Text)];
    columns.extend(COLUMNS.map(|(key, kind)| Column::new(speech.text(key), kind)));
    let mut turns = Turns::default();
    let stopping = stopping_at(&chain, link_asked(&viewer));
    let rows = stopping.iter().map(|broken| row(&viewer, &mut turns, broken)).collect();
    as_file(&viewer, "chain", Table { name: speech.text("chain-name"), columns, rows })
}

fn row(viewer: &Viewer, turns: &mut Turns, broken: &Broken) -> Vec<Cell> {
    let speech = Speech::of(viewer);
    vec![
        Cell::Text(ItemRef::from(broken.set).to_string()),
        Cell::Text(speech.item(broken.set.into())),
        Cell::Text(speech.text(broken.link.text_key())),
        Cell::Text(missing(&speech, broken.why)),
        Cell::Text(turns.told(viewer, broken.turn)),
        broken.since.map_or(Cell::Empty, |since| Cell::Date(since.0)),
    ]
}
