//! Disposal, cleansing, forgetting; and that a restore does not bring back what was taken out.

use crate::house::{House, drop_schema, on_both, risk, schema};
use domain::command::{By, Command};
use domain::disposal::{Dispose, Ground};
use domain::id::{PersonId, RiskId};
use domain::role::{ForgetPerson, RegisterPerson};
use domain::source::{ImportDescription, Receive};
use domain::text::{DISPOSED, Digest, Line, Name, Prose};
use engine::{Ask, Engine};
use log::{Address, Position, Store};

const SECRET: &str = "Larmkoden till serverhallen är 4711";

fn cleanse() -> Command {
    Command::Dispose(Dispose {
        item: RiskId(1).into(),
        ground: Ground::Cleansing,
        reference: None,
        reason: Prose::new("En larmkod skrevs in av misstag.").unwrap(),
        entries: Vec::new(),
    })
}

#[test]
fn what_was_cleansed_is_gone_from_everywhere_and_the_chain_still_holds() {
    on_both(|house| async move {
        house.ask(House::maria(), None, vec![risk("Serverhall", SECRET)]).await.unwrap();
        assert_eq!(house.keeper.find(&house.keeper.snapshot().municipality, "larmkoden").len(), 1);
        house.ask(House::maria(), None, vec![cleanse()]).await.unwrap();
        let value = house.keeper.snapshot();
        let left = value.municipality.risks.get(RiskId(1)).unwrap();
        assert_eq!(left.description.cause.as_deref(), Some(DISPOSED));
        assert_eq!(house.keeper.find(&value.municipality, "larmkoden").len(), 0);
        let story = house.keeper.story(RiskId(1).into(), u64::MAX, 10).await.unwrap();
        assert_eq!(story.iter().map(|one| one.disposed).collect::<Vec<_>>(), [false, true]);
        let checked = engine::verify(&house.engine.store, house.keeper.id, None).await.unwrap();
        assert!(checked.ok(), "{checked:?}");
        if let Address::Embedded(folder) = &house.address {
            for file in std::fs::read_dir(folder).unwrap() {
                let bytes = std::fs::read(file.unwrap().path()).unwrap();
                let code = "serverhallen är 4711".as_bytes();
                assert!(!bytes.windows(code.len()).any(|part| part == code));
            }
        }
        let again = Engine::open(&house.address).await.unwrap();
        assert!(*again.get("avik").unwrap().snapshot().municipality == *value.municipality);
    });
}

#[test]
fn what_one_node_cleansed_is_gone_from_the_others() {
    on_both(|house| async move {
        house.ask(House::maria(), None, vec![risk("Serverhall", SECRET)]).await.unwrap();
        let node = Engine::open(&house.address).await.unwrap();
        let other = node.get("avik").unwrap();
        let following = node.follow();
        let answer = house.ask(House::maria(), None, vec![cleanse()]).await.unwrap();
        let seen = other.snapshot_from(answer.position()).await;
        let left = seen.municipality.risks.get(RiskId(1)).unwrap();
        assert_eq!(left.description.cause.as_deref(), Some(DISPOSED));
        assert_eq!(other.find(&seen.municipality, "larmkoden").len(), 0);
        following.abort();
    });
}

#[test]
fn drafts_and_their_files_go_with_what_was_cleansed() {
    on_both(|house| async move {
        house.ask(House::maria(), None, vec![risk("Serverhall", SECRET)]).await.unwrap();
        let (store, id) = (&house.engine.store, house.keeper.id);
        let draft = log::Draft {
            person: 2,
            form: "import".to_owned(),
            content: SECRET.as_bytes().to_vec(),
            based_on: 1,
            changed_at: engine::clock::now().0,
        };
        store.put_draft(id, &draft).await.unwrap();
        let file = |content: &str| log::Attachment {
            name: "lista.xlsx".to_owned(),
            media_type: "application/octet-stream".to_owned(),
            added_at: engine::clock::now().0,
            content: content.as_bytes().to_vec(),
        };
        store.put_attachment(id, &file(SECRET)).await.unwrap();
        let kept = import(&house, file("Systemlista")).await;
        assert_eq!(store.attachments(id).await.unwrap().len(), 2);
        house.ask(House::maria(), None, vec![cleanse()]).await.unwrap();
        assert_eq!(store.drafts_of(id, 2).await.unwrap(), []);
        assert_eq!(store.attachments(id).await.unwrap(), [kept], "a file that was taken in is evidence");
        assert!(engine::verify(store, id, None).await.unwrap().ok());
    });
}

/// Takes in a file that says nothing more; answers its digest.
async fn import(house: &House, file: log::Attachment) -> log::Hash {
    let digest = file.digest();
    let description = ImportDescription {
        source: Name::new("Systemlista").unwrap(),
        file: Name::new(&file.name).unwrap(),
        digest: Digest::of(&digest),
        as_of: engine::clock::now().date(),
    };
    let command = Command::ReceiveImport(Receive { description });
    let ask = Ask { attachment: Some(file), ..Ask::one(House::maria(), None, engine::new_command_id(), command) };
    house.keeper.act(ask).await.unwrap();
    digest
}

#[test]
fn a_head_printed_before_a_disposal_still_proves_the_log() {
    on_both(|house| async move {
        house.ask(House::maria(), None, vec![risk("Serverhall", SECRET)]).await.unwrap();
        let printed = house.keeper.snapshot().position.to_string();
        house.ask(House::maria(), None, vec![risk("Brand", "Prov")]).await.unwrap();
        house.ask(House::maria(), None, vec![cleanse()]).await.unwrap();
        house.ask(House::maria(), None, vec![risk("Stöld", "Prov")]).await.unwrap();
        let (store, id) = (&house.engine.store, house.keeper.id);
        let kept: Position = printed.parse().unwrap();
        let checked = engine::verify(store, id, Some(kept)).await.unwrap();
        assert!(checked.ok(), "{checked:?}");
        let of_another_log = Position { hash: [7; 32], ..kept };
        let found = engine::verify(store, id, Some(of_another_log)).await.unwrap().broken;
        assert_eq!(found.iter().map(|broken| broken.reason).collect::<Vec<_>>(), [log::Reason::OtherHistory]);
    });
}

#[test]
fn disposal_needs_a_decision_and_somebody_whose_duty_it_is() {
    on_both(|house| async move {
        house.ask(House::maria(), None, vec![risk("Serverhall", SECRET)]).await.unwrap();
        let Command::Dispose(mut disposal) = cleanse() else { panic!() };
        disposal.ground = Ground::Disposal;
        let refused = house.ask(House::maria(), None, vec![Command::Dispose(disposal.clone())]).await;
        assert!(refused.is_err(), "the lead does not dispose: the archivist does");
        let without = house.ask(By::Program, None, vec![Command::Dispose(disposal.clone())]).await;
        assert!(without.is_err(), "a disposal names its decision");
        disposal.reference = Some(Line::new("KS 2026/12 § 4").unwrap());
        house.ask(By::Program, None, vec![Command::Dispose(disposal)]).await.unwrap();
    });
}

#[test]
fn a_restore_does_not_bring_back_what_was_taken_out_after_the_backup() {
    on_both(|house| async move {
        let folder = tempfile::tempdir().unwrap();
        let backup = folder.path().join("avik.utkik");
        house.ask(House::maria(), None, vec![risk("Serverhall", SECRET)]).await.unwrap();
        let passer_by = Command::RegisterPerson(RegisterPerson {
            name: Name::new("Tillfällig Kontakt").unwrap(),
            mail: Some(Line::new("tillfallig@avik.example").unwrap()),
            phone: None,
        });
        house.ask(House::maria(), None, vec![passer_by]).await.unwrap();
        house.engine.store.backup(&backup).await.unwrap();
        house.ask(House::maria(), None, vec![cleanse()]).await.unwrap();
        let forget =
            Command::ForgetPerson(ForgetPerson { person: PersonId(3), reason: Prose::new("Aldrig aktiv.").unwrap() });
        house.ask(By::Program, None, vec![forget]).await.unwrap();
        let kept = house.keeper.removals().await.unwrap();
        assert!(!kept.is_empty());

        let (name, other) = schema().await;
        for address in [Address::Embedded(folder.path().join("restored")), other] {
            let store = Store::open(&address).await.unwrap();
            store.restore(&backup).await.unwrap();
            store.close().await;
            let engine = Engine::open(&address).await.unwrap();
            let keeper = engine.get("avik").unwrap();
            assert_eq!(keeper.find(&keeper.snapshot().municipality, "larmkoden").len(), 1, "the backup is older");
            assert_eq!(keeper.remove_again(&kept).await.unwrap(), 2);
            let value = keeper.snapshot();
            assert_eq!(keeper.find(&value.municipality, "larmkoden").len(), 0);
            assert_eq!(value.names.get(PersonId(3)).unwrap().mail, None);
            assert!(engine::verify(&engine.store, keeper.id, None).await.unwrap().ok());
            assert_eq!(keeper.remove_again(&kept).await.unwrap(), 0, "once is enough");
            engine.store.close().await;
        }
        drop_schema(&name).await;
    });
}
