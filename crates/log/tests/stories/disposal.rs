//! Disposal: the content is gone, the chain holds, and a restored backup is told again.

use std::time::Duration;

use log::{AppendError, Batch, Disposal, Reason, Removal, Removed, SideWrite, digest};

use crate::{
    house::{House, batch, entry, judge, on_both},
    tampering::{enter, forget},
};

const MARK: &str = "hemligt-ord-som-ska-bort";

/// A batch that disposes of one event.
pub fn dispose(seq: u64, residue: &[u8]) -> Batch {
    let told = format!("disposed {seq} {}", hex::encode(digest(residue)));
    Batch {
        entries: vec![entry("record.disposed", &told)],
        disposals: vec![Disposal { seq, residue: residue.to_vec() }],
        ..batch(7, 0, &[])
    }
}

#[test]
fn a_disposed_event_keeps_its_place_and_loses_its_content() {
    on_both(|house| async move {
        house.add(batch(7, 1_000, &["1", MARK, "3"])).await;
        let head = house.at().await;
        let by = house.add(dispose(2, b"risk 4")).await.first_seq;
        let event = house.store.read_seqs(house.municipality, &[2]).await.unwrap().remove(0);
        assert_eq!((event.payload.as_slice(), event.disposed_by), (b"risk 4".as_slice(), Some(by)));
        assert_eq!(house.store.read(house.municipality, 1, 1).await.unwrap(), [event]);
        let verification = house.store.verify(house.municipality, Some(head), &judge).await.unwrap();
        assert!(verification.ok(), "{:?}", verification.broken);

        house.add(dispose(2, b"less")).await;
        assert!(house.store.verify(house.municipality, Some(head), &judge).await.unwrap().ok());
    });
}

#[test]
fn a_disposal_that_tells_something_else_is_found() {
    on_both(|house| async move {
        house.add(batch(7, 1_000, &["1", "2", "3"])).await;
        house.add(dispose(2, b"risk 4")).await;
        let found = || async {
            let broken = house.store.verify(house.municipality, None, &judge).await.unwrap().broken;
            broken.into_iter().map(|broken| (broken.seq, broken.reason)).collect::<Vec<_>>()
        };
        house.tamper("UPDATE event SET payload = chain_hash WHERE seq = 2").await;
        assert_eq!(found().await, [(2, Reason::Residue)]);
        // Somebody makes content vanish without a decision.
        house.tamper("UPDATE event SET salt = NULL, disposed_by = 4 WHERE seq = 3").await;
        assert_eq!(found().await, [(2, Reason::Residue), (3, Reason::Residue)]);
        // Told of, but not done.
        let told = format!("disposed 1 {}", hex::encode(digest(b"gone")));
        house.add(Batch { entries: vec![entry("record.disposed", &told)], ..batch(7, 0, &[]) }).await;
        assert_eq!(found().await.last(), Some(&(1, Reason::NotDisposed)));
    });
}

#[test]
fn nothing_is_removed_that_no_event_tells_of() {
    on_both(|house| async move {
        house.add(batch(7, 1_000, &["1"])).await;
        let (id, at) = (house.municipality, house.at().await);
        let untold = Batch { entries: vec![], ..dispose(1, b"") };
        assert!(matches!(house.store.append(id, at, untold).await, Err(AppendError::Untold)));
        let untold = Batch { side: vec![SideWrite::ForgetPerson { person: 1, name: true }], ..batch(7, 0, &[]) };
        assert!(matches!(house.store.append(id, at, untold).await, Err(AppendError::Untold)));
        for seq in [2, 9] {
            let nothing = house.store.append(id, at, dispose(seq, b"")).await;
            assert!(matches!(nothing, Err(AppendError::NoEvent { seq: named }) if named == seq));
        }
        assert_eq!(house.at().await, at);
    });
}

/// All bytes of the store's files, or of the tables' files on the server.
async fn files(house: &House) -> Vec<u8> {
    let mut bytes = vec![];
    if house.is_sqlite() {
        for file in std::fs::read_dir(house.folder()).unwrap() {
            bytes.extend(std::fs::read(file.unwrap().path()).unwrap());
        }
        return bytes;
    }
    let log::Address::Postgres(url) = &house.address else { panic!("neither kind") };
    let mut connection = <sqlx::PgConnection as sqlx::Connection>::connect(url).await.unwrap();
    sqlx::query("CHECKPOINT").execute(&mut connection).await.unwrap();
    for table in ["event", "person", "attachment"] {
        let sql = "SELECT pg_read_binary_file(pg_relation_filepath($1::regclass))";
        bytes.extend(sqlx::query_scalar::<_, Vec<u8>>(sql).bind(table).fetch_one(&mut connection).await.unwrap());
    }
    bytes
}

fn count(bytes: &[u8], mark: &str) -> usize {
    bytes.windows(mark.len()).filter(|window| *window == mark.as_bytes()).count()
}

#[test]
fn disposal_reaches_the_files() {
    on_both(|house| async move {
        // Enough events, of uneven length, that pages have been split and filled again.
        for round in 0..40_usize {
            let payloads: Vec<String> =
                (0..25).map(|number| format!("{MARK} {}", "x".repeat((round * 131 + number * 37) % 900))).collect();
            house.add(batch(7, 0, &payloads.iter().map(String::as_str).collect::<Vec<_>>())).await;
        }
        enter(&house, 1, MARK, MARK).await;
        let content = MARK.repeat(1_000).into_bytes();
        let file = log::Attachment { name: "a".into(), media_type: "text/plain".into(), added_at: 0, content };
        let digest = house.store.put_attachment(house.municipality, &file).await.unwrap();
        assert!(count(&files(&house).await, MARK) > 1_000, "the mark is looked for in the wrong place");

        let told: Vec<_> = (1..=1_000).flat_map(|seq| dispose(seq, b"risk").entries).collect();
        let disposals = (1..=1_000).map(|seq| Disposal { seq, residue: b"risk".to_vec() }).collect();
        let side = vec![SideWrite::RemoveAttachment { digest }];
        house.add(Batch { entries: told, disposals, side, ..batch(7, 0, &[]) }).await;
        forget(&house, true).await;
        assert!(house.store.after_disposal().await.unwrap());
        assert_eq!(count(&files(&house).await, MARK), 0);
        let verification = house.store.verify(house.municipality, None, &judge).await.unwrap();
        assert!(verification.ok(), "{:?}", verification.broken);
    });
}

#[test]
fn a_reader_from_before_a_disposal_is_waited_for() {
    on_both(|house| async move {
        house.add(batch(7, 1_000, &["1", MARK])).await;
        let reading = house.read_for(Duration::from_millis(300)).await;
        house.add(dispose(2, b"risk")).await;
        assert!(house.store.after_disposal().await.unwrap());
        assert_eq!(count(&files(&house).await, MARK), 0);
        reading.await.unwrap();
    });
}

#[test]
fn a_backup_from_before_a_removal_is_told_again() {
    on_both(|house| async move {
        house.add(batch(7, 1_000, &["1", MARK])).await;
        enter(&house, 1, "Anna Berg", "anna@avik.example").await;
        let file = log::Attachment { name: "a".into(), media_type: "b".into(), added_at: 0, content: MARK.into() };
        let digest = house.store.put_attachment(house.municipality, &file).await.unwrap();
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("before");
        house.store.backup(&path).await.unwrap();

        let by = house.add(dispose(2, b"risk 4")).await.first_seq;
        forget(&house, false).await;
        let side = vec![SideWrite::RemoveAttachment { digest }];
        house.add(Batch { side, ..batch(7, 0, &["removed"]) }).await;
        let removals = house.store.removals_since(house.municipality, 0).await.unwrap();
        assert_eq!(removals.len(), 3);
        assert_eq!(removals[0].removed_by, by);
        assert_eq!(house.store.removals_since(house.municipality, by).await.unwrap(), removals[1..]);
        assert!(house.store.outstanding(house.municipality, &removals).await.unwrap().is_empty());
        // The register is kept as text, outside the store.
        let kept: Vec<Removal> = removals.iter().map(|removal| removal.to_string().parse().unwrap()).collect();

        let restored = House::empty(house.is_sqlite()).await;
        restored.store.restore(&path).await.unwrap();
        let outstanding = restored.store.outstanding(house.municipality, &kept).await.unwrap();
        assert_eq!(outstanding.disposals, [Disposal { seq: 2, residue: b"risk 4".to_vec() }]);
        assert_eq!(
            outstanding.side,
            [SideWrite::ForgetPerson { person: 1, name: false }, SideWrite::RemoveAttachment { digest }]
        );
        let told = [dispose(2, b"risk 4").entries, vec![entry("person.forgotten", "forgotten 1 false")]].concat();
        let again =
            Batch { entries: told, disposals: outstanding.disposals, side: outstanding.side, ..batch(0, 0, &[]) };
        restored.add(again).await;
        assert!(restored.store.outstanding(house.municipality, &kept).await.unwrap().is_empty());
        assert!(restored.store.verify(house.municipality, None, &judge).await.unwrap().ok());

        // An event that only has the same number is left alone.
        let Removed::Event { seq, residue, .. } = kept[0].what.clone() else { panic!("the first is the event") };
        let what = Removed::Event { seq: seq - 1, chain_hash: [1; 32], residue };
        let another = Removal { what, ..kept[0].clone() };
        assert!(restored.store.outstanding(house.municipality, &[another]).await.unwrap().is_empty());
        restored.leave().await;
    });
}
