//! Evidence, described.

use super::super::asked;
use super::super::evidence::carriers;
use super::super::{ROOT, many};
use super::{done, failed, get, number, written};
use domain::evidence::{FileKind, Regards};
use domain::text::{Line, Prose};
use serde_json::{Map, Value, json};
use words::Words;

/// Its addresses, for each kind of thing that evidence is attached to.
pub(super) fn paths(words: &Words, paths: &mut Map<String, Value>) {
    for kind in carriers() {
        let (word, address) = (kind.word(), format!("{ROOT}/{}/{{number}}/evidence", many(kind)));
        let title = words.text("evidence-title").into_owned();
        let pieces = json!({ "type": "array", "items": { "$ref": "#/components/schemas/evidence" } });
        let list = json!({ "type": "object", "properties": { "total": { "type": "integer" }, "rows": pieces } });
        let mut described = get(&format!("{word}.evidence"), title, of_day(), list);
        if let Value::Object(methods) = &mut described {
            methods.insert("post".to_owned(), attach(words, word, Regards::of(kind)));
        }
        paths.insert(address.clone(), described);
        paths.insert(format!("{address}/{{evidence}}"), json!({ "get": file(words, word) }));
    }
}

/// Which thing, on which day.
fn of_day() -> Vec<Value> {
    [vec![number()], written(&asked::day())].concat()
}

fn attach(words: &Words, word: &str, shows: &[Regards]) -> Value {
    let regards: Vec<&str> = shows.iter().map(|regards| regards.key()).collect();
    let endings: Vec<&str> = FileKind::ALL.iter().map(|kind| kind.ending()).collect();
    let title = |key: &str| words.text(key).into_owned();
    let parts = json!({
        "type": "object",
        "properties": {
            "command_id": { "type": "string", "pattern": "^[0-9a-fA-F-]{32,36}$" },
            "file": { "title": title("evidence-file"), "description": endings.join(", ") },
            "link": { "title": title("evidence-link"), "type": "string", "maxLength": Line::MAX },
            "regards": { "title": title("evidence-regards"), "type": "string", "enum": regards },
            "note": { "title": title("evidence-note"), "type": "string", "maxLength": Prose::MAX },
        },
    });
    json!({
        "operationId": format!("{word}.evidence.attach"),
        "summary": words.text("verb-evidence-attach"),
        "description": words.text("api-stop"),
        "parameters": [number()],
        "requestBody": { "required": true, "content": { "multipart/form-data": { "schema": parts } } },
        "responses": done(),
    })
}

fn file(words: &Words, word: &str) -> Value {
    let evidence =
        json!({ "name": "evidence", "in": "path", "required": true, "schema": { "type": "integer", "minimum": 1 } });
    let kinds: Map<String, Value> =
        FileKind::ALL.iter().map(|kind| (kind.media_type().to_owned(), json!({}))).collect();
    json!({
        "operationId": format!("{word}.evidence.file"),
        "summary": words.text("evidence-file"),
        "parameters": of_day().into_iter().chain([evidence]).collect::<Vec<Value>>(),
        "responses": { "200": { "description": "OK", "content": kinds }, "default": failed() },
    })
}

/// A piece of evidence.
pub(super) fn piece() -> Value {
    let text = || json!({ "type": "string" });
    let file = json!({
        "type": ["object", "null"],
        "properties": {
            "href": text(),
            "name": text(),
            "kind": { "enum": FileKind::ALL.iter().map(|kind| kind.ending()).collect::<Vec<_>>() },
            "media_type": text(),
            "size": { "type": "integer" },
            "sha256": { "type": "string", "pattern": "^[0-9a-f]{64}$" },
        },
    });
    let person =
        json!({ "type": ["object", "null"], "properties": { "id": { "type": ["string", "null"] }, "name": text() } });
    json!({
        "type": "object",
        "properties": {
            "number": { "type": "integer" },
            "name": text(),
            "regards": { "type": ["string", "null"] },
            "link": { "type": ["string", "null"] },
            "file": file,
            "note": { "type": ["string", "null"] },
            "at": { "type": "string", "format": "date-time" },
            "by": person,
        },
        "required": ["number", "name", "at"],
    })
}
