//! Needs reported to an object: who reports, who answers, what the steering group decides, and who sees it.

use super::town::*;
use domain::command::By;
use domain::duty::{Task, Urgency, due};
use domain::field::Wrong;
use domain::id::{ItemRef, ReportedNeedId};
use domain::mandate::Act;
use domain::number::Year;
use domain::offer::offers;
use domain::refusal::Refusal;
use domain::reported_need::ReportedNeedStanding;
use serde_json::{Value, json};

const NEED: ReportedNeedId = ReportedNeedId(1);

fn item() -> ItemRef {
    NEED.into()
}

/// A town where object 1 has a manager, and the care department has reported a need to it.
fn reported() -> Town {
    let mut town = Town::avik();
    let manager = json!({ "role": "object-manager", "scope": "object-1", "person": NOBODY.0, "from": "2024-03-01" });
    town.given_all(&[("appointment.make", manager)]);
    let content = "Omsorgen delar elevhälsans lokaler och behöver se bokningarna.";
    let need =
        json!({ "title": "Läsa bokningar", "object": 1, "unit": 5, "content": content, "wanted_by": "2026-12-01" });
    town.given(CARE_COORDINATOR, "reported-need.register", need);
    town
}

fn standing(town: &Town) -> ReportedNeedStanding {
    town.value.reported_needs.get(NEED).unwrap().standing()
}

fn answer(outcome: &str, more: Value) -> Value {
    let mut answer = json!({ "need": 1, "outcome": outcome, "on": "2026-11-23" });
    answer.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    answer
}

#[test]
fn a_department_reports_and_the_object_s_manager_answers() {
    let mut town = reported();
    assert_eq!(standing(&town), ReportedNeedStanding::Waiting);
    let refused = town.when(CARE_COORDINATOR, "reported-need.answer", answer("declined", json!({ "reason": "Nej" })));
    assert!(matches!(refused, Err(Refusal::NoMandate(lacking)) if lacking.act == Act::AnswerNeed));
    town.given(
        NOBODY,
        "reported-need.answer",
        answer("in-plan", json!({ "plan_year": 2027, "when": "Andra kvartalet" })),
    );
    let need = town.value.reported_needs.get(NEED).unwrap();
    assert_eq!(need.standing(), ReportedNeedStanding::InPlan);
    assert_eq!(
        need.planned().map(|(year, when)| (year, when.map(ToString::to_string))),
        Some((Year(2027), Some("Andra kvartalet".into())))
    );
}

#[test]
fn nobody_reports_for_a_department_that_is_not_theirs() {
    let mut town = reported();
    let need = json!({ "title": "Mer", "object": 1, "unit": 5, "content": "Mer" });
    let refused = town.when(SCHOOL_COORDINATOR, "reported-need.register", need.clone());
    assert!(matches!(refused, Err(Refusal::NoMandate(lacking)) if lacking.act == Act::ReportNeed));
    town.given(CARE_HEAD, "reported-need.register", need);
}

#[test]
fn a_place_in_the_plan_has_a_year_and_a_no_has_a_reason() {
    let mut town = reported();
    let fault = |rule, field: &str| Err(Refusal::fault(field.to_owned().leak(), Wrong::Rule(rule)));
    let asked = town.when(NOBODY, "reported-need.answer", answer("in-plan", json!({})));
    assert_eq!(asked, fault("reported-need-plan-needs-year", "plan_year"));
    let asked = town.when(NOBODY, "reported-need.answer", answer("declined", json!({})));
    assert_eq!(asked, fault("reported-need-declined-needs-reason", "reason"));
    assert_eq!(standing(&town), ReportedNeedStanding::Waiting);
}

#[test]
fn what_the_steering_group_decided_only_it_changes() {
    let mut town = reported();
    let settle = |decider: u32| {
        json!({
            "need": 1, "outcome": "declined", "reason": "Ryms inte", "on": "2026-11-23", "decided_by": decider,
            "reference": "Styrgruppens protokoll § 4"
        })
    };
    let early = town.when(NOBODY, "reported-need.settle", settle(OBJECT_OWNER.0));
    assert_eq!(early, Err(Refusal::Rule { rule: "reported-need-not-with-steering-group", field: None }));
    town.given(NOBODY, "reported-need.answer", answer("steering-group", json!({})));
    let manager = town.when(NOBODY, "reported-need.settle", settle(NOBODY.0));
    assert!(matches!(manager, Err(Refusal::NoMandate(lacking)) if lacking.act == Act::SettleNeed));
    town.given(NOBODY, "reported-need.settle", settle(OBJECT_OWNER.0));
    assert_eq!(standing(&town), ReportedNeedStanding::Declined);
    let anew = town.when(NOBODY, "reported-need.answer", answer("in-plan", json!({ "plan_year": 2027 })));
    assert_eq!(anew, Err(Refusal::rule("reported-need-settled-already", "outcome")));
    town.given(NOBODY, "reported-need.answer", answer("steering-group", json!({})));
    assert_eq!(standing(&town), ReportedNeedStanding::SteeringGroup, "taken up again");
}

#[test]
fn passed_on_to_another_object_it_waits_again() {
    let mut town = reported();
    town.given(NOBODY, "reported-need.answer", answer("declined", json!({ "reason": "Hör till ett annat objekt" })));
    let moved = json!({ "id": 1, "title": "Läsa bokningar", "object": 2, "unit": 5, "content": "Se bokningarna" });
    town.given(CARE_COORDINATOR, "reported-need.describe", moved);
    assert_eq!(standing(&town), ReportedNeedStanding::Waiting);
}

#[test]
fn a_need_waits_for_the_object_s_manager_until_it_is_answered() {
    let mut town = reported();
    let waits = |town: &Town, person| -> Vec<(Task, Urgency)> {
        let duties = due(&town.value, person, town.today()).into_iter();
        let needs = duties.filter(|duty| matches!(duty.task, Task::AnswerNeed | Task::SettleNeed));
        needs.map(|duty| (duty.task, duty.urgency)).collect()
    };
    assert_eq!(waits(&town, NOBODY), [(Task::AnswerNeed, Urgency::Now)]);
    assert_eq!(waits(&town, CARE_COORDINATOR), [], "whoever reported has done their part");
    town.wait_days(10);
    assert_eq!(waits(&town, NOBODY), [(Task::AnswerNeed, Urgency::Late)], "it was wanted by then");
    town.given(NOBODY, "reported-need.answer", answer("steering-group", json!({})));
    assert_eq!(waits(&town, NOBODY), [(Task::SettleNeed, Urgency::Late)]);
}

#[test]
fn it_is_read_where_it_was_reported_and_where_it_is_answered() {
    let mut town = reported();
    let duty = |role: &str, person: u32| {
        ("appointment.make", json!({ "role": role, "scope": "object-2", "person": person, "from": "2024-03-01" }))
    };
    town.given_all(&[("person.register", json!({ "name": "Objektledare" })), duty("object-manager", 14)]);
    let sees = |person| town.sight(person).may_see(&town.value, item());
    assert!(sees(CARE_COORDINATOR) && sees(NOBODY) && sees(OBJECT_OWNER) && sees(LEAD));
    assert!(sees(SCHOOL_HEAD), "whose department steers the object");
    let other_object = town.sight(domain::id::PersonId(14));
    assert!(other_object.may_see(&town.value, item()), "object 2 is steered by the department that reported");
    town.given_all(&[(
        "reported-need.describe",
        json!({ "id": 1, "title": "T", "object": 2, "unit": 4, "content": "V" }),
    )]);
    let object_owner = town.sight(OBJECT_OWNER);
    assert!(object_owner.may_see(&town.value, item()), "object 1 lies in the department that needs it");
    town.given_all(&[(
        "reported-need.describe",
        json!({ "id": 1, "title": "T", "object": 2, "unit": 5, "content": "V" }),
    )]);
    assert!(!town.sight(OBJECT_OWNER).may_see(&town.value, item()), "neither theirs to read nor to answer");
}

#[test]
fn what_can_be_done_is_offered_to_whoever_may() {
    let mut town = reported();
    let offered = |town: &Town, person| offers(&town.value, &By::Person(person), item(), town.today());
    assert!(offered(&town, NOBODY).contains(&"reported-need.answer"));
    assert!(!offered(&town, NOBODY).contains(&"reported-need.settle"), "not with the steering group");
    assert!(!offered(&town, CARE_COORDINATOR).contains(&"reported-need.answer"));
    assert!(offered(&town, CARE_COORDINATOR).contains(&"reported-need.describe"));
    town.given(NOBODY, "reported-need.answer", answer("steering-group", json!({})));
    assert!(offered(&town, NOBODY).contains(&"reported-need.settle"));
}

#[test]
fn nothing_is_reported_to_an_object_that_is_closed() {
    let mut town = reported();
    town.given_all(&[("object.close", json!({ "id": 2, "on": "2026-11-23", "reason": "Uppgår i ett annat" }))]);
    let need = json!({ "title": "Mer", "object": 2, "unit": 5, "content": "Mer" });
    let refused = town.when(CARE_HEAD, "reported-need.register", need);
    assert_eq!(refused, Err(Refusal::fault("object", Wrong::Rule("reported-need-object-closed"))));
}
