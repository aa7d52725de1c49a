//! Credentials: what lets a person sign in, found by a subject such as a sign-in name or an identity provider's id.
//! Not in the log, and worth nothing in it.

use crate::{Store, StoreError, value::Row};

/// One way for one person to sign in.
#[derive(Clone, PartialEq, Eq)]
pub struct Credential {
    /// Which way, such as `password` or `oidc`.
    pub kind: String,
    /// What the person is known by in that way; unique for the kind within the municipality.
    pub subject: String,
    /// The person's number.
    pub person: u64,
    /// A password's hash, a shared secret, or nothing.
    pub secret: Vec<u8>,
    /// Highest step used of codes that must not be used twice.
    pub counter: u64,
    /// Microseconds since 1970 (UTC).
    pub created_at: i64,
}

/// Without subject or secret: debug output ends up in logs.
impl std::fmt::Debug for Credential {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "Credential({} of {})", self.kind, self.person)
    }
}

impl Store {
    /// Puts a credential, in place of one with the same kind and subject.
    pub async fn put_credential(&self, municipality: u64, credential: &Credential) -> Result<(), StoreError> {
        const SQL: &str = "INSERT INTO credential (municipality, kind, subject, person, secret, counter, created_at) \
             VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (municipality, kind, subject) DO UPDATE SET \
             person = excluded.person, secret = excluded.secret, counter = excluded.counter, \
             created_at = excluded.created_at";
        let values = vec![
            municipality.into(),
            credential.kind.as_str().into(),
            credential.subject.as_str().into(),
            credential.person.into(),
            credential.secret.as_slice().into(),
            credential.counter.into(),
            credential.created_at.into(),
        ];
        self.run(SQL, values).await.map(drop)
    }

    /// The credential of this kind for a subject.
    pub async fn credential(
        &self,
        municipality: u64,
        kind: &str,
        subject: &str,
    ) -> Result<Option<Credential>, StoreError> {
        const SQL: &str = "SELECT kind, subject, person, secret, counter, created_at FROM credential \
             WHERE municipality = $1 AND kind = $2 AND subject = $3";
        let row = self.row(SQL, vec![municipality.into(), kind.into(), subject.into()]).await?;
        row.as_ref().map(read).transpose()
    }

    /// A person's credentials.
    pub async fn credentials_of(&self, municipality: u64, person: u64) -> Result<Vec<Credential>, StoreError> {
        const SQL: &str = "SELECT kind, subject, person, secret, counter, created_at FROM credential \
             WHERE municipality = $1 AND person = $2 ORDER BY kind, subject";
        self.rows(SQL, vec![municipality.into(), person.into()]).await?.iter().map(read).collect()
    }

    /// Uses up steps to `counter`; false when that step or a later one was used before.
    pub async fn advance_credential(
        &self,
        municipality: u64,
        kind: &str,
        subject: &str,
        counter: u64,
    ) -> Result<bool, StoreError> {
        const SQL: &str = "UPDATE credential SET counter = $1 \
             WHERE municipality = $2 AND kind = $3 AND subject = $4 AND counter < $1";
        let values = vec![counter.into(), municipality.into(), kind.into(), subject.into()];
        Ok(self.run(SQL, values).await? == 1)
    }

    /// Removes all credentials of a person.
    pub async fn remove_credentials_of(&self, municipality: u64, person: u64) -> Result<(), StoreError> {
        const SQL: &str = "DELETE FROM credential WHERE municipality = $1 AND person = $2";
        self.run(SQL, vec![municipality.into(), person.into()]).await.map(drop)
    }

    /// Removes one credential.
    pub async fn remove_credential(&self, municipality: u64, kind: &str, subject: &str) -> Result<(), StoreError> {
        const SQL: &str = "DELETE FROM credential WHERE municipality = $1 AND kind = $2 AND subject = $3";
        self.run(SQL, vec![municipality.into(), kind.into(), subject.into()]).await.map(drop)
    }
}

fn read(row: &Row) -> Result<Credential, StoreError> {
    Ok(Credential {
        kind: row.get(0)?,
        subject: row.get(1)?,
        person: row.number(2)?,
        secret: row.get(3)?,
        counter: row.number(4)?,
        created_at: row.get(5)?,
    })
}
