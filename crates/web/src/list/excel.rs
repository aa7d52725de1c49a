//! A list as an Excel file: as filtered and sorted, every row, the same columns as the page.

use super::column::{Cell, Noun};
use super::query::select;
use crate::failure::Failure;
use crate::session::Viewer;
use crate::speak::Speech;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use domain::id::Numbered;
use exchange::sheet;
use exchange::write_xlsx::{Column, ColumnKind, Table, write_xlsx};

/// The media type of an Excel file.
pub(crate) const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// The list as an Excel file.
pub(crate) async fn excel<D: Noun>(viewer: Viewer) -> Result<Response, Failure> {
    let speech = Speech::of(&viewer);
    let selection = select::<D>(&speech, &viewer.query);
    let columns = D::columns();
    let noun = D::Id::KIND.word();
    let title = speech.text(&format!("kind-{noun}-many"));
    let kind = |class: &str| match class {
        "number" => ColumnKind::Number,
        "date" => ColumnKind::Date,
        _ => ColumnKind::Text,
    };
    let mut headings =
        vec![Column::new("Id", ColumnKind::Text), Column::new(speech.text("list-name"), ColumnKind::Text)];
    headings.extend(columns.iter().map(|column| Column::new(speech.text(column.label), kind(column.class))));
    let row = |(id, item): super::Row<'_, D>| {
        let reference: domain::id::ItemRef = id.into();
        let mut cells =
            vec![sheet::Cell::Text(reference.to_string()), sheet::Cell::Text(item.description.title().to_owned())];
        cells.extend(columns.iter().map(|column| cell((column.value)(&speech, id, item))));
        cells
    };
    let rows = selection.all().map(row).collect();
    as_file(&viewer, noun, Table { name: title, columns: headings, rows })
}

/// A list as a file to save, by the word of its kind and the day shown.
pub(crate) fn as_file(viewer: &Viewer, word: &str, table: Table) -> Result<Response, Failure> {
    let bytes = write_xlsx(&[table]).map_err(|error| Failure::bug(&error))?;
    Ok(download(&format!("{word}-{}", viewer.view.day), bytes))
}

/// An Excel file to save, by a name of plain letters without ending.
pub(crate) fn download(name: &str, bytes: Vec<u8>) -> Response {
    let disposition = format!("attachment; filename=\"{name}.xlsx\"");
    ([(header::CONTENT_TYPE, XLSX.to_owned()), (header::CONTENT_DISPOSITION, disposition)], bytes).into_response()
}

fn cell(cell: Cell) -> sheet::Cell {
    match cell {
        Cell::Empty => sheet::Cell::Empty,
        // Counts and sums are far below where a float loses whole numbers.
        #[expect(clippy::cast_precision_loss, reason = "a spreadsheet's numbers are floats")]
        Cell::Number(number) => sheet::Cell::Number(number as f64),
        Cell::Date(date) => sheet::Cell::Date(date.0),
        other => sheet::Cell::Text(other.plain()),
    }
}
