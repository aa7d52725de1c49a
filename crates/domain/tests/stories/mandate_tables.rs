//! The table of mandates: what holds until somebody decides, who decides, and what nobody can decide.

use super::town::*;
use domain::event::Event;
use domain::mandate::{self, Act};
use domain::number::RiskLevel;
use domain::refusal::Refusal;
use domain::role::Role;
use serde_json::{Value, json};

/// What a role may as the form would give it, with something changed.
fn mandate(town: &Town, role: Role, changed: Value) -> Value {
    let mut fields = serde_json::to_value(town.value.mandates.table().mandate(role)).unwrap();
    fields.as_object_mut().unwrap().extend(changed.as_object().unwrap().clone());
    fields
}

fn acts(town: &Town, role: Role, change: impl Fn(&mut Vec<String>)) -> Value {
    let own = town.value.mandates.table().mandate(role);
    let mut acts: Vec<String> = serde_json::from_value(serde_json::to_value(own.acts).unwrap()).unwrap();
    change(&mut acts);
    json!(acts)
}

fn rule(result: Result<Vec<Event>, Refusal>) -> &'static str {
    match result {
        Err(Refusal::Rule { rule, .. }) => rule,
        other => panic!("no rule refused it: {other:?}"),
    }
}

/// A risk of the school at level 3, which is the director's to accept.
fn high_risk(town: &mut Town) -> Value {
    town.given(LEAD, "risk.register", json!({ "title": "Avbrott", "scope": SCHOOL }));
    town.given(LEAD, "risk.assess", json!({ "risk": 1, "likelihood": 3, "consequence": 3 }));
    json!({ "risk": 1, "until": "2027-03-01", "ground": "Byts ut i vår" })
}

#[test]
fn the_usual_table_holds_until_another_is_decided() {
    let town = Town::empty();
    assert_eq!(town.value.mandates.version(), None);
    assert_eq!(town.value.mandates.table(), mandate::usual());
    assert!(mandate::usual().decides(Role::DepartmentHead, Act::AcceptRisk(RiskLevel(2))));
    assert!(!mandate::usual().decides(Role::DepartmentHead, Act::AcceptRisk(RiskLevel(3))));
}

#[test]
fn the_director_lets_heads_accept_higher_risks() {
    let mut town = Town::avik();
    let accept = high_risk(&mut town);
    assert!(matches!(town.when(SCHOOL_HEAD, "risk.accept", accept.clone()), Err(Refusal::NoMandate(_))));
    let higher = mandate(&town, Role::DepartmentHead, json!({ "accepts_up_to": 3, "reason": "Närmare verksamheten" }));
    let events = town.when(DIRECTOR, "mandates.change", higher).unwrap();
    assert_eq!(events.iter().map(Event::kind).collect::<Vec<_>>(), ["mandates.set"]);
    assert_eq!(town.value.mandates.version().map(|version| version.0), Some(2));
    let events = town.when(SCHOOL_HEAD, "risk.accept", accept).unwrap();
    let text = String::from_utf8(events[0].write()).unwrap();
    assert!(text.contains(r#""mandates":2"#), "the table it was judged by: {text}");
    assert_eq!(replay(&town.log), town.value);
}

#[test]
fn the_lead_registers_what_the_director_decided() {
    let mut town = Town::avik();
    let more = |town: &Town, decision: Value| {
        let acts = acts(town, Role::InformationOwner, |acts| acts.push("assess-requirement".to_owned()));
        let mut fields = mandate(town, Role::InformationOwner, json!({ "acts": acts }));
        fields.as_object_mut().unwrap().extend(decision.as_object().unwrap().clone());
        fields
    };
    let unnamed = more(&town, json!({ "reference": "KD 2026/7" }));
    assert!(matches!(town.when(LEAD, "mandates.change", unnamed), Err(Refusal::Invalid(_))));
    let by_a_head = more(&town, json!({ "decided_by": SCHOOL_HEAD.0, "reference": "KD 2026/7" }));
    assert_eq!(rule(town.when(LEAD, "mandates.change", by_a_head)), "decider-may-not");
    let decided = more(&town, json!({ "decided_by": DIRECTOR.0, "reference": "KD 2026/7" }));
    assert!(matches!(town.when(SCHOOL_HEAD, "mandates.change", decided.clone()), Err(Refusal::NoMandate(_))));
    town.given(LEAD, "mandates.change", decided);
    assert!(town.value.mandates.table().grants(Role::InformationOwner, Act::AssessRequirement));
}

#[test]
fn nobody_widens_their_own_mandate() {
    let mut town = Town::avik();
    let more = acts(&town, Role::MunicipalDirector, |acts| acts.push("dispose".to_owned()));
    let own = mandate(&town, Role::MunicipalDirector, json!({ "acts": more }));
    assert_eq!(rule(town.when(DIRECTOR, "mandates.change", own)), "mandates-of-oneself");
    let less = acts(&town, Role::MunicipalDirector, |acts| acts.retain(|act| act != "keep-actions"));
    let less = mandate(&town, Role::MunicipalDirector, json!({ "acts": less }));
    town.given(DIRECTOR, "mandates.change", less);
    // What the executive board decides on the director, the lead registers by its paragraph; not on the lead.
    let more = acts(&town, Role::MunicipalDirector, |acts| acts.push("dispose".to_owned()));
    let by_board = mandate(&town, Role::MunicipalDirector, json!({ "acts": more, "reference": "KS § 40" }));
    town.given(LEAD, "mandates.change", by_board);
    let own = acts(&town, Role::InformationSecurityLead, |acts| acts.push("dispose".to_owned()));
    let own = mandate(&town, Role::InformationSecurityLead, json!({ "acts": own, "reference": "KS § 41" }));
    assert_eq!(rule(town.when(LEAD, "mandates.change", own)), "mandates-of-oneself");
}

#[test]
fn a_table_that_nobody_could_set_right_is_refused() {
    let mut town = Town::avik();
    let fewer = |town: &Town, role: Role, gone: &str| {
        let acts = acts(town, role, |acts| acts.retain(|act| act != gone));
        mandate(town, role, json!({ "acts": acts }))
    };
    let nobody_decides = fewer(&town, Role::MunicipalDirector, "set-mandates");
    assert_eq!(rule(town.when(DIRECTOR, "mandates.change", nobody_decides)), "mandates-nobody-decides");
    for gone in ["administer", "register-appointments"] {
        let lost = fewer(&town, Role::Administrator, gone);
        assert_eq!(rule(town.when(DIRECTOR, "mandates.change", lost)), "mandates-administrator-keeps", "{gone}");
    }
    let unappointed = mandate(&town, Role::Administrator, json!({ "appointed_by": ["department-head"] }));
    assert_eq!(rule(town.when(DIRECTOR, "mandates.change", unappointed)), "mandates-administrator-keeps");
    let same = mandate(&town, Role::Registrar, json!({}));
    assert_eq!(rule(town.when(DIRECTOR, "mandates.change", same)), "mandates-nothing-changed");
}

#[test]
fn two_who_change_the_table_at_once_do_not_overwrite_each_other() {
    let mut town = Town::avik();
    let read_at = town.value.position.seq;
    let first = mandate(&town, Role::ItManager, json!({ "accepts_up_to": 1 }));
    town.given(DIRECTOR, "mandates.change", first);
    let second = mandate(&town, Role::Registrar, json!({ "accepts_up_to": 1 }));
    let by = domain::command::By::Person(DIRECTOR);
    let late = town.keep(&by, Some(read_at), vec![command("mandates.change", second)]);
    assert_eq!(rule(late), "setting-changed-since");
}

#[test]
fn an_act_that_came_with_a_later_program_is_granted_as_is_usual() {
    let mut table = mandate::usual().clone();
    table.acts.retain(|act| *act != Act::KeepRisks);
    for row in &mut table.roles {
        row.acts.clear();
    }
    assert!(table.grants(Role::SecurityManager, Act::KeepRisks));
    assert!(!table.grants(Role::SecurityManager, Act::ReadAll));
}
