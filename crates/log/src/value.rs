//! Values that go into and come out of either database.
//! Both stores hold integers, texts and bytes and nothing else, so that one text of SQL and one way of reading a row
//! serve both.

use sqlx::{Decode, Postgres, Row as _, Sqlite, Type, postgres::PgRow, sqlite::SqliteRow};

use crate::{StoreError, head::Hash};

/// A value to bind; PostgreSQL wants to know the type of what is absent too.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Value {
    Integer(Option<i64>),
    Text(Option<String>),
    Bytes(Option<Vec<u8>>),
}

impl From<i64> for Value {
    fn from(value: i64) -> Self {
        Self::Integer(Some(value))
    }
}

impl From<u64> for Value {
    /// Numbers are allotted from 1 upwards; one beyond the column's range can only come from an address somebody
    /// typed, and the largest number finds nothing just as well.
    fn from(value: u64) -> Self {
        Self::Integer(Some(i64::try_from(value).unwrap_or(i64::MAX)))
    }
}

impl From<Option<u64>> for Value {
    fn from(value: Option<u64>) -> Self {
        value.map_or(Self::Integer(None), Self::from)
    }
}

impl From<Option<i64>> for Value {
    fn from(value: Option<i64>) -> Self {
        Self::Integer(value)
    }
}

impl From<&str> for Value {
    fn from(value: &str) -> Self {
        Self::Text(Some(value.to_owned()))
    }
}

impl From<Option<&str>> for Value {
    fn from(value: Option<&str>) -> Self {
        Self::Text(value.map(str::to_owned))
    }
}

impl From<&[u8]> for Value {
    fn from(value: &[u8]) -> Self {
        Self::Bytes(Some(value.to_vec()))
    }
}

impl From<Option<&[u8]>> for Value {
    fn from(value: Option<&[u8]>) -> Self {
        Self::Bytes(value.map(<[u8]>::to_vec))
    }
}

impl<const N: usize> From<&[u8; N]> for Value {
    fn from(value: &[u8; N]) -> Self {
        Self::Bytes(Some(value.to_vec()))
    }
}

/// A row from either database.
pub(crate) enum Row {
    Sqlite(SqliteRow),
    Postgres(PgRow),
}

impl Row {
    /// The value of a column, counted from 0.
    pub(crate) fn get<'row, T>(&'row self, column: usize) -> Result<T, StoreError>
    where
        T: Decode<'row, Sqlite> + Type<Sqlite> + Decode<'row, Postgres> + Type<Postgres>,
    {
        match self {
            Self::Sqlite(row) => row.try_get(column),
            Self::Postgres(row) => row.try_get(column),
        }
        .map_err(|error| StoreError::damaged(error.to_string()))
    }

    pub(crate) fn number(&self, column: usize) -> Result<u64, StoreError> {
        u64::try_from(self.get::<i64>(column)?).map_err(|_| StoreError::damaged("a number below zero"))
    }

    pub(crate) fn optional_number(&self, column: usize) -> Result<Option<u64>, StoreError> {
        let value: Option<i64> = self.get(column)?;
        value.map(u64::try_from).transpose().map_err(|_| StoreError::damaged("a number below zero"))
    }

    pub(crate) fn array<const N: usize>(&self, column: usize) -> Result<[u8; N], StoreError> {
        let bytes: &[u8] = self.get(column)?;
        bytes.try_into().map_err(|_| StoreError::damaged(format!("{} bytes where {N} belong", bytes.len())))
    }

    pub(crate) fn optional_array<const N: usize>(&self, column: usize) -> Result<Option<[u8; N]>, StoreError> {
        let bytes: Option<&[u8]> = self.get(column)?;
        bytes
            .map(<[u8; N]>::try_from)
            .transpose()
            .map_err(|_| StoreError::damaged(format!("another length where {N} bytes belong")))
    }

    pub(crate) fn hash(&self, column: usize) -> Result<Hash, StoreError> {
        self.array(column)
    }
}
