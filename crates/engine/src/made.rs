//! A history that was decided elsewhere, such as a generated one, written as it is: many batches to a transaction.

use crate::act::{entry, people_writes};
use crate::keeper::{Keeper, fingerprint};
use domain::command::Command;
use domain::event::Event;
use domain::id::{AppointmentId, PersonId};
use domain::role::PersonDetails;
use domain::time::Instant;
use log::{AppendError, Batch};

/// One decided batch of a history.
#[derive(Clone, Debug)]
pub struct Made {
    /// When.
    pub at: Instant,
    /// By whom.
    pub actor: PersonId,
    /// By which appointment.
    pub appointment: Option<AppointmentId>,
    /// By which delegation or decision.
    pub reference: Option<String>,
    /// What was asked for.
    pub commands: Vec<Command>,
    /// What was decided.
    pub events: Vec<Event>,
    /// What is written to the person register.
    pub people: Vec<PersonDetails>,
}

impl Keeper {
    /// Writes a history after what there is, without publishing it: call [`Keeper::read_anew`] when all is written.
    pub async fn write_history(&self, history: Vec<Made>) -> Result<(), AppendError> {
        let head = self.store.head(self.id).await?.ok_or(AppendError::NoMunicipality)?;
        let batch = |made: Made| Batch {
            actor: u64::from(made.actor.0),
            appointment: made.appointment.map(|appointment| u64::from(appointment.0)),
            delegation: made.reference,
            recorded_at: made.at.0,
            command_id: log::chance::bytes(),
            fingerprint: fingerprint(&made.commands),
            entries: made.events.iter().map(entry).collect(),
            side: people_writes(&made.people),
            disposals: Vec::new(),
        };
        self.store.append_all(self.id, head.position(), history.into_iter().map(batch).collect()).await?;
        Ok(())
    }

    /// Reads the whole log anew and publishes it.
    pub async fn read_anew(&self) -> Result<(), crate::ReadError> {
        let _turn = self.turn.lock().await;
        self.reread().await
    }
}
