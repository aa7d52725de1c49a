//! The risk matrix: how many risks stand in each cell, the cell's level as its ground.
//! A cell without risks keeps its ground, paler, so that the matrix can be read when it is empty.

use super::Caption;
use super::canvas::{Anchor, Canvas, Ink, SMALL, WIDTH, nothing, tone_fill};
use super::letters::{real, width, wrap};

/// A matrix of `rows` by `columns`.
#[derive(Debug, Clone, Default)]
pub struct HeatMap {
    /// Names the picture.
    pub caption: Caption,
    /// What the rows measure, such as *Sannolikhet*.
    pub row_axis: String,
    /// What the columns measure, such as *Konsekvens*.
    pub column_axis: String,
    /// Names of the rows, the lowest step first; it is drawn at the bottom.
    pub rows: Vec<String>,
    /// Names of the columns, the lowest step first; it is drawn to the left.
    pub columns: Vec<String>,
    /// The cells in any order; those outside the matrix are left out, those not given stand as unknown.
    pub cells: Vec<HeatCell>,
}

/// One cell of the matrix.
#[derive(Debug, Clone, Default)]
pub struct HeatCell {
    /// Index in [`HeatMap::rows`].
    pub row: usize,
    /// Index in [`HeatMap::columns`].
    pub column: usize,
    /// How many risks stand here.
    pub count: u32,
    /// The cell's level as a tone 1–5 (see [`super::tone`]), 0 for unknown.
    pub tone: u8,
    /// The cell in words, such as *3 risker: trolig, allvarlig, nivå hög*.
    pub label: String,
    /// Where the cell's risks are listed.
    pub href: Option<String>,
}

/// Draws the matrix, a link for each cell that counts something.
#[must_use]
pub fn heat_map(map: &HeatMap) -> String {
    if map.rows.is_empty() || map.columns.is_empty() {
        return nothing(&map.caption);
    }
    let words = map.rows.iter().flat_map(|row| row.split_whitespace());
    let longest = words.map(|word| width(word, SMALL)).fold(0.0, f64::max);
    let left = (longest + 10.0).clamp(40.0, 104.0);
    let cell_width = ((WIDTH - left) / real(map.columns.len())).max(34.0);
    let cell_height = if map.rows.len() > 8 { 30.0 } else { 46.0 };
    let top = 22.0;
    let bottom = top + cell_height * real(map.rows.len());
    let mut canvas = Canvas::wide(left + cell_width * real(map.columns.len()));
    canvas.text((0.0, 12.0), Anchor::Start, Ink::QUIET, &map.row_axis);
    for (index, row) in map.rows.iter().rev().enumerate() {
        let middle = top + cell_height * (real(index) + 0.5);
        centred(&mut canvas, (left - 8.0, middle), Anchor::End, &wrap(row, SMALL, left - 8.0, 3));
    }
    for row in 0..map.rows.len() {
        for column in 0..map.columns.len() {
            let at = (left + cell_width * real(column), bottom - cell_height * real(row + 1));
            let found = map.cells.iter().find(|cell| cell.row == row && cell.column == column);
            draw_cell(&mut canvas, &map.caption, at, (cell_width, cell_height), found);
        }
    }
    let mut lines = 1;
    let size = if map.columns.len() > 4 { 11.0 } else { SMALL };
    for (index, column) in map.columns.iter().enumerate() {
        let middle = left + cell_width * (real(index) + 0.5);
        let text = wrap(column, size, cell_width - 2.0, 3);
        lines = lines.max(text.len());
        for (line, text) in text.iter().enumerate() {
            canvas.text(
                (middle - 1.5, bottom + 15.0 + real(line) * 14.0),
                Anchor::Middle,
                Ink::SMALL.sized(size),
                text,
            );
        }
    }
    let foot = bottom + 15.0 + real(lines) * 14.0 + 6.0;
    canvas.text((left, foot), Anchor::Start, Ink::QUIET, &map.column_axis);
    canvas.finish(&map.caption, foot + 6.0)
}

fn draw_cell(canvas: &mut Canvas, caption: &Caption, at: (f64, f64), size: (f64, f64), cell: Option<&HeatCell>) {
    let inner = (size.0 - 3.0, size.1 - 3.0);
    let Some(cell) = cell else {
        canvas.rect(at, inner, 3.0, "tone-0 pale", "#f3f3f4");
        return;
    };
    let (class, fill) = tone_fill(cell.tone);
    if cell.count == 0 {
        canvas.link(None, &cell.label, |canvas| {
            canvas.raw(r#"<g opacity="0.45">"#);
            canvas.rect(at, inner, 3.0, class, fill);
            canvas.raw("</g>");
        });
        return;
    }
    canvas.link(cell.href.as_deref(), &cell.label, |canvas| {
        canvas.rect(at, inner, 3.0, class, fill);
        let ink = if cell.tone == 5 {
            Ink::STRONG.with("on-tone-5", "#ffffff")
        } else {
            Ink::STRONG.with("on-tone", "#17181a")
        };
        let middle = (at.0 + inner.0 / 2.0, at.1 + inner.1 / 2.0 + 6.0);
        canvas.text(
            middle,
            Anchor::Middle,
            ink.sized(if cell.count > 999 { 13.0 } else { 16.0 }),
            &caption.number(cell.count),
        );
    });
}

fn centred(canvas: &mut Canvas, at: (f64, f64), anchor: Anchor, lines: &[String]) {
    let first = at.1 - (real(lines.len()) - 1.0) * 7.0 + 3.0;
    for (index, line) in lines.iter().enumerate() {
        canvas.text((at.0, first + real(index) * 14.0), anchor, Ink::SMALL, line);
    }
}
