//! The hash chain: what is hashed, in which order, and how it is delimited.
//! Nothing here may change once an event has been written; another way of hashing is another format version.

use sha2::{Digest, Sha256};

use crate::head::Hash;

/// First field of every chain hash.
const FORMAT: u64 = 1;

/// Hash of a payload: SHA-256(salt ‖ payload).
///
/// The salt makes the hash worthless for guessing a payload once salt and payload have been destroyed.
pub fn payload_hash(salt: &[u8; 32], payload: &[u8]) -> Hash {
    Sha256::new().chain_update(salt).chain_update(payload).finalize().into()
}

/// Plain SHA-256, for what needs no salt: residues and attachments.
pub fn digest(bytes: &[u8]) -> Hash {
    Sha256::digest(bytes).into()
}

/// Everything that an event's chain hash covers.
#[derive(Clone, Copy)]
pub struct Link<'a> {
    /// Chain hash of the event before, 32 zero bytes for the first.
    pub previous: Hash,
    /// The municipality's number in the store.
    pub municipality: u64,
    /// Position, from 1.
    pub seq: u64,
    /// Microseconds since 1970 (UTC).
    pub recorded_at: i64,
    /// What kind of event.
    pub kind: &'a str,
    /// Who acted.
    pub actor: u64,
    /// By which appointment.
    pub appointment: Option<u64>,
    /// By which delegation.
    pub delegation: Option<&'a str>,
    /// The command that wrote the event.
    pub command_id: &'a [u8; 16],
    /// See [`payload_hash`].
    pub payload_hash: Hash,
}

impl Link<'_> {
    /// The chain hash.
    ///
    /// Each field is preceded by its length in bytes (4 bytes, big-endian); numbers are 8 bytes big-endian, two's
    /// complement; a field that may be absent is empty when absent and begins with a byte 1 when present.
    pub fn hash(&self) -> Hash {
        let mut bytes = Vec::with_capacity(224 + self.kind.len());
        field(&mut bytes, &[&FORMAT.to_be_bytes()]);
        field(&mut bytes, &[&self.previous]);
        field(&mut bytes, &[&self.municipality.to_be_bytes()]);
        field(&mut bytes, &[&self.seq.to_be_bytes()]);
        field(&mut bytes, &[&self.recorded_at.to_be_bytes()]);
        field(&mut bytes, &[self.kind.as_bytes()]);
        field(&mut bytes, &[&self.actor.to_be_bytes()]);
        optional(&mut bytes, self.appointment.map(u64::to_be_bytes).as_ref().map(<[u8; 8]>::as_slice));
        optional(&mut bytes, self.delegation.map(str::as_bytes));
        field(&mut bytes, &[self.command_id]);
        field(&mut bytes, &[&self.payload_hash]);
        digest(&bytes)
    }
}

fn optional(bytes: &mut Vec<u8>, value: Option<&[u8]>) {
    match value {
        None => field(bytes, &[]),
        Some(value) => field(bytes, &[&[1], value]),
    }
}

/// Appends the parts as one field with its length before it.
pub(crate) fn field(bytes: &mut Vec<u8>, parts: &[&[u8]]) {
    let length: usize = parts.iter().map(|part| part.len()).sum();
    // A field of four gigabytes cannot be: the widest is a kind or a delegation reference.
    bytes.extend(u32::try_from(length).unwrap_or(u32::MAX).to_be_bytes());
    for part in parts {
        bytes.extend_from_slice(part);
    }
}

#[cfg(test)]
mod tests {
    use super::{Link, payload_hash};

    fn link(command_id: &[u8; 16]) -> Link<'_> {
        Link {
            previous: [0; 32],
            municipality: 1,
            seq: 1,
            recorded_at: 1_767_225_600_000_000,
            kind: "risk.assessed",
            actor: 7,
            appointment: Some(3),
            delegation: None,
            command_id,
            payload_hash: payload_hash(&[9; 32], br#"{"risk":1}"#),
        }
    }

    /// Known answers, computed by another program from the description above.
    #[test]
    fn the_format_stands_still() {
        let id = *b"0123456789abcdef";
        let plain = link(&id);
        assert_eq!(hex::encode(plain.payload_hash), "7f25699594b723ebcf4430d3d0ca4ff3463f2f15b3bd5a7e816675b62f38fa2e");
        assert_eq!(hex::encode(plain.hash()), "e57286562d46c47600d8b9b0cbfb936da85f37e0ae2679280497c77f47e86610");
        let delegated =
            Link { seq: 2, previous: plain.hash(), appointment: None, delegation: Some("KS 2026 § 14"), ..plain };
        assert_eq!(hex::encode(delegated.hash()), "d09c14ea8559971ac0ac6afbe170bb45176ef38cdea3421ef6f37ad633672b4f");
    }

    #[test]
    fn an_empty_delegation_differs_from_none() {
        let id = [0; 16];
        assert_ne!(Link { delegation: Some(""), ..link(&id) }.hash(), link(&id).hash());
    }
}
