//! Evidence as programs read and attach it, and as search finds it: by the same sight, checks and limits as the pages.

use super::evidence::{PDF, files_on_disk, send_as_program};
use super::house::{House, carry_out, command, on_one};
use super::office::{Office, SECRET};
use super::visitor::Visitor;
use axum::http::{Request, StatusCode, header};
use serde_json::{Value, json};
use std::sync::Arc;
use web::{App, Settings};

fn evidence(office: &Office, name: &str) -> String {
    format!("{}/evidence", office.api_path(name))
}

#[test]
fn a_program_attaches_a_file_and_reads_it_where_lists_and_items_tell_of_it() {
    on_one(async |house: Arc<House>| {
        let office = Office::alone(house).await;
        let program = office.program("coordinator").await;
        let path = evidence(&office, "control");
        assert_eq!(program.get(&path).await.json()["total"], 0);
        let id = "00112233-4455-6677-8899-aabbccddeeff";
        let more = [("regards", "introduction"), ("note", "Sidan 3"), ("command_id", id)];
        let done = send_as_program(&program, &path, "Återläsning.pdf", PDF, &more).await;
        assert_eq!(done.status, StatusCode::OK, "{}", done.text());
        assert_eq!(done.json()["items"], json!([office.id("control")]));
        let again = send_as_program(&program, &path, "Återläsning.pdf", PDF, &more).await;
        assert_eq!(again.json()["repeated"], true, "{}", again.text());

        let rows = program.get(&path).await.json()["rows"].clone();
        let item = program.get(&office.api_path("control")).await.json();
        let list = program.get("/api/v1/controls").await.json();
        let listed = list["rows"].as_array().unwrap().iter().find(|row| row["id"] == office.id("control").as_str());
        assert_eq!((&item["attached"], &listed.unwrap()["attached"]), (&rows, &rows));
        let digest = hex::encode(log::digest(PDF));
        let piece = &rows[0];
        assert_eq!(
            (&piece["number"], &piece["regards"], &piece["note"]),
            (&json!(1), &json!("introduction"), &json!("Sidan 3"))
        );
        assert_eq!((&piece["file"]["name"], &piece["file"]["sha256"]), (&json!("Återläsning.pdf"), &json!(digest)));
        assert_eq!((&piece["file"]["kind"], &piece["file"]["size"]), (&json!("pdf"), &json!(PDF.len())));
        assert_eq!(piece["by"]["id"], office.id("coordinator").as_str());
        let file = program.get(piece["file"]["href"].as_str().unwrap()).await;
        assert_eq!((file.status, file.bytes.as_slice()), (StatusCode::OK, PDF));
        assert_eq!(program.get(&format!("{path}/2")).await.status, StatusCode::NOT_FOUND);
        let risk = program.get(&office.api_path("risk")).await.json();
        assert_eq!(risk.get("attached"), None, "no evidence is attached to risks");
    });
}

#[test]
fn an_answer_tells_what_is_attached_to_it() {
    on_one(async |house: Arc<House>| {
        let office = Office::alone(house).await;
        let program = office.program("coordinator").await;
        let scope = office.id("department");
        let answer = json!({ "scope": scope, "requirement": "csl.2.3.4", "status": "met", "how": "Så" });
        let answered = program.command("/requirement/assess", &answer).await;
        assert_eq!(answered.status, StatusCode::OK, "{}", answered.text());
        let of = answered.json()["items"][0].as_str().unwrap().to_owned();
        let link = json!({ "of": of, "regards": "answer", "link": "https://diariet.example/KS-2026-17" });
        assert_eq!(program.command("/evidence/attach", &link).await.status, StatusCode::OK);
        let shown = program.get(&format!("/api/v1/requirements/csl.2.3.4?scope={scope}")).await.json();
        let piece = &shown["answer"]["attached"][0];
        assert_eq!((&piece["link"], &piece["file"]), (&link["link"], &Value::Null));
        let number = of.strip_prefix("assessment-").unwrap();
        let rows = program.get(&format!("/api/v1/assessments/{number}/evidence")).await.json()["rows"].clone();
        assert_eq!(rows[0], *piece);
    });
}

#[test]
fn what_is_wrong_is_told_as_a_problem_and_nothing_is_kept() {
    on_one(async |house: Arc<House>| {
        let office = Office::alone(Arc::clone(&house)).await;
        let small = Settings { largest_file: Some(1 << 20), ..Settings::default() };
        let pages = web::router(App::new(Arc::clone(&house.engine), small));
        let program = Visitor { pages: pages.clone(), ..office.program("coordinator").await };
        let path = evidence(&office, "control");
        let large = [PDF, &vec![b' '; 3 << 20]].concat();
        for (name, content, more, field) in [
            ("stor.pdf", large.as_slice(), [("note", "")], "file"),
            ("program.exe", b"MZ", [("note", "")], "file"),
            ("bok.xlsx", b"PK\x03\x04 xl/workbook.xml xl/vbaProject.bin", [("note", "")], "file"),
            ("", b"", [("note", "")], "file"),
            ("a.pdf", PDF, [("command_id", "mitt")], "command_id"),
        ] {
            let answer = send_as_program(&program, &path, name, content, &more).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}: {}", answer.text());
            assert_eq!(answer.header(header::CONTENT_TYPE), "application/problem+json");
            assert_eq!(answer.json()["errors"][0]["field"], field, "{name}: {}", answer.text());
        }
        let registrar = Visitor { pages, ..office.program("registrar").await };
        let refused = send_as_program(&registrar, &path, "a.pdf", PDF, &[]).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN);
        assert!(!refused.json()["who_may"].as_array().unwrap().is_empty(), "{}", refused.text());
        let json = Request::post(&path).header(header::CONTENT_TYPE, "application/json");
        let other = program.ask(json, "{}").await;
        assert_eq!(other.header(header::CONTENT_TYPE), "application/problem+json", "{}", other.text());
        let dated = send_as_program(&program, &format!("{path}?date=2026-01-01"), "a.pdf", PDF, &[]).await;
        assert!(dated.status.is_client_error(), "{}", dated.text());
        // A browser's sign-in needs its token in the header, as for commands.
        let browser = office.visitor("coordinator").await;
        assert_eq!(send_as_program(&browser, &path, "a.pdf", PDF, &[]).await.status, StatusCode::FORBIDDEN);
        assert_eq!(files_on_disk(&house), 0);
        // What the municipality's rules refuse is refused after its bytes were kept; they are swept.
        let answer = send_as_program(&program, &path, "a.pdf", PDF, &[("regards", "finding")]).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", answer.text());
        assert_eq!(answer.json()["errors"][0]["field"], "regards", "{}", answer.text());
    });
}

#[test]
fn who_does_not_see_the_thing_neither_reads_nor_finds_its_evidence() {
    on_one(async |house: Arc<House>| {
        let office = Office::alone(house).await;
        let (program, path) = (office.program("coordinator").await, evidence(&office, "control"));
        let note = [("note", "Rapport från provet")];
        assert_eq!(send_as_program(&program, &path, "Penetrationstest.pdf", PDF, &note).await.status, StatusCode::OK);
        for asked in ["penetrationstest", "PENETRATION", "provet", "penetrationstest.pdf rapport"] {
            let page = office.visitor("coordinator").await.get(&format!("/search?q={}", asked.replace(' ', "+"))).await;
            assert!(page.text().contains("Penetrationstest.pdf"), "{asked}: {}", page.text());
        }
        let marked = json!({ "item": office.id("control"), "provision": "OSL 18 kap. 8 §", "on": "2026-01-01" });
        carry_out(&office.keeper, vec![command("secrecy.mark", &marked)], None).await;
        for name in ["no duty", "archivist"] {
            let other = office.program(name).await;
            assert_eq!(other.get(&path).await.status, StatusCode::NOT_FOUND, "{name}");
            assert_eq!(other.get(&format!("{path}/1")).await.status, StatusCode::NOT_FOUND, "{name}");
            assert_eq!(send_as_program(&other, &path, "b.pdf", PDF, &[]).await.status, StatusCode::NOT_FOUND);
            let found = office.visitor(name).await.get("/search?q=penetrationstest").await.text();
            assert!(!found.contains("Penetrationstest.pdf"), "{name}: {found}");
        }
        let gone = json!({ "of": office.id("control"), "number": 1 });
        carry_out(&office.keeper, vec![command("evidence.detach", &gone)], None).await;
        let found = office.visitor("security lead").await.get("/search?q=penetrationstest").await.text();
        assert!(!found.contains("Penetrationstest.pdf"), "what was taken off is not found: {found}");
        assert!(!found.contains(SECRET));
    });
}
