//! Whoever changes the database behind the program's back is found, and what was changed is named.

use log::{Batch, Broken, PersonVersion, Position, Reason, SideWrite};

use crate::house::{House, batch, entry, judge, on_both};

/// Ten events by two commands of one and three of two and three events.
async fn fill(house: &House) -> Position {
    let times = (2_000..).step_by(1_000);
    let batches = [&["1"][..], &["2", "3"], &["4"], &["5", "6", "7"], &["8", "9", "10"]];
    for (time, payloads) in times.zip(batches) {
        house.add(batch(7, time, payloads)).await;
    }
    house.at().await
}

async fn found(house: &House, kept: Option<Position>) -> Vec<Broken> {
    house.store.verify(house.municipality, kept, &judge).await.unwrap().broken
}

fn broken(seq: u64, reason: Reason) -> Broken {
    Broken { seq, reason }
}

#[test]
fn an_honest_log_is_whole() {
    on_both(|house| async move {
        let early = house.add(batch(7, 1_000, &["0"])).await.head.position();
        let head = fill(&house).await;
        let verification = house.store.verify(house.municipality, Some(early), &judge).await.unwrap();
        assert!(verification.ok(), "{:?}", verification.broken);
        assert_eq!((verification.events, verification.head), (11, head));
    });
}

#[test]
fn every_change_to_an_event_is_found_and_named() {
    let changes = [
        ("payload = 'x'", Reason::Payload),
        ("actor = 8", Reason::Actor),
        ("recorded_at = 1", Reason::Time),
        ("recorded_at = 99000", Reason::Time),
        ("recorded_at = recorded_at - 1", Reason::Time),
        ("kind = 'risk.accepted'", Reason::Envelope),
        ("appointment = NULL", Reason::Envelope),
        ("delegation = ''", Reason::Envelope),
        ("command_id = chain_hash", Reason::Envelope),
        ("payload_hash = chain_hash", Reason::Payload),
        ("chain_hash = payload_hash", Reason::Envelope),
    ];
    on_both(|house| async move {
        fill(&house).await;
        for (change, reason) in changes {
            let value =
                if house.is_sqlite() { change.replace("'x'", "x'78'") } else { change.replace("'x'", "'x'::bytea") };
            let value = value.replace(
                "command_id = chain_hash",
                if house.is_sqlite() {
                    "command_id = substr(chain_hash, 1, 16)"
                } else {
                    "command_id = substring(chain_hash for 16)"
                },
            );
            house.tamper("CREATE TABLE kept AS SELECT * FROM event WHERE seq = 6").await;
            house.tamper(&format!("UPDATE event SET {value} WHERE seq = 6")).await;
            let found = found(&house, None).await;
            assert_eq!(found.first(), Some(&broken(6, reason)), "{change}: {found:?}");
            assert!(found.iter().all(|broken| broken.seq == 6), "{change}: {found:?}");
            house
                .tamper("DELETE FROM event WHERE seq = 6; INSERT INTO event SELECT * FROM kept; DROP TABLE kept")
                .await;
        }
        assert_eq!(found(&house, None).await, []);
    });
}

#[test]
fn a_salt_of_another_length_is_a_changed_payload() {
    on_both(|house| async move {
        fill(&house).await;
        house.tamper("UPDATE event SET salt = command_id WHERE seq = 6").await;
        assert_eq!(found(&house, None).await, [broken(6, Reason::Payload)]);
    });
}

#[test]
fn a_command_s_row_that_was_taken_or_changed_is_found() {
    let told: Vec<Broken> = (5..=7).map(|seq| broken(seq, Reason::Command)).collect();
    on_both(move |house| {
        let told = told.clone();
        async move {
            fill(&house).await;
            for change in [
                "UPDATE command SET actor = 8 WHERE first_seq = 5",
                "UPDATE command SET first_seq = 1 WHERE first_seq = 5",
                "UPDATE command SET count = 0 WHERE first_seq = 5",
                "DELETE FROM command WHERE first_seq = 5",
            ] {
                house.tamper("CREATE TABLE kept AS SELECT * FROM command WHERE first_seq = 5").await;
                house.tamper(change).await;
                assert_eq!(found(&house, None).await, told, "{change}");
                house
                    .tamper(
                        "DELETE FROM command WHERE command_id IN (SELECT command_id FROM kept); \
                         INSERT INTO command SELECT * FROM kept; DROP TABLE kept",
                    )
                    .await;
            }
            assert_eq!(found(&house, None).await, []);
        }
    });
}

#[test]
fn a_changed_order_is_found() {
    on_both(|house| async move {
        fill(&house).await;
        house
            .tamper(
                "UPDATE event SET seq = 1000 WHERE seq = 3; UPDATE event SET seq = 3 WHERE seq = 4; \
             UPDATE event SET seq = 4 WHERE seq = 1000",
            )
            .await;
        assert_eq!(found(&house, None).await, [broken(3, Reason::Order), broken(4, Reason::Order)]);
    });
}

#[test]
fn missing_events_are_found() {
    on_both(|house| async move {
        let kept = fill(&house).await;
        house.tamper("DELETE FROM event WHERE seq = 5").await;
        assert_eq!(found(&house, None).await, [broken(6, Reason::Gap)]);

        house.tamper("DELETE FROM event WHERE seq > 4").await;
        assert_eq!(found(&house, None).await, [broken(4, Reason::Tail)]);
        // Whoever cuts off the tail with care also corrects the municipality's row; a printed head still tells.
        house.tamper(
            "UPDATE municipality SET head_seq = 4, head_recorded_at = (SELECT recorded_at FROM event WHERE seq = 4), \
             head_hash = (SELECT chain_hash FROM event WHERE seq = 4)",
        ).await;
        assert_eq!(found(&house, None).await, []);
        assert_eq!(found(&house, Some(kept)).await, [broken(4, Reason::Tail)]);
        // Nor does it help to go on writing.
        for number in 0..8 {
            house.add(batch(7, 90_000 + number, &["new"])).await;
        }
        assert_eq!(found(&house, None).await, []);
        assert_eq!(found(&house, Some(kept)).await, [broken(10, Reason::OtherHistory)]);
        house.tamper("UPDATE municipality SET head_seq = head_seq - 1").await;
        assert_eq!(found(&house, None).await, [broken(12, Reason::HeadRow)]);
    });
}

fn person(version: u64, name: &str, mail: &str) -> PersonVersion {
    PersonVersion {
        person: 1,
        version,
        name: name.to_owned(),
        mail: Some(mail.to_owned()),
        phone: None,
        valid_from: 0,
        salt: log::chance::bytes(),
    }
}

pub async fn enter(house: &House, version: u64, name: &str, mail: &str) -> u64 {
    let version = person(version, name, mail);
    let payload = format!("person 1 {} {}", version.version, hex::encode(version.commitment()));
    let entries = vec![entry("person.entered", &payload)];
    house.add(Batch { entries, side: vec![SideWrite::Person(version)], ..batch(7, 0, &[]) }).await.first_seq
}

pub async fn forget(house: &House, name: bool) -> u64 {
    let entries = vec![entry("person.forgotten", &format!("forgotten 1 {name}"))];
    let side = vec![SideWrite::ForgetPerson { person: 1, name }];
    house.add(Batch { entries, side, ..batch(7, 0, &[]) }).await.first_seq
}

#[test]
fn a_name_swapped_behind_an_id_is_found() {
    on_both(|house| async move {
        enter(&house, 1, "Anna Berg", "anna@avik.example").await;
        let seq = enter(&house, 2, "Anna Ek", "anna@avik.example").await;
        assert_eq!(found(&house, None).await, []);
        let swapped = [broken(seq, Reason::Person { person: 1, version: 2 })];
        for (there, back) in [
            ("name = 'Bo Ek'", "name = 'Anna Ek'"),
            ("mail = NULL", "mail = 'anna@avik.example'"),
            ("phone = '070'", "phone = NULL"),
            ("valid_from = 7", "valid_from = 0"),
        ] {
            house.tamper(&format!("UPDATE person SET {there} WHERE version = 2")).await;
            assert_eq!(found(&house, None).await, swapped, "{there}");
            house.tamper(&format!("UPDATE person SET {back} WHERE version = 2")).await;
        }
        house.tamper("UPDATE person SET mail = NULL, contact_salt = NULL WHERE version = 2").await;
        assert_eq!(found(&house, None).await, [broken(seq, Reason::Forgotten { person: 1, version: 2 })]);
        house.tamper("UPDATE person SET version = 3 WHERE version = 2").await;
        let astray = Reason::Person { person: 1, version: 3 };
        assert_eq!(found(&house, None).await, [broken(0, astray), swapped[0]]);
    });
}

#[test]
fn a_forgotten_person_keeps_a_name_that_can_be_checked() {
    on_both(|house| async move {
        enter(&house, 1, "Anna Berg", "anna@avik.example").await;
        let seq = forget(&house, false).await;
        let people = house.store.people_since(house.municipality, 1).await.unwrap();
        assert_eq!(people.len(), 1);
        assert_eq!((people[0].name.as_deref(), people[0].mail.as_deref()), (Some("Anna Berg"), None));
        assert_eq!((people[0].seq, people[0].contact_forgotten), (seq, true));
        assert_eq!(found(&house, None).await, []);
        house.tamper("UPDATE person SET name = 'Bo Berg'").await;
        assert_eq!(found(&house, None).await, [broken(1, Reason::Person { person: 1, version: 1 })]);

        enter(&house, 2, "Anna Ek", "anna@avik.example").await;
        forget(&house, true).await;
        let people = house.store.people(house.municipality).await.unwrap();
        assert!(people.iter().all(|person| person.name.is_none() && person.mail.is_none()));
        assert_eq!(found(&house, None).await, []);
    });
}

#[test]
fn a_changed_file_is_found() {
    on_both(|house| async move {
        let file = log::Attachment {
            name: "protokoll.pdf".into(),
            media_type: "application/pdf".into(),
            added_at: 0,
            content: b"as it was".to_vec(),
        };
        let digest = house.store.put_attachment(house.municipality, &file).await.unwrap();
        assert_eq!(found(&house, None).await, []);
        house.tamper("UPDATE attachment SET content = digest").await;
        assert_eq!(found(&house, None).await, [broken(0, Reason::Attachment { digest })]);
    });
}
