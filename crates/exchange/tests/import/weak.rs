//! Lists of weaknesses, samples and reported needs, of somebody else's making, in Swedish and English.

use crate::fixture::{House, command, listed, sheet};
use exchange::fields::Target;
use exchange::mapping::Mapping;
use serde_json::{Value, json};

fn house() -> House {
    let mut house = House::empty();
    house.act(vec![
        command("unit.register", json!({"name": "Skolnämnden", "form": "board"})),
        command("object.register", json!({"name": "Skola"})),
        command("control.register", json!({"title": "Kontorutin", "scope": "municipality"})),
    ]);
    house
}

fn read_as(mapping: &Mapping) -> (Target, Vec<(&str, &str)>) {
    assert_eq!(mapping.sheets.len(), 1);
    let sheet = &mapping.sheets[0];
    (sheet.target, sheet.columns.iter().map(|column| (&*column.header, &*column.field)).collect())
}

#[test]
fn samples_come_first_and_weaknesses_point_at_them() {
    let mut house = house();
    let samples = sheet(
        "Stickprov 2026",
        &[
            &["Stickprov", "Nämnd", "Datum", "Urval", "Granskade", "Avvikelser", "Fynd", "Säkerhetsåtgärder"],
            &["Behörigheter", "Skolnämnden", "2026-05-05", "vart tionde", "20", "2", "Två hade slutat", "Kontorutin"],
            &["Loggar", "Skolnämnden", "2026-05-05", "alla", "10", "11", "Fel", ""],
        ],
    );
    let mapping = house.guess(&samples);
    assert_eq!(
        read_as(&mapping),
        (
            Target::Samples,
            vec![
                ("Stickprov", "title"),
                ("Nämnd", "organisation-path"),
                ("Datum", "taken_on"),
                ("Urval", "selection"),
                ("Granskade", "examined"),
                ("Avvikelser", "deviations"),
                ("Fynd", "finding"),
                ("Säkerhetsåtgärder", "controls"),
            ]
        )
    );
    let plan = house.take(&samples, &mapping);
    assert_eq!(listed(&plan), [("F3".to_owned(), "11", "sample-more-deviate-than-examined")]);
    let weaknesses = sheet(
        "Brister",
        &[
            &["Brist", "Stickprov", "Nämnd", "Upptäckt genom", "Upptäckt", "Ansvarig", "Källsystem"],
            &["Konton tas inte bort", "Behörigheter", "Skolnämnden", "Internrevision", "2026-05-05", "Anna Berg", "x"],
            &["Gamla lås", "Finns inte", "Skolnämnden", "Rykte", "", "", ""],
        ],
    );
    let mapping = house.guess(&weaknesses);
    assert_eq!(
        read_as(&mapping),
        (
            Target::Weaknesses,
            vec![
                ("Brist", "title"),
                ("Stickprov", "sample"),
                ("Nämnd", "organisation-path"),
                ("Upptäckt genom", "source"),
                ("Upptäckt", "found_on"),
                ("Ansvarig", "owner"),
                ("Källsystem", "fact"),
            ]
        )
    );
    let plan = house.take(&weaknesses, &mapping);
    let troubles = [
        ("B3".to_owned(), "Finns inte", "not-understood-no-such"),
        ("D3".to_owned(), "Rykte", "not-understood-not-a-choice"),
    ];
    assert_eq!(listed(&plan), troubles);
    let weakness = house.municipality.weaknesses.iter().next().unwrap().1;
    let known: Value = serde_json::to_value(&weakness.description).unwrap();
    let expected = json!({"title": "Konton tas inte bort", "scope": "unit-1", "source": "audit", "sample": 1,
        "found_on": "2026-05-05", "owner": 1});
    assert_eq!(known, expected);
    assert_eq!(house.municipality.weaknesses.len(), 2);
}

#[test]
fn english_headers_are_known_too() {
    let house = house();
    let guessed = |headers: &[&str], row: &[&str]| {
        let (target, columns) = {
            let mapping = house.guess(&sheet("Sheet1", &[headers, row]));
            let (target, columns) = read_as(&mapping);
            (target, columns.into_iter().map(|(_, field)| field.to_owned()).collect::<Vec<_>>())
        };
        (target, columns.join(" "))
    };
    let samples = guessed(
        &["Sample", "Department", "Taken on", "Selection", "Examined", "Deviations", "Finding"],
        &["Access", "Schools", "2026-05-05", "every tenth", "20", "2", "Two had left"],
    );
    assert_eq!(
        samples,
        (Target::Samples, "title organisation-path taken_on selection examined deviations finding".to_owned())
    );
    let weaknesses = guessed(
        &["Vulnerability", "Sample", "Department", "Found on", "Owner"],
        &["Old locks", "Access", "Schools", "2026-05-05", "Anna Berg"],
    );
    assert_eq!(weaknesses, (Target::Weaknesses, "title sample organisation-path found_on owner".to_owned()));
    let needs = guessed(
        &["Reported need", "Object", "Department", "Description", "Wanted by"],
        &["Läslogg", "Skola", "Schools", "Who has read?", "2027-01-01"],
    );
    assert_eq!(needs, (Target::ReportedNeeds, "title object organisation-path content wanted_by".to_owned()));
}

#[test]
fn a_list_of_actions_says_which_weakness_each_mends() {
    let house = house();
    let actions = sheet("Åtgärder", &[&["Åtgärd", "Brist", "Ansvarig"], &["Byt lås", "Gamla lås", "Anna Berg"]]);
    let mapping = house.guess(&actions);
    let expected = vec![("Åtgärd", "title"), ("Brist", "weaknesses"), ("Ansvarig", "owner")];
    assert_eq!(read_as(&mapping), (Target::Actions, expected));
}

#[test]
fn a_list_that_only_says_that_an_action_is_done_says_it_of_its_own_day() {
    let mut house = house();
    let header = ["Åtgärd", "Status", "Klart senast"];
    let rows = [["Byt lås", "Klar", "2026-05-01"], ["Sätt larm", "Pågår", "2026-06-01"], ["Byt dörr", "Kanske", ""]];
    let actions = sheet("Åtgärder", &[&header, &rows[0], &rows[1], &rows[2]]);
    let mapping = house.guess(&actions);
    let expected = vec![("Åtgärd", "title"), ("Status", "action.finish.on"), ("Klart senast", "due")];
    assert_eq!(read_as(&mapping), (Target::Actions, expected));
    let plan = house.take(&actions, &mapping);
    assert_eq!(listed(&plan), [("B4".to_owned(), "Kanske", "not-understood-not-a-date")]);
    let finished =
        house.municipality.actions.iter().map(|(_, action)| action.state.finished.as_ref().map(|(done, _)| done.on));
    assert_eq!(finished.collect::<Vec<_>>(), [mapping.as_of, None, None]);
    assert!(house.plan(&actions, &mapping).says_nothing_new());
}
