//! The append-only log of each municipality on SQLite or PostgreSQL, and the tables beside it.
//! Payloads are opaque bytes here: nothing in this crate knows what a municipality does.
//! A log is a hash chain ([`Link`]); whoever appends names the head it was decided at and is told of a clash.
//! Side tables (persons, sign-ins, drafts, attachments …) are a file each.

mod address;
mod append;
mod attachment;
mod backup;
mod batch;
mod beside;
mod chain;
pub mod chance;
mod claim;
mod credential;
mod cursor;
mod draft;
mod error;
mod files;
mod follow;
mod head;
mod municipality;
mod packed;
mod person;
mod postgres;
mod read;
mod removal;
mod restore;
mod schema;
mod sign_in;
mod sign_in_attempt;
mod sqlite;
mod store;
mod token;
mod value;
mod verify;
mod walk;

pub use address::Address;
pub use attachment::Attachment;
pub use backup::BackedUp;
pub use batch::{Appended, Batch, Disposal, Entry, Settled, SideWrite};
pub use chain::{Link, digest, payload_hash};
pub use claim::{Claims, Forgotten, PersonClaim, ResidueClaim};
pub use credential::Credential;
pub use draft::Draft;
pub use error::{AppendError, StoreError};
pub use files::{FileError, FilePlace, Files, Incoming, Kept, Reading};
pub use follow::Watch;
pub use head::{Hash, Head, NotAPosition, Position};
pub use municipality::Municipality;
pub use person::{Person, PersonVersion, commitment};
pub use read::Stored;
pub use removal::{NotARemoval, Outstanding, Removal, Removed};
pub use sign_in::SignIn;
pub use store::Store;
pub use token::Token;
pub use verify::{Broken, Reason, Verification};
