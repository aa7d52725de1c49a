//! What can happen to evidence.

use super::model::{Evidence, EvidenceFile, EvidenceNumber, Regards};
use crate::event::{Blank, Happening, Stamp};
use crate::field::Part;
use crate::id::{ItemRef, PersonId};
use crate::municipality::Municipality;
use crate::text::{Line, Prose};
use crate::time::Instant;
use crate::{events, happening, record};
use serde::{Deserialize, Serialize};

/// A link or a file was attached to a thing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EvidenceAttached {
    /// To what.
    pub of: ItemRef,
    /// Its number there.
    pub number: EvidenceNumber,
    /// What it shows.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub regards: Option<Regards>,
    /// Where it can be read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub link: Option<Line>,
    /// The file.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub file: Option<EvidenceFile>,
    /// What it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<Prose>,
}

impl Blank for EvidenceAttached {
    /// The digest goes too: it would tell whoever has the file that it was this one.
    fn blank(&mut self) {
        self.link = None;
        self.file = None;
        Part::blank(&mut self.note);
    }
}

/// A piece of evidence went along when what it shows became something else: it stands at both.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EvidenceCarried {
    /// What it was attached to.
    pub from: ItemRef,
    /// What it is attached to now, and the evidence.
    pub evidence: EvidenceAttached,
    /// When it was attached first.
    pub at: Instant,
    /// By whom; 0 is the program itself.
    pub by: PersonId,
}

impl Blank for EvidenceCarried {
    fn blank(&mut self) {
        self.evidence.blank();
    }
}

record! {
    /// A piece of evidence was taken off; its event stays, and with it the file, until they are disposed of.
    pub struct EvidenceDetached {
        /// From what.
        pub of: ItemRef,
        /// Its number there.
        pub number: EvidenceNumber,
        /// Why.
        pub reason: Option<Prose>,
    }
}

events! {
    /// What can happen to evidence.
    pub enum EvidenceEvent {
        /// It was attached.
        Attached(EvidenceAttached) = "evidence.attached",
        /// It went along.
        Carried(EvidenceCarried) = "evidence.carried",
        /// It was taken off.
        Detached(EvidenceDetached) = "evidence.detached",
    }
}

impl Happening for EvidenceEvent {
    happening!();

    fn touches(&self) -> Vec<ItemRef> {
        match self {
            EvidenceEvent::Attached(event) => vec![event.of],
            EvidenceEvent::Carried(event) => vec![event.evidence.of],
            EvidenceEvent::Detached(event) => vec![event.of],
        }
    }

    fn apply(self, municipality: &mut Municipality, stamp: Stamp) {
        match self {
            EvidenceEvent::Attached(event) => put(municipality, event, stamp),
            EvidenceEvent::Carried(EvidenceCarried { evidence, at, by, .. }) => {
                put(municipality, evidence, Stamp { at, actor: by, ..stamp });
            }
            EvidenceEvent::Detached(event) => municipality.evidence.detach(event.of, event.number, stamp),
        }
    }
}

fn put(municipality: &mut Municipality, event: EvidenceAttached, attached: Stamp) {
    let EvidenceAttached { of, number, regards, link, file, note } = event;
    municipality.evidence.put(of, Evidence { number, regards, link, file, note, attached, detached: None });
}
