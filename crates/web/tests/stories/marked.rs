//! A marked record is nowhere for whoever has no duty there: not in lists, counts, search, Excel, the API, stories
//! or by its address; and not on the days before it was marked either.

use super::house::{House, on_both, on_one};
use super::office::{Office, SECRET, days_ago};
use super::visitor::Visitor;
use axum::http::StatusCode;
use serde_json::{Value, json};
use std::sync::Arc;

/// Every place where the marked risk could show, with whether it does.
async fn places(office: &Office, visitor: &Visitor, date: &str) -> Vec<(&'static str, bool)> {
    let dated = |path: String| {
        let mark = if path.contains('?') { '&' } else { '?' };
        if date.is_empty() { path } else { format!("{path}{mark}date={date}") }
    };
    let text = async |path: String| visitor.get(&dated(path)).await.text();
    let json = async |path: String| visitor.get(&dated(path)).await.json();
    let excel = visitor.get(&dated("/risk/excel".to_owned())).await;
    let sheets = exchange::read_xlsx::read_xlsx(&excel.bytes, &exchange::sheet::Limits::default()).unwrap().sheets;
    let cells = sheets.iter().flat_map(|sheet| sheet.rows.iter().flatten()).map(|cell| format!("{cell:?}"));
    let in_excel = cells.filter(|cell| cell.contains(SECRET)).count() > 0;
    let listed = json(format!("/api/v1/risks?q={SECRET}")).await;
    let counted = json("/api/v1/risks".to_owned()).await;
    let pictured = json("/api/v1/picture".to_owned()).await;
    let in_progress = pictured["progress"].as_array().unwrap().iter().find(|one| one["kind"] == "risk").unwrap();
    assert_eq!(in_progress["count"], counted["total"], "the picture counts what the list lists");
    let chips = listed["filters"].as_array().unwrap().iter().find(|one| one["name"] == "level").unwrap();
    let values = chips["values"].as_array().unwrap().iter();
    let in_chips: u64 = values.map(|value| value["count"].as_u64().unwrap()).sum();
    assert_eq!(in_chips, counted["total"].as_u64().unwrap(), "the chips count what the list lists");
    let found = visitor.get(&dated(format!("{}?", office.path("marked risk")))).await;
    let api = visitor.get(&dated(office.api_path("marked risk"))).await;
    assert_eq!(found.status, api.status);
    vec![
        ("list", text("/risk".to_owned()).await.contains(SECRET)),
        ("list narrowed", text(format!("/risk?q={SECRET}")).await.contains(&format!("{SECRET} risk"))),
        ("excel", in_excel),
        ("api", listed["total"] != 0 || counted.to_string().contains(SECRET)),
        ("search", text(format!("/search?q={SECRET}")).await.contains(&format!("{SECRET} risk"))),
        ("search by id", text(format!("/search?q={}", office.id("marked risk"))).await.contains(SECRET)),
        ("the department's page", text(office.path("department")).await.contains(SECRET)),
        ("the picture", pictured.to_string().contains(SECRET) || text("/picture".to_owned()).await.contains(SECRET)),
        ("start page", text("/".to_owned()).await.contains(SECRET)),
        ("address", found.status == StatusCode::OK),
    ]
}

fn seen(places: &[(&'static str, bool)]) -> Vec<&'static str> {
    places.iter().filter(|(_, seen)| *seen).map(|(place, _)| *place).collect()
}

#[test]
fn it_is_nowhere_for_whoever_has_no_duty_there() {
    on_both(async |house: Arc<House>| {
        let office = Office::old(house).await;
        let before_marking = days_ago(25).to_string();
        for name in ["archivist", "administrator", "former coordinator", "no duty"] {
            let visitor = office.visitor(name).await;
            for date in ["", &before_marking] {
                assert_eq!(seen(&places(&office, &visitor, date).await), Vec::<&str>::new(), "{name} {date}");
            }
        }
        let everywhere = ["list", "list narrowed", "excel", "api", "search", "search by id", "address"];
        for name in ["security lead", "head", "data protection"] {
            let visitor = office.visitor(name).await;
            for date in ["", &before_marking] {
                let places = places(&office, &visitor, date).await;
                let missing: Vec<_> = everywhere.iter().filter(|place| !seen(&places).contains(place)).collect();
                assert!(missing.is_empty(), "{name} {date} does not see it in {missing:?}");
            }
        }
    });
}

#[test]
fn it_is_told_in_no_story_and_no_refusal() {
    on_one(async |house: Arc<House>| {
        let office = Office::old(house).await;
        let (lead, officer) = (office.program("security lead").await, office.program("archivist").await);
        // A system's action and an open risk come to point at the marked risk.
        let action = json!({
            "title": "Åtgärd mot det dolda", "scope": office.id("department"), "risks": [office.id("marked risk")],
        });
        let made = lead.command("/action/register", &action).await;
        assert_eq!(made.status, StatusCode::OK, "{}", made.text());
        let id = made.json()["items"][0].as_str().unwrap().to_owned();
        let path = id.replacen('-', "/", 1);
        for (who, sees) in [(&lead, true), (&officer, false)] {
            let item = who.get(&format!("/api/v1/{}", path.replacen('/', "s/", 1))).await.json();
            assert_eq!(item.to_string().contains(SECRET), sees, "{item}");
            assert_eq!(item["fields"].get("risks").is_some(), sees, "{item}");
            for page in [format!("/{path}"), format!("/{path}/action.describe")] {
                assert_eq!(who.get(&page).await.text().contains(SECRET), sees, "{page}");
            }
        }
        // What is hidden and what is not there are refused alike.
        let judged = |risk: &str| json!({ "risk": risk, "likelihood": 2, "consequence": 2, "based_on": 1 });
        let hidden = officer.command("/risk/assess", &judged(&office.id("marked risk"))).await;
        let nothing = officer.command("/risk/assess", &judged("risk-999999")).await;
        assert_eq!((hidden.status, hidden.text()), (StatusCode::NOT_FOUND, nothing.text()));
        let hidden = officer
            .command("/risk/close", &json!({ "id": "hidden", "on": "2026-01-01", "reason": "R", "based_on": 1 }))
            .await;
        assert_eq!(hidden.json()["errors"][0]["field"], Value::from("id"));
    });
}
