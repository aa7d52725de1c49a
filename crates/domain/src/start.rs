//! What a new municipality begins with: its name, the usual table of mandates, the consequence scale and matrix from
//! `catalogues/scales.json`, and the catalogues that come with the program. All of it can be changed later; nothing else is assumed.

use crate::classification::{Scale, ScaleLevel, SetScale};
use crate::command::Command;
use crate::mandate::{Elsewhere, MandateDecision, SetMandates, usual};
use crate::organisation::{Found, MunicipalityDescription};
use crate::requirement::{Both, TakeCatalogue, library};
use crate::risk::{LikelihoodStep, Matrix, MatrixLevel, SetMatrix};
use crate::text::{Line, Name, Prose};
use serde::Deserialize;
use std::sync::OnceLock;

#[derive(Deserialize)]
struct File {
    consequence_scale: ConsequenceScale,
    likelihood_scales: Vec<LikelihoodScale>,
    matrices: Vec<MatrixTemplate>,
    default_matrix: String,
    risk_levels: Vec<RiskLevelTemplate>,
}

#[derive(Deserialize)]
struct ConsequenceScale {
    levels: Vec<Step>,
}

#[derive(Deserialize)]
struct Step {
    level: u8,
    label: Both,
    #[serde(alias = "interval")]
    text: Option<Both>,
}

#[derive(Deserialize)]
struct LikelihoodScale {
    id: String,
    levels: Vec<Step>,
}

#[derive(Deserialize)]
struct MatrixTemplate {
    id: String,
    title: Both,
    likelihood_scale: String,
    consequence_levels: Vec<Step>,
    cells: Vec<CellTemplate>,
}

#[derive(Deserialize)]
struct CellTemplate {
    likelihood: u8,
    consequence: u8,
    level: String,
}

#[derive(Deserialize)]
struct RiskLevelTemplate {
    id: String,
    level: u8,
    label: Both,
}

fn file() -> Option<&'static File> {
    static FILE: OnceLock<Option<File>> = OnceLock::new();
    FILE.get_or_init(|| serde_json::from_str(include_str!("../../../catalogues/scales.json")).ok()).as_ref()
}

fn prose(both: Option<&Both>, pick: fn(&Both) -> &str) -> Option<Prose> {
    both.and_then(|both| Prose::new(pick(both)).ok())
}

/// The consequence scale that comes with the program.
pub fn scale() -> Option<Scale> {
    let level = |step: &Step| {
        Some(ScaleLevel {
            level: step.level,
            sv: Name::new(&step.label.sv).ok()?,
            en: Name::new(&step.label.en).ok()?,
            text_sv: prose(step.text.as_ref(), |both| &both.sv),
            text_en: prose(step.text.as_ref(), |both| &both.en),
        })
    };
    let levels = file()?.consequence_scale.levels.iter().map(level).collect::<Option<Vec<_>>>()?;
    Some(Scale { levels })
}

/// The ids of the matrices that come with the program, the usual one first.
pub fn matrices() -> Vec<&'static str> {
    let Some(file) = file() else { return Vec::new() };
    let mut ids: Vec<&str> = file.matrices.iter().map(|matrix| matrix.id.as_str()).collect();
    ids.sort_by_key(|id| *id != file.default_matrix);
    ids
}

/// A matrix that comes with the program.
pub fn matrix(id: &str) -> Option<Matrix> {
    let file = file()?;
    let template = file.matrices.iter().find(|matrix| matrix.id == id)?;
    let likelihoods = file.likelihood_scales.iter().find(|scale| scale.id == template.likelihood_scale)?;
    let step = |step: &Step| {
        Some(LikelihoodStep {
            step: step.level,
            sv: Name::new(&step.label.sv).ok()?,
            en: Name::new(&step.label.en).ok()?,
            text_sv: prose(step.text.as_ref(), |both| &both.sv),
            text_en: prose(step.text.as_ref(), |both| &both.en),
        })
    };
    let level = |level: &RiskLevelTemplate| {
        let (sv, en) = (Name::new(&level.label.sv).ok()?, Name::new(&level.label.en).ok()?);
        Some(MatrixLevel { level: level.level, sv, en })
    };
    let consequences: Vec<u8> = template.consequence_levels.iter().map(|step| step.level).collect();
    let cell = |likelihood: u8, consequence: u8| {
        let fits = |cell: &&CellTemplate| cell.likelihood == likelihood && cell.consequence == consequence;
        let named = &template.cells.iter().find(fits)?.level;
        file.risk_levels.iter().find(|level| level.id == *named).map(|level| level.level)
    };
    let row =
        |step: &Step| consequences.iter().map(|consequence| cell(step.level, *consequence)).collect::<Option<_>>();
    Some(Matrix {
        name: Name::new(&template.title.sv).ok()?,
        likelihoods: likelihoods.levels.iter().map(step).collect::<Option<_>>()?,
        levels: file.risk_levels.iter().map(level).collect::<Option<_>>()?,
        cells: likelihoods.levels.iter().map(row).collect::<Option<_>>()?,
        consequences,
    })
}

/// The command that puts the usual table of mandates in force.
pub fn usual_mandates() -> Command {
    let decision = MandateDecision { decided_by: None, reference: None, reason: None };
    Command::SetMandates(SetMandates { table: usual().clone(), decision })
}

/// The commands that begin a municipality, with every catalogue that comes with the program in force.
pub fn begin(description: MunicipalityDescription) -> Vec<Command> {
    let mut commands = settings(description);
    for catalogue in library() {
        commands.extend(Line::new(&catalogue.id).ok().map(|catalogue| {
            Command::TakeCatalogue(TakeCatalogue { catalogue, version: None, elsewhere: Elsewhere::default() })
        }));
    }
    commands
}

/// The commands that begin a municipality with no catalogue in force.
pub fn settings(description: MunicipalityDescription) -> Vec<Command> {
    let mut commands = vec![Command::Found(Found { description })];
    commands.push(usual_mandates());
    commands.extend(scale().map(|scale| Command::SetScale(SetScale { scale, elsewhere: Elsewhere::default() })));
    let usual = matrices().first().copied().and_then(matrix);
    commands.extend(usual.map(|matrix| Command::SetMatrix(SetMatrix { matrix, elsewhere: Elsewhere::default() })));
    commands
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::{By, Request, decide};
    use crate::municipality::Municipality;
    use crate::number::Version;
    use crate::time::Instant;

    #[test]
    fn a_municipality_can_begin_with_each_matrix_that_comes_along() {
        for id in matrices() {
            let description = MunicipalityDescription {
                name: Name::new("Åviks kommun").unwrap(),
                county: None,
                organisation_number: None,
            };
            let mut commands = begin(description);
            let matrix = matrix(id).unwrap();
            commands.push(Command::SetMatrix(SetMatrix { matrix, elsewhere: Elsewhere::default() }));
            let request = Request { by: By::Program, at: Instant(0), based_on: None, chance: [7; 32], commands };
            let begun = decide(&Municipality::default(), request).unwrap().municipality;
            assert_eq!(begun.requirements.in_force.len(), library().len());
            assert!(begun.classifications.scale().is_some());
            assert_eq!(begun.mandates.table(), usual());
            assert_eq!(begun.mandates.version(), Some(Version(1)));
            assert_eq!(begun.risk_settings.matrices.len(), 2, "{id}");
        }
    }
}
