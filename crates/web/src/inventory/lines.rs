//! The rows of a board's plan: what holds, and beside it what is proposed until the board decides again.

use crate::list::Cell;
use crate::noun::{keeping, process_called, proposed, row_standing};
use crate::speak::Speech;
use domain::id::{RecordTypeId, UnitId};
use domain::information::{AdoptedPlan, PlanTerms, RecordType, RowStanding, Scheme, code_of, code_order, plan_row};
use words::order;

/// A row of a plan.
pub(super) struct PlanLine {
    pub(super) id: RecordTypeId,
    /// What holds; what is described where nothing adopted does.
    pub(super) terms: PlanTerms,
    /// How it stands against what was adopted.
    pub(super) standing: Cell,
    /// What is proposed, or holds from a later day.
    pub(super) proposal: Option<String>,
    /// Whether something of it waits for the board.
    pub(super) waits: bool,
}

impl PlanLine {
    /// Preserve or dispose, with the years.
    pub(super) fn keeping(&self, speech: &Speech<'_>) -> String {
        keeping(speech, self.terms.keeping, self.terms.dispose_after).unwrap_or_default()
    }

    /// The code of its process and what the scheme calls it; what was written where the scheme does not have it.
    pub(super) fn process(&self, scheme: &Scheme) -> String {
        self.terms.process.as_ref().map(|process| process_called(scheme, process)).unwrap_or_default()
    }

    /// The top class of its process, such as `3`; none without a code.
    pub(super) fn class(&self) -> Option<&str> {
        self.terms.process.as_deref().and_then(code_of).and_then(|code| code.split('.').next())
    }
}

/// The plan of a board on the day shown, as far as the viewer sees it, in the order of the process codes.
pub(super) fn lines(speech: &Speech<'_>, board: UnitId) -> Vec<PlanLine> {
    let (view, shown) = (speech.view, speech.view.shown());
    let in_force = shown.plans.in_force(board, view.day);
    let own = |row: &RecordType| row.is_open() && row.description.board == board;
    let mut found = Vec::new();
    for row in in_force.iter().flat_map(|plan| &plan.rows).filter(|row| view.may_see(row.record_type.into())) {
        if shown.record_types.get(row.record_type).is_none_or(|known| !own(known)) {
            found.push(leaving(speech, board, row.record_type, &row.terms));
        }
    }
    let open = shown.record_types.iter().filter(|(_, row)| own(row));
    found.extend(open.filter(|(id, _)| view.may_see((*id).into())).map(|(id, row)| line(speech, id, row)));
    sorted(found)
}

/// The rows of one version, exactly as they were adopted.
pub(super) fn as_adopted(speech: &Speech<'_>, plan: &AdoptedPlan) -> Vec<PlanLine> {
    let seen = plan.rows.iter().filter(|row| speech.view.may_see(row.record_type.into()));
    let line = |row: &domain::information::AdoptedRow| PlanLine {
        id: row.record_type,
        terms: row.terms.clone(),
        standing: Cell::Empty,
        proposal: None,
        waits: false,
    };
    sorted(seen.map(line).collect())
}

fn sorted(mut lines: Vec<PlanLine>) -> Vec<PlanLine> {
    lines.sort_by_cached_key(|line| {
        let process = line.terms.process.as_deref();
        let code = process.and_then(code_of).map(code_order);
        (code.is_none(), code, order::sort_key(&line.terms.name))
    });
    lines
}

fn line(speech: &Speech<'_>, id: RecordTypeId, known: &RecordType) -> PlanLine {
    let shown = speech.view.shown();
    let row = plan_row(shown, id, known, speech.view.day);
    let described = known.description.terms();
    let told = |key: &str, differing: &[&'static str]| {
        let last = shown.plans.last(known.description.board);
        let from = last.map(|plan| speech.date(plan.decision.in_force_from)).unwrap_or_default();
        let terms = proposed(speech, &described, differing);
        speech.words.with(key, &[("terms", terms.into()), ("from", from.into())])
    };
    let proposal = match (row.standing, row.in_force) {
        (RowStanding::Proposed, _) => Some(told("plan-proposal", &row.differing)),
        (RowStanding::New, _) => Some(speech.text("plan-proposal-new")),
        (RowStanding::Coming, Some(terms)) => {
            let differing = terms.differing(&described);
            (!differing.is_empty()).then(|| told("inventory-coming", &differing))
        }
        (RowStanding::Coming, None) => Some(told("plan-coming", &[])),
        (RowStanding::InForce | RowStanding::Stated | RowStanding::NotAdopted, _) => None,
    };
    PlanLine {
        id,
        terms: row.in_force.cloned().unwrap_or(described),
        standing: row_standing(speech, row.standing),
        proposal,
        waits: row.standing.is_proposal(),
    }
}

/// A row that was adopted and has since been closed or moved to another board.
fn leaving(speech: &Speech<'_>, board: UnitId, id: RecordTypeId, terms: &PlanTerms) -> PlanLine {
    let waits = speech.view.shown().plans.last(board).is_some_and(|last| last.row(id).is_some());
    PlanLine {
        id,
        terms: terms.clone(),
        standing: Cell::Status("waiting", speech.text("inventory-leaves")),
        proposal: waits.then(|| speech.text("inventory-leaves-proposed")),
        waits,
    }
}
