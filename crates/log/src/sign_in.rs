//! Sign-ins: who is signed in, by the hash of a secret that only the browser has.

use crate::{Store, StoreError, head::Hash, value::Row};

/// One person signed in at one browser.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignIn {
    /// SHA-256 of the secret in the cookie.
    pub digest: Hash,
    /// The person's number.
    pub person: u64,
    /// How the person signed in, such as `password` or `oidc`.
    pub method: String,
    /// What else the pages keep with it; opaque here.
    pub content: Vec<u8>,
    /// Microseconds since 1970 (UTC).
    pub created_at: i64,
    /// When it was last used, as seldom as the caller cares to say so.
    pub seen_at: i64,
    /// When it ends.
    pub expires_at: i64,
}

impl Store {
    /// Puts a sign-in, in place of one with the same digest.
    pub async fn put_sign_in(&self, municipality: u64, sign_in: &SignIn) -> Result<(), StoreError> {
        const SQL: &str = "INSERT INTO sign_in \
             (municipality, digest, person, method, content, created_at, seen_at, expires_at) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (municipality, digest) DO UPDATE SET \
             person = excluded.person, method = excluded.method, content = excluded.content, \
             created_at = excluded.created_at, seen_at = excluded.seen_at, expires_at = excluded.expires_at";
        let values = vec![
            municipality.into(),
            (&sign_in.digest).into(),
            sign_in.person.into(),
            sign_in.method.as_str().into(),
            sign_in.content.as_slice().into(),
            sign_in.created_at.into(),
            sign_in.seen_at.into(),
            sign_in.expires_at.into(),
        ];
        self.run(SQL, values).await.map(drop)
    }

    /// The sign-in with this digest, unless it has ended at `now`.
    pub async fn sign_in(&self, municipality: u64, digest: &Hash, now: i64) -> Result<Option<SignIn>, StoreError> {
        const SQL: &str = "SELECT digest, person, method, content, created_at, seen_at, expires_at FROM sign_in \
             WHERE municipality = $1 AND digest = $2 AND expires_at > $3";
        let row = self.row(SQL, vec![municipality.into(), digest.into(), now.into()]).await?;
        row.as_ref().map(read).transpose()
    }

    /// A person's sign-ins that have not ended at `now`, latest first.
    pub async fn sign_ins_of(&self, municipality: u64, person: u64, now: i64) -> Result<Vec<SignIn>, StoreError> {
        const SQL: &str = "SELECT digest, person, method, content, created_at, seen_at, expires_at FROM sign_in \
             WHERE municipality = $1 AND person = $2 AND expires_at > $3 ORDER BY seen_at DESC, digest";
        let rows = self.rows(SQL, vec![municipality.into(), person.into(), now.into()]).await?;
        rows.iter().map(read).collect()
    }

    /// Says that a sign-in is in use, and when it now ends.
    pub async fn touch_sign_in(
        &self,
        municipality: u64,
        digest: &Hash,
        seen_at: i64,
        expires_at: i64,
    ) -> Result<(), StoreError> {
        const SQL: &str = "UPDATE sign_in SET seen_at = $1, expires_at = $2 WHERE municipality = $3 AND digest = $4";
        let values = vec![seen_at.into(), expires_at.into(), municipality.into(), digest.into()];
        self.run(SQL, values).await.map(drop)
    }

    /// Signs out.
    pub async fn remove_sign_in(&self, municipality: u64, digest: &Hash) -> Result<(), StoreError> {
        const SQL: &str = "DELETE FROM sign_in WHERE municipality = $1 AND digest = $2";
        self.run(SQL, vec![municipality.into(), digest.into()]).await.map(drop)
    }

    /// Signs a person out everywhere.
    pub async fn remove_sign_ins_of(&self, municipality: u64, person: u64) -> Result<(), StoreError> {
        const SQL: &str = "DELETE FROM sign_in WHERE municipality = $1 AND person = $2";
        self.run(SQL, vec![municipality.into(), person.into()]).await.map(drop)
    }

    /// Clears away what has ended at `now`, in all municipalities; answers how many.
    pub async fn remove_ended_sign_ins(&self, now: i64) -> Result<u64, StoreError> {
        self.run("DELETE FROM sign_in WHERE expires_at <= $1", vec![now.into()]).await
    }
}

fn read(row: &Row) -> Result<SignIn, StoreError> {
    Ok(SignIn {
        digest: row.hash(0)?,
        person: row.number(1)?,
        method: row.get(2)?,
        content: row.get(3)?,
        created_at: row.get(4)?,
        seen_at: row.get(5)?,
        expires_at: row.get(6)?,
    })
}
