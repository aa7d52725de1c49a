//! Restoring a backup into an empty store of either kind, chain intact.
//! Everything goes in by one transaction, and it is committed when the file's hash has been found right; see
//! [`Store::outstanding`] for what was removed after the backup was taken.

use std::{
    fs::File,
    io::{BufRead as _, BufReader, Read},
    path::{Path, PathBuf},
};

use sha2::{Digest as _, Sha256};
use tokio::sync::mpsc;

use crate::{
    BackedUp, FileError, Incoming, Store, StoreError,
    backup::{BYTES, END, FILE, INTEGER, NONE, ROW, TABLE, TEXT, TITLE},
    head::Hash,
    schema::{EVENT, Holds, TABLES, Table, VERSION},
    value::Value,
};

/// So many bytes of a file are handed on together.
const PIECE: u64 = 1 << 20;

/// What is read from the file, in its order.
enum Part {
    /// Rows that go to the database together.
    Rows(&'static Table, Vec<Vec<Value>>),
    /// A file begins.
    File(FileHead),
    /// The next piece of it.
    Piece(Vec<u8>),
}

/// What stands before a file's bytes.
#[derive(Clone, Copy)]
struct FileHead {
    municipality: u64,
    digest: Hash,
    size: u64,
}

impl Store {
    /// Restores a backup into this store, which must be empty.
    ///
    /// # Errors
    /// [`StoreError::NotEmpty`]; [`StoreError::Newer`] for a backup of a later version; [`StoreError::Damaged`] when
    /// the file is not a whole backup, in which case nothing was stored.
    pub async fn restore(&self, from: &Path) -> Result<BackedUp, StoreError> {
        let mut work = self.begin().await?;
        if work.row("SELECT id FROM municipality LIMIT 1", vec![]).await?.is_some() {
            return Err(StoreError::NotEmpty);
        }
        let (sender, mut received) = mpsc::channel(4);
        let path = from.to_owned();
        let reader = tokio::task::spawn_blocking(move || read(&path, &sender));
        let mut done = BackedUp::default();
        let mut files = Restoring { store: self, under_way: None };
        while let Some(part) = received.recv().await {
            match part {
                Part::Rows(table, rows) => {
                    let count = rows.len() as u64;
                    done.rows += count;
                    done.events += if table.name == EVENT.name { count } else { 0 };
                    work.insert(table, rows).await?;
                }
                Part::File(head) => {
                    files.begin(head).await?;
                    done.files += 1;
                }
                Part::Piece(piece) => files.take(&piece).await?,
            }
        }
        reader.await.map_err(|error| StoreError::File(std::io::Error::other(error)))??;
        work.commit().await?;
        self.moved().notify_waiters();
        Ok(done)
    }
}

/// Files on their way back. What was put back when a restore fails is named by no event, and swept.
struct Restoring<'a> {
    store: &'a Store,
    under_way: Option<(FileHead, Incoming)>,
}

impl Restoring<'_> {
    async fn begin(&mut self, head: FileHead) -> Result<(), StoreError> {
        let files = self.store.files().ok_or(FileError::NoPlace)?;
        self.under_way = Some((head, files.begin().await?));
        self.take(&[]).await
    }

    async fn take(&mut self, piece: &[u8]) -> Result<(), StoreError> {
        let Some((head, mut incoming)) = self.under_way.take() else { return Err(not_a_backup("bytes of no file")) };
        incoming.take(piece).await?;
        if incoming.size() < head.size {
            self.under_way = Some((head, incoming));
            return Ok(());
        }
        if incoming.keep(head.municipality).await? == head.digest {
            Ok(())
        } else {
            Err(not_a_backup("a file is not what its digest says"))
        }
    }
}

/// Reads the file and hands on its rows; an error after all rows keeps them from being committed.
fn read(path: &PathBuf, parts: &mpsc::Sender<Part>) -> Result<(), StoreError> {
    let mut file = Hashed { file: BufReader::with_capacity(1 << 20, File::open(path)?), hash: Sha256::new() };
    title(&mut file)?;
    let mut table: Option<&'static Table> = None;
    let mut gathered: Vec<Vec<Value>> = vec![];
    loop {
        let mark = byte(&mut file)?;
        if mark == ROW {
            let Some(table) = table else { return Err(not_a_backup("a row without a table")) };
            gathered.push(row(&mut file, table)?);
        }
        let ready = gathered.len() >= 1_000 || (mark != ROW && !gathered.is_empty());
        if let (true, Some(table)) = (ready, table) {
            let full = std::mem::take(&mut gathered);
            parts.blocking_send(Part::Rows(table, full)).map_err(|_| not_a_backup("the store gave up"))?;
        }
        match mark {
            ROW => {}
            TABLE => table = Some(described(&mut file)?),
            FILE => read_file(&mut file, parts)?,
            END => return finish(file),
            _ => return Err(not_a_backup("an unknown mark")),
        }
    }
}

/// Hands a file on piece by piece; its size is not believed before the bytes are there.
fn read_file(file: &mut Hashed, parts: &mpsc::Sender<Part>) -> Result<(), StoreError> {
    let gave_up = |_| not_a_backup("the store gave up");
    let municipality = u64::from_be_bytes(array(file)?);
    let head = FileHead { municipality, digest: array(file)?, size: u64::from_be_bytes(array(file)?) };
    parts.blocking_send(Part::File(head)).map_err(gave_up)?;
    let mut left = head.size;
    while left > 0 {
        let mut piece = vec![];
        let read = Read::by_ref(file).take(left.min(PIECE)).read_to_end(&mut piece)? as u64;
        if read == 0 {
            return Err(not_a_backup("it ends too early"));
        }
        left -= read;
        parts.blocking_send(Part::Piece(piece)).map_err(gave_up)?;
    }
    Ok(())
}

fn not_a_backup(why: &str) -> StoreError {
    StoreError::damaged(format!("the file is not a whole backup: {why}"))
}

/// Reads on while it hashes what it has read.
struct Hashed {
    file: BufReader<File>,
    hash: Sha256,
}

impl Read for Hashed {
    fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
        let count = self.file.read(into)?;
        if let Some(read) = into.get(..count) {
            self.hash.update(read);
        }
        Ok(count)
    }
}

fn title(file: &mut Hashed) -> Result<(), StoreError> {
    let mut line = vec![];
    (&mut file.file).take(64).read_until(b'\n', &mut line)?;
    file.hash.update(&line);
    let line = std::str::from_utf8(&line).map_err(|_| not_a_backup("another kind of file"))?;
    let version = line.strip_prefix(TITLE).and_then(|version| version.trim().parse::<i64>().ok());
    match version {
        Some(VERSION) => Ok(()),
        Some(found) => Err(StoreError::Newer { found, known: VERSION }),
        None => Err(not_a_backup("another kind of file")),
    }
}

fn described(file: &mut Hashed) -> Result<&'static Table, StoreError> {
    let (name, columns) = (content(file)?, content(file)?);
    let table =
        TABLES.iter().find(|table| table.name.as_bytes() == name).ok_or_else(|| not_a_backup("an unknown table"))?;
    let expected: Vec<&str> = table.columns.iter().map(|column| column.name).collect();
    if expected.join(",").as_bytes() == columns { Ok(table) } else { Err(not_a_backup("other columns")) }
}

fn row(file: &mut Hashed, table: &Table) -> Result<Vec<Value>, StoreError> {
    let values = table.columns.iter().map(|column| {
        Ok(match (byte(file)?, column.holds) {
            (NONE, Holds::Integer) => Value::Integer(None),
            (NONE, Holds::Text) => Value::Text(None),
            (NONE, Holds::Bytes) => Value::Bytes(None),
            (INTEGER, Holds::Integer) => Value::Integer(Some(i64::from_be_bytes(array(file)?))),
            (TEXT, Holds::Text) => {
                Value::Text(Some(String::from_utf8(content(file)?).map_err(|_| not_a_backup("a text that is none"))?))
            }
            (BYTES, Holds::Bytes) => Value::Bytes(Some(content(file)?)),
            _ => return Err(not_a_backup("a value of another kind")),
        })
    });
    values.collect()
}

fn array<const N: usize>(file: &mut Hashed) -> Result<[u8; N], StoreError> {
    let mut bytes = [0; N];
    file.read_exact(&mut bytes).map_err(|_| not_a_backup("it ends too early"))?;
    Ok(bytes)
}

fn byte(file: &mut Hashed) -> Result<u8, StoreError> {
    let [byte] = array(file)?;
    Ok(byte)
}

/// Length and bytes; the length is not believed before the bytes are there.
fn content(file: &mut Hashed) -> Result<Vec<u8>, StoreError> {
    let length = u32::from_be_bytes(array(file)?);
    let mut bytes = vec![];
    let read = file.take(u64::from(length)).read_to_end(&mut bytes)?;
    if read as u64 == u64::from(length) { Ok(bytes) } else { Err(not_a_backup("it ends too early")) }
}

fn finish(file: Hashed) -> Result<(), StoreError> {
    let Hashed { mut file, hash } = file;
    let mut expected = vec![];
    file.read_to_end(&mut expected)?;
    if expected == hash.finalize().as_slice() { Ok(()) } else { Err(not_a_backup("its hash is wrong")) }
}
