//! Lists as they come out of people's own workbooks: merged headings, formulas, dates as text.

use crate::fixture::{House, listed};
use exchange::read::read_list;
use exchange::sheet::{Limits, Workbook};
use rust_xlsxwriter::{Format, Formula};

/// A heading over two columns of the same name, users that are counted, dates written by hand.
fn odd_list() -> Workbook {
    let mut file = rust_xlsxwriter::Workbook::new();
    let sheet = file.add_worksheet().set_name("System").unwrap();
    sheet.write_string(0, 0, "Systemförteckning").unwrap();
    sheet.merge_range(1, 1, 1, 2, "Kontakt verksamhet", &Format::new()).unwrap();
    let headers = ["Systemnamn", "Namn", "Telefon", "Användare", "Avtalet löper ut", "I drift sedan"];
    for (column, header) in (0..).zip(headers) {
        sheet.write_string(2, column, header).unwrap();
    }
    let rows = [("Elevkort", "Anna Berg", "31 dec 2027"), ("Arkiv", "Bo Ek", "2027-02-30")];
    for (row, (name, who, ends)) in (3..).zip(rows) {
        sheet.write_string(row, 0, name).unwrap();
        sheet.write_string(row, 1, who).unwrap();
        sheet.write_string(row, 2, "0123-45 67").unwrap();
        sheet.write_formula(row, 3, Formula::new("=10*4").set_result("40")).unwrap();
        sheet.write_string(row, 4, ends).unwrap();
        sheet.write_string(row, 5, "2019").unwrap();
    }
    sheet.write_formula(5, 3, Formula::new("=1/0").set_result("#DIV/0!")).unwrap();
    sheet.write_string(5, 0, "Kassan").unwrap();
    read_list("lista.xlsx", &file.save_to_buffer().unwrap(), &Limits::default()).unwrap()
}

#[test]
fn merged_headings_formulas_and_dates_as_text_come_in() {
    let mut house = House::empty();
    let list = odd_list();
    let mut mapping = house.guess(&list);
    assert_eq!((mapping.sheets.len(), mapping.sheets[0].header_row), (1, 3));
    let headers: Vec<&str> = mapping.sheets[0].columns.iter().map(|column| column.header.as_str()).collect();
    assert_eq!(headers, ["Systemnamn", "Namn", "Telefon", "Användare", "Avtalet löper ut", "I drift sedan"]);
    for (header, field) in
        [("Systemnamn", "name"), ("Namn", "business_contacts"), ("Avtalet löper ut", "contract_ends")]
    {
        let column = mapping.sheets[0].columns.iter_mut().find(|column| column.header == header).unwrap();
        field.clone_into(&mut column.field);
        column.otherwise = None;
    }
    let plan = house.take(&list, &mapping);
    assert_eq!(
        listed(&plan),
        [
            ("E5".to_owned(), "2027-02-30", "not-understood-not-a-date"),
            ("D6".to_owned(), "#DIV/0!", "not-understood-formula-failed"),
        ]
    );
    let (_, card) = house.system("Elevkort");
    assert_eq!((&card["users"], &card["contract_ends"]), (&40.into(), &"2027-12-31".into()));
    let (_, archive) = house.system("Arkiv");
    assert_eq!((&archive["users"], archive.get("contract_ends")), (&40.into(), None));
    assert_eq!(house.system("Kassan").1.get("users"), None);
}
