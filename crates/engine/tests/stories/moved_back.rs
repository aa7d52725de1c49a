//! A store that moves back under a running node: a failover to a standby that was behind, an older backup put in
//! place. The node notices, serves nothing, and says so; it never goes on from what the log does not hold.

use crate::house::{House, on_both, risk};
use engine::{ActError, Engine, Trouble};
use std::time::Duration;

async fn register(house: &House, count: usize) {
    for number in 0..count {
        house.ask(House::maria(), None, vec![risk(&format!("Risk {number}"), "Prov")]).await.unwrap();
    }
}

/// Takes the log back to an earlier position, with the events after it laid aside.
async fn move_back(house: &House, to: u64) {
    house
        .tamper(&format!(
            "CREATE TABLE lost_event AS SELECT * FROM event WHERE seq > {to};
             CREATE TABLE lost_command AS SELECT * FROM command WHERE first_seq > {to};
             CREATE TABLE lost_head AS SELECT * FROM municipality;
             DELETE FROM event WHERE seq > {to};
             DELETE FROM command WHERE first_seq > {to};
             UPDATE municipality SET head_seq = {to}, head_hash = (SELECT chain_hash FROM event WHERE seq = {to});"
        ))
        .await;
}

/// Puts back what [`move_back`] laid aside.
async fn move_forward(house: &House) {
    house
        .tamper(
            "INSERT INTO event SELECT * FROM lost_event;
             INSERT INTO command SELECT * FROM lost_command;
             DELETE FROM municipality;
             INSERT INTO municipality SELECT * FROM lost_head;",
        )
        .await;
}

/// Waits until a node has noticed, or has not for much too long.
async fn noticed(house: &House, trouble: Option<Trouble>) {
    for _ in 0..100 {
        if house.keeper.trouble() == trouble {
            break;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    assert_eq!(house.keeper.trouble(), trouble);
}

#[test]
fn a_store_that_moved_back_is_not_served_until_it_is_as_it_was() {
    on_both(|house| async move {
        register(&house, 1).await;
        let then = house.keeper.snapshot().position.seq;
        register(&house, 2).await;
        let last = house.keeper.snapshot().position.seq;
        let following = house.engine.follow();
        house.engine.ready().await.unwrap();

        move_back(&house, then).await;
        noticed(&house, Some(Trouble::MovedBack { seq: last })).await;
        assert!(house.engine.ready().await.unwrap_err().contains("moved back"));
        let asked = house.ask(House::maria(), None, vec![risk("Brand", "Prov")]).await;
        assert!(matches!(asked, Err(ActError::Unavailable(_))), "{asked:?}");
        let head = house.engine.store.head(house.keeper.id).await.unwrap().unwrap();
        assert_eq!(head.seq, then, "nothing was written after what is not there");
        let restarted = Engine::open(&house.address).await.unwrap();
        assert_eq!(restarted.get("avik").unwrap().snapshot().municipality.risks.len(), 1);

        move_forward(&house).await;
        noticed(&house, None).await;
        house.engine.ready().await.unwrap();
        register(&house, 1).await;
        assert!(engine::verify(&house.engine.store, house.keeper.id, None).await.unwrap().ok());
        following.abort();
    });
}

#[test]
fn another_history_that_has_come_further_is_noticed_by_a_node_that_looked_away() {
    on_both(|house| async move {
        register(&house, 1).await;
        let then = house.keeper.snapshot().position.seq;
        register(&house, 2).await;
        let last = house.keeper.snapshot().position.seq;
        move_back(&house, then).await;
        let other = Engine::open(&house.address).await.unwrap();
        let elsewhere = other.get("avik").unwrap();
        for title in ["Stöld", "Vattenläcka", "Avbrott", "Intrång"] {
            let ask = engine::Ask::one(House::omar(), None, engine::new_command_id(), risk(title, "Prov"));
            elsewhere.act(ask).await.unwrap();
        }
        assert!(elsewhere.snapshot().position.seq > last);

        // By whoever asks first …
        let asked = house.ask(House::maria(), None, vec![risk("Brand", "Prov")]).await;
        assert!(matches!(asked, Err(ActError::Unavailable(_))), "{asked:?}");
        assert_eq!(house.keeper.trouble(), Some(Trouble::MovedBack { seq: last }));
        // … and nothing of the other history was taken for the continuation of this one.
        assert_eq!(house.keeper.snapshot().position.seq, last);
        assert_eq!(house.keeper.snapshot().municipality.risks.len(), 3);
        assert_eq!(elsewhere.snapshot().municipality.risks.len(), 5);
    });
}

#[test]
fn a_municipality_that_is_gone_from_the_store_is_noticed() {
    on_both(|house| async move {
        let following = house.engine.follow();
        register(&house, 1).await;
        let seq = house.keeper.snapshot().position.seq;
        house.tamper("DELETE FROM event; DELETE FROM municipality;").await;
        noticed(&house, Some(Trouble::MovedBack { seq })).await;
        following.abort();
    });
}
