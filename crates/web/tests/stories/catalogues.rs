//! A catalogue of one's own through pages: a file with faults is told cell by cell, a right one is looked through,
//! entered and taken; what may be required of a tenderer follows.

use super::house::on_both;
use super::office::Office;
use super::visitor::{Answer, Visitor};
use axum::http::{Request, StatusCode, header};
use serde_json::{Value, json};

const CHECK: &str = "/settings/catalogues/check";

async fn sent(visitor: &Visitor, fields: &[(&str, &str)], file: (&str, &[u8])) -> Answer {
    sent_to(visitor, CHECK, fields, file).await
}

/// Sends a form with a file.
pub async fn sent_to(visitor: &Visitor, path: &str, fields: &[(&str, &str)], file: (&str, &[u8])) -> Answer {
    let csrf = visitor.csrf().await;
    let mut body: Vec<u8> = Vec::new();
    let mut part = |head: String, content: &[u8]| {
        body.extend(format!("--x\r\nContent-Disposition: form-data; {head}\r\n\r\n").into_bytes());
        body.extend(content);
        body.extend(b"\r\n");
    };
    part("name=\"csrf\"".to_owned(), csrf.as_bytes());
    for (name, value) in fields {
        part(format!("name=\"{name}\""), value.as_bytes());
    }
    part(format!("name=\"file\"; filename=\"{}\"", file.0), file.1);
    body.extend(b"--x--\r\n");
    let request = Request::post(path).header(header::CONTENT_TYPE, "multipart/form-data; boundary=x");
    visitor.ask(request, body).await
}

const ABOUT: [(&str, &str); 4] =
    [("id", "lev"), ("version", "1"), ("title", "Leverantörskrav"), ("no_protected_information", "true")];

#[test]
fn a_file_is_looked_through_entered_and_taken() {
    on_both(|house| async move {
        let office = Office::old(house.clone()).await;
        let lead = office.visitor("security lead").await;
        let wrong = "Id;Krav;Text;Svarar för kravet\nlev.1;Logg;;rummet\n";
        let faults = sent(&lead, &ABOUT, ("krav.csv", wrong.as_bytes())).await;
        assert_eq!(faults.status, StatusCode::UNPROCESSABLE_ENTITY);
        let text = faults.text();
        assert!(text.contains("krav C2") && text.contains("krav D2") && text.contains("rummet"), "{text}");
        assert!(text.contains("value=\"Leverantörskrav\""), "what was typed is lost: {text}");
        let right = "Id;Krav;Text;Svarar för kravet;Underlag\nlev.1;Logg;Loggar sparas ett år.;system;Intyg\n";
        let looked = sent(&lead, &ABOUT, ("krav.csv", right.as_bytes())).await;
        assert_eq!(looked.status, StatusCode::OK, "{}", looked.text());
        let requirements = || office.keeper.snapshot().municipality.requirements.clone();
        assert!(requirements().entered.is_empty(), "it was entered unasked");
        let content = looked.hidden("content").replace("&#34;", "\"").replace("&quot;", "\"");
        let csrf = looked.hidden("csrf");
        let fields = [("csrf", csrf.as_str()), ("content", content.as_str())];
        let entered = lead.post("/settings/catalogues/enter", &fields).await;
        assert_eq!(
            entered.header(header::LOCATION),
            "/settings/catalogues/lev?done=catalogue.enter",
            "{}",
            entered.text()
        );
        assert!(requirements().taken("lev").is_none());
        let taken = super::visitor::send(&lead, "/settings/catalogue/lev/1", &[]).await;
        assert_eq!(taken.header(header::LOCATION), "/settings/catalogues/lev?done=catalogue.take", "{}", taken.text());
        assert!(lead.get("/requirement/lev.1").await.text().contains("Loggar sparas ett år."));
        assert!(lead.get("/api/v1/catalogues").await.text().contains("\"own\":true"));
        let procurement = lead.get("/requirement/procurement").await.text();
        assert!(procurement.contains("Loggar sparas ett år.") && procurement.contains("Intyg"), "{procurement}");
        assert!(!procurement.contains("Verksamhetsutövare ska"), "the law is not for suppliers: {procurement}");
        assert_eq!(lead.get("/settings/catalogues/lev/excel").await.status, StatusCode::OK);
    });
}

#[test]
fn what_cannot_be_read_is_said_and_nobody_else_may_send_it() {
    on_both(|house| async move {
        let office = Office::old(house.clone()).await;
        let lead = office.visitor("security lead").await;
        let picture = sent(&lead, &ABOUT, ("krav.xlsx", b"\x89PNG\r\n\x1a\n0000")).await;
        assert_eq!(picture.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(picture.text().contains("id=\"file-error\""), "{}", picture.text());
        let large = sent(&lead, &ABOUT, ("krav.csv", &vec![b'a'; 6 << 20])).await;
        assert!(large.status == StatusCode::UNPROCESSABLE_ENTITY && large.text().contains("5 MB"), "{}", large.text());
        let unanswered = sent(&lead, &ABOUT[..3], ("krav.csv", b"Id;Text\na;b")).await;
        assert!(unanswered.text().contains("id=\"no_protected_information-error\""), "{}", unanswered.text());
        let head = office.visitor("head").await;
        assert_eq!(sent(&head, &ABOUT, ("krav.csv", b"Id;Text\na;b")).await.status, StatusCode::FORBIDDEN);
        assert_eq!(head.get("/settings/catalogues/new").await.status, StatusCode::FORBIDDEN);
    });
}

#[test]
fn a_catalogue_is_put_out_of_force_and_its_answers_come_back_when_it_is_taken_again() {
    on_both(|house| async move {
        let office = Office::old(house.clone()).await;
        let (lead, scope) = (office.visitor("security lead").await, office.id("department"));
        let answer =
            json!({ "scope": scope, "requirement": "csl.2.3.4", "status": "met", "how": "Avtalen är sedda över" });
        super::house::carry_out(&office.keeper, vec![super::house::command("requirement.assess", &answer)], None).await;
        let here = format!("/requirement/csl.2.3.4?scope={scope}");
        let listed = async || lead.get(&format!("/requirement?scope={scope}")).await.text();
        assert!(lead.get(&here).await.text().contains("Avtalen är sedda över") && listed().await.contains("csl.2.3.4"));
        let form = "/settings/catalogues/csl/retire";
        assert!(lead.get("/settings/catalogues/csl").await.text().contains(form), "the button stands on its page");
        let head = office.visitor("head").await;
        assert!(!head.get("/settings/catalogues/csl").await.text().contains(form));
        assert_eq!(super::visitor::send(&lead, form, &[]).await.status, StatusCode::UNPROCESSABLE_ENTITY, "no reason");
        let done = super::visitor::send(&lead, form, &[("reason", "Ersatt av en annan lag")]).await;
        assert_eq!(done.header(header::LOCATION), "/settings/catalogues/csl?done=catalogue.retire", "{}", done.text());

        let page = lead.get("/settings/catalogues/csl").await.text();
        assert!(page.contains("Gäller inte längre här") && page.contains("Ersatt av en annan lag"), "{page}");
        assert!(!page.contains(form) && page.contains("/settings/catalogue/csl/"), "it can be taken again: {page}");
        assert!(!listed().await.contains("csl.2.3.4"), "its requirements are still asked for");
        let known = lead.get("/api/v1/catalogues").await.json();
        let csl = known["rows"].as_array().unwrap().iter().find(|row| row["id"] == "csl").unwrap();
        assert_eq!((&csl["in_force"], &csl["retired"]["reason"]), (&Value::Null, &json!("Ersatt av en annan lag")));

        let again = json!({ "catalogue": "csl" });
        super::house::carry_out(&office.keeper, vec![super::house::command("catalogue.take", &again)], None).await;
        assert!(lead.get(&here).await.text().contains("Avtalen är sedda över") && listed().await.contains("csl.2.3.4"));
    });
}
