//! A catalogue as a file: what is written is read again, in Swedish and English; what is wrong is told in its cell.

use domain::command::{By, Command, Request, decide};
use domain::field::Wrong;
use domain::municipality::Municipality;
use domain::requirement::{Change, ScopeKind, library, passage};
use domain::time::Instant;
use exchange::catalogue::{About, CatalogueRead, Place, read_catalogue, read_table, template, workbook};
use exchange::read::read_list;
use exchange::sheet::{Limits, Unreadable};
use std::collections::BTreeMap;

/// Labels as the program has them, near enough: what a key says, in two languages.
fn swedish(key: &str) -> String {
    match key {
        "catalogue-column-title" => "Krav".to_owned(),
        "catalogue-column-scopes" => "Svarar för kravet".to_owned(),
        "catalogue-about-title" => "Regelverkets namn".to_owned(),
        other => other.to_owned(),
    }
}

fn read(name: &str, bytes: &[u8]) -> Result<CatalogueRead, Unreadable> {
    read_catalogue((name, bytes), &BTreeMap::new(), &Municipality::default(), &[&swedish])
}

#[test]
fn a_version_that_is_written_is_read_again() {
    let skydd = library().iter().find(|one| one.id == "skydd").unwrap();
    let bytes = workbook(skydd, &swedish).unwrap();
    let read = read("skydd.xlsx", &bytes).unwrap();
    assert_eq!(read.content.requirements.len(), skydd.requirements.len());
    let differs: Vec<_> =
        passage(Some(skydd), &read.content).into_iter().filter(|one| one.change != Change::Same).collect();
    assert_eq!(differs, []);
    for (before, after) in skydd.requirements.iter().zip(&read.content.requirements) {
        assert_eq!(
            (&before.scopes, &before.when, &before.maps),
            (&after.scopes, &after.when, &after.maps),
            "{:?}",
            before.id
        );
        assert_eq!((&before.side, before.platform, &before.title), (&after.side, after.platform, &after.title));
    }
    // It comes with the program, so it cannot be entered; and the next version has no name yet.
    let wrong: Vec<_> = read.faults.iter().map(|fault| (fault.field.as_str(), fault.wrong.clone())).collect();
    assert_eq!(wrong, [("id", Wrong::Rule("catalogue-comes-with-program")), ("version", Wrong::Missing)]);
}

#[test]
fn what_is_said_beside_the_file_and_in_swedish_or_english_is_read() {
    let said = BTreeMap::from([(About::Id, "rikt".to_owned()), (About::Version, "1".to_owned())]);
    for (header, scopes) in
        [("Nr;Krav;Kravtext;Svarar", "Förvaltning, kommunen"), ("id;title;text;scopes", "department, municipality")]
    {
        let table = format!(
            "Regelverkets namn\n{header}\nrikt.1;Lås;Skärmen ska låsas.;\"{scopes}\"\n;;;\nrikt.2;Bricka;Bärs.;{}\n",
            "system"
        );
        let mut said = said.clone();
        said.insert(About::Title, "Riktlinjer".to_owned());
        let read = read_table(&table, &said, &Municipality::default(), &[&swedish]).unwrap();
        assert_eq!(read.faults, [], "{header}");
        assert_eq!(read.content.requirements[0].scopes, [ScopeKind::Department, ScopeKind::Municipality]);
        assert_eq!((read.content.requirements.len(), &*read.content.requirements[1].reference), (2, "rikt.2"));
        let content = std::sync::Arc::new(read.content);
        let commands: Vec<Command> = vec![domain::requirement::EnterCatalogue { content }.into()];
        let request = Request { by: By::Program, at: Instant(0), based_on: None, chance: [7; 32], commands };
        assert!(decide(&Municipality::default(), request).is_ok());
    }
}

#[test]
fn every_fault_is_told_in_its_cell() {
    let said = BTreeMap::from([
        (About::Id, "rikt".to_owned()),
        (About::Version, "1".to_owned()),
        (About::Title, "Riktlinjer".to_owned()),
    ]);
    let table = "id;title;text;scopes;parent;k;maps;replaces\n\
        rikt.1;Lås;;förvaltning;;;;\n\
        rikt.1;Lås;Text;rummet;rikt.9;hög;csl;\n\
        csl.2.2;Lås;Text;system;;;gdpr gdpr.0;gammal\n";
    let read = read_table(table, &said, &Municipality::default(), &[&swedish]).unwrap();
    let cell = |one: &exchange::catalogue::CellFault| match &one.place {
        Place::Cell(_, address) => (address.to_string(), one.wrong.clone()),
        other => panic!("{other:?}"),
    };
    let told: Vec<(String, Wrong)> = read.faults.iter().map(cell).collect();
    let rule = |at: &str, key: &'static str| (at.to_owned(), Wrong::Rule(key));
    let expected = [
        ("C2".to_owned(), Wrong::Missing),
        rule("A3", "catalogue-duplicate-id"),
        rule("D3", "catalogue-unknown-scope"),
        rule("E3", "catalogue-unknown-parent"),
        ("F3".to_owned(), Wrong::NotANumber(0, 9)),
        rule("G3", "catalogue-maps-form"),
        rule("A4", "catalogue-id-elsewhere"),
        rule("G4", "catalogue-unknown-mapping"),
        rule("H4", "catalogue-unknown-replaced"),
    ];
    assert_eq!(told, expected);
    assert!(read.faults.iter().any(|fault| fault.written == "rummet"));
}

#[test]
fn a_file_that_is_no_catalogue_is_said_so() {
    assert!(matches!(read("bild.xlsx", b"\x89PNG\r\n\x1a\n"), Err(Unreadable::NotAWorkbook)));
    assert!(matches!(read("krav.json", b"%PDF-1.7"), Err(Unreadable::NotAWorkbook)));
    let no_header = read("a.csv", b"Namn;Typ\nA;B").unwrap();
    assert_eq!(no_header.faults[0].wrong, Wrong::Rule("catalogue-no-header"));
    let broken = read("a.json", b"{\"id\": ").unwrap();
    assert_eq!((broken.faults.len(), &broken.faults[0].wrong), (1, &Wrong::Rule("catalogue-not-readable")));
    assert_eq!(broken.faults[0].written, "1:7");
    let scope =
        br#"{"requirements":[{"id":"a.1","reference":"1","title":{"sv":"A"},"text":{"sv":"A"},"scopes":["planet"]}]}"#;
    let planet = read("a.json", scope).unwrap();
    assert!(planet.faults.iter().any(|fault| fault.written == "planet"), "{:?}", planet.faults);
    let one = br#"{"id":"a","version":"1","title":{"sv":"A"},"instrument":"A","requirements":[{"id":"a.1"},
        {"id":"a.2","reference":"2","title":{"sv":"B"},"text":{"sv":""},"scopes":["system"]}]}"#;
    let faults = read("a.json", one).unwrap().faults;
    let places: Vec<_> = faults.iter().map(|fault| &fault.place).collect();
    assert_eq!(places, [&Place::Requirement(0), &Place::Requirement(1)]);
}

#[test]
fn the_template_has_a_list_and_explains_its_columns() {
    let read = read_list("mall.xlsx", &template(&swedish).unwrap(), &Limits::default()).unwrap();
    let names: Vec<&str> = read.sheets.iter().map(|sheet| sheet.name.as_str()).collect();
    assert_eq!(names.len(), 3);
    assert!(read.sheets[2].rows.len() > 20);
}
