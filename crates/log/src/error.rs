//! What can go wrong with a store, told apart by what the reader can do about it.

use crate::{FileError, Head};

/// A store that did not answer as it should.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The database cannot be reached, is busy, or refused; trying again later may help.
    #[error("the store does not answer: {0}")]
    Unavailable(#[from] sqlx::Error),
    /// What is stored has a shape that this program never wrote.
    #[error("the store holds what cannot be read: {0}")]
    Damaged(String),
    /// A later version of the program has been here; use that one.
    #[error("the store has version {found}, this program knows {known}")]
    Newer {
        /// Version found in the store or the backup.
        found: i64,
        /// Latest version that this program knows.
        known: i64,
    },
    /// Another municipality has this short name.
    #[error("the short name is taken")]
    SlugTaken,
    /// A restore was asked for into a store that holds something.
    #[error("the store is not empty")]
    NotEmpty,
    /// The files beside the database could not be used.
    #[error(transparent)]
    Files(#[from] FileError),
    /// A file could not be read or written.
    #[error("the file cannot be used: {0}")]
    File(#[from] std::io::Error),
}

impl StoreError {
    pub(crate) fn damaged(what: impl Into<String>) -> Self {
        Self::Damaged(what.into())
    }

    /// Whether two writers met: a key was taken, or the database asks for the transaction to be tried again
    /// (SQLSTATE class 40, which distributed engines use freely).
    pub(crate) fn is_clash(&self) -> bool {
        let Self::Unavailable(sqlx::Error::Database(error)) = self else { return false };
        error.is_unique_violation() || error.code().is_some_and(|code| code.len() == 5 && code.starts_with("40"))
    }
}

/// Why a batch was not appended.
#[derive(Debug, thiserror::Error)]
pub enum AppendError {
    /// Somebody else appended first: read on to `head`, decide again, append again.
    #[error("the log has moved to {head}")]
    Clash {
        /// The head as it is now.
        head: Head,
    },
    /// The same actor has sent this command id with this content before; the first answer stands.
    #[error("the command was already carried out")]
    Repeated {
        /// First event that the command wrote.
        first_seq: u64,
        /// How many events it wrote.
        count: u64,
    },
    /// The same actor has used this command id for something else.
    #[error("the command id was used for another command")]
    Reused,
    /// There is no such municipality.
    #[error("there is no such municipality")]
    NoMunicipality,
    /// A disposal names an event that is not in the log.
    #[error("there is no event {seq} to dispose of")]
    NoEvent {
        /// The position that was named.
        seq: u64,
    },
    /// The batch removes something without an event that tells of it.
    #[error("a removal needs an event that tells of it")]
    Untold,
    /// The commit was sent and no answer came: ask `Store::settle` before anything else.
    #[error("whether the batch was stored is not known: {0}")]
    Unknown(#[source] sqlx::Error),
    /// Nothing was stored.
    #[error(transparent)]
    Store(#[from] StoreError),
}
