//! The heat map of risks, by the matrix in force.

use super::drawn::{Drawn, DrawnCell, DrawnRow};
use super::{number, opens, small};
use crate::drawing::{Caption, HeatCell, HeatMap, heat_map};
use crate::session::Viewer;
use crate::speak::Speech;
use domain::picture::{self, RisksPart};
use words::Value;

/// The heat map; none before there is a matrix and a risk.
pub(super) fn heat(viewer: &Viewer, part: &RisksPart) -> Option<Drawn> {
    let speech = Speech::of(viewer);
    let assessed: usize = part.levels.iter().map(|(_, counted)| counted.count).sum();
    let first = part.heat.first()?;
    if assessed + part.not_assessed.count == 0 {
        return None;
    }
    let rows: Vec<String> =
        part.heat.iter().filter_map(|row| row.first()).map(|cell| speech.likelihood(cell.likelihood)).collect();
    let columns: Vec<String> = first.iter().map(|cell| speech.consequence(cell.consequence)).collect();
    let cells = part.heat.iter().enumerate().flat_map(|(row, cells)| {
        cells.iter().enumerate().map(move |(column, cell)| drawn_cell(viewer, row, column, cell))
    });
    let title = speech.text("kind-risk-many");
    let sentence = sentence(viewer, part, assessed);
    let map = HeatMap {
        caption: Caption {
            id: "heat".to_owned(),
            title: title.clone(),
            description: sentence.clone(),
            empty: String::new(),
            language: viewer.words.language(),
        },
        row_axis: speech.text("risk-likelihood"),
        column_axis: speech.text("risk-consequence"),
        cells: cells.collect(),
        rows,
        columns: columns.clone(),
    };
    let mut headings = vec![speech.text("risk-likelihood")];
    headings.extend(columns);
    let table = part.heat.iter().rev().filter_map(|row| table_row(viewer, row)).collect();
    Some(Drawn { title, sentence, svg: heat_map(&map), headings, rows: table, spare: false })
}

fn sentence(viewer: &Viewer, part: &RisksPart, assessed: usize) -> String {
    let value = |count| Value::from(number(count));
    let mut said =
        vec![viewer.words.with("picture-risks", &[("high", value(part.high.count)), ("assessed", value(assessed))])];
    if part.not_assessed.count > 0 {
        said.push(viewer.words.with("picture-risks-not-assessed", &[("count", value(part.not_assessed.count))]));
    }
    if part.off_matrix.count > 0 {
        said.push(viewer.words.with("picture-risks-off-matrix", &[("count", value(part.off_matrix.count))]));
    }
    said.join(" ")
}

fn drawn_cell(viewer: &Viewer, row: usize, column: usize, cell: &picture::HeatCell) -> HeatCell {
    let speech = Speech::of(viewer);
    let label = viewer.words.with(
        "picture-risks-cell",
        &[
            ("count", Value::from(number(cell.risks.count))),
            ("likelihood", speech.likelihood(cell.likelihood).into()),
            ("consequence", speech.consequence(cell.consequence).into()),
            ("level", speech.risk_level(cell.level).into()),
        ],
    );
    HeatCell {
        row,
        column,
        count: small(cell.risks.count),
        tone: speech.risk_tone(cell.level),
        label,
        href: (cell.risks.count > 0).then(|| opens(viewer, &cell.risks.filter)),
    }
}

fn table_row(viewer: &Viewer, row: &[picture::HeatCell]) -> Option<DrawnRow> {
    let speech = Speech::of(viewer);
    let cell = |cell: &picture::HeatCell| {
        let mut drawn = DrawnCell::of(viewer, &cell.risks);
        drawn.note = speech.risk_level(cell.level);
        drawn
    };
    let label = speech.likelihood(row.first()?.likelihood);
    Some(DrawnRow { label, href: None, cells: row.iter().map(cell).collect() })
}
