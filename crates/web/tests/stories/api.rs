//! What programs read: the same as the pages, with names, and numbers that their lists bear out.

use super::house::{House, on_one};
use super::office::{Office, days_ago};
use axum::http::{Request, StatusCode, header};
use serde_json::{Value, json};
use std::sync::Arc;

#[test]
fn every_place_of_the_index_answers() {
    on_one(async |house: Arc<House>| {
        let office = Office::old(house).await;
        let lead = office.program("security lead").await;
        let index = lead.get("/api/v1/").await.json();
        assert_eq!(index["person"]["name"], "Prov security lead");
        assert_eq!(index["duties"][0]["role"], "information-security-lead");
        let lists = index["lists"].as_array().unwrap();
        let places = ["picture", "chain", "broken", "requirements", "law_profiles", "catalogues", "openapi"]
            .map(|name| &index[name]);
        for place in lists.iter().map(|list| &list["href"]).chain(places) {
            let answer = lead.get(place.as_str().unwrap()).await;
            assert_eq!((answer.status, answer.header("content-type")), (StatusCode::OK, "application/json"), "{place}");
            assert!(!answer.text().contains('⟦'), "{place}: {}", answer.text());
            for row in answer.json()["rows"].as_array().into_iter().flatten() {
                if let Some(href) = row["href"].as_str() {
                    assert_eq!(lead.get(href).await.status, StatusCode::OK, "{href}");
                }
            }
        }
        assert_eq!(office.house.nobody().get("/api/v1/openapi.json").await.status, StatusCode::OK);
        assert_eq!(office.house.nobody().get("/api/v1/").await.status, StatusCode::UNAUTHORIZED);
    });
}

#[test]
fn a_list_is_narrowed_sorted_and_paged_as_its_page_is() {
    on_one(async |house: Arc<House>| {
        let office = Office::old(house).await;
        let lead = office.program("security lead").await;
        let names = |page: &Value| -> Vec<String> {
            page["rows"].as_array().unwrap().iter().map(|row| row["name"].as_str().unwrap().to_owned()).collect()
        };
        let all = names(&lead.get("/api/v1/risks").await.json());
        assert_eq!(all.len(), 4);
        let backwards = names(&lead.get("/api/v1/risks?sort=-title").await.json());
        assert_eq!(backwards, all.iter().rev().cloned().collect::<Vec<_>>());
        let third = lead.get("/api/v1/risks?per_page=2&page=2").await.json();
        assert_eq!((&third["total"], &third["pages"], names(&third)), (&json!(4), &json!(2), all[2..].to_vec()));
        let department = office.item("department").number;
        let own = lead.get(&format!("/api/v1/risks?department={department}&q=vanlig")).await.json();
        let row = &own["rows"][0];
        assert_eq!((&own["total"], &row["id"]), (&json!(1), &json!(office.id("risk"))));
        let scope = office.id("department");
        assert_eq!((&row["fields"]["scope"], &row["cells"]["scope"]["id"]), (&json!(scope), &json!(scope)));
        assert_eq!(row["names"][&scope], "Provnämndens förvaltning");
        // A day before anything was registered, and a later one, by either name of the date.
        let (before, after) = (days_ago(35), days_ago(28));
        assert_eq!(lead.get(&format!("/api/v1/risks?at={before}")).await.json()["total"], 0);
        let then = lead.get(&format!("/api/v1/risks?date={after}")).await.json();
        assert_eq!((&then["total"], &then["date"]), (&json!(4), &json!(after.to_string())));
        assert_eq!(lead.get(&format!("{}?at={before}", office.api_path("risk"))).await.status, StatusCode::NOT_FOUND);
        for number in ["0", "sjutton", "4294967296", "-1"] {
            assert_eq!(lead.get(&format!("/api/v1/risks/{number}")).await.status, StatusCode::NOT_FOUND, "{number}");
        }
    });
}

#[test]
fn the_picture_s_numbers_are_borne_out_by_their_lists() {
    on_one(async |house: Arc<House>| {
        let office = Office::old(house).await;
        let lead = office.program("security lead").await;
        let judged =
            json!({ "risk": office.id("risk"), "likelihood": 4, "consequence": 4, "based_on": office.position() });
        assert_eq!(lead.command("/risk/assess", &judged).await.status, StatusCode::OK);
        // What is closed is counted by how it stands, in the whole and in the part.
        let weakness = json!({ "verb": "weakness.register", "title": "Provbrist", "scope": office.id("department") });
        let found = lead.command("", &json!({ "commands": [weakness] })).await.json();
        for (kind, many, standing, closed) in [
            ("action", "actions", "dropped", office.id("action")),
            ("weakness", "weaknesses", "closed", found["items"][0].as_str().unwrap().to_owned()),
        ] {
            let end = json!({
                "id": closed, "on": days_ago(0).to_string(), "reason": "Prov", "based_on": office.position(),
            });
            let done = lead.command(&format!("/{kind}/close"), &end).await;
            assert_eq!(done.status, StatusCode::OK, "{}", done.text());
            for part in ["", &format!("&scope={}", office.id("department"))] {
                let list = format!("/api/v1/{many}?{kind}-standing={standing}{part}");
                assert_eq!(lead.get(&list).await.json()["total"], 1, "{list}");
            }
            let page = lead.get(&format!("/{kind}?{kind}-standing={standing}")).await;
            assert!(page.text().contains(&format!("/{kind}/{}", closed.rsplit('-').next().unwrap())), "{kind}");
        }
        let (today, part, earlier) =
            ("", format!("?scope={}", office.id("department")), format!("?at={}", days_ago(10)));
        for query in [today, &part, &earlier] {
            let picture = lead.get(&format!("/api/v1/picture{query}")).await.json();
            let mut counted = Vec::new();
            gather(&picture, &mut counted);
            assert!(counted.len() > 30, "{}", counted.len());
            for (count, list) in counted {
                let total = lead.get(&list).await.json()["total"].as_u64();
                assert_eq!(total, Some(count), "{list}");
                assert_eq!(list.contains(&earlier[1..]), query == earlier, "{list}");
            }
        }
    });
}

/// Every number in the picture that a list bears out.
fn gather(value: &Value, found: &mut Vec<(u64, String)>) {
    match value {
        Value::Object(fields) => {
            if let (Some(count), Some(Value::String(list))) =
                (fields.get("count").and_then(Value::as_u64), fields.get("list"))
            {
                found.push((count, list.clone()));
            }
            fields.values().for_each(|value| gather(value, found));
        }
        Value::Array(list) => list.iter().for_each(|value| gather(value, found)),
        _ => {}
    }
}

/// The fields that a refusal names, with what it says of them.
fn faults(problem: &Value) -> Vec<(String, String)> {
    let text = |fault: &Value, of: &str| fault[of].as_str().unwrap().to_owned();
    let errors = problem["errors"].as_array().map(Vec::as_slice).unwrap_or_default();
    errors.iter().map(|fault| (text(fault, "field"), text(fault, "detail"))).collect()
}

fn fields(problem: &Value) -> Vec<String> {
    faults(problem).into_iter().map(|(field, _)| field).collect()
}

#[test]
fn what_is_given_is_taken_as_it_stands_or_refused_at_its_field() {
    on_one(async |house: Arc<House>| {
        let office = Office::alone(house).await;
        let lead = office.program("security lead").await;
        let before = office.position();
        let system = office.id("system");
        for (verb, body, field) in [
            ("/system/register", r#"{"name": ["a", "b"]}"#.to_owned(), "name"),
            ("/risk/register", r#"{"title": 5, "scope": "municipality"}"#.to_owned(), "title"),
            (
                "/risk/register",
                format!(r#"{{"title": "T", "scope": "municipality", "systems": "{system}"}}"#),
                "systems",
            ),
            ("/system/register", r#"{"name": "S", "facts": "utan kolon"}"#.to_owned(), "facts"),
            ("/risk/register", r#"{"title": "T\u0000", "scope": "municipality"}"#.to_owned(), "title"),
            ("/risk/register", r#"{"title": "T\u202Egnu", "scope": "municipality"}"#.to_owned(), "title"),
            ("/risk/register", r#"{"title": "A", "title": "B", "scope": "municipality"}"#.to_owned(), "title"),
        ] {
            let request =
                Request::post(format!("/api/v1/commands{verb}")).header(header::CONTENT_TYPE, "application/json");
            let refused = lead.ask(request, body.clone()).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{body}: {}", refused.text());
            assert_eq!(fields(&refused.json()), [field], "{body}");
        }
        assert_eq!(office.position(), before);
    });
}

#[test]
fn nobody_has_read_a_state_that_has_not_been() {
    on_one(async |house: Arc<House>| {
        let office = Office::alone(house).await;
        let lead = office.program("security lead").await;
        let before = office.position();
        let judged = |based_on: u64| json!({ "risk": office.id("risk"), "likelihood": 3, "consequence": 3, "based_on": based_on });
        let refused = lead.command("/risk/assess", &judged(before + 1)).await;
        assert_eq!((refused.status.as_u16(), fields(&refused.json())), (422, vec!["based_on".to_owned()]));
        assert_eq!(office.position(), before);
        assert_eq!(lead.command("/risk/assess", &judged(before)).await.status, StatusCode::OK);
    });
}

#[test]
fn what_is_not_said_to_be_json_is_not_read_as_json() {
    on_one(async |house: Arc<House>| {
        let office = Office::alone(house).await;
        let lead = office.program("security lead").await;
        let body = json!({ "title": "T", "scope": "municipality" }).to_string();
        for path in ["/api/v1/commands/risk/register", "/api/v1/commands"] {
            for kind in ["application/x-www-form-urlencoded", "application/xml", "text/plain", "application/jsonp"] {
                let refused = lead.ask(Request::post(path).header(header::CONTENT_TYPE, kind), body.clone()).await;
                assert_eq!(refused.status, StatusCode::UNSUPPORTED_MEDIA_TYPE, "{path} {kind}");
                assert_eq!(refused.header("content-type"), "application/problem+json");
                assert!(refused.json()["detail"].as_str().unwrap().contains("application/json"), "{}", refused.text());
            }
        }
        for kind in [Some("application/json; charset=utf-8"), Some("application/merge-patch+json"), None] {
            let request = Request::post("/api/v1/commands/risk/register");
            let request = kind.into_iter().fold(request, |request, kind| request.header(header::CONTENT_TYPE, kind));
            assert_eq!(lead.ask(request, body.clone()).await.status, StatusCode::OK, "{kind:?}");
        }
    });
}

#[test]
fn a_list_says_what_it_does_not_take() {
    on_one(async |house: Arc<House>| {
        let office = Office::alone(house).await;
        let lead = office.program("security lead").await;
        let future = format!("systems?at={}", days_ago(-1));
        for (path, field, allowed) in [
            ("risks?sort=nonsense", "sort", "-title"),
            ("risks?per_page=-1", "per_page", "500"),
            ("risks?per_page=abc", "per_page", "500"),
            ("risks?page=9999", "page", "1"),
            ("risks?scope=nonsense", "scope", "unit-2"),
            ("risks?high=perhaps", "high", "yes, no"),
            ("risks?colour=red", "colour", "per_page"),
            ("weaknesses?weakness-standing=nonsense&critical=x", "critical", "yes, no"),
            (&future, "at", "2026-03-12"),
            ("chain/broken?link=zzz", "link", "inventoried"),
            ("chain?scope=nonsense", "scope", "information-set-7"),
            ("picture?scope=nonsense", "scope", "unit-2"),
            ("appointments?sort=nonsense", "sort", "-until"),
            ("appointments?role=king", "role", "information-security-lead"),
            ("requirements?answer=maybe", "answer", "not-met"),
        ] {
            let refused = lead.get(&format!("/api/v1/{path}")).await;
            assert_eq!((refused.status.as_u16(), refused.header("content-type")), (422, "application/problem+json"));
            let said = faults(&refused.json());
            let text = said.iter().find(|(of, _)| of == field).unwrap_or_else(|| panic!("{path}: {said:?}"));
            assert!(text.1.contains(allowed), "{path}: {said:?}");
        }
    });
}

#[test]
fn what_has_nothing_to_sort_by_comes_last_from_either_end() {
    on_one(async |house: Arc<House>| {
        let office = Office::alone(house).await;
        let lead = office.program("security lead").await;
        let due = json!({
            "verb": "action.register", "title": "Med dag", "scope": "municipality", "due": days_ago(-9).to_string(),
        });
        assert_eq!(lead.command("", &json!({ "commands": [due] })).await.status, StatusCode::OK);
        for sort in ["due", "-due"] {
            let rows = lead.get(&format!("/api/v1/actions?sort={sort}")).await.json();
            assert_eq!(rows["rows"][0]["name"], "Med dag", "{sort}");
        }
        let ends = async |sort: &str| -> Vec<String> {
            let page = lead.get(&format!("/api/v1/appointments?sort={sort}")).await.json();
            let person = |row: &Value| row["person"]["name"].as_str().map(str::to_owned);
            page["rows"].as_array().unwrap().iter().filter_map(person).collect()
        };
        let backwards: Vec<String> = ends("-person").await.into_iter().rev().collect();
        assert_eq!(ends("person").await, backwards);
        let titles = async |sort: &str| -> Vec<String> {
            let page = lead.get(&format!("/api/v1/requirements?sort={sort}&per_page=500")).await.json();
            page["rows"].as_array().unwrap().iter().map(|row| row["id"].as_str().unwrap().to_owned()).collect()
        };
        let backwards: Vec<String> = titles("-id").await.into_iter().rev().collect();
        assert_eq!(titles("id").await, backwards);
    });
}

#[test]
fn the_chain_of_one_information_set_is_asked_for_by_its_id() {
    on_one(async |house: Arc<House>| {
        let office = Office::alone(house).await;
        let (lead, head) = (office.program("security lead").await, office.visitor("head").await);
        let set = office.id("information set");
        let chain = lead.get(&format!("/api/v1/chain?scope={set}")).await.json();
        assert_eq!(chain["scope"]["id"], set);
        let links = chain["links"].as_array().unwrap();
        assert!(links.iter().all(|link| link["total"] == 1), "{chain}");
        assert_eq!(links.iter().filter_map(|link| link["broken"].as_u64()).sum::<u64>(), 1);
        let broken = lead.get(&format!("/api/v1/chain/broken?scope={set}")).await.json();
        assert_eq!((&broken["total"], &broken["rows"][0]["set"]["id"]), (&json!(1), &json!(set)));
        let stops = links.iter().find(|link| link["broken"] == 1).unwrap();
        assert_eq!(stops["link"], broken["rows"][0]["link"]);
        let (by_id, by_number) =
            (format!("/chain?scope={set}"), format!("/chain?set={}", office.item("information set").number));
        assert_eq!(head.get(&by_id).await.status, StatusCode::OK);
        assert!(head.get(&by_id).await.text().contains("Provnämndens uppgifter"));
        assert_eq!(head.get(&by_number).await.status, StatusCode::OK);
        for path in ["/chain?scope=information-set-999", "/api/v1/chain?scope=information-set-999"] {
            assert_eq!(lead.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
        }
    });
}
