//! Adopt a plan: enter the paragraph by which a board took its records-management plan, with every row as it then stood.
//! A board decides at its meeting and never signs in: who may enter its paragraph is a mandate of its own.

use super::event::{InformationEvent, PlanAdopted};
use super::plan::{AdoptedRow, PlanDecision};
use crate::command::{By, Decided, Ground, Verb};
use crate::id::{ItemRef, Scope, UnitId};
use crate::item;
use crate::mandate::Act;
use crate::municipality::Municipality;
use crate::number::Version;
use crate::organisation::UnitDescription;
use crate::record;
use crate::refusal::Refusal;

record! {
    /// Enter that a board has adopted its plan as it stands.
    pub struct AdoptPlan {
        /// Which board.
        pub board: UnitId,
        /// The decision.
        pub decision: PlanDecision,
    }
}

/// The rows that a board has in use, by record type.
pub fn rows_of(municipality: &Municipality, board: UnitId) -> impl Iterator<Item = AdoptedRow> {
    let open = municipality.record_types.iter().filter(|(_, row)| row.is_open());
    let own = open.filter(move |(_, row)| row.description.board == board);
    own.map(|(record_type, row)| AdoptedRow { record_type, terms: row.description.terms() })
}

impl Verb for AdoptPlan {
    const NAME: &'static str = "plan.adopt";

    fn item(&self) -> Option<ItemRef> {
        Some(self.board.into())
    }

    fn asks(&self, municipality: &Municipality) -> Result<(Act, Scope), Refusal> {
        item::open::<UnitDescription>(municipality, self.board)?;
        Ok((Act::elsewhere(Act::AdoptPlan, self.decision.decided_by, None), Scope::Unit(self.board)))
    }

    fn decide(self, ground: &Ground<'_>, by: &By, decided: &mut Decided) -> Result<(), Refusal> {
        let AdoptPlan { board, decision } = self;
        if decision.decided_by.is_some() {
            let asked = (Act::AdoptPlan, Scope::Unit(board));
            ground.elsewhere(by, asked, decision.decided_by, Some(&decision.paragraph))?;
        }
        if decision.on > ground.today {
            return Err(Refusal::rule("day-not-yet", "on"));
        }
        if decision.in_force_from < decision.on {
            return Err(Refusal::rule("plan-in-force-before-decided", "in_force_from"));
        }
        let last = ground.municipality.plans.last(board);
        if last.is_some_and(|last| decision.on < last.decision.on) {
            return Err(Refusal::rule("plan-decided-before-last", "on"));
        }
        let rows: Vec<AdoptedRow> = rows_of(ground.municipality, board).collect();
        if rows.is_empty() {
            return Err(Refusal::rule("plan-without-rows", "board"));
        }
        let version = Version(last.map_or(1, |last| last.version.0 + 1));
        decided.reference = Some(decision.paragraph.clone());
        decided.add(InformationEvent::PlanAdopted(PlanAdopted { board, version, decision, rows }))
    }
}
