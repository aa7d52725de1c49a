//! A change is only taken from our own pages, or from a program with a token; and every answer, of whatever kind,
//! says what a browser may do with it.

use super::house::{House, on_one};
use super::office::Office;
use super::visitor::{form, written};
use axum::body::Body;
use axum::http::{HeaderName, Request, StatusCode};
use serde_json::json;
use std::sync::Arc;

#[test]
fn what_another_site_sends_is_refused() {
    on_one(async |house: Arc<House>| {
        let office = Office::alone(house).await;
        let head = office.visitor("head").await;
        let csrf = head.csrf().await;
        let before = office.position();
        let whole =
            [("csrf", csrf.as_str()), ("title", "T"), ("scope", "municipality"), ("no_protected_information", "true")];
        let path = "/action/register";
        for (name, value) in
            [("origin", "https://ond.example"), ("sec-fetch-site", "cross-site"), ("sec-fetch-site", "same-site")]
        {
            let request = form(path).header("host", "utkik.example").header(name, value);
            let refused = head.ask_from(request, written(&whole)).await;
            assert_eq!(refused.status, StatusCode::FORBIDDEN, "{name}: {value}");
            assert!(refused.text().contains("annan webbplats"), "{}", refused.text());
        }
        let refused = head.ask_from(form(path), written(&whole)).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN, "a browser that says nothing of where it comes from");
        for csrf in ["", "gissat"] {
            let refused = head.post(path, &[("csrf", csrf), whole[1], whole[2], whole[3]]).await;
            assert_eq!(refused.status, StatusCode::FORBIDDEN, "{csrf}");
        }
        assert_eq!(office.position(), before);
        let own = form(path).header("host", "utkik.example").header("origin", "https://utkik.example");
        let department = office.id("department");
        let whole = [whole[0], whole[1], ("scope", department.as_str()), whole[3]];
        let done = head.ask_from(own, written(&whole)).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    });
}

#[test]
fn a_script_on_our_pages_shows_the_sign_in_s_token_and_a_program_its_own() {
    on_one(async |house: Arc<House>| {
        let office = Office::alone(house).await;
        let (head, program) = (office.visitor("head").await, office.program("head").await);
        let body = json!({ "title": "T", "scope": office.id("department") });
        assert_eq!(head.command("/action/register", &body).await.status, StatusCode::FORBIDDEN);
        let shown = Request::post("/api/v1/commands/action/register").header("x-utkik-token", head.csrf().await);
        let shown = shown.header("content-type", "application/json");
        assert_eq!(head.ask(shown, body.to_string()).await.status, StatusCode::OK);
        let foreign = Request::post("/api/v1/commands/action/register").header("origin", "https://annan.example");
        assert_eq!(program.ask_from(foreign, body.to_string()).await.status, StatusCode::OK);
        let unknown =
            super::visitor::Visitor { shown: super::visitor::Shown::Token("prov.gissat".to_owned()), ..program };
        let refused = unknown.command("/action/register", &body).await;
        assert_eq!((refused.status.as_u16(), refused.header("content-type")), (401, "application/problem+json"));
    });
}

#[test]
fn every_answer_says_what_a_browser_may_do_with_it() {
    on_one(async |house: Arc<House>| {
        let office = Office::alone(house).await;
        let (lead, nobody) = (office.visitor("security lead").await, office.house.nobody());
        let style = lead.get("/").await.text();
        let style = style.split('"').find(|part| part.starts_with("/assets/")).unwrap().to_owned();
        let answers = [
            lead.get("/risk").await,
            lead.get("/risk/excel").await,
            lead.get("/ingenting").await,
            lead.get("/api/v1/risks").await,
            lead.get("/api/v1/ingenting").await,
            lead.get(&style).await,
            lead.post("/sign-out", &[]).await,
            nobody.get("/risk").await,
            nobody.get("/sign-in").await,
            nobody.get("/healthz").await,
            nobody.ask_from(form("/sign-out").header("origin", "https://ond.example"), Body::empty()).await,
        ];
        for answer in &answers {
            let policy = answer.header(HeaderName::from_static("content-security-policy"));
            assert!(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"), "{policy}");
            assert!(!policy.contains("unsafe"), "{policy}");
            assert_eq!(answer.header("x-content-type-options"), "nosniff");
            assert_eq!(answer.header("referrer-policy"), "same-origin");
            let kept = answer.header("cache-control");
            assert!(kept == "no-store" || kept.contains("immutable"), "{kept}");
            let text = answer.text();
            assert!(!text.contains(" style=\"") && !text.contains("onclick="), "inline: {text}");
        }
        assert!(answers[5].header("cache-control").contains("immutable"), "{style}");
    });
}
