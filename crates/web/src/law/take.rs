//! A template's laws, confirmed with exceptions: one batch, that holds as a whole or not at all.

use super::address_of;
use super::take_form::{Filled, Row, asked, render};
use crate::address::Query;
use crate::failure::Failure;
use crate::form::{check_token, elsewhere};
use crate::input::Sent;
use crate::noun::{fault_texts, refusal_text};
use crate::session::{SEEN, Viewer, set_cookie};
use crate::speak::Speech;
use axum::extract::Path;
use axum::http::header::SET_COOKIE;
use axum::response::{AppendHeaders, IntoResponse, Redirect, Response};
use domain::command::{Command, NotACommand};
use domain::field::{Fault, Input, Part};
use domain::id::{ItemRef, UnitId};
use domain::law::{Applies, Template, law};
use domain::refusal::Refusal;
use engine::{ActError, Ask};
use serde_json::Value;

const VERB: &str = "law.profile";
/// The fields of a decision that somebody else took.
const DECISION: [&str; 2] = ["decided_by", "reference"];

/// What was sent.
pub(super) async fn send(
    viewer: Viewer,
    Path((number, id)): Path<(u32, String)>,
    body: String,
) -> Result<Response, Failure> {
    let sent = Sent::read(&body);
    check_token(&viewer, &sent.csrf)?;
    let (unit, name, known) = asked(&viewer, number, &id)?;
    let mut filled = typed(&viewer, known, &sent);
    let commands = commands(&viewer, unit, &mut filled);
    let text = |key: &str| viewer.words.text(key).into_owned();
    if filled.errors.is_empty() && commands.is_empty() {
        filled.refusal = Some((text("law-template-nothing"), Vec::new()));
    }
    let stop = (!sent.stop_answered).then(|| text("form-stop-unanswered"));
    if let Some(stop) = &stop {
        filled.errors.push(("no_protected_information".to_owned(), stop.clone()));
    }
    if !filled.errors.is_empty() || filled.refusal.is_some() {
        return render(&viewer, (unit, &name, known), filled, stop);
    }
    let ask = Ask {
        by: viewer.by(),
        based_on: Some(filled.based_on),
        command_id: filled.command_id,
        commands,
        attachment: None,
        at: None,
    };
    match viewer.keeper.act(ask).await {
        Ok(answer) => {
            let query = Query::default().with("done", Some(VERB));
            let seen = set_cookie(&viewer.app, SEEN, &answer.position().to_string(), 60);
            return Ok(
                (AppendHeaders([(SET_COOKIE, seen)]), Redirect::to(&query.link(&address_of(unit)))).into_response()
            );
        }
        Err(ActError::Refused(refusal)) => told(&viewer, &mut filled, &refusal),
        Err(ActError::Reused) => filled.refusal = Some((text("form-sent-otherwise"), Vec::new())),
        Err(ActError::Unavailable(error)) => {
            tracing::error!(%error, "a law profile was not kept");
            filled.refusal = Some((text("failure-unavailable-text"), Vec::new()));
        }
    }
    filled.command_id = engine::new_command_id();
    render(&viewer, (unit, &name, known), filled, None)
}

/// A refusal at its field, where that is one of those all laws share; else as a whole. Whoever sends again has now
/// read what somebody else has changed.
fn told(viewer: &Viewer, filled: &mut Filled, refusal: &Refusal) {
    match refusal {
        Refusal::Rule { rule, field: Some(field @ ("reviewed_on" | "next_review")) } => {
            filled.errors.push(((*field).to_owned(), viewer.words.text(rule).into_owned()));
        }
        Refusal::Invalid(faults) if faults.iter().all(|fault| DECISION.contains(&&*fault.field)) => {
            filled.errors.extend(fault_texts(Speech::of(viewer), VERB, faults));
        }
        _ => filled.refusal = Some(refusal_text(Speech::of(viewer), VERB, refusal)),
    }
    filled.based_on = viewer.view.position().seq;
}

/// What was typed, law by law.
fn typed(viewer: &Viewer, known: &Template, sent: &Sent) -> Filled {
    let get = |name: &str| sent.fields.get(name).unwrap_or_default().to_owned();
    let row = |proposal: &domain::law::Proposal| {
        let law = law(&proposal.law.0)?;
        let chosen = sent.fields.get(&format!("applies-{}", law.id.0));
        let applies = Applies::ALL.iter().copied().find(|one| Some(one.key()) == chosen);
        Some(Row { law, applies, why: get(&format!("why-{}", law.id.0)), error: None })
    };
    Filled {
        rows: known.proposals().filter_map(row).collect(),
        reviewed_on: get("reviewed_on"),
        next_review: get("next_review"),
        decision: DECISION.iter().fold(Query::default(), |typed, field| typed.with(field, sent.fields.get(field))),
        errors: Vec::new(),
        refusal: None,
        based_on: sent.based_on.unwrap_or(viewer.view.position().seq),
        command_id: sent.command_id.unwrap_or_else(engine::new_command_id),
    }
}

/// A command for each law that was not left out; what is wrong is told at its row, or at what all share.
fn commands(viewer: &Viewer, unit: UnitId, filled: &mut Filled) -> Vec<Command> {
    let speech = Speech::of(viewer);
    let shared = [("reviewed_on", &filled.reviewed_on), ("next_review", &filled.next_review)];
    let mut shared: Input =
        shared.into_iter().map(|(field, text)| (field.to_owned(), Value::String(text.clone()))).collect();
    let mut faults = Vec::new();
    match elsewhere(viewer, &filled.decision, &mut faults) {
        Some(decision) => decision.put("", &mut shared),
        None => filled.errors.extend(fault_texts(speech, VERB, &faults)),
    }
    let mut commands = Vec::new();
    for row in &mut filled.rows {
        let Some(applies) = row.applies else { continue };
        let mut input = shared.clone();
        let own = [
            ("unit", ItemRef::from(unit).number.to_string()),
            ("law", row.law.id.0.to_string()),
            ("applies", applies.key().to_owned()),
            ("why", row.why.clone()),
        ];
        input.extend(own.into_iter().map(|(field, text)| (field.to_owned(), Value::String(text))));
        input.insert("unit".to_owned(), Value::from(unit.0));
        match Command::read(VERB, &input) {
            Ok(command) => commands.push(command),
            Err(NotACommand::UnknownVerb(_)) => {}
            Err(NotACommand::Faults(faults)) => {
                let (at_row, at_shared): (Vec<Fault>, Vec<Fault>) =
                    faults.into_iter().partition(|fault| !shared.contains_key(&fault.field));
                let texts = fault_texts(speech, VERB, &at_row);
                row.error = texts.first().map(|(_, text)| text.clone());
                let name = format!("why-{}", row.law.id.0);
                let title = speech.both(&row.law.title);
                filled.errors.extend(texts.iter().map(|(_, text)| (name.clone(), format!("{title}. {text}"))));
                for (field, text) in fault_texts(speech, VERB, &at_shared) {
                    if !filled.errors.iter().any(|(known, _)| *known == field) {
                        filled.errors.push((field, text));
                    }
                }
            }
        }
    }
    commands
}
