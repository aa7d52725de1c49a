//! Say what settings are in effect, and whether the store can be read with them.

use crate::say;
use crate::settings::Settings;
use serde_json::json;

/// Checks; false when the store cannot be read.
pub async fn run(settings: &Settings, json: bool) -> anyhow::Result<bool> {
    let opened = settings.engine().await;
    let (ok, found) = match &opened {
        Ok(engine) => {
            let all = engine.all();
            let told = all.iter().map(|keeper| format!("{} ({} events)", keeper.slug, keeper.snapshot().position.seq));
            (true, told.collect::<Vec<_>>())
        }
        Err(error) => (false, vec![error.to_string()]),
    };
    let value = json!({ "settings": settings, "municipalities": found, "ok": ok });
    let public = settings.public_url.as_deref().unwrap_or("not set");
    let text = format!(
        "store       {}\nlisten      {}\npublic_url  {public}\nfound       {}",
        settings.store,
        settings.listen,
        if found.is_empty() { "no municipality yet".to_owned() } else { found.join(", ") },
    );
    say::answer(json, &value, &text);
    Ok(ok)
}
