//! Information sets in the picture: how far they are classified, and what is not known of them.

use super::condition::{Condition, Missing};
use super::filter::Counted;
use super::freshness::Ages;
use super::look::Look;
use super::systems::tally;
use super::unknown::Unknown;
use crate::classification::Standing;
use crate::id::{Kind, Scope};

/// What this pass tells is not known.
pub(super) const UNKNOWN: &[Unknown] = &[Unknown::SetsNeverClassified, Unknown::SetsWithoutOwner];

/// The open information sets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetsPart {
    /// By how far they have come towards being classified, best known first.
    pub standings: Vec<(Standing, Counted)>,
}

pub(super) fn pass(look: &Look<'_>, ages: &mut Ages, unknown: &mut Vec<(Unknown, Counted)>) -> SetsPart {
    let mut standings = [0; Standing::ALL.len()];
    let (mut never, mut without_owner) = (0, 0);
    let mut classes = look.shown.classifications.sets.iter().peekable();
    for (id, set) in look.shown.information_sets.iter() {
        // Both are in the order of ids, see `systems`.
        while classes.next_if(|(classified, _)| **classified < id).is_some() {}
        let described = &set.description;
        let home = described.unit.map_or(Scope::Municipality, Scope::Unit);
        if !set.is_open() || !look.counts(id, home, &described.systems) {
            continue;
        }
        ages.add(look, id);
        let class = classes.peek().filter(|(classified, _)| **classified == id);
        let standing = class.map_or(Standing::Unknown, |(_, class)| class.standing(described, look.day));
        tally(Standing::ALL, &mut standings, &standing);
        never += usize::from(standing == Standing::Unknown);
        without_owner += usize::from(described.owner.is_none());
    }
    let counted = |count, condition| look.counted(count, Kind::InformationSet, &[condition]);
    unknown.extend([
        (Unknown::SetsNeverClassified, counted(never, Condition::Standing(Standing::Unknown))),
        (Unknown::SetsWithoutOwner, counted(without_owner, Condition::Missing(Missing::Owner))),
    ]);
    let by_standing = Standing::ALL.iter().zip(standings);
    SetsPart {
        standings: by_standing
            .map(|(standing, count)| (*standing, counted(count, Condition::Standing(*standing))))
            .collect(),
    }
}
