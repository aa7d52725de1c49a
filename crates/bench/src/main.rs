//! How fast it is, measured beside a limit in the same run: a bare page of the same size, a bare durable commit, a
//! plain pass over as many structs. `cargo xtask bench` runs it; `--events N` and `--json` may follow.

mod bare;
mod client;
mod figure;
mod measure;
mod memory;

use anyhow::Context;
use domain::time::Date;
use engine::{Engine, clock};
use figure::Figure;
use generate::{Plan, Size};
use log::Address;
use std::io::Write;
use std::path::PathBuf;
use std::sync::Arc;

fn main() -> anyhow::Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let json = arguments.iter().any(|argument| argument == "--json");
    let after = |name: &str| {
        let place = arguments.iter().position(|argument| argument == name)?;
        arguments.get(place + 1).cloned()
    };
    let events = after("--events").map_or(Ok(1_000_000), |text| text.parse())?;
    let folder = after("--folder").map_or_else(|| PathBuf::from("target/bench"), PathBuf::from);
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let figures = runtime.block_on(run(events, folder))?;
    let mut out = std::io::stdout().lock();
    if json {
        writeln!(out, "{}", serde_json::Value::Array(figures.iter().map(Figure::json).collect()))?;
    } else {
        for figure in &figures {
            writeln!(out, "{figure}")?;
        }
    }
    Ok(())
}

async fn run(events: u64, folder: PathBuf) -> anyhow::Result<Vec<Figure>> {
    let store = folder.join(format!("large-{events}"));
    let address = Address::Embedded(store.clone());
    if !store.join("whole").exists() {
        fill(&address, events).await?;
        std::fs::write(store.join("whole"), "")?;
    }
    let mut figures = Vec::new();
    let begun = std::time::Instant::now();
    let engine = Engine::open(&address).await?;
    figures.push(Figure::at_most("start: log to ready", begun.elapsed().as_secs_f64(), 3.0, "s"));
    let keeper = engine.all().into_iter().next().context("the store is empty")?;
    figures.push(Figure::told("events", measure::count(usize::try_from(keeper.snapshot().position.seq)?), ""));
    figures.push(Figure::told("memory after start", memory::resident_megabytes(), "MB"));
    measure::all(&engine, &keeper, &mut figures).await?;
    Ok(figures)
}

async fn fill(address: &Address, events: u64) -> anyhow::Result<()> {
    let engine = Engine::open(address).await?;
    let until: Date = clock::now().date().plus_days(-1);
    let plan = Plan::new(Size::Large, 8, 1, until).at_least(events);
    let keeper = engine.create_from(&plan.slug, plan.from().plus_days(-1).end()).await?;
    let (send, mut receive) = tokio::sync::mpsc::channel(2);
    let making = tokio::task::spawn_blocking(move || {
        let (mut held, mut count) = (Vec::new(), 0);
        for batch in generate::history_of(plan) {
            count += batch.events.len();
            held.push(engine::Made {
                at: batch.at,
                actor: batch.by.actor(),
                appointment: batch.appointment,
                reference: batch.reference.map(|reference| reference.to_string()),
                commands: batch.commands,
                events: batch.events,
                people: batch.people,
            });
            if count >= 5_000 {
                count = 0;
                if send.blocking_send(std::mem::take(&mut held)).is_err() {
                    return;
                }
            }
        }
        // Nobody receives any more only if writing failed, and that is told below.
        let _ = send.blocking_send(held);
    });
    while let Some(history) = receive.recv().await {
        keeper.write_history(history).await?;
    }
    making.await?;
    drop(keeper);
    engine.store.close().await;
    drop(Arc::into_inner(engine));
    Ok(())
}
