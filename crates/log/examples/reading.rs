//! How fast a log is filled and read back: `cargo run --release -p utkik-log --example reading [EVENTS] [ADDRESS]`.
//! A command is compared with a bare durable commit, the moving of a cursor.
#![expect(clippy::print_stdout, reason = "the figures are what one runs it for")]

use std::{
    error::Error,
    time::{Duration, Instant},
};

use log::{Address, Batch, Entry, Position, Store};

const KINDS: [&str; 3] = ["risk.assessed", "control.verified", "information_set.classified"];

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let events: u64 = std::env::args().nth(1).map_or(Ok(1_000_000), |text| text.parse())?;
    let folder = tempfile::tempdir()?;
    let address =
        std::env::args().nth(2).map_or(Ok(Address::Embedded(folder.path().to_owned())), |text| text.parse())?;
    let store = Store::open(&address).await?;
    let slug = hex::encode(log::chance::bytes::<6>());
    let municipality = store.create_municipality(&slug, 0).await?.id;

    let begun = Instant::now();
    let mut at = Position::START;
    while at.seq < events {
        let numbers = 0..usize::try_from(5_000.min(events - at.seq))?;
        let entries = KINDS
            .iter()
            .cycle()
            .zip(numbers)
            .map(|(kind, number)| Entry { kind: (*kind).to_owned(), payload: vec![b'x'; 180 + (number * 37) % 240] });
        let batch = Batch {
            actor: 7,
            appointment: Some(3),
            command_id: log::chance::bytes(),
            entries: entries.collect(),
            ..Batch::default()
        };
        at = store.append(municipality, at, batch).await?.head.position();
    }
    println!("{events} events appended in batches of 5,000: {:?}", begun.elapsed());

    for round in 1..=3 {
        let begun = Instant::now();
        let (mut after, mut bytes) = (0, 0);
        loop {
            let chunk = store.read(municipality, after, 20_000).await?;
            let Some(last) = chunk.last() else { break };
            after = last.seq;
            bytes += chunk.iter().map(|event| event.payload.len()).sum::<usize>();
        }
        println!("round {round}: {after} events, {bytes} bytes of payload read: {:?}", begun.elapsed());
    }
    let begun = Instant::now();
    let verification = store.verify(municipality, Some(at), &|_| log::Claims::default()).await?;
    println!("verified {} events, {} broken: {:?}", verification.events, verification.broken.len(), begun.elapsed());

    let (mut bare, mut commands) = (vec![], vec![]);
    for number in 0..200 {
        let begun = Instant::now();
        store.move_cursor(municipality, "bare", number + 1).await?;
        bare.push(begun.elapsed());
        let batch = Batch {
            actor: 7,
            command_id: log::chance::bytes(),
            entries: vec![Entry { kind: "risk.assessed".into(), payload: vec![b'x'; 300] }],
            ..Batch::default()
        };
        let begun = Instant::now();
        at = store.append(municipality, at, batch).await?.head.position();
        commands.push(begun.elapsed());
    }
    println!("medians: a bare commit {:?}, a command of one event {:?}", median(bare), median(commands));
    Ok(())
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times.get(times.len() / 2).copied().unwrap_or_default()
}
