//! Fill a store with a fictional municipality: through the same commands as everybody, decided by the same rules.

use crate::say;
use crate::settings::Settings;
use anyhow::bail;
use clap::{Args, ValueEnum};
use engine::{Engine, Keeper, clock};
use generate::{Plan, Size};
use serde_json::json;
use std::sync::Arc;

/// How large.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum HowLarge {
    /// About ten thousand inhabitants.
    Small,
    /// About a hundred thousand inhabitants.
    Medium,
    /// More than half a million inhabitants.
    Large,
}

/// What to make.
#[derive(Args)]
pub struct Options {
    /// How large a municipality.
    #[arg(long, default_value = "medium")]
    pub size: HowLarge,
    /// How many years of history.
    #[arg(long, default_value_t = 3)]
    pub years: u8,
    /// What chance is drawn from: the same seed gives the same municipality.
    #[arg(long, default_value_t = 1)]
    pub seed: u64,
    /// At least so many events: routine goes on until there are so many.
    #[arg(long)]
    pub events: Option<u64>,
    /// The last day something happens; today if not said.
    #[arg(long)]
    pub until: Option<String>,
}

impl From<HowLarge> for Size {
    fn from(size: HowLarge) -> Self {
        match size {
            HowLarge::Small => Size::Small,
            HowLarge::Medium => Size::Medium,
            HowLarge::Large => Size::Large,
        }
    }
}

/// Fills an empty store.
pub async fn run(options: &Options, settings: &Settings, json: bool) -> anyhow::Result<bool> {
    let engine = settings.engine().await?;
    let until = match &options.until {
        Some(text) => text.parse().map_err(|_| anyhow::anyhow!("{text} is not a day, such as 2026-11-23"))?,
        None => clock::now().date().plus_days(-1),
    };
    let mut plan = Plan::new(options.size.into(), options.years, options.seed, until);
    if let Some(events) = options.events {
        plan = plan.at_least(events);
    }
    let keeper = fill(&engine, plan).await?;
    let position = keeper.snapshot().position;
    let value = json!({ "municipality": keeper.slug, "events": position.seq, "head": position.to_string() });
    say::answer(json, &value, &format!("{}: {} events, head {position}", keeper.slug, position.seq));
    Ok(true)
}

/// Makes the municipality of a plan in a store that has none of its name.
pub async fn fill(engine: &Arc<Engine>, plan: Plan) -> anyhow::Result<Arc<Keeper>> {
    if engine.get(&plan.slug).is_some() {
        bail!("there is a municipality called {} in the store already", plan.slug);
    }
    let keeper = engine.create_from(&plan.slug, plan.from().plus_days(-1).end()).await?;
    keeper.write_history(generate::history_of(plan)).await?;
    Ok(keeper)
}
