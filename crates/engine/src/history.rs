//! A history that was decided elsewhere, such as a made-up one, written as it is: many batches to a transaction.

use crate::act::{entry, people_writes};
use crate::keeper::{Keeper, fingerprint};
use crate::read::ReadError;
use domain::history::Batch;
use log::AppendError;

/// So many events, or the few more that come with the last batch, go into one transaction.
const TRANSACTION: usize = 2_000;

/// Why a history was not written whole: what is there of it should be thrown away.
#[derive(Debug, thiserror::Error)]
pub enum HistoryError {
    /// It could not be written.
    #[error(transparent)]
    Append(#[from] AppendError),
    /// What was written could not be read.
    #[error(transparent)]
    Read(#[from] ReadError),
}

impl Keeper {
    /// Writes a history after what there is, and publishes it when all is written. It is made on a thread of its
    /// own, a few transactions ahead of the writing.
    pub async fn write_history(
        &self,
        history: impl Iterator<Item = Batch> + Send + 'static,
    ) -> Result<(), HistoryError> {
        let _turn = self.turn.lock().await;
        let (send, mut receive) = tokio::sync::mpsc::channel(2);
        let making = tokio::task::spawn_blocking(move || {
            let (mut part, mut events) = (Vec::new(), 0);
            for batch in history {
                events += batch.events.len();
                part.push(as_stored(batch));
                if events >= TRANSACTION {
                    events = 0;
                    if send.blocking_send(std::mem::take(&mut part)).is_err() {
                        return;
                    }
                }
            }
            // Nobody receives any more only if writing failed, and that is told below.
            let _ = send.blocking_send(part);
        });
        let mut head = self.store.head(self.id).await.map_err(AppendError::from)?.ok_or(AppendError::NoMunicipality)?;
        while let Some(part) = receive.recv().await {
            head = self.store.append_all(self.id, head.position(), part).await?.unwrap_or(head);
        }
        making.await.map_err(|_| ReadError::Interrupted)?;
        Ok(self.reread().await?)
    }
}

fn as_stored(batch: Batch) -> log::Batch {
    log::Batch {
        actor: u64::from(batch.by.actor().0),
        appointment: batch.appointment.map(|appointment| u64::from(appointment.0)),
        delegation: batch.reference.map(|reference| reference.to_string()),
        recorded_at: batch.at.0,
        command_id: log::chance::bytes(),
        fingerprint: fingerprint(&batch.commands),
        entries: batch.events.iter().map(entry).collect(),
        side: people_writes(&batch.people),
        disposals: Vec::new(),
    }
}
