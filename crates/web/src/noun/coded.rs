//! Values that are stored otherwise than one says them: the code of a process is told with its name, and hours as days
//! where they are.

use super::FactValue;
use crate::speak::Speech;
use domain::information::{Scheme, code_of};
use serde_json::Value;

/// A field's value as it is told, if that is not as it is stored.
pub(super) fn told(speech: &Speech<'_>, field: &str, value: &Value) -> Option<FactValue> {
    match field {
        "process" => Some(FactValue::text(process(speech.view.shown().schemes.naming(), value.as_str()?))),
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
