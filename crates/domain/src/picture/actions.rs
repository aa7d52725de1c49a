//! Actions in the picture: how they stand, and those whose day has passed.

use super::condition::Condition;
use super::filter::{Counted, Listed};
use super::look::Look;
use super::risks::Gathered;
use super::systems::tally;
use crate::action::ActionStanding;
use crate::id::{ActionId, Kind};
use std::cmp::Reverse;

/// How many ids stand in the lists of overdue actions.
const MOST_LISTED: usize = 10;

/// The actions, closed ones among them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActionsPart {
    /// By how they stand.
    pub standings: Vec<(ActionStanding, Counted)>,
    /// Those whose day has passed, the most recent day first: they are nearest to being done.
    pub overdue: Listed<ActionId>,
    /// Those of them that are to reduce a high risk, longest overdue first.
    pub overdue_on_high: Listed<ActionId>,
    /// Those not closed.
    pub open: Counted,
}

pub(super) fn pass(look: &Look<'_>, risks: &Gathered) -> ActionsPart {
    let mut standings = [0; ActionStanding::ALL.len()];
    let mut overdue = Vec::new();
    let mut overdue_on_high = Vec::new();
    let mut open = 0;
    for (id, action) in look.shown.actions.iter() {
        let described = &action.description;
        if !look.counts(id, described.scope, &described.systems) {
            continue;
        }
        open += usize::from(action.is_open());
        let standing = action.standing(look.day);
        tally(ActionStanding::ALL, &mut standings, &standing);
        if standing == ActionStanding::Overdue {
            overdue.push((Reverse(described.due), id));
            if described.risks.iter().any(|risk| risks.is_high(*risk)) {
                overdue_on_high.push((described.due, id));
            }
        }
    }
    let late = Condition::Action(ActionStanding::Overdue);
    let by_standing = ActionStanding::ALL.iter().zip(standings);
    ActionsPart {
        standings: by_standing
            .map(|(standing, count)| (*standing, look.counted(count, Kind::Action, &[Condition::Action(*standing)])))
            .collect(),
        overdue: look.listed(overdue, MOST_LISTED, Kind::Action, &[late]),
        overdue_on_high: look.listed(overdue_on_high, MOST_LISTED, Kind::Action, &[late, Condition::High(true)]),
        open: look.counted(open, Kind::Action, &[]),
    }
}
