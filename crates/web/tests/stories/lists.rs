//! The rows of a list are kept between requests: what was kept for one question is not the answer to another.

use super::house::{House, carry_out, command, on_one};
use super::office::Office;
use super::visitor::{Answer, Visitor};
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

/// What a page's chips say, with the number beside each.
fn chips(page: &Answer) -> Vec<(String, String)> {
    let text = page.text();
    let chips = text.split("<a class=\"chip\" href=\"").skip(1).filter_map(|rest| rest.split_once("</a>"));
    let told = chips.filter_map(|(chip, _)| {
        let (label, rest) = chip.split_once('>')?.1.split_once("<span class=\"count\">")?;
        Some((label.trim().to_owned(), rest.split('<').next()?.to_owned()))
    });
    told.collect()
}

#[test]
fn a_chip_says_how_long_the_list_becomes_and_stands_where_it_stood() {
    on_one(async |house: Arc<House>| {
        let office = Office::alone(house).await;
        let judged = |risk: &str, likelihood: u8, consequence: u8| {
            let fields = json!({ "risk": office.id(risk), "likelihood": likelihood, "consequence": consequence });
            command("risk.assess", &fields)
        };
        let all = vec![judged("risk", 4, 4), judged("marked risk", 1, 1), judged("other risk", 1, 1)];
        carry_out(&office.keeper, all, None).await;
        let lead = office.visitor("security lead").await;
        let (one, other) = ("Provnämndens förvaltning", "Grannämndens förvaltning");
        let count = |chips: &[(String, String)], label: &str| {
            chips.iter().find(|(known, _)| known == label).map(|(_, count)| count.clone())
        };
        let free = chips(&lead.get("/risk").await);
        let names = |chips: &[(String, String)]| chips.iter().map(|(label, _)| label.clone()).collect::<Vec<_>>();
        let department = office.item("department").number;
        let narrowed = lead.get(&format!("/risk?department={department}")).await;
        let chosen = chips(&narrowed);
        assert_eq!(names(&free), names(&chosen), "in the same order");
        // The other department is what would be left if it were chosen instead; the levels are of this one.
        assert_eq!(count(&chosen, other), count(&free, other));
        assert!(count(&chosen, one).is_some());
        for (label, left) in &chosen {
            let all = count(&free, label).unwrap();
            assert!(left.parse::<u32>().unwrap() <= all.parse::<u32>().unwrap(), "{label}: {left} of {all}");
        }
        assert!(narrowed.text().contains("Rensa filtren"), "{}", narrowed.text());
        // The highest stand first.
        let listed = names_of(&lead.get("/risk").await);
        assert_eq!(listed.first().map(String::as_str), Some("Provnämndens vanlig risk"), "{listed:?}");
    });
}

fn names_of(page: &Answer) -> Vec<String> {
    let text = page.text();
    let body = text.split_once("<tbody>").unwrap().1.to_owned();
    let rows = body.split("<th scope=\"row\">").skip(1);
    rows.map(|row| row.split_once("\">").unwrap().1.split('<').next().unwrap().to_owned()).collect()
}

#[test]
fn who_reads_nothing_of_the_boards_is_told_that_and_not_whether_there_is_anything() {
    on_one(async |house: Arc<House>| {
        let office = Office::alone(house).await;
        let administrator = office.visitor("administrator").await;
        let page = administrator.get("/risk").await.text();
        assert!(page.contains("Inget här som du får läsa"), "{page}");
        assert!(!page.contains("0 risker") && !page.contains("första riskanalys"), "{page}");
        // Whom to tell, where one registers nothing.
        let officer = office.visitor("data protection").await.get("/weakness").await.text();
        assert!(officer.contains("Säg till") && officer.contains("Prov "), "{officer}");
    });
}
