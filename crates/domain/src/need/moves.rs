//! What moves: the systems and objects whose need would change if a class were adopted, and by which way, told before it
//! is; and those whose need has changed, told afterwards.

use super::carrier::Carrier;
use super::compute::{Needs, Step};
use super::level::Need;
use crate::classification::{Aspect, Class};
use crate::command::Command;
use crate::id::InformationSetId;
use crate::municipality::Municipality;
use crate::number::Consequence;
use crate::time::Date;

/// A system or object whose need would move.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Move {
    /// Which.
    pub carrier: Carrier,
    /// For which aspect.
    pub aspect: Aspect,
    /// The level today.
    pub from: Option<Consequence>,
    /// The level it would get.
    pub to: Option<Consequence>,
    /// The way the new level would take.
    pub way: Vec<Step>,
}

/// What would move from the needs of today if these classes were adopted, objects and systems in order.
pub fn moves_if_adopted(
    municipality: &Municipality,
    before: &Needs,
    classes: &[(InformationSetId, Class)],
    today: Date,
) -> Vec<Move> {
    moves(before, &before.if_adopted(municipality, classes, today))
}

/// What moved from these needs to those after, objects and systems in order.
pub fn moves(before: &Needs, after: &Needs) -> Vec<Move> {
    let mut carriers = after.differing(before);
    carriers.sort_unstable();
    carriers.into_iter().flat_map(|carrier| moved(carrier, &before.need(carrier), after)).collect()
}

/// Whether a command is there to change what is needed. Others may do so too, as when a system is taken out of use.
pub fn is_about_needs(command: &Command) -> bool {
    matches!(
        command,
        Command::AdoptClass(_)
            | Command::AdjustClass(_)
            | Command::GiveClass(_)
            | Command::DecideNeed(_)
            | Command::Depend(_)
            | Command::EndDependency(_)
    )
}

fn moved(carrier: Carrier, before: &Need, after: &Needs) -> Vec<Move> {
    let now = after.need(carrier);
    let differing = Aspect::ALL.iter().filter(|aspect| before.level(**aspect) != now.level(**aspect));
    let told = |aspect: &Aspect| Move {
        carrier,
        aspect: *aspect,
        from: before.level(*aspect),
        to: now.level(*aspect),
        way: after.way(carrier, *aspect),
    };
    differing.map(told).collect()
}
