//! What was decided of a law for a part of the municipality.

use super::library::LawId;
use crate::event::Stamp;
use crate::id::UnitId;
use crate::mandate::Elsewhere;
use crate::text::Prose;
use crate::time::Date;
use crate::{choices, record};
use std::sync::Arc;

choices! {
    /// Whether a law applies.
    pub enum Applies("law-applies") {
        /// It applies.
        Yes = "yes",
        /// It applies to some of the operations.
        Partly = "partly",
        /// It does not apply.
        No = "no",
    }
}

record! {
    /// Whether a law applies to a part of the municipality, and why.
    pub struct LawProfile {
        /// Whether it applies.
        pub applies: Applies,
        /// Why.
        pub why: Prose,
        /// The day it was judged.
        pub reviewed_on: Date,
        /// The day by which it is to be judged again.
        pub next_review: Option<Date>,
        /// Where it was decided, when it was not by whoever enters it.
        #[serde(flatten)]
        pub elsewhere: Elsewhere,
    }
}

choices! {
    /// Whether a law profile is due to be looked at again.
    pub enum ReviewStanding("law-review") {
        /// Its day has passed.
        Overdue = "overdue",
        /// It holds until a later day.
        InTime = "in-time",
        /// No day was set.
        NoDay = "no-day",
    }
}

impl LawProfile {
    /// Whether it is due to be looked at again, that day.
    pub fn review(&self, day: Date) -> ReviewStanding {
        match self.next_review {
            Some(due) if due < day => ReviewStanding::Overdue,
            Some(_) => ReviewStanding::InTime,
            None => ReviewStanding::NoDay,
        }
    }
}

/// A law profile with when it was recorded.
#[derive(Clone, Debug, PartialEq)]
pub struct Profiled {
    /// What was decided.
    pub profile: LawProfile,
    /// When.
    pub stamp: Stamp,
}

/// The law profiles of all parts.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LawProfiles {
    /// The last word on each law for each part.
    pub of: imbl::OrdMap<(UnitId, LawId), Arc<Profiled>>,
}

impl LawProfiles {
    /// What was decided for a part itself.
    pub fn get(&self, unit: UnitId, law: &LawId) -> Option<&Profiled> {
        self.of.get(&(unit, law.clone())).map(|profiled| &**profiled)
    }

    /// The laws that a part itself has a word on.
    pub fn of_unit(&self, unit: UnitId) -> impl Iterator<Item = (&LawId, &Profiled)> {
        let first = (unit, LawId("".into()));
        let own = self.of.range(first..).take_while(move |((of, _), _)| *of == unit);
        own.map(|((_, law), profiled)| (law, &**profiled))
    }
}
