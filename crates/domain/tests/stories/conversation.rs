//! Classification as a conversation: what belongs together, what is suggested and why, what re-opens a class, and how a
//! unit adjusts the class of common information.

use super::town::*;
use domain::chain::{Link, Why, chain};
use domain::classification::{
    Aspect, Class, Fact, Reason, Scale, ScaleLevel, Standing, examples, groups, standing_of_set, suggested,
};
use domain::event::Event;
use domain::field::{Fault, Wrong};
use domain::id::{InformationSetId, Scope, SystemId, UnitId};
use domain::information::{InformationSetDescription, PersonalData};
use domain::need::{Carrier, Needs, moves_if_adopted};
use domain::number::{Consequence, Count, Hours};
use domain::refusal::Refusal;
use domain::sight::Sight;
use domain::text::{Line, Name};
use serde_json::{Value, json};

const JOURNALS: InformationSetId = InformationSetId(1);
const CARD: Carrier = Carrier::System(SystemId(1));

fn described(more: Value) -> Value {
    let mut given = input(json!({
        "name": "Elevhälsans journaler", "unit": 6, "owner": 8, "systems": [1], "personal_data": "sensitive",
        "persons": 300, "secrecy": "OSL 25 kap. 1 §", "longest_outage": 24, "longest_loss": 24
    }));
    given.extend(input(more));
    Value::Object(given)
}

fn class(levels: [u8; 3], more: Value) -> Value {
    let [confidentiality, integrity, availability] = levels;
    let mut given = input(json!({
        "set": 1, "confidentiality": confidentiality, "integrity": integrity, "availability": availability,
        "on": "2026-11-23"
    }));
    given.extend(input(more));
    Value::Object(given)
}

/// A town with a system that holds a set of the school, adopted at 3-2-2.
fn adopted(more: Value) -> Town {
    let mut town = Town::avik();
    town.given_all(&[("system.register", json!({ "name": "Elevkort", "unit": 4, "objects": [1] }))]);
    town.given(SCHOOL_COORDINATOR, "information-set.register", described(json!({})));
    // Common information: read beyond the own board.
    town.given_all(&[("secrecy.set-reading", json!({ "item": "information-set-1", "reading": "municipality" }))]);
    town.given(SCHOOL_OWNER, "classification.adopt", class([3, 2, 2], more));
    town
}

fn describe(town: &mut Town, more: Value) {
    let mut given = input(described(more));
    given.insert("id".to_owned(), json!(1));
    town.given(SCHOOL_COORDINATOR, "information-set.describe", Value::Object(given));
}

fn standing(town: &Town) -> Standing {
    standing_of_set(&town.value, JOURNALS, town.today())
}

fn changed(town: &Town) -> Vec<Fact> {
    let class = &town.value.classifications.sets[&JOURNALS];
    let set = &town.value.information_sets.get(JOURNALS).unwrap().description;
    class.changed(set).map(|changed| changed.facts().collect()).unwrap_or_default()
}

#[test]
fn a_class_is_opened_again_when_a_fact_it_rests_on_has_changed() {
    let table: [(Value, &[Fact]); 9] = [
        (json!({ "name": "Journaler i elevhälsan" }), &[]),
        (json!({ "persons": 340 }), &[]),
        (json!({ "persons": 150 }), &[Fact::Persons]),
        (json!({ "persons": 600 }), &[Fact::Persons]),
        (json!({ "persons": null }), &[Fact::Persons]),
        (json!({ "personal_data": "ordinary" }), &[Fact::PersonalData]),
        (json!({ "secrecy": "OSL 23 kap. 2 §" }), &[Fact::Secrecy]),
        (json!({ "longest_outage": 4 }), &[Fact::LongestOutage]),
        (json!({ "longest_loss": 1, "secrecy": null }), &[Fact::Secrecy, Fact::LongestLoss]),
    ];
    for (change, facts) in table {
        let mut town = adopted(json!({}));
        assert_eq!((standing(&town), changed(&town)), (Standing::Adopted, vec![]));
        describe(&mut town, change.clone());
        assert_eq!(changed(&town), facts, "{change}");
        let expected = if facts.is_empty() { Standing::Adopted } else { Standing::Reopened };
        assert_eq!(standing(&town), expected, "{change}");
        // Back as it was judged: it holds again.
        describe(&mut town, json!({}));
        assert_eq!(standing(&town), Standing::Adopted, "{change}");
    }
}

#[test]
fn an_opened_class_breaks_the_chain_with_its_own_reason_and_still_counts() {
    let mut town = adopted(json!({}));
    describe(&mut town, json!({ "longest_outage": 2 }));
    let needs = Needs::of(&town.value, town.today());
    assert_eq!(needs.need(CARD).level(Aspect::Confidentiality), Some(Consequence(3)), "the class stands meanwhile");
    let sight = Sight::everything();
    let found = chain(&town.value, &needs, &town.value, &sight, town.today(), Scope::Municipality);
    let [broken] = found.broken.as_slice() else { panic!("{found:?}") };
    assert_eq!((broken.link, broken.why.facts()), (Link::Classified, vec![Fact::LongestOutage]));
    assert!(matches!(broken.why, Why::FactsChanged(_)));
    assert_eq!(broken.mended_by(), Some((JOURNALS.into(), "classification.propose")));
    // Proposed anew it waits for the owner; adopted anew it rests on the facts of today.
    let proposal = json!({ "set": 1, "confidentiality": 3, "integrity": 2, "availability": 3 });
    town.given(SCHOOL_COORDINATOR, "classification.propose", proposal);
    assert_eq!(standing(&town), Standing::Proposed);
    town.given(SCHOOL_OWNER, "classification.adopt", class([3, 2, 3], json!({})));
    assert_eq!((standing(&town), changed(&town)), (Standing::Adopted, vec![]));
}

#[test]
fn a_class_adopted_before_facts_were_recorded_is_not_opened_by_them() {
    let mut town = adopted(json!({}));
    let payload = br#"{"set":1,"adoption":{"class":{"confidentiality":3,"integrity":2,"availability":2},"on":"2026-11-23"},"scale":1}"#;
    let event = Event::read("classification.adopted", payload).unwrap();
    let stamp = town.log.last().unwrap().stamp;
    town.value.apply(event, stamp);
    describe(&mut town, json!({ "personal_data": "none" }));
    assert_eq!(standing(&town), Standing::Adopted);
}

fn scale(steps: std::ops::RangeInclusive<u8>) -> Scale {
    let name = |level: u8| Name::new(&format!("Nivå {level}")).unwrap();
    let level = |level| ScaleLevel { level, sv: name(level), en: name(level), text_sv: None, text_en: None };
    Scale { levels: steps.map(level).collect() }
}

fn bare(name: &str) -> InformationSetDescription {
    let domain::command::Command::RegisterInformationSet(register) =
        command("information-set.register", json!({ "name": name }))
    else {
        panic!("registers a set")
    };
    register.0
}

#[test]
fn a_level_is_suggested_from_what_is_known_with_the_reason() {
    let sensitive = InformationSetDescription { personal_data: Some(PersonalData::Sensitive), ..bare("A") };
    let ordinary = InformationSetDescription { personal_data: Some(PersonalData::Ordinary), ..bare("B") };
    let many = InformationSetDescription { persons: Some(Count(1_000)), ..ordinary.clone() };
    let secret = InformationSetDescription { secrecy: Line::new("OSL 26 kap. 1 §").ok(), ..ordinary.clone() };
    let outage = |hours| InformationSetDescription { longest_outage: Some(Hours(hours)), ..bare("C") };
    let loss = |hours| InformationSetDescription { longest_loss: Some(Hours(hours)), ..bare("D") };
    let (k, r, t) = (Aspect::Confidentiality, Aspect::Integrity, Aspect::Availability);
    let table: Vec<(InformationSetDescription, Aspect, Option<(u8, Reason)>)> = vec![
        (bare("Tom"), k, None),
        (InformationSetDescription { personal_data: Some(PersonalData::None), ..bare("Utan") }, k, None),
        (sensitive.clone(), k, Some((3, Reason::Sensitive))),
        (sensitive.clone(), r, Some((2, Reason::Sensitive))),
        (sensitive, t, None),
        (ordinary.clone(), k, Some((1, Reason::Ordinary))),
        (many, k, Some((2, Reason::Many(Count(1_000))))),
        (secret, k, Some((2, Reason::Secrecy))),
        (outage(4), t, Some((3, Reason::Outage(Hours(4))))),
        (outage(5), t, Some((2, Reason::Outage(Hours(5))))),
        (outage(168), t, Some((1, Reason::Outage(Hours(168))))),
        (outage(169), t, Some((0, Reason::Outage(Hours(169))))),
        (loss(1), r, Some((3, Reason::Loss(Hours(1))))),
        (loss(24), r, Some((2, Reason::Loss(Hours(24))))),
    ];
    for (set, aspect, expected) in table {
        let found = suggested(&scale(0..=4), &[&set]);
        let one = found.iter().find(|one| one.aspect == aspect).map(|one| (one.level.0, one.reasons[0]));
        assert_eq!(one, expected, "{aspect:?} of {set:?}");
    }
    // Of sets that are judged together the most demanding speaks.
    let (slow, fast) = (outage(72), outage(2));
    let together = suggested(&scale(0..=4), &[&slow, &fast, &ordinary]);
    let level = |aspect| together.iter().find(|one| one.aspect == aspect).map(|one| one.level.0);
    assert_eq!((level(k), level(t)), (Some(1), Some(3)));
}

#[test]
fn a_suggestion_is_a_step_of_the_municipality_s_own_scale() {
    // Serious and considerable on scales of different length; the highest of five and six is left out.
    let table = [(0..=4_u8, 3, 2), (1..=4, 4, 3), (1..=3, 3, 2), (0..=5, 4, 3), (1..=5, 4, 3)];
    let sensitive = InformationSetDescription { personal_data: Some(PersonalData::Sensitive), ..bare("A") };
    for (steps, serious, considerable) in table {
        let scale = scale(steps.clone());
        let found = suggested(&scale, &[&sensitive]);
        assert_eq!((found[0].level.0, found[1].level.0), (serious, considerable), "{steps:?}");
        assert_eq!(scale.matters_from(), Some(Consequence(considerable)), "{steps:?}");
        assert!(found.iter().all(|one| scale.has(one.level)));
    }
}

fn names(town: &Town, scope: Scope) -> Vec<(Vec<String>, usize)> {
    let groups = groups(&town.value, scope, &|_| true, town.today());
    let name = |set: &InformationSetId| town.value.information_sets.get(*set).unwrap().description.name.to_string();
    groups.iter().map(|group| (group.sets.iter().map(name).collect(), group.waiting.len())).collect()
}

fn group(names: &[&str], waiting: usize) -> (Vec<String>, usize) {
    (names.iter().map(|name| (*name).to_owned()).collect(), waiting)
}

#[test]
fn what_belongs_together_is_one_group_and_what_asks_for_most_care_comes_first() {
    let mut town = Town::avik();
    let set = |name: &str, more: Value| {
        let mut given = input(json!({ "name": name, "unit": 4 }));
        given.extend(input(more));
        ("information-set.register", Value::Object(given))
    };
    town.given_all(&[
        ("system.register", json!({ "name": "Elevkort", "objects": [1] })),
        ("system.register", json!({ "name": "Närvaro", "objects": [1] })),
        ("system.register", json!({ "name": "Vård", "objects": [2] })),
        ("record-type.register", json!({ "name": "Betyg", "board": 2 })),
        set("Adresser", json!({ "systems": [1], "personal_data": "ordinary" })),
        set("Frånvaro", json!({ "systems": [2], "personal_data": "ordinary" })),
        set("Journaler", json!({ "systems": [1], "personal_data": "sensitive", "secrecy": "OSL 25 kap. 1 §" })),
        set("Samtal", json!({ "systems": [1], "personal_data": "sensitive", "secrecy": "osl 25 kap. 1 §" })),
        set("Schema", json!({ "systems": [1, 2], "personal_data": "ordinary" })),
        set("Vårdplaner", json!({ "systems": [3], "personal_data": "ordinary" })),
        set("Omdömen", json!({ "record_types": [1], "personal_data": "ordinary" })),
        set("Slutbetyg", json!({ "record_types": [1], "systems": [1], "personal_data": "ordinary", "unit": 6 })),
    ]);
    let school = Scope::Unit(UnitId(4));
    let expected = [
        group(&["Journaler", "Samtal"], 2),
        // The timetable is in both systems and so brings the two others together.
        group(&["Adresser", "Frånvaro", "Schema"], 3),
        group(&["Vårdplaner"], 1),
        group(&["Omdömen"], 1),
        group(&["Slutbetyg"], 1),
    ];
    assert_eq!(names(&town, school), expected);
    // The object has what its systems hold, and a group does not fall apart when some of it is classified.
    town.given(
        SCHOOL_COORDINATOR,
        "classification.propose",
        json!({ "set": 5, "confidentiality": 1, "integrity": 1, "availability": 1 }),
    );
    let object = "object-1".parse().unwrap();
    let expected =
        [group(&["Journaler", "Samtal"], 2), group(&["Adresser", "Frånvaro", "Schema"], 2), group(&["Slutbetyg"], 1)];
    assert_eq!(names(&town, object), expected);
    assert_eq!(names(&town, "system-3".parse().unwrap()), [group(&["Vårdplaner"], 1)]);
    let hidden = groups(&town.value, object, &|set| set.0 != 3, town.today());
    assert_eq!(hidden[0].sets, [InformationSetId(4)], "what is not seen is in no group");
}

#[test]
fn so_many_are_judged_at_once_as_can_be_read() {
    let mut town = Town::avik();
    let register = |number| ("information-set.register", json!({ "name": format!("Mängd {number}"), "unit": 4 }));
    town.given_all(&(1..=45).map(register).collect::<Vec<_>>());
    let sizes: Vec<usize> = names(&town, Scope::Unit(UnitId(4))).iter().map(|(sets, _)| sets.len()).collect();
    assert_eq!(sizes, [20, 20, 5]);
}

#[test]
fn an_example_is_of_the_same_kind_and_holds() {
    let mut town = adopted(json!({ "valid_until": "2027-01-31" }));
    let other = |more: Value| {
        let mut given = input(described(json!({ "name": "Samtal", "owner": null })));
        given.extend(input(more));
        ("information-set.register", Value::Object(given))
    };
    town.given_all(&[other(json!({})), other(json!({ "personal_data": "none", "secrecy": null }))]);
    let of = |town: &Town, set| examples(&town.value, &[InformationSetId(set)], &|_| true, town.today());
    assert_eq!(of(&town, 2), [JOURNALS]);
    assert_eq!(of(&town, 3), [], "neither personal data nor secrecy in common");
    assert_eq!(examples(&town.value, &[InformationSetId(2)], &|_| false, town.today()), [], "not seen");
    town.wait_days(90);
    assert_eq!(of(&town, 2), [], "lapsed");
}

fn adjustment(levels: [u8; 3], more: Value) -> Value {
    let mut given = input(class(levels, json!({ "unit": 5, "reason": "Skyddade uppgifter" })));
    given.extend(input(more));
    Value::Object(given)
}

fn need(town: &Town) -> Class {
    Needs::of(&town.value, town.today()).need(CARD).class().unwrap()
}

#[test]
fn a_unit_raises_common_information_and_the_systems_need_it() {
    let mut town = adopted(json!({}));
    let before = need(&town);
    let events = town.when(CARE_HEAD, "classification.adjust", adjustment([3, 2, 3], json!({}))).unwrap();
    assert_eq!(events[0].kind(), "classification.adjusted");
    assert_eq!(need(&town), Class { availability: Consequence(3), ..before.clone() });
    let demands = domain::need::demands(&town.value, Carrier::Object(domain::id::ObjectId(1)));
    assert_eq!(demands[0].class.availability, Consequence(3), "the object is asked for what the unit needs");
    // Adopting anew keeps what the unit raised, and moving is told with it.
    town.given(SCHOOL_OWNER, "classification.adopt", class([3, 2, 2], json!({})));
    assert_eq!(need(&town).availability, Consequence(3));
    let needs = Needs::of(&town.value, town.today());
    let lower = Class { availability: Consequence(1), ..before };
    assert_eq!(moves_if_adopted(&town.value, &needs, &[(JOURNALS, lower)], town.today()), []);
    // The unit may take it back by what was adopted.
    town.given(CARE_HEAD, "classification.adjust", adjustment([3, 2, 2], json!({})));
    assert_eq!(need(&town).availability, Consequence(2));
}

#[test]
fn a_unit_lowers_only_where_the_owner_allowed_it_and_for_itself_alone() {
    let mut town = adopted(json!({}));
    let lower = adjustment([2, 2, 1], json!({}));
    let fault = |field: &str| Fault::new(field, Wrong::Rule("classification-lower-not-allowed"));
    let refused = town.when(CARE_HEAD, "classification.adjust", lower.clone());
    assert_eq!(refused, Err(Refusal::Invalid(vec![fault("confidentiality"), fault("availability")])));
    town.given(SCHOOL_OWNER, "classification.adopt", class([3, 2, 2], json!({ "may_lower": true })));
    town.given(CARE_HEAD, "classification.adjust", lower);
    assert_eq!(need(&town).confidentiality, Consequence(3), "the others need what was adopted");
}

#[test]
fn who_adjusts_for_a_unit_has_the_mandate_there_or_registers_it() {
    let mut town = adopted(json!({}));
    let higher = |more| adjustment([4, 2, 2], more);
    let refused = town.when(SCHOOL_HEAD, "classification.adjust", higher(json!({})));
    assert!(matches!(refused, Err(Refusal::NoMandate(_))), "{refused:?}");
    let registered = json!({ "decided_by": CARE_HEAD, "reference": "VON 2026/12" });
    town.given(CARE_COORDINATOR, "classification.adjust", higher(registered));
    let own = town.when(SCHOOL_OWNER, "classification.adjust", higher(json!({ "unit": 6 })));
    assert_eq!(own, Err(Refusal::rule("classification-adjust-own-unit", "unit")));
    let offered = |town: &Town, person| {
        let by = domain::command::By::Person(person);
        domain::offer::offers(&town.value, &by, JOURNALS.into(), town.today()).contains(&"classification.adjust")
    };
    assert!(offered(&town, CARE_HEAD) && offered(&town, CARE_COORDINATOR) && !offered(&town, NOBODY));
    town.given_all(&[
        ("information-set.register", json!({ "name": "Ny", "unit": 4 })),
        ("secrecy.set-reading", json!({ "item": "information-set-2", "reading": "municipality" })),
    ]);
    let nothing = town.when(CARE_HEAD, "classification.adjust", higher(json!({ "set": 2 })));
    let rule = "classification-adjust-nothing-adopted";
    assert_eq!(nothing, Err(Refusal::Rule { rule, field: None }));
    town.by_program(vec![scale_and_matrix("4x5")[0].clone()]);
    let older = town.when(CARE_HEAD, "classification.adjust", higher(json!({})));
    assert_eq!(older, Err(Refusal::Rule { rule: "classification-adjust-other-scale", field: None }));
}

/// Whatever units adjust to and in whichever order, a set asks for no less than its owner adopted and for no more than
/// the highest that anybody asks for.
#[test]
fn what_a_set_asks_for_is_the_highest_of_its_owner_and_its_units() {
    let levels = [[0, 0, 0], [1, 4, 2], [4, 0, 1], [2, 2, 2], [3, 1, 4]];
    for adopted_at in levels {
        for first in levels {
            for second in levels {
                let mut town = adopted(json!({}));
                town.given(SCHOOL_OWNER, "classification.adopt", class(adopted_at, json!({ "may_lower": true })));
                let mut other = town.clone();
                let (care, school) = (adjustment(first, json!({})), adjustment(second, json!({ "unit": 4 })));
                town.given(CARE_HEAD, "classification.adjust", care.clone());
                town.given(SCHOOL_HEAD, "classification.adjust", school.clone());
                other.given(SCHOOL_HEAD, "classification.adjust", school);
                other.given(CARE_HEAD, "classification.adjust", care);
                let highest = |place: usize| {
                    Consequence([adopted_at, first, second].iter().map(|levels| levels[place]).max().unwrap())
                };
                let expected = Class {
                    confidentiality: highest(0),
                    integrity: highest(1),
                    availability: highest(2),
                    traceability: None,
                };
                assert_eq!((need(&town), need(&other)), (expected.clone(), expected));
            }
        }
    }
}
