//! Adopted versions of the boards' records-management plans. A version holds the rows as the board adopted them; what
//! has been written in a record type since then is a proposal, until the board's next paragraph is entered.

use super::record_type::{RecordType, RecordTypeDescription};
use crate::event::Stamp;
use crate::field::{Input, Part};
use crate::id::{PersonId, RecordTypeId, UnitId};
use crate::municipality::Municipality;
use crate::number::{Version, Years};
use crate::record;
use crate::text::{Line, Name, Prose};
use crate::time::Date;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

use super::record_type::Keeping;

record! {
    /// What a board decides of a record type.
    pub struct PlanTerms {
        /// What it is called.
        pub name: Name,
        /// Its process in the classification scheme.
        pub process: Option<Line>,
        /// Preserve or dispose.
        pub keeping: Option<Keeping>,
        /// Years until disposal.
        pub dispose_after: Option<Years>,
        /// How it is registered.
        pub registration: Option<Line>,
        /// Its format and medium.
        pub format: Option<Line>,
        /// Where it is kept.
        pub kept_where: Option<Line>,
        /// When it goes to the archive.
        pub delivery: Option<Line>,
        /// The secrecy provision.
        pub secrecy: Option<Line>,
        /// Remarks.
        pub remark: Option<Prose>,
    }
}

record! {
    /// A board's decision on its plan.
    pub struct PlanDecision {
        /// The paragraph of the board's minutes.
        pub paragraph: Line,
        /// The day of the decision.
        pub on: Date,
        /// The first day it holds.
        pub in_force_from: Date,
        /// Who decided, when the board has delegated it.
        pub decided_by: Option<PersonId>,
        /// What was said of it.
        pub note: Option<Prose>,
    }
}

/// A row as the board adopted it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AdoptedRow {
    /// Which record type.
    pub record_type: RecordTypeId,
    /// What was decided of it.
    pub terms: PlanTerms,
}

/// A plan as a board adopted it.
#[derive(Clone, Debug, PartialEq)]
pub struct AdoptedPlan {
    /// Its version, from 1.
    pub version: Version,
    /// The decision.
    pub decision: PlanDecision,
    /// The complete rows, by record type.
    pub rows: Vec<AdoptedRow>,
    /// When it was entered.
    pub stamp: Stamp,
}

impl AdoptedPlan {
    /// What was adopted of a record type; none if the plan does not have it.
    pub fn row(&self, record_type: RecordTypeId) -> Option<&PlanTerms> {
        let place = self.rows.binary_search_by_key(&record_type, |row| row.record_type).ok()?;
        self.rows.get(place).map(|row| &row.terms)
    }
}

/// Adopted plans of all boards.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Plans {
    /// Each board's versions, in order.
    pub by_board: imbl::OrdMap<UnitId, imbl::Vector<Arc<AdoptedPlan>>>,
}

impl Plans {
    /// A board's versions, in order.
    pub fn versions(&self, board: UnitId) -> impl DoubleEndedIterator<Item = &Arc<AdoptedPlan>> {
        self.by_board.get(&board).into_iter().flatten()
    }

    /// The version that was adopted last, in force or not yet.
    pub fn last(&self, board: UnitId) -> Option<&Arc<AdoptedPlan>> {
        self.by_board.get(&board)?.last()
    }

    /// The version in force that day.
    pub fn in_force(&self, board: UnitId, day: Date) -> Option<&Arc<AdoptedPlan>> {
        self.by_board.get(&board)?.iter().rfind(|plan| plan.decision.in_force_from <= day)
    }
}

impl RecordTypeDescription {
    /// What a board would adopt of it as it is described.
    pub fn terms(&self) -> PlanTerms {
        PlanTerms {
            name: self.name.clone(),
            process: self.process.clone(),
            keeping: self.keeping,
            dispose_after: self.dispose_after,
            registration: self.registration.clone(),
            format: self.format.clone(),
            kept_where: self.kept_where.clone(),
            delivery: self.delivery.clone(),
            secrecy: self.secrecy.clone(),
            remark: self.remark.clone(),
        }
    }
}

impl PlanTerms {
    /// The fields in which other terms differ from these, in the order they are declared.
    pub fn differing(&self, other: &PlanTerms) -> Vec<&'static str> {
        let written = |terms: &PlanTerms| {
            let mut input = Input::new();
            terms.put("", &mut input);
            input
        };
        let (own, others) = (written(self), written(other));
        let mut specs = Vec::new();
        PlanTerms::specs("", &mut specs);
        specs.iter().map(|spec| spec.name).filter(|name| own.get(*name) != others.get(*name)).collect()
    }
}

/// How a row stands against what its board has adopted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RowStanding {
    /// As adopted, and in force.
    InForce,
    /// As adopted, and in force from a later day.
    Coming,
    /// Described otherwise than adopted: a proposal.
    Proposed,
    /// Not in the board's plan: a proposal.
    New,
    /// No plan of the board's is entered here; the row itself names the paragraph.
    Stated,
    /// No plan is adopted.
    NotAdopted,
}

impl RowStanding {
    /// Every standing.
    pub const ALL: &'static [RowStanding] = &[
        RowStanding::InForce,
        RowStanding::Coming,
        RowStanding::Proposed,
        RowStanding::New,
        RowStanding::Stated,
        RowStanding::NotAdopted,
    ];

    /// As in addresses and in its text key.
    pub fn key(self) -> &'static str {
        self.text_key().trim_start_matches("plan-row-")
    }

    /// The key of its text.
    pub fn text_key(self) -> &'static str {
        match self {
            RowStanding::InForce => "plan-row-in-force",
            RowStanding::Coming => "plan-row-coming",
            RowStanding::Proposed => "plan-row-proposed",
            RowStanding::New => "plan-row-new",
            RowStanding::Stated => "plan-row-stated",
            RowStanding::NotAdopted => "plan-row-not-adopted",
        }
    }

    /// Whether what is described holds only when the board has decided.
    pub fn is_proposal(self) -> bool {
        matches!(self, RowStanding::Proposed | RowStanding::New)
    }
}

/// A row with what its board has adopted of it.
#[derive(Clone, Debug)]
pub struct PlanRow<'a> {
    /// What holds that day; none if nothing adopted does.
    pub in_force: Option<&'a PlanTerms>,
    /// How the description stands against what was adopted last.
    pub standing: RowStanding,
    /// The fields described otherwise than adopted last.
    pub differing: Vec<&'static str>,
}

/// How a record type stands against its board's adopted plan, that day.
pub fn plan_row<'a>(
    municipality: &'a Municipality,
    id: RecordTypeId,
    record_type: &RecordType,
    day: Date,
) -> PlanRow<'a> {
    let described = &record_type.description;
    let plans = &municipality.plans;
    let in_force = plans.in_force(described.board, day).and_then(|plan| plan.row(id));
    let Some(last) = plans.last(described.board) else {
        let stated = described.adopted.is_some() || described.adopted_on.is_some();
        let standing = if stated { RowStanding::Stated } else { RowStanding::NotAdopted };
        return PlanRow { in_force, standing, differing: Vec::new() };
    };
    let Some(adopted) = last.row(id) else {
        return PlanRow { in_force, standing: RowStanding::New, differing: Vec::new() };
    };
    let differing = adopted.differing(&described.terms());
    let standing = match (differing.is_empty(), last.decision.in_force_from <= day) {
        (false, _) => RowStanding::Proposed,
        (true, true) => RowStanding::InForce,
        (true, false) => RowStanding::Coming,
    };
    PlanRow { in_force, standing, differing }
}
