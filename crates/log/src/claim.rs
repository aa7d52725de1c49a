//! What the events themselves say about things beside the log, as somebody who can read payloads tells it.
//! Verification compares the side tables and the residues with it.

use std::collections::BTreeMap;

use crate::head::Hash;

/// What one event claims.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Claims {
    /// Events whose content this one destroyed.
    pub residues: Vec<ResidueClaim>,
    /// Versions of persons' entries that this one wrote.
    pub people: Vec<PersonClaim>,
    /// Files beside the database that this one names.
    pub files: Vec<Hash>,
    /// Persons that this one made forgotten, in all versions until then.
    pub forgotten: Vec<Forgotten>,
}

/// A disposal says what stands in the place of an event's payload.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ResidueClaim {
    /// The event disposed of.
    pub seq: u64,
    /// SHA-256 of the residue.
    pub hash: Hash,
}

/// An event commits to a version of a person's entry; a residue of such an event keeps the commitment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PersonClaim {
    /// The person's number.
    pub person: u64,
    /// The version.
    pub version: u64,
    /// See [`crate::commitment`].
    pub commitment: Hash,
    /// From when the entry is right, where the event tells, in microseconds since 1970 (UTC).
    pub valid_from: Option<i64>,
}

/// A person's contact details were destroyed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Forgotten {
    /// The person's number.
    pub person: u64,
    /// Whether the names went too.
    pub name: bool,
}

/// All claims of a log, as they stand at its end.
#[derive(Default)]
pub(crate) struct Ledger {
    /// By position of what was disposed of.
    pub(crate) residues: BTreeMap<u64, Hash>,
    /// By digest: the first event that names the file.
    pub(crate) files: BTreeMap<Hash, u64>,
    /// By person and version.
    pub(crate) people: BTreeMap<(u64, u64), Claimed>,
}

pub(crate) struct Claimed {
    /// The event that claims.
    pub(crate) seq: u64,
    pub(crate) commitment: Hash,
    pub(crate) valid_from: Option<i64>,
    pub(crate) contact_forgotten: bool,
    pub(crate) name_forgotten: bool,
}

impl Ledger {
    /// Enters what the event at `seq` claims; events come in order, and a later claim replaces an earlier one.
    pub(crate) fn enter(&mut self, seq: u64, claims: Claims) {
        for claim in claims.residues {
            self.residues.insert(claim.seq, claim.hash);
        }
        for digest in claims.files {
            self.files.entry(digest).or_insert(seq);
        }
        for claim in claims.people {
            let (commitment, valid_from) = (claim.commitment, claim.valid_from);
            let claimed = Claimed { seq, commitment, valid_from, contact_forgotten: false, name_forgotten: false };
            self.people.insert((claim.person, claim.version), claimed);
        }
        for forgotten in claims.forgotten {
            for (_, claimed) in self.people.range_mut((forgotten.person, 0)..=(forgotten.person, u64::MAX)) {
                claimed.contact_forgotten = true;
                claimed.name_forgotten |= forgotten.name;
            }
        }
    }
}
