//! Following: which logs have moved since one last looked.
//! Looking is one small query that also sees what other processes wrote; being told is comfort that shortens the
//! wait.

use std::{collections::BTreeMap, pin::pin, time::Duration};

use sqlx::postgres::PgListener;

use crate::{Head, Store, StoreError, postgres, store::Pool};

/// Remembers how far each log had come.
pub struct Watch {
    store: Store,
    every: Duration,
    seen: BTreeMap<u64, Option<Head>>,
    listener: Option<PgListener>,
}

impl Store {
    /// Where every log stands, by municipality.
    pub async fn heads(&self) -> Result<BTreeMap<u64, Head>, StoreError> {
        Ok(self.municipalities().await?.into_iter().map(|municipality| (municipality.id, municipality.head)).collect())
    }

    /// A watch that looks `every` so often, and counts as moved what differs from `seen`; with an empty `seen`, the
    /// first look tells of every municipality.
    pub async fn watch(&self, every: Duration, seen: BTreeMap<u64, Head>) -> Watch {
        let listener = match self.pool() {
            Pool::Sqlite { .. } => None,
            Pool::Postgres(pool) => postgres::listen(pool).await,
        };
        let seen = seen.into_iter().map(|(id, head)| (id, Some(head))).collect();
        Watch { store: self.clone(), every, seen, listener }
    }
}

impl Watch {
    /// What has moved since the last look, forwards or backwards, without waiting. A log that is there no more
    /// stands before its first event.
    pub async fn look(&mut self) -> Result<Vec<(u64, Head)>, StoreError> {
        const GONE: Head = Head { seq: 0, hash: [0; 32], recorded_at: 0 };
        let heads = self.store.heads().await?;
        let gone = self.seen.keys().filter(|id| !heads.contains_key(id)).map(|id| (*id, GONE));
        let moved = heads.iter().filter(|(id, head)| self.seen.get(id) != Some(&Some(**head)));
        let moved = moved.map(|(id, head)| (*id, *head)).chain(gone).collect();
        self.seen = heads.into_iter().map(|(id, head)| (id, Some(head))).collect();
        Ok(moved)
    }

    /// Tells of a log again at the next look, for whoever could not read it.
    pub fn look_again(&mut self, municipality: u64) {
        self.seen.insert(municipality, None);
    }

    /// Waits until something has moved, and tells what.
    ///
    /// May be dropped while it waits; nothing is lost. After an error it can be called again.
    pub async fn next(&mut self) -> Result<Vec<(u64, Head)>, StoreError> {
        let store = self.store.clone();
        loop {
            // Asked for before looking, so that what is appended in between still wakes.
            let mut told = pin!(store.moved().notified());
            told.as_mut().enable();
            let moved = self.look().await?;
            if !moved.is_empty() {
                return Ok(moved);
            }
            tokio::select! {
                () = told => {}
                () = tokio::time::sleep(self.every) => {}
                () = heard(&mut self.listener) => {}
            }
        }
    }
}

/// Waits for word from another node; for ever when there is nobody to listen to.
async fn heard(listener: &mut Option<PgListener>) {
    if let Some(open) = listener {
        if open.recv().await.is_ok() {
            return;
        }
        *listener = None;
    }
    std::future::pending::<()>().await;
}
