//! A backup: every table in one file, the same for both stores, taken from one state of the database.
//! Layout: a line with name and schema version, then for each table a mark `t`, its name, its column names and its
//! rows (mark `r`, values); then the files beside the database (mark `f`, municipality, digest, size, bytes), unless
//! they are backed up where they lie; then the mark `e` and the SHA-256 of everything before it.
//! The file is written beside its name and put in place when it is whole and on disk.

use std::{
    fs::File,
    io::{BufWriter, Write as _},
    path::{Path, PathBuf},
};

use futures::TryStreamExt as _;
use sha2::{Digest as _, Sha256};
use tokio::sync::mpsc;

use crate::{Files, Store, StoreError, chain::field, schema, value::Value};

/// First line, without the version.
pub(crate) const TITLE: &str = "utkik backup";

pub(crate) const TABLE: u8 = b't';
pub(crate) const ROW: u8 = b'r';
pub(crate) const FILE: u8 = b'f';
pub(crate) const END: u8 = b'e';
pub(crate) const NONE: u8 = 0;
pub(crate) const INTEGER: u8 = 1;
pub(crate) const TEXT: u8 = 2;
pub(crate) const BYTES: u8 = 3;

/// So much is gathered before it is handed to the disk.
const CHUNK: usize = 1 << 20;

/// What a backup or a restore has moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct BackedUp {
    /// Rows of all tables.
    pub rows: u64,
    /// Events among them.
    pub events: u64,
    /// Files beside the database.
    pub files: u64,
}

impl Store {
    /// Writes a backup of everything to a new file; one that is there already is kept as it is.
    ///
    /// The file holds what the database holds, sign-ins and personal data included: keep it as well guarded.
    pub async fn backup(&self, to: &Path) -> Result<BackedUp, StoreError> {
        self.back_up(to, self.files()).await
    }

    /// Writes a backup of the database alone, where the files are backed up by the place they lie in.
    pub async fn backup_without_files(&self, to: &Path) -> Result<BackedUp, StoreError> {
        self.back_up(to, None).await
    }

    async fn back_up(&self, to: &Path, files: Option<&Files>) -> Result<BackedUp, StoreError> {
        let (chunks, received) = mpsc::channel(4);
        let path = to.to_owned();
        let writer = tokio::task::spawn_blocking(move || write(&path, received));
        let sent = self.dump(&chunks, files).await;
        if sent.is_ok() {
            // An empty chunk says that nothing is missing; a writer that never sees it leaves no file.
            let _ = chunks.send(vec![]).await;
        }
        drop(chunks);
        let written = writer.await.map_err(|error| StoreError::File(std::io::Error::other(error)))?;
        // When the disk is full, both fail, and the disk's reason is the one that helps.
        written?;
        sent
    }

    async fn dump(&self, chunks: &mpsc::Sender<Vec<u8>>, files: Option<&Files>) -> Result<BackedUp, StoreError> {
        let mut work = self.snapshot().await?;
        let mut done = BackedUp::default();
        let mut bytes = format!("{TITLE} {}\n", schema::VERSION).into_bytes();
        for table in schema::TABLES {
            bytes.push(TABLE);
            field(&mut bytes, &[table.name.as_bytes()]);
            let names: Vec<&str> = table.columns.iter().map(|column| column.name).collect();
            field(&mut bytes, &[names.join(",").as_bytes()]);
            let mut rows = work.stream(table.dump(), vec![]);
            while let Some(row) = rows.try_next().await? {
                bytes.push(ROW);
                for value in table.values(&row)? {
                    put(&mut bytes, &value)?;
                }
                done.rows += 1;
                done.events += u64::from(table.name == schema::EVENT.name);
                if bytes.len() >= CHUNK {
                    hand_over(chunks, &mut bytes).await?;
                }
            }
        }
        drop(work);
        if let Some(files) = files {
            for municipality in self.municipalities().await? {
                done.files += dump_files(files, municipality.id, chunks, &mut bytes).await?;
            }
        }
        bytes.push(END);
        hand_over(chunks, &mut bytes).await?;
        Ok(done)
    }
}

/// What an event of the tables names is there, for it was put before; what was destroyed meanwhile is left out.
async fn dump_files(
    files: &Files,
    municipality: u64,
    chunks: &mpsc::Sender<Vec<u8>>,
    bytes: &mut Vec<u8>,
) -> Result<u64, StoreError> {
    let mut count = 0;
    for kept in files.all(municipality).await? {
        let Some((size, mut pieces)) = files.read(municipality, &kept.digest).await? else { continue };
        bytes.push(FILE);
        bytes.extend(municipality.to_be_bytes());
        bytes.extend(kept.digest);
        bytes.extend(size.to_be_bytes());
        let mut written = 0;
        while let Some(piece) = pieces.try_next().await? {
            written += piece.len() as u64;
            bytes.extend_from_slice(&piece);
            if bytes.len() >= CHUNK {
                hand_over(chunks, bytes).await?;
            }
        }
        if written != size {
            return Err(StoreError::damaged("a file that ends before its size"));
        }
        count += 1;
    }
    Ok(count)
}

async fn hand_over(chunks: &mpsc::Sender<Vec<u8>>, bytes: &mut Vec<u8>) -> Result<(), StoreError> {
    let full = std::mem::replace(bytes, Vec::with_capacity(CHUNK + CHUNK / 4));
    chunks.send(full).await.map_err(|_| StoreError::File(std::io::Error::other("the file could not be written")))
}

fn put(bytes: &mut Vec<u8>, value: &Value) -> Result<(), StoreError> {
    let (mark, content): (u8, &[u8]) = match value {
        Value::Integer(None) | Value::Text(None) | Value::Bytes(None) => {
            bytes.push(NONE);
            return Ok(());
        }
        Value::Integer(Some(number)) => {
            bytes.push(INTEGER);
            bytes.extend(number.to_be_bytes());
            return Ok(());
        }
        Value::Text(Some(text)) => (TEXT, text.as_bytes()),
        Value::Bytes(Some(content)) => (BYTES, content),
    };
    bytes.push(mark);
    let length = u32::try_from(content.len()).map_err(|_| StoreError::damaged("a value of four gigabytes"))?;
    bytes.extend(length.to_be_bytes());
    bytes.extend_from_slice(content);
    Ok(())
}

/// Writes chunks until an empty one, then the hash.
fn write(to: &Path, mut chunks: mpsc::Receiver<Vec<u8>>) -> Result<(), StoreError> {
    if to.try_exists()? {
        let taken = "it is there already, and a backup takes no other's place";
        return Err(StoreError::File(std::io::Error::new(std::io::ErrorKind::AlreadyExists, taken)));
    }
    let mut name = to.as_os_str().to_owned();
    name.push(".part");
    let part = PathBuf::from(name);
    let result = write_part(&part, &mut chunks).and_then(|()| Ok(std::fs::rename(&part, to)?));
    if result.is_err() {
        // Half a backup is worse than none; that it cannot be removed either adds nothing to the first reason.
        let _ = std::fs::remove_file(&part);
    }
    result
}

fn write_part(part: &Path, chunks: &mut mpsc::Receiver<Vec<u8>>) -> Result<(), StoreError> {
    let mut file = BufWriter::new(private(part)?);
    let mut hash = Sha256::new();
    while let Some(chunk) = chunks.blocking_recv() {
        if chunk.is_empty() {
            file.write_all(&hash.finalize())?;
            file.into_inner().map_err(std::io::IntoInnerError::into_error)?.sync_all()?;
            return Ok(());
        }
        hash.update(&chunk);
        file.write_all(&chunk)?;
    }
    Err(StoreError::damaged("the backup was not finished"))
}

/// A new file that only the program's own user can read.
fn private(path: &Path) -> Result<File, StoreError> {
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt as _;
        options.mode(0o600);
    }
    Ok(options.open(path)?)
}
