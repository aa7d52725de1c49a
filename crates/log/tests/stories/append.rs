//! Appending and reading, clashes and repetitions.

use log::{AppendError, Batch, Entry, Position, Settled, Store, StoreError};

use crate::house::{batch, judge, on_both};

#[test]
fn what_is_appended_is_read_back() {
    on_both(|house| async move {
        let (store, id) = (&house.store, house.municipality);
        let first = batch(7, 5_000, &["one", "two"]);
        let appended = store.append(id, Position::START, first.clone()).await.unwrap();
        assert_eq!((appended.first_seq, appended.count, appended.recorded_at), (1, 2, 5_000));
        let second = Batch { appointment: None, delegation: None, ..batch(8, 6_000, &["three"]) };
        store.append(id, appended.head.position(), second).await.unwrap();

        let events = store.read(id, 0, 10).await.unwrap();
        let told: Vec<_> = events
            .iter()
            .map(|event| (event.seq, &*event.kind, event.actor, event.appointment, event.payload.as_slice()))
            .collect();
        assert_eq!(
            told,
            [
                (1, "risk.assessed", 7, Some(3), b"one".as_slice()),
                (2, "risk.assessed", 7, Some(3), b"two"),
                (3, "risk.assessed", 8, None, b"three"),
            ]
        );
        assert_eq!(events[0].delegation.as_deref(), Some("KS 2026 § 14"));
        assert_eq!(events[2].delegation, None);
        assert_eq!(events[1].command_id, first.command_id);
        assert_eq!(events[1].position(), appended.head.position());
        assert!(!events[0].disposed());

        let seqs = |events: Vec<log::Stored>| events.iter().map(|event| event.seq).collect::<Vec<_>>();
        assert_eq!(seqs(store.read(id, 1, 1).await.unwrap()), [2]);
        assert_eq!(seqs(store.read(id, 3, 10).await.unwrap()), [0_u64; 0]);
        assert_eq!(seqs(store.read_seqs(id, &[3, 1, 3, 9]).await.unwrap()), [1, 3]);
    });
}

#[test]
fn a_store_that_is_opened_again_goes_on_where_it_was() {
    on_both(|house| async move {
        let head = house.add(batch(7, 5_000, &["one"])).await.head;
        let again = Store::open(&house.address).await.unwrap();
        assert_eq!(again.head(house.municipality).await.unwrap(), Some(head));
        assert_eq!(again.municipalities().await.unwrap()[0].slug, "avik");
        again.close().await;
        house.tamper("UPDATE schema_version SET version = 99").await;
        assert!(matches!(Store::open(&house.address).await, Err(StoreError::Newer { found: 99, .. })));
    });
}

#[test]
fn municipalities_do_not_meet() {
    on_both(|house| async move {
        let store = &house.store;
        assert!(matches!(store.create_municipality("avik", 0).await, Err(StoreError::SlugTaken)));
        let other = store.create_municipality("berga", 0).await.unwrap().id;
        house.add(batch(7, 5_000, &["one", "two"])).await;
        store.append(other, Position::START, batch(7, 5_000, &["theirs"])).await.unwrap();
        let events = store.read(other, 0, 10).await.unwrap();
        assert_eq!(events.iter().map(|event| event.payload.as_slice()).collect::<Vec<_>>(), [b"theirs"]);
        assert!(store.verify(other, None, &judge).await.unwrap().ok());
        let nobody = store.append(99, Position::START, batch(7, 0, &["x"])).await;
        assert!(matches!(nobody, Err(AppendError::NoMunicipality)));
        assert_eq!(store.head(99).await.unwrap(), None);
    });
}

#[test]
fn who_decided_at_an_earlier_head_is_told_of_the_present_one() {
    on_both(|house| async move {
        let head = house.add(batch(7, 5_000, &["one"])).await.head;
        let late = house.store.append(house.municipality, Position::START, batch(8, 6_000, &["late"])).await;
        assert!(matches!(late, Err(AppendError::Clash { head: now }) if now == head));
        let elsewhere = Position { seq: 1, hash: [9; 32] };
        let astray = house.store.append(house.municipality, elsewhere, batch(8, 6_000, &["astray"])).await;
        assert!(matches!(astray, Err(AppendError::Clash { .. })));
        assert_eq!(house.store.read(house.municipality, 0, 10).await.unwrap().len(), 1);
    });
}

#[test]
fn a_command_sent_twice_is_carried_out_once() {
    on_both(|house| async move {
        let (store, id) = (&house.store, house.municipality);
        house.add(batch(9, 1_000, &["earlier"])).await;
        let command = batch(7, 5_000, &["one", "two"]);
        let at = house.at().await;
        store.append(id, at, command.clone()).await.unwrap();
        // As decided before, and as decided again at the present head.
        for at in [at, house.at().await] {
            let again = store.append(id, at, command.clone()).await;
            assert!(matches!(again, Err(AppendError::Repeated { first_seq: 2, count: 2 })), "{again:?}");
        }
        let other = Batch { fingerprint: [1; 32], ..command.clone() };
        assert!(matches!(store.append(id, house.at().await, other).await, Err(AppendError::Reused)));
        // Ids are chosen by the sender, so another's may be the same.
        let somebody_else = Batch { actor: 8, ..command.clone() };
        store.append(id, house.at().await, somebody_else).await.unwrap();

        let settled = Settled { first_seq: 2, count: 2, fingerprint: command.fingerprint };
        assert_eq!(store.settle(id, 7, command.command_id).await.unwrap(), Some(settled));
        assert_eq!(store.settle(id, 6, command.command_id).await.unwrap(), None);
    });
}

#[test]
fn time_never_runs_backwards() {
    on_both(|house| async move {
        house.add(batch(7, 9_000, &["one"])).await;
        let appended = house.add(batch(7, 2_000, &["clock set back"])).await;
        assert_eq!(appended.recorded_at, 9_000);
        assert_eq!(house.store.read(house.municipality, 1, 1).await.unwrap()[0].recorded_at, 9_000);
    });
}

#[test]
fn an_import_of_thousands_is_one_batch() {
    on_both(|house| async move {
        // Payloads are bytes: zeros and what is no text pass through every way of reading.
        let entries = (0..6_001).map(|number| Entry {
            kind: "system.registered".to_owned(),
            payload: [format!("system {number}").as_bytes(), &[0, 255, 32, 0]].concat(),
        });
        let entries = entries.collect();
        let appended = house.add(Batch { entries, ..batch(7, 5_000, &[]) }).await;
        assert_eq!((appended.count, appended.head.seq), (6_001, 6_001));
        let verification = house.store.verify(house.municipality, None, &judge).await.unwrap();
        assert_eq!((verification.events, verification.broken.len()), (6_001, 0));
        let last = house.store.read(house.municipality, 6_000, 10).await.unwrap();
        assert_eq!(last[0].payload, b"system 6000\0\xff \0");
        let all: Vec<u64> = (1..=6_001).collect();
        let (by_position, in_order) = (
            house.store.read_seqs(house.municipality, &all).await.unwrap(),
            house.store.read(house.municipality, 0, 10_000).await.unwrap(),
        );
        assert_eq!(in_order.len(), 6_001);
        assert!(by_position == in_order, "the two ways of reading differ");
    });
}

#[test]
fn writers_that_race_leave_no_gap() {
    on_both(|house| async move {
        let other = Store::open(&house.address).await.unwrap();
        let (id, mut writers) = (house.municipality, vec![]);
        for (actor, store) in
            [house.store.clone(), other.clone(), house.store.clone(), other.clone()].into_iter().enumerate()
        {
            writers.push(tokio::spawn(async move {
                let mut clashes = 0;
                for number in 0..25 {
                    let command = batch(actor as u64 + 1, number, &["a", "b"]);
                    let mut at = store.head(id).await.unwrap().unwrap().position();
                    loop {
                        match store.append(id, at, command.clone()).await {
                            Ok(_) => break,
                            Err(AppendError::Clash { head }) => {
                                clashes += 1;
                                at = head.position();
                            }
                            Err(error) => panic!("{error:?}"),
                        }
                    }
                }
                clashes
            }));
        }
        let mut clashes = 0;
        for writer in writers {
            clashes += writer.await.unwrap();
        }
        assert!(clashes > 0, "the writers never met, so nothing was shown");
        let events = house.store.read(id, 0, 1_000).await.unwrap();
        assert_eq!(events.iter().map(|event| event.seq).collect::<Vec<_>>(), (1..=200).collect::<Vec<_>>());
        for pair in events.chunks(2) {
            assert_eq!(pair[0].command_id, pair[1].command_id, "a batch stands together");
        }
        assert!(house.store.verify(id, None, &judge).await.unwrap().ok());
        other.close().await;
    });
}
