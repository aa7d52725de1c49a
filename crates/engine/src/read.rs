//! From stored events to values.

use domain::event::{Event, Stamp, Unreadable};
use domain::id::PersonId;
use domain::municipality::Municipality;
use domain::time::Instant;
use log::{Store, StoreError, Stored};

/// How many events are read at a time.
pub(crate) const CHUNK: u64 = 20_000;

/// Why a log could not be read.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// An event is of a kind or content that this program does not know: a later version wrote it.
    #[error("event {seq} cannot be read by this version of the program: {what}")]
    Foreign {
        /// The event.
        seq: u64,
        /// What is foreign about it.
        what: String,
    },
    /// The reader stopped before the end.
    #[error("reading was interrupted")]
    Interrupted,
}

/// Reads one event.
pub(crate) fn event(stored: &Stored) -> Result<(Event, Stamp), ReadError> {
    let event = Event::read(&stored.kind, &stored.payload).map_err(|unreadable| ReadError::Foreign {
        seq: stored.seq,
        what: match unreadable {
            Unreadable::UnknownKind(kind) => format!("kind {kind} is unknown"),
            Unreadable::Malformed(error) => format!("kind {}: {error}", stored.kind),
        },
    })?;
    Ok((event, stamp(stored)))
}

/// The domain's stamp of a stored event.
pub(crate) fn stamp(stored: &Stored) -> Stamp {
    let actor = PersonId(u32::try_from(stored.actor).unwrap_or_default());
    Stamp { seq: stored.seq, at: Instant(stored.recorded_at), actor }
}

/// Reads on from a value to a position (or the end), event by event, handing each to `seen` before it is applied.
/// Reading from the store and decoding go on side by side.
pub(crate) async fn forward(
    store: &Store,
    id: u64,
    mut value: Municipality,
    until: Option<u64>,
    mut seen: impl FnMut(&Stored, &Event, &Municipality) + Send + 'static,
) -> Result<(Municipality, Option<log::Position>), ReadError> {
    let (send, mut receive) = tokio::sync::mpsc::channel::<Vec<Stored>>(2);
    let (store, start) = (store.clone(), value.position.seq);
    let reader = tokio::spawn(async move {
        let mut after = start;
        loop {
            let limit = until.map_or(CHUNK, |until| until.saturating_sub(after).min(CHUNK));
            if limit == 0 {
                return Ok::<(), StoreError>(());
            }
            let events = store.read(id, after, limit).await?;
            let Some(last) = events.last() else { return Ok(()) };
            after = last.seq;
            let full = events.len() as u64 == limit;
            if send.send(events).await.is_err() || !full {
                return Ok(());
            }
        }
    });
    let applied = tokio::task::spawn_blocking(move || {
        let mut position = None;
        while let Some(chunk) = receive.blocking_recv() {
            for stored in &chunk {
                let (event, stamp) = event(stored)?;
                seen(stored, &event, &value);
                value.apply(event, stamp);
                position = Some(stored.position());
            }
        }
        Ok::<_, ReadError>((value, position))
    });
    let applied = applied.await.map_err(|_| ReadError::Interrupted)?;
    let read = reader.await.map_err(|_| ReadError::Interrupted)?;
    let applied = applied?;
    read?;
    Ok(applied)
}
