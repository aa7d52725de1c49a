//! How a requirement is answered in the parts beneath: every board, company and department that it is for, and
//! the objects and systems that have answered themselves.

use super::answer::{AnswerView, answer};
use super::part::{is_for, may_read, units};
use crate::session::Viewer;
use crate::speak::Speech;
use domain::id::Scope;
use domain::organisation::covers;
use domain::requirement::Requirement;
use words::order;

/// So many objects and systems are shown.
const SHOWN: usize = 60;

/// A part beneath.
pub(super) struct LowerRow {
    pub(super) name: String,
    pub(super) href: String,
    pub(super) answer: AnswerView,
}

/// The parts beneath one, as far as the viewer reads their answers.
pub(super) fn lower(viewer: &Viewer, scope: Scope, requirement: &Requirement) -> Vec<LowerRow> {
    let (shown, speech) = (viewer.view.shown(), Speech::of(viewer));
    let beneath = |part: &Scope| *part != scope && covers(shown, scope, *part) && is_for(viewer, requirement, *part);
    let mut parts: Vec<Scope> = units(viewer, |_| true).into_iter().filter(beneath).collect();
    let given = shown.requirements.by_scope.keys().filter(|(_, id)| *id == requirement.id).map(|(part, _)| *part);
    let mut things: Vec<(Vec<u8>, Scope)> = given
        .filter(|part| {
            !matches!(part, Scope::Municipality | Scope::Unit(_)) && beneath(part) && may_read(viewer, *part)
        })
        .map(|part| (order::sort_key(&speech.scope(part)), part))
        .collect();
    things.sort();
    parts.extend(things.into_iter().take(SHOWN).map(|(_, part)| part));
    let row = |part: Scope| LowerRow {
        name: speech.scope(part),
        href: super::link_of(viewer, &requirement.id.0, part),
        answer: answer(viewer, part, requirement),
    };
    parts.into_iter().map(row).collect()
}
