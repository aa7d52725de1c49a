//! Law profiles for programs: what is said of which law for whom, where it is inherited from, and saying it.

use super::house::{House, on_one};
use super::office::{Office, days_ago};
use axum::http::StatusCode;
use serde_json::{Value, json};
use std::sync::Arc;

#[test]
fn a_program_says_which_law_applies_and_reads_where_it_is_said() {
    on_one(async |house: Arc<House>| {
        let office = Office::alone(house).await;
        let lead = office.program("security lead").await;
        let (board, department) = (office.id("board"), office.id("department"));
        assert_eq!(lead.get("/api/v1/law-profiles").await.json()["total"], 0);
        let judged = |unit: &str, law: &str, applies: &str| -> Value {
            json!({
                "unit": unit, "law": law, "applies": applies, "why": "Så är det", "reviewed_on": days_ago(20),
                "next_review": days_ago(10), "reference": "KS 2026/17",
            })
        };
        let said = lead.command("/law/profile", &judged(&board, "skollagen", "yes")).await;
        assert_eq!(said.status, StatusCode::OK, "{}", said.text());
        let refused = office.program("coordinator").await;
        let mut own = judged(&board, "osl", "no");
        own["reference"].take();
        let refused = refused.command("/law/profile", &own).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN);
        let unread = lead.command("/law/profile", &judged(&board, "skollagen", "no")).await;
        assert!(unread.status.is_client_error(), "who has read no position overwrites nothing: {}", unread.text());
        let nothing = lead.command("/law/profile", &judged(&board, "hittepålagen", "no")).await;
        assert_eq!(nothing.json()["errors"][0]["field"], "law", "{}", nothing.text());

        let page = lead.get(&format!("/api/v1/law-profiles?unit={board}")).await.json();
        let row = &page["rows"][0];
        assert_eq!((&page["total"], &row["law"], &row["applies"]), (&json!(1), &json!("skollagen"), &json!("yes")));
        assert_eq!((&row["unit"]["id"], &row["why"]), (&json!(board), &json!("Så är det")));
        assert_eq!((&row["reference"], &row["review"]), (&json!("KS 2026/17"), &json!("overdue")));
        assert_eq!((&row["reviewed_on"], &row["inherited_from"]), (&json!(days_ago(20).to_string()), &Value::Null));
        let inherited = lead.get(&format!("/api/v1/law-profiles?unit={department}")).await.json();
        assert_eq!(inherited["rows"][0]["inherited_from"]["id"], board.as_str());

        let own = lead.command("/law/profile", &judged(&department, "skollagen", "partly")).await;
        assert_eq!(own.status, StatusCode::OK, "{}", own.text());
        let all = lead.get("/api/v1/law-profiles").await.json();
        assert_eq!(all["total"], 2, "one for the board and one for its department: {all}");
        let partly = lead.get("/api/v1/law-profiles?applies=partly").await.json();
        assert_eq!((&partly["total"], &partly["rows"][0]["unit"]["id"]), (&json!(1), &json!(department)));
        assert_eq!(partly["rows"][0]["inherited_from"], Value::Null, "its own word counts");
        assert_eq!(lead.get("/api/v1/law-profiles?law=csl").await.json()["total"], 0);
        for unit in ["unit-9999", "okänd", &office.id("risk")] {
            let path = format!("/api/v1/law-profiles?unit={unit}");
            assert_eq!(lead.get(&path).await.status, StatusCode::NOT_FOUND, "{unit}");
        }
        let outsider = office.program("no duty").await;
        assert_eq!(outsider.get("/api/v1/law-profiles").await.json()["total"], 0);
        assert_eq!(outsider.get(&format!("/api/v1/law-profiles?unit={board}")).await.status, StatusCode::NOT_FOUND);
    });
}
