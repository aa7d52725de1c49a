//! What is not seen is as if it were not: by guessing, by referring to it, and in earlier values.

use super::town::*;
use domain::id::{ActionId, Kind, RiskId, SupplierId, SystemId};
use domain::refusal::Refusal;
use domain::sight::Sight;
use serde_json::{Value, json};

/// A marked risk of the school's and an unmarked one of the care's.
fn with_marked() -> Town {
    let mut town = Town::avik();
    town.given(SCHOOL_COORDINATOR, "risk.register", json!({ "title": "Skyddade uppgifter", "scope": SCHOOL }));
    town.given(CARE_COORDINATOR, "risk.register", json!({ "title": "Larm", "scope": CARE }));
    town.given(
        SCHOOL_COORDINATOR,
        "secrecy.mark",
        json!({ "item": "risk-1", "provision": "OSL 18 kap. 8 §", "on": "2026-11-23" }),
    );
    town
}

#[test]
fn a_guessed_id_is_refused_as_one_that_does_not_exist() {
    let mut town = with_marked();
    let judged = |risk: u32| json!({ "risk": risk, "likelihood": 1, "consequence": 1 });
    let refused = |risk: u32| Err(Refusal::NoSuch(RiskId(risk).into()));
    assert_eq!(town.when(CARE_COORDINATOR, "risk.assess", judged(1)), refused(1));
    assert_eq!(town.when(CARE_COORDINATOR, "risk.assess", judged(99)), refused(99));
    // Neither a read position nor a closed item tells the two apart.
    town.given(SCHOOL_COORDINATOR, "risk.close", json!({ "id": 1, "on": "2026-11-23", "reason": "Klar" }));
    let by = || domain::command::By::Person(CARE_COORDINATOR);
    for risk in [1, 99] {
        assert_eq!(town.keep(&by(), Some(1), vec![command("risk.assess", judged(risk))]), refused(risk));
    }
}

#[test]
fn referring_to_what_is_not_seen_is_a_fault_as_for_what_does_not_exist() {
    let mut town = with_marked();
    let action = |risk: u32| json!({ "title": "Åtgärda", "scope": CARE, "risks": [risk] });
    let Err(seen) = town.when(CARE_COORDINATOR, "action.register", action(1)) else { panic!("not seen") };
    let Err(none) = town.when(CARE_COORDINATOR, "action.register", action(99)) else { panic!("not there") };
    assert_eq!(seen, none);
    town.given(CARE_COORDINATOR, "action.register", action(2));
}

#[test]
fn whoever_describes_a_thing_takes_away_nothing_they_could_not_see() {
    let mut town = with_marked();
    let known = json!({ "title": "Larma om", "scope": CARE, "risks": [1, 2], "owner": CARE_HEAD.0 });
    town.by_program(vec![command("action.register", known)]);
    let now = |town: &Town| town.value.actions.get(ActionId(1)).unwrap().description.clone();
    let described = |title: &str, risks: Value| json!({ "id": 1, "title": title, "scope": CARE, "risks": risks });
    // What the form showed them comes back: the owner was seen and is taken away, the school's risk was not.
    town.given(CARE_COORDINATOR, "action.describe", described("Larma igen", json!([2])));
    assert_eq!((now(&town).risks, now(&town).owner), (vec![RiskId(1), RiskId(2)], None));
    // Nothing of what they see is changed: nothing happens.
    let same = town.when(CARE_COORDINATOR, "action.describe", described("Larma igen", json!([2]))).unwrap();
    assert_eq!(same.len(), 0);
    town.given(CARE_COORDINATOR, "action.describe", described("Larma igen", json!([])));
    assert_eq!(now(&town).risks, [RiskId(1)]);
    // Guessing what is kept is refused as guessing anything is.
    let guess = |risk: u32| described("Larma igen", json!([risk]));
    let Err(kept) = town.when(CARE_COORDINATOR, "action.describe", guess(1)) else { panic!("seen") };
    let Err(none) = town.when(CARE_COORDINATOR, "action.describe", guess(99)) else { panic!("there") };
    assert_eq!(kept, none);
    // Whoever sees it takes it away.
    town.given(LEAD, "action.describe", described("Larma igen", json!([])));
    assert_eq!(now(&town).risks, []);
}

#[test]
fn a_single_reference_that_was_not_seen_stays_unless_another_is_given() {
    let mut town = Town::avik();
    town.by_program(vec![
        command("supplier.register", json!({ "name": "Skyddad leverantör" })),
        command("supplier.register", json!({ "name": "Öppen leverantör" })),
        command("system.register", json!({ "name": "Elevkort", "unit": 4, "supplier": 1 })),
        command("secrecy.mark", json!({ "item": "supplier-1", "provision": "OSL 18 kap. 8 §", "on": "2026-11-23" })),
    ]);
    assert!(!town.sight(CARE_COORDINATOR).may_see(&town.value, SupplierId(1).into()));
    let supplier = |town: &Town| town.value.systems.get(SystemId(1)).unwrap().description.supplier;
    let mut described = json!({ "id": 1, "name": "Elevkortet", "unit": 4 });
    town.given(SCHOOL_COORDINATOR, "system.describe", described.clone());
    assert_eq!(supplier(&town), Some(SupplierId(1)));
    described["supplier"] = json!(2);
    town.given(SCHOOL_COORDINATOR, "system.describe", described);
    assert_eq!(supplier(&town), Some(SupplierId(2)));
}

#[test]
fn what_is_marked_is_seen_only_where_the_duty_is() {
    let town = with_marked();
    let seen = |person| town.sight(person).may_see(&town.value, RiskId(1).into());
    let who =
        [SCHOOL_COORDINATOR, SCHOOL_HEAD, LEAD, IT_LEAD, CARE_COORDINATOR, CARE_HEAD, ARCHIVIST, ADMINISTRATOR, NOBODY];
    assert_eq!(who.map(seen), [true, true, true, true, false, false, false, false, false]);
    let unmarked = |person| town.sight(person).may_see(&town.value, RiskId(2).into());
    assert_eq!(who.map(unmarked), [false, false, true, true, true, true, true, false, false]);
}

#[test]
fn looking_after_the_program_opens_no_board() {
    let mut town = with_marked();
    town.given_all(&[("risk.register", json!({ "title": "I objektet", "scope": "object-2" }))]);
    let sight = town.sight(ADMINISTRATOR);
    assert!(!sight.sees_all());
    assert!(!sight.may_see(&town.value, RiskId(2).into()));
    assert!(!sight.may_see(&town.value, RiskId(3).into()));
    assert!(!sight.reads_at(&town.value, CARE.parse().unwrap()));
    assert!(sight.may_see(&town.value, domain::id::UnitId(5).into()));
}

#[test]
fn marked_now_hides_then_and_marked_then_hides_now() {
    let mut town = with_marked();
    let item = RiskId(1).into();
    let marked = town.value.clone();
    let before = replay(&town.log[..town.log.len() - 1]);
    let outsider = |town: &Town| town.sight(ARCHIVIST);
    assert!(!outsider(&town).may_see_then(&town.value, &before, item));
    town.given(SCHOOL_COORDINATOR, "secrecy.unmark", json!({ "item": "risk-1", "reason": "Inte längre" }));
    assert!(outsider(&town).may_see(&town.value, item));
    assert!(!outsider(&town).may_see_then(&town.value, &marked, item));
    assert!(outsider(&town).may_see_then(&town.value, &before, item));
}

#[test]
fn a_reading_scope_narrows_and_widens() {
    let mut town = with_marked();
    let set = |item: &str, reading: &str| -> Value { json!({ "item": item, "reading": reading }) };
    town.given(CARE_COORDINATOR, "secrecy.set-reading", set("risk-2", "municipality"));
    assert!(town.sight(SCHOOL_OWNER).may_see(&town.value, RiskId(2).into()));
    town.given(CARE_COORDINATOR, "secrecy.set-reading", set("risk-2", "narrow"));
    assert!(!town.sight(ARCHIVIST).may_see(&town.value, RiskId(2).into()));
    assert!(town.sight(CARE_HEAD).may_see(&town.value, RiskId(2).into()));
}

#[test]
fn who_works_in_an_object_sees_what_concerns_its_systems() {
    let mut town = Town::avik();
    town.given_all(&[
        ("system.register", json!({ "name": "Gemensam katalog", "objects": [1] })),
        ("risk.register", json!({ "title": "Katalogen faller", "scope": CARE, "systems": [1] })),
        ("risk.register", json!({ "title": "Annat", "scope": CARE })),
    ]);
    let sight = town.sight(OBJECT_OWNER);
    assert!(sight.may_see(&town.value, SystemId(1).into()));
    assert!(sight.may_see(&town.value, RiskId(1).into()));
    assert!(!sight.may_see(&town.value, RiskId(2).into()));
}

#[test]
fn viewers_with_the_same_sight_share_a_class_and_others_do_not() {
    let mut town = Town::avik();
    let class = |town: &Town, person| town.sight(person).class();
    assert_eq!(class(&town, LEAD), class(&town, IT_LEAD));
    assert_ne!(class(&town, LEAD), class(&town, ARCHIVIST));
    assert_ne!(class(&town, SCHOOL_COORDINATOR), class(&town, CARE_COORDINATOR));
    assert_ne!(class(&town, LEAD), Sight::everything().class());
    let second = json!({ "role": "security-coordinator", "scope": SCHOOL, "person": 12, "from": "2026-11-01" });
    town.given(SCHOOL_HEAD, "appointment.make", second);
    assert_eq!(class(&town, NOBODY), class(&town, SCHOOL_COORDINATOR));
}

#[test]
fn a_duty_that_has_ended_shows_nothing_more() {
    let mut town = with_marked();
    town.given(SCHOOL_HEAD, "appointment.end", json!({ "appointment": 7, "until": "2026-11-23" }));
    town.wait_days(2);
    for kind in [Kind::Risk, Kind::Unit] {
        let item = domain::id::ItemRef { kind, number: 1 };
        assert!(!town.sight(SCHOOL_COORDINATOR).may_see(&town.value, item), "{kind:?}");
    }
}
