//! A board's records-management plan as boards usually write them: read by guess, one cell for what becomes of a
//! record and when.

use crate::fixture::{House, command, listed, sheet};
use domain::information::Keeping;
use exchange::fields::Target;
use exchange::mapping::Mapping;
use exchange::sheet::Workbook;
use serde_json::json;

const HEADERS: &[&str] = &[
    "VerkSAM-kod",
    "Handlingstyp",
    "Bevaras/Gallras",
    "Diarieförs",
    "Format/Medium",
    "Förvaring",
    "Leverans till arkiv",
    "Sekretess",
    "Anmärkning",
];

fn plan() -> Workbook {
    sheet(
        "Informationshanteringsplan",
        &[
            HEADERS,
            &[
                "3.7.1 Elevhälsa",
                "Elevhälsojournal",
                "Bevaras",
                "Nej",
                "Digitalt",
                "Journalsystemet",
                "5 år",
                "OSL 25:1",
                "",
            ],
            &[
                "3.7.1 Elevhälsa",
                "Kallelse",
                "Gallras efter 10 år",
                "Ja",
                "Papper",
                "Närarkiv",
                "",
                "",
                "Rensas varje år",
            ],
            &["3.7.2", "Frånvaroanmälan", "Gallras 2 år", "Nej", "Digitalt", "", "", "", ""],
            &["3.7.2", "Minnesanteckning", "Gallras vid inaktualitet", "Nej", "Digitalt", "", "", "", ""],
            &["3.7.2", "Betyg", "Gallras 5 år efter avslutad skolgång", "Ja", "Digitalt", "", "", "", ""],
        ],
    )
}

fn house() -> House {
    let mut house = House::empty();
    house.act(vec![command("unit.register", json!({ "name": "Skolnämnden", "form": "board" }))]);
    house
}

fn mapped(house: &House, workbook: &Workbook) -> Mapping {
    let mut mapping = house.guess(workbook);
    mapping.sheets[0].defaults.insert("board".to_owned(), "Skolnämnden".to_owned());
    mapping
}

/// Name, what becomes of it, and the years.
fn rows(house: &House) -> Vec<(String, Option<Keeping>, Option<u16>)> {
    let rows = house.municipality.record_types.iter().map(|(_, row)| &row.description);
    rows.map(|row| (row.name.to_string(), row.keeping, row.dispose_after.map(|years| years.0))).collect()
}

#[test]
fn a_plan_comes_in_by_guess_and_what_says_more_is_listed() {
    let mut house = house();
    let mapping = mapped(&house, &plan());
    assert_eq!(mapping.sheets[0].target, Target::RecordTypes);
    let fields: Vec<&str> = mapping.sheets[0].columns.iter().map(|column| &*column.field).collect();
    let expected =
        ["process", "name", "keeping", "registration", "format", "kept_where", "delivery", "secrecy", "remark"];
    assert_eq!(fields, expected);
    let taken = house.take(&plan(), &mapping);
    let expected = [("C6".to_owned(), "Gallras 5 år efter avslutad skolgång", "not-understood-not-a-choice")];
    assert_eq!(listed(&taken), expected);
    let expected = [
        ("Elevhälsojournal".to_owned(), Some(Keeping::Preserve), None),
        ("Kallelse".to_owned(), Some(Keeping::Dispose), Some(10)),
        ("Frånvaroanmälan".to_owned(), Some(Keeping::Dispose), Some(2)),
        ("Minnesanteckning".to_owned(), Some(Keeping::DisposeWhenObsolete), None),
        ("Betyg".to_owned(), None, None),
    ];
    assert_eq!(rows(&house), expected);
    let first = house.municipality.record_types.iter().next().unwrap().1;
    let described = &first.description;
    assert_eq!(described.process.as_deref(), Some("3.7.1 Elevhälsa"));
    assert_eq!(described.delivery.as_deref(), Some("5 år"));
    assert!(house.plan(&plan(), &mapping).says_nothing_new());
}

#[test]
fn a_changed_cell_changes_both_what_becomes_of_it_and_when() {
    let mut house = house();
    house.take(&plan(), &mapped(&house, &plan()));
    let mut later = plan();
    later.sheets[0].rows[2][2] = exchange::sheet::Cell::Text("Bevaras".to_owned());
    house.take(&later, &mapped(&house, &later));
    assert_eq!(rows(&house)[1], ("Kallelse".to_owned(), Some(Keeping::Preserve), None));
}

#[test]
fn keeping_and_time_in_two_columns_are_read_together() {
    let mut house = house();
    let workbook = sheet(
        "Plan",
        &[
            &["Klassificering", "Handlingstyp", "Bevaras/Gallras", "Gallringsfrist"],
            &["2.1", "Faktura", "Gallras", "7 år"],
            &["2.1", "Utkast", "Gallras", "Vid inaktualitet"],
            &["2.1", "Avtal", "Bevaras", "3 år"],
            &["2.1", "Protokoll", "Bevaras", ""],
        ],
    );
    let taken = house.take(&workbook, &mapped(&house, &workbook));
    assert_eq!(listed(&taken), [("D4".to_owned(), "3 år", "not-understood-contradiction")]);
    let kept: Vec<_> = rows(&house).into_iter().map(|(_, keeping, years)| (keeping, years)).collect();
    let expected = [
        (Some(Keeping::Dispose), Some(7)),
        (Some(Keeping::DisposeWhenObsolete), None),
        (Some(Keeping::Preserve), None),
        (Some(Keeping::Preserve), None),
    ];
    assert_eq!(kept, expected);
}
