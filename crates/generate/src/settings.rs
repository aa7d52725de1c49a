//! The scale of consequence and the risk matrix that the program proposes, read from `catalogues/scales.json`.

use domain::classification::{Scale, ScaleLevel};
use domain::risk::{LikelihoodStep, Matrix, MatrixLevel};
use domain::text::{Name, Prose};
use serde::Deserialize;

const FILE: &str = include_str!("../../../catalogues/scales.json");

#[derive(Deserialize)]
struct File {
    consequence_scale: Steps,
    likelihood_scales: Vec<Steps>,
    matrices: Vec<Cells>,
    default_matrix: String,
    risk_levels: Vec<Named>,
}

#[derive(Deserialize)]
struct Steps {
    id: String,
    levels: Vec<Step>,
}

#[derive(Deserialize)]
struct Step {
    level: u8,
    label: Both,
    #[serde(alias = "interval")]
    text: Both,
}

#[derive(Deserialize)]
struct Both {
    sv: String,
    en: String,
}

#[derive(Deserialize)]
struct Cells {
    id: String,
    title: Both,
    likelihood_scale: String,
    consequence_levels: Vec<Column>,
    #[serde(rename = "cells")]
    all: Vec<Cell>,
}

#[derive(Deserialize)]
struct Column {
    level: u8,
}

#[derive(Deserialize)]
struct Cell {
    likelihood: u8,
    consequence: u8,
    level: String,
}

#[derive(Deserialize)]
struct Named {
    id: String,
    level: u8,
    label: Both,
}

/// The scale and the matrix that a municipality begins with; none if the catalogue does not hold together.
pub fn proposed_settings() -> Option<(Scale, Matrix)> {
    let file: File = serde_json::from_str(FILE).ok()?;
    let cells = file.matrices.iter().find(|matrix| matrix.id == file.default_matrix)?;
    let likelihoods = file.likelihood_scales.iter().find(|scale| scale.id == cells.likelihood_scale)?;
    let matrix = Matrix {
        name: Name::cut(&cells.title.sv)?,
        likelihoods: likelihoods.levels.iter().map(likelihood).collect::<Option<_>>()?,
        consequences: cells.consequence_levels.iter().map(|column| column.level).collect(),
        levels: file.risk_levels.iter().map(risk_level).collect::<Option<_>>()?,
        cells: rows(&file, cells, likelihoods)?,
    };
    let levels = file.consequence_scale.levels.iter().map(consequence).collect::<Option<_>>()?;
    Some((Scale { levels }, matrix))
}

fn rows(file: &File, cells: &Cells, likelihoods: &Steps) -> Option<Vec<Vec<u8>>> {
    let level = |likelihood: u8, consequence: u8| {
        let same = |cell: &&Cell| cell.likelihood == likelihood && cell.consequence == consequence;
        let cell = cells.all.iter().find(same)?;
        file.risk_levels.iter().find(|named| named.id == cell.level).map(|named| named.level)
    };
    let row = |step: &Step| cells.consequence_levels.iter().map(|column| level(step.level, column.level)).collect();
    likelihoods.levels.iter().map(row).collect()
}

fn consequence(step: &Step) -> Option<ScaleLevel> {
    Some(ScaleLevel {
        level: step.level,
        sv: Name::cut(&step.label.sv)?,
        en: Name::cut(&step.label.en)?,
        text_sv: Prose::cut(&step.text.sv),
        text_en: Prose::cut(&step.text.en),
    })
}

fn likelihood(step: &Step) -> Option<LikelihoodStep> {
    Some(LikelihoodStep {
        step: step.level,
        sv: Name::cut(&step.label.sv)?,
        en: Name::cut(&step.label.en)?,
        text_sv: Prose::cut(&step.text.sv),
        text_en: Prose::cut(&step.text.en),
    })
}

fn risk_level(named: &Named) -> Option<MatrixLevel> {
    Some(MatrixLevel { level: named.level, sv: Name::cut(&named.label.sv)?, en: Name::cut(&named.label.en)? })
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::number::{Consequence, Likelihood, RiskLevel};

    #[test]
    fn the_proposed_matrix_has_a_level_in_every_cell() {
        let (scale, matrix) = proposed_settings().unwrap();
        assert_eq!((scale.levels.len(), matrix.likelihoods.len(), matrix.levels.len()), (5, 4, 4));
        assert!(matrix.cells.iter().all(|row| row.len() == 5));
        assert_eq!(matrix.level(Likelihood(4), Consequence(3)), Some(RiskLevel(4)));
        assert_eq!(matrix.level(Likelihood(1), Consequence(0)), Some(RiskLevel(1)));
    }
}
