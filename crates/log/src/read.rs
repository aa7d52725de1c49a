//! Reading the log, from a position or by position.

use std::{collections::BTreeSet, sync::Arc};

use futures::TryStreamExt as _;
use sqlx::{AssertSqlSafe, SqlSafeStr as _};

use crate::{Position, Store, StoreError, head::Hash, packed, store::Pool, value::Row};

/// An event as it is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stored {
    /// Position, from 1.
    pub seq: u64,
    /// Microseconds since 1970 (UTC), never before the event before.
    pub recorded_at: i64,
    /// What kind of event; shared between the events of one read.
    pub kind: Arc<str>,
    /// Who acted.
    pub actor: u64,
    /// By which appointment.
    pub appointment: Option<u64>,
    /// By which delegation.
    pub delegation: Option<String>,
    /// The command that wrote it; equal for the events of one batch.
    pub command_id: [u8; 16],
    /// The payload, or the residue when it was disposed of.
    pub payload: Vec<u8>,
    /// First event of the batch that disposed of it.
    pub disposed_by: Option<u64>,
    /// Chain hash up to and with this event.
    pub chain_hash: Hash,
}

impl Stored {
    /// Whether the payload is a residue.
    pub fn disposed(&self) -> bool {
        self.disposed_by.is_some()
    }

    /// The position as it can be kept.
    pub fn position(&self) -> Position {
        Position { seq: self.seq, hash: self.chain_hash }
    }
}

/// The columns that [`Reader`] expects, in its order.
pub(crate) const COLUMNS: &str =
    "seq, recorded_at, kind, actor, appointment, delegation, command_id, payload, disposed_by, chain_hash";

/// The few kinds there are, so that each is allocated once for a read.
#[derive(Default)]
pub(crate) struct Kinds(BTreeSet<Arc<str>>);

impl Kinds {
    pub(crate) fn share(&mut self, kind: &str) -> Arc<str> {
        if let Some(known) = self.0.get(kind) {
            return Arc::clone(known);
        }
        let kind: Arc<str> = kind.into();
        self.0.insert(Arc::clone(&kind));
        kind
    }
}

/// Turns rows into events.
#[derive(Default)]
pub(crate) struct Reader {
    kinds: Kinds,
}

impl Reader {
    pub(crate) fn event(&mut self, row: &Row) -> Result<Stored, StoreError> {
        Ok(Stored {
            seq: row.number(0)?,
            recorded_at: row.get(1)?,
            kind: self.kinds.share(row.get(2)?),
            actor: row.number(3)?,
            appointment: row.optional_number(4)?,
            delegation: row.get(5)?,
            command_id: row.array(6)?,
            payload: row.get(7)?,
            disposed_by: row.optional_number(8)?,
            chain_hash: row.hash(9)?,
        })
    }
}

impl Store {
    /// At most `limit` events after position `after`, in order; none at the end of the log.
    pub async fn read(&self, municipality: u64, after: u64, limit: u64) -> Result<Vec<Stored>, StoreError> {
        let Some(head) = self.head(municipality).await? else { return Ok(vec![]) };
        let last = after.saturating_add(limit).min(head.seq);
        if let Pool::Sqlite { read, .. } = self.pool() {
            return packed::read(read, municipality, after, last).await;
        }
        let sql =
            format!("SELECT {COLUMNS} FROM event WHERE municipality = $1 AND seq > $2 AND seq <= $3 ORDER BY seq");
        let mut rows =
            self.stream(AssertSqlSafe(sql).into_sql_str(), vec![municipality.into(), after.into(), last.into()]);
        let mut reader = Reader::default();
        let mut events = Vec::with_capacity(usize::try_from(last.saturating_sub(after)).unwrap_or_default());
        while let Some(row) = rows.try_next().await? {
            events.push(reader.event(&row)?);
        }
        Ok(events)
    }

    /// The events at these positions, in order of position; those that are not there are left out.
    pub async fn read_seqs(&self, municipality: u64, seqs: &[u64]) -> Result<Vec<Stored>, StoreError> {
        let (mut reader, mut events) = (Reader::default(), Vec::with_capacity(seqs.len()));
        let wanted: Vec<u64> = seqs.iter().copied().collect::<BTreeSet<_>>().into_iter().collect();
        for wanted in wanted.chunks(500) {
            let places: Vec<String> = (2..=wanted.len() + 1).map(|place| format!("${place}")).collect();
            let sql = format!(
                "SELECT {COLUMNS} FROM event WHERE municipality = $1 AND seq IN ({}) ORDER BY seq",
                places.join(", ")
            );
            let values = std::iter::once(municipality).chain(wanted.iter().copied()).map(Into::into).collect();
            for row in self.rows(AssertSqlSafe(sql), values).await? {
                events.push(reader.event(&row)?);
            }
        }
        Ok(events)
    }
}
