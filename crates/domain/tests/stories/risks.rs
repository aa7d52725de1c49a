//! Risks: who accepts what, whose decision it was, which matrix spoke, and nobody overwrites what they have not read.

use super::town::*;
use domain::command::By;
use domain::event::Event;
use domain::id::{ItemRef, RiskId};
use domain::mandate::Act;
use domain::number::{RiskLevel, Version};
use domain::refusal::Refusal;
use domain::risk::{AcceptanceStanding, RiskEvent};
use domain::role::Role;
use serde_json::{Value, json};

/// A risk in the school, assessed to a level by a cell of the 4 × 5 matrix.
fn with_risk(likelihood: u8, consequence: u8) -> Town {
    let mut town = Town::avik();
    town.given(SCHOOL_COORDINATOR, "risk.register", json!({ "title": "Avbrott i elevkortet", "scope": SCHOOL }));
    let judged = json!({ "risk": 1, "likelihood": likelihood, "consequence": consequence });
    town.given(SCHOOL_COORDINATOR, "risk.assess", judged);
    town
}

fn accept(more: Value) -> Value {
    let mut given = input(json!({ "risk": 1, "until": "2027-06-30", "ground": "Ryms i årets plan" }));
    given.extend(input(more));
    Value::Object(given)
}

#[test]
fn an_assessment_keeps_the_level_and_the_matrix_that_gave_it() {
    let mut town = with_risk(3, 3);
    town.by_program(vec![scale_and_matrix("msb-4x4")[1].clone()]);
    let risk = town.value.risks.get(RiskId(1)).unwrap().clone();
    let kept = risk.state.assessment.as_ref().unwrap();
    assert_eq!((kept.level, kept.matrix), (RiskLevel(3), Version(1)));
    town.given(SCHOOL_COORDINATOR, "risk.assess", json!({ "risk": 1, "likelihood": 4, "consequence": 1 }));
    let risk = town.value.risks.get(RiskId(1)).unwrap();
    let anew = risk.state.assessment.as_ref().unwrap();
    // The first matrix calls this cell medium, the second high.
    assert_eq!((anew.level, anew.matrix), (RiskLevel(3), Version(2)));
}

#[test]
fn a_cell_that_the_matrix_lacks_is_a_fault_at_its_field() {
    let mut town = with_risk(1, 1);
    let off = json!({ "risk": 1, "likelihood": 5, "consequence": 2, "target_likelihood": 1 });
    let Err(Refusal::Invalid(faults)) = town.when(SCHOOL_COORDINATOR, "risk.assess", off) else {
        panic!("there is no fifth step");
    };
    let fields: Vec<&str> = faults.iter().map(|fault| &*fault.field).collect();
    assert_eq!(fields, ["likelihood", "target_consequence"]);
}

#[test]
fn a_risk_above_the_mandate_is_accepted_higher_up() {
    let mut town = with_risk(4, 3);
    let Err(Refusal::NoMandate(lacking)) = town.when(SCHOOL_HEAD, "risk.accept", accept(json!({}))) else {
        panic!("very high is above the head");
    };
    assert_eq!(lacking.act, Act::AcceptRisk(RiskLevel(4)));
    assert_eq!(lacking.holders, [(Role::MunicipalDirector, vec![DIRECTOR])]);
    town.given(DIRECTOR, "risk.accept", accept(json!({})));
    let risk = town.value.risks.get(RiskId(1)).unwrap();
    assert_eq!(risk.acceptance_standing(town.today()), AcceptanceStanding::Holds);
}

#[test]
fn the_head_of_another_department_does_not_accept() {
    let mut town = with_risk(1, 1);
    // The other board's risk is not even seen.
    assert_eq!(town.when(CARE_HEAD, "risk.accept", accept(json!({}))), Err(Refusal::NoSuch(RiskId(1).into())));
    town.given(SCHOOL_HEAD, "risk.accept", accept(json!({})));
}

#[test]
fn a_decision_taken_elsewhere_counts_by_the_deciders_mandate() {
    let mut town = with_risk(4, 3);
    let for_head = accept(json!({ "decided_by": SCHOOL_HEAD.0, "reference": "BUN 2026/41" }));
    assert!(matches!(town.when(SCHOOL_COORDINATOR, "risk.accept", for_head), Err(Refusal::NoMandate(_))));
    let no_reference = accept(json!({ "decided_by": DIRECTOR.0 }));
    let Err(Refusal::Invalid(faults)) = town.when(SCHOOL_COORDINATOR, "risk.accept", no_reference) else {
        panic!("a decision taken elsewhere has a reference");
    };
    assert_eq!(faults[0].field, "reference");
    let for_director = accept(json!({ "decided_by": DIRECTOR.0, "reference": "KS 2026/112" }));
    let by_owner = town.when(SCHOOL_OWNER, "risk.accept", for_director.clone());
    let Err(Refusal::NoMandate(lacking)) = by_owner else { panic!("an information owner registers for nobody") };
    assert_eq!(lacking.act, Act::RegisterFor);
    let events = town.when(SCHOOL_COORDINATOR, "risk.accept", for_director).unwrap();
    let [Event::Risk(RiskEvent::Accepted(accepted))] = &events[..] else { panic!("{events:?}") };
    assert_eq!((accepted.level, accepted.acceptance.decided_by), (RiskLevel(4), Some(DIRECTOR)));
}

#[test]
fn an_acceptance_is_outgrown_when_the_risk_grows_and_ends_by_itself() {
    let mut town = with_risk(1, 3);
    town.given(SCHOOL_HEAD, "risk.accept", accept(json!({})));
    let standing = |town: &Town| town.value.risks.get(RiskId(1)).unwrap().acceptance_standing(town.today());
    town.given(SCHOOL_COORDINATOR, "risk.assess", json!({ "risk": 1, "likelihood": 3, "consequence": 3 }));
    assert_eq!(standing(&town), AcceptanceStanding::Outgrown);
    town.given(DIRECTOR, "risk.accept", accept(json!({})));
    assert_eq!(standing(&town), AcceptanceStanding::Holds);
    town.wait_days(365);
    assert_eq!(standing(&town), AcceptanceStanding::Ended);
}

#[test]
fn an_unassessed_or_past_acceptance_is_refused() {
    let mut town = Town::avik();
    town.given(SCHOOL_COORDINATOR, "risk.register", json!({ "title": "Avbrott", "scope": SCHOOL }));
    let refusal = town.when(SCHOOL_HEAD, "risk.accept", accept(json!({})));
    assert_eq!(refusal, Err(Refusal::Rule { rule: "risk-not-assessed", field: None }));
    town.given(SCHOOL_COORDINATOR, "risk.assess", json!({ "risk": 1, "likelihood": 1, "consequence": 1 }));
    let refusal = town.when(SCHOOL_HEAD, "risk.accept", accept(json!({ "until": "2026-11-22" })));
    assert_eq!(refusal, Err(Refusal::Rule { rule: "risk-accept-until-past", field: Some("until") }));
}

#[test]
fn nobody_overwrites_what_they_have_not_read() {
    let mut town = with_risk(2, 2);
    let read_at = town.value.position.seq;
    let judged =
        |likelihood: u8| vec![command("risk.assess", json!({ "risk": 1, "likelihood": likelihood, "consequence": 2 }))];
    town.keep(&By::Person(LEAD), Some(read_at), judged(3)).unwrap();
    let now = town.value.position.seq;
    let clash = town.keep(&By::Person(SCHOOL_COORDINATOR), Some(read_at), judged(1));
    let item: ItemRef = RiskId(1).into();
    assert_eq!(clash, Err(Refusal::Changed { item, based_on: read_at, now }));
    // What has not been cannot have been read.
    let ahead = town.keep(&By::Person(SCHOOL_COORDINATOR), Some(now + 1), judged(1));
    assert_eq!(ahead, Err(Refusal::Rule { rule: "based-on-ahead", field: None }));
    // Having read it, and changing twice in one batch, is no clash.
    let twice = [judged(1), judged(2)].concat();
    assert_eq!(town.keep(&By::Person(SCHOOL_COORDINATOR), Some(now), twice).unwrap().len(), 2);
    // A change to something else is no clash either.
    let before = town.value.position.seq;
    town.given(SCHOOL_COORDINATOR, "risk.register", json!({ "title": "Annat", "scope": SCHOOL }));
    town.keep(&By::Person(SCHOOL_COORDINATOR), Some(before), judged(1)).unwrap();
}

#[test]
fn a_closed_risk_stays_and_is_changed_no_more() {
    let mut town = with_risk(2, 2);
    town.given(
        SCHOOL_COORDINATOR,
        "risk.close",
        json!({ "id": 1, "on": "2026-11-23", "reason": "Systemet avvecklat" }),
    );
    let closed = Err(Refusal::Closed(RiskId(1).into()));
    let judged = json!({ "risk": 1, "likelihood": 1, "consequence": 1 });
    assert_eq!(town.when(SCHOOL_COORDINATOR, "risk.assess", judged), closed);
    assert_eq!(town.when(SCHOOL_HEAD, "risk.accept", accept(json!({}))), closed);
    let described = json!({ "id": 1, "title": "Avbrott", "scope": SCHOOL });
    assert_eq!(town.when(SCHOOL_COORDINATOR, "risk.describe", described), closed);
    assert_eq!(town.value.risks.len(), 1);
}

#[test]
fn moving_a_risk_takes_the_mandate_where_it_goes() {
    let mut town = with_risk(2, 2);
    let moved = json!({ "id": 1, "title": "Avbrott i elevkortet", "scope": CARE });
    assert!(matches!(town.when(SCHOOL_COORDINATOR, "risk.describe", moved.clone()), Err(Refusal::NoMandate(_))));
    town.given(LEAD, "risk.describe", moved);
}

#[test]
fn how_a_risk_is_met_is_decided_by_those_who_keep_it() {
    let mut town = with_risk(3, 3);
    let treated = json!({ "risk": 1, "kind": "reduce", "reason": "Reservrutin införs" });
    town.given(SCHOOL_OWNER, "risk.treat", treated.clone());
    let risk = town.value.risks.get(RiskId(1)).unwrap();
    assert_eq!(risk.state.treatment.as_ref().unwrap().kind, domain::risk::TreatmentKind::Reduce);
    let Err(Refusal::NoMandate(lacking)) = town.when(CHIEF_LAWYER, "risk.treat", treated) else {
        panic!("the chief legal officer reads but does not keep risks");
    };
    assert_eq!(lacking.act, Act::KeepRisks);
}
