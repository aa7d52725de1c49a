//! Settings: from a TOML file, the environment and the command line, each weighing more than the one before. A key
//! that is not known is refused, so that a misspelt one does not go unnoticed.

use anyhow::Context;
use clap::Args;
use engine::{Engine, OpenError};
use log::{Address, FilePlace, Store, StoreError};
use serde::{Deserialize, Serialize};
use std::path::PathBuf;
use std::sync::Arc;
use web::GuidanceReaders;

/// What the command line and the environment give.
#[derive(Args)]
pub struct Given {
    /// A settings file (TOML).
    #[arg(long, global = true, env = "UTKIK_CONFIG", value_name = "FILE")]
    pub config: Option<PathBuf>,
    /// The folder of the embedded store.
    #[arg(long, global = true, env = "UTKIK_DATA", value_name = "DIR", conflicts_with = "database")]
    pub data: Option<PathBuf>,
    /// A PostgreSQL database instead of the embedded store.
    #[arg(long, global = true, env = "UTKIK_DATABASE", value_name = "URL", hide_env_values = true)]
    pub database: Option<String>,
    /// Where pages are served.
    #[arg(long, global = true, env = "UTKIK_LISTEN", value_name = "ADDRESS")]
    pub listen: Option<String>,
    /// The address people type.
    #[arg(long, global = true, env = "UTKIK_PUBLIC_URL", value_name = "URL")]
    pub public_url: Option<String>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    data: Option<PathBuf>,
    database: Option<String>,
    listen: Option<String>,
    public_url: Option<String>,
    guidance: Option<GuidanceReaders>,
    #[serde(default)]
    files: FileFiles,
}

/// The table `[files]` of the settings file.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct FileFiles {
    folder: Option<PathBuf>,
    bucket: Option<String>,
    endpoint: Option<String>,
    region: Option<String>,
    prefix: Option<String>,
    largest_megabytes: Option<u64>,
}

impl FileFiles {
    fn place(&self) -> anyhow::Result<Option<FilePlace>> {
        match (&self.folder, &self.bucket) {
            (Some(_), Some(_)) => anyhow::bail!("[files] names a folder and a bucket: choose one"),
            (Some(folder), None) => Ok(Some(FilePlace::Folder(folder.clone()))),
            (None, Some(bucket)) => Ok(Some(FilePlace::Bucket {
                bucket: bucket.clone(),
                endpoint: self.endpoint.clone(),
                region: self.region.clone(),
                prefix: self.prefix.clone(),
            })),
            (None, None) => Ok(None),
        }
    }
}

/// What is in effect.
#[derive(Clone, Debug, Serialize)]
pub struct Settings {
    /// Where the store is; a password is never shown.
    #[serde(serialize_with = "shown")]
    pub store: Address,
    /// Whether somebody said so, or it is the usual place.
    pub store_given: bool,
    /// Where pages are served.
    pub listen: String,
    /// The address people type.
    pub public_url: Option<String>,
    /// Who reads *May I …?*; told by the file only.
    pub guidance: GuidanceReaders,
    /// Where files lie that are attached as evidence, if not where they usually do; told by the file only.
    #[serde(serialize_with = "shown_place")]
    pub files: Option<FilePlace>,
    /// The largest of them, in bytes; told by the file only.
    pub largest_file: Option<u64>,
}

impl Settings {
    /// Opens the store.
    pub async fn open(&self) -> Result<Store, StoreError> {
        Store::open_with(&self.store, self.files.as_ref()).await
    }

    /// Opens the store and reads every log in it.
    pub async fn engine(&self) -> Result<Arc<Engine>, OpenError> {
        Engine::open_with(&self.store, self.files.as_ref()).await
    }
}

#[expect(clippy::ref_option, reason = "serde hands it on like this")]
fn shown_place<S: serde::Serializer>(place: &Option<FilePlace>, serializer: S) -> Result<S::Ok, S::Error> {
    match place {
        Some(place) => serializer.collect_str(place),
        None => serializer.serialize_none(),
    }
}

fn shown<S: serde::Serializer>(address: &Address, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(address)
}

/// Where pages are served unless something else is said.
const LISTEN: &str = "127.0.0.1:8400";

/// Reads the settings in effect.
pub fn read(given: &Given) -> anyhow::Result<Settings> {
    let file = match &given.config {
        None => File::default(),
        Some(path) => {
            let text = std::fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
            toml::from_str(&text).with_context(|| format!("{} does not hold together", path.display()))?
        }
    };
    let listen = given.listen.clone().or(file.listen).unwrap_or_else(|| LISTEN.to_owned());
    if !is_address(&listen) {
        anyhow::bail!("listen is {listen}, which is no address with a port, such as {LISTEN}");
    }
    let (files, largest) = (file.files.place().context("the settings file")?, file.files.largest_megabytes);
    // A store that is given nearer wins over one given farther off, whichever kind each is.
    let near = store(given.data.clone(), given.database.clone());
    let far = store(file.data, file.database);
    let store = near.or(far);
    Ok(Settings {
        store_given: store.is_some(),
        store: store.unwrap_or_else(|| Address::Embedded(PathBuf::from("data"))),
        listen,
        public_url: given.public_url.clone().or(file.public_url),
        guidance: file.guidance.unwrap_or_default(),
        files,
        largest_file: largest.map(|megabytes| megabytes.saturating_mul(1 << 20)),
    })
}

/// Whether a text is a host or a number with a port; whether the host is known, only the network tells.
fn is_address(text: &str) -> bool {
    let is_name =
        |host: &str| !host.is_empty() && !host.contains(|letter: char| letter.is_whitespace() || letter == ':');
    let named = text.rsplit_once(':').is_some_and(|(host, port)| is_name(host) && port.parse::<u16>().is_ok());
    named || text.parse::<std::net::SocketAddr>().is_ok()
}

fn store(data: Option<PathBuf>, database: Option<String>) -> Option<Address> {
    database.map(Address::Postgres).or(data.map(Address::Embedded))
}

#[cfg(test)]
mod bucket;

#[cfg(test)]
mod tests {
    use super::*;

    fn given(config: Option<PathBuf>) -> Given {
        Given { config, data: None, database: None, listen: None, public_url: None }
    }

    #[test]
    fn the_command_line_weighs_more_than_the_file_and_unknown_keys_are_refused() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("utkik.toml");
        std::fs::write(&path, "database = \"postgres://u:hemligt@db/utkik\"\nlisten = \"0.0.0.0:80\"").unwrap();
        let read_in = read(&given(Some(path.clone()))).unwrap();
        assert_eq!(read_in.listen, "0.0.0.0:80");
        assert!(!serde_json::to_string(&read_in).unwrap().contains("hemligt"));
        let nearer = Given { data: Some("here".into()), listen: Some("[::1]:1".into()), ..given(Some(path.clone())) };
        let nearer = read(&nearer).unwrap();
        assert_eq!((nearer.store, nearer.listen.as_str()), (Address::Embedded("here".into()), "[::1]:1"));
        assert_eq!(read_in.guidance, GuidanceReaders::SignedIn, "nobody said otherwise");
        for wrong in ["nonsense", "127.0.0.1", "127.0.0.1:http", ":8400"] {
            let wrong = Given { listen: Some(wrong.to_owned()), ..given(None) };
            assert!(format!("{:#}", read(&wrong).unwrap_err()).contains("listen"));
        }
        std::fs::write(&path, "guidance = \"open\"").unwrap();
        assert_eq!(read(&given(Some(path.clone()))).unwrap().guidance, GuidanceReaders::Open);
        std::fs::write(&path, "guidance = \"everybody\"").unwrap();
        assert!(format!("{:#}", read(&given(Some(path.clone()))).unwrap_err()).contains("signed-in"));
        std::fs::write(&path, "lisen = \"0.0.0.0:80\"").unwrap();
        assert!(format!("{:#}", read(&given(Some(path))).unwrap_err()).contains("lisen"));
    }
}
