//! What was worked out of one value is handed on to the next: it is what working it out anew gives, whatever was asked in
//! between.

use super::properties::{Draw, likely_command};
use super::town::*;
use domain::chain::{Stops, chain, chain_of};
use domain::classification::Class;
use domain::command::{By, Command};
use domain::id::{InformationSetId, Scope};
use domain::municipality::Municipality;
use domain::need::{Carrier, Needs, demands, demands_of};
use domain::number::Consequence;
use domain::picture::{Before, picture_after, picture_of, requirements_for};
use domain::sight::Sight;
use domain::time::Date;
use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::json;
use std::sync::Arc;

/// Verbs that change what needs and the chain are worked out from, and one that does not.
const VERBS: &[&str] = &[
    "information-set.register",
    "information-set.describe",
    "information-set.close",
    "classification.propose",
    "classification.adopt",
    "classification.give",
    "system.register",
    "system.describe",
    "system.close",
    "system.depend",
    "system.end-dependency",
    "object.describe",
    "object.close",
    "unit.describe",
    "need.decide",
    "demands.receive",
    "catalogue.take",
    "catalogue.retire",
    "requirement.assess",
    "requirement.exempt",
    "control.register",
    "control.describe",
    "control.introduce",
    "control.verify",
    "action.register",
    "action.finish",
    "risk.register",
];

/// A town with information on its way: sets in systems that need each other, in an object that has received demands.
fn on_its_way() -> Town {
    let mut town = Town::avik();
    let set = |name: &str, systems: serde_json::Value| json!({ "name": name, "unit": 6, "owner": SCHOOL_OWNER.0, "systems": systems });
    let class = |set: u32, level: u8| json!({ "set": set, "confidentiality": level, "integrity": 2, "availability": 1, "on": "2026-11-01" });
    town.given_all(&[
        ("catalogue.take", json!({ "catalogue": "skydd" })),
        ("system.register", json!({ "name": "Elevkort", "unit": 4, "objects": [1], "hosting": "internal" })),
        ("system.register", json!({ "name": "Katalog", "unit": 4 })),
        ("system.depend", json!({ "system": 1, "on": 2 })),
        ("information-set.register", set("Journaler", json!([1]))),
        ("information-set.register", set("Betyg", json!([1, 2]))),
        ("classification.adopt", class(1, 3)),
        ("classification.adopt", class(2, 1)),
        ("demands.receive", json!({ "carrier": "object-1", "sets": [1, 2], "on": "2026-11-02" })),
        ("control.register", json!({ "title": "Kort", "scope": "object-1", "requirements": ["csl.2.3.4"] })),
    ]);
    town
}

fn carriers(value: &Municipality) -> impl Iterator<Item = Carrier> {
    let objects = value.objects.iter().map(|(id, _)| Carrier::Object(id));
    objects.chain(value.systems.iter().map(|(id, _)| Carrier::System(id)))
}

fn whole(value: &Municipality, day: Date) -> domain::chain::Chain {
    chain(value, &Needs::of(value, day), value, &Sight::everything(), day, Scope::Municipality)
}

#[test]
fn what_reads_nothing_else_is_handed_on_and_what_does_is_worked_out() {
    let mut town = on_its_way();
    let day = town.today();
    let before = town.value.clone();
    let needs = Needs::of(&before, day);
    town.given_all(&[("risk.register", json!({ "title": "Avbrott", "scope": SCHOOL, "systems": [1] }))]);
    assert!(needs.after(&before, &town.value, day).is_none());
    assert!(Stops::same(&before, &town.value));
    let adopted = json!({ "set": 1, "confidentiality": 1, "integrity": 2, "availability": 3, "on": "2026-11-23" });
    town.given_all(&[("classification.adopt", adopted)]);
    assert!(needs.after(&before, &town.value, day).unwrap() == Needs::of(&town.value, day));
    assert!(!Stops::same(&before, &town.value));
}

/// The level that one thing that is read has in turn: each change of it is seen.
#[test]
fn each_thing_the_chain_reads_is_looked_at() {
    let changes: &[(&str, serde_json::Value)] = &[
        ("unit.register", json!({ "name": "Ny", "form": "department", "parent": 2 })),
        ("object.close", json!({ "id": 1, "on": "2026-11-23", "reason": "Slut" })),
        ("system.depend", json!({ "system": 2, "on": 1 })),
        ("system.register", json!({ "name": "Ny" })),
        ("information-set.register", json!({ "name": "Ny" })),
        (
            "classification.give",
            json!({ "system": 2, "confidentiality": 3, "integrity": 2, "availability": 1, "source": "KLASSA" }),
        ),
        (
            "need.decide",
            json!({ "carrier": "system-2", "confidentiality": 3, "integrity": 2, "availability": 1, "reason": "Så", "on": "2026-11-23" }),
        ),
        ("demands.receive", json!({ "carrier": "system-2", "sets": [2], "on": "2026-11-23" })),
        ("catalogue.take", json!({ "catalogue": "gdpr" })),
        ("requirement.assess", json!({ "scope": SCHOOL, "requirement": "csl.2.3.4", "status": "partly" })),
        ("control.introduce", json!({ "control": 1, "place": "Skolorna", "on": "2026-01-01" })),
        ("action.register", json!({ "title": "Inför", "scope": SCHOOL, "due": "2026-12-01" })),
    ];
    for (verb, given) in changes {
        let mut town = on_its_way();
        let before = town.value.clone();
        town.given_all(&[(*verb, given.clone())]);
        assert!(!Stops::same(&before, &town.value), "{verb}");
        let day = town.today();
        let needs = |value: &Municipality| Arc::new(Needs::of(value, day));
        let after = Stops::of(&before, &needs(&before), day).after(&before, &town.value, &needs(&town.value), day);
        assert_eq!(after, Some(Stops::of(&town.value, &needs(&town.value), day)), "{verb}");
    }
}

#[test]
fn each_thing_the_picture_shows_is_looked_at() {
    let changes: &[(&str, serde_json::Value)] = &[
        ("unit.register", json!({ "name": "Ny", "form": "department", "parent": 2 })),
        ("system.register", json!({ "name": "Ny", "criticality": "full" })),
        ("system.close", json!({ "id": 2, "on": "2026-11-23", "reason": "Slut" })),
        ("information-set.register", json!({ "name": "Ny" })),
        (
            "classification.adopt",
            json!({ "set": 3, "confidentiality": 1, "integrity": 2, "availability": 3, "on": "2026-11-23" }),
        ),
        (
            "classification.give",
            json!({ "system": 2, "confidentiality": 3, "integrity": 2, "availability": 1, "source": "KLASSA" }),
        ),
        ("risk.register", json!({ "title": "Avbrott", "scope": SCHOOL, "systems": [1] })),
        ("action.register", json!({ "title": "Inför", "scope": SCHOOL, "due": "2026-12-01" })),
        ("control.introduce", json!({ "control": 1, "place": "Skolorna", "on": "2026-01-01" })),
        ("requirement.assess", json!({ "scope": SCHOOL, "requirement": "skydd.1", "status": "partly" })),
        ("record-type.register", json!({ "name": "Journal", "board": 2 })),
        ("processing.register", json!({ "name": "Elevhälsa", "controller": 2 })),
        ("supplier.register", json!({ "name": "Kommunjournal AB" })),
        (
            "appointment.make",
            json!({ "role": "object-manager", "scope": "object-1", "person": "person-12",
            "from": "2026-01-01" }),
        ),
    ];
    for (verb, given) in changes {
        let mut town = on_its_way();
        town.given_all(&[(
            "information-set.register",
            json!({ "name": "Tredje", "unit": 6, "owner": SCHOOL_OWNER.0, "systems": [1] }),
        )]);
        let given = match *verb {
            "requirement.assess" => {
                let asked = requirements_for(&town.value, SCHOOL.parse().unwrap(), town.today()).next().unwrap();
                json!({ "scope": SCHOOL, "requirement": &*asked.id.0, "status": "partly" })
            }
            _ => given.clone(),
        };
        let (day, before) = (town.today(), town.value.clone());
        let whole = |value: &Municipality| picture_of(value, value, &Sight::everything(), day, Scope::Municipality);
        let known = whole(&before);
        town.given_all(&[(*verb, given)]);
        let anew = whole(&town.value);
        assert!(anew != known, "{verb} changes the picture");
        let before = Some(Before { value: &before, picture: &known });
        let after = picture_after(before, &town.value, &town.value, &Sight::everything(), day, Scope::Municipality);
        assert_eq!(after, anew, "{verb}");
    }
}

#[test]
fn what_would_be_adopted_gives_what_adopting_it_gives() {
    let mut town = on_its_way();
    let day = town.today();
    let class = Class {
        confidentiality: Consequence(0),
        integrity: Consequence(3),
        availability: Consequence(2),
        traceability: None,
    };
    let would = Needs::of(&town.value, day).if_adopted(&town.value, &[(InformationSetId(1), class)], day);
    let adopted = json!({ "set": 1, "confidentiality": 0, "integrity": 3, "availability": 2, "on": "2026-11-23" });
    town.given_all(&[("classification.adopt", adopted)]);
    let needs = Needs::of(&town.value, day);
    assert!(would == needs);
    let levels = needs.need(Carrier::System(domain::id::SystemId(2))).class().unwrap();
    assert_eq!((levels.confidentiality.0, levels.integrity.0, levels.availability.0), (1, 3, 2));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_handed_on_is_what_working_it_out_anew_gives(
        asked in vec((0..VERBS.len(), any::<u64>()), 0..40),
    ) {
        let mut town = on_its_way();
        let day = town.today();
        let mut before = town.value.clone();
        let mut needs = Arc::new(Needs::of(&before, day));
        let mut stops = Stops::of(&before, &needs, day);
        for (verb, seed) in asked {
            let mut draw = Draw::new(seed);
            let command: Option<Command> = likely_command(&mut draw, VERBS[verb]);
            let Some(command) = command else { continue };
            if town.keep(&By::Program, None, vec![command]).is_err() {
                continue;
            }
            // Some values are passed over, as nobody asks of each.
            if draw.below(3) == 0 {
                continue;
            }
            let now = town.value.clone();
            needs = needs.after(&before, &now, day).map_or(needs, Arc::new);
            let needs_anew = Arc::new(Needs::of(&now, day));
            prop_assert!(needs == needs_anew, "needs after {}", VERBS[verb]);
            stops = stops.after(&before, &now, &needs, day).unwrap_or(stops);
            prop_assert!(stops == Stops::of(&now, &needs_anew, day), "stops after {}", VERBS[verb]);
            for carrier in carriers(&now) {
                prop_assert_eq!(demands_of(&now, &needs, carrier), demands(&now, carrier));
            }
            let handed_on = chain_of(&stops, &now, &now, &Sight::everything(), day, Scope::Municipality);
            prop_assert_eq!(handed_on, whole(&now, day));
            before = now;
        }
    }

    #[test]
    fn a_picture_that_takes_over_what_has_not_changed_is_the_picture(
        asked in vec((0..Command::NAMES.len() + VERBS.len(), any::<u64>()), 0..40),
        part in 0..4_usize,
    ) {
        let mut town = on_its_way();
        let day = town.today();
        let part: Scope = ["municipality", SCHOOL, "object-1", "system-1"][part].parse().unwrap();
        let sights = |value: &Municipality| {
            [Sight::everything(), Sight::of(value, SCHOOL_COORDINATOR, day), Sight::of(value, SCHOOL_OWNER, day)]
        };
        let mut known = Vec::new();
        for sight in sights(&town.value) {
            known.push((town.value.clone(), sight.class(), picture_of(&town.value, &town.value, &sight, day, part)));
        }
        for (verb, seed) in asked {
            let mut draw = Draw::new(seed);
            let verb = Command::NAMES.get(verb).copied().unwrap_or_else(|| VERBS[verb - Command::NAMES.len()]);
            let Some(command) = likely_command(&mut draw, verb) else { continue };
            if town.keep(&By::Program, None, vec![command]).is_err() || draw.below(3) == 0 {
                continue;
            }
            let now = &town.value;
            for (sight, known) in sights(now).into_iter().zip(&mut known) {
                // Whoever has come to see otherwise begins anew, as the engine keeps pictures by class of sight.
                let before = (known.1 == sight.class()).then_some(Before { value: &known.0, picture: &known.2 });
                let after = picture_after(before, now, now, &sight, day, part);
                prop_assert_eq!(&after, &picture_of(now, now, &sight, day, part), "after {}", verb);
                *known = (now.clone(), sight.class(), after);
            }
        }
    }
}
