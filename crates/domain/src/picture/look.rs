//! One look at a municipality: the value shown, today's value that sight is judged by, the viewer, the day and
//! the part asked for.

use super::area::{Area, is_marked, place};
use super::condition::Condition;
use super::filter::{Counted, Filter, Listed};
use crate::id::{ItemRef, Kind, Numbered, Scope, SystemId};
use crate::municipality::Municipality;
use crate::secrecy::Reading;
use crate::sight::{Sight, usual_reading};
use crate::time::Date;
use std::collections::BTreeMap;

/// The position from which something counts as touched in the last twelve months.
pub(crate) fn year_before(shown: &Municipality, day: Date) -> u64 {
    shown.first_since(day.plus_months(-12).end())
}

/// What every part of the picture is made from.
pub(crate) struct Look<'a> {
    pub shown: &'a Municipality,
    pub now: &'a Municipality,
    pub sight: &'a Sight,
    pub day: Date,
    pub area: &'a Area,
    sees_all: bool,
    year_ago: u64,
    /// By kind and number: what is marked or has a reading scope of its own, now or in the value shown. Of all else,
    /// those who read at a part read what there is. Empty when nothing is hidden.
    special: BTreeMap<Kind, Vec<bool>>,
    /// By system number: whether the viewer works in it. Empty when nothing is hidden.
    worked_in: Vec<bool>,
    /// By object and system number: whether the viewer reads what is usual there. Empty when nothing is hidden.
    read_objects: Vec<bool>,
    read_systems: Vec<bool>,
}

impl<'a> Look<'a> {
    pub fn new(shown: &'a Municipality, now: &'a Municipality, sight: &'a Sight, day: Date, area: &'a Area) -> Self {
        let sees_all = sight.sees_all();
        let secrecy = [shown, now].into_iter().filter(|_| !sees_all).map(|value| &value.secrecy);
        let mut special: BTreeMap<Kind, Vec<bool>> = BTreeMap::new();
        for item in secrecy.flat_map(|one| one.markings.keys().chain(one.readings.keys())) {
            let (marks, place) = (special.entry(item.kind).or_default(), place(item.number));
            marks.resize(marks.len().max(place + 1), false);
            if let Some(mark) = marks.get_mut(place) {
                *mark = true;
            }
        }
        // What stands in no unit is read by everybody with a duty.
        let nowhere = sight.reads_at(now, Scope::Municipality);
        let (mut worked_in, mut read_systems, mut read_objects) = (Vec::new(), Vec::new(), Vec::new());
        for (id, _) in now.systems.iter().filter(|_| !sees_all) {
            worked_in.resize(place(id.0), false);
            worked_in.push(sight.works_in(now, id));
            read_systems.resize(place(id.0), nowhere);
            read_systems.push(sight.reads_at(now, Scope::System(id)));
        }
        for (id, _) in now.objects.iter().filter(|_| !sees_all) {
            read_objects.resize(place(id.0), nowhere);
            read_objects.push(sight.reads_at(now, Scope::Object(id)));
        }
        let year_ago = year_before(shown, day);
        Look { shown, now, sight, day, area, sees_all, year_ago, special, worked_in, read_objects, read_systems }
    }

    /// Whether the viewer may see an item as it is shown.
    pub fn sees(&self, item: impl Into<ItemRef>) -> bool {
        self.sees_all || self.sight.may_see_then(self.now, self.shown, item.into())
    }

    /// Whether a record belongs to the part asked for and the viewer may see it. In today's value, and unless it is
    /// marked, its kind, home and systems tell without asking of the item itself, which matters where there are a
    /// hundred thousand.
    pub fn counts<I: Numbered>(&self, id: I, home: Scope, systems: &[SystemId]) -> bool {
        self.area.concerns(home, systems) && self.reads(id, home, systems)
    }

    /// Whether the viewer may see a record with this home that concerns these systems.
    pub fn reads<I: Numbered>(&self, id: I, home: Scope, systems: &[SystemId]) -> bool {
        if self.sees_all {
            return true;
        }
        let as_usual = self.shown.position == self.now.position
            && !self.special.get(&I::KIND).is_some_and(|marks| is_marked(marks, id.number()));
        let works = |system: &SystemId| is_marked(&self.worked_in, system.0);
        match usual_reading(I::KIND) {
            Reading::OwnBoard if as_usual => self.reads_at(home) || systems.iter().any(works),
            Reading::Municipality if as_usual => self.sight.reads_at(self.now, Scope::Municipality),
            _ => self.sees(id),
        }
    }

    /// Whether the viewer reads what is usual at a part.
    fn reads_at(&self, home: Scope) -> bool {
        let known = match home {
            Scope::Object(id) => self.read_objects.get(place(id.0)),
            Scope::System(id) => self.read_systems.get(place(id.0)),
            Scope::Municipality | Scope::Unit(_) | Scope::Family(_) => None,
        };
        known.copied().unwrap_or_else(|| self.sight.reads_at(self.now, home))
    }

    /// Whether something of a kind is marked or has a reading scope of its own.
    pub fn is_special(&self, kind: Kind) -> bool {
        self.special.contains_key(&kind)
    }

    /// Whether what was last touched at this position was touched in the last twelve months.
    pub fn is_fresh(&self, seq: u64) -> bool {
        seq >= self.year_ago
    }

    pub fn sees_all(&self) -> bool {
        self.sees_all
    }

    /// The filter of these conditions within the part asked for.
    pub fn filter(&self, kind: Kind, conditions: &[Condition]) -> Filter {
        let mut all = conditions.to_vec();
        if !self.area.is_whole() {
            all.push(Condition::In(self.area.scope()));
        }
        Filter { kind, conditions: all }
    }

    pub fn counted(&self, count: usize, kind: Kind, conditions: &[Condition]) -> Counted {
        Counted { count, filter: self.filter(kind, conditions) }
    }

    /// The first by their keys. Only as many as are shown are put in order.
    pub fn listed<K: Ord, I: Copy + Ord>(
        &self,
        mut all: Vec<(K, I)>,
        most: usize,
        kind: Kind,
        conditions: &[Condition],
    ) -> Listed<I> {
        let count = all.len();
        if count > most {
            all.select_nth_unstable(most);
            all.truncate(most);
        }
        all.sort_unstable();
        let first = all.into_iter().map(|(_, id)| id).collect();
        Listed { count, first, filter: self.filter(kind, conditions) }
    }
}
