//! Values that are stored otherwise than one says them: codes are told by what they name, and hours as days where they
//! are.

use super::FactValue;
use crate::speak::Speech;
use domain::field::Input;
use domain::id::Scope;
use domain::information::{Scheme, code_of};
use serde_json::Value;

/// A field's value as it is told, if that is not as it is stored. A requirement is shown for the part of the municipality
/// that the record is about.
pub(super) fn told(speech: &Speech<'_>, record: &Input, field: &str, value: &Value) -> Option<FactValue> {
    match field {
        "process" => Some(FactValue::text(process(speech.view.shown().schemes.naming(), value.as_str()?))),
        "requirements" => Some(requirement(speech, value.as_str()?, record.get("scope").and_then(Value::as_str))),
        "longest_outage" | "longest_loss" => Some(FactValue::text(speech.words.hours(value.as_i64()?))),
        _ => None,
    }
}

/// What such a field is called, where a form's label speaks of how it is stored.
pub(super) fn label(speech: &Speech<'_>, field: &str) -> Option<String> {
    match field {
        "longest_outage" => Some(speech.text("told-longest-outage")),
        "longest_loss" => Some(speech.text("told-longest-loss")),
        _ => None,
    }
}

/// A process by its code and what the scheme calls it; what was written where the scheme does not have it.
pub(crate) fn process(scheme: &Scheme, written: &str) -> String {
    let named = code_of(written).and_then(|code| Some(format!("{code} {}", scheme.name(code)?)));
    named.unwrap_or_else(|| written.to_owned())
}

/// A requirement by its name and where it stands, such as *Incidenthantering, 2 kap. 3 §*, with the way to how it is
/// answered there.
fn requirement(speech: &Speech<'_>, id: &str, scope: Option<&str>) -> FactValue {
    let Some((_, known)) = speech.view.shown().requirements.find(id) else { return FactValue::text(id) };
    let scope = scope.and_then(|scope| scope.parse().ok()).unwrap_or(Scope::Municipality);
    FactValue {
        text: format!("{}, {}", speech.both(&known.title), known.reference),
        href: Some(crate::requirement::address_for(speech, known, scope)),
    }
}
