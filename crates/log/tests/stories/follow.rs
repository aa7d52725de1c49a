//! Noticing what others append.

use std::{collections::BTreeMap, time::Duration};

use log::{Position, Store};

use crate::house::{batch, on_both};

const SOON: Duration = Duration::from_secs(5);

#[test]
fn polling_alone_notices_another_process() {
    on_both(|house| async move {
        let mut watch = house.store.watch(Duration::from_millis(20), BTreeMap::new()).await;
        let first = watch.next().await.unwrap();
        assert_eq!(first.iter().map(|(id, head)| (*id, head.seq)).collect::<Vec<_>>(), [(house.municipality, 0)]);
        assert_eq!(watch.look().await.unwrap(), []);

        // A store of its own shares nothing with the first but the database, as another process would.
        let other = Store::open(&house.address).await.unwrap();
        let appended = other.append(house.municipality, Position::START, batch(7, 0, &["one"])).await.unwrap();
        let moved = tokio::time::timeout(SOON, watch.next()).await.unwrap().unwrap();
        assert_eq!(moved, [(house.municipality, appended.head)]);
        other.close().await;
    });
}

#[test]
fn who_has_seen_a_head_is_not_told_of_it() {
    on_both(|house| async move {
        house.add(batch(7, 0, &["one"])).await;
        let seen = house.store.heads().await.unwrap();
        let mut watch = house.store.watch(Duration::from_millis(20), seen).await;
        assert_eq!(watch.look().await.unwrap(), []);
        let head = house.add(batch(7, 0, &["two"])).await.head;
        assert_eq!(watch.look().await.unwrap(), [(house.municipality, head)]);
    });
}

#[test]
fn a_log_that_moves_back_or_goes_is_told_of_too() {
    on_both(|house| async move {
        let before = house.add(batch(7, 0, &["one"])).await.head;
        house.add(batch(7, 0, &["two"])).await;
        let mut watch = house.store.watch(Duration::from_millis(20), house.store.heads().await.unwrap()).await;
        let hash = hex::encode(before.hash);
        let literal = if house.is_sqlite() { format!("x'{hash}'") } else { format!("'\\x{hash}'") };
        house.tamper(&format!("UPDATE municipality SET head_seq = 1, head_hash = {literal}")).await;
        let moved = watch.look().await.unwrap();
        assert_eq!(moved.iter().map(|(_, head)| head.position()).collect::<Vec<_>>(), [before.position()]);
        house.tamper("DELETE FROM municipality").await;
        let moved = watch.look().await.unwrap();
        assert_eq!(moved.iter().map(|(_, head)| head.position()).collect::<Vec<_>>(), [Position::START]);
        assert_eq!(watch.look().await.unwrap(), [], "once");
    });
}

#[test]
fn a_log_that_could_not_be_read_is_told_of_again() {
    on_both(|house| async move {
        house.add(batch(7, 0, &["one"])).await;
        let mut watch = house.store.watch(Duration::from_millis(20), house.store.heads().await.unwrap()).await;
        watch.look_again(house.municipality);
        assert_eq!(watch.look().await.unwrap().len(), 1);
        assert_eq!(watch.look().await.unwrap(), []);
    });
}

#[test]
fn a_follower_is_woken_long_before_it_would_look() {
    on_both(|house| async move {
        let seen = house.store.heads().await.unwrap();
        let mut here = house.store.watch(Duration::from_mins(10), seen.clone()).await;
        let other = Store::open(&house.address).await.unwrap();
        let mut elsewhere = other.watch(Duration::from_mins(10), seen).await;
        let here = tokio::spawn(async move { here.next().await.unwrap().len() });
        let elsewhere = tokio::spawn(async move { elsewhere.next().await.unwrap().len() });
        tokio::time::sleep(Duration::from_millis(50)).await;
        house.add(batch(7, 0, &["one"])).await;
        assert_eq!(tokio::time::timeout(SOON, here).await.unwrap().unwrap(), 1);
        if house.is_sqlite() {
            elsewhere.abort();
        } else {
            assert_eq!(tokio::time::timeout(SOON, elsewhere).await.unwrap().unwrap(), 1);
        }
        other.close().await;
    });
}
