//! Earlier dates: one value built cold, and many people who go through many dates at once.

use crate::client::Client;
use crate::figure::Figure;
use crate::measure::{Asker, count, median_time, timed};
use crate::memory;
use anyhow::Context;
use domain::time::Date;
use engine::{Keeper, clock};
use std::sync::Arc;
use std::time::{Duration, Instant};

/// So many people ask at once.
const USERS: usize = 20;
/// Each of them for so many dates.
const DATES: usize = 50;
/// Whoever has not come to an end by then stops, so that a small machine is measured too.
const ENOUGH: Duration = Duration::from_mins(3);
/// What memory may come to.
const MEGABYTES: f64 = 400.0;

/// Days drawn at random between the first and today; the same days in every run, so that runs can be compared.
struct Days {
    first: Date,
    span: u64,
    state: u64,
}

impl Days {
    fn of(keeper: &Keeper) -> anyhow::Result<Self> {
        let first = keeper.first_day().context("the log is empty")?;
        let span = u64::try_from(clock::now().date().days_since(first)).unwrap_or_default().max(1);
        Ok(Days { first, span, state: 1 })
    }

    /// The next day drawn (SplitMix64).
    fn draw(&mut self) -> Date {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.state ^ (self.state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        let place = (mixed ^ (mixed >> 31)) % self.span;
        self.first.plus_days(i64::try_from(place).unwrap_or_default())
    }
}

/// All figures of earlier dates.
pub async fn all(keeper: &Arc<Keeper>, asker: &Asker, figures: &mut Vec<Figure>) -> anyhow::Result<()> {
    let mut days = Days::of(keeper)?;
    cold(keeper, &mut days, figures).await?;
    warm(days.draw(), asker, figures).await?;
    figures.push(Figure::at_most("memory with two earlier values", memory::resident_megabytes(), MEGABYTES, "MB"));
    together(days.draw(), asker, figures).await?;
    many(&mut days, asker, figures).await
}

async fn cold(keeper: &Keeper, days: &mut Days, figures: &mut Vec<Figure>) -> anyhow::Result<()> {
    let mut times = Vec::new();
    for _ in 0..9 {
        let day = days.draw();
        let begun = Instant::now();
        keeper.at_end_of(day).await?;
        times.push(begun.elapsed());
    }
    let slowest = times.iter().max().map_or(0.0, Duration::as_secs_f64);
    figures.push(Figure::told("an earlier value, cold, median", median_time(&times) / 1_000.0, "s"));
    figures.push(Figure::at_most("an earlier value, cold, slowest of nine", slowest, 2.0, "s"));
    Ok(())
}

async fn warm(day: Date, asker: &Asker, figures: &mut Vec<Figure>) -> anyhow::Result<()> {
    let mut client = Client::connect(asker.address, &asker.headers).await?;
    let path = format!("/risk?date={day}");
    timed(&mut client, &path).await?;
    let (mut then, mut now) = (Vec::new(), Vec::new());
    for _ in 0..15 {
        then.push(timed(&mut client, &path).await?.0);
        now.push(timed(&mut client, "/risk").await?.0);
    }
    figures.push(Figure::told("a list page of today", median_time(&now), "ms"));
    figures.push(Figure::told("the same of an earlier date, warm", median_time(&then), "ms"));
    Ok(())
}

/// Many who ask for the same date wait for one building: together they may take what one may.
async fn together(day: Date, asker: &Asker, figures: &mut Vec<Figure>) -> anyhow::Result<()> {
    let begun = Instant::now();
    let asking = (0..USERS).map(|_| tokio::spawn(go_through(asker.clone(), vec![day], begun)));
    for user in asking.collect::<Vec<_>>() {
        user.await??;
    }
    let taken = begun.elapsed().as_secs_f64();
    figures.push(Figure::at_most(format!("{USERS} users at one date, cold"), taken, 2.0, "s"));
    Ok(())
}

/// Everybody goes through dates of their own, one after the other.
async fn many(days: &mut Days, asker: &Asker, figures: &mut Vec<Figure>) -> anyhow::Result<()> {
    let before = memory::resident_megabytes();
    memory::forget_peak();
    let begun = Instant::now();
    let mut asking = Vec::new();
    for _ in 0..USERS {
        let theirs = (0..DATES).map(|_| days.draw()).collect();
        asking.push(tokio::spawn(go_through(asker.clone(), theirs, begun)));
    }
    let mut times = Vec::new();
    for user in asking {
        times.extend(user.await??);
    }
    let taken = begun.elapsed().as_secs_f64();
    let shown = count(times.len());
    figures.push(Figure::told(format!("pages shown to {USERS} users, {DATES} dates each"), shown, ""));
    figures.push(Figure::told("how long it took", taken, "s"));
    figures.push(Figure::told("a page each", median_time(&times) / 1_000.0, "s"));
    figures.push(Figure::told("memory before it", before, "MB"));
    figures.push(Figure::at_most("most memory during it", memory::peak_megabytes(), MEGABYTES, "MB"));
    figures.push(Figure::told("memory after it", memory::resident_megabytes(), "MB"));
    Ok(())
}

async fn go_through(asker: Asker, days: Vec<Date>, begun: Instant) -> anyhow::Result<Vec<Duration>> {
    let mut client = Client::connect(asker.address, &asker.headers).await?;
    let mut times = Vec::new();
    for day in days {
        if begun.elapsed() > ENOUGH {
            break;
        }
        times.push(timed(&mut client, &format!("/unit?date={day}")).await?.0);
    }
    Ok(times)
}
