//! The measurements of a running server, medians of several runs.

use crate::client::Client;
use crate::figure::Figure;
use crate::{bare, chain, earlier};
use anyhow::{Context, bail};
use domain::id::{Numbered, PersonId, Scope};
use domain::picture::picture_of;
use domain::role::Role;
use domain::sight::Sight;
use engine::{Engine, Keeper, clock};
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::net::TcpListener;
use web::{App, Settings};

/// How many connections ask at once.
const CONNECTIONS: usize = 16;
/// How many times each page is asked for, in turn with the bare page of its size.
const TURNS: usize = 5;
/// How long each of the times is.
const ASKED: Duration = Duration::from_secs(1);

/// A server, and the headers that show it who asks.
#[derive(Clone)]
pub(crate) struct Asker {
    pub address: SocketAddr,
    pub headers: String,
}

/// All figures, or those of one part: `picture`, `chain`, `pages`, `commands` or `earlier`.
pub async fn all(
    engine: &Arc<Engine>,
    keeper: &Arc<Keeper>,
    only: Option<&str>,
    figures: &mut Vec<Figure>,
) -> anyhow::Result<()> {
    let wanted = |part| only.is_none_or(|only| only == part);
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    let app = App::new(Arc::clone(engine), Settings::default());
    tokio::spawn(async move { axum::serve(listener, web::router(app)).await });
    let lead = asker(engine, keeper, address, Role::InformationSecurityLead).await?;
    let coordinator = asker(engine, keeper, address, Role::SecurityCoordinator).await?;
    if wanted("picture") {
        computed(keeper, figures);
        for (who, asker) in [("of one who sees all", &lead), ("of a coordinator", &coordinator)] {
            picture(keeper, &lead, asker, who, figures).await?;
        }
    }
    if wanted("chain") {
        chain::all(engine, keeper, &lead, figures).await?;
    }
    if wanted("pages") {
        pages(&lead, figures).await?;
    }
    if wanted("commands") {
        commands(keeper, &lead, figures).await?;
    }
    if wanted("earlier") {
        earlier::all(keeper, &lead, figures).await?;
    }
    Ok(())
}

async fn asker(engine: &Engine, keeper: &Arc<Keeper>, address: SocketAddr, role: Role) -> anyhow::Result<Asker> {
    let personas = generate::personas(&keeper.snapshot().municipality, clock::now().date());
    let (_, person) = personas.iter().find(|(known, _)| *known == role.key()).context("nobody has the duty")?;
    asker_of(engine, keeper, address, *person).await
}

/// A person who asks.
pub(crate) async fn asker_of(
    engine: &Engine,
    keeper: &Arc<Keeper>,
    address: SocketAddr,
    person: PersonId,
) -> anyhow::Result<Asker> {
    let token = web::new_token(&engine.store, keeper, person, "bench", None).await?;
    Ok(Asker { address, headers: format!("Authorization: Bearer {token}\r\n") })
}

/// A count as a figure; counts are far below where a float loses whole numbers.
#[expect(clippy::cast_precision_loss, reason = "a figure is a float")]
pub(crate) fn count(number: usize) -> f64 {
    number as f64
}

/// The middle one of several figures.
pub(crate) fn median(mut figures: Vec<f64>) -> f64 {
    figures.sort_by(f64::total_cmp);
    figures.get(figures.len() / 2).copied().unwrap_or_default()
}

/// The middle one of several times, in milliseconds.
pub(crate) fn median_time(times: &[Duration]) -> f64 {
    median(times.iter().map(|time| time.as_secs_f64() * 1_000.0).collect())
}

/// How long a page takes, and how many bytes it is.
pub(crate) async fn timed(client: &mut Client, path: &str) -> anyhow::Result<(Duration, usize)> {
    let begun = Instant::now();
    let answer = client.get(path).await?;
    if answer.status != 200 {
        bail!("{path} answered {}: {}", answer.status, answer.head);
    }
    Ok((begun.elapsed(), answer.body.len()))
}

fn computed(keeper: &Keeper, figures: &mut Vec<Figure>) {
    let today = clock::now().date();
    let snapshot = keeper.snapshot();
    let value = &snapshot.municipality;
    let things = value.systems.len()
        + value.information_sets.len()
        + value.risks.len()
        + value.controls.len()
        + value.actions.len()
        + value.requirements.assessments.len();
    let sight = Sight::everything();
    let once = || {
        let begun = Instant::now();
        std::hint::black_box(picture_of(value, value, &sight, today, Scope::Municipality));
        begun.elapsed()
    };
    let computed: Vec<Duration> = (0..15).map(|_| once()).collect();
    let plain: Vec<Duration> = (0..15).map(|_| bare::pass(things)).collect();
    figures.push(Figure::told("things the picture looks at", count(things), ""));
    figures.push(Figure::told("a plain pass over as many structs", median_time(&plain), "ms"));
    figures.push(Figure::told("picture computed", median_time(&computed), "ms"));
}

/// Every change makes a new snapshot, so the page is computed and rendered anew each time.
async fn picture(
    keeper: &Keeper,
    changing: &Asker,
    asking: &Asker,
    who: &str,
    figures: &mut Vec<Figure>,
) -> anyhow::Result<()> {
    let mut changes = Client::connect(changing.address, &changing.headers).await?;
    let mut asks = Client::connect(asking.address, &asking.headers).await?;
    let mut times = Vec::new();
    for round in 0..15 {
        assess(keeper, &mut changes, round).await?;
        times.push(timed(&mut asks, "/picture").await?.0);
    }
    figures.push(Figure::at_most(format!("picture page {who}, computed anew"), median_time(&times), 5.0, "ms"));
    Ok(())
}

async fn pages(asker: &Asker, figures: &mut Vec<Figure>) -> anyhow::Result<()> {
    for path in ["/risk", "/system", "/information-set", "/action"] {
        let mut client = Client::connect(asker.address, &asker.headers).await?;
        let (_, size) = timed(&mut client, path).await?;
        let bare = Asker { address: bare::page(size).await?, headers: String::new() };
        let (mut ours, mut limits) = (Vec::new(), Vec::new());
        for _ in 0..TURNS {
            ours.push(rate(asker, path).await?);
            limits.push(rate(&bare, "/").await?);
        }
        let limit = median(limits);
        figures.push(Figure::told(format!("bare page of {size} bytes"), limit, "req/s"));
        figures.push(Figure::at_least(format!("{path}, 50 rows"), median(ours), limit / 10.0, "req/s"));
    }
    Ok(())
}

/// Requests answered a second by so many connections.
async fn rate(asker: &Asker, path: &str) -> anyhow::Result<f64> {
    let begun = Instant::now();
    let mut asking = Vec::new();
    for _ in 0..CONNECTIONS {
        let (address, headers, path) = (asker.address, asker.headers.clone(), path.to_owned());
        asking.push(tokio::spawn(async move {
            let mut client = Client::connect(address, &headers).await?;
            let mut count = 0_u32;
            while begun.elapsed() < ASKED {
                timed(&mut client, &path).await?;
                count += 1;
            }
            anyhow::Ok(count)
        }));
    }
    let mut count = 0;
    for one in asking {
        count += one.await??;
    }
    Ok(f64::from(count) / begun.elapsed().as_secs_f64())
}

/// Assesses a risk over HTTP.
async fn assess(keeper: &Keeper, client: &mut Client, round: usize) -> anyhow::Result<Duration> {
    let snapshot = keeper.snapshot();
    let mut open = snapshot.municipality.risks.iter().filter(|(_, risk)| risk.is_open());
    let (risk, _) = open.nth(round % 50).context("there is no open risk")?;
    let likelihood = 1 + round % 3;
    let based_on = snapshot.position.seq;
    let number = risk.number();
    let body = format!(r#"{{"risk": {number}, "likelihood": {likelihood}, "consequence": 2, "based_on": {based_on}}}"#);
    let begun = Instant::now();
    let answer = client.post("/api/v1/commands/risk/assess", &body).await?;
    if answer.status != 200 {
        bail!("a command was answered {}: {}", answer.status, String::from_utf8_lossy(&answer.body));
    }
    Ok(begun.elapsed())
}

async fn commands(keeper: &Keeper, asker: &Asker, figures: &mut Vec<Figure>) -> anyhow::Result<()> {
    let folder = tempfile::tempdir_in("target")?;
    let mut client = Client::connect(asker.address, &asker.headers).await?;
    let (mut ours, mut bare) = (Vec::new(), Vec::new());
    for round in 0..5 {
        bare.extend(bare::commits(folder.path(), 20).await?);
        for place in 0..20 {
            ours.push(assess(keeper, &mut client, round * 20 + place).await?);
        }
    }
    let limit = median_time(&bare);
    figures.push(Figure::told("a bare durable commit", limit, "ms"));
    figures.push(Figure::at_most("a command over HTTP", median_time(&ours), limit * 3.0, "ms"));
    Ok(())
}
