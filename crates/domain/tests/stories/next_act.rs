//! What an item waits for next.

use super::town::*;
use domain::id::{ItemRef, Kind};
use domain::next_act::{NextAct, next_act};
use serde_json::json;

fn next(town: &Town, item: &str) -> Option<NextAct> {
    let item: ItemRef = item.parse().unwrap();
    next_act(&town.value, item, town.today())
}

#[test]
fn a_risk_is_assessed_then_decided_on_then_met() {
    let mut town = Town::avik();
    town.given(SCHOOL_COORDINATOR, "risk.register", json!({ "title": "Avbrott", "scope": SCHOOL }));
    assert_eq!(next(&town, "risk-1"), Some(NextAct::Carry("risk.assess")));
    town.given(SCHOOL_COORDINATOR, "risk.assess", json!({ "risk": 1, "likelihood": 2, "consequence": 2 }));
    assert_eq!(next(&town, "risk-1"), Some(NextAct::Carry("risk.treat")));
    town.given(SCHOOL_COORDINATOR, "risk.treat", json!({ "risk": 1, "kind": "reduce" }));
    assert_eq!(next(&town, "risk-1"), Some(NextAct::Register(Kind::Action)));
    town.given(SCHOOL_COORDINATOR, "action.register", json!({ "title": "Reserv", "scope": SCHOOL, "risks": [1] }));
    assert_eq!(next(&town, "risk-1"), None);
    assert_eq!(next(&town, "action-1"), Some(NextAct::Carry("action.finish")));
    town.given(SCHOOL_COORDINATOR, "risk.treat", json!({ "risk": 1, "kind": "accept" }));
    assert_eq!(next(&town, "risk-1"), Some(NextAct::Carry("risk.accept")));
}

#[test]
fn a_weakness_without_an_action_waits_for_one() {
    let mut town = Town::avik();
    town.given(SCHOOL_COORDINATOR, "weakness.register", json!({ "title": "Olåst", "scope": SCHOOL }));
    assert_eq!(next(&town, "weakness-1"), Some(NextAct::Register(Kind::Action)));
    let action = json!({ "title": "Lås", "scope": SCHOOL, "weaknesses": [1] });
    town.given(SCHOOL_COORDINATOR, "action.register", action);
    assert_eq!(next(&town, "weakness-1"), None);
    town.given(SCHOOL_COORDINATOR, "action.finish", json!({ "action": 1, "on": "2026-11-23" }));
    assert_eq!(next(&town, "weakness-1"), Some(NextAct::Carry("weakness.close")));
}

#[test]
fn a_set_is_proposed_then_adopted_and_a_duty_waits_for_nothing() {
    let mut town = Town::avik();
    town.given_all(&[("information-set.register", json!({ "name": "Journaler", "unit": 4 }))]);
    assert_eq!(next(&town, "information-set-1"), Some(NextAct::Carry("classification.propose")));
    let class = json!({ "set": 1, "confidentiality": 2, "integrity": 1, "availability": 1 });
    town.given(SCHOOL_COORDINATOR, "classification.propose", class);
    assert_eq!(next(&town, "information-set-1"), Some(NextAct::Carry("classification.adopt")));
    assert_eq!(next(&town, "appointment-1"), None);
}
