//! A column of boards: each cell is a name alone, and means the board that is so called.

use crate::fixture::{House, answer, command, listed, sheet};
use domain::id::UnitId;
use exchange::fields::{ORGANISATION_PATH, Target};
use exchange::mapping::Branch;
use exchange::report::Question;
use exchange::sheet::Workbook;
use serde_json::json;

fn plan(header: &str, boards: [&str; 3]) -> Workbook {
    let [first, second, third] = boards;
    sheet(
        "Handlingstyper",
        &[
            &["Handlingstyp", header, "Bevaras/Gallras"],
            &["Journal", first, "Bevaras"],
            &["Betyg", second, "Bevaras"],
            &["Protokoll", third, "Bevaras"],
        ],
    )
}

/// A board and its department of one name, and another board.
fn house() -> House {
    let mut house = House::empty();
    house.act(vec![
        command("unit.register", json!({"name": "Barn och utbildning", "form": "board"})),
        command("unit.register", json!({"name": "Barn och utbildning", "form": "department", "parent": 1})),
        command("unit.register", json!({"name": "Socialnämnden", "form": "board"})),
    ]);
    house
}

fn boards(house: &House) -> Vec<(String, UnitId)> {
    let rows = house.municipality.record_types.iter().map(|(_, row)| &row.description);
    rows.map(|row| (row.name.to_string(), row.board)).collect()
}

#[test]
fn a_name_in_a_column_of_boards_is_the_board_so_called() {
    let mut house = house();
    let workbook = plan("Nämnd", ["Barn och utbildning", "socialnämnden", "Barn och utbildning"]);
    let mapping = house.guess(&workbook);
    let [sheet] = mapping.sheets.as_slice() else { panic!("not one sheet") };
    assert_eq!((sheet.target, &*sheet.columns[1].field), (Target::RecordTypes, ORGANISATION_PATH));
    let taken = house.take(&workbook, &mapping);
    assert_eq!((listed(&taken), taken.questions.len()), (vec![], 0));
    let expected = [("Journal", 1), ("Betyg", 3), ("Protokoll", 1)];
    assert_eq!(boards(&house), expected.map(|(name, unit)| (name.to_owned(), UnitId(unit))));
}

#[test]
fn a_board_that_is_not_there_is_asked_for_and_never_invented() {
    let mut house = house();
    let workbook = plan("Ansvarig nämnd", ["Kultur och fritid", "Socialnämnden", "Kultur och fritid"]);
    let mut mapping = house.guess(&workbook);
    let asked = house.plan(&workbook, &mapping);
    let [Question::Branch { path, rows, guess, .. }] = asked.questions.as_slice() else {
        panic!("{:?}", asked.questions)
    };
    assert_eq!((&**path, *rows, guess), ("Kultur och fritid", 2, &Some(Branch::Board)));
    let cells = ["B2", "B4"].map(|cell| (cell.to_owned(), "Kultur och fritid", "not-understood-branch-unanswered"));
    assert_eq!(listed(&asked), cells);
    assert!(asked.commands.iter().all(|command| command.name() != "unit.register"));
    answer(&mut mapping, &[("Kultur och fritid", Branch::Board)]);
    house.take(&workbook, &mapping);
    let expected = [("Journal", 4), ("Betyg", 3), ("Protokoll", 4)];
    assert_eq!(boards(&house), expected.map(|(name, unit)| (name.to_owned(), UnitId(unit))));
}

#[test]
fn where_the_column_does_not_say_boards_a_name_of_several_is_asked_about() {
    let house = house();
    let workbook = plan("Verksamhet", ["Barn och utbildning", "Socialnämnden", "Barn och utbildning"]);
    let asked = house.plan(&workbook, &house.guess(&workbook));
    let [Question::Branch { path, guess, .. }] = asked.questions.as_slice() else { panic!("{:?}", asked.questions) };
    assert_eq!((&**path, guess), ("Barn och utbildning", &None));
}

#[test]
fn each_board_has_its_own_row_of_a_name() {
    let mut house = house();
    let both = |keeping: &str| {
        sheet(
            "Handlingstyper",
            &[
                &["Handlingstyp", "Nämnd", "Bevaras/Gallras"],
                &["Protokoll", "Barn och utbildning", "Bevaras"],
                &["Protokoll", "Socialnämnden", keeping],
            ],
        )
    };
    let workbook = both("Bevaras");
    let mapping = house.guess(&workbook);
    let taken = house.take(&workbook, &mapping);
    assert_eq!(listed(&taken), vec![], "no key is told twice");
    let expected = [("Protokoll", 1), ("Protokoll", 3)].map(|(name, unit)| (name.to_owned(), UnitId(unit)));
    assert_eq!(boards(&house), expected);
    let again = house.plan(&workbook, &mapping);
    assert_eq!(again.areas.values().map(|counts| counts.created + counts.changed).sum::<usize>(), 0);
    let changed = house.plan(&both("Gallras efter 10 år"), &mapping);
    assert_eq!(changed.areas.values().map(|counts| (counts.created, counts.changed)).collect::<Vec<_>>(), [(0, 1)]);
    // A list of another source that has but one board's row speaks of that one.
    let one = sheet(
        "Handlingstyper",
        &[&["Handlingstyp", "Nämnd", "Bevaras/Gallras"], &["Protokoll", "Socialnämnden", "Bevaras"]],
    );
    let mut other = house.guess(&one);
    other.source = domain::text::Name::new("En annan lista").unwrap();
    let taken = house.take(&one, &other);
    assert_eq!((listed(&taken), boards(&house).len()), (vec![], 2));
    assert!(taken.clashes.is_empty());
}
