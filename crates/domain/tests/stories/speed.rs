//! How long the picture of a large municipality takes. Run by hand, in release:
//! `cargo test --release -p domain --test stories speed -- --ignored --nocapture`.

use super::properties::Draw;
use super::town::*;
use domain::command::{By, Command};
use domain::event::{Event, Stamp};
use domain::id::{PersonId, Scope};
use domain::municipality::Municipality;
use domain::picture::{picture, picture_of};
use domain::requirement::library;
use domain::sight::Sight;
use serde_json::{Value, json};
use std::time::{Duration, Instant};

const DEPARTMENTS: u32 = 25;
const OBJECTS: u32 = 150;
const SYSTEMS: u32 = 2_500;
const SETS: u32 = 15_000;
const RISKS: u32 = 6_000;
const ACTIONS: u32 = 15_000;
const CONTROLS: u32 = 3_000;
const ASSESSMENTS: u32 = 100_000;

/// Applies what a payload says, as reading a log does.
fn put(value: &mut Municipality, kind: &str, payload: &Value) {
    let event = Event::read(kind, payload.to_string().as_bytes()).unwrap_or_else(|wrong| panic!("{kind}: {wrong:?}"));
    let seq = value.position.seq + 1;
    let at = domain::time::Instant(value.position.at.0 + 300_000_000);
    value.apply(event, Stamp { seq, at, actor: PersonId(0) });
}

fn large() -> (Municipality, domain::time::Date) {
    let mut town = Town::empty();
    town.by_program(scale_and_matrix("4x5").into());
    let taken = ["csl", "gdpr"].map(|id| command("catalogue.take", json!({ "catalogue": id })));
    town.by_program(taken.into());
    let mut value = town.value;
    let criticalities = ["full", "considerable", "minor", "none"];
    let statuses = ["met", "partly", "not-met"];
    let mut draw = Draw::new(7);
    let mut number = |bound: u32| u32::try_from(draw.below(usize::try_from(bound).unwrap())).unwrap();
    for id in 1..=DEPARTMENTS {
        put(
            &mut value,
            "unit.registered",
            &json!({ "id": id, "description": { "name": format!("Nämnd {id}"), "form": "board" } }),
        );
    }
    for id in 1..=DEPARTMENTS {
        let described = json!({ "name": format!("Förvaltning {id}"), "form": "department", "parent": id });
        put(&mut value, "unit.registered", &json!({ "id": DEPARTMENTS + id, "description": described }));
    }
    for id in 1..=12 {
        put(
            &mut value,
            "supplier.registered",
            &json!({ "id": id, "description": { "name": format!("Leverantör {id}") } }),
        );
    }
    for id in 1..=OBJECTS {
        let described = json!({ "name": format!("Objekt {id}"), "department": DEPARTMENTS + 1 + id % DEPARTMENTS });
        put(&mut value, "object.registered", &json!({ "id": id, "description": described }));
    }
    for id in 1..=SYSTEMS {
        let described = json!({
            "name": format!("System {id}"), "unit": DEPARTMENTS + 1 + number(DEPARTMENTS), "objects": [1 + number(OBJECTS)],
            "supplier": 1 + number(12), "users": number(2000),
            "criticality": criticalities[id as usize % 4]
        });
        put(&mut value, "system.registered", &json!({ "id": id, "description": described }));
        if id % 3 == 0 {
            let stated = json!({ "within_last_year": id % 2 == 0, "as_of": "2026-10-01" });
            put(&mut value, "classification.stated", &json!({ "system": id, "stated": stated }));
        }
    }
    for id in 1..=SETS {
        let described = json!({ "name": format!("Mängd {id}"), "unit": DEPARTMENTS + 1 + number(DEPARTMENTS), "systems": [1 + number(SYSTEMS)] });
        put(&mut value, "information-set.registered", &json!({ "id": id, "description": described }));
        if id % 2 == 0 {
            let class = json!({ "confidentiality": 2, "integrity": 2, "availability": 1 });
            let adoption =
                json!({ "class": class, "on": "2026-01-01", "valid_until": format!("202{}-12-31", 5 + id % 4) });
            put(&mut value, "classification.adopted", &json!({ "set": id, "adoption": adoption, "scale": 1 }));
        }
    }
    for id in 1..=RISKS {
        let scope = if id % 2 == 0 {
            format!("unit-{}", DEPARTMENTS + 1 + number(DEPARTMENTS))
        } else {
            format!("object-{}", 1 + number(OBJECTS))
        };
        let described = json!({ "title": format!("Risk {id}"), "scope": scope, "systems": [1 + number(SYSTEMS)] });
        put(&mut value, "risk.registered", &json!({ "id": id, "description": described }));
        let judgement = json!({ "likelihood": 1 + number(4), "consequence": number(5) });
        put(
            &mut value,
            "risk.assessed",
            &json!({ "risk": id, "judgement": judgement, "level": 1 + number(4), "matrix": 1 }),
        );
    }
    for id in 1..=CONTROLS {
        let described =
            json!({ "title": format!("Säkerhetsåtgärd {id}"), "scope": format!("object-{}", 1 + number(OBJECTS)) });
        put(&mut value, "control.registered", &json!({ "id": id, "description": described }));
    }
    for id in 1..=ACTIONS {
        let described = json!({
            "title": format!("Åtgärd {id}"), "scope": format!("unit-{}", DEPARTMENTS + 1 + number(DEPARTMENTS)),
            "due": format!("202{}-06-30", 6 + id % 3), "risks": [1 + number(RISKS)]
        });
        put(&mut value, "action.registered", &json!({ "id": id, "description": described }));
    }
    let requirements: Vec<_> =
        library().iter().flat_map(|catalogue| &catalogue.requirements).map(|one| &one.id).collect();
    for id in 1..=ASSESSMENTS {
        // Every requirement of a part is answered before the next part begins, systems first.
        let (part, requirement) = (id as usize / requirements.len(), requirements[id as usize % requirements.len()]);
        let scope = match part {
            part if part < 25 => format!("unit-{}", 26 + part),
            part if part < 175 => format!("object-{}", part - 24),
            part => format!("system-{}", part - 174),
        };
        let answer = json!({ "status": statuses[id as usize % 3] });
        let assessed = json!({ "assessment": id, "scope": scope, "requirement": requirement, "catalogue_version": "1", "answer": answer });
        put(&mut value, "requirement.assessed", &assessed);
    }
    put(&mut value, "person.registered", &json!({ "person": 1, "version": 1, "commitment": "ab" }));
    let duty = json!({ "role": "security-coordinator", "scope": "unit-26", "person": 1, "from": "2024-01-01" });
    put(&mut value, "appointment.made", &json!({ "appointment": 1, "description": duty }));
    let day = value.position.at.date();
    (value, day)
}

fn median(times: usize, mut run: impl FnMut()) -> Duration {
    let mut taken: Vec<Duration> = (0..times)
        .map(|_| {
            let start = Instant::now();
            run();
            start.elapsed()
        })
        .collect();
    taken.sort_unstable();
    taken[times / 2]
}

#[test]
#[ignore = "a measurement, for a quiet machine and a release build"]
fn the_picture_of_a_large_municipality() {
    let (value, day) = large();
    let everything = Sight::everything();
    let coordinator = Sight::of(&value, PersonId(1), day);
    let earlier = value.clone();
    println!("everything    {:?}", median(31, || drop(picture(&value, &value, &everything, day))));
    println!("a coordinator {:?}", median(31, || drop(picture(&value, &value, &coordinator, day))));
    println!("then          {:?}", median(31, || drop(picture(&earlier, &value, &coordinator, day))));
    let department: Scope = "unit-26".parse().unwrap();
    println!("a department  {:?}", median(31, || drop(picture_of(&value, &value, &everything, day, department))));
    println!(
        "an object     {:?}",
        median(31, || drop(picture_of(&value, &value, &everything, day, "object-1".parse().unwrap())))
    );
    println!("sight itself  {:?}", median(31, || drop(Sight::of(&value, PersonId(1), day))));
    let by = By::Program;
    let register: Command = command("risk.register", json!({ "title": "Ny", "scope": "unit-26" }));
    let town = Town { value: value.clone(), ..Town::empty() };
    println!("one command   {:?}", median(31, || drop(town.ask(by.clone(), None, vec![register.clone()]))));
    let seen = picture(&value, &value, &everything, day);
    assert_eq!(seen.risks.levels.iter().map(|(_, counted)| counted.count).sum::<usize>(), RISKS as usize);
}
