//! Evidence files: the bytes come first, go when nothing names them, and are swept when nothing came to.

use crate::house::{House, on_both};
use domain::command::{By, Command};
use domain::control::ControlDescription;
use domain::disposal::{Dispose, Ground};
use domain::evidence::{Attach, EvidenceFile, FileKind};
use domain::id::{ControlId, Scope};
use domain::item::Register;
use domain::refusal::Refusal;
use domain::text::{Digest, Name, Prose};
use engine::{ActError, Ask, Engine};
use log::{FilePlace, Hash};
use std::sync::Arc;

/// The house's store once more, with a place for its files.
async fn with_files(house: &House, folder: &std::path::Path) -> Arc<Engine> {
    let place = FilePlace::Folder(folder.join("evidence"));
    let engine = Engine::open_with(&house.address, Some(&place)).await.unwrap();
    let control = |title: &str| {
        Command::RegisterControl(Register(ControlDescription {
            title: Name::new(title).unwrap(),
            content: None,
            scope: Scope::Municipality,
            field: None,
            owner: None,
            requirements: Vec::new(),
            risks: Vec::new(),
            systems: Vec::new(),
        }))
    };
    ask(&engine, vec![control("Reservrutin"), control("Övning")]).await.unwrap();
    engine
}

async fn ask(engine: &Engine, commands: Vec<Command>) -> Result<engine::Answer, ActError> {
    let ask = Ask::one(By::Program, None, engine::new_command_id(), commands.first().unwrap().clone());
    engine.get("avik").unwrap().act(Ask { commands, ..ask }).await
}

async fn put(engine: &Engine, content: &[u8]) -> Hash {
    let mut incoming = engine.store.files().unwrap().begin().await.unwrap();
    incoming.take(content).await.unwrap();
    incoming.keep(engine.get("avik").unwrap().id).await.unwrap()
}

fn attach(control: u32, digest: &Hash, size: u64) -> Command {
    let name = Name::new("Övning.pdf").unwrap();
    let file = Some(EvidenceFile { name, digest: Digest::of(digest), size, kind: FileKind::Pdf });
    Command::AttachEvidence(Attach { of: ControlId(control).into(), regards: None, link: None, file, note: None })
}

fn cleanse(control: u32) -> Command {
    Command::Dispose(Dispose {
        item: ControlId(control).into(),
        ground: Ground::Cleansing,
        reference: None,
        reason: Prose::new("Fel fil.").unwrap(),
        entries: Vec::new(),
    })
}

async fn is_kept(engine: &Engine, digest: &Hash) -> bool {
    let id = engine.get("avik").unwrap().id;
    engine.store.files().unwrap().size(id, digest).await.unwrap().is_some()
}

#[test]
fn a_file_goes_when_nothing_names_it_any_more() {
    on_both(|house| async move {
        let folder = tempfile::tempdir().unwrap();
        let engine = with_files(&house, folder.path()).await;
        let (shared, own) = (put(&engine, b"shared").await, put(&engine, b"own").await);
        ask(&engine, vec![attach(1, &shared, 6), attach(2, &shared, 6), attach(1, &own, 3)]).await.unwrap();
        let keeper = engine.get("avik").unwrap();
        assert!(engine::verify(&engine.store, keeper.id, None).await.unwrap().ok());
        ask(&engine, vec![cleanse(1)]).await.unwrap();
        assert_eq!((is_kept(&engine, &shared).await, is_kept(&engine, &own).await), (true, false));
        let removed = keeper.removals().await.unwrap();
        assert!(removed.iter().any(|one| one.what == log::Removed::Attachment { digest: own }), "a restore is told");
        ask(&engine, vec![cleanse(2)]).await.unwrap();
        assert!(!is_kept(&engine, &shared).await);
        assert!(engine::verify(&engine.store, keeper.id, None).await.unwrap().ok());
        assert_eq!(keeper.snapshot().municipality.evidence.files().count(), 0);
    });
}

#[test]
fn an_event_never_names_what_is_not_there() {
    on_both(|house| async move {
        let folder = tempfile::tempdir().unwrap();
        let engine = with_files(&house, folder.path()).await;
        let gone = |answer| matches!(answer, Err(ActError::Refused(Refusal::Rule { rule: "evidence-file-gone", .. })));
        assert!(gone(ask(&engine, vec![attach(1, &[7; 32], 9)]).await));
        let digest = put(&engine, b"nine bytes").await;
        assert!(gone(ask(&engine, vec![attach(1, &digest, 9)]).await), "the size is another");
        ask(&engine, vec![attach(1, &digest, 10)]).await.unwrap();
    });
}

#[test]
fn the_same_form_with_another_file_is_another_ask() {
    on_both(|house| async move {
        let folder = tempfile::tempdir().unwrap();
        let engine = with_files(&house, folder.path()).await;
        let keeper = engine.get("avik").unwrap();
        let (one, other, command_id) = (put(&engine, b"one").await, put(&engine, b"two").await, [9; 16]);
        let send = |digest| keeper.act(Ask::one(By::Program, None, command_id, attach(1, digest, 3)));
        let first = send(&one).await.unwrap();
        let again = send(&one).await.unwrap();
        assert_eq!((again.repeated, again.first_seq), (true, first.first_seq));
        assert!(matches!(send(&other).await, Err(ActError::Reused)));
    });
}

#[test]
fn what_nothing_came_to_name_is_swept() {
    on_both(|house| async move {
        let folder = tempfile::tempdir().unwrap();
        let engine = with_files(&house, folder.path()).await;
        let keeper = engine.get("avik").unwrap();
        let (named, loose) = (put(&engine, b"named").await, put(&engine, b"loose").await);
        ask(&engine, vec![attach(1, &named, 5)]).await.unwrap();
        assert_eq!(keeper.sweep_files(0).await.unwrap(), 0, "its command may still come");
        assert_eq!(keeper.sweep_files(i64::MAX).await.unwrap(), 1);
        assert_eq!((is_kept(&engine, &named).await, is_kept(&engine, &loose).await), (true, false));
    });
}

#[test]
fn a_disposed_file_that_could_not_be_destroyed_goes_with_the_next_sweep() {
    on_both(|house| async move {
        let folder = tempfile::tempdir().unwrap();
        let engine = with_files(&house, folder.path()).await;
        let digest = put(&engine, b"disposed").await;
        ask(&engine, vec![attach(1, &digest, 8)]).await.unwrap();
        ask(&engine, vec![cleanse(1)]).await.unwrap();
        // As after a crash between the disposal and the destroying.
        assert_eq!(put(&engine, b"disposed").await, digest);
        assert_eq!(engine.get("avik").unwrap().sweep_files(0).await.unwrap(), 1);
        assert!(!is_kept(&engine, &digest).await);
    });
}
