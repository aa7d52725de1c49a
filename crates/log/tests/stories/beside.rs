//! The side tables, each by its own few functions.

use log::{Attachment, Batch, Credential, Draft, PersonVersion, SideWrite, SignIn, Token};

use crate::house::{batch, on_both};

#[test]
fn a_credential_is_found_by_its_subject_and_a_code_is_used_once() {
    on_both(|house| async move {
        let (store, id) = (&house.store, house.municipality);
        let password = Credential {
            kind: "password".into(),
            subject: "anna".into(),
            person: 7,
            secret: b"hash".to_vec(),
            counter: 0,
            created_at: 5,
        };
        let code = Credential { kind: "code".into(), ..password.clone() };
        store.put_credential(id, &password).await.unwrap();
        store.put_credential(id, &code).await.unwrap();
        let changed = Credential { secret: b"other".to_vec(), ..password };
        store.put_credential(id, &changed).await.unwrap();
        assert_eq!(store.credential(id, "password", "anna").await.unwrap(), Some(changed.clone()));
        assert_eq!(store.credential(id + 1, "password", "anna").await.unwrap(), None);
        assert_eq!(store.credentials_of(id, 7).await.unwrap(), [code, changed]);

        assert!(store.advance_credential(id, "code", "anna", 41).await.unwrap());
        assert!(!store.advance_credential(id, "code", "anna", 41).await.unwrap());
        assert!(!store.advance_credential(id, "code", "anna", 40).await.unwrap());
        store.remove_credential(id, "code", "anna").await.unwrap();
        assert_eq!(store.credentials_of(id, 7).await.unwrap().len(), 1);
        store.remove_credentials_of(id, 7).await.unwrap();
        assert_eq!(store.credentials_of(id, 7).await.unwrap(), []);
    });
}

#[test]
fn a_sign_in_lasts_until_it_ends_or_is_ended() {
    on_both(|house| async move {
        let (store, id) = (&house.store, house.municipality);
        let first = SignIn {
            digest: [1; 32],
            person: 7,
            method: "password".into(),
            content: b"{}".to_vec(),
            created_at: 10,
            seen_at: 10,
            expires_at: 100,
        };
        let second = SignIn { digest: [2; 32], seen_at: 20, ..first.clone() };
        store.put_sign_in(id, &first).await.unwrap();
        store.put_sign_in(id, &second).await.unwrap();
        assert_eq!(store.sign_in(id, &[1; 32], 99).await.unwrap(), Some(first.clone()));
        assert_eq!(store.sign_in(id, &[1; 32], 100).await.unwrap(), None);
        assert_eq!(store.sign_ins_of(id, 7, 50).await.unwrap(), [second, first]);
        store.touch_sign_in(id, &[1; 32], 60, 200).await.unwrap();
        assert_eq!(store.remove_ended_sign_ins(100).await.unwrap(), 1);
        let left = store.sign_ins_of(id, 7, 100).await.unwrap();
        assert_eq!(left.iter().map(|sign_in| (sign_in.digest, sign_in.seen_at)).collect::<Vec<_>>(), [([1; 32], 60)]);
        store.remove_sign_in(id, &[1; 32]).await.unwrap();
        assert_eq!(store.sign_ins_of(id, 7, 100).await.unwrap(), []);
    });
}

#[test]
fn attempts_are_counted_within_their_time() {
    on_both(|house| async move {
        let (store, id) = (&house.store, house.municipality);
        for (at, since, expected) in [(10, 0, 1), (10, 0, 2), (20, 0, 3), (30, 10, 2)] {
            assert_eq!(store.count_attempt(id, &[1; 32], at, since).await.unwrap(), expected, "at {at}");
        }
        assert_eq!(store.count_attempt(id, &[2; 32], 30, 0).await.unwrap(), 1);
        store.remove_old_attempts(20).await.unwrap();
        assert_eq!(store.count_attempt(id, &[1; 32], 31, 0).await.unwrap(), 2);
        store.clear_attempts(id, &[1; 32]).await.unwrap();
        assert_eq!(store.count_attempt(id, &[1; 32], 32, 0).await.unwrap(), 1);
    });
}

#[test]
fn a_token_can_end_and_be_withdrawn() {
    on_both(|house| async move {
        let (store, id) = (&house.store, house.municipality);
        let token = Token {
            digest: [1; 32],
            person: 7,
            name: "Nattlig hämtning".into(),
            scope: "read".into(),
            created_at: 10,
            expires_at: Some(100),
            used_at: None,
        };
        let lasting = Token { digest: [2; 32], created_at: 11, expires_at: None, ..token.clone() };
        store.put_token(id, &token).await.unwrap();
        store.put_token(id, &lasting).await.unwrap();
        assert_eq!(store.token(id, &[1; 32], 99).await.unwrap(), Some(token.clone()));
        assert_eq!(store.token(id, &[1; 32], 100).await.unwrap(), None);
        store.touch_token(id, &[2; 32], 50).await.unwrap();
        let used = Token { used_at: Some(50), ..lasting };
        assert_eq!(store.tokens(id).await.unwrap(), [token, used]);
        store.remove_token(id, &[2; 32]).await.unwrap();
        assert_eq!(store.token(id, &[2; 32], 60).await.unwrap(), None);
    });
}

#[test]
fn a_draft_is_one_persons_until_something_is_disposed_of() {
    on_both(|house| async move {
        let (store, id) = (&house.store, house.municipality);
        let draft = Draft { person: 7, form: "risk/4".into(), content: b"half".to_vec(), based_on: 3, changed_at: 10 };
        let theirs = Draft { person: 8, ..draft.clone() };
        let other = Draft { form: "risk/5".into(), changed_at: 20, ..draft.clone() };
        for draft in [&draft, &theirs, &other] {
            store.put_draft(id, draft).await.unwrap();
        }
        let more = Draft { content: b"more".to_vec(), ..draft };
        store.put_draft(id, &more).await.unwrap();
        assert_eq!(store.draft(id, 7, "risk/4").await.unwrap(), Some(more.clone()));
        assert_eq!(store.drafts_of(id, 7).await.unwrap(), [other.clone(), more]);
        store.remove_draft(id, 7, "risk/4").await.unwrap();
        assert_eq!(store.drafts_of(id, 7).await.unwrap(), std::slice::from_ref(&other));
        assert_eq!(store.remove_old_drafts(10).await.unwrap(), 1, "theirs is the older");
        store.put_draft(id, &theirs).await.unwrap();
        let elsewhere = store.create_municipality("berga", 1_000).await.unwrap().id;
        store.put_draft(elsewhere, &theirs).await.unwrap();
        house.add(Batch { side: vec![SideWrite::RemoveDrafts], ..batch(7, 0, &["disposed"]) }).await;
        assert_eq!(store.drafts_of(id, 7).await.unwrap(), []);
        assert_eq!(store.drafts_of(id, 8).await.unwrap(), []);
        assert_eq!(store.drafts_of(elsewhere, 8).await.unwrap(), [theirs], "another municipality's stay");
    });
}

#[test]
fn a_cursor_only_moves_forwards() {
    on_both(|house| async move {
        let (store, id) = (&house.store, house.municipality);
        assert_eq!(store.cursor(id, "mail").await.unwrap(), 0);
        assert!(store.move_cursor(id, "mail", 5).await.unwrap());
        assert!(!store.move_cursor(id, "mail", 5).await.unwrap());
        assert!(!store.move_cursor(id, "mail", 4).await.unwrap());
        assert_eq!(store.cursor(id, "mail").await.unwrap(), 5);
        assert_eq!(store.cursor(id, "calendar").await.unwrap(), 0);
    });
}

#[test]
fn a_file_is_kept_once_whatever_it_is_called() {
    on_both(|house| async move {
        let (store, id) = (&house.store, house.municipality);
        let content: Vec<u8> = (0..300_000_u32).map(|number| (number % 251) as u8).collect();
        let file = Attachment { name: "a.pdf".into(), media_type: "application/pdf".into(), added_at: 10, content };
        let digest = store.put_attachment(id, &file).await.unwrap();
        let renamed = Attachment { name: "b.pdf".into(), ..file.clone() };
        house.add(Batch { side: vec![SideWrite::Attachment(renamed)], ..batch(7, 0, &["x"]) }).await;
        assert_eq!(store.attachments(id).await.unwrap(), [digest]);
        assert_eq!(store.attachment(id, &digest).await.unwrap(), Some(file));
        house.add(Batch { side: vec![SideWrite::RemoveAttachment { digest }], ..batch(7, 0, &["y"]) }).await;
        assert_eq!(store.attachment(id, &digest).await.unwrap(), None);
    });
}

#[test]
fn what_lies_beside_stands_or_falls_with_the_events() {
    on_both(|house| async move {
        let version = PersonVersion {
            person: 1,
            version: 1,
            name: "Anna Berg".into(),
            mail: None,
            phone: None,
            valid_from: 0,
            salt: [0; 32],
        };
        let command = Batch { side: vec![SideWrite::Person(version)], ..batch(7, 0, &["x"]) };
        house.add(command.clone()).await;
        // The same version again cannot be, so its event is not written either.
        let again = Batch { command_id: [9; 16], ..command };
        assert!(house.store.append(house.municipality, house.at().await, again).await.is_err());
        assert_eq!(house.at().await.seq, 1);
        assert_eq!(house.store.read(house.municipality, 0, 10).await.unwrap().len(), 1);
        assert_eq!(house.store.people(house.municipality).await.unwrap().len(), 1);
    });
}
