//! What holds information up: sets that stop for the same reason, with the same whose turn it is, are held up by one
//! obstacle, and mending it lets them all on.

use super::link::{Broken, Link, Turn, Why};
use crate::id::{InformationSetId, Scope};
use crate::time::Date;
use rustc_hash::FxHashMap;

/// One thing that is missing, and what it holds up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Obstacle {
    /// One of those it holds up, the one that has waited longest.
    pub first: Broken,
    /// Those it holds up, longest waiting first.
    pub sets: Vec<InformationSetId>,
}

/// What tells obstacles apart.
type Same = (Link, &'static str, Option<Scope>, Option<crate::id::ItemRef>, Turn);

impl Broken {
    fn same(&self) -> Same {
        (self.link, self.why.text_key(), self.why.scope(), self.why.about(), self.turn)
    }

    /// The obstacle that holds it up, as written in addresses, such as `not-introduced.control-12` or
    /// `not-proposed.unit-7`.
    pub fn obstacle(&self) -> String {
        let why = self.why.text_key().trim_start_matches("broken-");
        match (self.why.about(), self.turn) {
            (Some(item), _) => format!("{why}.{item}"),
            (None, Turn::Owner(person)) => format!("{why}.person-{}", person.0),
            (None, Turn::Mandate(_, scope)) => format!("{why}.{scope}"),
            (None, Turn::Unseen) => format!("{why}.{}", self.link.key()),
        }
    }
}

impl Obstacle {
    /// Since when it holds something up; none when that is not known.
    pub fn since(&self) -> Option<Date> {
        self.first.since
    }

    /// Whether it is about the sets themselves, each of which is mended by itself.
    pub fn is_of_each(&self) -> bool {
        matches!(
            self.first.why,
            Why::NoUnit
                | Why::NoOwner
                | Why::NoPlace
                | Why::NotProposed
                | Why::WaitsForOwner
                | Why::Lapsed
                | Why::FactsChanged(_)
        )
    }
}

/// The obstacles, what holds most up first, told what stops, longest waiting first.
pub fn obstacles(broken: &[Broken]) -> Vec<Obstacle> {
    let mut places: FxHashMap<Same, usize> = FxHashMap::default();
    let mut found: Vec<Obstacle> = Vec::new();
    for one in broken {
        let place = *places.entry(one.same()).or_insert(found.len());
        match found.get_mut(place) {
            Some(obstacle) => obstacle.sets.push(one.set),
            None => found.push(Obstacle { first: *one, sets: vec![one.set] }),
        }
    }
    // They were met in the order of how long they have waited.
    found.sort_by_key(|obstacle| std::cmp::Reverse(obstacle.sets.len()));
    found
}
