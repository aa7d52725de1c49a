//! The pages of duties, people, requirements, settings, search and accessibility, asked for as a browser asks.

use crate::app::{App, Settings};
use crate::routes::router;
use crate::session;
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode, header};
use domain::command::{By, Command};
use domain::id::{PersonId, Scope, UnitId};
use domain::item::Register;
use domain::organisation::{MunicipalityDescription, UnitDescription, UnitForm};
use domain::risk::RiskDescription;
use domain::role::{Appoint, AppointmentDescription, RegisterPerson, Role};
use domain::start;
use domain::text::{Line, Name};
use engine::{Ask, Engine, Keeper, clock, new_command_id};
use std::sync::Arc;
use tower::ServiceExt;

/// A municipality with two boards, a department in each, a lead, and a head in the first department.
struct House {
    app: App,
    keeper: Arc<Keeper>,
    _folder: tempfile::TempDir,
}

const LEAD: PersonId = PersonId(1);
const HEAD: PersonId = PersonId(2);
const NOBODY: PersonId = PersonId(3);
const SCHOOL: UnitId = UnitId(3);
const CARE: UnitId = UnitId(4);

fn name(text: &str) -> Name {
    Name::new(text).unwrap()
}

fn unit(text: &str, form: UnitForm, parent: Option<u32>, mailbox: Option<&str>) -> Command {
    let mailbox = mailbox.map(|mailbox| Line::new(mailbox).unwrap());
    let description = UnitDescription { name: name(text), form, parent: parent.map(UnitId), mailbox, from: None };
    Command::RegisterUnit(Register(description))
}

fn person(text: &str, mail: &str) -> Command {
    let mail = Some(Line::new(mail).unwrap());
    Command::RegisterPerson(RegisterPerson { name: name(text), mail, phone: None })
}

fn duty(role: Role, scope: Scope, person: PersonId) -> Command {
    let from = clock::now().date().plus_days(-100);
    let description = AppointmentDescription {
        role,
        scope,
        person,
        deputy: None,
        appointed_by: None,
        reference: None,
        from,
        until: None,
    };
    Command::Appoint(Appoint { description })
}

fn risk(title: &str, scope: Scope) -> Command {
    let description = RiskDescription {
        title: name(title),
        cause: None,
        event: None,
        outcome: None,
        scope,
        field: None,
        owner: None,
        systems: Vec::new(),
        sets: Vec::new(),
        supplier: None,
    };
    Command::RegisterRisk(Register(description))
}

impl House {
    async fn open() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let engine = Engine::open(&log::Address::Embedded(folder.path().into())).await.unwrap();
        let keeper = engine.create("avik").await.unwrap();
        let county = Some(name("Örebro län"));
        let description = MunicipalityDescription { name: name("Åviks kommun"), county, organisation_number: None };
        let mut commands = start::begin(description);
        commands.extend([
            unit("Barnnämnden", UnitForm::Board, None, None),
            unit("Omsorgsnämnden", UnitForm::Board, None, None),
            unit("Skolförvaltningen", UnitForm::Department, Some(1), None),
            unit("Omsorgsförvaltningen", UnitForm::Department, Some(2), Some("omsorg@avik.example")),
            person("Lotta Lead", "lotta@avik.example"),
            person("Hans Huvud", "hans@avik.example"),
            person("Nina Ny", "nina@avik.example"),
            duty(Role::InformationSecurityLead, Scope::Municipality, LEAD),
            duty(Role::SecurityCoordinator, Scope::Unit(CARE), LEAD),
            duty(Role::DepartmentHead, Scope::Unit(SCHOOL), HEAD),
            risk("Elevkort läcker", Scope::Unit(SCHOOL)),
            risk("Journaler läcker", Scope::Unit(CARE)),
        ]);
        let by = By::Program;
        let ask = Ask { by, based_on: None, command_id: new_command_id(), commands, attachment: None, at: None };
        keeper.act(ask).await.unwrap();
        House { app: App::new(engine, Settings::default()), keeper, _folder: folder }
    }

    async fn visitor(&self, person: PersonId) -> Visitor<'_> {
        let cookie = session::begin(&self.app, &self.keeper, person, "test").await.unwrap();
        Visitor { house: self, cookie: cookie.split(';').next().unwrap().to_owned() }
    }
}

struct Visitor<'a> {
    house: &'a House,
    cookie: String,
}

impl Visitor<'_> {
    async fn ask(&self, request: Request<Body>) -> (StatusCode, Option<String>, String) {
        let response = router(self.house.app.clone()).oneshot(request).await.unwrap();
        let status = response.status();
        let to = response.headers().get(header::LOCATION).map(|to| to.to_str().unwrap().to_owned());
        let body = to_bytes(response.into_body(), 1 << 22).await.unwrap();
        // Where a long word may break is not part of what it says.
        (status, to, String::from_utf8(body.to_vec()).unwrap().replace('\u{ad}', ""))
    }

    async fn get(&self, path: &str) -> String {
        let request = Request::get(path).header(header::COOKIE, &self.cookie).body(Body::empty()).unwrap();
        let (status, _, text) = self.ask(request).await;
        assert_eq!(status, StatusCode::OK, "{path}: {text}");
        assert!(!text.contains('⟦'), "{path} lacks a text: {}", text.split('⟦').nth(1).unwrap());
        text
    }

    async fn status(&self, path: &str) -> StatusCode {
        let request = Request::get(path).header(header::COOKIE, &self.cookie).body(Body::empty()).unwrap();
        self.ask(request).await.0
    }

    /// Sends what was typed, with what the form at the same address carries besides.
    async fn send(&self, path: &str, typed: &str) -> (StatusCode, Option<String>, String) {
        let form = self.get(path).await;
        let hidden = |name: &str| {
            let rest = form.split(&format!("name=\"{name}\" value=\"")).nth(1).unwrap_or_default();
            rest.split('"').next().unwrap().to_owned()
        };
        let body = format!("csrf={}&command_id={}&{typed}", hidden("csrf"), hidden("command_id"));
        let request = Request::post(path)
            .header(header::COOKIE, &self.cookie)
            .header("sec-fetch-site", "same-origin")
            .body(Body::from(body))
            .unwrap();
        self.ask(request).await
    }
}

#[tokio::test]
async fn a_vacancy_is_filled_and_the_lead_is_told() {
    let house = House::open().await;
    let head = house.visitor(HEAD).await;
    let appoint = "/appointment/register?role=security-coordinator&amp;scope=unit-3";
    let escaped = appoint.replace("&amp;", "&#38;");
    let before = head.get("/appointment").await;
    assert!(before.contains(appoint) || before.contains(&escaped), "{before}");
    // The other department has another head: its vacancy is nobody's here to fill.
    assert!(!before.contains("register?role=department-head"));
    let typed = format!("role=security-coordinator&scope=unit-3&person=3&from={}", clock::now().date());
    let (status, to, text) = head.send("/appointment/register?role=security-coordinator&scope=unit-3", &typed).await;
    assert_eq!(
        (status, to.as_deref()),
        (StatusCode::SEE_OTHER, Some("/appointment/4?done=appointment.make")),
        "{text}"
    );
    let after = head.get("/appointment").await;
    assert!(!after.contains("register?role=security-coordinator"));
    assert!(after.contains("Nina Ny, samordnare för Skolförvaltningen"));
    // The lead's own mailbox is that of the department the lead has a duty in.
    assert!(after.contains("mailto:omsorg@avik.example?subject=Nina%20Ny"));
    assert!(!house.visitor(LEAD).await.get("/appointment").await.contains("mailto:omsorg"));
    let page = head.get("/appointment/4").await;
    assert!(page.contains("bedöma hur krav är uppfyllda"));
    assert!(head.get("/person/3").await.contains("Informationssäkerhetssamordnare"));
}

#[tokio::test]
async fn duties_are_narrowed_and_grouped() {
    let house = House::open().await;
    let lead = house.visitor(LEAD).await;
    let by_department = lead.get("/appointment?group=department&department=4").await;
    assert!(by_department.contains("Lotta Lead") && !by_department.contains("Hans Huvud"));
    let vacant = lead.get("/appointment?state=vacant").await;
    assert!(vacant.contains("Vakant") && !vacant.contains("/appointment/1\""));
    assert!(lead.get("/appointment?role=department-head").await.contains("Hans Huvud"));
}

#[tokio::test]
async fn whoever_has_no_duty_sees_nobody_else() {
    let house = House::open().await;
    let nobody = house.visitor(NOBODY).await;
    let people = nobody.get("/person").await;
    assert!(people.contains("Nina Ny") && !people.contains("lotta@avik.example"));
    assert_eq!(nobody.status("/person/1").await, StatusCode::NOT_FOUND);
    assert_eq!(nobody.status("/appointment/1").await, StatusCode::NOT_FOUND);
    assert!(house.visitor(HEAD).await.get("/person?q=lott").await.contains("lotta@avik.example"));
    assert!(nobody.get("/requirement").await.contains("Du får inte läsa svaren här."));
}

#[tokio::test]
async fn a_requirement_is_answered_where_the_address_says_and_inherited_below() {
    let house = House::open().await;
    let lead = house.visitor(LEAD).await;
    let list = lead.get("/requirement").await;
    assert!(list.contains("Texten är inte införd") && list.contains("MCFFS 2026:11"));
    let form = lead.get("/requirement/csl.2.3.4/assess").await;
    assert!(form.contains("säkerhet i leveranskedjan"));
    assert!(form.contains("type=\"hidden\" name=\"scope\" value=\"municipality\""));
    let typed = "scope=unit-3&requirement=csl.2.2&status=partly&how=Avtalen+%C3%A4r+genomg%C3%A5ngna";
    let (status, _, text) = lead.send("/requirement/csl.2.3.4/assess", typed).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(text.contains("Avtalen är genomgångna"), "what was typed is lost");
    let typed = format!("{typed}&no_protected_information=true");
    let (status, to, text) = lead.send("/requirement/csl.2.3.4/assess", &typed).await;
    assert_eq!(status, StatusCode::SEE_OTHER, "{text}");
    assert_eq!(to.as_deref(), Some("/requirement/csl.2.3.4?done=requirement.assess&scope=municipality"));
    let page = lead.get("/requirement/csl.2.3.4").await;
    assert!(page.contains("Delvis uppfyllt") && page.contains("Avtalen är genomgångna") && page.contains("Lotta Lead"));
    // The part that the form named instead has no answer of its own.
    let school = house.visitor(HEAD).await.get("/requirement/csl.2.3.4?scope=unit-3").await;
    assert!(school.contains("Ärvt från") && school.contains("Delvis uppfyllt"));
    assert!(!lead.get("/requirement/csl.2.2").await.contains("Delvis uppfyllt"));
    let narrowed = lead.get("/requirement?at=unit-3&answer=partly").await;
    assert!(narrowed.contains("/requirement/csl.2.3.4?") && !narrowed.contains("/requirement/csl.2.3.5?"));
    assert_eq!(lead.status("/assessment/1").await, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn answers_of_another_authority_are_not_found() {
    let house = House::open().await;
    let head = house.visitor(HEAD).await;
    assert_eq!(head.status("/requirement?scope=unit-4").await, StatusCode::NOT_FOUND);
    assert_eq!(head.status("/requirement/csl.2.3?scope=unit-4").await, StatusCode::NOT_FOUND);
    assert!(!head.get("/requirement/csl.2.3").await.contains("Omsorgsförvaltningen"));
    assert!(house.visitor(LEAD).await.get("/requirement/csl.2.3").await.contains("Omsorgsförvaltningen"));
}

#[tokio::test]
async fn the_ten_points_stand_under_their_section() {
    let house = House::open().await;
    let page = house.visitor(LEAD).await.get("/requirement/csl.2.3").await;
    let points = (1..=10).filter(|point| page.contains(&format!("/requirement/csl.2.3.{point}?")));
    assert_eq!(points.count(), 10);
    assert!(page.contains("<blockquote") && page.contains("ska utgå från ett allriskperspektiv"));
}

#[tokio::test]
async fn settings_are_read_by_all_and_changed_by_some() {
    let house = House::open().await;
    let lead = house.visitor(LEAD).await;
    let settings = lead.get("/settings").await;
    assert!(settings.contains("Länsstyrelsen i Örebro län") && settings.contains("/settings/mandates"));
    assert!(lead.get("/settings/mandates").await.contains("acceptera risker på alla nivåer"));
    let other = start::matrices().into_iter().nth(1).unwrap();
    let title = start::matrix(other).unwrap().name.to_string();
    assert!(!settings.contains(&title));
    let path = format!("/settings/matrix?matrix={other}");
    let head = house.visitor(HEAD).await;
    assert!(!head.get(&path).await.contains("name=\"matrix\""));
    assert_eq!(head.send(&path, &format!("matrix={other}")).await.0, StatusCode::FORBIDDEN);
    let (status, to, text) = lead.send(&path, &format!("matrix={other}")).await;
    assert_eq!((status, to.as_deref()), (StatusCode::SEE_OTHER, Some("/settings?done=matrix.set")), "{text}");
    assert!(head.get("/settings").await.contains(&title));
    assert!(lead.get("/settings/catalogues/csl").await.contains("Cybersäkerhetslag (2025:1506)"));
}

#[tokio::test]
async fn a_setting_is_registered_for_whoever_decided_it() {
    let house = House::open().await;
    let commands = vec![duty(Role::ItSecurityLead, Scope::Municipality, NOBODY)];
    let by = By::Program;
    let ask = Ask { by, based_on: None, command_id: new_command_id(), commands, attachment: None, at: None };
    house.keeper.act(ask).await.unwrap();
    // The it-security lead puts no settings in force, and registers what others decided.
    let registrar = house.visitor(NOBODY).await;
    let matrix = start::matrices().into_iter().nth(1).unwrap();
    let sheet =
        [("sv-0", "Liten"), ("sv-1", "Stor"), ("sv-2", "Mycket+stor")].map(|(name, text)| format!("{name}={text}"));
    let law = "applies=yes&why=Skolor&reviewed_on=2026-01-31";
    let settings = [
        ("/settings/scheme/write", "codes=3+K%C3%A4rnverksamhet".to_owned(), "/settings/scheme?done=scheme.set"),
        ("/settings/matrix", format!("matrix={matrix}"), "/settings?done=matrix.set"),
        ("/settings/scale", sheet.join("&"), "/settings?done=scale.set"),
        ("/law/3/judge/csl", law.to_owned(), "/law/3?done=law.profile"),
    ];
    for (path, typed, next) in settings {
        let form = registrar.get(path).await;
        assert!(form.contains("name=\"decided_by\"") && form.contains("name=\"reference\""), "{path}");
        let typed = format!("{typed}&no_protected_information=true");
        let (status, _, text) = registrar.send(path, &format!("{typed}&decided_by=1")).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{path}: {text}");
        assert!(text.contains("id=\"reference-error\""), "{path}: the fault is not at the field");
        let (status, _, text) = registrar.send(path, &format!("{typed}&reference=KS+2026/14")).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{path}: {text}");
        assert!(text.contains("KS 2026/14") && text.contains("id=\"decided_by-error\""), "{path}");
        let (status, to, text) = registrar.send(path, &format!("{typed}&decided_by=1&reference=KS+2026/14")).await;
        assert_eq!((status, to.as_deref()), (StatusCode::SEE_OTHER, Some(next)), "{path}: {text}");
    }
    assert!(registrar.get("/law/3").await.contains("Beslutat av Lotta Lead: KS 2026/14"));
    let head = house.visitor(HEAD).await;
    assert_eq!(head.status("/settings/scale").await, StatusCode::FORBIDDEN);
    assert_eq!(head.status("/law/3/judge/csl").await, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn search_counts_only_what_may_be_seen() {
    let house = House::open().await;
    let (lead, head) = (house.visitor(LEAD).await, house.visitor(HEAD).await);
    let counted = |page: &str, count: usize| page.contains(&format!("Risker <span class=\"quiet\">{count}</span>"));
    let found = lead.get("/search?q=l%C3%A4cker&kind=risk").await;
    assert!(counted(&found, 2) && found.contains("Journaler läcker"), "{found}");
    let found = head.get("/search?q=l%C3%A4cker&kind=risk").await;
    assert!(counted(&found, 1) && found.contains("Elevkort läcker") && !found.contains("Journaler"), "{found}");
    assert!(head.get("/search?q=risk-2").await.contains("Inget hittades"));
    assert!(lead.get("/search?q=risk-2").await.contains("Journaler läcker"));
    assert!(head.get("/search?q=hans").await.contains("/person/2"));
    assert!(head.get("/search?q=leveranskedjan").await.contains("/requirement/csl.2.3.4"));
    assert!(head.get("/search").await.contains("Vad letar du efter?"));
}

#[tokio::test]
async fn the_statement_of_accessibility_needs_no_sign_in() {
    let house = House::open().await;
    let stranger = Visitor { house: &house, cookie: String::new() };
    let page = stranger.get("/accessibility").await;
    assert!(page.contains("2018:1937") && page.contains("omsorg@avik.example") && page.contains("Åviks kommun"));
    assert!(house.visitor(LEAD).await.get("/accessibility").await.contains("Lotta Lead"));
}
