//! What is SQLite's own: one file, one writer, many readers.
//! A commit is on disk when it is answered (`synchronous=FULL`), and what is deleted is overwritten with zeros
//! (`secure_delete`), so that disposal reaches the file.

use std::{path::Path, time::Duration};

use sqlx::{
    ConnectOptions as _, SqlStr, Sqlite, SqlitePool,
    query::Query,
    sqlite::{SqliteArguments, SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous},
};

use crate::{StoreError, value::Value};

/// The file's name in its folder.
pub(crate) const FILE: &str = "utkik.sqlite";

/// How long a writer waits for another process before the store counts as unavailable.
const PATIENCE: Duration = Duration::from_secs(10);

/// Takes the write lock at once: a transaction that begins as a reader may fail when it turns into a writer.
pub(crate) const BEGIN_WRITE: &str = "BEGIN IMMEDIATE";
/// A transaction that only reads sees one state of the file throughout.
pub(crate) const BEGIN_READ: &str = "BEGIN";

/// The head and an earlier row of the same command; the write lock is already held.
pub(crate) const GROUND: &str = "SELECT m.head_seq, m.head_hash, m.head_recorded_at, c.fingerprint, c.first_seq, c.count \
     FROM municipality m LEFT JOIN command c ON c.municipality = m.id AND c.actor = $2 AND c.command_id = $3 \
     WHERE m.id = $1";

/// Opens the file in `folder`: the writer's single connection, and those of the readers.
pub(crate) async fn open(folder: &Path) -> Result<(SqlitePool, SqlitePool), StoreError> {
    make_private(folder)?;
    let options = SqliteConnectOptions::new()
        .filename(folder.join(FILE))
        .create_if_missing(true)
        .page_size(8192)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .pragma("secure_delete", "ON")
        // No `mmap_size`: a large file that is mapped counts as resident once for each connection.
        .busy_timeout(PATIENCE)
        .row_buffer_size(256)
        .disable_statement_logging();
    let write = SqlitePoolOptions::new()
        .max_connections(1)
        .acquire_timeout(PATIENCE)
        .idle_timeout(None)
        .max_lifetime(None)
        // A file has no line that could be down: asking first would cost each command a turn between threads.
        .test_before_acquire(false)
        // Kibibytes: what a command writes to is found without asking the file again.
        .connect_with(options.clone().pragma("cache_size", "-8192"))
        .await?;
    let read = SqlitePoolOptions::new()
        .max_connections(4)
        .acquire_timeout(PATIENCE)
        .test_before_acquire(false)
        .connect_lazy_with(options.pragma("query_only", "ON").pragma("cache_size", "-1024"));
    Ok((write, read))
}

/// Makes the folder and the file for the program's own user only; SQLite gives its side files the same mode.
fn make_private(folder: &Path) -> Result<(), StoreError> {
    let mut make = std::fs::DirBuilder::new();
    make.recursive(true);
    let mut touch = std::fs::OpenOptions::new();
    touch.append(true).create(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::{DirBuilderExt as _, OpenOptionsExt as _};
        make.mode(0o700);
        touch.mode(0o600);
    }
    make.create(folder)?;
    touch.open(folder.join(FILE))?;
    Ok(())
}

pub(crate) fn query(sql: SqlStr, values: Vec<Value>) -> Query<'static, Sqlite, SqliteArguments> {
    // A text of many rows is seldom the same twice, and would push the common ones out of the cache.
    let common = values.len() <= 64;
    values
        .into_iter()
        .fold(sqlx::query(sql), |query, value| match value {
            Value::Integer(value) => query.bind(value),
            Value::Text(value) => query.bind(value),
            Value::Bytes(value) => query.bind(value),
        })
        .persistent(common)
}

/// Builds the file anew, moves everything from the write-ahead log into it and empties that; false when others were
/// in the way.
///
/// `secure_delete` alone does not suffice: when a page is split, the part that moves away stays behind in the old
/// page's free space, where no later deletion finds it.
pub(crate) async fn rewrite(write: &SqlitePool) -> Result<bool, StoreError> {
    match sqlx::raw_sql("VACUUM").execute(write).await {
        Err(sqlx::Error::Database(error)) if is_busy(error.code().as_deref()) => return Ok(false),
        done => done.map(drop)?,
    }
    for _ in 0..20 {
        let (busy, _, _): (i64, i64, i64) = sqlx::query_as("PRAGMA wal_checkpoint(TRUNCATE)").fetch_one(write).await?;
        if busy == 0 {
            return Ok(true);
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    Ok(false)
}

/// SQLITE_BUSY or SQLITE_LOCKED, whatever the extended code.
fn is_busy(code: Option<&str>) -> bool {
    code.and_then(|code| code.parse::<u32>().ok()).is_some_and(|code| matches!(code & 0xff, 5 | 6))
}

#[cfg(test)]
mod tests {
    use crate::{Address, AppendError, Batch, Entry, Head, Store, StoreError, Stored, store::Pool};

    /// From now on the file may not have more pages.
    async fn limit(store: &Store, pages: u32) {
        let Pool::Sqlite { write, .. } = store.pool() else { panic!("not a file") };
        let sql = sqlx::AssertSqlSafe(format!("PRAGMA max_page_count = {pages}"));
        sqlx::raw_sql(sql).execute(write).await.unwrap();
    }

    async fn append(store: &Store, at: Head, number: u8) -> Result<Head, AppendError> {
        let entries = (0..20).map(|_| Entry { kind: "risk.assessed".to_owned(), payload: vec![number; 2_000] });
        let batch = Batch { command_id: [number; 16], entries: entries.collect(), ..Batch::default() };
        Ok(store.append(1, at.position(), batch).await?.head)
    }

    fn claims(_: &Stored) -> crate::Claims {
        crate::Claims::default()
    }

    #[tokio::test]
    async fn a_full_file_takes_in_nothing_by_half_and_goes_on_when_there_is_room() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(&Address::Embedded(folder.path().to_owned())).await.unwrap();
        let mut head = store.create_municipality("avik", 1_000).await.unwrap().head;
        limit(&store, 100).await;
        let mut number = 1;
        let error = loop {
            match append(&store, head, number).await {
                Ok(next) => (head, number) = (next, number + 1),
                Err(error) => break error,
            }
        };
        let AppendError::Store(StoreError::Unavailable(sqlx::Error::Database(full))) = &error else {
            panic!("{error:?}")
        };
        assert_eq!(full.code().as_deref(), Some("13"), "{full}");
        assert!(number > 2, "some had room");
        assert_eq!(store.head(1).await.unwrap(), Some(head));
        assert_eq!(store.settle(1, 0, [number; 16]).await.unwrap(), None);
        limit(&store, 6_000).await;
        head = append(&store, head, number).await.unwrap();
        let verification = store.verify(1, None, &claims).await.unwrap();
        assert!(verification.ok() && verification.events == head.seq, "{verification:?}");
        store.close().await;
    }
}
