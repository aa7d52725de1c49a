//! A record's fields as a command takes them, with the names of what they point at beside them.

use crate::speak::Speech;
use domain::field::{Input, Part, Shape, Spec};
use domain::id::{ItemRef, Scope};
use serde::Serialize;
use serde_json::Value;
use std::collections::BTreeMap;

/// What stands for an item that the viewer may not see. A command refuses it, so that nobody overwrites a list
/// of items of which only some were seen.
pub(super) const HIDDEN: &str = "hidden";

/// A record's fields, and names.
#[derive(Debug, Default, Serialize)]
pub(super) struct Fields {
    /// The filled-in fields, as a command takes them; references are written `system-17`.
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
        if let Some(value) = input.remove(name) {
            let value = written(speech, &shape, value, &mut all.names);
            all.fields.insert(name.to_owned(), value);
        }
    }
    all
}

fn written(speech: &Speech<'_>, shape: &Shape, value: Value, names: &mut BTreeMap<String, String>) -> Value {
    match (shape, value) {
        (Shape::Many(inner), Value::Array(list)) => {
            list.into_iter().map(|value| written(speech, inner, value, names)).collect()
        }
        (Shape::Reference(kinds), value) => match (reference(&value), *kinds) {
            (Ok(number), [kind]) => shown(speech, ItemRef { kind: *kind, number }, names),
            (Err(Some(item)), _) => shown(speech, item, names),
            _ => value,
        },
        (Shape::Scope, Value::String(text)) => match text.parse().ok().and_then(Scope::item) {
            Some(item) => shown(speech, item, names),
            None => Value::String(text),
        },
        (_, value) => value,
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

fn shown(speech: &Speech<'_>, item: ItemRef, names: &mut BTreeMap<String, String>) -> Value {
    if !speech.view.may_see(item) {
        return Value::String(HIDDEN.to_owned());
    }
    names.insert(item.to_string(), speech.item(item));
    Value::String(item.to_string())
}
