//! The information inventory: threshold judgements and opinions on processings, adopted plans, the scheme of codes.

use super::town::*;
use domain::command::By;
use domain::duty::{Task, due};
use domain::field::Wrong;
use domain::id::{PersonId, RecordTypeId, UnitId};
use domain::information::{ImpactNeed, ProcessingState, RowStanding, plan_row};
use domain::number::Years;
use domain::refusal::Refusal;
use serde_json::json;

const OFFICER: PersonId = PersonId(14);
const BOARD: UnitId = UnitId(2);
const JOURNAL: RecordTypeId = RecordTypeId(1);

/// A town with a data-protection officer, a processing and a record type of the school board.
fn town() -> Town {
    let mut town = Town::avik();
    town.given_all(&[
        ("person.register", json!({ "name": "Person 14" })),
        (
            "appointment.make",
            json!({ "role": "data-protection-officer", "scope": "municipality", "person": 14, "from": "2024-03-01" }),
        ),
        ("processing.register", json!({ "name": "Elevhälsa", "controller": 2 })),
        ("record-type.register", json!({ "name": "Journal", "board": 2, "keeping": "dispose", "dispose_after": 10 })),
    ]);
    town
}

fn processing(town: &Town) -> &ProcessingState {
    &town.value.processings.iter().next().unwrap().1.state
}

fn rule(refusal: Refusal) -> &'static str {
    match refusal {
        Refusal::Rule { rule, .. } => rule,
        other => panic!("{other:?}"),
    }
}

fn waits_for_opinion(town: &Town, person: PersonId) -> bool {
    due(&town.value, person, town.today()).iter().any(|duty| duty.task == Task::GiveOpinion)
}

#[test]
fn two_criteria_propose_an_assessment_and_departing_takes_a_reason() {
    let mut town = town();
    let mut judged = |criteria: &[&str], need: Option<&str>, reason: Option<&str>| {
        let given =
            json!({ "processing": 1, "criteria": criteria, "need": need, "reason": reason, "on": "2026-11-20" });
        town.when(LEAD, "processing.judge-impact", given)?;
        Ok(processing(&town).impact.as_ref().unwrap().0.need.unwrap())
    };
    assert_eq!(judged(&["sensitive-data"], None, None), Ok(ImpactNeed::NotNeeded));
    // The same criterion twice is one.
    assert_eq!(judged(&["sensitive-data", "sensitive-data"], None, None), Ok(ImpactNeed::NotNeeded));
    assert_eq!(judged(&["sensitive-data", "vulnerable"], None, None), Ok(ImpactNeed::Needed));
    let departed = judged(&["sensitive-data", "vulnerable"], Some("not-needed"), None);
    assert_eq!(rule(departed.unwrap_err()), "impact-departing-needs-reason");
    let reasoned =
        judged(&["sensitive-data", "vulnerable"], Some("not-needed"), Some("Redan bedömd i ett annat ärende."));
    assert_eq!(reasoned, Ok(ImpactNeed::NotNeeded));
}

#[test]
fn a_question_waits_for_the_officer_until_it_is_answered() {
    let mut town = town();
    assert!(!waits_for_opinion(&town, OFFICER));
    town.given(LEAD, "processing.consult", json!({ "processing": 1, "question": "Räcker samtycke?" }));
    assert!(waits_for_opinion(&town, OFFICER) && !waits_for_opinion(&town, LEAD));
    let again = town.when(LEAD, "processing.consult", json!({ "processing": 1, "question": "Igen" }));
    assert_eq!(rule(again.unwrap_err()), "consultation-waits-already");
    let opinion = json!({ "processing": 1, "opinion": "with-changes", "reason": "Nej.", "on": "2026-11-23" });
    let refused = town.when(LEAD, "processing.give-opinion", opinion.clone()).unwrap_err();
    assert!(matches!(refused, Refusal::NoMandate(_)), "{refused:?}");
    town.given(OFFICER, "processing.give-opinion", opinion);
    assert!(!waits_for_opinion(&town, OFFICER));
    town.given(LEAD, "processing.consult", json!({ "processing": 1, "question": "Efter ändringen?" }));
    assert!(waits_for_opinion(&town, OFFICER));
}

#[test]
fn an_opinion_given_elsewhere_is_registered_with_the_officer_and_the_reference() {
    let mut town = town();
    let opinion = |by: Option<u32>, reference: Option<&str>| {
        json!({ "processing": 1, "opinion": "no-objection", "reason": "Ja.", "on": "2026-11-20",
            "decided_by": by, "reference": reference })
    };
    let missing = town.when(LEAD, "processing.give-opinion", opinion(Some(14), None)).unwrap_err();
    assert_eq!(missing, Refusal::fault("reference", Wrong::Missing));
    let other = town.when(LEAD, "processing.give-opinion", opinion(Some(1), Some("KS 2026/12"))).unwrap_err();
    assert!(matches!(other, Refusal::NoMandate(_)), "{other:?}");
    town.given(LEAD, "processing.give-opinion", opinion(Some(14), Some("KS 2026/12")));
    assert!(processing(&town).opinion.is_some());
}

fn adopt(paragraph: &str, on: &str, from: &str) -> serde_json::Value {
    json!({ "board": 2, "paragraph": paragraph, "on": on, "in_force_from": from })
}

fn standing(town: &Town) -> (RowStanding, Option<Years>) {
    let row = town.value.record_types.get(JOURNAL).unwrap();
    let found = plan_row(&town.value, JOURNAL, row, town.today());
    (found.standing, found.in_force.and_then(|terms| terms.dispose_after))
}

#[test]
fn a_changed_retention_period_is_a_proposal_until_the_board_has_decided() {
    let mut town = town();
    assert_eq!(standing(&town), (RowStanding::NotAdopted, None));
    town.given(ARCHIVIST, "plan.adopt", adopt("BUN § 4", "2026-11-01", "2026-11-10"));
    assert_eq!(standing(&town), (RowStanding::InForce, Some(Years(10))));
    let change = json!({ "id": 1, "name": "Journal", "board": 2, "keeping": "dispose", "dispose_after": 5 });
    town.given(LEAD, "record-type.describe", change);
    assert_eq!(standing(&town), (RowStanding::Proposed, Some(Years(10))));
    town.given(ARCHIVIST, "plan.adopt", adopt("BUN § 9", "2026-11-20", "2026-11-25"));
    assert_eq!(standing(&town), (RowStanding::Coming, Some(Years(10))));
    town.wait_days(3);
    assert_eq!(standing(&town), (RowStanding::InForce, Some(Years(5))));
    let versions: Vec<u32> = town.value.plans.versions(BOARD).map(|plan| plan.version.0).collect();
    assert_eq!(versions, [1, 2]);
    town.given_all(&[("record-type.register", json!({ "name": "Betyg", "board": 2 }))]);
    let new = town.value.record_types.get(RecordTypeId(2)).unwrap();
    assert_eq!(plan_row(&town.value, RecordTypeId(2), new, town.today()).standing, RowStanding::New);
}

#[test]
fn a_plan_is_adopted_by_whoever_may_and_in_order_of_time() {
    let mut town = town();
    let refused = town.when(SCHOOL_COORDINATOR, "plan.adopt", adopt("§ 4", "2026-11-01", "2026-11-10")).unwrap_err();
    assert!(matches!(refused, Refusal::NoMandate(_)), "{refused:?}");
    let mut told = |given| rule(town.when(ARCHIVIST, "plan.adopt", given).unwrap_err());
    assert_eq!(told(adopt("§ 4", "2026-11-24", "2026-11-24")), "day-not-yet");
    assert_eq!(told(adopt("§ 4", "2026-11-20", "2026-11-19")), "plan-in-force-before-decided");
    let care = json!({ "board": 3, "paragraph": "§ 1", "on": "2026-11-01", "in_force_from": "2026-11-01" });
    assert_eq!(told(care), "plan-without-rows");
    town.given(ARCHIVIST, "plan.adopt", adopt("§ 4", "2026-11-10", "2026-11-10"));
    let earlier = town.when(ARCHIVIST, "plan.adopt", adopt("§ 2", "2026-11-09", "2026-11-10")).unwrap_err();
    assert_eq!(rule(earlier), "plan-decided-before-last");
}

#[test]
fn a_scheme_in_force_says_which_codes_it_does_not_have() {
    let mut town = town();
    town.given_all(&[("record-type.register", json!({ "name": "Betyg", "board": 2, "process": "3.9.1" }))]);
    let unknown = |town: &Town| domain::information::unknown_codes(&town.value, |_| true);
    assert!(unknown(&town).is_empty());
    town.given(ARCHIVIST, "scheme.set", json!({ "codes": "3 Kärnverksamhet\n3.7 Skola" }));
    assert_eq!(unknown(&town).into_iter().collect::<Vec<_>>(), [("3.9.1".to_owned(), 1)]);
    let command = command("scheme.set", json!({ "codes": "3.9.1 Betyg" }));
    let refused = town.ask(By::Person(SCHOOL_HEAD), None, vec![command]).unwrap_err();
    assert!(matches!(refused, Refusal::NoMandate(_)), "{refused:?}");
}
