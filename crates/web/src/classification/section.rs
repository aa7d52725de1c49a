//! The conversation on the pages of what it is about: an object, a system, a unit; and how units have adjusted a class.

use super::part::seen_groups;
use super::path_of;
use crate::list::Cell;
use crate::noun::{Section, class_cell};
use crate::picture::{dated_as, number};
use crate::speak::Speech;
use domain::classification::SetClass;
use domain::id::{ItemRef, Scope};
use words::Value;

/// How many groups are classified; none where there is no information.
pub(crate) fn of_part(speech: &Speech<'_>, item: ItemRef) -> Option<Section> {
    let groups = seen_groups(speech, item.to_string().parse().ok()?);
    if groups.is_empty() {
        return None;
    }
    let done = groups.iter().filter(|group| group.waiting.is_empty()).count();
    let values = [("done", Value::from(number(done))), ("all", Value::from(number(groups.len())))];
    let mut section =
        Section::new(speech.text("conversation-name")).saying(speech.words.with("conversation-progress", &values));
    let key = if done == groups.len() { "conversation-show" } else { "conversation-go-on" };
    section.more = Some((speech.text(key), dated_as(speech.view, path_of(item))));
    Some(section)
}

/// Where a part is classified; none for parts that have no conversation.
pub(crate) fn path_for(scope: Scope) -> Option<String> {
    match scope {
        Scope::Unit(_) | Scope::Object(_) | Scope::System(_) => scope.item().map(path_of),
        _ => None,
    }
}

/// What units adjusted a set's class to, each that the viewer sees; none where none has.
pub(crate) fn adjusted(speech: &Speech<'_>, class: &SetClass) -> Option<Section> {
    let (adoption, scale, _) = class.adopted.as_ref()?;
    let seen = class.adjusted.iter().filter(|(unit, _)| speech.view.may_see((**unit).into()));
    let row = |(unit, one): (&domain::id::UnitId, &domain::classification::AdjustedClass)| {
        let adjustment = &one.adjustment;
        vec![
            Cell::Item((*unit).into(), speech.item((*unit).into())),
            class_cell(speech, &adjustment.class),
            Cell::Text(adjustment.reason.to_string()),
            Cell::Text(match one.scale == *scale {
                true => speech.date(adjustment.on),
                false => speech.text("conversation-adjusted-old-scale"),
            }),
        ]
    };
    let rows: Vec<Vec<Cell>> = seen.map(row).collect();
    if rows.is_empty() {
        return None;
    }
    let said = match adoption.may_lower {
        Some(true) => "conversation-adjusted-may-lower",
        _ => "conversation-adjusted-may-raise",
    };
    let headings = ["classification-unit", "classification-class", "classification-reason", "classification-adjust-on"];
    let headings = headings.map(|key| speech.text(key)).into();
    Some(Section::new(speech.text("conversation-adjusted")).saying(speech.text(said)).with_table(headings, rows))
}
