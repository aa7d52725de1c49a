//! The database goes away in the middle of writing, again and again. Told on PostgreSQL, whose connections can be
//! ended from elsewhere; `killed.rs` and `full.rs` tell of what can happen to SQLite.

use crate::house::{House, drop_schema, risk, schema, server};
use engine::{ActError, Ask, Engine};
use log::Address;
use sqlx::Connection as _;
use std::time::Duration;

/// How many commands must get through.
const COMMANDS: u64 = 40;

/// Ends all connections of an application, in uneven steps so that every stage of a write is met; never returns.
async fn end_again_and_again(application: String) {
    let mut server = sqlx::PgConnection::connect(&server()).await.unwrap();
    for round in 0_u64.. {
        sqlx::query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = $1")
            .bind(&application)
            .execute(&mut server)
            .await
            .unwrap();
        tokio::time::sleep(Duration::from_micros(3_000 + round * 1_370 % 40_000)).await;
    }
}

#[test]
fn what_was_acknowledged_is_there_once_however_often_the_connection_is_lost() {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let (name, address) = schema().await;
        House::founded(&address).await;
        let Address::Postgres(url) = &address else { panic!("not a server") };
        let named = Address::Postgres(format!("{url}&application_name={name}"));
        let engine = Engine::open(&named).await.unwrap();
        let node = Engine::open(&named).await.unwrap();
        let following = node.follow();
        let keeper = engine.get("avik").unwrap();

        let ending = tokio::spawn(end_again_and_again(name.clone()));
        let mut refused = 0;
        for number in 0..COMMANDS {
            let command_id = engine::new_command_id();
            // Whoever is told that it did not work sends the same form again.
            let answer = loop {
                let command = risk(&format!("Risk {number}"), "Prov");
                match keeper.act(Ask::one(House::maria(), None, command_id, command)).await {
                    Ok(answer) => break answer,
                    Err(ActError::Unavailable(_)) => refused += 1,
                    Err(other) => panic!("{other:?}"),
                }
            };
            assert!(keeper.snapshot().position.seq >= answer.position(), "who is answered sees what was done");
        }
        ending.abort();
        assert!(refused > 0, "nothing was in the way");

        let value = keeper.snapshot();
        let titles: Vec<String> =
            value.municipality.risks.iter().map(|(_, risk)| risk.description.title.to_string()).collect();
        assert_eq!(titles, (0..COMMANDS).map(|number| format!("Risk {number}")).collect::<Vec<_>>());
        let replay = Engine::open(&address).await.unwrap();
        assert!(*replay.get("avik").unwrap().snapshot().municipality == *value.municipality);
        assert!(engine::verify(&replay.store, keeper.id, None).await.unwrap().ok());
        // The node that only followed lost its connections as well.
        let mut seen = node.get("avik").unwrap().snapshot();
        for _ in 0..10 {
            seen = node.get("avik").unwrap().snapshot_from(value.position.seq).await;
        }
        assert!(*seen.municipality == *value.municipality);
        node.ready().await.unwrap();
        following.abort();
        for engine in [engine, node, replay] {
            engine.store.close().await;
        }
        drop_schema(&name).await;
    });
}
