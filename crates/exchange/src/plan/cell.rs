//! A cell's text as a field's value, by the field's shape. Each part that is not understood comes back with its
//! reason; what is understood beside it is kept.

use super::Planner;
use super::sheet::Column;
use crate::choice_words::{UNKNOWN, choice, words};
use crate::choices::{Choices, Match};
use crate::dates::read_date;
use crate::done::{FINISHED, done};
use crate::lists::split_values;
use crate::report::Reason;
use domain::field::{Shape, graded};
use domain::id::{Kind, Scope};
use serde_json::Value;

/// A value, and the parts of the cell that were not understood.
pub(super) struct Read {
    pub value: Option<Value>,
    pub not_understood: Vec<(String, Reason)>,
}

impl Planner<'_> {
    /// Reads a cell's text as a field of this shape.
    pub(super) fn read_cell(&mut self, column: &Column, shape: &Shape, text: &str) -> Read {
        let mut not_understood = Vec::new();
        let Shape::Many(inner) = shape else {
            let read = self.read_one(column, shape, text).map_err(|reason| {
                let several = column.split(text, shape).len() > 1 && !matches!(shape, Shape::Text(_) | Shape::Prose(_));
                if several && reason != Reason::Ambiguous { Reason::SeveralValues } else { reason }
            });
            let value = read.map_err(|reason| not_understood.push((text.to_owned(), reason))).ok().flatten();
            return Read { value, not_understood };
        };
        let mut values: Vec<Value> = Vec::new();
        for part in column.split(text, inner) {
            match self.read_one(column, inner, &part) {
                Ok(Some(value)) if !values.contains(&value) => values.push(value),
                Ok(_) => {}
                Err(reason) => not_understood.push((part, reason)),
            }
        }
        Read { value: (!values.is_empty()).then_some(Value::Array(values)), not_understood }
    }

    fn read_one(&mut self, column: &Column, shape: &Shape, text: &str) -> Result<Option<Value>, Reason> {
        let meant = column.meaning(text);
        if meant == Some("") {
            return Ok(None);
        }
        let text = meant.unwrap_or(text);
        // A thing may be called by a word for what is not known.
        let may_be_name = match shape {
            Shape::Text(_) | Shape::Prose(_) | Shape::Facts | Shape::Scope => true,
            Shape::Reference(kinds) => !matches!(kinds, [Kind::Person | Kind::Supplier]),
            _ => false,
        };
        let is_unknown = UNKNOWN.contains(&super::folded(text).as_str());
        if is_unknown && !may_be_name {
            return Ok(None);
        }
        match shape {
            Shape::Text(_) | Shape::Prose(_) | Shape::Facts => Ok(Some(domain::text::printable(text).into())),
            Shape::Date => match done(text).filter(|_| column.is(FINISHED)) {
                Some(true) => Ok(Some(self.as_of.to_string().into())),
                Some(false) => Ok(None),
                None => read_date(text).map(|date| Some(date.to_string().into())).ok_or(Reason::NotADate),
            },
            Shape::Number(min, max) => number(text, *min, *max).map(|number| Some(number.into())),
            Shape::YesNo => yes_or_no(text).map(|yes| Some(yes.into())),
            Shape::Choice(word, keys) => match choice(word, keys, text) {
                Some(key) => Ok(Some(key.into())),
                None => Err(Reason::NotAChoice { likely: likely(word, keys, text) }),
            },
            Shape::Graded(word, keys) => {
                let (which, step) = graded(text);
                let meant = column.meaning(which).unwrap_or(which);
                let Some(key) = choice(word, keys, meant) else {
                    return Err(Reason::NotAChoice { likely: likely(word, keys, which) });
                };
                let step =
                    step.filter(|step| !step.is_empty()).map(|step| self.consequence(step)).transpose()?.flatten();
                Ok(Some(step.map_or_else(|| key.to_owned(), |step| format!("{key}:{step}")).into()))
            }
            Shape::Consequence => self.consequence(text),
            Shape::Likelihood => {
                let matrix = self.batch.municipality.risk_settings.matrix();
                let named = matrix.and_then(|(matrix, _)| {
                    let is_it = |name: &str| super::folded(name) == super::folded(text);
                    matrix.likelihoods.iter().find(|step| is_it(&step.sv) || is_it(&step.en)).map(|step| step.step)
                });
                level(text, named)
            }
            Shape::RiskLevel => {
                let matrix = self.batch.municipality.risk_settings.matrix();
                let named = matrix.and_then(|(matrix, _)| {
                    let is_it = |name: &str| super::folded(name) == super::folded(text);
                    matrix.levels.iter().find(|level| is_it(&level.sv) || is_it(&level.en)).map(|level| level.level)
                });
                level(text, named)
            }
            Shape::Reference(kinds) => {
                let item = match self.reference(kinds, text) {
                    Err(Reason::NoSuch) if is_unknown => return Ok(None),
                    found => found?,
                };
                Ok(Some(if kinds.len() == 1 { item.number.into() } else { item.to_string().into() }))
            }
            Shape::Scope => self.scope(text).map(|scope| Some(scope.to_string().into())),
            Shape::Many(_) => Err(Reason::SeveralValues),
        }
    }

    fn consequence(&self, text: &str) -> Result<Option<Value>, Reason> {
        let scale = self.batch.municipality.classifications.scale();
        let named = scale.and_then(|(scale, _)| {
            let is_it = |name: &str| super::folded(name) == super::folded(text);
            scale.levels.iter().find(|level| is_it(&level.sv) || is_it(&level.en)).map(|level| level.level)
        });
        level(text, named)
    }

    /// A part of the municipality: `municipality`, a reference, or a name; `unit: Name` when it could be several.
    fn scope(&mut self, text: &str) -> Result<Scope, Reason> {
        let word = super::folded(text);
        let own_name = self.batch.municipality.description.as_ref().map(|own| super::folded(&own.name));
        if ["municipality", "kommunen", "hela kommunen"].contains(&word.as_str()) || own_name.as_ref() == Some(&word) {
            return Ok(Scope::Municipality);
        }
        let (kinds, name) = match text.split_once(':') {
            Some((kind, name)) if SCOPES.iter().any(|known| known.word() == super::folded(kind)) => {
                (SCOPES.iter().copied().filter(|known| known.word() == super::folded(kind)).collect(), name.trim())
            }
            _ => (SCOPES.to_vec(), text),
        };
        let item = self.reference(&kinds, name)?;
        item.to_string().parse().map_err(|_| Reason::NoSuch)
    }
}

/// The kinds of thing that are a part of the municipality.
const SCOPES: [Kind; 4] = [Kind::Unit, Kind::Object, Kind::Family, Kind::System];

/// A whole number as people write it: `56 300 kr`, `1.200.000`, `12,0`.
fn number(text: &str, min: i64, max: i64) -> Result<i64, Reason> {
    let not = Reason::NotANumber { min, max };
    let lower = text.to_lowercase();
    let bare = ["kronor", "kr", "sek", ":-", "st", "år", "h", "tim"]
        .iter()
        .find_map(|unit| lower.strip_suffix(unit))
        .unwrap_or(&lower);
    let packed: String = bare.chars().filter(|letter| !letter.is_whitespace()).collect();
    let (whole, fraction) = packed.split_once(',').unwrap_or((&packed, ""));
    let whole = whole.strip_suffix(".0").unwrap_or(whole);
    let groups: Vec<&str> = whole.split('.').collect();
    let grouped = groups.iter().skip(1).all(|group| group.len() == 3);
    if !grouped || !fraction.chars().all(|digit| digit == '0') {
        return Err(not);
    }
    groups.concat().parse().ok().filter(|number| (min..=max).contains(number)).ok_or(not)
}

fn yes_or_no(text: &str) -> Result<bool, Reason> {
    match super::folded(text).as_str() {
        "ja" | "yes" | "x" | "true" | "sant" | "j" | "y" | "1" => Ok(true),
        "nej" | "no" | "false" | "falskt" | "n" | "0" => Ok(false),
        _ => Err(Reason::NotYesOrNo),
    }
}

/// A step on a scale: its name, its number, or a letter and the number as in `K3`.
fn level(text: &str, named: Option<u8>) -> Result<Option<Value>, Reason> {
    let digits = text.trim().trim_start_matches(|letter: char| letter.is_alphabetic());
    let letters = text.trim().chars().count() - digits.chars().count();
    let first = digits.split([' ', '–', '-', ':', '.']).next().unwrap_or_default();
    let number = named.or_else(|| first.parse().ok().filter(|_| letters <= 1));
    number.map(|number| Some(number.into())).ok_or(Reason::NotALevel)
}

/// The choice that a text is a slip of; for a person to confirm.
fn likely(word: &str, keys: &[&'static str], text: &str) -> Option<String> {
    let words = words(word);
    let names: Vec<&str> = words.iter().map(|(said, _)| *said).collect();
    match Choices::new(&names).find(text) {
        Match::Likely(place) => {
            words.get(place).map(|(_, key)| (*key).to_owned()).filter(|key| keys.contains(&key.as_str()))
        }
        Match::Exact(_) | Match::None => None,
    }
}

impl Column {
    /// The values in a cell. What the mapping or the choices know stays whole, also with a comma in it.
    fn split(&self, text: &str, shape: &Shape) -> Vec<String> {
        if let Some(separators) = &self.separators {
            let parts = text.split(|letter: char| separators.contains(&letter));
            return parts.map(|part| part.trim().to_owned()).filter(|part| !part.is_empty()).collect();
        }
        let whole = match shape {
            Shape::Choice(..) => &self.choices,
            _ => &self.known,
        };
        split_values(text, whole).into_iter().map(str::to_owned).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_people_write_them() {
        assert_eq!(number("56 300 kr", 0, 100_000), Ok(56_300));
        assert_eq!(number("1.200.000", 0, 2_000_000), Ok(1_200_000));
        assert_eq!(number("12,00", 0, 20), Ok(12));
        for text in ["12,5", "1.2", "ca 10", "-1", ""] {
            assert_eq!(number(text, 0, 20), Err(Reason::NotANumber { min: 0, max: 20 }), "{text}");
        }
    }

    #[test]
    fn levels_are_numbers_names_or_a_letter_and_a_number() {
        assert_eq!(level("K3", None), Ok(Some(3.into())));
        assert_eq!(level("2 – betydande", None), Ok(Some(2.into())));
        assert_eq!(level("Allvarlig", Some(4)), Ok(Some(4.into())));
        assert_eq!(level("nivå3", None), Err(Reason::NotALevel));
        assert_eq!(level("hög", None), Err(Reason::NotALevel));
    }

    #[test]
    fn a_slip_is_proposed_not_taken() {
        let keys: &[&'static str] = &["yes", "partly", "no"];
        assert_eq!(choice("partly", keys, "Delivs"), None);
        assert_eq!(likely("partly", keys, "Delivs"), Some("partly".to_owned()));
    }
}
