//! Decisions taken elsewhere: whoever registers one says who took it and where it is written, the decider's mandate
//! counts, and what somebody decided themselves is written as before.

use super::samples::full_town;
use super::town::*;
use domain::command::By;
use domain::event::Event;
use domain::field::Wrong;
use domain::id::PersonId;
use domain::mandate::Act;
use domain::refusal::Refusal;
use domain::risk::{RiskEvent, TreatmentKind};
use serde_json::{Value, json};

/// Every verb that decides by one record, who may decide it, and one decision.
fn decisions() -> Vec<(&'static str, PersonId, Value)> {
    let [scale, matrix] = scale_and_matrix("msb-4x4").map(|command| Value::Object(command.input()));
    vec![
        ("risk.treat", SCHOOL_HEAD, json!({ "risk": 1, "kind": "avoid" })),
        (
            "law.profile",
            CHIEF_LAWYER,
            json!({ "unit": 2, "law": "csl", "applies": "yes", "why": "Skolor", "reviewed_on": "2026-11-20" }),
        ),
        ("processing.judge-impact", LEAD, json!({ "processing": 1, "on": "2026-11-20" })),
        ("cumulation.set", LEAD, json!({ "sets": 5 })),
        ("scale.set", LEAD, scale),
        ("matrix.set", LEAD, matrix),
        ("scheme.set", ARCHIVIST, json!({ "codes": "3 Kärnverksamhet" })),
        ("catalogue.take", LEAD, json!({ "catalogue": "styr" })),
    ]
}

fn with(decision: &Value, more: Value) -> Value {
    let mut given = input(decision.clone());
    given.extend(input(more));
    Value::Object(given)
}

/// The it-security lead registers for everybody, and decides only on risks.
fn ask(town: &Town, verb: &str, given: Value) -> Result<domain::command::Decided, Refusal> {
    town.ask(By::Person(IT_LEAD), None, vec![command(verb, given)])
}

#[test]
fn every_such_decision_is_registered_for_whoever_took_it() {
    let town = full_town();
    for (verb, decider, decision) in decisions() {
        let for_decider = json!({ "decided_by": decider.0, "reference": "KS 2026/14" });
        let decided = ask(&town, verb, with(&decision, for_decider)).unwrap_or_else(|no| panic!("{verb}: {no:?}"));
        let payload = String::from_utf8(decided.events[0].write()).unwrap();
        assert!(payload.contains(&format!(r#""decided_by":{},"reference":"KS 2026/14""#, decider.0)), "{payload}");
        assert_eq!(decided.reference.as_deref(), Some("KS 2026/14"), "{verb}");
    }
}

#[test]
fn a_decision_of_somebody_else_says_where_it_is_written() {
    let town = full_town();
    for (verb, decider, decision) in decisions() {
        let without = ask(&town, verb, with(&decision, json!({ "decided_by": decider.0 })));
        assert_eq!(without.unwrap_err(), Refusal::fault("reference", Wrong::Missing), "{verb}");
    }
}

#[test]
fn the_decider_has_the_mandate() {
    let town = full_town();
    for (verb, _, decision) in decisions() {
        let for_nobody = json!({ "decided_by": NOBODY.0, "reference": "KS 2026/14" });
        let Err(Refusal::NoMandate(lacking)) = ask(&town, verb, with(&decision, for_nobody)) else {
            panic!("{verb} was decided by somebody without a duty")
        };
        assert_ne!(lacking.act, Act::RegisterFor, "{verb}");
    }
}

#[test]
fn who_may_only_register_says_whose_decision_it_is() {
    let town = full_town();
    for (verb, _, decision) in decisions().into_iter().filter(|(verb, ..)| *verb != "risk.treat") {
        let nobody_s = ask(&town, verb, with(&decision, json!({ "reference": "KS 2026/14" })));
        assert_eq!(nobody_s.unwrap_err(), Refusal::fault("decided_by", Wrong::Missing), "{verb}");
        assert!(matches!(ask(&town, verb, decision), Err(Refusal::NoMandate(_))), "{verb}");
    }
}

#[test]
fn what_somebody_decides_themselves_is_written_as_before() {
    let town = full_town();
    for (verb, decider, decision) in decisions() {
        let by = |given: Value| town.ask(By::Person(decider), None, vec![command(verb, given)]);
        let decided = by(decision.clone()).unwrap_or_else(|refusal| panic!("{verb}: {refusal:?}"));
        let payload = String::from_utf8(decided.events[0].write()).unwrap();
        assert!(!payload.contains("decided_by") && !payload.contains("reference"), "{payload}");
        // A board's decision is found by its paragraph; whoever may decide carries it out.
        let by_board = by(with(&decision, json!({ "reference": "KS 2026/14 § 5" }))).unwrap();
        assert_eq!(by_board.reference.as_deref(), Some("KS 2026/14 § 5"), "{verb}");
        // Who names themselves registers for nobody.
        assert!(by(with(&decision, json!({ "decided_by": decider.0 }))).is_ok(), "{verb}");
    }
}

#[test]
fn a_coordinator_registers_a_treatment_that_the_head_decided() {
    let mut town = Town::avik();
    town.given(SCHOOL_COORDINATOR, "risk.register", json!({ "title": "Avbrott i elevkortet", "scope": SCHOOL }));
    let treat = |more: Value| with(&json!({ "risk": 1, "kind": "transfer", "reason": "Försäkras" }), more);
    let without = town.when(SCHOOL_COORDINATOR, "risk.treat", treat(json!({ "decided_by": SCHOOL_HEAD.0 })));
    assert_eq!(without, Err(Refusal::fault("reference", Wrong::Missing)));
    // The other department's head decides nothing here, and an owner registers for nobody.
    let for_other = treat(json!({ "decided_by": CARE_HEAD.0, "reference": "BUN 2026/41" }));
    let Err(Refusal::NoMandate(lacking)) = town.when(SCHOOL_COORDINATOR, "risk.treat", for_other) else {
        panic!("the other department's head decides nothing here")
    };
    assert_eq!(lacking.act, Act::KeepRisks);
    let for_head = treat(json!({ "decided_by": SCHOOL_HEAD.0, "reference": "BUN 2026/41" }));
    let Err(Refusal::NoMandate(lacking)) = town.when(SCHOOL_OWNER, "risk.treat", for_head.clone()) else {
        panic!("an information owner registers for nobody")
    };
    assert_eq!(lacking.act, Act::RegisterFor);
    let events = town.when(SCHOOL_COORDINATOR, "risk.treat", for_head).unwrap();
    let [Event::Risk(RiskEvent::Treated(treated))] = &events[..] else { panic!("{events:?}") };
    assert_eq!(treated.treatment.kind, TreatmentKind::Transfer);
    assert_eq!(treated.treatment.elsewhere.decided_by, Some(SCHOOL_HEAD));
    assert_eq!(replay(&town.log), town.value);
}
