//! The measurements themselves, medians of several runs.

use crate::client::Client;
use crate::figure::Figure;
use crate::{bare, memory};
use anyhow::{Context, bail};
use domain::id::{Numbered, Scope};
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
/// How long each page is asked for.
const ASKED: Duration = Duration::from_secs(3);

/// All figures.
pub async fn all(engine: &Arc<Engine>, keeper: &Arc<Keeper>, figures: &mut Vec<Figure>) -> anyhow::Result<()> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    let app = App::new(Arc::clone(engine), Settings::default());
    tokio::spawn(async move { axum::serve(listener, web::router(app)).await });
    let today = clock::now().date();
    let personas = generate::personas(&keeper.snapshot().municipality, today);
    let lead = personas.iter().find(|(role, _)| *role == Role::InformationSecurityLead.key());
    let (_, lead) = lead.context("nobody leads the work")?;
    let token = web::new_token(&engine.store, keeper, *lead, "bench", None).await?;
    let headers = format!("Authorization: Bearer {token}\r\n");

    picture(keeper, address, &headers, figures).await?;
    pages(address, &headers, figures).await?;
    commands(keeper, address, &headers, figures).await?;
    earlier(keeper, address, &headers, figures).await?;
    Ok(())
}

/// A count as a figure; counts are far below where a float loses whole numbers.
#[expect(clippy::cast_precision_loss, reason = "a figure is a float")]
pub(crate) fn count(number: usize) -> f64 {
    number as f64
}

fn median(mut times: Vec<Duration>) -> f64 {
    times.sort();
    times.get(times.len() / 2).map_or(0.0, |time| time.as_secs_f64() * 1_000.0)
}

async fn timed(client: &mut Client, path: &str) -> anyhow::Result<(Duration, usize)> {
    let begun = Instant::now();
    let answer = client.get(path).await?;
    if answer.status != 200 {
        bail!("{path} answered {}: {}", answer.status, answer.head);
    }
    Ok((begun.elapsed(), answer.body.len()))
}

async fn picture(
    keeper: &Arc<Keeper>,
    address: SocketAddr,
    headers: &str,
    figures: &mut Vec<Figure>,
) -> anyhow::Result<()> {
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
    let computed: Vec<Duration> = (0..15)
        .map(|_| {
            let begun = Instant::now();
            std::hint::black_box(picture_of(value, value, &sight, today, Scope::Municipality));
            begun.elapsed()
        })
        .collect();
    let plain: Vec<Duration> = (0..15).map(|_| bare::pass(things)).collect();
    figures.push(Figure::told("things the picture looks at", count(things), ""));
    figures.push(Figure::told("a plain pass over as many structs", median(plain), "ms"));
    figures.push(Figure::told("picture computed", median(computed), "ms"));
    // Every change makes a new snapshot, so the page is computed and rendered anew each time.
    let mut client = Client::connect(address, headers).await?;
    let mut times = Vec::new();
    for round in 0..9 {
        assess(keeper, &mut client, round).await?;
        times.push(timed(&mut client, "/picture").await?.0);
    }
    figures.push(Figure::at_most("picture page computed and rendered, over HTTP", median(times), 5.0, "ms"));
    Ok(())
}

async fn pages(address: SocketAddr, headers: &str, figures: &mut Vec<Figure>) -> anyhow::Result<()> {
    for path in ["/risk", "/system", "/information-set", "/action"] {
        let mut client = Client::connect(address, headers).await?;
        let (_, size) = timed(&mut client, path).await?;
        let ours = rate(address, headers, path).await?;
        let bare = bare::page(size).await?;
        let limit = rate(bare, "", "/").await?;
        figures.push(Figure::told(format!("bare page of {size} bytes"), limit, "req/s"));
        figures.push(Figure::at_least(format!("{path}, 50 rows"), ours, limit / 10.0, "req/s"));
    }
    Ok(())
}

/// Requests answered a second by so many connections.
async fn rate(address: SocketAddr, headers: &str, path: &str) -> anyhow::Result<f64> {
    let begun = Instant::now();
    let mut asking = Vec::new();
    for _ in 0..CONNECTIONS {
        let (headers, path) = (headers.to_owned(), path.to_owned());
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

async fn commands(
    keeper: &Arc<Keeper>,
    address: SocketAddr,
    headers: &str,
    figures: &mut Vec<Figure>,
) -> anyhow::Result<()> {
    let folder = tempfile::tempdir_in("target")?;
    let mut client = Client::connect(address, headers).await?;
    let (mut ours, mut bare) = (Vec::new(), Vec::new());
    for round in 0..5 {
        bare.extend(bare::commits(folder.path(), 20).await?);
        for place in 0..20 {
            ours.push(assess(keeper, &mut client, round * 20 + place).await?);
        }
    }
    let limit = median(bare);
    figures.push(Figure::told("a bare durable commit", limit, "ms"));
    figures.push(Figure::at_most("a command over HTTP", median(ours), limit * 3.0, "ms"));
    Ok(())
}

async fn earlier(
    keeper: &Arc<Keeper>,
    address: SocketAddr,
    headers: &str,
    figures: &mut Vec<Figure>,
) -> anyhow::Result<()> {
    let today = clock::now().date();
    let first = keeper.first_day().context("the log is empty")?;
    let span = today.days_since(first).max(1);
    // Spread over the years without chance, so that runs can be compared.
    let day = |place: i64| first.plus_days((place * 7_919) % span);
    let mut client = Client::connect(address, headers).await?;
    let mut cold = Vec::new();
    for place in 1..=9 {
        let begun = Instant::now();
        keeper.at_end_of(day(place)).await?;
        cold.push(begun.elapsed());
    }
    let slowest = cold.iter().max().map_or(0.0, Duration::as_secs_f64);
    figures.push(Figure::told("an earlier value, cold, median", median(cold) / 1_000.0, "s"));
    figures.push(Figure::at_most("an earlier value, cold, slowest of nine", slowest, 2.0, "s"));
    let path = format!("/risk?date={}", day(9));
    let mut then = Vec::new();
    let mut now = Vec::new();
    for _ in 0..15 {
        then.push(timed(&mut client, &path).await?.0);
        now.push(timed(&mut client, "/risk").await?.0);
    }
    figures.push(Figure::told("a list page of today", median(now), "ms"));
    figures.push(Figure::told("the same of an earlier date, warm", median(then), "ms"));
    figures.push(Figure::at_most("memory with two earlier values", memory::resident_megabytes(), 400.0, "MB"));
    let mut users = Vec::new();
    for user in 0..20_i64 {
        let headers = headers.to_owned();
        let days: Vec<String> = (0..50).map(|place| day(user * 50 + place + 10).to_string()).collect();
        users.push(tokio::spawn(async move {
            let mut client = Client::connect(address, &headers).await?;
            let start = usize::try_from(user).unwrap_or_default();
            for place in 0..3 {
                if let Some(day) = days.get((start * 7 + place) % 50) {
                    timed(&mut client, &format!("/unit?date={day}")).await?;
                }
            }
            anyhow::Ok(())
        }));
    }
    for user in users {
        user.await??;
    }
    figures.push(Figure::at_most("most memory, 20 users at 60 dates", memory::peak_megabytes(), 400.0, "MB"));
    Ok(())
}
