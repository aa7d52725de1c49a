//! What can happen to markings and reading scopes.

use super::model::{Marking, Reading};
use crate::event::{Happening, Stamp};
use crate::id::ItemRef;
use crate::municipality::Municipality;
use crate::text::Prose;
use crate::{events, happening, record};
use std::sync::Arc;

record! {
    /// An item was marked.
    pub struct ItemMarked {
        /// Which.
        pub item: ItemRef,
        /// The marking.
        pub marking: Marking,
    }
}

record! {
    /// A marking was taken away.
    pub struct ItemUnmarked {
        /// From which item.
        pub item: ItemRef,
        /// Why.
        pub reason: Prose,
    }
}

record! {
    /// Who reads an item was set.
    pub struct ReadingSet {
        /// Which item.
        pub item: ItemRef,
        /// Who reads it.
        pub reading: Reading,
        /// Why.
        pub reason: Option<Prose>,
    }
}

events! {
    /// What can happen to markings and reading scopes.
    pub enum SecrecyEvent {
        /// An item was marked.
        Marked(ItemMarked) = "secrecy.marked",
        /// A marking was taken away.
        Unmarked(ItemUnmarked) = "secrecy.unmarked",
        /// Who reads an item was set.
        ReadingSet(ReadingSet) = "secrecy.reading-set",
    }
}

impl Happening for SecrecyEvent {
    happening!();

    fn touches(&self) -> Vec<ItemRef> {
        match self {
            SecrecyEvent::Marked(event) => vec![event.item],
            SecrecyEvent::Unmarked(event) => vec![event.item],
            SecrecyEvent::ReadingSet(event) => vec![event.item],
        }
    }

    fn apply(self, municipality: &mut Municipality, _stamp: Stamp) {
        let secrecy = &mut municipality.secrecy;
        match self {
            SecrecyEvent::Marked(event) => {
                secrecy.markings.insert(event.item, Arc::new(event.marking));
            }
            SecrecyEvent::Unmarked(event) => {
                secrecy.markings.remove(&event.item);
            }
            SecrecyEvent::ReadingSet(event) => {
                secrecy.readings.insert(event.item, event.reading);
            }
        }
    }
}
