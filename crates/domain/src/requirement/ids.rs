//! A requirement's id, shared in memory: a hundred thousand answers name a few hundred requirements.

use super::library::requirement;
use crate::field::{Leaf, Shape, Wrong};
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::Value;
use std::borrow::{Borrow, Cow};
use std::sync::Arc;

/// The most characters an id has.
pub const ID_MAX: usize = 80;

/// A requirement's id.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct RequirementId(pub Arc<str>);

impl Borrow<str> for RequirementId {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl RequirementId {
    /// The id written so; shared if a catalogue that comes with the program has it.
    pub fn new(text: &str) -> Self {
        requirement(text).map_or_else(|| RequirementId(text.into()), |(_, known)| known.id.clone())
    }
}

/// What comes with the program is shared here; an own catalogue's ids are shared when an event is applied.
impl<'de> Deserialize<'de> for RequirementId {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(RequirementId::new(&Cow::<'de, str>::deserialize(deserializer)?))
    }
}

/// A catalogue's own ids, read before there is anything to share.
pub(super) fn own_id<'de, D: Deserializer<'de>>(deserializer: D) -> Result<RequirementId, D::Error> {
    Arc::<str>::deserialize(deserializer).map(RequirementId)
}

pub(super) fn own_parent<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<RequirementId>, D::Error> {
    Ok(Option::<Arc<str>>::deserialize(deserializer)?.map(RequirementId))
}

pub(super) fn own_ids<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<RequirementId>, D::Error> {
    Ok(Vec::<Arc<str>>::deserialize(deserializer)?.into_iter().map(RequirementId).collect())
}

/// Whether there is such a requirement is judged when it is decided: that depends on the municipality.
impl Leaf for RequirementId {
    fn shape() -> Shape {
        Shape::Text(ID_MAX)
    }

    fn from_value(value: &Value) -> Result<Self, Wrong> {
        let text = value.as_str().ok_or(Wrong::NotAText)?.trim();
        if text.chars().count() > ID_MAX {
            return Err(Wrong::TooLong(ID_MAX));
        }
        Ok(RequirementId::new(text))
    }

    fn to_value(&self) -> Value {
        Value::String(self.0.to_string())
    }
}
