//! Serve a fictional municipality, with a sign-in link for each role. It is made anew at each start, in a folder
//! that is gone afterwards, unless a store was named.

use crate::settings::Settings;
use crate::{demo_files, generated, say, serve};
use clap::Args;
use domain::id::PersonId;
use domain::role::Role;
use engine::{Engine, Keeper, clock};
use generate::{Plan, Size};
use log::Address;
use serde_json::{Map, Value, json};
use std::sync::Arc;

/// How the demo is made.
#[derive(Args)]
pub struct Options {
    /// How large a municipality.
    #[arg(long, default_value = "medium")]
    pub size: generated::HowLarge,
    /// How many years of history.
    #[arg(long, default_value_t = 3)]
    pub years: u8,
}

/// Serves the demo until it is told to stop.
pub async fn run(options: &Options, settings: &Settings, json: bool) -> anyhow::Result<bool> {
    // Kept until the end: the folder goes when it is dropped.
    let folder = tempfile::tempdir()?;
    let address = if settings.store_given { settings.store.clone() } else { Address::Embedded(folder.path().into()) };
    let engine = Engine::open_with(&address, settings.files.as_ref()).await?;
    let until = clock::now().date().plus_days(-1);
    let plan = Plan::new(Size::from(options.size), options.years, 1, until);
    let keeper = match engine.get(&plan.slug) {
        Some(keeper) => keeper,
        None => {
            let keeper = generated::fill(&engine, plan).await?;
            demo_files::attach(&engine, &keeper).await?;
            keeper
        }
    };
    let listener = serve::listen(&settings.listen).await?;
    let url = format!("http://{}", listener.local_addr()?);
    let links = links(&engine, &keeper, &url).await?;
    let token = token(&engine, &keeper).await?;
    greet(&keeper, &url, &links, &token, json);
    serve::serve(listener, serve::app(Arc::clone(&engine), settings), engine).await?;
    Ok(true)
}

/// A sign-in link for each role that somebody holds.
async fn links(engine: &Engine, keeper: &Keeper, url: &str) -> anyhow::Result<Vec<(&'static str, String)>> {
    let today = clock::now().date();
    let personas = generate::personas(&keeper.snapshot().municipality, today);
    let mut links = Vec::new();
    for (role, person) in personas {
        let path = web::sign_in::new_link(&engine.store, keeper, person).await?;
        links.push((role, format!("{url}{path}")));
    }
    Ok(links)
}

/// A token that acts for the information-security lead, whose duty is to see it all.
async fn token(engine: &Engine, keeper: &Keeper) -> anyhow::Result<String> {
    let today = clock::now().date();
    let personas = generate::personas(&keeper.snapshot().municipality, today);
    let lead = personas.iter().find(|(role, _)| *role == Role::InformationSecurityLead.key());
    let person = lead.map_or(PersonId(1), |(_, person)| *person);
    Ok(web::new_token(&engine.store, keeper, person, "demo", None).await?)
}

fn greet(keeper: &Keeper, url: &str, links: &[(&'static str, String)], token: &str, json: bool) {
    let snapshot = keeper.snapshot();
    let name = snapshot.municipality.description.as_ref().map_or("", |known| &known.name);
    if json {
        let by_role: Map<String, Value> =
            links.iter().map(|(role, link)| ((*role).to_owned(), Value::String(link.clone()))).collect();
        say::line(&json!({ "url": url, "sign_in": by_role, "token": token }).to_string());
        return;
    }
    say::line(&format!("{name}: {} events. Utkik serves the demo at {url}\n", snapshot.position.seq));
    say::line("Sign in as:");
    for (role, link) in links {
        let key = format!("role-{role}");
        let words = words::words(words::Language::Swedish);
        say::line(&format!("  {:<44} {link}", words.or(&key, role)));
    }
    say::line(&format!("\nAPI token: {token}"));
}
