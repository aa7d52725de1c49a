//! Attempts to sign in, counted in the database so that all nodes count together.

use crate::{Store, StoreError, head::Hash};

impl Store {
    /// Notes an attempt and answers how many there were after `since`, this one included.
    ///
    /// `subject` is the hash of what is limited, a sign-in name or a network address, so that neither lies here.
    pub async fn count_attempt(
        &self,
        municipality: u64,
        subject: &Hash,
        at: i64,
        since: i64,
    ) -> Result<u64, StoreError> {
        const NOTE: &str = "INSERT INTO sign_in_attempt (municipality, subject, at, count) VALUES ($1, $2, $3, 1) \
             ON CONFLICT (municipality, subject, at) DO UPDATE SET count = sign_in_attempt.count + 1";
        const COUNT: &str = "SELECT CAST(COALESCE(SUM(count), 0) AS BIGINT) FROM sign_in_attempt \
             WHERE municipality = $1 AND subject = $2 AND at > $3";
        let mut work = self.begin().await?;
        work.run(NOTE, vec![municipality.into(), subject.into(), at.into()]).await?;
        let row = work.row(COUNT, vec![municipality.into(), subject.into(), since.into()]).await?;
        work.commit().await?;
        row.map_or(Ok(0), |row| row.number(0))
    }

    /// Forgets a subject's attempts, after one that succeeded.
    pub async fn clear_attempts(&self, municipality: u64, subject: &Hash) -> Result<(), StoreError> {
        const SQL: &str = "DELETE FROM sign_in_attempt WHERE municipality = $1 AND subject = $2";
        self.run(SQL, vec![municipality.into(), subject.into()]).await.map(drop)
    }

    /// Clears away attempts until `until`, in all municipalities; answers how many rows.
    pub async fn remove_old_attempts(&self, until: i64) -> Result<u64, StoreError> {
        self.run("DELETE FROM sign_in_attempt WHERE at <= $1", vec![until.into()]).await
    }
}
