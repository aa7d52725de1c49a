//! The page of a verb: its form with what is known filled in.

use super::conflict::Difference;
use super::field::{FieldView, field_views};
use super::subject::{Quote, Subject, item_field};
use crate::appointment::may_appoint_somebody;
use crate::failure::Failure;
use crate::frame::Frame;
use crate::input::{id_text, takes_free_text};
use crate::noun::{Fact, reference, refusal_text};
use crate::session::Viewer;
use crate::speak::Speech;
use askama::Template;
use axum::extract::Path;
use axum::response::{Html, IntoResponse, Response};
use domain::command::Command;
use domain::field::{Input, Part, Shape, Spec};
use domain::id::{InformationSetId, ItemRef, Kind, Numbered};
use domain::item::Described;
use domain::municipality::Municipality;
use domain::need::Carrier;
use domain::offer;
use domain::with_description;
use serde_json::Value;
use std::collections::HashMap;
use words::Words;

/// What a form's page is made of.
pub(crate) struct Draft<'a> {
    pub(crate) verb: &'a str,
    pub(crate) subject: Subject,
    pub(crate) values: Input,
    pub(crate) errors: Vec<(String, String)>,
    pub(crate) refusal: Option<(String, Vec<String>)>,
    pub(crate) conflict: Vec<Difference>,
    pub(crate) based_on: u64,
    pub(crate) command_id: [u8; 16],
}

#[derive(Template)]
#[template(path = "form/page.html")]
struct FormPage {
    frame: Frame,
    intro: String,
    quote: Option<Quote>,
    /// What the decision is about.
    about: Vec<Fact>,
    fields: Vec<FieldView>,
    errors: Vec<(String, String)>,
    refusal: Option<(String, Vec<String>)>,
    conflict: Vec<Difference>,
    stop: Option<FieldView>,
    based_on: String,
    command_id: String,
    button: String,
    back: String,
}

/// The noun of a verb: what stands before the dot.
pub(crate) fn noun(verb: &str) -> &str {
    verb.split_once('.').map_or(verb, |(noun, _)| noun)
}

/// The form that registers a new thing.
pub(crate) async fn new_form(viewer: Viewer, Path(kind): Path<String>) -> Result<Response, Failure> {
    let kind = kind_of(&kind)?;
    let verb = register_verb(kind).ok_or_else(Failure::not_found)?;
    if kind == Kind::Appointment && viewer.view.is_today && !may_appoint_somebody(&viewer) {
        return Err(Failure::no_duty());
    }
    // What an address brings along is filled in: /risk/register?systems=17.
    let specs = Command::specs(verb).unwrap_or_default();
    let (values, _) = crate::input::resolve(&viewer, &specs, &viewer.query);
    let subject = Subject { from: led_here(&specs, &values), ..Subject::new_thing(&viewer, kind, verb) };
    fresh_form(&viewer, verb, subject, values)
}

/// The form of a verb on an item.
pub(crate) async fn item_form(
    viewer: Viewer,
    Path((kind, number, verb)): Path<(String, u32, String)>,
) -> Result<Response, Failure> {
    let item = ItemRef { kind: kind_of(&kind)?, number };
    let verb = verb_of(&viewer, item, &verb)?;
    let mut values = known(&viewer, verb, item);
    // What an address brings along is filled in: /system/17/need.decide?confidentiality=3.
    let (brought, _) = crate::input::resolve(&viewer, &Command::specs(verb).unwrap_or_default(), &viewer.query);
    values.extend(brought);
    let subject = Subject::of_item(&viewer, verb, item);
    fresh_form(&viewer, verb, subject, values)
}

/// A verb's form that nobody has typed in, with what is known filled in; whoever may not send it is told who may.
pub(crate) fn fresh_form(viewer: &Viewer, verb: &str, subject: Subject, values: Input) -> Result<Response, Failure> {
    if let Some(refusal) = &subject.refusal {
        let (text, who_may) = refusal_text(Speech::of(viewer), verb, refusal);
        return Err(Failure::forbidden(text, who_may).with_way_back(subject.back(viewer)));
    }
    render(viewer, Draft::fresh(viewer, verb, subject, values))
}

/// The first thing that an address names for a new one: its page is where the reader came from.
fn led_here(specs: &[Spec], values: &Input) -> Option<ItemRef> {
    let named = |spec: &Spec| {
        let shape = match &spec.shape {
            Shape::Many(inner) => &**inner,
            shape => shape,
        };
        let Shape::Reference(kinds) = shape else { return None };
        match values.get(spec.name)? {
            Value::Array(list) => reference(kinds, list.first()?),
            value => reference(kinds, value),
        }
    };
    // What leads to a new thing is what it is for; which systems that concerns is only brought along.
    let first = specs.iter().filter(|spec| spec.name != "systems").find_map(named);
    first.or_else(|| specs.iter().find_map(named))
}

/// The kind written in an address.
pub(crate) fn kind_of(word: &str) -> Result<Kind, Failure> {
    Kind::ALL.iter().copied().find(|kind| kind.word() == word).ok_or_else(Failure::not_found)
}

/// The verb that registers a kind.
pub(crate) fn register_verb(kind: Kind) -> Option<&'static str> {
    fn of<D: Described>() -> Option<&'static str> {
        D::VERBS.first().copied()
    }
    match kind {
        Kind::Person => Some("person.register"),
        Kind::Appointment => Some("appointment.make"),
        kind => with_description!(kind, of(), None),
    }
}

/// The verb of an item's address, if the item has it and the viewer may see the item.
pub(crate) fn verb_of(viewer: &Viewer, item: ItemRef, verb: &str) -> Result<&'static str, Failure> {
    let known = offer::verbs(item.kind).iter().copied().find(|known| *known == verb);
    let seen = viewer.view.may_see(item);
    known.filter(|_| seen).ok_or_else(Failure::not_found)
}

/// What is known already and belongs in a verb's form.
fn known(viewer: &Viewer, verb: &str, item: ItemRef) -> Input {
    fn description<D: Described>(now: &Municipality, number: u32) -> Input {
        let mut input = Input::new();
        if let Some(item) = D::table(now).get(D::Id::of(number)) {
            item.description.put("", &mut input);
        }
        input
    }
    let now = viewer.view.now();
    let specs = Command::specs(verb).unwrap_or_default();
    let mut input = match verb {
        "risk.assess" => {
            let risk = now.risks.get(Numbered::of(item.number));
            let assessment = risk.and_then(|risk| risk.state.assessment.as_ref());
            let mut input = Input::new();
            if let Some(assessment) = assessment {
                assessment.judgement.put("", &mut input);
            }
            input
        }
        "demands.receive" => super::choices::all_waiting(viewer, item),
        "need.decide" => need_of(viewer, item),
        "classification.propose" | "classification.adopt" => class_of_set(now, item),
        verb if verb.ends_with(".describe") => {
            with_description!(item.kind, description(now, item.number), Input::new())
        }
        _ => Input::new(),
    };
    // The item itself is given by the address.
    if let Some(field) = item_field(&specs, item.kind) {
        input.remove(field);
    }
    input
}

/// Leaves out what the viewer may not see, and that there is such a thing at all: a description that is given
/// without it keeps it.
fn leave_out_unseen(viewer: &Viewer, specs: &[Spec], values: &mut Input) {
    for spec in specs {
        let (shape, many) = match &spec.shape {
            Shape::Many(inner) => (&**inner, true),
            shape => (shape, false),
        };
        let kinds = match shape {
            Shape::Reference(kinds) => kinds,
            Shape::Scope => Kind::ALL,
            _ => continue,
        };
        let seen = |value: &Value| reference(kinds, value).is_none_or(|item| viewer.view.may_see(item));
        match values.get_mut(spec.name) {
            Some(Value::Array(list)) if many => list.retain(seen),
            Some(value) if !seen(value) => *value = Value::Null,
            _ => {}
        }
    }
}

/// What counts for a system or object today.
fn need_of(viewer: &Viewer, item: ItemRef) -> Input {
    let mut input = Input::new();
    if let Some(class) = Carrier::try_from(item).ok().and_then(|carrier| viewer.view.needs().need(carrier).class()) {
        class.put("", &mut input);
    }
    input
}

/// What was proposed for an information set, or else adopted last.
fn class_of_set(now: &Municipality, item: ItemRef) -> Input {
    let mut input = Input::new();
    if let Some(class) = now.classifications.sets.get(&InformationSetId(item.number)) {
        match (&class.proposed, &class.adopted) {
            (Some((proposal, _)), _) => proposal.put("", &mut input),
            (None, Some((adoption, ..))) => {
                adoption.class.put("", &mut input);
                adoption.hits.put("", &mut input);
            }
            (None, None) => {}
        }
    }
    input.retain(|field, _| !field.ends_with("_reason"));
    input
}

impl<'a> Draft<'a> {
    /// A form nobody has typed in.
    fn fresh(viewer: &Viewer, verb: &'a str, subject: Subject, mut values: Input) -> Self {
        leave_out_unseen(viewer, &Command::specs(verb).unwrap_or_default(), &mut values);
        for (field, text) in &subject.given {
            values.insert((*field).to_owned(), Value::String(text.clone()));
        }
        let mut draft = Draft {
            verb,
            subject,
            values,
            errors: Vec::new(),
            refusal: None,
            conflict: Vec::new(),
            based_on: viewer.view.position().seq,
            command_id: engine::new_command_id(),
        };
        draft.fill_in_today(viewer);
        draft
    }

    /// Days that are usually today begin as today.
    fn fill_in_today(&mut self, viewer: &Viewer) {
        let specs = Command::specs(self.verb).unwrap_or_default();
        for spec in specs.iter().filter(|spec| spec.required && spec.shape == Shape::Date) {
            if matches!(spec.name, "on" | "from" | "as_of") && !self.values.contains_key(spec.name) {
                self.values.insert(spec.name.to_owned(), Value::String(viewer.today.to_string()));
            }
        }
    }
}

/// The question whether what is written is free of what must not be here.
pub(crate) fn stop_field(words: &Words, error: Option<String>) -> FieldView {
    FieldView {
        name: "no_protected_information".to_owned(),
        label: words.text("form-stop-answer").into_owned(),
        kind: "checkbox",
        error,
        required: true,
        ..FieldView::default()
    }
}

/// Draws a form.
pub(crate) fn render(viewer: &Viewer, draft: Draft<'_>) -> Result<Response, Failure> {
    if !viewer.view.is_today {
        return Err(Failure::dated_command(viewer.words));
    }
    let words = viewer.words;
    let key = format!("verb-{}", draft.verb.replace('.', "-"));
    let specs = Command::specs(draft.verb).unwrap_or_default();
    let back = draft.subject.back(viewer).map(|(_, href)| href).unwrap_or_default();
    let Subject { given, way, quote, item, .. } = draft.subject;
    let hidden: Vec<&str> = given.iter().map(|(field, _)| *field).collect();
    let errors: HashMap<String, String> = draft.errors.iter().cloned().collect();
    let mut fields = field_views(viewer, draft.verb, &specs, &draft.values, &errors, &hidden);
    super::choices::lay_out(viewer, draft.verb, item, &draft.values, &mut fields);
    let stop = takes_free_text(&specs).then(|| stop_field(words, errors.get("no_protected_information").cloned()));
    let title = words.text(&format!("{key}-title")).into_owned();
    let frame = way.into_iter().fold(Frame::of(viewer, title), |frame, (label, href)| frame.under(label, href));
    let status = if draft.errors.is_empty() && draft.refusal.is_none() && draft.conflict.is_empty() {
        axum::http::StatusCode::OK
    } else if draft.conflict.is_empty() {
        axum::http::StatusCode::UNPROCESSABLE_ENTITY
    } else {
        axum::http::StatusCode::CONFLICT
    };
    let page = FormPage {
        frame,
        intro: words.or(&format!("{key}-intro"), "").into_owned(),
        quote,
        about: item.map(|item| super::about::about(viewer, draft.verb, item)).unwrap_or_default(),
        fields,
        errors: draft.errors,
        refusal: draft.refusal,
        conflict: draft.conflict,
        stop,
        based_on: draft.based_on.to_string(),
        command_id: id_text(draft.command_id),
        button: super::choices::button(words, draft.verb).unwrap_or_else(|| words.text(&key)).into_owned(),
        back,
    };
    Ok((status, Html(page.render()?)).into_response())
}
