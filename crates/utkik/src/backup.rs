//! Copy the whole store to a file, while it is in use; the file restores to either kind of store.

use crate::say;
use crate::settings::Settings;
use clap::Args;
use log::Store;
use serde_json::json;
use std::path::PathBuf;

/// Where to.
#[derive(Args)]
pub struct Options {
    /// The file to write; it must not exist.
    pub file: PathBuf,
}

/// Backs up.
pub async fn run(options: &Options, settings: &Settings, json: bool) -> anyhow::Result<bool> {
    let store = Store::open(&settings.store).await?;
    let done = store.backup(&options.file).await?;
    let heads: Vec<String> =
        store.municipalities().await?.iter().map(|one| format!("{} {}", one.slug, one.head)).collect();
    let value = json!({ "file": options.file, "heads": heads });
    say::answer(json, &value, &format!("{done:?}\n{}", heads.join("\n")));
    Ok(true)
}
