//! The live municipality: the one keeper of each municipality's value, and the only door to it.
//!
//! A [`Keeper`] holds the newest [`Snapshot`], takes commands one at a time (decide, append, publish), follows what
//! other processes append, and builds earlier values from checkpoints that share structure. Pages, the API,
//! imports and the command line all come through here.

mod act;
mod carried;
mod check;
pub mod clock;
mod days;
mod earlier;
mod engine;
mod files;
mod history;
mod keeper;
mod kept;
mod loose_file;
mod people;
mod read;
mod removed;
mod search;
mod snapshot;
mod story;
mod taken_out;
mod view;

pub use act::{ActError, Answer, Ask};
pub use check::{Checked, hash, verify};
pub use engine::{Engine, OpenError};
pub use history::HistoryError;
pub use keeper::Keeper;
pub use people::{Names, PersonEntry};
pub use read::{ReadError, Trouble};
pub use search::{Found, find_evidence, fold, says};
pub use snapshot::{Rows, Snapshot, Tally};
pub use story::StoryEvent;
pub use view::View;

/// 16 bytes never used before, for a command's id.
pub fn new_command_id() -> [u8; 16] {
    log::chance::bytes()
}
