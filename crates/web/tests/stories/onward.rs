//! Where a page leads on to: the one act that comes next, what a decision is about before it is taken, and a way back from
//! what one may not do.

use super::house::{House, carry_out, command, on_both, on_one};
use super::office::{Office, days_ago};
use super::visitor::{Answer, send};
use axum::http::StatusCode;
use domain::time::Instant;
use serde_json::json;
use std::sync::Arc;

/// The filled buttons of a page's head, by what they say and where they lead.
fn filled(page: &Answer) -> Vec<(String, String)> {
    let text = page.text();
    let head = text.split_once("<div class=\"title\">").unwrap().1;
    let head = head.split_once("<div class=\"columns\">").map_or(head, |(head, _)| head).to_owned();
    let buttons = head.split("<a class=\"button first\" href=\"").skip(1);
    buttons
        .map(|rest| {
            let (href, rest) = rest.split_once('"').unwrap();
            let label = rest.split_once('>').unwrap().1.split('<').next().unwrap();
            (label.to_owned(), href.replace("&#38;", "&"))
        })
        .collect()
}

#[test]
fn the_filled_button_is_the_next_act() {
    on_one(async |house: Arc<House>| {
        let office = Office::alone(house).await;
        let lead = office.visitor("security lead").await;
        let risk = office.path("risk");
        let label = async |path: &str| {
            let found = filled(&lead.get(path).await);
            found.into_iter().map(|(label, _)| label).collect::<Vec<_>>().join(", ")
        };
        assert_eq!(label(&risk).await, "Bedöm risken");
        let judged = command("risk.assess", &json!({ "risk": office.id("risk"), "likelihood": 2, "consequence": 3 }));
        carry_out(&office.keeper, vec![judged], None).await;
        assert_eq!(label(&risk).await, "Bestäm hur risken ska hanteras");
        let reduced = command("risk.treat", &json!({ "risk": office.id("risk"), "kind": "reduce" }));
        carry_out(&office.keeper, vec![reduced], None).await;
        let number = office.item("risk").number;
        let scope = office.id("department");
        let expected = [("Lägg in en åtgärd".to_owned(), format!("/action/register?risks={number}&scope={scope}"))];
        assert_eq!(filled(&lead.get(&risk).await), expected);
        // Whoever may not register it has no such button, nor a link to a refusal.
        let archivist = office.visitor("archivist").await.get(&risk).await;
        assert!(!archivist.text().contains("/action/register"), "{}", archivist.text());
        // Without a proposal a class is proposed before it is adopted; what only ends a duty is never filled.
        assert_eq!(label(&office.path("information set")).await, "Föreslå en klassning");
        assert_eq!(label(&office.path("head's duty")).await, "");
    });
}

/// How many a refusal's sentence names; or how many stand in the list below it, which is as many as it says.
fn who_may(page: &str) -> Result<usize, usize> {
    let told = page.split("data-failure").nth(1).unwrap().split("class=\"button\"").next().unwrap();
    let Some((said, list)) = told.split_once("<ul>") else { return Ok(told.matches(" (Prov ").count()) };
    let listed = list.matches("<li>").count();
    assert!(said.contains(&format!("ett av {listed} uppdrag")), "{told}");
    Err(listed)
}

#[test]
fn a_refusal_keeps_the_menu_and_leads_back_to_where_one_came_from() {
    on_both(async |house: Arc<House>| {
        let office = Office::alone(house).await;
        let archivist = office.visitor("archivist").await;
        let number = office.item("risk").number;
        let refused = archivist.get(&format!("/action/register?risks={number}")).await;
        let text = refused.text();
        assert_eq!(refused.status, StatusCode::FORBIDDEN, "{text}");
        assert!(text.contains("href=\"/risk\"") && text.contains("action=\"/sign-out\""), "the menu: {text}");
        assert!(text.contains("Tillbaka till Provnämndens vanlig risk"), "{text}");
        assert!(text.contains(&format!("class=\"button\" href=\"{}\"", office.path("risk"))), "{text}");
        // The sentence names them all, once; where it cannot, as many are listed as it says.
        assert_eq!(who_may(&text), Ok(3), "{text}");
        let text = archivist.get(&format!("{}/risk.assess", office.path("risk"))).await.text();
        assert!(matches!(who_may(&text), Err(listed) if listed > 3), "{text}");
        // What is not there looks like what may not be seen, with the menu as well.
        let hidden = archivist.get(&office.path("other marked risk")).await;
        let none = archivist.get("/risk/99999").await;
        assert_eq!((hidden.status, none.status), (StatusCode::NOT_FOUND, StatusCode::NOT_FOUND));
        assert_eq!(hidden.text(), none.text());
        assert!(none.text().contains("class=\"navigation\""), "{}", none.text());
    });
}

#[test]
fn a_risk_that_has_outgrown_its_acceptance_says_so_under_its_title() {
    on_one(async |house: Arc<House>| {
        let office = Office::old(house).await;
        let risk = office.id("risk");
        let judged = |likelihood: u8| {
            command("risk.assess", &json!({ "risk": risk, "likelihood": likelihood, "consequence": 2 }))
        };
        let until = days_ago(-60).to_string();
        let accepted = command("risk.accept", &json!({ "risk": risk, "until": until, "ground": "Ryms" }));
        let then = Instant(days_ago(20).end().0 - 1);
        carry_out(&office.keeper, vec![judged(1), accepted], Some(then)).await;
        let lead = office.visitor("security lead").await;
        assert!(!lead.get(&office.path("risk")).await.text().contains("Bedömd högre"));
        carry_out(&office.keeper, vec![judged(4)], None).await;
        let page = lead.get(&office.path("risk")).await.text();
        assert!(page.contains("Bedömd högre sedan den accepterades. Acceptansen gällde nivån"), "{page}");
        assert!(page.contains("Var accepterad på nivå") && !page.contains(">Accepterad på nivå"), "{page}");
        // The form shows what is decided.
        let form = lead.get(&format!("{}/risk.accept", office.path("risk"))).await.text();
        assert!(form.contains("Tidigare acceptans") && form.contains("<dt>Nivå</dt><dd>Hög</dd>"), "{form}");
    });
}

#[test]
fn demands_are_received_by_what_is_shown() {
    on_one(async |house: Arc<House>| {
        let office = Office::alone(house).await;
        let (set, unit) = (office.id("information set"), office.id("department"));
        let described = json!({
            "id": set, "name": "Journaler", "unit": unit, "owner": office.id("information owner"),
            "systems": [office.id("system")],
        });
        let other = json!({ "name": "Samtal", "unit": unit, "systems": [office.id("system")] });
        let made = [command("information-set.describe", &described), command("information-set.register", &other)];
        carry_out(&office.keeper, made.into(), None).await;
        let adopt = |set: u32, level: u8| {
            let on = days_ago(0).to_string();
            let class = json!({ "set": set, "confidentiality": level, "integrity": 1, "availability": 1, "on": on });
            command("classification.adopt", &class)
        };
        let journals = office.item("information set").number;
        let talks = journals + 2;
        carry_out(&office.keeper, vec![adopt(journals, 3), adopt(talks, 2)], None).await;
        let owner = office.visitor("object owner").await;
        let path = format!("{}/demands.receive", office.path("object"));
        let form = owner.get(&path).await.text();
        assert_eq!(form.matches("name=\"sets\"").count(), 2, "{form}");
        assert!(form.contains("Prov information owner, K3 R1 T1. Nytt krav."), "{form}");
        assert_eq!(form.matches("checked").count(), 2, "ticked in advance: {form}");
        let on = days_ago(0).to_string();
        let none = send(&owner, &path, &[("on", on.as_str()), ("sets", "")]).await;
        assert!(none.text().contains("Välj minst ett krav att ta emot."), "{}", none.text());
        let one = journals.to_string();
        let done = send(&owner, &path, &[("on", on.as_str()), ("sets", one.as_str())]).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
        let left = owner.get(&path).await.text();
        assert!(left.contains("Samtal") && left.matches("name=\"sets\"").count() == 1, "{left}");
        // What was received is folded on the object's page, what waits is not.
        let page = owner.get(&office.path("object")).await.text();
        let folded = page.split_once("Mottagna krav").unwrap().1;
        assert!(folded.split("</details>").next().unwrap().contains("Journaler"), "{page}");
    });
}

#[test]
fn a_gap_shows_what_is_done_about_it_and_an_action_names_its_requirements() {
    on_one(async |house: Arc<House>| {
        let office = Office::alone(house).await;
        let (department, lead) = (office.id("department"), office.visitor("security lead").await);
        let answer = json!({ "scope": department, "requirement": "csl.2.3.4", "status": "not-met" });
        let action = json!({ "title": "Inför rutin", "scope": department, "requirements": ["csl.2.3.4"] });
        let made = vec![command("requirement.assess", &answer), command("action.register", &action)];
        carry_out(&office.keeper, made, None).await;
        let gap = format!("/requirement/csl.2.3.4?scope={department}");
        let page = lead.get(&gap).await.text();
        assert!(page.contains("Åtgärder och säkerhetsåtgärder") && page.contains("Inför rutin"), "{page}");
        let number = office.item("other action").number + 2;
        let action = lead.get(&format!("/action/{number}")).await.text();
        assert!(action.contains(&format!("href=\"{gap}\"")) && !action.contains(">csl.2.3.4<"), "{action}");
    });
}

#[test]
fn a_name_that_nothing_has_is_said_with_names_like_it() {
    on_one(async |house: Arc<House>| {
        let office = Office::alone(house).await;
        let head = office.visitor("head").await;
        let scope = office.id("department");
        let fields = [("title", "Ny åtgärd"), ("scope", &scope), ("systems", "Provnämndens sys")];
        let wrong = send(&head, "/action/register", &fields).await.text();
        assert!(wrong.contains("”Provnämndens sys” finns inte att välja. Menade du Provnämndens system?"), "{wrong}");
    });
}
