//! What requires a position, ranked: what concerns several departments and what nobody has decided on comes before
//! what is merely late.

use super::actions::ActionsPart;
use super::condition::Condition;
use super::controls::ControlsPart;
use super::filter::{Counted, Listed};
use super::look::Look;
use super::risks::{Gathered, RisksPart};
use super::systems::SystemsPart;
use crate::id::{ActionId, ControlId, Kind, RiskId, Scope, SupplierId, SystemId, UnitId};
use crate::risk::AcceptanceStanding;
use crate::role::{Role, Vacancy};

/// The most that is shown; what comes after can wait.
pub const MOST_ATTENTION: usize = 7;
/// Suppliers shown at most, so that they leave room for the rest.
const MOST_SUPPLIERS: usize = 2;
/// How many ids stand in each list.
const MOST_LISTED: usize = 10;

/// Something that requires a position.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Attention {
    /// Risks assessed higher than what was accepted.
    AcceptancesOutgrown(Listed<RiskId>),
    /// One supplier stands behind high risks in several departments.
    SupplierBehindHighRisks {
        /// Which.
        supplier: SupplierId,
        /// The high risks it stands behind.
        risks: Counted,
        /// All high risks.
        of: Counted,
        /// In how many departments.
        departments: usize,
    },
    /// Acceptances whose last day has passed.
    AcceptancesEnded(Listed<RiskId>),
    /// Business-critical systems with no level known.
    CriticalNotClassified(Listed<SystemId>),
    /// Overdue actions that are to reduce high risks.
    OverdueOnHighRisks(Listed<ActionId>),
    /// Departments with no information-security coordinator.
    CoordinatorsMissing(Vec<UnitId>),
    /// Controls whose verification no longer holds.
    VerificationsLapsed(Listed<ControlId>),
}

/// The parts that what requires a position is drawn from.
pub(super) struct Sources<'a> {
    pub risks: &'a RisksPart,
    pub gathered: &'a mut Gathered,
    pub systems: &'a SystemsPart,
    pub actions: &'a ActionsPart,
    pub controls: &'a ControlsPart,
    pub vacancies: &'a [Vacancy],
}

pub(super) fn pass(look: &Look<'_>, from: &mut Sources<'_>) -> Vec<Attention> {
    let mut found = Vec::new();
    let grown = std::mem::take(&mut from.gathered.outgrown);
    let outgrown = look.listed(grown, MOST_LISTED, Kind::Risk, &[Condition::Acceptance(AcceptanceStanding::Outgrown)]);
    if outgrown.count > 0 {
        found.push(Attention::AcceptancesOutgrown(outgrown));
    }
    found.extend(suppliers(look, from.gathered, &from.risks.high));
    let passed = std::mem::take(&mut from.gathered.ended);
    let ended = look.listed(passed, MOST_LISTED, Kind::Risk, &[Condition::Acceptance(AcceptanceStanding::Ended)]);
    if ended.count > 0 {
        found.push(Attention::AcceptancesEnded(ended));
    }
    if from.systems.critical_not_classified.count > 0 {
        found.push(Attention::CriticalNotClassified(from.systems.critical_not_classified.clone()));
    }
    if from.actions.overdue_on_high.count > 0 {
        found.push(Attention::OverdueOnHighRisks(from.actions.overdue_on_high.clone()));
    }
    let departments = coordinators_missing(from.vacancies);
    if !departments.is_empty() {
        found.push(Attention::CoordinatorsMissing(departments));
    }
    if from.controls.lapsed.count > 0 {
        found.push(Attention::VerificationsLapsed(from.controls.lapsed.clone()));
    }
    found.truncate(MOST_ATTENTION);
    found
}

fn coordinators_missing(vacancies: &[Vacancy]) -> Vec<UnitId> {
    let missing = vacancies.iter().filter(|vacancy| vacancy.role == Role::SecurityCoordinator);
    let units = missing.filter_map(|vacancy| match vacancy.scope {
        Scope::Unit(unit) => Some(unit),
        _ => None,
    });
    units.collect()
}

fn suppliers(look: &Look<'_>, gathered: &Gathered, high: &Counted) -> Vec<Attention> {
    let mut behind: Vec<(SupplierId, usize, usize)> = gathered
        .behind
        .iter()
        .map(|(supplier, (count, departments))| (*supplier, *count, departments.len()))
        .filter(|(supplier, _, departments)| *departments >= 2 && look.sees(*supplier))
        .collect();
    behind.sort_by_key(|(supplier, count, departments)| {
        std::cmp::Reverse((*count, *departments, std::cmp::Reverse(*supplier)))
    });
    behind.truncate(MOST_SUPPLIERS);
    let attention = |(supplier, count, departments)| Attention::SupplierBehindHighRisks {
        supplier,
        risks: look.counted(count, Kind::Risk, &[Condition::Behind(supplier), Condition::High(true)]),
        of: high.clone(),
        departments,
    };
    behind.into_iter().map(attention).collect()
}
