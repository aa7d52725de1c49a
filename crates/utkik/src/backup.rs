//! Copy the whole store to a file, while it is in use; the file restores to either kind of store.

use crate::say;
use crate::settings::Settings;
use clap::Args;
use serde_json::json;
use std::path::PathBuf;

/// Where to.
#[derive(Args)]
pub struct Options {
    /// The file to write; it must not exist.
    pub file: PathBuf,
    /// The database alone: for installations whose files are backed up where they lie.
    #[arg(long)]
    pub without_files: bool,
}

/// Backs up.
pub async fn run(options: &Options, settings: &Settings, json: bool) -> anyhow::Result<bool> {
    let store = settings.open().await?;
    let done = match options.without_files {
        true => store.backup_without_files(&options.file).await?,
        false => store.backup(&options.file).await?,
    };
    let heads: Vec<String> =
        store.municipalities().await?.iter().map(|one| format!("{} {}", one.slug, one.head)).collect();
    let value = json!({ "file": options.file, "heads": heads, "files": done.files });
    let text = format!(
        "{}: {} events, {} rows in all, {} files\n{}",
        options.file.display(),
        done.events,
        done.rows,
        done.files,
        heads.join("\n")
    );
    say::answer(json, &value, &text);
    Ok(true)
}
