//! Where each information set stops, whoever looks and at whichever part: worked out once for a value, and handed on to
//! the next value that reads the same.

use super::link::Broken;
use super::pass::broken_link;
use super::works::Works;
use crate::id::{ControlId, InformationSetId, Scope};
use crate::municipality::Municipality;
use crate::need::Needs;
use crate::need::holdings::Holdings;
use crate::time::Date;
use std::sync::Arc;

/// One information set in use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stopped {
    pub set: InformationSetId,
    /// The part it belongs to.
    pub home: Scope,
    /// Where it stops; none when it is protected the whole way.
    pub stop: Option<Broken>,
    /// A control that only a self-check says works, where it passes by that.
    pub self_checked: Option<ControlId>,
}

/// Where each information set in use stops.
#[derive(Clone, Debug, Default)]
pub struct Stops {
    /// Longest waiting first; then what has no day; then what passes.
    pub(super) sets: Vec<Stopped>,
    /// Which systems hold what.
    pub(super) holdings: Arc<Holdings>,
}

impl PartialEq for Stops {
    fn eq(&self, other: &Self) -> bool {
        self.sets == other.sets
    }
}

impl Stops {
    /// Where each set of a value stops, that day; `needs` are the value's own.
    pub fn of(municipality: &Municipality, needs: &Needs, day: Date) -> Self {
        let mut works = Works::of(municipality, needs, day);
        let mut classes = municipality.classifications.sets.iter().peekable();
        let mut sets = Vec::with_capacity(municipality.information_sets.len());
        for (id, set) in municipality.information_sets.iter() {
            // Both are in the order of ids: walking them side by side spares a search for each set.
            while classes.next_if(|(classified, _)| **classified < id).is_some() {}
            if !set.is_open() {
                continue;
            }
            let class = classes.peek().filter(|(classified, _)| **classified == id).map(|(_, class)| &***class);
            let home = set.description.unit.map_or(Scope::Municipality, Scope::Unit);
            let (stop, self_checked) = match broken_link(municipality, &mut works, (id, set), class, day) {
                Ok(self_checked) => (None, self_checked),
                Err(broken) => (Some(broken), None),
            };
            sets.push(Stopped { set: id, home, stop, self_checked });
        }
        let waits = |stop: &Broken| (stop.since.is_none(), stop.since);
        sets.sort_unstable_by_key(|one| (one.stop.is_none(), one.stop.as_ref().map(waits), one.set));
        Stops { sets, holdings: Arc::clone(needs.holdings()) }
    }

    /// Whether another value reads the same, so that what was worked out of the one is so of the other that day. It may
    /// say no of values that do.
    pub fn same(before: &Municipality, now: &Municipality) -> bool {
        let (needed, needs) = (&before.protection_needs, &now.protection_needs);
        Holdings::same(before, now)
            && before.units.is(&now.units)
            && before.objects.is(&now.objects)
            && before.controls.is(&now.controls)
            && before.actions.is(&now.actions)
            && before.classifications.sets.ptr_eq(&now.classifications.sets)
            && before.classifications.systems.ptr_eq(&now.classifications.systems)
            && needed.decided.ptr_eq(&needs.decided)
            && needed.received.ptr_eq(&needs.received)
            && before.requirements.is(&now.requirements)
            && before.law_profiles.of.ptr_eq(&now.law_profiles.of)
    }
}
