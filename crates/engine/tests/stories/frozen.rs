//! Logs that earlier versions wrote, frozen as backups, each with digests of the value it gave then. Today's program
//! must read each, find it whole and make the same value of it. A digest that changes needs a decision in
//! `docs/decisions` that says what older logs mean now; the frozen log itself is never changed.
//!
//! To freeze one more, before a release (`UTKIK_BLESS` writes digests where there are none, and rewrites none):
//!
//! ```sh
//! cargo run -- --data /tmp/frozen generate --size small --years 1 --until 2026-11-22
//! cargo run -- --data /tmp/frozen backup crates/engine/tests/frozen/VERSION.utkik
//! gzip -9n crates/engine/tests/frozen/VERSION.utkik
//! UTKIK_BLESS=1 cargo test -p engine frozen
//! ```

mod summary;

use crate::house::{drop_schema, schema};
use engine::Engine;
use log::{Address, Store};
use std::fs;
use std::io::Read as _;
use std::path::{Path, PathBuf};

/// The versions that a log is frozen of.
fn versions() -> Vec<PathBuf> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/frozen");
    let files = fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
    let mut frozen: Vec<PathBuf> = files.filter(|path| path.extension().is_some_and(|kind| kind == "gz")).collect();
    frozen.sort();
    frozen
}

/// Restores a frozen log, and tells what it says: the head it ends with and the digests of its value.
async fn read(frozen: &Path, address: &Address) -> String {
    let folder = tempfile::tempdir().unwrap();
    let backup = folder.path().join("backup");
    let mut bytes = Vec::new();
    flate2::read::GzDecoder::new(fs::File::open(frozen).unwrap()).read_to_end(&mut bytes).unwrap();
    fs::write(&backup, bytes).unwrap();
    let store = Store::open(address).await.unwrap();
    store.restore(&backup).await.unwrap();
    store.close().await;
    let engine = Engine::open(address).await.unwrap();
    let mut told = String::new();
    for keeper in engine.all() {
        let checked = engine::verify(&engine.store, keeper.id, None).await.unwrap();
        assert!(checked.ok(), "{}: {:?}", frozen.display(), checked.broken);
        let snapshot = keeper.snapshot();
        told.push_str(&format!("head {}\n{}", snapshot.position, summary::digests(&snapshot.municipality)));
    }
    engine.store.close().await;
    told
}

#[test]
fn a_log_of_an_earlier_version_gives_the_value_it_gave_then() {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    let versions = versions();
    assert!(!versions.is_empty(), "no log is frozen");
    for frozen in versions {
        let kept = frozen.with_extension("").with_extension("txt");
        runtime.block_on(async {
            let folder = tempfile::tempdir().unwrap();
            let here = read(&frozen, &Address::Embedded(folder.path().to_owned())).await;
            let (name, address) = schema().await;
            assert_eq!(read(&frozen, &address).await, here, "both stores give the same");
            drop_schema(&name).await;
            if !kept.exists() && std::env::var_os("UTKIK_BLESS").is_some_and(|bless| bless == "1") {
                fs::write(&kept, &here).unwrap();
            }
            let then = fs::read_to_string(&kept).unwrap_or_default();
            assert_eq!(here, then, "{}: its value is another than it was", frozen.display());
        });
    }
}
