//! Disposal (gallring, by decision) and cleansing (rensning, of what should never have been entered). The event
//! names the positions and what is left of each; the log replaces the payloads in the same transaction. Every
//! prefix still applies afterwards, and the chain still verifies.

mod dispose;
mod event;

pub use dispose::{Dispose, Ground};
pub use event::{DisposalEvent, Disposed, DisposedEntry};
