//! Killed at random moments during writes: every acknowledged command is there once, the chain verifies, and the
//! value equals a replay. `UTKIK_KILL_ROUNDS` says how many times (usually a few; 200 before a release).

use crate::house::{House, drop_schema, risk, schema};
use domain::municipality::Municipality;
use engine::{Ask, Engine};
use log::Address;
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

const STORE: &str = "UTKIK_KILLED_STORE";

/// Not a story: the process that is killed. It writes without end and says each command's number when it is
/// acknowledged.
#[test]
fn writer() {
    let Ok(place) = std::env::var(STORE) else { return };
    let address: Address = place.parse().unwrap();
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let engine = Engine::open(&address).await.unwrap();
        let keeper = engine.get("avik").unwrap();
        let start = u64::try_from(keeper.snapshot().municipality.risks.len()).unwrap();
        for number in start.. {
            let mut id = [0; 16];
            id[..8].copy_from_slice(&number.to_be_bytes());
            let command = risk(&format!("Risk {number}"), "Prov");
            keeper.act(Ask::one(House::maria(), None, id, command)).await.unwrap();
            println!("acknowledged {number}");
        }
    });
}

fn rounds() -> u32 {
    std::env::var("UTKIK_KILL_ROUNDS").ok().and_then(|text| text.parse().ok()).unwrap_or(8)
}

async fn kill_again_and_again(address: &Address, place: &str) {
    let mut acknowledged = 0;
    for round in 0..rounds() {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["killed::writer", "--exact", "--nocapture"])
            .env(STORE, place)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        // Spread over the time of a few commits, so that every stage of a write is met.
        let wait = Duration::from_millis(40) + Duration::from_micros(u64::from(round) * 1_370 % 60_000);
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let mut begun: Option<Instant> = None;
        let mut killed = false;
        while let Some(Ok(line)) = lines.next() {
            if let Some(number) = line.strip_prefix("acknowledged ") {
                acknowledged = number.parse::<usize>().unwrap() + 1;
                let begun = *begun.get_or_insert_with(Instant::now);
                if !killed && begun.elapsed() > wait {
                    child.kill().unwrap();
                    killed = true;
                }
            }
        }
        child.wait().unwrap();
        assert!(killed, "the writer ended by itself in round {round}");
        let engine = Engine::open(address).await.unwrap();
        let keeper = engine.get("avik").unwrap();
        let value = keeper.snapshot();
        let risks = value.municipality.risks.len();
        // The last one may have been written without its answer having been heard.
        assert!(risks == acknowledged || risks == acknowledged + 1, "{risks} stored, {acknowledged} acknowledged");
        let titles: std::collections::BTreeSet<&str> =
            value.municipality.risks.iter().map(|(_, risk)| &*risk.description.title).collect();
        assert_eq!(titles.len(), risks, "each is there once");
        assert!(engine::verify(&engine.store, keeper.id, None).await.unwrap().ok());
        assert_ne!(*value.municipality, Municipality::default());
        engine.store.close().await;
    }
    assert!(acknowledged > 0);
}

#[test]
fn what_was_acknowledged_survives_the_kill_on_sqlite() {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let folder = tempfile::tempdir().unwrap();
        let address = Address::Embedded(folder.path().to_owned());
        House::founded(&address).await;
        kill_again_and_again(&address, &folder.path().to_string_lossy()).await;
    });
}

#[test]
fn what_was_acknowledged_survives_the_kill_on_postgresql() {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let (name, address) = schema().await;
        House::founded(&address).await;
        let Address::Postgres(url) = &address else { panic!() };
        kill_again_and_again(&address, url).await;
        drop_schema(&name).await;
    });
}
