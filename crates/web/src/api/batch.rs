//! Several commands at once, carried out in order: all of them, or none.

use super::body::open;
use super::command::{Named, carry_out, envelope, envelope_texts, read};
use crate::failure::Failure;
use crate::noun::fault_texts;
use crate::session::Viewer;
use crate::speak::Speech;
use axum::body::Bytes;
use axum::http::HeaderMap;
use axum::response::Response;
use serde_json::Value;

/// Carries out `{"commands": [{"verb": "risk.assess", …}, …]}`.
pub(super) async fn send(viewer: Viewer, headers: HeaderMap, body: Bytes) -> Result<Response, Failure> {
    let mut given = open(&viewer, &headers, &body)?;
    let speech = Speech::of(&viewer);
    let (envelope, faults) = envelope(&headers, &mut given);
    let mut faults = envelope_texts(&viewer, &faults);
    let unknown = given.keys().find(|field| *field != "commands").cloned();
    faults.extend(unknown.map(|field| (field, speech.text("wrong-unknown"))));
    let Some(Value::Array(list)) =
        given.remove("commands").filter(|list| list.as_array().is_some_and(|list| !list.is_empty()))
    else {
        faults.push(("commands".to_owned(), speech.text("api-no-commands")));
        return Err(Failure::faulty(faults));
    };
    let mut commands: Vec<Named> = Vec::new();
    for (place, one) in list.into_iter().enumerate() {
        let Value::Object(mut fields) = one else {
            faults.push((format!("commands[{place}]"), speech.text("api-not-an-object")));
            continue;
        };
        let Some(Value::String(verb)) = fields.remove("verb") else {
            faults.push((format!("commands[{place}].verb"), speech.text("api-no-verb")));
            continue;
        };
        match read(&viewer, &verb, &fields)? {
            Ok(command) => commands.push((verb, command)),
            Err(more) => {
                let texts = fault_texts(speech, &verb, &more).into_iter();
                faults.extend(texts.map(|(field, text)| (format!("commands[{place}].{field}"), text)));
            }
        }
    }
    if faults.is_empty() { carry_out(&viewer, envelope, commands).await } else { Err(Failure::faulty(faults)) }
}
