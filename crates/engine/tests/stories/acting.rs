//! Asking: clashes, sending twice, conflicts, several nodes.

use crate::house::{House, on_both, risk};
use domain::command::Command;
use domain::field::Input;
use domain::id::RiskId;
use domain::refusal::Refusal;
use engine::{ActError, Ask, Engine};
use log::Address;

fn assess(likelihood: u8) -> Command {
    let input: Input = serde_json::from_value(
        serde_json::json!({ "risk": 1, "likelihood": likelihood, "consequence": 2, "reason": "Två avbrott i år." }),
    )
    .unwrap();
    Command::read("risk.assess", &input).unwrap()
}

#[test]
fn a_command_sent_twice_is_carried_out_once() {
    on_both(|house| async move {
        let id = engine::new_command_id();
        let ask = || Ask::one(House::maria(), None, id, risk("Elavbrott", "Gamla ställverk"));
        let first = house.keeper.act(ask()).await.unwrap();
        let second = house.keeper.act(ask()).await.unwrap();
        assert!(!first.repeated && second.repeated);
        assert_eq!((first.first_seq, &first.items), (second.first_seq, &second.items));
        assert_eq!(house.keeper.snapshot().municipality.risks.len(), 1);
        let other = Ask::one(House::maria(), None, id, risk("Brand", "Gamla ställverk"));
        assert!(matches!(house.keeper.act(other).await, Err(ActError::Reused)));
    });
}

#[test]
fn nobody_overwrites_what_they_have_not_read() {
    on_both(|house| async move {
        house.ask(House::maria(), None, vec![risk("Elavbrott", "Gamla ställverk")]).await.unwrap();
        let read_at = house.keeper.snapshot().position.seq;
        house.ask(House::omar(), Some(read_at), vec![assess(3)]).await.unwrap();
        let late = house.ask(House::maria(), Some(read_at), vec![assess(1)]).await;
        let Err(ActError::Refused(Refusal::Changed { item, based_on, now })) = late else { panic!("{late:?}") };
        assert_eq!((item, based_on, now), (RiskId(1).into(), read_at, read_at + 1));
        let told = house.keeper.since(item, based_on).await.unwrap();
        assert_eq!(told.iter().map(|one| one.event.kind()).collect::<Vec<_>>(), ["risk.assessed"]);
        house.ask(House::maria(), Some(now), vec![assess(1)]).await.unwrap();
    });
}

#[test]
fn a_refused_batch_leaves_nothing() {
    on_both(|house| async move {
        let before = house.keeper.snapshot().position;
        let batch = vec![risk("Elavbrott", "Gamla ställverk"), assess(9)];
        assert!(matches!(house.ask(House::maria(), None, batch).await, Err(ActError::Refused(_))));
        assert_eq!(house.keeper.snapshot().position, before);
        assert_eq!(house.engine.store.head(house.keeper.id).await.unwrap().unwrap().position(), before);
    });
}

#[test]
fn two_nodes_write_to_one_log_and_see_each_other() {
    on_both(|house| async move {
        let node = Engine::open(&house.address).await.unwrap();
        let following = node.follow();
        let other = node.get("avik").unwrap();
        let mut written = Vec::new();
        for round in 0..20 {
            let keeper = if round % 2 == 0 { &house.keeper } else { &other };
            let command = risk(&format!("Risk {round}"), "Prov");
            written.push(keeper.act(Ask::one(House::maria(), None, engine::new_command_id(), command)).await.unwrap());
        }
        let last = written.iter().map(engine::Answer::position).max().unwrap();
        let seen = other.snapshot_from(last).await;
        assert_eq!(seen.municipality.risks.len(), 20);
        assert!(engine::verify(&node.store, other.id, None).await.unwrap().ok());
        // What one node decided after the other's last write is seen by the follower without asking.
        house.ask(House::omar(), None, vec![risk("Sist", "Prov")]).await.unwrap();
        let seen = other.snapshot_from(last + 1).await;
        assert_eq!(seen.municipality.risks.len(), 21);
        following.abort();
    });
}

#[test]
fn many_ask_at_once_and_each_is_answered() {
    on_both(|house| async move {
        let mut asking = Vec::new();
        for round in 0..40 {
            let keeper = house.keeper.clone();
            asking.push(tokio::spawn(async move {
                let command = risk(&format!("Risk {round}"), "Prov");
                keeper.act(Ask::one(House::maria(), None, engine::new_command_id(), command)).await
            }));
        }
        for one in asking {
            one.await.unwrap().unwrap();
        }
        let value = &house.keeper.snapshot().municipality;
        assert_eq!(value.risks.len(), 40);
        let again = Engine::open(&house.address).await.unwrap();
        assert!(*again.get("avik").unwrap().snapshot().municipality == **value, "replay gives the same value");
    });
}

#[test]
fn a_log_by_a_later_version_makes_the_node_unready_instead_of_wrong() {
    on_both(|house| async move {
        let following = house.engine.follow();
        let head = house.engine.store.head(house.keeper.id).await.unwrap().unwrap();
        let entry = log::Entry { kind: "moon.landed".to_owned(), payload: b"{}".to_vec() };
        let batch = log::Batch { command_id: [9; 16], entries: vec![entry], ..log::Batch::default() };
        house.engine.store.append(house.keeper.id, head.position(), batch).await.unwrap();
        for _ in 0..40 {
            if house.keeper.trouble().is_some() {
                break;
            }
            tokio::time::sleep(std::time::Duration::from_millis(100)).await;
        }
        assert!(house.engine.ready().await.unwrap_err().contains("moon.landed"));
        following.abort();
    });
}

#[test]
fn municipalities_of_one_store_do_not_meet() {
    on_both(|house| async move {
        let other = house.engine.create("berga").await.unwrap();
        house.ask(House::maria(), None, vec![risk("Elavbrott", "Gamla ställverk")]).await.unwrap();
        assert_eq!(other.snapshot().municipality.risks.len(), 0);
        let ask = Ask::one(House::maria(), None, engine::new_command_id(), risk("Intrång", "Prov"));
        assert!(matches!(other.act(ask).await, Err(ActError::Refused(Refusal::NoMandate(_)))));
        assert!(matches!(house.address, Address::Embedded(_)) != house.on_postgres());
    });
}
