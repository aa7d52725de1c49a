//! Protection need: what the information asks of systems and objects, by way of what depends on what; decided values
//! beside computed ones; demands received.

use super::town::*;
use domain::classification::Aspect;
use domain::field::Wrong;
use domain::id::{ObjectId, SystemId};
use domain::need::{Carrier, NeedStanding, Needs, Step, Via, cumulated, demands, moves_if_adopted, standing_of_need};
use domain::refusal::Refusal;
use proptest::prelude::*;
use serde_json::json;
use std::collections::HashMap;

const SCHOOL_OBJECT: Carrier = Carrier::Object(ObjectId(1));

fn system(number: u32) -> Carrier {
    Carrier::System(SystemId(number))
}

/// Systems 1 to `count`; each edge (a, b) says that a depends on b; each set (c, i, a, systems) is classified.
fn graph(count: u32, edges: &[(u32, u32)], sets: &[(u8, u8, u8, &[u32])]) -> Town {
    let mut town = Town::avik();
    for number in 1..=count {
        town.given_all(&[("system.register", json!({ "name": format!("System {number}"), "unit": 4 }))]);
    }
    for (from, to) in edges {
        town.given_all(&[("system.depend", json!({ "system": from, "on": to }))]);
    }
    for (number, (confidentiality, integrity, availability, systems)) in (1..).zip(sets) {
        let owner = SCHOOL_OWNER.0;
        town.given_all(&[
            (
                "information-set.register",
                json!({ "name": format!("Mängd {number}"), "unit": 4, "owner": owner, "systems": systems }),
            ),
            (
                "classification.adopt",
                json!({
                    "set": number, "confidentiality": confidentiality, "integrity": integrity,
                    "availability": availability, "on": "2026-11-23"
                }),
            ),
        ]);
    }
    town
}

fn needs(town: &Town) -> Needs {
    Needs::of(&town.value, town.today())
}

fn class(town: &Town, carrier: Carrier) -> Option<(u8, u8, u8)> {
    let class = needs(town).need(carrier).class()?;
    Some((class.confidentiality.0, class.integrity.0, class.availability.0))
}

/// What each system of a graph needs, by system number from 1.
type Expected<'a> = &'a [Option<(u8, u8, u8)>];

#[test]
fn a_need_follows_what_depends_on_what() {
    #[expect(clippy::type_complexity, reason = "a table to be read row by row")]
    let tables: &[(&str, &[(u32, u32)], &[(u8, u8, u8, &[u32])], Expected<'_>)] = &[
        ("alone", &[], &[(3, 2, 1, &[1])], &[Some((3, 2, 1)), None]),
        ("two sets, maximum per aspect", &[], &[(3, 0, 1, &[1]), (1, 2, 2, &[1])], &[Some((3, 2, 2))]),
        ("a chain", &[(1, 2), (2, 3)], &[(3, 2, 1, &[1])], &[Some((3, 2, 1)), Some((3, 2, 1)), Some((3, 2, 1))]),
        ("not backwards", &[(1, 2)], &[(3, 3, 3, &[2])], &[None, Some((3, 3, 3))]),
        (
            "a diamond",
            &[(1, 2), (1, 3), (2, 4), (3, 4)],
            &[(1, 1, 1, &[1]), (3, 0, 0, &[2]), (0, 2, 0, &[3])],
            &[Some((1, 1, 1)), Some((3, 1, 1)), Some((1, 2, 1)), Some((3, 2, 1))],
        ),
        (
            "a ring",
            &[(1, 2), (2, 3), (3, 1)],
            &[(2, 0, 0, &[1]), (0, 0, 3, &[3])],
            &[Some((2, 0, 3)), Some((2, 0, 3)), Some((2, 0, 3))],
        ),
    ];
    for (name, edges, sets, expected) in tables {
        let count = u32::try_from(expected.len()).unwrap().max(3) + 1;
        let town = graph(count, edges, sets);
        for (number, expected) in (1..).zip(*expected) {
            assert_eq!(class(&town, system(number)), *expected, "{name}, system {number}");
        }
    }
}

#[test]
fn the_way_a_level_took_is_told_back_to_its_set() {
    let mut town = graph(3, &[(1, 2), (2, 3)], &[(3, 2, 1, &[1])]);
    town.given_all(&[("system.describe", json!({ "id": 3, "name": "Plattform", "unit": 4, "objects": [1] }))]);
    let way = needs(&town).way(SCHOOL_OBJECT, Aspect::Confidentiality);
    let steps = [3, 2, 1].map(|number| Step::System(SystemId(number)));
    assert_eq!(way[..3], steps);
    assert_eq!(way[3], Step::Set(domain::id::InformationSetId(1)));
    assert_eq!(class(&town, SCHOOL_OBJECT), Some((3, 2, 1)));
}

#[test]
fn what_is_closed_asks_and_passes_nothing_on() {
    let mut town = graph(3, &[(1, 2), (2, 3)], &[(3, 2, 1, &[1])]);
    town.given_all(&[("system.close", json!({ "id": 2, "on": "2026-11-23", "reason": "Avvecklat" }))]);
    assert_eq!([1, 2, 3].map(|number| class(&town, system(number)).is_some()), [true, false, false]);
    let mut town = graph(2, &[(1, 2)], &[(3, 2, 1, &[1])]);
    town.given_all(&[("information-set.close", json!({ "id": 1, "on": "2026-11-23", "reason": "Gallrad" }))]);
    assert_eq!([1, 2].map(|number| class(&town, system(number))), [None, None]);
}

#[test]
fn a_reserve_lowers_what_is_asked_for_availability_only() {
    let mut town = graph(2, &[], &[(3, 2, 3, &[1])]);
    town.given_all(&[("system.depend", json!({ "system": 1, "on": 2, "reserve": true }))]);
    assert_eq!(class(&town, system(2)), Some((3, 2, 2)));
}

#[test]
fn a_decided_need_stands_beside_the_computed_and_is_what_is_passed_on() {
    let mut town = graph(3, &[(1, 2), (2, 3)], &[(2, 2, 2, &[1])]);
    let lower = json!({
        "carrier": "system-2", "confidentiality": 1, "integrity": 2, "availability": 2,
        "reason": "Bara krypterade uppgifter passerar.", "on": "2026-11-23", "valid_until": "2027-11-23"
    });
    let refused = town.when(SCHOOL_COORDINATOR, "need.decide", lower.clone());
    assert!(matches!(refused, Err(Refusal::NoMandate(_))), "the coordinator leads the work and decides no need");
    town.given(SCHOOL_HEAD, "need.decide", lower);
    let then = needs(&town);
    assert_eq!(then.computed(system(2)).class().unwrap().confidentiality.0, 2);
    assert_eq!(then.need(system(2)).of(Aspect::Confidentiality).unwrap().via, Via::Decided);
    assert_eq!(class(&town, system(3)), Some((1, 2, 2)), "an override stops there");
    assert_eq!(standing_of_need(&town.value, &then, system(2), town.today()), NeedStanding::Decided);
    town.given(
        SCHOOL_OWNER,
        "classification.adopt",
        json!({ "set": 1, "confidentiality": 3, "integrity": 2, "availability": 2, "on": "2026-11-23" }),
    );
    let moved = needs(&town);
    assert_eq!(standing_of_need(&town.value, &moved, system(2), town.today()), NeedStanding::Moved);
    town.wait_days(400);
    assert_eq!(class(&town, system(3)), Some((3, 2, 2)), "when the decision has ended, the computed need counts again");
}

#[test]
fn a_decision_taken_elsewhere_names_who_and_where() {
    let mut town = graph(1, &[], &[(2, 2, 2, &[1])]);
    let decided = |more: serde_json::Value| {
        let mut given = input(json!({
            "carrier": "system-1", "confidentiality": 3, "integrity": 2, "availability": 2,
            "reason": "Hela skolan på ett ställe.", "on": "2026-11-20"
        }));
        given.extend(input(more));
        serde_json::Value::Object(given)
    };
    let no_reference = town.when(SCHOOL_COORDINATOR, "need.decide", decided(json!({ "decided_by": SCHOOL_HEAD.0 })));
    assert_eq!(no_reference, Err(Refusal::fault("reference", Wrong::Missing)));
    let wrong = json!({ "decided_by": CARE_HEAD.0, "reference": "BUN 2026/12" });
    let refused = town.when(SCHOOL_COORDINATOR, "need.decide", decided(wrong));
    assert!(matches!(refused, Err(Refusal::NoMandate(_))), "who is said to have decided has the mandate");
    let right = json!({ "decided_by": SCHOOL_HEAD.0, "reference": "BUN 2026/12" });
    town.given(SCHOOL_COORDINATOR, "need.decide", decided(right));
    assert_eq!(class(&town, system(1)), Some((3, 2, 2)));
}

#[test]
fn a_class_given_on_the_system_asks_for_a_decision_when_its_sets_say_otherwise() {
    let mut town = graph(1, &[], &[(2, 2, 2, &[1])]);
    let standing = |town: &Town| standing_of_need(&town.value, &needs(town), system(1), town.today());
    let given = |level: u8| json!({ "system": 1, "confidentiality": level, "integrity": 2, "availability": 2, "source": "KLASSA" });
    town.given_all(&[("classification.give", given(2))]);
    assert_eq!(standing(&town), NeedStanding::Computed);
    town.given_all(&[("classification.give", given(3))]);
    assert_eq!(standing(&town), NeedStanding::Differs);
    assert_eq!(class(&town, system(1)), Some((3, 2, 2)), "until somebody decides, the higher counts");
}

#[test]
fn much_information_together_proposes_the_next_level() {
    let sets: Vec<(u8, u8, u8, &[u32])> = (0..4).map(|_| (2, 1, 0, [1].as_slice())).collect();
    let mut town = graph(1, &[], &sets);
    let proposed = |town: &Town| -> Vec<(Aspect, u8)> {
        cumulated(&town.value, &needs(town), SystemId(1)).iter().map(|one| (one.aspect, one.to.0)).collect()
    };
    assert_eq!(proposed(&town), [], "no rule, no proposal");
    let refused = town.when(LEAD, "cumulation.set", json!({ "sets": 1 }));
    assert_eq!(refused, Err(Refusal::fault("sets", Wrong::NotANumber(2, 100_000_000))), "one alone is no gathering");
    town.given(LEAD, "cumulation.set", json!({ "sets": 5 }));
    assert_eq!(proposed(&town), [], "four are not five");
    town.given(LEAD, "cumulation.set", json!({ "sets": 4 }));
    assert_eq!(
        proposed(&town),
        [(Aspect::Confidentiality, 3), (Aspect::Integrity, 2)],
        "nothing gathers at the lowest"
    );
    assert_eq!(class(&town, system(1)), Some((2, 1, 0)), "a proposal is no level");
    let up = json!({
        "carrier": "system-1", "confidentiality": 3, "integrity": 2, "availability": 0, "reason": "Kumulation",
        "on": "2026-11-23"
    });
    town.given(SCHOOL_HEAD, "need.decide", up);
    assert_eq!(proposed(&town), [], "what was decided is not proposed again");
}

#[test]
fn the_object_receives_each_owners_demand_and_again_when_it_changes() {
    let mut town = graph(1, &[], &[(2, 2, 2, &[1]), (1, 1, 3, &[1])]);
    town.given_all(&[("system.describe", json!({ "id": 1, "name": "Elevkort", "unit": 4, "objects": [1] }))]);
    let waiting = |town: &Town| demands(&town.value, SCHOOL_OBJECT).iter().filter(|one| !one.is_received()).count();
    assert_eq!(waiting(&town), 2);
    let refused = town.when(SCHOOL_OWNER, "demands.receive", json!({ "carrier": "object-1", "on": "2026-11-23" }));
    assert!(matches!(refused, Err(Refusal::NoMandate(_))), "the object receives, not the owner");
    town.given(OBJECT_OWNER, "demands.receive", json!({ "carrier": "object-1", "on": "2026-11-23", "sets": [1] }));
    assert_eq!(waiting(&town), 1);
    let foreign = town.when(
        SCHOOL_COORDINATOR,
        "demand.comment",
        json!({ "set": 1, "carrier": "object-2", "comment": "?", "asks_completion": true }),
    );
    assert_eq!(foreign, Err(Refusal::fault("carrier", Wrong::Rule("demand-not-on-this"))));
    town.given(OBJECT_OWNER, "demands.receive", json!({ "carrier": "object-1", "on": "2026-11-23" }));
    assert_eq!(waiting(&town), 0);
    let none = town.when(OBJECT_OWNER, "demands.receive", json!({ "carrier": "object-1", "on": "2026-11-23" }));
    assert_eq!(none, Err(Refusal::rule("demand-none-waits", "sets")));
    town.given(
        SCHOOL_OWNER,
        "classification.adopt",
        json!({ "set": 2, "confidentiality": 2, "integrity": 1, "availability": 3, "on": "2026-11-23" }),
    );
    assert_eq!(waiting(&town), 1, "what was received was another class");
}

#[test]
fn what_would_move_is_told_before_a_class_is_adopted() {
    let town = graph(3, &[(1, 2)], &[(2, 2, 2, &[1]), (1, 1, 1, &[3])]);
    let mut class = needs(&town).need(system(1)).class().unwrap();
    class.confidentiality.0 = 4;
    let moves = moves_if_adopted(&town.value, &needs(&town), &[(domain::id::InformationSetId(1), class)], town.today());
    let told: Vec<_> = moves.iter().map(|one| (one.carrier, one.from.unwrap().0, one.to.unwrap().0)).collect();
    assert_eq!(told, [(system(1), 2, 4), (system(2), 2, 4)]);
    assert_eq!(moves[1].way.len(), 2);
}

/// The least fixed point by the slow and plain way: raise until nothing moves.
fn plainly(count: u32, edges: &[(u32, u32)], sets: &[(u8, u32)]) -> HashMap<u32, u8> {
    let mut levels: HashMap<u32, u8> = HashMap::new();
    for (level, system) in sets {
        let known = levels.entry(*system).or_default();
        *known = (*known).max(*level);
    }
    for _ in 0..=count {
        for (from, to) in edges {
            if let Some(level) = levels.get(from).copied() {
                let known = levels.entry(*to).or_default();
                *known = (*known).max(level);
            }
        }
    }
    levels
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn the_need_is_the_least_fixed_point_whatever_the_order_of_events(
        edges in proptest::collection::vec((1_u32..9, 1_u32..9), 0..16),
        sets in proptest::collection::vec((1_u8..5, 1_u32..9), 0..8),
        turn in any::<bool>(),
    ) {
        let mut edges: Vec<(u32, u32)> = edges.into_iter().filter(|(from, to)| from != to).collect();
        edges.sort_unstable();
        edges.dedup();
        let expected = plainly(8, &edges, &sets);
        if turn {
            edges.reverse();
        }
        let holding: Vec<[u32; 1]> = sets.iter().map(|(_, system)| [*system]).collect();
        let classes: Vec<(u8, u8, u8, &[u32])> =
            sets.iter().zip(&holding).map(|((level, _), system)| (*level, 0, 0, system.as_slice())).collect();
        let town = graph(8, &edges, &classes);
        for number in 1..=8 {
            let level = class(&town, system(number)).map(|(confidentiality, ..)| confidentiality);
            prop_assert_eq!(level, expected.get(&number).copied(), "system {}", number);
        }
    }
}
