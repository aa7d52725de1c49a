//! The consequence scale: the municipality's own, versioned. One scale serves classification, risk, incidents
//! and continuity (MSB metodstöd), and an old class keeps speaking of the scale it was made on.

use super::event::{ClassificationEvent, ScaleSet};
use crate::command::{By, Decided, Ground, Verb};
use crate::field::{Fault, Input, Part, Spec, Wrong};
use crate::id::{ItemRef, Scope};
use crate::mandate::{Act, Elsewhere};
use crate::municipality::Municipality;
use crate::number::{Consequence, Version};
use crate::refusal::Refusal;
use crate::text::{Name, Prose};
use serde::{Deserialize, Serialize};

/// One step of a scale.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScaleLevel {
    /// Its number.
    pub level: u8,
    /// What it is called in Swedish.
    pub sv: Name,
    /// What it is called in English.
    pub en: Name,
    /// What it means, in Swedish: shown where one chooses.
    pub text_sv: Option<Prose>,
    /// What it means, in English.
    pub text_en: Option<Prose>,
}

/// A scale: its steps from the lowest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Scale {
    /// The steps, lowest first.
    pub levels: Vec<ScaleLevel>,
}

impl Scale {
    /// Whether the scale has such a step.
    pub fn has(&self, level: Consequence) -> bool {
        self.levels.iter().any(|step| step.level == level.0)
    }

    /// The step with this number.
    pub fn step(&self, level: u8) -> Option<&ScaleLevel> {
        self.levels.iter().find(|step| step.level == level)
    }
}

/// Put a consequence scale in force.
#[derive(Clone, Debug, PartialEq)]
pub struct SetScale {
    /// The scale.
    pub scale: Scale,
    /// Where it was decided, when it was not by whoever enters it.
    pub elsewhere: Elsewhere,
}

impl Part for SetScale {
    fn specs(_name: &'static str, out: &mut Vec<Spec>) {
        out.push(Spec { name: "scale", shape: crate::field::Shape::Prose(20_000), required: true });
        Elsewhere::specs("", out);
    }

    fn take(_name: &'static str, input: &Input, faults: &mut Vec<Fault>) -> Option<Self> {
        let scale = input.get("scale").cloned().and_then(|value| serde_json::from_value::<Scale>(value).ok());
        if scale.is_none() {
            faults.push(Fault::new("scale", Wrong::Missing));
        }
        let elsewhere = Elsewhere::take("", input, faults);
        Some(SetScale { scale: scale?, elsewhere: elsewhere? })
    }

    fn put(&self, _name: &'static str, out: &mut Input) {
        if let Ok(value) = serde_json::to_value(&self.scale) {
            out.insert("scale".to_owned(), value);
        }
        self.elsewhere.put("", out);
    }

    fn blank(&mut self) {
        Part::blank(&mut self.elsewhere);
    }

    fn references(&self, name: &'static str, found: &mut Vec<(&'static str, ItemRef)>) {
        self.elsewhere.references(name, found);
    }
}

impl Verb for SetScale {
    const NAME: &'static str = "scale.set";

    fn item(&self) -> Option<ItemRef> {
        None
    }

    fn replaces(&self, municipality: &Municipality) -> Option<u64> {
        municipality.classifications.set_at
    }

    fn elsewhere(&self) -> Option<&Elsewhere> {
        Some(&self.elsewhere)
    }

    fn asks(&self, _municipality: &Municipality) -> Result<(Act, Scope), Refusal> {
        Ok((Act::SetScales, Scope::Municipality))
    }

    fn decide(self, ground: &Ground<'_>, _by: &By, decided: &mut Decided) -> Result<(), Refusal> {
        let steps: Vec<u8> = self.scale.levels.iter().map(|level| level.level).collect();
        let ascending = steps.iter().zip(steps.iter().skip(1)).all(|(low, high)| *high == low + 1);
        if !(3..=6).contains(&steps.len()) || !ascending {
            return Err(Refusal::rule("scale-three-to-six-ascending", "scale"));
        }
        let version = ground.municipality.classifications.scale().map_or(1, |(_, version)| version.0 + 1);
        let SetScale { scale, elsewhere } = self;
        decided.add(ClassificationEvent::ScaleSet(ScaleSet { version: Version(version), scale, elsewhere }))
    }
}
