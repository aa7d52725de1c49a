//! A backup goes into either kind of store, or not at all.

use log::{Batch, SideWrite, StoreError};

use crate::{
    disposal::dispose,
    house::{House, batch, entry, judge, on_both},
    tampering::enter,
};

async fn fill(house: &House) {
    house.add(batch(7, 1_000, &["1", "2 åäö", "3"])).await;
    house.add(Batch { appointment: None, delegation: None, ..batch(7, 2_000, &[""]) }).await;
    enter(house, 1, "Åsa Öberg", "asa@avik.example").await;
    house.add(dispose(2, b"risk 4")).await;
    let file = log::Attachment { name: "a".into(), media_type: "b".into(), added_at: 3, content: vec![0, 255, 7] };
    house.add(Batch { side: vec![SideWrite::Attachment(file)], ..batch(7, 3_000, &["with a file"]) }).await;
    let entries = (0..2_500).map(|number| entry("system.registered", &format!("system {number}"))).collect();
    house.add(Batch { entries, ..batch(7, 5_000, &[]) }).await;
    house.store.move_cursor(house.municipality, "mail", 4).await.unwrap();
    house.store.create_municipality("berga", 9).await.unwrap();
}

#[test]
fn a_backup_restores_to_either_store() {
    on_both(|house| async move {
        fill(&house).await;
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("utkik.backup");
        let saved = house.store.backup(&path).await.unwrap();
        assert_eq!(saved.events, 2_507);
        assert!(matches!(house.store.restore(&path).await, Err(StoreError::NotEmpty)));

        let (id, head) = (house.municipality, house.at().await);
        for sqlite in [true, false] {
            let other = House::empty(sqlite).await;
            assert_eq!(other.store.restore(&path).await.unwrap(), saved);
            assert_eq!(other.store.municipalities().await.unwrap(), house.store.municipalities().await.unwrap());
            let verification = other.store.verify(id, Some(head), &judge).await.unwrap();
            assert!(verification.ok(), "{:?}", verification.broken);
            let (there, here) =
                (other.store.read(id, 0, 9_999).await.unwrap(), house.store.read(id, 0, 9_999).await.unwrap());
            assert!(there == here, "the events differ");
            assert_eq!(other.store.people(id).await.unwrap(), house.store.people(id).await.unwrap());
            assert_eq!(other.store.attachments(id).await.unwrap(), house.store.attachments(id).await.unwrap());
            assert_eq!(other.store.cursor(id, "mail").await.unwrap(), 4);
            assert_eq!(
                other.store.removals_since(id, 0).await.unwrap(),
                house.store.removals_since(id, 0).await.unwrap()
            );
            // Life goes on there.
            other.add(batch(7, 0, &["next"])).await;
            assert!(other.store.verify(id, Some(head), &judge).await.unwrap().ok());
            let back = folder.path().join(format!("back-{sqlite}"));
            other.store.backup(&back).await.unwrap();
            other.leave().await;
        }
    });
}

#[test]
fn a_backup_that_is_not_whole_restores_nothing() {
    on_both(|house| async move {
        fill(&house).await;
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("utkik.backup");
        house.store.backup(&path).await.unwrap();
        let whole = std::fs::read(&path).unwrap();
        let empty = House::empty(house.is_sqlite()).await;
        let middle = whole.len() / 2;
        let mut changed = whole.clone();
        changed[middle] ^= 1;
        let newer = String::from_utf8_lossy(&whole[..14]).replace('1', "2").into_bytes();
        for (broken, what) in [
            (changed, "changed"),
            (whole[..middle].to_vec(), "cut"),
            (whole[..whole.len() - 1].to_vec(), "without its end"),
            (vec![], "empty"),
            (newer, "newer"),
        ] {
            std::fs::write(&path, broken).unwrap();
            let error = empty.store.restore(&path).await.unwrap_err();
            assert!(matches!(error, StoreError::Damaged(_) | StoreError::Newer { .. }), "{what}: {error}");
            assert_eq!(empty.store.municipalities().await.unwrap(), [], "{what}");
        }
        std::fs::write(&path, whole).unwrap();
        empty.store.restore(&path).await.unwrap();
        empty.leave().await;
    });
}

#[test]
fn a_backup_that_cannot_be_written_leaves_nothing_behind() {
    on_both(|house| async move {
        let folder = tempfile::tempdir().unwrap();
        let nowhere = folder.path().join("missing").join("utkik.backup");
        assert!(matches!(house.store.backup(&nowhere).await, Err(StoreError::File(_))));
        let path = folder.path().join("utkik.backup");
        house.store.backup(&path).await.unwrap();
        let names: Vec<_> = std::fs::read_dir(folder.path()).unwrap().map(|file| file.unwrap().file_name()).collect();
        assert_eq!(names, ["utkik.backup"]);
        // What was backed up before is worth as much as what would be now.
        let before = std::fs::read(&path).unwrap();
        house.add(batch(7, 1_000, &["later"])).await;
        assert!(matches!(house.store.backup(&path).await, Err(StoreError::File(_))));
        assert_eq!(std::fs::read(&path).unwrap(), before);
    });
}
