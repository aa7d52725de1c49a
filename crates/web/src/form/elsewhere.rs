//! The fields of a decision that is registered for somebody, in forms that are not made of their verb's own fields.

use super::field::{FieldView, field_views};
use crate::address::Query;
use crate::input::resolve;
use crate::session::Viewer;
use domain::field::{Fault, Input, Part, Spec};
use domain::id::Scope;
use domain::mandate::{Act, Elsewhere};
use domain::offer;
use serde_json::Value;
use std::collections::HashMap;

fn specs() -> Vec<Spec> {
    let mut specs = Vec::new();
    Elsewhere::specs("", &mut specs);
    specs
}

fn resolved(viewer: &Viewer, typed: &Query) -> (Input, Vec<Fault>) {
    let specs = specs();
    let own = specs.iter().fold(Query::default(), |own, spec| own.with(spec.name, typed.get(spec.name)));
    resolve(viewer, &specs, &own)
}

/// What was typed in them; what is wrong goes to the faults.
pub(crate) fn elsewhere(viewer: &Viewer, typed: &Query, faults: &mut Vec<Fault>) -> Option<Elsewhere> {
    let (input, unread) = resolved(viewer, typed);
    let is_read = unread.is_empty();
    faults.extend(unread);
    Elsewhere::take("", &input, faults).filter(|_| is_read)
}

/// The fields as they were typed, by the names that the verb has for them.
pub(crate) fn elsewhere_views(viewer: &Viewer, verb: &str, typed: &Query) -> Vec<FieldView> {
    let specs = specs();
    let (mut values, _) = resolved(viewer, typed);
    for spec in &specs {
        if let Some(text) = typed.get(spec.name).filter(|_| !values.contains_key(spec.name)) {
            values.insert(spec.name.to_owned(), Value::String(text.to_owned()));
        }
    }
    field_views(viewer, verb, &specs, &values, &HashMap::new(), &[])
}

/// Whether the viewer decides this there today, or may register that somebody else did.
pub(crate) fn may_decide(viewer: &Viewer, act: Act, scope: Scope) -> bool {
    let (now, by) = (viewer.view.now(), viewer.by());
    viewer.view.is_today && offer::refusal_to_decide(now, &by, act, scope, viewer.today).is_none()
}
