//! Mark, unmark, and set who reads.

use super::event::{ItemMarked, ItemUnmarked, ReadingSet, SecrecyEvent};
use super::model::{Marking, Reading};
use crate::command::{By, Decided, Ground, Verb};
use crate::id::{ItemRef, Scope};
use crate::mandate::Act;
use crate::municipality::Municipality;
use crate::record;
use crate::refusal::Refusal;
use crate::sight;
use crate::text::Prose;

record! {
    /// Mark an item as possibly secret.
    pub struct Mark {
        /// Which.
        pub item: ItemRef,
        /// The marking.
        pub marking: Marking,
    }
}

record! {
    /// Take a marking away.
    pub struct Unmark {
        /// From which item.
        pub item: ItemRef,
        /// Why.
        pub reason: Prose,
    }
}

record! {
    /// Set who reads an item.
    pub struct SetReading {
        /// Which item.
        pub item: ItemRef,
        /// Who reads it.
        pub reading: Reading,
        /// Why.
        pub reason: Option<Prose>,
    }
}

impl Verb for Mark {
    const NAME: &'static str = "secrecy.mark";

    fn item(&self) -> Option<ItemRef> {
        Some(self.item)
    }

    fn asks(&self, municipality: &Municipality) -> Result<(Act, Scope), Refusal> {
        Ok((Act::Mark, sight::home(municipality, self.item)))
    }

    fn decide(self, ground: &Ground<'_>, _by: &By, decided: &mut Decided) -> Result<(), Refusal> {
        if self.marking.on > ground.today {
            return Err(Refusal::rule("day-not-yet", "on"));
        }
        decided.add(SecrecyEvent::Marked(ItemMarked { item: self.item, marking: self.marking }))
    }
}

impl Verb for Unmark {
    const NAME: &'static str = "secrecy.unmark";

    fn item(&self) -> Option<ItemRef> {
        Some(self.item)
    }

    fn asks(&self, municipality: &Municipality) -> Result<(Act, Scope), Refusal> {
        Ok((Act::Mark, sight::home(municipality, self.item)))
    }

    fn decide(self, ground: &Ground<'_>, _by: &By, decided: &mut Decided) -> Result<(), Refusal> {
        if !ground.municipality.secrecy.markings.contains_key(&self.item) {
            return Err(Refusal::Rule { rule: "secrecy-not-marked", field: None });
        }
        decided.add(SecrecyEvent::Unmarked(ItemUnmarked { item: self.item, reason: self.reason }))
    }
}

impl Verb for SetReading {
    const NAME: &'static str = "secrecy.set-reading";

    fn item(&self) -> Option<ItemRef> {
        Some(self.item)
    }

    fn asks(&self, municipality: &Municipality) -> Result<(Act, Scope), Refusal> {
        Ok((Act::Mark, sight::home(municipality, self.item)))
    }

    fn decide(self, _ground: &Ground<'_>, _by: &By, decided: &mut Decided) -> Result<(), Refusal> {
        let SetReading { item, reading, reason } = self;
        decided.add(SecrecyEvent::ReadingSet(ReadingSet { item, reading, reason }))
    }
}
