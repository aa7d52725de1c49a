//! Whom the damage hits, and how hard each: what stands behind the level of an aspect. A hit whose level was not judged
//! stands alone, as it did before levels were asked for.

use super::model::{Aspect, Class, Hit};
use super::scale::Scale;
use crate::field::{Fault, Input, Leaf, Part, Shape, Wrong, graded, is_empty};
use crate::number::Consequence;
use crate::record;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use serde_json::Value;

/// Whom the damage hits, and how hard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Harm {
    /// Whom.
    pub hit: Hit,
    /// How hard, on the consequence scale; none when that was not judged.
    pub level: Option<Consequence>,
}

impl Harm {
    /// Somebody is hit this hard.
    pub fn at(hit: Hit, level: Consequence) -> Self {
        Harm { hit, level: Some(level) }
    }

    /// As it is written: `individual:3`, or `individual` without a level.
    pub fn written(self) -> String {
        let key = self.hit.key();
        self.level.map_or_else(|| key.to_owned(), |level| format!("{key}:{}", level.0))
    }
}

impl Leaf for Harm {
    fn shape() -> Shape {
        match Hit::shape() {
            Shape::Choice(word, keys) => Shape::Graded(word, keys),
            shape => shape,
        }
    }

    fn from_value(value: &Value) -> Result<Self, Wrong> {
        let (hit, level) = graded(value.as_str().ok_or(Wrong::NotAChoice)?);
        let level = level.map(|level| Consequence::from_value(&Value::from(level))).transpose()?;
        Ok(Harm { hit: Hit::from_value(&Value::from(hit))?, level })
    }

    fn to_value(&self) -> Value {
        Value::String(self.written())
    }
}

impl Serialize for Harm {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(&self.written())
    }
}

impl<'de> Deserialize<'de> for Harm {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = Value::String(String::deserialize(from)?);
        Harm::from_value(&text).map_err(|wrong| de::Error::custom(format!("{wrong:?}")))
    }
}

record! {
    /// Whom it hits and how hard, for each aspect.
    #[derive(Default)]
    pub struct Hits {
        /// Whom disclosure hits.
        #[serde(default)]
        pub confidentiality_hits: Vec<Harm>,
        /// Whom errors hit.
        #[serde(default)]
        pub integrity_hits: Vec<Harm>,
        /// Whom an outage hits.
        #[serde(default)]
        pub availability_hits: Vec<Harm>,
        /// Whom it hits that actions cannot be tied to an actor.
        #[serde(default)]
        pub traceability_hits: Vec<Harm>,
    }
}

impl Aspect {
    /// The name of the field with whom it hits.
    pub fn hits_field(self) -> &'static str {
        match self {
            Aspect::Confidentiality => "confidentiality_hits",
            Aspect::Integrity => "integrity_hits",
            Aspect::Availability => "availability_hits",
            Aspect::Traceability => "traceability_hits",
        }
    }
}

impl Hits {
    /// Whom one aspect hits.
    pub fn of(&self, aspect: Aspect) -> &[Harm] {
        match aspect {
            Aspect::Confidentiality => &self.confidentiality_hits,
            Aspect::Integrity => &self.integrity_hits,
            Aspect::Availability => &self.availability_hits,
            Aspect::Traceability => &self.traceability_hits,
        }
    }

    /// Whom any aspect hits, the hardest hit first, each with the highest of its levels.
    pub fn hardest(&self) -> Vec<Harm> {
        let all = || Aspect::ALL.iter().flat_map(|aspect| self.of(*aspect));
        let of = |hit: &Hit| {
            let its = || all().filter(|harm| harm.hit == *hit);
            its().next().map(|_| Harm { hit: *hit, level: its().filter_map(|harm| harm.level).max() })
        };
        let mut found: Vec<Harm> = Hit::ALL.iter().filter_map(of).collect();
        found.sort_by_key(|harm| std::cmp::Reverse(harm.level));
        found
    }

    /// The level of an aspect that was left out is the highest of those that were judged for whom it hits.
    pub(super) fn complete(input: &mut Input) {
        for aspect in Aspect::ALL {
            let harms = Vec::<Harm>::take(aspect.hits_field(), input, &mut Vec::new()).unwrap_or_default();
            if let Some(highest) = highest(&harms).filter(|_| is_empty(input.get(aspect.key()))) {
                input.insert(aspect.key().to_owned(), highest.to_value());
            }
        }
    }

    /// What contradicts the class or the scale, each at its field: nobody is hit harder than the level of the aspect,
    /// and each is hit once.
    pub(super) fn faults(&self, class: &Class, scale: &Scale) -> Vec<Fault> {
        let fault = |aspect: &Aspect| {
            let harms = self.of(*aspect);
            let twice = |harm: &Harm| harms.iter().filter(|other| other.hit == harm.hit).count() > 1;
            let wrong = if harms.iter().filter_map(|harm| harm.level).any(|level| !scale.has(level)) {
                Wrong::NotAChoice
            } else if harms.iter().any(twice) {
                Wrong::Rule("classification-hit-twice")
            } else if highest(harms).is_some_and(|highest| Some(highest) > class.level(*aspect)) {
                Wrong::Rule("classification-hit-above-level")
            } else {
                return None;
            };
            Some(Fault::new(aspect.hits_field(), wrong))
        };
        Aspect::ALL.iter().filter_map(fault).collect()
    }
}

fn highest(harms: &[Harm]) -> Option<Consequence> {
    harms.iter().filter_map(|harm| harm.level).max()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_written_before_levels_were_asked_for_reads_and_is_written_the_same() {
        let before = r#"{"confidentiality_hits":["individual","law-and-trust"]}"#;
        let hits: Hits = serde_json::from_str(before).unwrap();
        assert_eq!(hits.of(Aspect::Confidentiality).first(), Some(&Harm { hit: Hit::Individual, level: None }));
        assert_eq!(serde_json::to_string(&hits).unwrap(), before);
    }

    #[test]
    fn a_level_stands_behind_whom_it_hits() {
        let read = |text: &str| Harm::from_value(&Value::from(text));
        assert_eq!(read("society:0"), Ok(Harm::at(Hit::Society, Consequence(0))));
        assert_eq!(read("society:3").map(Harm::written), Ok("society:3".to_owned()));
        assert_eq!(read("everybody:3"), Err(Wrong::NotAChoice));
        assert_eq!(read("society:hard"), Err(Wrong::NotANumber(0, 9)));
        assert_eq!(read("society:"), Err(Wrong::NotANumber(0, 9)));
    }

    #[test]
    fn the_hardest_hit_is_told_first_with_its_highest_level() {
        let hits = Hits {
            confidentiality_hits: vec![
                Harm::at(Hit::Economy, Consequence(1)),
                Harm::at(Hit::Individual, Consequence(2)),
            ],
            availability_hits: vec![Harm::at(Hit::Economy, Consequence(3)), Harm { hit: Hit::Society, level: None }],
            ..Hits::default()
        };
        let expected = [
            Harm::at(Hit::Economy, Consequence(3)),
            Harm::at(Hit::Individual, Consequence(2)),
            Harm { hit: Hit::Society, level: None },
        ];
        assert_eq!(hits.hardest(), expected);
    }
}
