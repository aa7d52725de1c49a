//! An object's steering group: needs reported to the object, the basis on one page, the demands adopted; and law
//! profiles taken from a template.

use super::house::{House, carry_out, command, on_both, on_one};
use super::office::{Office, SECRET, days_ago};
use super::visitor::{Answer, send};
use axum::http::StatusCode;
use serde_json::json;
use std::sync::Arc;

fn ok(answer: &Answer) -> String {
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
    answer.text()
}

fn sent(answer: &Answer) {
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
}

#[test]
fn a_need_goes_from_the_department_by_the_manager_to_the_steering_group_and_back() {
    on_both(async |house: Arc<House>| {
        let office = Office::alone(house).await;
        let (coordinator, manager) = (office.visitor("coordinator").await, office.visitor("object manager").await);
        let (object, unit) = (office.id("object"), office.id("department"));
        let page = ok(&coordinator.get(&office.path("object")).await);
        let number = office.item("object").number;
        assert!(page.contains(&format!("/reported-need/register?object={number}")), "the way to report: {page}");
        let need =
            [("title", "Läskopia"), ("object", &object), ("unit", &unit), ("content", "Vid avbrott ser vi inget.")];
        sent(&send(&coordinator, "/reported-need/register", &need).await);

        let mine = ok(&manager.get("/").await);
        assert!(mine.contains("”Läskopia” är anmält och väntar på svar"), "{mine}");
        assert!(ok(&manager.get(&office.path("object")).await).contains("Läskopia"));
        let refused = coordinator.get("/reported-need/1/reported-need.answer").await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN);
        let no_reason = send(&manager, "/reported-need/1/reported-need.answer", &[("outcome", "declined")]).await;
        assert!(no_reason.text().contains("Ange varför behovet avslås."), "{}", no_reason.text());
        let raised = [("outcome", "steering-group"), ("reason", "Går över min budget")];
        sent(&send(&manager, "/reported-need/1/reported-need.answer", &raised).await);

        let basis = format!("{}/basis", office.path("object"));
        let page = ok(&manager.get(&basis).await);
        assert!(page.contains("Anmält behov från Provnämndens förvaltning: ”Läskopia”."), "{page}");
        let owner = office.id("object owner");
        let settled = [
            ("outcome", "in-plan"),
            ("plan_year", "2027"),
            ("when", "Andra kvartalet"),
            ("decided_by", owner.as_str()),
            ("reference", "Styrgruppen § 3"),
        ];
        sent(&send(&manager, "/reported-need/1/reported-need.settle", &settled).await);
        let need = ok(&coordinator.get("/reported-need/1").await);
        assert!(need.contains("I objektplanen") && need.contains("Styrgruppen § 3"), "{need}");
        assert!(need.contains("beslutade i styrgruppen att behovet tas in i objektplanen för 2027, andra kvartalet"));
        assert!(!ok(&manager.get(&basis).await).contains("Anmält behov från"), "decided");
        let list = office.program("coordinator").await.get("/api/v1/reported-needs?reported-standing=in-plan").await;
        assert_eq!(list.json()["rows"][0]["name"], "Läskopia");
        assert!(ok(&coordinator.get("/search?q=läskopia").await).contains("/reported-need/1"));
    });
}

/// Two sets in the object's system, one of them marked, both classified.
async fn demanding(house: Arc<House>) -> Office {
    let office = Office::old(house).await;
    let (unit, system) = (office.id("department"), office.id("system"));
    let set = office.id("information set");
    let on = days_ago(28).to_string();
    let class = |set: &str, level: u8| {
        let class = json!({ "set": set, "confidentiality": level, "integrity": 1, "availability": 1, "on": on });
        command("classification.adopt", &class)
    };
    let described = json!({ "id": set, "name": "Provnämndens uppgifter", "unit": unit, "systems": [system] });
    let hidden = json!({ "name": format!("{SECRET} uppgifter"), "unit": unit, "systems": [system] });
    let then = Some(domain::time::Instant(days_ago(28).end().0 - 1));
    let commands = vec![command("information-set.describe", &described), command("information-set.register", &hidden)];
    let made = carry_out(&office.keeper, commands, then).await;
    let hidden = &made[1];
    let mark = json!({ "item": hidden, "provision": "OSL 18 kap. 8 §", "on": on });
    let commands = vec![class(&set, 2), class(hidden, 3), command("secrecy.mark", &mark)];
    carry_out(&office.keeper, commands, then).await;
    office
}

#[test]
fn the_steering_group_adopts_the_demands_on_its_page_and_an_earlier_day_only_shows() {
    on_one(async |house| {
        let office = demanding(house).await;
        let basis = format!("{}/basis", office.path("object"));
        let owner = office.visitor("head").await;
        let page = ok(&owner.get(&basis).await);
        assert!(page.contains("Provnämndens uppgifter") && page.contains(SECRET), "the head reads what is marked");
        assert!(page.contains("2 krav är nya eller ändrade"), "{page}");
        assert!(page.contains("name=\"plan_year\"") && !page.contains("<label for=\"reference\">"), "{page}");
        let adopted = [("plan_year", "2027"), ("plan", "Objektplan prov")];
        sent(&send(&owner, &basis, &adopted).await);
        let page = ok(&owner.get(&basis).await);
        assert!(page.contains("med objektplanen för 2027, Objektplan prov"), "{page}");
        assert!(!page.contains("nya eller ändrade"), "{page}");
        let earlier = ok(&owner.get(&format!("{basis}?date={}", days_ago(20))).await);
        assert!(earlier.contains("Kraven har inte fastställts"), "{earlier}");
        assert!(!earlier.contains("id=\"adopt\"") && !earlier.contains("href=\"#adopt\""), "nothing is changed there");
    });
}

#[test]
fn of_what_is_marked_the_page_tells_nothing_to_whoever_may_not_read_it() {
    on_one(async |house| {
        let office = demanding(house).await;
        let basis = format!("{}/basis", office.path("object"));
        for day in [String::new(), format!("?date={}", days_ago(20))] {
            let page = ok(&office.visitor("archivist").await.get(&format!("{basis}{day}")).await);
            assert!(page.contains("Provnämndens uppgifter") && !page.contains(SECRET), "{page}");
            assert!(!page.contains("2 krav är nya") && !page.contains("ensamt högst"), "not even how many: {page}");
            assert!(!page.contains("href=\"#adopt\""), "the archivist adopts nothing");
        }
        let nobody = office.visitor("no duty").await.get(&basis).await;
        assert_eq!(nobody.status, StatusCode::NOT_FOUND);
    });
}

#[test]
fn a_law_profile_is_taken_from_a_template_with_exceptions_and_rules_requirements_out() {
    on_one(async |house| {
        let office = Office::alone(house).await;
        let lead = office.visitor("security lead").await;
        let number = office.item("board").number;
        let page = ok(&lead.get(&format!("/law/{number}")).await);
        assert!(page.contains("Det är inte angivet vilka lagar som gäller här."), "{page}");
        let template = format!("/law/{number}/template/school");
        assert!(page.contains(&template), "{page}");
        let coordinator = office.visitor("coordinator").await;
        assert_eq!(coordinator.get(&template).await.status, StatusCode::FORBIDDEN);

        let form = ok(&lead.get(&template).await);
        assert!(form.contains("Skollagen (2010:800)") && form.contains("Nämnden är huvudman."), "{form}");
        let without_reason = [("applies-csl", "no"), ("why-csl", "")];
        let again = send(&lead, &template, &without_reason).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(again.text().contains("href=\"#why-csl\""), "tied to its field: {}", again.text());
        let taken = [("applies-csl", "no"), ("why-csl", "Prövat: gäller inte."), ("applies-dos", "")];
        sent(&send(&lead, &template, &taken).await);

        let page = ok(&lead.get(&format!("/law/{number}")).await);
        assert!(page.contains("Prövat: gäller inte.") && page.contains("ställs därför inte här"), "{page}");
        let profiles = &office.keeper.snapshot().municipality.law_profiles;
        let of_board = profiles.of_unit(domain::id::UnitId(number)).count();
        assert_eq!(of_board, domain::law::template("school").unwrap().proposals().count() - 1, "one was left out");
        let list = ok(&lead.get(&format!("/requirement?scope={}", office.id("department"))).await);
        assert!(list.contains("Krav som inte ställs") && list.contains("gäller inte för Provnämnden"), "{list}");
        assert!(ok(&coordinator.get(&office.path("board")).await).contains("Gäller inte"));
        let story = ok(&lead.get(&office.path("board")).await);
        assert!(story.contains("angav att Cybersäkerhetslagen inte gäller för Provnämnden"), "{story}");
        let other = office.item("other board").number;
        assert!(ok(&coordinator.get(&format!("/law/{other}")).await).contains("inte angivet"));
        assert_eq!(lead.get("/law/9999").await.status, StatusCode::NOT_FOUND);
        assert_eq!(lead.get(&format!("/law/{number}/template/company")).await.status, StatusCode::NOT_FOUND);
    });
}
