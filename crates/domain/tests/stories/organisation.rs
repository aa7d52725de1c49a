//! The organisation: boards are never invented, and succession moves duties, sight and place.

use super::town::*;
use domain::command::By;
use domain::field::Wrong;
use domain::id::{AssessmentId, RiskId, Scope, SystemId, UnitId};
use domain::organisation::{authority, covering, covers, department, place_of};
use domain::refusal::Refusal;
use domain::requirement::{RequirementId, inherited_for};
use domain::sight::Sight;
use serde_json::json;
use std::sync::Arc;

#[test]
fn a_department_needs_its_board() {
    let mut town = Town::avik();
    let faults = |result: Result<_, Refusal>| match result {
        Err(Refusal::Invalid(faults)) => faults,
        other => panic!("{other:?}"),
    };
    let orphan = town.when(LEAD, "unit.register", json!({ "name": "Kulturförvaltningen", "form": "department" }));
    assert_eq!(faults(orphan)[0].wrong, Wrong::Rule("unit-needs-parent"));
    let below = json!({ "name": "Kulturförvaltningen", "form": "department", "parent": 4 });
    assert_eq!(faults(town.when(LEAD, "unit.register", below))[0].wrong, Wrong::Rule("unit-department-needs-board"));
    town.given(LEAD, "unit.register", json!({ "name": "Kulturförvaltningen", "form": "department", "parent": 1 }));
    assert_eq!(authority(&town.value, UnitId(7)), Some(UnitId(1)));
}

#[test]
fn succession_moves_place_mandate_and_sight() {
    let mut town = Town::avik();
    town.given(SCHOOL_COORDINATOR, "risk.register", json!({ "title": "Avbrott", "scope": STUDENT_HEALTH }));
    let risk = RiskId(1).into();
    assert!(!town.sight(CARE_COORDINATOR).may_see(&town.value, risk));
    // The care department takes over what the school did.
    let successor = json!({ "unit": 4, "successors": [5], "on": "2026-12-01", "reason": "Omorganisation", "reference": "KF 2026/9" });
    assert!(matches!(town.when(SCHOOL_HEAD, "unit.succeed", successor.clone()), Err(Refusal::NoMandate(_))));
    let earlier = town.value.clone();
    town.given(LEAD, "unit.succeed", successor);
    let scope: Scope = STUDENT_HEALTH.parse().unwrap();
    let place = place_of(&town.value, scope);
    assert_eq!((place.authority, place.department), (Some(UnitId(3)), Some(UnitId(5))));
    assert_eq!(department(&earlier, UnitId(6)), Some(UnitId(4)));
    // Sight follows today also for what was registered before.
    let sight = town.sight(CARE_COORDINATOR);
    assert!(sight.may_see_then(&town.value, &earlier, risk));
    // Who had a duty there comes along, and reads where it went, until the duty is ended.
    town.given(CARE_COORDINATOR, "risk.register", json!({ "title": "Larm", "scope": CARE }));
    assert!(!Sight::of(&earlier, SCHOOL_COORDINATOR, town.today()).may_see(&town.value, RiskId(2).into()));
    assert!(town.sight(SCHOOL_COORDINATOR).may_see(&town.value, RiskId(2).into()));
    town.given(CARE_HEAD, "appointment.end", json!({ "appointment": 7, "until": "2026-11-23" }));
    town.wait_days(1);
    assert!(!town.sight(SCHOOL_COORDINATOR).may_see(&town.value, risk));
    town.given(CARE_COORDINATOR, "risk.assess", json!({ "risk": 1, "likelihood": 1, "consequence": 1 }));
    let again = json!({ "unit": 4, "successors": [5], "on": "2026-12-01", "reason": "Igen" });
    assert_eq!(town.when(LEAD, "unit.succeed", again), Err(Refusal::Closed(UnitId(4).into())));
}

#[test]
fn a_unit_does_not_succeed_itself_nor_by_nobody() {
    let mut town = Town::avik();
    let own = json!({ "unit": 4, "successors": [5, 4], "on": "2026-12-01", "reason": "Fel" });
    assert_eq!(town.when(LEAD, "unit.succeed", own), Err(Refusal::rule("unit-succeeds-itself", "successors")));
    let nobody = json!({ "unit": 4, "on": "2026-12-01", "reason": "Fel" });
    assert_eq!(town.when(LEAD, "unit.succeed", nobody), Err(Refusal::fault("successors", Wrong::Missing)));
}

#[test]
fn a_ring_of_units_ends() {
    let mut town = Town::avik();
    let unit = |id: u32, parent: u32| json!({ "id": id, "name": "Ring", "form": "unit", "parent": parent });
    town.given(LEAD, "unit.register", json!({ "name": "Ring", "form": "unit", "parent": 6 }));
    town.given(LEAD, "unit.describe", unit(6, 7));
    assert_eq!(authority(&town.value, UnitId(7)), None);
}

#[test]
fn a_requirement_is_answered_where_it_belongs_and_inherited_below() {
    let mut town = Town::avik();
    let answer = |scope: &str, requirement: &str, status: &str| json!({ "scope": scope, "requirement": requirement, "status": status });
    let owner_of_units = town.when(LEAD, "requirement.assess", answer(STUDENT_HEALTH, "csl.2.3.1", "met"));
    assert_eq!(owner_of_units, Err(Refusal::rule("requirement-not-for-scope", "scope")));
    let other_catalogue = town.when(LEAD, "requirement.assess", answer("municipality", "gdpr.24", "met"));
    assert_eq!(other_catalogue, Err(Refusal::rule("requirement-catalogue-not-in-force", "requirement")));
    let no_reason = town.when(LEAD, "requirement.assess", answer(SCHOOL, "csl.2.3.1", "not-applicable"));
    assert_eq!(no_reason, Err(Refusal::rule("requirement-not-applicable-needs-reason", "how")));
    town.given(LEAD, "requirement.assess", answer(SCHOOL_BOARD, "csl.2.3.4", "partly"));
    town.given_all(&[("system.register", json!({ "name": "Elevkort", "objects": [1] }))]);
    let requirement = RequirementId(Arc::from("csl.2.3.4"));
    let of_system = inherited_for(&town.value, Scope::System(SystemId(1)), &requirement).unwrap();
    assert_eq!(of_system.0, SCHOOL_BOARD.parse().unwrap());
    town.given(SCHOOL_COORDINATOR, "requirement.assess", answer(SCHOOL, "csl.2.3.4", "met"));
    let nearer = inherited_for(&town.value, Scope::System(SystemId(1)), &requirement).unwrap();
    assert_eq!(nearer.0, SCHOOL.parse().unwrap());
    // Answering again changes the same assessment.
    town.given(SCHOOL_COORDINATOR, "requirement.assess", answer(SCHOOL, "csl.2.3.4", "not-met"));
    assert_eq!(town.value.requirements.assessments.len(), 2);
}

#[test]
fn nobody_overwrites_an_answer_they_have_not_read() {
    let mut town = Town::avik();
    let answer = |status: &str| {
        command("requirement.assess", json!({ "scope": SCHOOL, "requirement": "csl.2.3.4", "status": status }))
    };
    let (lead, coordinator) = (By::Person(LEAD), By::Person(SCHOOL_COORDINATOR));
    // Both begin where nothing is answered yet.
    let read_at = town.value.position.seq;
    town.keep(&lead, Some(read_at), vec![answer("met")]).unwrap();
    let now = town.value.position.seq;
    let late = town.keep(&coordinator, Some(read_at), vec![answer("not-met")]);
    let item = AssessmentId(1).into();
    assert_eq!(late, Err(Refusal::Changed { item, based_on: read_at, now }));
    // Another requirement and another part are other answers.
    let other = json!({ "scope": SCHOOL, "requirement": "csl.2.3.1", "status": "met" });
    town.keep(&coordinator, Some(read_at), vec![command("requirement.assess", other)]).unwrap();
    town.keep(&coordinator, Some(now), vec![answer("not-met")]).unwrap();
}

#[test]
fn a_dependency_is_said_once_and_ended() {
    let mut town = Town::avik();
    town.given_all(&[
        ("system.register", json!({ "name": "Elevkort", "unit": 4 })),
        ("system.register", json!({ "name": "Katalog" })),
    ]);
    let needs = json!({ "system": 1, "on": 2, "criticality": "full" });
    assert_eq!(town.when(SCHOOL_COORDINATOR, "system.depend", needs.clone()).unwrap().len(), 1);
    assert_eq!(town.when(SCHOOL_COORDINATOR, "system.depend", needs).unwrap().len(), 0);
    assert_eq!(town.value.dependencies.on(SystemId(2)).collect::<Vec<_>>(), [SystemId(1)]);
    let itself = json!({ "system": 1, "on": 1 });
    assert_eq!(
        town.when(SCHOOL_COORDINATOR, "system.depend", itself),
        Err(Refusal::rule("system-depends-on-itself", "on"))
    );
    assert!(matches!(
        town.when(CARE_COORDINATOR, "system.end-dependency", json!({ "system": 1, "on": 2 })),
        Err(Refusal::NoMandate(_))
    ));
    town.given(SCHOOL_COORDINATOR, "system.end-dependency", json!({ "system": 1, "on": 2 }));
    assert!(town.value.dependencies.is_empty());
}

#[test]
fn the_parts_that_cover_a_part_are_those_whose_duties_reach_it() {
    let mut town = Town::avik();
    town.given_all(&[
        ("family.register", json!({ "name": "Skola" })),
        ("object.describe", json!({ "id": 1, "name": "Elevhälsa", "department": 4, "family": 1 })),
        ("system.register", json!({ "name": "Elevkort", "unit": 6, "objects": [1] })),
        ("system.register", json!({ "name": "Lånekort", "objects": [1] })),
    ]);
    let value = &town.value;
    let mut all = vec![Scope::Municipality];
    all.extend(value.units.iter().map(|(id, _)| Scope::Unit(id)));
    all.extend(value.families.iter().map(|(id, _)| Scope::Family(id)));
    all.extend(value.objects.iter().map(|(id, _)| Scope::Object(id)));
    all.extend(value.systems.iter().map(|(id, _)| Scope::System(id)));
    assert!(all.len() > 9, "a part of each kind");
    for inner in &all {
        let mut found = covering(value, *inner);
        let mut expected: Vec<Scope> = all.iter().copied().filter(|outer| covers(value, *outer, *inner)).collect();
        found.sort_unstable();
        expected.sort_unstable();
        assert_eq!(found, expected, "{inner}");
    }
}

#[test]
fn another_legal_person_answers_for_itself() {
    let mut town = Town::avik();
    for (name, form) in
        [("Åviks Energi AB", "company"), ("Räddningsförbundet", "association"), ("Bergs kommun", "other-municipality")]
    {
        town.given(LEAD, "unit.register", json!({ "name": name, "form": form }));
    }
    town.given(LEAD, "unit.register", json!({ "name": "Elnät", "form": "department", "parent": 7 }));
    town.given_all(&[("system.register", json!({ "name": "Elmätning", "unit": 10 }))]);
    let answer = |scope: &str, status: &str| json!({ "scope": scope, "requirement": "csl.2.3", "status": status });
    town.given(LEAD, "requirement.assess", answer("municipality", "met"));
    let requirement = RequirementId(Arc::from("csl.2.3"));
    let counts = |town: &Town, scope: Scope| inherited_for(&town.value, scope, &requirement).map(|(by, ..)| by);
    assert_eq!(counts(&town, SCHOOL.parse().unwrap()), Some(Scope::Municipality));
    for outside in [7, 8, 9, 10].map(|unit| Scope::Unit(UnitId(unit))) {
        assert_eq!(counts(&town, outside), None, "{outside}");
    }
    assert_eq!(counts(&town, Scope::System(SystemId(1))), None);
    // Within the company its own answer is inherited.
    town.given(LEAD, "requirement.assess", answer("unit-7", "partly"));
    assert_eq!(counts(&town, Scope::System(SystemId(1))), Some(Scope::Unit(UnitId(7))));
}
