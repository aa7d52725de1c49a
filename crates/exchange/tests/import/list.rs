//! A list of somebody else's making.

use crate::fixture::{House, answer, listed, sheet};
use domain::classification::{Standing, standing_of_system};
use domain::id::SystemId;
use domain::organisation::UnitForm;
use exchange::mapping::{Branch, Mapping};
use exchange::report::{Counts, Question};
use exchange::sheet::Workbook;
use serde_json::json;

const HEADERS: &[&str] = &[
    "Namn",
    "Organisation",
    "Systemansvariga IT",
    "Aktiva användare",
    "Verksamhetskritiskt",
    "Avtalstiden löper ut datum",
    "Beroende till",
    "Taggar",
    "Har informationssäkerhetsklassning genomförts under det senaste året?",
];

fn list() -> Workbook {
    sheet(
        "System",
        &[
            HEADERS,
            &[
                " Elevkort",
                "Koncernen / Skolan / Kansli",
                "anna@avik.se; bo@avik.se",
                "1 200",
                "Helt verksamhetskritiskt",
                "2027-01-31",
                "Nät, DMS (A, B): Ej verksamhetskritiskt (API), Okänt: Helt verksamhetskritiskt ",
                "skola",
                "Ja",
            ],
            &[
                "Nät, DMS (A, B)",
                "Koncernen / Hamnen",
                "Anna Berg <anna@avik.se>",
                "många",
                "Väldigt",
                "Löpande",
                "",
                "",
                "Nej",
            ],
            &["Arkiv", "Koncernen", "", "", "Vet ej", "", "", "", ""],
            &["", "", "", "7", "", "", "", "", ""],
            &["Arkiv", "", "", "", "", "", "", "", ""],
        ],
    )
}

fn answers() -> Vec<(&'static str, Branch)> {
    vec![
        ("Koncernen", Branch::Heading),
        ("Koncernen / Skolan", Branch::DepartmentOf("Skolnämnden".to_owned())),
        ("Koncernen / Hamnen", Branch::Company),
    ]
}

#[test]
fn every_row_comes_in_and_each_bad_cell_is_listed() {
    let mut house = House::empty();
    let mut mapping = house.guess(&list());
    answer(&mut mapping, &answers());
    let plan = house.take(&list(), &mapping);
    assert_eq!(
        listed(&plan),
        [
            ("G2".to_owned(), "Okänt", "not-understood-no-such"),
            ("D3".to_owned(), "många", "not-understood-not-a-number"),
            ("E3".to_owned(), "Väldigt", "not-understood-not-a-choice"),
            ("A5".to_owned(), "", "not-understood-missing"),
            ("A6".to_owned(), "Arkiv", "not-understood-key-twice"),
        ]
    );
    let counts = |area: &str| plan.areas.get(area).copied().unwrap_or_default();
    assert_eq!(counts("systems"), Counts { created: 3, ..Counts::default() });
    assert_eq!(counts("persons").created, 2);
    assert_eq!(counts("dependencies").created, 1);
    let (_, card) = house.system("Elevkort");
    assert_eq!(
        card,
        json!({"name": "Elevkort", "unit": 3, "it_contacts": [1, 2], "criticality": "full", "users": 1200,
            "contract_ends": "2027-01-31", "facts": [["Taggar", "skola"]]})
    );
    let (net, described) = house.system("Nät, DMS (A, B)");
    assert_eq!(described, json!({"name": "Nät, DMS (A, B)", "unit": 4, "it_contacts": [1], "contract": "Löpande"}));
    let dependency = house.municipality.dependencies.get(SystemId(1), SystemId(net)).unwrap();
    assert_eq!(dependency.means.as_deref(), Some("API"));
}

#[test]
fn what_a_list_says_of_classification_is_only_stated() {
    let mut house = House::empty();
    let mut mapping = house.guess(&list());
    answer(&mut mapping, &answers());
    house.take(&list(), &mapping);
    let standing = [1, 2, 3].map(|system| standing_of_system(&house.municipality, SystemId(system)));
    assert_eq!(standing, [Standing::Stated, Standing::StatedNot, Standing::Unknown]);
    let class = house.municipality.classifications.systems.get(&SystemId(1)).unwrap();
    let stated = &class.stated.as_ref().unwrap().0;
    assert_eq!((stated.as_of, stated.import), (mapping.as_of.unwrap(), Some(domain::id::ImportId(1))));
}

#[test]
fn branches_are_asked_for_and_no_board_is_invented() {
    let house = House::empty();
    let mut mapping = house.guess(&list());
    mapping.as_of = None;
    let asked = |mapping: &_| {
        let path = |question: &Question| match question {
            Question::AsOf => "as of".to_owned(),
            Question::Older { newest } => format!("older than {newest}"),
            Question::Branch { path, rows, .. } => format!("{path}: {rows}"),
        };
        house.plan(&list(), mapping).questions.iter().map(path).collect::<Vec<_>>()
    };
    assert_eq!(asked(&mapping), ["as of", "Koncernen: 3", "Koncernen / Hamnen: 1", "Koncernen / Skolan: 1"]);
    assert!(!house.plan(&list(), &mapping).areas.contains_key("units"));
    let [heading, skolan, hamnen] = answers().try_into().unwrap();
    answer(&mut mapping, &[heading, hamnen, ("Koncernen / Skolan", Branch::DepartmentOf(String::new()))]);
    assert_eq!(asked(&mapping), ["as of", "Koncernen / Skolan: 1"]);
    answer(&mut mapping, &[skolan]);
    assert_eq!(asked(&mapping), ["as of"]);
}

#[test]
fn the_mapping_that_is_written_says_what_each_branch_can_be() {
    let mut house = House::empty();
    let mapping = house.guess(&list());
    let written = house.plan(&list(), &mapping).mapping_to_answer();
    let to_answer = &written.sheets[0].to_answer;
    let branches: Vec<&str> = to_answer.keys().map(String::as_str).collect();
    assert_eq!(branches, ["Koncernen", "Koncernen / Hamnen", "Koncernen / Skolan"]);
    assert_eq!(to_answer["Koncernen"][0], Branch::Heading);
    assert!(to_answer["Koncernen / Skolan"].contains(&Branch::DepartmentOf(String::new())));
    // It is for people: given back unanswered it is read as before, and what is answered later finds its place.
    let mut read = Mapping::read(&written.write()).unwrap();
    assert!(!house.take(&list(), &read).areas.contains_key("units"));
    assert!(!read.to_keep().unwrap().contains("to_answer"));
    answer(&mut read, &answers());
    assert_eq!(house.take(&list(), &read).mapping_to_answer().sheets[0].to_answer.len(), 0);
    assert_eq!(house.municipality.units.len(), 4);
}

#[test]
fn the_tree_stands_as_answered_and_rows_can_be_left_out() {
    let mut house = House::empty();
    let mut mapping = house.guess(&list());
    answer(&mut mapping, &answers());
    answer(&mut mapping, &[("Koncernen / Hamnen", Branch::LeaveOut)]);
    house.take(&list(), &mapping);
    let unit = |(_, unit): (_, &std::sync::Arc<domain::organisation::Unit>)| {
        let description = &unit.description;
        (description.name.to_string(), description.form, description.parent.map(|parent| parent.0))
    };
    let units: Vec<_> = house.municipality.units.iter().map(unit).collect();
    assert_eq!(
        units,
        [
            ("Skolnämnden".to_owned(), UnitForm::Board, None),
            ("Skolan".to_owned(), UnitForm::Department, Some(1)),
            ("Kansli".to_owned(), UnitForm::Unit, Some(2)),
        ]
    );
    assert_eq!(house.municipality.systems.len(), 2);
}

#[test]
fn nothing_of_people_stands_in_what_was_stated() {
    let mut house = House::empty();
    let mut mapping = house.guess(&list());
    answer(&mut mapping, &answers());
    let plan = house.plan(&list(), &mapping);
    let events = house.act(plan.commands).events;
    let text: String = events.iter().map(|event| String::from_utf8(event.write()).unwrap()).collect();
    assert!(text.contains("Elevkort") && !text.contains("avik.se") && !text.contains("Anna"));
}

#[test]
fn risks_actions_and_classes_come_in_the_same_way() {
    let mut house = House::empty();
    let mut mapping = house.guess(&list());
    answer(&mut mapping, &answers());
    house.take(&list(), &mapping);

    let risks = sheet(
        "Risker",
        &[
            &["Risk", "Orsak", "Sannolikhet", "Konsekvens", "System"],
            &["Avbrott", "Gammal utrustning", "Möjlig", "3", "Elevkort"],
            &["Intrång", "", "5", "K3", "Finns inte"],
        ],
    );
    let plan = house.take(&risks, &house.guess(&risks));
    assert_eq!(plan.counts(exchange::fields::Target::Risks).created, 2);
    assert_eq!(
        listed(&plan),
        [
            ("C3".to_owned(), "5", "not-understood-not-a-choice"),
            ("E3".to_owned(), "Finns inte", "not-understood-no-such"),
        ]
    );
    let level = |risk| house.municipality.risks.get(domain::id::RiskId(risk)).unwrap().level().map(|level| level.0);
    assert_eq!((level(1), level(2)), (Some(2), None));

    let actions = sheet(
        "Åtgärder",
        &[
            &["Åtgärd", "Ansvarig", "Klart senast", "Kostnad"],
            &["Byt växel", "Bo Ek", "30 juni 2027", "12 000 kr"],
            &["Öva", "Driften", "", ""],
        ],
    );
    let plan = house.take(&actions, &house.guess(&actions));
    assert_eq!(listed(&plan), [("B3".to_owned(), "Driften", "not-understood-not-a-person")]);
    let action = house.municipality.actions.iter().next().unwrap().1;
    assert_eq!(action.description.due, domain::time::Date::of(2027, 6, 30));

    let classes = sheet(
        "Klassningar",
        &[
            &["Namn", "K", "R", "T", "Datum"],
            &["Elevkort", "K3", "R2", "1", "2025-10-01"],
            &["Saknat", "1", "1", "1", ""],
        ],
    );
    let plan = house.take(&classes, &house.guess(&classes));
    assert_eq!(listed(&plan), [("A3".to_owned(), "Saknat", "not-understood-no-such")]);
    assert_eq!(standing_of_system(&house.municipality, SystemId(1)), Standing::OnSystemLevel);
    assert!(house.plan(&classes, &house.guess(&classes)).says_nothing_new());
}

#[test]
fn a_slip_is_proposed_and_values_with_commas_stay_whole() {
    let house = House::empty();
    let list = sheet(
        "System",
        &[
            &["Systemnamn", "Kontroll över data", "Verksamhetsområden", "Drift"],
            &["A", "Delivs", "Ärende, dokument och arkiv", "Internt"],
            &["B", "Ja", "Skola, Ärende, dokument och arkiv", "Externt"],
        ],
    );
    let mapping = house.guess(&list);
    let column = |field: &str| mapping.sheets[0].columns.iter().find(|column| column.field == field).unwrap();
    assert_eq!(column("data_control").values, [("Delivs".to_owned(), "partly".to_owned())].into());
    let plan = house.plan(&list, &mapping);
    assert!(plan.not_understood.is_empty());
    let fields: Vec<_> = plan.commands.iter().filter_map(|command| command.input().get("fields").cloned()).collect();
    assert_eq!(fields, [json!(["Ärende, dokument och arkiv"]), json!(["Skola", "Ärende, dokument och arkiv"])]);
}
