//! The open store: two kinds of pool behind one enum, and the few ways of speaking with them.
//! Every statement of the crate passes through here, with `$1` for parameters, which both databases understand.

use std::sync::Arc;

use futures::{StreamExt as _, stream::BoxStream};
use sqlx::{PgPool, Postgres, SqlSafeStr, SqlStr, Sqlite, SqlitePool, Transaction};
use tokio::sync::Notify;

use crate::{
    Address, FilePlace, Files, StoreError, postgres, schema,
    schema::Table,
    sqlite,
    value::{Row, Value},
};

/// An open store, cheap to clone.
#[derive(Clone)]
pub struct Store {
    inner: Arc<Inner>,
}

struct Inner {
    pool: Pool,
    moved: Notify,
    files: Option<Files>,
}

pub(crate) enum Pool {
    Sqlite { write: SqlitePool, read: SqlitePool },
    Postgres(PgPool),
}

/// A transaction; it is rolled back when dropped.
pub(crate) enum Work {
    Sqlite(Transaction<'static, Sqlite>),
    Postgres(Transaction<'static, Postgres>),
}

impl Store {
    /// Opens the store at an address, and makes its tables when they are missing.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`] when it cannot be reached, [`StoreError::Newer`] when a later version of the
    /// program has used it, [`StoreError::File`] when the folder cannot be made.
    pub async fn open(address: &Address) -> Result<Self, StoreError> {
        Self::open_with(address, None).await
    }

    /// Opens the store at an address, with its files somewhere else than usual. They usually lie in the folder `files`
    /// of an embedded store; beside a server there is no usual place, for its other programs would not reach it.
    ///
    /// # Errors
    /// As [`Store::open`]; [`StoreError::Files`] when the place of the files cannot be used.
    pub async fn open_with(address: &Address, files: Option<&FilePlace>) -> Result<Self, StoreError> {
        let usual = match address {
            Address::Embedded(folder) => Some(FilePlace::Folder(folder.join("files"))),
            Address::Postgres(_) => None,
        };
        let files = files.or(usual.as_ref()).map(Files::open).transpose()?;
        let pool = match address {
            Address::Embedded(folder) => {
                let (write, read) = sqlite::open(folder).await?;
                Pool::Sqlite { write, read }
            }
            Address::Postgres(url) => Pool::Postgres(postgres::open(url).await?),
        };
        let store = Self { inner: Arc::new(Inner { pool, moved: Notify::new(), files }) };
        schema::prepare(&store).await?;
        Ok(store)
    }

    /// Where files are kept; none if no place was chosen.
    pub fn files(&self) -> Option<&Files> {
        self.inner.files.as_ref()
    }

    /// Whether the store answers, for a readiness check.
    pub async fn ping(&self) -> Result<(), StoreError> {
        self.rows("SELECT version FROM schema_version", vec![]).await.map(drop)
    }

    /// Closes all connections; what is running is waited for.
    pub async fn close(&self) {
        match &self.inner.pool {
            Pool::Sqlite { write, read } => {
                read.close().await;
                write.close().await;
            }
            Pool::Postgres(pool) => pool.close().await,
        }
    }

    pub(crate) fn pool(&self) -> &Pool {
        &self.inner.pool
    }

    /// Wakes the followers of this process.
    pub(crate) fn moved(&self) -> &Notify {
        &self.inner.moved
    }

    pub(crate) async fn rows(&self, sql: impl SqlSafeStr, values: Vec<Value>) -> Result<Vec<Row>, StoreError> {
        let sql = sql.into_sql_str();
        Ok(match &self.inner.pool {
            Pool::Sqlite { read, .. } => {
                sqlite::query(sql, values).fetch_all(read).await?.into_iter().map(Row::Sqlite).collect()
            }
            Pool::Postgres(pool) => {
                postgres::query(sql, values).fetch_all(pool).await?.into_iter().map(Row::Postgres).collect()
            }
        })
    }

    pub(crate) async fn row(&self, sql: impl SqlSafeStr, values: Vec<Value>) -> Result<Option<Row>, StoreError> {
        Ok(self.rows(sql, values).await?.into_iter().next())
    }

    /// Rows one by one, without holding them all.
    pub(crate) fn stream(&self, sql: impl SqlSafeStr, values: Vec<Value>) -> BoxStream<'_, Result<Row, StoreError>> {
        let sql = sql.into_sql_str();
        match &self.inner.pool {
            Pool::Sqlite { read, .. } => {
                sqlite::query(sql, values).fetch(read).map(|row| Ok(Row::Sqlite(row?))).boxed()
            }
            Pool::Postgres(pool) => postgres::query(sql, values).fetch(pool).map(|row| Ok(Row::Postgres(row?))).boxed(),
        }
    }

    /// One statement that writes, as a transaction of its own; answers how many rows it touched.
    pub(crate) async fn run(&self, sql: impl SqlSafeStr, values: Vec<Value>) -> Result<u64, StoreError> {
        let sql = sql.into_sql_str();
        Ok(match &self.inner.pool {
            Pool::Sqlite { write, .. } => sqlite::query(sql, values).execute(write).await?.rows_affected(),
            Pool::Postgres(pool) => postgres::query(sql, values).execute(pool).await?.rows_affected(),
        })
    }

    /// Begins a transaction that writes.
    pub(crate) async fn begin(&self) -> Result<Work, StoreError> {
        Ok(match &self.inner.pool {
            Pool::Sqlite { write, .. } => Work::Sqlite(write.begin_with(sqlite::BEGIN_WRITE).await?),
            Pool::Postgres(pool) => Work::Postgres(pool.begin_with(postgres::BEGIN_WRITE).await?),
        })
    }

    /// Begins a transaction that reads one state throughout.
    pub(crate) async fn snapshot(&self) -> Result<Work, StoreError> {
        Ok(match &self.inner.pool {
            Pool::Sqlite { read, .. } => Work::Sqlite(read.begin_with(sqlite::BEGIN_READ).await?),
            Pool::Postgres(pool) => Work::Postgres(pool.begin_with(postgres::BEGIN_READ).await?),
        })
    }
}

impl Work {
    pub(crate) async fn rows(&mut self, sql: impl SqlSafeStr, values: Vec<Value>) -> Result<Vec<Row>, StoreError> {
        let sql = sql.into_sql_str();
        Ok(match self {
            Self::Sqlite(work) => {
                sqlite::query(sql, values).fetch_all(&mut **work).await?.into_iter().map(Row::Sqlite).collect()
            }
            Self::Postgres(work) => {
                postgres::query(sql, values).fetch_all(&mut **work).await?.into_iter().map(Row::Postgres).collect()
            }
        })
    }

    pub(crate) async fn row(&mut self, sql: impl SqlSafeStr, values: Vec<Value>) -> Result<Option<Row>, StoreError> {
        Ok(self.rows(sql, values).await?.into_iter().next())
    }

    pub(crate) fn stream(&mut self, sql: SqlStr, values: Vec<Value>) -> BoxStream<'_, Result<Row, StoreError>> {
        match self {
            Self::Sqlite(work) => {
                sqlite::query(sql, values).fetch(&mut **work).map(|row| Ok(Row::Sqlite(row?))).boxed()
            }
            Self::Postgres(work) => {
                postgres::query(sql, values).fetch(&mut **work).map(|row| Ok(Row::Postgres(row?))).boxed()
            }
        }
    }

    pub(crate) async fn run(&mut self, sql: impl SqlSafeStr, values: Vec<Value>) -> Result<u64, StoreError> {
        let sql = sql.into_sql_str();
        Ok(match self {
            Self::Sqlite(work) => sqlite::query(sql, values).execute(&mut **work).await?.rows_affected(),
            Self::Postgres(work) => postgres::query(sql, values).execute(&mut **work).await?.rows_affected(),
        })
    }

    /// Statements one after another; answers how many rows they touched together. On SQLite they go as one text, so none
    /// of them may number its parameters.
    pub(crate) async fn run_all(&mut self, statements: Vec<(SqlStr, Vec<Value>)>) -> Result<u64, StoreError> {
        if let Self::Sqlite(_) = self {
            let texts: Vec<&str> = statements.iter().map(|(sql, _)| sql.as_str()).collect();
            let sql = sqlx::AssertSqlSafe(texts.join("; "));
            let values = statements.into_iter().flat_map(|(_, values)| values).collect();
            return self.run(sql, values).await;
        }
        let mut touched = 0;
        for (sql, values) in statements {
            touched += self.run(sql, values).await?;
        }
        Ok(touched)
    }

    /// Whether statements number their parameters.
    pub(crate) fn is_numbered(&self) -> bool {
        matches!(self, Self::Postgres(_))
    }

    /// Inserts whole rows, as many to a statement as either database takes parameters for.
    pub(crate) async fn insert(&mut self, table: &Table, rows: Vec<Vec<Value>>) -> Result<(), StoreError> {
        let at_once = (30_000 / table.columns.len().max(1)).clamp(1, 500);
        let numbered = self.is_numbered();
        let mut rows = rows.into_iter().peekable();
        while rows.peek().is_some() {
            let mut count = 0;
            let values: Vec<Value> = rows.by_ref().take(at_once).inspect(|_| count += 1).flatten().collect();
            self.run(table.insert(count, numbered), values).await?;
        }
        Ok(())
    }

    pub(crate) fn ground(&self) -> &'static str {
        match self {
            Self::Sqlite(_) => sqlite::GROUND,
            Self::Postgres(_) => postgres::GROUND,
        }
    }

    /// Commits; after an error it is not known whether the transaction stands.
    pub(crate) async fn commit(self) -> Result<(), sqlx::Error> {
        match self {
            Self::Sqlite(work) => work.commit().await,
            Self::Postgres(work) => work.commit().await,
        }
    }
}
