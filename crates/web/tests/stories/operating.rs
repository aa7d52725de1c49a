//! What whoever operates an installation is told.

use super::house::{House, on_both};
use super::office::Office;
use axum::http::StatusCode;
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
