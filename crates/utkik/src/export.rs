//! Write a municipality out: as a workbook in our own template, or the register of what was taken out of its log.

use crate::settings::Settings;
use crate::{place, say};
use anyhow::Context;
use clap::Subcommand;
use engine::clock;
use serde_json::json;
use std::path::PathBuf;
use web::Register;

/// What to write out.
#[derive(Subcommand)]
pub enum What {
    /// Everything, a sheet for each area, to read in again or to look through.
    Workbook {
        /// The file to write (.xlsx).
        file: PathBuf,
        /// Which municipality, when there are several.
        #[arg(long)]
        municipality: Option<String>,
        /// In which language the headings are: sv or en.
        #[arg(long, default_value = "sv")]
        language: String,
    },
    /// The register of what was disposed of or forgotten, a line each; keep it apart from the backups.
    Removals {
        /// The file to write.
        file: PathBuf,
        /// Which municipality, when there are several.
        #[arg(long)]
        municipality: Option<String>,
    },
}

/// Writes out.
pub async fn run(what: &What, settings: &Settings, json: bool) -> anyhow::Result<bool> {
    let engine = settings.engine().await?;
    match what {
        What::Workbook { file, municipality, language } => {
            let keeper = place::municipality(&engine, municipality.as_deref())?;
            let language = words::Language::from_tag(language).context("the language is sv or en")?;
            let words = words::words(language);
            let label = |key: &str| web::list_label(words, key);
            let snapshot = keeper.snapshot();
            let people = Register(&snapshot.names);
            let today = clock::now().date();
            let mark = web::template_mark(&keeper, snapshot.position.seq, None).await?;
            let bytes = exchange::template::write(&snapshot.municipality, &people, today, mark.as_deref(), &label)
                .map_err(|error| anyhow::anyhow!("{error:?}"))?;
            std::fs::write(file, bytes).with_context(|| format!("cannot write {}", file.display()))?;
            say::answer(json, &json!({ "file": file }), &format!("written: {}", file.display()));
        }
        What::Removals { file, municipality } => {
            let keeper = place::municipality(&engine, municipality.as_deref())?;
            let removals = keeper.removals().await?;
            let lines: Vec<String> = removals.iter().map(ToString::to_string).collect();
            std::fs::write(file, lines.join("\n")).with_context(|| format!("cannot write {}", file.display()))?;
            let value = json!({ "file": file, "removals": lines.len() });
            say::answer(json, &value, &format!("{} removals written: {}", lines.len(), file.display()));
        }
    }
    Ok(true)
}
