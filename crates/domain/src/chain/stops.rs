//! Where each information set stops, whoever looks and at whichever part: worked out once for a value, and handed on to
//! the next value that reads the same.

use super::laid::Laid;
use super::link::Broken;
use super::pass::broken_link;
use super::works::{Work, Works};
use crate::classification::SetClass;
use crate::id::{ControlId, InformationSetId, Scope};
use crate::information::InformationSet;
use crate::municipality::Municipality;
use crate::need::holdings::{Holdings, place};
use crate::need::{Carrier, Needs};
use crate::time::Date;
use imbl::ordmap::DiffItem;
use std::fmt;
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

impl Stopped {
    fn order(&self) -> (bool, Option<(bool, Option<Date>)>, InformationSetId) {
        let waits = |stop: &Broken| (stop.since.is_none(), stop.since);
        (self.stop.is_none(), self.stop.as_ref().map(waits), self.set)
    }
}

/// Where each information set in use stops.
#[derive(Clone)]
pub struct Stops {
    /// Longest waiting first; then what has no day; then what passes.
    pub(super) sets: Vec<Stopped>,
    /// Which systems hold what.
    pub(super) holdings: Arc<Holdings>,
    /// The needs it was worked out from.
    needs: Arc<Needs>,
    laid: Arc<Laid>,
    /// How far each scope has come.
    works: Vec<Option<Work>>,
}

impl fmt::Debug for Stops {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Stops of {} sets", self.sets.len())
    }
}

impl PartialEq for Stops {
    fn eq(&self, other: &Self) -> bool {
        self.sets == other.sets
    }
}

impl Stops {
    /// Where each set of a value stops, that day; `needs` are the value's own.
    pub fn of(municipality: &Municipality, needs: &Arc<Needs>, day: Date) -> Self {
        let mut works = Works::of(municipality, needs, day);
        let mut classes = municipality.classifications.sets.iter().peekable();
        let mut sets = Vec::with_capacity(municipality.information_sets.len());
        for (id, set) in municipality.information_sets.iter() {
            // Both are in the order of ids: walking them side by side spares a search for each set.
            while classes.next_if(|(classified, _)| **classified < id).is_some() {}
            if set.is_open() {
                let class = classes.peek().filter(|(classified, _)| **classified == id).map(|(_, class)| &***class);
                sets.push(stopped(municipality, &mut works, (id, set), class, day));
            }
        }
        sets.sort_unstable_by_key(Stopped::order);
        Stops::from(sets, works, needs)
    }

    fn from(sets: Vec<Stopped>, works: Works<'_>, needs: &Arc<Needs>) -> Self {
        let (laid, works) = works.into_known();
        Stops { sets, holdings: Arc::clone(needs.holdings()), needs: Arc::clone(needs), laid, works }
    }

    /// Where the sets of another value stop that day, when these are where those of `before` do; none when these are its
    /// stops too. `needs` are the other value's. When only classes, needs and receipts differ, no more is looked at again
    /// than the sets that those are of.
    #[must_use]
    pub fn after(&self, before: &Municipality, now: &Municipality, needs: &Arc<Needs>, day: Date) -> Option<Self> {
        if !Stops::same_besides_classes(before, now) {
            return Some(Stops::of(now, needs, day));
        }
        if Stops::same(before, now) {
            return None;
        }
        let mut again = vec![false; self.holdings.sets_bound()];
        let mut look_again = |set: InformationSetId| {
            if let Some(flag) = again.get_mut(place(set.0)) {
                *flag = true;
            }
        };
        for change in before.classifications.sets.diff(&now.classifications.sets) {
            let (DiffItem::Add(set, _) | DiffItem::Update { new: (set, _), .. } | DiffItem::Remove(set, _)) = change;
            look_again(*set);
        }
        for change in before.protection_needs.received.diff(&now.protection_needs.received) {
            let (DiffItem::Add((_, set), _)
            | DiffItem::Update { new: ((_, set), _), .. }
            | DiffItem::Remove((_, set), _)) = change;
            look_again(*set);
        }
        let mut known = self.works.clone();
        for carrier in self.needs.differing(needs) {
            if let Some(work) = self.laid.place(carrier.scope()).and_then(|place| known.get_mut(place)) {
                *work = None;
            }
            let own;
            let systems = match carrier {
                Carrier::Object(object) => self.holdings.members(object),
                Carrier::System(system) => {
                    own = [system];
                    &own
                }
            };
            systems.iter().flat_map(|system| self.holdings.sets(*system)).for_each(|set| look_again(*set));
        }
        let mut works = Works::on(now, needs, day, Arc::clone(&self.laid), known);
        let is_again = |one: &Stopped| again.get(place(one.set.0)).copied().unwrap_or_default();
        let (mut moved, mut kept) = (Vec::new(), Vec::with_capacity(self.sets.len()));
        for one in &self.sets {
            match now.information_sets.get(one.set).filter(|_| is_again(one)) {
                Some(set) => {
                    let class = now.classifications.sets.get(&one.set).map(|class| &**class);
                    moved.push(stopped(now, &mut works, (one.set, set), class, day));
                }
                None => kept.push(*one),
            }
        }
        moved.sort_unstable_by_key(Stopped::order);
        Some(Stops::from(merged(kept, moved), works, needs))
    }

    /// Whether another value reads the same, so that what was worked out of the one is so of the other that day. It may
    /// say no of values that do.
    pub fn same(before: &Municipality, now: &Municipality) -> bool {
        let (needed, needs) = (&before.protection_needs, &now.protection_needs);
        Stops::same_besides_classes(before, now)
            && before.classifications.sets.ptr_eq(&now.classifications.sets)
            && before.classifications.systems.ptr_eq(&now.classifications.systems)
            && needed.decided.ptr_eq(&needs.decided)
            && needed.received.ptr_eq(&needs.received)
    }

    /// The same but for classes, the needs that follow from them or were decided, and what was received.
    fn same_besides_classes(before: &Municipality, now: &Municipality) -> bool {
        Holdings::same(before, now)
            && before.units.is(&now.units)
            && before.objects.is(&now.objects)
            && before.controls.is(&now.controls)
            && before.actions.is(&now.actions)
            && before.requirements.is(&now.requirements)
            && before.law_profiles.of.ptr_eq(&now.law_profiles.of)
    }
}

fn stopped(
    municipality: &Municipality,
    works: &mut Works<'_>,
    (id, set): (InformationSetId, &InformationSet),
    class: Option<&SetClass>,
    day: Date,
) -> Stopped {
    let home = set.description.unit.map_or(Scope::Municipality, Scope::Unit);
    let (stop, self_checked) = match broken_link(municipality, works, (id, set), class, day) {
        Ok(self_checked) => (None, self_checked),
        Err(broken) => (Some(broken), None),
    };
    Stopped { set: id, home, stop, self_checked }
}

/// Two lists in their order as one.
fn merged(one: Vec<Stopped>, other: Vec<Stopped>) -> Vec<Stopped> {
    let mut all = Vec::with_capacity(one.len() + other.len());
    let mut other = other.into_iter().peekable();
    for stopped in one {
        while let Some(earlier) = other.next_if(|next| next.order() < stopped.order()) {
            all.push(earlier);
        }
        all.push(stopped);
    }
    all.extend(other);
    all
}
