//! Controls in the picture: how far they have come.

use super::condition::Condition;
use super::filter::{Counted, Listed};
use super::freshness::Ages;
use super::look::Look;
use super::systems::tally;
use crate::control::ControlStanding;
use crate::id::{ControlId, Kind};

/// How many ids stand in the list of lapsed verifications.
const MOST_LISTED: usize = 10;

/// The open controls.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ControlsPart {
    /// By how far they have come.
    pub standings: Vec<(ControlStanding, Counted)>,
    /// Those whose verification no longer holds, longest lapsed first.
    pub lapsed: Listed<ControlId>,
}

pub(super) fn pass(look: &Look<'_>, ages: &mut Ages) -> ControlsPart {
    let mut standings = [0; ControlStanding::ALL.len()];
    let mut lapsed = Vec::new();
    for (id, control) in look.shown.controls.iter() {
        if !control.is_open() || !look.counts(id, control.description.scope, &control.description.systems) {
            continue;
        }
        ages.add(look, id);
        let standing = control.standing(look.day);
        tally(ControlStanding::ALL, &mut standings, &standing);
        if standing == ControlStanding::Lapsed {
            let until = control.state.verification.as_ref().map(|(verification, ..)| verification.valid_until);
            lapsed.push((until, id));
        }
    }
    let condition = Condition::Control;
    let by_standing = ControlStanding::ALL.iter().zip(standings);
    ControlsPart {
        standings: by_standing
            .map(|(standing, count)| (*standing, look.counted(count, Kind::Control, &[condition(*standing)])))
            .collect(),
        lapsed: look.listed(lapsed, MOST_LISTED, Kind::Control, &[condition(ControlStanding::Lapsed)]),
    }
}
