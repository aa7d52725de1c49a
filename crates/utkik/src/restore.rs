//! Fill an empty store from a backup. What was disposed of after the backup was taken is taken out again, from the
//! register of removals of the store that was lost, before anybody is served.

use crate::say;
use crate::settings::Settings;
use anyhow::Context;
use clap::Args;
use log::Removal;
use serde_json::json;
use std::path::PathBuf;

/// Where from.
#[derive(Args)]
pub struct Options {
    /// The backup.
    pub file: PathBuf,
    /// A register of removals kept apart from the backups, one line each, as `utkik export removals` writes it.
    #[arg(long, value_name = "FILE")]
    pub removals: Option<PathBuf>,
}

/// Restores.
pub async fn run(options: &Options, settings: &Settings, json: bool) -> anyhow::Result<bool> {
    let kept: Vec<Removal> = match &options.removals {
        None => Vec::new(),
        Some(path) => {
            let text = std::fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
            let lines = text.lines().filter(|line| !line.trim().is_empty());
            lines.map(str::parse).collect::<Result<_, _>>().context("the register of removals has a foreign line")?
        }
    };
    let store = settings.open().await?;
    store.restore(&options.file).await?;
    drop(store);
    let engine = settings.engine().await?;
    let mut again = 0;
    for keeper in engine.all() {
        again += keeper.remove_again(&kept).await?;
    }
    let heads: Vec<String> =
        engine.all().iter().map(|keeper| format!("{} {}", keeper.slug, keeper.snapshot().position)).collect();
    let value = json!({ "heads": heads, "removed_again": again });
    say::answer(json, &value, &format!("restored: {}\nremoved again: {again}", heads.join(", ")));
    Ok(true)
}
