//! The API described (OpenAPI 3.1), made from what it is made of: the verbs with their fields, the lists with their
//! columns and filters.

mod evidence;

use super::asked::{self, Parameter};
use super::index::listed;
use super::schema::{object, read};
use super::{ROOT, address_of_all, appointment, law, requirement};
use crate::failure::Failure;
use crate::input::takes_free_text;
use crate::list::Noun;
use crate::session::language;
use axum::Json;
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Response};
use domain::command::Command;
use domain::field::Part;
use domain::id::{Kind, Numbered};
use domain::role::AppointmentDescription;
use domain::with_description;
use serde_json::{Map, Value, json};
use words::{Value as Word, Words, words};

/// The description, in the reader's language; it tells nothing of any municipality, so nobody has to sign in.
pub(super) async fn openapi(headers: HeaderMap) -> Result<Response, Failure> {
    Ok(Json(described(words(language(&headers)))).into_response())
}

/// What there is to read of a kind.
struct Listing {
    kind: Kind,
    /// Names and labels of columns.
    columns: Vec<(&'static str, String)>,
    parameters: Vec<Parameter>,
    fields: Value,
}

fn of_noun<D: Noun>(words: &Words) -> Listing {
    let mut specs = Vec::new();
    D::specs("", &mut specs);
    let kind = D::Id::KIND;
    Listing {
        kind,
        columns: D::columns().iter().map(|one| (one.name, words.text(one.label).into_owned())).collect(),
        parameters: asked::list::<D>(),
        fields: object(words, kind.word(), &specs),
    }
}

fn of_appointments(words: &Words) -> Listing {
    let mut specs = Vec::new();
    AppointmentDescription::specs("", &mut specs);
    let kind = Kind::Appointment;
    Listing {
        kind,
        columns: Vec::new(),
        parameters: appointment::parameters(),
        fields: object(words, kind.word(), &specs),
    }
}

/// The whole description.
fn described(words: &Words) -> Value {
    let mut paths = Map::new();
    let mut schemas = Map::new();
    for kind in listed() {
        let listing = with_description!(kind, of_noun(words), of_appointments(words));
        list_paths(words, &listing, &mut paths);
        let name = kind.word();
        schemas.insert(format!("{name}.row"), row(&listing));
        schemas.insert(format!("{name}.fields"), read(listing.fields));
    }
    other_paths(words, &mut paths);
    evidence::paths(words, &mut paths);
    for verb in Command::NAMES {
        let specs = Command::specs(verb).unwrap_or_default();
        schemas.insert((*verb).to_owned(), object(words, verb, &specs));
        let path = format!("{ROOT}/commands/{}", verb.replacen('.', "/", 1));
        paths.insert(path, json!({ "post": command(words, verb) }));
    }
    paths.insert(format!("{ROOT}/commands"), json!({ "post": batch(words) }));
    schemas.insert("answer".to_owned(), answer());
    schemas.insert("problem".to_owned(), problem());
    schemas.insert("envelope".to_owned(), envelope());
    schemas.insert("evidence".to_owned(), evidence::piece());
    json!({
        "openapi": "3.1.0",
        "info": {
            "title": words.text("api-title"),
            "description": words.text("api-description"),
            "version": env!("CARGO_PKG_VERSION"),
        },
        "paths": paths,
        "components": {
            "schemas": schemas,
            "securitySchemes": {
                "token": { "type": "http", "scheme": "bearer" },
                "sign-in": { "type": "apiKey", "in": "cookie", "name": crate::session::COOKIE },
            },
        },
        "security": [{ "token": [] }, { "sign-in": [] }],
    })
}

fn list_paths(words: &Words, listing: &Listing, paths: &mut Map<String, Value>) {
    let kind = listing.kind;
    let named = [("kinds", Word::from(words.text(&format!("kind-{}-many", kind.word())).into_owned()))];
    let row = json!({ "$ref": format!("#/components/schemas/{}.row", kind.word()) });
    let page = json!({
        "type": "object",
        "properties": {
            "total": { "type": "integer" },
            "page": { "type": "integer" },
            "pages": { "type": "integer" },
            "per_page": { "type": "integer" },
            "rows": { "type": "array", "items": row },
        },
    });
    let id = format!("{}.list", kind.word());
    paths.insert(address_of_all(kind), get(&id, words.with("api-list", &named), written(&listing.parameters), page));
    let parameters = [vec![number()], written(&asked::day())].concat();
    let id = format!("{}.show", kind.word());
    let path = format!("{}/{{number}}", address_of_all(kind));
    paths.insert(path, get(&id, words.with("api-item", &named), parameters, row));
}

/// A row has the columns as cells, and the fields in full.
fn row(listing: &Listing) -> Value {
    let columns: Map<String, Value> =
        listing.columns.iter().map(|(name, label)| ((*name).to_owned(), json!({ "title": label }))).collect();
    let word = listing.kind.word();
    json!({
        "type": "object",
        "properties": {
            "id": { "type": ["string", "null"], "pattern": format!("^{word}-[1-9][0-9]*$") },
            "href": { "type": ["string", "null"] },
            "name": { "type": "string" },
            "cells": { "type": "object", "properties": columns },
            "fields": { "$ref": format!("#/components/schemas/{word}.fields") },
            "names": { "type": "object", "additionalProperties": { "type": "string" } },
            "attached": { "type": "array", "items": { "$ref": "#/components/schemas/evidence" } },
        },
        "required": ["id", "name", "fields", "names"],
    })
}

fn other_paths(words: &Words, paths: &mut Map<String, Value>) {
    let title = |key: &str| words.text(key).into_owned();
    let any = || json!({ "type": "object" });
    let id = json!({ "name": "id", "in": "path", "required": true, "schema": { "type": "string" } });
    let (day, part) = (asked::day(), asked::part());
    for (path, id, key, of, takes) in [
        ("picture", "picture", "nav-picture", None, &part),
        ("chain", "chain", "chain-figure-table", None, &asked::chain()),
        ("chain/broken", "chain.broken", "chain-broken-title", None, &asked::broken()),
        ("systems/{number}/need", "system.need", "need-title", Some(number()), &day),
        ("requirements", "requirement.list", "nav-requirement", None, &requirement::parameters()),
        ("requirements/{id}", "requirement.show", "nav-requirement", Some(id), &part),
        ("law-profiles", "law-profile.list", "law-title", None, &law::parameters()),
        ("catalogues", "catalogue.list", "requirement-intro", None, &day),
    ] {
        let parameters = of.into_iter().chain(written(takes)).collect();
        paths.insert(format!("{ROOT}/{path}"), get(id, title(key), parameters, any()));
    }
}

/// Parameters as they are described; one of the two names of the day is enough.
fn written(parameters: &[Parameter]) -> Vec<Value> {
    parameters.iter().filter(|parameter| parameter.name != "date").map(Parameter::described).collect()
}

fn get(id: &str, summary: String, parameters: Vec<Value>, schema: Value) -> Value {
    json!({
        "get": {
            "operationId": id,
            "summary": summary,
            "parameters": parameters,
            "responses": {
                "200": { "description": "OK", "content": { "application/json": { "schema": schema } } },
                "default": failed(),
            },
        },
    })
}

fn number() -> Value {
    json!({ "name": "number", "in": "path", "required": true, "schema": { "type": "integer", "minimum": 1 } })
}

fn failed() -> Value {
    let schema = json!({ "$ref": "#/components/schemas/problem" });
    json!({ "description": "RFC 9457", "content": { "application/problem+json": { "schema": schema } } })
}

fn done() -> Value {
    let schema = json!({ "$ref": "#/components/schemas/answer" });
    let ok = json!({ "description": "OK", "content": { "application/json": { "schema": schema } } });
    json!({ "200": ok, "default": failed() })
}

fn command(words: &Words, verb: &str) -> Value {
    let fields = json!({ "$ref": format!("#/components/schemas/{verb}") });
    let envelope = json!({ "$ref": "#/components/schemas/envelope" });
    let schema = json!({ "allOf": [fields, envelope], "unevaluatedProperties": false });
    let free_text = takes_free_text(&Command::specs(verb).unwrap_or_default());
    json!({
        "operationId": verb,
        "summary": words::label::verb_label(words, verb),
        "description": if free_text { words.text("api-stop") } else { "".into() },
        "requestBody": { "required": true, "content": { "application/json": { "schema": schema } } },
        "responses": done(),
    })
}

fn batch(words: &Words) -> Value {
    let verb = json!({ "type": "object", "properties": { "verb": { "enum": Command::NAMES } }, "required": ["verb"] });
    let commands = json!({ "type": "array", "minItems": 1, "items": verb });
    let list = json!({ "type": "object", "properties": { "commands": commands }, "required": ["commands"] });
    let schema = json!({ "allOf": [list, { "$ref": "#/components/schemas/envelope" }] });
    json!({
        "operationId": "commands",
        "description": words.text("api-stop"),
        "requestBody": { "required": true, "content": { "application/json": { "schema": schema } } },
        "responses": done(),
    })
}

fn envelope() -> Value {
    json!({
        "type": "object",
        "properties": {
            "command_id": { "type": "string", "pattern": "^[0-9a-fA-F-]{32,36}$" },
            "based_on": { "type": "integer", "minimum": 0 },
        },
    })
}

fn answer() -> Value {
    json!({
        "type": "object",
        "properties": {
            "position": { "type": "integer" },
            "items": { "type": "array", "items": { "type": "string" } },
            "events": { "type": "integer" },
            "repeated": { "type": "boolean" },
            "moved": {
                "type": "array",
                "description": "What now needs another level of protection, of what the asker sees; told when a command \
                    was about that and this is its first answer.",
                "items": moved(),
            },
        },
        "required": ["position", "items", "events", "repeated"],
    })
}

fn moved() -> Value {
    let level = json!({ "type": ["integer", "null"] });
    json!({
        "type": "object",
        "properties": {
            "item": {
                "type": "object",
                "properties": { "id": { "type": ["string", "null"] }, "name": { "type": "string" } },
            },
            "aspect": { "type": "string" },
            "from": level,
            "to": level,
        },
        "required": ["item", "aspect", "from", "to"],
    })
}

fn problem() -> Value {
    let fault =
        json!({ "type": "object", "properties": { "field": { "type": "string" }, "detail": { "type": "string" } } });
    json!({
        "type": "object",
        "properties": {
            "type": { "type": "string" },
            "title": { "type": "string" },
            "status": { "type": "integer" },
            "detail": { "type": "string" },
            "errors": { "type": "array", "items": fault },
            "who_may": { "type": "array", "items": { "type": "string" } },
            "changes": { "type": "array", "items": { "type": "object" } },
        },
        "required": ["type", "title", "status", "detail"],
    })
}

#[cfg(test)]
mod tests {
    use super::super::many;
    use super::*;
    use words::Language;

    #[test]
    fn every_verb_and_list_is_described_in_both_languages_and_every_pointer_leads_somewhere() {
        for language in Language::ALL {
            let described = described(words(language));
            let text = described.to_string();
            assert!(!text.contains('⟦'), "{text}");
            for verb in Command::NAMES {
                let path = format!("/api/v1/commands/{}", verb.replacen('.', "/", 1));
                assert!(described["paths"][path]["post"]["operationId"] == *verb, "{verb}");
            }
            for kind in listed() {
                assert!(described["paths"][format!("/api/v1/{}", many(kind))].is_object(), "{kind:?}");
            }
            for pointer in text.split("\"$ref\":\"#").skip(1).filter_map(|rest| rest.split('"').next()) {
                assert!(described.pointer(pointer).is_some(), "{pointer}");
            }
        }
    }

    #[test]
    fn whatever_takes_free_text_says_what_may_not_be_sent() {
        let described = described(words(Language::English));
        let said = |path: &str| described["paths"][format!("/api/v1/commands{path}")]["post"]["description"].clone();
        for path in ["", "/risk/register", "/system/describe", "/requirement/assess"] {
            assert!(said(path).as_str().unwrap().contains("Sweden’s security"), "{path}");
        }
        assert_eq!(said("/catalogue/take"), "");
    }

    #[test]
    fn a_risk_is_described_by_its_own_fields_and_columns() {
        let described = described(words(Language::English));
        let fields = &described["components"]["schemas"]["risk.register"];
        assert_eq!(fields["properties"]["systems"]["items"]["pattern"], "^(system)-[1-9][0-9]*$");
        assert!(fields["required"].as_array().unwrap().contains(&json!("scope")));
        let list = &described["paths"]["/api/v1/risks"]["get"]["parameters"];
        let names: Vec<&str> = list.as_array().unwrap().iter().filter_map(|one| one["name"].as_str()).collect();
        for name in ["level", "sort", "scope", "high", "at", "page", "closed"] {
            assert!(names.contains(&name), "{name}: {names:?}");
        }
    }
}
