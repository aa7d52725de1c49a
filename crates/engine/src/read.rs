//! From stored events to values.

use domain::event::{Event, Stamp, Unreadable};
use domain::id::PersonId;
use domain::municipality::Municipality;
use domain::time::Instant;
use log::{Position, Store, StoreError, Stored};

/// How many events are read at a time.
pub(crate) const CHUNK: u64 = 10_000;

/// So many decoded events are handed on at a time: few enough to stay near the processor.
const AT_ONCE: usize = 500;

/// Why a municipality cannot be served until somebody has seen to it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Trouble {
    /// An event is of a kind or content that this program does not know: a later version wrote it.
    #[error("event {seq} cannot be read by this version of the program: {what}")]
    Foreign {
        /// The event.
        seq: u64,
        /// What is foreign about it.
        what: String,
    },
    /// The store has moved back, as after a failover to a standby that was behind, or holds another history: what
    /// was read from it is not there any more.
    #[error("the store no longer holds event {seq} as it was read: it has moved back; see to the store, then restart")]
    MovedBack {
        /// The last event that was read.
        seq: u64,
    },
}

/// Why a log could not be read.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// What the log holds cannot be served.
    #[error(transparent)]
    Trouble(#[from] Trouble),
    /// The reader stopped before the end.
    #[error("reading was interrupted")]
    Interrupted,
}

/// Reads one event.
pub(crate) fn event(stored: &Stored) -> Result<(Event, Stamp), ReadError> {
    let event = Event::read(&stored.kind, &stored.payload).map_err(|unreadable| Trouble::Foreign {
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

/// Reads on from a value to a position (or the end), event by event, handing each to `seen` before it is applied; what
/// `seen` is given has no payload any more. `from` is where the value stands. Reading from the store, decoding and applying
/// go on side by side, each a little ahead of the next.
pub(crate) async fn forward(
    store: &Store,
    id: u64,
    from: Position,
    mut value: Municipality,
    until: Option<u64>,
    mut seen: impl FnMut(&Stored, &Event, &Municipality) + Send + 'static,
) -> Result<(Municipality, Position), ReadError> {
    let (send, mut receive) = tokio::sync::mpsc::channel::<Vec<Stored>>(1);
    let (hand_on, mut decoded) = tokio::sync::mpsc::channel::<Vec<(Stored, Event)>>(4);
    let store = store.clone();
    let reader = tokio::spawn(async move {
        let mut known = from;
        loop {
            let limit = until.map_or(CHUNK, |until| until.saturating_sub(known.seq).min(CHUNK));
            let events = following(&store, id, known, limit).await?;
            let Some(last) = events.last() else { return Ok::<(), ReadError>(()) };
            known = last.position();
            let full = events.len() as u64 == limit;
            if send.send(events).await.is_err() || !full {
                return Ok(());
            }
        }
    });
    let decoding = tokio::task::spawn_blocking(move || {
        while let Some(chunk) = receive.blocking_recv() {
            let mut chunk = chunk.into_iter().map(decode).peekable();
            while chunk.peek().is_some() {
                let part = chunk.by_ref().take(AT_ONCE).collect::<Result<Vec<_>, _>>()?;
                if hand_on.blocking_send(part).is_err() {
                    return Ok(());
                }
            }
        }
        Ok::<(), ReadError>(())
    });
    let applied = tokio::task::spawn_blocking(move || {
        let mut position = from;
        while let Some(chunk) = decoded.blocking_recv() {
            for (stored, event) in chunk {
                seen(&stored, &event, &value);
                value.apply(event, stamp(&stored));
                position = stored.position();
            }
        }
        (value, position)
    });
    let applied = applied.await.map_err(|_| ReadError::Interrupted)?;
    decoding.await.map_err(|_| ReadError::Interrupted)??;
    reader.await.map_err(|_| ReadError::Interrupted)??;
    Ok(applied)
}

/// Reads one event, and lets go of its bytes.
fn decode(mut stored: Stored) -> Result<(Stored, Event), ReadError> {
    let (event, _) = event(&stored)?;
    stored.payload = Vec::new();
    Ok((stored, event))
}

/// At most `limit` events after a known one. The known one is read along with them, in one look at the store, so that
/// what comes is known to follow it: a store may have moved back since, and forward again with other events.
async fn following(store: &Store, id: u64, known: Position, limit: u64) -> Result<Vec<Stored>, ReadError> {
    if known == Position::START {
        return Ok(store.read(id, 0, limit).await?);
    }
    let mut events = store.read(id, known.seq.saturating_sub(1), limit.saturating_add(1)).await?;
    if events.first().map(Stored::position) != Some(known) {
        return Err(Trouble::MovedBack { seq: known.seq }.into());
    }
    events.remove(0);
    Ok(events)
}
