//! What was decided at one time and is written as it is: a made-up history, or one that is moved.

use crate::command::{By, Command};
use crate::event::Event;
use crate::id::AppointmentId;
use crate::role::PersonDetails;
use crate::text::Line;
use crate::time::Instant;

/// What was asked for at one sitting, and what was decided.
#[derive(Clone, Debug)]
pub struct Batch {
    /// When.
    pub at: Instant,
    /// By whom.
    pub by: By,
    /// What was asked for.
    pub commands: Vec<Command>,
    /// What was decided, to write as it is or to decide again from the commands.
    pub events: Vec<Event>,
    /// What is written to the person register in the same transaction.
    pub people: Vec<PersonDetails>,
    /// The appointment that gave the mandate.
    pub appointment: Option<AppointmentId>,
    /// The delegation or decision referred to.
    pub reference: Option<Line>,
}
