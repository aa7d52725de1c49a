//! The steering group adopts the demands with the year's object plan: the form on the page, and what it sent.

use super::decide::plan_year;
use crate::address::Query;
use crate::failure::Failure;
use crate::form::{FieldView, Subject, field_views, stop_field};
use crate::input::id_text;
use crate::session::Viewer;
use crate::speak::{Speech, address};
use axum::extract::Path;
use axum::response::Response;
use domain::command::Command;
use domain::field::Input;
use domain::id::{ObjectId, Scope};
use domain::mandate::{self, Act};
use serde_json::Value;
use std::collections::HashMap;

const VERB: &str = "demands.receive";
/// The fields of a decision that somebody else took.
const ELSEWHERE: [&str; 2] = ["decided_by", "reference"];

/// The form, for whoever may send it.
pub(super) struct AdoptForm {
    pub(super) fields: Vec<FieldView>,
    pub(super) stop: FieldView,
    pub(super) based_on: String,
    pub(super) command_id: String,
}

fn may(viewer: &Viewer, act: Act, object: ObjectId) -> bool {
    mandate::may(viewer.view.now(), &viewer.by(), act, Scope::Object(object), viewer.today)
}

/// Whether the viewer may adopt the demands today, or register that others did.
pub(super) fn may_adopt(viewer: &Viewer, object: ObjectId) -> bool {
    viewer.view.is_today && [Act::ReceiveDemands, Act::RegisterFor].iter().any(|act| may(viewer, *act, object))
}

/// The form as nobody has typed in it; none on an earlier day and for whoever may neither adopt nor register.
pub(super) fn form(viewer: &Viewer, object: ObjectId) -> Option<AdoptForm> {
    if !may_adopt(viewer, object) {
        return None;
    }
    let registers = may(viewer, Act::RegisterFor, object);
    let specs = Command::specs(VERB).unwrap_or_default();
    let text = |text: String| Value::String(text);
    let values: Input = [
        ("carrier", text(domain::id::ItemRef::from(object).to_string())),
        ("on", text(viewer.today.to_string())),
        ("plan_year", Value::from(plan_year(viewer.today))),
    ]
    .into_iter()
    .map(|(field, value)| (field.to_owned(), value))
    .collect();
    let mut hidden = vec!["carrier", "sets"];
    // Whoever decides by a mandate of their own does not register for somebody else.
    hidden.extend(ELSEWHERE.iter().filter(|_| !registers));
    let mut fields = field_views(viewer, VERB, &specs, &values, &HashMap::new(), &hidden);
    // The same verb as receiving demands, but what is dated here is the steering group's decision.
    if let Some(on) = fields.iter_mut().find(|field| field.name == "on") {
        on.label = viewer.words.text("basis-adopted-on").into_owned();
    }
    Some(AdoptForm {
        fields,
        stop: stop_field(viewer.words, None),
        based_on: viewer.view.position().seq.to_string(),
        command_id: id_text(engine::new_command_id()),
    })
}

/// What was sent.
pub(super) async fn send(viewer: Viewer, Path(number): Path<u32>, body: String) -> Result<Response, Failure> {
    let object = ObjectId(number);
    if !viewer.view.may_see(object.into()) {
        return Err(Failure::not_found());
    }
    let speech = Speech::of(&viewer);
    let path = super::address_of(object);
    let subject = Subject {
        item: Some(object.into()),
        given: vec![("carrier", domain::id::ItemRef::from(object).to_string()), ("sets", String::new())],
        way: vec![
            (speech.text("kind-object-many"), "/object".to_owned()),
            (speech.item(object.into()), address(object.into())),
            (speech.text("basis-title"), path.clone()),
        ],
        next: Some((path, Query::default())),
        ..Subject::default()
    };
    crate::form::send(viewer, VERB, subject, &body).await
}
