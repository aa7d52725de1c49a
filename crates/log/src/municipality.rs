//! The municipalities that the store holds logs for, and where each log stands.

use crate::{Head, Store, StoreError, schema::MUNICIPALITY, value::Row};

/// A municipality's row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Municipality {
    /// Number in this store, from 1; part of the chain, so a restore keeps it.
    pub id: u64,
    /// Short name, used in addresses.
    pub slug: String,
    /// Microseconds since 1970 (UTC).
    pub created_at: i64,
    /// Where its log stands.
    pub head: Head,
}

impl Store {
    /// All municipalities, by number.
    pub async fn municipalities(&self) -> Result<Vec<Municipality>, StoreError> {
        let rows = self.rows(MUNICIPALITY.dump(), vec![]).await?;
        rows.iter().map(read).collect()
    }

    /// Makes an empty log for a municipality.
    ///
    /// # Errors
    /// [`StoreError::SlugTaken`] when another has this short name.
    pub async fn create_municipality(&self, slug: &str, created_at: i64) -> Result<Municipality, StoreError> {
        const LAST: &str = "SELECT COALESCE(MAX(id), 0) FROM municipality";
        const TAKEN: &str = "SELECT id FROM municipality WHERE slug = $1";
        let mut work = self.begin().await?;
        if work.row(TAKEN, vec![slug.into()]).await?.is_some() {
            return Err(StoreError::SlugTaken);
        }
        let last = work.row(LAST, vec![]).await?.map_or(Ok(0), |row| row.number(0))?;
        let head = Head { seq: 0, hash: [0; 32], recorded_at: created_at };
        let id = last + 1;
        let row =
            vec![id.into(), slug.into(), created_at.into(), head.seq.into(), (&head.hash).into(), created_at.into()];
        work.insert(&MUNICIPALITY, vec![row]).await?;
        work.commit().await?;
        Ok(Municipality { id, slug: slug.to_owned(), created_at, head })
    }

    /// Where a municipality's log stands; none if there is no such municipality.
    pub async fn head(&self, municipality: u64) -> Result<Option<Head>, StoreError> {
        const SQL: &str = "SELECT head_seq, head_hash, head_recorded_at FROM municipality WHERE id = $1";
        let row = self.row(SQL, vec![municipality.into()]).await?;
        row.map(|row| Ok(Head { seq: row.number(0)?, hash: row.hash(1)?, recorded_at: row.get(2)? })).transpose()
    }
}

fn read(row: &Row) -> Result<Municipality, StoreError> {
    Ok(Municipality {
        id: row.number(0)?,
        slug: row.get(1)?,
        created_at: row.get(2)?,
        head: Head { seq: row.number(3)?, hash: row.hash(4)?, recorded_at: row.get(5)? },
    })
}
