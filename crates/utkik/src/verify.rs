//! Verify a log against itself, against what lies beside it, and against a head kept on paper.

use crate::settings::Settings;
use crate::{place, say};
use clap::Args;
use log::Position;
use serde_json::json;

/// So many broken events tell the story to people; scripts are told all.
const SHOWN: usize = 20;

/// What to verify.
#[derive(Args)]
pub struct Options {
    /// A head printed earlier: SEQ:HASH.
    #[arg(long, value_name = "SEQ:HASH")]
    pub head: Option<Position>,
    /// Which municipality, when there are several.
    #[arg(long)]
    pub municipality: Option<String>,
}

/// Verifies; false when something is wrong.
pub async fn run(options: &Options, settings: &Settings, json: bool) -> anyhow::Result<bool> {
    // The store alone: a log that cannot be read as a municipality can still be verified.
    let store = settings.open().await?;
    let id = match &options.municipality {
        Some(name) => place::municipality(&*settings.engine().await?, Some(name))?.id,
        None => match store.municipalities().await?.as_slice() {
            [only] => only.id,
            [] => anyhow::bail!("there is no municipality in the store yet"),
            _ => anyhow::bail!("there are several municipalities in the store: say which with --municipality"),
        },
    };
    let checked = engine::verify(&store, id, options.head).await?;
    let broken: Vec<_> = checked
        .broken
        .iter()
        .map(|broken| json!({ "seq": broken.seq, "reason": broken.reason.key(), "text": broken.to_string() }))
        .collect();
    let ok = checked.ok();
    let value = json!({
        "events": checked.events,
        "head": checked.head.to_string(),
        "ok": ok,
        "first_broken": checked.broken.first().map(|broken| broken.seq),
        "broken": broken,
    });
    let text = match checked.broken.first() {
        None => format!("{} events, head {}: whole", checked.events, checked.head),
        Some(_) => checked.broken.iter().take(SHOWN).map(ToString::to_string).collect::<Vec<_>>().join("\n"),
    };
    say::answer(json, &value, &text);
    Ok(ok)
}
