//! A command: the same fields as its form, as JSON. What was read first is told by `based_on`; a command sent again
//! with the same `command_id` gives the first answer again.

use super::body::open;
use super::item::told;
use super::moved::{Moved, moved_since};
use crate::failure::Failure;
use crate::input;
use crate::noun::{fault_texts, refusal_with_all};
use crate::session::{POSITION, SEEN, Viewer, set_cookie};
use crate::speak::Speech;
use axum::Json;
use axum::body::Bytes;
use axum::extract::Path;
use axum::http::HeaderMap;
use axum::http::header::SET_COOKIE;
use axum::response::{AppendHeaders, IntoResponse, Response};
use domain::command::{Command, NotACommand};
use domain::field::{Fault, Input, Wrong};
use domain::need::is_about_needs;
use domain::refusal::Refusal;
use engine::{ActError, Answer, Ask};
use serde::Serialize;
use serde_json::Value;
use words::Value as Word;

/// The header that a program may give a command's id in.
const KEY: &str = "idempotency-key";

/// What came of a command.
#[derive(Debug, Serialize)]
struct Done {
    /// The position that shows it.
    position: u64,
    /// The items it is about.
    items: Vec<String>,
    /// How many events it gave.
    events: u64,
    /// Whether it had been carried out before, and this is the first answer again.
    repeated: bool,
    /// What now needs another level of protection; told when a command was about that and this is its first answer.
    #[serde(skip_serializing_if = "Option::is_none")]
    moved: Option<Vec<Moved>>,
}

/// What goes with commands.
pub(super) struct Envelope {
    based_on: Option<u64>,
    command_id: Option<[u8; 16]>,
}

/// A command with the verb that was named.
pub(super) type Named = (String, Command);

/// Carries out one verb.
pub(super) async fn send(
    viewer: Viewer,
    Path((area, verb)): Path<(String, String)>,
    headers: HeaderMap,
    body: Bytes,
) -> Result<Response, Failure> {
    let mut given = open(&viewer, &headers, &body)?;
    let verb = format!("{area}.{verb}");
    let (envelope, faults) = envelope(&headers, &mut given);
    let mut faults = envelope_texts(&viewer, &faults);
    match read(&viewer, &verb, &given)? {
        Ok(command) if faults.is_empty() => carry_out(&viewer, envelope, vec![(verb, command)]).await,
        Ok(_) => Err(Failure::faulty(faults)),
        Err(more) => {
            faults.extend(fault_texts(Speech::of(&viewer), &verb, &more));
            Err(Failure::faulty(faults))
        }
    }
}

/// The command's id as a header gives it.
pub(super) fn key(headers: &HeaderMap) -> Option<String> {
    headers.get(KEY).and_then(|value| value.to_str().ok()).map(|text| text.trim_matches('"').to_owned())
}

/// Takes out what goes with a command and is no field of it.
pub(super) fn envelope(headers: &HeaderMap, given: &mut Input) -> (Envelope, Vec<Fault>) {
    let mut faults = Vec::new();
    let based_on = given.remove("based_on").filter(|value| !value.is_null());
    let position = based_on.as_ref().and_then(Value::as_u64);
    if based_on.is_some() && position.is_none() {
        faults.push(Fault::new("based_on", Wrong::NotANumber(0, i64::MAX)));
    }
    let header = key(headers);
    let written = match given.remove("command_id") {
        Some(Value::Null) | None => header,
        Some(Value::String(text)) => Some(text),
        Some(other) => Some(other.to_string()),
    };
    let command_id = written.as_deref().and_then(input::id);
    if written.is_some() && command_id.is_none() {
        faults.push(Fault::new("command_id", Wrong::Rule("api-not-an-id")));
    }
    (Envelope { based_on: position, command_id }, faults)
}

/// What is wrong with what goes with a command; that has no label on any form.
pub(super) fn envelope_texts(viewer: &Viewer, faults: &[Fault]) -> Vec<(String, String)> {
    let text = |fault: &Fault| (fault.field.clone(), words::refusal::wrong(viewer.words, &fault.wrong));
    faults.iter().map(text).collect()
}

/// Reads a verb's command; a verb that there is not is told before any fault.
pub(super) fn read(viewer: &Viewer, verb: &str, given: &Input) -> Result<Result<Command, Vec<Fault>>, Failure> {
    match Command::read(verb, given) {
        Ok(command) => Ok(Ok(command)),
        Err(NotACommand::Faults(faults)) => Ok(Err(faults)),
        Err(NotACommand::UnknownVerb(_)) => {
            Err(Failure::no_such(viewer.words.with("api-no-such-verb", &[("verb", Word::from(verb.to_owned()))])))
        }
    }
}

/// Asks for commands, all or none.
pub(super) async fn carry_out(viewer: &Viewer, with: Envelope, commands: Vec<Named>) -> Result<Response, Failure> {
    let (verbs, commands): (Vec<String>, Vec<Command>) = commands.into_iter().unzip();
    let command_id = with.command_id.unwrap_or_else(engine::new_command_id);
    let by = viewer.by();
    // Nobody overwrites what they have not read: who names no state has read none.
    let based_on = Some(with.based_on.unwrap_or(0));
    let before = commands.iter().any(is_about_needs).then(|| viewer.view.needs());
    let ask = Ask { by, based_on, command_id, commands, attachment: None, at: None };
    match viewer.keeper.act(ask).await {
        Ok(answer) => {
            let moved = match before.filter(|_| !answer.repeated) {
                Some(before) => Some(moved_since(viewer, &before).await?),
                None => None,
            };
            Ok(done(viewer, &answer, moved))
        }
        Err(error) => Err(not_done(viewer, &verbs, with.based_on, error).await?),
    }
}

/// Why commands were not carried out.
pub(super) async fn not_done(
    viewer: &Viewer,
    verbs: &[String],
    read_at: Option<u64>,
    error: ActError,
) -> Result<Failure, Failure> {
    let speech = Speech::of(viewer);
    let verb = verbs.first().map_or("", String::as_str);
    let refusal = match error {
        ActError::Refused(refusal) => refusal,
        ActError::Reused => {
            let text = viewer.words.text("api-id-used").into_owned();
            return Ok(Failure::faulty(vec![("command_id".to_owned(), text)]));
        }
        ActError::Unavailable(error) => {
            tracing::error!(%error, verb, "a command was not carried out");
            return Ok(Failure::unavailable());
        }
    };
    let (text, who_may) = refusal_with_all(speech, verb, &refusal);
    Ok(match refusal {
        Refusal::Invalid(faults) => Failure::faulty(fault_texts(speech, verb_of(verbs, &faults), &faults)),
        Refusal::Rule { rule, field: Some(field) } => {
            let fault = [Fault::new(field, Wrong::Rule(rule))];
            Failure::faulty(fault_texts(speech, verb_of(verbs, &fault), &fault))
        }
        Refusal::Rule { rule: "based-on-ahead", .. } => Failure::faulty(vec![("based_on".to_owned(), text)]),
        Refusal::Rule { .. } | Refusal::Closed(_) => Failure::invalid(text),
        Refusal::NoSuch(_) => Failure::no_such(text),
        Refusal::NoMandate(_) | Refusal::OwnWork(_) => Failure::forbidden(text, who_may),
        Refusal::Changed { .. } if read_at.is_none() => {
            let text = viewer.words.text("api-based-on-missing").into_owned();
            Failure::faulty(vec![("based_on".to_owned(), text)])
        }
        Refusal::Changed { item, based_on, .. } => {
            let events = viewer.keeper.since(item, based_on).await?;
            let changes = told(viewer, &events).into_iter().map(super::item::Told::into_change);
            Failure::conflict(text).with_changes(changes.collect())
        }
    })
}

/// Of several verbs the first that has the faulty field: what is refused does not say which command it was.
fn verb_of<'a>(verbs: &'a [String], faults: &[Fault]) -> &'a str {
    let has = |verb: &&String| {
        let specs = Command::specs(verb).unwrap_or_default();
        faults.iter().any(|fault| specs.iter().any(|spec| spec.name == fault.field))
    };
    verbs.iter().find(has).or(verbs.first()).map_or("", String::as_str)
}

/// What came of commands.
pub(super) fn done(viewer: &Viewer, answer: &Answer, moved: Option<Vec<Moved>>) -> Response {
    let position = answer.position();
    let content = Done {
        position,
        items: answer.items.iter().map(ToString::to_string).collect(),
        events: answer.count,
        repeated: answer.repeated,
        moved,
    };
    let told = [(POSITION, position.to_string())];
    if viewer.session.token {
        return (told, Json(content)).into_response();
    }
    let seen = set_cookie(&viewer.app, SEEN, &position.to_string(), 60);
    (told, AppendHeaders([(SET_COOKIE, seen)]), Json(content)).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_verb_has_a_field_that_goes_with_every_command() {
        for verb in Command::NAMES {
            for spec in Command::specs(verb).unwrap() {
                assert!(!["command_id", "based_on", "verb"].contains(&spec.name), "{verb}");
            }
        }
    }

    #[test]
    fn an_id_is_taken_from_the_body_or_the_header_and_nothing_else_is_an_id() {
        let mut headers = HeaderMap::new();
        headers.insert(KEY, "\"00112233-4455-6677-8899-aabbccddeeff\"".parse().unwrap());
        let (given, faults) = envelope(&headers, &mut Input::new());
        assert_eq!((given.command_id.map(|id| id[15]), faults), (Some(0xff), Vec::new()));
        let mut fields: Input = serde_json::from_str(r#"{"command_id": "mitt", "based_on": "7", "risk": 1}"#).unwrap();
        let (given, faults) = envelope(&headers, &mut fields);
        assert!(given.command_id.is_none() && given.based_on.is_none());
        assert_eq!(faults.iter().map(|fault| fault.field.as_str()).collect::<Vec<_>>(), ["based_on", "command_id"]);
        assert_eq!(fields.keys().collect::<Vec<_>>(), ["risk"]);
    }
}
