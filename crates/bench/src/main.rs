//! How fast it is, measured beside a limit in the same run: a bare page of the same size, a bare durable commit, a
//! plain pass over as many structs. `cargo xtask bench` runs it; `--events N`, `--only PART` and `--json` may follow.

mod bare;
mod chain;
mod client;
mod earlier;
mod figure;
mod measure;
mod memory;

use anyhow::{Context, bail};
use domain::time::Date;
use engine::{Engine, clock};
use figure::Figure;
use generate::{Plan, Size};
use log::Address;
use std::io::Write;
use std::path::PathBuf;
use std::process::Command;
use std::sync::Arc;
use std::time::Instant;

fn main() -> anyhow::Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let mut given = arguments.iter();
    while let Some(argument) = given.next() {
        match argument.as_str() {
            "--events" | "--only" | "--folder" => drop(given.next()),
            "--json" | "--fill" => {}
            unknown => bail!("{unknown} is not known; --events N, --only PART, --folder DIR and --json are"),
        }
    }
    let json = arguments.iter().any(|argument| argument == "--json");
    let after = |name: &str| {
        let place = arguments.iter().position(|argument| argument == name)?;
        arguments.get(place + 1).cloned()
    };
    let events = after("--events").map_or(Ok(1_000_000), |text| text.parse())?;
    let folder = after("--folder").map_or_else(|| PathBuf::from("target/bench"), PathBuf::from);
    let store = folder.join(format!("large-{events}"));
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    if arguments.iter().any(|argument| argument == "--fill") {
        return runtime.block_on(fill(&Address::Embedded(store), events));
    }
    let whole = store.join("whole");
    if !whole.exists() {
        if store.exists() {
            std::fs::remove_dir_all(&store)?;
        }
        fill_apart(&arguments)?;
        std::fs::write(whole, "")?;
    }
    let figures = runtime.block_on(run(&Address::Embedded(store), after("--only").as_deref()))?;
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

/// Makes the store in a process of its own, so that the memory it takes is not measured.
fn fill_apart(arguments: &[String]) -> anyhow::Result<()> {
    let filled = Command::new(std::env::current_exe()?).args(arguments).arg("--fill").status()?;
    anyhow::ensure!(filled.success(), "the store could not be filled");
    Ok(())
}

async fn run(address: &Address, only: Option<&str>) -> anyhow::Result<Vec<Figure>> {
    let (engine, first) = start(address).await?;
    let keeper = engine.all().into_iter().next().context("the store is empty")?;
    let events = measure::count(usize::try_from(keeper.snapshot().position.seq)?);
    let begun = Instant::now();
    // Whoever searches first waits until all texts are read; what that takes is held from then on.
    anyhow::ensure!(!keeper.find(&keeper.snapshot().municipality, "skola").is_empty(), "search finds nothing");
    let searched = begun.elapsed().as_secs_f64();
    let memory = memory::resident_megabytes();
    let mut measured = Vec::new();
    measure::all(&engine, &keeper, only, &mut measured).await?;
    // Started again when memory has been told of.
    let starts = vec![first, start(address).await?.1, start(address).await?.1];
    let mut figures = vec![
        Figure::told("events", events, ""),
        Figure::at_most("start: log to ready", measure::median(starts), 3.0, "s"),
        Figure::told("search ready after that", searched, "s"),
        Figure::told("memory with that", memory, "MB"),
    ];
    figures.append(&mut measured);
    Ok(figures)
}

/// Opens the store; how many seconds it took.
async fn start(address: &Address) -> anyhow::Result<(Arc<Engine>, f64)> {
    let begun = Instant::now();
    let engine = Engine::open(address).await?;
    Ok((engine, begun.elapsed().as_secs_f64()))
}

async fn fill(address: &Address, events: u64) -> anyhow::Result<()> {
    let engine = Engine::open(address).await?;
    let until: Date = clock::now().date().plus_days(-1);
    let plan = Plan::new(Size::Large, 8, 1, until).at_least(events);
    let keeper = engine.create_from(&plan.slug, plan.from().plus_days(-1).end()).await?;
    keeper.write_history(generate::history_of(plan)).await?;
    drop(keeper);
    engine.store.close().await;
    drop(Arc::into_inner(engine));
    Ok(())
}
