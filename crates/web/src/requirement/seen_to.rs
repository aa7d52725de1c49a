//! What is done so that a requirement is met in a part of the municipality: its actions, unfinished first, and its
//! controls, as far as the viewer sees them.

use crate::list::Cell;
use crate::noun::{action_standing, control_standing};
use crate::session::Viewer;
use crate::speak::Speech;
use domain::id::{ItemRef, Scope};
use domain::organisation::covers;
use domain::requirement::{Requirement, RequirementId};

/// So many are shown.
const SHOWN: usize = 30;

/// An action or a control.
pub(super) struct SeenToRow {
    pub(super) name: Cell,
    pub(super) part: String,
    pub(super) standing: Cell,
    pub(super) until: Cell,
}

/// The rows: of the part itself, of those beneath it and of those above, whose work serves it as well.
pub(super) fn seen_to(viewer: &Viewer, scope: Scope, requirement: &Requirement) -> Vec<SeenToRow> {
    let (shown, speech, day) = (viewer.view.shown(), Speech::of(viewer), viewer.view.day);
    let concerns = |item: ItemRef, home: Scope, ids: &[RequirementId]| {
        let named = ids.iter().any(|id| shown.requirements.is_for(id, &requirement.id));
        named && (covers(shown, scope, home) || covers(shown, home, scope)) && viewer.view.may_see(item)
    };
    let name = |item: ItemRef, title: &str| Cell::Item(item, title.to_owned());
    let mut actions: Vec<_> = shown
        .actions
        .iter()
        .filter(|(id, one)| concerns((*id).into(), one.description.scope, &one.description.requirements))
        .map(|(id, one)| (one.standing(day), one.description.due, id, one))
        .collect();
    actions.sort_by_key(|(standing, due, id, _)| (*standing, *due, *id));
    let actions = actions.into_iter().map(|(_, due, id, one)| SeenToRow {
        name: name(id.into(), &one.description.title),
        part: speech.scope(one.description.scope),
        standing: action_standing(&speech, one, day),
        until: due.map_or(Cell::Empty, Cell::Date),
    });
    let controls = shown.controls.iter().filter(|(id, one)| {
        one.is_open() && concerns((*id).into(), one.description.scope, &one.description.requirements)
    });
    let controls = controls.map(|(id, one)| SeenToRow {
        name: name(id.into(), &one.description.title),
        part: speech.scope(one.description.scope),
        standing: control_standing(&speech, one, day),
        until: one.state.verification.as_ref().map_or(Cell::Empty, |(known, ..)| Cell::Date(known.valid_until)),
    });
    actions.chain(controls).take(SHOWN).collect()
}
