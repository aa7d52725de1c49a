//! What whoever operates an installation is told.

use super::house::{House, on_both};
use super::office::Office;
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use std::sync::Arc;

#[test]
fn it_runs_it_can_serve_and_it_counts_without_naming_anybody() {
    on_both(async |house: Arc<House>| {
        let office = Office::alone(house).await;
        let nobody = office.house.nobody();
        assert_eq!(nobody.get("/healthz").await.status, StatusCode::OK);
        assert_eq!(nobody.get("/readyz").await.status, StatusCode::OK);
        let head = office.visitor("head").await;
        head.get(&office.path("risk")).await;
        head.get("/risk/999999").await;
        head.get("/risk?q=hemligt").await;
        let answer = nobody.get("/metrics").await;
        let text = answer.text();
        assert!(
            text.contains("utkik_requests_total{method=\"read\",route=\"/risk/{number}\",status=\"2xx\"} 1"),
            "{text}"
        );
        assert!(
            text.contains("utkik_requests_total{method=\"read\",route=\"/risk/{number}\",status=\"4xx\"} 1"),
            "{text}"
        );
        assert!(text.contains("utkik_request_seconds_count{route=\"/risk/{number}\"} 2"), "{text}");
        assert!(text.contains(&format!("utkik_log_position{{municipality=\"prov\"}} {}", office.position())), "{text}");
        assert!(text.contains("utkik_sessions_recent 1") && text.contains("utkik_store_errors_total 0"), "{text}");
        assert!(!text.contains("hemligt") && !text.contains("Prov head") && !text.contains("risk/999999"), "{text}");
        assert!(text.ends_with("# EOF\n"));
        office.house.engine.store.close().await;
        assert_eq!(nobody.get("/healthz").await.status, StatusCode::OK);
        let not_ready = nobody.get("/readyz").await;
        assert!(not_ready.status == StatusCode::SERVICE_UNAVAILABLE && not_ready.text().len() > 1);
    });
}

#[test]
fn what_was_typed_is_shown_again_when_the_store_does_not_answer() {
    on_both(async |house: Arc<House>| {
        let office = Office::alone(house).await;
        let lead = office.visitor("security lead").await;
        let csrf = lead.csrf().await;
        office.house.engine.store.close().await;
        let fields = [
            ("csrf", csrf.as_str()),
            ("title", "Byt lås"),
            ("scope", "municipality"),
            ("content", "Det här skrev jag länge på."),
            ("no_protected_information", "true"),
        ];
        let page = lead.post("/action/register", &fields).await;
        let text = page.text();
        for shown in ["Byt lås", "Det här skrev jag länge på.", "Databasen svarar inte."] {
            assert!(text.contains(shown), "{shown}: {text}");
        }
        assert!(text.contains("name=\"csrf\""), "it can be sent again");
    });
}

#[test]
fn a_log_that_cannot_be_served_is_told_of_in_the_reader_s_language() {
    on_both(async |house: Arc<House>| {
        let office = Office::alone(house).await;
        let lead = office.visitor("security lead").await;
        let csrf = lead.csrf().await;
        let (store, id) = (&office.house.engine.store, office.keeper.id);
        let at = store.head(id).await.unwrap().unwrap().position();
        let entry = log::Entry { kind: "moon.landed".to_owned(), payload: b"{}".to_vec() };
        let batch = log::Batch { command_id: [9; 16], entries: vec![entry], ..log::Batch::default() };
        store.append(id, at, batch).await.unwrap();
        // Whoever saves something first meets it.
        let fields = [("csrf", csrf.as_str()), ("title", "Byt lås"), ("scope", "municipality")];
        lead.post("/action/register", &[&fields[..], &[("no_protected_information", "true")]].concat()).await;
        for (language, told) in [("sv", "En nyare version av Utkik"), ("en", "A later version of Utkik")] {
            let page = lead.ask(Request::get("/").header(header::ACCEPT_LANGUAGE, language), Body::empty()).await;
            assert_eq!(page.status, StatusCode::SERVICE_UNAVAILABLE);
            assert!(page.text().contains(told), "{}", page.text());
        }
        let problem = lead.get("/api/v1/risks").await;
        assert_eq!(problem.status, StatusCode::SERVICE_UNAVAILABLE);
        assert_eq!(problem.header(header::CONTENT_TYPE), "application/problem+json");
        let not_ready = office.house.nobody().get("/readyz").await;
        assert_eq!(not_ready.status, StatusCode::SERVICE_UNAVAILABLE);
        assert!(not_ready.text().contains("moon.landed"));
    });
}
