//! Where files lie: a folder on this machine, or a bucket that speaks S3.

use std::{fmt, path::PathBuf, sync::Arc};

use object_store::{ObjectStore, aws::AmazonS3Builder, local::LocalFileSystem, prefix::PrefixStore};

use super::FileError;

/// The place of the files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FilePlace {
    /// A folder; made when it is missing.
    Folder(PathBuf),
    /// A bucket. The key and the secret come from `AWS_ACCESS_KEY_ID` and `AWS_SECRET_ACCESS_KEY` in the environment.
    Bucket {
        /// What it is called.
        bucket: String,
        /// The server, such as `https://s3.example.se`; Amazon's own when nothing is said.
        endpoint: Option<String>,
        /// The region, where the server knows of such.
        region: Option<String>,
        /// What stands before every name, so that several installations share a bucket.
        prefix: Option<String>,
    },
}

impl fmt::Display for FilePlace {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Folder(folder) => write!(out, "{}", folder.display()),
            Self::Bucket { bucket, endpoint, prefix, .. } => {
                write!(out, "s3://{bucket}/{}", prefix.as_deref().unwrap_or_default())?;
                endpoint.iter().try_for_each(|endpoint| write!(out, " at {endpoint}"))
            }
        }
    }
}

impl FilePlace {
    pub(super) fn open(&self) -> Result<Arc<dyn ObjectStore>, FileError> {
        match self {
            Self::Folder(folder) => {
                make(folder)?;
                let files = LocalFileSystem::new_with_prefix(folder)?;
                Ok(Arc::new(files))
            }
            Self::Bucket { bucket, endpoint, region, prefix } => {
                let mut builder = AmazonS3Builder::from_env().with_bucket_name(bucket);
                if let Some(endpoint) = endpoint {
                    // Servers in one's own house are seldom reached by a name for each bucket, and may lack a
                    // certificate on a network of their own.
                    let plain = endpoint.starts_with("http://");
                    builder = builder.with_endpoint(endpoint).with_allow_http(plain);
                    builder = builder.with_virtual_hosted_style_request(false);
                }
                if let Some(region) = region {
                    builder = builder.with_region(region);
                }
                let files = builder.build()?;
                Ok(match prefix {
                    Some(prefix) => Arc::new(PrefixStore::new(files, prefix.as_str())),
                    None => Arc::new(files),
                })
            }
        }
    }
}

/// A folder that only the program's own user can read.
fn make(folder: &std::path::Path) -> std::io::Result<()> {
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::DirBuilderExt as _;
        builder.mode(0o700);
    }
    builder.create(folder)
}
