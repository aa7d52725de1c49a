//! Stories of the live municipality, each told on both kinds of store.
#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a story that goes wrong stops")]

mod acting;
mod earlier;
mod files;
mod frozen;
mod full;
mod gone;
mod house;
mod killed;
mod moved_back;
mod removing;
