//! What disposal leaves in the log.

use super::dispose::Ground;
use crate::event::{Blank, Happening, Stamp};
use crate::id::ItemRef;
use crate::municipality::Municipality;
use crate::text::{Digest, Line, Prose};
use crate::{events, happening};
use serde::{Deserialize, Serialize};

/// A position whose payload was replaced.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DisposedEntry {
    /// The position.
    pub seq: u64,
    /// SHA-256 of what is left.
    pub residue: Digest,
}

/// Payloads were replaced by what is left of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Disposed {
    /// The item it was about.
    pub item: ItemRef,
    /// Disposal by decision, or cleansing.
    pub ground: Ground,
    /// The decision.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reference: Option<Line>,
    /// Why, without repeating what was removed.
    pub reason: Prose,
    /// The positions.
    pub entries: Vec<DisposedEntry>,
}

impl Blank for Disposed {
    /// A disposal is never itself disposed of: verification needs it.
    fn blank(&mut self) {}
}

events! {
    /// What disposal leaves in the log.
    pub enum DisposalEvent {
        /// Payloads were replaced.
        Disposed(Disposed) = "disposal.made",
    }
}

impl Happening for DisposalEvent {
    happening!();

    fn touches(&self) -> Vec<ItemRef> {
        let DisposalEvent::Disposed(event) = self;
        vec![event.item]
    }

    fn apply(self, _municipality: &mut Municipality, _stamp: Stamp) {
        // The payloads it names hold only what is left when the log is read again; the engine reads it again.
    }
}
