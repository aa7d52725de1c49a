//! What a municipality's value says, part by part, as JSON that is the same for the same value. Only what is kept is
//! told, nothing that is worked out of it. What a state gains later is told here too.

use domain::event::Stamp;
use domain::id::{Kind, Numbered};
use domain::item::Described;
use domain::municipality::Municipality;
use domain::table::Table;
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};
use std::fmt::Write as _;

/// A digest of each part, a line each, so that one can see which part has changed.
pub fn digests(municipality: &Municipality) -> String {
    let mut lines = String::new();
    for (part, value) in parts(municipality) {
        let digest = domain::text::Digest::of(&Sha256::digest(without_empty(value).to_string()));
        writeln!(lines, "{part} {}", digest.hex()).unwrap();
    }
    lines
}

/// A field that came later and is empty in an older log changes nothing.
fn without_empty(value: Value) -> Value {
    let empty = |value: &Value| match value {
        Value::Null => true,
        Value::Array(list) => list.is_empty(),
        Value::Object(map) => map.is_empty(),
        Value::Bool(_) | Value::Number(_) | Value::String(_) => false,
    };
    match value {
        // Places in a list mean something, so none is left out.
        Value::Array(list) => list.into_iter().map(without_empty).collect(),
        Value::Object(map) => {
            let kept = map.into_iter().map(|(name, value)| (name, without_empty(value)));
            kept.filter(|(_, value)| !empty(value)).collect::<Map<_, _>>().into()
        }
        other => other,
    }
}

fn parts(municipality: &Municipality) -> Vec<(&'static str, Value)> {
    let mut parts =
        vec![("municipality", json!({ "description": municipality.description, "at": place(municipality) }))];
    for kind in Kind::ALL {
        let items = domain::with_description!(*kind, described(municipality), Value::Null);
        let changes = municipality.changes(*kind);
        // A kind that came later and that an older log tells nothing of changes nothing.
        if changes.is_empty() && items.as_object().is_none_or(Map::is_empty) {
            continue;
        }
        parts.push((kind.word(), json!({ "items": items, "changes": changes })));
    }
    parts.extend([
        ("units", rows(&municipality.units, |unit| json!(unit.state.succeeded_by))),
        ("roles", roles(municipality)),
        ("classifications", classifications(municipality)),
        ("requirements", requirements(municipality)),
        ("risks", risks(municipality)),
        ("controls", controls(municipality)),
        ("actions", rows(&municipality.actions, |action| acted(action.state.finished.as_ref()))),
        ("systems", systems(municipality)),
        ("secrecy", secrecy(municipality)),
        ("sources", sources(municipality)),
    ]);
    parts
}

fn place(municipality: &Municipality) -> Value {
    json!([municipality.position.seq, municipality.position.at.0])
}

fn stamp(stamp: &Stamp) -> Value {
    json!([stamp.seq, stamp.at.0, stamp.actor])
}

/// An act with the event that it became so by.
fn acted<Act: serde::Serialize>(act: Option<&(Act, Stamp)>) -> Value {
    json!(act.map(|(act, by)| json!([act, stamp(by)])))
}

/// A row for each item, by number.
fn rows<I: Numbered, T: Clone>(table: &Table<I, T>, row: impl Fn(&T) -> Value) -> Value {
    table.iter().map(|(id, item)| (id.number().to_string(), row(item))).collect::<Map<_, _>>().into()
}

fn described<D: Described>(municipality: &Municipality) -> Value {
    rows(D::table(municipality), |item| {
        json!({
            "description": item.description,
            "registered": stamp(&item.registered),
            "changed": stamp(&item.changed),
            "closed": item.closed,
        })
    })
}

fn roles(municipality: &Municipality) -> Value {
    let people = rows(&municipality.roles.people, |person| {
        json!([person.version, person.commitment, stamp(&person.registered)])
    });
    let appointments = rows(&municipality.roles.appointments, |appointment| {
        json!([appointment.description, stamp(&appointment.registered), stamp(&appointment.changed)])
    });
    json!({ "people": people, "appointments": appointments })
}

fn classifications(municipality: &Municipality) -> Value {
    let classes = &municipality.classifications;
    let set = |class: &domain::classification::SetClass| {
        let adopted = class.adopted.as_ref().map(|(adoption, scale, by)| json!([adoption, scale, stamp(by)]));
        json!([acted(class.proposed.as_ref()), adopted])
    };
    let system = |class: &domain::classification::SystemClass| {
        let given = class.given.as_ref().map(|(given, scale, by)| json!([given, scale, stamp(by)]));
        json!([given, acted(class.stated.as_ref())])
    };
    json!({
        "scales": classes.scales.iter().map(|scale| json!(**scale)).collect::<Vec<_>>(),
        "sets": classes.sets.iter().map(|(id, class)| json!([id, set(class)])).collect::<Vec<_>>(),
        "systems": classes.systems.iter().map(|(id, class)| json!([id, system(class)])).collect::<Vec<_>>(),
    })
}

fn requirements(municipality: &Municipality) -> Value {
    let requirements = &municipality.requirements;
    let in_force = requirements.in_force.iter().map(|one| json!([one.catalogue, one.version, one.hash]));
    let assessments = rows(&requirements.assessments, |assessment| {
        json!([assessment.scope, assessment.requirement, assessment.answer, stamp(&assessment.changed)])
    });
    json!({ "in_force": in_force.collect::<Vec<_>>(), "assessments": assessments })
}

fn risks(municipality: &Municipality) -> Value {
    let matrices: Vec<Value> = municipality.risk_settings.matrices.iter().map(|matrix| json!(**matrix)).collect();
    let risks = rows(&municipality.risks, |risk| {
        let assessed = risk.state.assessment.as_ref();
        let assessment = assessed.map(|one| json!([one.judgement, one.level, one.matrix, stamp(&one.stamp)]));
        let accepted = risk.state.acceptance.as_ref();
        let acceptance = accepted.map(|(acceptance, level, by)| json!([acceptance, level, stamp(by)]));
        json!([assessment, risk.state.treatment, acceptance])
    });
    json!({ "matrices": matrices, "risks": risks })
}

fn controls(municipality: &Municipality) -> Value {
    rows(&municipality.controls, |control| {
        let verified = control.state.verification.as_ref();
        let verification = verified.map(|(verification, by, own)| json!([verification, stamp(by), own]));
        json!([control.state.introduction, verification])
    })
}

fn systems(municipality: &Municipality) -> Value {
    let needs: Vec<Value> = municipality
        .systems
        .iter()
        .flat_map(|(system, _)| {
            municipality.dependencies.of(system).map(move |(on, dependency)| json!([system, on, dependency]))
        })
        .collect();
    json!({ "analysed": rows(&municipality.systems, |system| json!(system.state.analysed)), "needs": needs })
}

fn secrecy(municipality: &Municipality) -> Value {
    let markings = municipality.secrecy.markings.iter().map(|(item, marking)| json!([item, **marking]));
    let readings = municipality.secrecy.readings.iter().map(|(item, reading)| json!([item, reading]));
    json!({ "markings": markings.collect::<Vec<_>>(), "readings": readings.collect::<Vec<_>>() })
}

fn sources(municipality: &Municipality) -> Value {
    let imports = rows(&municipality.sources.imports, |import| {
        let items: Vec<_> = import.items.iter().collect();
        let about = json!([import.source, import.file, import.digest, import.as_of]);
        json!([about, stamp(&import.received), acted(import.withdrawn.as_ref()), import.last_seq, items])
    });
    let statements = municipality.sources.statements.iter().map(|((source, kind, key), one)| {
        let said = json!([one.item, one.import, one.created, one.values, one.before]);
        json!([source, kind.word(), key, said])
    });
    let mappings = municipality.sources.mappings.iter().map(|(source, mapping)| json!([source, **mapping]));
    json!({
        "imports": imports,
        "statements": statements.collect::<Vec<_>>(),
        "mappings": mappings.collect::<Vec<_>>(),
    })
}
