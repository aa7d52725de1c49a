//! A record's fields as a command takes them, with the names of what they point at beside them.

use crate::speak::Speech;
use domain::field::{Input, Part, Shape, Spec};
use domain::id::{ItemRef, Scope};
use serde::Serialize;
use serde_json::Value;
use std::collections::BTreeMap;

/// A record's fields, and names.
#[derive(Debug, Default, Serialize)]
pub(super) struct Fields {
    /// The filled-in fields, as a command takes them; references are written `system-17`. What the viewer may not see
    /// is left out: given back without it, a description keeps it.
    fields: Input,
    /// What the items that the fields point at are called.
    names: BTreeMap<String, String>,
}

/// The fields of a record.
pub(super) fn fields<P: Part>(speech: &Speech<'_>, record: &P) -> Fields {
    let (mut specs, mut input) = (Vec::new(), Input::new());
    P::specs("", &mut specs);
    record.put("", &mut input);
    let mut all = Fields::default();
    for Spec { name, shape, .. } in specs {
        let value = input.remove(name).and_then(|value| written(speech, &shape, value, &mut all.names));
        if let Some(value) = value {
            all.fields.insert(name.to_owned(), value);
        }
    }
    all
}

/// A value as a command takes it; none if it points only at what the viewer may not see.
fn written(speech: &Speech<'_>, shape: &Shape, value: Value, names: &mut BTreeMap<String, String>) -> Option<Value> {
    match (shape, value) {
        (Shape::Many(inner), Value::Array(list)) => {
            let seen: Vec<Value> = list.into_iter().filter_map(|value| written(speech, inner, value, names)).collect();
            (!seen.is_empty()).then_some(Value::Array(seen))
        }
        (Shape::Reference(kinds), value) => match (reference(&value), *kinds) {
            (Ok(number), [kind]) => shown(speech, ItemRef { kind: *kind, number }, names),
            (Err(Some(item)), _) => shown(speech, item, names),
            _ => Some(value),
        },
        (Shape::Scope, Value::String(text)) => match text.parse().ok().and_then(Scope::item) {
            Some(item) => shown(speech, item, names),
            None => Some(Value::String(text)),
        },
        (_, value) => Some(value),
    }
}

/// A number within the one kind there is, or an item with its kind.
fn reference(value: &Value) -> Result<u32, Option<ItemRef>> {
    match value {
        Value::Number(number) => number.as_u64().and_then(|number| u32::try_from(number).ok()).ok_or(None),
        Value::String(text) => Err(text.parse().ok()),
        _ => Err(None),
    }
}

fn shown(speech: &Speech<'_>, item: ItemRef, names: &mut BTreeMap<String, String>) -> Option<Value> {
    speech.view.may_see(item).then(|| {
        names.insert(item.to_string(), speech.item(item));
        Value::String(item.to_string())
    })
}
