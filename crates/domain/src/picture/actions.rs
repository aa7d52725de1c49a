//! Actions in the picture: how they stand, and those whose day has passed.

use super::before::Before;
use super::condition::Condition;
use super::filter::{Counted, Listed};
use super::look::Look;
use super::risks::Gathered;
use super::systems::tally;
use crate::action::ActionStanding;
use crate::id::{ActionId, Kind};
use crate::municipality::Municipality;
use std::cmp::Reverse;
use std::sync::Arc;

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
    /// Every one whose day has passed.
    all_overdue: Arc<[ActionId]>,
    /// Those not closed.
    pub open: Counted,
}

/// The actions; of those that stand as they did, only which are to reduce a high risk is looked at anew.
pub(super) fn part(look: &Look<'_>, before: Option<Before<'_>>, risks: &Gathered) -> ActionsPart {
    let same = |then: &Municipality, now: &Municipality| then.actions.is(&now.actions);
    match before.and_then(|before| before.part(look, same, |known| &known.actions)) {
        Some(known) => ActionsPart { overdue_on_high: on_high(look, &known.all_overdue, risks), ..known },
        None => pass(look, risks),
    }
}

fn on_high(look: &Look<'_>, overdue: &[ActionId], risks: &Gathered) -> Listed<ActionId> {
    let described = overdue.iter().filter_map(|id| Some((*id, &look.shown.actions.get(*id)?.description)));
    let on_high = described.filter(|(_, action)| action.risks.iter().any(|risk| risks.is_high(*risk)));
    let on_high = on_high.map(|(id, action)| (action.due, id)).collect();
    let conditions = [Condition::Action(ActionStanding::Overdue), Condition::High(true)];
    look.listed(on_high, MOST_LISTED, Kind::Action, &conditions)
}

fn pass(look: &Look<'_>, risks: &Gathered) -> ActionsPart {
    let mut standings = [0; ActionStanding::ALL.len()];
    let mut overdue = Vec::new();
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
        }
    }
    let late = Condition::Action(ActionStanding::Overdue);
    let all_overdue: Arc<[ActionId]> = overdue.iter().map(|(_, id)| *id).collect();
    let by_standing = ActionStanding::ALL.iter().zip(standings);
    ActionsPart {
        standings: by_standing
            .map(|(standing, count)| (*standing, look.counted(count, Kind::Action, &[Condition::Action(*standing)])))
            .collect(),
        overdue: look.listed(overdue, MOST_LISTED, Kind::Action, &[late]),
        overdue_on_high: on_high(look, &all_overdue, risks),
        all_overdue,
        open: look.counted(open, Kind::Action, &[]),
    }
}
