//! A system or an object: what carries information and answers to the demands of its owners.

use crate::field::{Leaf, Shape, Wrong};
use crate::id::{ItemRef, Kind, NotAReference, ObjectId, Scope, SystemId};
use crate::municipality::Municipality;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// A system or an object. Written as its reference, `system-17` or `object-3`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "ItemRef", into = "ItemRef")]
pub enum Carrier {
    /// A pm3 object.
    Object(ObjectId),
    /// A system.
    System(SystemId),
}

impl Carrier {
    /// The item it is.
    pub fn item(self) -> ItemRef {
        match self {
            Carrier::Object(object) => object.into(),
            Carrier::System(system) => system.into(),
        }
    }

    /// The part of the municipality it is.
    pub fn scope(self) -> Scope {
        match self {
            Carrier::Object(object) => Scope::Object(object),
            Carrier::System(system) => Scope::System(system),
        }
    }
}

impl Carrier {
    /// Its open systems: itself, or those that belong to the object.
    pub fn systems(self, municipality: &Municipality) -> Vec<SystemId> {
        let object = match self {
            Carrier::System(system) => return vec![system],
            Carrier::Object(object) => object,
        };
        let systems = municipality.systems.iter();
        let own = systems.filter(|(_, one)| one.is_open() && one.description.objects.contains(&object));
        own.map(|(id, _)| id).collect()
    }

    /// The system or object that a scope is.
    pub fn try_from_scope(scope: Scope) -> Option<Self> {
        scope.item().and_then(|item| Carrier::try_from(item).ok())
    }
}

impl From<Carrier> for ItemRef {
    fn from(carrier: Carrier) -> Self {
        carrier.item()
    }
}

impl TryFrom<ItemRef> for Carrier {
    type Error = &'static str;

    fn try_from(item: ItemRef) -> Result<Self, Self::Error> {
        match item.kind {
            Kind::Object => Ok(Carrier::Object(ObjectId(item.number))),
            Kind::System => Ok(Carrier::System(SystemId(item.number))),
            _ => Err("neither a system nor an object"),
        }
    }
}

impl Leaf for Carrier {
    fn shape() -> Shape {
        Shape::Reference(&[Kind::Object, Kind::System])
    }

    fn from_value(value: &Value) -> Result<Self, Wrong> {
        let item = value.as_str().ok_or(NotAReference).and_then(|text| text.trim().parse::<ItemRef>());
        item.ok().and_then(|item| Carrier::try_from(item).ok()).ok_or(Wrong::NoSuch)
    }

    fn to_value(&self) -> Value {
        Value::String(self.item().to_string())
    }

    fn references(&self, found: &mut Vec<ItemRef>) {
        found.push(self.item());
    }
}
