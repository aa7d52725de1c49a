//! What one command wants written: its events, and what goes with them in the same transaction.

use crate::{Attachment, Head, PersonVersion, head::Hash};

/// One event to append; its payload is opaque here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// What kind of event, such as `risk.assessed`.
    pub kind: String,
    /// The bytes that are hashed and stored.
    pub payload: Vec<u8>,
}

/// The outcome of one command, stored whole or not at all.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Batch {
    /// Who acts: a person's number, or 0 for the program itself.
    pub actor: u64,
    /// The appointment that the actor acts by.
    pub appointment: Option<u64>,
    /// The delegation that the actor acts by, as the municipality refers to it.
    pub delegation: Option<String>,
    /// The clock, in microseconds since 1970 (UTC); stored no earlier than the event before.
    pub recorded_at: i64,
    /// Chosen by the sender; the same id again is the same command again.
    pub command_id: [u8; 16],
    /// Hash of what was asked for, so that a reused id is told from a repeated command.
    pub fingerprint: Hash,
    /// The events, in order; may be none when only side tables change.
    pub entries: Vec<Entry>,
    /// What is written beside the log.
    pub side: Vec<SideWrite>,
    /// Earlier events whose content is destroyed.
    pub disposals: Vec<Disposal>,
}

/// Replaces an event's payload and destroys its salt; the event remains in the chain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Disposal {
    /// The event.
    pub seq: u64,
    /// What stands in place of the payload: ids, kind and dates, no prose.
    pub residue: Vec<u8>,
}

/// A write beside the log, in the batch's transaction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SideWrite {
    /// A new version of a person's entry in the register.
    Person(PersonVersion),
    /// Destroys contact details in all versions of a person's entry, and the names too if asked.
    ForgetPerson {
        /// The person's number.
        person: u64,
        /// Whether the names go too; they stay on official acts otherwise.
        name: bool,
    },
    /// A file that an event refers to by its digest.
    Attachment(Attachment),
    /// Destroys a file.
    RemoveAttachment {
        /// SHA-256 of its content.
        digest: Hash,
    },
    /// Destroys everybody's drafts, when something that any of them may repeat is disposed of.
    RemoveDrafts,
}

impl SideWrite {
    /// Whether something is taken away that a restored backup would bring back.
    pub(crate) fn removes(&self) -> bool {
        matches!(self, Self::ForgetPerson { .. } | Self::RemoveAttachment { .. })
    }
}

/// Where a batch was put.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Appended {
    /// Position of its first event; one beyond the head when it had none.
    pub first_seq: u64,
    /// How many events.
    pub count: u64,
    /// What was recorded as the time, in microseconds since 1970 (UTC).
    pub recorded_at: i64,
    /// The head after it.
    pub head: Head,
}

/// A command that was carried out, as the log remembers it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Settled {
    /// Position of its first event.
    pub first_seq: u64,
    /// How many events.
    pub count: u64,
    /// Hash of what was asked for.
    pub fingerprint: Hash,
}
