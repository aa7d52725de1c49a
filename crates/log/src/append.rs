//! Appending: one transaction, whatever the batch holds.
//! The expected position is compared under the write lock, so that of two writers one is told of the other.

use sqlx::SqlSafeStr as _;

use crate::{
    AppendError, Appended, Batch, Head, Position, Settled, SideWrite, Store, StoreError, attachment, chain, chance,
    draft,
    head::Hash,
    person, postgres, removal,
    schema::{COMMAND, EVENT},
    store::{Pool, Work},
    value::Value,
};

impl Store {
    /// Appends a batch after `expected`, the head it was decided at.
    ///
    /// When the future is dropped before it is done, the outcome is as little known as after
    /// [`AppendError::Unknown`].
    pub async fn append(&self, municipality: u64, expected: Position, batch: Batch) -> Result<Appended, AppendError> {
        let (actor, command_id, fingerprint) = (batch.actor, batch.command_id, batch.fingerprint);
        let mut work = self.begin().await?;
        match write(&mut work, municipality, expected, batch).await {
            Ok(appended) => {
                work.commit().await.map_err(AppendError::Unknown)?;
                self.announce(appended.count);
                Ok(appended)
            }
            // A key was taken in spite of the comparison, as engines that do not lock rows let it happen.
            Err(AppendError::Store(error)) if error.is_clash() => {
                drop(work);
                let Some(head) = self.head(municipality).await? else { return Err(AppendError::NoMunicipality) };
                match self.settle(municipality, actor, command_id).await? {
                    Some(earlier) => Err(answered_before(&earlier, &fingerprint)),
                    None if head.position() == expected => Err(AppendError::Store(error)),
                    None => Err(AppendError::Clash { head }),
                }
            }
            Err(error) => Err(error),
        }
    }

    /// Appends batches one after another in one transaction, for a history that is made or moved: all of them or
    /// none. Answers the head after the last; none when there were no batches.
    pub async fn append_all(
        &self,
        municipality: u64,
        expected: Position,
        batches: Vec<Batch>,
    ) -> Result<Option<Head>, AppendError> {
        let mut work = self.begin().await?;
        let (mut expected, mut last, mut count) = (expected, None, 0);
        for batch in batches {
            let appended = write(&mut work, municipality, expected, batch).await?;
            expected = appended.head.position();
            count += appended.count;
            last = Some(appended.head);
        }
        work.commit().await.map_err(AppendError::Unknown)?;
        self.announce(count);
        Ok(last)
    }

    /// What became of a command, for outcomes that are not known; none if it was never carried out.
    pub async fn settle(
        &self,
        municipality: u64,
        actor: u64,
        command_id: [u8; 16],
    ) -> Result<Option<Settled>, StoreError> {
        const SQL: &str = "SELECT first_seq, count, fingerprint FROM command \
             WHERE municipality = $1 AND actor = $2 AND command_id = $3";
        let found = self.row(SQL, vec![municipality.into(), actor.into(), (&command_id).into()]).await?;
        found
            .map(|row| Ok(Settled { first_seq: row.number(0)?, count: row.number(1)?, fingerprint: row.hash(2)? }))
            .transpose()
    }

    /// Wakes followers here, and tells other nodes where that is possible.
    fn announce(&self, count: u64) {
        if count == 0 {
            return;
        }
        self.moved().notify_waiters();
        if let Pool::Postgres(pool) = self.pool() {
            let pool = pool.clone();
            tokio::spawn(async move { postgres::tell(&pool).await });
        }
    }
}

fn answered_before(earlier: &Settled, fingerprint: &Hash) -> AppendError {
    if earlier.fingerprint == *fingerprint {
        AppendError::Repeated { first_seq: earlier.first_seq, count: earlier.count }
    } else {
        AppendError::Reused
    }
}

async fn write(work: &mut Work, municipality: u64, expected: Position, batch: Batch) -> Result<Appended, AppendError> {
    let head = ground(work, municipality, &batch).await?;
    if head.position() != expected {
        return Err(AppendError::Clash { head });
    }
    let removes = !batch.disposals.is_empty() || batch.side.iter().any(SideWrite::removes);
    if removes && batch.entries.is_empty() {
        return Err(AppendError::Untold);
    }
    let (first_seq, count) = (head.seq + 1, batch.entries.len() as u64);
    let (rows, next) = chained(municipality, head, &batch);
    let command = vec![
        municipality.into(),
        batch.actor.into(),
        (&batch.command_id).into(),
        (&batch.fingerprint).into(),
        first_seq.into(),
        count.into(),
    ];
    put(work, municipality, rows, command, (head, next)).await?;
    let mut removals = removal::Register::new(municipality, first_seq);
    for side in batch.side {
        match side {
            SideWrite::Person(version) => person::write(work, municipality, next.seq, version).await?,
            SideWrite::ForgetPerson { person, name } => {
                person::forget(work, &mut removals, next.seq, person, name).await?;
            }
            SideWrite::Attachment(file) => attachment::write(work, municipality, &file).await?,
            SideWrite::RemoveAttachment { digest } => attachment::remove(work, &mut removals, digest).await?,
            SideWrite::RemoveDrafts => draft::remove_all(work, municipality).await?,
        }
    }
    for disposal in &batch.disposals {
        removal::dispose(work, &mut removals, disposal).await?;
    }
    removals.write(work).await?;
    Ok(Appended { first_seq, count, recorded_at: next.recorded_at, head: next })
}

/// The head as it is, unless the command was sent before.
async fn ground(work: &mut Work, municipality: u64, batch: &Batch) -> Result<Head, AppendError> {
    let keys = vec![municipality.into(), batch.actor.into(), (&batch.command_id).into()];
    let Some(row) = work.row(work.ground(), keys).await? else { return Err(AppendError::NoMunicipality) };
    if let Some(fingerprint) = row.optional_array(3)? {
        let earlier = Settled { first_seq: row.number(4)?, count: row.number(5)?, fingerprint };
        return Err(answered_before(&earlier, &batch.fingerprint));
    }
    Ok(Head { seq: row.number(0)?, hash: row.hash(1)?, recorded_at: row.get(2).map_err(AppendError::Store)? })
}

/// The rows of the batch's events, and the head after them.
fn chained(municipality: u64, mut head: Head, batch: &Batch) -> (Vec<Vec<Value>>, Head) {
    if batch.entries.is_empty() {
        return (vec![], head);
    }
    // Time follows position even when a clock is set back or two nodes disagree. An empty log has no time to follow:
    // a history that is moved or made begins when it says.
    head.recorded_at = if head.seq == 0 { batch.recorded_at } else { head.recorded_at.max(batch.recorded_at) };
    let mut salts = vec![[0; 32]; batch.entries.len()];
    chance::fill(salts.as_flattened_mut());
    let rows = std::iter::zip(&batch.entries, &salts).map(|(entry, salt)| {
        head.seq += 1;
        let payload_hash = chain::payload_hash(salt, &entry.payload);
        head.hash = chain::Link {
            previous: head.hash,
            municipality,
            seq: head.seq,
            recorded_at: head.recorded_at,
            kind: &entry.kind,
            actor: batch.actor,
            appointment: batch.appointment,
            delegation: batch.delegation.as_deref(),
            command_id: &batch.command_id,
            payload_hash,
        }
        .hash();
        vec![
            municipality.into(),
            head.seq.into(),
            head.recorded_at.into(),
            entry.kind.as_str().into(),
            batch.actor.into(),
            batch.appointment.into(),
            batch.delegation.as_deref().into(),
            (&batch.command_id).into(),
            entry.payload.as_slice().into(),
            salt.into(),
            (&payload_hash).into(),
            (&head.hash).into(),
            Value::Integer(None),
        ]
    });
    let rows = rows.collect();
    (rows, head)
}

/// Puts the events, the command's row and the head in their places: in one go as a rule, for each statement waits to be
/// carried from one thread to another and back.
async fn put(
    work: &mut Work,
    municipality: u64,
    mut events: Vec<Vec<Value>>,
    command: Vec<Value>,
    (from, to): (Head, Head),
) -> Result<(), AppendError> {
    if events.len() > FEW {
        work.insert(&EVENT, std::mem::take(&mut events)).await?;
    }
    let mut rows = events.len() as u64 + 1;
    let numbered = work.is_numbered();
    let mut statements = Vec::with_capacity(3);
    if !events.is_empty() {
        statements.push((EVENT.insert(events.len(), numbered), events.concat()));
    }
    statements.push((COMMAND.insert(1, numbered), command));
    if to.seq > from.seq {
        let sql = if numbered { MOVE_HEAD_NUMBERED } else { MOVE_HEAD };
        let values =
            vec![to.seq.into(), (&to.hash).into(), to.recorded_at.into(), municipality.into(), from.seq.into()];
        statements.push((sql.into_sql_str(), values));
        rows += 1;
    }
    if work.run_all(statements).await? == rows { Ok(()) } else { Err(AppendError::Clash { head: from }) }
}

/// So many events go along with the other statements.
const FEW: usize = 16;

const MOVE_HEAD: &str = "UPDATE municipality SET head_seq = ?, head_hash = ?, head_recorded_at = ? \
     WHERE id = ? AND head_seq = ?";
const MOVE_HEAD_NUMBERED: &str = "UPDATE municipality SET head_seq = $1, head_hash = $2, head_recorded_at = $3 \
     WHERE id = $4 AND head_seq = $5";
