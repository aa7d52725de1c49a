//! "May I …?": what everybody may do with information, read by whoever is signed in, or by all where that is said.

use super::house::{House, carry_out, command, on_both, on_one};
use super::office::{Office, PEOPLE, days_ago};
use super::visitor::{Answer, Shown, Visitor};
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use domain::guidance::{Answer as May, guidance};
use serde_json::json;
use std::sync::Arc;
use web::{App, GuidanceReaders, Settings};

/// Somebody who is not signed in, where guidance is open.
fn passer_by(house: &House) -> Visitor {
    let settings = Settings { guidance: GuidanceReaders::Open, ..Settings::default() };
    let pages = web::router(App::new(Arc::clone(&house.engine), settings));
    Visitor::new(&pages, Shown::Nothing)
}

async fn in_language(visitor: &Visitor, path: &str, language: &str) -> Answer {
    visitor.ask(Request::get(path).header(header::ACCEPT_LANGUAGE, language), Body::empty()).await
}

/// The text of a catalogue as it stands on a page.
fn shown(text: &str) -> String {
    text.replace('\'', "&#39;")
}

#[test]
fn each_class_is_answered_in_both_languages() {
    on_both(async |house: Arc<House>| {
        let office = Office::alone(house).await;
        let nobody_s_duty = office.visitor("no duty").await;
        let guidance = guidance().unwrap();
        for (language, names) in [
            ("sv", ["försumbar", "måttlig", "betydande", "allvarlig", "synnerligen allvarlig"]),
            ("en", ["negligible", "moderate", "considerable", "serious", "exceptionally serious"]),
        ] {
            let first = in_language(&nobody_s_duty, "/guidance", language).await.text();
            for (class, name) in guidance.classes.iter().zip(names) {
                let page = in_language(&nobody_s_duty, &format!("/guidance/{}", class.level), language).await;
                assert_eq!(page.status, StatusCode::OK);
                let page = page.text();
                assert!(page.contains(&format!("lang=\"{language}\"")) && page.contains(name), "{language} {name}");
                assert!(first.contains(name) && first.contains(&format!("\"/guidance/{}\"", class.level)), "{first}");
                let pick = |both: &domain::requirement::Both| shown(if language == "sv" { &both.sv } else { &both.en });
                for reply in &class.answers {
                    let told = [Some(&reply.how), reply.instead.as_ref()].into_iter().flatten();
                    for both in told {
                        assert!(page.contains(&pick(both)), "{language} {} {:?}", class.level, reply.situation);
                    }
                }
                let refused = class.answers.iter().filter(|reply| reply.answer == May::No).count();
                assert_eq!(page.matches("data-kind=\"not\"").count(), refused, "{language} {}", class.level);
                assert!(page.contains(&pick(&guidance.protected.title)) && first.contains(&pick(&class.who)));
            }
            assert!(
                first.contains("\"/guidance/2\"")
                    && first.contains(&shown(&guidance.unknown.title.sv)) == (language == "sv")
            );
        }
        for wrong in ["/guidance/5", "/guidance/many", "/guidance/300", "/guidance/at/other"] {
            assert_eq!(nobody_s_duty.get(wrong).await.status, StatusCode::NOT_FOUND, "{wrong}");
        }
    });
}

#[test]
fn it_speaks_the_municipality_s_own_scale() {
    on_one(async |house: Arc<House>| {
        let office = Office::alone(house).await;
        let level = |number: u8, name: &str| json!({ "level": number, "sv": name, "en": name, "text_sv": null, "text_en": null });
        let who = |class: usize| guidance().unwrap().classes[class].who.sv.clone();
        let head = office.visitor("head").await;
        let colours = json!([level(1, "Grön"), level(2, "Gul"), level(3, "Röd")]);
        let six = json!([0, 1, 2, 3, 4, 5].map(|number| level(number, &format!("Steg {number}"))));
        for (levels, careful, strictest, class) in
            [(colours, "nivå 2, gul", ("3", "Nivå 3, röd"), 3), (six, "nivå 2, steg 2", ("5", "Nivå 5, steg 5"), 4)]
        {
            let scale = command("scale.set", &json!({ "scale": { "levels": levels } }));
            carry_out(&office.keeper, vec![scale], None).await;
            let first = head.get("/guidance").await.text();
            assert!(first.contains(&format!("Se svaren för {careful}")) && !first.contains("betydande"), "{first}");
            let page = head.get(&format!("/guidance/{}", strictest.0)).await.text();
            assert!(page.contains(strictest.1) && page.contains(&who(class)), "{page}");
            assert_eq!(first.contains("\"/guidance/0\""), class == 4, "{first}");
        }
        assert_eq!(head.get("/guidance/6").await.status, StatusCode::NOT_FOUND);
    });
}

#[test]
fn without_sign_in_it_asks_for_one_unless_it_is_open() {
    on_both(async |house: Arc<House>| {
        let office = Office::alone(house).await;
        let nobody = office.house.nobody();
        for path in ["/guidance", "/guidance/2", "/guidance/at/prov", "/guidance/at/prov/2", "/guidance/at/nowhere"] {
            let answer = nobody.get(path).await;
            assert_eq!(answer.status, StatusCode::SEE_OTHER, "{path}");
            assert!(answer.header("location").starts_with("/sign-in?to=%2Fguidance"), "{path}");
        }
        assert!(!nobody.get("/sign-in").await.text().contains("/guidance"));
        let passer_by = passer_by(&office.house);
        assert!(passer_by.get("/sign-in").await.text().contains("href=\"/guidance\""));
        for path in ["/guidance", "/guidance/2", "/guidance/at/prov", "/guidance/at/prov/2"] {
            let answer = passer_by.get(path).await;
            assert_eq!(answer.status, StatusCode::OK, "{path}");
            assert!(answer.text().contains("Provs kommun"), "{path}");
        }
        assert_eq!(passer_by.get("/guidance/at/nowhere").await.status, StatusCode::NOT_FOUND);
        assert_eq!(passer_by.get("/risk").await.status, StatusCode::SEE_OTHER, "only guidance is open");
        let english = in_language(&passer_by, "/guidance/2", "en").await.text();
        assert!(english.contains("Level 2, considerable"), "{english}");
    });
}

#[test]
fn open_it_tells_of_no_people_and_signed_in_of_those_one_may_see() {
    on_both(async |house: Arc<House>| {
        let office = Office::alone(house).await;
        let passer_by = passer_by(&office.house);
        let coordinator = ("Prov coordinator", "mailto:coordinator@prov.example");
        let officer = ("Prov data protection", "mailto:data.protection@prov.example");
        for path in ["/guidance", "/guidance/2", "/guidance/at/prov/4"] {
            let page = passer_by.get(path).await.text();
            assert!(page.contains("Dataskyddsombudet") && !page.contains("mailto:"), "{path}");
            for (name, _) in PEOPLE {
                assert!(!page.contains(&format!("Prov {name}")), "{path} {name}");
            }
            assert!(!page.contains("@prov.example") && !page.contains("förvaltning<"), "{path}");
        }
        let asked = async |name: &str| office.visitor(name).await.get("/guidance/2").await.text();
        let head = asked("head").await;
        for told in [coordinator.0, coordinator.1, officer.0, officer.1] {
            assert!(head.contains(told), "the head is told {told}");
        }
        assert!(!head.contains("Prov former coordinator"));
        // An officer for the whole municipality has no department, so no coordinator of one.
        let director = asked("director").await;
        assert!(director.contains(officer.0) && !director.contains(coordinator.0));
        let without = asked("no duty").await;
        assert!(!without.contains("mailto:") && !without.contains(officer.0), "appointments are not seen: {without}");
    });
}

#[test]
fn the_department_s_mailbox_is_written_to_before_a_person_s() {
    on_one(async |house: Arc<House>| {
        let office = Office::alone(house).await;
        let unit = json!({ "id": office.id("department"), "name": "Provnämndens förvaltning", "form": "department",
            "parent": office.id("board"), "mailbox": "infosak@prov.example" });
        let it_manager = json!({ "role": "it-manager", "scope": "municipality", "person": office.id("no duty"),
            "from": days_ago(1).to_string() });
        let its_unit = json!({ "role": "department-head", "scope": office.id("other department"),
            "person": office.id("no duty"), "from": days_ago(1).to_string() });
        let it_unit = json!({ "id": office.id("other department"), "name": "Grannämndens förvaltning",
            "form": "department", "parent": office.id("other board"), "mailbox": "it@prov.example" });
        let commands = vec![
            command("unit.describe", &unit),
            command("unit.describe", &it_unit),
            command("appointment.make", &it_manager),
            command("appointment.make", &its_unit),
        ];
        carry_out(&office.keeper, commands, None).await;
        let page = office.visitor("head").await.get("/guidance/2").await.text();
        assert!(page.contains("mailto:infosak@prov.example") && !page.contains("coordinator@prov.example"), "{page}");
        assert!(
            page.contains("mailto:it@prov.example") && !page.contains("Prov no duty"),
            "the manager of it support is not who answers"
        );
    });
}

#[test]
fn several_municipalities_in_a_store_each_have_their_own_address() {
    on_both(async |house: Arc<House>| {
        let office = Office::alone(house).await;
        office.house.begin("granne", "Granne kommun", None).await;
        let passer_by = passer_by(&office.house);
        let first = passer_by.get("/guidance").await.text();
        assert!(first.contains("\"/guidance/at/granne\"") && first.contains("Provs kommun"), "{first}");
        let own = passer_by.get("/guidance/at/granne").await.text();
        assert!(own.contains("Granne kommun") && !own.contains("Provs kommun"), "{own}");
        assert!(own.contains("\"/guidance/at/granne/2\""), "{own}");
        assert!(passer_by.get("/guidance/2").await.text().contains("\"/guidance/at/prov\""), "one is asked which");
        // Whoever is signed in reads with names only at home.
        let head = Visitor::new(&passer_by.pages, office.visitor("head").await.shown);
        assert!(head.get("/guidance/at/prov/2").await.text().contains("Prov coordinator"));
        let away = head.get("/guidance/at/granne/2").await.text();
        assert!(away.contains("Granne kommun") && !away.contains("mailto:"), "{away}");
    });
}

#[test]
fn whoever_has_no_duty_yet_finds_it() {
    on_one(async |house: Arc<House>| {
        let office = Office::alone(house).await;
        let overview = office.visitor("no duty").await.get("/").await.text();
        assert!(overview.matches("href=\"/guidance\"").count() >= 2, "in the menu and on the page: {overview}");
        let english = in_language(&office.visitor("head").await, "/", "en").await.text();
        assert!(english.contains(">May I …?"), "{english}");
    });
}
