//! Files that are too large for the database: evidence, by municipality and the SHA-256 of the content, in a folder
//! or a bucket that speaks S3. The bytes are put first and the event that names them second, so that an event never
//! names what was not kept; what no event came to name is swept.

mod incoming;
mod place;

use std::{
    fmt,
    path::PathBuf,
    sync::{Arc, OnceLock},
};

use bytes::Bytes;
use futures::{StreamExt as _, TryStreamExt as _, stream::BoxStream};
use object_store::{ObjectStore, ObjectStoreExt as _, path::Path};
use sha2::{Digest as _, Sha256};

pub use incoming::Incoming;
pub use place::FilePlace;

use crate::head::Hash;

/// The folder of what is still coming in.
const INCOMING: &str = "incoming";

/// Files could not be kept or read.
#[derive(Debug, thiserror::Error)]
pub enum FileError {
    /// The folder or bucket does not answer as it should.
    #[error("the files cannot be used: {0}")]
    Unavailable(#[from] object_store::Error),
    /// Files are to be kept and no place for them was chosen.
    #[error("no place for files was chosen")]
    NoPlace,
    /// The folder could not be made or written.
    #[error("the folder of the files cannot be used: {0}")]
    Folder(#[from] std::io::Error),
}

/// Where files are kept; cheap to clone.
#[derive(Clone)]
pub struct Files {
    place: Arc<FilePlace>,
    /// Opened when it is first asked for, so that a folder is there only when something has been kept in it.
    objects: Arc<OnceLock<Arc<dyn ObjectStore>>>,
}

/// A file that is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kept {
    /// SHA-256 of its content.
    pub digest: Hash,
    /// How many bytes.
    pub size: u64,
    /// When it was put here last, in microseconds since 1970 (UTC).
    pub put_at: i64,
}

/// A file's content as it is read.
pub type Reading = BoxStream<'static, Result<Bytes, FileError>>;

impl fmt::Debug for Files {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Files({})", self.place)
    }
}

impl Files {
    /// Files at a place. A folder is made when the first file comes; a bucket that cannot be is told at once.
    pub fn open(place: &FilePlace) -> Result<Self, FileError> {
        let files = Self { place: Arc::new(place.clone()), objects: Arc::default() };
        if files.folder().is_none() {
            files.objects()?;
        }
        Ok(files)
    }

    /// The folder, if it is one: what is written there is brought to disk before it is counted as kept.
    fn folder(&self) -> Option<&PathBuf> {
        match &*self.place {
            FilePlace::Folder(folder) => Some(folder),
            FilePlace::Bucket { .. } => None,
        }
    }

    /// Whether there is nothing yet, not even a folder.
    fn is_nothing(&self) -> bool {
        self.objects.get().is_none() && self.folder().is_some_and(|folder| !folder.is_dir())
    }

    fn objects(&self) -> Result<&Arc<dyn ObjectStore>, FileError> {
        match self.objects.get() {
            Some(objects) => Ok(objects),
            None => {
                let opened = self.place.open()?;
                Ok(self.objects.get_or_init(|| opened))
            }
        }
    }

    /// Begins to take a file in.
    pub async fn begin(&self) -> Result<Incoming, FileError> {
        let name = Path::from_iter([INCOMING, &hex::encode(crate::chance::bytes::<16>())]);
        let upload = self.objects()?.put_multipart(&name).await?;
        Ok(Incoming::new(self.clone(), name, upload))
    }

    /// How large a file is; none if it is not there.
    pub async fn size(&self, municipality: u64, digest: &Hash) -> Result<Option<u64>, FileError> {
        Ok(self.kept(municipality, digest).await?.map(|kept| kept.size))
    }

    /// What is known of a file without reading it; none if it is not there.
    pub async fn kept(&self, municipality: u64, digest: &Hash) -> Result<Option<Kept>, FileError> {
        if self.is_nothing() {
            return Ok(None);
        }
        let Some(found) = there(self.objects()?.head(&name(municipality, digest)).await)? else { return Ok(None) };
        Ok(Some(Kept { digest: *digest, size: found.size, put_at: found.last_modified.timestamp_micros() }))
    }

    /// Reads a file piece by piece; none if it is not there.
    pub async fn read(&self, municipality: u64, digest: &Hash) -> Result<Option<(u64, Reading)>, FileError> {
        if self.is_nothing() {
            return Ok(None);
        }
        let Some(found) = there(self.objects()?.get(&name(municipality, digest)).await)? else { return Ok(None) };
        let size = found.meta.size;
        Ok(Some((size, found.into_stream().map_err(FileError::from).boxed())))
    }

    /// Whether a file's content is what its digest says; none if it is not there.
    pub async fn is_whole(&self, municipality: u64, digest: &Hash) -> Result<Option<bool>, FileError> {
        let Some((_, mut pieces)) = self.read(municipality, digest).await? else { return Ok(None) };
        let mut hash = Sha256::new();
        while let Some(piece) = pieces.try_next().await? {
            hash.update(&piece);
        }
        Ok(Some(hash.finalize().as_slice() == digest))
    }

    /// Destroys a file; that it is not there is well.
    pub async fn remove(&self, municipality: u64, digest: &Hash) -> Result<(), FileError> {
        if self.is_nothing() {
            return Ok(());
        }
        there(self.objects()?.delete(&name(municipality, digest)).await).map(drop)
    }

    /// All files of a municipality.
    pub async fn all(&self, municipality: u64) -> Result<Vec<Kept>, FileError> {
        if self.is_nothing() {
            return Ok(Vec::new());
        }
        let folder = Path::from_iter([municipality.to_string()]);
        let mut found = self.objects()?.list(Some(&folder));
        let mut all = Vec::new();
        while let Some(one) = found.try_next().await? {
            let digest = one.location.filename().and_then(|name| hex::decode(name).ok()?.try_into().ok());
            // Whatever else somebody has put there is not ours to read or take away.
            let Some(digest) = digest else { continue };
            all.push(Kept { digest, size: one.size, put_at: one.last_modified.timestamp_micros() });
        }
        all.sort_by_key(|kept| kept.digest);
        Ok(all)
    }

    /// Takes away what began to come in before an instant and never came to its end; answers how many.
    pub async fn sweep_incoming(&self, before: i64) -> Result<usize, FileError> {
        if let Some(folder) = self.folder() {
            let folder = folder.join(INCOMING);
            let swept = tokio::task::spawn_blocking(move || sweep_folder(&folder, before)).await;
            return Ok(swept.map_err(std::io::Error::other)??);
        }
        let mut found = self.objects()?.list(Some(&Path::from(INCOMING)));
        let mut count = 0;
        while let Some(one) = found.try_next().await? {
            if one.last_modified.timestamp_micros() < before {
                there(self.objects()?.delete(&one.location).await)?;
                count += 1;
            }
        }
        Ok(count)
    }

    /// Puts what has come in where its digest says.
    async fn settle(&self, from: &Path, municipality: u64, digest: &Hash) -> Result<(), FileError> {
        let to = name(municipality, digest);
        self.objects()?.rename(from, &to).await?;
        if let Some(folder) = self.folder() {
            let path = folder.join(to.as_ref());
            tokio::task::spawn_blocking(move || to_disk(&path)).await.map_err(std::io::Error::other)??;
        }
        Ok(())
    }
}

/// In a folder half files are there under names that a list of it leaves out.
fn sweep_folder(folder: &std::path::Path, before: i64) -> std::io::Result<usize> {
    if !folder.is_dir() {
        return Ok(0);
    }
    let mut count = 0;
    for one in std::fs::read_dir(folder)? {
        let one = one?;
        let since = one.metadata()?.modified()?.duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
        if i64::try_from(since.as_micros()).is_ok_and(|at| at < before) {
            std::fs::remove_file(one.path())?;
            count += 1;
        }
    }
    Ok(count)
}

/// Brings a file and the folders that name it to disk, so that an event does not outlive what it names.
fn to_disk(path: &std::path::Path) -> std::io::Result<()> {
    for one in path.ancestors().take(4) {
        std::fs::File::open(one)?.sync_all()?;
    }
    Ok(())
}

/// Files lie 256 to a folder's worth of names apart, so that no folder grows without bound.
fn name(municipality: u64, digest: &Hash) -> Path {
    let hex = hex::encode(digest);
    let first: String = hex.chars().take(2).collect();
    Path::from_iter([municipality.to_string(), first, hex])
}

fn there<T>(answer: Result<T, object_store::Error>) -> Result<Option<T>, FileError> {
    match answer {
        Ok(found) => Ok(Some(found)),
        Err(object_store::Error::NotFound { .. }) => Ok(None),
        Err(error) => Err(error.into()),
    }
}
