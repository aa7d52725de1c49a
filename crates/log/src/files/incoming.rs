//! A file that is coming in: each piece is hashed and handed on, so that no file is ever whole in memory.

use object_store::{MultipartUpload, WriteMultipart, path::Path};
use sha2::{Digest as _, Sha256};

use super::{FileError, Files};
use crate::head::Hash;

/// So many pieces of five megabytes wait to be written at most.
const WAITING: usize = 2;

/// A file that is coming in. Dropped, it leaves nothing that the sweep does not take.
pub struct Incoming {
    files: Files,
    name: Path,
    upload: WriteMultipart,
    hash: Sha256,
    size: u64,
}

impl Incoming {
    pub(super) fn new(files: Files, name: Path, upload: Box<dyn MultipartUpload>) -> Self {
        Self { files, name, upload: WriteMultipart::new(upload), hash: Sha256::new(), size: 0 }
    }

    /// How many bytes have come so far.
    pub fn size(&self) -> u64 {
        self.size
    }

    /// Takes the next piece.
    pub async fn take(&mut self, piece: &[u8]) -> Result<(), FileError> {
        self.upload.wait_for_capacity(WAITING).await?;
        self.hash.update(piece);
        self.size += piece.len() as u64;
        self.upload.write(piece);
        Ok(())
    }

    /// Keeps what has come for a municipality; answers its digest.
    pub async fn keep(self, municipality: u64) -> Result<Hash, FileError> {
        let digest: Hash = self.hash.finalize().into();
        self.upload.finish().await?;
        self.files.settle(&self.name, municipality, &digest).await?;
        Ok(digest)
    }

    /// Gives the file up.
    pub async fn give_up(self) -> Result<(), FileError> {
        Ok(self.upload.abort().await?)
    }
}
