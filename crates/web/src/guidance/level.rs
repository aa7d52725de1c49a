//! The steps of the municipality's own scale, each with what holds for information of that class.

use super::reader::Reader;
use crate::speak::half;
use domain::classification::ScaleLevel;
use domain::guidance::{Class, Guidance};
use domain::number::Consequence;
use words::Value;
use words::label::in_sentence;
use words::scale::consequence_name;

/// A step of the scale.
pub(super) struct Level {
    pub(super) number: u8,
    /// Its name within a sentence.
    name: String,
    /// Its tone, 1–5.
    pub(super) tone: u8,
    pub(super) class: &'static Class,
    pub(super) href: String,
    /// Who may see such information.
    pub(super) who: &'static str,
    pub(super) examples: Vec<&'static str>,
}

impl Level {
    /// A text that names the level.
    pub(super) fn told(&self, reader: &Reader, key: &str) -> String {
        let values = [("number", Value::from(self.number.to_string())), ("name", Value::from(self.name.as_str()))];
        reader.words().with(key, &values)
    }
}

/// The steps of the scale in force, the one that comes with the program if none is.
pub(super) fn levels(reader: &Reader, guidance: &'static Guidance) -> Vec<Level> {
    let own = reader.municipality().classifications.scale().map(|(scale, _)| scale);
    let usual = own.is_none().then(domain::start::scale).flatten();
    let Some(scale) = own.or(usual.as_ref()) else { return Vec::new() };
    let words = reader.words();
    let level = |(index, step): (usize, &ScaleLevel)| {
        let class = guidance.class(index, scale.levels.len())?;
        Some(Level {
            number: step.level,
            name: in_sentence(&consequence_name(words.language(), Some(scale), Consequence(step.level))),
            tone: crate::drawing::tone(index, scale.levels.len()),
            class,
            href: reader.of_level(step.level),
            who: half(words, &class.who),
            examples: class.examples.iter().map(|example| half(words, example)).collect(),
        })
    };
    scale.levels.iter().enumerate().filter_map(level).collect()
}
