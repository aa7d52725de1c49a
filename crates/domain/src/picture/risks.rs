//! Risks in the picture: the heat map by the matrix in force, and what the attention list needs to know of them.

use super::area::{is_marked, place};
use super::condition::Condition;
use super::filter::Counted;
use super::freshness::Ages;
use super::look::Look;
use crate::id::{Kind, ObjectId, RiskId, Scope, SupplierId, UnitId};
use crate::municipality::Municipality;
use crate::number::{Consequence, Likelihood, RiskLevel, Version};
use crate::organisation::{department, unit_of};
use crate::risk::{AcceptanceStanding, Risk};
use crate::time::Date;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, HashSet};

/// One cell of the heat map.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeatCell {
    /// Its step of likelihood.
    pub likelihood: Likelihood,
    /// Its step of consequence.
    pub consequence: Consequence,
    /// The level the matrix in force gives it.
    pub level: RiskLevel,
    /// The open risks judged to it, whichever matrix they were assessed with.
    pub risks: Counted,
}

/// The open risks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RisksPart {
    /// Which matrix is in force; none before one is set, and then there are no cells.
    pub matrix: Option<Version>,
    /// A row per step of likelihood and a cell per step of consequence, lowest first.
    pub heat: Vec<Vec<HeatCell>>,
    /// Assessed to a cell that the matrix in force lacks.
    pub off_matrix: Counted,
    /// Not assessed.
    pub not_assessed: Counted,
    /// By the level they were assessed to, lowest first; levels of the matrix in force.
    pub levels: Vec<(RiskLevel, Counted)>,
    /// In the upper half of their matrix's levels.
    pub high: Counted,
}

/// What other parts need to know of risks.
#[derive(Default)]
pub(super) struct Gathered {
    /// High risks that the viewer sees, in whichever part: an action here may be to reduce a risk elsewhere.
    high_anywhere: Vec<bool>,
    pub high: usize,
    /// With the last day of the acceptance, so that the one that waited longest comes first.
    pub ended: Vec<(Date, RiskId)>,
    /// With the level it grew to, highest first.
    pub outgrown: Vec<(Reverse<Option<RiskLevel>>, RiskId)>,
    /// High risks with each supplier behind them, and the departments they hit.
    pub behind: BTreeMap<SupplierId, (usize, BTreeSet<UnitId>)>,
    departments: BTreeMap<UnitId, Option<UnitId>>,
    pub objects: HashSet<ObjectId>,
    pub open: usize,
}

/// Whether a risk was assessed to the upper half of its matrix's levels: of four, the two highest; of three or
/// five, those above the middle.
pub fn is_high(shown: &Municipality, risk: &Risk) -> bool {
    let Some(assessment) = &risk.state.assessment else { return false };
    let Some(matrix) = shown.risk_settings.of(assessment.matrix) else { return false };
    let place = matrix.levels.iter().position(|level| level.level == assessment.level.0);
    place.is_some_and(|place| 2 * place + 1 > matrix.levels.len())
}

/// The suppliers behind a risk: the one it names, else those that deliver the systems it concerns.
pub fn suppliers_behind(shown: &Municipality, risk: &Risk) -> Vec<SupplierId> {
    if let Some(supplier) = risk.description.supplier {
        return vec![supplier];
    }
    let systems = risk.description.systems.iter();
    let mut suppliers: Vec<_> = systems.filter_map(|system| shown.systems.get(*system)?.description.supplier).collect();
    suppliers.sort_unstable();
    suppliers.dedup();
    suppliers
}

impl Gathered {
    /// Whether a risk that the viewer sees is high.
    pub fn is_high(&self, risk: RiskId) -> bool {
        is_marked(&self.high_anywhere, risk.0)
    }

    fn gather(&mut self, look: &Look<'_>, id: RiskId, risk: &Risk) {
        if let Scope::Object(object) = risk.description.scope {
            self.objects.insert(object);
        }
        self.open += 1;
        match risk.acceptance_standing(look.day) {
            AcceptanceStanding::Ended => {
                self.ended.extend(risk.state.acceptance.as_ref().map(|(acceptance, ..)| (acceptance.until, id)));
            }
            AcceptanceStanding::Outgrown => self.outgrown.push((Reverse(risk.level()), id)),
            AcceptanceStanding::None | AcceptanceStanding::Holds => {}
        }
        if self.is_high(id) {
            self.high += 1;
            let unit = unit_of(look.shown, risk.description.scope);
            let of = |unit| *self.departments.entry(unit).or_insert_with(|| department(look.shown, unit));
            let department = unit.and_then(of);
            for supplier in suppliers_behind(look.shown, risk) {
                let (count, departments) = self.behind.entry(supplier).or_default();
                *count += 1;
                departments.extend(department);
            }
        }
    }
}

pub(super) fn pass(look: &Look<'_>, ages: &mut Ages) -> (RisksPart, Gathered) {
    let matrix = look.shown.risk_settings.matrix();
    let columns = matrix.map_or(0, |(matrix, _)| matrix.consequences.len());
    let mut cells = vec![0_usize; columns * matrix.map_or(0, |(matrix, _)| matrix.likelihoods.len())];
    let mut levels: BTreeMap<RiskLevel, usize> = BTreeMap::new();
    let (mut off_matrix, mut not_assessed) = (0, 0);
    let mut gathered = Gathered::default();
    for (id, risk) in look.shown.risks.iter().filter(|(_, risk)| risk.is_open()) {
        let here = look.area.concerns(risk.description.scope, &risk.description.systems);
        let high = is_high(look.shown, risk);
        if !(here || high) || !look.reads(id, risk.description.scope, &risk.description.systems) {
            continue;
        }
        if high {
            gathered.high_anywhere.resize(place(id.0), false);
            gathered.high_anywhere.push(true);
        }
        if !here {
            continue;
        }
        ages.add(look, id);
        gathered.gather(look, id, risk);
        let Some(assessment) = &risk.state.assessment else {
            not_assessed += 1;
            continue;
        };
        *levels.entry(assessment.level).or_default() += 1;
        let judged = &assessment.judgement;
        let cell = matrix.and_then(|(matrix, _)| {
            let row = matrix.likelihoods.iter().position(|step| step.step == judged.likelihood.0)?;
            let column = matrix.consequences.iter().position(|step| *step == judged.consequence.0)?;
            cells.get_mut(row * columns + column)
        });
        *cell.unwrap_or(&mut off_matrix) += 1;
    }
    let mut counts = cells.into_iter();
    let mut heat = Vec::new();
    for step in matrix.map_or(&[][..], |(matrix, _)| &matrix.likelihoods) {
        let mut row = Vec::new();
        for column in matrix.map_or(&[][..], |(matrix, _)| &matrix.consequences) {
            let (likelihood, consequence) = (Likelihood(step.step), Consequence(*column));
            let count = counts.next().unwrap_or_default();
            let Some(level) = matrix.and_then(|(matrix, _)| matrix.level(likelihood, consequence)) else { continue };
            let conditions = [Condition::Likelihood(likelihood), Condition::Consequence(consequence)];
            let risks = look.counted(count, Kind::Risk, &conditions);
            row.push(HeatCell { likelihood, consequence, level, risks });
        }
        heat.push(row);
    }
    let named = matrix.map_or(&[][..], |(matrix, _)| &matrix.levels);
    for level in named {
        levels.entry(RiskLevel(level.level)).or_default();
    }
    let counted = |count, condition| look.counted(count, Kind::Risk, &[condition]);
    let part = RisksPart {
        matrix: matrix.map(|(_, version)| version),
        heat,
        off_matrix: counted(off_matrix, Condition::OnMatrix(false)),
        not_assessed: counted(not_assessed, Condition::Assessed(false)),
        levels: levels.into_iter().map(|(level, count)| (level, counted(count, Condition::Level(level)))).collect(),
        high: counted(gathered.high, Condition::High(true)),
    };
    (part, gathered)
}
