//! Markings and reading scopes by item.

use crate::id::{ItemRef, UnitId};
use crate::text::{Line, Prose};
use crate::time::Date;
use crate::{choices, record};
use std::sync::Arc;

record! {
    /// A secrecy marking (OSL 5 kap. 5 §).
    pub struct Marking {
        /// The provision, such as *OSL 18 kap. 8 §*.
        pub provision: Line,
        /// The day it was made.
        pub on: Date,
        /// The authority that made it; none for the executive board.
        pub authority: Option<UnitId>,
        /// What it concerns.
        pub reason: Option<Prose>,
    }
}

choices! {
    /// Who reads a record.
    pub enum Reading("reading") {
        /// Everybody with a duty in the municipality.
        Municipality = "municipality",
        /// The own board, the objects it concerns, and those who lead the work.
        OwnBoard = "own-board",
        /// Only those whose duty it is there, and the two leads.
        Narrow = "narrow",
    }
}

/// Markings and reading scopes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Secrecy {
    /// Marked items.
    pub markings: imbl::OrdMap<ItemRef, Arc<Marking>>,
    /// Items whose reading scope differs from their kind's.
    pub readings: imbl::OrdMap<ItemRef, Reading>,
}
