//! An item's facts: every field that is filled in, in the order it is declared, with references as links.

use super::coded;
use crate::speak::{Speech, address};
use domain::field::{Input, Part, Shape, Spec};
use domain::id::{ItemRef, Scope};
use domain::mandate::Elsewhere;
use domain::number::{Consequence, Likelihood, RiskLevel};
use domain::time::Date;
use serde_json::Value;

/// A fact: its label and values.
pub(crate) struct Fact {
    pub(crate) label: String,
    pub(crate) values: Vec<FactValue>,
}

/// One value of a fact.
pub(crate) struct FactValue {
    pub(crate) text: String,
    pub(crate) href: Option<String>,
}

impl FactValue {
    pub(crate) fn text(text: impl Into<String>) -> Self {
        FactValue { text: text.into(), href: None }
    }
}

/// The filled-in fields of a record; `noun` prefixes the label keys, `without` names fields shown elsewhere.
pub(crate) fn facts<P: Part>(speech: &Speech<'_>, noun: &str, record: &P, without: &[&str]) -> Vec<Fact> {
    let (mut specs, mut input) = (Vec::new(), Input::new());
    P::specs("", &mut specs);
    record.put("", &mut input);
    // What is said of a requirement in a record is said for the part that the record belongs to.
    let here = specs.iter().find(|spec| spec.shape == Shape::Scope).and_then(|spec| input.get(spec.name));
    let here = here.and_then(|value| value.as_str()?.parse().ok()).unwrap_or(Scope::Municipality);
    let fact = |spec: &Spec| {
        let value = input.get(spec.name)?;
        let values = coded::told(speech, spec.name, value)
            .map_or_else(|| values(speech, &spec.shape, value, here), |one| vec![one]);
        let usual = || words::label::field_label(speech.words, noun, spec.name).into_owned();
        let label = coded::label(speech, spec.name).unwrap_or_else(usual);
        (!values.is_empty()).then_some(Fact { label, values })
    };
    specs.iter().filter(|spec| !without.contains(&spec.name)).filter_map(fact).collect()
}

/// Where a decision was taken: by whom, when it was registered for somebody, and where it is written.
pub(crate) fn decided(speech: &Speech<'_>, elsewhere: &Elsewhere) -> Option<String> {
    let reference = elsewhere.reference.as_ref().map(ToString::to_string);
    let Some(decider) = elsewhere.decided_by else { return reference };
    let values = [("person", speech.person(decider).into()), ("reference", reference.unwrap_or_default().into())];
    Some(speech.words.with("decided-by-with-reference", &values))
}

fn values(speech: &Speech<'_>, shape: &Shape, value: &Value, here: Scope) -> Vec<FactValue> {
    match (shape, value) {
        (Shape::Many(inner), Value::Array(list)) => {
            list.iter().flat_map(|value| values(speech, inner, value, here)).collect()
        }
        (Shape::Choice(word, _), Value::String(key)) => {
            vec![FactValue::text(speech.text(&format!("{word}-{key}")))]
        }
        (Shape::Graded(word, _), Value::String(text)) => vec![FactValue::text(speech.graded(word, text))],
        (Shape::YesNo, Value::Bool(yes)) => {
            vec![FactValue::text(speech.text(if *yes { "word-yes" } else { "word-no" }))]
        }
        (Shape::Date, Value::String(text)) => {
            let date = text.parse::<Date>();
            vec![FactValue::text(date.map_or_else(|_| text.clone(), |date| speech.date(date)))]
        }
        (Shape::Number(_, max), Value::Number(number)) => {
            // A year is written without grouping.
            let is_year = *max == 2150;
            let number = number.as_i64().unwrap_or_default();
            vec![FactValue::text(if is_year { number.to_string() } else { speech.words.number(number) })]
        }
        (Shape::Consequence, Value::Number(number)) => {
            let level = Consequence(number.as_u64().and_then(|level| u8::try_from(level).ok()).unwrap_or_default());
            vec![FactValue::text(speech.consequence(level))]
        }
        (Shape::Likelihood, Value::Number(number)) => {
            let step = Likelihood(number.as_u64().and_then(|step| u8::try_from(step).ok()).unwrap_or_default());
            vec![FactValue::text(speech.likelihood(step))]
        }
        (Shape::RiskLevel, Value::Number(number)) => {
            let level = RiskLevel(number.as_u64().and_then(|level| u8::try_from(level).ok()).unwrap_or_default());
            vec![FactValue::text(speech.risk_level(level))]
        }
        (Shape::Reference(kinds), value) => {
            reference(kinds, value).and_then(|item| seen(speech, item)).into_iter().collect()
        }
        (Shape::Scope, Value::String(text)) => match text.parse::<Scope>() {
            Ok(scope) => match scope.item() {
                Some(item) => seen(speech, item).into_iter().collect(),
                None => vec![FactValue::text(speech.scope(scope))],
            },
            Err(_) => Vec::new(),
        },
        (Shape::Facts | Shape::Prose(_), Value::String(text)) => {
            text.lines().filter(|line| !line.trim().is_empty()).map(FactValue::text).collect()
        }
        (Shape::Text(_), Value::String(text)) => {
            vec![requirement(speech, text, here).unwrap_or_else(|| FactValue::text(text.clone()))]
        }
        (_, Value::String(text)) => vec![FactValue::text(text.clone())],
        (_, other) => vec![FactValue::text(other.to_string())],
    }
}

/// A requirement by name, as a link to how it is answered for a part; none if the text is no requirement's id.
fn requirement(speech: &Speech<'_>, id: &str, here: Scope) -> Option<FactValue> {
    let (_, known) = speech.view.shown().requirements.find(id)?;
    let text = speech.with(|speaker| speaker.requirement(&known.id));
    Some(FactValue { text, href: Some(crate::requirement::address_for(speech, known, here)) })
}

/// What a reference as written points at.
pub(crate) fn reference(kinds: &[domain::id::Kind], value: &Value) -> Option<ItemRef> {
    match (value, kinds) {
        (Value::Number(number), [kind]) => Some(ItemRef { kind: *kind, number: u32::try_from(number.as_u64()?).ok()? }),
        (Value::String(text), _) => text.parse().ok(),
        _ => None,
    }
}

/// An item as a link, if the viewer may see it; else nothing tells that it is there.
fn seen(speech: &Speech<'_>, item: ItemRef) -> Option<FactValue> {
    speech.view.may_see(item).then(|| link(speech, item))
}

/// An item by name, as a link if the viewer may see it.
pub(crate) fn link(speech: &Speech<'_>, item: ItemRef) -> FactValue {
    let seen = speech.view.may_see(item);
    FactValue { text: speech.item(item), href: seen.then(|| address(item)) }
}
