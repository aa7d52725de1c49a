//! What a level means for each aspect, and for each whom it hits, in the scale that comes with the program. It is told as
//! long as the municipality's own scale calls the level the same.

use super::model::{Aspect, Hit};
use super::scale::ScaleLevel;
use crate::requirement::Both;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::sync::OnceLock;

#[derive(Deserialize)]
struct File {
    consequence_scale: Steps,
}

#[derive(Deserialize)]
struct Steps {
    levels: Vec<Step>,
}

#[derive(Deserialize)]
struct Step {
    level: u8,
    label: Both,
    aspects: BTreeMap<String, Meaning>,
    hits: BTreeMap<String, Both>,
}

#[derive(Deserialize)]
struct Meaning {
    meaning: Both,
}

/// The step of the scale that comes with the program, where the municipality's own calls it the same.
fn step(own: &ScaleLevel) -> Option<&'static Step> {
    static FILE: OnceLock<Option<File>> = OnceLock::new();
    let text = include_str!("../../../../catalogues/scales.json");
    let file = FILE.get_or_init(|| serde_json::from_str(text).ok()).as_ref()?;
    let steps = &file.consequence_scale.levels;
    steps.iter().find(|step| step.level == own.level && *step.label.sv == *own.sv)
}

/// What a level means for an aspect.
pub fn meaning(own: &ScaleLevel, aspect: Aspect) -> Option<&'static Both> {
    step(own)?.aspects.get(aspect.key()).map(|known| &known.meaning)
}

/// What a level means for those it hits.
pub fn hit_meaning(own: &ScaleLevel, hit: Hit) -> Option<&'static Both> {
    step(own)?.hits.get(&hit.key().replace('-', "_"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_scale_that_comes_along_tells_every_aspect_and_everybody_it_hits() {
        let mut scale = crate::start::scale().unwrap();
        for level in &scale.levels {
            for aspect in [Aspect::Confidentiality, Aspect::Integrity, Aspect::Availability] {
                assert!(meaning(level, aspect).is_some(), "{} {aspect:?}", level.level);
            }
            for hit in Hit::ALL {
                assert!(hit_meaning(level, *hit).is_some(), "{} {hit:?}", level.level);
            }
        }
        let level = &mut scale.levels[2];
        level.sv = crate::text::Name::new("Kännbar").unwrap();
        assert!(meaning(level, Aspect::Integrity).is_none(), "a level by another name is the municipality's own");
    }
}
