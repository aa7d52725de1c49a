//! The two landing pages, asked for as a browser asks: of an empty municipality, of one that has a list of systems
//! and nothing else, and of one at work.

use crate::app::{App, Settings};
use crate::routes::router;
use crate::session;
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode, header};
use domain::command::{By, Command};
use domain::id::PersonId;
use domain::organisation::MunicipalityDescription;
use domain::start;
use domain::text::Name;
use engine::{Ask, Engine, Keeper, clock, new_command_id};
use serde_json::{Value, json};
use std::sync::Arc;
use tower::ServiceExt;

const LEAD: PersonId = PersonId(1);
const COORDINATOR: PersonId = PersonId(2);
const HEAD: PersonId = PersonId(3);
const NOBODY: PersonId = PersonId(4);

struct House {
    app: App,
    keeper: Arc<Keeper>,
    _folder: tempfile::TempDir,
}

fn command((verb, value): &(&str, Value)) -> Command {
    let Value::Object(input) = value.clone() else { panic!("not an object: {value}") };
    Command::read(verb, &input).unwrap_or_else(|wrong| panic!("{verb}: {wrong:?}"))
}

/// Two boards with their departments, a lead, and a coordinator and a head in the first department.
fn organisation() -> Vec<(&'static str, Value)> {
    let from = clock::now().date().plus_days(-100).to_string();
    let duty = |role: &str, scope: &str, person: PersonId| {
        ("appointment.make", json!({ "role": role, "scope": scope, "person": person.0, "from": from }))
    };
    let unit = |name: &str, form: &str, parent: Option<u32>| {
        ("unit.register", json!({ "name": name, "form": form, "parent": parent }))
    };
    let mut all: Vec<(&str, Value)> = ["Lotta Lead", "Siv Samordnare", "Hans Huvud", "Nina Ny"]
        .into_iter()
        .map(|name| ("person.register", json!({ "name": name })))
        .collect();
    all.extend([
        unit("Skolnämnden", "board", None),
        unit("Omsorgsnämnden", "board", None),
        unit("Skolförvaltningen", "department", Some(1)),
        unit("Omsorgsförvaltningen", "department", Some(2)),
        duty("information-security-lead", "municipality", LEAD),
        duty("security-coordinator", "unit-3", COORDINATOR),
        duty("department-head", "unit-3", HEAD),
    ]);
    all
}

fn systems() -> Vec<(&'static str, Value)> {
    let system = |name: &str, unit: Option<u32>, criticality: &str| {
        ("system.register", json!({ "name": name, "unit": unit, "criticality": criticality }))
    };
    vec![
        system("Elevkort", Some(3), "full"),
        system("Matsedel", Some(3), "minor"),
        system("Larm", None, "considerable"),
        ("classification.state", json!({ "system": 2, "within_last_year": true, "as_of": "2026-10-01" })),
    ]
}

fn work() -> Vec<(&'static str, Value)> {
    let overdue = clock::now().date().plus_days(-3).to_string();
    vec![
        ("risk.register", json!({ "title": "Elevkort läcker", "scope": "unit-3" })),
        ("risk.register", json!({ "title": "Journaler läcker", "scope": "unit-4" })),
        ("risk.assess", json!({ "risk": 2, "likelihood": 4, "consequence": 4 })),
        ("information-set.register", json!({ "name": "Betyg", "unit": 3 })),
        ("classification.propose", json!({ "set": 1, "confidentiality": 1, "integrity": 1, "availability": 1 })),
        ("action.register", json!({ "title": "Byt lås", "scope": "unit-3", "owner": COORDINATOR.0, "due": overdue })),
        ("control.register", json!({ "title": "Reservrutin", "scope": "unit-3" })),
        ("requirement.assess", json!({ "scope": "unit-3", "requirement": "csl.2.3.1", "status": "met" })),
    ]
}

impl House {
    async fn with(all: Vec<(&'static str, Value)>) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let engine = Engine::open(&log::Address::Embedded(folder.path().into())).await.unwrap();
        let keeper = engine.create("avik").await.unwrap();
        let name = Name::new("Åviks kommun").unwrap();
        let mut commands = start::begin(MunicipalityDescription { name, county: None, organisation_number: None });
        commands.extend(all.iter().map(command));
        let by = By::Program;
        let ask = Ask { by, based_on: None, command_id: new_command_id(), commands, attachment: None, at: None };
        keeper.act(ask).await.unwrap();
        House { app: App::new(engine, Settings::default()), keeper, _folder: folder }
    }

    async fn get(&self, person: PersonId, address: &str) -> (StatusCode, String) {
        let cookie = session::begin(&self.app, &self.keeper, person, "test").await.unwrap();
        let request = Request::get(address)
            .header(header::COOKIE, cookie.split(';').next().unwrap())
            .header(header::ACCEPT_LANGUAGE, "sv")
            .header(header::ACCEPT, "text/html");
        let answer = router(self.app.clone()).oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
        let status = answer.status();
        let body = to_bytes(answer.into_body(), 1 << 22).await.unwrap();
        // Where a long word may break is not part of what it says.
        (status, String::from_utf8(body.to_vec()).unwrap().replace('\u{ad}', ""))
    }

    /// The page, within `main`.
    async fn page(&self, person: PersonId, address: &str) -> String {
        let (status, page) = self.get(person, address).await;
        assert_eq!(status, StatusCode::OK, "{address}");
        page.split_once("<main").unwrap().1.to_owned()
    }
}

fn all_of(mut first: Vec<(&'static str, Value)>, more: Vec<(&'static str, Value)>) -> Vec<(&'static str, Value)> {
    first.extend(more);
    first
}

/// What a page shows is there, and in this order.
fn assert_order(page: &str, texts: &[&str]) {
    let mut rest = page;
    for text in texts {
        let Some((_, after)) = rest.split_once(text) else {
            panic!("{text} is not there, or not after the last:\n{page}")
        };
        rest = after;
    }
}

#[tokio::test]
async fn an_empty_municipality_shows_the_way_in() {
    let house = House::with(organisation()).await;
    let page = house.page(LEAD, "/picture").await;
    assert_order(&page, &["Läs in systemlistan", "/import", "Utse en samordnare i varje förvaltning: 1 av 2"]);
    assert!(!page.contains("<svg class=\"drawing"), "nothing grey is drawn");
    assert!(!page.contains("Kräver ställningstagande"));
    assert_order(&house.page(LEAD, "/").await, &["Kom i gång", "Läs in systemlistan", "Att göra nu"]);
}

#[tokio::test]
async fn a_list_of_systems_alone_gives_a_picture() {
    let house = House::with(all_of(organisation(), systems())).await;
    let page = house.page(LEAD, "/picture").await;
    let order = [
        "av systemen är klassade",
        "Kräver ställningstagande",
        "2 system är avgörande för verksamheten men inte klassade",
        "/system?classified=no&#38;critical=yes",
        "Tre nästa steg",
        "0 av 3 system är klassade.",
        "/system?standing=stated",
        "Det vi inte vet",
        "1 system saknar ansvarig verksamhet",
        "Avgörande system som inte är klassade",
        "Elevkort",
        "Larm",
        "Vakanta uppdrag",
        "Ännu finns inga uppgifter om informationsmängder, risker, svar på krav, åtgärder och säkerhetsåtgärder.",
    ];
    assert_order(&page, &order);
    assert!(!page.contains("⟦"), "a text is missing");
}

#[tokio::test]
async fn a_municipality_at_work_is_counted_and_every_figure_opens() {
    let house = House::with(all_of(organisation(), all_of(systems(), work()))).await;
    let page = house.page(LEAD, "/picture").await;
    let order = [
        "1 av 1 bedömda risker är höga.",
        "/risk?consequence=4&#38;likelihood=4",
        "Krav per förvaltning",
        "/requirement?at=unit-3",
        "0 av 1 informationsmängd är skyddad hela vägen",
        "/chain?link=inventoried",
        "1 av 1 pågående åtgärder är försenad.",
        "/action?action-standing=overdue",
        "Effekten är kontrollerad för 0 av 1.",
        "0 av 1 informationsmängder är klassade.",
    ];
    assert_order(&page, &order);
    assert!(page.contains("one-page") || house.get(LEAD, "/picture").await.1.contains("one-page"));
    let school = house.page(COORDINATOR, "/picture?scope=unit-3").await;
    assert_order(&school, &["Lägesbild informationssäkerhet, Skolförvaltningen", "1 risk är inte bedömd."]);
    assert!(school.contains("Ingen risk är bedömd ännu."));
    let seen = house.page(COORDINATOR, "/picture").await;
    assert!(seen.contains("Uppgifter från andra nämnder ingår inte."));
    assert!(!seen.contains("/risk?consequence=4&#38;likelihood=4\""), "another board’s risk is not counted");
    assert_eq!(house.get(LEAD, "/picture?scope=unit-99").await.0, StatusCode::NOT_FOUND);
    assert_eq!(house.get(LEAD, "/picture?scope=nonsense").await.0, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn what_waits_is_told_with_one_verb_each() {
    let house = House::with(all_of(organisation(), all_of(systems(), work()))).await;
    let mine = house.page(COORDINATOR, "/").await;
    let order = [
        "Siv Samordnare",
        "Informationssäkerhetssamordnare, Skolförvaltningen",
        "Att göra nu",
        "”Byt lås” skulle ha varit klar",
        "Du ansvarar för åtgärden.",
        "/action/1/action.finish",
        "”Elevkort läcker” är inte bedömd",
        "Du är samordnare för Skolförvaltningen.",
        "/risk/1/risk.assess",
        "Elevkort är avgörande för verksamheten men inte klassat",
        "/system/1/classification.give",
        "Det du ansvarar för",
        "/picture?scope=unit-3",
        "1 försenad åtgärd",
    ];
    assert_order(&mine, &order);
    assert!(!mine.contains("Journaler läcker"));
    let head = house.page(HEAD, "/").await;
    assert_order(&head, &["Klassningen av Betyg väntar på beslut, föreslagen i dag", "classification.adopt"]);
    let nobody = house.page(NOBODY, "/").await;
    assert!(nobody.contains("Du har inget uppdrag just nu"));
    assert!(!(mine + &head + &nobody).contains("⟦"), "a text is missing");
}

#[tokio::test]
async fn two_days_stand_side_by_side() {
    let house = House::with(all_of(organisation(), all_of(systems(), work()))).await;
    let before = clock::now().date().plus_days(-1);
    let page = house.page(LEAD, &format!("/picture/compare?date={before}")).await;
    assert_order(
        &page,
        &["Höga risker", "/risk?high=yes&#38;date=", "/risk?high=yes\"", "+1", "Sämre", "Försenade åtgärder"],
    );
    let earlier = house.page(LEAD, &format!("/picture?date={before}")).await;
    assert_order(&earlier, &[&format!("/picture/compare?date={before}"), "Jämför med i dag"]);
    let asked = house.page(LEAD, "/picture/compare").await;
    assert!(asked.contains("name=\"date\"") && !asked.contains("Höga risker"));
    assert!(house.page(LEAD, &format!("/?date={before}")).await.contains("visas bara för i dag"));
    assert!(!(page + &earlier + &asked).contains("⟦"), "a text is missing");
}
