//! What is not offered is refused, and the refusal says who may.

use super::house::{House, on_both, on_one};
use super::office::Office;
use axum::http::StatusCode;
use serde_json::json;
use std::sync::Arc;

#[test]
fn a_verb_that_is_not_offered_is_refused_with_who_may() {
    on_one(async |house: Arc<House>| {
        let office = Office::alone(house).await;
        let officer = office.visitor("data protection").await;
        let page = officer.get(&office.path("risk")).await;
        assert!(page.status == StatusCode::OK && !page.text().contains("risk.assess"), "{}", page.text());
        let path = format!("{}/risk.assess", office.path("risk"));
        let csrf = officer.csrf().await;
        let fields = [
            ("csrf", csrf.as_str()),
            ("likelihood", "2"),
            ("consequence", "3"),
            ("reason", "Det här skrev jag."),
            ("no_protected_information", "true"),
        ];
        let before = office.position();
        let refused = officer.post(&path, &fields).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        let text = refused.text();
        assert!(text.contains("Prov head") && text.contains("Det här skrev jag."), "{text}");
        let program = office.program("data protection").await;
        let item = program.get(&office.api_path("risk")).await.json();
        assert_eq!(item["verbs"], json!([]));
        let judged =
            json!({ "risk": office.id("risk"), "likelihood": 2, "consequence": 3, "based_on": item["position"] });
        let refused = program.command("/risk/assess", &judged).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN);
        let who: Vec<String> = serde_json::from_value(refused.json()["who_may"].clone()).unwrap();
        assert!(who.iter().any(|one| one.contains("Prov head")), "{who:?}");
        assert!(!who.iter().any(|one| one.contains("former")), "{who:?}");
        assert_eq!(office.position(), before);
    });
}

#[test]
fn what_is_offered_can_be_done() {
    on_one(async |house: Arc<House>| {
        let office = Office::alone(house).await;
        let head = office.program("head").await;
        let item = head.get(&office.api_path("risk")).await.json();
        let verbs: Vec<&str> = item["verbs"].as_array().unwrap().iter().map(|verb| verb.as_str().unwrap()).collect();
        assert!(verbs.contains(&"risk.assess") && verbs.contains(&"risk.close"), "{verbs:?}");
        for verb in verbs {
            let path = format!("{}/{verb}", office.path("risk"));
            assert_eq!(head.get(&path).await.status, StatusCode::OK, "{path}");
        }
        // What an item is read as can be given back as it is described.
        let mut fields = item["fields"].clone();
        fields["id"] = json!(item["id"]);
        fields["title"] = json!("Omdöpt");
        fields["based_on"] = item["position"].clone();
        let done = head.command("/risk/describe", &fields).await;
        assert_eq!(done.status, StatusCode::OK, "{}", done.text());
        assert_eq!(head.get(&office.api_path("risk")).await.json()["name"], "Omdöpt");
    });
}

#[test]
fn a_form_that_may_not_be_sent_is_not_shown_but_says_who_may() {
    on_both(async |house: Arc<House>| {
        let office = Office::alone(house).await;
        let officer = office.visitor("data protection").await;
        let department = office.id("department");
        let forms = [
            (format!("{}/risk.assess", office.path("risk")), "Prov head"),
            (format!("{}/risk.describe", office.path("risk")), "Prov head"),
            ("/risk/register".to_owned(), "Prov security lead"),
            ("/person/register".to_owned(), "Prov administrator"),
            (format!("/requirement/csl.2.3.4/assess?scope={department}"), "Prov head"),
            ("/settings/municipality".to_owned(), "Prov administrator"),
        ];
        for (path, who) in &forms {
            let refused = officer.get(path).await;
            let text = refused.text();
            assert_eq!(refused.status, StatusCode::FORBIDDEN, "{path} {text}");
            assert!(text.contains(who) && !text.contains("<form class=\"form\""), "{path} {text}");
        }
        let refused = officer.get("/appointment/register").await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN);
        // In the words that sending it is refused in.
        let [(path, _), ..] = &forms;
        let csrf = officer.csrf().await;
        let fields =
            [("csrf", csrf.as_str()), ("likelihood", "2"), ("consequence", "3"), ("no_protected_information", "true")];
        let sent = officer.post(path, &fields).await.text();
        let told = officer.get(path).await.text();
        let sentence = told.split_once("data-failure=\"forbidden\">").unwrap().1.split('<').next().unwrap();
        assert!(sent.contains(sentence), "{sentence}: {sent}");
        // Whoever may is shown the form.
        let head = office.visitor("head").await;
        let may = [
            format!("{}/risk.assess", office.path("risk")),
            "/risk/register".to_owned(),
            format!("/requirement/csl.2.3.4/assess?scope={department}"),
        ];
        for path in may {
            assert_eq!(head.get(&path).await.status, StatusCode::OK, "{path}");
        }
    });
}
