//! A commit whose answer never came is settled by reading, never by guessing.
//! Told on PostgreSQL, through a relay that cuts the line at the commit; SQLite has no line that could be cut.

use std::sync::{
    Arc,
    atomic::{AtomicU8, Ordering},
};

use log::{Address, AppendError, Position, Settled, Store};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::{TcpListener, TcpStream},
};

use crate::house::{House, batch, server};

const PASS: u8 = 0;
/// The server never gets the commit.
const CUT_BEFORE: u8 = 1;
/// The server commits, and its answer is lost.
const CUT_AFTER: u8 = 2;

async fn relay(from: TcpListener, to: String, mode: Arc<AtomicU8>) {
    loop {
        let (mut client, _) = from.accept().await.unwrap();
        let mut server = TcpStream::connect(&to).await.unwrap();
        let mode = Arc::clone(&mode);
        tokio::spawn(async move {
            let (mut asked, mut answered) = (vec![0; 1 << 16], vec![0; 1 << 16]);
            loop {
                tokio::select! {
                    read = client.read(&mut asked) => {
                        let Ok(length @ 1..) = read else { return };
                        let commit = asked[..length].windows(6).any(|window| window == b"COMMIT");
                        let mode = mode.load(Ordering::SeqCst);
                        if commit && mode == CUT_BEFORE {
                            return;
                        }
                        server.write_all(&asked[..length]).await.unwrap();
                        if commit && mode == CUT_AFTER {
                            assert!(server.read(&mut answered).await.unwrap() > 0, "the server answers");
                            return;
                        }
                    }
                    read = server.read(&mut answered) => {
                        let Ok(length @ 1..) = read else { return };
                        client.write_all(&answered[..length]).await.unwrap();
                    }
                }
            }
        });
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_unknown_outcome_is_settled_by_reading() {
    let house = House::postgres().await;
    let Address::Postgres(url) = &house.address else { panic!("not a server") };
    let place = server().split('@').next_back().unwrap().split('/').next().unwrap().to_owned();
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let here = listener.local_addr().unwrap().to_string();
    let mode = Arc::new(AtomicU8::new(PASS));
    tokio::spawn(relay(listener, place.clone(), Arc::clone(&mode)));
    // In the clear, so that the relay can read along.
    let relayed = format!("{}&sslmode=disable", url.replace(&place, &here));
    let store = Store::open(&Address::Postgres(relayed)).await.unwrap();

    let id = house.municipality;
    for (cut, stored) in [(CUT_BEFORE, false), (CUT_AFTER, true)] {
        let command = batch(7, 0, &["one", "two"]);
        mode.store(cut, Ordering::SeqCst);
        let outcome = store.append(id, Position::START, command.clone()).await;
        assert!(matches!(outcome, Err(AppendError::Unknown(_))), "{outcome:?}");
        mode.store(PASS, Ordering::SeqCst);
        let settled = store.settle(id, 7, command.command_id).await.unwrap();
        let there = Settled { first_seq: 1, count: 2, fingerprint: command.fingerprint };
        assert_eq!(settled, stored.then_some(there));
        assert_eq!(store.head(id).await.unwrap().unwrap().seq, if stored { 2 } else { 0 });
        if stored {
            let again = store.append(id, Position::START, command).await;
            assert!(matches!(again, Err(AppendError::Repeated { first_seq: 1, count: 2 })));
        }
    }
    store.close().await;
    house.leave().await;
}
