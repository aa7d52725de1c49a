//! What can happen to mandates, and the tables there have been.

use super::set::MandateDecision;
use super::table::{MandateTable, usual};
use crate::event::{Happening, Stamp};
use crate::id::ItemRef;
use crate::municipality::Municipality;
use crate::number::Version;
use crate::{events, happening, record};
use std::sync::Arc;

record! {
    /// A table of mandates came in force.
    pub struct MandatesSet {
        /// Its version.
        pub version: Version,
        /// The whole table.
        pub table: MandateTable,
        /// What it rests on.
        pub decision: MandateDecision,
    }
}

events! {
    /// What can happen to mandates.
    pub enum MandateEvent {
        /// A table of mandates came in force.
        Set(MandatesSet) = "mandates.set",
    }
}

impl Happening for MandateEvent {
    happening!();

    fn touches(&self) -> Vec<ItemRef> {
        Vec::new()
    }

    fn apply(self, municipality: &mut Municipality, stamp: Stamp) {
        match self {
            MandateEvent::Set(set) => municipality.mandates.set.push((Arc::new(set), stamp)),
        }
    }
}

/// The tables of mandates in order of version; the last is in force.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Mandates {
    /// All there have been, with the event that put each in force.
    pub set: Vec<(Arc<MandatesSet>, Stamp)>,
}

impl Mandates {
    /// The table in force: the usual one until an event says otherwise.
    pub fn table(&self) -> &MandateTable {
        self.set.last().map_or(usual(), |(set, _)| &set.table)
    }

    /// The version in force; none while the usual table holds.
    pub fn version(&self) -> Option<Version> {
        self.set.last().map(|(set, _)| set.version)
    }
}
