//! Dispose: take the content of an item's events out of the log, for good.

use super::event::{DisposalEvent, Disposed, DisposedEntry};
use crate::choices;
use crate::command::{By, Decided, Ground as Standing, Verb};
use crate::field::{Fault, Input, Part, Spec, Wrong};
use crate::id::{ItemRef, Scope};
use crate::mandate::Act;
use crate::municipality::Municipality;
use crate::refusal::Refusal;
use crate::sight;
use crate::text::{Line, Prose};

choices! {
    /// Why content is taken out.
    pub enum Ground("disposal-ground") {
        /// Gallring: a decision says it is to go.
        Disposal = "disposal",
        /// Rensning: it should never have been entered.
        Cleansing = "cleansing",
    }
}

/// Take the content of an item's events out of the log. The engine adds the positions and what is left of each.
#[derive(Clone, Debug, PartialEq)]
pub struct Dispose {
    /// Which item.
    pub item: ItemRef,
    /// Disposal or cleansing.
    pub ground: Ground,
    /// The decision; needed for disposal.
    pub reference: Option<Line>,
    /// Why, without repeating what is removed.
    pub reason: Prose,
    /// The positions and what is left of each; empty from a form, filled in by the engine from the log.
    pub entries: Vec<DisposedEntry>,
}

impl Part for Dispose {
    fn specs(_name: &'static str, out: &mut Vec<Spec>) {
        <ItemRef as Part>::specs("item", out);
        <Ground as Part>::specs("ground", out);
        <Option<Line> as Part>::specs("reference", out);
        <Prose as Part>::specs("reason", out);
    }

    fn take(_name: &'static str, input: &Input, faults: &mut Vec<Fault>) -> Option<Self> {
        let item = <ItemRef as Part>::take("item", input, faults);
        let ground = <Ground as Part>::take("ground", input, faults);
        let reference = <Option<Line> as Part>::take("reference", input, faults);
        let reason = <Prose as Part>::take("reason", input, faults);
        Some(Dispose { item: item?, ground: ground?, reference: reference?, reason: reason?, entries: Vec::new() })
    }

    fn put(&self, _name: &'static str, out: &mut Input) {
        Part::put(&self.item, "item", out);
        Part::put(&self.ground, "ground", out);
        self.reference.put("reference", out);
        Part::put(&self.reason, "reason", out);
    }

    fn blank(&mut self) {}

    fn references(&self, _name: &'static str, found: &mut Vec<(&'static str, ItemRef)>) {
        Part::references(&self.item, "item", found);
    }
}

impl Verb for Dispose {
    const NAME: &'static str = "disposal.dispose";

    fn item(&self) -> Option<ItemRef> {
        Some(self.item)
    }

    fn asks(&self, municipality: &Municipality) -> Result<(Act, Scope), Refusal> {
        let act = match self.ground {
            Ground::Disposal => Act::Dispose,
            Ground::Cleansing => Act::Cleanse,
        };
        Ok((act, sight::home(municipality, self.item)))
    }

    fn decide(self, _standing: &Standing<'_>, _by: &By, decided: &mut Decided) -> Result<(), Refusal> {
        if self.ground == Ground::Disposal && self.reference.is_none() {
            return Err(Refusal::fault("reference", Wrong::Missing));
        }
        let Dispose { item, ground, reference, reason, entries } = self;
        decided.reference.clone_from(&reference);
        decided.add(DisposalEvent::Disposed(Disposed { item, ground, reference, reason, entries }))
    }
}
