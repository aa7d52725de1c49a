//! Fields that name some of what waits: it is laid out with what is to be known of it, ticked, so that nobody decides blind.

use super::field::{FieldView, OptionView};
use super::subject::Subject;
use crate::noun::class_cell;
use crate::session::Viewer;
use crate::speak::Speech;
use domain::field::{Fault, Input, Wrong};
use domain::id::ItemRef;
use domain::need::{Carrier, Demand, demands};
use serde_json::Value as Json;
use words::label::Label;
use words::{Value, Words};

const RECEIVE: &str = "demands.receive";
const SETS: &str = "sets";

/// What waits on an item, of what the viewer sees.
fn waiting(viewer: &Viewer, item: ItemRef) -> Vec<Demand> {
    let carrier = Carrier::try_from(item);
    let all = carrier.map(|carrier| demands(viewer.view.now(), carrier)).unwrap_or_default();
    all.into_iter().filter(|demand| !demand.is_received() && viewer.view.may_see(demand.set.into())).collect()
}

/// All of it, as a form begins.
pub(super) fn all_waiting(viewer: &Viewer, item: ItemRef) -> Input {
    let sets = waiting(viewer, item).into_iter().map(|demand| Json::from(demand.set.0)).collect();
    Input::from_iter([(SETS.to_owned(), Json::Array(sets))])
}

/// Lays out a form's fields that name some of what waits.
pub(super) fn lay_out(viewer: &Viewer, verb: &str, item: Option<ItemRef>, values: &Input, fields: &mut [FieldView]) {
    let Some(item) = item.filter(|_| verb == RECEIVE) else { return };
    let chosen = values.get(SETS).and_then(Json::as_array).map(Vec::as_slice).unwrap_or_default();
    let is_chosen = |demand: &Demand| chosen.iter().any(|value| value.as_u64() == Some(u64::from(demand.set.0)));
    let option = |demand: Demand| OptionView {
        value: demand.set.0.to_string(),
        label: Speech::of(viewer).item(demand.set.into()),
        text: told(viewer, &demand),
        checked: is_chosen(&demand),
    };
    for field in fields.iter_mut().filter(|field| field.name == SETS) {
        field.kind = "checkboxes";
        field.required = true;
        field.help = viewer.words.text("demands-waiting-help").into_owned();
        field.options = waiting(viewer, item).into_iter().map(option).collect();
    }
}

/// Whose demand it is, what is asked, and what was received before: *Karin Ek, K3 R2 T2, var K2 R2 T2*.
fn told(viewer: &Viewer, demand: &Demand) -> String {
    let speech = Speech::of(viewer);
    let class = class_cell(&speech, &demand.class).plain();
    let owner = demand.owner.map_or_else(|| speech.text("adopt-list-no-owner"), |owner| speech.person(owner));
    let before = demand.received.as_ref();
    let mut values = vec![("owner", Value::from(owner)), ("class", Value::from(class))];
    let key = match before {
        None => "demands-waiting-new",
        Some(receipt) => {
            values.push(("before", Value::from(class_cell(&speech, &receipt.class).plain())));
            values.push(("date", Value::from(speech.date(receipt.stamp.at.date()))));
            "demands-waiting-changed"
        }
    };
    speech.words.with(key, &values)
}

/// What the button of such a form says, which carries out what is ticked.
pub(super) fn button(words: &Words, verb: &str) -> Option<Label> {
    (verb == RECEIVE).then(|| words.text("demands-receive-ticked"))
}

/// Nothing ticked of what waits is a fault: to a program no name means all, and that is not what the form shows.
/// A page that names them itself, as all, lays out no choice.
pub(super) fn none_chosen(viewer: &Viewer, verb: &str, subject: &Subject, input: &Input) -> Option<Fault> {
    let item = subject.item.filter(|_| verb == RECEIVE && subject.given.iter().all(|(field, _)| *field != SETS))?;
    let none = input.get(SETS).and_then(Json::as_array).is_none_or(Vec::is_empty);
    (none && !waiting(viewer, item).is_empty()).then(|| Fault::new(SETS, Wrong::Rule("demand-none-chosen")))
}
