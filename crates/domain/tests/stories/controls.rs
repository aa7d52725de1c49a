//! Controls last and actions are done: done is not introduced, introduced is not verified.

use super::town::*;
use domain::action::ActionStanding;
use domain::control::{ControlEvent, ControlStanding};
use domain::event::Event;
use domain::id::{ActionId, ControlId};
use domain::refusal::Refusal;
use serde_json::{Value, json};

fn with_control() -> Town {
    let mut town = Town::avik();
    town.given(SCHOOL_COORDINATOR, "control.register", json!({ "title": "Reservrutin", "scope": SCHOOL }));
    town
}

fn standing(town: &Town) -> ControlStanding {
    town.value.controls.get(ControlId(1)).unwrap().standing(town.today())
}

fn verified(outcome: &str, more: Value) -> Value {
    let mut given = input(json!({
        "control": 1, "outcome": outcome, "method": "Övning", "on": "2026-11-23", "valid_until": "2027-05-31"
    }));
    given.extend(input(more));
    Value::Object(given)
}

#[test]
fn a_control_is_introduced_then_verified_and_lapses_by_itself() {
    let mut town = with_control();
    let early = town.when(LEAD, "control.verify", verified("works", json!({})));
    assert_eq!(early, Err(Refusal::Rule { rule: "control-not-introduced", field: None }));
    let tomorrow = json!({ "control": 1, "place": "Skolorna", "on": "2026-11-24" });
    assert_eq!(town.when(SCHOOL_HEAD, "control.introduce", tomorrow), Err(Refusal::rule("day-not-yet", "on")));
    town.given(
        SCHOOL_HEAD,
        "control.introduce",
        json!({ "control": 1, "place": "Skolorna", "by": 7, "on": "2026-11-01" }),
    );
    assert_eq!(standing(&town), ControlStanding::Introduced);
    town.given(LEAD, "control.verify", verified("partly", json!({})));
    assert_eq!(standing(&town), ControlStanding::Wanting);
    town.given(LEAD, "control.verify", verified("works", json!({})));
    assert_eq!(standing(&town), ControlStanding::Verified);
    town.wait_days(200);
    assert_eq!(standing(&town), ControlStanding::Lapsed);
}

#[test]
fn whoever_introduced_it_verifies_only_with_a_reason_and_it_shows() {
    let mut town = with_control();
    town.given(
        SCHOOL_HEAD,
        "control.introduce",
        json!({ "control": 1, "place": "Skolorna", "by": 7, "on": "2026-11-01" }),
    );
    let own = town.when(SCHOOL_COORDINATOR, "control.verify", verified("works", json!({})));
    assert_eq!(own, Err(Refusal::rule("control-self-check-needs-reason", "self_check_reason")));
    let reason = json!({ "self_check_reason": "Ingen annan kan rutinen" });
    let events = town.when(SCHOOL_COORDINATOR, "control.verify", verified("works", reason)).unwrap();
    let [Event::Control(ControlEvent::Verified(verified))] = &events[..] else { panic!("{events:?}") };
    assert!(verified.self_check);
}

#[test]
fn an_action_is_done_once_and_introduces_nothing_by_itself() {
    let mut town = with_control();
    let action = json!({ "title": "Inför", "scope": SCHOOL, "due": "2026-11-30", "controls": [1] });
    town.given(SCHOOL_COORDINATOR, "action.register", action);
    let done = json!({ "action": 1, "on": "2026-11-23" });
    town.given(SCHOOL_COORDINATOR, "action.finish", done.clone());
    assert_eq!(town.value.actions.get(ActionId(1)).unwrap().standing(town.today()), ActionStanding::Done);
    assert_eq!(standing(&town), ControlStanding::Decided);
    let again = town.when(SCHOOL_COORDINATOR, "action.finish", done);
    assert_eq!(again, Err(Refusal::Rule { rule: "action-done-already", field: None }));
}

#[test]
fn disposal_takes_a_decision_and_the_archivist_and_cleansing_the_leads() {
    let mut town = with_control();
    let dispose = |ground: &str, reference: Option<&str>| json!({ "item": "control-1", "ground": ground, "reference": reference, "reason": "Gallringsbeslut" });
    let decided = dispose("disposal", Some("KS 2026/3"));
    assert!(matches!(town.when(LEAD, "disposal.dispose", decided.clone()), Err(Refusal::NoMandate(_))));
    let without = town.when(ARCHIVIST, "disposal.dispose", dispose("disposal", None));
    assert_eq!(without, Err(Refusal::fault("reference", domain::field::Wrong::Missing)));
    town.given(ARCHIVIST, "disposal.dispose", decided);
    assert!(matches!(town.when(ARCHIVIST, "disposal.dispose", dispose("cleansing", None)), Err(Refusal::NoMandate(_))));
    town.given(LEAD, "disposal.dispose", dispose("cleansing", None));
}

/// A control in the school's system, introduced by its coordinator; the information in it is of this level.
fn standing_in_a_system(level: u32) -> Town {
    let mut town = Town::avik();
    town.given_all(&[
        ("system.register", json!({ "name": "Elevkort", "unit": 4, "objects": [1] })),
        ("information-set.register", json!({ "name": "Elevers uppgifter", "unit": 4, "systems": [1] })),
        (
            "classification.adopt",
            json!({ "set": 1, "confidentiality": level, "integrity": 1, "availability": 1, "on": "2026-11-01" }),
        ),
        ("control.register", json!({ "title": "Behörigheter", "scope": SCHOOL, "systems": [1] })),
        ("control.introduce", json!({ "control": 1, "place": "Elevkort", "by": 7, "on": "2026-11-01" })),
    ]);
    town
}

#[test]
fn from_level_three_nobody_verifies_their_own_work_and_others_are_named() {
    let own = || verified("works", json!({ "self_check_reason": "Ingen annan kan" }));
    let mut low = standing_in_a_system(2);
    low.given(SCHOOL_COORDINATOR, "control.verify", own());
    assert_eq!(standing(&low), ControlStanding::SelfChecked);

    let mut high = standing_in_a_system(3);
    let Err(Refusal::OwnWork(others)) = high.when(SCHOOL_COORDINATOR, "control.verify", own()) else {
        panic!("a self-check at level three was not refused")
    };
    let people: Vec<_> = others.holders.iter().flat_map(|(_, people)| people).collect();
    assert!(people.contains(&&LEAD) && people.contains(&&SCHOOL_HEAD), "{people:?}");
    assert!(!people.contains(&&SCHOOL_COORDINATOR), "not oneself");
    high.given(LEAD, "control.verify", verified("works", json!({})));
    assert_eq!(standing(&high), ControlStanding::Verified);
}

#[test]
fn a_verification_is_entered_for_whoever_made_it_and_is_judged_by_them() {
    let by = |person: domain::id::PersonId| verified("works", json!({ "verified_by": person.0 }));
    let mut town = standing_in_a_system(3);
    // The introducer's own work stays their own, whoever types it.
    let Err(Refusal::OwnWork(others)) = town.when(LEAD, "control.verify", by(SCHOOL_COORDINATOR)) else {
        panic!("the introducer verified their own work through somebody else")
    };
    let people: Vec<_> = others.holders.iter().flat_map(|(_, people)| people).collect();
    assert!(people.contains(&&LEAD) && !people.contains(&&SCHOOL_COORDINATOR), "{people:?}");
    // Somebody without a duty, who never signs in, has verified it; the introducer enters that.
    let events = town.when(SCHOOL_COORDINATOR, "control.verify", by(NOBODY)).unwrap();
    let [Event::Control(ControlEvent::Verified(event))] = &events[..] else { panic!("{events:?}") };
    assert!(!event.self_check);
    assert_eq!(standing(&town), ControlStanding::Verified);
    assert_eq!(town.value.controls.get(ControlId(1)).unwrap().verified_by(), Some(NOBODY));

    let mut low = standing_in_a_system(2);
    let refused = low.when(LEAD, "control.verify", by(SCHOOL_COORDINATOR));
    assert_eq!(refused, Err(Refusal::rule("control-self-check-needs-reason", "self_check_reason")));
}

#[test]
fn the_need_counts_by_the_part_of_the_municipality_too() {
    let mut town = standing_in_a_system(3);
    let moved = json!({ "id": 1, "title": "Behörigheter", "scope": "object-1" });
    town.given(LEAD, "control.describe", moved);
    let own = verified("works", json!({ "self_check_reason": "Ingen annan kan" }));
    assert!(matches!(town.when(SCHOOL_COORDINATOR, "control.verify", own), Err(Refusal::OwnWork(_))));
}
