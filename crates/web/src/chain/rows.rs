//! The rows beneath the drawing: what holds information up, and each set that stops.

use super::told::{Turns, mend, mend_all, missing_link, waited};
use super::{address_of, address_of_set};
use crate::noun::FactValue;
use crate::picture::{dated_as, number, scope_asked};
use crate::session::Viewer;
use crate::speak::Speech;
use domain::chain::{Broken, Obstacle};
use domain::id::Scope;
use words::Value;

/// What holds information up.
pub(super) struct ObstacleRow {
    pub(super) missing: FactValue,
    pub(super) link: String,
    /// The set, if it is one; how many, if there are more.
    pub(super) held: FactValue,
    pub(super) turn: String,
    pub(super) waited: String,
    pub(super) mend: Option<FactValue>,
}

/// A set that stops.
pub(super) struct SetRow {
    pub(super) set: FactValue,
    pub(super) link: String,
    pub(super) missing: FactValue,
    pub(super) turn: String,
    pub(super) waited: String,
    pub(super) mend: Option<FactValue>,
}

pub(super) fn obstacle_row(viewer: &Viewer, turns: &mut Turns, obstacle: &Obstacle) -> ObstacleRow {
    let (speech, first) = (Speech::of(viewer), &obstacle.first);
    let held = match obstacle.sets.as_slice() {
        [set] => FactValue { text: speech.item((*set).into()), href: Some(address_of_set(&viewer.view, *set)) },
        sets => FactValue {
            text: viewer.words.with("chain-held", &[("count", Value::from(number(sets.len())))]),
            href: Some(address_of_held(viewer, first)),
        },
    };
    ObstacleRow {
        missing: missing_link(&speech, first.why),
        link: speech.text(first.link.text_key()),
        held,
        turn: turns.told(viewer, first.turn),
        waited: waited(&speech, obstacle.since()),
        mend: mend_all(viewer, obstacle),
    }
}

pub(super) fn set_row(viewer: &Viewer, turns: &mut Turns, broken: &Broken) -> SetRow {
    let speech = Speech::of(viewer);
    SetRow {
        set: FactValue { text: speech.item(broken.set.into()), href: Some(address_of_set(&viewer.view, broken.set)) },
        link: speech.text(broken.link.text_key()),
        missing: missing_link(&speech, broken.why),
        turn: turns.told(viewer, broken.turn),
        waited: waited(&speech, broken.since),
        mend: mend(viewer, broken),
    }
}

/// Where what an obstacle holds up is listed, in the part that is shown.
fn address_of_held(viewer: &Viewer, first: &Broken) -> String {
    let part = address_of(scope_asked(viewer).unwrap_or(Scope::Municipality));
    let mark = if part.contains('?') { '&' } else { '?' };
    dated_as(&viewer.view, format!("{part}{mark}obstacle={}", first.obstacle()))
}
