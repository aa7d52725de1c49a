//! Attachments: files by the hash of their content.
//! An event names the digest; the bytes lie here, and the same file attached twice lies here once.

use crate::{Store, StoreError, chain, head::Hash, removal::Register, store::Work};

/// A file.
#[derive(Clone, PartialEq, Eq)]
pub struct Attachment {
    /// File name as it was when first attached.
    pub name: String,
    /// Media type, such as `application/pdf`.
    pub media_type: String,
    /// Microseconds since 1970 (UTC).
    pub added_at: i64,
    /// The bytes.
    pub content: Vec<u8>,
}

impl Attachment {
    /// SHA-256 of the content, by which an event refers to it.
    pub fn digest(&self) -> Hash {
        chain::digest(&self.content)
    }
}

/// Without name or content: debug output ends up in logs.
impl std::fmt::Debug for Attachment {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "Attachment({} bytes of {})", self.content.len(), self.media_type)
    }
}

impl Store {
    /// Puts a file outside a command, for a draft; answers its digest.
    pub async fn put_attachment(&self, municipality: u64, file: &Attachment) -> Result<Hash, StoreError> {
        let mut work = self.begin().await?;
        write(&mut work, municipality, file).await?;
        work.commit().await?;
        Ok(file.digest())
    }

    /// Takes away a file that was put for a draft and that no event names. A file that an event names goes only with
    /// an event that tells of it; see [`crate::SideWrite::RemoveAttachment`].
    pub async fn remove_loose_attachment(&self, municipality: u64, digest: &Hash) -> Result<(), StoreError> {
        const SQL: &str = "DELETE FROM attachment WHERE municipality = $1 AND digest = $2";
        self.run(SQL, vec![municipality.into(), digest.into()]).await.map(drop)
    }

    /// The file with this digest; none if it was never there or has been destroyed.
    pub async fn attachment(&self, municipality: u64, digest: &Hash) -> Result<Option<Attachment>, StoreError> {
        const SQL: &str = "SELECT name, media_type, added_at, content FROM attachment \
             WHERE municipality = $1 AND digest = $2";
        let row = self.row(SQL, vec![municipality.into(), digest.into()]).await?;
        row.map(|row| {
            Ok(Attachment { name: row.get(0)?, media_type: row.get(1)?, added_at: row.get(2)?, content: row.get(3)? })
        })
        .transpose()
    }

    /// Digests of all files, in order.
    pub async fn attachments(&self, municipality: u64) -> Result<Vec<Hash>, StoreError> {
        const SQL: &str = "SELECT digest FROM attachment WHERE municipality = $1 ORDER BY digest";
        self.rows(SQL, vec![municipality.into()]).await?.iter().map(|row| row.hash(0)).collect()
    }
}

pub(crate) async fn write(work: &mut Work, municipality: u64, file: &Attachment) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO attachment (municipality, digest, name, media_type, added_at, content) \
         VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING";
    let values = vec![
        municipality.into(),
        (&file.digest()).into(),
        file.name.as_str().into(),
        file.media_type.as_str().into(),
        file.added_at.into(),
        file.content.as_slice().into(),
    ];
    work.run(SQL, values).await.map(drop)
}

pub(crate) async fn remove(work: &mut Work, register: &mut Register, digest: Hash) -> Result<(), StoreError> {
    const SQL: &str = "DELETE FROM attachment WHERE municipality = $1 AND digest = $2";
    register.attachment(&digest);
    work.run(SQL, vec![register.municipality.into(), (&digest).into()]).await.map(drop)
}
