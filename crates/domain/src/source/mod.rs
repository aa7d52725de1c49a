//! Sources: files that were taken in and what they stated of each thing, by the source's own key. What a file
//! states is recorded as stated by that source, never as an owner's act. Keeping what was said last makes the
//! same file change nothing the second time, and tells people's own edits from the file's when it changes.

mod event;
mod model;
mod receive;
mod stood;
mod withdraw;

pub use event::{ImportReceived, ImportWithdrawn, MappingKept, SourceEvent, Stated};
pub use model::{Import, ImportDescription, Sources, Statement, StatementKey, Values};
pub use receive::{KeepMapping, KeepStatement, Receive};
pub use stood::{DEPENDENCIES_FROM, DEPENDENCIES_TO, dependency_stood, stood};
pub use withdraw::{Withdraw, what_was_changed_since};
