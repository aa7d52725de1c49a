//! Secrecy markings and reading scopes. A marking notes the provision, the day and the authority that made it
//! (OSL 5 kap. 5 §): a warning, not a decision; what is marked is shown only to those whose duty it is. A
//! reading scope says who reads a record at all; other boards are other authorities (OSL 8 kap. 1–2 §§).

mod event;
mod mark;
mod model;

pub use event::{ItemMarked, ItemUnmarked, ReadingSet, SecrecyEvent};
pub use mark::{Mark, SetReading, Unmark};
pub use model::{Marking, Reading, Secrecy};
