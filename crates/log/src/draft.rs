//! Drafts (utkast): what somebody has typed and not yet sent.
//! Not public records, hence beside the log; a command adopts one, and a disposal destroys them all.

use crate::{Store, StoreError, store::Work, value::Row};

/// One person's draft of one form.
#[derive(Clone, PartialEq, Eq)]
pub struct Draft {
    /// Who typed it.
    pub person: u64,
    /// Which form, about which item; opaque here.
    pub form: String,
    /// What was typed; opaque here.
    pub content: Vec<u8>,
    /// Position that the form was read at.
    pub based_on: u64,
    /// Microseconds since 1970 (UTC).
    pub changed_at: i64,
}

/// Without content: debug output ends up in logs.
impl std::fmt::Debug for Draft {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "Draft({} by {})", self.form, self.person)
    }
}

impl Store {
    /// Puts a draft, in place of the person's earlier one of the same form.
    pub async fn put_draft(&self, municipality: u64, draft: &Draft) -> Result<(), StoreError> {
        const SQL: &str = "INSERT INTO draft (municipality, person, form, content, based_on, changed_at) \
             VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (municipality, person, form) DO UPDATE SET \
             content = excluded.content, based_on = excluded.based_on, changed_at = excluded.changed_at";
        let values = vec![
            municipality.into(),
            draft.person.into(),
            draft.form.as_str().into(),
            draft.content.as_slice().into(),
            draft.based_on.into(),
            draft.changed_at.into(),
        ];
        self.run(SQL, values).await.map(drop)
    }

    /// A person's draft of a form.
    pub async fn draft(&self, municipality: u64, person: u64, form: &str) -> Result<Option<Draft>, StoreError> {
        const SQL: &str = "SELECT person, form, content, based_on, changed_at FROM draft \
             WHERE municipality = $1 AND person = $2 AND form = $3";
        let row = self.row(SQL, vec![municipality.into(), person.into(), form.into()]).await?;
        row.as_ref().map(read).transpose()
    }

    /// Everybody's drafts of a form.
    pub async fn drafts_for(&self, municipality: u64, form: &str) -> Result<Vec<Draft>, StoreError> {
        const SQL: &str = "SELECT person, form, content, based_on, changed_at FROM draft \
             WHERE municipality = $1 AND form = $2 ORDER BY person";
        self.rows(SQL, vec![municipality.into(), form.into()]).await?.iter().map(read).collect()
    }

    /// A person's drafts, latest first.
    pub async fn drafts_of(&self, municipality: u64, person: u64) -> Result<Vec<Draft>, StoreError> {
        const SQL: &str = "SELECT person, form, content, based_on, changed_at FROM draft \
             WHERE municipality = $1 AND person = $2 ORDER BY changed_at DESC, form";
        self.rows(SQL, vec![municipality.into(), person.into()]).await?.iter().map(read).collect()
    }

    /// Removes a person's draft of a form.
    pub async fn remove_draft(&self, municipality: u64, person: u64, form: &str) -> Result<(), StoreError> {
        const SQL: &str = "DELETE FROM draft WHERE municipality = $1 AND person = $2 AND form = $3";
        self.run(SQL, vec![municipality.into(), person.into(), form.into()]).await.map(drop)
    }

    /// Clears away drafts not changed since `until`, in all municipalities; answers how many.
    pub async fn remove_old_drafts(&self, until: i64) -> Result<u64, StoreError> {
        self.run("DELETE FROM draft WHERE changed_at <= $1", vec![until.into()]).await
    }
}

/// Removes everybody's drafts in a municipality.
pub(crate) async fn remove_all(work: &mut Work, municipality: u64) -> Result<(), StoreError> {
    work.run("DELETE FROM draft WHERE municipality = $1", vec![municipality.into()]).await.map(drop)
}

fn read(row: &Row) -> Result<Draft, StoreError> {
    Ok(Draft {
        person: row.number(0)?,
        form: row.get(1)?,
        content: row.get(2)?,
        based_on: row.number(3)?,
        changed_at: row.get(4)?,
    })
}
