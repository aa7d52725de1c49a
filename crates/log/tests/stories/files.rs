//! Files beside the database: kept by what they hold, read back, destroyed, swept, backed up and verified.

use futures::TryStreamExt as _;
use log::{FilePlace, Files, Hash, Reason, Store, StoreError};

use crate::house::{House, batch, judge, on_both};

fn files(folder: &std::path::Path) -> Files {
    Files::open(&FilePlace::Folder(folder.join("files"))).unwrap()
}

pub async fn put(files: &Files, municipality: u64, content: &[u8]) -> Hash {
    let mut incoming = files.begin().await.unwrap();
    for piece in content.chunks(70_000) {
        incoming.take(piece).await.unwrap();
    }
    incoming.keep(municipality).await.unwrap()
}

async fn read(files: &Files, municipality: u64, digest: &Hash) -> Option<Vec<u8>> {
    let (size, pieces) = files.read(municipality, digest).await.unwrap()?;
    let bytes: Vec<u8> = pieces.try_fold(vec![], async |all, piece| Ok([all, piece.to_vec()].concat())).await.unwrap();
    assert_eq!(bytes.len() as u64, size);
    Some(bytes)
}

fn on_disk(folder: &std::path::Path) -> usize {
    let Ok(entries) = std::fs::read_dir(folder) else { return 0 };
    let all = entries.map(|entry| entry.unwrap().path());
    all.map(|path| if path.is_dir() { on_disk(&path) } else { 1 }).sum()
}

#[tokio::test]
async fn a_file_is_kept_by_what_it_holds_and_by_whom_it_belongs_to() {
    let folder = tempfile::tempdir().unwrap();
    let files = files(folder.path());
    assert_eq!(files.all(1).await.unwrap(), [], "nothing is there before the first file");
    assert_eq!(on_disk(folder.path()), 0);
    let large: Vec<u8> = (0..12_000_000_u32).map(|number| u8::try_from(number % 251).unwrap()).collect();
    let digest = put(&files, 1, &large).await;
    assert_eq!(digest, log::digest(&large));
    assert_eq!(put(&files, 1, &large).await, digest, "the same file twice lies here once");
    assert_eq!(on_disk(folder.path()), 1);
    assert_eq!(read(&files, 1, &digest).await, Some(large));
    assert_eq!(read(&files, 2, &digest).await, None, "another municipality has not got it");
    files.remove(1, &digest).await.unwrap();
    files.remove(1, &digest).await.unwrap();
    assert_eq!((files.size(1, &digest).await.unwrap(), on_disk(folder.path())), (None, 0));
}

#[tokio::test]
async fn what_never_came_to_its_end_leaves_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let files = files(folder.path());
    let mut given_up = files.begin().await.unwrap();
    given_up.take(&vec![7; 6_000_000]).await.unwrap();
    given_up.give_up().await.unwrap();
    let mut lost = files.begin().await.unwrap();
    lost.take(&vec![7; 6_000_000]).await.unwrap();
    // A process that is killed cleans nothing up.
    std::mem::forget(lost);
    assert_eq!(on_disk(folder.path()), 1);
    assert_eq!(files.sweep_incoming(0).await.unwrap(), 0, "what is new may still come to its end");
    assert_eq!(files.sweep_incoming(i64::MAX).await.unwrap(), 1);
    assert_eq!(on_disk(folder.path()), 0);
}

/// A story whose events name files as `file DIGEST`.
fn naming(event: &log::Stored) -> log::Claims {
    let mut claims = judge(event);
    let text = String::from_utf8_lossy(&event.payload).into_owned();
    let digest: Option<Hash> =
        text.strip_prefix("file ").map(|digest| hex::decode(digest).unwrap().try_into().unwrap());
    claims.files.extend(digest);
    claims
}

#[test]
fn files_go_with_the_backup_and_come_back_with_it() {
    on_both(|house| async move {
        let folder = tempfile::tempdir().unwrap();
        let place = FilePlace::Folder(folder.path().join("here"));
        let store = Store::open_with(&house.address, Some(&place)).await.unwrap();
        let (id, content) = (house.municipality, vec![42; 3_000_000]);
        let digest = put(store.files().unwrap(), id, &content).await;
        let empty = put(store.files().unwrap(), id, &[]).await;
        for digest in [digest, empty] {
            house.add(batch(7, 1_000, &[&format!("file {}", hex::encode(digest))])).await;
        }
        assert!(store.verify(id, None, &naming).await.unwrap().ok());
        let (whole, bare) = (folder.path().join("whole"), folder.path().join("bare"));
        assert_eq!(store.backup(&whole).await.unwrap().files, 2);
        assert_eq!(store.backup_without_files(&bare).await.unwrap().files, 0);
        store.close().await;

        for (backup, expected) in [(&whole, 0), (&bare, 2)] {
            let other = House::empty(!house.is_sqlite()).await;
            let there = FilePlace::Folder(tempfile::tempdir().unwrap().path().join("there"));
            let restored = Store::open_with(&other.address, Some(&there)).await.unwrap();
            restored.restore(backup).await.unwrap();
            let broken = restored.verify(id, None, &naming).await.unwrap().broken;
            assert_eq!(broken.len(), expected, "{broken:?}");
            assert!(broken.iter().all(|one| matches!(one.reason, Reason::MissingFile { .. }) && one.seq > 0));
            if expected == 0 {
                assert_eq!(read(restored.files().unwrap(), id, &digest).await, Some(content.clone()));
            }
            restored.close().await;
            other.leave().await;
        }
        let nowhere = House::empty(false).await;
        assert!(matches!(nowhere.store.restore(&whole).await, Err(StoreError::Files(_))), "no place was chosen");
        nowhere.leave().await;
    });
}

#[test]
fn a_file_that_was_changed_is_found() {
    on_both(|house| async move {
        let folder = tempfile::tempdir().unwrap();
        let place = FilePlace::Folder(folder.path().to_owned());
        let store = Store::open_with(&house.address, Some(&place)).await.unwrap();
        let digest = put(store.files().unwrap(), house.municipality, b"as it was").await;
        let hex = hex::encode(digest);
        house.add(batch(7, 1_000, &[&format!("file {hex}")])).await;
        let path = folder.path().join(house.municipality.to_string()).join(&hex[..2]).join(&hex);
        std::fs::write(path, "as it is now").unwrap();
        let broken = store.verify(house.municipality, None, &naming).await.unwrap().broken;
        assert_eq!(broken.iter().map(|one| one.reason).collect::<Vec<_>>(), [Reason::Attachment { digest }]);
        store.close().await;
    });
}
