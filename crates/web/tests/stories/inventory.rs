//! A board's plan and register: what is adopted, what is proposed, who sees what, an earlier day, and the Excel files.

use super::catalogues::sent_to;
use super::house::{carry_out, command, on_one};
use super::office::{Office, SECRET, days_ago};
use super::visitor::{Answer, send};
use axum::http::StatusCode;
use domain::time::Instant;
use exchange::sheet::{Limits, Workbook};
use serde_json::json;

fn ok(answer: &Answer) -> String {
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
    answer.text()
}

fn book(answer: &Answer) -> Workbook {
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
    exchange::read_xlsx::read_xlsx(&answer.bytes, &Limits::default()).unwrap()
}

/// The texts of a sheet's rows.
fn rows(book: &Workbook, sheet: usize) -> Vec<Vec<String>> {
    let text = |row: &Vec<exchange::sheet::Cell>| row.iter().map(|cell| cell.text().into_owned()).collect();
    book.sheets[sheet].rows.iter().map(text).collect()
}

/// Twenty-five days ago the board had two rows, one of them marked since; twenty days ago it adopted them; ten days ago
/// one was described otherwise.
async fn furnished(house: std::sync::Arc<super::house::House>) -> (Office, String) {
    let office = Office::old(house).await;
    let at = |days: i64| Some(Instant(days_ago(days).end().0 - 1));
    let board = office.id("board");
    let journal = |years: u32| {
        json!({ "name": "Elevhälsojournal", "board": board, "process": "3.7.1", "keeping": "dispose",
            "dispose_after": years, "registration": "Hålls ordnad" })
    };
    let hidden = json!({ "name": format!("{SECRET} handling"), "board": board, "process": "3.7.2" });
    let made = carry_out(
        &office.keeper,
        vec![command("record-type.register", &journal(10)), command("record-type.register", &hidden)],
        at(25),
    )
    .await;
    let mark = json!({ "item": made[1], "provision": "OSL 18 kap. 8 §", "on": days_ago(24).to_string() });
    let adopted = json!({ "board": board, "paragraph": "PN § 45", "on": days_ago(20).to_string(),
        "in_force_from": days_ago(18).to_string() });
    carry_out(&office.keeper, vec![command("secrecy.mark", &mark)], at(24)).await;
    carry_out(&office.keeper, vec![command("plan.adopt", &adopted)], at(20)).await;
    let mut changed = journal(5);
    changed["id"] = json!(made[0]);
    carry_out(&office.keeper, vec![command("record-type.describe", &changed)], at(10)).await;
    let path = format!("/inventory/{}/plan", office.item("board").number);
    (office, path)
}

#[test]
fn the_plan_tells_what_is_adopted_and_marks_what_is_proposed() {
    on_one(async |house| {
        let (office, plan) = furnished(house).await;
        let archivist = office.visitor("archivist").await;
        let page = ok(&archivist.get(&plan).await);
        assert!(page.contains("PN § 45") && page.contains("3 Kärnverksamhet"), "{page}");
        assert!(page.contains("Gallras efter 10 år"), "what holds: {page}");
        assert!(page.contains("Förslag: Gallringsfrist i år: 5. Gäller först när nämnden har beslutat."), "{page}");
        assert!(page.contains("Prov data protection"), "the officer: {page}");
        assert!(page.contains("/plan.adopt\""), "the archivist enters the paragraph: {page}");
        let list = ok(&archivist.get("/record-type").await);
        assert!(list.contains("Gallras efter 10 år. Förslag: Gallras efter 5 år"), "{list}");
        assert!(list.contains("href=\"/inventory\""), "{list}");
        assert!(ok(&archivist.get("/processing").await).contains("href=\"/inventory\""));
        assert!(ok(&archivist.get(&office.path("board")).await).contains(&plan), "the way from the board");
        let boards = ok(&archivist.get("/inventory").await);
        assert!(boards.contains(&plan) && boards.contains("1 förslag") | boards.contains("Ett förslag"), "{boards}");

        let first = ok(&archivist.get(&format!("{plan}?version=1")).await);
        assert!(first.contains("Gallras efter 10 år") && !first.contains("Förslag:"), "as adopted: {first}");
        assert_eq!(archivist.get(&format!("{plan}?version=2")).await.status, StatusCode::NOT_FOUND);
        let before = ok(&archivist.get(&format!("{plan}?date={}", days_ago(15))).await);
        assert!(before.contains("Gallras efter 10 år") && !before.contains("Förslag:"), "not yet changed: {before}");
        let earlier = ok(&archivist.get(&format!("{plan}?date={}", days_ago(22))).await);
        assert!(earlier.contains("Planen är inte införd") && !earlier.contains("PN § 45"), "{earlier}");
    });
}

#[test]
fn what_is_not_seen_is_in_neither_page_nor_file_nor_number() {
    on_one(async |house| {
        let (office, plan) = furnished(house).await;
        let coordinator = office.visitor("coordinator").await;
        let sees = ok(&office.visitor("security lead").await.get(&plan).await);
        assert!(sees.contains(SECRET) && sees.contains("3 handlingstyper"), "{sees}");
        for address in [plan.clone(), format!("{plan}?version=1"), format!("{plan}?date={}", days_ago(15))] {
            let stranger = ok(&office.visitor("coordinator").await.get(&address).await);
            assert!(!stranger.contains(SECRET) && stranger.contains("2 handlingstyper"), "{address}: {stranger}");
        }
        let excel = book(&office.visitor("coordinator").await.get(&format!("{plan}/excel")).await);
        assert!(!format!("{excel:?}").contains(SECRET));
        let other = format!("/inventory/{}/plan", office.item("department").number);
        assert_eq!(coordinator.get(&other).await.status, StatusCode::NOT_FOUND, "a department has no plan of its own");
        assert_eq!(coordinator.get("/inventory/9999/register").await.status, StatusCode::NOT_FOUND);
    });
}

#[test]
fn the_plan_as_excel_says_whose_it_is_and_by_which_decision() {
    on_one(async |house| {
        let (office, plan) = furnished(house).await;
        let excel = book(&office.visitor("archivist").await.get(&format!("{plan}/excel")).await);
        let head = rows(&excel, 0);
        for (label, value) in [("Nämnd", "Provnämnden"), ("Version", "1"), ("Paragraf", "PN § 45")] {
            assert!(head.iter().any(|row| row[0] == label && row[1] == value), "{label}: {head:?}");
        }
        let officer = head.iter().find(|row| row[0] == "Dataskyddsombud").unwrap();
        assert!(officer[1].contains("Prov data protection"), "{officer:?}");
        let plan = rows(&excel, 1);
        assert_eq!(plan[0][..4], ["Process", "Namn", "Bevaras eller gallras", "Gallringsfrist i år"]);
        let journal = plan.iter().find(|row| row[1] == "Elevhälsojournal").unwrap();
        assert_eq!(journal[..5], ["3.7.1", "Elevhälsojournal", "Gallras", "10", "Hålls ordnad"]);
        assert!(journal[12].contains("Gallringsfrist i år: 5"), "{journal:?}");
        assert_eq!(rows(&excel, 2)[1][..2], ["1", "PN § 45"]);
    });
}

#[test]
fn the_register_parts_the_roles_and_says_what_is_missing() {
    on_one(async |house| {
        let office = Office::alone(house).await;
        let (board, number) = (office.id("board"), office.item("board").number);
        let whole = json!({ "name": "Elevhälsa", "controller": board, "role": "controller", "purpose": "Elevernas hälsa",
            "subjects": "Elever", "categories": "Hälsa", "recipients": "Regionen", "time_limits": "Tio år",
            "security": "Behörighet", "third_country": "USA" });
        let for_others = json!({ "name": "Lön åt förbundet", "controller": board, "role": "processor",
            "on_behalf_of": "Förbundet", "processing_kinds": "Lönekörning", "security": "Behörighet" });
        let commands = [whole, for_others].map(|one| command("processing.register", &one));
        let made = carry_out(&office.keeper, commands.into(), None).await;
        let judged = json!({ "processing": made[0], "criteria": ["sensitive-data", "vulnerable"],
            "on": days_ago(0).to_string() });
        carry_out(&office.keeper, vec![command("processing.judge-impact", &judged)], None).await;
        let visitor = office.visitor("data protection").await;
        let page = ok(&visitor.get(&format!("/inventory/{number}/register")).await);
        let (as_controller, as_processor) = page.split_once("Som biträde (artikel 30.2)").unwrap();
        assert!(as_controller.contains("Som ansvarig (artikel 30.1)") && as_controller.contains("Elevhälsa"), "{page}");
        assert!(as_processor.contains("Lön åt förbundet") && !as_processor.contains("Elevhälsa"), "{page}");
        assert!(as_controller.contains("Skyddsåtgärd vid överföringen"), "a transfer without safeguard: {page}");

        let excel = book(&visitor.get(&format!("/inventory/{number}/register/excel")).await);
        let (controller, processor) = (rows(&excel, 1), rows(&excel, 2));
        let column = |name: &str| controller[0].iter().position(|title| title == name).unwrap();
        let row = controller.iter().find(|row| row[0] == "Elevhälsa").unwrap();
        assert_eq!((&*row[column("Ändamål")], &*row[column("Överföring till tredjeland")]), ("Elevernas hälsa", "USA"));
        assert_eq!(row[column("Konsekvensbedömning")], "Behövs");
        assert_eq!(row[column("Saknas enligt artikel 30")], "Skyddsåtgärd vid överföringen");
        assert_eq!(processor.len(), 2, "{processor:?}");
        assert!(rows(&excel, 0).iter().any(|row| row[1].contains("Prov data protection")));
    });
}

#[test]
fn a_scheme_is_read_from_a_spreadsheet_and_looked_at_before_it_is_put_in_force() {
    on_one(async |house| {
        let office = Office::old(house.clone()).await;
        let archivist = office.visitor("archivist").await;
        let path = "/settings/scheme/file";
        assert_eq!(office.visitor("coordinator").await.get(path).await.status, StatusCode::FORBIDDEN);
        assert!(ok(&archivist.get("/settings/scheme").await).contains(path));
        assert!(ok(&archivist.get(path).await).contains("multipart/form-data"));
        let none = sent_to(&archivist, path, &[], ("", b"")).await;
        assert!(none.status == StatusCode::UNPROCESSABLE_ENTITY && none.text().contains("Välj en fil."));
        let list = "Kod;Benämning\n3;Utbildning\nElev;Elevhälsa\n3.7;\n";
        let wrong = sent_to(&archivist, path, &[], ("struktur.csv", list.as_bytes())).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        for told in ["struktur A3", "Raden börjar inte med en beteckning", "struktur B4", "Skriv vad beteckningen"] {
            assert!(wrong.text().contains(told), "{told}: {}", wrong.text());
        }
        let list = "Kod;Benämning\n3.10;Vård\n3.7;Skola\n";
        let read = ok(&sent_to(&archivist, path, &[], ("struktur.csv", list.as_bytes())).await);
        assert!(read.contains("action=\"/settings/scheme/write\"") && read.contains("3.7 Skola\n3.10 Vård"), "{read}");
        assert!(ok(&archivist.get("/settings/scheme").await).contains("tre vanliga toppklasserna"));
    });
}

#[test]
fn a_scheme_is_pasted_and_names_the_plans_classes() {
    on_one(async |house| {
        let (office, plan) = furnished(house).await;
        let archivist = office.visitor("archivist").await;
        let form = "/settings/scheme/write";
        assert_eq!(office.visitor("coordinator").await.get(form).await.status, StatusCode::FORBIDDEN);
        assert!(ok(&archivist.get(form).await).contains("3 Kärnverksamhet"), "what stands is filled in");
        let wrong = send(&archivist, form, &[("codes", "1 Styrande\nElevhälsa")]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.text().contains("Rad 2: Raden börjar inte med en beteckning"), "{}", wrong.text());
        let sent = send(&archivist, form, &[("codes", "3 Utbildning\n3.7.1\tElevhälsa")]).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text());
        let page = ok(&archivist.get("/settings/scheme").await);
        assert!(page.contains("Version 1, med 2 beteckningar."), "{page}");
        let seen = ok(&office.visitor("no duty").await.get("/settings/scheme").await);
        assert!(!seen.contains("3.7.2"), "the marked row's process is not told: {seen}");
        assert!(ok(&office.visitor("security lead").await.get("/settings/scheme").await).contains("3.7.2"));
        let plan = ok(&archivist.get(&plan).await);
        assert!(plan.contains("3 Utbildning") && plan.contains("3.7.1 Elevhälsa"), "{plan}");
    });
}
