//! What is PostgreSQL's own: several nodes write, so a writer locks the municipality's row first.

use std::time::Duration;

use sqlx::{
    ConnectOptions as _, PgConnection, PgPool, Postgres, SqlStr,
    postgres::{PgArguments, PgConnectOptions, PgListener, PgPoolOptions},
    query::Query,
};

use crate::{StoreError, value::Value};

/// Channel on which nodes tell each other that a log has moved.
const CHANNEL: &str = "utkik_head";

pub(crate) const BEGIN_WRITE: &str = "BEGIN";
/// Every statement of the transaction sees the same state.
pub(crate) const BEGIN_READ: &str = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";

/// The head, locked until the transaction ends, and an earlier row of the same command.
///
/// A command that another node commits while this statement waits for the lock shows as a clash of heads: the join
/// is of the time before the wait.
pub(crate) const GROUND: &str = "SELECT m.head_seq, m.head_hash, m.head_recorded_at, c.fingerprint, c.first_seq, c.count \
     FROM municipality m LEFT JOIN command c ON c.municipality = m.id AND c.actor = $2 AND c.command_id = $3 \
     WHERE m.id = $1 FOR UPDATE OF m";

/// Opens a pool of connections to the server.
pub(crate) async fn open(url: &str) -> Result<PgPool, StoreError> {
    let options: PgConnectOptions = url.parse()?;
    let pool = PgPoolOptions::new()
        .max_connections(10)
        .acquire_timeout(Duration::from_secs(10))
        .connect_with(options.disable_statement_logging())
        .await?;
    Ok(pool)
}

pub(crate) fn query(sql: SqlStr, values: Vec<Value>) -> Query<'static, Postgres, PgArguments> {
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

/// Listens for other nodes; none where the server has no such thing.
pub(crate) async fn listen(pool: &PgPool) -> Option<PgListener> {
    let mut listener = PgListener::connect_with(pool).await.ok()?;
    listener.listen(CHANNEL).await.ok()?;
    Some(listener)
}

/// Tells other nodes that a log has moved; outside the transaction, and silent when it fails, because polling
/// suffices and not every server of this kind can notify.
pub(crate) async fn tell(pool: &PgPool) {
    if let Err(error) = sqlx::query("SELECT pg_notify($1, '')").bind(CHANNEL).execute(pool).await {
        tracing::debug!(%error, "other nodes were not told");
    }
}

/// Waits until no transaction is left that may still see what was there before now; false when one lasts for seconds.
async fn older_are_done(connection: &mut PgConnection) -> Result<bool, StoreError> {
    const NOW: &str = "SELECT pg_current_xact_id()::xid::text";
    const OLDER: &str = "SELECT EXISTS (SELECT 1 FROM pg_stat_activity \
         WHERE datname = current_database() AND pid <> pg_backend_pid() \
         AND greatest(age(backend_xid), age(backend_xmin)) >= age($1::xid))";
    let now: String = sqlx::query_scalar(NOW).fetch_one(&mut *connection).await?;
    for _ in 0..100 {
        if !sqlx::query_scalar::<_, bool>(OLDER).bind(&now).fetch_one(&mut *connection).await? {
            return Ok(true);
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    Ok(false)
}

/// Rewrites the tables that held what was disposed of, so that nothing of it is left in their files.
///
/// Even the full `VACUUM` keeps rows that an older transaction may still see, such as a backup under way, so those are
/// waited for. A plain one leaves the bytes of a dead row in the page until something else needs the place; the full
/// one is given up for it when the tables are in use for longer than the lock may be waited for. Either way false is
/// answered when something may be left.
pub(crate) async fn rewrite(pool: &PgPool, tables: &[&str]) -> Result<bool, StoreError> {
    let mut connection = pool.acquire().await?;
    let mut thorough = older_are_done(&mut connection).await?;
    sqlx::raw_sql("SET lock_timeout = '5s'").execute(&mut *connection).await?;
    for table in tables {
        let full = sqlx::AssertSqlSafe(format!("VACUUM (FULL) {table}"));
        if let Err(error) = sqlx::raw_sql(full).execute(&mut *connection).await {
            tracing::warn!(%error, table, "the table could not be rewritten");
            thorough = false;
            let plain = sqlx::AssertSqlSafe(format!("VACUUM {table}"));
            sqlx::raw_sql(plain).execute(&mut *connection).await?;
        }
    }
    sqlx::raw_sql("RESET lock_timeout").execute(&mut *connection).await?;
    Ok(thorough)
}
