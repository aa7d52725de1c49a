//! Two people at the same risk, and one person who clicks twice: nothing is overwritten unseen, nothing happens
//! twice, nothing that was typed is lost.

use super::house::{House, on_both};
use super::office::Office;
use super::visitor::{Answer, Visitor};
use axum::http::StatusCode;
use serde_json::json;
use std::sync::Arc;

/// The form of a verb as it was read.
struct Tab {
    path: String,
    csrf: String,
    based_on: String,
    command_id: String,
}

async fn open(visitor: &Visitor, path: String) -> Tab {
    let page = visitor.get(&path).await;
    assert_eq!(page.status, StatusCode::OK, "{path} {}", page.text());
    let hidden = |name| page.hidden(name);
    Tab { csrf: hidden("csrf"), based_on: hidden("based_on"), command_id: hidden("command_id"), path }
}

async fn assess(visitor: &Visitor, tab: &Tab, likelihood: &str, reason: &str) -> Answer {
    let fields = [
        ("csrf", tab.csrf.as_str()),
        ("based_on", &tab.based_on),
        ("command_id", &tab.command_id),
        ("likelihood", likelihood),
        ("consequence", "3"),
        ("reason", reason),
        ("no_protected_information", "true"),
    ];
    visitor.post(&tab.path, &fields).await
}

#[test]
fn whoever_comes_second_is_told_what_changed_and_keeps_what_was_typed() {
    on_both(async |house: Arc<House>| {
        let office = Office::alone(house).await;
        let (head, coordinator) = (office.visitor("head").await, office.visitor("coordinator").await);
        let path = format!("{}/risk.assess", office.path("risk"));
        let (first, second) = (open(&head, path.clone()).await, open(&coordinator, path).await);
        let done = assess(&head, &first, "2", "Två avbrott sedan årsskiftet.").await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
        let before = office.position();
        let refused = assess(&coordinator, &second, "4", "Jag bedömer det som värre.").await;
        assert_eq!(refused.status, StatusCode::CONFLICT);
        let text = refused.text();
        assert!(text.contains("Prov head") && text.contains("Två avbrott sedan årsskiftet."), "{text}");
        assert!(text.contains("Jag bedömer det som värre."), "{text}");
        assert_eq!(office.position(), before);
        // Sent again from there it is the second's own decision.
        let again = Tab { based_on: refused.hidden("based_on"), command_id: refused.hidden("command_id"), ..second };
        let done = assess(&coordinator, &again, "4", "Jag bedömer det som värre.").await;
        assert_eq!(done.status, StatusCode::SEE_OTHER);
        assert_eq!(office.position(), before + 1);
    });
}

#[test]
fn a_double_click_is_one_event_and_the_same_answer() {
    on_both(async |house: Arc<House>| {
        let office = Office::alone(house).await;
        let head = office.visitor("head").await;
        let tab = open(&head, format!("{}/risk.assess", office.path("risk"))).await;
        let before = office.position();
        let (one, two) = tokio::join!(assess(&head, &tab, "2", "En gång."), assess(&head, &tab, "2", "En gång."));
        assert_eq!((one.status, two.status), (StatusCode::SEE_OTHER, StatusCode::SEE_OTHER));
        assert_eq!(one.header("location"), two.header("location"));
        assert_eq!(office.position(), before + 1);
        // The same id with something else in it is not that answer: the form comes again.
        let other = assess(&head, &tab, "3", "Något annat.").await;
        assert_eq!(other.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(other.text().contains("Något annat."));
        assert_ne!(other.hidden("command_id"), tab.command_id);
        assert_eq!(office.position(), before + 1);
    });
}

#[test]
fn a_program_is_told_the_same() {
    on_both(async |house: Arc<House>| {
        let office = Office::alone(house).await;
        let (head, coordinator) = (office.program("head").await, office.program("coordinator").await);
        let based_on = head.get(&office.api_path("risk")).await.json()["position"].as_u64().unwrap();
        let judged = |likelihood: u8, id: &str| {
            json!({
                "risk": office.id("risk"), "likelihood": likelihood, "consequence": 3, "reason": "Därför.",
                "based_on": based_on, "command_id": id,
            })
        };
        let first = "11111111111111111111111111111111";
        let done = head.command("/risk/assess", &judged(2, first)).await;
        assert_eq!(done.status, StatusCode::OK, "{}", done.text());
        let expected =
            json!({ "position": based_on + 1, "items": [office.id("risk")], "events": 1, "repeated": false });
        assert_eq!(done.json(), expected);
        assert_eq!(done.header("utkik-position"), (based_on + 1).to_string());
        let again = head.command("/risk/assess", &judged(2, first)).await;
        assert_eq!(again.json()["repeated"], true);
        let other = head.command("/risk/assess", &judged(3, first)).await;
        assert_eq!((other.status.as_u16(), &other.json()["errors"][0]["field"]), (422, &json!("command_id")));
        let refused = coordinator.command("/risk/assess", &judged(4, "22222222222222222222222222222222")).await;
        assert_eq!(refused.status, StatusCode::CONFLICT);
        let change = &refused.json()["changes"][0];
        assert!(change["sentence"].as_str().unwrap().contains("Prov head"), "{change}");
        assert_eq!((&change["position"], &change["quote"]), (&json!(based_on + 1), &json!("Därför.")));
    });
}

async fn answer(visitor: &Visitor, tab: &Tab, status: &str, how: &str) -> Answer {
    let fields = [
        ("csrf", tab.csrf.as_str()),
        ("based_on", &tab.based_on),
        ("command_id", &tab.command_id),
        ("status", status),
        ("how", how),
        ("no_protected_information", "true"),
    ];
    visitor.post(&tab.path, &fields).await
}

#[test]
fn two_who_answer_the_same_requirement_do_not_overwrite_each_other() {
    on_both(async |house: Arc<House>| {
        let office = Office::alone(house).await;
        let (head, coordinator) = (office.visitor("head").await, office.visitor("coordinator").await);
        let path = format!("/requirement/csl.2.3.4/assess?scope={}", office.id("department"));
        // Nobody has answered it yet when both open it.
        let (first, second) = (open(&head, path.clone()).await, open(&coordinator, path.clone()).await);
        let done = answer(&head, &first, "met", "Avtalen är genomgångna.").await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
        let before = office.position();
        let refused = answer(&coordinator, &second, "not-met", "Två avtal saknas.").await;
        assert_eq!(refused.status, StatusCode::CONFLICT, "{}", refused.text());
        let text = refused.text();
        assert!(text.contains("Prov head") && text.contains("Avtalen är genomgångna."), "{text}");
        assert!(text.contains("Två avtal saknas."), "{text}");
        assert_eq!(office.position(), before);
        let again = Tab { based_on: refused.hidden("based_on"), command_id: refused.hidden("command_id"), ..second };
        let done = answer(&coordinator, &again, "not-met", "Två avtal saknas.").await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
        assert_eq!(office.position(), before + 1);
    });
}

#[test]
fn a_program_that_answers_a_requirement_is_told_the_same() {
    on_both(async |house: Arc<House>| {
        let office = Office::alone(house).await;
        let (head, coordinator) = (office.program("head").await, office.program("coordinator").await);
        let given = |status: &str, id: &str| {
            json!({
                "scope": office.id("department"), "requirement": "csl.2.3.4", "status": status, "how": "Så här.",
                "command_id": id,
            })
        };
        let read_at = office.position();
        // Where nothing is answered there is nothing to have read.
        let first = "11111111111111111111111111111111";
        let done = head.command("/requirement/assess", &given("met", first)).await;
        assert_eq!(done.status, StatusCode::OK, "{}", done.text());
        assert_eq!(head.command("/requirement/assess", &given("met", first)).await.json()["repeated"], true);
        let mut late = given("not-met", "22222222222222222222222222222222");
        let unread = coordinator.command("/requirement/assess", &late).await;
        assert_eq!((unread.status.as_u16(), &unread.json()["errors"][0]["field"]), (422, &json!("based_on")));
        late["based_on"] = json!(read_at);
        let refused = coordinator.command("/requirement/assess", &late).await;
        assert_eq!(refused.status, StatusCode::CONFLICT, "{}", refused.text());
        let change = &refused.json()["changes"][0];
        assert!(change["sentence"].as_str().unwrap().contains("Prov head"), "{change}");
        assert_eq!(change["position"], json!(read_at + 1));
        late["based_on"] = json!(read_at + 1);
        assert_eq!(coordinator.command("/requirement/assess", &late).await.status, StatusCode::OK);
    });
}
