//! Evidence through pages: a file is attached by a form and comes back to whoever sees what it is attached to; what
//! is wrong with a file is said at its field, and nothing of it is kept.

use super::house::{House, on_one};
use super::office::Office;
use super::visitor::{Answer, Visitor};
use axum::http::{Request, StatusCode, header};
use domain::id::{ControlId, ItemRef};
use serde_json::json;
use std::sync::Arc;
use web::{App, Settings};

pub const PDF: &[u8] = b"%PDF-1.7\nrapporten";

/// What a form with a file sends.
struct Sent<'a> {
    fields: Vec<(&'a str, String)>,
    name: &'a str,
    content: &'a [u8],
}

const EDGE: &str = "------------------------evidence";

impl Sent<'_> {
    fn body(&self) -> Vec<u8> {
        let mut body = Vec::new();
        for (name, value) in &self.fields {
            let part = format!("--{EDGE}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
            body.extend_from_slice(part.as_bytes());
        }
        let head = format!(
            "--{EDGE}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{}\"\r\n\
             Content-Type: text/html\r\n\r\n",
            self.name
        );
        body.extend_from_slice(head.as_bytes());
        body.extend_from_slice(self.content);
        body.extend_from_slice(format!("\r\n--{EDGE}--\r\n").as_bytes());
        body
    }
}

async fn send(visitor: &Visitor, path: &str, name: &str, content: &[u8], more: &[(&str, &str)]) -> Answer {
    let csrf = visitor.csrf().await;
    let mut fields = vec![("csrf", csrf), ("command_id", hex::encode(log::chance::bytes::<16>()))];
    fields.push(("no_protected_information", "true".to_owned()));
    fields.retain(|(field, _)| !more.iter().any(|(other, _)| field == other));
    fields.extend(more.iter().map(|(field, value)| (*field, (*value).to_owned())));
    send_parts(visitor, path, fields, name, content).await
}

async fn send_parts(visitor: &Visitor, path: &str, fields: Vec<(&str, String)>, name: &str, content: &[u8]) -> Answer {
    let sent = Sent { fields, name, content };
    let multipart = format!("multipart/form-data; boundary={EDGE}");
    visitor.ask(Request::post(path).header(header::CONTENT_TYPE, multipart), sent.body()).await
}

/// Attaches a file as a program does: nothing but what it says.
pub async fn send_as_program(
    program: &Visitor,
    path: &str,
    name: &str,
    content: &[u8],
    more: &[(&str, &str)],
) -> Answer {
    let fields = more.iter().map(|(field, value)| (*field, (*value).to_owned())).collect();
    send_parts(program, path, fields, name, content).await
}

fn control(office: &Office) -> (ItemRef, String) {
    let item = office.item("control");
    (item, format!("/control/{}", item.number))
}

pub fn files_on_disk(house: &House) -> usize {
    fn count(folder: &std::path::Path) -> usize {
        let Ok(entries) = std::fs::read_dir(folder) else { return 0 };
        entries.map(|entry| entry.unwrap().path()).map(|path| if path.is_dir() { count(&path) } else { 1 }).sum()
    }
    count(&house.folder().join("files"))
}

#[test]
fn a_file_is_attached_and_comes_back_as_it_was() {
    on_one(|house| async move {
        let office = Office::alone(Arc::clone(&house)).await;
        let coordinator = office.visitor("coordinator").await;
        let (_, path) = control(&office);
        let form = coordinator.get(&format!("{path}/evidence.attach")).await;
        assert!(form.text().contains("multipart/form-data") && form.text().contains("50 MB"), "{}", form.text());
        let name = "Övning & återläsning.pdf";
        let done = send(&coordinator, &format!("{path}/evidence.attach"), name, PDF, &[("note", "Sidan 3")]).await;
        assert_eq!(
            (done.status, done.header(header::LOCATION)),
            (StatusCode::SEE_OTHER, &*format!("{path}?done=evidence.attach"))
        );
        let page = coordinator.get(&path).await.text();
        assert!(
            page.contains("Övning &#38; återläsning.pdf") && page.contains("Sidan 3") && page.contains("PDF, 1 kB")
        );

        let file = coordinator.get(&format!("{path}/evidence/1")).await;
        assert_eq!((file.status, file.bytes.as_slice()), (StatusCode::OK, PDF));
        assert_eq!(file.header(header::CONTENT_TYPE), "application/pdf", "not what the sender said");
        let said = file.header(header::CONTENT_DISPOSITION);
        assert!(said.starts_with("attachment; filename=\"_vning _ _terl_sning.pdf\"; filename*=UTF-8''%C3%96vning"));
        assert_eq!(file.header("x-content-type-options"), "nosniff");
        let policy = file.header("content-security-policy");
        assert!(policy.contains("sandbox") && !policy.contains("script-src 'self'"), "{policy}");
        assert_eq!(file.header("cache-control"), "no-store");
    });
}

#[test]
fn who_does_not_see_the_thing_does_not_get_the_file() {
    on_one(|house| async move {
        let office = Office::alone(Arc::clone(&house)).await;
        let coordinator = office.visitor("coordinator").await;
        let (_, path) = control(&office);
        let sent = send(&coordinator, &format!("{path}/evidence.attach"), "a.pdf", PDF, &[]).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text());
        let file = format!("{path}/evidence/1");
        let nobody = house.nobody().get(&file).await;
        assert_ne!(nobody.status, StatusCode::OK);
        assert_eq!(office.visitor("no duty").await.get(&file).await.status, StatusCode::NOT_FOUND);
        // The same address in another municipality is another control, without a file.
        let other = house.begin("grann", "Granns kommun", None).await;
        let neighbours = Office::furnish(Arc::clone(&house), other, None).await;
        let neighbour = neighbours.visitor("coordinator").await;
        assert_eq!(neighbour.get(&file).await.status, StatusCode::NOT_FOUND);
        // A digest that somebody has learnt attaches nothing: it is no field.
        let known = office.keeper.snapshot().municipality.evidence.files().next().unwrap().1.digest.hex().to_owned();
        let body = json!({ "of": "control-1", "link": "https://a.example", "digest": known });
        let asked = office.program("coordinator").await.command("/evidence/attach", &body).await;
        assert!(asked.status.is_client_error(), "{}", asked.text());
        // Marked afterwards, it is gone for those who do not read what is marked.
        let marked = json!({ "item": office.id("control"), "provision": "OSL 18 kap. 8 §", "on": "2026-01-01" });
        super::house::carry_out(&office.keeper, vec![super::house::command("secrecy.mark", &marked)], None).await;
        assert_eq!(office.visitor("data protection").await.get(&file).await.status, StatusCode::OK);
        assert_eq!(office.visitor("information owner").await.get(&file).await.status, StatusCode::OK);
        assert_eq!(office.visitor("archivist").await.get(&file).await.status, StatusCode::NOT_FOUND);
    });
}

#[test]
fn what_is_wrong_with_a_file_is_said_at_its_field_and_nothing_is_kept() {
    on_one(|house| async move {
        let office = Office::alone(Arc::clone(&house)).await;
        let small = Settings { largest_file: Some(1 << 20), ..Settings::default() };
        let pages = web::router(App::new(Arc::clone(&house.engine), small));
        let coordinator = Visitor { pages, ..office.visitor("coordinator").await };
        let form = format!("{}/evidence.attach", control(&office).1);
        let large = [PDF, &vec![b' '; 3 << 20]].concat();
        for (name, content, said) in [
            ("stor.pdf", large.as_slice(), "större än 1 MB"),
            ("tom.pdf", b"", "Filen är tom"),
            ("program.exe", b"MZ", "Filer av den typen"),
            ("utan ändelse", b"text", "Filer av den typen"),
            ("sida.pdf", b"<html><script>", "inte PDF"),
            ("bild.png", PDF, "inte PNG"),
            ("bok.xlsx", b"PK\x03\x04 xl/workbook.xml xl/vbaProject.bin", "makron"),
        ] {
            let answer = send(&coordinator, &form, name, content, &[("note", "Så här skrev jag")]).await;
            let text = answer.text();
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}: {text}");
            assert!(text.contains(said) && text.contains("href=\"#file\""), "{name}: {text}");
            assert!(text.contains("Så här skrev jag"), "{name}: what was typed is kept");
        }
        let unanswered = [("no_protected_information", ""), ("note", "Så här skrev jag")];
        let answer = send(&coordinator, &form, "a.pdf", PDF, &unanswered).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.text().contains("href=\"#no_protected_information\""));
        let link = send(&coordinator, &form, "", b"", &[("link", "javascript:alert(1)")]).await;
        assert!(link.text().contains("börjar med https://"), "{}", link.text());
        let nothing = send(&coordinator, &form, "", b"", &[]).await;
        assert!(nothing.text().contains("Välj en fil eller ange en länk"));
        assert_eq!(files_on_disk(&house), 0);
        assert_eq!(office.keeper.snapshot().municipality.evidence.files().count(), 0);
    });
}

#[test]
fn nobody_attaches_without_the_mandate_or_the_forms_token() {
    on_one(|house| async move {
        let office = Office::alone(Arc::clone(&house)).await;
        let form = format!("{}/evidence.attach", control(&office).1);
        let registrar = office.visitor("registrar").await;
        let page = registrar.get(&form).await;
        assert_eq!(page.status, StatusCode::FORBIDDEN);
        assert!(page.text().contains("lägga till och ta bort underlag"), "{}", page.text());
        assert_eq!(send(&registrar, &form, "a.pdf", PDF, &[]).await.status, StatusCode::FORBIDDEN);
        let coordinator = office.visitor("coordinator").await;
        assert_eq!(send(&coordinator, &form, "a.pdf", PDF, &[("csrf", "x")]).await.status, StatusCode::FORBIDDEN);
        assert_eq!(coordinator.get("/unit/1/evidence.attach").await.status, StatusCode::NOT_FOUND);
        assert_eq!(files_on_disk(&house), 0);
    });
}

#[test]
fn a_form_sent_twice_attaches_once_and_what_is_taken_off_is_gone_today() {
    on_one(|house| async move {
        let office = Office::alone(Arc::clone(&house)).await;
        let coordinator = office.visitor("coordinator").await;
        let (item, path) = control(&office);
        let form = format!("{path}/evidence.attach");
        let id = hex::encode([3_u8; 16]);
        for _ in 0..2 {
            let sent = send(&coordinator, &form, "a.pdf", PDF, &[("command_id", &id)]).await;
            assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text());
        }
        let other = send(&coordinator, &form, "b.pdf", b"%PDF-2", &[("command_id", &id)]).await;
        assert_eq!(other.status, StatusCode::UNPROCESSABLE_ENTITY, "something else under the same id");
        assert_eq!(office.keeper.snapshot().municipality.evidence.of(item).count(), 1);
        let detach = format!("{path}/evidence/1/detach");
        let done = super::visitor::send(&coordinator, &detach, &[("reason", "Fel fil")]).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
        assert_eq!(coordinator.get(&format!("{path}/evidence/1")).await.status, StatusCode::NOT_FOUND);
        let story = coordinator.get(&path).await.text();
        assert!(story.contains("tog bort underlaget ”a.pdf”") && story.contains("Fel fil"), "{story}");
        assert_eq!(item, ControlId(item.number).into());
    });
}
