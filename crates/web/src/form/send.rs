//! A form that was sent: read, decided, answered. What was typed is never lost: a fault, a refusal or somebody
//! else's change shows the form again as typed, and a form sent twice gives the first answer again.

use super::choices::none_chosen;
use super::conflict;
use super::page::{Draft, kind_of, register_verb, render, verb_of};
use super::subject::Subject;
use crate::address::Query;
use crate::failure::Failure;
use crate::input::{Sent, resolve, takes_free_text};
use crate::session::{SEEN, Viewer, set_cookie};
use crate::speak::{Speech, address};
use axum::extract::Path;
use axum::http::header::SET_COOKIE;
use axum::response::{AppendHeaders, IntoResponse, Redirect, Response};
use domain::command::{Command, NotACommand};
use domain::field::{Fault, Input, Wrong};
use domain::id::ItemRef;
use domain::refusal::Refusal;
use engine::{ActError, Answer, Ask};

/// A new thing is registered.
pub(crate) async fn new_send(viewer: Viewer, Path(kind): Path<String>, body: String) -> Result<Response, Failure> {
    let kind = kind_of(&kind)?;
    let verb = register_verb(kind).ok_or_else(Failure::not_found)?;
    let subject = Subject::new_thing(&viewer, kind, verb);
    send(viewer, verb, subject, &body).await
}

/// A verb is carried out on an item.
pub(crate) async fn item_send(
    viewer: Viewer,
    Path((kind, number, verb)): Path<(String, u32, String)>,
    body: String,
) -> Result<Response, Failure> {
    let item = ItemRef { kind: kind_of(&kind)?, number };
    let verb = verb_of(&viewer, item, &verb)?;
    let subject = Subject::of_item(&viewer, verb, item);
    send(viewer, verb, subject, &body).await
}

/// Refuses a form whose token is not the sign-in's.
pub(crate) fn check_token(viewer: &Viewer, csrf: &str) -> Result<(), Failure> {
    if viewer.session.token || (!csrf.is_empty() && csrf == viewer.session.csrf) {
        Ok(())
    } else {
        Err(Failure::forbidden(viewer.words.text("failure-form-token").into_owned(), Vec::new()))
    }
}

/// Carries out what a verb's form sent.
pub(crate) async fn send(
    viewer: Viewer,
    verb: &'static str,
    subject: Subject,
    body: &str,
) -> Result<Response, Failure> {
    let mut sent = Sent::read(body);
    check_token(&viewer, &sent.csrf)?;
    if !viewer.view.is_today {
        return Err(Failure::dated_command(viewer.words));
    }
    let specs = Command::specs(verb).unwrap_or_default();
    for (field, text) in &subject.given {
        // The address says which item or part; a form cannot say otherwise.
        sent.fields = sent.fields.with(field, Some(text));
    }
    let (input, mut faults) = resolve(&viewer, &specs, &sent.fields);
    if faults.is_empty() {
        faults.extend(none_chosen(&viewer, verb, &subject, &input));
    }
    if takes_free_text(&specs) && !sent.stop_answered {
        faults.push(Fault::new("no_protected_information", Wrong::Rule("form-stop-unanswered")));
    }
    let command_id = sent.command_id.unwrap_or_else(engine::new_command_id);
    let mut draft = Draft {
        verb,
        subject,
        values: as_typed(&specs, &sent, &input),
        errors: Vec::new(),
        refusal: None,
        conflict: Vec::new(),
        based_on: sent.based_on.unwrap_or(viewer.view.position().seq),
        command_id,
    };
    let command = match Command::read(verb, &input) {
        Ok(command) if faults.is_empty() => command,
        Ok(_) => return again(&viewer, draft, &faults),
        Err(NotACommand::Faults(more)) => {
            for fault in more {
                if !faults.iter().any(|known| known.field == fault.field) {
                    faults.push(fault);
                }
            }
            return again(&viewer, draft, &faults);
        }
        Err(NotACommand::UnknownVerb(_)) => return Err(Failure::not_found()),
    };
    let ask = Ask::one(viewer.by(), sent.based_on, command_id, command);
    match viewer.keeper.act(ask).await {
        Ok(answer) => Ok(answered(&viewer, verb, &draft.subject, &answer)),
        Err(ActError::Refused(Refusal::Invalid(faults))) => again(&viewer, draft, &faults),
        Err(ActError::Refused(Refusal::Rule { rule, field: Some(field) })) => {
            again(&viewer, draft, &[Fault::new(field, Wrong::Rule(rule))])
        }
        Err(ActError::Refused(Refusal::Changed { item, based_on, now })) => {
            draft.conflict = conflict::since(&viewer, item, based_on).await?;
            draft.based_on = now;
            draft.command_id = engine::new_command_id();
            render(&viewer, draft)
        }
        Err(ActError::Refused(Refusal::NoSuch(_))) => Err(Failure::not_found()),
        Err(ActError::Refused(refusal)) => {
            draft.refusal = Some(crate::noun::refusal_text(Speech::of(&viewer), verb, &refusal));
            render(&viewer, draft)
        }
        Err(ActError::Reused) => {
            draft.command_id = engine::new_command_id();
            draft.refusal = Some((viewer.words.text("form-sent-otherwise").into_owned(), Vec::new()));
            render(&viewer, draft)
        }
        Err(ActError::Unavailable(error)) => {
            tracing::error!(%error, verb, "a command was not carried out");
            draft.refusal = Some((viewer.words.text("failure-unavailable-text").into_owned(), Vec::new()));
            render(&viewer, draft)
        }
    }
}

/// What the form shows again: what was read where it could be read, else what was typed.
fn as_typed(specs: &[domain::field::Spec], sent: &Sent, input: &Input) -> Input {
    let mut values = input.clone();
    for spec in specs {
        let typed = sent.fields.all(spec.name);
        if !values.contains_key(spec.name) && !typed.is_empty() {
            let texts = typed.iter().map(|text| serde_json::Value::String(text.clone())).collect::<Vec<_>>();
            let value = if let [one] = texts.as_slice() { one.clone() } else { serde_json::Value::Array(texts) };
            values.insert(spec.name.to_owned(), value);
        }
    }
    values
}

fn again(viewer: &Viewer, mut draft: Draft<'_>, faults: &[Fault]) -> Result<Response, Failure> {
    draft.errors = crate::noun::fault_texts(Speech::of(viewer), draft.verb, faults);
    render(viewer, draft)
}

/// On to where the subject leads, else to the item or the new one, with what happened.
fn answered(viewer: &Viewer, verb: &str, subject: &Subject, answer: &Answer) -> Response {
    let (path, query) = subject.next.clone().unwrap_or_else(|| {
        let to = subject.item.or(answer.items.first().copied());
        (to.map_or_else(|| "/".to_owned(), address), Query::default())
    });
    let query = query.with("done", Some(verb));
    let seen = set_cookie(&viewer.app, SEEN, &answer.position().to_string(), 60);
    (AppendHeaders([(SET_COOKIE, seen)]), Redirect::to(&query.link(&path))).into_response()
}
