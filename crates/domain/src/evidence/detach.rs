//! Detach: what was attached no longer stands as evidence.

use super::event::{EvidenceDetached, EvidenceEvent};
use super::model::{EvidenceNumber, carries};
use crate::command::{By, Decided, Ground, Verb};
use crate::field::Wrong;
use crate::id::{ItemRef, Scope};
use crate::mandate::Act;
use crate::municipality::Municipality;
use crate::record;
use crate::refusal::Refusal;
use crate::sight;
use crate::text::Prose;

record! {
    /// Take a piece of evidence off.
    pub struct Detach {
        /// From what.
        pub of: ItemRef,
        /// Its number there.
        pub number: EvidenceNumber,
        /// Why.
        pub reason: Option<Prose>,
    }
}

impl Verb for Detach {
    const NAME: &'static str = "evidence.detach";

    fn item(&self) -> Option<ItemRef> {
        None
    }

    fn asks(&self, municipality: &Municipality) -> Result<(Act, Scope), Refusal> {
        if !carries(self.of.kind) {
            return Err(Refusal::fault("of", Wrong::NoSuch));
        }
        Ok((Act::KeepEvidence, sight::home(municipality, self.of)))
    }

    fn decide(self, ground: &Ground<'_>, _by: &By, decided: &mut Decided) -> Result<(), Refusal> {
        if !ground.municipality.evidence.get(self.of, self.number).is_some_and(super::model::Evidence::stands) {
            return Err(Refusal::fault("number", Wrong::NoSuch));
        }
        let Detach { of, number, reason } = self;
        decided.add(EvidenceEvent::Detached(EvidenceDetached { of, number, reason }))
    }
}
