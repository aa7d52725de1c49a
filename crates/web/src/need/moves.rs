//! What would move if proposed classes were adopted: told before they are.

use super::level_cell;
use super::way::told;
use crate::list::Cell;
use crate::noun::Section;
use crate::speak::Speech;
use domain::classification::Class;
use domain::id::InformationSetId;
use domain::need::{Move, moves_if_adopted};

/// The systems and objects that the viewer sees whose need would move, from which level to which and by which way.
pub(crate) fn moves(speech: &Speech<'_>, classes: &[(InformationSetId, Class)]) -> Section {
    let all = moves_if_adopted(speech.view.shown(), &speech.view.needs(), classes, speech.view.day).into_iter();
    let seen: Vec<Move> = all.filter(|one| speech.view.may_see(one.carrier.item())).collect();
    let rows = seen.iter().map(|one| row(speech, one)).collect();
    let said = speech.text(if seen.is_empty() { "need-moves-nothing" } else { "need-moves-text" });
    let headings = ["need-carrier", "need-moves-from", "need-moves-to", "need-from"].map(|key| speech.text(key)).into();
    Section::new(speech.text("need-moves")).saying(said).with_table(headings, rows)
}

fn row(speech: &Speech<'_>, one: &Move) -> Vec<Cell> {
    let level = |level| match level {
        None => Cell::Status("unknown", speech.text("word-unknown")),
        known => level_cell(speech, one.aspect, known),
    };
    vec![
        Cell::Item(one.carrier.item(), speech.item(one.carrier.item())),
        level(one.from),
        level(one.to),
        Cell::text(told(speech, one.carrier, &one.way)),
    ]
}
