//! The risk matrix: every cell has a level, pre-filled or set by hand (MSB's method support lets K4×S1 be
//! raised while K1×S4 stays, which no product can say). Versioned; an assessment names the one it used.

use super::event::{MatrixSet, RiskEvent};
use crate::command::{By, Decided, Ground, Verb};
use crate::field::{Fault, Input, Part, Shape, Spec, Wrong};
use crate::id::{ItemRef, Scope};
use crate::mandate::{Act, Elsewhere};
use crate::municipality::Municipality;
use crate::number::{Consequence, Likelihood, RiskLevel, Version};
use crate::refusal::Refusal;
use crate::text::{Name, Prose};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// One step of likelihood.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LikelihoodStep {
    /// Its number, from 1.
    pub step: u8,
    /// What it is called in Swedish.
    pub sv: Name,
    /// What it is called in English.
    pub en: Name,
    /// The interval of time it means, in Swedish.
    pub text_sv: Option<Prose>,
    /// The interval of time it means, in English.
    pub text_en: Option<Prose>,
}

/// One risk level.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MatrixLevel {
    /// Its number, from 1, the lowest.
    pub level: u8,
    /// What it is called in Swedish.
    pub sv: Name,
    /// What it is called in English.
    pub en: Name,
}

/// A matrix of likelihood and consequence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Matrix {
    /// What it is called.
    pub name: Name,
    /// The steps of likelihood, lowest first.
    pub likelihoods: Vec<LikelihoodStep>,
    /// The consequence steps it uses, lowest first: numbers on the consequence scale.
    pub consequences: Vec<u8>,
    /// The levels, lowest first.
    pub levels: Vec<MatrixLevel>,
    /// The level of each cell: a row per likelihood, lowest first, a column per consequence, lowest first.
    pub cells: Vec<Vec<u8>>,
}

impl Matrix {
    /// The level of a cell; none if the matrix has no such cell.
    pub fn level(&self, likelihood: Likelihood, consequence: Consequence) -> Option<RiskLevel> {
        let row = self.likelihoods.iter().position(|step| step.step == likelihood.0)?;
        let column = self.consequences.iter().position(|step| *step == consequence.0)?;
        self.cells.get(row)?.get(column).copied().map(RiskLevel)
    }

    /// The named level.
    pub fn named(&self, level: RiskLevel) -> Option<&MatrixLevel> {
        self.levels.iter().find(|named| named.level == level.0)
    }

    fn is_whole(&self) -> bool {
        let known = |cell: &u8| self.levels.iter().any(|level| level.level == *cell);
        (3..=6).contains(&self.likelihoods.len())
            && (3..=6).contains(&self.consequences.len())
            && self.cells.len() == self.likelihoods.len()
            && self.cells.iter().all(|row| row.len() == self.consequences.len() && row.iter().all(known))
    }
}

/// The matrices in order of version; the last is in force.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RiskSettings {
    /// All there have been.
    pub matrices: Vec<Arc<Matrix>>,
    /// The position at which the last came in force.
    pub set_at: Option<u64>,
}

impl RiskSettings {
    /// The matrix in force and its version; none before one is set.
    pub fn matrix(&self) -> Option<(&Matrix, Version)> {
        let version = u32::try_from(self.matrices.len()).ok()?;
        self.matrices.last().map(|matrix| (&**matrix, Version(version)))
    }

    /// The matrix of a version.
    pub fn of(&self, version: Version) -> Option<&Matrix> {
        let place = usize::try_from(version.0).ok()?.checked_sub(1)?;
        self.matrices.get(place).map(|matrix| &**matrix)
    }
}

/// Put a matrix in force.
#[derive(Clone, Debug, PartialEq)]
pub struct SetMatrix {
    /// The matrix.
    pub matrix: Matrix,
    /// Where it was decided, when it was not by whoever enters it.
    pub elsewhere: Elsewhere,
}

impl Part for SetMatrix {
    fn specs(_name: &'static str, out: &mut Vec<Spec>) {
        out.push(Spec { name: "matrix", shape: Shape::Prose(20_000), required: true });
        Elsewhere::specs("", out);
    }

    fn take(_name: &'static str, input: &Input, faults: &mut Vec<Fault>) -> Option<Self> {
        let matrix = input.get("matrix").cloned().and_then(|value| serde_json::from_value::<Matrix>(value).ok());
        if matrix.is_none() {
            faults.push(Fault::new("matrix", Wrong::Missing));
        }
        let elsewhere = Elsewhere::take("", input, faults);
        Some(SetMatrix { matrix: matrix?, elsewhere: elsewhere? })
    }

    fn put(&self, _name: &'static str, out: &mut Input) {
        if let Ok(value) = serde_json::to_value(&self.matrix) {
            out.insert("matrix".to_owned(), value);
        }
        self.elsewhere.put("", out);
    }

    fn blank(&mut self) {
        Part::blank(&mut self.elsewhere);
    }

    fn references(&self, name: &'static str, found: &mut Vec<(&'static str, ItemRef)>) {
        self.elsewhere.references(name, found);
    }
}

impl Verb for SetMatrix {
    const NAME: &'static str = "matrix.set";

    fn item(&self) -> Option<ItemRef> {
        None
    }

    fn replaces(&self, municipality: &Municipality) -> Option<u64> {
        municipality.risk_settings.set_at
    }

    fn elsewhere(&self) -> Option<&Elsewhere> {
        Some(&self.elsewhere)
    }

    fn asks(&self, _municipality: &Municipality) -> Result<(Act, Scope), Refusal> {
        Ok((Act::SetScales, Scope::Municipality))
    }

    fn decide(self, ground: &Ground<'_>, _by: &By, decided: &mut Decided) -> Result<(), Refusal> {
        let scale = ground.municipality.classifications.scale();
        let (scale, _) = scale.ok_or(Refusal::Rule { rule: "scale-none-set", field: None })?;
        let known = self.matrix.consequences.iter().all(|step| scale.has(Consequence(*step)));
        if !self.matrix.is_whole() || !known {
            return Err(Refusal::rule("matrix-every-cell-a-level", "matrix"));
        }
        let version = ground.municipality.risk_settings.matrix().map_or(1, |(_, version)| version.0 + 1);
        let SetMatrix { matrix, elsewhere } = self;
        decided.add(RiskEvent::MatrixSet(MatrixSet { version: Version(version), matrix, elsewhere }))
    }
}
