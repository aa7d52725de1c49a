//! The rows of a list are kept between requests: what was kept for one question is not the answer to another.

use super::house::{House, carry_out, command, on_one};
use super::office::Office;
use super::visitor::Visitor;
use serde_json::json;
use std::sync::Arc;

async fn names(visitor: &Visitor, query: &str) -> Vec<String> {
    let listed = visitor.get(&format!("/api/v1/risks{query}")).await.json();
    listed["rows"].as_array().unwrap().iter().map(|row| row["name"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn a_list_shows_what_was_registered_since_it_was_last_shown() {
    on_one(async |house: Arc<House>| {
        let office = Office::alone(house).await;
        let lead = office.program("security lead").await;
        let before = names(&lead, "").await;
        assert_eq!(names(&lead, "").await, before);
        let risk = json!({ "title": "Öppen port", "scope": "municipality" });
        carry_out(&office.keeper, vec![command("risk.register", &risk)], None).await;
        let mut with_it = before;
        with_it.push("Öppen port".to_owned());
        assert_eq!(names(&lead, "").await, with_it);
        assert!(lead.get("/risk").await.text().contains("Öppen port"));
    });
}

#[test]
fn a_list_sorted_narrowed_or_turned_otherwise_is_another() {
    on_one(async |house: Arc<House>| {
        let office = Office::old(house).await;
        let lead = office.program("security lead").await;
        let all = names(&lead, "?sort=number").await;
        assert!(all.len() > 2);
        let backwards: Vec<String> = all.iter().rev().cloned().collect();
        assert_eq!(names(&lead, "?sort=-number").await, backwards);
        let usual: Vec<String> = all.iter().filter(|name| name.contains("vanlig")).cloned().collect();
        assert_eq!(names(&lead, "?sort=number&q=vanlig").await, usual);
        assert_eq!(names(&lead, "?sort=number&per_page=1&page=2").await, all[1..2]);
        assert_eq!(names(&lead, "?sort=number").await, all);
        let before_anything = super::office::days_ago(35);
        assert_eq!(names(&lead, &format!("?sort=number&date={before_anything}")).await, Vec::<String>::new());
    });
}

#[test]
fn a_search_finds_a_word_in_its_other_forms_and_an_item_by_kind_and_number() {
    on_one(async |house: Arc<House>| {
        let office = Office::alone(house).await;
        let lead = office.visitor("security lead").await;
        for word in ["klassning", "klassningar", "n%C3%A4mnd", "n%C3%A4mnder"] {
            let page = lead.get(&format!("/search?q={word}&kind=requirement")).await;
            assert!(page.text().contains("href=\"/requirement/"), "{word}");
        }
        let (path, number) = (office.path("risk"), office.item("risk").number);
        for said in [format!("risk+{number}"), format!("Risk-{number}"), format!("risk%20{number}")] {
            let page = lead.get(&format!("/search?q={said}")).await;
            assert!(page.text().contains(&format!("href=\"{path}\"")), "{said}");
        }
    });
}
