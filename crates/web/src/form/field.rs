//! One field as a form shows it.

use super::graded::graded_rows;
use crate::input::{Shown, named, shown_as};
use crate::noun::reference;
use crate::session::Viewer;
use crate::speak::Speech;
use domain::field::{Input, Shape, Spec};
use domain::id::{ItemRef, Kind, Scope};
use domain::number::{Consequence, Likelihood, RiskLevel};
use serde_json::Value;
use std::collections::HashMap;
use words::label::{field_help, field_label};
use words::{Language, order};

/// So many choices are laid out; more become a list to pick from.
const LAID_OUT: usize = 7;
/// So many things are picked from a list; more are typed with suggestions.
const LISTED: usize = 60;

/// One field as a form shows it; the template draws it by `kind`.
#[derive(Clone, Debug, Default)]
pub(crate) struct FieldView {
    pub(crate) name: String,
    pub(crate) label: String,
    pub(crate) help: String,
    pub(crate) kind: &'static str,
    pub(crate) value: String,
    pub(crate) options: Vec<OptionView>,
    /// The rows of a field that asks the same of each in a list.
    pub(crate) rows: Vec<RowView>,
    pub(crate) error: Option<String>,
    pub(crate) required: bool,
    pub(crate) max: Option<u32>,
}

impl FieldView {
    /// What is wrong, as it stands under the field's own label. The list above the form begins with that label, which
    /// would be said twice here.
    pub(crate) fn fault(&self) -> Option<&str> {
        let whole = self.error.as_deref()?;
        Some(whole.strip_prefix(&self.label).and_then(|rest| rest.strip_prefix(": ")).unwrap_or(whole))
    }

    /// What is chosen in the rows, in short.
    pub(crate) fn chosen(&self) -> String {
        let chosen = |row: &RowView| {
            let option = row.options.iter().find(|option| option.checked)?;
            Some(format!("{}: {}", row.label, option.label))
        };
        self.rows.iter().filter_map(chosen).collect::<Vec<_>>().join("; ")
    }
}

/// One row of a field: what is asked about, and the choices.
#[derive(Clone, Debug, Default)]
pub(crate) struct RowView {
    pub(crate) name: String,
    pub(crate) label: String,
    pub(crate) options: Vec<OptionView>,
}

/// One choice of a field.
#[derive(Clone, Debug, Default)]
pub(crate) struct OptionView {
    pub(crate) value: String,
    pub(crate) label: String,
    pub(crate) text: String,
    pub(crate) checked: bool,
}

impl OptionView {
    /// The digit that picks it, if it is a step of a scale: the step's own number.
    pub(crate) fn key(&self) -> Option<&str> {
        // In a row of a graded field the value names the row first, such as `persons:3`.
        let step = self.value.rsplit(':').next()?;
        matches!(step.as_bytes(), [b'0'..=b'9']).then_some(step)
    }
}

/// The fields of a verb with values and errors; `hidden` is sent along and not shown.
pub(crate) fn field_views(
    viewer: &Viewer,
    verb: &str,
    specs: &[Spec],
    values: &Input,
    errors: &HashMap<String, String>,
    hidden: &[&str],
) -> Vec<FieldView> {
    let one = |spec: &Spec| {
        let mut field = field_view(viewer, verb, spec, values.get(spec.name));
        field.error = errors.get(spec.name).cloned();
        if hidden.contains(&spec.name) {
            field.kind = "hidden";
            field.value = plain(values.get(spec.name));
        }
        field
    };
    specs.iter().map(one).collect()
}

fn plain(value: Option<&Value>) -> String {
    match value {
        Some(Value::String(text)) => text.clone(),
        Some(Value::Null) | None => String::new(),
        Some(Value::Array(list)) => list.iter().map(|value| plain(Some(value))).collect::<Vec<_>>().join("\n"),
        Some(value) => value.to_string(),
    }
}

fn holds(value: Option<&Value>, wanted: &str) -> bool {
    match value {
        Some(Value::Array(list)) => list.iter().any(|value| plain(Some(value)) == wanted),
        value => plain(value) == wanted,
    }
}

fn field_view(viewer: &Viewer, verb: &str, spec: &Spec, value: Option<&Value>) -> FieldView {
    let words = viewer.words;
    let (label, help) = (field_label(words, verb, spec.name), field_help(words, verb, spec.name));
    let mut field = FieldView {
        name: spec.name.to_owned(),
        label: label.into_owned(),
        help: help.map(std::borrow::Cow::into_owned).unwrap_or_default(),
        kind: "text",
        value: plain(value),
        required: spec.required,
        ..FieldView::default()
    };
    let (shape, many) = match &spec.shape {
        Shape::Many(inner) => (&**inner, true),
        shape => (shape, false),
    };
    match shape {
        Shape::Text(max) if !many => field.max = u32::try_from(*max).ok(),
        Shape::Prose(max) => {
            field.kind = "long";
            field.max = u32::try_from(*max).ok();
        }
        Shape::Text(_) | Shape::Facts => field.kind = "long",
        Shape::Date => field.kind = "date",
        Shape::Number(_, max) => {
            field.kind = "number";
            field.max = u32::try_from(*max).ok();
        }
        Shape::YesNo if !spec.required => field.kind = "checkbox",
        Shape::YesNo => {
            let option = |value: &str, key: &str| OptionView {
                value: value.to_owned(),
                label: words.text(key).into_owned(),
                checked: field.value == value,
                ..OptionView::default()
            };
            field.options = vec![option("true", "word-yes"), option("false", "word-no")];
            field.kind = "choice";
        }
        Shape::Choice(word, keys) => {
            field.options = keys.iter().map(|key| choice(viewer, word, key, value)).collect();
            field.kind = laid_out(keys.len(), many, spec.required);
        }
        Shape::Graded(word, keys) => {
            let held = |written: &str| holds(value, written);
            field.rows = graded_rows(viewer, (*word, *keys), &held, None);
            field.kind = "graded";
        }
        Shape::Consequence => {
            field.options = consequences(viewer, value, verb);
            field.kind = scale_kind(spec.required);
        }
        Shape::Likelihood => {
            field.options = likelihoods(viewer, value);
            field.kind = scale_kind(spec.required);
        }
        Shape::RiskLevel => {
            field.options = risk_levels(viewer, value);
            field.kind = scale_kind(spec.required);
        }
        Shape::Reference(kinds) => references(viewer, kinds, value, many, &mut field),
        Shape::Scope => scopes(viewer, value, &mut field),
        Shape::Many(_) => {}
    }
    field
}

/// A scale that must be answered is laid out with its texts; one that may be skipped takes less room.
fn scale_kind(required: bool) -> &'static str {
    if required { "choice" } else { "select" }
}

fn laid_out(count: usize, many: bool, required: bool) -> &'static str {
    match (many, required && count <= LAID_OUT) {
        (true, _) => "checkboxes",
        (false, true) => "choice",
        (false, false) => "select",
    }
}

fn choice(viewer: &Viewer, word: &str, key: &str, value: Option<&Value>) -> OptionView {
    let text_key = format!("{word}-{key}");
    OptionView {
        value: key.to_owned(),
        label: viewer.words.text(&text_key).into_owned(),
        text: viewer.words.or(&format!("{text_key}-text"), "").into_owned(),
        checked: holds(value, key),
    }
}

/// The steps of the consequence scale; in risk forms those the matrix uses.
fn consequences(viewer: &Viewer, value: Option<&Value>, verb: &str) -> Vec<OptionView> {
    let now = viewer.view.now();
    let Some((scale, _)) = now.classifications.scale() else { return Vec::new() };
    let matrix = now.risk_settings.matrix().filter(|_| verb.starts_with("risk."));
    let used = |level: u8| matrix.is_none_or(|(matrix, _)| matrix.consequences.contains(&level));
    let speech = Speech::of(viewer);
    let option = |step: &domain::classification::ScaleLevel| OptionView {
        value: step.level.to_string(),
        label: format!("{} {}", step.level, speech.consequence(Consequence(step.level))),
        text: in_language(viewer, step.text_sv.as_deref(), step.text_en.as_deref()),
        checked: holds(value, &step.level.to_string()),
    };
    scale.levels.iter().filter(|step| used(step.level)).map(option).collect()
}

fn likelihoods(viewer: &Viewer, value: Option<&Value>) -> Vec<OptionView> {
    let Some((matrix, _)) = viewer.view.now().risk_settings.matrix() else { return Vec::new() };
    let speech = Speech::of(viewer);
    let option = |step: &domain::risk::LikelihoodStep| OptionView {
        value: step.step.to_string(),
        label: format!("{} {}", step.step, speech.likelihood(Likelihood(step.step))),
        text: in_language(viewer, step.text_sv.as_deref(), step.text_en.as_deref()),
        checked: holds(value, &step.step.to_string()),
    };
    matrix.likelihoods.iter().map(option).collect()
}

fn risk_levels(viewer: &Viewer, value: Option<&Value>) -> Vec<OptionView> {
    let Some((matrix, _)) = viewer.view.now().risk_settings.matrix() else { return Vec::new() };
    let highest = matrix.levels.last().map_or(0, |level| level.level);
    let known = value.and_then(|value| plain(Some(value)).parse::<u8>().ok());
    let speech = Speech::of(viewer);
    let option = |level: &domain::risk::MatrixLevel| OptionView {
        value: level.level.to_string(),
        label: speech.risk_level(RiskLevel(level.level)),
        // A level above the matrix's highest is all of them.
        checked: known.is_some_and(|known| known.min(highest) == level.level),
        ..OptionView::default()
    };
    matrix.levels.iter().map(option).collect()
}

fn in_language(viewer: &Viewer, sv: Option<&str>, en: Option<&str>) -> String {
    let text = match viewer.words.language() {
        Language::Swedish => sv,
        Language::English => en.or(sv),
    };
    text.unwrap_or_default().to_owned()
}

/// A reference is picked from a short list, or typed by name with suggestions from a long one.
fn references(viewer: &Viewer, kinds: &[Kind], value: Option<&Value>, many: bool, field: &mut FieldView) {
    let mut known: Vec<(ItemRef, String)> = kinds.iter().flat_map(|kind| named(&viewer.view, *kind)).collect();
    // What stands there and is closed by now is kept among the choices: saving does not take it away.
    let held = held(kinds, value).into_iter().filter(|item| viewer.view.may_see(*item));
    let closed: Vec<ItemRef> = held.filter(|item| known.iter().all(|(other, _)| other != item)).collect();
    let shown = Shown::among(known.iter().map(|(_, name)| name.as_str()));
    known.extend(closed.iter().map(|item| (*item, Speech::of(viewer).item(*item))));
    known.sort_by_cached_key(|(_, name)| order::sort_key(name));
    let known = told_apart(viewer, known);
    let written = |item: &ItemRef| match kinds {
        [_] => item.number.to_string(),
        _ => item.to_string(),
    };
    if known.len() <= LISTED {
        let option = |(item, name): &(ItemRef, String)| OptionView {
            value: written(item),
            label: name.clone(),
            checked: holds(value, &written(item)),
            ..OptionView::default()
        };
        field.options = known.iter().map(option).collect();
        field.kind = if many { "checkboxes" } else { "select" };
        return;
    }
    // What is closed is not found by its name.
    let called = |(item, name): &(ItemRef, String)| {
        if closed.contains(item) { shown_as(name, item) } else { shown.by_name(name, item) }
    };
    let by_written: HashMap<String, &(ItemRef, String)> = known.iter().map(|one| (written(&one.0), one)).collect();
    let readable = |value: &Value| {
        let text = plain(Some(value));
        by_written.get(&text).map_or(text, |one| called(one))
    };
    field.value = match value {
        Some(Value::Array(list)) => list.iter().map(readable).collect::<Vec<_>>().join("\n"),
        Some(value) => readable(value),
        None => String::new(),
    };
    if many {
        field.kind = "long";
        if field.help.is_empty() {
            field.help = viewer.words.text("form-one-per-line").into_owned();
        }
    } else {
        field.kind = "person";
        let option =
            |one: &(ItemRef, String)| OptionView { value: called(one), label: one.1.clone(), ..OptionView::default() };
        field.options = known.iter().map(option).collect();
    }
}

/// Things that are called the same, with where each belongs and since when it is registered.
fn told_apart(viewer: &Viewer, known: Vec<(ItemRef, String)>) -> Vec<(ItemRef, String)> {
    let mut times: HashMap<String, usize> = HashMap::new();
    for (_, name) in &known {
        *times.entry(name.clone()).or_default() += 1;
    }
    let speech = Speech::of(viewer);
    let told = |(item, name): (ItemRef, String)| {
        let registered = viewer.view.now().registered_on(item);
        let Some(day) = registered.filter(|_| times.get(&name).is_some_and(|times| *times > 1)) else {
            return (item, name);
        };
        let part = speech.scope(domain::sight::home(viewer.view.now(), item));
        let values = [("name", name.into()), ("part", part.into()), ("date", speech.date(day).into())];
        (item, speech.words.with("form-same-name", &values))
    };
    known.into_iter().map(told).collect()
}

/// The items that a field holds.
fn held(kinds: &[Kind], value: Option<&Value>) -> Vec<ItemRef> {
    match value {
        Some(Value::Array(list)) => list.iter().filter_map(|value| reference(kinds, value)).collect(),
        Some(value) => reference(kinds, value).into_iter().collect(),
        None => Vec::new(),
    }
}

/// The parts of the municipality, largest first: the whole, boards and departments, objects, then systems.
fn scopes(viewer: &Viewer, value: Option<&Value>, field: &mut FieldView) {
    let speech = Speech::of(viewer);
    let mut known = vec![(Scope::Municipality, speech.scope(Scope::Municipality))];
    for kind in [Kind::Unit, Kind::Object, Kind::Family, Kind::System] {
        let mut parts = named(&viewer.view, kind);
        parts.sort_by_cached_key(|(_, name)| order::sort_key(name));
        known.extend(parts.into_iter().filter_map(|(item, name)| Some((item.to_string().parse().ok()?, name))));
    }
    let chosen = plain(value);
    let held = chosen.parse::<Scope>().ok().filter(|held| known.iter().all(|(scope, _)| scope != held));
    let shown = Shown::among(known.iter().map(|(_, name)| name.as_str()));
    if let Some(item) = held.and_then(Scope::item).filter(|item| viewer.view.may_see(*item)) {
        known.extend(held.map(|scope| (scope, speech.item(item))));
    }
    if known.len() <= LISTED {
        field.kind = "select";
        field.options = known
            .into_iter()
            .map(|(scope, name)| OptionView {
                checked: chosen == scope.to_string(),
                value: scope.to_string(),
                label: name,
                ..OptionView::default()
            })
            .collect();
        return;
    }
    field.kind = "person";
    // What is closed is not found by its name.
    let readable = |scope: &Scope, name: &str| match held {
        Some(closed) if closed == *scope => shown_as(name, scope),
        _ => shown.by_name(name, scope),
    };
    if let Some((scope, name)) = known.iter().find(|(scope, _)| scope.to_string() == chosen) {
        field.value = readable(scope, name);
    }
    field.options = known
        .iter()
        .map(|(scope, name)| OptionView { value: readable(scope, name), label: name.clone(), ..OptionView::default() })
        .collect();
}
