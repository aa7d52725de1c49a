//! Demands adopted by the steering group with the year's object plan.

use super::town::*;
use domain::id::ObjectId;
use domain::need::{Carrier, demands};
use domain::number::Year;
use domain::refusal::Refusal;
use serde_json::{Value, json};

const CARRIER: Carrier = Carrier::Object(ObjectId(1));

fn town() -> Town {
    let mut town = Town::avik();
    let owner = SCHOOL_OWNER.0;
    town.given_all(&[
        ("system.register", json!({ "name": "Elevkort", "unit": 4, "objects": [1] })),
        ("information-set.register", json!({ "name": "Journaler", "unit": 4, "owner": owner, "systems": [1] })),
        ("information-set.register", json!({ "name": "Scheman", "unit": 4, "owner": owner, "systems": [1] })),
        ("classification.adopt", adopted(1, 3)),
        ("classification.adopt", adopted(2, 1)),
    ]);
    town
}

fn adopted(set: u32, level: u8) -> Value {
    json!({ "set": set, "confidentiality": level, "integrity": 1, "availability": 1, "on": "2026-11-23" })
}

fn receive(year: Option<u16>) -> Value {
    let year = year.map(Value::from).unwrap_or_default();
    json!({ "carrier": "object-1", "on": "2026-11-23", "plan_year": year, "plan": "Objektplan" })
}

#[test]
fn once_a_year_all_demands_are_adopted_with_the_plan() {
    let mut town = town();
    town.given(OBJECT_OWNER, "demands.receive", receive(None));
    assert!(town.value.protection_needs.adopted.is_empty(), "received one by one is not adopted with a plan");
    let nothing_waits = town.when(OBJECT_OWNER, "demands.receive", receive(None));
    assert_eq!(nothing_waits, Err(Refusal::rule("demand-none-waits", "sets")));
    town.given(OBJECT_OWNER, "demands.receive", receive(Some(2027)));
    let adoption = town.value.protection_needs.adopted.get(&CARRIER).unwrap();
    assert_eq!((adoption.plan_year, adoption.plan.as_deref()), (Year(2027), Some("Objektplan")));
    let received = |town: &Town| {
        let all = demands(&town.value, CARRIER);
        all.into_iter().map(|demand| demand.received.map(|receipt| receipt.stamp.seq)).collect::<Vec<_>>()
    };
    assert_eq!(received(&town), [Some(adoption.stamp.seq); 2], "those received before are adopted anew");
    town.given_all(&[("classification.adopt", adopted(2, 2))]);
    town.given(OBJECT_OWNER, "demands.receive", receive(None));
    assert_eq!(town.value.protection_needs.adopted.get(&CARRIER).unwrap().plan_year, Year(2027), "in between");
    assert_ne!(received(&town)[0], received(&town)[1], "only the one that changed");
}

#[test]
fn an_object_without_demands_adopts_nothing() {
    let mut town = Town::avik();
    let refused = town.when(OBJECT_OWNER, "demands.receive", receive(Some(2027)));
    assert_eq!(refused, Err(Refusal::rule("demand-none-waits", "sets")));
}

#[test]
fn with_the_plan_only_what_waits_is_chosen_among() {
    let mut town = town();
    town.given(OBJECT_OWNER, "demands.receive", json!({ "carrier": "object-1", "on": "2026-11-23", "sets": [1] }));
    town.given_all(&[("classification.adopt", adopted(2, 2))]);
    let mut yearly = receive(Some(2027));
    yearly["sets"] = json!([2]);
    town.given(OBJECT_OWNER, "demands.receive", yearly);
    let adoption = town.value.protection_needs.adopted.get(&CARRIER).unwrap().stamp.seq;
    let received = demands(&town.value, CARRIER).into_iter().map(|demand| demand.received.unwrap().stamp.seq);
    assert_eq!(
        received.collect::<Vec<_>>(),
        [adoption; 2],
        "what was received before is adopted with the plan as well"
    );
}
