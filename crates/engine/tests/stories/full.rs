//! The disk is full in the middle of writing: who asks is told, everything acknowledged is there once, the chain
//! verifies, and what could not be written can be when there is room again. Told on SQLite, whose files grow in this
//! process; a server's disk is the server's.

use crate::house::{House, risk};
use engine::{ActError, Ask, Engine, Keeper};
use log::Address;
use std::process::Command;
use std::sync::Arc;

const STORE: &str = "UTKIK_FULL_STORE";
/// Prose enough that each command takes its room.
const CAUSE: usize = 3_000;

fn numbered(number: u64) -> Ask {
    let mut id = [0; 16];
    id[..8].copy_from_slice(&number.to_be_bytes());
    Ask::one(House::maria(), None, id, risk(&format!("Risk {number}"), &"å".repeat(CAUSE)))
}

async fn open(place: &str) -> (Arc<Engine>, Arc<Keeper>) {
    let engine = Engine::open(&Address::Embedded(place.into())).await.unwrap();
    let keeper = engine.get("avik").unwrap();
    (engine, keeper)
}

/// Not a story: the process whose files may not grow any more. It writes until it is refused, twice, and reads on.
#[test]
fn writer() {
    let Ok(place) = std::env::var(STORE) else { return };
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let (engine, keeper) = open(&place).await;
        for number in 0.. {
            match keeper.act(numbered(number)).await {
                Ok(_) => println!("acknowledged {number}"),
                Err(ActError::Unavailable(_)) => {
                    let again = keeper.act(numbered(number)).await;
                    assert!(matches!(again, Err(ActError::Unavailable(_))), "{again:?}");
                    assert_eq!(u64::try_from(keeper.snapshot().municipality.risks.len()).unwrap(), number);
                    assert!(engine::verify(&engine.store, keeper.id, None).await.unwrap().ok());
                    println!("refused {number}");
                    return;
                }
                Err(other) => panic!("{other:?}"),
            }
        }
    });
}

#[test]
fn a_full_disk_refuses_and_loses_nothing() {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let folder = tempfile::tempdir().unwrap();
        let place = folder.path().to_str().unwrap();
        House::founded(&Address::Embedded(place.into())).await;
        // No file of the child may grow beyond four megabytes; that writing then fails is not to end the process.
        let output = Command::new("sh")
            .args(["-c", "trap '' XFSZ; ulimit -f 8192; exec \"$0\" full::writer --exact --nocapture"])
            .arg(std::env::current_exe().unwrap())
            .env(STORE, place)
            .output()
            .unwrap();
        let told = String::from_utf8_lossy(&output.stdout).into_owned();
        assert!(output.status.success(), "{told}\n{}", String::from_utf8_lossy(&output.stderr));
        let acknowledged = u64::try_from(told.matches("acknowledged ").count()).unwrap();
        assert!(acknowledged > 10 && told.contains(&format!("refused {acknowledged}\n")), "{told}");

        let (engine, keeper) = open(place).await;
        assert_eq!(u64::try_from(keeper.snapshot().municipality.risks.len()).unwrap(), acknowledged);
        assert!(engine::verify(&engine.store, keeper.id, None).await.unwrap().ok());
        let answer = keeper.act(numbered(acknowledged)).await.unwrap();
        assert!(!answer.repeated, "what was refused was not done");
        assert!(keeper.act(numbered(acknowledged - 1)).await.unwrap().repeated, "what was acknowledged was");
        engine.store.close().await;
    });
}
