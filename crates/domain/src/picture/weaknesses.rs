//! Weaknesses in the picture: how many are open and how far it has come with them, and samples nobody went on with.

use super::condition::Condition;
use super::filter::Counted;
use super::look::Look;
use super::systems::tally;
use crate::id::{Kind, SampleId, WeaknessId};
use crate::sample::SampleStanding;
use crate::weakness::WeaknessStanding;
use std::collections::{BTreeMap, BTreeSet};

/// The weaknesses and samples.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WeaknessesPart {
    /// By how far it has come with them, closed ones among them.
    pub standings: Vec<(WeaknessStanding, Counted)>,
    /// Those not closed.
    pub open: Counted,
    /// Samples that found something of which no weakness tells.
    pub unraised: Counted,
}

pub(super) fn pass(look: &Look<'_>) -> WeaknessesPart {
    let acted = acted_on(look);
    let mut raised: BTreeSet<SampleId> = BTreeSet::new();
    let mut standings = [0; WeaknessStanding::ALL.len()];
    let mut open = 0;
    for (id, weakness) in look.shown.weaknesses.iter() {
        let described = &weakness.description;
        raised.extend(described.sample);
        if !look.counts(id, described.scope, &described.systems) {
            continue;
        }
        open += usize::from(weakness.is_open());
        let standing = match (weakness.is_open(), acted.get(&id)) {
            (false, _) => WeaknessStanding::Closed,
            (true, None) => WeaknessStanding::Unattended,
            (true, Some(true)) => WeaknessStanding::Acted,
            (true, Some(false)) => WeaknessStanding::UnderWay,
        };
        tally(WeaknessStanding::ALL, &mut standings, &standing);
    }
    let unraised = look.shown.samples.iter().filter(|(id, sample)| {
        let described = &sample.description;
        sample.is_open()
            && described.deviations.0 > 0
            && !raised.contains(id)
            && look.counts(*id, described.scope, &described.systems)
    });
    let unraised = unraised.count();
    let by_standing = WeaknessStanding::ALL.iter().zip(standings);
    WeaknessesPart {
        standings: by_standing
            .map(|(standing, count)| {
                (*standing, look.counted(count, Kind::Weakness, &[Condition::Weakness(*standing)]))
            })
            .collect(),
        open: look.counted(open, Kind::Weakness, &[]),
        unraised: look.counted(unraised, Kind::Sample, &[Condition::Sample(SampleStanding::Unraised)]),
    }
}

/// For each weakness that an action is to mend, whether all such actions are done.
fn acted_on(look: &Look<'_>) -> BTreeMap<WeaknessId, bool> {
    let mut acted = BTreeMap::new();
    for (_, action) in look.shown.actions.iter() {
        let done = action.state.finished.is_some();
        if action.is_open() || done {
            for weakness in &action.description.weaknesses {
                acted.entry(*weakness).and_modify(|all: &mut bool| *all &= done).or_insert(done);
            }
        }
    }
    acted
}
