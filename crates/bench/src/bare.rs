//! The limits: a bare page of a size, a bare durable commit, a plain pass over structs.

use axum::Router;
use axum::response::Html;
use axum::routing::get;
use sqlx::Connection;
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection, SqliteJournalMode, SqliteSynchronous};
use std::net::SocketAddr;
use std::time::{Duration, Instant};
use tokio::net::TcpListener;

/// Serves one page of so many bytes.
pub async fn page(size: usize) -> anyhow::Result<SocketAddr> {
    let body: &'static str = Box::leak("x".repeat(size).into_boxed_str());
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    let router = Router::new().route("/", get(move || async move { Html(body) }));
    tokio::spawn(async move { axum::serve(listener, router).await });
    Ok(address)
}

/// The times of so many durable commits of one row each, in a file of its own.
pub async fn commits(folder: &std::path::Path, count: usize) -> anyhow::Result<Vec<Duration>> {
    let file = folder.join("bare.sqlite");
    let options = SqliteConnectOptions::new()
        .filename(&file)
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full);
    let mut connection = SqliteConnection::connect_with(&options).await?;
    sqlx::query("CREATE TABLE IF NOT EXISTS bare (id INTEGER PRIMARY KEY, bytes BLOB)")
        .execute(&mut connection)
        .await?;
    let mut times = Vec::with_capacity(count);
    for _ in 0..count {
        let begun = Instant::now();
        sqlx::query("INSERT INTO bare (bytes) VALUES ($1)").bind(vec![7_u8; 300]).execute(&mut connection).await?;
        times.push(begun.elapsed());
    }
    connection.close().await?;
    std::fs::remove_file(&file)?;
    Ok(times)
}

/// A struct about as large as what a picture looks at.
#[derive(Clone, Copy)]
pub struct Plain {
    kind: u32,
    level: u8,
    open: bool,
    due: i64,
}

/// The time of one pass over so many structs, counting by kind and level.
pub fn pass(count: usize) -> Duration {
    let plain: Vec<Plain> = (0..count)
        .map(|place| Plain {
            kind: u32::try_from(place % 7).unwrap_or_default(),
            level: u8::try_from(place % 5).unwrap_or_default(),
            open: place % 3 != 0,
            due: i64::try_from(place % 365).unwrap_or_default(),
        })
        .collect();
    let begun = Instant::now();
    let mut counts = [0_u64; 64];
    for one in &plain {
        let place = usize::try_from(one.kind).unwrap_or_default() * 5 + usize::from(one.level);
        if let Some(count) = counts.get_mut(place).filter(|_| one.open && one.due < 300) {
            *count += 1;
        }
    }
    let taken = begun.elapsed();
    std::hint::black_box(counts);
    taken
}
