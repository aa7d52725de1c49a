//! Say what settings are in effect, and whether the store can be read with them.

use crate::say;
use crate::settings::Settings;
use log::Address;
use serde_json::json;

/// Checks; false when the store cannot be read.
pub async fn run(settings: &Settings, json: bool) -> anyhow::Result<bool> {
    // Looking makes nothing: a store that is not there is said to be missing.
    let opened = if settings.store.is_missing() {
        Err(anyhow::anyhow!("there is no store at {} yet; serving begins it", settings.store))
    } else {
        settings.engine().await.map_err(anyhow::Error::from)
    };
    let (ok, found) = match &opened {
        Ok(engine) => {
            let all = engine.all();
            let told = all.iter().map(|keeper| format!("{} ({} events)", keeper.slug, keeper.snapshot().position.seq));
            (true, told.collect::<Vec<_>>())
        }
        Err(error) => (false, vec![format!("{error:#}")]),
    };
    let value = json!({ "settings": settings, "municipalities": found, "ok": ok });
    let public = settings.public_url.as_deref().unwrap_or("not set");
    let guidance = serde_json::to_value(settings.guidance)?;
    let usual = match &settings.store {
        Address::Embedded(folder) => folder.join("files").display().to_string(),
        Address::Postgres(_) => "not set: no evidence files can be attached".to_owned(),
    };
    let files = settings.files.as_ref().map_or(usual, ToString::to_string);
    let largest = settings.largest_file.map_or_else(|| "the usual".to_owned(), |bytes| format!("{} MB", bytes >> 20));
    let text = format!(
        "store       {}\nlisten      {}\npublic_url  {public}\nguidance    {}\nfiles       {files}\n\
         largest     {largest}\nfound       {}",
        settings.store,
        settings.listen,
        guidance.as_str().unwrap_or_default(),
        if found.is_empty() { "no municipality yet".to_owned() } else { found.join(", ") },
    );
    say::answer(json, &value, &text);
    Ok(ok)
}
