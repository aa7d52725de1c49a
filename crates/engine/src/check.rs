//! Verifying a log against itself, against what lies beside it and against a head kept on paper.

use domain::event::Event;
use domain::role::RoleEvent;
use domain::text::Digest;
use log::{Claims, Forgotten, Hash, PersonClaim, Position, ResidueClaim, Store, StoreError, Verification};

/// What verifying found.
pub type Checked = Verification;

/// Verifies a municipality's log.
pub async fn verify(store: &Store, id: u64, kept: Option<Position>) -> Result<Checked, StoreError> {
    store.verify(id, kept, &claims).await
}

/// What an event claims of the things beside the log.
fn claims(stored: &log::Stored) -> Claims {
    let mut claims = Claims::default();
    match Event::read(&stored.kind, &stored.payload) {
        Ok(Event::Role(RoleEvent::PersonRegistered(event) | RoleEvent::PersonRenamed(event))) => {
            if let Some(commitment) = hash(&event.commitment) {
                let (person, version) = (u64::from(event.person.0), u64::from(event.version.0));
                let valid_from = Some(stored.recorded_at);
                claims.people.push(PersonClaim { person, version, commitment, valid_from });
            }
        }
        Ok(Event::Role(RoleEvent::PersonForgotten(event))) => {
            claims.forgotten.push(Forgotten { person: u64::from(event.person.0), name: false });
        }
        Ok(Event::Disposal(domain::disposal::DisposalEvent::Disposed(event))) => {
            for entry in &event.entries {
                claims.residues.extend(hash(&entry.residue).map(|hash| ResidueClaim { seq: entry.seq, hash }));
            }
        }
        Ok(event) => claims.files.extend(crate::files::named_by(&event)),
        Err(_) => {}
    }
    claims
}

/// A digest as the store keeps it; none if it is not SHA-256.
pub fn hash(digest: &Digest) -> Option<Hash> {
    let mut hash = Hash::default();
    let hex = digest.hex();
    for (place, byte) in hash.iter_mut().enumerate() {
        *byte = u8::from_str_radix(hex.get(place * 2..place * 2 + 2)?, 16).ok()?;
    }
    Some(hash)
}
