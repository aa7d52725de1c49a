//! What stands in a list's column, as a value for programs.

use crate::list::Cell;
use crate::speak::Speech;
use domain::id::ItemRef;
use serde_json::{Value, json};

/// A column's value: a level with its place, a status with its key, an item with its id, each with its name.
pub(super) fn cell(speech: &Speech<'_>, cell: Cell) -> Value {
    match cell {
        Cell::Empty => Value::Null,
        Cell::Text(text) => Value::String(text),
        Cell::Number(number) => Value::from(number),
        Cell::Date(date) => Value::String(date.to_string()),
        Cell::Level(_, level, name) => json!({ "level": level, "name": name }),
        Cell::Status(status, name) => json!({ "status": status, "name": name }),
        Cell::Item(item, name) => named(speech, item, &name),
        Cell::Many(texts) => Value::from(texts),
    }
}

/// An item with its name; of one that the viewer may not see, the id is not told.
pub(super) fn named(speech: &Speech<'_>, item: ItemRef, name: &str) -> Value {
    let id = speech.view.may_see(item).then(|| item.to_string());
    json!({ "id": id, "name": name })
}

/// An item by its own name.
pub(super) fn item(speech: &Speech<'_>, of: ItemRef) -> Value {
    named(speech, of, &speech.item(of))
}

/// A part of the municipality by its own name.
pub(super) fn scope(speech: &Speech<'_>, scope: domain::id::Scope) -> Value {
    match scope.item() {
        Some(of) => item(speech, of),
        None => json!({ "id": scope.to_string(), "name": speech.scope(scope) }),
    }
}
