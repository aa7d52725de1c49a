//! What a column can be chosen to be, and what is asked for once for all rows when no column gives it.

use super::label::{called, called_by_id, group};
use super::remake::required_elsewhere;
use crate::form::{FieldView, OptionView};
use crate::session::Viewer;
use domain::field::Shape;
use exchange::mapping::SheetMapping;
use std::collections::BTreeMap;

/// A group of choices.
pub(crate) struct Group {
    pub(crate) label: String,
    pub(crate) options: Vec<OptionView>,
}

/// What a column may be: what is none of it first, then the thing's own fields, then those of further acts.
pub(crate) fn groups(viewer: &Viewer, sheet: &SheetMapping, chosen: &str) -> Vec<Group> {
    let (words, target) = (viewer.words, sheet.target);
    let option = |value: &str, label: String| OptionView {
        checked: value == chosen,
        value: value.to_owned(),
        label,
        ..OptionView::default()
    };
    let pseudo = target.pseudo_fields().iter().map(|id| option(id, called_by_id(words, target, id)));
    let first = Group { label: words.text("upload-other").into_owned(), options: pseudo.collect() };
    let mut by_verb: BTreeMap<usize, Vec<OptionView>> = BTreeMap::new();
    let verbs: Vec<&str> = std::iter::once(target.verb()).chain(target.attached().iter().copied()).collect();
    for field in target.fields() {
        let place = verbs.iter().position(|verb| *verb == field.verb).unwrap_or_default();
        let label = words::label::field_label(words, field.verb, field.name).into_owned();
        by_verb.entry(place).or_default().push(option(&field.id, label));
    }
    let named = by_verb.into_iter().map(|(place, options)| {
        let label = match verbs.get(place).filter(|_| place > 0) {
            Some(verb) => group(words, verb),
            None => words.text(target.text_key()).into_owned(),
        };
        Group { label, options }
    });
    let mut groups: Vec<Group> = named.collect();
    groups.insert(0, first);
    groups
}

/// The fields that every row must have and no column gives.
pub(crate) fn required(
    viewer: &Viewer,
    place: usize,
    sheet: &SheetMapping,
    errors: &[(String, String)],
) -> Vec<FieldView> {
    let words = viewer.words;
    let view = |field: exchange::fields::Field| {
        let name = format!("default-{place}-{}", field.id);
        let value = sheet.defaults.get(&field.id).cloned().unwrap_or_default();
        let option = |value_is: &str, key: &str| OptionView {
            checked: value == value_is,
            value: value_is.to_owned(),
            label: words.text(key).into_owned(),
            ..OptionView::default()
        };
        let (kind, options) = match &field.shape {
            Shape::Choice(word, keys) => {
                ("select", keys.iter().map(|key| option(key, &format!("{word}-{key}"))).collect())
            }
            Shape::YesNo => ("select", vec![option("yes", "word-yes"), option("no", "word-no")]),
            Shape::Date => ("date", Vec::new()),
            _ => ("text", Vec::new()),
        };
        FieldView {
            label: called(words, sheet.target, &field),
            help: words.text("upload-for-all-rows").into_owned(),
            kind,
            error: errors.iter().find(|(field, _)| *field == name).map(|(_, text)| text.clone()),
            name,
            value,
            options,
            required: true,
            ..FieldView::default()
        }
    };
    required_elsewhere(sheet).into_iter().map(view).collect()
}
