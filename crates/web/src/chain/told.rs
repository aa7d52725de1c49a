//! What stops, told to a viewer: what is missing, whose turn it is, how long it has waited, and the way to mend it.

use crate::address::Query;
use crate::noun::FactValue;
use crate::picture::{dated_as, number};
use crate::session::Viewer;
use crate::speak::{Speech, address};
use domain::chain::{Broken, Obstacle, Turn, Why};
use domain::id::{ItemRef, PersonId, Scope};
use domain::mandate::{self, Act};
use domain::offer;
use domain::role::Role;
use domain::time::Date;
use std::collections::HashMap;
use words::Value;

/// Whose turn it is, worked out once for each.
#[derive(Default)]
pub(crate) struct Turns {
    known: HashMap<Turn, Vec<(Role, PersonId)>>,
}

impl Turns {
    /// Who it is today, by role; nobody when the duty is vacant.
    pub(crate) fn whose(&mut self, viewer: &Viewer, turn: Turn) -> &[(Role, PersonId)] {
        self.known.entry(turn).or_insert_with(|| turn.whose(viewer.view.now(), viewer.today))
    }

    /// The same in words.
    pub(super) fn told(&mut self, viewer: &Viewer, turn: Turn) -> String {
        let (words, speech) = (viewer.words, Speech::of(viewer));
        let whose = self.whose(viewer, turn);
        let Some((role, _)) = whose.first() else {
            return words.text(if turn == Turn::Unseen { "chain-somebody-else" } else { "chain-nobody" }).into_owned();
        };
        let names: Vec<String> = whose.iter().map(|(_, person)| speech.person(*person)).collect();
        let role = words::label::role_short(words, *role);
        words.with("chain-turn", &[("who", Value::from(words.all_of(&names))), ("role", Value::from(role))])
    }
}

/// What is missing, in words.
pub(crate) fn missing(speech: &Speech<'_>, why: Why) -> String {
    let about = match (why.scope(), why.about()) {
        (Some(scope), _) => speech.scope(scope),
        (None, Some(item)) => speech.item(item),
        (None, None) => String::new(),
    };
    let count = why.count().map_or(0, number);
    let facts: Vec<String> = why.facts().iter().map(|fact| speech.text(fact.text_key()).to_lowercase()).collect();
    let facts = speech.words.all_of(&facts);
    let values = [("about", Value::from(about)), ("count", Value::from(count)), ("facts", Value::from(facts))];
    speech.words.with(why.text_key(), &values)
}

/// What is missing, with a link to what it is about.
pub(super) fn missing_link(speech: &Speech<'_>, why: Why) -> FactValue {
    let href = why.about().map(|item| dated_as(speech.view, address(item)));
    FactValue { text: missing(speech, why), href }
}

/// For how long something has waited.
pub(super) fn waited(speech: &Speech<'_>, since: Option<Date>) -> String {
    match since {
        None => speech.text("chain-waited-unknown"),
        Some(since) if since >= speech.view.day => speech.text("chain-waited-today"),
        Some(since) => speech.words.lasting(since.0, speech.view.day.0),
    }
}

/// The verb that mends it and its form, if the viewer may begin it today.
pub(super) fn mend(viewer: &Viewer, broken: &Broken) -> Option<FactValue> {
    if !viewer.view.is_today {
        return None;
    }
    if let Some((item, verb)) = broken.mended_by() {
        return form(viewer, item, verb, broken.why);
    }
    let scope = broken.why.scope()?;
    match broken.why {
        Why::NoControl(_) => may(viewer, Act::KeepControls, scope).then(|| FactValue {
            text: words::label::verb_title(viewer.words, "control.register").into_owned(),
            href: Some(Query::default().with("scope", Some(&scope.to_string())).link("/control/register")),
        }),
        _ => {
            let href = crate::requirement::list_for(viewer, scope)?;
            let text = viewer.words.text("chain-answer").into_owned();
            may(viewer, Act::AssessRequirement, scope).then_some(FactValue { text, href: Some(href) })
        }
    }
}

/// What mends all that an obstacle holds up: classifying in groups, adopting as a list, or the one thing it is about.
pub(super) fn mend_all(viewer: &Viewer, obstacle: &Obstacle) -> Option<FactValue> {
    let first = &obstacle.first;
    if obstacle.sets.len() == 1 || !obstacle.is_of_each() {
        return mend(viewer, first);
    }
    let (act, scope, text, href) = match (first.why, first.turn) {
        (Why::NotProposed | Why::Lapsed | Why::FactsChanged(_), Turn::Mandate(act, scope)) => {
            (act, scope, "conversation-verb", crate::classification::path_for(scope)?)
        }
        (Why::WaitsForOwner, Turn::Owner(person)) => {
            let href = crate::classification::path_of_owner(viewer, person)?;
            return viewer.view.is_today.then(|| as_link(viewer, "chain-adopt-these", href));
        }
        _ => return None,
    };
    (viewer.view.is_today && may(viewer, act, scope)).then(|| as_link(viewer, text, href))
}

fn as_link(viewer: &Viewer, key: &str, href: String) -> FactValue {
    FactValue { text: viewer.words.text(key).into_owned(), href: Some(href) }
}

fn form(viewer: &Viewer, item: ItemRef, verb: &str, why: Why) -> Option<FactValue> {
    let label = match (verb, why) {
        // The button of its form says how it ends, which here says nothing.
        ("information-set.describe", Why::NoOwner) => viewer.words.text("chain-name-owner"),
        ("information-set.describe", _) => viewer.words.text("chain-complete"),
        (verb, _) => words::label::verb_label(viewer.words, verb),
    };
    // That it makes sense is what stops here.
    offer::has_mandate(viewer.view.now(), &viewer.by(), item, verb, viewer.today)
        .then(|| FactValue { text: label.into_owned(), href: Some(format!("{}/{verb}", address(item))) })
}

fn may(viewer: &Viewer, act: Act, scope: Scope) -> bool {
    mandate::may(viewer.view.now(), &viewer.by(), act, scope, viewer.today)
}
