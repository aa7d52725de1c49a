//! Registered things in a story: registered, described anew field by field, closed.

use domain::event::Event;
use domain::field::{Input, Part, Shape, Spec};
use domain::id::ItemRef;
use domain::item::{Closing, Described, ItemEvent};
use domain::organisation::{MunicipalityDescription, OrganisationEvent};
use domain::text::{DISPOSED, Prose};
use serde_json::Value as Json;

use super::{Said, Teller};
use crate::label::{field_label, in_sentence, kind_definite};
use crate::{Value, Words};

/// The most changed fields that a sentence tells.
const FIELDS_TOLD: usize = 4;
/// The most values added to or removed from a field that a sentence names.
const VALUES_TOLD: usize = 3;

/// What happened to a registered thing, whatever its kind.
struct Happened<'a> {
    item: Option<ItemRef>,
    step: Step<'a>,
}

enum Step<'a> {
    Registered(Fields),
    Described(Fields, Option<&'a Prose>),
    Closed(&'a Closing),
}

/// A description by field.
struct Fields {
    specs: Vec<Spec>,
    values: Input,
    /// Whether the content was disposed of, so that nothing can be compared with it.
    disposed: bool,
}

impl Fields {
    fn of<D: Described>(description: &D) -> Self {
        Fields { disposed: description.title() == DISPOSED, ..Self::of_part(description) }
    }

    fn of_part<P: Part>(part: &P) -> Self {
        let (mut specs, mut values) = (Vec::new(), Input::new());
        P::specs("", &mut specs);
        part.put("", &mut values);
        Fields { specs, values, disposed: false }
    }
}

fn happened<D: Described>(event: &ItemEvent<D>) -> Happened<'_> {
    let item = domain::event::Happening::touches(event).first().copied();
    let step = match event {
        ItemEvent::Registered(event) => Step::Registered(Fields::of(&event.description)),
        ItemEvent::Described(event) => Step::Described(Fields::of(&event.description), event.reason.as_ref()),
        ItemEvent::Closed(event) => Step::Closed(&event.closing),
    };
    Happened { item, step }
}

/// None for what happened otherwise than to a registered thing as such.
fn happened_in(event: &Event) -> Option<Happened<'_>> {
    Some(match event {
        Event::Unit(event) => happened(event),
        Event::Family(event) => happened(event),
        Event::Object(event) => happened(event),
        Event::RecordType(event) => happened(event),
        Event::InformationSet(event) => happened(event),
        Event::Processing(event) => happened(event),
        Event::Supplier(event) => happened(event),
        Event::System(event) => happened(event),
        Event::RiskItem(event) => happened(event),
        Event::ControlItem(event) => happened(event),
        Event::ActionItem(event) => happened(event),
        Event::Sample(event) => happened(event),
        Event::Weakness(event) => happened(event),
        Event::ReportedNeedItem(event) => happened(event),
        Event::Organisation(_)
        | Event::Mandate(_)
        | Event::Need(_)
        | Event::Information(_)
        | Event::ReportedNeed(_)
        | Event::Law(_)
        | Event::Role(_)
        | Event::Dependency(_)
        | Event::Classification(_)
        | Event::Requirement(_)
        | Event::Risk(_)
        | Event::Control(_)
        | Event::Action(_)
        | Event::Evidence(_)
        | Event::Secrecy(_)
        | Event::Source(_)
        | Event::Disposal(_) => return None,
    })
}

impl<'a> Teller<'a> {
    pub(super) fn item(&self) -> Said<'a> {
        let Some(Happened { item: Some(item), step }) = happened_in(self.told.event) else {
            return self.said("story-described-somehow", &[]);
        };
        let what = kind_definite(self.speaker.words, item.kind).into_owned();
        match step {
            Step::Registered(_) => self.said("story-registered", &[("what", what)]),
            Step::Closed(closing) => self
                .said("story-closed", &[("what", what), ("date", self.date(closing.on))])
                .quoting(Some(&closing.reason)),
            Step::Described(now, reason) => {
                let before = self.earlier.iter().find_map(|event| match happened_in(event) {
                    Some(Happened { item: Some(of), step: Step::Registered(fields) | Step::Described(fields, _) })
                        if of == item =>
                    {
                        Some(fields)
                    }
                    _ => None,
                });
                let before = before.filter(|before| !before.disposed);
                self.described(item.kind.word(), before.as_ref(), &now).quoting(reason)
            }
        }
    }

    pub(super) fn founded(&self) -> Said<'a> {
        let description = |event: &&'a Event| match event {
            Event::Organisation(OrganisationEvent::Founded(event)) => Some(&event.description),
            _ => None,
        };
        let fields = |description: &MunicipalityDescription| Fields::of_part(description);
        let now = description(&self.told.event).map(fields);
        let before = self.earlier.iter().find_map(description).map(fields);
        match (now, before) {
            (Some(now), Some(before)) => self.described("municipality", Some(&before), &now),
            _ => self.said("story-municipality-founded", &[]),
        }
    }

    fn described(&self, noun: &str, before: Option<&Fields>, now: &Fields) -> Said<'a> {
        let Some(before) = before else { return self.said("story-described-somehow", &[]) };
        let differing = now.specs.iter().filter(|spec| before.values.get(spec.name) != now.values.get(spec.name));
        let told: Vec<String> = differing
            .map(|spec| {
                let label = in_sentence(&field_label(self.speaker.words, noun, spec.name));
                self.change(label, &spec.shape, before.values.get(spec.name), now.values.get(spec.name))
            })
            .collect();
        if told.is_empty() {
            return self.said("story-described-somehow", &[]);
        }
        let count = told.len();
        self.said("story-described", &[("fields", at_most_four(self.speaker.words, told, count))])
    }

    fn change(&self, label: String, shape: &Shape, before: Option<&Json>, now: Option<&Json>) -> String {
        if let Shape::Many(each) = shape {
            return self.change_of_many(label, each, before, now);
        }
        let nothing = || "–".to_owned();
        let text = |value: Option<&Json>| match value {
            None => Some(nothing()),
            Some(value) => self.speaker.value(shape, value).map(|text| match shape {
                Shape::Choice(..)
                | Shape::Graded(..)
                | Shape::YesNo
                | Shape::Consequence
                | Shape::Likelihood
                | Shape::RiskLevel => in_sentence(&text),
                _ => text,
            }),
        };
        match (text(before), text(now)) {
            (Some(before), Some(now)) => {
                self.say("story-field-from-to", &[("field", label), ("before", before), ("now", now)])
            }
            // Long texts are not repeated: both can be read on the item as it was registered then and now.
            _ => label,
        }
    }

    fn change_of_many(&self, label: String, each: &Shape, before: Option<&Json>, now: Option<&Json>) -> String {
        let list = |value: Option<&Json>| value.and_then(Json::as_array).cloned().unwrap_or_default();
        let (before, now) = (list(before), list(now));
        let named = |these: &[Json], those: &[Json]| {
            let only = these.iter().filter(|value| !those.contains(value));
            let names: Vec<String> = only.filter_map(|value| self.speaker.value(each, value)).collect();
            let mut told: Vec<String> = names.iter().take(VALUES_TOLD).cloned().collect();
            let more = names.len() - told.len();
            if more > 0 {
                told.push(self.speaker.words.with("story-more-values", &[("count", Value::from(more))]));
            }
            told.join(", ")
        };
        let (added, removed) = (named(&now, &before), named(&before, &now));
        let key = match (added.is_empty(), removed.is_empty()) {
            (false, true) => "story-field-added",
            (true, false) => "story-field-removed",
            (false, false) => "story-field-both",
            // Only their order changed.
            (true, true) => return label,
        };
        self.say(key, &[("field", label), ("added", added), ("removed", removed)])
    }
}

/// At most four of these in words, and how many there are besides: *a, b, c, d och 3 uppgifter till*.
pub(super) fn at_most_four(words: &Words, mut told: Vec<String>, count: usize) -> String {
    told.truncate(FIELDS_TOLD);
    let more = count - told.len();
    if more > 0 {
        told.push(words.with("story-more-fields", &[("count", Value::from(more))]));
    }
    words.all_of(&told)
}
