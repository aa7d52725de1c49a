//! The value of a field as text, whatever its shape.

use domain::field::{Leaf, Shape};
use domain::id::{ItemRef, Kind, Scope};
use domain::number::{Consequence, Likelihood, RiskLevel};
use domain::requirement::RequirementId;
use domain::time::Date;
use serde_json::Value as Json;

use crate::label::choice_label;
use crate::scale::graded_text;
use crate::who::Speaker;

impl Speaker<'_> {
    /// The value of one field in words, given as in an event's or a form's fields: names for ids, labels for
    /// choices, dates as in running text. None for what is too long for a sentence: prose and further facts.
    pub fn value(&self, shape: &Shape, value: &Json) -> Option<String> {
        let plain = || value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        Some(match shape {
            Shape::Prose(_) | Shape::Facts => return None,
            Shape::Text(_) => match RequirementId::from_value(value) {
                Ok(id) if self.municipality.requirements.find(&id.0).is_some() => self.requirement(&id),
                _ => plain(),
            },
            Shape::Date => Date::from_value(value).map_or_else(|_| plain(), |date| self.words.date(date.0)),
            // A number that cannot be below a thousand years is a year, and years are not grouped.
            Shape::Number(least, _) if *least >= 1000 => plain(),
            Shape::Number(..) => value.as_i64().map_or_else(plain, |number| self.words.number(number)),
            Shape::YesNo => {
                let key = if bool::from_value(value).unwrap_or_default() { "word-yes" } else { "word-no" };
                self.words.text(key).into_owned()
            }
            Shape::Choice(word, _) => choice_label(self.words, word, &plain()).into_owned(),
            Shape::Graded(word, _) => {
                let scale = self.municipality.classifications.scale().map(|(scale, _)| scale);
                graded_text(self.words, scale, word, &plain())
            }
            Shape::Consequence => Consequence::from_value(value).map_or_else(|_| plain(), |step| self.level(step)),
            Shape::Likelihood => {
                Likelihood::from_value(value).map_or_else(|_| plain(), |step| self.likelihood(step, None))
            }
            Shape::RiskLevel => {
                RiskLevel::from_value(value).map_or_else(|_| plain(), |level| self.risk_level(level, None))
            }
            Shape::Reference(kinds) => reference(kinds, value).map_or_else(plain, |item| self.item(item)),
            Shape::Scope => Scope::from_value(value).map_or_else(|_| plain(), |scope| self.scope(scope)),
            Shape::Many(each) => {
                let list = value.as_array().map(Vec::as_slice).unwrap_or_default();
                let texts: Option<Vec<String>> = list.iter().map(|value| self.value(each, value)).collect();
                texts?.join(", ")
            }
        })
    }
}

/// A reference is a number where only one kind can stand, else a text such as `system-17`.
fn reference(kinds: &[Kind], value: &Json) -> Option<ItemRef> {
    match (value.as_u64(), kinds) {
        (Some(number), [kind]) => Some(ItemRef { kind: *kind, number: u32::try_from(number).ok()? }),
        _ => value.as_str()?.parse().ok(),
    }
}
