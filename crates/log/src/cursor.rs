//! Cursors: how far a follower with effects outside, such as mail, has come in a log.

use crate::{Store, StoreError};

impl Store {
    /// Position that the follower has dealt with; 0 before its first.
    pub async fn cursor(&self, municipality: u64, name: &str) -> Result<u64, StoreError> {
        const SQL: &str = "SELECT seq FROM cursor WHERE municipality = $1 AND name = $2";
        let row = self.row(SQL, vec![municipality.into(), name.into()]).await?;
        row.map_or(Ok(0), |row| row.number(0))
    }

    /// Moves a cursor forwards; false when another node has moved it as far or farther, and this one should leave
    /// the rest to it.
    pub async fn move_cursor(&self, municipality: u64, name: &str, seq: u64) -> Result<bool, StoreError> {
        const SQL: &str = "INSERT INTO cursor (municipality, name, seq) VALUES ($1, $2, $3) \
             ON CONFLICT (municipality, name) DO UPDATE SET seq = excluded.seq WHERE cursor.seq < excluded.seq";
        Ok(self.run(SQL, vec![municipality.into(), name.into(), seq.into()]).await? == 1)
    }
}
