//! What a plan says, with fields, choices and values by the names that people know.

use super::label::called_by_id;
use crate::speak::Speech;
use domain::command::{Command, Decided};
use domain::field::Shape;
use domain::id::{ItemRef, Kind};
use domain::municipality::Municipality;
use exchange::report::{Clash, Plan, Reason, Trouble};
use serde_json::Value as Json;
use std::collections::HashMap;
use words::Words;

/// The same with fields and choices by the names that people know.
pub(crate) fn readable(words: &Words, plan: &Plan, trouble: &Trouble) -> Trouble {
    let sheet = plan.mapping.sheets.iter().find(|sheet| sheet.sheet == trouble.sheet);
    let named = |field: &str| sheet.map_or_else(|| field.to_owned(), |sheet| called_by_id(words, sheet.target, field));
    let choice = |key: &str| {
        let fields = sheet.map(|sheet| sheet.target.fields()).unwrap_or_default();
        let shapes =
            fields.iter().map(|field| if let Shape::Many(inner) = &field.shape { inner } else { &field.shape });
        let known = shapes.filter_map(|shape| match shape {
            Shape::Choice(word, keys) | Shape::Graded(word, keys) if keys.contains(&key) => {
                Some(words.text(&format!("{word}-{key}")).into_owned())
            }
            _ => None,
        });
        // Several choices may share a key; then the key says it as well as any.
        let mut different: Vec<String> = known.collect();
        different.dedup();
        if let [only] = different.as_slice() { only.clone() } else { key.to_owned() }
    };
    let reason = match &trouble.reason {
        Reason::NoSuchField { field } => Reason::NoSuchField { field: named(field) },
        Reason::Missing { field } => Reason::Missing { field: named(field) },
        Reason::Needs { field } => Reason::Needs { field: named(field) },
        Reason::NotAChoice { likely: Some(likely) } => Reason::NotAChoice { likely: Some(choice(likely)) },
        other => other.clone(),
    };
    Trouble { reason, ..trouble.clone() }
}

/// What things are called that are not there before the file has been taken in.
pub(crate) type Foreseen = HashMap<ItemRef, String>;

/// The names of the things that clashes speak of and that the file makes.
pub(crate) fn foreseen(before: &Municipality, after: &Decided, plan: &Plan) -> Foreseen {
    let mut names = Foreseen::new();
    for clash in &plan.clashes {
        let shape = shape_of(plan, clash);
        for item in shape.iter().flat_map(|shape| references(shape, &clash.theirs)) {
            if before.has(item) {
                continue;
            }
            let person = after.people.iter().find(|person| ItemRef::from(person.person) == item);
            let person = person.and_then(|person| person.content.as_ref()).map(|content| content.name.clone());
            if let Some(name) = person.or_else(|| after.municipality.title(item).map(str::to_owned)) {
                names.insert(item, name);
            }
        }
    }
    names
}

/// How the field of a clash looks.
pub(crate) fn shape_of(plan: &Plan, clash: &Clash) -> Option<Shape> {
    let sheet = plan.mapping.sheets.iter().find(|sheet| sheet.sheet == clash.sheet)?;
    sheet.target.fields().into_iter().find(|field| field.id == clash.field).map(|field| field.shape)
}

fn references(shape: &Shape, value: &Json) -> Vec<ItemRef> {
    match (shape, value) {
        (Shape::Many(inner), Json::Array(list)) => list.iter().flat_map(|value| references(inner, value)).collect(),
        (Shape::Reference([kind]), Json::Number(number)) => numbered(*kind, number).into_iter().collect(),
        (Shape::Reference(_) | Shape::Scope, Json::String(text)) => text.parse().into_iter().collect(),
        _ => Vec::new(),
    }
}

fn numbered(kind: Kind, number: &serde_json::Number) -> Option<ItemRef> {
    Some(ItemRef { kind, number: u32::try_from(number.as_u64()?).ok()? })
}

/// A value as people read it. What has no shape of its own is a whole act: its fields, named by its verb.
pub(crate) fn value_text(
    speech: &Speech<'_>,
    names: &Foreseen,
    verb: &str,
    shape: Option<&Shape>,
    value: &Json,
) -> String {
    let item = |item: ItemRef| names.get(&item).cloned().unwrap_or_else(|| speech.item(item));
    match (shape, value) {
        (_, Json::Null) => String::new(),
        (Some(Shape::Many(inner)), Json::Array(list)) => {
            let one = |value: &Json| value_text(speech, names, verb, Some(inner), value);
            list.iter().map(one).collect::<Vec<_>>().join(", ")
        }
        (Some(Shape::Choice(word, _)), Json::String(key)) => speech.text(&format!("{word}-{key}")),
        (Some(Shape::Graded(word, _)), Json::String(text)) => speech.graded(word, text),
        (Some(Shape::YesNo) | None, Json::Bool(yes)) => speech.text(if *yes { "word-yes" } else { "word-no" }),
        (Some(Shape::Reference([kind])), Json::Number(number)) => numbered(*kind, number).map(item).unwrap_or_default(),
        (Some(Shape::Reference(_)), Json::String(text)) => text.parse().map_or_else(|_| text.clone(), item),
        (Some(Shape::Scope), Json::String(text)) => match (text.parse(), text.parse::<ItemRef>()) {
            (_, Ok(new)) if names.contains_key(&new) => item(new),
            (Ok(scope), _) => speech.scope(scope),
            _ => text.clone(),
        },
        (Some(Shape::Number(..)), Json::Number(number)) => {
            number.as_i64().map_or_else(|| number.to_string(), |number| speech.words.number(number))
        }
        (_, Json::Object(act)) => {
            let specs = Command::specs(verb).unwrap_or_default();
            let one = |(name, value): (&String, &Json)| {
                let shape = specs.iter().find(|spec| spec.name == name).map(|spec| &spec.shape);
                let label = words::label::field_label(speech.words, verb, name);
                format!("{label}: {}", value_text(speech, names, verb, shape, value))
            };
            act.iter().map(one).collect::<Vec<_>>().join(", ")
        }
        (_, Json::String(text)) => text.clone(),
        (_, other) => other.to_string(),
    }
}
