//! Our own workbook: what is written out, and what comes of taking it in again.

use super::{ADMINISTRATOR, LEAD, to_the_check, told};
use axum::http::StatusCode;
use domain::command::Command;

#[test]
fn the_template_filled_in_needs_no_questions() {
    told(|house| async move {
        let visitor = house.visitor(LEAD).await;
        to_the_check(&visitor).await;
        let form = visitor.get("/import/check").await.answered("/import/check", &[]);
        visitor.send("/import/check", &form).await.leads_to("/import/1?done=import.receive");
        let template = visitor.get("/import/template.xlsx").await;
        assert!(template.bytes.starts_with(b"PK") && !template.bytes.is_empty());
        let export = visitor.get("/import/export.xlsx").await;
        let page = visitor.upload("avik.xlsx", &export.bytes, true).await;
        page.leads_to("/import/check");
        let check = visitor.get("/import/check").await;
        assert_eq!(check.status, StatusCode::OK);
        assert!(!check.text.contains("gick inte att förstå"), "{}", check.text);
    });
}

/// A workbook of ours with another text in the second column of the row with this key, as Excel would save it.
fn edited(bytes: &[u8], sheet: &str, key: &str, text: &str) -> Vec<u8> {
    use exchange::sheet::Cell;
    use exchange::write_xlsx::{Column, ColumnKind, Table, write_xlsx};
    let workbook = exchange::read::read_list("avik.xlsx", bytes, &exchange::sheet::Limits::default()).unwrap();
    let table = |found: &exchange::sheet::Sheet| {
        let mut rows = found.rows.clone();
        if found.name == sheet {
            let row = rows.iter_mut().find(|row| row.first().is_some_and(|cell| cell.text() == key)).unwrap();
            row[1] = Cell::Text(text.to_owned());
        }
        let headings = rows.remove(0);
        let columns = headings.iter().map(|cell| Column::new(cell.text().into_owned(), ColumnKind::Text)).collect();
        Table { name: found.name.clone(), columns, rows }
    };
    write_xlsx(&workbook.sheets.iter().map(table).collect::<Vec<_>>()).unwrap()
}

#[test]
fn what_was_taken_out_and_edited_is_taken_in_the_first_time() {
    told(|house| async move {
        let visitor = house.visitor(LEAD).await;
        to_the_check(&visitor).await;
        let form = visitor.get("/import/check").await.answered("/import/check", &[]);
        visitor.send("/import/check", &form).await.leads_to("/import/1?done=import.receive");
        let export = visitor.get("/import/export.xlsx").await.bytes;
        visitor.upload("avik.xlsx", &export, true).await.leads_to("/import/check");
        visitor.get("/import/check").await.says("Filen säger inget som inte redan står här");
        // Meanwhile another name is given to one system; in the workbook both have been given new ones.
        let describe = serde_json::json!({"id": 3, "name": "Stadsarkivet", "unit": 2});
        house.ask(vec![Command::read("system.describe", describe.as_object().unwrap()).unwrap()]).await;
        let both = edited(&edited(&export, "System", "Elevkort", "Elevkortet"), "System", "Arkiv", "Kommunarkivet");
        visitor.upload("avik.xlsx", &both, true).await.leads_to("/import/check");
        let check = visitor.get("/import/check").await;
        for text in ["Stadsarkivet", "Kommunarkivet"] {
            check.says(text);
        }
        let form = check.answered("/import/check", &[]);
        visitor.send("/import/check", &form).await.leads_to("/import/2?done=import.receive");
        assert_eq!(house.systems(), ["Elevkortet", "Kassan", "Stadsarkivet"]);
    });
}

#[test]
fn what_is_written_out_is_what_the_viewer_sees() {
    told(|house| async move {
        let command = |verb: &str, input: serde_json::Value| {
            Command::read(verb, &input.as_object().unwrap().clone().into_iter().collect()).unwrap()
        };
        let board = command("unit.register", serde_json::json!({"name": "Hamnnämnden", "form": "board"}));
        let risk = command("risk.register", serde_json::json!({"title": "Tunga flyttlass", "scope": "unit-1"}));
        house.ask(vec![board, risk]).await;
        for (person, sees) in [(LEAD, true), (ADMINISTRATOR, false)] {
            let export = house.visitor(person).await.get("/import/export.xlsx").await;
            let limits = exchange::sheet::Limits::default();
            let written = exchange::read::read_list("avik.xlsx", &export.bytes, &limits).unwrap();
            let mut cells = written.sheets.iter().flat_map(|sheet| sheet.rows.iter().flatten());
            assert_eq!(cells.any(|cell| cell.text() == "Tunga flyttlass"), sees, "person {person}");
        }
    });
}
