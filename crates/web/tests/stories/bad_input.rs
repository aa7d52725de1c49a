//! What does not hold together is told all at once, each fault at its field; nothing is kept of it but what was
//! typed.

use super::house::{House, on_one};
use super::office::Office;
use super::visitor::form;
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use serde_json::{Value, json};
use std::sync::Arc;

/// The fields that an answer finds fault with.
fn faulty(problem: &Value) -> Vec<&str> {
    problem["errors"].as_array().unwrap().iter().map(|fault| fault["field"].as_str().unwrap()).collect()
}

#[test]
fn a_form_comes_again_with_every_fault_at_its_field_and_what_was_typed() {
    on_one(async |house: Arc<House>| {
        let office = Office::alone(house).await;
        let head = office.visitor("head").await;
        let csrf = head.csrf().await;
        let before = office.position();
        let long = "å".repeat(301);
        let fields = [
            ("csrf", csrf.as_str()),
            ("title", &long),
            ("scope", "Ingen sådan nämnd"),
            ("due", "i morgon"),
            ("content", "Det här skrev jag."),
            ("colour", "red"),
            ("no_protected_information", "true"),
        ];
        let page = head.post("/action/register", &fields).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", page.text());
        let text = page.text();
        for field in ["title", "scope", "due", "colour"] {
            assert!(text.contains(&format!("<a href=\"#{field}\">")), "{field}: {text}");
        }
        for typed in [&long, "i morgon", "Det här skrev jag."] {
            assert!(text.contains(typed), "{typed} is lost");
        }
        let missing = head.post("/action/register", &[("csrf", &csrf), ("no_protected_information", "true")]).await;
        assert_eq!(missing.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(missing.text().contains("<a href=\"#title\">"));
        let unasked =
            head.post("/action/register", &[("csrf", &csrf), ("title", "T"), ("scope", "municipality")]).await;
        assert!(
            unasked.text().contains("<a href=\"#no_protected_information\">Säkerhetsskydd: Bekräfta"),
            "{}",
            unasked.text()
        );
        let all = head.post("/action/register", &[("csrf", &csrf)]).await.text();
        let (first, last) = (all.find("<a href=\"#title\">"), all.find("<a href=\"#no_protected_information\">"));
        assert!(first < last, "the faults stand in the order of the form: {all}");
        assert_eq!(office.position(), before);
    });
}

#[test]
fn a_program_is_told_every_faulty_field() {
    on_one(async |house: Arc<House>| {
        let office = Office::alone(house).await;
        let lead = office.program("security lead").await;
        let before = office.position();
        let given = json!({ "title": "å".repeat(301), "scope": "unit-999", "due": "2026-02-30", "colour": "red" });
        let refused = lead.command("/action/register", &given).await;
        assert_eq!((refused.status.as_u16(), refused.header("content-type")), (422, "application/problem+json"));
        let problem = refused.json();
        assert_eq!(faulty(&problem), ["title", "due", "colour"], "in the order of the fields");
        assert!(problem["errors"][2]["detail"].as_str().unwrap().contains("colour"));
        // What is only known to be wrong by looking at the municipality is told when the rest holds together.
        let refused = lead.command("/action/register", &json!({ "title": "T", "scope": "unit-999" })).await;
        assert_eq!((refused.status.as_u16(), faulty(&refused.json())), (422, vec!["scope"]));
        let refused = lead.command("/action/paint", &json!({})).await;
        assert_eq!(refused.status, StatusCode::NOT_FOUND);
        assert!(refused.json()["detail"].as_str().unwrap().contains("action.paint"));
        let action = office.id("action");
        let refused = lead.command("/action/close", &json!({ "id": action, "on": "2026-01-01", "reason": "R" })).await;
        assert_eq!((refused.status.as_u16(), faulty(&refused.json())), (422, vec!["based_on"]));
        for query in ["?at=2026-01-01", "?date=2026-01-01"] {
            let refused = lead
                .command(&format!("/action/register{query}"), &json!({ "title": "T", "scope": "municipality" }))
                .await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{query}");
        }
        assert_eq!(office.position(), before);
    });
}

#[test]
fn several_commands_hold_together_or_not_at_all() {
    on_one(async |house: Arc<House>| {
        let office = Office::alone(house).await;
        let lead = office.program("security lead").await;
        let before = office.position();
        let risk = |title: &str| json!({ "verb": "risk.register", "title": title, "scope": "municipality" });
        let refused =
            lead.command("", &json!({ "commands": [risk("A"), { "verb": "risk.register", "due": 1 }] })).await;
        assert_eq!(faulty(&refused.json()), ["commands[1].title", "commands[1].scope", "commands[1].due"]);
        assert_eq!(office.position(), before);
        let done = lead.command("", &json!({ "commands": [risk("A"), risk("B")] })).await;
        assert_eq!((done.status.as_u16(), &done.json()["events"]), (200, &json!(2)), "{}", done.text());
        assert_eq!(office.position(), before + 2);
        for empty in [json!({}), json!({ "commands": [] }), json!({ "commands": "risk.register" })] {
            assert_eq!(lead.command("", &empty).await.status, StatusCode::UNPROCESSABLE_ENTITY, "{empty}");
        }
    });
}

#[test]
fn what_cannot_be_read_is_told_in_the_reader_s_language() {
    on_one(async |house: Arc<House>| {
        let office = Office::alone(house).await;
        let lead = office.program("security lead").await;
        for (body, language, told) in [
            ("{\"title\": ", "sv", "rad 1"),
            ("{\n  title: 1 }", "en", "line 2"),
            ("[1]", "en", "JSON object"),
            ("\u{0}", "sv-SE", "giltig JSON"),
        ] {
            let request = Request::post("/api/v1/commands/risk/register").header(header::ACCEPT_LANGUAGE, language);
            let refused = lead.ask(request, body).await;
            assert_eq!((refused.status.as_u16(), refused.header("content-type")), (400, "application/problem+json"));
            assert!(refused.json()["detail"].as_str().unwrap().contains(told), "{}", refused.text());
        }
        // An address that cannot be read leads nowhere, and says so in the same way.
        let request = Request::get("/risk/sjutton").header(header::ACCEPT_LANGUAGE, "en");
        let page = lead.ask(request, Body::empty()).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND);
        assert!(page.text().contains("There is no such page"), "{}", page.text());
        let page = lead.get("/risk?date=12/3").await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    });
}

#[test]
fn what_the_framework_refuses_is_told_to_the_reader_too() {
    on_one(async |house: Arc<House>| {
        let office = Office::alone(house).await;
        let (head, lead) = (office.visitor("head").await, office.program("security lead").await);
        let large = "x".repeat((1 << 20) + 1);
        let told = [("sv", "Det är för mycket på en gång"), ("en", "That is too much at once")];
        for (language, title) in told {
            let request = form("/risk/register").header(header::ACCEPT_LANGUAGE, language);
            let page = head.ask(request, large.clone()).await;
            assert_eq!((page.status.as_u16(), page.header("content-type")), (413, "text/html; charset=utf-8"));
            assert!(page.text().contains(title), "{}", page.text());
        }
        let refused = lead.command("/risk/register", &json!({ "title": large })).await;
        assert_eq!((refused.status.as_u16(), refused.header("content-type")), (413, "application/problem+json"));
        assert_eq!(refused.json()["type"], "urn:utkik:too-large");
        let request = Request::delete("/risk").header(header::ACCEPT_LANGUAGE, "en");
        let page = head.ask(request, Body::empty()).await;
        assert_eq!((page.status.as_u16(), page.header("content-type")), (405, "text/html; charset=utf-8"));
        assert!(page.text().contains("That cannot be done here") && page.header("allow").contains("GET"));
        let refused = lead.ask(Request::put("/api/v1/risks"), Body::empty()).await;
        assert_eq!((refused.status.as_u16(), refused.header("content-type")), (405, "application/problem+json"));
        assert_eq!(refused.json()["type"], "urn:utkik:wrong-method");
    });
}
