//! Our own workbook as it was written: what each cell said then. A cell that says something else was edited; what
//! the workbook could not show, such as a reference to something closed, was not taken away by not being there.

use super::current;
use super::things::expanded;
use crate::export;
use crate::fields::{Field, Target};
use crate::people::People;
use crate::sheet::Cell;
use domain::command::Command;
use domain::field::Shape;
use domain::id::{ItemRef, Kind, PersonId, Scope};
use domain::municipality::Municipality;
use domain::role::AppointmentDescription;
use domain::source::Values;
use serde_json::Value;
use std::collections::{BTreeMap, HashMap, HashSet};

/// The municipality that a workbook was written from, with the keys that it wrote.
pub(super) struct Written<'a> {
    municipality: &'a Municipality,
    people: &'a dyn People,
    keys: Vec<(ItemRef, String)>,
    items: HashMap<(Kind, String), ItemRef>,
    shown: HashSet<ItemRef>,
}

/// What a row said when it was written.
pub(super) struct WrittenThing {
    /// Its values by field.
    pub says: Values,
    /// What stood in its fields and was not written.
    pub unshown: Unshown,
}

/// Values that stood in fields and were not written.
#[derive(Clone, Default)]
pub(super) struct Unshown(BTreeMap<String, Vec<Value>>);

impl<'a> Written<'a> {
    pub fn of(municipality: &'a Municipality, people: &'a dyn People) -> Self {
        let keys = export::keys(municipality);
        let items = keys.iter().map(|(item, key)| ((item.kind, super::folded(key)), *item)).collect();
        let shown = keys.iter().map(|(item, _)| *item).collect();
        Written { municipality, people, keys, items, shown }
    }

    /// The things written, with their keys.
    pub fn keys(&self) -> impl Iterator<Item = &(ItemRef, String)> {
        self.keys.iter()
    }

    /// The things written.
    pub fn items(&self) -> impl Iterator<Item = ItemRef> + '_ {
        self.keys.iter().map(|(item, _)| *item)
    }

    /// The thing that was written under a key.
    pub fn item(&self, kind: Kind, key: &str) -> Option<ItemRef> {
        self.items.get(&(kind, super::folded(key))).copied()
    }

    /// What a thing's row said.
    pub fn thing(&self, target: Target, item: ItemRef) -> Option<WrittenThing> {
        self.shown.get(&item)?;
        let mut input = current::of(self.municipality, item)?;
        let mut unshown = Unshown::default();
        for Field { name, shape, .. } in target.fields().iter().filter(|field| field.verb == target.verb()) {
            let Some(value) = input.remove(*name) else { continue };
            let (written, left) = self.as_written(shape, value);
            if !left.is_empty() {
                unshown.0.insert((*name).to_owned(), left);
            }
            if let Some(written) = written {
                input.insert((*name).to_owned(), written);
            }
        }
        Some(WrittenThing { says: expanded(&input), unshown })
    }

    /// What was written of an act.
    pub fn act(&self, command: &Command) -> Option<Value> {
        let is = match command {
            Command::Appoint(appoint) => current::stated(self.duty(&appoint.description)?),
            _ => current::sides(self.municipality, command)?.is?,
        };
        let Value::Object(mut act) = is else { return None };
        for spec in Command::specs(command.name()).unwrap_or_default() {
            let Some(value) = act.remove(spec.name) else { continue };
            if let (Some(written), _) = self.as_written(&spec.shape, value) {
                act.insert(spec.name.to_owned(), written);
            }
        }
        Some(Value::Object(act))
    }

    /// The duty that a row was written of: of a part that ended, its successor was written.
    fn duty(&self, asked: &AppointmentDescription) -> Option<&AppointmentDescription> {
        let written =
            |scope: Scope| scope.item().map_or_else(|| scope.to_string(), |part| self.stands(part).to_string());
        let scope = asked.scope.to_string();
        let same = |known: &AppointmentDescription| {
            (known.role, known.person, known.from) == (asked.role, asked.person, asked.from)
                && written(known.scope) == scope
        };
        let mut known = self.municipality.roles.appointments.iter().map(|(_, one)| &one.description);
        known.find(|known| same(known))
    }

    fn stands(&self, item: ItemRef) -> ItemRef {
        export::stands_for(self.municipality, &|item| self.shown.contains(&item), item)
    }

    /// A value as its cell reads back, and what of it the cell does not show.
    fn as_written(&self, shape: &Shape, value: Value) -> (Option<Value>, Vec<Value>) {
        match (shape, value) {
            (Shape::Many(inner), Value::Array(list)) => {
                let (mut written, mut unshown) = (Vec::new(), Vec::new());
                for value in list {
                    let (shown, left) = self.as_written(inner, value);
                    for one in shown.into_iter().flat_map(|value| several(inner, value)) {
                        if !written.contains(&one) {
                            written.push(one);
                        }
                    }
                    unshown.extend(left);
                }
                ((!written.is_empty()).then_some(Value::Array(written)), unshown)
            }
            (Shape::Reference(_) | Shape::Scope, value) => match reference(shape, &value) {
                // The municipality itself is no item.
                None => (Some(value), Vec::new()),
                Some(person) if person.kind == Kind::Person => {
                    let known = self.people.contact(PersonId(person.number)).is_some();
                    if known { (Some(value), Vec::new()) } else { (None, vec![value]) }
                }
                Some(item) => match (self.stands(item), &value) {
                    (here, _) if !self.shown.contains(&here) => (None, vec![value]),
                    (here, Value::Number(_)) => (Some(here.number.into()), Vec::new()),
                    (here, _) => (Some(here.to_string().into()), Vec::new()),
                },
            },
            (Shape::Text(_) | Shape::Prose(_) | Shape::Facts, Value::String(text)) => {
                (Some(Cell::Text(text).text().into_owned().into()), Vec::new())
            }
            (_, value) => (Some(value), Vec::new()),
        }
    }
}

/// The thing that a value points at.
fn reference(shape: &Shape, value: &Value) -> Option<ItemRef> {
    match (shape, value) {
        (Shape::Reference([kind]), Value::Number(number)) => {
            let number = number.as_u64().and_then(|number| u32::try_from(number).ok()).unwrap_or_default();
            Some(ItemRef { kind: *kind, number })
        }
        (_, Value::String(text)) => text.parse().ok(),
        _ => None,
    }
}

/// The values that a cell with several parts a text into.
fn several(shape: &Shape, value: Value) -> Vec<Value> {
    match (shape, &value) {
        (Shape::Text(_), Value::String(text)) if text.contains([';', '\n']) => {
            let parts = text.split([';', '\n']).map(str::trim).filter(|part| !part.is_empty());
            parts.map(Value::from).collect()
        }
        _ => vec![value],
    }
}

impl Unshown {
    /// A value less what was not written.
    pub fn without(&self, field: &str, value: Option<&Value>) -> Option<Value> {
        let Some(unshown) = self.0.get(field) else { return value.cloned() };
        match value? {
            Value::Array(list) => {
                let rest: Vec<Value> = list.iter().filter(|one| !unshown.contains(one)).cloned().collect();
                (!rest.is_empty()).then_some(Value::Array(rest))
            }
            one => (!unshown.contains(one)).then(|| one.clone()),
        }
    }

    /// What a cell says now, with what stands here of what was not written.
    pub fn with(&self, field: &str, says: Option<&Value>, is: Option<&Value>) -> Option<Value> {
        let (Some(unshown), Some(Value::Array(stands))) = (self.0.get(field), is) else { return says.cloned() };
        let mut list = says.and_then(Value::as_array).cloned().unwrap_or_default();
        list.extend(stands.iter().filter(|one| unshown.contains(one)).cloned());
        (!list.is_empty()).then_some(Value::Array(list))
    }
}
