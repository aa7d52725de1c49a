//! Tokens for the programming interface, by the hash of the secret that only the holder has.

use crate::{Store, StoreError, head::Hash, value::Row};

/// A token.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// SHA-256 of the secret.
    pub digest: Hash,
    /// On whose behalf it acts.
    pub person: u64,
    /// What the person calls it.
    pub name: String,
    /// What it may be used for; opaque here.
    pub scope: String,
    /// Microseconds since 1970 (UTC).
    pub created_at: i64,
    /// When it ends, if it does.
    pub expires_at: Option<i64>,
    /// When it was last used, as seldom as the caller cares to say so.
    pub used_at: Option<i64>,
}

impl Store {
    /// Puts a new token.
    pub async fn put_token(&self, municipality: u64, token: &Token) -> Result<(), StoreError> {
        const SQL: &str = "INSERT INTO token \
             (municipality, digest, person, name, scope, created_at, expires_at, used_at) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
        let values = vec![
            municipality.into(),
            (&token.digest).into(),
            token.person.into(),
            token.name.as_str().into(),
            token.scope.as_str().into(),
            token.created_at.into(),
            token.expires_at.into(),
            token.used_at.into(),
        ];
        self.run(SQL, values).await.map(drop)
    }

    /// The token with this digest, unless it has ended at `now`.
    pub async fn token(&self, municipality: u64, digest: &Hash, now: i64) -> Result<Option<Token>, StoreError> {
        const SQL: &str = "SELECT digest, person, name, scope, created_at, expires_at, used_at FROM token \
             WHERE municipality = $1 AND digest = $2 AND (expires_at IS NULL OR expires_at > $3)";
        let row = self.row(SQL, vec![municipality.into(), digest.into(), now.into()]).await?;
        row.as_ref().map(read).transpose()
    }

    /// All tokens of a municipality, also those that have ended.
    pub async fn tokens(&self, municipality: u64) -> Result<Vec<Token>, StoreError> {
        const SQL: &str = "SELECT digest, person, name, scope, created_at, expires_at, used_at FROM token \
             WHERE municipality = $1 ORDER BY created_at, digest";
        self.rows(SQL, vec![municipality.into()]).await?.iter().map(read).collect()
    }

    /// Says that a token was used.
    pub async fn touch_token(&self, municipality: u64, digest: &Hash, used_at: i64) -> Result<(), StoreError> {
        const SQL: &str = "UPDATE token SET used_at = $1 WHERE municipality = $2 AND digest = $3";
        self.run(SQL, vec![used_at.into(), municipality.into(), digest.into()]).await.map(drop)
    }

    /// Withdraws a token.
    pub async fn remove_token(&self, municipality: u64, digest: &Hash) -> Result<(), StoreError> {
        const SQL: &str = "DELETE FROM token WHERE municipality = $1 AND digest = $2";
        self.run(SQL, vec![municipality.into(), digest.into()]).await.map(drop)
    }
}

fn read(row: &Row) -> Result<Token, StoreError> {
    Ok(Token {
        digest: row.hash(0)?,
        person: row.number(1)?,
        name: row.get(2)?,
        scope: row.get(3)?,
        created_at: row.get(4)?,
        expires_at: row.get(5)?,
        used_at: row.get(6)?,
    })
}
