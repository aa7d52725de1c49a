//! What law profiles rule out, told where requirements are listed: which law, for whom it was said, and why.

use super::{address_of, called};
use crate::noun::FactValue;
use crate::session::Viewer;
use crate::speak::Speech;
use domain::id::Scope;
use domain::law::{Outside, RuledOut};
use domain::requirement::{RequirementId, scope_kind};
use words::Value;

/// A law that rules requirements out, as a list tells it.
pub(crate) struct Outsides {
    /// Why: which law, for whom, and the reason; leads to the profile.
    pub(crate) why: FactValue,
    /// How many requirements are not asked.
    pub(crate) said: String,
}

/// Why the law that a requirement comes of does not apply to a part; none where it is not ruled out.
pub(crate) fn why_not(viewer: &Viewer, scope: Scope, requirement: &RequirementId) -> Option<String> {
    let outside = Outside::of(viewer.view.shown(), scope);
    outside.why(requirement).map(|why| told(&Speech::of(viewer), why))
}

fn told(speech: &Speech<'_>, why: RuledOut<'_>) -> String {
    let values = [
        ("law", Value::from(called(speech, why.law))),
        ("unit", Value::from(speech.item(why.unit.into()))),
        ("why", Value::from(&*why.profiled.profile.why)),
    ];
    speech.words.with("law-why-not", &values)
}

/// The laws that rule out requirements in force for a part, each with how many.
pub(crate) fn outsides(viewer: &Viewer, scope: Scope) -> Vec<Outsides> {
    let (shown, speech) = (viewer.view.shown(), Speech::of(viewer));
    let outside = Outside::of(shown, scope);
    let kinds = scope_kind(shown, scope);
    let mut found: Vec<(RuledOut<'_>, i64)> = Vec::new();
    for requirement in shown.requirements.holding(viewer.view.day) {
        let here = requirement.scopes.iter().any(|kind| kinds.contains(kind));
        let Some(why) = outside.why(&requirement.id).filter(|_| here) else { continue };
        match found.iter_mut().find(|(known, _)| known.law.id == why.law.id) {
            Some((_, count)) => *count += 1,
            None => found.push((why, 1)),
        }
    }
    let tell = |(why, count): (RuledOut<'_>, i64)| {
        let href = viewer.view.may_see(why.unit.into()).then(|| viewer.link(&address_of(why.unit)));
        let said = viewer.words.with("law-ruled-out-text", &[("count", Value::from(count))]);
        Outsides { why: FactValue { text: told(&speech, why), href }, said }
    };
    found.into_iter().map(tell).collect()
}
