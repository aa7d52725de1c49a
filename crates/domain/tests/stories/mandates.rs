//! Who may appoint, who may not, and who keeps the house.

use super::town::*;
use domain::event::Event;
use domain::field::Wrong;
use domain::id::Scope;
use domain::mandate::Act;
use domain::refusal::Refusal;
use domain::role::Role;
use serde_json::json;

fn rule(result: Result<Vec<Event>, Refusal>) -> &'static str {
    match result {
        Err(Refusal::Rule { rule, .. }) => rule,
        other => panic!("no rule refused it: {other:?}"),
    }
}

#[test]
fn a_head_of_department_appoints_the_coordinator_of_the_own_department_only() {
    let mut town = Town::avik();
    let coordinator =
        |scope| json!({ "role": "security-coordinator", "scope": scope, "person": 12, "from": "2026-12-01" });
    let events = town.when(SCHOOL_HEAD, "appointment.make", coordinator(SCHOOL)).unwrap();
    assert_eq!(events.iter().map(Event::kind).collect::<Vec<_>>(), ["appointment.made"]);
    let Err(Refusal::NoMandate(lacking)) = town.when(SCHOOL_HEAD, "appointment.make", coordinator(CARE)) else {
        panic!("the other department is not the head's to staff");
    };
    assert_eq!(lacking.act, Act::Appoint(Role::SecurityCoordinator));
    assert_eq!(lacking.scope, CARE.parse::<Scope>().unwrap());
    assert!(lacking.holders.contains(&(Role::DepartmentHead, vec![CARE_HEAD])), "{:?}", lacking.holders);
}

#[test]
fn a_refusal_names_the_roles_that_may_with_who_holds_them_first() {
    let mut town = Town::avik();
    let lead =
        json!({ "role": "information-security-lead", "scope": "municipality", "person": 12, "from": "2026-12-01" });
    let Err(Refusal::NoMandate(lacking)) = town.when(SCHOOL_HEAD, "appointment.make", lead.clone()) else {
        panic!("a head of department does not appoint the lead");
    };
    assert!(!lacking.holders.first().unwrap().1.is_empty());
    assert!(lacking.holders.contains(&(Role::ChiefLegalOfficer, vec![CHIEF_LAWYER])));
    town.given(CHIEF_LAWYER, "appointment.make", lead);
}

#[test]
fn nobody_appoints_themselves_not_even_as_deputy() {
    let mut town = Town::avik();
    let own = json!({ "role": "information-owner", "scope": SCHOOL, "person": 6, "from": "2026-12-01" });
    assert_eq!(rule(town.when(SCHOOL_HEAD, "appointment.make", own)), "appointment-of-oneself");
    let deputy =
        json!({ "role": "information-owner", "scope": SCHOOL, "person": 12, "deputy": 6, "from": "2026-12-01" });
    assert_eq!(rule(town.when(SCHOOL_HEAD, "appointment.make", deputy)), "appointment-of-oneself");
    let decided_for_self = json!({
        "role": "information-owner", "scope": SCHOOL, "person": 9, "appointed_by": 9, "reference": "KS 2026/4",
        "from": "2026-12-01"
    });
    assert_eq!(rule(town.when(LEAD, "appointment.make", decided_for_self)), "decider-gains");
}

#[test]
fn registering_somebody_elses_decision_on_oneself_takes_a_decider_who_may() {
    let mut town = Town::avik();
    let own = |decider: u32| {
        json!({
            "role": "administrator", "scope": "municipality", "person": 2, "appointed_by": decider,
            "reference": "KS 2026/17", "from": "2026-12-01"
        })
    };
    assert_eq!(rule(town.when(LEAD, "appointment.make", own(SCHOOL_COORDINATOR.0))), "decider-may-not");
    town.given(LEAD, "appointment.make", own(ADMINISTRATOR.0));
}

#[test]
fn an_ended_duty_is_not_prolonged_by_ending_it_again() {
    let mut town = Town::avik();
    // The lead holds the second appointment and may enter appointments of all roles.
    town.given(CHIEF_LAWYER, "appointment.end", json!({ "appointment": 2, "until": "2026-12-31" }));
    let longer = json!({ "appointment": 2, "until": "2030-12-31" });
    assert_eq!(rule(town.when(LEAD, "appointment.end", longer)), "appointment-ends-sooner");
    town.given(CHIEF_LAWYER, "appointment.end", json!({ "appointment": 2, "until": "2026-11-30" }));
    town.wait_days(10);
    assert_eq!(town.value.roles.of(LEAD, town.today()).count(), 0);
}

#[test]
fn the_last_administrator_stays() {
    let mut town = Town::avik();
    let end = json!({ "appointment": 4, "until": "2026-12-31" });
    assert_eq!(rule(town.when(LEAD, "appointment.end", end.clone())), "appointment-last-administrator");
    let later = json!({ "role": "administrator", "scope": "municipality", "person": 12, "from": "2027-06-01" });
    town.given(ADMINISTRATOR, "appointment.make", later);
    assert_eq!(rule(town.when(LEAD, "appointment.end", end.clone())), "appointment-last-administrator");
    let another = json!({ "role": "administrator", "scope": "municipality", "person": 11, "from": "2026-12-01" });
    town.given(ADMINISTRATOR, "appointment.make", another);
    town.given(LEAD, "appointment.end", end);
}

#[test]
fn a_duty_is_held_for_the_kind_of_scope_it_fits() {
    let mut town = Town::avik();
    let head_of_object = json!({ "role": "department-head", "scope": "object-1", "person": 12, "from": "2026-12-01" });
    assert_eq!(rule(town.when(LEAD, "appointment.make", head_of_object)), "appointment-scope-does-not-fit");
}

#[test]
fn somebody_without_a_duty_may_nothing() {
    let mut town = Town::avik();
    let system = json!({ "name": "Elevkort", "unit": 4 });
    // Without a duty not even the unit is seen, so it is refused as if there were none.
    assert!(matches!(town.when(NOBODY, "system.register", system), Err(Refusal::Invalid(_))));
    let risk = json!({ "title": "Avbrott", "scope": "municipality" });
    let Err(Refusal::NoMandate(lacking)) = town.when(NOBODY, "risk.register", risk) else {
        panic!("keeping risks takes a duty");
    };
    assert_eq!(lacking.act, Act::KeepRisks);
    assert!(lacking.holders.contains(&(Role::InformationSecurityLead, vec![LEAD])));
}

#[test]
fn a_person_with_duties_is_not_forgotten() {
    let mut town = Town::avik();
    let forget = |person: u32| json!({ "person": person, "reason": "Har slutat" });
    assert_eq!(rule(town.when(ADMINISTRATOR, "person.forget", forget(7))), "person-has-duties");
    let events = town.when(ADMINISTRATOR, "person.forget", forget(12)).unwrap();
    assert_eq!(events[0].kind(), "person.forgotten");
    assert_eq!(town.value.roles.people.get(NOBODY).unwrap().commitment, None);
}

fn missing(result: Result<Vec<Event>, Refusal>) -> String {
    match result {
        Err(Refusal::Invalid(faults)) if faults.len() == 1 && faults[0].wrong == Wrong::Missing => {
            faults[0].field.clone()
        }
        other => panic!("nothing was asked for: {other:?}"),
    }
}

#[test]
fn whoever_does_not_appoint_says_who_did_and_where() {
    let mut town = Town::avik();
    let owner = json!({ "role": "information-owner", "scope": SCHOOL, "person": 12, "from": "2026-12-01" });
    let with = |more: serde_json::Value| {
        let mut owner = owner.clone();
        owner.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        owner
    };
    for registrar in [LEAD, ADMINISTRATOR] {
        assert_eq!(missing(town.when(registrar, "appointment.make", owner.clone())), "appointed_by");
        let unfound = with(json!({ "appointed_by": SCHOOL_HEAD.0 }));
        assert_eq!(missing(town.when(registrar, "appointment.make", unfound)), "reference");
        let other_head = with(json!({ "appointed_by": CARE_HEAD.0, "reference": "BUF 2026/12" }));
        assert_eq!(rule(town.when(registrar, "appointment.make", other_head)), "decider-may-not");
    }
    let decided = with(json!({ "appointed_by": SCHOOL_HEAD.0, "reference": "BUF 2026/12" }));
    let events = town.when(ADMINISTRATOR, "appointment.make", decided).unwrap();
    let text = String::from_utf8(events[0].write()).unwrap();
    assert!(text.contains(r#""mandates":1"#), "the table it was judged by: {text}");
    town.given(SCHOOL_HEAD, "appointment.make", owner);
}

#[test]
fn where_nobody_decides_yet_the_decision_is_enough() {
    // The director is appointed by the executive board, which is nobody here.
    let mut town = Town::avik();
    let director = |reference: Option<&str>| {
        json!({
            "role": "municipal-director", "scope": "municipality", "person": 12, "from": "2026-12-01",
            "reference": reference
        })
    };
    assert_eq!(missing(town.when(ADMINISTRATOR, "appointment.make", director(None))), "reference");
    town.given(ADMINISTRATOR, "appointment.make", director(Some("KS 2026-11-20 § 212")));
    // The director does not decide who leads a company, which is a legal person of its own.
    town.by_program(vec![command("unit.register", json!({ "name": "Åviks Bostäder AB", "form": "company" }))]);
    let managing = |reference: Option<&str>| json!({ "role": "department-head", "scope": "unit-7", "person": 12, "from": "2026-12-01", "reference": reference });
    assert_eq!(missing(town.when(LEAD, "appointment.make", managing(None))), "reference");
    town.given(LEAD, "appointment.make", managing(Some("Bolagsstyrelsen 2026-11-02 § 31")));
}

#[test]
fn a_coordinator_names_new_people_and_corrects_nobody() {
    let mut town = Town::avik();
    town.given(SCHOOL_COORDINATOR, "person.register", json!({ "name": "Nya Rektorn" }));
    let Err(Refusal::NoMandate(lacking)) =
        town.when(SCHOOL_COORDINATOR, "person.rename", json!({ "person": 12, "name": "Någon Annan" }))
    else {
        panic!("the register is one for the whole municipality");
    };
    assert_eq!(lacking.act, Act::KeepPeople);
    assert!(matches!(
        town.when(NOBODY, "person.register", json!({ "name": "Vän" })),
        Err(Refusal::NoMandate(lacking)) if lacking.act == Act::NamePeople
    ));
}
