//! Tokens: let a program act for a person.

use crate::settings::Settings;
use crate::{place, say};
use anyhow::Context;
use clap::Subcommand;
use engine::clock;
use serde_json::json;

/// What about tokens.
#[derive(Subcommand)]
pub enum What {
    /// Make a token; it is shown once.
    Add {
        /// The mail address of the person it acts for.
        #[arg(long)]
        mail: String,
        /// What it is for.
        #[arg(long)]
        name: String,
        /// Days until it ends; for ever if not said.
        #[arg(long, value_parser = clap::value_parser!(u32).range(1..))]
        days: Option<u32>,
        /// Which municipality, when there are several.
        #[arg(long)]
        municipality: Option<String>,
    },
}

/// Makes a token.
pub async fn run(what: &What, settings: &Settings, json: bool) -> anyhow::Result<bool> {
    let What::Add { mail, name, days, municipality } = what;
    let engine = settings.engine().await?;
    let keeper = place::municipality(&engine, municipality.as_deref())?;
    let person = keeper.snapshot().names.by_mail(mail).context("nobody has this mail address")?;
    let ends = days.map(|days| clock::now().0 + i64::from(days) * 86_400 * 1_000_000);
    let token = web::new_token(&engine.store, &keeper, person, name, ends).await?;
    say::answer(json, &json!({ "token": token }), &token);
    Ok(true)
}
