//! Ways from page to page: a list that a link narrowed can be widened again, and a part of the municipality leads to
//! its picture and its requirements.

use super::house::{House, on_both};
use super::office::Office;
use super::visitor::Answer;
use axum::http::StatusCode;
use serde_json::json;
use std::sync::Arc;

/// The addresses of a page's chips that are on, with what they say.
fn chosen(page: &Answer) -> Vec<(String, String)> {
    let text = page.text();
    let chips = text.split("<a class=\"chip\" href=\"").skip(1).filter_map(|rest| rest.split_once("</a>"));
    let on = chips.map(|(chip, _)| chip).filter(|chip| chip.contains("aria-current"));
    on.map(|chip| {
        let (href, rest) = chip.split_once('"').unwrap();
        let label = rest.split_once('>').unwrap().1.split('<').next().unwrap().trim();
        (href.replace("&#38;", "&").replace("&amp;", "&"), label.to_owned())
    })
    .collect()
}

#[test]
fn what_a_link_narrowed_a_list_by_is_said_and_can_be_taken_away() {
    on_both(async |house: Arc<House>| {
        let office = Office::alone(house).await;
        let lead = office.visitor("security lead").await;
        let department = office.id("department");
        let page = lead.get(&format!("/risk?assessed=no&scope={department}&q=vanlig")).await;
        let chips = chosen(&page);
        let expected = [
            (format!("/risk?q=vanlig&scope={department}"), "Inte bedömda"),
            ("/risk?assessed=no&q=vanlig".to_owned(), "Inom Provnämndens förvaltning"),
            (format!("/risk?assessed=no&scope={department}"), "Namn som innehåller ”vanlig”"),
        ];
        let expected: Vec<(String, String)> = expected.map(|(href, label)| (href, label.to_owned())).into();
        assert_eq!(chips, expected, "{}", page.text());
        assert!(page.text().contains("1 risk"), "{}", page.text());
        // Sorting and Excel keep what narrows the list.
        let kept = format!("assessed=no&amp;q=vanlig&amp;scope={department}");
        let text = page.text().replace("&#38;", "&amp;");
        assert!(text.contains(&format!("/risk/excel?{kept}")), "{text}");
        assert!(text.contains(&format!("{kept}&amp;sort=title")), "{text}");
        // An own filter that nothing fits can be taken away as well.
        assert_eq!(chosen(&lead.get("/risk?level=4").await).first().unwrap().0, "/risk");
        assert_eq!(chosen(&lead.get("/risk").await), []);
    });
}

#[test]
fn a_part_of_the_municipality_leads_to_its_picture_and_its_requirements() {
    on_both(async |house: Arc<House>| {
        let office = Office::alone(house).await;
        let head = office.visitor("head").await;
        for part in ["department", "board", "object", "system"] {
            let scope = office.id(part);
            let page = head.get(&office.path(part)).await.text();
            for way in [format!("/picture?scope={scope}"), format!("/requirement?scope={scope}")] {
                assert!(page.contains(&format!("href=\"{way}\"")), "{part}: {page}");
                assert_eq!(head.get(&way).await.status, StatusCode::OK, "{way}");
            }
        }
        // Another board's answers are not read: its picture of what everybody sees is still there.
        let page = head.get(&office.path("other department")).await.text();
        assert!(!page.contains("/requirement?scope=") && page.contains("/picture?scope="), "{page}");
        // What answers no requirements leads to none.
        let lead = office.program("security lead").await;
        let made = lead.command("/family/register", &json!({ "name": "Familjen" })).await.json();
        let path = made["items"][0].as_str().unwrap().replacen('-', "/", 1);
        assert!(!head.get(&format!("/{path}")).await.text().contains("/requirement?scope="));
    });
}
